import {
  type Touched,
  calendarOf,
  calendarStamp,
  calendarStatuses,
  calendarText,
  calendarTimes,
} from "@mihwar/newsroom";
import type { EventLine } from "../dossier-view.ts";

/** A dossier's events as a calendar subscribes to them. */
export interface Calendar {
  readonly name: string;
  /** Of the site: part of what names an event for ever. */
  readonly host: string;
  readonly url: string;
  readonly events: readonly { readonly line: EventLine; readonly touched: Touched; readonly url: string }[];
}

function eventLines({ line, touched, url }: Calendar["events"][number], host: string): readonly string[] {
  const { event, places, sources } = line;
  const times = calendarTimes(event);
  if (times === undefined) return [];
  const { start, end } = times;
  const type = start.includes("T") ? "" : ";VALUE=DATE";
  return [
    "BEGIN:VEVENT",
    `UID:${event.id}@${host}`,
    `DTSTAMP:${calendarStamp(touched.last)}`,
    `LAST-MODIFIED:${calendarStamp(touched.last)}`,
    `CREATED:${calendarStamp(touched.first)}`,
    // Each change of the log is one more: a calendar knows that what it holds is the older.
    `SEQUENCE:${touched.times - 1}`,
    `STATUS:${calendarStatuses[event.state]}`,
    `DTSTART${type}:${start}`,
    ...(end === undefined ? [] : [`DTEND${type}:${end}`]),
    "TRANSP:TRANSPARENT",
    `SUMMARY:${calendarText(event.title)}`,
    `DESCRIPTION:${calendarText(sources.map(({ evidence, card }) => `«${evidence.quote}» (${card.headline})`).join("\n"))}`,
    ...(places.length === 0 ? [] : [`LOCATION:${calendarText(places.map(({ name }) => name).join("، "))}`]),
    `URL:${url}`,
    // What no calendar knows, for whoever brings the file in again: the date as it is known, and the very state.
    `X-MIHWAR-WHEN:${calendarText(event.when)}`,
    ...(event.timeZone === undefined ? [] : [`X-MIHWAR-ZONE:${calendarText(event.timeZone)}`]),
    `X-MIHWAR-STATE:${event.state}`,
    "END:VEVENT",
  ];
}

/** iCalendar (RFC 5545). Events that nobody has dated are not in it. */
export const icsOf = ({ name, host, url, events }: Calendar): string =>
  calendarOf({ product: "Dossiers", name, url, parts: events.map((one) => eventLines(one, host)) });
