import { deepEqual, equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readQuotes } from "@mihwar/arabic/quotes/quotation";
import { markedQuotations } from "./attribution-gold.ts";

/** «inner/kind depth», with «?» behind what is not closed. */
const told = (text: string): string =>
  readQuotes(text)
    .map(({ inner, kind, depth, closed }) => `${inner.text}/${kind.charAt(0)}${depth}${closed ? "" : "?"}`)
    .join(" · ");

const lines: readonly (readonly [string, string])[] = [
  ["قال: «رأيت «الأهرام» مرة».", "رأيت «الأهرام» مرة/s0 · الأهرام/n1"],
  ['وصفه بأنه "متهور" و"عنيد".', "متهور/s0 · عنيد/s0"],
  ['شاشة 55" و32" معا.', ""],
  ["قال O'Neill ذلك.", ""],
  ["قال: “لن نعود”، ثم „عدنا”.", "لن نعود/s0 · عدنا/s0"],
  ["قال: «لن ننسى أحدا", "لن ننسى أحدا/s0?"],
  ["فتح « ولم يغلق\nوجاء «الصباح».", " ولم يغلق/n0? · الصباح/n0"],
  [
    "قال: «الفقرة الأولى طويلة.\n«والثانية أقصر.\n«والثالثة الخاتمة».",
    "الفقرة الأولى طويلة.\n«والثانية أقصر.\n«والثالثة الخاتمة/s0",
  ],
  ["» شارد", ""],
];
for (const [text, expected] of lines) test(`«${text.replaceAll("\n", "⏎")}»`, () => equal(told(text), expected));

test("قائل الاقتباس معه", () => {
  deepEqual(
    readQuotes("وأضاف وزير العدل: «القانون للجميع»، وقرأ كتاب «الأم».").map(({ who, level }) => [who, level]),
    [
      ["وزير العدل", "official"],
      [undefined, undefined],
    ],
  );
});

test("علامات التنصيص: أين تبدأ وتنتهي، ولماذا", () => {
  for (const isKept of [false, true]) {
    let [marked, found, placed, named] = [0, 0, 0, 0];
    for (const { text, quotations } of markedQuotations().filter((one) => one.isKept === isKept)) {
      const read = readQuotes(text);
      marked += quotations.length;
      found += read.length;
      for (const { start, end, kind } of quotations) {
        const same = read.find((one) => one.start === start && one.end === end);
        if (same !== undefined) placed += 1;
        if (same?.kind === kind) named += 1;
      }
    }
    ok((2 * placed) / (marked + found) >= 0.99, `${placed} of ${marked}, ${found} found`);
    ok((2 * named) / (marked + found) >= (isKept ? 0.94 : 0.99), `${named} of ${marked}`);
  }
});

test("أيّ نص: المواضع في مصدرها، والخارج قبل الداخل", () => {
  const piece = fc.constantFrom(...Array.from("«»‹›“”„‘’\"' \n.:اب3a"), "\ud83d", "\u2067", "قال", "\u200f");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let last = 0;
      for (const { text: own, start, end, inner, closed } of readQuotes(text)) {
        ok(last <= start && start < inner.end + 1 && inner.start === start + 1 && inner.end <= end);
        equal(text.slice(start, end), own);
        equal(text.slice(inner.start, inner.end), inner.text);
        equal(end - inner.end, closed ? 1 : 0);
        last = start;
      }
    }),
    { numRuns: 5000 },
  );
});

test("الزمن على قدر الطول", () => {
  for (const hostile of ["«", '"ا ', "“", "'ا ", "«»", "«\n", '« "', "ا”", '"\n']) {
    const begun = performance.now();
    readQuotes(hostile.repeat(30_000 / hostile.length));
    const took = performance.now() - begun;
    ok(took < 8_000, `${hostile}: ${took} ms`);
  }
});
