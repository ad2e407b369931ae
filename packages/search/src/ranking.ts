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
 * The score from which a story answers at all, given that of the best: much less is only a chance likeness of letters.
 * By the hour, what hardly answers would stand first, so it asks for more.
 */
export const leastScore = (best: number, order: SearchOrder): number => best * leastShare[order];
const leastShare: Readonly<Record<SearchOrder, number>> = { relevance: 0.2, newest: 0.5, likeness: 0.01 };
