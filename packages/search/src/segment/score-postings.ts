import { halfAt, isOfWord } from "../ranking.ts";
import { indexedKinds, type IndexedKind } from "../term-id.ts";

/** What one term adds to the documents of a segment. */
export interface ScoredTerm {
  readonly kind: IndexedKind;
  readonly postings: Uint8Array;
  /** The most that it adds, times how often it is asked for. */
  readonly ceiling: number;
  /** How many terms of the kind a story of the whole index has on average. */
  readonly averageLength: number;
}

/** What documents score, in the order of their places. */
export interface DocumentScores {
  readonly scores: Float32Array;
  /** 1 for one that has a word of the question, in whatever form. */
  readonly words: Uint8Array;
}

export const noScores = (documents: number): DocumentScores => ({
  scores: new Float32Array(documents),
  words: new Uint8Array(documents),
});

const kinds = indexedKinds.length;

/**
 * Adds the score of one term to every document that has it: `termScore`, with what is the same for all of them counted once.
 * The postings are decoded here and not through a callback, because nothing else takes as long.
 */
export function addScores(
  { scores, words }: DocumentScores,
  lengths: Uint16Array,
  { kind, postings, ceiling, averageLength }: ScoredTerm,
): void {
  const ofKind = indexedKinds.indexOf(kind);
  const mark = isOfWord(kind) ? 1 : 0;
  const fixed = halfAt(0, averageLength);
  const perTerm = halfAt(1, averageLength) - fixed;
  const end = postings.length;
  let at = 0;
  let place = -1;
  while (at < end) {
    let byte = postings[at++] as number;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] as number;
      step |= (byte & 0x7f) << shift;
    }
    step >>>= 0;
    place += (step >>> 1) + 1;
    const count = (step & 1) === 0 ? 1 : (postings[at++] as number);
    const half = fixed + perTerm * (lengths[place * kinds + ofKind] as number);
    scores[place] = (scores[place] as number) + (ceiling * count) / (count + half);
    if (mark === 1) words[place] = 1;
  }
}
