import { localTime } from "@mihwar/arabic/date-format";
import { isTimeZone, momentOf } from "@mihwar/arabic/dates/zone-clock";
import { type When, calendarTimes, parseWhen } from "@mihwar/newsroom";
import { convertIcsDuration } from "ts-ics";
import { type AgendaDoor, report } from "./agenda-door.ts";
import type { AgendaSpot } from "./agenda-problem.ts";
import type { CalendarLine } from "./calendar-lines.ts";
import type { CalendarPart, CalendarParts } from "./calendar-parts.ts";
import { windowsZones } from "./windows-zones.ts";

/** When an event is, as far as its calendar says. */
export interface CalendarWhen {
  readonly when: When;
  readonly timeZone?: string;
  readonly isExact: boolean;
}

/** One end of an event: a day, or an hour by some clock. */
interface End {
  readonly iso: string;
  readonly isDay: boolean;
  readonly timeZone?: string;
}

const day = 86_400_000;
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const startOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoMoment = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
const isUtc = ({ iso }: End): boolean => iso.endsWith("Z");

const shape = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/;

/** The zone of a clock: its IANA name, or the one distance from UTC that the calendar itself gives it. */
function zoneOf(name: string, { zones }: CalendarParts): string | undefined {
  const known = windowsZones[name] ?? name;
  if (isTimeZone(known)) return known;
  const [offset, ...others] = zones.get(name) ?? [];
  const [, sign = "", hours = "", minutes = ""] = /^([+-])(\d{2})(\d{2})$/.exec(offset ?? "") ?? [];
  return sign === "" || others.length > 0 ? undefined : `${sign}${hours}:${minutes}`;
}

const isOffset = (zone: string): boolean => /^[+-]/.test(zone);

function readEnd(door: AgendaDoor, spot: AgendaSpot, property: CalendarLine, parts: CalendarParts): End | undefined {
  const { value } = property;
  const [, year = "", month = "", date = "", hour, minute, second, utc] = shape.exec(value.trim()) ?? [];
  const on = `${year}-${month}-${date}`;
  const iso = hour === undefined ? on : `${on}T${hour}:${minute}:${second}${utc ?? ""}`;
  // Beyond these no news is, and a day more would have five digits.
  const isOfNews = year >= "1000" && year <= "9000";
  if (!isOfNews || parseWhen(iso) === undefined) return report(door, { code: "date-unreadable", text: value, ...spot });
  if (hour === undefined || utc !== undefined) return { iso, isDay: hour === undefined };
  const called = property.parameters.get("TZID");
  if (called === undefined) return { iso, isDay: false };
  const zone = zoneOf(called, parts);
  if (zone === undefined) return report(door, { code: "zone-unknown", text: called, ...spot });
  // A distance from UTC is no place: the hour is told in UTC.
  return isOffset(zone)
    ? { iso: isoMoment(Date.parse(`${iso}${zone}`)), isDay: false }
    : { iso, isDay: false, timeZone: zone };
}

/** The moment of an hour; of one by no known clock, as if it were UTC. */
const momentAt = ({ iso, timeZone }: End): number =>
  Date.parse(timeZone === undefined ? (iso.endsWith("Z") ? iso : `${iso}Z`) : momentOf(iso, timeZone));

/** The hour that the same clock shows at another moment. */
function atClockOf(end: End, at: number): End {
  const moment = isoMoment(at);
  if (isUtc(end)) return { ...end, iso: moment };
  if (end.timeZone === undefined) return { ...end, iso: moment.slice(0, -1) };
  const clock = localTime(moment, end.timeZone);
  return { ...end, iso: `${clock.day}T${clock.time}:${moment.slice(17, 19)}` };
}

/** Where an event ends that says how long it lasts. */
function endAfter(door: AgendaDoor, spot: AgendaSpot, start: End, property: CalendarLine): End | undefined {
  const { value } = property;
  const { before, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = convertIcsDuration(undefined, { value });
  const wholeDays = (weeks * 7 + days) * day;
  const rest = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  const isRead = /^[+-]?P(?=\d|T\d)(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/.test(value.trim());
  const length = wholeDays + rest;
  if (!isRead || !(length <= 36_600 * day)) return report(door, { code: "date-unreadable", text: value, ...spot });
  if (before === true) return report(door, { code: "ends-before", ...spot });
  if (start.isDay) return { iso: isoDay(startOf(start.iso) + Math.ceil(length / day) * day), isDay: true };
  return atClockOf(start, momentAt(start) + length);
}

/** Both ends as one date. An end that is no part of the event, as calendars have it, is a day too far. */
function span(start: End, end: End): CalendarWhen | "ends-before" {
  if (start.isDay) {
    // Some write a day's end as the day itself.
    const last = end.iso === start.iso ? start.iso : isoDay(startOf(end.iso) - day);
    if (last < start.iso) return "ends-before";
    return { when: (last === start.iso ? last : `${start.iso}/${last}`) as When, isExact: false };
  }
  const [from, until] = [momentAt(start), momentAt(end)];
  if (until < from) return "ends-before";
  const sameClock = start.timeZone === end.timeZone && isUtc(start) === isUtc(end);
  const sides = sameClock ? [start.iso, end.iso] : [isoMoment(from), isoMoment(until)];
  return {
    when: (from === until ? sides[0] : sides.join("/")) as When,
    ...(sameClock && start.timeZone !== undefined ? { timeZone: start.timeZone } : {}),
    isExact: false,
  };
}

/** The date as the newsroom itself knew it, where the calendar still shows the event at that time. */
function ownWhen({ properties }: CalendarPart): CalendarWhen | undefined {
  const when = parseWhen(properties.get("X-MIHWAR-WHEN")?.value);
  const zone = properties.get("X-MIHWAR-ZONE")?.value;
  if (when === undefined || (zone !== undefined && !isTimeZone(zone))) return undefined;
  const timeZone = zone === undefined ? {} : { timeZone: zone };
  const times = calendarTimes({ when, ...timeZone });
  const isShown = times?.start === properties.get("DTSTART")?.value && times?.end === properties.get("DTEND")?.value;
  return isShown ? { when, ...timeZone, isExact: true } : undefined;
}

/** When an event of a calendar is: by days, by hours, as long as it says. */
export function calendarWhen(
  door: AgendaDoor,
  spot: AgendaSpot,
  part: CalendarPart,
  parts: CalendarParts,
): CalendarWhen | undefined {
  const { properties } = part;
  const [begins, ends, lasts] = ["DTSTART", "DTEND", "DURATION"].map((name) => properties.get(name));
  if (begins === undefined) return report(door, { code: "start-missing", ...spot });
  const start = readEnd(door, spot, begins, parts);
  if (start === undefined) return undefined;
  const own = ownWhen(part);
  if (own !== undefined) return own;
  const none: End = start.isDay ? { iso: isoDay(startOf(start.iso) + day), isDay: true } : start;
  const end =
    ends !== undefined
      ? readEnd(door, spot, ends, parts)
      : lasts !== undefined
        ? endAfter(door, spot, start, lasts)
        : none;
  if (end === undefined) return undefined;
  if (end.isDay !== start.isDay) return report(door, { code: "date-unreadable", text: ends?.value ?? "", ...spot });
  const found = span(start, end);
  return found === "ends-before" ? report(door, { code: "ends-before", ...spot }) : found;
}
