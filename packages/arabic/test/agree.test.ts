import { equal } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { agree, pluralClass } from "@mihwar/arabic/agree";

const minute = { one: "دقيقة واحدة", two: "دقيقتان", few: "دقائق", many: "دقيقةً", other: "دقيقة" };
const comment = {
  one: "تعليق واحد",
  two: "تعليقان",
  few: "تعليقات",
  many: "تعليقًا",
  other: "تعليق",
  zero: "لا تعليقات",
};

const counted: readonly (readonly [number, string, string])[] = [
  [0, "0 دقيقة", "لا تعليقات"],
  [1, "دقيقة واحدة", "تعليق واحد"],
  [2, "دقيقتان", "تعليقان"],
  [3, "3 دقائق", "3 تعليقات"],
  [10, "10 دقائق", "10 تعليقات"],
  [11, "11 دقيقةً", "11 تعليقًا"],
  [99, "99 دقيقةً", "99 تعليقًا"],
  [100, "100 دقيقة", "100 تعليق"],
  [101, "101 دقيقة", "101 تعليق"],
  [102, "102 دقيقة", "102 تعليق"],
  [103, "103 دقائق", "103 تعليقات"],
  [111, "111 دقيقةً", "111 تعليقًا"],
  [1000, "1000 دقيقة", "1000 تعليق"],
  [1.5, "1.5 دقيقة", "1.5 تعليق"],
  [-1, "-1 دقيقة", "-1 تعليق"],
];

for (const [count, minutes, comments] of counted) {
  test(`${count}: ${minutes}، ${comments}`, () => {
    equal(agree(count, minute), minutes);
    equal(agree(count, comment), comments);
  });
}

test("بالأرقام العربية الهندية", () => equal(agree(25, minute, "arabic-indic"), "٢٥ دقيقةً"));

test("الصنف هو صنف يونيكود لكل عدد صحيح", () => {
  const rules = new Intl.PluralRules("ar");
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (count) => equal(pluralClass(count), rules.select(count))),
  );
});
