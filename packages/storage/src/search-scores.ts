import { setImmediate as breathe } from "node:timers/promises";
import {
  type DocumentScores,
  type QueryTerm,
  type ScoredTerm,
  addScores,
  ceilingOf,
  eachPosting,
  halfAt,
  indexedKinds,
  type SearchOrder,
  isOfWord,
  placeOfTerm,
} from "@mihwar/search";
import type { ScoreRoom } from "./score-room.ts";
import type { TermPostings, postingsReader } from "./search-postings.ts";
import type { Documents, SearchView } from "./search-view.ts";

/** The parts of a view in their order: its segments, and behind them the fresh stories. */
export const partsOf = (view: SearchView): readonly Documents[] => [...view.segments, view.freshDocuments];

/**
 * So many postings are read for one question. The rarest terms come first, and what is left out stands in so many stories
 * that it hardly tells one from another.
 */
const postingsBudget = { question: 800_000, likeness: 400_000 } as const;

/** Milliseconds after which whoever else waits for the process has a turn. */
const slice = 4;

const kinds = indexedKinds.length;

interface CountedTerm extends QueryTerm {
  readonly documents: number;
  readonly found: readonly TermPostings[];
}

/** Counts each term over all parts: its postings of segments, and how many fresh stories have it. */
async function count(view: SearchView, terms: readonly QueryTerm[], reader: ReturnType<typeof postingsReader>) {
  const found = new Map<number, TermPostings[]>();
  for (const one of await reader.look(
    view.segments.map(({ id }) => id),
    terms.map(({ id }) => id),
  )) {
    if (one.documents === 0) continue;
    const known = found.get(one.term);
    if (known === undefined) found.set(one.term, [one]);
    else known.push(one);
  }
  return terms.map((term): CountedTerm => {
    const postings = found.get(term.id) ?? [];
    const inFresh = view.fresh.filter(({ record }) => placeOfTerm(record.terms, term.id) >= 0).length;
    return { ...term, found: postings, documents: postings.reduce((sum, { documents }) => sum + documents, inFresh) };
  });
}

function withinBudget(terms: readonly CountedTerm[], budget: number): readonly CountedTerm[] {
  let left = budget;
  const chosen: CountedTerm[] = [];
  for (const term of terms.filter(({ documents }) => documents > 0).toSorted((a, b) => a.documents - b.documents)) {
    left -= term.documents;
    if (left < 0 && chosen.length > 0) break;
    chosen.push(term);
  }
  return chosen;
}

/**
 * What every document of a view scores for a question, part by part; 0 where it has nothing of it.
 * @param order of the question: what is like a story is found by its rarest terms
 * @returns scores that are to be given back to the room
 */
export async function scoresOf(
  view: SearchView,
  { terms, order }: { readonly terms: readonly QueryTerm[]; readonly order: SearchOrder },
  { reader, room }: { readonly reader: ReturnType<typeof postingsReader>; readonly room: ScoreRoom },
): Promise<readonly DocumentScores[]> {
  const parts = partsOf(view);
  const scores = parts.map((part) => room.take(part.count));
  const texts = parts.reduce((sum, part) => sum + part.count, 0);
  const averages = indexedKinds.map(
    (_, kind) => parts.reduce((sum, { totals }) => sum + (totals[kind] ?? 0), 0) / Math.max(1, texts),
  );
  const chosen = withinBudget(
    await count(view, terms, reader),
    order === "likeness" ? postingsBudget.likeness : postingsBudget.question,
  );
  const whole = await reader.fill(chosen.flatMap(({ found }) => found));
  const partOf = new Map(view.segments.map(({ id }, turn) => [id, turn]));
  const weighed = new Map(
    chosen.map(({ id, kind, asked, documents }) => [
      id,
      {
        kind,
        ceiling: asked * ceilingOf(kind, texts, documents),
        averageLength: averages[indexedKinds.indexOf(kind)] ?? 0,
      } satisfies Omit<ScoredTerm, "postings">,
    ]),
  );
  let until = performance.now() + slice;
  for (const { segment, term, bytes } of whole) {
    const part = partOf.get(segment) ?? -1;
    const scored = weighed.get(term);
    const [into, documents] = [scores[part], parts[part]];
    if (scored === undefined || into === undefined || documents === undefined) continue;
    addScores(into, documents.lengths, { ...scored, postings: bytes });
    if (performance.now() > until) {
      await breathe();
      until = performance.now() + slice;
    }
  }
  scoreFresh(view, weighed, scores.at(-1));
  return scores;
}

function scoreFresh(
  { fresh, freshDocuments: { lengths } }: SearchView,
  weighed: ReadonlyMap<number, Omit<ScoredTerm, "postings">>,
  into: DocumentScores | undefined,
): void {
  if (into === undefined) return;
  const { scores, words } = into;
  for (const [place, { record }] of fresh.entries()) {
    for (const [id, { kind, ceiling, averageLength }] of weighed) {
      const times = record.counts[placeOfTerm(record.terms, id)] ?? 0;
      if (times === 0) continue;
      const half = halfAt(lengths[place * kinds + indexedKinds.indexOf(kind)] ?? 0, averageLength);
      scores[place] = (scores[place] ?? 0) + (ceiling * times) / (times + half);
      if (isOfWord(kind)) words[place] = 1;
    }
  }
}

/** Which documents have all of these terms, part by part: 1 for one that has. */
export async function havingAll(
  view: SearchView,
  terms: readonly number[],
  reader: ReturnType<typeof postingsReader>,
): Promise<readonly Uint8Array[]> {
  const found = await reader.fill(
    await reader.look(
      view.segments.map(({ id }) => id),
      terms,
    ),
  );
  const having = partsOf(view).map((part) => new Uint8Array(part.count));
  const partOf = new Map(view.segments.map(({ id }, turn) => [id, turn]));
  for (const { segment, bytes } of found) {
    const counts = having[partOf.get(segment) ?? -1];
    if (counts !== undefined) eachPosting(bytes, (place) => void (counts[place] = (counts[place] ?? 0) + 1));
  }
  const fresh = having.at(-1);
  for (const [place, { record }] of view.fresh.entries()) {
    if (fresh !== undefined) fresh[place] = terms.filter((id) => placeOfTerm(record.terms, id) >= 0).length;
  }
  for (const counts of having) {
    for (let place = 0; place < counts.length; place++) counts[place] = counts[place] === terms.length ? 1 : 0;
  }
  return having;
}
