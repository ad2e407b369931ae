import type { StepRefusal } from "./story-step.ts";

/** The steps that somebody can ask for on the page of a story: the last word of the address that the form sends to. */
export const storyForms = [
  "submit",
  "return",
  "approve",
  "publish",
  "schedule",
  "unschedule",
  "embargo",
  "correct",
  "withdraw",
  "deadline",
] as const;
export type StoryForm = (typeof storyForms)[number];

/** A form that was sent and not taken: what was written in it, and why. */
export interface RefusedForm {
  readonly form: StoryForm | "restore";
  readonly refusals: readonly StepRefusal[];
  readonly written: URLSearchParams;
}
