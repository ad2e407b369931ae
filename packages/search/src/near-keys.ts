import { foldForSearch } from "@mihwar/arabic/fold";
import { type StoryContent } from "@mihwar/newsroom";
import { storyFields } from "./story-fields.ts";
import { surfaces } from "./surface.ts";
import { termId } from "./term-id.ts";

/**
 * A folded word with none and with any one of its letters left out, as numbers (the symmetric deletes of Garbe 2012): two
 * words a slip apart share one, and hardly any others do.
 */
export function nearKeys(folded: string): readonly number[] {
  const word = folded.slice(0, 24);
  const made = [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
  return [...new Set(made.map((one) => termId("surface", one)))];
}

const isWord = (word: string): boolean => /^\p{L}/u.test(word) && word.length >= 3 && word.length <= 24;

/** The words of a story that may be proposed to whoever looks for one: each once, in its own spelling. */
export const storyVocabulary = (content: StoryContent): readonly string[] => {
  const found = new Map<string, string>();
  for (const { lines } of storyFields(content)) {
    for (const line of lines) {
      for (const word of surfaces(line)) if (isWord(word) && !found.has(word)) found.set(foldForSearch(word), word);
    }
  }
  return [...found.values()];
};
