import type { RuleCode } from "./rule-code.ts";

/** What a message is made of: the words as they stand, and the first suggestion, empty where there is none. */
export interface Explained {
  readonly wrong: string;
  readonly right: string;
}

/** The words for every rule, in one language. */
export type Explanations = Readonly<Record<RuleCode, (slip: Explained) => string>>;
