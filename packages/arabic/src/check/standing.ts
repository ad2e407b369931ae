import { analyses, type Analysis } from "../clitics/analysis.ts";
import { findSettled } from "../clitics/settled-words.ts";
import { verbSlot } from "../lexicon/conjugation.ts";
import { lexicon } from "../lexicon/lexicon.ts";
import { isWholeWord } from "./whole-word.ts";

/** The lexicon answers for a stem in another spelling too, at this cost or more; here only its own spelling counts. */
const otherSpelling = 1;

const isListed = (stem: string): boolean =>
  lexicon()
    .read(stem)
    .some(({ cost }) => cost < otherSpelling);

/** Whether the lexicon spells the stem so: of a verb in the present without its letter, of a relative adjective its noun. */
function isSpeltSo({ stem }: Analysis): boolean {
  if (isListed(stem)) return true;
  if ("يتنأ".includes(stem.charAt(0)) && isListed(stem.slice(1))) return true;
  if (!stem.endsWith("ي")) return false;
  return isListed(stem.slice(0, -1)) || (stem.endsWith("ائي") && isListed(`${stem.slice(0, -2)}ء`));
}

/** Words of a running text come again and again; so many answers are kept. */
const keptWords = 1 << 15;
const kept = new Map<string, number>();
const longestWord = 20;

function weigh(word: string): number {
  if (word.length > longestWord) return Number.POSITIVE_INFINITY;
  if (findSettled(word) !== undefined || isWholeWord(word)) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const analysis of analyses(word)) {
    if (analysis.isKnown && analysis.cost < least && isSpeltSo(analysis)) least = analysis.cost;
  }
  return least;
}

/**
 * What it costs to take letters for a word as they are spelt: about 0 for a word that the lexicon lists, more the more had
 * to be formed and the rarer its parts are, infinite for none.
 */
export function standing(word: string): number {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const cost = weigh(word);
  if (kept.size >= keptWords) kept.clear();
  kept.set(word, cost);
  return cost;
}

const {
  present,
  presentPlural,
  presentDual,
  presentObject,
  jussive,
  past,
  pastFeminine,
  pastConsonant,
  pastPlural,
  pastDual,
  pastObject,
} = verbSlot;
const pastSlots = past | pastFeminine | pastConsonant | pastPlural | pastDual | pastObject;
const presentSlots = present | presentPlural | presentDual | presentObject | jussive;

/**
 * Whether letters can be a verb as they are spelt.
 * @example isVerb("انسحبت") // true
 * @example isVerb("النتائج") // false
 */
export function isVerb(word: string): boolean {
  if (word.length > longestWord) return false;
  const { read } = lexicon();
  return analyses(word).some(({ beginning, ending, stem, isKnown }) => {
    if (!isKnown || !beginning.takesVerb || beginning.hasArticle) return false;
    const can = (letters: string, slots: number): boolean =>
      read(letters).some((reading) => reading.cost < otherSpelling && (reading.slots & slots & ending.slots) !== 0);
    return can(stem, pastSlots) || ("يتنأ".includes(stem.charAt(0)) && can(stem.slice(1), presentSlots));
  });
}

/**
 * Whether letters are a word of Arabic as they are spelt.
 * @example isWord("مسؤول") // true
 * @example isWord("مسؤل") // false
 */
export const isWord = (word: string): boolean => standing(word) < Number.POSITIVE_INFINITY;

/** Whether some way to take the word apart satisfies the condition, spelt as it is and no dearer than `most`. */
export function hasReading(word: string, condition: (analysis: Analysis) => boolean, most = 2): boolean {
  if (word.length > longestWord) return false;
  return analyses(word).some(
    (analysis) => analysis.isKnown && analysis.cost <= most && condition(analysis) && isSpeltSo(analysis),
  );
}
