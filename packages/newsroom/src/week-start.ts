import type { Edition } from "./edition.ts";

/** Zones of countries in which a week of work begins on a Sunday. */
const fromSunday: ReadonlySet<string> = new Set([
  "Africa/Cairo",
  "Africa/Khartoum",
  "Africa/Tripoli",
  "Asia/Aden",
  "Asia/Amman",
  "Asia/Baghdad",
  "Asia/Bahrain",
  "Asia/Damascus",
  "Asia/Gaza",
  "Asia/Hebron",
  "Asia/Jerusalem",
  "Asia/Kuwait",
  "Asia/Muscat",
  "Asia/Qatar",
  "Asia/Riyadh",
  "Africa/Algiers",
]);

/**
 * The first day of a newsroom's week, 0 for Sunday: what the edition says, else as it is where its clocks are.
 * @example weekStartOf({ dates: { months: "dual", digits: "western", timeZone: "Asia/Beirut", hijri: false } }) // 1
 */
export const weekStartOf = ({ weekStart, dates }: Pick<Edition, "weekStart" | "dates">): number =>
  weekStart ?? (fromSunday.has(dates.timeZone) ? 0 : 1);
