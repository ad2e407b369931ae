import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldForSearch, foldWithOffsets } from "@mihwar/arabic/fold";

const same: readonly (readonly string[])[] = [
  ["إلى القُرآنِ", "الى القرآن", "الي القران"],
  ["مسؤولية", "مسوولية", "مسؤوليه"],
  ["شئون", "شيون"],
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
  ] as const) {
    ok(foldForSearch(one) !== foldForSearch(other), `${one} ${other}`);
  }
});

test("الإزاحات تدل على الحرف الأصل", () => {
  deepEqual(foldWithOffsets("ﷲ أَكْبَر"), { folded: "الله اكبر", offsets: [0, 0, 0, 0, 1, 2, 4, 6, 8] });
  deepEqual(foldWithOffsets("🚀ـٓآ"), { folded: "🚀ا", offsets: [0, 0, 4] });
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
