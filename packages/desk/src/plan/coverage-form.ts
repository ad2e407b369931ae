import { cleanLine } from "@mihwar/arabic/clean-text";
import { localTime } from "@mihwar/arabic/date-format";
import { toWesternDigits } from "@mihwar/arabic/digits";
import {
  type Coverage,
  type CoverageTime,
  type Instant,
  type ItemId,
  type MemberId,
  type Outcome,
  type SectionId,
  accept,
  coverageLimits,
  isWholeDay,
  parseDay,
  refuse,
  settle,
} from "@mihwar/newsroom";
import { type MomentRefusal, readEditionMoment } from "../edition-moment.ts";

/** The fields of a coverage note's form, as they were written. */
export interface CoverageFields {
  readonly title: string;
  /** By the edition's clocks; without a time it is the whole day. */
  readonly date: string;
  readonly time: string;
  readonly untilDate: string;
  readonly untilTime: string;
  readonly section: string;
  readonly note: string;
  readonly assigned: readonly string[];
  readonly event: string;
}

/** Why the fields say no coverage. */
export type CoverageRefusal =
  | { readonly code: "title-missing" }
  | { readonly code: "title-long"; readonly most: number }
  | { readonly code: "note-long"; readonly most: number }
  | { readonly code: "text-unreadable" }
  | { readonly code: "section-missing" }
  | { readonly code: "day-missing" }
  | { readonly code: "day-unreadable" }
  | { readonly code: "until-time-missing" }
  | { readonly code: "until-before" }
  | { readonly code: "too-many-assigned"; readonly most: number }
  | { readonly code: "member-unknown" }
  | { readonly code: "event-unknown" }
  | MomentRefusal;

export const emptyCoverage: CoverageFields = {
  title: "",
  date: "",
  time: "",
  untilDate: "",
  untilTime: "",
  section: "",
  note: "",
  assigned: [],
  event: "",
};

/** Longer than anything that could be meant. */
const longest = 8000;

export function readCoverageFields(form: URLSearchParams): CoverageFields {
  const field = (name: string): string => (form.get(name) ?? "").slice(0, longest);
  return {
    title: field("title"),
    date: field("date"),
    time: field("time"),
    untilDate: field("untilDate"),
    untilTime: field("untilTime"),
    section: field("section"),
    note: field("note"),
    assigned: [...new Set(form.getAll("assigned"))].slice(0, 100),
    event: field("event"),
  };
}

/** What the fields of time hold of times, by the edition's clocks. */
export function clockFields(
  { from, until }: Pick<Coverage, "from" | "until">,
  timeZone: string,
): Pick<CoverageFields, "date" | "time" | "untilDate" | "untilTime"> {
  const clock = (time: CoverageTime | undefined) => {
    if (time === undefined) return { day: "", time: "" };
    return isWholeDay(time) ? { day: time, time: "" } : localTime(time, timeZone);
  };
  const [begins, ends] = [clock(from), clock(until)];
  return { date: begins.day, time: begins.time, untilDate: ends.day, untilTime: ends.time };
}

/** The fields of a note that is there. */
export function fieldsOfCoverage(coverage: Coverage, timeZone: string): CoverageFields {
  const { title, section, note = "", assigned, event = "" } = coverage;
  return { title, ...clockFields(coverage, timeZone), section, note, assigned, event };
}

/** A text of several lines, each as the newsroom's text policy lets it in; `undefined` where one cannot come in. */
export function cleanLines(text: string): string | undefined {
  const lines = text.split(/\r?\n/).map((line) => cleanLine(line));
  return lines.every((line) => line.ok)
    ? lines
        .map((line) => line.text)
        .join("\n")
        .trim()
    : undefined;
}

type Times = Pick<Coverage, "from" | "until">;

/** A day or a moment, and its end where one is written. An end that has an hour alone is of the day on which it begins. */
function readTimes(fields: CoverageFields, timeZone: string): Outcome<Times, CoverageRefusal> {
  const clean = (text: string): string => toWesternDigits(text.trim());
  const [date, time] = [clean(fields.date), clean(fields.time)];
  const untilTime = clean(fields.untilTime);
  const untilDate = clean(fields.untilDate) || (untilTime === "" ? "" : date);
  if (date === "") return refuse({ code: "day-missing" });
  const isDay = (day: string): boolean => parseDay(day) !== undefined && day >= "1970" && day < "2100";
  if (!isDay(date) || (untilDate !== "" && !isDay(untilDate))) return refuse({ code: "day-unreadable" });
  if (time === "") {
    if (untilTime !== "") return refuse({ code: "moment-missing" });
    if (untilDate === "" || untilDate === date) return accept({ from: date });
    return untilDate < date ? refuse({ code: "until-before" }) : accept({ from: date, until: untilDate });
  }
  const from = readEditionMoment({ date, time }, timeZone);
  if (!from.ok) return from;
  if (untilDate === "") return accept({ from: from.value });
  if (untilTime === "") return refuse({ code: "until-time-missing" });
  const until = readEditionMoment({ date: untilDate, time: untilTime }, timeZone);
  if (!until.ok) return until;
  return until.value <= from.value
    ? refuse({ code: "until-before" })
    : accept({ from: from.value, until: until.value as Instant });
}

/** What the newsroom knows that a note may name. */
export interface CoverageKnown {
  readonly timeZone: string;
  /** The times that stood in the fields: as long as the same stand there, these are meant, to the second. */
  readonly was?: Pick<Coverage, "from" | "until"> | undefined;
  readonly sections: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  isEvent(id: string): boolean;
}

/** Whether the fields of time stand as they were filled: an hour that the clocks show twice stays the one that it was. */
function isUntouched(fields: CoverageFields, known: CoverageKnown): known is CoverageKnown & { readonly was: Times } {
  if (known.was === undefined) return false;
  const filled = clockFields(known.was, known.timeZone);
  return (["date", "time", "untilDate", "untilTime"] as const).every((name) => fields[name] === filled[name]);
}

const timesOf = ({ from, until }: Times): Times => (until === undefined ? { from } : { from, until });

export type CoverageEntry = Omit<Coverage, "id" | "state" | "story">;

/** Reads the fields of a note; all that is wrong with them is told at once. */
export function enterCoverage(fields: CoverageFields, known: CoverageKnown): Outcome<CoverageEntry, CoverageRefusal> {
  const refusals: CoverageRefusal[] = [];
  const title = cleanLine(fields.title);
  const note = cleanLines(fields.note);
  if (!title.ok || note === undefined) refusals.push({ code: "text-unreadable" });
  else {
    if (title.text === "") refusals.push({ code: "title-missing" });
    if (title.text.length > coverageLimits.title) refusals.push({ code: "title-long", most: coverageLimits.title });
    if (note.length > coverageLimits.note) refusals.push({ code: "note-long", most: coverageLimits.note });
  }
  const times = isUntouched(fields, known) ? accept(timesOf(known.was)) : readTimes(fields, known.timeZone);
  if (!times.ok) refusals.push(...times.refusals);
  if (!known.sections.has(fields.section)) refusals.push({ code: "section-missing" });
  if (fields.assigned.length > coverageLimits.assigned)
    refusals.push({ code: "too-many-assigned", most: coverageLimits.assigned });
  if (!fields.assigned.every((id) => known.members.has(id))) refusals.push({ code: "member-unknown" });
  if (fields.event !== "" && !known.isEvent(fields.event)) refusals.push({ code: "event-unknown" });
  const entry = {
    title: title.ok ? title.text : "",
    ...(times.ok ? times.value : { from: "" }),
    section: fields.section as SectionId,
    ...(note !== undefined && note !== "" ? { note } : {}),
    assigned: fields.assigned as readonly string[] as readonly MemberId[],
    ...(fields.event === "" ? {} : { event: fields.event as ItemId }),
  };
  return settle(entry, refusals);
}
