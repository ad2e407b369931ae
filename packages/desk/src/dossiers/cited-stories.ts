import type { DeskArchive, Evidence, StoryCard, StoryId, StoryLine } from "@mihwar/newsroom";
import { readableStories } from "../readable-stories.ts";

/** Stories that evidence stands in, as one member may have them. */
export interface CitedStories {
  /** Those that the member may read at the desk. */
  readonly own: ReadonlyMap<StoryId, StoryLine>;
  /** Those that every reader has. */
  readonly out: ReadonlyMap<StoryId, StoryCard>;
}

/** Looks up the stories of some evidence. */
export async function citedStories(desk: DeskArchive, evidence: readonly Evidence[]): Promise<CitedStories> {
  const ids = [...new Set(evidence.map(({ story }) => story))];
  const [own, cards] = await Promise.all([readableStories(desk, ids), desk.reading.findCards(ids)]);
  return { own, out: new Map(cards.map((card) => [card.id, card])) };
}

/** Whether the words of some evidence are kept from the member: they stand in a story that neither they nor readers may read. */
export const isWithheld = ({ own, out }: CitedStories, { story }: Pick<Evidence, "story">): boolean =>
  !own.has(story) && !out.has(story);
