import { verbSlot } from "../lexicon/conjugation.ts";
import { lexicon } from "../lexicon/lexicon.ts";
import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { wordSet } from "./word-table.ts";

const jussiveParticles = wordSet("لم ولم فلم ألم أولم أفلم");
const subjunctiveParticles = wordSet("لن ولن فلن كي لكي ولكي كيلا لكيلا لئلا أن وأن بأن");

const { present, presentPlural, jussive } = verbSlot;
const stands = (stem: string, slot: number): boolean =>
  lexicon()
    .read(stem)
    .some(({ slots, cost }) => cost < 1 && (slots & slot) !== 0);

const presentLetter = /^[يتنأ]/u;

/**
 * The jussive of a weak verb that was left whole: «لم يدعو» is لم يدع, «لم يكون» لم يكن. Undefined where the verb is right,
 * or where the lexicon does not know it.
 */
export function findShortened(verb: string): string | undefined {
  if (!presentLetter.test(verb) || verb.length < 3) return undefined;
  const [letter, stem] = [verb.charAt(0), verb.slice(1)];
  if (/[ويى]$/u.test(stem)) {
    const head = stem.slice(0, -1);
    // The ى of the lexicon is written ي by some.
    const isWeak = stands(stem, present) || (stem.endsWith("ي") && stands(`${head}ى`, present));
    return isWeak && stands(head, jussive) ? letter + head : undefined;
  }
  const hollow = /^(.*)[اوي](.)$/u.exec(stem);
  if (hollow === null || !stands(stem, present) || stands(stem, jussive)) return undefined;
  // يعيّن، نتعوّد: the second form and the fifth keep their letter, for it is doubled. Their past has the same letters.
  if (
    lexicon()
      .read(stem)
      .some(({ slots, lemma }) => lemma === stem && (slots & present) !== 0)
  )
    return undefined;
  const short = `${hollow[1] ?? ""}${hollow[2] ?? ""}`;
  return stands(short, jussive) ? letter + short : undefined;
}

/** «لم يعلنون» is لم يعلنوا: the five verbs lose their ن. */
export function findWithoutNun(verb: string): string | undefined {
  const match = /^([يت])(.{2,})ون$/u.exec(verb);
  if (match === null) return undefined;
  const [, letter = "", stem = ""] = match;
  // يكون، يهون: the ن is the root's.
  if (stands(verb.slice(1), present) || !stands(stem, presentPlural)) return undefined;
  return `${letter}${stem}وا`;
}

/** The present behind لم, which shortens it, and behind لن and أن, which take the ن of the plural. */
export function* verbEndings({ words }: Copy): Iterable<Slip> {
  for (const [place, { letters, follows, start, end, kind }] of words.entries()) {
    const before = words[place - 1];
    if (before === undefined || !follows || kind !== "word") continue;
    const isJussive = jussiveParticles.has(before.letters);
    if (!isJussive && !subjunctiveParticles.has(before.letters)) continue;
    const shortened = isJussive ? findShortened(letters) : undefined;
    if (shortened !== undefined) {
      yield { start, end, rule: "jussive", suggest: [shortened] };
      continue;
    }
    const plural = findWithoutNun(letters);
    if (plural !== undefined) yield { start, end, rule: "verb-plural", suggest: [plural] };
  }
}
