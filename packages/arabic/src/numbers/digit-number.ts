import { toWesternDigits } from "../digits.ts";

/** A number written in digits, as it stands in a text. */
export interface DigitNumber {
  readonly value: number;
  /** UTF-16 offsets, half open; the sign is inside, marks of direction before it are not. */
  readonly start: number;
  readonly end: number;
  readonly kind: "cardinal" | "fraction" | "power" | "ordinal";
}

/** Digits of more units than this are a serial number, and no double keeps them apart. */
const longestRun = 40;
/** How far separators, groups, a fraction or an exponent are looked for. */
const reach = 64;

/** How many marks of direction may stand inside a number. */
const mostUnseen = 16;

const silent = /\p{Cf}/u;

/** What follows `at` without marks of direction, digits made Western, and where each unit of it came from. */
function clean(text: string, at: number): { readonly line: string; readonly offsets: readonly number[] } {
  let line = "";
  const offsets: number[] = [];
  let unseen = 0;
  for (let here = at; here < text.length && line.length < reach && unseen < mostUnseen; here++) {
    const unit = text.charAt(here);
    if (unit > "\u00ac" && silent.test(unit)) {
      unseen += 1;
      continue;
    }
    line += unit;
    offsets.push(here);
    // No number goes on behind a letter of Arabic, which is what follows most of them.
    if (unit >= "\u0620" && unit <= "\u064a") break;
  }
  return { line: toWesternDigits(line), offsets };
}

/** Ways to group digits by three: the sign between groups, and the signs that may open the decimals after them. */
const grouped: readonly RegExp[] = [
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:[.٫](\d+))?(?![\d,]*\d)/u,
  /^([1-9]\d{0,2}(?:٬\d{3})+)(?:[.,٫](\d+))?(?!\d)/u,
  /^([1-9]\d{0,2}(?:،\d{3})+)(?:[.,٫](\d+))?(?!\d|،\d)/u,
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:[,٫](\d+))?(?!\d|\.\d)/u,
  /^([1-9]\d{0,2}(?:\.\d{3})+)[,٫](\d+)(?!\d|[.,]\d)/u,
  /^([1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+)(?:[.,٫](\d+))?(?![\d/]| \d)/u,
  /^([1-9]\d{0,2}(?:['’]\d{3})+)(?:[.,٫](\d+))?(?!\d)/u,
];

/** The Arabic comma stands for the decimal one in Egyptian print: «5،7», never before a space. */
const decimal = /^(\d*)(?:[.,٫](\d+)|،(\d{1,2})(?![\d،]))(?![.]\d)/u;
const exponent = /^[eE]([+-]?\d{1,3})(?![\p{L}\d])/u;
const power = /^\^([+-]?\d+(?:[.,٫]\d+)?)(?!\d)/u;
const mixed = /^(\d{1,6}) (\d{1,3})\/(\d{1,4})(?![\d/])/u;
const fraction = /^(\d{1,4})\/(\d{1,4})(?![\d/])/u;
const ordinal = /^(?:st|nd|rd|th)(?![\p{L}\d])/u;

interface Mantissa {
  readonly value: number;
  readonly length: number;
  readonly kind: DigitNumber["kind"];
}

function readGrouped(line: string): Mantissa | undefined {
  for (const pattern of grouped) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const whole = (found[1] as string).replaceAll(/\D/gu, "");
    return { value: Number(`${whole}.${found[2] ?? "0"}`), length: found[0].length, kind: "cardinal" };
  }
  return undefined;
}

/** «3/4», «2 1/4»; «2024/2025» is a season and «5/17/2018» a date, and each of their numbers stands for itself. */
function readFraction(line: string): Mantissa | undefined {
  const both = mixed.exec(line);
  if (both !== null) {
    const [all, whole, parts, of] = both as unknown as [string, string, string, string];
    if (Number(parts) < Number(of)) {
      return { value: Number(whole) + Number(parts) / Number(of), length: all.length, kind: "cardinal" };
    }
  }
  const one = fraction.exec(line);
  if (one === null) return undefined;
  const [all, parts, of] = one as unknown as [string, string, string];
  const isSeason = parts.length === 4 && (of.length === 4 || of.length === 2);
  if (Number(of) === 0 || isSeason) return undefined;
  return { value: Number(parts) / Number(of), length: all.length, kind: "fraction" };
}

function readMantissa(line: string, isListed: boolean): Mantissa | undefined {
  const early = (isListed ? undefined : readFraction(line)) ?? readGrouped(line);
  if (early !== undefined) return early;
  const point = decimal.exec(line);
  if (point !== null) {
    const [all, whole, after, afterComma] = point as unknown as [string, string, string?, string?];
    return { value: Number(`${whole}.${after ?? afterComma ?? ""}`), length: all.length, kind: "cardinal" };
  }
  const digits = /^\d+/u.exec(line)?.[0];
  return digits === undefined ? undefined : { value: Number(digits), length: digits.length, kind: "cardinal" };
}

/** Addresses of machines and numbers of versions: «192.168.1.2», «2.0.1»; dates («6.11.2025») are numbers each. */
const dotted = /^\d+(?:\.\d+){2,}/u;
const dottedDate = /^\d{1,2}\.\d{1,2}\.\d{4}(?![\d.]*\d)/u;
const address = /^\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/u;

/** A telephone number: an international one, one with its groups joined by strokes, or a long one that begins with 0. */
const telephone = /^(?:(?:\+|00)[1-9](?:[ ().\-/]{0,2}\d){6,}|\d{2,4}(?:-\d{2,4}){2,}(?!\d)|0\d{7,}(?!\d))/u;
const isoDate = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4})(?!\d)/u;

/** The end of digits at `at` that are a name and not a number: a telephone, an address of a machine, a version. */
export function findCodeEnd(text: string, at: number): number | undefined {
  const before = text.charAt(at - 1) === "+" ? at - 1 : at;
  const { line, offsets } = clean(text, before);
  const endOf = (length: number): number => (offsets[length - 1] as number) + 1;
  const called = telephone.exec(line);
  if (called !== null && !isoDate.test(line)) return endOf(called[0].length);
  const dots = dotted.exec(line);
  if (dots === null || dottedDate.test(line)) return undefined;
  return !address.test(line) && readGrouped(line) !== undefined ? undefined : endOf(dots[0].length);
}

const minus = /[-−–]/u;
const notBeforeMinus = /[\p{L}\p{N}\p{Sc})\]%٪°]/u;

/** «و-3», «بـ-5»: a letter of its own before the minus. */
const isClitic = (text: string, at: number): boolean =>
  /(?:^|[^\p{L}\p{M}])[وفبلك]\u0640?$/u.test(text.slice(Math.max(0, at - 2), at + 1));

/** Where the minus of a negative number stands; a stroke behind another number is a range, one before a space is a dash. */
function signStart(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && silent.test(text.charAt(at))) at--;
  if (at < 0 || !minus.test(text.charAt(at))) return start;
  let before = at - 1;
  while (before >= 0 && silent.test(text.charAt(before))) before--;
  if (before >= 0 && notBeforeMinus.test(text.charAt(before)) && !isClitic(text, before)) return start;
  const isRange = /\p{N}\s{1,3}$/u.test(text.slice(Math.max(0, at - 5), at));
  return isRange ? start : at;
}

/** «.77»: the point opens the number where nothing stands before it. */
function pointStart(text: string, start: number): number {
  const point = text.charAt(start - 1);
  if (point !== "." && point !== "٫") return start;
  return start === 1 || /[\s(\-−]/u.test(text.charAt(start - 2)) ? start - 1 : start;
}

/**
 * The number in digits that begins at `at`, where a digit stands: digits of all three sets, grouped by comma, Arabic
 * comma, space, point or apostrophe, with decimals, a fraction, an exponent, a power or an English ordinal ending.
 */
export function readDigits(text: string, at: number): DigitNumber | undefined {
  const from = pointStart(text, at);
  const { line, offsets } = clean(text, from);
  if ((/^\d+/u.exec(line)?.[0].length ?? 0) > longestRun) return undefined;
  // The second part of a date or a time of day is no fraction of the third.
  const mantissa = readMantissa(line, /[/:]/u.test(text.charAt(from - 1)));
  if (mantissa === undefined) return undefined;
  let { value, length, kind } = mantissa;
  const start = signStart(text, from);
  const rest = line.slice(length);
  const scaled = exponent.exec(rest);
  const raised = power.exec(rest);
  const ended = ordinal.exec(rest);
  if (scaled !== null) {
    value = Number(`${value}e${scaled[1]}`);
    length += scaled[0].length;
  } else if (raised !== null) {
    value **= Number((raised[1] as string).replace(/[,٫]/u, "."));
    length += raised[0].length;
    kind = "power";
  } else if (ended !== null) {
    length += ended[0].length;
    kind = "ordinal";
  }
  if (!Number.isFinite(value)) return undefined;
  return { value: start < from ? -value : value, start, end: (offsets[length - 1] as number) + 1, kind };
}
