import {
  type CalendarStatus,
  type CoverageState,
  type EventState,
  type Instant,
  type KeptCoverage,
  calendarOf,
  calendarStamp,
  calendarStatuses,
  calendarText,
} from "@mihwar/newsroom";
import { dayPlus } from "./calendar-days.ts";
import { type PlanKind, type PlanLine, keyOf, kindSaid, titleOf } from "./plan-line.ts";
import type { PlanTime } from "./plan-time.ts";

/** What a calendar of the plan says in words, and where it leads. */
export interface CalendarSaid {
  readonly name: string;
  /** Part of what names each line for ever. */
  readonly host: string;
  readonly origin: string;
  readonly kinds: Readonly<Record<PlanKind, string>>;
  readonly states: Readonly<Record<CoverageState, string>>;
  readonly eventStates: Readonly<Record<EventState, string>>;
  readonly sectionOf: (id: string) => string;
  readonly nameOf: (member: string) => string;
  readonly nobody: string;
  readonly covers: string;
}

interface Change {
  readonly at: Instant;
  /** How often it was changed before. */
  readonly sequence: number;
}

const basic = (day: string): string => day.replaceAll("-", "");

/** DTSTART and DTEND; nothing of what nobody has dated. */
function timesOf(time: PlanTime): readonly string[] | undefined {
  if (time.kind === "moment") {
    const { at, until } = time;
    return [
      `DTSTART:${calendarStamp(at)}`,
      ...(until === undefined || until <= at ? [] : [`DTEND:${calendarStamp(until)}`]),
    ];
  }
  const { first, last } = time;
  const begin = first ?? last;
  if (begin === undefined) return undefined;
  return [`DTSTART;VALUE=DATE:${basic(begin)}`, `DTEND;VALUE=DATE:${basic(dayPlus(last ?? begin, 1))}`];
}

const changeOf = (line: PlanLine, now: Instant): Change => {
  if (line.kind === "coverage") return { at: line.coverage.changed, sequence: line.coverage.version - 1 };
  const touched =
    line.kind === "event" || line.kind === "due" ? line.touched : "story" in line ? line.story.touched : undefined;
  return { at: touched?.last ?? now, sequence: Math.max(0, (touched?.times ?? 1) - 1) };
};

const statusOf = (line: PlanLine): CalendarStatus => {
  if (line.kind === "event") return calendarStatuses[line.event.state];
  return line.kind === "coverage" && line.coverage.state === "dropped" ? "CANCELLED" : "CONFIRMED";
};

const pathOf = (line: PlanLine): string => {
  if (line.kind === "coverage") return `/desk/plan/${line.coverage.id}`;
  if ("story" in line) return `/desk/stories/${line.story.id}`;
  const [dossier] = line.dossiers;
  return dossier === undefined ? "/desk/plan" : `/d/${dossier.id}`;
};

function aboutOf(line: PlanLine, said: CalendarSaid): readonly string[] {
  const names = ({ assigned }: KeptCoverage): string =>
    assigned.length === 0 ? said.nobody : assigned.map(said.nameOf).join("، ");
  switch (line.kind) {
    case "coverage":
      return [said.sectionOf(line.coverage.section), names(line.coverage), line.coverage.note ?? ""];
    case "event":
      return [
        said.eventStates[line.event.state],
        ...line.dossiers.map(({ title }) => title),
        ...line.covered.filter(({ state }) => state !== "dropped").map((note) => `${said.covers}: ${names(note)}`),
      ];
    case "due":
    case "question":
      return line.dossiers.map(({ title }) => title);
    case "scheduled":
    case "embargo":
    case "deadline":
      return [said.sectionOf(line.story.section)];
  }
}

function eventOf(line: PlanLine, said: CalendarSaid, now: Instant): readonly string[] {
  const times = timesOf(line.time);
  if (times === undefined) return [];
  const { at, sequence } = changeOf(line, now);
  const about = aboutOf(line, said).filter((one) => one !== "");
  return [
    "BEGIN:VEVENT",
    `UID:${keyOf(line)}@${said.host}`,
    `DTSTAMP:${calendarStamp(at)}`,
    `LAST-MODIFIED:${calendarStamp(at)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${statusOf(line)}`,
    ...times,
    "TRANSP:TRANSPARENT",
    // its kind first: whoever looks at a calendar sees no colours and no marks of ours
    `SUMMARY:${calendarText(`${kindSaid(line, said)}: ${titleOf(line)}`)}`,
    `CATEGORIES:${calendarText(kindSaid(line, said))}`,
    ...(about.length === 0 ? [] : [`DESCRIPTION:${calendarText(about.join("\n"))}`]),
    `URL:${said.origin}${pathOf(line)}`,
    "END:VEVENT",
  ];
}

/** The plan as a calendar subscribes to it (RFC 5545). */
export const planCalendar = (lines: readonly PlanLine[], said: CalendarSaid, now: Instant): string =>
  calendarOf({ product: "Plan", name: said.name, parts: lines.map((line) => eventOf(line, said, now)) });
