import type { Entity, SectionId, StoryCard, StoryContent, StoryId } from "@mihwar/newsroom";

/** What the desk asks of the reader's site, and of its search, to help whoever writes. */
export interface HelpPorts {
  /** Public stories told of the same matter, the nearest first, each with whom both name. */
  related(
    story: { readonly id: StoryId; readonly content: StoryContent },
    limit: number,
  ): Promise<readonly { readonly card: StoryCard; readonly names: readonly string[] }[]>;
  /** Those of some entities that readers have a page of. */
  withPage(among: readonly Entity[]): Promise<readonly Entity[]>;
  /** The card that a story would be shared with, a PNG; `undefined` where it cannot be drawn now. */
  shareCard(story: { readonly headline: string; readonly section: SectionId }): Promise<Uint8Array | undefined>;
}
