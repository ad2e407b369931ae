import type { WordsFor } from "../words.ts";
import { newsroomWordsEn } from "../words-en.ts";
import type { LiveblogRefusal } from "./liveblog-change.ts";

/** Why a live coverage is not changed, in English. */
export const liveblogRefusalWordsEn: WordsFor<LiveblogRefusal> = {
  ...newsroomWordsEn.refusals,
  "no-story": () => "there is no story with this id; go back to the list of live coverage",
  "not-liveblog": () => "this story is not live coverage; open coverage in it first",
  "liveblog-ended": () => "this coverage has ended; reopen it to post in it",
  "no-post": () => "there is no post with this id in the coverage; load the page again",
  "post-removed": () => "this post was removed and cannot be changed; post another",
  "post-empty": () => "the post says nothing; write at least a line",
  "post-note-empty": () => "readers have had this post; tell them what was wrong and what is right",
  "posts-full": ({ most }) => `the coverage has ${most} posts, which is the most; end it and open another`,
};
