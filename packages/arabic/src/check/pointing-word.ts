import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { type Gender, genderOf, isPlural } from "./noun-gender.ts";

/** Pointing words by gender: near and far. */
const pointers: readonly (readonly [masculine: string, feminine: string])[] = [
  ["هذا", "هذه"],
  ["ذلك", "تلك"],
];
const clitic = /^[وفبلك]?/u;

interface Pointer {
  readonly head: string;
  readonly pair: readonly [string, string];
  readonly gender: Gender;
}

function pointerOf(letters: string): Pointer | undefined {
  for (const length of [0, 1]) {
    const head = letters.slice(0, length);
    const form = letters.slice(length);
    if (!clitic.test(head) || (length === 1 && !/[وفب]/u.test(head))) continue;
    for (const pair of pointers) {
      if (form === pair[0]) return { head, pair, gender: "masculine" };
      if (form === pair[1]) return { head, pair, gender: "feminine" };
    }
  }
  return undefined;
}

/** هذا and هذه and the noun with the article behind them: they agree. */
export function* pointingWords({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const noun = words[place + 1];
    if (word.kind !== "word" || noun === undefined || !noun.follows || !noun.letters.startsWith("ال")) continue;
    const pointer = pointerOf(word.letters);
    if (pointer === undefined) continue;
    // «علاقة ذلك الوثيقة»: only where it begins a sentence does «ذلك» surely point at the noun behind it.
    const isFarHe = pointer.pair[0] === "ذلك" && pointer.gender === "masculine";
    if (isFarHe && (pointer.head !== "" || word.follows)) continue;
    const gender = genderSeen(noun.letters.slice(2));
    if (gender === undefined || gender === pointer.gender) continue;
    const right = pointer.head + (gender === "masculine" ? pointer.pair[0] : pointer.pair[1]);
    yield { start: word.start, end: noun.end, rule: "demonstrative", suggest: [`${right} ${noun.text}`] };
  }
}

/** A plural of things is feminine to what points at it. Of people's plurals «هذه» is never far: not judged. */
function genderSeen(noun: string): Gender | undefined {
  const singular = genderOf(noun, "singular");
  if (singular !== undefined) return singular;
  return noun.endsWith("ات") && noun.length > 4 && isPlural(noun) ? "feminine" : undefined;
}
