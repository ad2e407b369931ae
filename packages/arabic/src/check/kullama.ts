import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";

/** «كلما … كلما …»: the second has no place in Arabic. */
export function* kullamaTwice({ words }: Copy): Iterable<Slip> {
  let first: number | undefined;
  for (const [place, word] of words.entries()) {
    if (/[.!؟\n]/u.test(word.gap)) first = undefined;
    if (word.letters !== "كلما" && word.letters !== "وكلما") continue;
    const next = words[place + 1];
    if (first !== undefined && word.letters === "كلما" && next !== undefined && next.follows) {
      yield { start: word.start, end: next.end, rule: "kullama-twice", suggest: [next.text] };
    }
    first = place;
  }
}
