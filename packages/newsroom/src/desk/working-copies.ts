import type { Actor } from "../actor.ts";
import type { Outcome } from "../outcome.ts";
import type { Story, StoryContent } from "../story.ts";
import type { StoryId } from "../story-id.ts";
import type { Presence, Tab } from "./presence.ts";
import type { TextBase, WorkingCopy, WorkingCopyRefusal } from "./working-copy.ts";

/** A story's text as it was looked at. */
export interface NamedText {
  readonly story: StoryId;
  readonly base: TextBase;
  /** The story of which permission was asked: where another is there by now, EditConflict. */
  readonly judged?: Story;
}

/**
 * The unsaved texts of stories. Each method compares and sets in one transaction that holds the story; where the base no
 * longer holds, nothing is written, and what is there now is answered.
 */
export interface WorkingCopies {
  findWorkingCopy(story: StoryId): Promise<WorkingCopy | undefined>;
  /**
   * Writes the text of the window whose turn it is, and takes the turn where it is free. Where another hand has last saved
   * another text, that becomes a revision in that hand's name first: the answer is the base to go on from.
   * @throws EditConflict where the story is no longer as it was judged
   */
  saveWorkingCopy(
    given: NamedText & { readonly tab: Tab; readonly content: StoryContent; readonly by: Actor },
  ): Promise<Outcome<WorkingCopy, WorkingCopyRefusal>>;
  /**
   * Makes the working copy a revision, in the name of who wrote it; one that says nothing new goes. Answers the story as it
   * then is.
   * @throws EditConflict where the story is no longer as it was judged
   */
  keepWorkingCopy(given: NamedText): Promise<Outcome<Story, WorkingCopyRefusal>>;
  /**
   * Throws the working copy away, text and all.
   * @throws EditConflict where the story is no longer as it was judged
   */
  dropWorkingCopy(given: NamedText): Promise<Outcome<void, WorkingCopyRefusal>>;
}

/** Who has a story open and whose turn it is to write, by the archive's clock. It looks nowhere whether the story is there. */
export interface Presences {
  /**
   * A window is there, and says so again every few seconds. One that wants to write takes the turn where it is free, or
   * where whoever had it has not been seen for long or may not sign in any more; one that only looks gives it up.
   */
  seeStory(seen: Tab & { readonly wants: "write" | "look" }): Promise<Presence>;
  /** Takes the turn to write, whoever has it; with `from: "own"` only where it is free or a window of the same member has it. */
  takeOverStory(taking: Tab & { readonly from: "own" | "anybody" }): Promise<Presence>;
  /** A member's window is closed. */
  leaveStory(left: Tab): Promise<void>;
}
