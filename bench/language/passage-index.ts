/** What one text, or one question, is made of for a way of searching: how often it has each term, by kind. */
export type TermCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface WayOfSearching {
  readonly name: string;
  readonly termsOf: (text: string) => TermCounts;
  /** The score that one term adds; lengths and counts are of its kind. */
  readonly score: (statistics: TermStatistics) => number;
}

export interface TermStatistics {
  readonly kind: string;
  readonly frequency: number;
  readonly length: number;
  readonly averageLength: number;
  readonly texts: number;
  readonly textsWithTerm: number;
}

/** Okapi BM25 as Lucene has it, every kind of term alike. */
export const bm25 =
  ({ k1, b }: { readonly k1: number; readonly b: number }): WayOfSearching["score"] =>
  ({ frequency, length, averageLength, texts, textsWithTerm }) => {
    const rarity = Math.log(1 + (texts - textsWithTerm + 0.5) / (textsWithTerm + 0.5));
    return (rarity * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength));
  };

/** Counts terms of one kind. */
export function counted(terms: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

interface Posting {
  readonly place: number;
  readonly frequency: number;
}

interface KindIndex {
  readonly postings: Map<string, Posting[]>;
  readonly lengths: number[];
  total: number;
}

/** An index in memory of the plainest kind: for each kind its postings and each text's length. */
export class PassageIndex {
  readonly #kinds = new Map<string, KindIndex>();
  readonly #way: WayOfSearching;
  readonly #texts: number;

  constructor(way: WayOfSearching, texts: readonly string[]) {
    this.#way = way;
    this.#texts = texts.length;
    for (const [place, text] of texts.entries()) this.#add(place, way.termsOf(text));
  }

  #add(place: number, terms: TermCounts): void {
    for (const [kind, counts] of terms) {
      const index = this.#kinds.get(kind) ?? { postings: new Map<string, Posting[]>(), lengths: [], total: 0 };
      this.#kinds.set(kind, index);
      let length = 0;
      for (const [term, frequency] of counts) {
        const postings = index.postings.get(term);
        if (postings === undefined) index.postings.set(term, [{ place, frequency }]);
        else postings.push({ place, frequency });
        length += frequency;
      }
      index.lengths[place] = length;
      index.total += length;
    }
  }

  /** The score of every text; 0 where nothing of the question is in it. */
  scores(question: string): Float64Array {
    const scores = new Float64Array(this.#texts);
    for (const [kind, counts] of this.#way.termsOf(question)) {
      const index = this.#kinds.get(kind);
      if (index === undefined) continue;
      const averageLength = index.total / this.#texts;
      for (const [term, asked] of counts) {
        const postings = index.postings.get(term) ?? [];
        for (const { place, frequency } of postings) {
          const length = index.lengths[place] ?? 0;
          const statistics = { kind, frequency, length, averageLength, texts: this.#texts };
          scores[place] =
            (scores[place] ?? 0) + asked * this.#way.score({ ...statistics, textsWithTerm: postings.length });
        }
      }
    }
    return scores;
  }
}

/** The place of the text among the answers, from 1; texts of equal score stand in their order. Undefined: not found. */
export function rankOf(place: number, scores: Float64Array): number | undefined {
  const own = scores[place] ?? 0;
  if (own <= 0) return undefined;
  let rank = 1;
  for (const [other, score] of scores.entries()) if (score > own || (score === own && other < place)) rank += 1;
  return rank;
}
