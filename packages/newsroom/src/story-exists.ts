import { MihwarFault } from "./fault.ts";
import type { StoryId } from "./story-id.ts";

/** A new story was given an id that a story already has. */
export class StoryExists extends MihwarFault {
  override readonly name = "StoryExists";
  readonly story: StoryId;
  constructor(story: StoryId) {
    super(`a story ${story} exists already`);
    this.story = story;
  }
}
