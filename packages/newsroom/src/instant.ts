/**
 * A moment in time: an ISO 8601 instant in UTC with milliseconds, as `Date.prototype.toISOString` prints it.
 * One spelling per moment, so instants sort and compare as strings.
 */
export type Instant = string & { readonly __instant: true };

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads an ISO 8601 date and time with its offset. Dates without a time or offset are not instants.
 * @returns the instant in UTC, or `undefined` for anything else (including the 31st of February).
 * @example parseInstant("2025-10-24T09:30:00+03:00") // "2025-10-24T06:30:00.000Z"
 */
export function parseInstant(value: unknown): Instant | undefined {
  if (typeof value !== "string" || !shape.test(value)) return undefined;
  const day = Number(value.slice(8, 10));
  const month = Number(value.slice(5, 7));
  const year = Number(value.slice(0, 4));
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth) return undefined;
  const instant = Number.isNaN(Date.parse(value)) ? undefined : toInstant(Date.parse(value));
  // An offset may lead out of the four-digit years, and what is spelled longer sorts wrongly.
  return instant?.length === 24 ? instant : undefined;
}

/**
 * The instant of a count of milliseconds since 1970-01-01T00:00:00Z.
 * @example toInstant(0) // "1970-01-01T00:00:00.000Z"
 */
export function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

/** Where the present moment comes from; an argument, so that every test can be repeated. */
export interface Clock {
  now(): Instant;
}
