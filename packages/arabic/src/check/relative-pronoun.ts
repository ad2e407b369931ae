import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { genderOf } from "./noun-gender.ts";
import { wordSet } from "./word-table.ts";

/**
 * Behind these a noun stands alone: it belongs to no noun before it, so that what follows tells of it and of nothing else.
 * «وزير الدولة الذي» is right, «في الدولة الذي» is not.
 */
const openers = wordSet("في من إلى على عن وفي ومن وإلى وعلى أن إن وأن وإن هذه هذا تلك عبر ضد");
/** Clubs and parties are spoken of as he, whatever their name: «من النهضة الذي فاز». Only nouns of things are judged. */
const things = wordSet(`
  مدينة دولة قرية منطقة شركة جامعة مدرسة حكومة وزارة محكمة قضية جلسة خطة عملية حرب أزمة مرحلة فترة نتيجة مشكلة وثيقة رسالة صحيفة طائرة
  سيارة سفينة طريقة سياسة معركة ضربة غارة مبادرة اتفاقية حملة تجربة فكرة صورة لوحة رواية قصيدة جائزة مهمة مسألة ساحة غرفة
  قرار مشروع بيان اتفاق تقرير كتاب مقال خبر حادث هجوم انفجار قصف صاروخ مطار ميناء معبر جسر نفق شارع مبنى بيت منزل مسجد مصنع فيلم معرض
  مؤتمر اجتماع لقاء حوار قانون مرسوم برنامج هدف مركز مقعد نظام موقع حساب هاتف جهاز مبلغ لقاح تحقيق نزاع صراع
`);

/** الذي and التي behind a noun that they alone can tell of. */
export function* relativePronouns({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const isHe = word.letters === "الذي";
    if ((!isHe && word.letters !== "التي") || !word.follows) continue;
    const [before, noun] = [words[place - 2], words[place - 1]];
    if (before === undefined || noun === undefined || !noun.follows || !openers.has(before.letters)) continue;
    const bare = noun.letters.startsWith("ال") ? noun.letters.slice(2) : "";
    if (!things.has(bare)) continue;
    const gender = genderOf(bare, "singular");
    if (gender === undefined || (gender === "masculine") === isHe) continue;
    yield { start: word.start, end: word.end, rule: "relative-pronoun", suggest: [isHe ? "التي" : "الذي"] };
  }
}
