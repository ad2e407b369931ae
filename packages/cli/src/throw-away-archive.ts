import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SectionId, type StoryContent, type StoryId, draftStory, publishStory } from "@mihwar/newsroom";
import { type SearchableArchive, keepSearch, openArchive, startCluster } from "@mihwar/storage";
import { setUpArchive } from "./starter-edition.ts";

/** An archive that is gone when it is closed: for measuring with the product's own ways and nobody's own copy. */
export interface ThrowAwayArchive {
  readonly archive: SearchableArchive;
  readonly url: string;
  /** Publishes a text as a story does, all at one hour: none is newer than another. */
  publish(text: ThrowAwayText): Promise<StoryId>;
  /** Brings the index into the shape that it has in an archive that has stood for a while. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface ThrowAwayText {
  readonly title?: string;
  readonly text: string;
}

/** A headline of which nothing is found: a story must have one, and a passage has none. */
const noHeadline = "—";

/** A text as a story of a throw-away archive has it. */
export const contentOfText = ({ title, text }: ThrowAwayText): StoryContent => ({
  headline: title === undefined || title.trim() === "" ? noHeadline : title,
  section: "passages" as SectionId,
  byline: [],
  body: text
    .split(/\n+/u)
    .filter((line, turn) => turn === 0 || line.trim() !== "")
    .map((line, turn) => ({ id: `p${turn + 1}` as StoryContent["body"][number]["id"], kind: "paragraph", text: line })),
  tags: [],
  language: "ar",
  sources: [],
});

/** What PostgreSQL cannot keep is no text. */
const storable = (text: string): string =>
  text.replaceAll("\0", " ").replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, " ");

export async function openThrowAwayArchive(): Promise<ThrowAwayArchive> {
  const folder = await mkdtemp(join(tmpdir(), "mihwar-bench-"));
  const cluster = await startCluster({ dataDir: folder, fast: true });
  const archive = await openArchive({ url: cluster.url, migrate: true, trustMemory: true });
  await setUpArchive(archive);
  const now = await archive.now();
  let published = 0;
  return {
    archive,
    url: cluster.url,
    async publish({ title, text }) {
      const id = `p${(published += 1)}` as StoryId;
      const content = contentOfText({
        ...(title === undefined ? {} : { title: storable(title) }),
        text: storable(text),
      });
      const hand = { by: "cli:bench", now } as const;
      const draft = draftStory({ id, content, ...hand });
      const live = publishStory(draft.story, hand);
      if (!live.ok) throw new Error(`text ${published}: ${live.refusals.map(({ code }) => code).join(", ")}`);
      await archive.saveStory([draft, live.value], undefined);
      return id;
    },
    settle: async () => void (await keepSearch({ url: cluster.url, gatherFrom: 1 })),
    async close() {
      await archive.close();
      await cluster.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
