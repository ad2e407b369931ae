import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { sentences } from "@mihwar/arabic/sentences";

const divided = (text: string): readonly string[] => sentences(text).map((one) => one.text);

test("اللقب والحرف الأول والكسر والعنوان لا تنهي الجملة", () => {
  assert.deepEqual(divided("قال أ.د. سامي وج. ر. تولكين: 3.5% في www.example.org. ثم مضيا."), [
    "قال أ.د. سامي وج. ر. تولكين: 3.5% في www.example.org.",
    "ثم مضيا.",
  ]);
});

test("الحرف وراء العدد عصر أو وحدة، ووراء «المجموعة» اسم", () => {
  assert.deepEqual(divided("ولد عام 915 م. ومات في المجموعة ج. ثم نسي."), [
    "ولد عام 915 م.",
    "ومات في المجموعة ج.",
    "ثم نسي.",
  ]);
  assert.deepEqual(divided("يصحّ لكلّ عدد موجب ن. وهذا ما برهنه د. سامي."), [
    "يصحّ لكلّ عدد موجب ن.",
    "وهذا ما برهنه د. سامي.",
  ]);
});

test("تمضي الجملة وراء اقتباس ينتهي بعلامته إن جاء القائل", () => {
  assert.deepEqual(divided("«هل تسمعونني؟» سأل المذيع. قال: «لا.» وخرج."), [
    "«هل تسمعونني؟» سأل المذيع.",
    "قال: «لا.»",
    "وخرج.",
  ]);
});

test("النقطتان «..» شرطة، والثلاث وقفة أو نهاية", () => {
  assert.deepEqual(divided("غزة.. هدنة جديدة. تردد… وقال نعم. سكت… لم يكمل."), [
    "غزة.. هدنة جديدة.",
    "تردد… وقال نعم.",
    "سكت…",
    "لم يكمل.",
  ]);
});

test("نقطة بلا فراغ بين كلمتين عربيتين تنهي الجملة", () => {
  assert.deepEqual(divided("انتهى الاجتماع.وقال الوزير لأ.ف.ب إنه سعيد."), [
    "انتهى الاجتماع.",
    "وقال الوزير لأ.ف.ب إنه سعيد.",
  ]);
});

test("قوس لم يغلق لا يبتلع الفقرة", () => {
  assert.deepEqual(divided("قال (هذا. ثم ذهب. ونام"), ["قال (هذا.", "ثم ذهب.", "ونام"]);
});

test("النصوص الصعبة: 98 من مئة على الأقل في كل نصف", () => {
  const gold = JSON.parse(readFileSync(new URL("gold/sentences.json", import.meta.url), "utf8")) as Readonly<
    Record<string, readonly string[]>
  >;
  for (const half of [0, 1]) {
    const texts = Object.values(gold).flatMap((all) => all.filter((_, place) => place % 2 === half));
    const right = texts.filter((marked) => {
      const wanted = marked.split("|").map((one) => one.trim());
      const found = divided(marked.replaceAll("|", ""));
      return found.length === wanted.length && found.every((one, place) => one === wanted[place]);
    });
    assert.ok(right.length / texts.length >= 0.98, `${right.length} of ${texts.length}`);
  }
});

const signs = fc
  .array(fc.constantFrom(...Array.from("ابدوهـ .!?؟…«»“”\"'()[]123\n\r،؛:\u200f\u0651\ud83c\udf89AmرVهـ")), {
    maxLength: 80,
  })
  .map((all) => all.join(""));

test("كل جملة في مكانها من النص، ولا يضيع حرف", () => {
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
      let at = 0;
      for (const one of sentences(text)) {
        assert.equal(text.slice(one.start, one.end), one.text);
        assert.equal(text.slice(at, one.start).trim(), "");
        at = one.end;
      }
      assert.equal(text.slice(at).trim(), "");
    }),
  );
});

test("الزمن على قدر النص وإن طال ما فيه", () => {
  for (const unit of ["ا", ".", "(", "«", '"', "د. ", "؟» ", "[", "..\u200f", "🎉", ".[1", "!\u200d", "\n"]) {
    const text = unit.repeat(Math.floor(300_000 / unit.length));
    const before = performance.now();
    sentences(text);
    assert.ok(performance.now() - before < 4000, `${JSON.stringify(unit)}: ${performance.now() - before} ms`);
  }
});
