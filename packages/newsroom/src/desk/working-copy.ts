import type { Actor } from "../actor.ts";
import type { Instant } from "../instant.ts";
import { type Outcome, accept, refuse } from "../outcome.ts";
import type { Story, StoryContent } from "../story.ts";
import type { StoryId } from "../story-id.ts";
import { type StoryRefusal, type StoryStep, reviseStory } from "../story-life.ts";
import { mergeContents } from "./merge-contents.ts";
import type { NotWriter } from "./presence.ts";
import { isSameValue } from "./same-value.ts";

/**
 * Names the text that somebody began from: the story's revision, and the version of the working copy on it; 0 is the
 * revision's own text. No two texts of a story ever have the same name.
 */
export interface TextBase {
  readonly revision: number;
  readonly version: number;
}

/**
 * The unsaved text of a story, which autosave writes: one a story at most. Readers, search, machines and revisions know
 * nothing of it. All that it says beyond the story's newest revision was written by one hand.
 */
export interface WorkingCopy extends TextBase {
  readonly story: StoryId;
  /** From 1; goes up with each save, and never comes back while the revision is the same. */
  readonly version: number;
  readonly content: StoryContent;
  /** Whose hand saved it last. */
  readonly by: Actor;
  readonly at: Instant;
}

/** The texts of a story as they are now. */
export interface Texts {
  readonly story: Story;
  readonly workingCopy?: WorkingCopy;
}

/** Why a working copy is not written, kept or dropped. */
export type WorkingCopyRefusal =
  /** Another text is there than the one that was begun from: both are to be merged, and saved on what is there now. */
  | ({ readonly code: "clash" } & Texts)
  | NotWriter
  | { readonly code: "no-story" }
  | Extract<StoryRefusal, { code: "state" }>;

/** The texts of a story as an archive holds them under its lock. */
export interface HeldTexts extends Texts {
  /** The highest version that a working copy of this revision has had; 0 where there was none. */
  readonly lastVersion: number;
  /** Whether several hands write the working copy together: who they are is kept beside it. */
  readonly isShared?: boolean;
}

/** The name of the text that an editor opens. @example baseOf({ story: { revision: 3 } }) // { revision: 3, version: 0 } */
export const baseOf = ({
  story,
  workingCopy,
}: {
  story: Pick<Story, "revision">;
  workingCopy?: TextBase;
}): TextBase => ({
  revision: story.revision,
  version: workingCopy?.version ?? 0,
});

/** Whether a text is the one of that name. */
export function isTextOf(texts: Texts, base: TextBase): boolean {
  const now = baseOf(texts);
  return now.revision === base.revision && now.version === base.version;
}

const clash = ({ story, workingCopy }: Texts): WorkingCopyRefusal => ({
  code: "clash",
  story,
  ...(workingCopy === undefined ? {} : { workingCopy }),
});

type Step = Outcome<StoryStep | undefined, WorkingCopyRefusal>;

/** The revision that new copy makes; none where it says nothing new. */
function revision(story: Story, content: StoryContent, hand: { readonly by: Actor; readonly now: Instant }): Step {
  if (isSameValue(content, story.content)) return accept(undefined);
  const step = reviseStory(story, content, hand);
  if (step.ok) return step;
  const [refusal] = step.refusals;
  return refusal.code === "state" ? refuse(refusal) : accept(undefined);
}

/** What a save makes of the texts: revisions first, then the working copy. */
export interface SavedText {
  readonly steps: readonly StoryStep[];
  readonly workingCopy: WorkingCopy;
}

/**
 * Saves a text over the one that it was begun from. What another hand has last saved there becomes a revision in that
 * hand's name first, and the new text goes on from it; not where several write it together. Text that is there already is
 * not written again.
 */
export function saveText(
  held: HeldTexts,
  given: { readonly content: StoryContent; readonly by: Actor; readonly base: TextBase; readonly now: Instant },
): Outcome<SavedText, WorkingCopyRefusal> {
  const { story, workingCopy: was, lastVersion } = held;
  const { content, by, base, now } = given;
  if (was !== undefined && isSameValue(was.content, content)) return accept({ steps: [], workingCopy: was });
  if (!isTextOf(held, base)) return refuse(clash(held));
  const may = revision(story, content, { by, now });
  if (!may.ok) return may;
  const fresh = { story: story.id, content, by, at: now };
  if (was !== undefined && was.by !== by && held.isShared !== true) {
    const earlier = revision(story, was.content, { by: was.by, now: was.at });
    if (!earlier.ok) return earlier;
    if (earlier.value !== undefined)
      return accept({
        steps: [earlier.value],
        workingCopy: { ...fresh, revision: earlier.value.story.revision, version: 1 },
      });
  }
  return accept({ steps: [], workingCopy: { ...fresh, revision: story.revision, version: lastVersion + 1 } });
}

/**
 * The working copy that the shared text of a story becomes, whoever wrote in it: the hands of a shared text are kept beside
 * it. None where the archive says the same already. Refused where the story takes no new copy.
 */
export function followText(
  held: HeldTexts,
  given: { readonly content: StoryContent; readonly by: Actor; readonly now: Instant },
): Outcome<WorkingCopy | undefined, WorkingCopyRefusal> {
  const { story, workingCopy: was, lastVersion } = held;
  const { content, by, now } = given;
  if (isSameValue((was ?? story).content, content)) return accept(undefined);
  const may = revision(story, content, { by, now });
  if (!may.ok) return may;
  return accept({ story: story.id, content, by, at: now, revision: story.revision, version: lastVersion + 1 });
}

/** The revision that a working copy becomes, in the name of who wrote it; none where it says nothing new. */
export function keepText(held: Texts, base: TextBase): Step {
  if (!isTextOf(held, base)) return refuse(clash(held));
  const { story, workingCopy } = held;
  if (workingCopy === undefined) return accept(undefined);
  return revision(story, workingCopy.content, { by: workingCopy.by, now: workingCopy.at });
}

/** Whether a working copy may go: the very one that was looked at. */
export const dropText = (held: Texts, base: TextBase): Outcome<void, WorkingCopyRefusal> =>
  isTextOf(held, base) ? accept(undefined) : refuse(clash(held));

/**
 * The working copy on a revision that came while it was being written: what it changed is changed in the new text. None
 * where nothing is left of it.
 * @param was the text that it was written over
 */
export function rebaseText(workingCopy: WorkingCopy, was: StoryContent, story: Story): WorkingCopy | undefined {
  const { content } = mergeContents(was, workingCopy.content, story.content);
  if (isSameValue(content, story.content)) return undefined;
  return { ...workingCopy, content, revision: story.revision, version: 1 };
}

/** Steps that say nothing of the copy: a working copy stays on the story as it is. */
const besideTheCopy: ReadonlySet<StoryStep["event"]["kind"]> = new Set(["return", "embargo", "withdraw"]);

/** Whether a step says nothing of the copy: what is written and not saved stays where it is. */
export const isBesideTheCopy = ({ event }: StoryStep): boolean => besideTheCopy.has(event.kind);

/**
 * The working copy that steps would lose, or pass over as though nobody had written it. None where it says nothing new,
 * or where one of the steps has it for its copy.
 */
export function textPassedOver(texts: Texts, steps: readonly StoryStep[]): WorkingCopy | undefined {
  const { story, workingCopy } = texts;
  if (workingCopy === undefined || isSameValue(workingCopy.content, story.content)) return undefined;
  const decisive = steps.find((step) => !isBesideTheCopy(step));
  const isTaken = decisive === undefined || isSameValue(decisive.story.content, workingCopy.content);
  return isTaken ? undefined : workingCopy;
}
