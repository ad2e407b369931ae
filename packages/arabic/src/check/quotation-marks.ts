import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";

/** Marks that open and close alike, or that other languages quote with. */
const foreignPairs =
  /"([^"\n]{1,400})"|“([^“”\n]{1,400})”|„([^„“”\n]{1,400})[“”]|‘([^‘’\n]{1,400})’|(?<!\p{L})'([^'\n]{1,400})'(?!\p{L})|<<([^<>\n]{1,400})>>/gu;
const arabicLetter = /[\u0621-\u064a]/u;

/** A quotation opened with « that a straight mark closes, or the other way round. */
const mixedPairs = /«[^«»"“”\n]{1,400}["”]|["“][^«»"“”\n]{1,400}»/gu;

function* mark(start: number, length: number, suggest: string): Iterable<Slip> {
  yield { start, end: start + length, rule: "quotes", suggest: [suggest] };
}

/**
 * Quotation marks: a pair of two kinds always, `<<` always, any other pair round Arabic where the house prints «».
 */
export function* quotationMarks({ text }: Copy, { quotes }: HouseStyle): Iterable<Slip> {
  for (const { 0: pair, index: start } of text.matchAll(mixedPairs)) {
    if (pair.startsWith("«")) yield* mark(start + pair.length - 1, 1, "»");
    else yield* mark(start, 1, "«");
  }
  for (const { 0: pair, index: start } of text.matchAll(foreignPairs)) {
    const isDoubled = pair.startsWith("<<");
    if (!isDoubled && quotes !== "guillemets") continue;
    if (!arabicLetter.test(pair) || isNested(text, start)) continue;
    const length = isDoubled ? 2 : 1;
    yield* mark(start, length, "«");
    yield* mark(start + pair.length - length, length, "»");
  }
}

/** A quotation inside «» takes other marks. */
const reach = 400;
function isNested(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.lastIndexOf("«") > before.lastIndexOf("»");
}
