import type { Actor } from "./actor.ts";
import type { BlockId } from "./block.ts";
import { type Instant } from "./instant.ts";
import { type Outcome, accept, refuse } from "./outcome.ts";
import { type PicturePlace, placedPictures } from "./picture-place.ts";
import type { Provenance } from "./provenance.ts";
import { type Correction, type Story, type StoryContent, type StoryStateKind, isPublic } from "./story.ts";
import type { StoryId } from "./story-id.ts";

/** Why a story's life cannot go that way. */
export type StoryRefusal =
  | { readonly code: "headline-empty" }
  | { readonly code: "body-empty" }
  | { readonly code: "hero-without-credit" }
  | { readonly code: "picture-without-credit"; readonly at: PicturePlace }
  | { readonly code: "picture-without-alt"; readonly at: PicturePlace }
  | { readonly code: "state"; readonly state: StoryStateKind; readonly wanted: StoryAction }
  | { readonly code: "time-past"; readonly at: Instant; readonly now: Instant }
  | { readonly code: "correction-empty" }
  | { readonly code: "notice-empty" }
  | { readonly code: "nothing-new" };

export type StoryAction =
  | "revise"
  | "submit"
  | "approve"
  | "return"
  | "schedule"
  | "publish"
  | "correct"
  | "withdraw"
  | "embargo";

/** What happened to a story, for the audit log and for whoever listens. */
export interface StoryEvent {
  readonly kind: StoryAction | "draft";
  readonly story: StoryId;
  readonly at: Instant;
  readonly by: Actor;
  readonly note?: string;
}

/** A step of a story's life: the story as it now is, and what to write into the log. */
export interface StoryStep {
  readonly story: Story;
  readonly event: StoryEvent;
}

/** Who takes the step, and when. */
export interface Hand {
  readonly by: Actor;
  readonly now: Instant;
}

type Step = Outcome<StoryStep, StoryRefusal>;

const allowed: Readonly<Record<StoryAction, readonly StoryStateKind[]>> = {
  revise: ["draft", "review", "ready", "scheduled", "live", "corrected"],
  submit: ["draft"],
  approve: ["draft", "review"],
  return: ["review", "ready", "scheduled"],
  schedule: ["draft", "review", "ready", "scheduled"],
  publish: ["draft", "review", "ready", "scheduled", "live", "corrected"],
  correct: ["live", "corrected"],
  withdraw: ["scheduled", "live", "corrected"],
  embargo: ["draft", "review", "ready", "scheduled"],
};

const later = (one: Instant, other: Instant | undefined): Instant => (other === undefined || other < one ? one : other);

/**
 * The story as it stands at that moment. A scheduled one whose time has come is live, though nobody has touched it:
 * whatever is done to it now is done to a story that readers have read.
 */
export function storyAt(story: Story, now: Instant): Story {
  if (story.state.kind !== "scheduled" || !isPublic(story, now)) return story;
  return { ...story, state: { kind: "live", since: later(story.published ?? story.state.at, story.embargo) } };
}

function step(action: StoryAction, given: Story, hand: Hand, change: Partial<Story>, note?: string): Step {
  const before = storyAt(given, hand.now);
  if (!allowed[action].includes(before.state.kind)) {
    return refuse({ code: "state", state: before.state.kind, wanted: action });
  }
  const event: StoryEvent = {
    kind: action,
    story: before.id,
    at: hand.now,
    by: hand.by,
    ...(note === undefined ? {} : { note }),
  };
  return accept({ story: { ...before, ...change }, event });
}

/** Whether nothing of a text can be seen: white space, and marks of direction that print nothing. */
const isBlank = (text: string | undefined): boolean => !/[^\s\p{Cf}]/u.test(text ?? "");

/** What a reader could not make sense of: no headline, no body, somebody's picture without a credit. */
function unreadable(content: StoryContent): StoryRefusal | undefined {
  if (isBlank(content.headline)) return { code: "headline-empty" };
  if (content.body.length === 0) return { code: "body-empty" };
  if (content.hero?.media !== undefined && isBlank(content.hero.credit)) return { code: "hero-without-credit" };
  return untold(content);
}

/**
 * A picture that nobody is named for, or that says nothing to whoever does not see it. Pictures that came with copy from
 * elsewhere (they bear its `src`) stand as they came: what they lack nobody here knows, and it must not keep an archive
 * from coming in nor its stories from being corrected.
 */
function untold(content: StoryContent): StoryRefusal | undefined {
  for (const { picture, at } of placedPictures(content)) {
    if (picture.src !== undefined) continue;
    if (isBlank(picture.credit)) return { code: "picture-without-credit", at };
    if (isBlank(picture.alt)) return { code: "picture-without-alt", at };
  }
  return undefined;
}

/**
 * Begins a story as a draft with revision 1.
 * @example draftStory({ id: "7k2m9q", content: {}, by: "u:hind", now: "2026-01-08T09:30:00.000Z" }).event // { kind: "draft", story: "7k2m9q", at: "2026-01-08T09:30:00.000Z", by: "u:hind" }
 */
export function draftStory(given: { id: StoryId; content: StoryContent; provenance?: Provenance } & Hand): StoryStep {
  const { id, content, provenance, by, now } = given;
  const story: Story = {
    id,
    content,
    revision: 1,
    state: { kind: "draft" },
    corrections: [],
    ...(provenance === undefined ? {} : { provenance }),
  };
  return { story, event: { kind: "draft", story: id, at: now, by } };
}

/** Gives the story new copy. Readers of a live story go on seeing the published revision until it is published again. */
export function reviseStory(story: Story, content: StoryContent, hand: Hand): Step {
  if (JSON.stringify(content) === JSON.stringify(story.content)) return refuse({ code: "nothing-new" });
  return step("revise", story, hand, { content, revision: story.revision + 1 });
}

/** Hands a draft to the desk editor. */
export function submitStory(story: Story, hand: Hand): Step {
  if (isBlank(story.content.headline)) return refuse({ code: "headline-empty" });
  return step("submit", story, hand, { state: { kind: "review" } });
}

/** Says that the story may go out. */
export function approveStory(story: Story, hand: Hand): Step {
  const problem = unreadable(story.content);
  return problem === undefined ? step("approve", story, hand, { state: { kind: "ready" } }) : refuse(problem);
}

/** Gives the story back to its writer; a scheduled story will then not go out. */
export function returnStory(given: Story, hand: Hand, note: string): Step {
  const story = storyAt(given, hand.now);
  if (!allowed.return.includes(story.state.kind)) return step("return", story, hand, {});
  const { published: _published, publicRevision: _revision, ...rest } = story;
  return accept({
    story: { ...rest, state: { kind: "draft" } },
    event: { kind: "return", story: story.id, at: hand.now, by: hand.by, note },
  });
}

/**
 * Sets the moment at which readers will be able to read the story. It must lie ahead; one that lies before the end of the
 * story's embargo becomes that end.
 */
export function scheduleStory(story: Story, at: Instant, hand: Hand): Step {
  const problem = unreadable(story.content);
  if (problem !== undefined) return refuse(problem);
  if (at <= hand.now) return refuse({ code: "time-past", at, now: hand.now });
  const due = later(at, story.embargo);
  return step("schedule", story, hand, {
    state: { kind: "scheduled", at: due },
    published: due,
    publicRevision: story.revision,
  });
}

/**
 * Lets readers read the newest revision, now. `published` may lie in the past for copy that was out elsewhere before
 * (an import); a live story keeps its first moment and is marked as updated. A story under embargo goes out when the
 * embargo ends: until then it is scheduled.
 */
export function publishStory(given: Story, hand: Hand, past: { published?: Instant; updated?: Instant } = {}): Step {
  const { now } = hand;
  const story = storyAt(given, now);
  const problem = unreadable(story.content);
  if (problem !== undefined) return refuse(problem);
  const wasOut = story.state.kind === "live" || story.state.kind === "corrected";
  if (wasOut && story.publicRevision === story.revision) return refuse({ code: "nothing-new" });
  for (const at of [past.published, past.updated])
    if (at !== undefined && at > now) return refuse({ code: "time-past", at, now });
  if (wasOut) return step("publish", story, hand, { publicRevision: story.revision, updated: now });
  const { embargo } = story;
  if (embargo !== undefined && embargo > now) {
    return step("publish", story, hand, {
      state: { kind: "scheduled", at: embargo },
      published: embargo,
      publicRevision: story.revision,
    });
  }
  const since = past.published ?? now;
  return step("publish", story, hand, {
    state: { kind: "live", since },
    published: since,
    publicRevision: story.revision,
    ...(past.updated === undefined || past.updated <= since ? {} : { updated: past.updated }),
  });
}

/**
 * Puts a mistake right in public: new copy (or the newest there is), and a dated note that stays. `at` may lie in the
 * past for a correction that readers were told of elsewhere (an import).
 */
export function correctStory(
  given: Story,
  correction: { text: string; content?: StoryContent; at?: Instant; post?: BlockId },
  hand: Hand,
): Step {
  if (correction.text.trim() === "") return refuse({ code: "correction-empty" });
  const story = storyAt(given, hand.now);
  const { state } = story;
  if (state.kind !== "live" && state.kind !== "corrected")
    return refuse({ code: "state", state: state.kind, wanted: "correct" });
  const content = correction.content ?? story.content;
  const problem = unreadable(content);
  if (problem !== undefined) return refuse(problem);
  const at = correction.at ?? hand.now;
  if (at > hand.now) return refuse({ code: "time-past", at, now: hand.now });
  const updated = later(at, story.updated);
  const { text, post } = correction;
  const note: Correction = { at, text, ...(post === undefined ? {} : { post }) };
  const revision = correction.content === undefined ? story.revision : story.revision + 1;
  return step(
    "correct",
    story,
    hand,
    {
      content,
      revision,
      publicRevision: revision,
      updated,
      state: { kind: "corrected", since: state.since, at: state.kind === "corrected" ? later(at, state.at) : at },
      corrections: [...story.corrections, note],
    },
    correction.text,
  );
}

/** Takes the story away from readers everywhere at once; its address says why. `legal` where a court or law asks (HTTP 451, RFC 7725). */
export function withdrawStory(story: Story, notice: string, hand: Hand, legal = false): Step {
  if (notice.trim() === "") return refuse({ code: "notice-empty" });
  return step("withdraw", story, hand, { state: { kind: "withdrawn", at: hand.now, notice, legal } }, notice);
}

/** Holds the story back from every reader until a moment ahead; one that was to go out before goes out then. */
export function embargoStory(story: Story, until: Instant, hand: Hand): Step {
  if (until <= hand.now) return refuse({ code: "time-past", at: until, now: hand.now });
  const { state } = story;
  if (state.kind !== "scheduled" || state.at >= until) return step("embargo", story, hand, { embargo: until });
  return step("embargo", story, hand, { embargo: until, state: { kind: "scheduled", at: until }, published: until });
}
