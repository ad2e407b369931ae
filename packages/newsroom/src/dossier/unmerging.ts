import { type Outcome, accept, refuse } from "../outcome.ts";
import type { DossierRefusal } from "./dossier-refusal.ts";
import type { Dossiers, Merge } from "./dossiers.ts";
import type { ItemId } from "./item-id.ts";
import type { Entity, Item } from "./items.ts";
import { mapIds } from "./map-ids.ts";
import { withoutSelf } from "./merging.ts";

/** What becomes of the memory when a merge of two entities is undone. */
export interface Unmerged {
  readonly merge: Merge;
  /** Items as they are then: the entity that comes out again, the one that had absorbed it, and what named it. */
  readonly items: ReadonlyMap<ItemId, Item>;
  /** Any state of an item between the merge and now, naming the absorbed one again where it did before. */
  readonly again: (item: Item) => Item;
  /** Fields that the merge had moved and that have been changed since: they stay as they are. */
  readonly kept: ReadonlyMap<ItemId, readonly string[]>;
}

type Fields = Readonly<Record<string, unknown>>;

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const fieldsOf = (item: Item): Fields => item as unknown as Fields;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** The same item with some fields as they were; `undefined` takes a field away. */
function restored<Kind extends Item>(item: Kind, back: ReadonlyMap<string, unknown>): Kind {
  const fields: Record<string, unknown> = { ...item };
  for (const [field, value] of back) {
    if (value === undefined) delete fields[field];
    else fields[field] = value;
  }
  return fields as unknown as Kind;
}

/** The ids of an item as they stand now: who was absorbed meanwhile is under another id, and who is gone is not named. */
function standing({ items, merges }: Pick<Dossiers, "items" | "merges">, entity: Entity): Entity {
  const find = (id: ItemId): ItemId => standingId({ items, merges }, id) ?? id;
  const named = mapIds(entity, (id) => (id === entity.id ? id : find(id))) as Entity;
  const { of, members, ...rest } = named;
  const isThere = (id: ItemId): boolean => items.has(id);
  return withoutSelf({
    ...rest,
    ...(of !== undefined && isThere(of) ? { of } : {}),
    ...(members && { members: members.filter(isThere) }),
  });
}

/** The entity that an id stands for now: itself, or the one that absorbed it; `undefined` where there is none any more. */
export function standingId({ items, merges }: Pick<Dossiers, "items" | "merges">, id: ItemId): ItemId | undefined {
  let at: ItemId | undefined = id;
  while (at !== undefined && !items.has(at)) at = merges.get(at)?.ref;
  return at;
}

/** Entries of a list as they were before ids in it were put under another: those that still stand, each in its place. */
function entriesBack(
  before: readonly unknown[],
  now: readonly unknown[],
  image: (entry: unknown) => unknown,
): readonly unknown[] | undefined {
  const list = [...now];
  const done = new Set<unknown>();
  for (const entry of before) {
    const was = image(entry);
    if (isEqual(was, entry)) continue;
    // the other stood in the list in its own right, or stands for two that were absorbed
    const isShared = before.some((one) => isEqual(one, was));
    const place = list.findIndex((one) => isEqual(one, was) && !done.has(one));
    if (place === -1) return undefined;
    list.splice(place, isShared ? 0 : 1, entry);
    done.add(entry);
  }
  return list;
}

/** What named the absorbed entity, naming it again; and the fields that have been changed since. */
function namingAgain(before: Item, now: Item, { ref, absorbs }: Merge): { item: Item; kept: readonly string[] } {
  const rename = (id: ItemId): ItemId => (id === absorbs ? ref : id);
  const [was, is, after] = [fieldsOf(before), fieldsOf(now), fieldsOf(mapIds(before, rename))];
  const back = new Map<string, unknown>();
  const kept: string[] = [];
  for (const [field, value] of Object.entries(was)) {
    if (isEqual(value, after[field])) continue;
    const current = is[field];
    if (isEqual(current, after[field])) back.set(field, value);
    else if (isList(value) && isList(current) && field !== "relation") {
      const image = (entry: unknown): unknown =>
        (fieldsOf(mapIds({ ...before, [field]: [entry] } as Item, rename))[field] as readonly unknown[])[0];
      const entries = entriesBack(value, current, image);
      if (entries === undefined) kept.push(field);
      else back.set(field, entries);
    } else kept.push(field);
  }
  return { item: restored(now, back), kept };
}

/** A list without what a merge put into it, and with what it took out. */
function listBack(was: readonly unknown[], after: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const has = (list: readonly unknown[], entry: unknown): boolean => list.some((one) => isEqual(one, entry));
  const list = now.filter((entry) => has(was, entry) || !has(after, entry));
  for (const [at, entry] of was.entries())
    if (!has(after, entry) && !has(list, entry)) list.splice(Math.min(at, list.length), 0, entry);
  return list;
}

/** The entity that stays, without what it took over. */
function givingBack(now: Entity, { before, after, ref }: Merge): { item: Entity; kept: readonly string[] } {
  const stayed = before.get(ref) ?? now;
  const [was, made, is] = [fieldsOf(stayed), fieldsOf(after), fieldsOf(now)];
  const back = new Map<string, unknown>();
  const kept: string[] = [];
  for (const field of new Set([...Object.keys(was), ...Object.keys(made)])) {
    if (isEqual(was[field], made[field])) continue;
    if (isEqual(is[field], made[field])) back.set(field, was[field]);
    else if (field === "aliases" || field === "members") {
      const list = listBack(
        (was[field] ?? []) as readonly unknown[],
        (made[field] ?? []) as readonly unknown[],
        (is[field] ?? []) as readonly unknown[],
      );
      back.set(field, list.length === 0 && was[field] === undefined ? undefined : list);
    } else kept.push(field);
  }
  return { item: restored(now, back), kept };
}

/**
 * What is remembered once a merge is undone: what it moved is where it was, save what has been changed since. The last that
 * an entity has absorbed comes out first: what two merges have moved to one name is told apart in no other order.
 */
export function unmerge(
  dossiers: Pick<Dossiers, "items" | "gone" | "merges">,
  absorbs: ItemId,
): Outcome<Unmerged, DossierRefusal> {
  const { items, gone, merges } = dossiers;
  const merge = merges.get(absorbs);
  const other = gone.get(absorbs);
  if (merge === undefined || other?.kind !== "entity") return refuse({ code: "not-merged", id: absorbs });
  const { ref, before } = merge;
  const last = [...merges.values()].findLast((one) => one.ref === ref);
  if (merges.has(ref)) return refuse({ code: "unmerge-first", id: absorbs, first: ref });
  if (last !== undefined && last.absorbs !== absorbs)
    return refuse({ code: "unmerge-first", id: absorbs, first: last.absorbs });
  const stays = items.get(ref);
  if (stays?.kind !== "entity") return refuse({ code: "item-missing", id: ref, wanted: "entity" });
  const there = { items: new Map<ItemId, Item>([...items, [absorbs, other]]), merges };
  const made = new Map<ItemId, Item>();
  const kept = new Map<ItemId, readonly string[]>();
  const put = (item: Item, fields: readonly string[]): void => {
    made.set(item.id, item);
    if (fields.length > 0) kept.set(item.id, fields);
  };
  put(standing(there, other), []);
  const given = givingBack(stays, merge);
  put(standing(there, given.item), given.kept);
  for (const [id, was] of before) {
    const now = items.get(id);
    if (id === ref || now?.kind !== was.kind) continue;
    const again = namingAgain(was, now, merge);
    put(again.item, again.kept);
  }
  const again = (item: Item): Item => {
    const was = item.id === ref ? undefined : before.get(item.id);
    return was?.kind === item.kind ? namingAgain(was, item, merge).item : item;
  };
  return accept({ merge, items: made, again, kept });
}
