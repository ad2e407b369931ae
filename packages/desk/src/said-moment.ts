import { formatDateTime } from "@mihwar/arabic/date-format";
import type { Visit } from "./visit.ts";

type Said = Pick<Visit, "edition" | "language">;

/** A moment with its day of the week, by the edition's clocks: «الأحد 6 ديسمبر/كانون الأول 2026، 18:30». @param at ISO 8601 */
export function saidMoment({ edition, language }: Said, at: string): string {
  if (language === "ar") return formatDateTime(at, { ...edition.dates, weekday: true });
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: edition.dates.timeZone,
  }).format(new Date(at));
}

/** The same without the day of the week, where there is little room. @param at ISO 8601 */
export function saidShortly({ edition, language }: Said, at: string): string {
  if (language === "ar") return formatDateTime(at, { ...edition.dates, hijri: false });
  const { timeZone } = edition.dates;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(at));
}

/** The name of the edition's clocks, as people call them: «توقيت لبنان». */
export function saidTimeZone({ edition, language }: Said, at: string): string {
  const { timeZone } = edition.dates;
  const parts = new Intl.DateTimeFormat(language === "ar" ? "ar" : "en-GB", { timeZone, timeZoneName: "longGeneric" });
  return parts.formatToParts(new Date(at)).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}
