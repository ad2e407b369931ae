import { arabicMarks, tatweel } from "../arabic-mark.ts";
import { type Token, tokens } from "../tokens.ts";

/** A token with what the rules ask about it. */
export interface CopyWord extends Token {
  /** The letters without vowels and tatweel; nothing of what is too long for a word. */
  readonly letters: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Whether no sentence or clause ends between the word before and this one: nothing stands there but a space. */
  readonly follows: boolean;
}

/** A text laid out for the rules. */
export interface Copy {
  readonly text: string;
  readonly words: readonly CopyWord[];
}

const isDropped = (character: string): boolean => character === tatweel || arabicMarks.test(character);
const isPlain = /^[\u0621-\u063a\u0641-\u064a]*$/u;

const lettersOf = (text: string): string =>
  isPlain.test(text)
    ? text
    : Array.from(text)
        .filter((character) => !isDropped(character))
        .join("");

/** What is longer is no word and no number that a rule could know; nor is a longer gap the space between two words. */
const longest = 64;

/** Lays a text out: one pass, however long it is. */
export function layOut(text: string): Copy {
  const words: CopyWord[] = [];
  let end = 0;
  for (const token of tokens(text)) {
    const gap = text.slice(end, token.start);
    const { text: own, start } = token;
    const isKnown = own.length <= longest;
    const kind = isKnown ? token.kind : "foreign";
    words.push({
      text: own,
      start,
      end: token.end,
      kind,
      letters: kind === "word" ? lettersOf(own) : isKnown ? own : "",
      gap,
      follows: end > 0 && gap.length <= longest && /^ +$/u.test(gap),
    });
    end = token.end;
  }
  return { text, words };
}
