import type { Block } from "@mihwar/newsroom/block";
import type { CalendarDay } from "@mihwar/newsroom/draft";
import type { Instant } from "@mihwar/newsroom/instant";
import type { Picture } from "@mihwar/newsroom/block";
import type { Byline } from "@mihwar/newsroom/person";

import type { Line } from "./line.ts";

/** What a line turned out to be. Every line of a finished reading has exactly one. */
export type Role =
  | "headline"
  | "section"
  | "ticker"
  | "picture"
  | "byline"
  | "date"
  | "standfirst"
  | "body"
  | "related"
  | "tags"
  | "sources"
  | "furniture";

/** What is known of a piece before its lines are read: from its first lines, or from a page's metadata. */
export interface Evidence {
  /** What the piece may be called, brand suffixes taken off; the most trusted first. */
  readonly titles: readonly string[];
  /** Folded names of the outlet. */
  readonly brands: readonly string[];
  readonly url?: string;
  readonly published?: Instant | CalendarDay;
  readonly updated?: Instant | CalendarDay;
  readonly section?: string;
  /** Names that the metadata calls authors; they count only where the page prints them. */
  readonly authors: readonly string[];
  /** Addresses of the lead picture. */
  readonly pictures: readonly string[];
  readonly pictureAlt?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly language?: string;
  readonly site?: string;
}

export const noEvidence: Evidence = { titles: [], brands: [], authors: [], pictures: [], tags: [] };

/** The parts of a story that were found so far. */
export interface Found {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly section?: string;
  readonly ticker?: readonly string[];
  readonly byline?: readonly Byline[];
  readonly published?: Instant | CalendarDay;
  readonly updated?: Instant | CalendarDay;
  readonly hero?: Picture;
  readonly body?: readonly Block[];
  readonly tags?: readonly string[];
  readonly sources?: readonly string[];
}

/** A piece while it is read: its lines, what each turned out to be, and the parts found. Each step returns a new one. */
export interface Reading {
  readonly lines: readonly Line[];
  readonly roles: readonly (Role | undefined)[];
  readonly evidence: Evidence;
  /** The lines of the body: from `start`, before `end`. Equal where none was found. */
  readonly body: { readonly start: number; readonly end: number };
  /** The line of the headline, -1 where none was found. */
  readonly headlineAt: number;
  readonly found: Found;
}

export type Step = (reading: Reading) => Reading;

/** A reading of lines before any step. */
export function startReading(lines: readonly Line[], evidence: Evidence): Reading {
  return {
    lines,
    roles: lines.map(() => undefined),
    evidence,
    body: { start: 0, end: 0 },
    headlineAt: -1,
    found: {},
  };
}

/** The reading with these lines given these roles; a line that has one keeps it. */
export function withRoles(reading: Reading, given: Iterable<readonly [number, Role]>): Reading {
  const roles = [...reading.roles];
  for (const [at, role] of given) roles[at] ??= role;
  return { ...reading, roles };
}

/** Runs steps in their order. */
export function steps(...all: readonly Step[]): Step {
  return (reading) => all.reduce((value, step) => step(value), reading);
}
