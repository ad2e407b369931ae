// A newsroom small enough to be read at once: an archive in memory, an editor's hands, and the site over them.
import {
  type Archive,
  type Block,
  type Byline,
  type Edition,
  type Instant,
  type MediaAsset,
  type MediaFiles,
  type Person,
  type ReadonlyArchive,
  type Section,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryStep,
  type TickerId,
  type TickerLevel,
  correctStory,
  draftStory,
  embargoStory,
  publishStory,
  scheduleStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import type { CardText } from "@mihwar/site/card-text";
import type { Pictures } from "@mihwar/site/pictures";
import { type Site, type SiteParts, createSite } from "@mihwar/site/site";
import { memorySearchIndex } from "@mihwar/search";
import { memoryArchive } from "@mihwar/storage/memory-archive";

export const edition: Edition = {
  name: "محور",
  latinName: "Mihwar",
  tagline: "صحيفة تتذكّر",
  origin: "https://mihwar.example",
  language: "ar",
  dates: { months: "dual", digits: "western", timeZone: "Asia/Beirut", hijri: false },
  borders: { note: "", names: {} },
  follow: [{ label: "مستودون", href: "https://social.example/@mihwar" }],
  copyright: "© محور",
  about: ["صحيفة للتجربة."],
  correctionsPolicy: "نصحّح ما نخطئ فيه في مكانه.",
};

export const world = { id: "world", name: "العالم", order: 1, tone: "teal" } as Section;
export const economy = { id: "economy", name: "الاقتصاد", order: 2, tone: "ochre" } as Section;
export const nour = { id: "nour", name: "نور الحاج", slug: "نور-الحاج", role: "مراسلة" } as Person;

const by = "u:hind";

export interface StoryWords {
  readonly headline?: string;
  readonly standfirst?: string;
  readonly body?: readonly Block[];
  readonly section?: Section;
  readonly tags?: readonly string[];
  readonly byline?: readonly Byline[];
  readonly hero?: StoryContent["hero"];
  readonly sources?: readonly string[];
}

/** Copy with a body of one sentence, and whatever the test says of it. */
export function copy(words: StoryWords = {}): StoryContent {
  return {
    headline: words.headline ?? "هدنة هشّة في وادي الرمّانة",
    ...(words.standfirst === undefined ? {} : { standfirst: words.standfirst }),
    section: (words.section ?? world).id,
    byline: words.byline ?? [{ name: nour.name, person: nour.id }],
    ...(words.hero === undefined ? {} : { hero: words.hero }),
    body: words.body ?? [paragraph("p1", "وصل الوفد إلى الوادي قبل الغروب، ولم يُسمع إطلاق نار حتى منتصف الليل.")],
    tags: words.tags ?? [],
    language: "ar",
    sources: words.sources ?? [],
  };
}

export const paragraph = (id: string, text: string): Block => ({ id, kind: "paragraph", text }) as Block;

/** The bytes that stand for a picture where the test does not look into it. */
const onePixel = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

/** Pictures that are not drawn; what was asked of them is remembered. */
export function fakePictures(): Pictures & { readonly cards: CardText[] } {
  const cards: CardText[] = [];
  return {
    cards,
    rendition: async () => ({ ok: true, value: onePixel }),
    card: async (text) => {
      cards.push(text);
      return { ok: true, value: onePixel };
    },
    inspect: async () => ({ ok: true, value: { mime: "image/png", width: 1, height: 1 } }),
    close: async () => {},
  };
}

/** Media files in memory. */
export function memoryFiles(): MediaFiles & { readonly originals: Map<string, Uint8Array> } {
  const originals = new Map<string, Uint8Array>();
  const derived = new Map<string, Uint8Array>();
  return {
    originals,
    keep: async () => {
      throw new Error("the site keeps no originals");
    },
    find: async (sha256) => originals.get(sha256),
    keepDerived: async (sha256, name, bytes) => void derived.set(`${sha256}/${name}`, bytes),
    findDerived: async (sha256, name) => derived.get(`${sha256}/${name}`),
  };
}

export interface SmallNewsroom {
  readonly archive: Archive;
  readonly site: Site;
  readonly pictures: ReturnType<typeof fakePictures>;
  readonly faults: unknown[];
  /** Moves the clock. */
  at(moment: string): void;
  publish(id: string, words?: StoryWords, published?: string, oldAddresses?: readonly string[]): Promise<Story>;
  embargo(id: string, until: string, words?: StoryWords, oldAddresses?: readonly string[]): Promise<Story>;
  correct(story: Story, text: string, words?: StoryWords): Promise<Story>;
  withdraw(story: Story, notice: string, legal?: boolean): Promise<Story>;
  breaking(id: string, text: string, until: string, line?: { level?: TickerLevel; href?: string }): Promise<void>;
  savePicture(asset: Partial<MediaAsset> & { readonly id: string }): Promise<void>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  head(path: string): Promise<Response>;
}

/**
 * A newsroom at noon on 22 August 2026 in Beirut, with two sections and nothing published.
 * @param parts of its site; `archive` is given the newsroom's own and may change it
 * @param running its clock goes on by itself instead of standing still
 */
export async function openNewsroom(
  parts: Partial<Omit<SiteParts, "archive">> & { readonly archive?: (own: ReadonlyArchive) => ReadonlyArchive } = {},
  running = false,
): Promise<SmallNewsroom> {
  const noon = Date.parse("2026-08-22T09:00:00Z");
  const began = Date.now();
  let now = toInstant(noon);
  const archive = memoryArchive({ clock: { now: () => (running ? toInstant(noon + Date.now() - began) : now) } });
  await archive.saveEdition(edition, by);
  await archive.saveSection(world, by);
  await archive.saveSection(economy, by);
  await archive.savePerson(nour, by);
  const pictures = fakePictures();
  const faults: unknown[] = [];
  const { archive: changed = (own: ReadonlyArchive) => own, ...others } = parts;
  const site = createSite({
    archive: changed(archive.reading),
    search: memorySearchIndex(archive.reading),
    pictures,
    onFault: (fault) => faults.push(fault),
    // The clock of these newsrooms jumps: nothing is kept, unless a test is about keeping.
    door: { bytes: 0 },
    ...others,
  });
  const hand = () => ({ by, now: running ? toInstant(noon + Date.now() - began) : now }) as const;
  const value = <Value>(outcome: { ok: true; value: Value } | { ok: false; refusals: unknown }): Value => {
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
    return outcome.value;
  };
  const save = async (
    steps: readonly [StoryStep, ...StoryStep[]],
    before: Story | undefined,
    old: readonly string[] = [],
  ) => {
    await archive.saveStory(steps, before, { oldAddresses: old });
    return steps.at(-1)?.story ?? steps[0].story;
  };
  return {
    archive,
    site,
    pictures,
    faults,
    at(moment) {
      now = toInstant(Date.parse(moment));
    },
    async publish(id, words, published, oldAddresses) {
      const draft = draftStory({ id: id as StoryId, content: copy(words), ...hand() });
      const past = published === undefined ? {} : { published: toInstant(Date.parse(published)) };
      return save([draft, value(publishStory(draft.story, hand(), past))], undefined, oldAddresses);
    },
    async embargo(id, until, words, oldAddresses) {
      const draft = draftStory({ id: id as StoryId, content: copy(words), ...hand() });
      const later = toInstant(Date.parse(hand().now) + (running ? 200 : 60_000));
      const scheduled = value(scheduleStory(draft.story, later, hand()));
      const held = value(embargoStory(scheduled.story, toInstant(Date.parse(until)), hand()));
      return save([draft, scheduled, held], undefined, oldAddresses);
    },
    async correct(story, text, words) {
      const content = words === undefined ? {} : { content: copy(words) };
      return save([value(correctStory(story, { text, ...content }, hand()))], story);
    },
    async withdraw(story, notice, legal = false) {
      return save([value(withdrawStory(story, notice, hand(), legal))], story);
    },
    async breaking(id, text, until, line = {}) {
      const { level = "breaking", href } = line;
      await archive.saveTickerLine(
        {
          id: id as TickerId,
          text,
          level,
          from: hand().now,
          expires: toInstant(Date.parse(until)) as Instant,
          ...(href === undefined ? {} : { href }),
        },
        by,
      );
    },
    async savePicture(asset) {
      await archive.saveMedia(
        {
          sha256: "0".repeat(64),
          mime: "image/jpeg",
          width: 2000,
          height: 1000,
          bytes: 1,
          alt: "واد بين جبلين",
          focal: { x: 0.5, y: 0.5 },
          ...asset,
        } as MediaAsset,
        by,
      );
    },
    get: (path, headers = {}) => site.fetch(new Request(`http://reader.example${path}`, { headers })),
    head: (path) => site.fetch(new Request(`http://reader.example${path}`, { method: "HEAD" })),
  };
}
