import { findComplement } from "./complement.ts";
import { type Found, type Spoken, keyAt } from "./found.ts";
import type { LineWord } from "./line-word.ts";
import { subjectOf } from "./sentence-subject.ts";
import type { SpeechVerb } from "./speech-verb.ts";
import { wordSet } from "./word-set.ts";

/** The participles of saying, by the preposition that «أنّ» comes after. */
const participles: ReadonlyMap<string, SpeechVerb> = new Map(
  (
    [
      ["قائلا قائلة قائلين", { quotes: true }],
      ["مؤكدا مؤكدة مؤكدين مشددا مشددة", { through: "علي", quotes: true }],
      ["مشيرا مشيرة لافتا لافتة منوها منوهة منبها منبهة", { through: "الي" }],
      ["موضحا موضحة مضيفا مضيفة معتبرا معتبرة متوقعا متوقعة مرجحا مرجحة زاعما زاعمة متابعا مردفا", { quotes: true }],
      ["محذرا محذرة", { through: "من", quotes: true }],
      ["كاشفا كاشفة معلنا معلنة", { through: "عن" }],
    ] as const
  ).flatMap(([words, verb]) => [...wordSet(words)].map((word): [string, SpeechVerb] => [word, verb])),
);

/**
 * «أدان الوزير الهجوم، مؤكدا أن الجناة معروفون»: where no verb of saying leads the sentence, a participle tells who says,
 * and the subject of the sentence is who. Behind a verb of saying it goes on with what is said there.
 */
export function findParticiple(words: readonly LineWord[], at: number, spoken: Spoken): Found | undefined {
  const verb = participles.get(keyAt(words, at));
  if (verb === undefined) return undefined;
  const said = findComplement(words, at + 1, verb);
  if (said === undefined || said.at > at + 3) return undefined;
  const speaker = subjectOf(words, at, spoken);
  if (speaker === undefined && spoken.last === undefined) return undefined;
  return { from: at, to: at + 1, said, ...(speaker !== undefined && { speaker }) };
}
