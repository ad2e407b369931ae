import {
  assertionsWithPronoun,
  notParticles,
  particles,
  prepositionsWithPronoun,
  settledWords,
  swallowedRelatives,
} from "../lexicon/particles.ts";
import { type WordPart, type WordPartKind } from "./word-part.ts";

type Piece = readonly [kind: WordPartKind, text: string, length: number];

const wordsOf = (table: string): readonly string[] => table.trim().split(/\s+/u);

const pronouns = wordsOf("ه ها هما هم هن نا ك كم كما ي");

const headKind = (text: string): WordPartKind =>
  text === "و" || text === "ف"
    ? "conjunction"
    : text === "أ"
      ? "question"
      : text === "ب" || text === "ل" || text === "ك"
        ? "preposition"
        : "stem";

/** Settled parts with what is left of each in the word: من and عن lose ن before م (مما), ال its alef after ل, and لل a ل. */
function piecesOf(parts: readonly string[]): readonly Piece[] {
  return parts.map((text, place): Piece => {
    const before = parts[place - 1];
    if (text === "ال") return ["article", text, before === "ل" ? 1 : 2];
    if (place === 0) {
      const isSwallowed = text.endsWith("ن") && parts[1]?.startsWith("م") === true;
      return [headKind(text), text, text.length - Number(isSwallowed)];
    }
    if (before === "ال") return ["stem", text, text.length - Number(text.startsWith("ل"))];
    const isLast = place === parts.length - 1;
    if (text === "ي" || (isLast && place > 1 && pronouns.includes(text))) return ["pronoun", text, text.length];
    return [isLast && place > 1 ? "ending" : "stem", text, text.length];
  });
}

/** The word as it is printed: the first part loses its end, the others their beginning. */
const spelt = (pieces: readonly Piece[]): string =>
  pieces.map(([, text, length], place) => (place === 0 ? text.slice(0, length) : text.slice(-length))).join("");

function allSettled(): ReadonlyMap<string, readonly Piece[]> {
  const settled = new Map<string, readonly Piece[]>();
  const whole = (text: string): Piece => [headKind(text), text, text.length];
  for (const word of wordsOf(settledWords)) {
    const pieces = piecesOf(word.split("+"));
    settled.set(spelt(pieces), pieces);
  }
  for (const relative of wordsOf(swallowedRelatives)) {
    // اللذين already begins with two ل: للذين.
    const rest = relative.slice(relative.startsWith("الل") ? 2 : 1);
    settled.set(`ل${rest}`, [
      ["preposition", "ل", 1],
      ["stem", relative, rest.length],
    ]);
  }
  for (const pronoun of pronouns) {
    const tail: Piece = ["pronoun", pronoun, pronoun.length];
    for (const host of ["ب", "ل", ...wordsOf(prepositionsWithPronoun)])
      settled.set(host + pronoun, [whole(host), tail]);
    for (const host of wordsOf(assertionsWithPronoun)) {
      settled.set(host + pronoun, [whole(host), tail]);
      if (host === "أن")
        for (const head of ["ب", "ل", "ك"]) settled.set(head + host + pronoun, [whole(head), whole(host), tail]);
    }
  }
  for (const host of [...wordsOf(assertionsWithPronoun), "من", "عن"]) {
    // منا، عنا، إنا: two ن are written as one.
    if (host.endsWith("ن")) settled.set(`${host}ا`, [whole(host), ["pronoun", "نا", 1]]);
    settled.set(`${host}ني`, [whole(host), ["pronoun", "ني", 2]]);
  }
  // Last, for أما is no question and أنا no contraction.
  for (const word of wordsOf(particles)) settled.set(word, [["stem", word, word.length]]);
  return settled;
}

const settled = allSettled();
const exceptions = new Set(wordsOf(notParticles));

/**
 * The parts of a word of the closed class, with و or ف before it; undefined for any other word.
 * @example findSettled("ومما").map((part) => part.text) // ["و", "من", "ما"]
 */
export function findSettled(word: string): readonly WordPart[] | undefined {
  const own = settled.get(word);
  if (own !== undefined) return laid(own, []);
  const head = word.charAt(0);
  if ((head !== "و" && head !== "ف") || exceptions.has(word)) return undefined;
  const rest = settled.get(word.slice(1));
  return rest === undefined ? undefined : laid(rest, [["conjunction", head, 1]]);
}

function laid(pieces: readonly Piece[], before: readonly Piece[]): readonly WordPart[] {
  let at = 0;
  return [...before, ...pieces].map(([kind, text, length]) => ({ kind, text, start: at, end: (at += length) }));
}
