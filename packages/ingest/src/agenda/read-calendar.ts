import {
  type Agenda,
  type AgendaEvent,
  type EventState,
  type ItemId,
  type Outcome,
  draftLimits,
  parseItemId,
  refuse,
  statesOfStatus,
} from "@mihwar/newsroom";
import { convertIcsText } from "ts-ics";
import { limits } from "../limits.ts";
import { type AgendaDoor, readAddress, readText, readTitle, report } from "./agenda-door.ts";
import { outsideId, placeNamed } from "./agenda-id.ts";
import { type AgendaFile, settleAgenda, tooLarge } from "./agenda-outcome.ts";
import type { AgendaProblem } from "./agenda-problem.ts";
import { readCalendarLines } from "./calendar-lines.ts";
import { type CalendarPart, type CalendarParts, calendarParts } from "./calendar-parts.ts";
import { calendarWhen } from "./calendar-when.ts";

/** A value of type TEXT without its escapes (RFC 5545, 3.3.11). */
function textOf(properties: CalendarPart["properties"], name: string): string | undefined {
  const property = properties.get(name);
  return property === undefined ? undefined : convertIcsText(undefined, { value: property.value });
}

/** The id of an event that our own calendar gave out: its UID is the id and our host. */
function ownId(uid: string, { host }: AgendaFile): ItemId | undefined {
  const end = `@${host}`;
  return uid.endsWith(end) ? parseItemId(uid.slice(0, -end.length)) : undefined;
}

/** What a calendar says of an event's state; our own word where the calendar's still goes with it. */
function statesOf({ properties }: CalendarPart, head: CalendarParts["head"]): readonly EventState[] | undefined {
  const isCalledOff = head.get("METHOD")?.value.toUpperCase() === "CANCEL";
  const status = properties.get("STATUS")?.value.trim().toUpperCase() ?? (isCalledOff ? "CANCELLED" : "");
  const states = statesOfStatus(status);
  const own = states.find((state) => state === properties.get("X-MIHWAR-STATE")?.value);
  return states.length === 0 ? undefined : own === undefined ? states : [own];
}

function readEvent(
  door: AgendaDoor,
  part: CalendarPart,
  parts: CalendarParts,
  file: AgendaFile,
): AgendaEvent | undefined {
  const { line, properties } = part;
  const uid = textOf(properties, "UID")?.trim() ?? "";
  const called = textOf(properties, "SUMMARY");
  const name = (uid === "" ? (called ?? "") : uid).slice(0, 100);
  const spot = { line, ...(name === "" ? {} : { name }) };
  const before = door.problems.length;
  if (properties.has("RRULE") || properties.has("RDATE")) return report(door, { code: "repeats", ...spot });
  const title = readTitle(door, spot, called);
  const when = calendarWhen(door, spot, part, parts);
  const location = readText(door, spot, textOf(properties, "LOCATION"), draftLimits.name) ?? "";
  if (title === undefined || when === undefined || door.problems.length > before) return undefined;
  const own = ownId(uid, file);
  const states = statesOf(part, parts.head);
  const url = own === undefined ? readAddress(properties.get("URL")?.value) : undefined;
  const occurrence = properties.get("RECURRENCE-ID")?.value ?? "";
  const places = own === undefined ? [location] : location.split("، ");
  return {
    id: own ?? (uid === "" ? outsideId("", title, when.when) : outsideId(uid, occurrence)),
    isOwn: own !== undefined,
    line,
    title,
    ...when,
    ...(states === undefined ? {} : { states }),
    // A meeting on the web is at no place.
    places: places.filter((place) => place !== "" && !/^https?:/i.test(place)).map(placeNamed),
    ...(url === undefined ? {} : { url }),
  };
}

/**
 * Reads a calendar (iCalendar, RFC 5545): all its events, or why it cannot come in.
 * @param bytes as they lie in the file: a fold may go through the middle of a letter
 */
export function readCalendar(bytes: Uint8Array, file: AgendaFile): Outcome<Agenda, AgendaProblem> {
  const large = tooLarge(bytes);
  if (large !== undefined) return refuse(large);
  const lines = readCalendarLines(bytes);
  if (!lines.ok) return lines;
  const parts = calendarParts(lines.value);
  if (!parts.ok) return parts;
  const { head, events } = parts.value;
  if (events.length > limits.agendaEvents) return refuse({ code: "too-many", limit: limits.agendaEvents });
  const door: AgendaDoor = { problems: [] };
  const called = textOf(head, "X-WR-CALNAME") ?? textOf(head, "NAME");
  const name = readText(door, {}, called, draftLimits.name) ?? file.name;
  const read = events.flatMap((part) => readEvent(door, part, parts.value, file) ?? []);
  return settleAgenda(door, name, read);
}
