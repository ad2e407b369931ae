import type { Actor } from "../actor.ts";
import type { Outcome } from "../outcome.ts";
import type { Story } from "../story.ts";
import type { StoryId } from "../story-id.ts";
import { isSameValue } from "./same-value.ts";
import type { LiveblogChange, LiveblogRefusal } from "./liveblog-change.ts";

/** Whether a story still is what permission to post in it was judged by: its section, its state, who signs it. */
export const isJudgedAlike = (judged: Story, story: Story): boolean =>
  judged.state.kind === story.state.kind &&
  judged.content.section === story.content.section &&
  isSameValue(judged.content.byline, story.content.byline);

/** Live coverages, changed a post at a time. */
export interface Liveblogs {
  /**
   * Takes a change of a live coverage from the story as it is, in one transaction that holds it: who posts at the same
   * moment waits, and no post is lost. Unsaved text of the story goes on, on the new revision. A change that is there
   * already (its answer got lost) writes nothing and is answered as made. Answers the story as it then is.
   * @throws EditConflict where the story is no longer as it was judged (`isJudgedAlike`)
   */
  changeLiveblog(given: {
    readonly story: StoryId;
    readonly change: LiveblogChange;
    readonly by: Actor;
    readonly judged?: Story;
  }): Promise<Outcome<Story, LiveblogRefusal>>;
}
