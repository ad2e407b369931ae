import { arabicMarks, invisible, loneMarkForms, tatweel, variationSelector } from "./arabic-mark.ts";
import { toWesternDigits } from "./digits.ts";

/**
 * Spellings that a reader takes for one letter. Applied after NFKD, so composed letters and presentation forms need no
 * line of their own. Persian and Urdu letters go to what Arabic newsrooms write in their place.
 */
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

const hamzaMark = "\u0654";

/** Folds one code point without regard to its neighbours. What carries a hamza on ya keeps it until they are known. */
function foldLetter(letter: string): string {
  if (loneMarkForms.test(letter)) return "";
  let folded = "";
  for (const part of toWesternDigits(letter.normalize("NFKD").toLowerCase().normalize("NFKD"))) {
    const isDropped =
      part === tatweel || arabicMarks.test(part) || invisible.test(part) || variationSelector.test(part);
    if (part === hamzaMark || !isDropped) folded += oneLetter[part] ?? part;
  }
  return folded.replace(/(?<!ي)\u0654/gu, "");
}

/** What each code unit folds to where that is one unit. The three values below are no characters of Unicode. */
const unitOf = new Uint16Array(0x1_0000).fill(0xffff);
const unmet = 0xffff;
const dropped = 0xfffe;
const several = 0xfdd0;

/** Folds of ligatures and of letters beyond the basic plane; it fills as they are met and cannot outgrow Unicode. */
const longFolds = new Map<number, string>();

function longFold(codePoint: number): string {
  let made = longFolds.get(codePoint);
  if (made === undefined) longFolds.set(codePoint, (made = foldLetter(String.fromCodePoint(codePoint))));
  return made;
}

function meet(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const folded = foldLetter(String.fromCharCode(unit));
  // A hamza mark is kept for the ya that may stand before it.
  const to = unit === 0x0654 ? unit : folded === "" ? dropped : folded.length === 1 ? folded.charCodeAt(0) : several;
  return (unitOf[unit] = isSurrogate ? several : to);
}

/** Where letters are written before they become a string; strings of a few thousand units are the cheapest to make. */
const page = new Uint16Array(4096);
/** The longest fold of one letter is that of ﷺ, 18 units. */
const pageEnd = page.length - 18;

const pageText = (count: number): string =>
  String.fromCharCode.apply(undefined, page.subarray(0, count) as unknown as number[]);

/** Each letter by itself, marks gone; `offsets` is told where each unit comes from. */
function foldLetters(text: string, offsets?: number[]): string {
  let made = "";
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let to = unitOf[unit] as number;
    if (to === unmet) to = meet(unit);
    if (to === dropped) continue;
    if (to === several) {
      const codePoint = text.codePointAt(at) as number;
      const folded = longFold(codePoint);
      for (let place = 0; place < folded.length; place++) {
        page[count++] = folded.charCodeAt(place);
        offsets?.push(at);
      }
      if (codePoint > 0xffff) at++;
    } else {
      page[count++] = to;
      offsets?.push(at);
    }
    if (count > pageEnd) {
      made += pageText(count);
      count = 0;
    }
  }
  return made + pageText(count);
}

/** Hamzas on ya and on the line, side by side in hardly any word; marks that no ya carries are among them. */
const hamzas = /(?:ي\u0654|ء|\u0654)+/gu;
const isArabicLetter = (unit: number): boolean =>
  (unit >= 0x0620 && unit <= 0x064a) || (unit >= 0x066e && unit <= 0x06d3);

/**
 * Two rules look at the next letter, for one word has two spellings there by school, and both are in print:
 * - hamza before waw: «شئون، رءوس» in Egypt, «شؤون، رؤوس» elsewhere: both become وو;
 * - hamza on a last ya: «شاطئ» is also printed «شاطىء», and «شيء» «شئ»: both become يء.
 */
function seat(found: string, next: number): string {
  const seats = found.replaceAll(hamzaMark, "");
  if (next === 0x0648) return "و".repeat(seats.length);
  return seats.endsWith("ي") && !isArabicLetter(next) ? `${seats}ء` : seats;
}

const seatHamzas = (letters: string): string =>
  letters.replace(hamzas, (found, at: number) => seat(found, letters.charCodeAt(at + found.length)));

/** Most words are folded as they stand, and need not be written anew. */
function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unitOf[unit] !== unit || unit === 0x0621 || unit === 0x0654) return false;
  }
  return true;
}

/**
 * Folds spellings that a reader takes for one word: hamza seats, ta marbuta, alef maqsura, vowels, tatweel, ligatures,
 * Persian and Urdu letters, digits of all three sets, case. What is left is for comparing, never for showing. Folding
 * twice is folding once.
 * @example foldForSearch("إلى القُرآنِ") // "الي القران"
 */
export function foldForSearch(text: string): string {
  return isFolded(text) ? text : seatHamzas(foldLetters(text));
}

/**
 * Folds as `foldForSearch` does and tells where each unit of the fold came from.
 * @returns `offsets[i]`: the UTF-16 offset in `text` of the letter that `folded[i]` was made of
 * @example foldWithOffsets("آبٌ!") // { folded: "اب!", offsets: [0, 1, 3] }
 */
export function foldWithOffsets(text: string): { readonly folded: string; readonly offsets: readonly number[] } {
  const letterOffsets: number[] = [];
  const letters = foldLetters(text, letterOffsets);
  const offsets: number[] = [];
  let done = 0;
  for (const { 0: found, index } of letters.matchAll(hamzas)) {
    for (; done < index; done++) offsets.push(letterOffsets[done] as number);
    const units = seat(found, letters.charCodeAt(index + found.length)).length;
    for (let unit = 0; unit < units; unit++) offsets.push(letterOffsets[index] as number);
    done = index + found.length;
  }
  for (; done < letters.length; done++) offsets.push(letterOffsets[done] as number);
  return { folded: seatHamzas(letters), offsets };
}
