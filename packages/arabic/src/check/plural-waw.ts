import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { hasReading, isVerb, isWord } from "./standing.ts";

/** A noun in the plural, before the noun it belongs to: «مهندسو الشركة» has no alef. */
export function* alefBehindNoun({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const next = words[place + 1];
    if (word.kind !== "word" || !/^[وف]?..{2,}وا$/u.test(word.letters) || next === undefined || !next.follows) continue;
    if (!next.letters.startsWith("ال")) continue;
    const noun = word.letters.slice(0, -1);
    const singular = word.letters.slice(0, -2);
    if (isWord(word.letters) && !/^[وف]?(?:م.{4,}|لاعب|سائق|قاد|ناشط|عامل|باحث|ناطق|نائب|طالب)$/u.test(singular))
      continue;
    if (
      !isWord(singular) ||
      !hasReading(singular, ({ beginning, ending }) => beginning.takesNoun && ending.parts.length === 0, 1)
    )
      continue;
    if (verbPlural(word.letters)) continue;
    yield { start: word.start, end: word.end, rule: "final-alef", suggest: [noun] };
  }
}

/** Whether the word is a verb of the plural as well: «شاركوا», «ساعدوا». */
const verbPlural = (letters: string): boolean => !/^[وف]?(?:م|لاعب|سائق|ناشط)/u.test(letters) && isVerb(letters);
