import { readFile, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Archive,
  type Edition,
  type FrontSlot,
  type StoryId,
  type TickerLevel,
  parseStoryId,
  toInstant,
} from "@mihwar/newsroom";
import { systemIds } from "./ids.ts";
import type { OpenNewsroom } from "./open-newsroom.ts";
import { bringInDossiers } from "./sample-dossiers.ts";
import { type FirstPublished, bringInStory } from "./sample-story.ts";
import { starterEdition } from "./starter-edition.ts";
import type { TakeInDesk } from "./take-in.ts";
import type { Terminal } from "./terminal.ts";
import { takingPictures } from "./picture-keeper.ts";
import type { Words } from "./words-ar.ts";

const folder = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), "sample");
const by = "cli:sample";
const day = 86_400_000;

/** `sample/edition.json`: what the sample newsroom is, beside its stories. */
interface SampleEdition {
  readonly edition: Partial<Edition>;
  /** Ids of the stories that are pinned on the front, from its first place. */
  readonly front: readonly string[];
  readonly ticker: readonly {
    readonly text: string;
    readonly level: TickerLevel;
    readonly href?: string;
    readonly days: number;
  }[];
}

async function bringInFront(archive: Archive, sample: SampleEdition): Promise<void> {
  const slots = sample.front.flatMap((id): readonly FrontSlot[] => {
    const story: StoryId | undefined = parseStoryId(id);
    return story === undefined ? [] : [{ kind: "pinned", story }];
  });
  await archive.saveFront({ id: "home", slots }, by);
}

async function bringInTicker(archive: Archive, desk: TakeInDesk, sample: SampleEdition): Promise<void> {
  const now = await archive.now();
  for (const { days, ...line } of sample.ticker) {
    await archive.saveTickerLine(
      { ...line, id: desk.ids.ticker.next(), from: now, expires: toInstant(Date.parse(now) + days * day) },
      by,
    );
  }
}

const readSample = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), "utf8"));

async function bringInStories(
  newsroom: OpenNewsroom,
  files: readonly string[],
  first: FirstPublished,
  terminal: Terminal,
  words: Words,
): Promise<void> {
  const { archive } = newsroom;
  terminal.say(words.sampleBegins(files.length));
  const desk: TakeInDesk = { ...newsroom, ids: systemIds(), take: takingPictures(newsroom) };
  const sample = (await readSample("edition.json")) as SampleEdition;
  await archive.saveEdition({ ...starterEdition, ...sample.edition }, by);
  let done = 0;
  for (const name of files) {
    await bringInStory(desk, folder, name, first);
    done += 1;
    terminal.progress(words.sampleProgress(done, files.length));
  }
  await bringInFront(archive, sample);
  await bringInTicker(archive, desk, sample);
  terminal.say(words.sampleDone(done));
}

/**
 * Brings the sample newsroom into an archive that holds no story but those of the sample; any other is left as it is. A
 * first run that was cut off is taken up where it stopped, because every story and every dossier of the sample keeps its
 * id.
 */
export async function bringInSample(newsroom: OpenNewsroom, terminal: Terminal, words: Words): Promise<void> {
  const { archive } = newsroom;
  const files = (await readdir(join(folder, "stories"))).filter((name) => name.endsWith(".json")).toSorted();
  const ids = new Set(files.map((name) => name.replace(/\.json$/, "")));
  const held = (await archive.listStoryLines({ limit: 1000 })).items;
  if (held.some((line) => !ids.has(line.id))) return;

  const first = (await readSample("first-published.json")) as FirstPublished;
  if (held.length < files.length) await bringInStories(newsroom, files, first, terminal, words);
  const corrected = Object.keys(first).flatMap((id) => parseStoryId(id) ?? []);
  await bringInDossiers(archive, { folder, corrected }, terminal, words);
}
