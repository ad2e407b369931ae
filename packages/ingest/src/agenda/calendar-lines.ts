import { type Outcome, accept, refuse } from "@mihwar/newsroom";
import { limits } from "../limits.ts";
import type { AgendaProblem } from "./agenda-problem.ts";

/** A property of RFC 5545: its name, its parameters, and its value as it is written. */
export interface CalendarLine {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** All that is read of a calendar. What else it holds (pictures, alarms, guests) is passed over unread. */
const wanted = new Set([
  ..."BEGIN END METHOD NAME X-WR-CALNAME".split(" "),
  ..."UID SUMMARY LOCATION STATUS URL DTSTART DTEND DURATION RRULE RDATE RECURRENCE-ID".split(" "),
  ..."X-MIHWAR-WHEN X-MIHWAR-ZONE X-MIHWAR-STATE".split(" "),
  ..."TZID TZOFFSETFROM TZOFFSETTO".split(" "),
]);

const [tab, newLine, carriageReturn, space] = [9, 10, 13, 32] as const;
const mark = [0xef, 0xbb, 0xbf] as const;

/** Lines as they were before they were folded. A fold may go through the middle of a letter, so it is undone in bytes. */
function* unfolded(bytes: Uint8Array): Generator<{ readonly line: number; readonly bytes: Uint8Array }> {
  let open: Uint8Array[] = [];
  let opened = 0;
  let line = 0;
  const whole = () => ({ line: opened, bytes: open.length === 1 ? (open[0] as Uint8Array) : Buffer.concat(open) });
  for (let at = mark.every((byte, n) => bytes[n] === byte) ? mark.length : 0; at < bytes.length;) {
    const found = bytes.indexOf(newLine, at);
    const next = found === -1 ? bytes.length : found;
    const end = next > at && bytes[next - 1] === carriageReturn ? next - 1 : next;
    line += 1;
    if (open.length > 0 && (bytes[at] === space || bytes[at] === tab)) open.push(bytes.subarray(at + 1, end));
    else {
      if (open.length > 0) yield whole();
      open = [bytes.subarray(at, end)];
      opened = line;
    }
    at = next + 1;
  }
  if (open.length > 0) yield whole();
}

const nameOf = (bytes: Uint8Array): string =>
  /^[A-Za-z0-9-]+(?=[:;])/.exec(Buffer.from(bytes.subarray(0, 40)).toString("latin1"))?.[0].toUpperCase() ?? "";

const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)/y;

function propertyOf(line: number, name: string, text: string): CalendarLine | undefined {
  const parameters = new Map<string, string>();
  parameter.lastIndex = name.length;
  let end = name.length;
  for (let found = parameter.exec(text); found !== null; found = parameter.exec(text)) {
    parameters.set((found[1] ?? "").toUpperCase(), (found[2] ?? "").replaceAll('"', ""));
    end = parameter.lastIndex;
  }
  return text[end] === ":" ? { line, name, parameters, value: text.slice(end + 1) } : undefined;
}

/** The properties of a calendar that matter to an agenda, in their order. */
export function readCalendarLines(bytes: Uint8Array): Outcome<readonly CalendarLine[], AgendaProblem> {
  const lines: CalendarLine[] = [];
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (const { line, bytes: content } of unfolded(bytes)) {
    const name = nameOf(content);
    if (!wanted.has(name)) continue;
    if (content.byteLength > limits.agendaLine)
      return refuse({ code: "line-too-long", limit: limits.agendaLine, line, name });
    let text: string;
    try {
      text = utf8.decode(content);
    } catch {
      return refuse({ code: "not-text", line, name });
    }
    const property = propertyOf(line, name, text);
    if (property !== undefined) lines.push(property);
  }
  return accept(lines);
}
