import { monthName } from "../calendar-words.ts";
import { type DateStyle, type LocalTime, formatDay, localTime } from "../date-format.ts";
import { toArabicIndicDigits } from "../digits.ts";
import { ordinalInWords } from "../numbers/ordinal-in-words.ts";
import { daysOfMonth, parseIsoDay } from "./calendar-day.ts";

/** How a house prints what is longer than a day, besides its days. */
export interface EdtfStyle extends DateStyle {
  /** «من 26 إلى 30 أكتوبر» or «26–30 أكتوبر»; words where nothing is said. */
  readonly ranges?: "words" | "dash";
  /** The year in which it is read, by which 198X is «ثمانينيات القرن الماضي»; without it the century is numbered. */
  readonly year?: number;
}

const seasons = ["ربيع", "صيف", "خريف", "شتاء"];
const decades = ["عشرينيات", "ثلاثينيات", "أربعينيات", "خمسينيات", "ستينيات", "سبعينيات", "ثمانينيات", "تسعينيات"];

/** One point or named stretch of EDTF, level 0 to 2. */
interface Point {
  readonly text: string;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const dayPattern = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

function pointOf(text: string): Point | undefined {
  const [, year, month, day] = dayPattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { text, year: Number(year) };
  const number = Number(month);
  if (number < 1 || number > 12) return undefined;
  if (day === undefined) return { text, year: Number(year), month: number };
  return parseIsoDay(text) === undefined ? undefined : { text, year: Number(year), month: number, day: Number(day) };
}

/** «2025»، «44 ق.م». */
const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} ق.م`);

const century = (number: number): string =>
  `القرن ${ordinalInWords(number, { gender: "masculine", case: "genitive", isDefinite: true })}`;

/** «القرن الماضي» where the reader lives in the next, else by its number. */
function centuryAround(year: number, style: EdtfStyle): string {
  const number = Math.floor(year / 100) + 1;
  const now = style.year === undefined ? undefined : Math.floor(style.year / 100) + 1;
  return now === number + 1 ? "القرن الماضي" : century(number);
}

function decadeWords(decade: number, style: EdtfStyle): string {
  const place = Math.floor((((decade % 100) + 100) % 100) / 10);
  const around = centuryAround(decade, style);
  // The first two decades of a century have no name of their own.
  if (place < 2) return `${place === 0 ? "العقد الأول" : "العقد الثاني"} من ${around}`;
  return `${decades[place - 2] ?? ""} ${around}`;
}

const codes: Readonly<Record<string, string>> = {
  "33": "الربع الأول",
  "34": "الربع الثاني",
  "35": "الربع الثالث",
  "36": "الربع الأخير",
  "37": "الثلث الأول",
  "38": "الثلث الثاني",
  "39": "الثلث الأخير",
  "40": "النصف الأول",
  "41": "النصف الثاني",
};

/** «198X»، «19XX»، «2025-22»، «2025-33»; undefined for what is none of these. */
function namedStretch(text: string, style: EdtfStyle): string | undefined {
  const [, head = "", unknown = ""] = /^(-?\d{1,3})(X{1,3})$/u.exec(text) ?? [];
  if (head !== "" && head.replace("-", "").length + unknown.length === 4) {
    const isBefore = head.startsWith("-");
    const number = Math.abs(Number(head));
    if (unknown.length === 1) return isBefore ? undefined : decadeWords(number * 10, style);
    if (unknown.length === 3)
      return isBefore ? undefined : `الألفية ${ordinalInWords(number + 1, { gender: "feminine", isDefinite: true })}`;
    if (isBefore) return `${century(number + 1)} قبل الميلاد`;
    return centuryAround(number * 100, style);
  }
  const [, year = "", code = ""] = /^(-?\d{4})-(\d{2})$/u.exec(text) ?? [];
  if (year === "") return undefined;
  const said = yearWords(Number(year));
  const season = seasons[Number(code) - 21];
  if (season !== undefined) return `${season} ${said}`;
  return codes[code] === undefined ? undefined : `${codes[code]} من ${said}`;
}

function pointWords({ text, year, month, day }: Point, style: EdtfStyle): string {
  if (month === undefined) return yearWords(year);
  return day === undefined
    ? `${monthName(month, style.months)} ${yearWords(year)}`
    : formatDay(text, { ...style, digits: "western" });
}

const unsure: Readonly<Record<string, (words: string) => string>> = {
  "~": (words) => `نحو ${words}`,
  "?": (words) => `${words} على الأرجح`,
  "%": (words) => `نحو ${words} على الأرجح`,
};

/** One end, or a date by itself. */
function single(text: string, style: EdtfStyle): string | undefined {
  const mark = unsure[text.slice(-1)];
  if (mark !== undefined) {
    const words = single(text.slice(0, -1), style);
    return words === undefined ? undefined : mark(words);
  }
  const point = pointOf(text);
  if (point !== undefined) return pointWords(point, style);
  return timeWords(text, style) ?? namedStretch(text, style);
}

/** A moment that says its offset is told in the house's time zone, another by its own clock. */
function clockOf(text: string, style: EdtfStyle): LocalTime | undefined {
  const [, day = "", time = "", zone] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?$/u.exec(text) ?? [];
  if (day === "" || parseIsoDay(day) === undefined || Number(time.slice(0, 2)) > 24) return undefined;
  if (zone === undefined) return { day, time };
  return Number.isNaN(Date.parse(text)) ? undefined : localTime(text, style.timeZone);
}

function timeWords(text: string, style: EdtfStyle): string | undefined {
  const clock = clockOf(text, style);
  return clock === undefined ? undefined : `${formatDay(clock.day, { ...style, digits: "western" })}، ${clock.time}`;
}

/** «6 نوفمبر 2025، من 14:30 إلى 16:00»: two hours of one day. */
function hoursOfDay(start: string, end: string, style: EdtfStyle): string | undefined {
  const [from, to] = [clockOf(start, style), clockOf(end, style)];
  if (from === undefined || to === undefined || from.day !== to.day) return undefined;
  const hours = style.ranges === "dash" ? `${from.time}–${to.time}` : `من ${from.time} إلى ${to.time}`;
  return `${formatDay(from.day, { ...style, digits: "western" })}، ${hours}`;
}

/** «أوائل»، «أواسط»، «أواخر» of a year or a decade, as the reader of dates makes them. */
function thirdWords(first: Point, last: Point, style: EdtfStyle): string | undefined {
  const names = ["أوائل", "أواسط", "أواخر"];
  if (first.day !== undefined || last.day !== undefined) return undefined;
  if (first.month !== undefined && last.month !== undefined && first.year === last.year) {
    const third = (first.month - 1) / 4;
    if (Number.isInteger(third) && last.month === first.month + 3)
      return `${names[third] ?? ""} ${yearWords(first.year)}`;
    return first.month === 6 && last.month === 7 ? `منتصف ${yearWords(first.year)}` : undefined;
  }
  if (first.month !== undefined || last.month !== undefined || first.year <= 0) return undefined;
  const decade = first.year - (first.year % 10);
  const third = ["0-3", "4-6", "7-9"].indexOf(`${first.year - decade}-${last.year - decade}`);
  return third < 0 ? undefined : `${names[third] ?? ""} ${decadeWords(decade, style)}`;
}

/** The first end without what the last says again: «26» of «26 إلى 30 أكتوبر 2025». */
function shortened(first: Point, last: Point, style: EdtfStyle): string {
  if (style.hijri !== false || style.weekday === true) return pointWords(first, style);
  const isSameYear = first.year === last.year;
  if (isSameYear && first.day !== undefined && last.day !== undefined && first.month === last.month)
    return String(first.day);
  if (isSameYear && first.month !== undefined && last.month !== undefined) {
    const name = monthName(first.month, style.months);
    return first.day === undefined ? name : `${first.day} ${name}`;
  }
  return pointWords(first, style);
}

function between(start: string, end: string, style: EdtfStyle): string {
  // A stroke is read without spaces between numbers, with them between words.
  if (style.ranges !== "dash") return `من ${start} إلى ${end}`;
  return /^\d+$/u.test(start) ? `${start}–${end}` : `${start} – ${end}`;
}

function interval(start: string, end: string, style: EdtfStyle): string | undefined {
  if (start === ".." && end === "..") return undefined;
  const [from, to] = [start, end].map((one) => (one === ".." || one === "" ? undefined : single(one, style)));
  if (end === ".." || end === "") return from === undefined ? undefined : `منذ ${from}`;
  if (start === ".." || start === "") return to === undefined ? undefined : `حتى ${to}`;
  const first = pointOf(start);
  const last = pointOf(end);
  if (first !== undefined && last !== undefined) {
    const third = thirdWords(first, last, style) ?? wholeMonth(first, last, style);
    return third ?? between(shortened(first, last, style), pointWords(last, style), style);
  }
  if (from === undefined || to === undefined) return undefined;
  return hoursOfDay(start, end, style) ?? between(from, to, style);
}

/** From the first of a month to its last day is that month. */
function wholeMonth(first: Point, last: Point, style: EdtfStyle): string | undefined {
  if (first.month === undefined || first.month !== last.month || first.year !== last.year || first.day !== 1)
    return undefined;
  if (last.day !== daysOfMonth(last.year, first.month)) return undefined;
  return pointWords({ text: "", year: first.year, month: first.month }, style);
}

/** «3 و4 نوفمبر 2025»، «الجمعة أو السبت»: all of a set, or one of it. */
function set(text: string, style: EdtfStyle): string | undefined {
  const join = text.startsWith("{") ? " و" : " أو ";
  const members = text.slice(1, -1).split(",");
  const last = members.at(-1) ?? "";
  const lastPoint = pointOf(last);
  const words = members.map((member, place) => {
    const point = pointOf(member);
    const isLast = place === members.length - 1;
    if (point === undefined || lastPoint === undefined || isLast) return single(member, style);
    return shortened(point, lastPoint, style);
  });
  return words.includes(undefined) ? undefined : words.join(join);
}

/**
 * EDTF (ISO 8601-2, levels 0 to 2 as `readDates` gives them) in Arabic words and in the house's form: days, months, years,
 * «ثمانينيات القرن الماضي»، «صيف 2022»، «الربع الثالث من 2025»، «من 26 إلى 30 أكتوبر 2025»، «منذ 2019»، «أواخر 2010»، «نحو 1332».
 * @throws RangeError for what is no EDTF of these forms
 * @example formatEdtf("2025-10-26/2025-10-30", { months: "gregorian", digits: "western", timeZone: "UTC", hijri: false }) // "من 26 إلى 30 أكتوبر 2025"
 */
export function formatEdtf(edtf: string, style: EdtfStyle): string {
  const [start = "", end, ...more] = edtf.split("/");
  const isSet = /^\{.+\}$|^\[.+\]$/u.test(edtf);
  const words = isSet
    ? set(edtf, style)
    : end === undefined
      ? single(edtf, style)
      : more.length > 0
        ? undefined
        : interval(start, end, style);
  if (words === undefined) throw new RangeError(`"${edtf}" is no EDTF date`);
  return style.digits === "western" ? words : toArabicIndicDigits(words);
}
