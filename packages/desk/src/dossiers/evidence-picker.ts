import {
  type BlockId,
  type DeskArchive,
  type Dossiers,
  type Outcome,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryLine,
  citable,
  parseStoryId,
  refuse,
  settle,
} from "@mihwar/newsroom";
import { whoSays } from "@mihwar/suggest";
import type { FrontPorts } from "../front-ports.ts";
import type { Cited, CitedFields } from "./line-form.ts";
import type { PickRefusal } from "./line-refusal.ts";
import type { NameBook } from "./name-book.ts";

/** What is written and chosen in the part of a form where evidence is picked. */
export interface Picking {
  /** Words by which a story is looked for. */
  readonly find: string;
  readonly story?: StoryId;
  readonly revision?: number;
  readonly paragraph: string;
  /** As it was selected, typed or pasted. */
  readonly quote: string;
  /** Where the selection begins in its paragraph, in UTF-16 units; absent where the quote was typed. */
  readonly start?: number;
  /** Which of several places is meant, from 1. */
  readonly occurrence?: number;
}

export const nothingPicked: Picking = { find: "", paragraph: "", quote: "" };

const most = { letters: 20_000, asked: 200, found: 12 };

const countIn = (text: string | null, least: number): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : undefined;

/** Reads the picker of a form as it was sent. */
export function sentPicking(form: URLSearchParams): Picking {
  const story = parseStoryId(form.get("cite.story"));
  const revision = countIn(form.get("cite.rev"), 1);
  const start = countIn(form.get("cite.start"), 0);
  const occurrence = countIn(form.get("cite.nth"), 1);
  return {
    find: (form.get("find") ?? "").slice(0, most.asked),
    paragraph: (form.get("cite.p") ?? "").slice(0, 64),
    quote: (form.get("cite.q") ?? "").replaceAll("\r\n", "\n").slice(0, most.letters),
    ...(story === undefined ? {} : { story }),
    ...(revision === undefined ? {} : { revision }),
    ...(start === undefined ? {} : { start }),
    ...(occurrence === undefined ? {} : { occurrence }),
  };
}

/** A story that is open for picking: the revision that readers have, and where they have none the newest. */
export interface OpenStory {
  readonly id: StoryId;
  readonly revision: number;
  readonly content: StoryContent;
  readonly state: Story["state"]["kind"];
  readonly paragraphs: ReadonlyMap<BlockId, string>;
  /** When it was published, or else changed: ISO 8601. */
  readonly at: string;
}

/** The copy of a story that evidence is picked from, as the member may read it. */
export async function openForPicking(
  desk: DeskArchive,
  id: StoryId,
  wanted: number | undefined,
): Promise<OpenStory | undefined> {
  const [asked, listed] = await Promise.all([desk.findStory(id), desk.listRevisions(id)]);
  const story = asked.ok ? asked.value : undefined;
  if (story === undefined || !listed.ok) return undefined;
  const number = wanted ?? story.publicRevision ?? story.revision;
  const revision = listed.value.find((one) => one.number === number);
  if (revision === undefined) return undefined;
  const { content, at } = revision;
  return {
    id,
    revision: number,
    content,
    state: story.state.kind,
    paragraphs: citable(content),
    at: story.published ?? at,
  };
}

/** Stories to pick from: by words in their headline, or in what readers have of them; without words, those at hand. */
export async function findForPicking(
  desk: DeskArchive,
  ports: Pick<FrontPorts, "find">,
  { words, atHand }: { readonly words: string; readonly atHand: readonly StoryId[] },
): Promise<readonly StoryLine[]> {
  const linesOf = async (wanted: Parameters<DeskArchive["listStoryLines"]>[0]): Promise<readonly StoryLine[]> => {
    const found = await desk.listStoryLines(wanted);
    return found.ok ? found.value.items : [];
  };
  const byIds = async (ids: readonly StoryId[]): Promise<readonly StoryLine[]> => {
    if (ids.length === 0) return [];
    const found = new Map((await linesOf({ ids, limit: ids.length })).map((line) => [line.id, line]));
    return ids.flatMap((id) => found.get(id) ?? []);
  };
  if (words.trim() === "") {
    const near = await byIds(atHand.slice(0, most.found));
    const newest = near.length < most.found ? await linesOf({ limit: most.found }) : [];
    return [...new Map([...near, ...newest].map((line) => [line.id, line])).values()].slice(0, most.found);
  }
  const named = parseStoryId(words.trim());
  const [own, byHeadline, cards] = await Promise.all([
    byIds(named === undefined ? [] : [named]),
    linesOf({ words, limit: most.found }),
    ports.find(words, most.found),
  ]);
  const inCopy = await byIds(cards.map(({ id }) => id));
  return [...new Map([...own, ...byHeadline, ...inCopy].map((line) => [line.id, line])).values()].slice(0, most.found);
}

/** Every place at which a paragraph says words, also where they lie over each other. */
export function placesOf(paragraph: string, quote: string): readonly number[] {
  const places: number[] = [];
  if (quote === "") return places;
  for (let at = paragraph.indexOf(quote); at !== -1; at = paragraph.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** The words that were picked, to the letter; or what keeps them from being evidence. */
export function pickedFrom(open: OpenStory, picking: Picking): Outcome<Cited, PickRefusal> {
  const paragraph = [...open.paragraphs].find(([id]) => id === picking.paragraph);
  if (paragraph === undefined) return refuse({ code: "paragraph-unchosen" });
  const [id, text] = paragraph;
  const quote = picking.quote.trim();
  if (quote === "") return refuse({ code: "quote-empty" });
  const places = placesOf(text, quote);
  if (places.length === 0) return refuse({ code: "quote-not-there", quote, paragraph: text });
  const shift = picking.quote.length - picking.quote.trimStart().length;
  const selected = picking.start === undefined ? -1 : places.indexOf(picking.start + shift);
  const place = selected === -1 ? (picking.occurrence ?? (places.length === 1 ? 1 : 0)) - 1 : selected;
  if (places[place] === undefined) return refuse({ code: "quote-twice", quote, times: places.length });
  const cited = { story: open.id, revision: open.revision, paragraph: id, quote };
  return settle(place === 0 ? cited : { ...cited, occurrence: place + 1 }, []);
}

/** Evidence of the words that were picked, with whoever the attribution machine finds behind them. */
export function evidenceOfPick(cited: Cited, open: OpenStory, dossiers: Dossiers, book: NameBook): CitedFields {
  const text = open.paragraphs.get(cited.paragraph) ?? "";
  const start = placesOf(text, cited.quote)[(cited.occurrence ?? 1) - 1] ?? 0;
  const { id, revision, content, at } = open;
  const said = whoSays(
    { id, revision, content, at: at.slice(0, 10) },
    { paragraph: cited.paragraph, start, end: start + cited.quote.length },
    dossiers,
  );
  return {
    cited,
    attribution: said.attribution,
    speaker: said.speaker === undefined ? "" : book.labelOf(said.speaker),
    phrase: said.phrase ?? "",
    url: "",
    disputes: false,
  };
}
