import type { NewsEvent } from "./items.ts";
import { daysOfWhen, inUtc } from "./when.ts";

/** DTSTART and DTEND of RFC 5545: whole days, `20251106`, or hours, `20251106T113000Z`. The end is not part of it. */
export interface CalendarTimes {
  readonly start: string;
  readonly end?: string;
}

const basic = (iso: string): string => iso.replaceAll(/[-:]/g, "");
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * When a calendar shows an event: by the hour where its hours are known, in UTC where the zone is known too, else on whole
 * days. `undefined` where nobody has dated it.
 * @example calendarTimes({ when: "2025-10-26/2025-10-30" }) // { start: "20251026", end: "20251031" }
 * @example calendarTimes({ when: "2025-11-06T14:30:00", timeZone: "Asia/Riyadh" }) // { start: "20251106T113000Z" }
 */
export function calendarTimes({ when, timeZone }: Pick<NewsEvent, "when" | "timeZone">): CalendarTimes | undefined {
  const hours = inUtc(when, timeZone)
    .split("/")
    .filter((side) => side !== "..");
  const [from, until] = hours.map(basic);
  if (from !== undefined && hours.every((side) => side.includes("T")))
    return { start: from, ...(until === undefined ? {} : { end: until }) };
  const { first, last } = daysOfWhen(when) ?? {};
  const begin = first ?? last;
  return begin === undefined ? undefined : { start: basic(begin), end: basic(dayAfter(last ?? begin)) };
}
