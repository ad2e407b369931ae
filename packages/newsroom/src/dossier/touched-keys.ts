import { type CacheKey, dossierKey, dossiersKey, entityKey, storyKey } from "../cache-key.ts";
import { type Dossiers, findItem } from "./dossiers.ts";
import type { ItemId } from "./item-id.ts";
import type { Item } from "./items.ts";
import { evidenceOf } from "./map-evidence.ts";
import { refsOf } from "./map-ids.ts";

/** The dossiers in which an item is seen: its own, and all in which those lie. */
function seenIn(dossiers: Dossiers, item: Item): ReadonlySet<ItemId> {
  const own = item.kind === "dossier" ? [item.id] : "dossiers" in item ? item.dossiers : [];
  const found = new Set<ItemId>(own);
  for (const id of found) for (const parent of findItem(dossiers, "dossier", id)?.parents ?? []) found.add(parent);
  return found;
}

/** Keys of all pages on which an item stands, as one fold has it: dossiers, entities, and the stories that it cites. */
function keysOfItem(dossiers: Dossiers, item: Item): readonly CacheKey[] {
  const refs = item.kind === "entity" ? [item.id] : [...refsOf(item)];
  return [
    ...[...seenIn(dossiers, item)].map(dossierKey),
    ...refs.filter((id) => dossiers.items.get(id)?.kind === "entity").map(entityKey),
    ...refs.filter((id) => dossiers.items.get(id)?.kind === "dossier").map(dossierKey),
    ...evidenceOf(item).map((one) => storyKey(one.story)),
  ];
}

/** The keys that lie between two folds: of what each item was, and of what it has become. */
export function keysBetween(before: Dossiers, after: Dossiers): readonly CacheKey[] {
  const found = new Set<CacheKey>();
  const changed = (item: Item): void => {
    const was = before.items.get(item.id);
    const is = after.items.get(item.id);
    if (was === is) return;
    for (const key of was === undefined ? [] : keysOfItem(before, was)) found.add(key);
    for (const key of is === undefined ? [] : keysOfItem(after, is)) found.add(key);
    // An entity's name stands wherever the entity does.
    if (item.kind !== "entity") return;
    for (const [fold, one] of [before, after].flatMap((dossiers) =>
      [...dossiers.items.values()].map((other) => [dossiers, other] as const),
    )) {
      if (refsOf(one).has(item.id)) for (const key of keysOfItem(fold, one)) found.add(key);
    }
  };
  for (const item of before.items.values()) changed(item);
  for (const item of after.items.values()) if (!before.items.has(item.id)) changed(item);
  for (const story of new Set([...before.filed.keys(), ...after.filed.keys()])) {
    const [was, is] = [before.filed.get(story), after.filed.get(story)];
    if (was === is) continue;
    found.add(storyKey(story));
    for (const id of [...(was ?? []), ...(is ?? [])]) found.add(dossierKey(id));
  }
  return found.size === 0 ? [] : [dossiersKey, ...found];
}
