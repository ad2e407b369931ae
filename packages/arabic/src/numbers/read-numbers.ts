import type { Span } from "../tokens.ts";
import { type Cardinal, type Read, readCardinal } from "./cardinal.ts";
import { type Measured, measure, measureAlone, moneyOf } from "./measure.ts";
import { countsNothing, isName } from "./no-number.ts";
import { type Line, type Piece, numberLine } from "./number-line.ts";
import { readOrdinal, tellsWhich } from "./ordinal.ts";
import { isRate, percentAfter, percentStart } from "./percent.ts";
import { addShare, overWhole, readOnePart, readShare } from "./share.ts";

/**
 * `cardinal` counts, decimals included; `ordinal` ranks; `percent` and `permille` are hundredths and thousandths, whose
 * value is what stands before the sign (5 for 5%); `fraction` is a part of one; `power` is a digit raised to another.
 */
export type NumberKind = "cardinal" | "ordinal" | "percent" | "permille" | "fraction" | "power";

/**
 * A number of a text. The span has its sign and its percent, not a clitic before it nor the unit behind it, but where
 * the unit is inside («سنة ونصف») or says the number itself («ساعتين»).
 */
export interface NumberRead extends Span {
  readonly value: number;
  readonly kind: NumberKind;
  /** What it counts, by the unit's CLDR name (`kilometer`, `celsius`, `year`); of coins `cent`, `piastre`, `halala`, `fils`. */
  readonly unit?: string;
  /**
   * Money, by its ISO 4217 code: `USD`. Names that several states share stand as they are where no adjective follows:
   * `pound`, `riyal`, `dinar`, `dirham`, `lira`, `franc`, `rupee`, `krone`.
   */
  readonly currency?: string;
}

interface Found extends Measured {
  readonly kind: NumberKind;
}

const negatives: ReadonlySet<string> = new Set(["سالب", "ناقص"]);

/** The amount that begins here, in words or digits, with its fraction. */
function readAmount(line: Line, index: number): Cardinal | undefined {
  const share = readShare(line, index) ?? readOnePart(line, index);
  if (share !== undefined) return addShare(line, share);
  const cardinal = readCardinal(line, index);
  return cardinal && (overWhole(line, cardinal) ?? addShare(line, cardinal));
}

/** «سالب خمسة»; «عشرة ناقص خمسة» is a sum, and no negative number is in it. */
function readNegative(line: Line, index: number): Cardinal | undefined {
  if (line.at(index - 1)?.number?.place !== undefined || line.next(index + 1) === undefined) return undefined;
  const amount = readAmount(line, index + 1);
  return amount && { ...amount, value: -amount.value };
}

function readAt(line: Line, index: number): Found | undefined {
  const piece = line.at(index) as Piece;
  if (negatives.has(piece.folded)) {
    const amount = readNegative(line, index);
    return amount && withSurroundings(line, index, amount);
  }
  const ordinal = readOrdinal(line, index);
  if (ordinal !== undefined) return withHalfHour(line, index, ordinal);
  const amount = readAmount(line, index);
  if (amount === undefined) {
    const noun = measureAlone(line, index);
    return noun && { ...noun, kind: "cardinal" };
  }
  if (amount.next === index + 1 && countsNothing(line, index)) return undefined;
  return withSurroundings(line, index, amount);
}

/** An ordinal, and of an hour what is past it: «الحادية عشرة والنصف». */
function withHalfHour(line: Line, index: number, { value, next }: Read): Found {
  const end = (line.at(next - 1) as Piece).end;
  const found: Found = { start: (line.at(index) as Piece).start, end, next, value, kind: "ordinal" };
  const past = line.next(next);
  const share = past?.number?.share;
  if (past?.isJoined !== true || !past.isDefinite || share?.parts !== 1 || value > 12) return found;
  // «الثانية والنصف الثاني» goes on with another thing.
  if (line.next(next + 1)?.folded.startsWith("ال") === true) return found;
  return { ...found, end: past.end, next: next + 1, value: value + 1 / share.of };
}

/** «الـ27»: the article stands as a word of its own before digits, and what is before that tells which or how many. */
const isRanked = (line: Line, index: number): boolean =>
  line.at(index - 1)?.folded === "ال" && line.next(index) !== undefined && tellsWhich(line.at(index - 2));

/** What stands round an amount: its percent, its unit or money, the article before digits. */
function withSurroundings(line: Line, index: number, amount: Cardinal): Found {
  const piece = line.at(index) as Piece;
  const { value, next, isDigits, isShare } = amount;
  const number = { start: piece.start, end: (line.at(next - 1) as Piece).end, next, value };
  const own = isDigits && next === index + 1 ? piece.digits?.kind : undefined;
  const kind = isShare ? "fraction" : (own ?? "cardinal");
  const percent = percentAfter(line, number.end, next);
  if (percent !== undefined) return { ...number, ...percent };
  const sign = isDigits ? percentStart(line, number.start) : undefined;
  if (sign !== undefined) return { ...number, start: sign, kind: "percent" };
  // The minutes of «10:30 يوم الأحد» are no days.
  if (/[:/]/u.test(line.text.charAt(number.start - 1))) return { ...number, kind };
  const measured = measure(line, number, isDigits);
  if (measured !== number) return { ...measured, kind };
  const money = moneyOf(line, number.start);
  if (money !== undefined) return { ...number, kind, unit: money };
  if (kind !== "cardinal") return { ...number, kind };
  if (isDigits && isRanked(line, index)) return { ...number, kind: "ordinal" };
  return { ...number, kind: isRate(line, index, next) ? "percent" : kind };
}

function told(text: string, { start, end, value, kind, unit: measured }: Found): NumberRead {
  const read = { text: text.slice(start, end), start, end, value, kind };
  if (measured === undefined) return read;
  const { unit, isMoney, coin } = measured;
  if (!isMoney) return { ...read, unit };
  if (coin === undefined) return { ...read, currency: unit };
  return coin === unit ? { ...read, unit } : { ...read, unit: coin, currency: unit };
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
    const read = isName(line, index) ? undefined : readAt(line, index);
    if (read !== undefined) found.push(told(text, read));
    index = read === undefined ? index + 1 : line.after(read.end, Math.max(read.next, index + 1));
  }
  return found;
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
