import { type DateMention, readDates } from "@mihwar/arabic/dates/read-dates";
import { toWesternDigits } from "@mihwar/arabic/digits";
import { foldForSearch } from "@mihwar/arabic/fold";
import { sentences } from "@mihwar/arabic/sentences";
import { type Token, tokens } from "@mihwar/arabic/tokens";
import {
  type Dossiers,
  type Evidence,
  type ItemId,
  type NewsEvent,
  type When,
  daysOfWhen,
  listItems,
  parseItemId,
  parseWhen,
} from "@mihwar/newsroom";
import { attributed } from "./attributed.ts";
import { deedNouns } from "./deed-verbs.ts";
import { type Reading, readingOf } from "./reading.ts";
import type { Scene } from "./story-actors.ts";
import { withoutAnd } from "./without-and.ts";
import { eventNouns, titleEnds } from "./event-nouns.ts";
import type { Machine, ReadStory, Suggestion } from "./machine.ts";

/** A noun of an event and the date that its sentence gives it. */
interface Dated {
  readonly title: string;
  readonly when: When;
  /** From the noun to the end of the date, in the paragraph. */
  readonly start: number;
  readonly end: number;
}

/** A word as the list of nouns has it: folded, without «و» or «ال». */
const bare = (word: string): string => foldForSearch(word).replace(/^(?:و|ف|ب|ل)?(?:ال)?(?=.{3})/u, "");

/** A day, some days, or a month: a year alone says too little of an event, and figures alone may be anything. */
function whenOf({ edtf, text }: DateMention, at: string): When | undefined {
  if (!/\p{L}|\d{4}/u.test(text)) return undefined;
  const day = edtf.replace(/T.*$/u, "");
  // «الأحد», on a Sunday, may be today as well.
  if (!/\d/u.test(text) && Math.abs(dayNumber(day) - dayNumber(at)) === 7) return undefined;
  if (!/^\d{4}-\d{2}/.test(day) || day.includes("..")) return undefined;
  return parseWhen(
    /\d{4}|عام|سنة|الماضي|الفارط|المقبل|القادم/u.test(toWesternDigits(text)) ? day : inNearestYear(day, at),
  );
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
  /(?:^|\s)و?(?:أيام|كل|قبل|حتى|بحلول|أقصاه|غضون|منذ|لغاية|غاية|بعد|مقابل|بنهاية|مقارنة)\s+(?:\S+\s+)?$/u;

const longestTitle = 7;

/** A preposition left hanging at the end says nothing. */
const hanging = /^(?:في|من|على|الى|إلى|عن|مع|بين|ب|ل|و)$/u;

/** The words of an event's name, from its noun to where the sentence goes on to something else. */
function titleFrom(text: string, from: number, until: number): string {
  const words: { readonly text: string; readonly end: number }[] = [];
  let last = from;
  for (const { text: word, start, end } of tokens(text.slice(from, until))) {
    const goesOn = words.length === 0 || !/[،؛:.()"]/u.test(text.slice(last, from + start));
    if (!goesOn || words.length >= longestTitle || (words.length > 0 && titleEnds.has(foldForSearch(word)))) break;
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

/** The events of a paragraph: for each date of a sentence the noun of an event that is nearest to it. */
function datedIn(paragraph: string, at: string): readonly Dated[] {
  return sentences(paragraph).flatMap((sentence): readonly Dated[] => {
    const words = tokens(sentence.text);
    const taken = new Set<number>();
    return readDates(sentence.text, { at }).flatMap((mention): readonly Dated[] => {
      const isOfNone = deadline.test(sentence.text.slice(0, mention.start)) || span.test(mention.text);
      const when = isOfNone ? undefined : whenOf(mention, at);
      const [noun] = words
        .filter(({ text, start, end }) => (end <= mention.start || start >= mention.end) && eventNouns.has(bare(text)))
        .flatMap((word) => {
          const before = (start: number): Token | undefined => words.findLast(({ end }) => end < start);
          let from = word;
          for (let one = before(word.start); one !== undefined && turns.has(bare(one.text)); one = before(one.start))
            from = one;
          const leading = bare(before(from.start)?.text ?? "");
          const isMoved = /(?:^|\s)إلى\s+(?:\S+\s+)?$/u.test(sentence.text.slice(0, mention.start));
          if (undone.has(leading) || (putOff.has(leading) && !isMoved)) return [];
          return [{ ...word, start: from.start }];
        })
        .map((word) => ({
          ...word,
          far: word.end <= mention.start ? mention.start - word.end : word.start - mention.end + behind,
        }))
        .filter(
          ({ start, far }) =>
            far <= furthest && !/[،؛:]/u.test(sentence.text.slice(mention.end, Math.max(mention.end, start))),
        )
        .toSorted((a, b) => a.far - b.far);
      if (when === undefined || noun === undefined) return [];
      const title = titleFrom(
        sentence.text,
        noun.start,
        noun.start < mention.start ? mention.start : sentence.text.length,
      );
      if (title.split(" ").length < 2 || taken.has(noun.start)) return [];
      taken.add(noun.start);
      return [
        {
          title,
          when,
          start: sentence.start + Math.min(noun.start, mention.start),
          end: sentence.start + Math.max(noun.end, mention.end),
        },
      ];
    });
  });
}

/** A deed of the days before the story is what it is about. */
const deedDays = 3;

/** What a story's first sentence says has happened: its verb, under the noun that a timeline has for it. */
function deedIn(paragraph: string, at: string): Dated | undefined {
  const [sentence] = sentences(paragraph);
  if (sentence === undefined) return undefined;
  const { text, start } = sentence;
  const words = tokens(text);
  const place = words.slice(0, furthestVerb).findIndex((word, n) => {
    const key = foldForSearch(word.text);
    const before = foldForSearch(words[n - 1]?.text ?? "");
    return (deedNouns.has(key) || deedNouns.has(withoutAnd(key))) && !/^(?:لم|لن|لا|ان|ما)$/u.test(before);
  });
  const verb = words[place];
  if (verb === undefined) return undefined;
  const key = foldForSearch(verb.text);
  const noun = deedNouns.get(key) ?? deedNouns.get(withoutAnd(key)) ?? "";
  const dateline = /^.{0,40}?(?:[/–]|\s-)\s/u.exec(text)?.[0].length ?? 0;
  const mention = readDates(text, { at }).find((one) => {
    if (one.start < dateline) return false;
    const when = whenOf(one, at);
    const days = when === undefined ? undefined : dayNumber(at) - dayNumber(when);
    const isDay = when !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(when);
    return isDay && days !== undefined && days >= 0 && days <= deedDays && !deadline.test(text.slice(0, one.start));
  });
  const day = mention === undefined ? undefined : whenOf(mention, at);
  if (mention === undefined || day === undefined) return undefined;
  // «بدأت … أمس، وتستمر حتى 26 يونيو»
  const last = readDates(text, { at }).find((one) => goesUntil.test(text.slice(mention.end, one.start)));
  const until = last === undefined ? undefined : daysOfWhen(last.edtf)?.last;
  const when = (until === undefined ? undefined : parseWhen(`${day}/${until}`)) ?? day;
  const rest: string[] = [];
  let end = verb.end;
  for (const word of words.slice(place + 1)) {
    const isDate = word.start >= mention.start && word.end <= mention.end;
    const gap = text.slice(end, word.start);
    if (rest.length >= longestDeed || /[؛:.()]/u.test(gap) || (/،/u.test(gap) && rest.length >= 4)) break;
    if (!isDate && !partsOfDay.has(foldForSearch(word.text))) rest.push(word.text);
    end = word.end;
  }
  while (rest.length > 1 && hanging.test(rest.at(-1) ?? "")) rest.pop();
  if (rest.length < 2) return undefined;
  return {
    title: [noun, ...rest].join(" "),
    when,
    start: start + Math.min(verb.start, mention.start),
    end: start + Math.max(end, mention.end),
  };
}
const goesUntil = /(?:تستمر|يستمر|تتواصل|يتواصل|تمتد|يمتد)\s(?:(?:حتى|إلى|لغاية)\s)?(?:يوم\s)?$/u;
/** In words: how far into its sentence the verb may stand, and how long its deed is told. */
const furthestVerb = 12;
const longestDeed = 9;
const partsOfDay = new Set("صباح مساء فجر ظهر ليل ليله يوم عصر بعد".split(" "));

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whether two dates are the same, as far as news knows dates: three days apart at most. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [daysOfWhen(one), daysOfWhen(other)];
  const [first, second] = [a?.first ?? a?.last, b?.first ?? b?.last];
  return first !== undefined && second !== undefined && Math.abs(dayNumber(first) - dayNumber(second)) <= 3;
}

function knownEvent(dossiers: Dossiers, dated: Dated, actors: readonly ItemId[]): NewsEvent | undefined {
  const words = new Set(tokens(dated.title).map(({ text }) => bare(text)));
  return listItems(dossiers, "event").find((event) => {
    if (!isNear(event.when, dated.when)) return false;
    const shares = event.actors.some(({ entity }) => actors.includes(entity));
    const says = tokens(event.title).filter(({ text }) => words.has(bare(text))).length;
    return says >= 2 || (shares && says >= 1);
  });
}

const suggestionFor = (
  story: ReadStory,
  dossiers: Dossiers,
  {
    scene,
    dated,
    place,
    reading: { into, scenes },
  }: { readonly scene: Scene; readonly dated: Dated; readonly place: number; readonly reading: Reading },
): Suggestion | undefined => {
  const { paragraph, text, actors: all } = scene;
  const id = parseItemId(`v-${story.id}-${paragraph}-${place + 1}`);
  if (id === undefined || into.length === 0 || dossiers.items.has(id) || dossiers.gone.has(id)) return undefined;
  const quote = text.slice(dated.start, dated.end);
  const evidence: Evidence = {
    story: story.id,
    revision: story.revision,
    paragraph,
    quote,
    ...attributed(dated, { scene, scenes, dossiers }),
  };
  const actors = [...new Set(all.filter(({ isNew }) => !isNew).map(({ entity }) => entity.id))];
  const common = { by: "m:when", causes: [{ paragraph, start: dated.start, end: dated.end }] } as const;
  const known = knownEvent(dossiers, dated, actors);
  if (known !== undefined) {
    const cited = known.evidence.some(({ story: one, paragraph: in_ }) => one === story.id && in_ === paragraph);
    if (cited) return undefined;
    const operation = { op: "evidence", ref: known.id, evidence: [evidence] } as const;
    return { ...common, operation, note: `سند آخر للحدث «${known.title}»`, confidence: 0.7, news: 1 };
  }
  const { last } = daysOfWhen(dated.when) ?? {};
  const state = last !== undefined && last <= story.at ? "held" : "scheduled";
  const event: NewsEvent = {
    kind: "event",
    id,
    title: dated.title,
    when: dated.when,
    state,
    actors: actors.map((entity) => ({ entity })),
    dossiers: into,
    evidence: [evidence],
  };
  const note = `${state === "held" ? "حدث" : "حدث مقرَّر"}: ${dated.title}، ${dated.when}`;
  return {
    ...common,
    operation: { op: "add", items: [event] },
    note,
    confidence: actors.length > 0 ? 0.8 : 0.6,
    news: 2,
  };
};

/** The events of a paragraph; of a story's first one, what it says has happened as well. */
function eventsIn(text: string, { at, isFirst }: { readonly at: string; readonly isFirst: boolean }): readonly Dated[] {
  const named = datedIn(text, at);
  const deed = isFirst ? deedIn(text, at) : undefined;
  return deed === undefined ? named : [deed, ...named.filter(({ when }) => when !== deed.when)];
}

/** m:when proposes events with their dates, resolved against the day on which the story was published. */
export const whenMachine: Machine = {
  name: "m:when",
  propose(story, dossiers) {
    const reading = readingOf(story, dossiers);
    return reading.scenes.flatMap((scene, at) =>
      eventsIn(scene.text, { at: story.at, isFirst: at === 0 }).flatMap(
        (dated, place) => suggestionFor(story, dossiers, { scene, dated, place, reading }) ?? [],
      ),
    );
  },
};
