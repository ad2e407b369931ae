import {
  type BlockId,
  type DeskArchive,
  type Evidence,
  type Item,
  type StoryContent,
  type StoryId,
  type StoryLine,
  citable,
  evidenceOf,
  parseStoryId,
  recheckEvidence,
} from "@mihwar/newsroom";
import { fingerprint } from "./fingerprint.ts";
import { readableStories } from "./readable-stories.ts";

/** The copy of a story that evidence is looked up in: what readers have, or the newest where they have nothing. */
export interface CitableStory {
  readonly line: StoryLine;
  readonly revision: number;
  readonly content: StoryContent;
  /** When it was published, or else changed: ISO 8601. */
  readonly at: string;
  readonly paragraphs: ReadonlyMap<BlockId, string>;
  /** Paragraphs of any revision. */
  readonly textAt: (revision: number, paragraph: BlockId) => string | undefined;
}

/** A story as far as the member may read it. */
export async function findCitable(desk: DeskArchive, id: StoryId): Promise<CitableStory | undefined> {
  const line = (await readableStories(desk, [id])).get(id);
  if (line === undefined) return undefined;
  const [story, revisions] = await Promise.all([desk.findStory(id), desk.listRevisions(id)]);
  if (!story.ok || story.value === undefined || !revisions.ok) return undefined;
  const { publicRevision, revision: newest } = story.value;
  const copies = new Map(revisions.value.map(({ number, content }) => [number, citable(content)]));
  const shown = revisions.value.find(({ number }) => number === (publicRevision ?? newest));
  if (shown === undefined) return undefined;
  const { number: revision, content } = shown;
  return {
    line,
    revision,
    content,
    at: story.value.published ?? shown.at,
    paragraphs: citable(content),
    textAt: (number, paragraph) => copies.get(number)?.get(paragraph),
  };
}

/** A story that somebody names by its id, or by any of its addresses; as far as the member may read it. */
export async function findNamed(desk: DeskArchive, written: string): Promise<CitableStory | undefined> {
  const words = written
    .trim()
    .slice(0, 500)
    .split(/[/?#\s]+/);
  const ids = words.flatMap((word) => parseStoryId(word) ?? []);
  const lines = await readableStories(desk, ids);
  const id = ids.find((one) => lines.has(one));
  return id === undefined ? undefined : findCitable(desk, id);
}

/** Evidence of an item whose words do not stand where it says any more. */
export interface LostEvidence {
  readonly evidence: Evidence;
  /** How a form names it. */
  readonly sign: string;
  readonly story: CitableStory;
  /** The paragraph as it was cited, and as it is. */
  readonly was: string | undefined;
  readonly is: string | undefined;
  /** Where the same words stand now, each of which a person may choose. */
  readonly candidates: readonly Evidence[];
}

/** What an item leans on whose words have moved or are gone, of stories that the member may read. */
export async function lostEvidence(desk: DeskArchive, item: Item): Promise<readonly LostEvidence[]> {
  const found: LostEvidence[] = [];
  const stories = new Map<StoryId, CitableStory | undefined>();
  for (const evidence of evidenceOf(item)) {
    if (!stories.has(evidence.story)) stories.set(evidence.story, await findCitable(desk, evidence.story));
    const story = stories.get(evidence.story);
    if (story === undefined || evidence.revision >= story.revision) continue;
    const check = recheckEvidence(evidence, story.revision, story.paragraphs);
    if (check.kind === "carried") continue;
    found.push({
      evidence,
      sign: fingerprint(evidence),
      story,
      was: story.textAt(evidence.revision, evidence.paragraph),
      is: story.paragraphs.get(evidence.paragraph),
      candidates: check.kind === "moved" ? check.candidates : [],
    });
  }
  // the same words may carry an item and a step of its fate
  return [...new Map(found.map((one) => [one.sign, one])).values()];
}
