import { momentOf } from "@mihwar/arabic/dates/zone-clock";
import { type Instant, toInstant } from "@mihwar/newsroom";
import type { SearchFilters } from "./search-query.ts";

/** Moments between which a story must have been published: from the first, before the second. */
export interface PublishedBetween {
  readonly from?: Instant;
  readonly until?: Instant;
}

const instantAt = (day: string, timeZone: string): Instant =>
  toInstant(Date.parse(momentOf(`${day}T00:00:00`, timeZone)));

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * The moments of a filter's days, by the clock of the edition.
 * @example publishedBetween({ from: "2025-11-01", until: "2025-11-01" }, "Asia/Beirut") // { from: "2025-10-31T22:00:00.000Z", until: "2025-11-01T22:00:00.000Z" }
 */
export const publishedBetween = (
  { from, until }: Pick<SearchFilters, "from" | "until">,
  timeZone: string,
): PublishedBetween => ({
  ...(from === undefined ? {} : { from: instantAt(from, timeZone) }),
  ...(until === undefined || until >= "9999-12-31" ? {} : { until: instantAt(dayAfter(until), timeZone) }),
});
