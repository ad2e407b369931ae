import type { DatePiece } from "./date-piece.ts";
import { type Reading, textAt } from "./reading.ts";

const isAnd = (piece: DatePiece | undefined): boolean => piece?.clitic.includes("و") ?? false;

const ten = new Set(["عشر", "عشره"]);

/** The numeral at `at` where it goes on from another: joined by و to the word, or by a و that stands alone. */
function continued(pieces: readonly DatePiece[], at: number): number | undefined {
  if (isAnd(pieces[at])) return at;
  return textAt(pieces, at) === "و" ? at + 1 : undefined;
}

/**
 * A number in words, as counts and years have it: «ثلاثة»، «خمس وعشرين»، «ألفين وأحد عشر»، «ألف وتسعمئة وسبعة وستين». The
 * parts fall in size, so «ثلاثة وثلاثة» is not read as one number.
 */
export function readCardinalWords(pieces: readonly DatePiece[], at: number): Reading<number> {
  let total = 0;
  let next = at;
  let bound = Infinity;
  for (;;) {
    const start = next === at ? at : continued(pieces, next);
    if (start === undefined) break;
    let value = pieces[start]?.word?.cardinal;
    if (value === undefined) break;
    let after = start + 1;
    const follows = (index: number): boolean => pieces[index] !== undefined && pieces[index].clitic === "";
    if (value < 10 && ten.has(textAt(pieces, after)) && follows(after)) {
      value += 10;
      after += 1;
    } else if (value < 10 && pieces[after]?.word?.cardinal === 100 && follows(after)) {
      value *= 100;
      after += 1;
    }
    if (value < 1000 && pieces[after]?.word?.cardinal === 1000 && follows(after)) {
      value *= 1000;
      after += 1;
    }
    // Units stand before tens: «خمس وعشرين»; all else falls.
    const isUnitBeforeTens = value < 10;
    const tens = isUnitBeforeTens ? continued(pieces, after) : undefined;
    const tensValue = tens === undefined ? undefined : pieces[tens]?.word?.cardinal;
    if (tens !== undefined && tensValue !== undefined && tensValue >= 20 && tensValue < 100) {
      value += tensValue;
      after = tens + 1;
    }
    const size = value >= 1000 ? 1000 : value >= 100 ? 100 : 1;
    if (size >= bound) break;
    bound = size;
    total += value;
    next = after;
    if (size === 1) break;
  }
  return next === at ? undefined : { value: total, next };
}

/** A count in digits or words: «3»، «3.5»، «ثلاثة». */
export function readCount(pieces: readonly DatePiece[], at: number): Reading<number> {
  const digits = pieces[at]?.value;
  if (digits === undefined) return readCardinalWords(pieces, at);
  const tenths = pieces[at + 2];
  const isDecimal =
    [".", ","].includes(textAt(pieces, at + 1)) &&
    pieces[at + 1]?.apart === false &&
    tenths?.value !== undefined &&
    !tenths.apart;
  return isDecimal ? { value: Number(`${digits}.${tenths.text}`), next: at + 3 } : { value: digits, next: at + 1 };
}

/** An ordinal: «الثالث»، «الحادي والعشرين»، «السابعة عشرة»، «أول»، «الأخير» (-1). */
export function readOrdinal(pieces: readonly DatePiece[], at: number): Reading<number> {
  // «القرن الـ19».
  const digits = textAt(pieces, at) === "ال" ? pieces[at + 1]?.value : undefined;
  if (digits !== undefined) return digits <= 31 ? { value: digits, next: at + 2 } : undefined;
  const value = pieces[at]?.word?.ordinal ?? (textAt(pieces, at) === "الواحد" ? 1 : undefined);
  if (value === undefined) return undefined;
  if (value < 1 || value > 9) return { value, next: at + 1 };
  if (ten.has(textAt(pieces, at + 1)) && pieces[at + 1]?.clitic === "") return { value: value + 10, next: at + 2 };
  const and = continued(pieces, at + 1);
  const tens = and === undefined ? undefined : (pieces[and]?.word?.ordinal ?? pieces[and]?.word?.cardinal);
  if (and !== undefined && tens !== undefined && tens >= 20 && tens < 100)
    return { value: value + tens, next: and + 1 };
  return { value, next: at + 1 };
}

/** A number of four digits that may be a year of the last thousand or the next hundred. */
export const isYearNumber = (piece: DatePiece | undefined): piece is DatePiece & { readonly value: number } =>
  piece?.value !== undefined && piece.text.length === 4 && piece.value >= 1000 && piece.value < 2200;
