/** Which month names a house prints: يناير · كانون الثاني · يناير/كانون الثاني · جانفي. */
export const monthStyles = ["gregorian", "levantine", "dual", "maghrebi"] as const;
export type MonthStyle = (typeof monthStyles)[number];

/** How an edition prints dates: one setting for page, feed, card and mail. */
export interface DateStyle {
  readonly months: MonthStyle;
  /** Western 0-9 or Arabic-Indic ٠-٩. */
  readonly digits: "western" | "arabic-indic";
  /** IANA name: a day is a day there. */
  readonly timeZone: string;
  /** Whether the Hijri date (Umm al-Qura) stands beside. */
  readonly hijri: boolean;
}

/** The calendar day of an instant in a time zone, as ISO 8601. */
export function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(instant));
}
