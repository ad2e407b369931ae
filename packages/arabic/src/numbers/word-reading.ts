import { arabicMarks, tatweel } from "../arabic-mark.ts";
import { foldForSearch } from "../fold.ts";
import { type NumberWord, numberWord } from "./number-word.ts";
import { beginsUnit } from "./unit-word.ts";

/** What a word may be to a number, whatever stands round it. */
export interface WordReading {
  /** Folded, as it stands. */
  readonly folded: string;
  /** Folded, without clitics and article. */
  readonly bare: string;
  /** Where the word begins behind its clitics, in units of the word as written; the article stays inside. */
  readonly from: number;
  /** «و» or «ف» before it. */
  readonly isJoined: boolean;
  /** A preposition written with it: ب، ل، ك. */
  readonly preposition: string;
  readonly isDefinite: boolean;
  readonly number?: NumberWord;
  /** The unit that it may name, behind its clitics, and where that begins. */
  readonly unit?: { readonly word: string; readonly from: number };
}

/** Words that only look like a number with a clitic: «لست» is "I am not", «كستّ» no word. */
const neverSplit: ReadonlySet<string> = new Set(
  ["لست", "ولست", "فلست", "الست", "كست", "فالف", "بثان"].map(foldForSearch),
);

interface Cut {
  readonly bare: string;
  readonly dropped: number;
  readonly isJoined: boolean;
  readonly preposition: string;
  readonly isDefinite: boolean;
}

/** Ways to take و, ف, a preposition and the article off a folded word, the fewest letters first. */
function* cuts(folded: string): Generator<Cut> {
  yield { bare: folded, dropped: 0, isJoined: false, preposition: "", isDefinite: false };
  const starts: readonly (readonly [at: number, isJoined: boolean])[] = /^[وف]/u.test(folded)
    ? [
        [0, false],
        [1, true],
      ]
    : [[0, false]];
  for (const [at, isJoined] of starts) {
    const rest = folded.slice(at);
    if (isJoined) yield { bare: rest, dropped: at, isJoined, preposition: "", isDefinite: false };
    if (rest.startsWith("ال")) {
      yield { bare: rest.slice(2), dropped: at, isJoined, preposition: "", isDefinite: true };
    }
    if (rest.startsWith("لل")) {
      yield { bare: rest.slice(2), dropped: at + 1, isJoined, preposition: "ل", isDefinite: true };
      yield { bare: `ل${rest.slice(2)}`, dropped: at + 1, isJoined, preposition: "ل", isDefinite: true };
    }
    if (/^[بلك]/u.test(rest)) {
      const preposition = rest.charAt(0);
      yield { bare: rest.slice(1), dropped: at + 1, isJoined, preposition, isDefinite: false };
      if (rest.startsWith("ال", 1)) {
        yield { bare: rest.slice(3), dropped: at + 1, isJoined, preposition, isDefinite: true };
      }
    }
  }
}

/** The offset in `raw` behind so many of its letters. */
function pastLetters(raw: string, letters: number): number {
  let at = 0;
  for (let left = letters; left > 0 && at < raw.length; at++) {
    if (raw.charAt(at) !== tatweel && !arabicMarks.test(raw.charAt(at))) left -= 1;
  }
  while (at < raw.length && (raw.charAt(at) === tatweel || arabicMarks.test(raw.charAt(at)))) at++;
  return letters === 0 ? 0 : at;
}

/** No number word with its clitics is longer, vowels included. */
const longestWord = 48;

/** Words whose vowels or final letters tell them from a number of the same fold. */
function isOtherWord(raw: string, bare: string): boolean {
  // «أولي» is preliminary and «أولى» first; «ألّف» wrote; «ثُمن» is an eighth and «ثمن» a price.
  if (bare === "اولي") return !/[ىی]/u.test(raw.slice(-2));
  // «وأحد عشر» is "and eleven"; without its hamza it is written as «واحد».
  if (bare === "واحد") return /[أإ]/u.test(raw);
  return bare === "الف" && raw.includes("\u0651");
}

/** The fraction is spelt out by its vowel: «خُمس»، «عُشر»، «ثُمن». */
const saysShare = /^[\u0640]?(?:ال)?[خسثتع]\u064f/u;

function read(raw: string): WordReading {
  const folded = foldForSearch(raw);
  const whole: WordReading = { folded, bare: folded, from: 0, preposition: "", isJoined: false, isDefinite: false };
  if (folded === "و") return whole;
  if (folded === "الست") return { ...whole, bare: "ست", isDefinite: true, number: numberWord("ست") as NumberWord };
  if (neverSplit.has(folded)) return whole;
  for (const { dropped, ...cut } of cuts(folded)) {
    const number = numberWord(cut.bare);
    if (number === undefined || isOtherWord(raw, cut.bare)) continue;
    const from = pastLetters(raw, dropped);
    const isSaid = number.share?.isAmbiguous === true && saysShare.test(raw.slice(from));
    const { parts = 1, of = 1 } = number.share ?? {};
    return { folded, ...cut, from, number: isSaid ? { share: { parts, of } } : number };
  }
  const unit = unitIn(raw, folded);
  return unit === undefined ? whole : { ...whole, unit };
}

/** The unit that a word names with or without clitics: «ساعتين», «وساعتين», «بدولارين». */
function unitIn(raw: string, folded: string): WordReading["unit"] {
  const clitics = /^[وف]?[بلك]?/u.exec(folded)?.[0].length ?? 0;
  for (let dropped = 0; dropped <= clitics; dropped++) {
    const word = folded.slice(dropped);
    if (word.length > 2 && beginsUnit(word)) return { word, from: pastLetters(raw, dropped) };
  }
  return undefined;
}

/** Words that are no number and may stand first in one: «سالب خمسة», «جزء من مئة». */
export const opensNumber: ReadonlySet<string> = new Set(["سالب", "ناقص", "جزء"]);

/** Readings of words met before; a newsroom's words are few and come again. */
const readings = new Map<string, WordReading>();
const mostReadings = 20_000;

const tooLong: WordReading = { folded: "", bare: "", from: 0, preposition: "", isJoined: false, isDefinite: false };

/** Reads a word as it stands in a text. */
export function readWord(raw: string): WordReading {
  if (raw.length > longestWord) return tooLong;
  let reading = readings.get(raw);
  if (reading === undefined) {
    if (readings.size >= mostReadings) readings.clear();
    readings.set(raw, (reading = read(raw)));
  }
  return reading;
}
