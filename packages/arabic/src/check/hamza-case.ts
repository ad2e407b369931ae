import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { isVerb, standing } from "./standing.ts";
import { wordSet } from "./word-table.ts";

const prepositions = wordSet(`
  من إلى على عن في مع بين ضد نحو حول عند منذ لدى عبر قبل بعد تحت فوق أمام خلف وراء دون رغم بسبب خلال
  ومن وإلى وعلى وعن وفي ومع وبين
`);

/** A noun in ء before a pronoun. */
const owned = /^(.+ا)ء(ه|ها|هم|هن|هما|نا|كم|ك)$/u;
const withPreposition = /^([وف]?[بلك])(.+)$/u;

/** So sure must the lexicon be of the noun. */
const most = 0.4;
const isNoun = (word: string): boolean => standing(word) <= most && !isVerb(word);

/** «في بناءه» is في بنائه: in the genitive the hamza before a pronoun has the seat of its i. */
export function* hamzaInGenitive({ words }: Copy): Iterable<Slip> {
  for (const [place, { letters, text, follows, start, end, kind }] of words.entries()) {
    const match = kind === "word" && letters === text ? owned.exec(letters) : null;
    if (match === null) continue;
    const [, stem = "", pronoun = ""] = match;
    const isBehind = follows && prepositions.has(words[place - 1]?.letters ?? "");
    // «لأعضاءه» begins with a preposition and «لقاءه» with none: what remains of it is no noun.
    const inner = withPreposition.exec(stem)?.[2];
    const isGoverned = isBehind ? isNoun(`${stem}ء`) : inner !== undefined && isNoun(`${inner}ء`);
    if (isGoverned) yield { start, end, rule: "hamza-seat", suggest: [`${stem}ئ${pronoun}`] };
  }
}
