import { foldForSearch } from "../fold.ts";
import { hijriMonthDays } from "../hijri.ts";
import { type DayNumber, dayNumber, gregorianDay, weekdayOf } from "./calendar-day.ts";
import { readYear } from "./date-fields.ts";
import type { DatePiece } from "./date-piece.ts";
import { type Period, dayPeriod } from "./period.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";
import { type Reference, yearNumber } from "./reference.ts";

/** When a holiday is: a day of a calendar, a day of the week in a month, or days after Easter (western). */
type Rule =
  | { readonly kind: "gregorian" | "hijri"; readonly month: number; readonly day: number }
  | { readonly kind: "weekday"; readonly month: number; readonly weekday: number; readonly number: number }
  | { readonly kind: "easter"; readonly after: number };

const on = (month: number, day: number): Rule => ({ kind: "gregorian", month, day });
const hijri = (month: number, day: number): Rule => ({ kind: "hijri", month, day });
const nth = (number: number, weekday: number, month: number): Rule => ({ kind: "weekday", month, weekday, number });
const easter = (after: number): Rule => ({ kind: "easter", after });

/** Days that are on one date in every country; those of one state («عيد الاستقلال») are on none and left out. */
const rules: readonly (readonly [Rule, ...string[]])[] = [
  [hijri(1, 1), "رأس السنة الهجرية", "عيد رأس السنة الهجرية"],
  [hijri(1, 10), "يوم عاشوراء", "ذكرى عاشوراء", "عاشوراء"],
  [hijri(3, 12), "المولد النبوي", "المولد النبوي الشريف", "عيد المولد النبوي"],
  [hijri(7, 27), "الإسراء والمعراج", "ليلة الإسراء والمعراج"],
  [hijri(10, 1), "عيد الفطر", "عيد الفطر المبارك"],
  [hijri(12, 9), "يوم عرفة", "وقفة عرفة"],
  [hijri(12, 10), "عيد الأضحى", "عيد الأضحى المبارك"],
  [on(1, 1), "رأس السنة", "رأس السنة الميلادية", "عيد رأس السنة"],
  [on(2, 14), "عيد الحب", "الفالنتاين"],
  [on(3, 8), "اليوم العالمي للمرأة", "يوم المرأة العالمي"],
  [on(3, 21), "عيد الأم", "عيد النوروز", "عيد النيروز"],
  [on(4, 22), "يوم الأرض العالمي"],
  [on(5, 1), "عيد العمال", "يوم العمال العالمي", "عيد العمال العالمي"],
  [on(10, 31), "الهالوين", "عيد الهالوين"],
  [on(12, 24), "ليلة الميلاد", "ليلة عيد الميلاد"],
  [on(12, 25), "عيد الميلاد", "عيد الميلاد المجيد", "الكريسماس", "كريسماس", "الكريسمس"],
  [on(12, 31), "ليلة رأس السنة"],
  [nth(3, 0, 6), "عيد الأب", "يوم الأب"],
  [nth(4, 4, 11), "عيد الشكر"],
  [easter(-2), "الجمعة العظيمة"],
  [easter(0), "عيد الفصح", "أحد الفصح", "عيد القيامة"],
  [easter(1), "اثنين الفصح"],
];

/** By the first word; the longer names first. */
const byFirstWord: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly rule: Rule }[]> = (() => {
  const made = new Map<string, { readonly words: readonly string[]; readonly rule: Rule }[]>();
  for (const [rule, ...names] of rules) {
    for (const name of names) {
      const words = name.split(" ").map(foldForSearch);
      const held = made.get(words[0] ?? "") ?? [];
      held.push({ words, rule });
      made.set(words[0] ?? "", held);
    }
  }
  for (const held of made.values()) held.sort((a, b) => b.words.length - a.words.length);
  return made;
})();

/** Whether a word may begin the name of a holiday. */
export const beginsHoliday = (folded: string): boolean => byFirstWord.has(folded);

/** Easter Sunday of the western churches: the Gregorian computus, Meeus, "Astronomical Algorithms", chapter 8. */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

function daysIn(rule: Rule, year: number): readonly DayNumber[] {
  switch (rule.kind) {
    case "gregorian":
      return [dayNumber({ year, month: rule.month, day: rule.day })];
    case "easter":
      return [easterSunday(year) + rule.after];
    case "weekday": {
      const first = dayNumber({ year, month: rule.month, day: 1 });
      return [first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.number - 1) * 7];
    }
    case "hijri": {
      // A Gregorian year has a Hijri day once, or twice where it falls in January.
      const about = Math.floor((year - 622) * (33 / 32));
      return [about - 1, about, about + 1, about + 2]
        .map((of) => hijriMonthDays(of, rule.month)?.[0])
        .flatMap((from) => (from === undefined ? [] : [from + rule.day - 1]))
        .filter((day) => gregorianDay(day).year === year);
    }
  }
}

/** A holiday with or without its year: «عيد الفطر»، «عيد الأضحى 2013»، «عيد الميلاد المقبل»، «رأس السنة الهجرية 1447». */
export function readHoliday(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const start = textAt(pieces, at) === "يوم" && beginsHoliday(textAt(pieces, at + 1)) ? at + 1 : at;
  const named = byFirstWord
    .get(textAt(pieces, start))
    ?.find(({ words }) => words.every((word, index) => textAt(pieces, start + index) === word));
  if (named === undefined) return undefined;
  const { rule, words } = named;
  const next = start + words.length;
  const calendar = rule.kind === "hijri" ? "hijri" : "gregorian";
  const afterOf = past(pieces, next, wordSet("من في ل"), 1);
  const digits = pieces[next];
  const said =
    readYear(pieces, afterOf) ??
    (digits?.value !== undefined && digits.text.length === 4
      ? { value: { number: digits.value }, next: next + 1 }
      : undefined);
  if (said !== undefined) {
    let year = yearNumber(said.value, reference);
    if (rule.kind === "hijri" && year < 1600) {
      const from = hijriMonthDays(year, rule.month)?.[0];
      return from === undefined ? undefined : { value: dayPeriod(from + rule.day - 1, calendar), next: said.next };
    }
    if (rule.kind !== "hijri" && year < 1000) year = gregorianDay(reference.day).year;
    const [day] = daysIn(rule, year);
    return day === undefined ? undefined : { value: dayPeriod(day, calendar), next: said.next };
  }
  const shift = pieces[next]?.clitic === "" ? pieces[next]?.word?.shift : undefined;
  const { year } = gregorianDay(reference.day);
  const days = [year - 1, year, year + 1].flatMap((of) => daysIn(rule, of));
  const isPast = shift === undefined ? reference.direction === "past" : shift < 0;
  const isNear = shift === undefined && reference.direction === "near";
  const near = days.toSorted((one, other) => Math.abs(one - reference.day) - Math.abs(other - reference.day))[0];
  const onward = isPast ? days.findLast((day) => day <= reference.day) : days.find((day) => day >= reference.day);
  const found = shift === 0 ? daysIn(rule, year)[0] : isNear ? near : onward;
  if (found === undefined) return undefined;
  return { value: dayPeriod(found, calendar), next: shift === undefined ? next : next + 1 };
}
