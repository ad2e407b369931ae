import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Draft, type Story, contentOfDraft, correctStory, parseDraft, parseStoryId } from "@mihwar/newsroom";
import { type TakeInDesk, takeIn } from "./take-in.ts";

const by = "cli:sample";

/**
 * `sample/first-published.json`: what stood in a story before its correction, by story and by block. Text where other
 * words stood, null where there was no such block.
 */
export type FirstPublished = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

interface StoryFile {
  readonly id: string;
  readonly body: readonly { readonly id: string }[];
}

function draftOf(value: unknown, name: string): Draft {
  const draft = parseDraft(value);
  if (!draft.ok) throw new Error(`sample/stories/${name}: ${JSON.stringify(draft.refusals)}`);
  return draft.value;
}

/** A story as readers first read it: without its corrections, and with the words that they have put right. */
const asFirstPublished = (file: StoryFile, was: FirstPublished[string]): unknown => ({
  ...file,
  corrections: undefined,
  updated: undefined,
  body: file.body.flatMap((block) => {
    const before = was[block.id];
    return before === undefined ? [block] : before === null ? [] : [{ ...block, text: before }];
  }),
});

/** Puts a story right as its correction says: a new revision, with the blocks that are other than they were. */
async function putRight({ archive }: TakeInDesk, story: Story, draft: Draft, was: FirstPublished[string]) {
  const [note] = draft.corrections ?? [];
  if (note === undefined || story.corrections.length > 0) return;
  const held = new Map(story.content.body.map((block) => [block.id, block]));
  const { body } = contentOfDraft(draft, { section: story.content.section });
  const content = {
    ...story.content,
    body: body.map((block) => (block.id in was ? block : (held.get(block.id) ?? block))),
  };
  const step = correctStory(story, { ...note, content }, { by, now: await archive.now() });
  if (!step.ok) throw new Error(`sample/stories/${story.id}: ${JSON.stringify(step.refusals)}`);
  await archive.saveStory([step.value], story);
}

/**
 * Brings in one story of the sample, unless it is there: live, with its date and its corrections. Where a correction has
 * changed its words, both revisions come in, as they would have.
 * @param folder of the sample; pictures are taken from inside it
 */
export async function bringInStory(
  desk: TakeInDesk,
  folder: string,
  name: string,
  first: FirstPublished,
): Promise<void> {
  const file = JSON.parse(await readFile(join(folder, "stories", name), "utf8")) as StoryFile;
  const was = first[file.id];
  const result = await takeIn(desk, {
    draft: draftOf(was === undefined ? file : asFirstPublished(file, was), name),
    provenance: { format: "stories", furniture: [] },
    folder,
    live: true,
    by,
  });
  if (!result.ok && result.refusals[0].code !== "story-exists")
    throw new Error(`sample/stories/${name}: ${JSON.stringify(result.refusals)}`);
  const id = parseStoryId(file.id);
  if (was === undefined || id === undefined) return;
  const story = await desk.archive.findStory(id);
  if (story !== undefined) await putRight(desk, story, draftOf(file, name), was);
}
