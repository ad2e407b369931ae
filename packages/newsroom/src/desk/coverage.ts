import { dayOf } from "@mihwar/arabic/date-format";
import type { Actor } from "../actor.ts";
import type { ItemId } from "../dossier/item-id.ts";
import { type Instant, parseInstant } from "../instant.ts";
import { parseDay } from "../parse-draft.ts";
import type { SectionId } from "../section.ts";
import type { StoryId } from "../story-id.ts";
import type { MemberId } from "./member.ts";

/** The short permanent ASCII id of a coverage note. */
export type CoverageId = string & { readonly __coverage: true };

export const coverageStates = ["planned", "covered", "dropped"] as const;
export type CoverageState = (typeof coverageStates)[number];

/** A whole day, ISO 8601, or a moment. */
export type CoverageTime = string;

/** Something that the newsroom means to cover, and who does (تغطية). It is nobody's promise to readers: nothing goes out by it. */
export interface Coverage {
  readonly id: CoverageId;
  readonly title: string;
  readonly from: CoverageTime;
  /** A day where `from` is one, a moment where it is one; a day is part of it. */
  readonly until?: CoverageTime;
  readonly section: SectionId;
  readonly note?: string;
  readonly assigned: readonly MemberId[];
  /** The event of a dossier that is covered. */
  readonly event?: ItemId;
  /** The story that was begun of it. */
  readonly story?: StoryId;
  readonly state: CoverageState;
}

/** A coverage note as the archive has it. */
export interface KeptCoverage extends Coverage {
  readonly begunBy: Actor;
  readonly begun: Instant;
  readonly changed: Instant;
  /** How often it was saved. */
  readonly version: number;
}

/** Which coverage notes, in the order of their beginning. All given conditions hold together. */
export interface CoverageListing {
  /** Those of which some hour lies on one of these days, the last one included, by the clocks of a time zone. */
  readonly days?: { readonly first: string; readonly last: string; readonly timeZone: string };
  readonly story?: StoryId;
  /** Those that cover one of these. */
  readonly events?: readonly ItemId[];
  /** 1 to 1,000. */
  readonly limit: number;
}

export const coverageLimits = { title: 300, note: 4000, assigned: 20 } as const;

/** Whether a time of coverage is a whole day. */
export const isWholeDay = (time: CoverageTime): boolean => parseDay(time) !== undefined;

/** Whether a note's times are such as can be kept: two days, or two moments, and the end not before the beginning. */
export function isCoverageSpan({ from, until }: Pick<Coverage, "from" | "until">): boolean {
  const isTime = isWholeDay(from) ? isWholeDay : (time: string): boolean => parseInstant(time) === time;
  return isTime(from) && (until === undefined || (isTime(until) && from <= until));
}

/**
 * The first and the last day of coverage, by the clocks of a time zone.
 * @example daysOfCoverage({ from: "2026-12-05T22:30:00.000Z" }, "Asia/Beirut") // ["2026-12-06", "2026-12-06"]
 */
export function daysOfCoverage(
  { from, until = from }: Pick<Coverage, "from" | "until">,
  timeZone: string,
): readonly [string, string] {
  const day = (time: CoverageTime): string => (isWholeDay(time) ? time : dayOf(time, timeZone));
  return [day(from), day(until)];
}
