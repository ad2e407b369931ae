import { type DateMention, readDates } from "@mihwar/arabic/dates/read-dates";
import { foldForSearch } from "@mihwar/arabic/fold";
import { sentences } from "@mihwar/arabic/sentences";
import { type Span, type Token, tokens } from "@mihwar/arabic/tokens";
import type { When } from "@mihwar/newsroom";
import { eventDate } from "./event-date.ts";
import { eventNouns, titleEnds } from "./event-nouns.ts";

/** What happened or is to happen, and the date that its sentence gives it. */
export interface Dated {
  readonly title: string;
  readonly when: When;
  /** From the first word of both to the last, in the paragraph. */
  readonly start: number;
  readonly end: number;
}

/** A word as the list of nouns has it: folded, without «و» or «ال». */
export const bareNoun = (word: string): string => foldForSearch(word).replace(/^(?:و|ف|ب|ل)?(?:ال)?(?=.{3})/u, "");

/** In words. */
const longestTitle = 7;

/** A preposition left hanging at the end says nothing. */
export const hanging = /^(?:في|من|على|الى|إلى|عن|مع|بين|ب|ل|و)$/u;

/** Where a sentence goes on: «… ستنظر فيه المحكمة». A verb of the future is no part of a name. */
const endsTitle = (key: string): boolean => titleEnds.has(key) || (/^س[يت].{2,}/u.test(key) && !noFuture.test(key));
/** «سباق سيارات», «لقاء سيدات»: nouns that begin as verbs of the future do. */
const noFuture = /^(?:سيا[^ت]|سيد|سيول|سينا|سينم|سير|ستون|ستين|ستار|ستوك)/u;

/** The words of an event's name, from its noun to where the sentence goes on to something else. */
function titleFrom(text: string, from: number, until: number): string {
  const words: { readonly text: string; readonly end: number }[] = [];
  let last = from;
  for (const { text: word, start, end } of tokens(text.slice(from, until))) {
    const goesOn = words.length === 0 || !/[،؛:.()"]/u.test(text.slice(last, from + start));
    if (!goesOn || words.length >= longestTitle || (words.length > 0 && endsTitle(foldForSearch(word)))) break;
    last = from + end;
    words.push({ text: word, end: last });
  }
  while (words.length > 1 && hanging.test(words.at(-1)?.text ?? "")) words.pop();
  const title = text.slice(from, words.at(-1)?.end ?? from).replace(/^و(?=ال|.{4})/u, "");
  return title.includes("«") && !title.includes("»") ? `${title}»` : title;
}

/** Letters between a noun and its date. */
const furthest = 60;

/** What is put off, called off or asked for has not happened on that day: «إرجاء تسليم الدفعة». */
const undone = new Set("الغاء رفض طلب منع موعد".split(" "));
/** What is put off is on its new day: «إرجاء تسليم الدفعة إلى 25 مايو». */
const putOff = new Set(["ارجاء", "تاجيل"]);
/** What becomes of something is an event of its own: «تعليق الإضراب», «تمديد وقف إطلاق النار». */
const turns = new Set("تعليق تمديد استئناف انهاء وقف انتهاء انقضاء بدء انطلاق اعلان".split(" "));
/** Figures are of a span of time, and events are on their days: «بين أبريل ومايو». */
const span = /^و?(?:بين|ما بين)\s/u;

/** A noun behind its date is as far as one that stands so many letters further before it. */
const behind = 25;

/** An event's noun with what becomes of it, and how far it is from a date. */
interface EventNoun {
  readonly start: number;
  readonly end: number;
  readonly far: number;
}

/** The noun of an event at a word, where a date can be its own. */
function nounAt(words: readonly Token[], word: Token, sentence: string, date: DateMention): EventNoun | undefined {
  if (!(word.end <= date.start || word.start >= date.end) || !eventNouns.has(bareNoun(word.text))) return undefined;
  const before = (start: number): Token | undefined => words.findLast(({ end }) => end < start);
  let from = word;
  for (let one = before(word.start); one !== undefined && turns.has(bareNoun(one.text)); one = before(one.start))
    from = one;
  const leading = bareNoun(before(from.start)?.text ?? "");
  const isMoved = /(?:^|\s)إلى\s+(?:\S+\s+)?$/u.test(sentence.slice(0, date.start));
  if (undone.has(leading) || (putOff.has(leading) && !isMoved)) return undefined;
  const isBehind = word.start >= date.end;
  // «في 3 مايو، أمام المحكمة», «يوم الأحد من التدريب»: what hangs on a preposition there is not what the date is of.
  if (isBehind && /[،؛:«»]|(?:^|\s)(?:إلى|من|عن|قبل)\s*$/u.test(sentence.slice(date.end, from.start))) return undefined;
  const far = isBehind ? word.start - date.end + behind : date.start - word.end;
  return far > furthest ? undefined : { start: from.start, end: word.end, far };
}

/** The events that a paragraph names: for each date of a sentence the noun that is nearest to it; no noun twice. */
export const namedEvents = (paragraph: string, at: string): readonly Dated[] =>
  sentences(paragraph).flatMap((sentence) => eventsOf(sentence, at));

function eventsOf({ text, start }: Span, at: string): readonly Dated[] {
  const words = tokens(text);
  const taken = new Set<number>();
  return readDates(text, { at }).flatMap((date): readonly Dated[] => {
    const when = span.test(date.text) ? undefined : eventDate(date, text.slice(0, date.start), at);
    const [noun] = words.flatMap((word) => nounAt(words, word, text, date) ?? []).toSorted((a, b) => a.far - b.far);
    if (when === undefined || noun === undefined || taken.has(noun.start)) return [];
    const title = titleFrom(text, noun.start, noun.start < date.start ? date.start : text.length);
    if (!title.includes(" ")) return [];
    taken.add(noun.start);
    return [
      { title, when, start: start + Math.min(noun.start, date.start), end: start + Math.max(noun.end, date.end) },
    ];
  });
}
