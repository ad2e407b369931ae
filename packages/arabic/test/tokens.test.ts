import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { tokens } from "@mihwar/arabic/tokens";

/** «word/w number/n foreign/f address/a handle/h tag/t» */
const marked = (text: string): string =>
  tokens(text)
    .map(({ text: own, kind }) => `${own}/${kind.charAt(0)}`)
    .join(" ");

const isPair = (units: string): boolean => units.length === 2 && (units.codePointAt(0) ?? 0) > 0xffff;

const lines: readonly (readonly [string, string])[] = [
  ["وNATO والـCOVID-19 بـ3", "و/w NATO/f والـ/w COVID-19/f بـ/w 3/n"],
  ["بلغ 3.5% عند 12:30 يوم 6/11/2025 و١٢٫٥", "بلغ/w 3.5/n عند/w 12:30/n يوم/w 6/11/2025/n و/w ١٢٫٥/n"],
  ["بين 2024-2025 و1,234.", "بين/w 2024/n 2025/n و/w 1,234/n"],
  ["قمة C5+1 وشركة AT&T وشبكة 5G", "قمة/w C5+1/f وشركة/w AT&T/f وشبكة/w 5G/f"],
  ["عام 1447هـ (2025م)", "عام/w 1447/n هـ/w 2025/n م/w"],
  ["أوردت أ.ف.ب. أن أ.د.سامي حضر", "أوردت/w أ.ف.ب/w أن/w أ.د/w سامي/w حضر/w"],
  ["انتهى.وبدأ", "انتهى/w وبدأ/w"],
  ["(https://ar.example.org/مقال_(قديم)?a=1)، وصل", "https://ar.example.org/مقال_(قديم)?a=1/a وصل/w"],
  ["على example.org/ar/news.", "على/w example.org/ar/news/a"],
  ["بسعر 3.5/طن", "بسعر/w 3.5/n طن/w"],
  ["راسلوا press.desk@un.org أو @mihwar_ar", "راسلوا/w press.desk@un.org/a أو/w @mihwar_ar/h"],
  ["#القمة_العربية2025 #1 ##", "#القمة_العربية2025/t 1/n"],
  ["#می‌خواهد_مدرسة", "#می‌خواهد_مدرسة/t"],
  ["ـ قال ـية مـــاء", "قال/w ية/w مـــاء/w"],
  ["كت\u200fاب\u200f عراقي", "كت\u200fاب/w عراقي/w"],
  ["َُ ٌكتاب", "كتاب/w"],
  ["@ # @3 :// a@ _", "3/n a/f"],
  ["𞸀𞸁 Ünï 😀 𞸀.𞸁", "𞸀𞸁/w Ünï/f 𞸀.𞸁/w"],
];

for (const [text, expected] of lines) test(`«${text}»`, () => equal(marked(text), expected));

test("الوحدات والفجوات بينها هي النص، ولا حرف ولا رقم في فجوة", () => {
  const piece = fc.constantFrom(
    ...Array.from("اءبئو٣3aA.@#_:/-+()«»،؟ \n"),
    "َ",
    "ـ",
    "\u200c",
    "\u2067",
    "\ud83d",
    "😀",
    "𞸀",
    "http://",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let joined = "";
      for (const { text: own, start, end } of tokens(text)) {
        ok(joined.length <= start && start < end);
        const gap = text.slice(joined.length, start);
        ok(!/(?!ـ)[\p{L}\p{N}]/u.test(gap), JSON.stringify(gap));
        for (const edge of [start, end]) ok(!isPair(text.slice(edge - 1, edge + 1)), JSON.stringify(own));
        equal(text.slice(start, end), own);
        joined += gap + own;
      }
      ok(!/(?!ـ)[\p{L}\p{N}]/u.test(text.slice(joined.length)));
    }),
    { numRuns: 3000 },
  );
});

test("عشرة ملايين حرف في كلمة واحدة كلمةٌ واحدة، وفي زمن القراءة", () => {
  for (const letter of ["ب", "a", "7"]) {
    deepEqual(
      tokens(letter.repeat(10_000_000)).map(({ start, end }) => [start, end]),
      [[0, 10_000_000]],
    );
  }
  for (const hostile of ["#1_", "@", "a@", "a://)", "ا\u200c", "a.", "ا.", "1:", "#ا", "x.y/", "(", "َ"]) {
    const begun = performance.now();
    tokens(hostile.repeat(1_000_000 / hostile.length));
    const took = performance.now() - begun;
    // A twentieth of this on a quiet machine.
    ok(took < 4_000, `${hostile}: ${took} ms`);
  }
});
