import type { Line } from "./number-line.ts";

/** What a percent takes of the text beside its number. */
export interface Percent {
  readonly kind: "percent" | "permille";
  readonly end: number;
  readonly next: number;
}

/** A sign behind a number; one that stands apart and right before digits is theirs: «من 5 إلى ٪7». */
const sign = /^(?:[%٪؉‰]|[\s\p{Cf}]{1,3}[%٪؉‰](?!\p{Cf}?\p{Nd}))/u;
/** «و٪7»: a letter may stand right before the sign, a word or a number may not. */
const signBefore = /(?<![\p{M}\p{N}]|\p{L}\p{L})[%٪]\p{Cf}?$/u;

/** «مئة» and «مائة» as they fold. */
export const hundreds: ReadonlySet<string> = new Set(["ميه", "مايه"]);

/** «٪», «بالمئة», «في المائة», «في الألف» behind a number. */
export function percentAfter(line: Line, end: number, next: number): Percent | undefined {
  const found = sign.exec(line.text.slice(end, end + 6));
  if (found !== null) {
    const isPermille = /[؉‰]$/u.test(found[0]);
    return { kind: isPermille ? "permille" : "percent", end: end + found[0].length, next };
  }
  const first = line.next(next);
  const isIn = first?.folded === "في";
  const of = isIn ? line.next(next + 1) : first;
  if (of === undefined || !of.isDefinite || (!isIn && of.preposition !== "ب")) return undefined;
  const kind = hundreds.has(of.bare) ? "percent" : of.bare === "الف" ? "permille" : undefined;
  return kind && { kind, end: of.end, next: next + (isIn ? 2 : 1) };
}

/** Where the sign of a percent stands before its digits, as many keyboards set it: «٪50». */
export function percentStart(line: Line, start: number): number | undefined {
  const found = signBefore.exec(line.text.slice(Math.max(0, start - 6), start));
  return found === null ? undefined : start - found[0].length;
}

const rates: ReadonlySet<string> = new Set(["نسبه", "بنسبه", "وبنسبه", "ونسبه"]);

/** «بنسبة 7» without its sign; «نسبة 3 إلى 1» is none. */
export const isRate = (line: Line, index: number, next: number): boolean =>
  rates.has(line.at(index - 1)?.folded ?? "") && line.next(next)?.folded !== "الي";
