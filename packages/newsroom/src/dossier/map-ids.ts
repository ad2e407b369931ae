import type { ItemId } from "./item-id.ts";
import type { Item } from "./items.ts";
import { mapEvidence } from "./map-evidence.ts";

type Rename = (id: ItemId) => ItemId;

/** An item in which every id of another item has been put through `rename`. Its own stays. */
export function mapIds(item: Item, rename: Rename): Item {
  const all = (ids: readonly ItemId[]): readonly ItemId[] => [...new Set(ids.map(rename))];
  const renamed = mapEvidence(item, (list) =>
    list.map((one) => (one.speaker === undefined ? one : { ...one, speaker: rename(one.speaker) })),
  );
  switch (renamed.kind) {
    case "entity":
      return {
        ...renamed,
        ...(renamed.of && { of: rename(renamed.of) }),
        ...(renamed.members && { members: all(renamed.members) }),
      };
    case "dossier":
      return {
        ...renamed,
        ...(renamed.parents && { parents: all(renamed.parents) }),
        ...(renamed.links && { links: renamed.links.map((link) => ({ ...link, to: rename(link.to) })) }),
      };
    case "event":
      return {
        ...renamed,
        ...(renamed.places && { places: all(renamed.places) }),
        actors: renamed.actors.map((actor) => ({ ...actor, entity: rename(actor.entity) })),
        ...(renamed.part && { part: rename(renamed.part) }),
        dossiers: all(renamed.dossiers),
      };
    case "position":
      return {
        ...renamed,
        by: all(renamed.by),
        to: all(renamed.to),
        about: all(renamed.about),
        ...(renamed.event && { event: rename(renamed.event) }),
        ...(renamed.answers && { answers: rename(renamed.answers) }),
        ...(renamed.fate && {
          fate: renamed.fate.map((step) => (step.by === undefined ? step : { ...step, by: rename(step.by) })),
        }),
        dossiers: all(renamed.dossiers),
      };
    case "fact":
      return {
        ...renamed,
        about: all(renamed.about),
        ...(renamed.relation && {
          relation: [rename(renamed.relation[0]), renamed.relation[1], rename(renamed.relation[2])] as const,
        }),
        dossiers: all(renamed.dossiers),
      };
  }
}

/** Every other item that an item names. */
export function refsOf(item: Item): ReadonlySet<ItemId> {
  const found = new Set<ItemId>();
  mapIds(item, (id) => {
    found.add(id);
    return id;
  });
  return found;
}
