import { type ClockTime, hourOfDay, readClockTime, readDayPart } from "./dates/clock-time.ts";
import { type DateFields, readDateFields } from "./dates/date-fields.ts";
import { type DatePiece, datePieces } from "./dates/date-piece.ts";
import type { Period } from "./dates/period.ts";
import { type Reading, past, textAt, wordSet } from "./dates/reading.ts";
import { resolveFields } from "./dates/resolve-fields.ts";
import { readZone } from "./dates/time-zone.ts";
import type { Calendar } from "./month-word.ts";

/** A date as a page prints it. */
export interface PrintedDate {
  /** The date alone, without the day of the week and the time of day that stand by it. */
  readonly text: string;
  /** UTF-16 offsets of the date in the text, half open. */
  readonly start: number;
  readonly end: number;
  /** Extended Date/Time Format (ISO 8601-2), Gregorian, of day or month precision: `2025-11-06`, `2025-11`. */
  readonly edtf: string;
  /** Time of day printed beside the date, 00:00 to 23:59. */
  readonly time?: string;
  /** Minutes that this time is ahead of UTC, where the page says so. */
  readonly offsetMinutes?: number;
  /** The calendar in which it is printed. */
  readonly calendar: Calendar;
}

type TimeOfDay = Pick<PrintedDate, "time" | "offsetMinutes">;

/** What is printed has its year, so that it matters to no date when it is read. */
const reference = { day: 0, second: undefined, weekStart: 1, direction: "past" } as const;

/** A day or a month with its year. */
function readPrinted(
  pieces: readonly DatePiece[],
  at: number,
): Reading<{ readonly fields: DateFields; readonly period: Period | undefined }> {
  const read = readDateFields(pieces, at, false);
  if (read === undefined) return undefined;
  const { value: fields, next } = read;
  if (fields.months === undefined || fields.alsoDays !== undefined) return undefined;
  if (fields.year === undefined || !("number" in fields.year) || fields.year.number < 1000) return undefined;
  const period = resolveFields(fields, reference);
  // The days of a Hijri month are a range, which no page prints as its date.
  return { value: { fields, period: period?.edtf.includes("/") === true ? undefined : period }, next };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** «18:05», «06:05:30 م», «12:42 GMT+3»; with `isSaid` also «5 مساءً». */
function readTime(pieces: readonly DatePiece[], at: number, isSaid: boolean): Reading<TimeOfDay> {
  if (pieces[at]?.value === undefined && !["gmt", "utc"].includes(textAt(pieces, at))) return undefined;
  const clock = readClockTime(pieces, at);
  if (clock === undefined) return undefined;
  const dayPart = readDayPart(pieces, clock.next) ?? readLetter(pieces, clock.next);
  if (!clock.value.isCertain && !(isSaid && dayPart !== undefined)) return undefined;
  const zone = clock.value.zone ?? (dayPart && readZone(pieces, dayPart.next)?.value);
  const next = dayPart === undefined ? clock.next : (readZone(pieces, dayPart.next)?.next ?? dayPart.next);
  const { hour, minute }: ClockTime = clock.value;
  const time = `${two(hourOfDay(hour, dayPart?.value.dayPart))}:${two(minute)}`;
  return { value: zone?.offset === undefined ? { time } : { time, offsetMinutes: zone.offset }, next };
}

/** «ص» and «م» after a clock time. */
function readLetter(pieces: readonly DatePiece[], at: number): ReturnType<typeof readDayPart> {
  const dayPart = pieces[at]?.word?.dayPart;
  return dayPart && { value: { dayPart, isToday: false }, next: at + 1 };
}

const afterDate = wordSet(
  "اخر تحديث الساعه ساعه عند علي في تمام نشر نشرت نشرها تم حدث حدثت بتاريخ تاريخ t at updated update last published | - – — ، , : ( [ · • / .",
);
const beforeDate = wordSet("يوم الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت من في | - – — ، , ( ) · • /");
const theHour = wordSet("الساعه ساعه");

/** The clock time that follows a date: «… 2013، آخر تحديث 14:00 (GMT+0400)». */
function readTimeAfter(pieces: readonly DatePiece[], at: number): Reading<TimeOfDay> {
  const start = past(pieces, at, afterDate, 8);
  const isSaid = pieces.slice(at, start).some(({ text }) => theHour.has(text));
  return readTime(pieces, start, isSaid);
}

/**
 * The dates of a text as Arabic news pages print them: named months in every house form with or without their other name,
 * three numbers with the year first or last, digits of all three sets, ordinals in words, Hijri and Persian dates (turned
 * into Gregorian ones), English and French months; with the clock time that stands beside. Dates without a year are left:
 * `readDates` puts those in their place. Time is linear in the length of the text.
 * @example printedDates("الجمعة 8 فيفري 2019") // [{ text: "8 فيفري 2019", start: 7, end: 19, edtf: "2019-02-08", calendar: "gregorian" }]
 */
export function printedDates(text: string): readonly PrintedDate[] {
  const pieces = datePieces(text);
  const found: PrintedDate[] = [];
  /** A clock time that no date has claimed yet. */
  let waiting: { readonly value: TimeOfDay; readonly next: number } | undefined;
  for (let at = 0; at < pieces.length;) {
    const date = readPrinted(pieces, at);
    if (date?.value.period === undefined) {
      // What looks like a date and is none («31 فبراير 2020») is no month either.
      const clock = date === undefined ? readTime(pieces, at, false) : undefined;
      if (clock !== undefined) waiting = clock;
      at = clock?.next ?? date?.next ?? at + 1;
      continue;
    }
    const after = readTimeAfter(pieces, date.next);
    const near = waiting !== undefined && past(pieces, waiting.next, beforeDate, 4) >= at ? waiting : undefined;
    const start = pieces[at]?.start ?? 0;
    const end = pieces[date.next - 1]?.end ?? start;
    const { edtf, calendar } = date.value.period;
    found.push({ text: text.slice(start, end), start, end, edtf, ...(after ?? near)?.value, calendar });
    waiting = undefined;
    at = after?.next ?? date.next;
  }
  return found;
}
