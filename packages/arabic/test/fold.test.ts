import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldForSearch, foldWithOffsets } from "@mihwar/arabic/fold";

const same: readonly (readonly string[])[] = [
  ["إلى القُرآنِ", "الى القرآن", "الي القران"],
  ["مسؤولية", "مسوولية", "مسؤوليه"],
  ["شؤون", "شئون", "شوون", "شُئُونٌ"],
  ["رؤوس", "رءوس", "رُءُوس"],
  ["مسؤول", "مسئول", "مسي\u0654ول", "مسو\u0654ول"],
  ["رئيس", "رييس"],
  ["شاطئ", "شاطىء", "شاطيء", "شاطئُ"],
  ["شيء", "شئ", "شىء"],
  ["❤️", "❤"],
  ["مستشفى", "مستشفي", "مستشفی"],
  ["مـــدرسة", "مدرسة", "مدرسه"],
  ["الرحمٰن", "الرحمن"],
  ["ﻻ", "لا"],
  ["ﷲ", "الله"],
  ["کرة", "كرة", "ڪرة"],
  ["أڭادير", "أكادير", "اگادير"],
  ["ڤيديو", "فيديو"],
  ["پاريس", "باريس"],
  ["٢٠٢٦", "2026", "۲۰۲۶"],
  ["NATO", "nato", "ＮＡＴＯ"],
  ["Orbán", "Orba\u0301n", "orban"],
  ["أ", "ا\u0654", "ٱ", "ا"],
  ["دار\u200cها", "دارها"],
];

for (const spellings of same) {
  test(spellings.join(" = "), () => {
    const [first = "", ...others] = spellings.map(foldForSearch);
    for (const other of others) equal(other, first);
  });
}

test("ما ليس كلمة واحدة لا يصير واحدة", () => {
  for (const [one, other] of [
    ["سأل", "سال2"],
    ["حرب", "حزب"],
    ["شيء", "شي"],
    ["ضلّ", "ظلّ"],
    ["ماء", "ما"],
    ["سوء", "سو"],
    ["شئ ون", "شؤون"],
  ] as const) {
    ok(foldForSearch(one) !== foldForSearch(other), `${one} ${other}`);
  }
});

test("الإزاحات تدل على الحرف الأصل", () => {
  deepEqual(foldWithOffsets("ﷲ أَكْبَر"), { folded: "الله اكبر", offsets: [0, 0, 0, 0, 1, 2, 4, 6, 8] });
  deepEqual(foldWithOffsets("🚀ـٓآ"), { folded: "🚀ا", offsets: [0, 0, 4] });
  deepEqual(foldWithOffsets("شِئُون شئ"), { folded: "شوون شيء", offsets: [0, 2, 4, 5, 6, 7, 8, 8] });
});

test("الطي مرتين كالطي مرة، والإزاحات تساير الطي", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const { folded, offsets } = foldWithOffsets(text);
      equal(folded, foldForSearch(text));
      equal(foldForSearch(folded), folded);
      equal(offsets.length, folded.length);
      for (let unit = 1; unit < offsets.length; unit++) ok((offsets[unit - 1] ?? 0) <= (offsets[unit] ?? 0));
      for (const offset of offsets) ok(offset < text.length);
    }),
    { numRuns: 2000 },
  );
});

test("كل نص يُطوى: أنصاف الأزواج والعلامات وحدها وما جاوز صفحة الكتابة", () => {
  equal(foldForSearch("\ud800أ\udc00"), "\ud800ا\udc00");
  equal(foldForSearch("\u0654\u064b\u200f\u2067"), "");
  equal(foldForSearch("أ".repeat(10_000)), "ا".repeat(10_000));
  equal(foldForSearch("ﷺ".repeat(1_000)), foldForSearch("ﷺ").repeat(1_000));
  const piece = fc.constantFrom("ئ", "ء", "و", "ي", "ى", "\u0654", "َ", "ـ", "ا", " ", "ﺋ", "ﷺ", "\ud83d", "ؤ", "ة");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { folded, offsets } = foldWithOffsets(pieces.join(""));
      equal(folded, foldForSearch(pieces.join("")));
      equal(foldForSearch(folded), folded);
      equal(offsets.length, folded.length);
    }),
    { numRuns: 3000 },
  );
});
