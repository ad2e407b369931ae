import { type Token, tokens } from "../tokens.ts";
import { type DigitNumber, findCodeEnd, readDigits } from "./digit-number.ts";
import { type WordReading, opensNumber, readWord } from "./word-reading.ts";

/** A word or digits of a text as a part of a number sees them. */
export interface Piece extends WordReading {
  /** UTF-16 offsets, half open, without the clitics. */
  readonly start: number;
  readonly end: number;
  readonly digits?: DigitNumber;
  /** Digits that are a name: a telephone number, an address of a machine. */
  readonly isCode?: true;
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
  /** The first position from this one on at which a number may begin. */
  readonly candidate: (index: number) => number;
  /** The first position whose token begins at this offset or after it. */
  readonly after: (offset: number, from: number) => number;
}

const blank = /^[\s\p{Cf}]*$/u;

/** Whether white space, or nothing, is all there is between two tokens. */
const isBlank = (text: string, from: number, to: number): boolean =>
  to <= from ||
  (to - from === 1 && text.charCodeAt(from) === 0x20) ||
  (to - from <= 8 && blank.test(text.slice(from, to)));

const plain: WordReading = { folded: "", bare: "", from: 0, preposition: "", isJoined: false, isDefinite: false };
const isUnitTail = (tail: string): boolean => /^(?:kg|g|mg|km|cm|mm|m|ml|c|[A-Z]{3})$/u.test(tail);

/** Digits and the foreign words that begin with them; «10:30», «5+1», «13/3/1941» are several numbers in one token. */
function digitPieces(text: string, token: Token): readonly (Piece & Pick<Token, "kind">)[] {
  const { kind } = token;
  const other = { ...plain, kind, start: token.start, end: token.end };
  const codeEnd = findCodeEnd(text, token.start);
  if (codeEnd !== undefined) return [{ ...other, end: Math.max(codeEnd, token.end), isCode: true }];
  const pieces: (Piece & Pick<Token, "kind">)[] = [];
  for (let at = token.start; at < token.end;) {
    const digits = readDigits(text, at);
    // «3M», «4G» and «737-MAX» are names; «10kg», «21st» and «1e10» are numbers.
    const tail = kind === "foreign" ? text.slice(digits?.end ?? at, token.end) : "";
    if (digits === undefined || (tail !== "" && !isUnitTail(tail))) return [...pieces, { ...other, start: at }];
    pieces.push({ ...plain, kind, start: digits.start, end: digits.end, digits });
    if (kind === "foreign") break;
    at = digits.end;
    while (at < token.end && !/\p{Nd}/u.test(text.charAt(at))) at++;
  }
  return pieces;
}

function mayBegin({ kind, text }: Token): boolean {
  if (kind !== "word") return kind === "number" || kind === "foreign";
  const { number, unit, folded } = readWord(text);
  return number !== undefined || unit !== undefined || opensNumber.has(folded);
}

/** Cuts a text for the reader of numbers. */
export function numberLine(text: string): Line {
  const all: Token[] = [];
  const pieces: (Piece | undefined)[] = [];
  let done = 0;
  for (const token of tokens(text)) {
    // Digits may take what the tokens behind them hold: «1 234 567», «2 1/4».
    if (token.start < done) continue;
    if (token.kind === "number" || (token.kind === "foreign" && /^\p{Nd}/u.test(token.text))) {
      for (const piece of digitPieces(text, token)) {
        pieces[all.length] = piece;
        all.push({
          ...token,
          start: Math.max(piece.start, token.start),
          end: Math.max(piece.end, piece.digits?.end ?? 0),
        });
        done = piece.end;
      }
    } else all.push(token);
  }
  const make = ({ kind, text: raw, start, end }: Token): Piece => {
    if (kind !== "word") return { ...plain, folded: raw.length > 8 ? "" : raw.toLowerCase(), start, end };
    const reading = readWord(raw);
    return { ...reading, start: start + reading.from, end };
  };
  const at = (index: number): Piece | undefined => {
    const token = all[index];
    return token === undefined ? undefined : (pieces[index] ??= make(token));
  };
  return {
    text,
    tokens: all,
    at,
    next: (index) => {
      const [before, here] = [all[index - 1], all[index]];
      if (before === undefined || here === undefined) return at(index);
      const piece = at(index) as Piece;
      const to = piece.digits === undefined ? here.start : piece.start;
      return isBlank(text, before.end, to) ? piece : undefined;
    },
    candidate: (index) => {
      let here = index;
      while (here < all.length && !mayBegin(all[here] as Token)) here++;
      return here;
    },
    after: (offset, from) => {
      let index = from;
      while (index < all.length && (all[index] as Token).start < offset) index++;
      return index;
    },
  };
}
