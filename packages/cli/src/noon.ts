import { dayOf } from "@mihwar/arabic/date-format";
import { type Instant, toInstant } from "@mihwar/newsroom";

const hour = 3_600_000;

/**
 * Noon of a calendar day in a time zone: the moment that stands for a day whose copy prints no time of day.
 * @param day ISO 8601, `2013-08-03`
 * @example noonOf("2013-08-03", "Asia/Riyadh") // "2013-08-03T09:00:00.000Z"
 */
export function noonOf(day: string, timeZone: string): Instant {
  const utc = Date.parse(`${day}T12:00:00Z`);
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });
  const ahead = Number(clock.format(new Date(utc))) - 12;
  const noon = toInstant(utc - ahead * hour);
  // Across the date line the local hour alone does not tell the day.
  const shown = dayOf(noon, timeZone);
  return shown === day ? noon : toInstant(Date.parse(noon) + (shown < day ? 24 : -24) * hour);
}
