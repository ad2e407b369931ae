import type { Actor } from "../actor.ts";
import type { Outcome } from "../outcome.ts";
import type { StoryId } from "../story-id.ts";
import type { MemberId } from "./member.ts";
import type { NoteId, NoteRefusal, NoteStep, StoryNote } from "./story-note.ts";

/** The notes of stories. Each change is one transaction that holds the story's notes: those of a story have one order. */
export interface StoryNotes {
  /** In the order in which they were begun. */
  listNotes(story: StoryId): Promise<readonly StoryNote[]>;
  /** The highest `n` of a story's notes; 0 where it has none. */
  newestNote(story: StoryId): Promise<number>;
  /** Open notes in which somebody is named, those begun last first. */
  listMentions(member: MemberId, limit: number): Promise<readonly StoryNote[]>;
  /**
   * Takes a step of a note, as `changeNote` of the domain says. What is accepted, refused or opened again is in the story's
   * log. Refused as `no-note` where there is no such story.
   */
  takeNoteStep(given: {
    readonly story: StoryId;
    readonly note: NoteId;
    readonly step: NoteStep;
    readonly by: Actor;
  }): Promise<Outcome<StoryNote, NoteRefusal>>;
}
