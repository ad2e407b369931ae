import { cleanLine } from "@mihwar/arabic/clean-text";
import { foldForSearch } from "@mihwar/arabic/fold";
import { type NameGender, nameGenders } from "@mihwar/arabic/name-gender";
import {
  type Dossiers,
  type Entity,
  type ItemId,
  type Operation,
  type Outcome,
  type Patch,
  accept,
  findItem,
  itemJson,
  listItems,
  parseItem,
  refuse,
} from "@mihwar/newsroom";
import { entityKinds } from "@mihwar/newsroom/dossier/items";
import { geometryText } from "./item-lines.ts";
import type { ChangeRefusal } from "./suggestion-change.ts";

/** The fields of an entity's form, one text each; of lists an entry a line. */
export const entityFields = [
  "name",
  "aliases",
  "entityKind",
  "role",
  "gender",
  "of",
  "members",
  "iso",
  "wikidata",
  "geometry",
] as const;
export type EntityField = (typeof entityFields)[number];
export type EntityForm = Readonly<Record<EntityField, string>>;

export type EntityRefusal =
  | ChangeRefusal
  | { readonly code: "name-empty" }
  | { readonly code: "kind-unknown" }
  | { readonly code: "merge-self" }
  | { readonly code: "point-unreadable"; readonly written: string }
  /** Somebody has changed it since the form was read. */
  | { readonly code: "entity-changed" };

const nameOf = ({ items }: Pick<Dossiers, "items">, id: ItemId): string => {
  const item = items.get(id);
  return item?.kind === "entity" ? item.name : id;
};

/** What the form begins with. */
export const entityFormOf = (dossiers: Pick<Dossiers, "items">, entity: Entity): EntityForm => ({
  name: entity.name,
  aliases: (entity.aliases ?? []).join("\n"),
  entityKind: entity.entityKind,
  role: entity.role ?? "",
  gender: entity.gender ?? "",
  of: entity.of === undefined ? "" : nameOf(dossiers, entity.of),
  members: (entity.members ?? []).map((id) => nameOf(dossiers, id)).join("\n"),
  iso: entity.same?.iso ?? "",
  wikidata: entity.same?.wikidata ?? "",
  geometry: geometryText(entity.geometry),
});

/** Letters of one field: a line of a pipeline or a border has many points. */
const mostLetters = 100_000;

export const readEntityForm = (form: URLSearchParams): EntityForm =>
  Object.fromEntries(
    entityFields.map((field) => [field, (form.get(field) ?? "").slice(0, mostLetters).replaceAll("\r\n", "\n")]),
  ) as EntityForm;

const linesOf = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => {
    const cleaned = cleanLine(line);
    return cleaned.ok && cleaned.text.trim() !== "" ? [cleaned.text.trim()] : [];
  });

/** The entity that somebody means by a name: by the very name first, then in any spelling, then by its id. */
export function entityNamed(dossiers: Pick<Dossiers, "items">, written: string): Entity | undefined {
  const all = listItems(dossiers, "entity");
  const wanted = foldForSearch(written);
  return (
    all.find(({ name }) => name === written) ??
    all.find(({ name, aliases = [] }) => [name, ...aliases].some((one) => foldForSearch(one) === wanted)) ??
    findItem(dossiers, "entity", written as ItemId)
  );
}

/** @example readPoint("33.9, 35.5") // [35.5, 33.9] */
export function readPoint(line: string): readonly [number, number] | undefined {
  const [latitude, longitude, ...rest] = line
    .split(/[,،\s]+/u)
    .filter((part) => part !== "")
    .map(Number);
  if (latitude === undefined || longitude === undefined || rest.length > 0) return undefined;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isOnEarth ? [longitude, latitude] : undefined;
}

/** An entity as a form has it. */
export function entityFromForm(
  dossiers: Pick<Dossiers, "items">,
  entity: Entity,
  form: EntityForm,
): Outcome<Entity, EntityRefusal> {
  const refusals: EntityRefusal[] = [];
  const id = (written: string): readonly ItemId[] => {
    const found = entityNamed(dossiers, written);
    if (found === undefined) refusals.push({ code: "name-unknown", name: written });
    return found === undefined ? [] : [found.id];
  };
  const [name = ""] = linesOf(form.name);
  if (name === "") refusals.push({ code: "name-empty" });
  const entityKind = entityKinds.find((kind) => kind === form.entityKind);
  if (entityKind === undefined) refusals.push({ code: "kind-unknown" });
  const points = linesOf(form.geometry).flatMap((line) => {
    const point = readPoint(line);
    if (point === undefined) refusals.push({ code: "point-unreadable", written: line });
    return point === undefined ? [] : [point];
  });
  const [point] = points;
  const [role] = linesOf(form.role);
  const [of] = linesOf(form.of).flatMap(id);
  const members = linesOf(form.members).flatMap(id);
  const aliases = [...new Set(linesOf(form.aliases))].filter((alias) => alias !== name);
  const gender = nameGenders.find((one: NameGender) => one === form.gender);
  const [iso] = linesOf(form.iso.toUpperCase());
  const [wikidata] = linesOf(form.wikidata.toUpperCase());
  const made: Entity = {
    kind: "entity",
    id: entity.id,
    entityKind: entityKind ?? entity.entityKind,
    name,
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(role === undefined ? {} : { role }),
    ...(gender === undefined ? {} : { gender }),
    ...(of === undefined ? {} : { of }),
    ...(members.length === 0 ? {} : { members: [...new Set(members)] }),
    ...(iso === undefined && wikidata === undefined
      ? {}
      : { same: { ...(iso === undefined ? {} : { iso }), ...(wikidata === undefined ? {} : { wikidata }) } }),
    ...(point === undefined ? {} : { geometry: points.length === 1 ? { point } : { line: points } }),
  };
  const read = refusals.length > 0 ? undefined : parseItem("entity", itemJson(made));
  if (read?.ok === false)
    for (const problem of read.refusals) refusals.push({ code: "unreadable", id: entity.id, problem });
  const [first, ...rest] = refusals;
  return first === undefined ? accept(made) : refuse(first, ...rest);
}

/** The change that makes one state of an entity of another; `undefined` where they are the same. */
export function entityChange(was: Entity, is: Entity, op: "set" | "fix"): Operation | undefined {
  const [from, to] = [was, is].map((one) => one as unknown as Record<string, unknown>) as [Patch, Patch];
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]),
  );
  const pick = (one: Patch): Patch => Object.fromEntries(fields.map((field) => [field, one[field] ?? null]));
  return fields.length === 0 ? undefined : { op, ref: was.id, before: pick(from), after: pick(to) };
}
