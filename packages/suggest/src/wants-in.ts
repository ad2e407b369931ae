import { foldForSearch } from "@mihwar/arabic/fold";
import { type Token, tokens } from "@mihwar/arabic/tokens";
import type { Dossiers } from "@mihwar/newsroom";
import { takeBack } from "./fate-verbs.ts";
import { actorsIn } from "./actors.ts";
import type { EntityMention } from "./known-entities.ts";
import { withoutAnd } from "./without-and.ts";
import { type WantVerb, wantVerbs } from "./want-verbs.ts";

/** Who wants, offers or promises what to whom, as one sentence says it. Offsets are of the sentence. */
export interface Want {
  readonly verb: WantVerb;
  readonly by: EntityMention;
  readonly to?: EntityMention;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** At one of these what is wanted is said, and the sentence goes on to something else. */
const ends = /[،؛:.!()«»"]/u;
const longest = 14;
const goesOn = new Set(
  ["فيما", "بينما", "لكن", "وقال", "وقالت", "واضاف", "واضافت", "بحسب", "وفق", "وذلك"].map(foldForSearch),
);

const particle = (word: Token | undefined, wanted: string): boolean =>
  word !== undefined && foldForSearch(word.text) === foldForSearch(wanted);

/** What is wanted, from a word on: without the ب that ties it to its verb. */
function objectFrom(sentence: string, words: readonly Token[], from: number, cut: number) {
  const first = words[from];
  if (first === undefined) return undefined;
  let last = first;
  for (const word of words.slice(from + 1, from + longest)) {
    if (ends.test(sentence.slice(last.end, word.start)) || goesOn.has(foldForSearch(word.text))) break;
    last = word;
  }
  const text = sentence.slice(first.start + cut, last.end);
  return text.includes(" ") ? { text, end: last.end } : undefined;
}

/** Reads on behind the verb and who does it: whom it turns to, and what it is about. */
function readOn(
  sentence: string,
  {
    words,
    mentions,
    verb,
    from,
  }: { words: readonly Token[]; mentions: readonly EntityMention[]; verb: WantVerb; from: number },
) {
  const mentionAt = (at: number) => mentions.find(({ start }) => start === words[at]?.start);
  const behind = ({ end }: EntityMention) => words.findIndex(({ start }) => start >= end);
  let at = from;
  let to: EntityMention | undefined;
  if (verb.to === undefined) to = mentionAt(at);
  else if (particle(words[at], verb.to)) to = mentionAt(at + 1);
  if (verb.to !== undefined && to === undefined) return undefined;
  if (to !== undefined) at = behind(to);
  if (at === -1) return undefined;
  const word = words[at];
  if (verb.about === "ب") {
    if (word === undefined || !/^ب(?=\S{3})/u.test(word.text)) return undefined;
    const object = objectFrom(sentence, words, at, 1);
    return object && { ...object, to };
  }
  if (verb.about !== undefined && !particle(word, verb.about)) return undefined;
  const object = objectFrom(sentence, words, verb.about === undefined || verb.about === "أن" ? at : at + 1, 0);
  return object && { ...object, to };
}

/** The wants of a sentence. A verb speaks only with somebody known who does it, and with something that it is about. */
export function wantsIn(sentence: string, dossiers: Dossiers): readonly Want[] {
  if (/[؟?]/u.test(sentence)) return [];
  const words = tokens(sentence);
  const mentions = actorsIn(sentence, dossiers);
  return words.flatMap((word, place): readonly Want[] => {
    const key = foldForSearch(word.text);
    const verb = wantVerbs.get(key) ?? wantVerbs.get(withoutAnd(key));
    const previous = words[place - 1];
    const before = withoutAnd(foldForSearch(previous?.text ?? ""));
    if (verb === undefined || takeBack.has(before)) return [];
    const after = mentions.find(({ start }) => start === words[place + 1]?.start);
    const ahead = mentions.find(({ end }) => end === previous?.end);
    const by = after ?? ahead;
    if (by === undefined) return [];
    const from = after === undefined ? place + 1 : words.findIndex(({ start }) => start >= after.end);
    const read = from === -1 ? undefined : readOn(sentence, { words, mentions, verb, from });
    if (read === undefined) return [];
    const { to, text, end } = read;
    return [{ verb, by, ...(to === undefined ? {} : { to }), text, start: Math.min(word.start, by.start), end }];
  });
}
