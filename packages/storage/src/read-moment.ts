import { type Instant, toInstant } from "@mihwar/newsroom";

/** Years of four digits, and no era. */
const plain = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/**
 * A moment as a session in UTC prints it (`datestyle` ISO), cut to milliseconds.
 * @throws RangeError for what is no moment: `infinity`
 * @example readMoment("2026-11-25 04:20:39.1239+00") // "2026-11-25T04:20:39.123Z"
 */
export function readMoment(value: string): Instant {
  const [, day, time, fraction = ""] = plain.exec(value) ?? [];
  // Pages print dozens of moments each: those are spelled anew and never counted out.
  return day === undefined
    ? toInstant(Date.parse(`${value.replace(" ", "T")}:00`))
    : (`${day}T${time}.${fraction.slice(0, 3).padEnd(3, "0")}Z` as Instant);
}
