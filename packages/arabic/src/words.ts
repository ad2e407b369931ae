import { tokens } from "./tokens.ts";

/**
 * How many words a text has: what stands between white space and punctuation and holds a letter or a digit.
 * @example countWords("وصل 3 وزراء — أمس.") // 4
 */
export function countWords(text: string): number {
  return tokens(text).length;
}

/**
 * Words of Arabic that a grown-up reads aloud in a minute: 138, the mean of the International Reading Speed Texts
 * (Trauzettel-Klosinski and Dietz, IOVS 2012). Readers of a screen are not slower, so nobody is promised too little.
 */
const wordsAMinute = 138;

/**
 * Whole minutes that reading takes, at least one.
 * @example readingMinutes(900) // 7
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}
