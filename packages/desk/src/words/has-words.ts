import type { WordsFor } from "@mihwar/newsroom";

/** Whether a catalogue has a sentence for a value with a code. */
export const hasWords = <Coded extends { readonly code: string }>(
  words: WordsFor<Coded>,
  one: { readonly code: string },
): one is Coded => Object.hasOwn(words, one.code);
