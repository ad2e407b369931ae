import {
  type Actor,
  type DeskArchive,
  type Instant,
  type KeptCoverage,
  type Outcome,
  type PermissionRefusal,
  type Reading,
  type Revision,
  type Section,
  type Story,
  type StoryCall,
  type StoryId,
  type StoryLine,
  type StoryLogRow,
  type StoryStateKind,
  type TextWriter,
  type Texts,
  type WorkingCopy,
  accept,
  isSameValue,
  storyAt,
} from "@mihwar/newsroom";
import { actorNames } from "./actor-names.ts";
import type { MemberVisit } from "./visit.ts";

/** The story as a page has shown it: what its forms send back. */
export interface SeenStory {
  readonly revision: number;
  /** Of the working copy; 0 for none. */
  readonly version: number;
  readonly state: StoryStateKind | "";
}

/** What is written of a story and not yet saved as a revision, where it says anything new. */
export const unsavedIn = ({ story, workingCopy }: Texts): WorkingCopy | undefined =>
  workingCopy === undefined || isSameValue(workingCopy.content, story.content) ? undefined : workingCopy;

/** The story as it is once that is its newest revision. */
export const afterKeeping = (story: Story, { content }: WorkingCopy): Story => ({
  ...story,
  content,
  revision: story.revision + 1,
});

/** All that the page of a story is made from. */
export interface StorySheet {
  /**
   * As it stands now, with what is written and not yet saved as its newest revision: what the next step would keep, and be
   * about.
   */
  readonly story: Story;
  readonly seen: SeenStory;
  /** What is written of it and not yet saved as a revision. */
  readonly written?: WorkingCopy | undefined;
  readonly line: StoryLine;
  readonly now: Instant;
  /** What whoever looks may do with it. */
  readonly calls: ReadonlySet<StoryCall>;
  readonly log: readonly StoryLogRow[];
  readonly sections: readonly Section[];
  /** The coverage notes from which it was begun. */
  readonly coverage: readonly KeptCoverage[];
  /** What readers have at its address. */
  readonly reading: Reading | undefined;
  /** An older revision, where one is asked for. */
  readonly old?: Revision | undefined;
  readonly nameOf: (by: Actor) => string;
  /** Who wrote in the revisions that several wrote together. */
  readonly writers: ReadonlyMap<number, readonly TextWriter[]>;
}

/** @returns `undefined` where there is no such story, a refusal where the member may not read it */
export async function loadSheet(
  visit: MemberVisit,
  desk: DeskArchive,
  id: StoryId,
  oldRevision?: number,
): Promise<Outcome<StorySheet, PermissionRefusal> | undefined> {
  await visit.base.together.follow(id);
  const texts = await desk.findTexts(id);
  if (!texts.ok) return texts;
  const [line, calls, log] = [await desk.findStoryLine(id), await desk.listCalls(id), await desk.listStoryLog(id)];
  if (!line.ok) return line;
  if (!calls.ok) return calls;
  if (!log.ok) return log;
  if (texts.value === undefined || line.value === undefined) return undefined;
  const now = await desk.now();
  const kept = storyAt(texts.value.story, now);
  const written = unsavedIn(texts.value);
  const [sections, coverage, reading, members] = await Promise.all([
    desk.reading.listSections(),
    desk.listCoverage({ story: id, limit: 20 }),
    desk.reading.findReading(id),
    visit.base.accounts.listMembers(),
  ]);
  const writers = await desk.listWriters(id);
  const found = oldRevision === undefined ? undefined : await desk.findRevision(id, oldRevision);
  const old = found?.ok === true ? found.value : undefined;
  return accept({
    story: written === undefined ? kept : afterKeeping(kept, written),
    seen: { revision: kept.revision, version: written?.version ?? 0, state: kept.state.kind },
    written,
    line: line.value,
    now,
    calls: new Set(calls.value),
    log: log.value,
    sections,
    coverage: coverage.ok ? coverage.value : [],
    reading,
    old: old?.number === kept.revision ? undefined : old,
    nameOf: actorNames(members, visit.words.stories.history),
    writers: writers.ok ? writers.value : new Map(),
  });
}
