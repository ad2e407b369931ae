import { dayOf } from "@mihwar/arabic/date-format";
import { type Days, dayPlus, daysBetween, meets } from "./calendar-days.ts";
import { type PlanLine, keyOf, planKinds } from "./plan-line.ts";
import type { PlanTime } from "./plan-time.ts";

/** A line under a day. */
export interface PlacedLine {
  readonly line: PlanLine;
  /** Which of its days this is, where it has several. */
  readonly nth?: number;
  readonly of?: number;
}

/** The plan of some days. */
export interface PlacedPlan {
  readonly days: readonly { readonly day: string; readonly lines: readonly PlacedLine[] }[];
  /** What falls into these days and belongs to no one of them. */
  readonly within: readonly PlanLine[];
  /** What nobody has dated. */
  readonly undated: readonly PlanLine[];
}

/** What lasts longer stands over the days, not under each of them. */
const mostDays = 14;

/** The days on which something stands; `undefined` where it belongs to no one day. */
function daysOf(time: PlanTime, timeZone: string): Days | undefined {
  switch (time.kind) {
    case "moment": {
      const first = dayOf(time.at, timeZone);
      // what ends at midnight is over with the day
      const end = time.until === undefined || time.until <= time.at ? time.at : justBefore(time.until);
      return { first, last: dayOf(end, timeZone) };
    }
    case "days":
      return { first: time.first, last: time.last };
    case "within":
      return undefined;
  }
}

const justBefore = (at: string): string => new Date(Date.parse(at) - 1).toISOString();

/** Whole days before hours, then by the clock; of one moment by kind. */
function orderOf({ line, nth }: PlacedLine): string {
  const { time } = line;
  const begins = time.kind === "moment" && (nth === undefined || nth === 1) ? time.at : "";
  return `${begins.padEnd(24)} ${planKinds.indexOf(line.kind)} ${keyOf(line)}`;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const spanOf = (line: PlanLine, timeZone: string): { readonly first?: string; readonly last?: string } =>
  line.time.kind === "within" ? line.time : (daysOf(line.time, timeZone) ?? {});

/**
 * Lays lines under the days to which they belong.
 * @param timeZone the edition's, by which a day is a day
 */
export function placePlan(lines: readonly PlanLine[], span: Days, timeZone: string): PlacedPlan {
  const days = Array.from({ length: daysBetween(span.first, span.last) + 1 }, (_, n) => dayPlus(span.first, n));
  const under = new Map<string, PlacedLine[]>(days.map((day) => [day, []]));
  const within: PlanLine[] = [];
  const undated: PlanLine[] = [];
  for (const line of lines) {
    const own = daysOf(line.time, timeZone);
    const whole = spanOf(line, timeZone);
    if (whole.first === undefined && whole.last === undefined) undated.push(line);
    else if (!meets(span, whole)) continue;
    else if (own === undefined || daysBetween(own.first, own.last) >= mostDays) within.push(line);
    else {
      const of = daysBetween(own.first, own.last) + 1;
      for (let nth = 1; nth <= of; nth++)
        under.get(dayPlus(own.first, nth - 1))?.push(of === 1 ? { line } : { line, nth, of });
    }
  }
  const first = (line: PlanLine): string => `${spanOf(line, timeZone).first ?? ""} ${keyOf(line)}`;
  return {
    days: days.map((day) => ({
      day,
      lines: (under.get(day) ?? []).toSorted((one, other) => compare(orderOf(one), orderOf(other))),
    })),
    within: within.toSorted((one, other) => compare(first(one), first(other))),
    undated: undated.toSorted((one, other) => compare(first(one), first(other))),
  };
}
