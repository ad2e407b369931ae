import { foldForSearch } from "@mihwar/arabic/fold";

/**
 * What two spellings of one line have in common: folded words with one space between, no punctuation.
 * @example lineKey("  اقرأ أيضًا: ") // "اقرا ايضا"
 */
export function lineKey(text: string): string {
  return foldForSearch(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A set of lines to be recognised whatever their spelling. */
export function lineKeys(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.map(lineKey));
}

/**
 * The stem-like rest of a folded word that a headline and its story share: a leading conjunction, preposition or
 * article is taken off, and the ending is cut, so that «والمعادن» meets «معادن».
 * @example roughStem("والمعادن") // "معاد"
 */
export function roughStem(word: string): string {
  const bare = word.length > 4 ? word.replace(/^[وف]?(?:[بكل]?ال|لل)/u, "") : word;
  return bare.length > 4 ? bare.slice(0, 4) : bare;
}
