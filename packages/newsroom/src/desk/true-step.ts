import type { Instant } from "../instant.ts";
import type { Outcome } from "../outcome.ts";
import type { Story } from "../story.ts";
import {
  type Hand,
  type StoryRefusal,
  type StoryStep,
  approveStory,
  correctStory,
  draftStory,
  embargoStory,
  publishStory,
  returnStory,
  reviseStory,
  scheduleStory,
  submitStory,
  withdrawStory,
} from "../story-life.ts";
import { isSameValue } from "./same-value.ts";

/** The step that the domain makes where somebody wants what this one says; undefined where it says nothing of the kind. */
function take(before: Story | undefined, { story, event }: StoryStep): Outcome<StoryStep, StoryRefusal> | undefined {
  const hand: Hand = { by: event.by, now: event.at };
  if (event.kind === "draft") {
    const { id, content, provenance } = story;
    if (before !== undefined) return undefined;
    const value = draftStory({ id, content, ...(provenance === undefined ? {} : { provenance }), ...hand });
    return { ok: true, value };
  }
  if (before === undefined) return undefined;
  const { state } = story;
  const past = (at: Instant | undefined): Instant | undefined => (at !== undefined && at <= hand.now ? at : undefined);
  switch (event.kind) {
    case "revise":
      return reviseStory(before, story.content, hand);
    case "submit":
      return submitStory(before, hand);
    case "approve":
      return approveStory(before, hand);
    case "return":
      return returnStory(before, hand, event.note ?? "");
    case "schedule":
      return state.kind === "scheduled" ? scheduleStory(before, state.at, hand) : undefined;
    case "publish": {
      const published = past(story.published);
      const updated = past(story.updated);
      return publishStory(before, hand, {
        ...(published === undefined ? {} : { published }),
        ...(updated === undefined ? {} : { updated }),
      });
    }
    case "correct": {
      const correction = story.corrections.at(-1);
      if (correction === undefined) return undefined;
      const content = story.revision === before.revision ? {} : { content: story.content };
      return correctStory(before, { ...correction, ...content }, hand);
    }
    case "withdraw":
      return state.kind === "withdrawn" ? withdrawStory(before, state.notice, hand, state.legal) : undefined;
    case "embargo":
      return story.embargo === undefined ? undefined : embargoStory(before, story.embargo, hand);
  }
}

/**
 * Whether a step is what it says: the very story and event that the domain makes of `before` when that step is taken. Of a
 * step that is, the kind tells all that it changes.
 */
export function isTrueStep(before: Story | undefined, step: StoryStep): boolean {
  const taken = take(before, step);
  return taken?.ok === true && isSameValue(taken.value, step);
}

/** Whether a step says of something new before readers that it was so earlier than the step. */
export function isBackdated(before: Story | undefined, { story, event }: StoryStep): boolean {
  const { published, corrections } = story;
  const fresh = [
    ...(published === before?.published ? [] : [published]),
    ...corrections.slice(before?.corrections.length ?? 0).map(({ at }) => at),
  ];
  return fresh.some((at) => at !== undefined && at < event.at);
}
