import { type DateMention, readDates } from "@mihwar/arabic/dates/read-dates";
import { foldForSearch } from "@mihwar/arabic/fold";
import { sentences } from "@mihwar/arabic/sentences";
import { type Token, tokens } from "@mihwar/arabic/tokens";
import { type When, daysOfWhen, parseWhen } from "@mihwar/newsroom";
import { deedNouns } from "./deed-verbs.ts";
import { dayNumber, eventDate } from "./event-date.ts";
import { type Dated, hanging } from "./named-events.ts";
import { withoutAnd } from "./without-and.ts";

/** A deed of so many days before the story is what it is about. */
const deedDays = 3;
/** In words: how far into its sentence the verb may stand, and how long its deed is told. */
const furthestVerb = 12;
const longestDeed = 9;
const partsOfDay = new Set("صباح مساء فجر ظهر ليل ليله يوم عصر بعد".split(" "));
const takenBack = /^(?:لم|لن|لا|ان|ما)$/u;
/** Where and when copy was sent: «مسقط في 12 مايو/ ». */
const dateline = /^.{0,40}?(?:[/–]|\s-)\s/u;
const goesUntil = /(?:تستمر|يستمر|تتواصل|يتواصل|تمتد|يمتد)\s(?:(?:حتى|إلى|لغاية)\s)?(?:يوم\s)?$/u;

const nounOf = (verb: string): string | undefined => deedNouns.get(verb) ?? deedNouns.get(withoutAnd(verb));

/** The date of a deed: one of the last days. */
function dayOfDeed(text: string, dates: readonly DateMention[], at: string) {
  const from = dateline.exec(text)?.[0].length ?? 0;
  for (const date of dates) {
    const day = date.start < from ? undefined : eventDate(date, text.slice(0, date.start), at);
    if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(day)) continue;
    const ago = dayNumber(at) - dayNumber(day);
    if (ago >= 0 && ago <= deedDays) return { date, day };
  }
  return undefined;
}

/** The words of a deed behind its verb, without those that say when. */
function toldBehind(text: string, words: readonly Token[], date: DateMention) {
  const told: string[] = [];
  let end = words[0]?.end ?? 0;
  for (const word of words.slice(1)) {
    const gap = text.slice(end, word.start);
    if (told.length >= longestDeed || /[؛:.()]/u.test(gap) || (gap.includes("،") && told.length >= 4)) break;
    const isDate = word.start >= date.start && word.end <= date.end;
    if (!isDate && !partsOfDay.has(foldForSearch(word.text))) told.push(word.text);
    end = word.end;
  }
  while (told.length > 1 && hanging.test(told.at(-1) ?? "")) told.pop();
  return { told, end };
}

/**
 * What a story's first sentence says has happened, under the noun that a timeline has for its verb: «وقّعت الحكومة
 * والاتحاد أمس اتفاقًا» is «توقيع الحكومة والاتحاد اتفاقًا». «… وتستمر حتى 26 يونيو» makes days of a day.
 */
export function deedIn(paragraph: string, at: string): Dated | undefined {
  const [sentence] = sentences(paragraph);
  if (sentence === undefined) return undefined;
  const { text, start } = sentence;
  const words = tokens(text);
  const keys = words.map((word) => foldForSearch(word.text));
  const place = keys
    .slice(0, furthestVerb)
    .findIndex((key, n) => nounOf(key) !== undefined && !takenBack.test(keys[n - 1] ?? ""));
  const verb = words[place];
  const dates = readDates(text, { at });
  const found = verb === undefined ? undefined : dayOfDeed(text, dates, at);
  if (verb === undefined || found === undefined) return undefined;
  const { date, day } = found;
  const { told, end } = toldBehind(text, words.slice(place), date);
  if (told.length < 2) return undefined;
  return {
    title: [nounOf(keys[place] ?? ""), ...told].join(" "),
    when: untilOf(text, dates, date, day) ?? day,
    start: start + Math.min(verb.start, date.start),
    end: start + Math.max(end, date.end),
  };
}

function untilOf(text: string, dates: readonly DateMention[], date: DateMention, day: When): When | undefined {
  const last = dates.find((one) => goesUntil.test(text.slice(date.end, one.start)));
  const until = last === undefined ? undefined : daysOfWhen(last.edtf)?.last;
  return until === undefined ? undefined : parseWhen(`${day}/${until}`);
}
