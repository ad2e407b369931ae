import { type DateStyle, formatDay } from "@mihwar/arabic/date-format";
import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import { appointments } from "@mihwar/newsroom/dossier/appointments";
import {
  type AgendaEvent,
  type Block,
  type BlockId,
  type EventState,
  type ItemId,
  type StoryContent,
  inUtc,
} from "@mihwar/newsroom";

/** An agenda as copy, and where in it each event is told. */
export interface AgendaStory {
  readonly content: Omit<StoryContent, "section">;
  readonly told: ReadonlyMap<ItemId, { readonly paragraph: BlockId; readonly quote: string }>;
}

/** What the copy of an agenda is made with. */
export interface AgendaTelling {
  readonly name: string;
  /** The title of the dossier that it goes into. */
  readonly dossier: string;
  readonly dates: DateStyle;
  /** The day on which it was read, ISO 8601. */
  readonly today: string;
}

/** «موعد» is masculine whatever the event is called: none of these need know more of the title than its letters. */
const sayings: Readonly<Record<EventState, (title: string, date: string) => string>> = {
  scheduled: (title, date) => `موعد ${title} ${date}`,
  expected: (title, date) => `الموعد المتوقَّع لحدث ${title} ${date}`,
  underway: (title, date) => `موعد ${title} ${date}، وقد بدأ`,
  held: (title, date) => `كان موعد ${title} ${date}، وتمّ`,
  postponed: (title, date) => `موعد ${title} مؤجَّل، وتاريخه ${date}`,
  cancelled: (title, date) => `أُلغي موعد ${title}، وكان ${date}`,
  unclear: (title, date) => `موعد ${title} ${date}، ولم يتأكّد`,
};
const undated: Readonly<Record<"cancelled" | "other", (title: string) => string>> = {
  cancelled: (title) => `أُلغي موعد ${title}، ولم يُذكر تاريخه`,
  other: (title) => `موعد ${title} لم يُحدَّد تاريخه بعد`,
};

const quoted = (words: string): string => (/[«»]/.test(words) ? words : `«${words}»`);

/** An event in one sentence: what, when, where, and who says so. */
export function agendaSentence(event: AgendaEvent, { name, dates }: Pick<AgendaTelling, "name" | "dates">): string {
  const { when, timeZone, states, places } = event;
  const state = states?.[0] ?? "scheduled";
  const title = quoted(event.title);
  const said =
    when === "XXXX"
      ? undated[state === "cancelled" ? "cancelled" : "other"](title)
      : sayings[state](title, formatEdtf(inUtc(when, timeZone), dates));
  const where = places.length === 0 ? "" : `، والمكان ${places.map((place) => place.name).join("، ")}`;
  return `${said}${where}، بحسب ${quoted(name)}.`;
}

/** A calendar that does not call itself one is called so. */
const headline = (name: string): string =>
  /^(?:ال)?(?:مفكّ?رة|أجندة|تقويم|روزنامة|جدول|برنامج|مواعيد)/u.test(name) ? name : `مفكّرة ${name}`;

/** An agenda as a story that readers can look up: a sentence for each event, the first to come first. */
export function agendaStory(events: readonly AgendaEvent[], telling: AgendaTelling): AgendaStory {
  const { name, dossier, dates, today } = telling;
  const at = ({ when, timeZone }: AgendaEvent): string => inUtc(when, timeZone);
  const inOrder = events.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
  const paragraphs = inOrder.map((event, place) => ({
    id: event.id,
    paragraph: `p${place + 1}` as BlockId,
    quote: agendaSentence(event, telling),
  }));
  return {
    content: {
      headline: headline(name),
      standfirst: `${appointments(events.length, dates.digits)} لملف ${quoted(dossier)}، نقلًا عن ${quoted(name)} في ${formatDay(today, dates)}.`,
      byline: [],
      body: paragraphs.map(({ paragraph, quote }): Block => ({ id: paragraph, kind: "paragraph", text: quote })),
      tags: [],
      language: "ar",
      sources: [name],
    },
    told: new Map(paragraphs.map(({ id, paragraph, quote }) => [id, { paragraph, quote }])),
  };
}
