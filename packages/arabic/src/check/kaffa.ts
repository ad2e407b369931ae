import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";

/** What كافة stands before in most papers, and behind in all grammars: «الدول كافة». */
const allOf = /^([وفبل]?)كافة$/u;
const beforeArticle = /^ال../u;

/** «كافة الدول»: كافة is a circumstance and follows what it tells of. */
export function* kaffaBefore({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const match = allOf.exec(word.letters);
    const next = words[place + 1];
    if (match === null || next === undefined || !next.follows || !beforeArticle.test(next.letters)) continue;
    const [, clitic = ""] = match;
    // ل and the article are written as one: لكافة الدول is للدول كافة.
    const joined = clitic === "ل" ? `لل${next.text.slice(2)}` : clitic + next.text;
    yield {
      start: word.start,
      end: next.end,
      rule: "usage",
      suggest: [`${joined} كافة`, `${clitic}جميع ${next.text}`],
    };
  }
}
