import { printedDates } from "@mihwar/arabic/printed-date";
import type { CalendarDay } from "@mihwar/newsroom/draft";
import { type Instant, parseInstant, toInstant } from "@mihwar/newsroom/instant";

import { lineKey } from "./line-key.ts";

/** A date as a page prints it, and what the page says that it is. */
export interface PrintedDay {
  readonly on: Instant | CalendarDay;
  readonly says: "published" | "updated" | "nothing";
}

const updatedWords =
  /(?:اخر تحديث|تم التحديث|تحديث|محدث|محدثه|حدث في|حدثت|عدل|تعديل|updated|modified)\s*(?:في|بتاريخ|on|at|ل)?\s*$/u;
const publishedWords =
  /(?:نشر|نشرت|نشره|النشر|تم النشر|اضيف|تاريخ|published|posted|بتاريخ|حرر)\s*(?:في|بتاريخ|on|at|يوم)?\s*$/u;
const weekdays = /(?:^|\s)(?:يوم )?(?:السبت|الاحد|الاثنين|الاثنان|الثلاثاء|الاربعاء|الخميس|الجمعه|الموافق)(?=\s|$)/gu;
// Words that stand beside a date and belong to it.
const beside =
  /(?:السبت|الاحد|الاثنين|الاثنان|الثلاثاء|الاربعاء|الخميس|الجمعه|يوم|اليوم|صباحا|مساء|ظهرا|ليلا|الساعه|بتوقيت|توقيت|غرينتش|جرينتش|مكه|المكرمه|القدس|القاهره|بيروت|ابوظبي|ابو ظبي|دبي|الرياض|الدوحه|تونس|بغداد|دمشق|gmt|utc|ksa|am|pm|ص|م|هـ|ه|الموافق|موافق|بتاريخ|تاريخ|النشر|نشر|نشرت|نشره|في|تم|اخر|تحديث|التحديث|محدث|حدث|عدل|تعديل|تعديل|اضيف|حرر|منذ|published|updated|last|on|at|posted|date|التاريخ|العدد|الحلقه|عند|من|و|المحلي|بالتوقيت|بواسطه|لا|توجد|تعليقات|تعليق|دقايق|دقيقه|قراءه|للقراءه|مشاهده|مشاهدات|الحلقه)/gu;

/** The day or moment of a printed date; `undefined` where it names no day. */
function moment(date: { edtf: string; time?: string; offsetMinutes?: number }): Instant | CalendarDay | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(date.edtf)?.[0];
  if (day === undefined) return undefined;
  if (date.time !== undefined && date.offsetMinutes !== undefined) {
    const at = Date.parse(`${day}T${date.time.length === 5 ? date.time : date.time.slice(0, 8)}Z`);
    if (!Number.isNaN(at)) return toInstant(at - date.offsetMinutes * 60_000);
  }
  return day as CalendarDay;
}

function plausible(on: string): boolean {
  const year = Number(on.slice(0, 4));
  return year >= 1980 && year <= 2100;
}

/**
 * The dates of a line that consists of hardly anything else: a dateline, a "last updated". The date of a sentence in a
 * story is no such line, and gives nothing.
 */
export function printedDays(text: string): readonly PrintedDay[] {
  if (text.length > 160 || !/\p{N}/u.test(text)) return [];
  // «13:45-12 يناير»: a stroke between a time and a day is no offset from Greenwich.
  const parted = text.replaceAll(/(\d:\d{2})[-–](?=\d{1,2}\s\p{L})/gu, "$1 ");
  const dates = printedDates(parted);
  if (dates.length === 0) return [];
  let rest = "";
  let end = 0;
  const days: PrintedDay[] = [];
  let label = "";
  for (const date of dates) {
    const before = text.slice(end, date.start);
    rest += ` ${before}`;
    label += ` ${before}`;
    end = date.end;
    const on = moment(date);
    if (on === undefined || !plausible(on)) continue;
    // A page that prints both calendars means one day; the Gregorian reading is the more exact.
    if (date.calendar !== "gregorian" && dates.some((other) => other.calendar === "gregorian")) continue;
    const said = lineKey(label).replaceAll(weekdays, "").replaceAll(/\s+/gu, " ").trim();
    label = "";
    const after = lineKey(text.slice(date.end, date.end + 16));
    const says =
      updatedWords.test(said) || after.startsWith("اخر تحديث")
        ? "updated"
        : publishedWords.test(said)
          ? "published"
          : "nothing";
    days.push({ on, says });
  }
  rest += ` ${text.slice(end)}`;
  const left = lineKey(rest)
    .replaceAll(/[\p{N}]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "" && word.replaceAll(beside, "") !== "");
  return left.length <= 3 ? days : [];
}

/**
 * Reads a date of markup: ISO 8601 with or without an offset, RFC 2822, or a printed date. A midnight of the page's own
 * clock is a day and not a moment.
 * @example markupDay("2019-02-08T00:00:00+01:00") // "2019-02-08"
 */
export function markupDay(value: string): Instant | CalendarDay | undefined {
  const text = value.trim().slice(0, 60);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/iu.exec(
    text,
  );
  if (iso?.[1] !== undefined) {
    const day = iso[1];
    if (!plausible(day) || Number.isNaN(Date.parse(day))) return undefined;
    if (iso[2] === undefined || iso[3] === undefined || (iso[2] === "00:00" && iso[3].toUpperCase() !== "Z"))
      return day as CalendarDay;
    return parseInstant(text.replace(" ", "T").replace(/\s+/gu, "").replace(/z$/u, "Z"));
  }
  if (/^(?:\p{L}{3},?\s)?\d{1,2}\s\p{L}{3}\s\d{4}\s\d{2}:\d{2}/u.test(text) && /(?:GMT|UTC|[+-]\d{4})$/u.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : toInstant(at);
  }
  const [printed] = printedDates(text);
  const on = printed === undefined ? undefined : moment(printed);
  return on !== undefined && plausible(on) ? on : undefined;
}

/**
 * The day in an address: `/2013/middle_east/8/3/`, `/2020/03/17/`, `/20200317`. Years with a section between them and
 * the month are understood too.
 * @example addressDay("https://press.example/2021/region/4/9/water/index.html") // "2021-04-09"
 */
export function addressDay(url: string): CalendarDay | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, "");
  const found =
    /\/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/u.exec(path) ??
    /\/(20\d\d)\/[a-z_-]{2,30}\/(\d{1,2})\/(\d{1,2})\//iu.exec(path) ??
    /\/(20\d\d)(\d{2})(\d{2})(?=[/_-]|$)/u.exec(path);
  if (found === null) return undefined;
  const [, year = "", month = "", date = ""] = found;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : (day as CalendarDay);
}
