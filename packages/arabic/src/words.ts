import { tokens } from "./tokens.ts";

/**
 * How many words a text has: what stands between white space and punctuation and holds a letter or a digit.
 * @example countWords("وصل 3 وزراء — أمس.") // 4
 */
export function countWords(text: string): number {
  // Line by line: most lines of copy are plain, and one number would make the whole text less so.
  return text.split("\n").reduce((sum, line) => sum + (countPlainWords(line) ?? tokens(line).length), 0);
}

const isLetter = (unit: number): boolean => (unit >= 0x0621 && unit <= 0x063a) || (unit >= 0x0641 && unit <= 0x064a);
/** A vowel or the tatweel. */
const isMark = (unit: number): boolean => (unit >= 0x064b && unit <= 0x0655) || unit === 0x0640;
/** Space, full stop, comma, colon, the Arabic comma, semicolon and question mark. */
const isBetween = (unit: number): boolean =>
  unit === 0x20 ||
  unit === 0x2e ||
  unit === 0x2c ||
  unit === 0x3a ||
  unit === 0x060c ||
  unit === 0x061b ||
  unit === 0x061f;

/** The same for a line of Arabic words and nothing else, at a tenth of the cost; `undefined` for any other. */
function countPlainWords(line: string): number | undefined {
  let words = 0;
  let inside = false;
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (isLetter(unit)) {
      if (!inside) words += 1;
      inside = true;
    } else if (isBetween(unit)) {
      // «أ.ف.ب» is one word.
      if (unit === 0x2e && isLetter(line.charCodeAt(at + 1))) return undefined;
      inside = false;
    } else if (!inside || !isMark(unit)) return undefined;
  }
  return words;
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
