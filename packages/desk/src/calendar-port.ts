import type { Agenda, DeskLanguage } from "@mihwar/newsroom";

/** A calendar as somebody sent it: what stands in it, or what is wrong with it, a sentence each. */
export type ReadCalendar =
  | { readonly ok: true; readonly agenda: Agenda }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the calendars of others for the desk. */
export interface CalendarPort {
  /** Bytes of a file; larger ones are not read. */
  readonly mostBytes: number;
  /** @param file.host the newsroom's own site, by which it knows what came from it */
  read(
    bytes: Uint8Array,
    file: { readonly name: string; readonly host: string; readonly isTable: boolean },
    language: DeskLanguage,
  ): ReadCalendar;
}
