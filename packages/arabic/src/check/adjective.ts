import { adjectives } from "../lexicon/adjectives.ts";

/** The adjectives of the lexicon, in the masculine singular. */
export const adjectiveSet: ReadonlySet<string> = new Set(
  adjectives
    .trim()
    .split(/\s+/u)
    .map((entry) => entry.split(":")[0] as string),
);
