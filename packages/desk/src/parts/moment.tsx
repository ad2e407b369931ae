import { formatDate, formatDateTime } from "@mihwar/arabic/date-format";
import type { Visit } from "../visit.ts";

/** A moment in words: in the house's form, or in English where the desk speaks it. @param at ISO 8601 */
export function momentText(
  { edition, language }: Pick<Visit, "edition" | "language">,
  at: string,
  dayOnly = false,
): string {
  const style = edition.dates;
  if (language === "ar") return dayOnly ? formatDate(at, style) : formatDateTime(at, style);
  return new Intl.DateTimeFormat("en-GB", {
    dateStyle: "medium",
    ...(dayOnly ? {} : { timeStyle: "short" }),
    timeZone: style.timeZone,
  }).format(new Date(at));
}

export function Moment({
  visit,
  at,
  dayOnly = false,
}: {
  readonly visit: Visit;
  readonly at: string;
  readonly dayOnly?: boolean;
}) {
  return <time datetime={at}>{momentText(visit, at, dayOnly)}</time>;
}
