import { type Spoken, keyAt, levelOf } from "./found.ts";
import type { LineWord } from "./line-word.ts";
import { heads, officeHolders, officialBodies, onePerson, titles } from "./speaker-noun.ts";
import { type Speaker, findSpeaker } from "./speaker.ts";

/** The subject of a sentence, at its head or behind its verb, where the tables of speakers know it. */
export function subjectOf(words: readonly LineWord[], until: number, spoken: Spoken): Speaker | undefined {
  for (const from of [0, 1]) {
    const key = keyAt(words, from);
    if (!isTitle(key) && !key.startsWith("ال")) continue;
    const speaker = findSpeaker({ words, from, until, isStrict: true });
    if (speaker !== undefined && (isTitle(key) || levelOf(words, speaker, spoken) !== "named")) return speaker;
  }
  return undefined;
}

const isTitle = (key: string): boolean =>
  heads.has(key) ||
  officeHolders.has(key) ||
  onePerson.has(key.replace(/^ال/u, "")) ||
  titles.has(key) ||
  officialBodies.has(key);
