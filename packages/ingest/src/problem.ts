import type { DraftProblem } from "@mihwar/newsroom/draft-problem";

/** Why foreign copy did not become a draft. Data for a catalogue; no sentences here. */
export type IngestProblem =
  /** The bytes are no text: a picture, an archive, a text in an unknown encoding. */
  | { readonly code: "not-text" }
  /** Heavier than is read at once; both figures in the unit named. */
  | {
      readonly code: "too-large";
      readonly unit: "bytes" | "letters" | "lines";
      readonly size: number;
      readonly limit: number;
    }
  | { readonly code: "no-headline" }
  | { readonly code: "no-body" }
  /** A line of stories is no JSON; both counted from 1. */
  | { readonly code: "json-broken"; readonly line: number; readonly column: number }
  /** The copy was understood, and the domain refuses what came of it. */
  | { readonly code: "draft"; readonly problem: DraftProblem }
  | { readonly code: "timed-out"; readonly milliseconds: number }
  | { readonly code: "out-of-memory"; readonly megabytes: number }
  /** The worker died of something else than time and memory. */
  | { readonly code: "reader-failed" }
  | { readonly code: "format-unknown" };
