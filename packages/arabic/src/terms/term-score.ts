import type { TermKind } from "./search-terms.ts";

/**
 * How much a kind of term counts. Tuned in round numbers on passages of Wikipedia and confirmed on news; halving or
 * doubling any of them changes little.
 */
export const termWeights: Readonly<Record<TermKind, number>> = { fourgram: 1, trigram: 0.5, root: 0.5, pair: 0.5 };

/**
 * How soon more of the same term stops to count (`k1` of BM25), and how far a long text must have more of it (`b`).
 * Lower and higher than the usual 1.2 and 0.75: several words of a text share a gram by chance, and the more so the
 * longer the text is.
 */
const saturation = 0.5;
const lengthShare = 1;

/** What a store knows of one term of a question in one text. Lengths and counts are of the term's own kind. */
export interface TermStatistics {
  readonly kind: TermKind;
  /** How often the text has the term. */
  readonly frequency: number;
  /** How many terms of the kind the text has, and how many a text has on average. */
  readonly length: number;
  readonly averageLength: number;
  /** How many texts there are, and how many of them have the term. */
  readonly texts: number;
  readonly textsWithTerm: number;
}

/**
 * The most that one term of a question can add to the score of a text, which `termScore` nears the more of it there is:
 * Lucene's form of the inverse frequency times the weight of the term's kind.
 * @example termCeiling({ kind: "root", texts: 100, textsWithTerm: 1 }).toFixed(3) // "3.157"
 */
export function termCeiling({ kind, texts, textsWithTerm }: Pick<TermStatistics, "kind" | "texts" | "textsWithTerm">) {
  const rarity = Math.log(1 + (texts - textsWithTerm + 0.5) / (textsWithTerm + 0.5));
  return termWeights[kind] * rarity * (saturation + 1);
}

/**
 * What a text must have of a term for half of its ceiling: more, the longer it is.
 * @example halfOfCeiling({ length: 100, averageLength: 50 }) // 1
 */
export const halfOfCeiling = ({ length, averageLength }: Pick<TermStatistics, "length" | "averageLength">): number =>
  saturation * (1 - lengthShare + (lengthShare * length) / averageLength);

/**
 * What one term of a question adds to the score of a text: BM25 (Robertson and Zaragoza 2009) with Lucene's form of the
 * inverse frequency, times the weight of the term's kind. A term that the question has twice counts twice.
 * @example termScore({ kind: "root", frequency: 1, length: 50, averageLength: 50, texts: 100, textsWithTerm: 1 }).toFixed(3) // "2.105"
 */
export const termScore = (statistics: TermStatistics): number =>
  (termCeiling(statistics) * statistics.frequency) / (statistics.frequency + halfOfCeiling(statistics));
