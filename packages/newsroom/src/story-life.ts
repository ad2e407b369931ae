import type { Actor } from "./actor.ts";
import { type Instant } from "./instant.ts";
import { type Outcome, accept, refuse } from "./outcome.ts";
import type { Provenance } from "./provenance.ts";
import type { Correction, Story, StoryContent, StoryStateKind } from "./story.ts";
import type { StoryId } from "./story-id.ts";

/** Why a story's life cannot go that way. */
export type StoryRefusal =
  | { readonly code: "headline-empty" }
  | { readonly code: "body-empty" }
  | { readonly code: "hero-without-credit" }
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

function step(action: StoryAction, before: Story, hand: Hand, change: Partial<Story>, note?: string): Step {
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

/** What a reader could not make sense of: no headline, no body, somebody's picture without a credit. */
function unreadable(content: StoryContent): StoryRefusal | undefined {
  if (content.headline.trim() === "") return { code: "headline-empty" };
  if (content.body.length === 0) return { code: "body-empty" };
  if (content.hero?.media !== undefined && (content.hero.credit ?? "").trim() === "")
    return { code: "hero-without-credit" };
  return undefined;
}

/**
 * Begins a story as a draft with revision 1.
 * @example draftStory({ id, content, by: "u:hind", now }).event.kind // "draft"
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
  if (story.content.headline.trim() === "") return refuse({ code: "headline-empty" });
  return step("submit", story, hand, { state: { kind: "review" } });
}

/** Says that the story may go out. */
export function approveStory(story: Story, hand: Hand): Step {
  const problem = unreadable(story.content);
  return problem === undefined ? step("approve", story, hand, { state: { kind: "ready" } }) : refuse(problem);
}

/** Gives the story back to its writer; a scheduled story will then not go out. */
export function returnStory(story: Story, hand: Hand, note: string): Step {
  if (!allowed.return.includes(story.state.kind)) return step("return", story, hand, {});
  const { published: _published, publicRevision: _revision, ...rest } = story;
  return accept({
    story: { ...rest, state: { kind: "draft" } },
    event: { kind: "return", story: story.id, at: hand.now, by: hand.by, note },
  });
}

/** Sets the moment at which readers will be able to read the story. It must lie ahead. */
export function scheduleStory(story: Story, at: Instant, hand: Hand): Step {
  const problem = unreadable(story.content);
  if (problem !== undefined) return refuse(problem);
  if (at <= hand.now) return refuse({ code: "time-past", at, now: hand.now });
  return step("schedule", story, hand, {
    state: { kind: "scheduled", at },
    published: at,
    publicRevision: story.revision,
  });
}

/**
 * Lets readers read the newest revision, now. `published` may lie in the past for copy that was out elsewhere before
 * (an import); a live story keeps its first moment and is marked as updated.
 */
export function publishStory(story: Story, hand: Hand, past: { published?: Instant; updated?: Instant } = {}): Step {
  const problem = unreadable(story.content);
  if (problem !== undefined) return refuse(problem);
  const wasOut = story.state.kind === "live" || story.state.kind === "corrected";
  if (wasOut && story.publicRevision === story.revision) return refuse({ code: "nothing-new" });
  if (past.published !== undefined && past.published > hand.now)
    return refuse({ code: "time-past", at: past.published, now: hand.now });
  if (wasOut) return step("publish", story, hand, { publicRevision: story.revision, updated: hand.now });
  const since = past.published ?? hand.now;
  return step("publish", story, hand, {
    state: { kind: "live", since },
    published: since,
    publicRevision: story.revision,
    ...(past.updated === undefined || past.updated <= since ? {} : { updated: past.updated }),
  });
}

/** Puts a mistake right in public: new copy (or the same), and a dated note that stays. */
export function correctStory(
  story: Story,
  correction: { text: string; content?: StoryContent; at?: Instant },
  hand: Hand,
): Step {
  if (correction.text.trim() === "") return refuse({ code: "correction-empty" });
  const { state } = story;
  if (state.kind !== "live" && state.kind !== "corrected")
    return refuse({ code: "state", state: state.kind, wanted: "correct" });
  const content = correction.content ?? story.content;
  const problem = unreadable(content);
  if (problem !== undefined) return refuse(problem);
  const at = correction.at ?? hand.now;
  const note: Correction = { at, text: correction.text };
  const revision = correction.content === undefined ? story.revision : story.revision + 1;
  return step(
    "correct",
    story,
    hand,
    {
      content,
      revision,
      publicRevision: revision,
      updated: at,
      state: { kind: "corrected", since: state.since, at },
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

/** Holds the story back from every reader until a moment ahead. */
export function embargoStory(story: Story, until: Instant, hand: Hand): Step {
  if (until <= hand.now) return refuse({ code: "time-past", at: until, now: hand.now });
  return step("embargo", story, hand, { embargo: until });
}
