import { dayOf } from "@mihwar/arabic/date-format";
import type { Archive } from "../archive.ts";
import { EditConflict } from "../edit-conflict.ts";
import type { MediaId } from "../media-asset.ts";
import type { KeptMedia } from "../media-library.ts";
import { type Outcome, refuse, settle } from "../outcome.ts";
import { placedPictures } from "../picture-place.ts";
import type { Story, StoryContent } from "../story.ts";
import type { StoryId } from "../story-id.ts";
import { lacks } from "./asked.ts";
import { endedRights } from "./ended-rights.ts";
import { type Ground, aboutStory } from "./lacks-for-steps.ts";
import type { LiveblogChange, LiveblogRefusal } from "./liveblog-change.ts";
import type { Liveblogs } from "./liveblogs.ts";
import { type Member, actorOf } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import type { StoryCall } from "./permissions.ts";

/** Live coverages as one member may change them. */
export interface DeskLiveblogs {
  /**
   * Changes a live coverage from the story as it is: nothing that somebody else does meanwhile is in the way, and unsaved
   * text goes on beside it. What is sent twice is done once.
   */
  changeLiveblog(given: {
    readonly story: StoryId;
    readonly change: LiveblogChange;
  }): Promise<Outcome<Story, PermissionRefusal | LiveblogRefusal>>;
}

type Around = Pick<Archive, "now" | "findStory" | "findMedia" | "findEdition"> & Liveblogs;

/** As what a change is asked. */
const callOf = ({ kind }: LiveblogChange): StoryCall =>
  kind === "begin" || kind === "end" || kind === "reopen" ? "run-live" : "post-live";

/** So often what was judged (section, state, byline) may have changed before it could be written. */
const mostTries = 5;

export function deskLiveblogs(
  archive: Around,
  member: Member,
  groundOf: (story: Story) => Promise<Ground>,
): DeskLiveblogs {
  /** What of the pictures that a post brings before readers may not be used any more. */
  async function lacksOfPictures({ content }: Story, change: LiveblogChange): Promise<readonly PermissionRefusal[]> {
    if (!("blocks" in change)) return [];
    const { hero: _hero, ...rest } = content;
    const posted: StoryContent = { ...rest, body: change.blocks };
    const media = new Map<MediaId, KeptMedia>();
    for (const { at } of placedPictures(posted)) {
      const asset = await archive.findMedia(at.media);
      if (asset !== undefined) media.set(at.media, asset);
    }
    if (media.size === 0) return [];
    const [now, edition] = [await archive.now(), await archive.findEdition()];
    const day = dayOf(now, edition?.dates.timeZone ?? "UTC");
    return endedRights({ content: posted, day }, { media, shown: content });
  }

  return {
    changeLiveblog: async ({ story: id, change }) => {
      for (let tries = 1; ; tries++) {
        const judged = await archive.findStory(id);
        if (judged === undefined) return refuse({ code: "no-story" as const });
        const about = aboutStory(judged, await groundOf(judged), await archive.now());
        const lacking = [...lacks(member, callOf(change), about), ...(await lacksOfPictures(judged, change))];
        const outcome = settle(undefined, lacking);
        if (!outcome.ok) return outcome;
        try {
          return await archive.changeLiveblog({ story: id, change, by: actorOf(member), judged });
        } catch (fault) {
          if (!(fault instanceof EditConflict) || tries === mostTries) throw fault;
        }
      }
    },
  };
}
