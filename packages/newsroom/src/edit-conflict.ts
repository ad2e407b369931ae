import { MihwarFault } from "./fault.ts";
import type { StoryId } from "./story-id.ts";

/** Somebody else changed the story in the meantime: look again, then decide. */
export class EditConflict extends MihwarFault {
  override readonly name = "EditConflict";
  readonly story: StoryId;
  constructor(story: StoryId) {
    super(`story ${story} has changed since it was read`);
    this.story = story;
  }
}
