/** A part of a body text that stands apart in direction: what its author's isolate controls said. */
export interface IsolatedRange {
  readonly start: number;
  readonly end: number;
  readonly dir: "ltr" | "rtl" | "auto";
}

/** What no text may hold, with its UTF-16 offset. */
export interface TextRefusal {
  readonly ok: false;
  readonly code: "nul" | "lone-surrogate";
  readonly at: number;
}

/** A line that may be stored, or why not. */
export type Cleaned = { readonly ok: true; readonly text: string } | TextRefusal;

/** A body text that may be stored, or why not. */
export type CleanedCopy =
  | {
      readonly ok: true;
      readonly text: string;
      readonly isolates: readonly IsolatedRange[];
      /**
       * Where each UTF-16 offset of the given text, 0 to its length, stands in `text`. Absent when nothing was changed.
       */
      readonly offsets?: readonly number[];
    }
  | TextRefusal;

export function cleanLine(text: string): Cleaned {
  return { ok: true, text: text.normalize("NFC").replaceAll(/\s+/gu, " ").trim() };
}

export function cleanCopy(text: string): CleanedCopy {
  return { ok: true, text, isolates: [] };
}
