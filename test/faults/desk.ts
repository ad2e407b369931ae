import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Actor,
  type Archive,
  type Hand,
  type MediaId,
  type Outcome,
  type PersonId,
  type SectionId,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryRefusal,
  type StoryStep,
  correctStory,
  draftStory,
  embargoStory,
  middle,
  publishStory,
  returnStory,
  reviseStory,
  scheduleStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { openArchive, openMediaFolder } from "@mihwar/storage";
import pg from "pg";
import { root } from "../../scripts/source-files.ts";
import { type Beat, headlineOf } from "./surfaces.ts";

const by: Actor = "u:desk";

/** A newsroom's hands on an archive, beside the web processes: each call is acknowledged when it resolves. */
export interface Desk {
  readonly archive: Archive;
  /** Opens a beat: a reporter, a tag and a picture of its own. */
  beat(name: string): Promise<Beat>;
  draft(id: string, beat: Beat): Promise<void>;
  publish(id: string): Promise<void>;
  /** Drafts and publishes at once. */
  create(id: string, beat: Beat): Promise<void>;
  correct(id: string, version: number): Promise<void>;
  revise(id: string, version: number): Promise<void>;
  withdraw(id: string): Promise<void>;
  /** @param at milliseconds of the clock that this machine and the database share */
  schedule(id: string, at: number): Promise<void>;
  embargo(id: string, until: number): Promise<void>;
  takeBack(id: string): Promise<void>;
  /** The database's own clock, this very moment. Milliseconds. */
  clock(): Promise<number>;
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

const granted = (outcome: Outcome<StoryStep, StoryRefusal>): StoryStep => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusals.map(({ code }) => code).join(", ")}`);
  return outcome.value;
};

/**
 * Opens a desk on the archive of a running site.
 * @param place `dataDir`: the folder in which the pictures are
 */
export async function openDesk(place: { readonly url: string; readonly dataDir: string }): Promise<Desk> {
  const archive = await openArchive({ url: place.url, trustMemory: true });
  const client = new pg.Pool({ connectionString: place.url, application_name: "fault-desk", max: 3 });
  client.on("error", () => {});
  const media = await openMediaFolder(join(place.dataDir, "media"));
  const bytes = await readFile(join(root, "sample", "pictures", "aktau-port.jpg"));
  const { timeZone } = (await archive.reading.getEdition()).dates;
  const beats = new Map<string, Beat>();
  const beat = async (name: string): Promise<Beat> => {
    const person = { id: `reporter-${name}` as PersonId, name: `هند الراوي ${name}`, slug: `هند-الراوي-${name}` };
    await archive.savePerson(person, by);
    const picture = `port-${name}` as MediaId;
    const asset = { mime: "image/jpeg", width: 1600, height: 900, alt: "ميناء عند الغروب", credit: "الرُّواق" } as const;
    const sha256 = await media.keep(bytes);
    await archive.saveMedia({ ...asset, id: picture, sha256, bytes: bytes.byteLength, focal: middle }, by);
    return { section: "world", person, tag: `سدّ الوادي ${name}`, media: picture, timeZone };
  };

  const contentOf = (id: string, version: number, of = beats.get(id)): StoryContent => {
    if (of === undefined) throw new Error(`no beat of story ${id}`);
    return {
      headline: headlineOf(id, version),
      standfirst: "العمل يسبق الجدول بشهرين، والماء يُحجز في الربيع.",
      section: of.section as SectionId,
      byline: [{ name: "هند الراوي", person: of.person.id }],
      hero: { media: of.media, alt: "ميناء عند الغروب", credit: "الرُّواق" },
      body: [
        {
          id: "p1" as StoryContent["body"][number]["id"],
          kind: "paragraph",
          text: "بلغ ارتفاع السدّ واحدًا وستين مترًا.",
        },
        {
          id: "p2" as StoryContent["body"][number]["id"],
          kind: "paragraph",
          text: `النسخة رقم ${version} من هذا الخبر.`,
        },
      ],
      tags: [of.tag],
      language: "ar",
      sources: [],
    };
  };
  const hand = async (): Promise<Hand> => ({ by, now: await archive.now() });
  const step = async (
    id: string,
    take: (story: Story, hand: Hand) => Outcome<StoryStep, StoryRefusal>,
  ): Promise<void> => {
    const story = await archive.findStory(id as StoryId);
    if (story === undefined) throw new Error(`no story ${id}`);
    await archive.saveStory([granted(take(story, await hand()))], story);
  };
  const clock = async (): Promise<number> =>
    Number(
      (await client.query<{ now: string }>("select extract(epoch from clock_timestamp()) * 1000 as now")).rows[0]?.now,
    );
  return {
    archive,
    beat,
    clock,
    async draft(id, of) {
      beats.set(id, of);
      const draft = draftStory({ id: id as StoryId, content: contentOf(id, 1), ...(await hand()) });
      await archive.saveStory([draft], undefined);
    },
    async create(id, of) {
      beats.set(id, of);
      const now = await hand();
      const draft = draftStory({ id: id as StoryId, content: contentOf(id, 1), ...now });
      await archive.saveStory([draft, granted(publishStory(draft.story, now))], undefined);
    },
    publish: (id) => step(id, publishStory),
    correct: (id, version) =>
      step(id, (story, now) => correctStory(story, { text: "صُحّح رقم.", content: contentOf(id, version) }, now)),
    async revise(id, version) {
      const story = await archive.findStory(id as StoryId);
      if (story === undefined) throw new Error(`no story ${id}`);
      const now = await hand();
      const revised = granted(reviseStory(story, contentOf(id, version), now));
      await archive.saveStory([revised, granted(publishStory(revised.story, now))], story);
    },
    withdraw: (id) => step(id, (story, now) => withdrawStory(story, "خبر لم يثبت.", now)),
    schedule: (id, at) => step(id, (story, now) => scheduleStory(story, toInstant(at), now)),
    embargo: (id, until) => step(id, (story, now) => embargoStory(story, toInstant(until), now)),
    takeBack: (id) => step(id, (story, now) => returnStory(story, now, "يُراجع")),
    async query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(text, [...values])).rows;
    },
    async close() {
      await archive.close();
      await client.end().catch(() => {});
    },
  };
}
