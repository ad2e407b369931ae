import { readFileSync, readdirSync } from "node:fs";
import {
  type BlockId,
  type Dossiers,
  type Fate,
  type Instant,
  type Position,
  type StoryContent,
  type StoryId,
  enterAll,
  historyOfDocument,
  noDossiers,
  parseDocument,
} from "@mihwar/newsroom";
import type { ReadStory } from "@mihwar/suggest";

interface Marked {
  /** The paragraph, counted from 1. */
  readonly p: number;
  /** The printed words. */
  readonly words: string;
}

/** What a careful editor finds in a story: what the machines are measured against. */
export interface Marks {
  /** The dossiers that it belongs to; none for a story that only looks so. */
  readonly dossiers: readonly string[];
  readonly positions: readonly (Marked & {
    readonly act: Position["act"];
    /** Ids of the document's entities, or printed names of those that it does not know. */
    readonly by: readonly string[];
    readonly to: readonly string[];
    readonly text: string;
  })[];
  readonly events: readonly (Marked & { readonly when: string; readonly title: string })[];
  readonly attributions: readonly (Marked & { readonly level: string })[];
  readonly fates: readonly (Marked & { readonly position: string; readonly fate: Fate })[];
}

export interface MarkedStory {
  readonly subject: string;
  readonly story: ReadStory;
  readonly gold: Marks;
}

interface Printed {
  readonly document: unknown;
  readonly asked: readonly {
    readonly id: string;
    readonly at: string;
    readonly headline: string;
    readonly paragraphs: readonly string[];
    readonly gold: Marks;
  }[];
}

const folder = new URL("gold/", import.meta.url);

/** The subjects that stories were written about. */
export const subjects: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(/\.json$/u, ""))
  .toSorted();

const printedOf = (subject: string): Printed =>
  JSON.parse(readFileSync(new URL(`${subject}.json`, folder), "utf8")) as Printed;

const contentOf = (headline: string, paragraphs: readonly string[]): StoryContent =>
  ({
    headline,
    section: "news",
    byline: [],
    body: paragraphs.map((text, place) => ({ id: `p${place + 1}`, kind: "paragraph", text })),
    tags: [],
    language: "ar",
    sources: [],
  }) as unknown as StoryContent;

/** The stories of one subject, as they stand in front of the machines. */
export const storiesOf = (subject: string): readonly MarkedStory[] =>
  printedOf(subject).asked.map(({ id, at, headline, paragraphs, gold }) => ({
    subject,
    story: { id: id as StoryId, revision: 1, at, content: contentOf(headline, paragraphs) },
    gold,
  }));

/** What a newsroom remembers that keeps the dossiers of all subjects. */
export function rememberedOf(all: readonly string[]): Dossiers {
  let dossiers = noDossiers;
  for (const subject of all) {
    const read = parseDocument(printedOf(subject).document);
    if (!read.ok) throw new Error(`${subject}: ${JSON.stringify(read.refusals[0])}`);
    const texts = new Map(read.value.stories.map(({ id, paragraphs }) => [id, paragraphs]));
    const entered = enterAll(dossiers, historyOfDocument(read.value, { person: "u:hind", after: dossiers.n }), {
      now: "2026-01-01T00:00:00.000Z" as Instant,
      paragraphs: (story: StoryId, _revision: number, paragraph: BlockId) => texts.get(story)?.get(paragraph),
    });
    if (!entered.ok) throw new Error(`${subject}: ${JSON.stringify(entered.refusals[0])}`);
    ({ dossiers } = entered.value);
  }
  return dossiers;
}
