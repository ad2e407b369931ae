import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentences } from "@mihwar/arabic/sentences";
import { tokens } from "@mihwar/arabic/tokens";
import { countWords, readingMinutes } from "@mihwar/arabic/words";

const wordsOf = (text: string): readonly string[] => tokens(text).map((token) => token.text);
const sentencesOf = (text: string): readonly string[] => sentences(text).map((sentence) => sentence.text);

test("الكلمات بحركاتها وسوابقها، والأعداد بفواصلها", () => {
  deepEqual(wordsOf("قال «الوزيرُ»: ارتفع النّاتج 3.5% — في ٢٠٢٥!"), [
    "قال",
    "الوزيرُ",
    "ارتفع",
    "النّاتج",
    "3.5",
    "في",
    "٢٠٢٥",
  ]);
  deepEqual(wordsOf("وللمعادن 1,234.5 طن و١٢٫٥٪"), ["وللمعادن", "1,234.5", "طن", "و", "١٢٫٥"]);
  deepEqual(wordsOf("مـــدرسة می‌خواهد"), ["مـــدرسة", "می‌خواهد"]);
});

test("الكلمة الأجنبية تنفصل عمّا التصق بها من العربية", () => {
  deepEqual(wordsOf("وNATO والـCOVID-19 بـ3 O'Neill"), ["و", "NATO", "والـ", "COVID-19", "بـ", "3", "O'Neill"]);
});

test("عدد الكلمات ودقائق القراءة", () => {
  equal(countWords(""), 0);
  equal(countWords("… — «»"), 0);
  equal(countWords("وصل 3 وزراء، أمس."), 4);
  equal(countWords("نقلت أ.ف.ب عنه. انتهى"), 4);
  equal(readingMinutes(0), 1);
  equal(readingMinutes(900), 7);
});

const split: readonly (readonly [string, ...string[]])[] = [
  ["وصل الوفد. ثم غادر.", "وصل الوفد.", "ثم غادر."],
  ["هل ينجح الاتفاق؟ لا أحد يعلم!", "هل ينجح الاتفاق؟", "لا أحد يعلم!"],
  ["ارتفع 3.5 في المئة. وانخفض ٢٫٥.", "ارتفع 3.5 في المئة.", "وانخفض ٢٫٥."],
  ["قال: «لن نتراجع.» ثم صمت.", "قال: «لن نتراجع.»", "ثم صمت."],
  ["قال: «هل نتراجع؟ لن نتراجع!». ثم صمت.", "قال: «هل نتراجع؟", "لن نتراجع!».", "ثم صمت."],
  ["التقى د. سامي الحدّاد أ. منى. ثم سافر.", "التقى د. سامي الحدّاد أ. منى.", "ثم سافر."],
  ["زار J. K. Rowling وU.S. Steel المدينة. وعاد.", "زار J. K. Rowling وU.S. Steel المدينة.", "وعاد."],
  ["على example.org. ثم في a.b.c وانتهى.", "على example.org.", "ثم في a.b.c وانتهى."],
  ["انتظر… ثم مضى...", "انتظر…", "ثم مضى..."],
  ["انتظر طويلًا... ثم مضى", "انتظر طويلًا...", "ثم مضى"],
  ["ماذا؟! نعم.", "ماذا؟!", "نعم."],
  ["أولًا؛ ثانيًا: ثالثًا، رابعًا.", "أولًا؛ ثانيًا: ثالثًا، رابعًا."],
  ["عنوان بلا نقطة\nفقرة تالية.", "عنوان بلا نقطة", "فقرة تالية."],
  ["المادة 3. تُلغى المادة.", "المادة 3.", "تُلغى المادة."],
  ["وُلد عام 570 م. في مكة. وتوفي 11 هـ. في المدينة.", "وُلد عام 570 م. في مكة.", "وتوفي 11 هـ. في المدينة."],
  [""],
  ["…", "…"],
];

for (const [text, ...expected] of split) test(`«${text}»`, () => deepEqual(sentencesOf(text), expected));

test("الجمل والكلمات تقع على النص بلا تداخل ولا تضيع كلمة", () => {
  const unit = fc.constantFrom(
    "ا",
    "ب",
    "َ",
    " ",
    "\n",
    ".",
    "؟",
    "!",
    "…",
    "«",
    "»",
    "(",
    ")",
    "3",
    "A",
    "،",
    "🚀",
    "د",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
      for (const spans of [tokens(text), sentences(text)]) {
        let last = 0;
        for (const { start, end, text: own } of spans) {
          ok(last <= start && start < end);
          equal(text.slice(start, end), own);
          last = end;
        }
      }
      equal(sentencesOf(text).join("").replaceAll(/\s/gu, ""), text.replaceAll(/\s/gu, ""));
    }),
    { numRuns: 2000 },
  );
});

test("خمسون ألف محرف عدائي تُقرأ مرة واحدة لا مرة لكل محرف", () => {
  for (const hostile of [".", ". ", "a.", "؟»", "َ", " ", "\n", "3.", "A'", "د. ", "«"]) {
    const text = hostile.repeat(50_000 / hostile.length);
    const begun = performance.now();
    tokens(text);
    sentences(text);
    const took = performance.now() - begun;
    // A tenth of this on a quiet machine; a look back for each letter would take a minute.
    ok(took < 4_000, `${JSON.stringify(hostile)}: ${took} ms`);
  }
});

test("العدّ السريع هو العدّ: كلمات عربية وحركات وتطويل وفواصل، ومعها ما ليس منها", () => {
  const piece = fc.constantFrom(
    "وصل",
    "الوفدُ",
    "مـــاء",
    "أ.ف.ب",
    "ـ",
    "ٌ",
    "،",
    "؟",
    ".",
    ":",
    " ",
    "\n",
    "3.5",
    "NATO",
    "ﻻ",
    "٢٠٢٥",
    "\u200c",
    "٪",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      equal(countWords(text), text.split("\n").flatMap((line) => tokens(line)).length);
    }),
    { numRuns: 2000 },
  );
});
