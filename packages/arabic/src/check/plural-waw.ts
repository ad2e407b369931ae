import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { hasReading, isVerb } from "./standing.ts";

/** Participles and names of trades; other words in وا before a noun are verbs: «شاركوا الناس». */
const doer = /^[وف]?(?:م.{3,}|لاعب|سائق|ناشط|عامل|باحث|ناطق|موظف|صحافي|صحفي|مراسل)$/u;

/** A noun of the plural before its owner has no alef: «مهندسو الشركة». */
export function* alefBehindNoun({ words }: Copy): Iterable<Slip> {
  for (const [place, { letters, kind, start, end }] of words.entries()) {
    const next = words[place + 1];
    if (kind !== "word" || !letters.endsWith("وا") || next === undefined || !next.follows) continue;
    const singular = letters.slice(0, -2);
    if (!next.letters.startsWith("ال") || !doer.test(singular)) continue;
    const isNoun = hasReading(singular, ({ beginning, ending }) => beginning.takesNoun && ending.parts.length === 0, 1);
    // «منعوا السفر»: a verb whose root begins with م.
    if (!isNoun || (/^[وف]?م/u.test(singular) && isVerb(singular))) continue;
    yield { start, end, rule: "final-alef", suggest: [letters.slice(0, -1)] };
  }
}
