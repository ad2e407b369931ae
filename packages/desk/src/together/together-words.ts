import type { DeskLanguage } from "@mihwar/newsroom";
import type { UpdateRefusal } from "./story-room.ts";

/** Why what a window wrote was not taken, in words. */
export const togetherWords: Readonly<Record<DeskLanguage, Readonly<Record<UpdateRefusal, string>>>> = {
  ar: {
    forbidden: "لم يعد لك أن تكتب في هذه المادة",
    section: "ليس لك أن تنقل المادة إلى هذا القسم",
    foreign: "كُتب باسم نافذة أخرى",
    gap: "يبني على كلام لم يصل إلى الخادم",
    malformed: "فيه ما لا يكتبه محرّر المادة",
    "too-large": "النص أطول مما تحمله مادة واحدة",
  },
  en: {
    forbidden: "You may no longer write in this story",
    section: "You may not move the story to that section",
    foreign: "It was written in another window's name",
    gap: "It builds on words that the server never had",
    malformed: "It holds something that the editor does not write",
    "too-large": "The text is longer than one story can hold",
  },
};
