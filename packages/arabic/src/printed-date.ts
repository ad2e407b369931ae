/** A date as a page prints it. */
export interface PrintedDate {
  readonly text: string;
  /** UTF-16 offsets of the date in the text, half open. */
  readonly start: number;
  readonly end: number;
  /** Extended Date/Time Format (ISO 8601-2), Gregorian, of day or month precision: `2025-11-06`, `2025-11`. */
  readonly edtf: string;
  /** Time of day printed with the date, 24 hours. */
  readonly time?: string;
  /** Minutes ahead of UTC, where the page says so. */
  readonly offsetMinutes?: number;
  /** The calendar in which it is printed. */
  readonly calendar: "gregorian" | "hijri" | "jalali";
}

export function printedDates(text: string): readonly PrintedDate[] {
  return Array.from(text.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    edtf: match[0],
    calendar: "gregorian" as const,
  }));
}
