import type { DateMention } from "@mihwar/arabic/dates/read-dates";
import { toWesternDigits } from "@mihwar/arabic/digits";
import { type When, daysOfWhen, parseWhen } from "@mihwar/newsroom";

export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whether two dates are the same, as far as news knows dates: three days apart at most. */
export function isNear(one: string, other: string): boolean {
  const [a, b] = [daysOfWhen(one), daysOfWhen(other)];
  const [first, second] = [a?.first ?? a?.last, b?.first ?? b?.last];
  return first !== undefined && second !== undefined && Math.abs(dayNumber(first) - dayNumber(second)) <= 3;
}

/** «في 19 أيار» is said of the May that is nearest to the day of the story. */
function inNearestYear(day: string, at: string): string {
  const year = Number(at.slice(0, 4));
  const parts = /^(?<year>\d{4})(?<rest>-\d{2}(?:-\d{2})?)$/u.exec(day)?.groups;
  if (parts === undefined) return day;
  const far = (one: number): number => Math.abs(Date.parse(`${one}${parts["rest"]}`) - Date.parse(at));
  const [nearest = year] = [year - 1, year, year + 1].toSorted((a, b) => far(a) - far(b));
  return far(nearest) < far(Number(parts["year"])) ? `${nearest}${parts["rest"]}` : day;
}

/** A date before which, or until which, something is to be done is no day of an event. */
const deadline =
  /(?:^|\s)و?(?:أيام|كل|قبل|حتى|بحلول|أقصاه|غضون|منذ|لغاية|غاية|بعد|مقابل|بنهاية|مقارنة|خلال)\s+(?:\S+\s+)?$/u;

/** Told of what has been. */
const told = /(?:^|\s)و?(?:كان|كانت|لم)\s/u;

/** Whether a year stands in a date, or a word that tells which is meant. */
const saysYear = /\d{4}|عام|سنة|الماضي|الفارط|المقبل|القادم/u;

/**
 * The date of an event as a sentence gives it: a day, some days, or a month. A year alone says too little of an event,
 * figures alone may be anything, and a term is none.
 * @param before what stands before it in its sentence
 * @param at the day of the story, ISO 8601
 */
export function eventDate({ edtf, text }: DateMention, before: string, at: string): When | undefined {
  if (deadline.test(before) || !/\p{L}|\d{4}/u.test(text)) return undefined;
  const day = edtf.replace(/T.*$/u, "");
  // «الأحد», on a Sunday, may be today as well.
  if (!/\d/u.test(text) && Math.abs(dayNumber(day) - dayNumber(at)) === 7) return undefined;
  // «خلال ثلاثة أيام», «مطلع الأسبوع المقبل»: no day that a calendar could have.
  if (/^(?:و?خلال|في غضون)\s/u.test(text) || /^\d{4}-\d{2}-\d{2}~/u.test(day)) return undefined;
  if (!/^\d{4}-\d{2}/.test(day) || day.includes("..")) return undefined;
  // «كان يُفترض أن تُفتح ظهر الخميس»: the one that has passed.
  if (/^\d{4}-\d{2}-\d{2}$/u.test(day) && day > at && !/[\d]|المقبل|القادم|غدا/u.test(text) && told.test(before))
    return parseWhen(new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10));
  return parseWhen(saysYear.test(toWesternDigits(text)) ? day : inNearestYear(day, at));
}
