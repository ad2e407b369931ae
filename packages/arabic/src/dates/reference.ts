import { hijriOf } from "../hijri.ts";
import { type DayNumber, gregorianDay, isoDay } from "./calendar-day.ts";
import type { SaidYear } from "./date-fields.ts";

/** From where dates are counted, and which way where the words do not say. */
export interface Reference {
  readonly day: DayNumber;
  /** Seconds since midnight, where the time of reference is known. */
  readonly second: number | undefined;
  /** First day of the week, 0 for Sunday. */
  readonly weekStart: number;
  /** `near`: of a day of the week the next, of a date the nearest. */
  readonly direction: "past" | "future" | "near";
  /** The day that the text named last, from which «العام نفسه» and «اليوم التالي» are counted. */
  readonly anchor?: DayNumber;
}

/** A said year as a number of its own calendar. */
export function yearNumber(said: SaidYear, reference: Reference): number {
  if ("isSame" in said) return gregorianDay(reference.anchor ?? reference.day).year;
  const { year } = gregorianDay(reference.day);
  if ("by" in said) return year + said.by;
  if (said.isBeforeChrist === true) return 1 - said.number;
  // «عام 67»: of the two centuries, the one in which it has been.
  if (said.number < 100 && said.era === undefined && said.number > 9) {
    const century = year - (year % 100);
    return said.number <= year % 100 ? century + said.number : century - 100 + said.number;
  }
  return said.number;
}

/** The Hijri year of the day of reference; undefined outside the table. */
export const hijriYearOf = ({ day }: Reference): number | undefined => hijriOf(isoDay(day))?.year;
