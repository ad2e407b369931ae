import type { Actor } from "./actor.ts";
import { MihwarFault } from "./fault.ts";
import type { StoryId } from "./story-id.ts";

/** A story has unsaved text that a step would lose or pass over: it is to be kept or dropped first. */
export class UnsavedCopy extends MihwarFault {
  override readonly name = "UnsavedCopy";
  readonly story: StoryId;
  /** Whose text it is. */
  readonly by: Actor;
  constructor({ story, by }: { readonly story: StoryId; readonly by: Actor }) {
    super(`story ${story} has unsaved text of ${by}`);
    this.story = story;
    this.by = by;
  }
}
