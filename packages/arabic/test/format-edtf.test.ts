import { equal, throws } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type EdtfStyle, formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import { readDate } from "@mihwar/arabic/dates/read-dates";

const house: EdtfStyle = { months: "gregorian", digits: "western", timeZone: "Asia/Riyadh", hijri: false, year: 2025 };

const printed: readonly (readonly [string, string, Partial<EdtfStyle>?])[] = [
  ["2025-11-06", "6 نوفمبر 2025"],
  ["2025-11-06", "الخميس 6 نوفمبر/تشرين الثاني 2025", { months: "dual", weekday: true }],
  ["2025-11", "تشرين الثاني 2025", { months: "levantine" }],
  ["2022-08", "غشت 2022", { months: "moroccan" }],
  ["2025", "2025"],
  ["-0043", "44 ق.م"],
  ["198X", "ثمانينيات القرن الماضي"],
  ["198X", "ثمانينيات القرن العشرين", { year: 1999 }],
  ["184X", "أربعينيات القرن التاسع عشر"],
  ["201X", "العقد الثاني من القرن الحادي والعشرين"],
  ["18XX", "القرن التاسع عشر"],
  ["19XX", "القرن الماضي"],
  ["-04XX", "القرن الخامس قبل الميلاد"],
  ["2XXX", "الألفية الثالثة"],
  ["2022-22", "صيف 2022"],
  ["2025-35", "الربع الثالث من 2025"],
  ["2024-40", "النصف الأول من 2024"],
  ["2025-10-26/2025-10-30", "من 26 إلى 30 أكتوبر 2025"],
  ["2025-10-26/2025-10-30", "26–30 أكتوبر 2025", { ranges: "dash" }],
  ["2025-10-30/2025-11-02", "من 30 أكتوبر إلى 2 نوفمبر 2025"],
  ["2025-10-30/2025-11-02", "30 تشرين الأول – 2 تشرين الثاني 2025", { ranges: "dash", months: "levantine" }],
  ["2024-12-28/2025-01-03", "من 28 ديسمبر 2024 إلى 3 يناير 2025"],
  ["2025-05/2025-10", "من مايو إلى أكتوبر 2025"],
  ["2011/2015", "٢٠١١–٢٠١٥", { ranges: "dash", digits: "arabic-indic" }],
  ["2019/..", "منذ 2019"],
  ["../2025-11-20", "حتى 20 نوفمبر 2025"],
  ["2010-09/2010-12", "أواخر 2010"],
  ["1980/1983", "أوائل ثمانينيات القرن الماضي"],
  ["2024-03-11/2024-04-09", "من 11 مارس إلى 9 أبريل 2024"],
  ["2024-02-01/2024-02-29", "فبراير 2024"],
  ["{2025-11-03,2025-11-04}", "3 و4 نوفمبر 2025"],
  ["[2025-11-07,2025-11-08]", "7 أو 8 نوفمبر 2025"],
  ["1332~", "نحو 1332"],
  ["1948?", "1948 على الأرجح"],
  ["2025-11-06T15:30:00Z", "6 نوفمبر 2025، 18:30"],
  ["2025-11-06T15:30:00", "6 نوفمبر 2025، 15:30"],
  ["2025-11-06T15:30:00/2025-11-06T17:00:00", "6 نوفمبر 2025، من 15:30 إلى 17:00"],
  ["2025-11-06T19:30:00Z/2025-11-06T20:00:00Z", "6 نوفمبر 2025، من 22:30 إلى 23:00"],
  ["2025-11-06T20:30:00Z/2025-11-06T22:00:00Z", "من 6 نوفمبر 2025، 23:30 إلى 7 نوفمبر 2025، 01:00"],
];

test("كلّ صيغة من صيغ EDTF بكلام البيت", () => {
  for (const [edtf, words, style] of printed) equal(formatEdtf(edtf, { ...house, ...style }), words, edtf);
});

test("ما ليس تاريخًا يُردّ", () => {
  for (const wrong of ["", "أمس", "2025-13", "2025-02-30", "../..", "2025/2026/2027", "2025-99", "{}", "X"]) {
    throws(() => formatEdtf(wrong, house), RangeError, wrong);
  }
});

const dayOf = (epochDay: number): string => new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
const days = fc.integer({ min: -20_000, max: 40_000 });

test("ما كُتب بالكلام يُقرأ كما كان", () => {
  const at = "2025-11-06";
  const back = (edtf: string, style: Partial<EdtfStyle>): void =>
    equal(readDate(formatEdtf(edtf, { ...house, ...style }), { at })?.edtf, edtf);
  const style = fc.record({
    months: fc.constantFrom("gregorian", "levantine", "dual", "maghrebi", "moroccan"),
    digits: fc.constantFrom("western", "arabic-indic"),
    ranges: fc.constantFrom("words", "dash"),
  });
  fc.assert(fc.property(days, style, (day, one) => back(dayOf(day), one)));
  fc.assert(fc.property(days, style, (day, one) => back(dayOf(day).slice(0, 7), one)));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 900 }), style, (day, length, one) => {
      const edtf = `${dayOf(day)}/${dayOf(day + length)}`;
      // A whole month is said by its name.
      fc.pre(!/^(.{7})-01\/\1-(?:28|29|30|31)$/u.test(edtf));
      back(edtf, one);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 21, max: 24 }), style, (year, season, one) =>
      back(`${year}-${season}`, one),
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 33, max: 41 }), style, (year, part, one) =>
      back(`${year}-${part}`, one),
    ),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2020 }), fc.integer({ min: 1, max: 80 }), style, (year, length, one) => {
      back(`${year}/${year + length}`, one);
      back(`${year}/..`, one);
    }),
  );
  for (const edtf of ["198X", "184X", "18XX", "19XX", "-04XX", "2XXX", "2010-09/2010-12", "1980/1983"]) back(edtf, {});
});
