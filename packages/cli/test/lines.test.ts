import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linesOf } from "@mihwar/cli/lines";

const read = async (pieces: readonly Uint8Array[]): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(pieces)) lines.push(line);
  return lines;
};

test("أسطر تأتي مقطّعة في وسط الحروف تُقرأ كما لو أتت معًا", async () => {
  const line = fc.string({ unit: fc.constantFrom("ه", "دْ", "نة", " ", "\u2028", "\r", "é", "😀") });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 5 }),
      async (all, end, size) => {
        const lines = all.map((one) => one.replaceAll(/\r+$/g, ""));
        const bytes = Buffer.from(lines.map((one) => `${one}${end}`).join(""));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
          bytes.subarray(n * size, n * size + size),
        );
        assert.deepEqual(await read(pieces), lines);
      },
    ),
  );
});

test("آخر سطر بلا نهاية سطر، والنهاية وحدها لا تزيد سطرًا", async () => {
  assert.deepEqual(await read([Buffer.from("هدنة\nهشّة")]), ["هدنة", "هشّة"]);
  assert.deepEqual(await read([Buffer.from("هدنة\n\nهشّة\n")]), ["هدنة", "", "هشّة"]);
  assert.deepEqual(await read([]), []);
});
