import type { StoryId } from "../story-id.ts";
import type { Dossiers } from "./dossiers.ts";
import type { Item } from "./items.ts";
import { evidenceOf } from "./map-evidence.ts";

/** Items that cite a story; `alone` where they cite no other that readers can read. */
export interface Leaning {
  readonly item: Item;
  readonly alone: boolean;
}

/**
 * What leans on a story, for the day on which it is withdrawn or goes through a new revision.
 * @param isReadable whether readers can read a story
 */
export function leaningOn(
  dossiers: Pick<Dossiers, "items">,
  story: StoryId,
  isReadable: (story: StoryId) => boolean,
): readonly Leaning[] {
  const found: Leaning[] = [];
  for (const item of dossiers.items.values()) {
    const evidence = evidenceOf(item);
    if (!evidence.some((one) => one.story === story)) continue;
    found.push({ item, alone: !evidence.some((one) => one.story !== story && isReadable(one.story)) });
  }
  return found;
}
