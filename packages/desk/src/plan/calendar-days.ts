import { momentOf } from "@mihwar/arabic/dates/zone-clock";
import { type Instant, parseInstant, toInstant } from "@mihwar/newsroom";

/** Days of the calendar, ISO 8601, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** @example dayPlus("2026-02-28", 1) // "2026-03-01" */
export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** @example daysBetween("2026-02-27", "2026-03-01") // 2 */
export const daysBetween = (day: string, other: string): number =>
  Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);

/**
 * The week in which a day lies.
 * @param weekStart 0 for Sunday
 * @example weekOf("2026-11-28", 1) // { first: "2026-11-23", last: "2026-11-29" }
 */
export function weekOf(day: string, weekStart: number): Days {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const first = dayPlus(day, -((weekday - weekStart + 7) % 7));
  return { first, last: dayPlus(first, 6) };
}

/** @example monthOf("2024-02-11") // { first: "2024-02-01", last: "2024-02-29" } */
export function monthOf(day: string): Days {
  const first = `${day.slice(0, 7)}-01`;
  return { first, last: dayPlus(monthPlus(first, 1), -1) };
}

/**
 * The first day of the month that is so many after that of a day.
 * @example monthPlus("2026-12-31", 1) // "2027-01-01"
 */
export function monthPlus(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

/** The moment at which a day begins by the clocks of a time zone; where they leave midnight out, the first one that they show. */
export const startOfDay = (day: string, timeZone: string): Instant =>
  parseInstant(momentOf(`${day}T00:00:00`, timeZone)) ?? toInstant(Date.parse(`${day}T00:00:00Z`));

/** Whether two stretches of days have one in common; what is open goes on for ever. */
export const meets = (one: Days, other: { readonly first?: string; readonly last?: string }): boolean =>
  (other.first === undefined || other.first <= one.last) && (other.last === undefined || other.last >= one.first);
