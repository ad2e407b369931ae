import { localTime } from "@mihwar/arabic/date-format";
import { momentOf } from "@mihwar/arabic/dates/zone-clock";
import { type Instant, parseInstant } from "@mihwar/newsroom";

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/**
 * The moment that a form's field names by the edition's clock; `undefined` for what is no time. An hour that the clocks
 * show twice is the first of the two; one that they leave out is told by the clock as it stood before.
 * @param was the moment that stood in the field, where one did: as long as its clock time stands there, it is meant
 * @example instantOfField("2026-03-29T00:30", "Asia/Beirut") // "2026-03-28T22:30:00.000Z"
 */
export function instantOfField(field: string, timeZone: string, was?: string): Instant | undefined {
  const kept = parseInstant(was);
  if (kept !== undefined && fieldOfInstant(kept, timeZone) === field) return kept;
  if (!shape.test(field)) return undefined;
  const local = field.length === 16 ? `${field}:00` : field;
  // no calendar has a 31st of February, but Date.parse does
  if (parseInstant(`${local}Z`) === undefined) return undefined;
  return parseInstant(momentOf(local, timeZone));
}

/**
 * A moment as a form's field shows it, by the edition's clock.
 * @example fieldOfInstant("2026-01-08T09:30:00.000Z", "Asia/Beirut") // "2026-01-08T11:30"
 */
export function fieldOfInstant(instant: Instant, timeZone: string): string {
  const { day, time } = localTime(instant, timeZone);
  return `${day}T${time}`;
}

/** What a time zone is called in a language: «توقيت شرق أوروبا الرسمي». */
export function zoneName(timeZone: string, language: string, now: Instant): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: "long" }).formatToParts(new Date(now));
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
