import { wordSet } from "./word-set.ts";

/**
 * Nouns of what happens without being said: «أعلن الجيش مقتل ثلاثة» reports a death, while «أعلن الرئيس استقالته» is the
 * resignation itself and «أعلن الأمير افتتاح» opens.
 */
export const happenings = wordSet(`
  تسجيل مقتل وفاة إصابة استشهاد ارتفاع انخفاض تراجع ضبط اعتقال توقيف القبض إحباط إسقاط اعتراض تدمير استهداف وصول وصولها العثور سقوط اندلاع وقوع انهيار
  غرق اختفاء فقدان نزوح تضرر مغادرة دخول خروج عودة استمرار توقف انقطاع تعرض تعرضها تعرضه نفاد اكتشاف رصد تسجيلها السيطرة سيطرة سيطرتها إنقاذ إجلاء نجاة نجاح فشل
  احتراق انفجار انتشار تفشي انتهاء اكتمال وجود عدم استعادة تحطم تحقيق
`);

/** What is shown by words: «أبدى المدرب أسفه». */
const attitudes = wordSet(
  "أسف قلق استعداد ترحيب تفاؤل استغراب إعجاب تحفظ تحفظات رغبة دهشة سعادة امتنان خشية مخاوف رضا اعتراض معارضة شكوك استياء تضامن دعم",
);

/** With the pronoun of who shows it: «أسفه، استعدادهم، رغبتها». */
export const isAttitude = (key: string): boolean => {
  const plain = key.replace(/(?:هما|هم|ها|ه)$/u, "");
  return attitudes.has(plain) || attitudes.has(plain.replace(/ت$/u, "ه"));
};
