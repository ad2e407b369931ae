import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { excerpt } from "@mihwar/arabic/excerpt";

test("المقتطف يُقطع عند كلمة", () => {
  const text = "وصل الوفد إلى العاصمة، وبدأ المحادثات مساء أمس.";
  equal(excerpt(text, 100), text);
  equal(excerpt(text, text.length), text);
  equal(excerpt(text, 22), "وصل الوفد إلى العاصمة…");
  equal(excerpt(text, 23), "وصل الوفد إلى العاصمة…");
  equal(excerpt(text, 21), "وصل الوفد إلى…");
  equal(excerpt("  سطر\n\nأول   ثم ثانٍ ", 30), "سطر أول ثم ثانٍ");
});

test("الفراغ الكثير لا يُنقص المقتطف", () => {
  for (const gap of [" ", "\n".repeat(60), " ".repeat(400)]) {
    const text = `وصل الوفد${gap}إلى العاصمة، وبدأ المحادثات مساء أمس.`;
    equal(excerpt(text, 22), "وصل الوفد إلى العاصمة…", `${gap.length}`);
    equal(excerpt(text, 80), "وصل الوفد إلى العاصمة، وبدأ المحادثات مساء أمس.");
  }
});

test("كلمة أطول من الحد تُقطع ولا يُفصل حرف عن حركته", () => {
  equal(excerpt("مُسْتَشْفَيَاتُهُم", 6), "مُسْ…");
  equal(excerpt("🚀🚀🚀🚀", 4), "🚀…");
  equal(excerpt("هدنة", 0), "");
  equal(excerpt("هدنة هشة", 1), "…");
});

test("لا يزيد المقتطف على الحد، ولا ينتهي بنصف محرف", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("ا", "ب", "َ", " ", "،", "🚀", "\n", "A"), maxLength: 80 }),
      fc.nat(40),
      (text, max) => {
        const cut = excerpt(text, max);
        ok(cut.length <= Math.max(max, 0), `${cut} ${max}`);
        ok(!/[\ud800-\udfff]/u.test(cut));
      },
    ),
  );
});

test("نص من عشرة ملايين فراغ لا يوقف شيئًا", () => {
  const begun = performance.now();
  excerpt(`ا${" ".repeat(10_000_000)}ب`, 100);
  ok(performance.now() - begun < 200);
});
