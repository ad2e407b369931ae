import {
  type Dossier,
  type Dossiers,
  type Instant,
  type ItemId,
  type ReadonlyArchive,
  type StoryId,
  citedIn,
  dossiersFed,
  findItem,
  listItems,
  withSubDossiers,
} from "@mihwar/newsroom";
import { loadCopies, placeIn } from "./cited-copies.ts";

/** A dossier as a front shows it. */
export interface LiveDossier {
  readonly dossier: Dossier;
  /** The first sentence of its gist, where readers can look it up. */
  readonly gist?: string;
  /** When something of it was news last. */
  readonly changed: Instant;
}

const most = 4;
/** A front remembers what was news in the last so many lines of the log. */
const lookBack = 500;

/** The dossiers that some stories feed, and all in which those lie. */
function fedBy(dossiers: Dossiers, stories: readonly StoryId[]): ReadonlySet<ItemId> {
  const found = new Set(stories.flatMap((story) => dossiersFed(dossiers, story).map(({ id }) => id)));
  for (const id of found) for (const parent of findItem(dossiers, "dossier", id)?.parents ?? []) found.add(parent);
  return found;
}

/** Found once for each state of the log. */
const known = new WeakMap<Dossiers, readonly LiveDossier[]>();

/** Open dossiers that lie in no other and in which something was news, the newest first. */
function changedLast(dossiers: Dossiers): readonly LiveDossier[] {
  const found = known.get(dossiers);
  if (found !== undefined) return found;
  const lastOf = new Map(
    dossiers.news.slice(-lookBack).flatMap(({ refs, at }) => refs.map((ref) => [ref, at] as const)),
  );
  const all = listItems(dossiers, "dossier")
    .filter(({ state, parents }) => state === "open" && (parents ?? []).length === 0)
    .flatMap((dossier): readonly LiveDossier[] => {
      const inside = withSubDossiers(dossiers, dossier.id);
      const moments = [...lastOf].flatMap(([ref, at]) => {
        const item = dossiers.items.get(ref);
        const isIn =
          inside.has(ref) || (item !== undefined && "dossiers" in item && item.dossiers.some((one) => inside.has(one)));
        return isIn ? [at] : [];
      });
      const changed = moments.toSorted().at(-1);
      return changed === undefined ? [] : [{ dossier, changed }];
    })
    .toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
  known.set(dossiers, all);
  return all;
}

/**
 * Open dossiers in which something was news, the newest first. A dossier that lies in another is shown by that one.
 * @param stories only dossiers that these feed; all where it is absent
 */
export async function loadLiveDossiers(
  archive: ReadonlyArchive,
  stories?: readonly StoryId[],
): Promise<readonly LiveDossier[]> {
  const dossiers = await archive.loadDossiers();
  const among = stories === undefined ? undefined : fedBy(dossiers, stories);
  const live = changedLast(dossiers)
    .filter(({ dossier }) => among?.has(dossier.id) !== false)
    .slice(0, most);
  const first = ({ dossier }: LiveDossier) => dossier.gist?.[0];
  const copies = await loadCopies(archive, citedIn(live.map(first)));
  return live.map((one) => {
    const line = first(one);
    const stands = line?.evidence.some((one) => placeIn(copies, one) !== undefined) === true;
    return line !== undefined && stands ? { ...one, gist: line.text } : one;
  });
}
