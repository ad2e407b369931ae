import type { Instant } from "@mihwar/newsroom";

const printed = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/**
 * A moment as a session in UTC prints it (`datestyle` ISO), cut to milliseconds. It is spelled anew and never counted
 * out: a page reads dozens of them.
 * @throws RangeError for what no calendar shows in four digits of years: `infinity`, a year before the first
 * @example readMoment("2026-11-25 04:20:39.1239+00") // "2026-11-25T04:20:39.123Z"
 */
export function readMoment(value: string): Instant {
  const [, day, time, fraction = ""] = printed.exec(value) ?? [];
  if (day === undefined) throw new RangeError(`"${value}" is no moment in UTC`);
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, "0")}Z` as Instant;
}
