import { type Instant, toInstant } from "../instant.ts";
import type { SectionId } from "../section.ts";
import type { Story } from "../story.ts";
import { type StoryStep, storyAt } from "../story-life.ts";
import { lacks } from "./asked.ts";
import type { StoryAbout } from "./may.ts";
import { type Member, actorOf } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";
import { callOfStep } from "./permissions.ts";
import { isBackdated, isTrueStep } from "./true-step.ts";

/** What permission turns on and no step changes. */
export interface Ground {
  /** Whether the member began the story, or its byline named them before the steps. */
  readonly isTheirs: boolean;
  /** Where the copy lies that readers have, if it is not the newest. */
  readonly shownIn: readonly SectionId[];
}

/** Of a story that only now begins. */
export const newGround: Ground = { isTheirs: true, shownIn: [] };
/** Of a story that is only read: it is read where the newsroom has put it, whoever's it is. */
export const readingGround: Ground = { isTheirs: false, shownIn: [] };

/** A step is kept as soon as it is taken; milliseconds. What was taken longer ago may stand on what was true then only. */
const longestOnItsWay = 60_000;

/** A story as it stands at that moment. */
export const aboutStory = (story: Story, { isTheirs, shownIn }: Ground, now: Instant): StoryAbout => ({
  sections: [story.content.section, ...shownIn],
  state: storyAt(story, now).state.kind,
  isTheirs,
});

/** Who takes the steps, of what, and when they are kept. */
interface Keeping {
  readonly member: Member;
  readonly ground: Ground;
  /** By the archive's clock. */
  readonly now: Instant;
}

function lacksForStep(before: Story | undefined, step: StoryStep, { member, ground, now }: Keeping) {
  const { story, event } = step;
  if (event.by !== actorOf(member)) return [{ code: "another-actor", by: event.by } as const];
  const isOfNow = event.at <= now && event.at >= toInstant(Date.parse(now) - longestOnItsWay);
  if (!isOfNow || !isTrueStep(before, step)) return [{ code: "step-untrue", step: event.kind } as const];
  if (before === undefined || event.kind === "draft")
    return lacks(member, "create-story", { sections: [story.content.section] });
  const was = aboutStory(before, ground, now);
  const about = { ...was, sections: [...was.sections, story.content.section] };
  return [
    ...lacks(member, callOfStep[event.kind](was.state), about),
    ...(isBackdated(before, step) ? lacks(member, "backdate", about) : []),
  ];
}

/** What a member lacks for steps that are kept together: each is looked at as it was taken from the one before it. */
export const lacksForSteps = (
  kept: Story | undefined,
  steps: readonly StoryStep[],
  keeping: Keeping,
): readonly PermissionRefusal[] =>
  steps.flatMap((step, place): readonly PermissionRefusal[] =>
    lacksForStep(place === 0 ? kept : steps[place - 1]?.story, step, keeping),
  );
