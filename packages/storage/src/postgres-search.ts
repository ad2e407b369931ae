import type { ReadonlyArchive, SectionId } from "@mihwar/newsroom";
import {
  BestOf,
  type DocumentScores,
  type LeastScores,
  type SearchAnswer,
  type SearchIndex,
  type SearchPage,
  type SearchQuery,
  anyScore,
  clampHits,
  isEmptyQuery,
  leastScores,
  queryLimits,
  queryTerms,
  readHitCursor,
  recencyIn,
  satisfies,
  surfaceOf,
  termId,
  writeHitCursor,
} from "@mihwar/search";
import type pg from "pg";
import { asFault } from "./connection.ts";
import { type Candidate, type VisibleHit, visibleCopy, visibleHits } from "./search-hits.ts";
import { type MayAnswer, type Narrowing, mayAnswer, narrowingOf } from "./search-narrowing.ts";
import { postingsReader } from "./search-postings.ts";
import { scoreRoom } from "./score-room.ts";
import { havingAll, partsOf, scoresOf } from "./search-scores.ts";
import { type SearchView, searchViews } from "./search-view.ts";
import { wordsLike } from "./search-words.ts";

/**
 * So many candidates are joined with the stories for the first pages, which are all that most readers turn; whoever goes on
 * can page as far as the limit.
 */
const firstCandidates = 300;
const candidatesFor = (last: number): number => (last * 1.5 <= firstCandidates ? firstCandidates : queryLimits.hits);

/** A question that must be read in the copy reads that of so many stories at most, so many at once. */
const mostRead = 200;
const readAtOnce = 25;

/** A word is looked for in so many stories that the index says have it, so many at once. */
const mostTried = 40;
const triedAtOnce = 5;

const nothing: SearchAnswer = { hits: [], total: { count: 0, isExact: true }, sections: [] };

/** A question on its way through the index. */
interface Asked {
  readonly query: SearchQuery;
  readonly view: SearchView;
  readonly narrowing: Narrowing;
  /** Absent where nothing narrows the question. */
  readonly may: MayAnswer | undefined;
  /** How many candidates are joined with the stories. */
  readonly most: number;
  /** Absent where no words are asked for: then the hour alone orders. */
  readonly scores?: readonly DocumentScores[];
}

/** What orders the documents of a question, and how much more than its plain score one can be worth. */
interface Worth {
  readonly of: (plain: number, published: number) => number;
  /** Times the plain score: no document is worth more. */
  readonly atMost: number;
}

// The loops below go over every document of the index: what they look at is at hand, and nothing is made on the way.

/** The best documents by what they are worth, of those that answer; all do where no words are asked for. */
function best({ view, may, scores, most }: Asked, least: LeastScores, worth: Worth) {
  const found = new BestOf<Candidate>(most);
  let { bar } = found;
  for (const [part, { count, published }] of partsOf(view).entries()) {
    const own = scores?.[part];
    for (let place = 0; place < count; place++) {
      const plain = own === undefined ? 0 : (own.scores[place] as number);
      if (own !== undefined) {
        if (plain <= 0 || plain * worth.atMost <= bar) continue;
        if (plain < (own.words[place] === 1 ? least.word : least.letters)) continue;
      }
      const itsWorth = worth.of(plain, published[place] as number);
      if (itsWorth > bar && (may === undefined || may(part, place))) {
        found.add(itsWorth, { part, place, plain, hasWord: own === undefined || own.words[place] === 1 });
        bar = found.bar;
      }
    }
  }
  return found.sorted();
}

/** How many documents answer: readers are told of it only as «about», and only where it is many. */
function countOf({ view, may, scores }: Asked, least: LeastScores): number {
  let count = 0;
  for (const [part, documents] of partsOf(view).entries()) {
    const own = scores?.[part];
    for (let place = 0; place < documents.count; place++) {
      if (own !== undefined) {
        const plain = own.scores[place] as number;
        if (plain <= 0 || plain < (own.words[place] === 1 ? least.word : least.letters)) continue;
      }
      if (may === undefined || may(part, place)) count += 1;
    }
  }
  return count;
}

const later = (a: VisibleHit, b: VisibleHit): number =>
  a.published < b.published ? 1 : a.published > b.published ? -1 : a.story < b.story ? 1 : -1;

/** The index that PostgreSQL holds, for the processes that read it. */
export function postgresSearch(pool: pg.Pool, archive: ReadonlyArchive): SearchIndex {
  const views = searchViews(pool);
  const reader = postingsReader(pool);
  const room = scoreRoom();

  /** The hits of a question, the best first, and whether they are all that there are. */
  async function hitsOf(asked: Asked): Promise<{ readonly hits: readonly VisibleHit[]; readonly count?: number }> {
    const { query, view, narrowing, scores, most } = asked;
    const now = Date.now();
    const byHour: Worth = { of: (_, published) => published, atMost: Infinity };
    const byLikeness: Worth = {
      of: (plain, at) => plain * recencyIn(query.order, now - at),
      atMost: recencyIn(query.order, 0),
    };
    const first = best(asked, anyScore, scores === undefined ? byHour : byLikeness);
    const visible = await visibleHits(pool, view, first, narrowing);
    const isWhole = first.length < most;
    if (scores === undefined) {
      return { hits: visible.toSorted(later), ...(isWhole ? {} : { count: countOf(asked, anyScore) }) };
    }
    const greatest = visible.reduce((most, { plain }) => Math.max(most, plain), 0);
    const least = query.phrases.length > 0 ? anyScore : leastScores(greatest, query.order);
    const among = query.order === "newest" && !isWhole ? best(asked, least, byHour) : first;
    const found = among === first ? visible : await visibleHits(pool, view, among, narrowing);
    const hits = found.filter(({ plain, hasWord }) => plain >= (hasWord ? least.word : least.letters));
    const byWorth = (a: VisibleHit, b: VisibleHit): number => b.worth - a.worth || later(a, b);
    // recency moves a score by a tenth at most: what is out of reach with it is out of reach
    const isAll = among.length < most || (query.order !== "newest" && (among.at(-1)?.worth ?? 0) < least.word);
    return {
      hits: hits.toSorted(query.order === "newest" ? later : byWorth),
      ...(isAll ? {} : { count: countOf(asked, least) }),
    };
  }

  /** Reads in the copy whether phrases stand there, until a page is full. */
  async function readHits(query: SearchQuery, hits: readonly VisibleHit[], enough: number) {
    const kept: VisibleHit[] = [];
    let read = 0;
    while (read < Math.min(hits.length, mostRead) && kept.length <= enough) {
      const some = hits.slice(read, read + readAtOnce);
      const copy = await visibleCopy(
        pool,
        some.map(({ story }) => story),
      );
      for (const hit of some) {
        const content = copy.get(hit.story);
        if (content !== undefined && satisfies(content, query)) kept.push(hit);
      }
      read += some.length;
    }
    return { kept, isWhole: read >= hits.length };
  }

  async function ask(query: SearchQuery, most: number): Promise<Asked> {
    const [view, narrowing] = await Promise.all([views.look(), narrowingOf(pool, archive, query)]);
    const terms = queryTerms(query);
    const [may, scores] = await Promise.all([
      mayAnswer(pool, view, narrowing, reader),
      terms.length === 0 ? undefined : scoresOf(view, { terms, order: query.order }, { reader, room }),
    ]);
    return { query, view, narrowing, may, most, ...(scores === undefined ? {} : { scores }) };
  }

  async function search(query: SearchQuery, page: SearchPage): Promise<SearchAnswer> {
    if (isEmptyQuery(query)) return nothing;
    const shown = readHitCursor(page.after);
    const next = Math.min(shown + clampHits(page.limit), queryLimits.hits);
    const isRead = query.phrases.length + query.excluded.length > 0;
    const asked = await ask(query, candidatesFor(next));
    const { hits: found, count } = await hitsOf(asked);
    room.give(asked.scores ?? []);
    const { kept, isWhole } = isRead ? await readHits(query, found, next) : { kept: found, isWhole: true };
    const onPage = kept.slice(shown, next);
    const scores = new Map(onPage.map(({ story, worth }) => [story, worth]));
    const cards = await archive.findCards(onPage.map(({ story }) => story));
    const inSections = new Map<SectionId, number>();
    for (const { section } of kept) inSections.set(section, (inSections.get(section) ?? 0) + 1);
    const isByHour = query.order === "newest" || query.words.length + query.phrases.length === 0;
    const isExact = count === undefined && isWhole;
    return {
      hits: cards.map((card) => ({ card, score: isByHour ? 0 : (scores.get(card.id) ?? 0) })),
      total: { count: isExact || isRead ? kept.length : Math.max(kept.length, count ?? 0), isExact },
      ...(next < Math.min(kept.length, queryLimits.hits) ? { next: writeHitCursor(next) } : {}),
      sections: [...inSections]
        .map(([section, stories]) => ({ section, count: stories }))
        .toSorted((a, b) => b.count - a.count),
    };
  }

  /** Whether a word in its own spelling stands in copy that readers may read: looked up alone, not searched for. */
  async function isRead(word: string): Promise<boolean> {
    const view = await views.look();
    const having = await havingAll(view, [termId("surface", surfaceOf(word))], reader);
    const candidates: { readonly worth: number; readonly item: Candidate }[] = [];
    for (const [part, places] of [...having.entries()].toReversed()) {
      for (let place = places.indexOf(1); place >= 0 && candidates.length < mostTried;) {
        candidates.push({ worth: 0, item: { part, place, plain: 0, hasWord: true } });
        place = places.indexOf(1, place + 1);
      }
    }
    const visible = await visibleHits(pool, view, candidates, { from: -Infinity, until: Infinity, terms: [] });
    const asked = { phrases: [word], excluded: [] };
    for (let from = 0; from < visible.length; from += triedAtOnce) {
      const some = visible.slice(from, from + triedAtOnce).map(({ story }) => story);
      for (const content of (await visibleCopy(pool, some)).values()) if (satisfies(content, asked)) return true;
    }
    return false;
  }

  const orFault = async <Value>(answer: () => Promise<Value>): Promise<Value> => {
    try {
      return await answer();
    } catch (error) {
      throw asFault(error);
    }
  };

  return {
    search: (query, page) => orFault(() => search(query, page)),
    wordsLike: (word, wanted) =>
      orFault(() =>
        wordsLike(word, wanted, {
          pool,
          fresh: async () => (await views.look()).fresh,
          isRead,
        }),
      ),
  };
}
