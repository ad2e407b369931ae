import { arabicMarks, invisible, loneMarkForms, tatweel } from "./arabic-mark.ts";
import { toWesternDigits } from "./digits.ts";

/** Spellings that a reader takes for one letter. Applied after NFKD, so composed letters need no line of their own. */
const oneLetter: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ٵ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ة: "ه",
  ۃ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ک: "ك",
  ڪ: "ك",
  گ: "ك",
  ڭ: "ك",
  پ: "ب",
  چ: "ج",
  ژ: "ز",
  ڤ: "ف",
  ڥ: "ف",
  ڨ: "ق",
  ٹ: "ت",
  ڈ: "د",
  ڑ: "ر",
  ں: "ن",
  ς: "σ",
  "٫": ".",
  "٬": ",",
  "٪": "%",
};

const known = new Map<number, string>();

function foldLetter(letter: string): string {
  if (loneMarkForms.test(letter)) return "";
  const apart = letter.normalize("NFKD").toLowerCase().normalize("NFKD");
  let folded = "";
  for (const part of toWesternDigits(apart)) {
    if (part !== tatweel && !arabicMarks.test(part) && !invisible.test(part)) folded += oneLetter[part] ?? part;
  }
  return folded;
}

/** The fold of one code point. The table fills as letters are met; it cannot outgrow Unicode. */
function folded(codePoint: number): string {
  const found = known.get(codePoint);
  if (found !== undefined) return found;
  const made = foldLetter(String.fromCodePoint(codePoint));
  known.set(codePoint, made);
  return made;
}

/**
 * Folds spellings that a reader takes for one word: hamza seats, ta marbuta, alef maqsura, vowels, tatweel, ligatures,
 * Persian and Urdu letters, digits of all three sets, case. What is left is for comparing, never for showing.
 * @example foldForSearch("إلى القُرآنِ") // "الي القران"
 */
export function foldForSearch(text: string): string {
  let made = "";
  for (const letter of text) made += folded(letter.codePointAt(0) ?? 0);
  return made;
}

/**
 * Folds as `foldForSearch` does and tells where each unit of the fold came from.
 * @returns `offsets[i]`: the UTF-16 offset in `text` of the letter that `folded[i]` was made of
 * @example foldWithOffsets("آبٌ!") // { folded: "اب!", offsets: [0, 1, 3] }
 */
export function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  let made = "";
  const offsets: number[] = [];
  let at = 0;
  for (const letter of text) {
    const units = folded(letter.codePointAt(0) ?? 0);
    for (let unit = 0; unit < units.length; unit++) offsets.push(at);
    made += units;
    at += letter.length;
  }
  return { folded: made, offsets };
}
