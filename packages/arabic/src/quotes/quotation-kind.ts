import { foldForSearch } from "../fold.ts";
import { wordSet } from "../attributions/word-set.ts";
import { namedThings as publishers } from "../attributions/speaker-noun.ts";
import { tokens } from "../tokens.ts";

/**
 * Why something stands between quotation marks: they are somebody's words (`speech`); the name of a work, a paper, a
 * body, an operation (`name`); a word that the writer holds at arm's length or speaks about (`term`).
 */
export type QuotationKind = "speech" | "name" | "term";

/** What has a name that is printed between quotation marks. */
const things = wordSet(`
  كتاب رواية قصة ديوان قصيدة مسرحية فيلم الفيلم مسلسل المسلسل برنامج أغنية ألبوم لوحة مقال مقالة معرض مهرجان جائزة مسابقة سلسلة أوبرا عملية حملة مبادرة مشروع قانون
  اتفاقية اتفاق اتفاقات معاهدة ميثاق مرسوم خطة سفينة السفينة باخرة الباخرة ناقلة غواصة طائرة صاروخ صواريخ مسيرة دبابة قمر مسبار مركبة هاتف سيارة نظام لقاح دواء فيروس
  متحور إعصار عاصفة فندق مطعم مقهى مستشفى مدرسة جامعة متحف مسرح سينما ملعب استاد دوري كأس بطولة منتخب لعبة موقع تطبيق منصة متجر علامة شركة مؤسسة بنك مصرف منظمة
  حركة حزب جماعة جمعية كتيبة كتائب لواء ميليشيا تنظيم تحالف ائتلاف قائمة تيار نادي فريق صحيفة جريدة مجلة قناة وكالة إذاعة راديو شبكة مدونة بودكاست سورة كلية معهد مركز
`);

/** A word is spoken about, or somebody is called so. */
const naming = wordSet(`
  كلمة كلمات لفظ لفظة مصطلح مصطلحات مفهوم تعبير وصف لقب لقبه يسمى تسمى سمي سميت يسمونه يسمونها يسميه يسميها أسماه أسمته سماه يعرف تعرف عرف عرفت المعروف المعروفة الملقب
  الملقبة لقب لقبت ملقب يلقب تلقب اسم باسم يدعى تدعى المسمى المسماة المسماه ب بما
`);

/** Words of speaking, in a noun or a verb, that make a piece between quotation marks a piece of speech. */
const speaking = wordSet(`
  قال قالت يقول تقول قالوا قائلا قائلة قوله قولها قولهم القول بالقول أكد أكدت يؤكد أضاف أضافت أوضح أوضحت تابع تابعت صرح صرحت كتب كتبت غرد غردت علق علقت رد ردت أجاب أجابت سأل
  تساءل تساءلت وصف وصفت يصف تصف واصفا واصفة معتبرا معتبرة اعتبر اعتبرت يعتبر رأى رأت يرى حذر حذرت محذرا محذرة دعا دعت داعيا طالب طالبت مطالبا اتهم اتهمت يتهم تتهم متهما
  يتهمه يتهمها تتهمهم هتف هتفوا هتافات هتاف شعار شعارات شعاره لافتة لافتات عبارة عبارات تصريح مؤكدا مؤكدة مضيفا مضيفة موضحا مشددا مشيرا لافتا شدد شددت أشار أشارت لفت
  نفى نفت انتقد أدان نسب نقل سمعت صاح صرخ نادى ينادي ناشد تعهد تعهدت هدد هددت أعلن أعلنت صدق أقسم رسالة عنوان بعنوان
`);

/** As many words are no name. */
const longestName = 4;
/** More of a quotation tells nothing more of it. */
const longestAsked = 200;
/** How many words before the quotation are asked what it is. */
const nearby = 12;

const fold = (word: string): string => foldForSearch(word).replace(/^[وفبلك](?=.{3})/u, "");

/** «وصفه»، «تتهمهم»: the verb without the pronoun of whom it is said of. */
const withoutPronoun = (word: string): string => word.replace(/(?<=.{3})(?:ها|هم|ه)$/u, "");

const has = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(foldForSearch(word)) || set.has(fold(word)) || set.has(fold(word).replace(/^ال/u, ""));

/** What a quotation is, judged by the words before it in its sentence, by itself, and by whether somebody is quoted. */
export function quotationKind(before: string, inner: string, isAttributed: boolean): QuotationKind {
  const words = tokens(before)
    .slice(-nearby)
    .map(({ text }) => text);
  const isAddressed = /^لـ?$/u.test(words.at(-1) ?? "");
  while (words.length > 0 && /^(?:و|ف)?[بلك]?(?:ال)?ـ?$/u.test(words.at(-1) ?? "")) words.pop();
  const [earlier, last] = [words.at(-2) ?? "", words.at(-1) ?? ""];
  const own = tokens(inner.slice(0, longestAsked));
  const isShort = own.length <= longestName;
  const follows = before.trimEnd();
  if (follows.endsWith(":")) return isShort && !isAttributed && has(naming, last) ? "term" : "speech";
  if (isShort && isAddressed) return "name";
  if (isShort && has(naming, last)) return "term";
  if (bound.has(foldForSearch(last)) && words.some((word) => isSpeaking(word))) return "speech";
  if (own.length <= 2 * longestName && (has(things, last) || has(publishers, last))) return "name";
  if (isShort && isAdjectival(last) && (has(things, earlier) || has(publishers, earlier))) return "name";
  if (isAttributed || /[.!؟?…]/u.test(inner.charAt(inner.length - 1))) return "speech";
  if (!isShort) return "speech";
  const first = own[0]?.text ?? "";
  const isDefinite = foldForSearch(first).startsWith("ال");
  const isSpoken = words.some(isSpeaking);
  if (isSpoken && !isProper(own.length, first)) return "speech";
  if (follows === "" && own.length > 1) return "speech";
  return isDefinite && own.length > 1 ? "term" : "name";
}

/** «صحيفة بريطانية «…»»، «شبكة الأخبار «…»». */
const isAdjectival = (word: string): boolean => /(?:ي|ية|ه)$/u.test(foldForSearch(word)) || word.startsWith("ال");

/** One word without an ending of grammar may be a name: «أرامكو»، «بوينغ». */
const isProper = (count: number, first: string): boolean => count === 1 && !/[ةاه]$/u.test(first);

const isSpeaking = (word: string): boolean =>
  has(speaking, word) || speaking.has(withoutPronoun(foldForSearch(word))) || speaking.has(withoutPronoun(fold(word)));

/** «بأنه «…»»، «من «…»»، «إلى «…»»: the quotation goes on with a sentence of speech. */
const bound = wordSet(
  "بأنه بأنها بأنهم أنه أنها أنهم إنه إنها من إلى على عن يتهمه تتهمهم يتهم وسط وقع عليها شعار شعارات هتافات القول يقول نحو",
);
