import { dayOf } from "@mihwar/arabic/date-format";
import { type Instant, toInstant } from "@mihwar/newsroom";

const hour = 3_600_000;
const minute = 60_000;

/**
 * The first moment of a calendar day in a time zone: midnight, or the end of the gap where clocks jump over it.
 * @param day ISO 8601
 * @param timeZone IANA name
 * @example startOfDay("2026-08-22", "Asia/Riyadh") // "2026-08-21T21:00:00.000Z"
 */
export function startOfDay(day: string, timeZone: string): Instant {
  const middle = Date.parse(`${day}T00:00:00Z`);
  // Every zone lies within 15 hours of UTC, and its days begin on whole minutes.
  let before = middle - 15 * hour;
  let after = middle + 15 * hour;
  while (after - before > minute) {
    const between = before + Math.floor((after - before) / 2 / minute) * minute;
    if (dayOf(toInstant(between), timeZone) < day) before = between;
    else after = between;
  }
  return toInstant(after);
}

/** @example dayAfter("2028-02-28") // "2028-02-29" */
export function dayAfter(day: string): string {
  return toInstant(Date.parse(`${day}T00:00:00Z`) + 24 * hour).slice(0, 10);
}

/** Whether a text is a day that newspapers can have: ISO 8601, from 1900 on. */
export function isDay(day: string): boolean {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight) && toInstant(midnight).slice(0, 10) === day && day >= "1900-01-01";
}

/**
 * From the first moment of a day to the first of the next.
 * @param day ISO 8601
 * @returns `undefined` where it is no day
 * @example boundsOfDay("2026-08-22", "Asia/Riyadh")?.until // "2026-08-22T21:00:00.000Z"
 */
export function boundsOfDay(
  day: string,
  timeZone: string,
): { readonly from: Instant; readonly until: Instant } | undefined {
  if (!isDay(day)) return undefined;
  return { from: startOfDay(day, timeZone), until: startOfDay(dayAfter(day), timeZone) };
}
