import { type Touched, calendarStatuses, calendarTimes } from "@mihwar/newsroom";
import type { EventLine } from "../dossier-view.ts";

/** A dossier's events as a calendar subscribes to them. */
export interface Calendar {
  readonly name: string;
  /** Of the site: part of what names an event for ever. */
  readonly host: string;
  readonly url: string;
  readonly events: readonly { readonly line: EventLine; readonly touched: Touched; readonly url: string }[];
}

/** RFC 5545, 3.3.11. Controls, which no calendar may hold, are dropped. */
const text = (value: string): string =>
  value
    .replaceAll(/[\\;,]/g, (letter) => `\\${letter}`)
    .replaceAll(/\r?\n|[\u2028\u2029]/g, "\\n")
    // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** A line of at most 75 octets goes on after a line end and a space; no letter is cut in two (3.1). */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let now = "";
  let size = 0;
  for (const letter of line) {
    const bytes = Buffer.byteLength(letter);
    if (size + bytes > 75) {
      lines.push(now);
      now = " ";
      size = 1;
    }
    now += letter;
    size += bytes;
  }
  return [...lines, now].join("\r\n");
}

const stamp = (at: string): string => at.replaceAll(/[-:]|\.\d+/g, "");

function eventLines({ line, touched, url }: Calendar["events"][number], host: string): readonly string[] {
  const { event, places, sources } = line;
  const times = calendarTimes(event);
  if (times === undefined) return [];
  const { start, end } = times;
  const type = start.includes("T") ? "" : ";VALUE=DATE";
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${host}`,
    `DTSTAMP:${stamp(touched.last)}`,
    `LAST-MODIFIED:${stamp(touched.last)}`,
    `CREATED:${stamp(touched.first)}`,
    // Each change of the log is one more: a calendar knows that what it holds is the older.
    `SEQUENCE:${touched.times - 1}`,
    `STATUS:${calendarStatuses[event.state]}`,
    `DTSTART${type}:${start}`,
    ...(end === undefined ? [] : [`DTEND${type}:${end}`]),
    "TRANSP:TRANSPARENT",
    `SUMMARY:${text(event.title)}`,
    `DESCRIPTION:${text(sources.map(({ evidence, card }) => `«${evidence.quote}» (${card.headline})`).join("\n"))}`,
    ...(places.length === 0 ? [] : [`LOCATION:${text(places.map(({ name }) => name).join("، "))}`]),
    `URL:${url}`,
    // What no calendar knows, for whoever brings the file in again: the date as it is known, and the very state.
    `X-MIHWAR-WHEN:${text(event.when)}`,
    ...(event.timeZone === undefined ? [] : [`X-MIHWAR-ZONE:${text(event.timeZone)}`]),
    `X-MIHWAR-STATE:${event.state}`,
    "END:VEVENT",
  ];
}

/** iCalendar (RFC 5545). Events that nobody has dated are not in it. */
export function icsOf({ name, host, url, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mihwar//Dossiers//AR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `URL:${url}`,
    ...events.flatMap((one) => eventLines(one, host)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
