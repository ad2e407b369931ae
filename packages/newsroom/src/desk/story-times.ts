import type { Actor } from "../actor.ts";
import type { Touched } from "../dossier/dossiers.ts";
import type { Instant } from "../instant.ts";
import type { PersonId } from "../person.ts";
import type { SectionId } from "../section.ts";
import type { StoryStateKind } from "../story.ts";
import type { StoryId } from "../story-id.ts";

/** When something is to become of a story that readers do not have yet. */
export interface StoryTimes {
  readonly id: StoryId;
  readonly headline: string;
  readonly section: SectionId;
  /** As it stands now. */
  readonly state: StoryStateKind;
  /** When it goes out by itself; an embargo may hold it longer. */
  readonly scheduled?: Instant;
  /** When its embargo ends. */
  readonly embargo?: Instant;
  /** When it shall be handed in; only as long as readers do not have it. */
  readonly deadline?: Instant;
  /** What the log says of it: when first and last, and how often. */
  readonly touched: Touched;
}

/** Which stories: those of which one of these moments lies at or after `from` and before `until`. */
export interface StoryTimesListing {
  readonly from: Instant;
  readonly until: Instant;
  readonly sections?: readonly SectionId[];
  /** Only what somebody began, or is named for by its byline. */
  readonly whose?: { readonly by: Actor; readonly person?: PersonId };
  /** 1 to 1,000. */
  readonly limit: number;
}
