import { slug } from "@mihwar/arabic/slug";
import type { Block, BlockId, Picture } from "./block.ts";
import type { Instant } from "./instant.ts";
import type { Liveblog } from "./liveblog.ts";
import type { Byline } from "./person.ts";
import type { Provenance } from "./provenance.ts";
import type { SectionId } from "./section.ts";
import type { StoryId } from "./story-id.ts";

/** What a story says. A revision is one of these, numbered and never changed again. */
export interface StoryContent {
  readonly headline: string;
  readonly standfirst?: string;
  readonly section: SectionId;
  readonly byline: readonly Byline[];
  readonly hero?: Picture;
  readonly body: readonly Block[];
  readonly tags: readonly string[];
  /** BCP 47, `ar` unless the copy says otherwise. */
  readonly language: string;
  /** Documents and statements the story leans on, in words. */
  readonly sources: readonly string[];
  /** Chosen by an editor instead of the one made from the headline. */
  readonly slug?: string;
  /** There where the story is told in posts while the matter goes on (تغطية مباشرة). */
  readonly liveblog?: Liveblog;
}

/** A mistake that was put right: dated, in words, shown to readers for as long as the story stands. */
export interface Correction {
  readonly at: Instant;
  readonly text: string;
  /** The post of a live coverage that it is about; absent where it is about the story. */
  readonly post?: BlockId;
}

/**
 * Where a story is in its life. Only `scheduled`, `live` and `corrected` can be public, and only once their time has
 * come; whether it has is asked of the archive's clock by every query, never of a timer.
 */
export type StoryState =
  | { readonly kind: "draft" }
  | { readonly kind: "review" }
  | { readonly kind: "ready" }
  | { readonly kind: "scheduled"; readonly at: Instant }
  | { readonly kind: "live"; readonly since: Instant }
  | { readonly kind: "corrected"; readonly since: Instant; readonly at: Instant }
  | { readonly kind: "withdrawn"; readonly at: Instant; readonly notice: string; readonly legal: boolean };

export type StoryStateKind = StoryState["kind"];

/** A story: its newest content, its state, and what readers may know of its past. */
export interface Story {
  readonly id: StoryId;
  /** Number of `content` among the story's revisions, from 1. */
  readonly revision: number;
  readonly content: StoryContent;
  /** The revision readers see; absent until the story has been published or scheduled. */
  readonly publicRevision?: number;
  readonly state: StoryState;
  /** Nobody outside the newsroom reads the story before this moment, whatever its state. */
  readonly embargo?: Instant;
  /** First moment that readers could read it. */
  readonly published?: Instant;
  /** Last moment that something changed which readers were told of. */
  readonly updated?: Instant;
  readonly corrections: readonly Correction[];
  readonly provenance?: Provenance;
}

/**
 * The slug of a story's address: the editor's own, or whole words of the headline. May be empty (`/{id}` then stands alone).
 * @example storySlug({ headline: "هدنة هشّة في وادي الرمّانة" }) // "هدنة-هشة-في-وادي-الرمانة"
 */
export function storySlug(content: Pick<StoryContent, "headline" | "slug">): string {
  return slug(content.slug ?? content.headline);
}

/**
 * The story's canonical path, as Unicode (percent-encode it where a machine reads it).
 * @example storyPath("7k2m9q", "هدنة-هشة") // "/7k2m9q/هدنة-هشة"
 */
export function storyPath(id: StoryId, slugText: string): string {
  return slugText === "" ? `/${id}` : `/${id}/${slugText}`;
}

/** Whether readers may read the story at that moment. The archive's queries say the same in SQL; a contract test holds the two together. */
export function isPublic(story: Pick<Story, "state" | "embargo" | "published">, now: Instant): boolean {
  const { state } = story;
  if (state.kind !== "scheduled" && state.kind !== "live" && state.kind !== "corrected") return false;
  if (story.published === undefined || story.published > now) return false;
  return story.embargo === undefined || story.embargo <= now;
}
