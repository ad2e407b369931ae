import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { type Gender, genderOf, isPlural } from "./noun-gender.ts";

/** One of many has the gender of each, both of two that of the pair. */
const selectors: readonly (readonly [masculine: string, feminine: string, number: "plural" | "dual"])[] = [
  ["أحد", "إحدى", "plural"],
  ["كلا", "كلتا", "dual"],
  ["كلي", "كلتي", "dual"],
];

function genderOfDual(noun: string): Gender | undefined {
  const match = /^(.+?)(?:ين|ان|يهما)$/u.exec(noun);
  if (match === null) return undefined;
  const [, stem = ""] = match;
  if (stem.endsWith("ت") && genderOf(`${stem.slice(0, -1)}ة`, "singular") === "feminine") return "feminine";
  return genderOf(stem, "singular");
}

/** «أحد الشركات» is إحدى الشركات, «كلا الدولتين» كلتا الدولتين. */
export function* selectedOnes({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const noun: CopyWord | undefined = words[place + 1];
    if (word.kind !== "word" || noun === undefined || !noun.follows || !noun.letters.startsWith("ال")) continue;
    for (const [masculine, feminine, number] of selectors) {
      const head = word.letters.endsWith(masculine)
        ? word.letters.slice(0, -masculine.length)
        : word.letters.endsWith(feminine)
          ? word.letters.slice(0, -feminine.length)
          : "?";
      if (!/^[وفبلك]?$/u.test(head)) continue;
      const isFor: Gender = word.letters.slice(head.length) === masculine ? "masculine" : "feminine";
      const bare = noun.letters.slice(2);
      const gender = number === "dual" ? genderOfDual(bare) : isPlural(bare) ? genderOf(bare, "plural") : undefined;
      if (gender === undefined || gender === isFor) continue;
      const right = head + (gender === "masculine" ? masculine : feminine);
      yield { start: word.start, end: noun.end, rule: "one-of", suggest: [`${right} ${noun.text}`] };
    }
  }
}
