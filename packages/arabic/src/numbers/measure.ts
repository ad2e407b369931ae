import { joined, readCardinal } from "./cardinal.ts";
import type { Line, Piece } from "./number-line.ts";
import { readShare } from "./share.ts";
import { type UnitWord, findMoneySign, findUnit } from "./unit-word.ts";

/** What a number takes of the text behind it. */
interface Reach {
  readonly end: number;
  readonly next: number;
}

/** A number and what it measures, before it is told to anyone. */
export interface Measured extends Reach {
  readonly start: number;
  readonly value: number;
  readonly unit?: UnitWord;
}

type UnitBehind = UnitWord & Reach;

const foldedFrom =
  (line: Line, from: number) =>
  (ahead: number): string | undefined => {
    const piece = line.next(from + ahead);
    return piece === undefined || piece.folded === "" ? undefined : piece.folded;
  };

const moneyAfter = /^\s?([$€£¥₪₽₺¢]|[A-Z]{3}(?![\p{L}\d])|c(?![\p{L}\d]))/u;
const moneyBefore = /([$€£¥₪₽₺])\s?$/u;
const degreeSign = /^\s?°/u;

/** The money whose sign stands before digits: «$20». */
export function moneyOf(line: Line, start: number): UnitWord | undefined {
  const sign = moneyBefore.exec(line.text.slice(Math.max(0, start - 3), start));
  return sign === null ? undefined : findMoneySign(sign[1] as string);
}

/** «20$», «42 KWD», «37°». */
function signAfter(line: Line, end: number, next: number): UnitBehind | undefined {
  const tail = line.text.slice(end, end + 6);
  const money = moneyAfter.exec(tail);
  const sign = money === null ? undefined : findMoneySign(money[1] as string);
  if (money !== null && sign !== undefined) {
    return { ...sign, next: line.after(end + money[0].length, next), end: end + money[0].length };
  }
  const degree = degreeSign.exec(tail);
  if (degree === null) return undefined;
  const scale = findUnit((ahead) => (ahead === 0 ? line.at(next)?.folded : undefined), false)?.unit;
  const isScale = scale === "celsius" || scale === "fahrenheit";
  const made = { unit: isScale ? scale : "degree", isMoney: false, end: end + degree[0].length };
  return { ...made, next: isScale ? next + 1 : next };
}

/** The unit or the money behind a number that ends at `end`, its last piece being the one before `next`. */
function unitAfter(line: Line, end: number, next: number, isDigits: boolean): UnitBehind | undefined {
  const sign = signAfter(line, end, next);
  if (sign !== undefined) return sign;
  // «10kg», «42KWD»: one token holds the digits and their unit.
  const token = line.tokens[next - 1];
  if (token?.kind === "foreign") {
    const word = token.text.slice(end - token.start);
    const unit = word === "" ? undefined : findUnit((ahead) => (ahead === 0 ? word : undefined), true);
    if (unit !== undefined) return { ...unit, next, end: token.start + token.text.length };
  }
  const unit = findUnit(foldedFrom(line, next), isDigits);
  if (unit === undefined || unit.isDual) return undefined;
  return { ...unit, next: next + unit.words, end: line.at(next + unit.words - 1)?.end ?? end };
}

/** «تحت الصفر» behind degrees makes them negative. */
function belowZero(line: Line, index: number): Reach | undefined {
  const zero = line.next(index + 1);
  if (line.next(index)?.folded !== "تحت" || zero?.folded !== "الصفر") return undefined;
  return { next: index + 2, end: zero.end };
}

/** Whether the word here is the unit once more, with the article: «ساعة ونصف الساعة». */
function isSameUnit(piece: Piece | undefined, unit: string): boolean {
  if (piece?.folded.startsWith("ال") !== true) return false;
  return findUnit((ahead) => (ahead === 0 ? piece.folded.slice(2) : undefined), false)?.unit === unit;
}

/** «ونصف», «وربع الساعة», «وثلاثة أرباع» behind a unit. */
function partOfUnit(line: Line, index: number, unit: string): (Reach & { readonly value: number }) | undefined {
  const and = joined(line, index);
  if (and === undefined) return undefined;
  const piece = line.at(and) as Piece;
  const after = line.next(and + 1);
  const own = piece.number?.share;
  const isClosed = after === undefined || isSameUnit(after, unit);
  if (own?.isAmbiguous === true && !isClosed) return undefined;
  const share = readShare(line, and, isClosed || own?.isSpoken === true);
  if (share?.isShare !== true) return undefined;
  const next = share.next + (isSameUnit(line.next(share.next), unit) ? 1 : 0);
  return { value: share.value, next, end: line.at(next - 1)?.end ?? piece.end };
}

const isDegree = (unit: string): boolean => unit === "degree" || unit === "celsius" || unit === "fahrenheit";
/** «- 2 درجة»: a minus that stands apart is one before degrees. */
const minusApart = /(?:^|[^\p{N}\s]\s)[-−]\s$/u;

/** A number with its unit, and what goes on behind that: «3 سنوات ونصف», «20 دولارا و43 سنتا», «5 درجات تحت الصفر». */
export function measure(line: Line, number: Measured, isDigits: boolean): Measured {
  const bare = belowZero(line, number.next);
  if (bare !== undefined) {
    return { ...number, ...bare, value: -number.value, unit: { unit: "degree", isMoney: false } };
  }
  const found = unitAfter(line, number.end, number.next, isDigits);
  if (found === undefined) return number;
  const unit: UnitWord = found;
  const below = isDegree(unit.unit) ? belowZero(line, found.next) : undefined;
  if (below !== undefined) return { ...number, ...below, value: -number.value, unit };
  const part = partOfUnit(line, found.next, unit.unit);
  if (part !== undefined) return { ...number, ...part, value: number.value + part.value, unit };
  if (isDegree(unit.unit) && minusApart.test(line.text.slice(Math.max(0, number.start - 4), number.start))) {
    return { ...number, start: number.start - 2, value: -number.value, unit };
  }
  const cents = unit.isMoney && unit.coin === undefined ? readCents(line, found) : undefined;
  return cents === undefined ? { ...number, unit } : { ...number, ...cents, value: number.value + cents.value, unit };
}

/** «و43 سنتا» behind money, «و 43c» behind its sign, where «و» may be left out. */
function readCents(line: Line, { next, end }: Reach): (Reach & { readonly value: number }) | undefined {
  const behind = line.at(next);
  const isBehind = behind !== undefined && line.text.slice(end, behind.start).trim() === "";
  const and = joined(line, next) ?? (isBehind ? next + (behind.folded === "و" ? 1 : 0) : undefined);
  const cents = and === undefined ? undefined : readCardinal(line, and);
  if (cents === undefined || cents.value >= 100) return undefined;
  const unit = unitAfter(line, (line.at(cents.next - 1) as Piece).end, cents.next, cents.isDigits);
  return unit?.coin === undefined ? undefined : { value: cents.value / 100, next: unit.next, end: unit.end };
}

/** «ساعتين» counts itself, and «ساعة ونصف» is one and a half. A unit alone is no number. */
export function measureAlone(line: Line, index: number): Measured | undefined {
  const piece = line.at(index);
  const noun = piece?.unit;
  if (piece === undefined || noun === undefined) return undefined;
  const next = foldedFrom(line, index);
  const unit = findUnit((ahead) => (ahead === 0 ? noun.word : next(ahead)), false);
  if (unit === undefined) return undefined;
  const part = partOfUnit(line, index + unit.words, unit.unit);
  if (!unit.isDual && part === undefined) return undefined;
  const made = {
    start: piece.start + noun.from,
    end: part?.end ?? piece.end,
    next: part?.next ?? index + unit.words,
    value: (unit.isDual ? 2 : 1) + (part?.value ?? 0),
    unit,
  };
  const below = belowZero(line, made.next);
  return below === undefined ? made : { ...made, ...below, value: -made.value };
}
