import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import type { WordsFor } from "../words.ts";
import { newsroomWordsAr } from "../words-ar.ts";
import type { LiveblogRefusal } from "./liveblog-change.ts";

const posts: CountedNoun = {
  one: "منشور واحد",
  two: "منشوران",
  few: "منشورات",
  many: "منشورًا",
  other: "منشور",
};

/** Why a live coverage is not changed, in Arabic. */
export const liveblogRefusalWordsAr: WordsFor<LiveblogRefusal> = {
  ...newsroomWordsAr.refusals,
  "no-story": () => "لا مادة بهذا المعرّف؛ ارجع إلى قائمة التغطيات",
  "not-liveblog": () => "هذه المادة ليست تغطية مباشرة؛ افتح فيها تغطية أولًا",
  "liveblog-ended": () => "خُتمت هذه التغطية؛ افتحها من جديد لتنشر فيها",
  "no-post": () => "لا منشور بهذا المعرّف في التغطية؛ أعد تحميل الصفحة",
  "post-removed": () => "أُزيل هذا المنشور، فلا يُعدَّل؛ انشر غيره",
  "post-empty": () => "المنشور بلا نص؛ اكتب فيه سطرًا على الأقل",
  "post-note-empty": () => "قرأ الناس هذا المنشور؛ اكتب لهم ما الخطأ وما الصواب",
  "posts-full": ({ most }) => `بلغت التغطية ${agree(most, posts)}، وهو الحد؛ اختمها وافتح غيرها`,
};
