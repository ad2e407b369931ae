import type { Calendar } from "../month-word.ts";
import {
  type DayNumber,
  dayNumber,
  daysOfMonth,
  gregorianDay,
  isoDay,
  isoMonth,
  isoYear,
  weekdayOf,
} from "./calendar-day.ts";

/** Units of the calendar, from the smallest. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** A stretch of days that has a name: a day, «أكتوبر 2025», «الثمانينيات». */
export interface Period {
  readonly unit: Unit;
  /** First and last day, both of it. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Extended Date/Time Format, ISO 8601-2. */
  readonly edtf: string;
  readonly calendar: Calendar;
}

const january = (year: number): DayNumber => dayNumber({ year, month: 1, day: 1 });

/** One day. */
export const dayPeriod = (day: DayNumber, calendar: Calendar = "gregorian"): Period => ({
  unit: "day",
  from: day,
  to: day,
  edtf: isoDay(day),
  calendar,
});

/** A stretch that EDTF has no name for, from its first day to its last. */
export const daysPeriod = (unit: Unit, from: DayNumber, to: DayNumber, calendar: Calendar = "gregorian"): Period => ({
  unit,
  from,
  to,
  edtf: from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`,
  calendar,
});

/** A Gregorian month; months may lie outside 1 to 12 and run into other years. */
export function monthPeriod(year: number, month: number): Period {
  const from = dayNumber({ year, month, day: 1 });
  const named = gregorianDay(from);
  return {
    unit: "month",
    from,
    to: from + daysOfMonth(year, month) - 1,
    edtf: isoMonth(named.year, named.month),
    calendar: "gregorian",
  };
}

const yearsPeriod = (unit: Unit, first: number, last: number, edtf: string): Period => ({
  unit,
  from: january(first),
  to: january(last + 1) - 1,
  edtf,
  calendar: "gregorian",
});

export const yearPeriod = (year: number): Period => yearsPeriod("year", year, year, isoYear(year));

/** Years that share all but their last `unknown` digits: «198X», «19XX», «-04XX». */
function digitsPeriod(unit: Unit, head: number, unknown: number, isBefore: boolean): Period {
  const size = 10 ** unknown;
  const first = isBefore ? -(head * size + size - 1) : head * size;
  const digits = String(head).padStart(4 - unknown, "0");
  return yearsPeriod(unit, first, first + size - 1, `${isBefore ? "-" : ""}${digits}${"X".repeat(unknown)}`);
}

/** The ten years that begin with `year`, 1980 for «الثمانينيات». */
export const decadePeriod = (year: number): Period => digitsPeriod("decade", Math.floor(year / 10), 1, false);

/** A century by its number, 19 for «القرن التاسع عشر»; those before Christ are given with `isBefore`. */
export const centuryPeriod = (century: number, isBefore = false): Period =>
  digitsPeriod("century", century - 1, 2, isBefore);

/** A millennium by its number, 3 for «الألفية الثالثة». */
export const millenniumPeriod = (millennium: number): Period => digitsPeriod("millennium", millennium - 1, 3, false);

/** The week that holds a day; `weekStart` is its first day, 0 for Sunday. */
export function weekPeriod(day: DayNumber, weekStart: number): Period {
  const from = day - ((weekdayOf(day) - weekStart + 7) % 7);
  return daysPeriod("week", from, from + 6);
}

/** Saturday and Sunday of the week that holds a day, as calendars of the trade count it. */
export function weekendPeriod(day: DayNumber): Period {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return daysPeriod("weekend", monday + 5, monday + 6);
}

/** ISO 8601-2 numbers quarters 33 to 36, thirds 37 to 39, halves 40 and 41, seasons 21 to 24 from spring. */
const monthsPeriod = (unit: Unit, year: number, firstMonth: number, months: number, code: number): Period => ({
  unit,
  from: dayNumber({ year, month: firstMonth, day: 1 }),
  to: dayNumber({ year, month: firstMonth + months, day: 1 }) - 1,
  edtf: `${isoYear(year)}-${code}`,
  calendar: "gregorian",
});

export const quarterPeriod = (year: number, quarter: number): Period =>
  monthsPeriod("quarter", year, quarter * 3 - 2, 3, 32 + quarter);

export const thirdPeriod = (year: number, number: number): Period =>
  monthsPeriod("quarter", year, number * 4 - 3, 4, 36 + number);

export const halfPeriod = (year: number, half: number): Period =>
  monthsPeriod("half", year, half * 6 - 5, 6, 39 + half);

/** A season, 1 for spring; winter is that which begins in December of its year in the north. */
export const seasonPeriod = (year: number, season: number): Period =>
  monthsPeriod("season", year, season * 3, 3, 20 + season);

/** Which way from a day, and how far, in units: -1 for «الماضي», 0 for «الجاري», 1 for «المقبل». */
export interface Shift {
  readonly unit: Unit;
  readonly by: number;
}

/** The unit that lies `by` units from the one that holds a day. */
export function shiftedPeriod(day: DayNumber, { unit, by }: Shift, weekStart: number): Period {
  const { year, month } = gregorianDay(day);
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
    case "day":
      return dayPeriod(day + by);
    case "weekend":
      return weekendPeriod(day + by * 7);
    case "week":
      return weekPeriod(day + by * 7, weekStart);
    case "month":
      return monthPeriod(year, month + by);
    case "quarter": {
      const quarter = Math.floor((month - 1) / 3) + by;
      return quarterPeriod(year + Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) + 1);
    }
    case "half": {
      const half = Math.floor((month - 1) / 6) + by;
      return halfPeriod(year + Math.floor(half / 2), (((half % 2) + 2) % 2) + 1);
    }
    case "season":
    case "year":
      return yearPeriod(year + by);
    case "decade":
      return decadePeriod(year + by * 10);
    case "century":
      return centuryPeriod(Math.floor(year / 100) + 1 + by);
    case "millennium":
      return millenniumPeriod(Math.floor(year / 1000) + 1 + by);
  }
}

/** What `count` years, months, weeks or days from a day come to; hours come to nothing. */
export function dayAfter(day: DayNumber, unit: Unit, count: number): DayNumber {
  const whole = Math.trunc(count);
  const months = monthsOf[unit];
  if (months !== undefined) {
    const from = gregorianDay(day);
    const month = from.month + Math.round(count * months);
    return dayNumber({ year: from.year, month, day: Math.min(from.day, daysOfMonth(from.year, month)) });
  }
  if (unit === "day") return day + whole;
  return unit === "week" || unit === "weekend" ? day + Math.round(count * 7) : day;
}

const monthsOf: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};

/** Parts of a period: its edges («مطلع، منتصف، نهاية») and its thirds («أوائل، أواسط، أواخر»). */
export type Part = "start" | "middle" | "end" | "early" | "mid" | "late";

const thirds: Readonly<Record<"early" | "mid" | "late", readonly [number, number]>> = {
  early: [0, 1],
  mid: [1, 2],
  late: [2, 3],
};

/** The first and the last of `count` steps that a third has: 1-10, 11-20, 21-31; 1980-1983, 1984-1986, 1987-1989. */
function third(part: "early" | "mid" | "late", count: number): readonly [number, number] {
  const bounds = [0, Math.ceil(count / 3), count - Math.floor(count / 3), count] as const;
  const [from, to] = thirds[part];
  return [bounds[from] as number, (bounds[to] as number) - 1];
}

const about = (edtf: string): string => `${edtf}~`;

/**
 * A part of a period. EDTF has no word for «مطلع» and its like; what stands for them:
 * - an edge is about the first or the last of the next smaller unit: «مطلع آذار» is about 1 March, «نهاية العام» about
 *   December, «مطلع القرن» its first decade;
 * - a third is a stretch: «أوائل آذار» is 1 to 10 March, «أواخر 2010» September to December.
 */
export function partOf(period: Period, part: Part): Period {
  const { unit, from, to, calendar } = period;
  const first = gregorianDay(from);
  const last = gregorianDay(to);
  const stretch = (edtf: string, start: DayNumber, end: DayNumber): Period => ({
    unit,
    from: start,
    to: end,
    edtf,
    calendar,
  });
  const years = last.year - first.year + 1;
  if (years > 1) {
    if (part === "start" || part === "end") {
      const year = part === "start" ? first.year : last.year;
      if (years > 10) return { ...decadePeriod(year), calendar };
      return { ...yearPeriod(year), edtf: about(isoYear(year)), calendar };
    }
    const [a, b] = third(part === "middle" ? "mid" : part, years);
    const [start, end] = [first.year + a, first.year + b];
    return stretch(`${isoYear(start)}/${isoYear(end)}`, january(start), january(end + 1) - 1);
  }
  const months = last.month - first.month + 1;
  if (calendar === "gregorian" && months > 1 && unit !== "week" && unit !== "weekend") {
    const month = (index: number): Period => monthPeriod(first.year, first.month + index);
    if (part === "start" || part === "end") {
      const edge = month(part === "start" ? 0 : months - 1);
      return { ...edge, edtf: about(edge.edtf) };
    }
    // The middle of a year lies where its sixth month meets its seventh.
    const [a, b] = part === "middle" ? [Math.ceil(months / 2) - 1, Math.floor(months / 2)] : third(part, months);
    return stretch(a === b ? month(a).edtf : `${month(a).edtf}/${month(b).edtf}`, month(a).from, month(b).to);
  }
  switch (part) {
    case "start":
      return { ...dayPeriod(from, calendar), edtf: about(isoDay(from)) };
    case "end":
      return { ...dayPeriod(to, calendar), edtf: about(isoDay(to)) };
    case "middle": {
      // The fifteenth, however long the month is.
      const middle = from + (to - from >= 27 ? 14 : Math.floor((to - from) / 2));
      return { ...dayPeriod(middle, calendar), edtf: about(isoDay(middle)) };
    }
    case "early":
    case "mid":
    case "late": {
      // Ten days each, and the rest of the month to the last.
      const days = to - from + 1;
      const [a, b] = days >= 28 ? { early: [0, 9], mid: [10, 19], late: [20, days - 1] }[part] : third(part, days);
      return daysPeriod(unit, from + (a as number), from + (b as number), calendar);
    }
  }
}
