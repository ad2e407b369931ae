import { type MonthStyle, hijriMonths, monthName, monthStyles, weekdays } from "./calendar-words.ts";
import { toArabicIndicDigits } from "./digits.ts";
import { hijriOf } from "./hijri.ts";

export { type MonthStyle, monthStyles };

/** How an edition prints dates: one setting for page, feed, card and mail. */
export interface DateStyle {
  readonly months: MonthStyle;
  /** Western 0-9 or Arabic-Indic ٠-٩. */
  readonly digits: "western" | "arabic-indic";
  /** IANA name: a day is a day there. */
  readonly timeZone: string;
  /** Whether the Hijri date (Umm al-Qura) stands beside; `first` as in Riyadh: «15 جمادى الأولى 1447هـ الموافق 6 نوفمبر 2025م». */
  readonly hijri: boolean | "first";
  /** Whether the day of the week stands before: «الخميس 6 نوفمبر 2025». */
  readonly weekday?: boolean;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const mostClocks = 600;

/** Making one costs a thousand times what using it does. Only numbers are asked of it, never words. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  if (clocks.size < mostClocks) clocks.set(timeZone, made);
  return made;
}

/** What a clock shows: the day, ISO 8601, and the time, 00:00 to 23:59. */
export interface LocalTime {
  readonly day: string;
  readonly time: string;
}

const minute = 60_000;
const quarterOfAnHour = 15 * minute;
const wholeDay = 96 * quarterOfAnHour;
/** 1 January 1973: from then on every zone is a whole number of minutes from UTC, and leaves it at a whole quarter. */
const wholeMinutes = 94_694_400_000;

/** Offsets from UTC, milliseconds, by the moment at which a quarter of an hour begins: asking `Intl` is dear. */
type Offsets = Map<number, number>;
const offsets = new Map<string, Offsets>();
const mostOffsets = 20_000;

function readClock(at: number, timeZone: string): LocalTime {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

function offsetsOf(timeZone: string): Offsets {
  const known = offsets.get(timeZone);
  if (known !== undefined) return known;
  const made: Offsets = new Map();
  if (offsets.size < mostClocks) offsets.set(timeZone, made);
  return made;
}

function offsetAt(quarter: number, timeZone: string): number {
  const known = offsetsOf(timeZone);
  let offset = known.get(quarter);
  if (offset === undefined) {
    const { day, time } = readClock(quarter, timeZone);
    offset = Date.parse(`${day}T${time}:00Z`) - quarter;
    if (known.size >= mostOffsets) known.clear();
    known.set(quarter, offset);
  }
  return offset;
}

const beginOf = (at: number, length: number): number => at - (at % length);

/** No zone leaves its offset and comes back to it within a day: one that ends as it began has had no other. */
function offsetOf(at: number, timeZone: string): number {
  const midnight = beginOf(at, wholeDay);
  const offset = offsetAt(midnight, timeZone);
  return offset === offsetAt(midnight + wholeDay, timeZone) ? offset : offsetAt(beginOf(at, quarterOfAnHour), timeZone);
}

/**
 * What the clocks of a time zone show at an instant.
 * @throws RangeError for what is no instant or no time zone
 * @example localTime("2025-11-06T22:30:00.000Z", "Asia/Riyadh") // { day: "2025-11-07", time: "01:30" }
 */
export function localTime(instant: string, timeZone: string): LocalTime {
  const at = Date.parse(instant);
  if (!(at >= wholeMinutes && at < 4_102_444_800_000)) return readClock(new Date(instant).getTime(), timeZone);
  const local = new Date(at + offsetOf(at, timeZone)).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

const inDigits = (text: string, style: Pick<DateStyle, "digits">): string =>
  style.digits === "western" ? text : toArabicIndicDigits(text);

/** A day's numbers. @throws RangeError for what is no day of the calendar */
function numbersOf(day: string): { year: number; month: number; date: number; weekday: number } {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const time = new Date(`${day}T00:00:00Z`);
  if (year === "" || Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(date))
    throw new RangeError(`"${day}" is no day`);
  return { year: Number(year), month: Number(month), date: Number(date), weekday: time.getUTCDay() };
}

/**
 * The calendar day of an instant in a time zone, ISO 8601.
 * @throws RangeError for what is no instant or no time zone
 * @example dayOf("2025-11-06T22:30:00.000Z", "Asia/Riyadh") // "2025-11-07"
 */
export function dayOf(instant: string, timeZone: string): string {
  return localTime(instant, timeZone).day;
}

/**
 * The name of a day of the week.
 * @throws RangeError for what is no day
 * @example formatWeekday("2025-11-06") // "الخميس"
 */
export function formatWeekday(day: string): string {
  return weekdays[numbersOf(day).weekday] ?? "";
}

/**
 * A calendar day in the house's form, the Hijri one beside or before where the house prints it (1924 to 2077).
 * @param day ISO 8601
 * @throws RangeError for what is no day
 * @example formatDay("2025-11-06", { months: "dual", digits: "western", timeZone: "UTC", hijri: false }) // "6 نوفمبر/تشرين الثاني 2025"
 */
export function formatDay(day: string, style: DateStyle): string {
  const { year, month, date, weekday } = numbersOf(day);
  const before = style.weekday === true ? `${weekdays[weekday] ?? ""} ` : "";
  const gregorian = `${date} ${monthName(month, style.months)} ${year}`;
  const of = style.hijri === false ? undefined : hijriOf(day);
  if (of === undefined) return inDigits(before + gregorian, style);
  const hijri = `${of.day} ${hijriMonths[of.month - 1] ?? ""} ${of.year}هـ`;
  const both = style.hijri === "first" ? `${hijri} الموافق ${gregorian}م` : `${gregorian} الموافق ${hijri}`;
  return inDigits(before + both, style);
}

/**
 * The day of an instant in the house's form and time zone.
 * @throws RangeError for what is no instant
 * @example formatDate("2025-11-06T22:30:00.000Z", { months: "levantine", digits: "arabic-indic", timeZone: "Asia/Beirut", hijri: false }) // "٧ تشرين الثاني ٢٠٢٥"
 */
export function formatDate(instant: string, style: DateStyle): string {
  return formatDay(localTime(instant, style.timeZone).day, style);
}

/**
 * The time of day of an instant, 00:00 to 23:59, in the house's digits and time zone.
 * @throws RangeError for what is no instant
 * @example formatTime("2025-11-06T15:05:00.000Z", { months: "dual", digits: "western", timeZone: "Asia/Riyadh", hijri: false }) // "18:05"
 */
export function formatTime(instant: string, style: DateStyle): string {
  return inDigits(localTime(instant, style.timeZone).time, style);
}

/**
 * Day and time of an instant in the house's form and time zone.
 * @throws RangeError for what is no instant
 * @example formatDateTime("2025-11-06T15:05:00.000Z", { months: "maghrebi", digits: "western", timeZone: "Africa/Tunis", hijri: false }) // "6 نوفمبر 2025، 16:05"
 */
export function formatDateTime(instant: string, style: DateStyle): string {
  const { day, time } = localTime(instant, style.timeZone);
  return `${formatDay(day, style)}، ${inDigits(time, style)}`;
}
