import { halfOfCeiling, termCeiling } from "@mihwar/arabic/terms/term-score";
import type { SearchOrder } from "./search-query.ts";
import type { IndexedKind } from "./term-id.ts";

/** How much the word's own spelling counts beside its stem: enough to stand first, too little to hide another spelling. */
const surfaceWeight = 0.25;

/** A story of today counts this much more than an old one that says the same, half of it after so many days. */
const recencyShare = 0.1;
const recencyHalfLife = 180;

const day = 86_400_000;

/** The most that a term of a question adds to a story's score. */
export const ceilingOf = (kind: IndexedKind, texts: number, textsWithTerm: number): number =>
  kind === "surface"
    ? 2 * surfaceWeight * termCeiling({ kind: "root", texts, textsWithTerm })
    : termCeiling({ kind, texts, textsWithTerm });

/** How many of a term make half of its ceiling in a story with so many terms of the kind. */
export const halfAt = (length: number, averageLength: number): number =>
  averageLength > 0 ? halfOfCeiling({ length, averageLength }) : 1;

/**
 * What the hour of a story makes of its score.
 * @param age milliseconds since it was published
 * @example recency(0) // 1.1
 */
export const recency = (age: number): number => 1 + recencyShare * 0.5 ** (Math.max(0, age) / day / recencyHalfLife);

/**
 * What the hour of a story makes of its score in an answer of an order.
 * @example recencyIn("words", 0) // 1
 */
export const recencyIn = (order: SearchOrder, age: number): number => (order === "relevance" ? recency(age) : 1);

/**
 * The share of the best score from which a story answers at all. One that has a word of the question, in whatever form, has
 * little to show beside the best of a long question; one that has only runs of its letters is mostly a chance likeness.
 * By the hour, what hardly answers would stand first, so that asks for more.
 */
const leastShares: Readonly<Record<SearchOrder, { readonly word: number; readonly letters: number }>> = {
  relevance: { word: 0.05, letters: 0.4 },
  words: { word: 0.05, letters: 0.4 },
  newest: { word: 0.25, letters: 0.6 },
  likeness: { word: 0.01, letters: 0.05 },
};

/** The scores from which stories answer: those that have a word of the question, and those that have letters of it. */
export interface LeastScores {
  readonly word: number;
  readonly letters: number;
}

/** Every story that has anything of the question. */
export const anyScore: LeastScores = { word: 0, letters: 0 };

/** The least scores of an answer, given the best that readers may read. */
export function leastScores(best: number, order: SearchOrder): LeastScores {
  const { word, letters } = leastShares[order];
  return { word: best * word, letters: best * letters };
}

/** Whether a term is of a word, and not of a run of its letters. */
export const isOfWord = (kind: IndexedKind): boolean => kind !== "fourgram" && kind !== "trigram";
