import { isCircumstance } from "./circumstance.ts";
import { type LineWord, withoutConjunction } from "./line-word.ts";
import { isComplementizer } from "./speaker.ts";
import { type SpeechVerb, findSpeechVerb } from "./speech-verb.ts";
import { wordSet } from "./word-set.ts";

/** Where what was said begins. */
export interface Complement {
  /** The place of its first word. */
  readonly at: number;
  /** In the speaker's own words: behind a colon or between quotation marks. */
  readonly isDirect: boolean;
}

/** «بعد أن»، «يمكن أن»: «أن» belongs to the word before it and not to the verb of saying. */
const ownersOfThat = wordSet(`
  بعد قبل منذ دون غير بيد كما يجب يمكن ينبغي حتى رغم برغم مع إلا بعدما شرط بشرط قصد خشية إلى على من عن في لولا حين عند وقت يمكنه ريثما لمجرد بمجرد بدل
`);
const nounMakers = wordSet(
  "عدم دون بلا رغم رفضت رفضوا طلبت طلبوا من في على إلى عن طلب رفض كل أي سوء حسن إعادة أجل بعد قبل منذ عند حق مجرد",
);

/** «طلب عدم ذكر اسمه»، «من نقل المعدات»: behind these a word that is spelt like a verb is its noun. */
export const isNounOfSpeech = (words: readonly LineWord[], place: number): boolean =>
  (words[place]?.gap ?? "") === "" && nounMakers.has(words[place - 1]?.key ?? "");

const prepositions = wordSet("إلى على من عن في ب");

/** Further than this from its verb nobody looks for what was said. */
const farthest = 32;

/** Quotations of one word are names or single words. */
const shortestSpeech = 2;

const isVerb = (words: readonly LineWord[], place: number): boolean => {
  const key = words[place]?.key ?? "";
  const joined = withoutConjunction(key);
  if (joined !== undefined && findSpeechVerb(joined) !== undefined) return true;
  return findSpeechVerb(key) !== undefined && !isNounOfSpeech(words, place);
};

/**
 * Looks for what was said from a place on: «أن …», «: …», «…» between quotation marks. Between the speaker and it stand
 * circumstances only; another verb of saying begins another attribution.
 */
export function findComplement(words: readonly LineWord[], from: number, verb: SpeechVerb): Complement | undefined {
  const limit = Math.min(words.length, from + farthest);
  for (let place = from; place < limit; place++) {
    const { key, gap, quote } = words[place] as LineWord;
    if (gap.includes(":")) return verb.quotes || quote !== undefined ? { at: place, isDirect: true } : undefined;
    if (/[؛;.]/u.test(gap) && place > from) return undefined;
    const before = words[place - 1]?.key ?? "";
    if (isComplementizer(key)) {
      const isThrough = prepositions.has(before) && verb.through === before;
      if (isThrough || place === from || !ownersOfThat.has(before)) return { at: place, isDirect: false };
      continue;
    }
    if (quote !== undefined) {
      const isLong = quote.last - place + 1 >= shortestSpeech;
      const isPlaced = place === from || (prepositions.has(before) && verb.through === before) || /[،,]/u.test(gap);
      if (isPlaced && (isLong || prepositions.has(before)) && (verb.quotes === true || verb.through === before)) {
        return { at: place, isDirect: true };
      }
      place = quote.last;
      continue;
    }
    if (place > from && !isCircumstance(key) && isVerb(words, place)) return undefined;
  }
  return undefined;
}
