import { type DateMention, readDates } from "@mihwar/arabic/dates/read-dates";
import { foldForSearch } from "@mihwar/arabic/fold";
import { sentences } from "@mihwar/arabic/sentences";
import { tokens } from "@mihwar/arabic/tokens";
import {
  type BlockId,
  type Dossiers,
  type Evidence,
  type ItemId,
  type NewsEvent,
  type When,
  citable,
  daysOfWhen,
  listItems,
  parseItemId,
  parseWhen,
} from "@mihwar/newsroom";
import { attributed } from "./attributed.ts";
import { dossiersFor } from "./dossiers-for.ts";
import { eventNouns, titleEnds } from "./event-nouns.ts";
import { mentionsOf } from "./known-entities.ts";
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
function whenOf({ edtf, text }: DateMention): When | undefined {
  if (!/\p{L}|\d{4}/u.test(text)) return undefined;
  const day = edtf.replace(/T.*$/u, "");
  return /^\d{4}-\d{2}/.test(day) ? parseWhen(day) : undefined;
}

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

/** A noun behind its date is as far as one that stands so many letters further before it. */
const behind = 25;

/** The events of a paragraph: for each date of a sentence the noun of an event that is nearest to it. */
function datedIn(paragraph: string, at: string): readonly Dated[] {
  return sentences(paragraph).flatMap((sentence): readonly Dated[] => {
    const words = tokens(sentence.text);
    return readDates(sentence.text, { at }).flatMap((mention): readonly Dated[] => {
      const when = whenOf(mention);
      const [noun] = words
        .filter(({ text, start, end }) => (end <= mention.start || start >= mention.end) && eventNouns.has(bare(text)))
        .map((word) => ({
          ...word,
          far: word.end <= mention.start ? mention.start - word.end : word.start - mention.end + behind,
        }))
        .toSorted((a, b) => a.far - b.far);
      if (when === undefined || noun === undefined) return [];
      const title = titleFrom(
        sentence.text,
        noun.start,
        noun.start < mention.start ? mention.start : sentence.text.length,
      );
      if (title.split(" ").length < 2) return [];
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
    paragraph,
    text,
    dated,
    place,
  }: {
    readonly paragraph: BlockId;
    readonly text: string;
    readonly dated: Dated;
    readonly place: number;
  },
): Suggestion | undefined => {
  const id = parseItemId(`v-${story.id}-${paragraph}-${place + 1}`);
  const into = dossiersFor(story, dossiers);
  if (id === undefined || into.length === 0 || dossiers.items.has(id) || dossiers.gone.has(id)) return undefined;
  const quote = text.slice(dated.start, dated.end);
  const evidence: Evidence = {
    story: story.id,
    revision: story.revision,
    paragraph,
    quote,
    ...attributed(text, dated, dossiers),
  };
  const actors = [...new Set(mentionsOf(text, dossiers).map(({ entity }) => entity.id))];
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

/** m:when proposes events with their dates, resolved against the day on which the story was published. */
export const whenMachine: Machine = {
  name: "m:when",
  propose: (story, dossiers) =>
    [...citable(story.content)].flatMap(([paragraph, text]) =>
      datedIn(text, story.at).flatMap(
        (dated, place) => suggestionFor(story, dossiers, { paragraph, text, dated, place }) ?? [],
      ),
    ),
};
