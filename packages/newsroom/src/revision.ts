import type { Actor } from "./actor.ts";
import type { Instant } from "./instant.ts";
import type { StoryContent } from "./story.ts";
import type { StoryId } from "./story-id.ts";

/** When a revision was written and by whom: what a list of hundreds shows, whose copies would be megabytes. */
export type RevisionLine = Omit<Revision, "content">;

/** One state of a story's copy: numbered from 1, never changed, never removed. */
export interface Revision {
  readonly story: StoryId;
  readonly number: number;
  readonly content: StoryContent;
  readonly at: Instant;
  readonly by: Actor;
}
