import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { sortKey } from "@mihwar/arabic/sort-key";

const sorted = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));

/** Each list is in the order of an index; sorting it backwards must give it again. */
const indexes: Readonly<Record<string, readonly string[]>> = {
  "أل التعريف والهمزة لا تُعدّان": ["إبراهيم", "الأحساء", "أحمد", "آدم", "ألمانيا", "الأمل", "البصرة", "بغداد"],
  "ما أوله أل وليس تعريفًا يُعدّ": ["التزام", "ألعاب", "الله", "ألماس", "تونس", "المغرب"],
  "التاء المربوطة هاء، والألف المقصورة ياء": ["سَنة", "سنةٌ كبيسة", "سنوات", "سنى"],
  "الحركات والتطويل لا تُعدّ": ["كِتاب", "كـــتاب الأرض", "كُتّاب الرواية", "كِتاب السماء"],
  "الأعداد بقيمها قبل الحروف": [
    "3.45 مليون",
    "٣٫٥ مليون",
    "08 أيام",
    "9 أيام",
    "١٢ يومًا",
    "100 يوم",
    "1,000 يوم",
    "2025: العام",
  ],
  "الكلمة قبل أختها": ["القمر", "قمة", "«قمة» البحرين", "قمة الرياض", "القمة: عمّان", "قناة"],
  "العربية قبل غيرها": ["هدنة", "يافا", "BBC", "NATO", "Ünal", "Япония"],
  "همزة السطر بعد الكلمة دونها": ["ما", "ماء", "مات"],
};

for (const [name, list] of Object.entries(indexes)) {
  test(name, () => deepEqual(sorted(list.toReversed()), list));
}

test("فهرس كامل كما يرتبه المحرر", () => {
  const gold = JSON.parse(readFileSync(new URL("gold/index-order.json", import.meta.url), "utf8")) as {
    readonly order: readonly (readonly string[])[];
  };
  const headings = gold.order.flatMap((spellings, place) => spellings.map((text) => ({ text, place })));
  const filed = headings.toReversed().toSorted((a, b) => (sortKey(a.text) < sortKey(b.text) ? -1 : 1));
  deepEqual(
    filed.map(({ place }) => place),
    headings.map(({ place }) => place),
  );
});

test("ما كُتب غير ما كُتب لا يتساوى مفتاحاه، فلا يتردد الترتيب", () => {
  ok(sortKey("القمة") !== sortKey("قمة"));
  equal(sortKey(" القمة! "), sortKey("القمة"));
});

test("ترتيب المفاتيح واحد في جافاسكربت وفي بايتات UTF-8", () => {
  const piece = fc.constantFrom(
    "ال",
    "أ",
    "ب",
    "ة",
    "ء",
    " ",
    "3",
    "٠",
    ".",
    "ab",
    "é",
    "龍",
    "\u{1e900}",
    "\ud83d",
    "http://a",
    "ﷺ",
    "#",
    "한",
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [sortKey(one), sortKey(other)];
      equal(a < b, Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0);
      ok(!/[\ud800-\udfff\0]/u.test(a));
    }),
    { numRuns: 3000 },
  );
});

test("العدد أكبر ما كان طويلًا، ولو بلغ مئات الأرقام", () => {
  deepEqual(sorted(["1".repeat(120), "1".repeat(99), "9".repeat(60), "9".repeat(98)]), [
    "9".repeat(60),
    "9".repeat(98),
    "1".repeat(99),
    "1".repeat(120),
  ]);
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 130n }), fc.bigInt({ min: 0n, max: 10n ** 130n }), (one, other) => {
      equal(sortKey(`${one}`) < sortKey(`${other}`), one < other);
    }),
    { numRuns: 1000 },
  );
});
