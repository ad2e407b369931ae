import { deepEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import { conjugate, conjugateLong, verbSlot } from "@mihwar/arabic/lexicon/conjugation";
import { declensions } from "@mihwar/arabic/lexicon/declension";
import { lexicon } from "@mihwar/arabic/lexicon/lexicon";

const stemsIn = (root: string, form: string, slot: number, hasAlef = false): readonly string[] => [
  ...new Set(
    conjugate(root, form, hasAlef)
      .stems.filter(([, slots]) => (slots & slot) !== 0)
      .map(([stem]) => stem),
  ),
];

/** The root, its form, the past, the past before ت (أنا), the present after its letter, verbal noun, participle. */
const verbs: readonly (readonly [string, string, string, string, string, string, string])[] = [
  ["كتب", "1", "كتب", "كتب", "كتب", "كتب", "كاتب"],
  ["قول", "1", "قال", "قل", "قول", "قول", "قائل"],
  ["بيع", "1", "باع", "بع", "بيع", "بيع", "بائع"],
  ["دعو", "1", "دعا", "دعو", "دعو", "دعو", "داعي"],
  ["وصل", "1", "وصل", "وصل", "صل", "وصل", "واصل"],
  ["مدد", "1", "مد", "مدد", "مد", "مد", "ماد"],
  ["ربي", "2", "ربى", "ربي", "ربي", "تربية", "مربي"],
  ["هنأ", "2", "هنأ", "هنأ", "هنئ", "تهنئة", "مهنئ"],
  ["لقي", "3", "لاقى", "لاقي", "لاقي", "ملاقاة", "ملاقي"],
  ["رود", "4", "أراد", "أرد", "ريد", "إرادة", "مريد"],
  ["أمن", "4", "آمن", "آمن", "ؤمن", "إيمان", "مؤمن"],
  ["وضح", "4", "أوضح", "أوضح", "وضح", "إيضاح", "موضح"],
  ["نبأ", "5", "تنبأ", "تنبأ", "تنبأ", "تنبؤ", "متنبئ"],
  ["فأل", "6", "تفاءل", "تفاءل", "تفاءل", "تفاؤل", "متفائل"],
  ["قضي", "7", "انقضى", "انقضي", "نقضي", "انقضاء", "منقضي"],
  ["صدم", "8", "اصطدم", "اصطدم", "صطدم", "اصطدام", "مصطدم"],
  ["أخذ", "8", "اتخذ", "اتخذ", "تخذ", "اتخاذ", "متخذ"],
  ["زيد", "8", "ازداد", "ازدد", "زداد", "ازدياد", "مزداد"],
  ["أنف", "0", "استأنف", "استأنف", "ستأنف", "استئناف", "مستأنف"],
  ["قيل", "0", "استقال", "استقل", "ستقيل", "استقالة", "مستقيل"],
  ["عدد", "0", "استعد", "استعدد", "ستعد", "استعداد", "مستعد"],
];

for (const [root, form, past, before, present, noun, participle] of verbs) {
  test(`${past}: تصريف واشتقاق`, () => {
    const { lemma, verbalNouns, participles } = conjugate(root, form);
    deepEqual([lemma, verbalNouns[0], participles[0]], [past, noun, participle]);
    ok(stemsIn(root, form, verbSlot.past).includes(past));
    ok(stemsIn(root, form, verbSlot.pastConsonant).includes(before));
    ok(stemsIn(root, form, verbSlot.present).includes(present));
  });
}

test("خاف يخاف، بقي يبقى: المضارع بألف", () => {
  ok(stemsIn("خوف", "1", verbSlot.present, true).includes("خاف"));
  ok(stemsIn("بقي", "1", verbSlot.present, true).includes("بقى"));
});

test("الرباعي", () => {
  deepEqual(conjugateLong("دحرج", true).participles, ["متدحرج"]);
  deepEqual(conjugateLong("بلور", false).verbalNouns, ["بلورة"]);
});

test("أواخر الأسماء قبل لواحقها", () => {
  const stems = (noun: string): readonly string[] => declensions(noun).map(([stem]) => stem);
  deepEqual(stems("مدرسة"), ["مدرس"]);
  deepEqual(stems("أعضاء"), ["أعضاء", "أعضائ", "أعضاؤ", "أعضاو"]);
  deepEqual(stems("مباراة"), ["مبارا", "مبارو", "مباري"]);
});

test("جموع التكسير إلى مفردها", () => {
  const singular = (plural: string): string | undefined => lexicon().read(plural)[0]?.lemma;
  for (const [plural, one] of [
    ["مدارس", "مدرسة"],
    ["رؤساء", "رئيس"],
    ["قضايا", "قضية"],
    ["أفلام", "فيلم"],
    ["مشاريع", "مشروع"],
    ["أطباء", "طبيب"],
  ] as const) {
    deepEqual(singular(plural), one);
  }
});

test("المعجم يكفي الأخبار، ولا يعرف ما ليس كلمة", () => {
  ok(lexicon().lemmas > 12_000, `${lexicon().lemmas}`);
  deepEqual(lexicon().read("قفسكص"), []);
  ok(lexicon().hasRoot("علم"));
  ok(!lexicon().hasRoot("قفس"));
});
