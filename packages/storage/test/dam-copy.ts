import type { StoryContent } from "@mihwar/newsroom";
import { byHind, copy, paragraph } from "./copy.ts";

// Stories of one dam, and one of something else.

/** A story of the valley's desk, of these paragraphs. */
export const story = (headline: string, ...paragraphs: readonly string[]): StoryContent =>
  copy({ headline, tags: [], byline: [byHind], body: paragraphs.map((text, turn) => paragraph(`p${turn + 1}`, text)) });

export const dam = story(
  "سدّ الرمّانة: وزارة الأشغال تؤجّل الإصلاح",
  "أجّلت وزارة الأشغال إصلاح الشقّ في الكتلة السابعة من سدّ الرمّانة إلى الربيع، وقالت إنّ البحيرة ستُخفض مترين.",
  "واعترض مزارعو المصبّ على خفض البحيرة قبل موسم الريّ.",
);
export const farmers = story(
  "مزارعو المصبّ يقطعون طريق سدّ الرمّانة",
  "قطع المزارعون الطريق إلى سدّ الرمّانة احتجاجًا على خفض البحيرة، وطالبوا وزارة الأشغال بجدول للريّ.",
);
export const crack = story(
  "خبراء: الشقّ في السدّ اتّسع",
  "قال خبراء إنّ الشقّ في الكتلة السابعة من سدّ الرمّانة اتّسع ثلاثة ملّيمترات منذ الشتاء، وإنّ الإصلاح لا يحتمل التأجيل.",
);
export const crackAgain = story(
  "الشقّ في سدّ الرمّانة يتّسع",
  "قال خبراء إنّ الشقّ في الكتلة السابعة من سدّ الرمّانة اتّسع ثلاثة ملّيمترات منذ الشتاء الماضي، وإنّ الإصلاح لا يحتمل التأجيل.",
);
export const bread = story(
  "الخبز يغلو",
  "ارتفع سعر الرغيف في الأسواق بعد شحّ القمح، وقال الخبّازون إنّ الوزارة وعدت بالدعم.",
);
