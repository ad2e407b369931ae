import { foldForSearch } from "@mihwar/arabic/fold";
import { stems } from "@mihwar/arabic/terms/search-terms";
import type { PublicStory, ReadonlyArchive, SectionId } from "@mihwar/newsroom";
import { clampHits, readHitCursor, writeHitCursor } from "./hit-cursor.ts";
import { type IndexRecord, indexRecord, placeOfTerm } from "./index-record.ts";
import { isNamed, narrowedStories } from "./narrowed-stories.ts";
import { publishedBetween } from "./published-between.ts";
import { queryLimits } from "./query-limits.ts";
import { queryTerms } from "./query-terms.ts";
import { anyScore, ceilingOf, halfAt, isOfWord, leastScores, recencyIn } from "./ranking.ts";
import type { SearchAnswer, SearchHit, SearchIndex } from "./search-index.ts";
import { type SearchQuery, isEmptyQuery } from "./search-query.ts";
import { type DocumentScores, noScores } from "./segment/score-postings.ts";
import { satisfies } from "./stands-in.ts";
import { storyFields } from "./story-fields.ts";
import { indexedKinds } from "./term-id.ts";
import { likelihoodOf } from "./word-likeness.ts";

interface Found {
  readonly story: PublicStory;
  readonly record: IndexRecord;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

const byScore = (a: SearchHit, b: SearchHit): number =>
  b.score - a.score ||
  (a.card.published < b.card.published ? 1 : a.card.published > b.card.published ? -1 : 0) ||
  (a.card.id < b.card.id ? 1 : -1);

/**
 * An index that reads every public story for every question: what an index answers, without any of what makes it fast.
 * For tests, beside an archive in memory.
 */
export function memorySearchIndex(archive: ReadonlyArchive): SearchIndex {
  const records = new Map<string, IndexRecord>();

  function recordOf(story: PublicStory): IndexRecord {
    const key = `${story.id} ${story.revision}`;
    const record = records.get(key) ?? indexRecord(story.content);
    records.set(key, record);
    return record;
  }

  async function everything(): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (let after: string | undefined; ;) {
      const listed = await archive.listStories({ limit: 1000, ...(after === undefined ? {} : { after }) });
      for (const story of listed.items) found.push({ story, record: recordOf(story) });
      if (listed.next === undefined) return found;
      after = listed.next;
    }
  }

  /** Whether a story lies within the filters of a question. */
  async function within({ filters }: SearchQuery): Promise<(story: PublicStory) => boolean> {
    const [edition, sections, dossiers] = await Promise.all([
      archive.getEdition(),
      archive.listSections(),
      archive.loadDossiers(),
    ]);
    const { section, author } = filters;
    const { from = "", until = "~" } = publishedBetween(filters, edition.dates.timeZone);
    const inSections = new Set(sections.flatMap(({ id, name }) => (isNamed(section ?? "", id, name) ? [id] : [])));
    const narrowed = narrowedStories(dossiers, filters);
    return (story) =>
      story.published >= from &&
      story.published < until &&
      (section === undefined || inSections.has(story.content.section)) &&
      (author === undefined || story.content.byline.some(({ name, person }) => isNamed(author, person ?? "", name))) &&
      (narrowed === undefined || narrowed.has(story.id));
  }

  function scores(all: readonly Found[], query: SearchQuery): DocumentScores {
    const { scores: found, words } = noScores(all.length);
    const averages = indexedKinds.map(
      (_, kind) => sum(all.map(({ record }) => record.lengths[kind] ?? 0)) / all.length,
    );
    for (const { id, kind, asked } of queryTerms(query)) {
      const place = indexedKinds.indexOf(kind);
      const places = all.map(({ record }) => placeOfTerm(record.terms, id));
      const ceiling = asked * ceilingOf(kind, all.length, sum(places.map((at) => (at < 0 ? 0 : 1))));
      for (const [turn, { record }] of all.entries()) {
        const count = record.counts[places[turn] ?? -1] ?? 0;
        const half = halfAt(record.lengths[place] ?? 0, averages[place] ?? 0);
        if (count === 0) continue;
        found[turn] = (found[turn] ?? 0) + (ceiling * count) / (count + half);
        if (isOfWord(kind)) words[turn] = 1;
      }
    }
    return { scores: found, words };
  }

  const cardOf = ({ id, slug, content, published, updated }: PublicStory): SearchHit["card"] => ({
    id,
    slug,
    headline: content.headline,
    ...(content.standfirst === undefined ? {} : { standfirst: content.standfirst }),
    section: content.section,
    byline: content.byline,
    ...(content.hero === undefined ? {} : { hero: content.hero }),
    tags: content.tags,
    published,
    ...(updated === undefined ? {} : { updated }),
  });

  return {
    async search(query, page): Promise<SearchAnswer> {
      if (isEmptyQuery(query)) return { hits: [], total: { count: 0, isExact: true }, sections: [] };
      const [all, isWithin, now] = await Promise.all([everything(), within(query), archive.now()]);
      const asksWords = query.words.length + query.phrases.length > 0;
      const plain = scores(all, query);
      const scored = all.map(({ story }, turn) => ({
        story,
        plain: plain.scores[turn] ?? 0,
        hasWord: plain.words[turn] === 1,
        score: asksWords
          ? (plain.scores[turn] ?? 0) * recencyIn(query.order, Date.parse(now) - Date.parse(story.published))
          : 0,
      }));
      const inside = scored.filter(
        ({ story, score }) => (score > 0 || !asksWords) && isWithin(story) && satisfies(story.content, query),
      );
      const best = Math.max(0, ...inside.map((one) => one.plain));
      const least = query.phrases.length > 0 || !asksWords ? anyScore : leastScores(best, query.order);
      const hits = inside
        .filter((one) => one.plain >= (one.hasWord ? least.word : least.letters))
        .map(({ story, score }) => ({ card: cardOf(story), score: query.order === "newest" ? 0 : score }))
        .toSorted(byScore);
      const shown = readHitCursor(page.after);
      const next = shown + clampHits(page.limit);
      const counts = new Map<SectionId, number>();
      for (const { card } of hits.slice(0, queryLimits.hits)) {
        counts.set(card.section, (counts.get(card.section) ?? 0) + 1);
      }
      return {
        hits: hits.slice(shown, Math.min(next, queryLimits.hits)),
        total: { count: hits.length, isExact: true },
        ...(next < Math.min(hits.length, queryLimits.hits) ? { next: writeHitCursor(next) } : {}),
        sections: [...counts].map(([section, count]) => ({ section, count })).toSorted((a, b) => b.count - a.count),
      };
    },

    async wordsLike(word, { by, limit }) {
      const known = new Map<string, { word: string; stories: number }>();
      for (const { story } of await everything()) {
        const own = new Map<string, string>();
        for (const { lines } of storyFields(story.content)) {
          for (const line of lines) for (const { text } of stems(line)) own.set(foldForSearch(text), text);
        }
        for (const [folded, text] of own) {
          known.set(folded, { word: known.get(folded)?.word ?? text, stories: (known.get(folded)?.stories ?? 0) + 1 });
        }
      }
      const given = foldForSearch(word.slice(0, queryLimits.wordLength));
      const rated = [...known].flatMap(([folded, one]) => {
        const begins = given !== "" && folded !== given && folded.startsWith(given) ? one.stories : 0;
        const likelihood = by === "begins" ? begins : likelihoodOf(given, folded, one.stories);
        return likelihood > 0 ? [{ ...one, likelihood }] : [];
      });
      return rated
        .toSorted((a, b) => b.likelihood - a.likelihood || (a.word < b.word ? -1 : 1))
        .slice(0, clampHits(limit))
        .map(({ word: found, stories }) => ({ word: found, stories }));
    },
  };
}
