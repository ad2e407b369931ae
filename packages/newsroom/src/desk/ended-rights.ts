import { dayOf } from "@mihwar/arabic/date-format";
import type { MediaId } from "../media-asset.ts";
import type { KeptMedia } from "../media-library.ts";
import { placedPictures } from "../picture-place.ts";
import type { StoryContent } from "../story.ts";
import type { StoryEvent, StoryStep } from "../story-life.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";

/** Steps after which readers have the copy, or will have it without anybody's doing. */
const bringsOut: ReadonlySet<StoryEvent["kind"]> = new Set(["approve", "schedule", "publish", "correct"]);

/** The copy that a step brings out, and the day on which it comes out; nothing of other steps. */
export interface Outcoming {
  readonly content: StoryContent;
  /** ISO 8601, by the clocks of the edition. */
  readonly day: string;
}

export function outcomingOf({ story, event }: StoryStep, timeZone: string): Outcoming | undefined {
  if (!bringsOut.has(event.kind)) return undefined;
  const at = story.state.kind === "scheduled" ? story.state.at : event.at;
  return { content: story.content, day: dayOf(at, timeZone) };
}

/**
 * The pictures whose rights end before the copy comes out. Those that readers see in the story already may stay: whoever
 * corrects it need not take them away.
 */
export function endedRights(
  { content, day }: Outcoming,
  known: { readonly media: ReadonlyMap<MediaId, KeptMedia>; readonly shown: StoryContent | undefined },
): readonly PermissionRefusal[] {
  const standing = new Set(known.shown === undefined ? [] : placedPictures(known.shown).map(({ at }) => at.media));
  return placedPictures(content).flatMap(({ at }): readonly PermissionRefusal[] => {
    const until = known.media.get(at.media)?.rightsUntil;
    return until === undefined || until >= day || standing.has(at.media) ? [] : [{ code: "rights-ended", at, until }];
  });
}
