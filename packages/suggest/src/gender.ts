import { nameGender } from "@mihwar/arabic/name-gender";
import type { Entity } from "@mihwar/newsroom";

/** Whether verbs that somebody does are feminine; undefined of a person whose office is not known. */
export function isFeminine({
  entityKind,
  name,
  role,
}: Pick<Entity, "entityKind" | "name" | "role">): boolean | undefined {
  if (entityKind === "person") return role === undefined ? undefined : nameGender(role, "org") === "feminine";
  const kind = entityKind === "pact" || entityKind === "resource" ? "other" : entityKind;
  // «أكوانورد»: a name of a house that tells nothing of it.
  if (kind === "org" && !name.includes(" ") && !/^ال|[ةه]$/u.test(name)) return undefined;
  return nameGender(name, kind) === "feminine";
}
