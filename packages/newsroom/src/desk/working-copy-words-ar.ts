import { type WordsFor, say } from "../words.ts";
import { storyRefusalWordsAr } from "../words-ar.ts";
import type { WorkingCopyRefusal } from "./working-copy.ts";

const words: WordsFor<WorkingCopyRefusal> = {
  clash: () => "تغيّر نص المادة منذ فتحتها؛ اقرأ النصين وادمجهما ثم احفظ",
  "not-writer": ({ writer }) => `المادة الآن بيد ${writer.name}؛ نصك باقٍ عندك، فانتظر أو خذ المادة ثم احفظ`,
  "no-story": () => "لا مادة بهذا المعرّف؛ ارجع إلى قائمة المواد",
  state: storyRefusalWordsAr,
};

/** @example workingCopyRefusalWordsAr({ code: "no-story" }) // "لا مادة بهذا المعرّف؛ ارجع إلى قائمة المواد" */
export const workingCopyRefusalWordsAr = (refusal: WorkingCopyRefusal): string => say(words, refusal);
