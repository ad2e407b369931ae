import {
  type Dossier,
  type Dossiers,
  type Instant,
  type ItemId,
  type NewsLine,
  type ReadonlyArchive,
  type StoryId,
  citedIn,
  dossiersFed,
  findItem,
  listItems,
  withSubDossiers,
} from "@mihwar/newsroom";
import { loadCopies } from "./cited-copies.ts";
import { isReadable, isToldOf } from "./readable-item.ts";

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

/** A dossier and what was news in it, the newest first. */
interface Changed {
  readonly dossier: Dossier;
  readonly lines: readonly NewsLine[];
}

/** Found once for each state of the log. */
const known = new WeakMap<Dossiers, readonly Changed[]>();

/** Open dossiers that lie in no other and in which something was news. */
function changedIn(dossiers: Dossiers): readonly Changed[] {
  const found = known.get(dossiers);
  if (found !== undefined) return found;
  const newest = dossiers.news.slice(-lookBack).toReversed();
  const all = listItems(dossiers, "dossier")
    .filter(({ state, parents }) => state === "open" && (parents ?? []).length === 0)
    .flatMap((dossier): readonly Changed[] => {
      const inside = withSubDossiers(dossiers, dossier.id);
      const isIn = (ref: ItemId): boolean => {
        const item = dossiers.items.get(ref);
        return (
          inside.has(ref) || (item !== undefined && "dossiers" in item && item.dossiers.some((one) => inside.has(one)))
        );
      };
      const lines = newest.filter(({ refs }) => refs.some(isIn));
      return lines.length === 0 ? [] : [{ dossier, lines }];
    });
  known.set(dossiers, all);
  return all;
}

const newestFirst = (a: Changed, b: Changed): number => ((a.lines[0]?.n ?? 0) < (b.lines[0]?.n ?? 0) ? 1 : -1);

/** A change may have brought hundreds of sources, and one that can be looked up is enough. */
const triedTogether = 4;

async function areReadersTold(archive: ReadonlyArchive, line: NewsLine): Promise<boolean> {
  const files = line.files === undefined ? [] : await archive.findCards([line.files]);
  const out = new Set(files.map(({ id }) => id));
  const cited = citedIn(line.evidence);
  for (let tried = 0; tried < cited.length; tried += triedTogether) {
    const copies = await loadCopies(archive, cited.slice(tried, tried + triedTogether));
    if (isToldOf(line, copies, out)) return true;
  }
  return cited.length === 0 && isToldOf(line, new Map(), out);
}

/** The dossiers in which something was news last that readers can look up. */
async function changedLast(archive: ReadonlyArchive, changed: readonly Changed[]): Promise<readonly Changed[]> {
  for (let rest = changed.toSorted(newestFirst); ;) {
    const live = rest.slice(0, most);
    const told = await Promise.all(
      live.map(async (one) => {
        const [last] = one.lines;
        if (last === undefined) return [];
        return (await areReadersTold(archive, last)) ? [one] : [{ ...one, lines: one.lines.slice(1) }];
      }),
    );
    const seen = told.flat();
    if (seen.every((one, place) => one === live[place])) return seen;
    rest = [...seen.filter(({ lines }) => lines.length > 0), ...rest.slice(most)].toSorted(newestFirst);
  }
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
  const live = await changedLast(
    archive,
    changedIn(dossiers).filter(({ dossier }) => among?.has(dossier.id) !== false),
  );
  const copies = await loadCopies(archive, citedIn(live.map(({ dossier }) => dossier.gist?.[0])));
  return live.flatMap(({ dossier, lines: [last] }): readonly LiveDossier[] => {
    const line = dossier.gist?.[0];
    const gist = line !== undefined && isReadable(copies, line) ? { gist: line.text } : {};
    return last === undefined ? [] : [{ dossier, changed: last.at, ...gist }];
  });
}
