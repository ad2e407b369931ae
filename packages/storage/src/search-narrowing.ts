import type { Byline, PersonId, ReadonlyArchive } from "@mihwar/newsroom";
import { type SearchQuery, isNamed, narrowedStories, publishedBetween, termsOfPhrase } from "@mihwar/search";
import type pg from "pg";
import { type postingsReader } from "./search-postings.ts";
import { havingAll, partsOf } from "./search-scores.ts";
import type { SearchView } from "./search-view.ts";

/** What a question is narrowed to, in the archive's own ids. */
export interface Narrowing {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
  readonly sections?: ReadonlySet<string>;
  readonly stories?: ReadonlySet<string>;
  /** Terms that a story must have. */
  readonly terms: readonly number[];
  /** What only the byline itself tells: of people whom the newsroom does not know by an id. */
  readonly isBy?: (byline: readonly Byline[]) => boolean;
}

/** More stories of one hand than this, the oldest are not looked at. */
const mostOfAuthor = 20_000;

async function byAuthor(pool: pg.Pool, author: string): Promise<Partial<Narrowing>> {
  const people = await pool.query<{ id: PersonId; name: string }>("select id, name from mihwar.person");
  const ids = people.rows.flatMap(({ id, name }) => (isNamed(author, id, name) ? [id] : []));
  if (ids.length === 0) {
    const isBy = (byline: readonly Byline[]): boolean => byline.some(({ name }) => isNamed(author, "", name));
    return { terms: termsOfPhrase(author), isBy };
  }
  const { rows } = await pool.query<{ id: string }>(
    `select id from mihwar.story where public_persons && $1::text[] and visible <= now()
     order by published desc limit ${mostOfAuthor}`,
    [ids],
  );
  return { stories: new Set(rows.map(({ id }) => id)) };
}

const both = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined) =>
  a === undefined || b === undefined ? (a ?? b) : new Set([...a].filter((one) => b.has(one)));

/** Finds what the filters of a question name. */
export async function narrowingOf(pool: pg.Pool, archive: ReadonlyArchive, query: SearchQuery): Promise<Narrowing> {
  const { filters, phrases } = query;
  const { section, author, dossier, entity } = filters;
  const timeZone =
    filters.from === undefined && filters.until === undefined ? "UTC" : (await archive.getEdition()).dates.timeZone;
  const { from, until } = publishedBetween(filters, timeZone);
  const byHand = author === undefined ? {} : await byAuthor(pool, author);
  const inDossiers =
    dossier === undefined && entity === undefined ? undefined : narrowedStories(await archive.loadDossiers(), filters);
  const stories = both(byHand.stories, inDossiers);
  const known = section === undefined ? [] : await archive.listSections();
  return {
    from: from === undefined ? -Infinity : Date.parse(from),
    until: until === undefined ? Infinity : Date.parse(until),
    ...(section === undefined
      ? {}
      : { sections: new Set<string>(known.flatMap(({ id, name }) => (isNamed(section, id, name) ? [id] : []))) }),
    ...(stories === undefined ? {} : { stories }),
    terms: [...new Set([...phrases.flatMap(termsOfPhrase), ...(byHand.terms ?? [])])],
    ...(byHand.isBy === undefined ? {} : { isBy: byHand.isBy }),
  };
}

/** Where the stories of a set stand in a view, part by part: 1 for one that is in the set. */
async function placesOf(pool: pg.Pool, view: SearchView, stories: ReadonlySet<string>): Promise<readonly Uint8Array[]> {
  const within = partsOf(view).map((part) => new Uint8Array(part.count));
  const partOf = new Map(view.segments.map(({ id }, turn) => [id, turn]));
  const { rows } = await pool.query<{ segment: number; place: number }>(
    "select segment, place from mihwar.search_doc where story = any($1::text[])",
    [[...stories]],
  );
  for (const { segment, place } of rows) {
    const part = within[partOf.get(segment) ?? -1];
    if (part !== undefined) part[place] = 1;
  }
  const fresh = within.at(-1);
  for (const [place, { story }] of view.fresh.entries())
    if (stories.has(story) && fresh !== undefined) fresh[place] = 1;
  return within;
}

/** Whether a document may answer, by what the index holds of it; the join with the stories has the last word. */
export type MayAnswer = (part: number, place: number) => boolean;

/** Reads what a narrowing needs of the index. */
export async function mayAnswer(
  pool: pg.Pool,
  view: SearchView,
  { from, until, sections, stories, terms }: Narrowing,
  reader: ReturnType<typeof postingsReader>,
): Promise<MayAnswer | undefined> {
  const hours = from > -Infinity || until < Infinity;
  if (!hours && sections === undefined && stories === undefined && terms.length === 0) return undefined;
  const parts = partsOf(view);
  const [having, within] = await Promise.all([
    terms.length === 0 ? undefined : havingAll(view, terms, reader),
    stories === undefined ? undefined : placesOf(pool, view, stories),
  ]);
  const inSections = parts.map(({ sectionNames }) =>
    sections === undefined ? undefined : Uint8Array.from(sectionNames, (name) => (sections.has(name) ? 1 : 0)),
  );
  return (part, place) => {
    if (having?.[part]?.[place] === 0 || within?.[part]?.[place] === 0) return false;
    const documents = parts[part];
    if (documents === undefined) return false;
    if (hours) {
      const at = documents.published[place] as number;
      if (at < from || at >= until) return false;
    }
    return inSections[part]?.[documents.sections[place] as number] !== 0;
  };
}
