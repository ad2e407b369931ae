import { arabicMarks, invisible, tatweel } from "../arabic-mark.ts";
import { analyses, type Analysis } from "./analysis.ts";
import { findSettled } from "./settled-words.ts";
import { type WordPart } from "./word-part.ts";

/** No Arabic word has more letters; what is longer is not looked into. */
const longestWord = 24;

/**
 * Words of a running text come again and again. So many are kept, 30 MB at the most; then all are forgotten, which costs
 * less than to know which of them are met often.
 */
const keptWords = 1 << 16;
/** A longer word is rare; and engines make it a view of the text that it was cut from, which it would keep alive. */
const longestKept = 12;
/** Lemmas that cost so much more than the likeliest are not told. */
const toldWithin = 0.6;

interface Taken {
  readonly parts: readonly WordPart[];
  readonly lemmas: readonly string[];
}

const kept = new Map<string, Taken>();

function take(letters: string): Taken {
  if (letters.length > longestKept) return takeApart(letters);
  const known = kept.get(letters);
  if (known !== undefined) return known;
  const made = takeApart(letters);
  if (kept.size >= keptWords) kept.clear();
  kept.set(letters, made);
  return made;
}

const whole = (text: string): readonly WordPart[] =>
  text === "" ? [] : [{ kind: "stem", text, start: 0, end: text.length }];

function takeApart(word: string): Taken {
  if (word.length < 2 || word.length > longestWord) return { parts: whole(word), lemmas: [word] };
  const settled = findSettled(word);
  if (settled !== undefined) {
    const bare = settled.flatMap(({ kind, text }) => (kind === "stem" || kind === "ending" ? [text] : [])).join("");
    const isListed = bare === "" || bare === word || findSettled(bare) !== undefined;
    return { parts: settled, lemmas: isListed ? [bare === "" ? word : bare] : takeApart(bare).lemmas };
  }
  const found = analyses(word, toldWithin);
  const best = likeliest(found);
  if (best === undefined) return { parts: whole(word), lemmas: [word] };
  const told = found.filter(({ cost }) => cost < best.cost + toldWithin);
  if (!best.isKnown || told.length === 1) return { parts: laid(best, word.length), lemmas: [lemmaOf(best)] };
  const ranked = told.toSorted((one, other) => one.cost - other.cost);
  return { parts: laid(best, word.length), lemmas: [...new Set(ranked.map(lemmaOf))] };
}

/** The first of the cheapest. */
function likeliest(found: readonly Analysis[]): Analysis | undefined {
  let best = found[0];
  for (const one of found) if (best !== undefined && one.cost < best.cost) best = one;
  return best;
}

const lemmaOf = ({ isKnown, lemma, ending }: Analysis): string =>
  !isKnown && (ending.parts[0] === "ة" || ending.parts[0] === "ت") ? `${lemma}ة` : lemma;

function laid({ beginning, ending, start, end, stem }: Analysis, wordEnd: number): readonly WordPart[] {
  const parts: WordPart[] = [];
  let at = 0;
  for (const [kind, text, length] of beginning.parts) parts.push({ kind, text, start: at, end: (at += length) });
  parts.push({ kind: "stem", text: stem, start, end });
  at = end;
  for (const [place, text] of ending.parts.entries()) {
    const isLast = place === ending.parts.length - 1;
    const kind = isLast && ending.hasPronoun ? "pronoun" : "ending";
    // The نا of كنا has one letter left in the word.
    parts.push({ kind, text, start: at, end: (at = isLast ? wordEnd : at + text.length) });
  }
  return parts;
}

const oddCharacter = /[^\u0621-\u063a\u0641-\u064a]/u;
/** Asked for what is not a letter, for a pattern that runs over ten million letters would run out of stack. */
const isPlain = (word: string): boolean => !oddCharacter.test(word);
const isDropped = (character: string): boolean =>
  character === tatweel || arabicMarks.test(character) || invisible.test(character);

/** The letters of a word without marks, and where each stands in it. */
function lettersOf(word: string): { readonly letters: string; readonly offsets: readonly number[] } {
  let letters = "";
  const offsets: number[] = [];
  let at = 0;
  for (const character of word) {
    if (!isDropped(character)) {
      letters += character;
      for (let unit = 0; unit < character.length; unit++) offsets.push(at + unit);
    }
    at += character.length;
  }
  return { letters, offsets };
}

/**
 * Takes a word apart: clitics, stem, endings, pronoun. What only looks like a clitic stays (والد، بيان، لجنة). A word
 * that is none of Arabic comes back whole; marks and tatweel go with the letter before them.
 * @example segment("وبمدارسهم").map((part) => part.text) // ["و", "ب", "مدارس", "هم"]
 * @example segment("للغة") // [{ kind: "preposition", text: "ل", start: 0, end: 1 }, { kind: "article", text: "ال", start: 1, end: 2 }, { kind: "stem", text: "لغ", start: 2, end: 3 }, { kind: "ending", text: "ة", start: 3, end: 4 }]
 */
export function segment(word: string): readonly WordPart[] {
  if (isPlain(word)) return take(word).parts;
  const { letters, offsets } = lettersOf(word);
  if (letters === "") return whole(word);
  const { parts } = take(letters);
  const edge = (at: number): number => (at === 0 ? 0 : (offsets[at] ?? word.length));
  return parts.map((part) => ({ ...part, start: edge(part.start), end: edge(part.end) }));
}

/**
 * What a dictionary lists a word under, the likeliest first: the singular of a broken plural, the past of a verb. Of a
 * word that the lexicon has not, the stem.
 * @example lemmas("والمدارس")[0] // "مدرسة"
 */
export function lemmas(word: string): readonly string[] {
  return take(isPlain(word) ? word : lettersOf(word).letters).lemmas;
}
