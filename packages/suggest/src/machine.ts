import type { BlockId, Dossiers, NewsLevel, Operation, StoryContent, StoryId } from "@mihwar/newsroom";

/** A story in front of the machines. */
export interface ReadStory {
  readonly id: StoryId;
  /** The revision that evidence points into. */
  readonly revision: number;
  readonly content: StoryContent;
  /** The day on which it was published, ISO 8601: what «أمس» is counted from. */
  readonly at: string;
}

/** The words that made a machine speak: UTF-16 offsets in the paragraph's text. */
export interface Cause {
  readonly paragraph: BlockId;
  readonly start: number;
  readonly end: number;
}

/** What a machine would change, and why it thinks so. It is nothing until a person accepts it. */
export interface Suggestion {
  readonly by: `m:${string}`;
  readonly operation: Operation;
  /** The proposed line in plain Arabic. */
  readonly note: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly news: NewsLevel;
  readonly causes: readonly Cause[];
}

/** One small rule with a name that appears in the log. */
export interface Machine {
  readonly name: `m:${string}`;
  readonly propose: (story: ReadStory, dossiers: Dossiers) => readonly Suggestion[];
}
