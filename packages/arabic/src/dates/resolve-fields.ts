import { gregorianOfHijri, hijriMonthDays, hijriYearDays } from "../hijri.ts";
import { gregorianOfJalali } from "../jalali.ts";
import type { MonthWord } from "../month-word.ts";
import {
  type DayNumber,
  dayNumber,
  daysOfMonth,
  gregorianDay,
  isoYear,
  parseIsoDay,
  weekdayOf,
} from "./calendar-day.ts";
import { type DateFields, fittingMonth } from "./date-fields.ts";
import { type Period, dayPeriod, daysPeriod, monthPeriod, yearPeriod } from "./period.ts";
import { type Reference, hijriYearOf, yearNumber } from "./reference.ts";

/** The period that a day, or a whole month, of a calendar's year is; undefined for what its calendar has not. */
function periodOf(year: number, { calendar, month }: MonthWord, day: number | undefined): Period | undefined {
  switch (calendar) {
    case "gregorian": {
      if (month < 1 || month > 12) return undefined;
      if (day === undefined) return monthPeriod(year, month);
      return day >= 1 && day <= daysOfMonth(year, month) ? dayPeriod(dayNumber({ year, month, day })) : undefined;
    }
    case "hijri": {
      if (day === undefined) {
        const days = hijriMonthDays(year, month);
        return days && daysPeriod("month", days[0], days[1], "hijri");
      }
      return isoPeriod(gregorianOfHijri({ year, month, day }), calendar) ?? reckonedDay(year, month, day);
    }
    case "jalali":
      return isoPeriod(gregorianOfJalali({ year, month, day: day ?? 1 }), calendar);
  }
}

/** A Hijri day outside the table, reckoned, and so about one; its odd months have 30 days and its even ones 29. */
function reckonedDay(year: number, month: number, day: number): Period | undefined {
  const { from, isReckoned } = hijriYearDays(year);
  if (!isReckoned || year < 1 || month > 12 || day < 1 || day > 30) return undefined;
  const period = dayPeriod(from + Math.ceil(29.5 * (month - 1)) + day - 1, "hijri");
  return { ...period, edtf: `${period.edtf}~` };
}

function isoPeriod(iso: string | undefined, calendar: "hijri" | "jalali"): Period | undefined {
  const day = iso === undefined ? undefined : parseIsoDay(iso);
  return day === undefined ? undefined : dayPeriod(day, calendar);
}

/** A year of a calendar; of the Hijri one the days, and outside its table the Gregorian years. */
export function yearOf(number: number, era: "gregorian" | "hijri" | "jalali" | undefined): Period | undefined {
  switch (era) {
    case "hijri": {
      if (number < 1 || number > 1600) return undefined;
      const { from, to, isReckoned } = hijriYearDays(number);
      if (!isReckoned) return daysPeriod("year", from, to, "hijri");
      const edtf = `${isoYear(gregorianDay(from).year)}~/${isoYear(gregorianDay(to).year)}~`;
      return { unit: "year", from, to, edtf, calendar: "hijri" };
    }
    case "jalali": {
      const from = parseIsoDay(gregorianOfJalali({ year: number, month: 1, day: 1 }) ?? "");
      const next = parseIsoDay(gregorianOfJalali({ year: number + 1, month: 1, day: 1 }) ?? "");
      return from === undefined || next === undefined ? undefined : daysPeriod("year", from, next - 1, "jalali");
    }
    case "gregorian":
    case undefined:
      return yearPeriod(number);
  }
}

/**
 * The year of a day and month without one: with «الماضي» the last before the day of reference, with «المقبل» the first after
 * it, with «الجاري» that of reference; without a word the last or the next, as the direction is, that of reference included.
 */
function nearestYear(
  month: MonthWord,
  day: number | undefined,
  shift: -1 | 0 | 1 | undefined,
  reference: Reference,
): Period | undefined {
  const current =
    month.calendar === "gregorian"
      ? gregorianDay(reference.day).year
      : month.calendar === "hijri"
        ? hijriYearOf(reference)
        : undefined;
  if (current === undefined) return undefined;
  const candidates = [-8, -4, -2, -1, 0, 1, 2, 4, 8]
    .map((by) => periodOf(current + by, month, day))
    .filter((period) => period !== undefined);
  const { day: today } = reference;
  switch (shift) {
    case -1:
      return candidates.findLast(({ to }) => to < today);
    case 1:
      return candidates.find(({ from }) => from > today);
    case 0:
      return periodOf(current, month, day);
    case undefined:
      if (reference.direction === "near") return nearest(candidates, today);
      return reference.direction === "past"
        ? candidates.findLast(({ from }) => from <= today)
        : candidates.find(({ to }) => to >= today);
  }
}

/** The Hijri month, or day of one, that begins in a Gregorian year. */
function hijriInYear(year: number, month: MonthWord, day: number | undefined): Period | undefined {
  const about = Math.floor((year - 622) * (33 / 32));
  return [about - 1, about, about + 1, about + 2]
    .map((of) => periodOf(of, month, day))
    .find((period) => period !== undefined && gregorianDay(period.from).year === year);
}

const nearest = (periods: readonly Period[], day: DayNumber): Period | undefined =>
  periods.toSorted((one, other) => Math.abs(one.from - day) - Math.abs(other.from - day))[0];

/** The day of a number in the month of reference or the nearest that has it, as the direction is. */
function dayOfNearestMonth(day: number, reference: Reference): Period | undefined {
  const { year, month } = gregorianDay(reference.day);
  const months = [-2, -1, 0, 1, 2].map((by) => gregorianDay(dayNumber({ year, month: month + by, day: 1 })));
  const days = months
    .filter((of) => day <= daysOfMonth(of.year, of.month))
    .map((of) => dayNumber({ year: of.year, month: of.month, day }));
  const found =
    reference.direction === "past"
      ? days.findLast((one) => one <= reference.day)
      : days.find((one) => one >= reference.day);
  return found === undefined ? undefined : dayPeriod(found);
}

/**
 * What the fields of a date come to; what they leave open is taken from the day of reference. A day of the week beside
 * («الخميس 15 أغسطس») chooses the year, where one of the nearest has it.
 */
export function resolveFields(fields: DateFields, reference: Reference, weekday?: number): Period | undefined {
  const { year, months, monthBy, isSameMonth, day, shift } = fields;
  if (months === undefined) {
    if (monthBy !== undefined || isSameMonth === true) {
      const now = gregorianDay(isSameMonth === true ? (reference.anchor ?? reference.day) : reference.day);
      const inYear = isSameMonth === true && year !== undefined ? yearNumber(year, reference) : now.year;
      const of = gregorianDay(dayNumber({ year: inYear, month: now.month + (monthBy ?? 0), day: 1 }));
      return periodOf(of.year, { calendar: "gregorian", month: of.month }, day);
    }
    if (day !== undefined) return dayOfNearestMonth(day, reference);
    return year && yearOf(yearNumber(year, reference), "number" in year ? year.era : undefined);
  }
  if (year !== undefined) {
    const number = yearNumber(year, reference);
    const month = !("number" in year)
      ? months.find(({ calendar }) => calendar === "gregorian")
      : fittingMonth(months, { ...year, number });
    return (
      month &&
      (month.calendar === "hijri" && number > 1600 ? hijriInYear(number, month, day) : periodOf(number, month, day))
    );
  }
  const [month] = months;
  if (month === undefined) return undefined;
  if (weekday !== undefined && day !== undefined && shift === undefined && month.calendar === "gregorian") {
    const now = gregorianDay(reference.day).year;
    const order = reference.direction === "past" ? [0, -1, 1] : [0, 1, -1];
    for (const by of order) {
      const period = periodOf(now + by, month, day);
      if (period !== undefined && weekdayOf(period.from) === weekday) return period;
    }
  }
  return nearestYear(month, day, shift, reference);
}

/** -1 for «الماضي», -2 for «قبل الماضي», 0 for «الحالي», 1 for «المقبل», 2 for «بعد المقبل». */
export type WeekdayShift = -2 | -1 | 0 | 1 | 2;

/** The day of a week's day: «الخميس الماضي» is before the day of reference, «الخميس المقبل» after it. */
export function resolveWeekday(weekday: number, shift: WeekdayShift | undefined, reference: Reference): DayNumber {
  const { day, direction, weekStart } = reference;
  const back = (weekdayOf(day) - weekday + 7) % 7;
  switch (shift) {
    case -2:
      return day - (back === 0 ? 7 : back) - 7;
    case -1:
      return day - (back === 0 ? 7 : back);
    case 2:
      return day + (7 - back) + 7;
    case 1:
      return day + (7 - back);
    case 0: {
      const start = day - ((weekdayOf(day) - weekStart + 7) % 7);
      return start + ((weekday - weekStart + 7) % 7);
    }
    case undefined:
      // Of what has been, «الخميس» on a Thursday is that day; of what will be, the next.
      return direction === "past" ? day - back : day + (7 - back);
  }
}

/** The nearest day that is both that day of the week and that day of its month: «السبت السادس عشر»، «الجمعة 15». */
export function resolveWeekdayAndDay(weekday: number, day: number, reference: Reference): DayNumber | undefined {
  const { year, month } = gregorianDay(reference.day);
  const order = reference.direction === "past" ? [0, -1, -2, -3, 1, 2] : [0, 1, 2, 3, -1, -2];
  for (const by of order) {
    const of = gregorianDay(dayNumber({ year, month: month + by, day: 1 }));
    if (day > daysOfMonth(of.year, of.month)) continue;
    const number = dayNumber({ ...of, day });
    if (weekdayOf(number) === weekday) return number;
  }
  return undefined;
}
