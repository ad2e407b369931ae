import type { Actor } from "../actor.ts";
import type { Block, BlockId } from "../block.ts";
import type { Instant } from "../instant.ts";
import {
  type Liveblog,
  type Post,
  type PostHead,
  type ToldBody,
  bodyOfTold,
  findPost,
  liveblogLimits,
  placePost,
  toldBody,
} from "../liveblog.ts";
import { type Outcome, accept, refuse } from "../outcome.ts";
import type { Story, StoryContent } from "../story.ts";
import {
  type Hand,
  type StoryRefusal,
  type StoryStep,
  correctStory,
  publishStory,
  reviseStory,
  scheduleStory,
  storyAt,
} from "../story-life.ts";
import { mergeContents } from "./merge-contents.ts";
import { isSameValue } from "./same-value.ts";

/** What a post says, beside its time and its place. */
export type PostWords = Pick<PostHead, "headline"> & { readonly blocks: readonly Block[] };

/** What somebody wants of a live coverage. `note` tells readers what was wrong; it is needed where they have had the post. */
export type LiveblogChange =
  /** From now on the story is told in posts. */
  | { readonly kind: "begin" }
  /** `post` is chosen by whoever sends it, so that what is sent twice is one post. */
  | ({ readonly kind: "post"; readonly post: BlockId } & PostWords & Pick<PostHead, "author" | "key" | "pinned">)
  | ({ readonly kind: "mend"; readonly post: BlockId; readonly note?: string } & PostWords)
  | { readonly kind: "remove"; readonly post: BlockId; readonly note?: string }
  | { readonly kind: "mark"; readonly post: BlockId; readonly key: boolean; readonly pinned: boolean }
  | { readonly kind: "retime"; readonly post: BlockId; readonly at: Instant }
  | { readonly kind: "end" }
  | { readonly kind: "reopen" };

/** Why a live coverage is not changed. */
export type LiveblogRefusal =
  | { readonly code: "no-story" }
  | { readonly code: "not-liveblog" }
  | { readonly code: "liveblog-ended" }
  | { readonly code: "no-post" }
  | { readonly code: "post-removed" }
  | { readonly code: "post-empty" }
  | { readonly code: "post-note-empty" }
  | { readonly code: "posts-full"; readonly most: number }
  | StoryRefusal;

/** A story as an archive holds it while a live coverage is changed. */
export interface HeldLiveblog {
  readonly story: Story;
  /** The copy that readers have, where it is not the newest. */
  readonly shown?: StoryContent;
  /** Whose the newest revision is. */
  readonly writtenBy: Actor;
}

/** What becomes of a copy, and what readers are told of it. */
interface Changed {
  readonly content: StoryContent;
  readonly correction?: { readonly text: string; readonly post: BlockId };
}

type Told = Outcome<ToldBody, LiveblogRefusal>;

const hasPost = (content: StoryContent, id: BlockId): boolean =>
  content.body.some((block) => block.kind === "post" && block.id === id);

/** Puts another post in the place of one; `at` decides where that is. */
function replaced(told: ToldBody, was: Post, post: Post): ToldBody {
  if (post.head.at === was.head.at) return { ...told, posts: told.posts.map((one) => (one === was ? post : one)) };
  return placePost({ ...told, posts: told.posts.filter((one) => one !== was) }, post);
}

const withHead = (
  head: PostHead,
  change: { readonly [Name in keyof PostHead]?: PostHead[Name] | undefined },
): PostHead =>
  Object.fromEntries(
    Object.entries({ ...head, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as PostHead;

/** The posts after a change of one of them. */
function changePost(
  told: ToldBody,
  change: Extract<LiveblogChange, { readonly kind: "mend" | "remove" | "mark" | "retime" }>,
  now: Instant,
): Told {
  const was = findPost(told, change.post);
  if (was === undefined) return refuse({ code: "no-post" });
  const { head, blocks } = was;
  if (head.removed === true) return change.kind === "remove" ? accept(told) : refuse({ code: "post-removed" });
  switch (change.kind) {
    case "mend":
      if (change.blocks.length === 0 && change.headline === undefined) return refuse({ code: "post-empty" });
      return accept(
        replaced(told, was, { head: withHead(head, { headline: change.headline }), blocks: change.blocks }),
      );
    case "remove": {
      const { id, kind, at, author } = head;
      return accept(
        replaced(told, was, {
          head: withHead({ id, kind, at, removed: true }, { author }),
          blocks: [],
        }),
      );
    }
    case "mark": {
      const marks = { key: change.key || undefined, pinned: change.pinned || undefined } as const;
      return accept(replaced(told, was, { head: withHead(head, marks as Partial<PostHead>), blocks }));
    }
    case "retime":
      if (change.at > now) return refuse({ code: "time-past", at: change.at, now });
      return accept(replaced(told, was, { head: withHead(head, { at: change.at }), blocks }));
  }
}

function addPost(told: ToldBody, change: Extract<LiveblogChange, { readonly kind: "post" }>, now: Instant): Told {
  const { post: id, headline, author, key, pinned, blocks } = change;
  if (blocks.length === 0 && headline === undefined) return refuse({ code: "post-empty" });
  if (told.posts.length >= liveblogLimits.posts) return refuse({ code: "posts-full", most: liveblogLimits.posts });
  const head = withHead({ id, kind: "post", at: now }, { headline, author, key, pinned });
  return accept(placePost(told, { head, blocks }));
}

function changeTimes({ from, until }: Liveblog, kind: "end" | "reopen", now: Instant): Liveblog {
  if (kind === "reopen") return { from };
  return { from, until: until ?? now };
}

/** What a copy is after a change. `isOut`: whether readers have it. */
function changeCopy(
  content: StoryContent,
  change: LiveblogChange,
  { now, isOut }: { readonly now: Instant; readonly isOut: boolean },
): Outcome<Changed, LiveblogRefusal> {
  const { liveblog } = content;
  if (change.kind === "begin") return accept({ content: liveblog ? content : { ...content, liveblog: { from: now } } });
  if (liveblog === undefined) return refuse({ code: "not-liveblog" });
  if (change.kind === "end" || change.kind === "reopen")
    return accept({ content: { ...content, liveblog: changeTimes(liveblog, change.kind, now) } });
  if (change.kind === "post") {
    if (hasPost(content, change.post)) return accept({ content });
    if (liveblog.until !== undefined) return refuse({ code: "liveblog-ended" });
  }
  const told = toldBody(content.body);
  const after = change.kind === "post" ? addPost(told, change, now) : changePost(told, change, now);
  if (!after.ok) return after;
  const changed: StoryContent = { ...content, body: bodyOfTold(after.value) };
  const isSame = isSameValue(changed.body, content.body);
  if (isSame || !isOut || (change.kind !== "mend" && change.kind !== "remove")) return accept({ content: changed });
  const note = change.note?.trim() ?? "";
  if (note === "") return refuse({ code: "post-note-empty" });
  return accept({ content: changed, correction: { text: note, post: change.post } });
}

type Steps = Outcome<readonly StoryStep[], LiveblogRefusal>;

/** The steps that follow one another, each taken from the story that the one before has left. */
function follow(story: Story, takes: readonly ((story: Story) => Outcome<StoryStep, StoryRefusal>)[]): Steps {
  const steps: StoryStep[] = [];
  for (const take of takes) {
    const step = take(steps.at(-1)?.story ?? story);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return accept(steps);
}

/** What brings a changed copy before those who have had the copy before it; nobody has had that of a draft. */
function release(story: Story, { correction }: Changed, hand: Hand) {
  const { state } = story;
  if (state.kind === "live" || state.kind === "corrected")
    return correction === undefined ? [(one: Story) => publishStory(one, hand)] : [];
  return state.kind === "scheduled" ? [(one: Story) => scheduleStory(one, state.at, hand)] : [];
}

/**
 * The steps of a story's life that a change of its live coverage is; none where it is there already. It is made in what
 * readers have. Copy that somebody has revised behind it and not published yet stays behind it: it becomes a revision
 * again, in the name of who wrote it, merged onto what readers now have.
 */
export function changeLiveblog(held: HeldLiveblog, change: LiveblogChange, hand: Hand): Steps {
  const story = storyAt(held.story, hand.now);
  const { state, content: newest } = story;
  const shown = held.shown ?? newest;
  const isOut = state.kind === "live" || state.kind === "corrected";
  const changed = changeCopy(shown, change, { now: hand.now, isOut });
  if (!changed.ok) return changed;
  const { content, correction } = changed.value;
  if (isSameValue(content, shown)) return accept([]);
  const brings =
    correction === undefined || !isOut
      ? (one: Story) => reviseStory(one, content, hand)
      : (one: Story) => correctStory(one, { ...correction, content }, hand);
  const merged = held.shown === undefined ? content : mergeContents(shown, newest, content).content;
  const goesBehind = isSameValue(merged, content)
    ? []
    : [(one: Story) => reviseStory(one, merged, { ...hand, by: held.writtenBy })];
  return follow(story, [brings, ...release(story, changed.value, hand), ...goesBehind]);
}
