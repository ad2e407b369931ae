import { type WordsFor, say } from "../words.ts";
import { storyRefusalWordsEn } from "../words-en.ts";
import type { WorkingCopyRefusal } from "./working-copy.ts";

const words: WordsFor<WorkingCopyRefusal> = {
  clash: () => "The text has changed since you opened it; read both texts, merge them, then save",
  "not-writer": ({ writer }) =>
    `${writer.name} is writing in this story now; your text stays with you: wait, or take the story over, then save`,
  "no-story": () => "There is no story with this id; go back to the list of stories",
  state: storyRefusalWordsEn,
};

/** @example workingCopyRefusalWordsEn({ code: "no-story" }) // "There is no story with this id; go back to the list of stories" */
export const workingCopyRefusalWordsEn = (refusal: WorkingCopyRefusal): string => say(words, refusal);
