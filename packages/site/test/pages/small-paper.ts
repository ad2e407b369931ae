// Values for pages: a paper of two sections and a few stories, written for the tests.
import { countWords } from "@mihwar/arabic/words";
import {
  type Block,
  type Correction,
  type Edition,
  type Instant,
  type MediaAsset,
  type MediaId,
  type Person,
  type PublicStory,
  type Section,
  type StoryCard,
  type StoryContent,
  type StoryId,
  type TickerLine,
  bodyText,
} from "@mihwar/newsroom";
import type { Frame, StoryView } from "@mihwar/site/views";

export const edition: Edition = {
  name: "محور",
  latinName: "Mihwar",
  tagline: "الخبر وما قبله وما بعده",
  origin: "https://mihwar.example",
  language: "ar",
  dates: { months: "dual", digits: "western", timeZone: "Asia/Riyadh", hijri: false },
  borders: { note: "", names: {} },
  follow: [{ label: "ماستودون", href: "https://social.example/@mihwar" }],
  copyright: "© محور 2026",
  about: ["نكتب ما جرى، ونحفظ ما سبقه."],
  correctionsPolicy: "نصحّح في المكان الذي أخطأنا فيه.",
  contact: "salam@mihwar.example",
};

export const world = { id: "world", name: "العالم", order: 1, tone: "slate" } as Section;
export const economy = { id: "economy", name: "الاقتصاد", order: 2, tone: "ochre" } as Section;
export const layan = { id: "p1", name: "ليان الحدّاد", slug: "ليان-الحداد", role: "مراسلة العالم" } as Person;

export const moment = (text: string): Instant => text as Instant;

export const harbour: MediaAsset = {
  id: "m1" as MediaId,
  sha256: "0".repeat(64),
  mime: "image/jpeg",
  width: 1600,
  height: 900,
  bytes: 1000,
  alt: "رافعتان على رصيف خالٍ",
  caption: "رصيف مرسى اللوز",
  credit: "رسم: محور",
  focal: { x: 0.9, y: 0.1 },
};

export function frame(changes: Partial<Frame> = {}): Frame {
  return {
    edition,
    sections: [world, economy],
    ticker: [],
    now: moment("2026-08-22T18:05:00.000Z"),
    today: "2026-08-22",
    media: new Map([[harbour.id, harbour]]),
    href: "/",
    ...changes,
  };
}

export const tickerLine = (changes: Partial<TickerLine> = {}): TickerLine =>
  ({
    id: "t1",
    text: "اتفاق على وقف النار في وادي الرمّانة",
    level: "breaking",
    from: "2026-08-22T18:00:00.000Z",
    expires: "2026-08-22T20:00:00.000Z",
    ...changes,
  }) as TickerLine;

export const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", text }) as Block;

export interface StoryWords {
  readonly id?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly corrections?: readonly Correction[];
  readonly provenance?: PublicStory["provenance"];
  readonly content?: Partial<StoryContent>;
}

export function story({
  id = "7k2m9q",
  published,
  updated,
  corrections,
  provenance,
  content,
}: StoryWords = {}): PublicStory {
  return {
    id: id as StoryId,
    slug: "هدنة-هشة",
    revision: 1,
    published: moment(published ?? "2026-08-22T09:30:00.000Z"),
    ...(updated === undefined ? {} : { updated: moment(updated) }),
    ...(provenance === undefined ? {} : { provenance }),
    corrections: corrections ?? [],
    content: {
      headline: "هدنة هشّة في وادي الرمّانة",
      section: world.id,
      byline: [{ name: layan.name, person: layan.id }],
      body: [paragraph("p1", "سكتت المدافع عند الفجر."), paragraph("p2", "وعاد الرعاة إلى المرعى القبلي بعد الظهر.")],
      tags: [],
      language: "ar",
      sources: [],
      ...content,
    },
  };
}

export function storyView(of: PublicStory = story(), changes: Partial<StoryView> = {}): StoryView {
  return {
    story: of,
    wordCount: countWords(bodyText(of.content.body)),
    section: world,
    people: new Map([[layan.id, layan]]),
    cards: new Map(),
    inlineRelated: [],
    filledBoxes: new Map(),
    related: [],
    mostRead: [],
    latest: [],
    remembered: { dossiers: [], margins: new Map() },
    ...changes,
  };
}

export function card(id: string, headline: string, changes: Partial<StoryCard> = {}): StoryCard {
  return {
    id: id as StoryId,
    slug: id,
    headline,
    section: world.id,
    byline: [],
    tags: [],
    published: moment("2026-08-21T09:00:00.000Z"),
    ...changes,
  };
}

export const pictured = { media: harbour.id };
