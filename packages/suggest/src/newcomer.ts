import { findEntity } from "@mihwar/arabic/authority/authority";
import type { Name } from "@mihwar/arabic/names/read-names";
import { asciiSlug } from "@mihwar/arabic/romanize/ascii-slug";
import { type Dossiers, type Entity, parseItemId } from "@mihwar/newsroom";

/** A name of somebody or something that can enter the dossiers. */
export type NewName = Pick<Name, "name" | "entity"> & { readonly kind: Entity["entityKind"] };

/** What a name would be entered as; nothing where its id is taken, or was. */
export function entityOf({ name, kind, entity: bearer }: NewName, dossiers: Dossiers): Entity | undefined {
  const id = parseItemId(`e-${asciiSlug(name)}`.slice(0, 64));
  if (id === undefined || dossiers.items.has(id) || dossiers.gone.has(id)) return undefined;
  const iso = kind === "country" && bearer !== undefined ? findEntity(bearer)?.country : undefined;
  return { kind: "entity", id, entityKind: kind, name, ...(iso === undefined ? {} : { same: { iso } }) };
}
