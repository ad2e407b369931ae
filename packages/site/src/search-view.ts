import { dayOf } from "@mihwar/arabic/date-format";
import { stems } from "@mihwar/arabic/terms/search-terms";
import {
  type Dossier,
  type Dossiers,
  type Entity,
  type PublicStory,
  type ReadonlyArchive,
  type Section,
  type StoryCard,
  listItems,
  blockText,
} from "@mihwar/newsroom";
import {
  type AskedFor,
  type SearchAnswer,
  type SearchIndex,
  type SearchQuery,
  type Snippet,
  isEmptyQuery,
  matchesIn,
  parseQuery,
  relaxed,
  queryLimits,
  snippetOf,
} from "@mihwar/search";
import { type Loaded, type Surroundings, finish, loadSurroundings } from "./frame.ts";
import { readableEntities } from "./readable-entities.ts";
import { type Asking, searchHref } from "./search-address.ts";

const pageSize = 20;
/** UTF-16 units, about. */
const snippetLength = 240;

/** A story that answers, and where it does. */
export interface FoundStory {
  readonly card: StoryCard;
  readonly snippet?: Snippet;
}

export interface SearchView {
  readonly asking: Asking;
  /** As it was answered. */
  readonly query: SearchQuery;
  /** Nothing has a phrase of the question as it stands: this is what has its words. */
  readonly isRelaxed: boolean;
  /** Absent where nothing was asked. */
  readonly answer?: {
    readonly stories: readonly FoundStory[];
    readonly total: SearchAnswer["total"];
    /** Sections in which more of it stands, each with the address of what it has. */
    readonly sections: readonly { readonly section: Section; readonly count: number; readonly href: string }[];
    readonly nextHref?: string;
  };
  /** Dossiers and entities that the question names. */
  readonly named: { readonly dossiers: readonly Dossier[]; readonly entities: readonly Entity[] };
  /** The question with the archive's own spelling, where the given one finds next to nothing. */
  readonly meant?: { readonly question: string; readonly href: string };
}

/** Words of a name count by their stems; «ال» and the like are none. */
const stemsOf = (text: string): ReadonlySet<string> => new Set(stems(text).map(({ stem }) => stem));
const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  small.size > 0 && [...small].every((one) => large.has(one));

/** The stems of the names in dossiers, found once for as long as the same dossiers are handed out. */
const known = new WeakMap<Dossiers, Map<string, ReadonlySet<string>>>();

function stemsOfName(dossiers: Dossiers, name: string): ReadonlySet<string> {
  const names = known.get(dossiers) ?? new Map<string, ReadonlySet<string>>();
  known.set(dossiers, names);
  const own = names.get(name) ?? stemsOf(name);
  names.set(name, own);
  return own;
}

/** Whether a question names somebody or something: by the whole name within it, or by the better half of the name. */
function isNamed(asked: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  return isWithin(own, asked) || (isWithin(asked, own) && asked.size * 2 >= own.size);
}

const mostNamed = 3;

/** Those whom a question names and whose pages readers can read. */
async function namedIn(archive: ReadonlyArchive, dossiers: Dossiers, { words, phrases }: SearchQuery) {
  const asked = stemsOf([...words, ...phrases].join(" "));
  if (asked.size === 0) return { dossiers: [], entities: [] };
  const near = listItems(dossiers, "dossier").filter(({ title }) => {
    const own = stemsOfName(dossiers, title);
    return isWithin(asked, own) || isNamed(asked, own);
  });
  const bearers = listItems(dossiers, "entity").filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => isNamed(asked, stemsOfName(dossiers, one))),
  );
  return {
    dossiers: near.slice(0, mostNamed),
    // An entity of whom no published line says anything has no page.
    entities: await readableEntities(archive, dossiers, { among: bearers, most: mostNamed }),
  };
}

const linesOf = ({ content: { headline, standfirst, body } }: PublicStory): readonly string[] => [
  headline,
  ...(standfirst === undefined ? [] : [standfirst]),
  ...body.map(blockText),
];

/** Each misspelt word costs a look into the vocabulary. */
const mostCorrected = 4;

/**
 * The question in the archive's own spelling; `undefined` where what it finds has each of its words, or nothing like one
 * that is missing is known.
 * @param found the lines of all stories that it finds
 */
async function meantBy(
  search: SearchIndex,
  { words }: SearchQuery,
  { question, found }: { readonly question: string; readonly found: readonly string[] },
): Promise<string | undefined> {
  const isThere = (word: string): boolean =>
    found.some((line) => matchesIn(line, { words: [word], phrases: [] }).length > 0);
  let meant = question;
  for (const word of words.filter((one) => !isThere(one)).slice(0, mostCorrected)) {
    const [best] = await search.wordsLike(word, { by: "near", limit: 1 });
    if (best !== undefined) meant = meant.replace(word, best.word);
  }
  return meant === question ? undefined : meant;
}

/** The page of a question: what answers it, and what else it may mean. */
export async function loadSearch(
  archive: ReadonlyArchive,
  search: SearchIndex,
  asking: Asking,
): Promise<Loaded<SearchView>> {
  const surroundings = await loadSurroundings(archive);
  const asked = understand(asking, surroundings);
  const href = searchHref(asking);
  if (isEmptyQuery(asked)) {
    const view = { asking, query: asked, isRelaxed: false, named: { dossiers: [], entities: [] } };
    return finish(archive, surroundings, { href, view, pictures: [], keys: [] });
  }
  const page = { limit: pageSize, ...(asking.after === undefined ? {} : { after: asking.after }) };
  const [strict, dossiers] = await Promise.all([search.search(asked, page), archive.loadDossiers()]);
  const loose = strict.total.count === 0 ? relaxed(asked) : undefined;
  const query = loose ?? asked;
  const answer = loose === undefined ? strict : await search.search(loose, page);
  const isFirst = asking.after === undefined;
  const [read, named] = await Promise.all([
    archive.findStories(answer.hits.map(({ card }) => card.id)),
    isFirst ? namedIn(archive, dossiers, query) : { dossiers: [], entities: [] },
  ]);
  const lines = new Map(read.map((story) => [story.id, linesOf(story)]));
  const found = [...lines.values()].flat();
  const meant = isFirst ? await meantBy(search, query, { question: asking.question, found }) : undefined;
  const stories = answer.hits.flatMap(({ card }): readonly FoundStory[] => {
    const own = lines.get(card.id);
    // It was withdrawn between the one question and the other.
    if (own === undefined) return [];
    const snippet = snippetOf(own.slice(1), query, snippetLength);
    return [snippet === undefined ? { card } : { card, snippet }];
  });
  const view: SearchView = {
    asking,
    query,
    isRelaxed: loose !== undefined,
    answer: {
      stories,
      total: answer.total,
      sections: answer.sections.flatMap(({ section: id, count }) => {
        const section = surroundings.sections.find((one) => one.id === id);
        const more = { ...asking, after: undefined, given: { ...asking.given, section: id } };
        return section === undefined ? [] : [{ section, count, href: searchHref(more) }];
      }),
      ...(answer.next === undefined ? {} : { nextHref: searchHref({ ...asking, after: answer.next }) }),
    },
    named,
    ...(meant === undefined
      ? {}
      : { meant: { question: meant, href: searchHref({ ...asking, question: meant, after: undefined }) } }),
  };
  return finish(archive, surroundings, { href, view, pictures: stories.map(({ card }) => card.hero), keys: [] });
}

/** A question as it is understood today, where the edition is at home. */
export const understand = (
  { question, given }: Asking,
  { edition, now }: Pick<Surroundings, "edition" | "now">,
): SearchQuery =>
  parseQuery(question.slice(0, queryLimits.length), {
    today: dayOf(now, edition.dates.timeZone),
    given: given satisfies AskedFor,
  });
