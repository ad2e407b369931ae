import type { Picture } from "./block.ts";
import type { Instant } from "./instant.ts";
import type { Liveblog } from "./liveblog.ts";
import type { Byline } from "./person.ts";
import type { SectionId } from "./section.ts";
import type { StoryId } from "./story-id.ts";

/** What a list shows of a story. */
export interface StoryCard {
  readonly id: StoryId;
  readonly slug: string;
  readonly headline: string;
  readonly standfirst?: string;
  readonly section: SectionId;
  readonly byline: readonly Byline[];
  readonly hero?: Picture;
  readonly tags: readonly string[];
  readonly published: Instant;
  readonly updated?: Instant;
  readonly liveblog?: Liveblog;
}
