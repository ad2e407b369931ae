import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cleanCopy, cleanLine } from "@mihwar/arabic/clean-text";

const lineOf = (text: string): string => {
  const cleaned = cleanLine(text);
  return cleaned.ok ? cleaned.text : cleaned.code;
};
const copyOf = (text: string): string => {
  const cleaned = cleanCopy(text);
  return cleaned.ok ? cleaned.text : cleaned.code;
};

/** Letters on which the policy has something to say, among letters on which it has not. */
const troublesome = fc.string({
  unit: fc.constantFrom(
    ...Array.from("ابتةهىيءئؤأإآلمن شّدَةًٌٍَُِّْٰٓٔٱـک‌یAé٠1۵.-()»«\n\t\r "),
    ...Array.from("\u0300\u0301\u0323\u0670\u0654\u0307"),
    ...Array.from("\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u00ad\u00a0\u3000\u2028\u2029\u0085"),
    ...Array.from("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    ...Array.from("\u0001\u001b\u007f\u009b\ufdd0\uffff\ufff9\ufffc"),
    "\u{e0001}",
    "\u{1fffe}",
    "👩",
    "🏽",
    "❤",
    "\ufe0f",
    "क",
    "्",
    "ष",
    "ᄀ",
    "ᅡ",
    "ᆨ",
    "e",
    "İ",
  ),
  maxLength: 60,
});

const forbidden =
  /(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]/u;

test("العنوان سطر واحد: لا فراغ زائد ولا محارف اتجاه", () => {
  equal(lineOf("  هدنة\u202e هشّة\n في\tوادي\u00a0الرمّانة  "), "هدنة هشّة في وادي الرمّانة");
  equal(lineOf("تقرير\u2066 PDF\u2069.pdf\u202e"), "تقرير PDF.pdf");
  equal(lineOf("كلـــــــــمة"), "كلـــمة");
  equal(lineOf("ال\u00adمعا\u200bهدة\ufeff"), "المعاهدة");
  equal(lineOf(""), "");
  equal(lineOf("\u200f\u202e\u200b"), "");
});

test("الهمزة المكتوبة علامةً تُركَّب على كرسيها", () => {
  equal(lineOf("ا\u0654مس"), "أمس");
  equal(lineOf("سو\u0654ال"), "سؤال");
});

test("لا يحمل الحرف أكثر من أربع علامات", () => {
  equal(lineOf(`ب${"\u064e".repeat(100_000)}اب`), `ب${"\u064e".repeat(4)}اب`);
  equal(lineOf("اللّٰه"), "اللّٰه");
});

test("لا تختبئ العلامات وراء علامة اتجاه", () => {
  const four = "\u0323\u0325\u0331\u0347";
  equal(lineOf(`x${four}\u200f${four} باب`), `x${four} باب`);
});

test("حدود الحرف وحركته تبقى حيث كانت إذا لم يتغيرا", () => {
  const cleaned = cleanCopy("\u200bبَاب");
  ok(cleaned.ok);
  deepEqual(cleaned.offsets, [0, 0, 1, 2, 3, 4]);
});

test("يبقى الفاصل حيث يفصل حرفين كانا سيتصلان، ولا يبقى في غير ذلك", () => {
  equal(lineOf("می\u200cخواهد"), "می\u200cخواهد");
  equal(lineOf("دار\u200cها"), "دارها");
  equal(lineOf("نهاية\u200c"), "نهاية");
  equal(lineOf("\u200cبداية"), "بداية");
  equal(lineOf("بيـ\u200cــان"), "بيـــان");
  equal(lineOf("NA\u200cTO"), "NATO");
  equal(lineOf("👩\u200d🚀"), "👩\u200d🚀");
  equal(lineOf("👩🏽\u200d🚀"), "👩🏽\u200d🚀");
  equal(lineOf("क्\u200dष"), "क्\u200dष");
});

test("تبقى علامة الاتجاه حيث تجذب ما بين لغتين، وتُحذف في غير ذلك", () => {
  equal(lineOf("لغة C++\u200e في المدارس"), "لغة C++\u200e في المدارس");
  equal(lineOf("\u200fعاجل: هدنة\u200f"), "عاجل: هدنة");
  equal(lineOf("هدنة\u200f، ثم هدوء"), "هدنة، ثم هدوء");
  equal(lineOf("شركة\u200eNATO"), "شركةNATO");
  equal(lineOf("لغة C++\u200e\u200e\u200f في"), "لغة C++\u200e في");
});

test("المعدوم ونصف المحرف يُردّان بموضعهما", () => {
  deepEqual(cleanLine("هد\0نة"), { ok: false, code: "nul", at: 2 });
  deepEqual(cleanCopy("هدنة\ud83d"), { ok: false, code: "lone-surrogate", at: 4 });
  deepEqual(cleanCopy("\udc00هدنة"), { ok: false, code: "lone-surrogate", at: 0 });
});

test("المتن يحفظ أسطره", () => {
  equal(copyOf("سطر أول\r\nسطر ثانٍ\u2029سطر\vثالث\u0085رابع\r"), "سطر أول\nسطر ثانٍ\nسطر\nثالث\nرابع");
});

test("العزل المتوازن يصير مدى، وغير المتوازن يُحذف", () => {
  const copy = (text: string) => {
    const cleaned = cleanCopy(text);
    return cleaned.ok ? { text: cleaned.text, isolates: cleaned.isolates } : cleaned;
  };
  deepEqual(copy("قال \u2067أحمد \u2066C++\u2069 اليوم\u2069 شيئًا"), {
    text: "قال أحمد C++ اليوم شيئًا",
    isolates: [
      { start: 4, end: 18, dir: "rtl" },
      { start: 9, end: 12, dir: "ltr" },
    ],
  });
  deepEqual(copy("قال \u2068NATO بلا إغلاق\nسطر\u2069"), { text: "قال NATO بلا إغلاق\nسطر", isolates: [] });
  deepEqual(copy("\u202eمقلوب\u202c \u2069و\u2066 \u2069"), { text: "مقلوب و", isolates: [] });
});

test("عزل متداخل ألف مرة لا يصير ألف عنصر متداخل", () => {
  const cleaned = cleanCopy(`${"\u2066".repeat(30_000)}نص${"\u2069".repeat(30_000)}`);
  ok(cleaned.ok);
  equal(cleaned.text, "نص");
  equal(cleaned.isolates.length, 8);
});

// A mark on a space is how a text about spelling shows the mark; such a space is a letter of its own.
test("التنظيف مرتين كالتنظيف مرة، ولا يزيد النص، ولا يبقى فيه ممنوع", () => {
  fc.assert(
    fc.property(troublesome, (text) => {
      const line = lineOf(text);
      equal(lineOf(line), line);
      ok(line.length <= text.length);
      equal(line.normalize("NFC"), line);
      ok(!forbidden.test(line) && !/\n|\s\s(?!\p{M})|^\s(?!\p{M})|\s$/u.test(line), JSON.stringify(line));
      ok(!/\p{M}{5}/u.test(line) && !/(?:\u0640\p{M}*){4}/u.test(line), JSON.stringify(line));
      const copy = copyOf(text);
      equal(copyOf(copy), copy);
      ok(copy.length <= text.length);
      equal(copy.normalize("NFC"), copy);
      ok(!forbidden.test(copy), JSON.stringify(copy));
      ok(!/\p{M}{5}/u.test(copy) && !/(?:\u0640\p{M}*){4}/u.test(copy), JSON.stringify(copy));
    }),
    { numRuns: 3000 },
  );
});

test("الإزاحات تصاعدية وتقع على النص نفسه", () => {
  const marked = fc.tuple(troublesome, fc.constantFrom("كازاخستان", "NATO", "آقتاو 2025"), troublesome);
  fc.assert(
    fc.property(marked, ([before, word, after]) => {
      const source = `${before} ${word} ${after}`;
      const cleaned = cleanCopy(source);
      ok(cleaned.ok);
      const at = (offset: number): number => cleaned.offsets?.[offset] ?? offset;
      const start = before.length + 1;
      equal(cleaned.text.slice(at(start), at(start + word.length)), word);
      equal(at(0), 0);
      equal(at(source.length), cleaned.text.length);
      for (let offset = 1; offset <= source.length; offset++) ok(at(offset - 1) <= at(offset));
      if (cleaned.offsets !== undefined) equal(cleaned.offsets.length, source.length + 1);
      for (const { start: from, end } of cleaned.isolates) ok(from < end && end <= cleaned.text.length);
    }),
    { numRuns: 2000 },
  );
});

test("مئتا ألف محرف عدائي تُقرأ مرة واحدة لا مرة لكل محرف", () => {
  for (const hostile of ["\u200c", "\u200e", "ـَ", "\u2066", "ب\u064e", "\u0301", " \n", "ᄀ", "\u2066ا\u2069"]) {
    const begun = performance.now();
    cleanCopy(hostile.repeat(200_000 / hostile.length));
    cleanLine(`ا${hostile.repeat(200_000 / hostile.length)}A`);
    const took = performance.now() - begun;
    // A twentieth of this on a quiet machine; a look back for each letter would take many minutes.
    ok(took < 20_000, `${JSON.stringify(hostile)} took ${took} ms`);
  }
});
