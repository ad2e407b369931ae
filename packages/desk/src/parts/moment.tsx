import { formatDate, formatDateTime } from "@mihwar/arabic/date-format";
import type { Visit } from "../visit.ts";

/** A moment in the house's form, or in English where the desk speaks it. @param at ISO 8601 */
export function Moment({
  visit,
  at,
  dayOnly = false,
}: {
  readonly visit: Visit;
  readonly at: string;
  readonly dayOnly?: boolean;
}) {
  const style = visit.edition.dates;
  const inEnglish = (): string =>
    new Intl.DateTimeFormat("en-GB", {
      dateStyle: "medium",
      ...(dayOnly ? {} : { timeStyle: "short" }),
      timeZone: style.timeZone,
    }).format(new Date(at));
  const said = visit.language === "en" ? inEnglish() : dayOnly ? formatDate(at, style) : formatDateTime(at, style);
  return <time datetime={at}>{said}</time>;
}
