import { foldForSearch } from "../fold.ts";
import { type DateWord, dateWord } from "./date-word.ts";

/** A word, a number or a sign of the text, as dates are read from it. */
export interface DatePiece {
  /** Folded; of a word of dates without the و ف ب ل ك that may stand before it. */
  readonly text: string;
  /** What stood before: «و» of «والثلاثاء», «ب» of «بالأمس»; empty mostly. */
  readonly clitic: string;
  /** What the word may mean in a date; undefined for words of no date. */
  readonly word: DateWord | undefined;
  /** The number that digits of any set come to. */
  readonly value: number | undefined;
  /** UTF-16 offsets in the source, half open, without the clitic. */
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly apart: boolean;
  /** Whether a line ends before it. */
  readonly isNewLine: boolean;
}

type Meant = Pick<DatePiece, "text" | "clitic" | "word">;

/**
 * The clitics that stand before words of dates, the shorter first, so that «واحد» is a number before it could be «و» and
 * «أحد». With ل the article loses its alef: «للعام» is ل and «العام».
 */
const clitics: readonly { readonly letters: string; readonly length: number; readonly article: string }[] = [
  ...["و", "ف", "ب", "ل", "ك"].map((letters) => ({ letters, length: 1, article: "" })),
  { letters: "ل", length: 2, article: "لل" },
  ...["وب", "ول", "فب", "وك"].map((letters) => ({ letters, length: 2, article: "" })),
  { letters: "ول", length: 3, article: "ولل" },
];

function meaningOf(source: string): Meant {
  const folded = foldForSearch(source);
  const whole = dateWord(folded);
  if (folded === "اب" && source.startsWith("أ")) return { text: "أب", clitic: "", word: whole };
  if (whole !== undefined) return { text: folded, clitic: "", word: whole };
  for (const { letters, length, article } of clitics) {
    if (article === "" ? !folded.startsWith(letters) : !folded.startsWith(article)) continue;
    const rest = (article === "" ? "" : "ال") + folded.slice(length);
    const word = dateWord(rest);
    // «لم» is no ل before the م of «2025م».
    if (word !== undefined && rest.length > 1) return { text: rest, clitic: letters, word };
  }
  return { text: folded, clitic: "", word: undefined };
}

/** Words met before, by their spelling in the source: most of a text is a few thousand words. */
const met = new Map<string, Meant>();
const mostMet = 20_000;
const longestWord = 24;
const nothing: Meant = { text: "", clitic: "", word: undefined };

function meantBy(source: string): Meant {
  if (source.length > longestWord) return nothing;
  let meant = met.get(source);
  if (meant === undefined) {
    meant = meaningOf(source);
    if (met.size < mostMet) met.set(source, meant);
  }
  return meant;
}

/** A word of any length is cut every so many letters: what is longer is no word of a date, and patterns need their stack. */
const mostLetters = 64;
const piecePattern = /(?<word>\p{L}[\p{L}\p{M}\u0640]{0,63})|(?<digits>\p{Nd}{1,64})|[^\s\p{L}\p{M}\p{Nd}\p{Cf}]/gu;
const lineEnd = /[\n\r\u2028\u2029]/u;

/** The letters that a clitic takes in the source, vowels after them included. */
function lengthOfClitic(source: string, clitic: string): number {
  if (clitic === "") return 0;
  let seen = 0;
  let at = 0;
  // Of «للعام» the first ل alone is the preposition.
  for (; at < source.length && seen < clitic.length; at++) if (/\p{L}/u.test(source.charAt(at))) seen += 1;
  while (at < source.length && /[\p{M}\u0640]/u.test(source.charAt(at))) at += 1;
  return at;
}

/**
 * Cuts a text into the words, numbers and signs that dates are read from. Time is linear; a word longer than any word of a
 * date is kept whole and means nothing.
 * @example datePieces("وأمس 6/11").map(({ text }) => text) // ["امس", "6", "/", "11"]
 */
export function datePieces(text: string): readonly DatePiece[] {
  const pieces: DatePiece[] = [];
  let last = 0;
  let wasCut = false;
  for (const match of text.matchAll(piecePattern)) {
    const [source] = match;
    const { index } = match;
    const end = index + source.length;
    const apart = index > last;
    const isNewLine = apart && lineEnd.test(text.slice(last, Math.min(index, last + 200)));
    last = end;
    if (match.groups?.["word"] !== undefined) {
      // The rest of a long word is none by itself.
      const isRest: boolean = !apart && wasCut;
      wasCut = source.length >= mostLetters || isRest;
      const meant = isRest ? nothing : meantBy(source);
      pieces.push({
        ...meant,
        value: undefined,
        start: index + lengthOfClitic(source, meant.clitic),
        end,
        apart,
        isNewLine,
      });
      continue;
    }
    wasCut = false;
    const isNumber = match.groups?.["digits"] !== undefined;
    const folded = source.length > longestWord ? "" : foldForSearch(source);
    pieces.push({
      text: folded,
      clitic: "",
      word: undefined,
      value: isNumber && /^[0-9]{1,6}$/u.test(folded) ? Number(folded) : undefined,
      start: index,
      end,
      apart,
      isNewLine,
    });
  }
  return pieces;
}

/** Whether a piece is a sign of punctuation, or the text ends there. */
export const isMark = (piece: DatePiece | undefined): boolean =>
  piece === undefined || !/^[\p{L}\p{N}%]/u.test(piece.text);
