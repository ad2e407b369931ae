import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import { gregorianOfHijri, hijriMonthDays, hijriOf, hijriYearDays } from "@mihwar/arabic/hijri";

const day = 86_400_000;
const iso = (epochDay: number): string => new Date(epochDay * day).toISOString().slice(0, 10);
const first = Date.UTC(1924, 7, 1) / day;
const last = Date.UTC(2077, 10, 16) / day;

test("ما أُرّخ بالتاريخين في وثائقه يوافق الجدول", () => {
  // Saudi decrees and days that their own texts, or the press of the day, date in both calendars.
  const documented = [
    ["1979-11-20", 1400, 1, 1], // اقتحام الحرم
    ["1992-03-01", 1412, 8, 27], // النظام الأساسي للحكم
    ["1993-08-20", 1414, 3, 3], // نظام مجلس الوزراء
    ["2005-08-01", 1426, 6, 26], // بيعة الملك عبد الله
    ["2015-01-23", 1436, 4, 3], // بيعة الملك سلمان
    ["2025-06-05", 1446, 12, 9], // يوم عرفة
    ["2025-11-06", 1447, 5, 15],
  ] as const;
  for (const [gregorian, year, month, date] of documented) {
    deepEqual(hijriOf(gregorian), { year, month, day: date }, gregorian);
    equal(gregorianOfHijri({ year, month, day: date }), gregorian);
  }
});

test("كلّ يوم من 1343 إلى 1500 يذهب ويعود، والأشهر متّصلة من 28 إلى 31 يومًا", () => {
  for (let at = first; at <= last; at++) {
    const hijri = hijriOf(iso(at));
    ok(hijri !== undefined && gregorianOfHijri(hijri) === iso(at), iso(at));
  }
  let next = first;
  let irregular = 0;
  for (let year = 1343; year <= 1500; year++) {
    for (let month = 1; month <= 12; month++) {
      const [from = Number.NaN, to = Number.NaN] = hijriMonthDays(year, month) ?? [];
      equal(from, next, `${year}-${month}`);
      next = to + 1;
      ok(next - from >= 28 && next - from <= 31, `${year}-${month}`);
      if (next - from === 28 || next - from === 31) irregular += 1;
    }
  }
  equal(next - 1, last);
  // Months of 28 and 31 days are corrections of what was announced, and are of the 1340s and of 1364 alone.
  equal(irregular, 8);
});

test("يوافق Intl كلّ يوم من 2000 إلى 2019، ويخالفه قبلها حيث أخطأ", () => {
  const clock = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  const told = (at: number) => {
    const parts = new Map(clock.formatToParts(at * day).map(({ type, value }) => [type, Number.parseInt(value, 10)]));
    return { year: parts.get("year"), month: parts.get("month"), day: parts.get("day") };
  };
  for (let at = Date.UTC(2000, 0, 1) / day; at < Date.UTC(2020, 0, 1) / day; at++)
    deepEqual(hijriOf(iso(at)), told(at));
  deepEqual(told(Date.UTC(1992, 2, 1) / day), { year: 1412, month: 8, day: 26 });
});

test("ما ليس في الجدول لا يُخترع، والسنون خارجه تُحسب", () => {
  equal(hijriOf("1924-07-31"), undefined);
  equal(hijriOf("2077-11-17"), undefined);
  equal(hijriOf("أمس"), undefined);
  equal(gregorianOfHijri({ year: 1342, month: 12, day: 1 }), undefined);
  equal(gregorianOfHijri({ year: 1447, month: 13, day: 1 }), undefined);
  equal(gregorianOfHijri({ year: 1441, month: 10, day: 30 }), undefined);
  equal(gregorianOfHijri({ year: 1447, month: 1, day: 0 }), undefined);
  // The first year begins on 16 July 622 of the Julian calendar, 19 July of the Gregorian one.
  deepEqual(iso(hijriYearDays(1).from), "0622-07-19");
  equal(hijriYearDays(1342).isReckoned, true);
  equal(hijriYearDays(1447).isReckoned, false);
});
