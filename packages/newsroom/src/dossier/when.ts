import { momentOf } from "@mihwar/arabic/dates/zone-clock";

/**
 * A date as exact as it is known, in the part of EDTF (ISO 8601-2, levels 0 and 1) that news needs: `2025`, `2025-11`,
 * `2025-11-06`, `2025-10-26/2025-10-30`, `2025-10/..`, with `~` about, `?` uncertain or `%` both behind a date; `XXXX`
 * where nobody has said. Where the hour is known, `2025-11-06T14:30:00` by the clock of the place and
 * `2025-11-06T11:30:00Z` in UTC. How exact it is can be read off the string, so no second field can disagree with it.
 */
export type When = string & { readonly __edtf: true };

const oneDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const oneHour = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?$/;

/** The first and the last day of what a date names; undefined where it names no day of the calendar. */
function daysOf(date: string): readonly [string, string] | undefined {
  const ofHour = oneHour.exec(date)?.[1];
  if (ofHour !== undefined) return daysOf(ofHour);
  const [, year, month, day] = oneDate.exec(date) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const last = new Date(Date.UTC(2000, monthNumber, 0)).getUTCDate();
  const isLeap = (Number(year) % 4 === 0 && Number(year) % 100 !== 0) || Number(year) % 400 === 0;
  const length = monthNumber === 2 ? (isLeap ? 29 : 28) : last;
  if (day === undefined) return [`${year}-${month}-01`, `${year}-${month}-${length}`];
  return Number(day) >= 1 && Number(day) <= length ? [`${year}-${month}-${day}`, `${year}-${month}-${day}`] : undefined;
}

/** What a date spans, in days of the calendar. An open or unknown end is absent. */
export interface DaySpan {
  readonly first?: string;
  readonly last?: string;
}

/**
 * The days that a date spans, ISO 8601; undefined where the text is no date.
 * @example daysOfWhen("2025-02") // { first: "2025-02-01", last: "2025-02-28" }
 * @example daysOfWhen("2025-10/..") // { first: "2025-10-01" }
 * @example daysOfWhen("2025-02-30") // undefined
 */
export function daysOfWhen(when: string): DaySpan | undefined {
  if (when === "XXXX") return {};
  const parts = when.split("/");
  if (parts.length > 2) return undefined;
  const [from = "", until = from] = parts;
  if (from === ".." && until === "..") return undefined;
  const first = from === ".." ? undefined : daysOf(from);
  const last = until === ".." ? undefined : daysOf(until);
  if ((from !== ".." && first === undefined) || (until !== ".." && last === undefined)) return undefined;
  if (first !== undefined && last !== undefined && first[0] > last[1]) return undefined;
  // By the same clock, a later hour never comes first.
  if (oneHour.test(from) && oneHour.test(until) && from.length === until.length && from > until) return undefined;
  return {
    ...(first === undefined ? {} : { first: first[0] }),
    ...(last === undefined ? {} : { last: last[1] }),
  };
}

/**
 * Reads a date of the forms above.
 * @example parseWhen("2025-10-26/2025-10-30") // "2025-10-26/2025-10-30"
 * @example parseWhen("نوفمبر 2025") // undefined
 */
export const parseWhen = (value: unknown): When | undefined =>
  typeof value === "string" && daysOfWhen(value) !== undefined ? (value as When) : undefined;

/**
 * A date with its hours in UTC where the zone is known by whose clock they are said; any other date as it is.
 * @example inUtc("2025-11-06T14:30:00", "Asia/Riyadh") // "2025-11-06T11:30:00Z"
 */
export const inUtc = (when: When, timeZone: string | undefined): When =>
  when
    .split("/")
    .map((side) =>
      timeZone !== undefined && oneHour.test(side) && !side.endsWith("Z") ? momentOf(side, timeZone) : side,
    )
    .join("/") as When;
