import { localTime } from "@mihwar/arabic/date-format";
import { momentOf } from "@mihwar/arabic/dates/zone-clock";
import { toWesternDigits } from "@mihwar/arabic/digits";
import { type Instant, type Outcome, accept, parseDay, parseInstant, refuse } from "@mihwar/newsroom";

/** Why a day and an hour are no moment of the edition's clocks. */
export type MomentRefusal =
  | { readonly code: "moment-missing" }
  | { readonly code: "moment-unreadable" }
  /** The clocks of the zone leave this hour out. */
  | { readonly code: "moment-skipped"; readonly time: string }
  | { readonly code: "moment-far" };

/** Years in which a newsroom plans. */
const farthest = "2100";

/**
 * Reads a day and an hour as forms send them, by the clocks of a time zone. An hour that these show twice is the first.
 * @example readEditionMoment({ date: "2026-12-06", time: "18:30" }, "Asia/Beirut") // { ok: true, value: "2026-12-06T16:30:00.000Z" }
 */
export function readEditionMoment(
  written: { readonly date: string; readonly time: string },
  timeZone: string,
): Outcome<Instant, MomentRefusal> {
  const day = toWesternDigits(written.date.trim());
  const hour = toWesternDigits(written.time.trim());
  if (day === "" || hour === "") return refuse({ code: "moment-missing" });
  const [, hours = "", minutes = ""] = /^(\d{1,2}):(\d{2})(?::00(?:\.0+)?)?$/.exec(hour) ?? [];
  const isTime = hours !== "" && Number(hours) < 24 && Number(minutes) < 60;
  if (!isTime || parseDay(day) === undefined) return refuse({ code: "moment-unreadable" });
  if (day >= farthest || day < "1970") return refuse({ code: "moment-far" });
  const time = `${hours.padStart(2, "0")}:${minutes}`;
  const instant = parseInstant(momentOf(`${day}T${time}:00`, timeZone));
  if (instant === undefined) return refuse({ code: "moment-unreadable" });
  const shown = localTime(instant, timeZone);
  return shown.day === day && shown.time === time ? accept(instant) : refuse({ code: "moment-skipped", time });
}

/** What the fields of a form hold for a moment: the day and the hour that the edition's clocks show. */
export function fieldsOfMoment(at: Instant | undefined, timeZone: string): { date: string; time: string } {
  if (at === undefined) return { date: "", time: "" };
  const { day, time } = localTime(at, timeZone);
  return { date: day, time };
}
