import { type WordsFor, say } from "@mihwar/newsroom/words";
import type { AgendaProblem, AgendaSpot } from "./agenda-problem.ts";

const mebibytes = (bytes: number): string => `${Math.round((bytes / 1_048_576) * 10) / 10} MiB`;

const problems: WordsFor<AgendaProblem> = {
  "too-large": ({ size, limit }) => `the file has ${mebibytes(size)}, the limit is ${mebibytes(limit)}; split it`,
  "too-many": ({ limit }) => `more than ${limit} events in one file; split it`,
  "line-too-long": ({ limit }) => `a line of more than ${limit} bytes; shorten it or take it out`,
  "not-text": () => "no text in UTF-8; export it again in that encoding",
  "not-calendar": () => "no iCalendar; a calendar begins with BEGIN:VCALENDAR",
  "cut-short": ({ open }) => `${open} is not closed where it should be: the file is cut short; export it again`,
  "quotes-broken": () => "the quotation marks until this line do not pair; export the table again as CSV",
  "column-missing": ({ column }) =>
    `no column for the ${column === "title" ? "title" : "date"} at the head of the table; name one "${column === "title" ? "title" : "date"}"`,
  "no-events": () => "no events in the file; see that it is the one you mean",
  "title-missing": () => "an event without a title; give it one",
  "start-missing": () => "an event without a date; give it one",
  "date-unreadable": ({ text }) => `the date "${text}" is not understood; write it whole: 2026-03-05`,
  "zone-unknown": ({ text }) => `the time zone "${text}" is not known; write its name: Asia/Riyadh`,
  "ends-before": () => "it ends before it begins; correct one of its dates",
  "state-unknown": ({ text }) =>
    `the state "${text}" is not known; write: expected, scheduled, underway, held, postponed, cancelled or unclear`,
  repeats: () =>
    "a repeating event (RRULE), and each event in a dossier has its own evidence; list the dates that you mean one by one, or take it out",
  duplicate: ({ first }) => `the same as on line ${first}; keep one of them`,
  "text-too-long": ({ length, limit }) => `${length} letters, the limit is ${limit}; shorten it`,
  "text-hostile": () => "it holds what cannot be written (NUL, or half a letter); write it anew",
};

const spot = ({ line, name }: AgendaSpot): string => {
  const words = [line === undefined ? "" : `line ${line}`, name === undefined ? "" : `(${name})`];
  const said = words.filter((word) => word !== "").join(" ");
  return said === "" ? "" : `${said}: `;
};

/** @example agendaProblemWordsEn({ code: "start-missing", line: 7, name: "u7@example.org" }) // "line 7 (u7@example.org): an event without a date; give it one" */
export const agendaProblemWordsEn = (problem: AgendaProblem): string => `${spot(problem)}${say(problems, problem)}`;
