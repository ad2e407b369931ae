import { type CacheKey, editionKey } from "@mihwar/newsroom/cache-key";
import type { LogRow, Notice } from "./change-notice.ts";

/**
 * How far a listener has heard: up to this row of the audit log nothing was missed. Writers take turns at the log, so its
 * numbers rise in the order of the commits, and notices come in that order too.
 */
export interface Heard {
  readonly row: LogRow;
  /** A change of which some parts have come, and others not yet. */
  readonly open?: { readonly last: number; readonly part: number };
}

/** How far one has heard now, and what is to be told. */
export interface Hearsay {
  readonly heard: Heard;
  readonly keys: readonly CacheKey[];
}

/**
 * Takes a notice in. Its keys are told in any case; where the numbers show a hole before it, with the edition's key, which
 * means: drop all.
 */
export function takeNotice(heard: Heard, notice: Notice): Hearsay {
  const { first, last, part, parts, keys } = notice;
  // a number that was taken over from the log itself before its notice came
  if (last.n <= heard.row.n) return { heard, keys };
  const expected = heard.open?.last === last.n ? heard.open.part + 1 : 1;
  if (first !== heard.row.n + 1 || part !== expected) return { heard: { row: last }, keys: [editionKey, ...keys] };
  if (part < parts) return { heard: { row: heard.row, open: { last: last.n, part } }, keys };
  return { heard: { row: last }, keys };
}

/** What the head of the log says of what was heard. */
export type Standing =
  /** Nothing was missed up to the head. */
  | "whole"
  /** There are changes that were not heard of, or not yet. */
  | "behind"
  /** This is not the history that was heard: another archive, or an older one put in its place. */
  | "other";

/**
 * Compares what was heard with the head of the log.
 * @param asked the number that had been heard when the head was asked for: notices may have come since
 */
export function standingOf({ row }: Heard, head: LogRow, asked: number): Standing {
  if (head.n > row.n) return "behind";
  if (head.n === row.n) return head.hash === row.hash ? "whole" : "other";
  return head.n < asked ? "other" : "whole";
}
