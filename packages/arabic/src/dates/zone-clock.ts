import { localTime } from "../date-format.ts";

const day = 86_400_000;

/**
 * Whether a name is a time zone's, as the IANA list has them.
 * @example isTimeZone("Asia/Riyadh") // true
 * @example isTimeZone("Arab Standard Time") // false
 */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/**
 * The moment at which the clocks of a zone show a time. One that they show twice is the first of the two; one that they
 * leave out is told by the clock as it stood before (RFC 5545, 3.3.5).
 * @param local ISO 8601 without an offset
 * @throws RangeError for what is no time or no time zone
 * @example momentOf("2025-11-06T14:30:00", "Asia/Riyadh") // "2025-11-06T11:30:00Z"
 */
export function momentOf(local: string, timeZone: string): string {
  const shown = Date.parse(`${local}Z`);
  const isoOf = (at: number): string => new Date(at).toISOString().replace(".000Z", "Z");
  const clockAt = (at: number): number => {
    const { day: on, time } = localTime(isoOf(at), timeZone);
    return Date.parse(`${on}T${time}:00Z`);
  };
  const minute = shown - (shown % 60_000);
  // No zone moves its clocks twice in two days.
  const [before = 0, after = 0] = [minute - day, minute + day].map((at) => clockAt(at) - at);
  const found = [minute - before, minute - after].filter((at) => clockAt(at) === minute);
  return isoOf(Math.min(...(found.length > 0 ? found : [minute - before])) + (shown - minute));
}
