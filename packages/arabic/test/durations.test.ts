import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readDurations } from "@mihwar/arabic/dates/durations";

const cases: readonly (readonly [string, ...string[]])[] = [
  ["استمرّت الجلسة ثلاث ساعات ونصف الساعة", "ثلاث ساعات ونصف الساعة ← PT3.5H"],
  ["هدنة لمدة 48 ساعة", "48 ساعة ← PT48H"],
  ["حُكم عليه بالسجن خمسة عشر عامًا", "خمسة عشر عامًا ← P15Y"],
  ["غاب شهرًا و21 يومًا", "شهرًا و21 يومًا ← P1M21D"],
  ["منذ عقدين لم يعد", "عقدين ← P20Y"],
  ["عمل عامين وعاد بعد يوم", "عامين ← P2Y", "يوم ← P1D"],
  ["أُغلق المعبر طوال اليوم", "طوال اليوم ← P1D"],
  ["نصف ساعة تكفي", "نصف ساعة ← PT0.5H"],
  ["غادر لمدة أسبوع كامل", "أسبوع كامل ← P1W"],
  ["توقّف 3.5 ساعات", "3.5 ساعات ← PT3.5H"],
  // No lengths
  ["يوم القدس العالمي وعام الفيل"],
  ["عام 2011 وسنة 1967"],
  ["النصف الأول والربع الثاني"],
];

test("مُدد الخبر بمقاديرها", () => {
  for (const [text, ...expected] of cases)
    deepEqual(
      readDurations(text).map((found) => `${found.text} ← ${found.iso}`),
      expected,
      text,
    );
});

test("كلّ مدّة في موضعها، وكلّ نصّ يُقرأ", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
      for (const { start, end, text: found } of readDurations(`3 أيام ${text} شهرين`)) {
        ok(end > start);
        equal(`3 أيام ${text} شهرين`.slice(start, end), found);
      }
    }),
  );
});
