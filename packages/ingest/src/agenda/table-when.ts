import { readDate } from "@mihwar/arabic/dates/read-dates";
import { isTimeZone } from "@mihwar/arabic/dates/zone-clock";
import { toWesternDigits } from "@mihwar/arabic/digits";
import { type When, parseWhen } from "@mihwar/newsroom";
import { type AgendaDoor, report } from "./agenda-door.ts";
import type { AgendaSpot } from "./agenda-problem.ts";

/** The cells of a row that say when. */
export interface TableDates {
  readonly start: string;
  readonly startTime: string;
  readonly end: string;
  readonly endTime: string;
}

/** Two days on which a cell may be read. What it says must not hang on which of them it is. */
const readings = ["2019-07-18", "2025-03-03"] as const;

/** The moment of a time that names its distance from UTC, in UTC. */
const inWholeUtc = (edtf: string): string =>
  edtf.replace(/^.+T.+[+-]\d{2}:\d{2}$/, (moment) => new Date(moment).toISOString().replace(/\.\d+Z$/, "Z"));

/**
 * A date as people and programs write it in a table: EDTF, ISO 8601, figures with the day first, Arabic and English words
 * of every calendar that the language core knows. One that is another each day («غدًا») is none.
 * @example tableDate("6 تشرين الثاني 2025") // "2025-11-06"
 * @example tableDate("غدًا") // undefined
 */
export function tableDate(cell: string): When | undefined {
  const text = toWesternDigits(cell).trim();
  // ISO 8601 with its «T», and without its seconds.
  const plain = text.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)$/, "$1 $2");
  const exact = parseWhen(text);
  if (exact !== undefined) return exact;
  const [one, other] = readings.map((at) => readDate(plain, { at })?.edtf);
  return one !== undefined && one === other ? parseWhen(inWholeUtc(one)) : undefined;
}

const hasHour = (when: string): boolean => when.includes("T");

/**
 * When an event of a table is: from its start to its end, where it has one.
 * @param dates its cells; empty where there is none
 */
export function tableWhen(door: AgendaDoor, spot: AgendaSpot, dates: TableDates): When | undefined {
  const [start, end] = (["start", "end"] as const).map((side): When | undefined => {
    const cell = dates[side].trim();
    const time = dates[`${side}Time`].trim();
    if (cell === "") return undefined;
    const text = time === "" ? cell : `${cell} ${time}`;
    return tableDate(text) ?? report(door, { code: "date-unreadable", text: text.slice(0, 100), ...spot });
  });
  if (dates.start.trim() === "") return report(door, { code: "start-missing", ...spot });
  if (start === undefined || (dates.end.trim() !== "" && end === undefined)) return undefined;
  if (end === undefined || end === start) return start;
  if (start.includes("/") || end.includes("/") || hasHour(start) !== hasHour(end))
    return report(door, { code: "date-unreadable", text: `${dates.start} – ${dates.end}`.slice(0, 100), ...spot });
  return parseWhen(`${start}/${end}`) ?? report(door, { code: "ends-before", ...spot });
}

/** A time zone by its IANA name; `undefined` where the cell is empty, or names none. */
export function tableZone(door: AgendaDoor, spot: AgendaSpot, cell: string): string | undefined {
  const zone = cell.trim();
  if (zone === "") return undefined;
  return isTimeZone(zone) && !/^[+-]/.test(zone)
    ? zone
    : report(door, { code: "zone-unknown", text: zone.slice(0, 100), ...spot });
}
