import { gregorianMonths, hijriMonths, levantineMonths, maghrebiMonths } from "./calendar-words.ts";
import { foldForSearch } from "./fold.ts";

export type Calendar = "gregorian" | "hijri" | "jalali";

/** A month by its name: number from 1. */
export interface MonthWord {
  readonly calendar: Calendar;
  readonly month: number;
}

/** Other names that pages print, month by month: Egyptian, Moroccan, Iraqi, Palestinian, misspelt, English, French. */
const alsoGregorian: readonly (readonly string[])[] = [
  ["ينايـر", "كانون ثاني", "كانون ثان", "january", "jan", "janvier"],
  ["فبرائر", "فيفريي", "february", "feb", "fevrier"],
  ["march", "mar", "mars", "أدار"],
  ["april", "apr", "avril", "أبريال"],
  ["مايس", "may", "mai", "آيار"],
  ["يونية", "يونيه", "june", "jun", "juin"],
  ["يولية", "يوليه", "يوليوز", "july", "jul", "juillet"],
  ["غشت", "august", "aug", "aout"],
  ["شتنبر", "سيبتمبر", "september", "sept", "sep", "septembre"],
  ["اوكتوبر", "تشرين أول", "october", "oct", "octobre"],
  ["نونبر", "نوفمير", "تشرين ثاني", "تشرين ثان", "november", "nov", "novembre"],
  ["دجنبر", "ديسمير", "كانون أول", "december", "dec", "decembre"],
];

const alsoHijri: readonly (readonly string[])[] = [
  ["المحرم", "محرم الحرام"],
  ["صفر الخير"],
  ["ربيع أول"],
  ["ربيع الثاني", "ربيع ثاني"],
  ["جمادى الأول", "جماد الأول", "جمادى أولى"],
  ["جمادى الثانية", "جمادى الآخر", "جمادى الثاني", "جماد الآخر", "جماد الثاني"],
  [],
  ["شعبان المعظم"],
  ["رمضان المبارك"],
  ["شوال المكرم"],
  ["ذو القعدة", "ذا القعدة", "ذوالقعدة"],
  ["ذو الحجة", "ذا الحجة", "ذوالحجة"],
];

const jalaliMonths = [
  "فروردین",
  "اردیبهشت",
  "خرداد",
  "تیر",
  "مرداد",
  "شهریور",
  "مهر",
  "آبان",
  "آذر",
  "دی",
  "بهمن",
  "اسفند",
];

const byName: ReadonlyMap<string, readonly MonthWord[]> = (() => {
  const made = new Map<string, readonly MonthWord[]>();
  const add = (calendar: Calendar, names: readonly (string | readonly string[])[]): void => {
    for (const [index, sameMonth] of names.entries()) {
      for (const name of typeof sameMonth === "string" ? [sameMonth] : sameMonth) {
        const folded = foldForSearch(name);
        const held = made.get(folded) ?? [];
        if (!held.some((one) => one.calendar === calendar)) {
          made.set(folded, [...held, { calendar, month: index + 1 }]);
        }
      }
    }
  };
  add("gregorian", gregorianMonths);
  add("gregorian", levantineMonths);
  add("gregorian", maghrebiMonths);
  add("gregorian", alsoGregorian);
  add("hijri", hijriMonths);
  add("hijri", alsoHijri);
  add("jalali", jalaliMonths);
  return made;
})();

/**
 * The months that a folded word, or two folded words with a space between, may name. «آذر» is a month of two calendars.
 * @example monthsNamed("تشرين الثاني") // [{ calendar: "gregorian", month: 11 }]
 */
export const monthsNamed = (folded: string): readonly MonthWord[] => byName.get(folded) ?? [];

/** The months whose names are one word, by the folded name. */
export const monthsOfOneWord = (): readonly (readonly [string, readonly MonthWord[]])[] =>
  Array.from(byName).filter(([name]) => !name.includes(" "));
