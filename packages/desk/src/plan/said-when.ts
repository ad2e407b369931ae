import { formatDate, formatDay, formatTime } from "@mihwar/arabic/date-format";
import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import { daysOfWhen } from "@mihwar/newsroom";
import { saidShortly } from "../said-moment.ts";
import type { Visit } from "../visit.ts";
import type { PlanTime } from "./plan-time.ts";

type Said = Pick<Visit, "edition" | "language">;

/** A day as the desk says it: «الأحد 6 ديسمبر/كانون الأول 2026». @param day ISO 8601 */
export function saidDay({ edition, language }: Said, day: string): string {
  if (language === "ar") return formatDay(day, { ...edition.dates, weekday: true });
  const long = { weekday: "long", year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", long).format(new Date(`${day}T12:00:00Z`));
}

/** A month: «ديسمبر/كانون الأول 2026». @param day any of its days */
export function saidMonth({ edition, language }: Said, day: string): string {
  if (language === "ar") return formatEdtf(day.slice(0, 7), { ...edition.dates, hijri: false });
  return new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** A stretch of days in one line. */
export function saidDays({ edition, language }: Said, { first, last }: { first: string; last: string }): string {
  if (language === "ar") {
    const style = { ...edition.dates, hijri: false };
    return formatEdtf(first === last ? first : `${first}/${last}`, style);
  }
  const style = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat("en-GB", style).formatRange(noon(first), noon(last));
}

/** The hour of a moment by the edition's clocks. */
export function saidHour({ edition, language }: Said, at: string): string {
  if (language === "ar") return formatTime(at, edition.dates);
  const { timeZone } = edition.dates;
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(at));
}

/**
 * A date of a dossier, as exactly as it is known: «ديسمبر/كانون الأول 2026».
 * @param undated what is said where nobody has dated it
 */
export function saidWhen(said: Said, when: string, time: PlanTime, undated: string): string {
  if (time.kind === "moment") {
    const { at, until } = time;
    if (until === undefined) return saidShortly(said, at);
    const isOneDay = formatDate(at, said.edition.dates) === formatDate(until, said.edition.dates);
    return `${saidShortly(said, at)} – ${isOneDay ? saidHour(said, until) : saidShortly(said, until)}`;
  }
  if (when === "XXXX") return undated;
  if (said.language === "ar") {
    const days = when.replaceAll(/T[\d:]+Z?/g, "");
    return formatEdtf(days, { ...said.edition.dates, hijri: false });
  }
  const { first, last } = daysOfWhen(when) ?? {};
  if (first === undefined || last === undefined) return `${first ?? "…"} – ${last ?? "…"}`;
  return saidDays(said, { first, last });
}
