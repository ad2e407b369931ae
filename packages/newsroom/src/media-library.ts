import type { Actor } from "./actor.ts";
import type { Instant } from "./instant.ts";
import type { MediaAsset } from "./media-asset.ts";
import type { SectionId } from "./section.ts";
import type { StoryStateKind } from "./story.ts";
import type { StoryId } from "./story-id.ts";

/** A picture as the newsroom's library has it: with who brought it in, and when, as the archive knows. */
export interface KeptMedia extends MediaAsset {
  readonly added: Instant;
  readonly addedBy: Actor;
}

/** Which pictures of the library, the newest first. All given conditions hold together. */
export interface MediaListing {
  /** Words that alt text, caption, credit and file name hold between them, as readers spell. */
  readonly text?: string;
  readonly addedBy?: Actor;
  /** Only pictures that say of nobody that they are theirs. */
  readonly withoutCredit?: boolean;
  /** Only pictures whose rights end on that day, ISO 8601, or before it. */
  readonly rightsEndBy?: string;
  /** `next` of the page before; anything else starts at the newest. */
  readonly after?: string;
  /** 1 to 1,000. */
  readonly limit: number;
}

/** A story that shows a picture: in its newest copy, in the copy that readers have, or in both. */
export interface MediaUse {
  readonly story: StoryId;
  readonly headline: string;
  readonly state: StoryStateKind;
  /** In which the story lies: as it is now, and as readers have it. */
  readonly sections: readonly SectionId[];
  /** Whether readers see the picture in it at this moment. */
  readonly isPublic: boolean;
}
