import { wordSet } from "./word-set.ts";

/** A phrase that names a source without a verb: «بحسب»، «وفقا لـ»، «نقلا عن»، «على حد قول». */
export interface SourcePhrase {
  /** Its words, folded; the last may be a preposition that is joined to the source («ل»). */
  readonly words: readonly string[];
  /** The source has «ل» before it, joined or apart. */
  readonly takesLam: boolean;
  /**
   * It is also an everyday word («حسب الحاجة», «وفق المنتخب»): at the head of a sentence it needs its comma or its «فإن»
   * behind the source.
   */
  readonly isCommon: boolean;
  /** One leans on ideas with it as well («استنادا إلى قيم السلام»): the source must be one that the tables know. */
  readonly isOfKnown: boolean;
  /** Of people only: papers say nothing «على ذمة», and «على ذمة التحقيق» is said of those who are held. */
  readonly isOfPeople: boolean;
}

const phrase = (
  words: string,
  options: { lam?: true; common?: true; known?: true; people?: true } = {},
): SourcePhrase => ({
  words: [...wordSet(words)],
  takesLam: options.lam === true,
  isCommon: options.common === true,
  isOfKnown: options.known === true,
  isOfPeople: options.people === true,
});

/** The longer before the shorter that they begin with. */
const phrases: readonly SourcePhrase[] = [
  phrase("على حد قول"),
  phrase("على حد تعبير"),
  phrase("على حد وصف"),
  phrase("على حد زعم"),
  phrase("على لسان"),
  phrase("على ذمة", { people: true }),
  phrase("على قول"),
  phrase("بحسب قول"),
  phrase("بحسب تعبير"),
  phrase("وفق تعبير"),
  phrase("وفق قول"),
  phrase("بحسب"),
  phrase("حسب", { common: true }),
  phrase("وفق", { common: true }),
  phrase("وفقا", { lam: true }),
  phrase("طبقا", { lam: true }),
  phrase("تبعا", { lam: true }),
  phrase("نقلا عن"),
  phrase("في رأي"),
  phrase("في نظر"),
  phrase("في تقدير"),
  phrase("برأي"),
  phrase("بنظر"),
  phrase("من وجهة نظر"),
  phrase("من منظور"),
  phrase("استنادا الى", { known: true }),
  phrase("استنادا", { lam: true, known: true }),
  phrase("بالاستناد الى", { known: true }),
];

const byFirstWord = new Map<string, readonly SourcePhrase[]>();
for (const one of phrases) {
  const first = one.words[0] ?? "";
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), one]);
}

/** The phrases that begin with a folded word, without its conjunction. */
export const sourcePhrasesOf = (key: string): readonly SourcePhrase[] => byFirstWord.get(key) ?? [];

/** «كما قال»، «حسبما ذكرت»، «بحسب ما أعلن»، «وفق ما»، «وفقا لما»: a verb of saying follows. */
export const saidAs: readonly (readonly string[])[] = [
  ["كما"],
  ["مثلما"],
  ["حسبما"],
  ["وفقما"],
  ["بحسب", "ما"],
  ["حسب", "ما"],
  ["وفق", "ما"],
  ["وفقا", "لما"],
  ["طبقا", "لما"],
  ["تبعا", "لما"],
  ["بحسبما"],
  ["على", "ما"],
].map((words) => words.map((word) => [...wordSet(word)][0] ?? ""));

/**
 * What things are done by, not what is said by someone: «وفقا للقانون»، «حسب الحاجة»، «بحسب التوقيت المحلي». The phrases
 * above are no attribution before these.
 */
const measures = wordSet(`
  حاجة احتياج احتياجات ظروف ظرف توقيت موسم نوع أنواع عدد أعداد عمر أعمار سن جنس حجم أحجام مستوى مستويات درجة درجات قدرة قدرات
  إمكانية إمكانيات إمكانات رغبة رغبات طلب متطلبات طبيعة أولوية أولويات أهمية أصول حروف أبجدية ترتيب تسلسل تصنيف فئة فئات حالة حالات مكان
  منطقة مساحة سعر قيمة نسبة سنوات سنة شهر مدة فترة تاريخ مقاس لون وزن طول وقت خطة خطط جدول برنامج معيار معايير شرط شروط ضابط ضوابط قاعدة
  قواعد قانون قوانين نظام أنظمة لوائح لائحة أحكام مادة مواد فصل دستور شريعة مبدأ مبادئ أسس آلية آليات منهج منهجية نهج أسلوب
  طريقة صيغة نموذج معادلة مقاييس مواصفات مواصفة سياسة سياسات استراتيجية رؤية توجيهات تعليمات إجراءات بروتوكول عرف أعراف تقاليد عادات سلم
  اختصاص اختصاصات صلاحيات نتيجة أداء جهد كفاءة معتاد أحوال حال مسار اتجاه هوى مزاج ذوق ميزانية موازنة تعريف مفهوم علم أنماط نمط
`);

/** Whether a noun with or without «ال» or «لل» tells what something is measured by. */
export const isMeasure = (key: string): boolean =>
  measures.has(key) || measures.has(key.replace(/^(?:ال|لل)/u, "")) || measures.has(key.replace(/^ل/u, ""));
