import { foldForSearch } from "../fold.ts";

const folded = (words: string): ReadonlySet<string> => new Set(words.split(" ").map(foldForSearch));

/** Words after which a date is one to come. */
const futureWords = folded(
  "سوف المقرر مقرر يعتزم تعتزم يعتزمون المتوقع متوقع المنتظر المرتقب مرتقب المزمع مزمع المرجح ينوي تنوي يستعد تستعد استعدادا تمهيدا موعد موعدا لن حددت أجلت تأجلت تأجيل يؤجل إرجاء ترقب يترقب تترقب بحلول اعتبارا ابتداء يفترض يتوقع تتوقع ينتظر دعت يدعو تدعو ربما",
);

/** Verbs of what is arranged, in the imperfect: of a day of the week the next is meant, of a date the nearest. */
const presentVerbs = folded(
  "يحل تحل يجتمع تجتمع يلتقي تلتقي ينطلق تنطلق يبدأ تبدأ ينعقد تنعقد يعقد تعقد يقام تقام يفتتح تفتتح يزور تزور يصل تصل يغادر تغادر يستضيف تستضيف يجري تجري تجرى ينتهي تنتهي يستأنف تستأنف يواجه تواجه يخوض تخوض يتوجه تتوجه يصوت تختتم يختتم يدخل تدخل يصدر تصدر يعود تعود يستمر تستمر يبحث تنشر ينشر يصادف يوافق يمتد تمتد",
);

/** Words after which it is one that has been: what was said, done or was so. */
const pastWords = folded(
  "قال قالت قالوا أعلن أعلنت أكد أكدت ذكر ذكرت أفاد أفادت كان كانت أضاف أضافت أوضح أوضحت صرح صرحت نقل نقلت شهد شهدت وقع وقعت جرى جرت تم تمت اندلع اندلعت بدأ بدأت انتهى انتهت توفي توفيت قتل قتلت أدى أدت أصدر أصدرت زار زارت التقى وصل وصلت افتتح افتتحت عقد عقدت اجتمع ولد رحل توقف توقفت حصل حصلت كشف كشفت حذر حذرت اعتقل اعتقلت أطلق أطلقت سقط سقطت استقال عاد عادت لم",
);

const sentenceEnd = new Set([".", "؟", "!", "?", "…", "؛"]);
/** سـ before the four letters of the imperfect: «سيزور»، «ستبدأ»، «سأعود»، «سنلتقي». */
const willVerb = /^[وف]?س[يتنا]\p{L}{2,}$/u;
/** Words that begin so and are no verbs. */
const noVerbs = folded(
  "ستة ستون ستين سيارة سيارات سياسة سياسي سياسية سياسيا سيادة سيدة سيدات سيناء سيناريو سيطرة سياق سياج سياحة سياحي سينما ستار ستاد ستينات ستينيات سائق سابق سابقا ساحة ساحل ساعة ساعات ساعد سامي ساند سنوات سنوية سنوي سنويا سندات سيول سبت سابع سادس ساهم سيرة سيما ساق سالم سارة سيدي سيف سانت ساو سان سائر سيطر سيطرت ستيفن سنة سني سنية",
);

/** ي before a verb; with ت so many nouns and perfects begin that only the tenth form is sure: «تستقبل». */
const imperfect = /^[وف]?(?:ي\p{L}{3,}|تست\p{L}{2,})$/u;
/** Imperfects that tell what is, and nouns of that form. */
const presents = folded(
  "يقول يرى يؤكد يشير يعتبر يعاني يعيش يقع يسكن يقبع يعمل يعود يدرس يعرف يعتقد يضم يبلغ يشكل يمثل يقطن ينتمي يوسف يونس يناير يونيو يوليو يوليوز يحيى ياسر ياسين يمين يسار يهود اليوم يوما يومي يومان يومين يوميا يواصل",
);

export type Tense = "past" | "present" | "future" | undefined;

function toldBy(word: string): Tense {
  if (futureWords.has(word)) return "future";
  if (presentVerbs.has(word)) return "present";
  return pastWords.has(word) ? "past" : undefined;
}

/**
 * What the sentence says of its time as it goes on: the last telling word before a date is what counts, and every sentence
 * begins anew. «قال الوزير الخميس إنه سيزور القاهرة الأحد» has a past and a future.
 */
export function tenseAfter(tense: Tense, word: string, isFirst: boolean): Tense {
  if (sentenceEnd.has(word)) return undefined;
  // A sentence that opens with an imperfect and then names a day announces: «يزور الوزير بغداد الثلاثاء».
  if (isFirst && imperfect.test(word) && !presents.has(word)) return "present";
  const told = toldBy(word) ?? (word.startsWith("و") && word.length > 3 ? toldBy(word.slice(1)) : undefined);
  if (told !== undefined) return told;
  return willVerb.test(word) && !noVerbs.has(word) ? "future" : tense;
}
