import type { Complement } from "./complement.ts";
import { type LineWord, parts, withoutConjunction } from "./line-word.ts";
import { type AttributionLevel, levelOfSpeaker } from "./speaker-level.ts";
import { type Speaker, isComplementizer } from "./speaker.ts";
import { wordSet } from "./word-set.ts";

/** An attribution as places in its line. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly speaker?: Speaker;
  /** The verb's place, if a verb of saying it is. */
  readonly verb?: number;
  /** Nobody is meant by the verb, whoever has spoken before. */
  readonly isImpersonal?: true;
  /** What was said begins here; without it, it stands before the attribution. */
  readonly said?: Complement;
}

export interface Told {
  readonly level: AttributionLevel;
  readonly who?: string;
}

/** Who has spoken so far in the text. */
export interface Spoken {
  last: Told | undefined;
  /** The last of either gender: «وأضافت» does not go on with what a man has said. */
  feminine: Told | undefined;
  masculine: Told | undefined;
  readonly levels: Map<string, AttributionLevel>;
}

export const keyAt = (words: readonly LineWord[], place: number): string => words[place]?.key ?? "";

/** The place behind the words of `phrase` if they stand at `from`; the first may have a conjunction on it. */
export function endOfPhrase(words: readonly LineWord[], from: number, phrase: readonly string[]): number | undefined {
  const matches = phrase.every((word, step) => {
    const key = keyAt(words, from + step);
    if (step > 0 && parts(words[from + step]?.gap ?? "")) return false;
    return key === word || (step === 0 && withoutConjunction(key) === word);
  });
  return matches ? from + phrase.length : undefined;
}

const isFaInna = (key: string): boolean => key.startsWith("ف") && isComplementizer(key.slice(1));

export const isClosed = (words: readonly LineWord[], end: number): boolean => {
  const next = words[end];
  return next === undefined || parts(next.gap) || isFaInna(next.key) || isComplementizer(next.key);
};

/** «المسؤول»، «المتحدث» behind somebody who has spoken is he. */
const backReferences = wordSet("المسؤول المسؤولة المتحدث المتحدثة الناطق الرجل المصدر المسؤولان الكاتب الدبلوماسي");

const isBackReference = (key: string): boolean => backReferences.has(key);

export const levelOf = (
  words: readonly LineWord[],
  { from, end, nameEnd }: Speaker,
  spoken: Spoken,
): AttributionLevel => {
  const isQuoted = words[from]?.quote?.last === nameEnd - 1;
  const own = levelOfSpeaker(words.slice(from, nameEnd), isQuoted, spoken.levels);
  if (own === "named" && end > nameEnd) {
    // «سامي القاسم، مسؤول في الوزارة»: he has been named.
    const told = levelOfSpeaker(words.slice(nameEnd, end), false, spoken.levels);
    return told === "unnamed" ? own : told;
  }
  if (isBackReference(keyAt(words, from)) && nameEnd - from <= 2) return spoken.last?.level ?? own;
  return own;
};
