import { foldForSearch } from "../fold.ts";
import { type Span, type Token, tokens } from "../tokens.ts";
import { stem } from "./stem.ts";

/** A word as search sees it. */
export interface StemmedWord extends Span {
  /** The light stem of an Arabic word; what else stands in the text is folded only. */
  readonly stem: string;
}

/**
 * What a term is made of: four letters of the folded word, three letters of its stem, the consonants of its stem, its
 * stem and that of the word before it.
 */
export type TermKind = "fourgram" | "trigram" | "root" | "pair";

/** The terms of one word, by kind. In grams `<` and `>` stand for the edges of the word. */
export type WordTerms = Readonly<Record<TermKind, readonly string[]>>;

/** Longer than any word of a language; of an address or of noise no more is looked at. */
const longestWord = 64;

/** The words of a hashtag are words of the text. */
function wordsOfTag(tag: Token): readonly Token[] {
  return tokens(tag.text.replaceAll(/[#_]/gu, " ")).map(({ text, start, end, kind }) => ({
    text,
    start: tag.start + start,
    end: tag.start + end,
    kind,
  }));
}

function wordsOf(text: string): readonly Token[] {
  const all = tokens(text);
  return all.some(({ kind }) => kind === "tag")
    ? all.flatMap((token) => (token.kind === "tag" ? wordsOfTag(token) : [token]))
    : all;
}

/** 1,234 is looked for as 1234, and «أ.ف.ب» as it is typed in a hurry. */
function foldWord({ text, kind }: Token): string {
  const folded = foldForSearch(text.length > longestWord ? text.slice(0, longestWord) : text);
  if (kind === "number") return folded.replace(/,(?=\d{3}(?!\d))/gu, "");
  return kind === "word" ? folded.replaceAll(".", "") : folded;
}

const stemOf = (folded: string, { kind }: Token): string => (kind === "word" ? stem(folded) : folded);

/** Long vowels and hamza come and go in plurals («وزير، وزراء»، «مدرسة، مدارس») and in foreign names. */
function rootOf(ofStem: string): string {
  const root = ofStem.replaceAll(/[اويء]/gu, "");
  return root.length < 2 ? ofStem : root;
}

/** A word in runs of so many letters; a word too short for one is its own. */
function grams(word: string, length: number): readonly string[] {
  const edged = `<${word}>`;
  const found = [edged.slice(0, length)];
  for (let at = 1; at + length <= edged.length; at++) found.push(edged.slice(at, at + length));
  return found;
}

/**
 * The words of a text with their stems; the words of a hashtag one by one.
 * @example stems("والوزراء #قمة") // [{ text: "والوزراء", start: 0, end: 8, stem: "وزراء" }, { text: "قمة", start: 10, end: 13, stem: "قمه" }]
 */
export function stems(text: string): readonly StemmedWord[] {
  const found: StemmedWord[] = [];
  for (const word of wordsOf(text)) {
    const folded = foldWord(word);
    if (folded !== "") {
      found.push({ text: word.text, start: word.start, end: word.end, stem: stemOf(folded, word) });
    }
  }
  return found;
}

/**
 * The terms under which a text is found, of stories and of questions alike, word by word: those at `[i]` are of
 * `stems(text)[i]`. `termScore` weighs them. No word is a stop word: a question of nothing but such words has answers
 * too, and rarity outweighs them anyway.
 * @example searchTerms("وزراء") // [{ fourgram: ["<وزر", "وزرا", "زراء", "راء>"], trigram: ["<وز", "وزر", "زرا", "راء", "اء>"], root: ["زر"], pair: [] }]
 */
export function searchTerms(text: string): readonly WordTerms[] {
  const found: WordTerms[] = [];
  let before: string | undefined;
  for (const word of wordsOf(text)) {
    const folded = foldWord(word);
    if (folded === "") continue;
    const own = stemOf(folded, word);
    found.push({
      fourgram: grams(folded, 4),
      trigram: grams(own, 3),
      root: [rootOf(own)],
      pair: before === undefined ? [] : [`${before} ${own}`],
    });
    before = own;
  }
  return found;
}
