import { arabicMarks, tatweel } from "../arabic-mark.ts";
import { foldForSearch } from "../fold.ts";
import { type Token, tokens } from "../tokens.ts";
import { type DigitNumber, findCodeEnd, readDigits } from "./digit-number.ts";
import { type NumberWord, numberWord } from "./number-word.ts";

/** A word of a text as a part of a number sees it. */
export interface Piece {
  /** Of the word without its clitics; the article stays inside. */
  readonly start: number;
  readonly end: number;
  /** Folded, as it stands. */
  readonly folded: string;
  /** Folded, without clitics and article. */
  readonly bare: string;
  /** «و» or «ف» before it. */
  readonly isJoined: boolean;
  /** A preposition written with it: ب، ل، ك. */
  readonly preposition: string;
  readonly isDefinite: boolean;
  readonly number?: NumberWord;
  readonly digits?: DigitNumber;
}

/**
 * A text cut into tokens, which are looked at as numbers only when they are asked for. Every position is the index of a
 * token, and anything may be asked about positions past the end.
 */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The piece at this position. */
  readonly at: (index: number) => Piece | undefined;
  /** The piece at this position if nothing but white space stands before it. */
  readonly next: (index: number) => Piece | undefined;
  /** The first position whose token begins at this offset or after it. */
  readonly after: (offset: number, from: number) => number;
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
export function pastLetters(raw: string, letters: number): number {
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
  return bare === "الف" && raw.includes("\u0651");
}

/** The fraction is spelt out by its vowel: «خُمس»، «عُشر»، «ثُمن». */
const saysShare = /^[\u0640]?(?:ال)?[خسثتع]\u064f/u;

function wordPiece(token: Token): Piece {
  const whole = { start: token.start, end: token.end, preposition: "", isJoined: false, isDefinite: false };
  if (token.text.length > longestWord) return { ...whole, folded: "", bare: "" };
  const folded = foldForSearch(token.text);
  if (folded === "و") return { ...whole, folded, bare: folded };
  if (!neverSplit.has(folded)) {
    for (const { bare, dropped, isJoined, preposition, isDefinite } of cuts(folded)) {
      const number = numberWord(bare);
      if (number === undefined || isOtherWord(token.text, bare)) continue;
      const from = pastLetters(token.text, dropped);
      const isSaid = number.share?.isAmbiguous === true && saysShare.test(token.text.slice(from));
      const said: NumberWord = isSaid
        ? { share: { parts: (number.share as { parts: number }).parts, of: (number.share as { of: number }).of } }
        : number;
      const start = token.start + from;
      return { start, end: token.end, folded, bare, isJoined, preposition, isDefinite, number: said };
    }
  } else if (folded === "الست") {
    const number = numberWord("ست");
    return { ...whole, folded, bare: "ست", isDefinite: true, ...(number && { number }) };
  }
  return { ...whole, folded, bare: folded };
}

const blank = /^[\s\p{Cf}]*$/u;

/** «10:30», «5+1», «13/3/1941»: one token of several numbers is cut where a number ends. */
function* apart(text: string, token: Token): Generator<Token> {
  let { start } = token;
  while (start < token.end) {
    const end = findCodeEnd(text, start) ?? readDigits(text, start)?.end ?? token.end;
    const cut = end < token.end ? end : token.end;
    yield { ...token, text: text.slice(start, cut), start, end: cut };
    start = cut;
    while (start < token.end && !/\p{Nd}/u.test(text.charAt(start))) start++;
  }
}

const isSeveral = /[:/+.]/u;

/** Cuts a text for the reader of numbers. */
export function numberLine(text: string): Line {
  const all: Token[] = [];
  for (const token of tokens(text)) {
    if (token.kind === "number" && isSeveral.test(token.text)) all.push(...apart(text, token));
    else all.push(token);
  }
  const pieces: (Piece | undefined)[] = [];
  const make = (index: number): Piece | undefined => {
    const token = all[index];
    if (token === undefined) return undefined;
    if (token.kind === "word") return wordPiece(token);
    const plain = {
      start: token.start,
      end: token.end,
      folded: token.text.length > longestWord ? "" : token.text.toLowerCase(),
      bare: "",
      preposition: "",
      isJoined: false,
      isDefinite: false,
    };
    const isDigits = token.kind === "number" || (token.kind === "foreign" && /^\p{Nd}/u.test(token.text));
    if (!isDigits || findCodeEnd(text, token.start) !== undefined) return plain;
    const digits = readDigits(text, token.start);
    if (digits === undefined) return plain;
    // «3M», «4G» and «737-MAX» are names; «10kg», «21st» and «1e10» are numbers, and «2:1» is two of them.
    return token.kind === "foreign" && digits.end < token.end && !isUnitTail(text.slice(digits.end, token.end))
      ? plain
      : { ...plain, start: digits.start, end: digits.end, digits };
  };
  const at = (index: number): Piece | undefined => (pieces[index] ??= make(index));
  return {
    text,
    tokens: all,
    at,
    next: (index) => {
      const [before, here] = [all[index - 1], all[index]];
      if (before === undefined || here === undefined) return at(index);
      const piece = at(index);
      const from = at(index - 1)?.digits?.end ?? before.end;
      const to = piece?.digits === undefined ? here.start : Math.min(piece.digits.start, here.start);
      return to - from > 8 || !blank.test(text.slice(from, to)) ? undefined : piece;
    },
    after: (offset, from) => {
      let index = from;
      while (index < all.length && (all[index] as Token).start < offset) index++;
      return index;
    },
  };
}

const isUnitTail = (tail: string): boolean => /^(?:kg|g|mg|km|cm|mm|m|ml|c|[A-Z]{3})$/u.test(tail);
