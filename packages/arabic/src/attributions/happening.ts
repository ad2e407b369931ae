import { wordSet } from "./word-set.ts";

/**
 * Nouns of what happens without being said: «أعلن الجيش مقتل ثلاثة» reports a death, while «أعلن الرئيس استقالته» is the
 * resignation itself and «أعلن الأمير افتتاح» opens.
 */
const happenings = wordSet(`
  تسجيل مقتل وفاة إصابة استشهاد ارتفاع انخفاض تراجع ضبط اعتقال توقيف القبض إحباط إسقاط اعتراض تدمير استهداف وصول وصولها العثور سقوط اندلاع وقوع انهيار
  غرق اختفاء فقدان نزوح تضرر مغادرة دخول خروج عودة استمرار توقف انقطاع تعرض تعرضها تعرضه نفاد اكتشاف رصد تسجيلها السيطرة سيطرة سيطرتها إنقاذ إجلاء نجاة نجاح فشل
  احتراق انفجار انتشار تفشي انتهاء اكتمال وجود عدم استعادة تحطم تحقيق نمو هبوط صعود تباطؤ تحسن هطول تأجيل إلغاء صحة أي
`);

/** Where somebody stands, told by a noun: «أكد الوزير أهمية …»، «أعلنت كازاخستان عزمها …»، «نفى النادي علاقته …». */
const stances = wordSet(
  "أهمية ضرورة حرص التزام رفض دعم موقف عزم ثقة وقوف متانة عمق تأييد تضامن قدرة استعداد علاقة تورط مسؤولية نية تمسك اعتزاز إدانة تنديد تقدير جاهزية حق",
);

const withoutPronoun = (key: string): string => key.replace(/(?<=.{2})(?:هما|هم|ها|ه)$/u, "");
const hasNoun = (nouns: ReadonlySet<string>, key: string): boolean =>
  nouns.has(key) || nouns.has(withoutPronoun(key)) || nouns.has(withoutPronoun(key).replace(/ت$/u, "ه"));

export const isReported = (key: string): boolean => hasNoun(happenings, key) || hasNoun(stances, key);

/** What is shown by words: «أبدى المدرب أسفه». */
const attitudes = wordSet(
  "أسف قلق استعداد ترحيب تفاؤل استغراب إعجاب تحفظ تحفظات رغبة دهشة سعادة امتنان خشية مخاوف رضا اعتراض معارضة شكوك استياء تضامن دعم",
);

/** With the pronoun of who shows it: «أسفه، استعدادهم، رغبتها». */
export const isAttitude = (key: string): boolean => {
  const plain = withoutPronoun(key);
  return attitudes.has(plain) || attitudes.has(plain.replace(/ت$/u, "ه"));
};
