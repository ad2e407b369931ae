import type { StoryId } from "../story-id.ts";
import { type Dossiers, findItem } from "./dossiers.ts";
import type { ItemId } from "./item-id.ts";
import type { Dossier, Item } from "./items.ts";
import { evidenceOf } from "./map-evidence.ts";

type Log = Pick<Dossiers, "items" | "filed">;

/** Who cites what, either way round. */
interface Citations {
  readonly byStory: ReadonlyMap<StoryId, readonly Item[]>;
  readonly byDossier: ReadonlyMap<ItemId, ReadonlySet<StoryId>>;
}

/** Found once for each state of the log. */
const known = new WeakMap<Log, Citations>();

const dossiersOf = (item: Item): readonly ItemId[] =>
  item.kind === "dossier" ? [item.id] : "dossiers" in item ? item.dossiers : [];

function citationsOf(log: Log): Citations {
  const found = known.get(log);
  if (found !== undefined) return found;
  const byStory = new Map<StoryId, Item[]>();
  const byDossier = new Map<ItemId, Set<StoryId>>();
  const feeds = (story: StoryId, dossier: ItemId): void => {
    const stories = byDossier.get(dossier) ?? new Set();
    byDossier.set(dossier, stories.add(story));
  };
  for (const [story, filed] of log.filed) for (const dossier of filed) feeds(story, dossier);
  for (const item of log.items.values()) {
    for (const cited of new Set(evidenceOf(item).map((one) => one.story))) {
      const items = byStory.get(cited) ?? [];
      items.push(item);
      byStory.set(cited, items);
      for (const dossier of dossiersOf(item)) feeds(cited, dossier);
    }
  }
  const made = { byStory, byDossier };
  known.set(log, made);
  return made;
}

/** What cites a story, in the order in which it came in. */
export const citing = (log: Log, story: StoryId): readonly Item[] => citationsOf(log).byStory.get(story) ?? [];

/** The stories that feed a dossier itself, not those within it. */
export const storiesFeeding = (log: Log, dossier: ItemId): ReadonlySet<StoryId> =>
  citationsOf(log).byDossier.get(dossier) ?? new Set();

/** The dossiers that a story feeds: those in which it is filed, and those of what cites it. Who leans on it most, first. */
export function dossiersFed(log: Log, story: StoryId): readonly Dossier[] {
  const times = new Map<Dossier, number>();
  for (const id of [...(log.filed.get(story) ?? []), ...citing(log, story).flatMap(dossiersOf)]) {
    const dossier = findItem(log, "dossier", id);
    if (dossier !== undefined) times.set(dossier, (times.get(dossier) ?? 0) + 1);
  }
  return [...times].toSorted(([, a], [, b]) => b - a).map(([dossier]) => dossier);
}
