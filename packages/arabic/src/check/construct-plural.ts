import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { genderOf } from "./noun-gender.ts";

/** Words of time behind which no noun is parted: «قتل جنديين الخميس». */
const times =
  /^(?:السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|اليوم|الليلة|البارحة|الآن|الأسبوع|الشهر|العام|السنة|الماضي|المقبل|الساعة|الثاني|الأول|الثلث|الشتاء|الصيف)/u;
const soundPlural =
  /^([وف]?[بلك]?)(م.{3,}|لاعب|سائق|صحافي|صحفي|ناشط|عامل|باحث|مراسل|فنان|نازح|لاجئ|ناخب|شرطي|جندي|نائب)(ون|ين)$/u;

/** «معلمين المدرسة»: a plural that another noun follows loses its ن. */
export function* constructPlurals({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const noun = words[place + 1];
    if (
      word.kind !== "word" ||
      noun === undefined ||
      !noun.follows ||
      !/^ال../u.test(noun.letters) ||
      times.test(noun.letters)
    )
      continue;
    const match = soundPlural.exec(word.letters);
    if (match === null || !isOwner(noun.letters.slice(2))) continue;
    const [, head = "", stem = "", ending = ""] = match;
    if (genderOf(stem, "singular") !== "masculine") continue;
    const right = `${head}${stem}${ending === "ون" ? "و" : "ي"}`;
    yield { start: word.start, end: word.end, rule: "construct-plural", suggest: [right] };
  }
}

/** Bodies and places that have people: what the plural can belong to. */
const owners = new Set(
  "مدرسة شركة حزب حركة حكومة وزارة بلدية محافظة مدينة منطقة قرية جامعة كلية مستشفى مصنع مصرف بنك صحيفة قناة وكالة فريق منتخب نادي اتحاد نقابة منظمة هيئة لجنة مجلس برلمان جيش شرطة قوات أمن مطار مرفأ ميناء مؤسسة جمعية سفارة محكمة نيابة سجن مخيم دولة بلاد مملكة جمهورية عاصمة شمال جنوب رئاسة جريدة مجلة إذاعة معارضة سلطة حملة مشروع برنامج".split(
    " ",
  ),
);
const isOwner = (noun: string): boolean => owners.has(noun);
