import type { EventState } from "./items.ts";

/** STATUS of RFC 5545. */
export type CalendarStatus = "CONFIRMED" | "TENTATIVE" | "CANCELLED";

/** What a calendar is told of a state. It knows three: whatever may still not be is tentative. */
export const calendarStatuses: Readonly<Record<EventState, CalendarStatus>> = {
  scheduled: "CONFIRMED",
  underway: "CONFIRMED",
  held: "CONFIRMED",
  expected: "TENTATIVE",
  postponed: "TENTATIVE",
  unclear: "TENTATIVE",
  cancelled: "CANCELLED",
};

/**
 * The states that a calendar may mean, the likeliest first; none where it says what no calendar knows.
 * @example statesOfStatus("TENTATIVE") // ["expected", "postponed", "unclear"]
 */
export const statesOfStatus = (status: string): readonly EventState[] =>
  (Object.keys(calendarStatuses) as EventState[]).filter((state) => calendarStatuses[state] === status);
