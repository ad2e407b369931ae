import type { DraftProblem } from "./draft-problem.ts";
import type { StoryStateKind } from "./story.ts";
import type { StoryAction, StoryRefusal } from "./story-life.ts";
import type { TickerLevel } from "./ticker.ts";

/** A sentence for every code: one that is missing does not compile. */
export type WordsFor<Coded extends { readonly code: string }> = {
  readonly [Code in Coded["code"]]: (one: Extract<Coded, { readonly code: Code }>) => string;
};

/** All that the domain's values are called in one language. */
export interface NewsroomWords {
  readonly refusals: WordsFor<StoryRefusal>;
  readonly problems: WordsFor<DraftProblem>;
  readonly states: Readonly<Record<StoryStateKind, string>>;
  /** What a button or a verb of the command line says. */
  readonly actions: Readonly<Record<StoryAction, string>>;
  readonly levels: Readonly<Record<TickerLevel, string>>;
}

/** The sentence of a catalogue for a value with a code. */
export function say<Coded extends { readonly code: string }>(words: WordsFor<Coded>, one: Coded): string {
  // The code picks the very entry that was made for its value; the compiler cannot follow a union through an index.
  const sentence = words[one.code as Coded["code"]] as unknown as (value: Coded) => string;
  return sentence(one);
}
