import { type Outcome, accept, refuse } from "@mihwar/newsroom";
import type { AgendaProblem } from "./agenda-problem.ts";
import type { CalendarLine } from "./calendar-lines.ts";

/** An event of a calendar before anything in it is understood. */
export interface CalendarPart {
  readonly line: number;
  /** The first of each name: another is a mistake, or a trick. */
  readonly properties: ReadonlyMap<string, CalendarLine>;
}

/** What a file of calendars holds. */
export interface CalendarParts {
  /** The calendars' own properties. */
  readonly head: ReadonlyMap<string, CalendarLine>;
  readonly events: readonly CalendarPart[];
  /** By the name that its events call them by: how far from UTC a zone's clocks are ever said to be. */
  readonly zones: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Opened {
  readonly name: string;
  readonly line: number;
  readonly properties: Map<string, CalendarLine>;
  /** Of a zone: the offsets of its parts. */
  readonly offsets: Set<string>;
}

/** Sorts a calendar's properties into its events and time zones. Alarms and whatever else lies in them are left out. */
export function calendarParts(lines: readonly CalendarLine[]): Outcome<CalendarParts, AgendaProblem> {
  const head = new Map<string, CalendarLine>();
  const events: CalendarPart[] = [];
  const zones = new Map<string, ReadonlySet<string>>();
  const stack: Opened[] = [];
  for (const property of lines) {
    const { name, value, line } = property;
    const inside = stack.at(-1);
    if (name === "BEGIN") {
      stack.push({ name: value.trim().toUpperCase(), line, properties: new Map(), offsets: new Set() });
    } else if (inside === undefined) {
      return refuse({ code: "not-calendar", line });
    } else if (name === "END") {
      if (inside.name !== value.trim().toUpperCase()) return refuse({ code: "cut-short", open: inside.name, line });
      stack.pop();
      const around = stack.at(-1);
      const zone = inside.properties.get("TZID")?.value;
      if (inside.name === "VEVENT") events.push(inside);
      if (inside.name === "VTIMEZONE" && zone !== undefined) zones.set(zone, inside.offsets);
      for (const offset of inside.offsets) if (around?.name === "VTIMEZONE") around.offsets.add(offset);
    } else if (name === "TZOFFSETTO") {
      inside.offsets.add(value);
    } else {
      const properties = inside.name === "VCALENDAR" ? head : inside.properties;
      if (!properties.has(name)) properties.set(name, property);
    }
  }
  const open = stack.at(-1);
  if (open !== undefined) return refuse({ code: "cut-short", open: open.name, line: open.line });
  return lines.length === 0 ? refuse({ code: "not-calendar" }) : accept({ head, events, zones });
}
