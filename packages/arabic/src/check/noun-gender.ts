import { lemmas } from "../clitics/segment.ts";
import { nounSlot } from "../lexicon/declension.ts";
import { lexicon } from "../lexicon/lexicon.ts";
import { hasReading, standing } from "./standing.ts";
import { wordSet } from "./word-table.ts";

export type Gender = "masculine" | "feminine";

/** Feminine without ة: the world that Arabic calls she. */
const feminine = wordSet(`
  حرب أرض نفس دار نار ريح شمس يد عين أذن  ساق قدم كتف فخذ سن بئر كأس فأس عصا رحى أم بنت أخت فرس ضبع كرش ورك يمين شمال يسار
  ذكرى دعوى شكوى فتوى جدوى قوى بشرى رؤيا دنيا حمى عدوى بلوى حبلى كبرى صغرى أخرى إحدى  صحراء خضراء  حسناء
`);

/** Both, as writers and dialects take them. */
const either = wordSet(`
  طريق سوق حال روح سبيل سلاح بلد سكين عنق كبد لسان إصبع ذراع خمر عقرب قدر دلو صاع ملح ذهب نحل نخل شجر بقر غنم إبل خيل طير سماء
  إزار قميص فرس فردوس قفا كراع نوى ضحى سلم درع ناب عرس موسى منجنيق أنثى زوج قليب هدى سرى عجز إبط رحم ضرس معى متن عضد رجل نفر قوم رهط ناس
  حانوت دكان عنكبوت أرنب أفعى ثعلب باز خرنق أزواج قفا مسك كتف
`);

/** Masculine with ة: people whose office or fame it tells. */
const masculineWithTa = wordSet(
  "خليفة علامة طاغية داعية راوية رحالة نابغة باقعة حجة فهامة بحاثة نسابة همزة داهية قدوة ضحية نخبة عمدة",
);

const { many } = nounSlot;

/** A singular and no plural of the same letters: what the lexicon lists under itself alone. */
function genderOfSingular(noun: string): Gender | undefined {
  if (either.has(noun) || masculineWithTa.has(noun)) return undefined;
  if (feminine.has(noun)) return "feminine";
  if (noun.endsWith("ة")) return standing(noun) < 1 ? "feminine" : undefined;
  if (/[ءىاينت]$/u.test(noun)) return undefined;
  return undefined;
}

/** Singular nouns of masculine gender that count and point words meet in the news: no plural has their letters. */
const masculine = wordSet(`
  رجل ولد طفل شاب شيخ ملك أمير رئيس وزير نائب مدير مسؤول سفير قاض قاضي محام محامي طبيب مهندس معلم أستاذ طالب باحث كاتب شاعر صحافي صحفي
  لاعب مدرب حكم فريق منتخب ناد نادي جندي ضابط قائد مقاتل مسلح شرطي حارس سجين أسير معتقل متهم شاهد قتيل جريح مصاب لاجئ نازح مهاجر
  مواطن مواطنا شخص إنسان عضو ممثل مندوب مبعوث مرشح ناخب حزب مجلس برلمان حكم قانون دستور قرار مرسوم بيان اتفاق عقد مشروع برنامج
  تقرير كتاب مقال خبر حدث حادث انفجار هجوم قصف صاروخ مدفع قارب زورق قطار باص مطار ميناء مرفأ معبر جسر نفق حي شارع مبنى بيت منزل مسجد جامع
  معهد متحف مسرح فيلم مسلسل مهرجان معرض مؤتمر اجتماع لقاء حوار يوم أسبوع شهر عام قرن عقد فصل موسم هدف شوط مركز مقعد صوت
  نهر بحر جبل واد وادي سد مصنع مصرف بنك متجر مطعم فندق موقع حساب هاتف حاسوب جهاز نظام سبب أثر أمر رأي موقف دور حق واجب خطر ضرر
  متر كيلومتر كيلوغرام غرام طن لتر برميل دولار دينار ريال درهم جنيه يورو قرش سهم مبلغ رقم عدد ألف مليون مليار اقتراح طلب عرض شرط بند فيروس لقاح مرض علاج دواء
  قلب رأس وجه جرح إضراب اعتصام انقلاب احتلال انسحاب اقتراع استفتاء تصويت تحقيق حوار نزاع صراع خلاف اتهام حصار حظر عدوان تحالف ائتلاف اتحاد
`);

/** Their plurals, broken and sound: «ثلاثة رجال». */
const masculinePlurals = wordSet(`
  رجال أولاد أطفال شبان شيوخ ملوك أمراء رؤساء وزراء نواب مديرين مسؤولين سفراء قضاة محامين أطباء مهندسين معلمين أساتذة طلاب باحثين كتاب شعراء صحافيين صحفيين
  لاعبين مدربين حكام  منتخبات أندية جنود ضباط قادة مقاتلين مسلحين حراس سجناء أسرى معتقلين متهمين شهود قتلى جرحى مصابين لاجئين نازحين مهاجرين
  مواطنين أشخاص أعضاء ممثلين مندوبين مبعوثين مرشحين أحزاب مجالس قوانين قرارات مراسيم بيانات اتفاقات عقود مشاريع مشروعات برامج
  تقارير كتب مقالات أخبار أحداث حوادث انفجارات  صواريخ مدافع قوارب زوارق قطارات مطارات موانئ مرافئ معابر جسور أنفاق أحياء شوارع مبان مباني بيوت منازل مساجد
  معاهد متاحف مسارح أفلام مسلسلات مهرجانات معارض مؤتمرات اجتماعات لقاءات أيام أسابيع أشهر شهور أعوام قرون عقود فصول مواسم أهداف أشواط مراكز مقاعد أصوات
  أنهار بحار جبال سدود مصانع مصارف بنوك متاجر مطاعم فنادق مواقع حسابات أجهزة أنظمة أسباب أدوار حقوق أمتار كيلومترات أطنان براميل دولارات دنانير ريالات دراهم جنيهات
  أسهم أرقام آلاف ملايين مليارات شروط بنود إخوة أبناء أحفاد آباء أخوال أعمام أصدقاء زملاء خبراء علماء فنانين عمال موظفين متظاهرين ركاب إرهابيين مدنيين 
`);
const femininePlurals = wordSet(`
  نساء بنات فتيات أخوات أمهات سيدات طالبات ممرضات نائبات وزيرات لاعبات سنوات سنين ساعات دقائق ثوان ثواني مرات مدن دول قرى جزر شركات منظمات مدارس جامعات
  كليات وزارات محافظات ولايات مناطق محاكم جلسات جولات قضايا حروب معارك غارات ضربات عمليات طائرات سيارات سفن حافلات شاحنات دبابات قنابل قذائف رصاصات
  قنوات صحف مجلات روايات قصائد مسرحيات لوحات أغنيات أغان جوائز ميداليات بطولات مباريات نقاط مراحل فترات درجات جثث عائلات أسر نسخ صفحات رسائل كلمات لغات قارات
  قوى كتل جبهات لجان هيئات مؤسسات نقابات جمعيات مجموعات طبقات غرف شقق وحدات خطوات محاولات زيارات رحلات  مئات  عواصم مبادرات شهادات وثائق حلقات
`);

/**
 * The gender that a count and a pointing word see in a noun: for a plural that of its singular. Undefined where writers
 * differ or the lexicon does not tell.
 * @example genderOf("دول", "plural") // "feminine"
 * @example genderOf("طريق", "singular") // undefined
 */
export function genderOf(noun: string, number: "singular" | "plural"): Gender | undefined {
  if (number === "singular") return masculine.has(noun) ? "masculine" : genderOfSingular(noun);
  if (masculinePlurals.has(noun)) return "masculine";
  if (femininePlurals.has(noun)) return "feminine";
  return genderByLemma(noun);
}

/** The gender of the singulars that a plural may have, where they agree: قلاع is of قلعة, أعلام of علم. */
function genderByLemma(plural: string): Gender | undefined {
  const isSound = plural.endsWith("ات");
  const known = lexicon().read(isSound ? plural.slice(0, -2) : plural);
  if (known.length === 0 || known.some(({ cost }) => cost > 0)) return undefined;
  const singulars = known.filter(({ slots }) => !isSound || (slots & many) !== 0).map(({ lemma }) => lemma);
  const genders = new Set(
    singulars
      .filter((lemma) => lemma !== plural)
      .map((lemma): Gender | undefined => {
        if (either.has(lemma)) return undefined;
        return feminine.has(lemma) || lemma.endsWith("ة") ? "feminine" : "masculine";
      }),
  );
  const [gender] = genders;
  if (genders.size !== 1 || singulars.some((lemma) => lemma === plural)) return undefined;
  // A sound plural in ات may be that of a verbal noun or of its noun of instance: محاولة, and لقاء.
  return isSound && gender === "masculine" ? undefined : gender;
}

/** Whether a noun is the plural of another. */
export const isPlural = (noun: string): boolean =>
  masculinePlurals.has(noun) ||
  femininePlurals.has(noun) ||
  (lemmas(noun)[0] !== noun && genderByLemma(noun) !== undefined);

/** Whether a masculine singular shows its accusative by an alef: كتابا, and not مستشفى, سماء, أحمر. */
export const showsAccusative = (noun: string): boolean =>
  masculine.has(noun) && !/[ةىءاي]$/u.test(noun) && noun !== "يورو";

/** Whether the letters are a noun of the lexicon as they stand, and not a verb or another word. */
export const isPlainNoun = (noun: string): boolean =>
  hasReading(
    noun,
    ({ beginning, ending }) => beginning.takesNoun && beginning.parts.length === 0 && ending.parts.length === 0,
    0.3,
  );
