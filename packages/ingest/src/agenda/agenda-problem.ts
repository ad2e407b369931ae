/** Where in its file something stands: the line, from 1, and what the event is called there. */
export interface AgendaSpot {
  readonly line?: number;
  readonly name?: string;
}

/** Why a calendar or a table did not become an agenda. Data for a catalogue; no sentences here. */
export type AgendaProblem = AgendaSpot &
  (
    | { readonly code: "too-large"; readonly size: number; readonly limit: number }
    | { readonly code: "too-many"; readonly limit: number }
    | { readonly code: "line-too-long"; readonly limit: number }
    | { readonly code: "not-text" }
    | { readonly code: "not-calendar" }
    /** The file ends, or something else begins, before what stands open is closed. */
    | { readonly code: "cut-short"; readonly open: string }
    | { readonly code: "quotes-broken" }
    /** A table without the column that says what its events are called, or when they are. */
    | { readonly code: "column-missing"; readonly column: "title" | "start" }
    | { readonly code: "no-events" }
    | { readonly code: "title-missing" }
    | { readonly code: "start-missing" }
    | { readonly code: "date-unreadable"; readonly text: string }
    | { readonly code: "zone-unknown"; readonly text: string }
    | { readonly code: "ends-before" }
    | { readonly code: "state-unknown"; readonly text: string }
    /** RRULE, RDATE: one entry that stands for many events. */
    | { readonly code: "repeats" }
    | { readonly code: "duplicate"; readonly first: number }
    | { readonly code: "text-too-long"; readonly length: number; readonly limit: number }
    | { readonly code: "text-hostile" }
  );
