import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { strayMarks, withoutStrayMarks } from "@mihwar/arabic/bidi/direction-mark";
import { plainTextWithIsolates } from "@mihwar/arabic/bidi/plain-text";
import { foreignRuns } from "@mihwar/arabic/foreign-runs";
import { visualOrder } from "./visual-order.ts";

const gold = readFileSync(new URL("gold/bidi.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => ({
    text: line.replaceAll(/[⟨⟩]/gu, ""),
    runs: Array.from(line.matchAll(/⟨(.*?)⟩/gu), (match) => match[1] as string),
  }));

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

test("الخوارزمية المستقلة تقول ما يعرفه القارئ", () => {
  // What stands leftmost on the screen comes first here: that is how a screen is read out.
  equal(visualOrder("ب 10-20"), "20-10 ب");
  equal(visualOrder("ب \u206610-20\u2069"), "10-20 ب");
  equal(visualOrder("ب 1.5 ت"), "ت 1.5 ب");
  equal(visualOrder("ب C++ ت"), "ت ++C ب");
  equal(visualOrder("ب (NATO) ت"), "ت )NATO( ب");
  equal(visualOrder("ب 12:30 ت"), "ت 12:30 ب");
  equal(visualOrder("ب -5 ت"), "ت 5- ب");
});

test("نصوص الذهب: ما يُعزل منها هو ما علّمه المحرر، في خمسة وتسعين من كل مئة على الأقل", () => {
  const right = gold.filter(({ text, runs }) => {
    const found = foreignRuns(text).map(({ start, end }) => text.slice(start, end));
    return found.join("\n") === runs.join("\n");
  });
  ok(right.length / gold.length >= 0.95, `${right.length} of ${gold.length}`);
});

test("كل مدى معزول يُقرأ على الشاشة كما كُتب، متصلًا من يساره", () => {
  for (const { text } of gold) {
    const shown = visualOrder(plainTextWithIsolates(text));
    for (const { start, end } of foreignRuns(text)) {
      // Arabic words in an address are read from the right in their place.
      const asRead = text
        .slice(start, end)
        .replaceAll(/(?:(?!\p{Nd})\p{Script=Arabic})+/gu, (word) => Array.from(word).toReversed().join(""));
      ok(shown.includes(asRead), `${text} → ${shown}`);
    }
  }
});

test("الأرقام التي لا تُعزل تُقرأ صحيحة بلا عزل", () => {
  for (const text of [
    "موسم 2025/2026 ينطلق",
    "الساعة 20:30 مساء",
    "مبلغ 1,234.5 دينار",
    "يوم 14/02/2025 صباحا",
    "نحو ٣٫٥٪ منها",
  ]) {
    deepEqual(foreignRuns(text), []);
    const number = /[\d٠-٩][\d٠-٩.,/:٫٪]*/u.exec(text)?.[0] ?? "";
    // The per cent of eastern digits stands on their left, which is behind them for who reads from the right.
    ok(visualOrder(text).includes(number.endsWith("٪") ? `٪${number.slice(0, -1)}` : number), text);
  }
});

test("سطر أوله أجنبي يبدأ من اليمين، وسطر بلا عربية يبقى كما هو", () => {
  equal(plainTextWithIsolates("NATO يعقد قمة"), "\u2066NATO\u2069 يعقد قمة");
  equal(plainTextWithIsolates("Breaking news: 5%"), "Breaking news: 5%");
  equal(plainTextWithIsolates("عاجل\u202e: \u2067GDP\u2069 3%"), "عاجل: \u2066GDP\u2069 \u20663%\u2069");
});

const stray: readonly (readonly [string, string, readonly string[]])[] = [
  ["ملف \u202efdp.exe", "ملف fdp.exe", ["RLO override"]],
  ["ملف \u202dabc\u202c تم", "ملف abc تم", ["LRO override", "PDF embedding"]],
  ["قال \u202bأحمد\u202c اليوم", "قال أحمد اليوم", ["RLE embedding", "PDF embedding"]],
  ["قال \u202aNATO", "قال NATO", ["LRE unclosed"]],
  ["قال \u2066NATO\nثم", "قال NATO\nثم", ["LRI unclosed"]],
  ["قال\u2069 ثم\u202c", "قال ثم", ["PDI unopened", "PDF unopened"]],
  ["\u200fعاجل: هدنة\u200f", "عاجل: هدنة", ["RLM idle", "RLM idle"]],
  ["هد\u200fنة", "هدنة", ["RLM idle"]],
  ["لغة C++\u200e\u200e في", "لغة C++\u200e في", ["LRM idle"]],
  ["لغة C++\u200e في", "لغة C++\u200e في", []],
  ["\u200fNATO يجتمع", "\u200fNATO يجتمع", []],
  ["قال \u2066NATO\u2069 ثم", "قال \u2066NATO\u2069 ثم", []],
  ["مئة\u061c 5- ثم", "مئة\u061c 5- ثم", []],
  ["نص بلا شيء", "نص بلا شيء", []],
];

for (const [text, cleaned, reasons] of stray) {
  test(`المحارف الضالة: ${JSON.stringify(text)}`, () => {
    const made = withoutStrayMarks(text);
    equal(made.text, cleaned);
    deepEqual(
      made.found.map(({ mark, reason }) => `${mark} ${reason}`),
      reasons,
    );
  });
}

const troublesome = fc.string({
  unit: fc.constantFrom(
    ...Array.from("ابوN a1٥-+%.،()«»@#/:\n"),
    ...Array.from("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"),
    "\ud83d",
    "🚀",
    "é",
    "א",
  ),
  maxLength: 60,
});

test("لا يُفقد من النص إلا المحارف الضالة، والتنظيف مرتين كمرة", () => {
  fc.assert(
    fc.property(troublesome, (text) => {
      const { text: cleaned, found } = withoutStrayMarks(text);
      equal(cleaned.replaceAll(controls, ""), text.replaceAll(controls, ""));
      equal(cleaned.length + found.length, text.length);
      let last = 0;
      for (const { start, end } of strayMarks(text)) {
        ok(last <= start && end === start + 1 && end <= text.length);
        last = end;
      }
      ok(!/[\u202a-\u202e]/u.test(cleaned));
      deepEqual(
        strayMarks(cleaned).filter(({ reason }) => reason !== "idle"),
        [],
      );
    }),
    { numRuns: 3000 },
  );
});

test("السطر المعزول لا يفقد حرفًا، والعزل مرتين كمرة، وكل ما فُتح أُغلق", () => {
  fc.assert(
    fc.property(troublesome, (text) => {
      const made = plainTextWithIsolates(text);
      equal(made.replaceAll(controls, ""), text.replaceAll(controls, ""));
      equal(plainTextWithIsolates(made), made);
      ok(/^(?:[^\u2066\u2069]|\u2066[^\u2066\u2069]*\u2069)*$/u.test(made));
    }),
    { numRuns: 3000 },
  );
});

test("مئتا ألف محرف عدائي في زمن يتناسب مع طولها", () => {
  for (const hostile of ["\u2066", "\u202e", "\u200f", "ا\u200fA", "\u2066ا\u2069", "5\u200e"]) {
    const begun = performance.now();
    withoutStrayMarks(hostile.repeat(200_000 / hostile.length));
    plainTextWithIsolates(`ا${hostile.repeat(200_000 / hostile.length)}`);
    ok(performance.now() - begun < 4_000, JSON.stringify(hostile));
  }
});
