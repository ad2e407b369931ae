import type { Span } from "../tokens.ts";
import { type Cardinal, joined, readCardinal } from "./cardinal.ts";
import { type Line, type Piece, numberLine } from "./number-line.ts";
import { readOrdinal, tellsWhich } from "./ordinal.ts";
import { addShare, overWhole, readOnePart, readShare } from "./share.ts";
import { type UnitWord, findMoneySign, findUnit } from "./unit-word.ts";

/**
 * `cardinal` counts, decimals included; `ordinal` ranks; `percent` and `permille` are hundredths and thousandths, whose
 * value is what stands before the sign (5 for 5%); `fraction` is a part of one; `power` is a digit raised to another.
 */
export type NumberKind = "cardinal" | "ordinal" | "percent" | "permille" | "fraction" | "power";

/** A number of a text. The span has its sign and its percent, not its unit or money, nor a clitic before it. */
export interface NumberRead extends Span {
  readonly value: number;
  readonly kind: NumberKind;
  /** What it counts, by the unit's CLDR name: `kilometer`, `celsius`, `year`; of coins `cent`, `piastre`, `halala`, `fils`. */
  readonly unit?: string;
  /**
   * Money, by its ISO 4217 code: `USD`. Names that several states share stand as they are where no adjective follows:
   * `pound`, `riyal`, `dinar`, `dirham`, `lira`, `franc`, `rupee`, `krone`.
   */
  readonly currency?: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly value: number;
  readonly kind: NumberKind;
  readonly unit?: UnitWord;
}

const signs = /^[\s\p{Cf}]{0,3}([%٪؉‰])/u;
const signBefore = /([%٪])\p{Cf}{0,3}\s?$/u;
const hundredth: ReadonlySet<string> = new Set(["ميه", "مايه"]);

/** «٪», «بالمئة», «في المائة», «في الألف» behind a number. */
function readPercent(
  line: Line,
  end: number,
  next: number,
): { readonly kind: NumberKind; readonly end: number; readonly next: number } | undefined {
  const sign = signs.exec(line.text.slice(end, end + 5));
  if (sign !== null) {
    const kind = sign[1] === "؉" || sign[1] === "‰" ? "permille" : "percent";
    return { kind, end: end + sign[0].length, next };
  }
  const first = line.next(next);
  const isIn = first?.folded === "في";
  const of = isIn ? line.next(next + 1) : first;
  if (of === undefined || !of.isDefinite || (!isIn && of.preposition !== "ب")) return undefined;
  const kind = hundredth.has(of.bare) ? "percent" : of.bare === "الف" ? "permille" : undefined;
  return kind && { kind, end: of.end, next: next + (isIn ? 2 : 1) };
}

const folded = (line: Line, from: number) => (ahead: number) => {
  // A unit's words follow each other, and the first may stand right on digits: «250مل».
  const piece = line.next(from + ahead);
  return piece === undefined || piece.folded === "" ? undefined : piece.folded;
};

const moneyAfter = /^\s?([$€£¥₪₽₺¢]|[A-Z]{3}(?![\p{L}\d])|c(?![\p{L}\d]))/u;
const moneyBefore = /([$€£¥₪₽₺])\s?$/u;
const degreeSign = /^\s?°/u;

/** The unit or the money behind a number, by word or by sign. */
function unitAfter(
  line: Line,
  at: number,
  end: number,
  next: number,
  isDigits: boolean,
): (UnitWord & { readonly next: number; readonly end: number }) | undefined {
  const tail = line.text.slice(end, end + 6);
  const money = moneyAfter.exec(tail);
  const sign = money === null ? undefined : findMoneySign(money[1] as string);
  if (money !== null && sign !== undefined) {
    return { ...sign, next: line.after(end + money[0].length, next), end: end + money[0].length };
  }
  const degree = degreeSign.exec(tail);
  if (degree !== null) {
    const scale = findUnit((ahead) => (ahead === 0 ? line.at(next)?.folded : undefined), false)?.unit;
    const isScale = scale === "celsius" || scale === "fahrenheit";
    return {
      unit: isScale ? scale : "degree",
      isMoney: false,
      next: isScale ? next + 1 : next,
      end: end + degree[0].length,
    };
  }
  // «180ميلي», «42KWD»: a foreign token holds the digits and their unit.
  const inside = line.tokens[at];
  if (inside?.kind === "foreign" && inside.end > end) {
    const word = inside.text.slice(end - inside.start);
    const own = findUnit((ahead) => (ahead === 0 ? word : undefined), true);
    return own && { ...own, next, end: inside.end };
  }
  const unit = findUnit(folded(line, next), isDigits);
  return unit === undefined || unit.isDual
    ? undefined
    : { ...unit, next: next + unit.words, end: line.at(next + unit.words - 1)?.end ?? end };
}

/** «تحت الصفر» behind degrees makes them negative. */
function belowZero(line: Line, index: number): { readonly next: number; readonly end: number } | undefined {
  const zero = line.next(index + 1);
  if (line.next(index)?.folded !== "تحت" || zero?.folded !== "الصفر") return undefined;
  return { next: index + 2, end: zero.end };
}

/** «ونصف», «وربع الساعة» behind a unit. */
function partOfUnit(
  line: Line,
  index: number,
  unit: string,
): { readonly value: number; readonly next: number; readonly end: number } | undefined {
  const and = joined(line, index);
  if (and === undefined) return undefined;
  const piece = line.at(and) as Piece;
  const after = line.next(and + 1);
  const sameUnit =
    after?.folded.startsWith("ال") === true &&
    findUnit((ahead) => (ahead === 0 ? after.folded.slice(2) : undefined), false)?.unit === unit;
  const isClosed = after === undefined || sameUnit;
  const isSpoken = piece.number?.share?.isSpoken === true;
  const share =
    piece.number?.share?.isAmbiguous === true && !isClosed ? undefined : readShare(line, and, isClosed || isSpoken);
  if (share?.isShare === true) {
    const of = line.next(share.next);
    const isSame =
      of?.folded.startsWith("ال") === true &&
      findUnit((ahead) => (ahead === 0 ? of.folded.slice(2) : undefined), false)?.unit === unit;
    const next = share.next + (isSame ? 1 : 0);
    return { value: share.value, next, end: line.at(next - 1)?.end ?? piece.end };
  }
  // «ونصف الساعة» reads as a definite fraction of something; the same unit closes it.
  const own = piece.number?.share;
  return own !== undefined && sameUnit ? { value: own.parts / own.of, next: and + 2, end: after.end } : undefined;
}

const negatives: ReadonlySet<string> = new Set(["سالب", "ناقص"]);
const callsBefore: ReadonlySet<string> = new Set(
  "هاتف الهاتف بالهاتف تلفون جوال الجوال موبايل واتساب واتس فاكس هاتفي هاتفه".split(" "),
);

/** A telephone number behind the word for it: «الهاتف 22345678». */
function isCalled(line: Line, index: number, piece: Piece): boolean {
  if (!/^\p{Nd}{5,}$/u.test(line.text.slice(piece.start, piece.end))) return false;
  return [1, 2].some((back) => callsBefore.has(line.at(index - back)?.folded ?? ""));
}

/** «واحد من أبرز», «في آن واحد», «كل واحد»: someone and something, no count. */
function isSomeone(line: Line, index: number, next: number): boolean {
  const piece = line.at(index) as Piece;
  if (piece.number?.place !== "unit" || piece.number.value !== 1 || next !== index + 1) return false;
  const [before, after] = [line.at(index - 1)?.folded, line.next(next)?.folded];
  if (after === "من") return isGroup(line.next(next + 1));
  return (
    /^(?:منهم|منها|منهن|منا|منكم|منهما|تلو)$/u.test(after ?? "") ||
    before === "كل" ||
    before === "ان" ||
    before === "اي"
  );
}

/** «من أبرز المخرجين», «من اللاعبين»: those of whom someone is one; «شخص واحد من الحادث» counts. */
function isGroup(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.digits !== undefined) return false;
  return /^(?:ا\p{L}{3}|اهم|اشد|اقل|بين|ال\p{L}+(?:ات|ين|ون)|ال[دم]\p{L}{1,2})$/u.test(piece.folded);
}

/** The amount that begins here, in words or digits, with its fraction. */
function readAmount(line: Line, index: number): Cardinal | undefined {
  const share = readShare(line, index) ?? readOnePart(line, index);
  if (share !== undefined) return addShare(line, { ...share });
  const cardinal = readCardinal(line, index);
  if (cardinal === undefined) return undefined;
  const over = overWhole(line, cardinal);
  return over ?? addShare(line, cardinal);
}

const isPlural = (piece: Piece): boolean =>
  /^(?:الاف|الوف|تلاف|ملايين|ملايير|مليارات|بلايين|تريليونات|ترليونات)$/u.test(piece.bare);

/** «بئر السبع» is a town, and «بالمئة» without a number before it says nothing of how many. */
function isNamed(line: Line, index: number): boolean {
  const piece = line.at(index) as Piece;
  return (
    (piece.folded === "السبع" && line.at(index - 1)?.folded === "بير") ||
    (hundredth.has(piece.bare) && piece.isDefinite && piece.preposition === "ب")
  );
}

/** «الـ27», «ال١٩٢»: the article stands as a word of its own before digits. */
const articleBefore = (line: Line, index: number): boolean =>
  line.at(index - 1)?.folded === "ال" && line.next(index) !== undefined;

function readAt(line: Line, index: number): Found | undefined {
  const piece = line.at(index);
  if (piece === undefined) return undefined;
  if (piece.digits === undefined && piece.number === undefined && !negatives.has(piece.folded)) {
    return readOnePartHere(line, index, piece) ?? readCountingNoun(line, index, piece);
  }
  if (piece.digits !== undefined && isCalled(line, index, piece)) return undefined;
  const isNegative = negatives.has(piece.folded);
  if (isNegative && (line.at(index - 1)?.number?.place !== undefined || line.next(index + 1) === undefined))
    return undefined;
  const from = isNegative ? index + 1 : index;
  const ordinal = isNegative ? undefined : readOrdinal(line, from);
  if (ordinal !== undefined)
    return halfPast(line, {
      ...ordinal,
      start: piece.start,
      end: (line.at(ordinal.next - 1) as Piece).end,
      kind: "ordinal",
    });
  const amount = readAmount(line, from);
  if (amount === undefined) return undefined;
  if (amount.next === from + 1 && isNamed(line, from)) return undefined;
  // «آلاف المتظاهرين» is no number.
  if (amount.next === from + 1 && isPlural(line.at(from) as Piece)) return undefined;
  if (!isNegative && isSomeone(line, index, amount.next)) return undefined;
  return withSurroundings(line, index, piece, isNegative ? { ...amount, value: -amount.value } : amount);
}

/** «الحادية عشرة والنصف»: half past. */
function halfPast(line: Line, found: Found): Found {
  const half = line.next(found.next);
  const hours = found.value <= 12 && half?.isJoined === true && half.isDefinite && half.number?.share?.parts === 1;
  if (!hours || half.number?.share === undefined || line.next(found.next + 1)?.folded.startsWith("ال") === true)
    return found;
  return { ...found, value: found.value + 1 / half.number.share.of, end: half.end, next: found.next + 1 };
}

function readOnePartHere(line: Line, index: number, piece: Piece): Found | undefined {
  const part = readOnePart(line, index);
  return (
    part && {
      start: piece.start,
      end: (line.at(part.next - 1) as Piece).end,
      next: part.next,
      value: part.value,
      kind: "fraction",
    }
  );
}

/** «ساعتين» counts itself, and «ساعة ونصف» is one and a half. */
function readCountingNoun(line: Line, index: number, piece: Piece): Found | undefined {
  const noun = piece.unit;
  if (noun === undefined) return undefined;
  const unit = findUnit((ahead) => (ahead === 0 ? noun.word : folded(line, index)(ahead)), false);
  if (unit === undefined) return undefined;
  const next = index + unit.words;
  const part = partOfUnit(line, next, unit.unit);
  if (!unit.isDual && part === undefined) return undefined;
  const made = { start: piece.start + noun.from, end: part?.end ?? piece.end, next: part?.next ?? next, unit };
  const value = (unit.isDual ? 2 : 1) + (part?.value ?? 0);
  const below = belowZero(line, made.next);
  return { ...made, ...below, value: below === undefined ? value : -value, kind: "cardinal" };
}

const isRate = (line: Line, index: number): boolean =>
  /^(?:بنسبه|نسبه|وبنسبه)$/u.test(line.at(index - 1)?.folded ?? "");

/** What stands round an amount: its percent, unit, money, «تحت الصفر», the article before digits. */
function withSurroundings(line: Line, index: number, piece: Piece, amount: Cardinal): Found {
  const lastPiece = line.at(lastIndex(line, amount.next)) as Piece;
  const made = {
    start: piece.start,
    end: lastPiece.digits?.end ?? lastPiece.end,
    next: amount.next,
    value: amount.value,
  };
  const own = piece.digits?.kind;
  const isOneDigit = amount.isDigits && amount.next === line.after(piece.digits?.end ?? 0, index + 1);
  const kind: NumberKind = amount.isShare ? "fraction" : isOneDigit && own !== undefined ? own : "cardinal";
  const percent = readPercent(line, made.end, made.next);
  if (percent !== undefined) return { ...made, ...percent };
  const before = signBefore.exec(line.text.slice(Math.max(0, made.start - 6), made.start));
  if (before !== null && amount.isDigits) return { ...made, start: made.start - before[0].length, kind: "percent" };
  const below = belowZero(line, made.next);
  if (below !== undefined)
    return { ...made, ...below, value: -made.value, kind, unit: { unit: "degree", isMoney: false } };
  const unit = unitAfter(line, index, made.end, made.next, amount.isDigits);
  if (unit === undefined) {
    const sign = moneyBefore.exec(line.text.slice(Math.max(0, made.start - 3), made.start));
    const money = sign === null ? undefined : findMoneySign(sign[1] as string);
    if (money !== undefined) return { ...made, kind, unit: money };
    if (amount.isDigits && kind === "cardinal" && articleBefore(line, index) && tellsWhich(line.at(index - 2))) {
      return { ...made, kind: "ordinal" };
    }
    return isRate(line, index) && kind === "cardinal" && line.next(made.next)?.folded !== "الي"
      ? { ...made, kind: "percent" }
      : { ...made, kind };
  }
  return withUnit(line, { ...made, kind }, unit);
}

const isDegree = (unit: string): boolean => unit === "degree" || unit === "celsius" || unit === "fahrenheit";

/** A number with its unit, and what goes on behind the unit: «3 سنوات ونصف», «20 دولارا و43 سنتا», «5 درجات تحت الصفر». */
function withUnit(line: Line, made: Found, unit: UnitWord & { readonly next: number; readonly end: number }): Found {
  const below = isDegree(unit.unit) ? belowZero(line, unit.next) : undefined;
  if (below !== undefined) return { ...made, ...below, value: -made.value, unit };
  const part = partOfUnit(line, unit.next, unit.unit);
  if (part !== undefined) return { ...made, ...part, value: made.value + part.value, unit };
  if (isDegree(unit.unit) && /(?:^|\s)[-−]\s$/u.test(line.text.slice(Math.max(0, made.start - 3), made.start))) {
    return { ...made, start: made.start - 2, value: -made.value, unit };
  }
  const cents = unit.isMoney && unit.coin === undefined ? readCents(line, unit) : undefined;
  return cents === undefined ? { ...made, unit } : { ...made, ...cents, value: made.value + cents.value, unit };
}

/** «و43 سنتا» behind money. */
function readCents(
  line: Line,
  money: UnitWord & { readonly next: number },
): { readonly value: number; readonly next: number; readonly end: number } | undefined {
  const and = joined(line, money.next);
  const cents = and === undefined ? undefined : readCardinal(line, and);
  if (and === undefined || cents === undefined || cents.value >= 100) return undefined;
  const end = (line.at(lastIndex(line, cents.next)) as Piece).end;
  const unit = unitAfter(line, and, end, cents.next, cents.isDigits);
  return unit?.coin !== undefined ? { value: cents.value / 100, next: unit.next, end: unit.end } : undefined;
}

/** The position of the last piece before `next` that was read: digits may have eaten several tokens. */
function lastIndex(line: Line, next: number): number {
  let index = next - 1;
  while (
    index > 0 &&
    line.at(index)?.digits !== undefined &&
    (line.at(index - 1)?.digits?.end ?? 0) > (line.tokens[index]?.start ?? 0)
  )
    index--;
  return index;
}

/**
 * The numbers of a text in their order: digits of all three sets and words in all genders and cases, alone and mixed,
 * with decimals, fractions, percents, ordinals, and the duals of units («ساعتين»). Not numbers: «أحد» and «واحد من»
 * for someone, «آلاف» and «عشرات» for many, names of months and days, telephone numbers, addresses of machines and of
 * pages, names with digits («كوفيد-19», «G20»), rounds of a cup («ربع النهائي»).
 * @example readNumbers("نحو 3.5 مليون")[0]?.value // 3500000
 */
export function readNumbers(text: string): readonly NumberRead[] {
  const line = numberLine(text);
  const found: NumberRead[] = [];
  for (let index = line.candidate(0); index < line.tokens.length; index = line.candidate(index)) {
    const read = isNamePart(line, index) ? undefined : readAt(line, index);
    if (read === undefined) index += 1;
    else {
      found.push(numberRead(text, read));
      index = line.after(read.end, Math.max(read.next, index + 1));
    }
  }
  return found;
}

/** «كوفيد-19», «إف-16»: a stroke between a word and digits makes a name of both. */
function isNamePart(line: Line, index: number): boolean {
  const piece = line.at(index);
  if (piece?.digits === undefined) return false;
  const before = line.text.slice(Math.max(0, piece.start - 2), piece.start);
  const inside = line.text.slice(piece.start, piece.start + 1);
  return /\p{L}[-–]$/u.test(before) &&
    !/[\u0627][\u0644]?[-–]$/u.test(before) &&
    !/^[وبلك][-–]$/u.test(before.slice(-2))
    ? true
    : /\p{L}$/u.test(before) && /[-–]/u.test(inside);
}

function numberRead(text: string, { start, end, value, kind, unit }: Found): NumberRead {
  const read = { text: text.slice(start, end), start, end, value, kind };
  if (unit === undefined) return read;
  if (!unit.isMoney) return { ...read, unit: unit.unit };
  if (unit.coin === undefined) return { ...read, currency: unit.unit };
  return unit.coin === unit.unit ? { ...read, unit: unit.coin } : { ...read, unit: unit.coin, currency: unit.unit };
}

/**
 * The value of a text that is one number and nothing else; undefined for any other.
 * @example numberOf("ألفان وخمسمئة") // 2500
 */
export function numberOf(text: string): number | undefined {
  const [only, ...others] = readNumbers(text);
  if (only === undefined || others.length > 0) return undefined;
  return text.slice(0, only.start).trim() === "" && text.slice(only.end).trim() === "" ? only.value : undefined;
}
