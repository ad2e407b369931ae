import { type CountedNoun, agree } from "@mihwar/arabic/agree";
import type { DraftProblem, DraftShape } from "./draft-problem.ts";
import type { Instant } from "./instant.ts";
import type { PicturePlace } from "./picture-place.ts";
import type { StoryRefusal } from "./story-life.ts";
import { type NewsroomWords, say } from "./words.ts";

const letters: CountedNoun = {
  one: "حرف واحد",
  two: "حرفان",
  few: "أحرف",
  many: "حرفًا",
  other: "حرف",
};
const entries: CountedNoun = {
  one: "عنصر واحد",
  two: "عنصران",
  few: "عناصر",
  many: "عنصرًا",
  other: "عنصر",
};

const shapes: Readonly<Record<DraftShape, string>> = {
  object: "كائن { }",
  list: "قائمة [ ]",
  text: "نص بين علامتي اقتباس",
  number: "رقم",
  truth: "true أو false",
};

const minute = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} (توقيت غرينتش)`;
const place = (path: string): string => (path === "" ? "المادة كلها" : path);

const states: NewsroomWords["states"] = {
  draft: "مسودة",
  review: "قيد المراجعة",
  ready: "جاهزة للنشر",
  scheduled: "مجدولة",
  live: "منشورة",
  corrected: "منشورة ومصحَّحة",
  withdrawn: "مسحوبة",
};

const actions: NewsroomWords["actions"] = {
  revise: "تعديل",
  submit: "إرسال إلى المراجعة",
  approve: "إجازة",
  return: "إعادة إلى المحرر",
  schedule: "جدولة",
  publish: "نشر",
  correct: "تصحيح",
  withdraw: "سحب",
  embargo: "حظر حتى موعد",
};

const begun = (caption: string | undefined): string =>
  caption === undefined ? "" : ` («${caption.length > 40 ? `${caption.slice(0, 40).trimEnd()}…` : caption}»)`;

/** @example pictureWordsAr({ media: "m1", place: 2, caption: "جسر الرمّانة" }) // "الصورة 2 في المتن («جسر الرمّانة»)" */
export const pictureWordsAr = ({ place: number, caption }: PicturePlace): string =>
  number === 0 ? "الصورة الرئيسية" : `الصورة ${number} في المتن${begun(caption)}`;

/** Arabic words of the domain. */
export const newsroomWordsAr: NewsroomWords = {
  refusals: {
    "headline-empty": () => "المادة بلا عنوان؛ اكتب عنوانًا ثم أعد المحاولة",
    "body-empty": () => "المادة بلا متن؛ اكتب فقرة واحدة على الأقل",
    "hero-without-credit": () => "الصورة الرئيسية بلا مصدر؛ اكتب مصدرها أو احذفها",
    "picture-without-credit": ({ at }) => `${pictureWordsAr(at)} بلا مصدر؛ اكتب مصدرها أو احذفها`,
    "picture-without-alt": ({ at }) => `${pictureWordsAr(at)} بلا وصف لمن لا يراها؛ اكتب ما فيها أو احذفها`,
    state: ({ state, wanted }) => `المادة ${states[state]}، ولا يصح فيها: ${actions[wanted]}`,
    "time-past": ({ at, now }) => `الموعد ${minute(at)} لا يصح هنا، والساعة الآن ${minute(now)}؛ راجع الموعد`,
    "correction-empty": () => "التصحيح بلا نص؛ اكتب ما الخطأ وما الصواب",
    "notice-empty": () => "لا سحب بلا بيان؛ اكتب للقارئ سبب السحب",
    "nothing-new": () => "لا جديد في المادة عمّا حُفظ من قبل",
  },
  problems: {
    shape: ({ path, wanted }) => `${place(path)}: المطلوب هنا ${shapes[wanted]}`,
    "headline-missing": ({ path }) => `${path}: لا عنوان للمادة؛ اكتب عنوانًا`,
    "text-too-long": ({ path, length, most }) =>
      `${path}: النص طويل (${agree(length, letters)})، والحد ${agree(most, letters)}؛ اختصره`,
    "too-many": ({ path, count, most }) =>
      `${path}: القائمة طويلة (${agree(count, entries)})، والحد ${agree(most, entries)}؛ اختصرها`,
    "too-large": ({ path, most }) =>
      `${place(path)}: نصوص المادة أكبر من ${Math.round(most / 1_048_576)} ميغابايت؛ قسّمها على أكثر من مادة`,
    "kind-unknown": ({ path, kind }) =>
      kind === "" ? `${path}: القطعة بلا نوع؛ اذكر نوعها` : `${path}: لا نوع باسم «${kind}»؛ راجع أنواع القطع`,
    "text-nul": ({ path, at }) => `${path}: في النص محرف معدوم (U+0000) عند الموضع ${at}؛ احذفه`,
    "text-lone-surrogate": ({ path, at }) => `${path}: في النص نصف محرف عند الموضع ${at}؛ احذفه أو أتمّه`,
    "date-unreadable": ({ path }) => `${path}: تاريخ غير مقروء؛ اكتبه هكذا: 2026-01-31 أو 2026-01-31T18:00:00+03:00`,
    "href-unsafe": ({ path }) => `${path}: عنوان لا يصح الربط به؛ اكتب عنوانًا يبدأ بـ https://`,
    "language-unreadable": ({ path }) => `${path}: رمز لغة غير معروف؛ اكتبه هكذا: ar أو en-GB`,
    "id-unusable": ({ path }) => `${path}: معرّف لا يصلح؛ اكتبه بأحرف لاتينية وأرقام بلا فراغ`,
    "duplicate-id": ({ path, id }) => `${path}: المعرّف ${id} مكرر؛ لكل قطعة معرّفها`,
  },
  states,
  actions,
  levels: { breaking: "عاجل", developing: "متابعة", notice: "تنويه" },
};

/** @example storyRefusalWordsAr({ code: "headline-empty" }) // "المادة بلا عنوان؛ اكتب عنوانًا ثم أعد المحاولة" */
export const storyRefusalWordsAr = (refusal: StoryRefusal): string => say(newsroomWordsAr.refusals, refusal);

/** @example draftProblemWordsAr({ code: "headline-missing", path: "headline" }) // "headline: لا عنوان للمادة؛ اكتب عنوانًا" */
export const draftProblemWordsAr = (problem: DraftProblem): string => say(newsroomWordsAr.problems, problem);

export const storyStateWordsAr = states;
export const storyActionWordsAr = actions;
export const tickerLevelWordsAr = newsroomWordsAr.levels;
