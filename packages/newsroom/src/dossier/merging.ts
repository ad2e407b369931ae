import type { Operation } from "./change.ts";
import type { Dossiers } from "./dossiers.ts";
import type { ItemId } from "./item-id.ts";
import type { Entity, Item } from "./items.ts";
import { mapIds, refsOf } from "./map-ids.ts";
import type { TakenField } from "./taken-field.ts";

type Absorption = Extract<Operation, { readonly op: "merge" }> & { readonly absorbs: ItemId };

export const isAbsorption = (operation: Operation): operation is Absorption =>
  operation.op === "merge" && operation.absorbs !== undefined;

/** Nobody belongs to themselves, or is their own member. */
export function withoutSelf(entity: Entity): Entity {
  const { of, members, ...rest } = entity;
  return {
    ...rest,
    ...(of === undefined || of === entity.id ? {} : { of }),
    ...(members && { members: members.filter((one) => one !== entity.id) }),
  };
}

/** An entity under more names. */
export function named(entity: Entity, aliases: readonly string[]): Entity {
  const all = [...new Set([...(entity.aliases ?? []), ...aliases])];
  return all.length === 0 ? entity : { ...entity, aliases: all };
}

function taking(entity: Entity, other: Entity, fields: readonly TakenField[]): Entity {
  const taken = Object.fromEntries(
    fields.flatMap((field) => (other[field] === undefined ? [] : [[field, other[field]] as const])),
  ) as Pick<Entity, TakenField>;
  return {
    ...entity,
    ...taken,
    ...(taken.members && { members: [...new Set([...(entity.members ?? []), ...taken.members])] }),
    ...(taken.same && { same: { ...entity.same, ...taken.same } }),
  };
}

/**
 * What one entity absorbing another makes of all that it touches: of the one that stays, and of whatever named the other.
 * Nothing where one of them is not there.
 * @example mergedItems({ items: new Map() }, { op: "merge", ref: "kz", aliases: [], absorbs: "qz" }).size // 0
 */
export function mergedItems(
  { items }: Pick<Dossiers, "items">,
  { ref, aliases, absorbs, takes = [] }: Absorption,
): ReadonlyMap<ItemId, Item> {
  const [stays, other] = [items.get(ref), items.get(absorbs)];
  const made = new Map<ItemId, Item>();
  if (stays?.kind !== "entity" || other?.kind !== "entity" || ref === absorbs) return made;
  const rename = (id: ItemId): ItemId => (id === absorbs ? ref : id);
  const whole = mapIds(taking(named(stays, aliases), other, takes), rename);
  made.set(ref, withoutSelf(whole as Entity));
  for (const [id, item] of items)
    if (id !== ref && id !== absorbs && refsOf(item).has(absorbs)) made.set(id, mapIds(item, rename));
  return made;
}
