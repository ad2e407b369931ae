import { toWesternDigits } from "@mihwar/arabic/digits";
import { readDate } from "@mihwar/arabic/dates/read-dates";
import { type DaySpan, daysOfWhen } from "@mihwar/newsroom/dossier/when";

/** The longest date that a question holds, in words: «من 3 تشرين الثاني/ نوفمبر إلى 5 كانون الأول/ ديسمبر 2025». */
const longestDate = 12;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text) && daysOfWhen(text) !== undefined;

/** The days that a text names and nothing else, in any digits; undefined where it names none. */
export function daysOf(text: string, today: string): DaySpan | undefined {
  const said = toWesternDigits(text.trim());
  if (said === "") return undefined;
  return daysOfWhen(said) ?? daysOfWhen(readDate(said, { at: today, direction: "past" })?.edtf ?? "");
}

/**
 * The days at the beginning of a text, as many of its words as make one date.
 * @param today day against which «أمس» is read, ISO 8601
 * @returns `length`: how many UTF-16 units of the text the date takes
 * @example daysAtStart("نوفمبر 2025 الهدنة", "2026-08-22") // { first: "2025-11-01", last: "2025-11-30", length: 11 }
 */
export function daysAtStart(text: string, today: string): (DaySpan & { readonly length: number }) | undefined {
  if (!isDay(today)) return undefined;
  const ends = [...text.slice(0, 200).matchAll(/\S+/gu)]
    .slice(0, longestDate)
    .map((word) => word.index + word[0].length);
  for (const length of ends.toReversed()) {
    const days = daysOf(text.slice(0, length), today);
    if (days !== undefined) return { ...days, length };
  }
  return undefined;
}
