import { foldForSearch } from "../fold.ts";
import { type QuotePair, pairQuotes } from "../quotes/quote-pair.ts";
import { sentences } from "../sentences.ts";
import { tokens } from "../tokens.ts";

/** A word of a sentence, and what is printed before it. */
export interface LineWord {
  readonly text: string;
  /** The word as `foldForSearch` makes it: what the tables are asked. Empty for words too long to be in any. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** The punctuation between the word before and this one, without white space and direction marks. */
  readonly gap: string;
  /** The quotation that opens right before this word; undefined for all other words. */
  readonly quote?: WordQuote;
  /** Whether the word stands between quotation marks. */
  readonly isQuoted: boolean;
}

/** A quotation in its line: its last word, and its offsets with its marks. */
export interface WordQuote {
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** The words of one sentence, and where its text lies. */
export interface Line {
  readonly words: LineWord[];
  readonly start: number;
  readonly end: number;
}

/** No word of the tables is longer. */
const longestWord = 24;

const unprinted = /[\s\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;
const gapOf = (text: string, from: number, to: number): string => {
  if (to - from < 1 || (to - from === 1 && text.charCodeAt(from) === 0x20)) return "";
  return text.slice(from, Math.min(to, from + longestWord)).replace(unprinted, "");
};

/** The sentences of a text as words. */
export function linesOf(text: string): readonly Line[] {
  const all = tokens(text);
  const pairs = pairQuotes(text);
  let token = 0;
  let pair = 0;
  return sentences(text).map(({ start, end }) => {
    while (token < all.length && (all[token]?.start ?? 0) < start) token += 1;
    const from = token;
    while (token < all.length && (all[token]?.start ?? 0) < end) token += 1;
    const own = all.slice(from, token);
    while (pair < pairs.length && (pairs[pair]?.start ?? 0) < start) pair += 1;
    const firstPair = pair;
    while (pair < pairs.length && (pairs[pair]?.start ?? 0) < end) pair += 1;
    const quotes = quotesOf(own, pairs.slice(firstPair, pair));
    let last = start;
    let quotedUntil = -1;
    const words = own.map((one, place): LineWord => {
      const gap = gapOf(text, last, one.start);
      last = one.end;
      const key = one.text.length > longestWord ? "" : foldForSearch(one.text);
      const quote = quotes.get(place);
      quotedUntil = Math.max(quotedUntil, quote?.last ?? -1);
      const word = { text: one.text, key, start: one.start, end: one.end, gap, isQuoted: place <= quotedUntil };
      return quote === undefined ? word : { ...word, quote };
    });
    return { words, start, end };
  });
}

/** The closed quotations by their first word; of several that open at one word, the outermost. */
function quotesOf(
  words: readonly { readonly start: number; readonly end: number }[],
  pairs: readonly QuotePair[],
): ReadonlyMap<number, WordQuote> {
  const found = new Map<number, WordQuote>();
  let place = 0;
  for (const { start, end, innerStart, innerEnd, closed } of pairs) {
    while (place < words.length && (words[place]?.start ?? 0) < innerStart) place += 1;
    if (!closed || found.has(place)) continue;
    const last = lastBefore(words, innerEnd, place);
    if (last >= place) found.set(place, { last, start, end });
  }
  return found;
}

/** The last word that begins before an offset, by halving. */
function lastBefore(words: readonly { readonly start: number }[], offset: number, from: number): number {
  let low = from;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether the punctuation before a word parts it from the one before: comma, colon, dash, bracket, stop. */
export const parts = (gap: string): boolean => /[،,؛;:()[\]{}.…!?؟|–—-]/u.test(gap);

/** A word without the «و» or «ف» that joins it to what stands before; undefined if it has none. */
export const withoutConjunction = (key: string): string | undefined =>
  key.length > 2 && (key.startsWith("و") || key.startsWith("ف")) ? key.slice(1) : undefined;
