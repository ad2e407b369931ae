import { foldForSearch } from "@mihwar/arabic/fold";
import { type StemmedWord, stems } from "@mihwar/arabic/terms/search-terms";
import type { StoryContent } from "@mihwar/newsroom";
import type { SearchQuery } from "./search-query.ts";
import { storyFields } from "./story-fields.ts";

interface Line {
  readonly words: readonly StemmedWord[];
  readonly folded: readonly string[];
}

const lineOf = (text: string): Line => {
  const words = stems(text);
  return { words, folded: words.map((word) => foldForSearch(word.text)) };
};

const phraseAt = (folded: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, turn) => folded[at + turn] === word);

const hasPhrase = ({ folded }: Line, phrase: readonly string[]): boolean =>
  phrase.length > 0 && folded.some((_, at) => phraseAt(folded, at, phrase));

const hasStem = ({ words }: Line, stem: string): boolean => words.some((word) => word.stem === stem);

/** Whether what must stand in a story does, and what must not does not. Read in its copy, word by word. */
export function satisfies(content: StoryContent, { phrases, excluded }: Pick<SearchQuery, "phrases" | "excluded">) {
  if (phrases.length + excluded.length === 0) return true;
  const wanted = phrases.map((phrase) => lineOf(phrase).folded);
  const unwanted = excluded.map(lineOf);
  const missing = new Set(wanted);
  for (const { lines } of storyFields(content)) {
    for (const text of lines) {
      const line = lineOf(text);
      for (const phrase of missing) if (hasPhrase(line, phrase)) missing.delete(phrase);
      for (const { words, folded } of unwanted) {
        const [only, ...more] = words;
        if (only === undefined) continue;
        // a word is left out in every form, several only as they stand
        if (more.length === 0 ? hasStem(line, only.stem) : hasPhrase(line, folded)) return false;
      }
    }
  }
  return missing.size === 0;
}

/** A place of a text that answers, whole words of it. */
export interface Match {
  /** UTF-16 offsets, half open. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text has what a question asks for: whole words, in every form of the asked ones, and phrases as they stand. In
 * the text's order, apart from each other.
 * @example matchesIn("أعلنت الوزارات", { words: ["وزارة"], phrases: [] }) // [{ start: 6, end: 14 }]
 */
export function matchesIn(text: string, { words, phrases }: Pick<SearchQuery, "words" | "phrases">): readonly Match[] {
  const asked = stems(words.join(" "));
  const askedStems = new Set(asked.map(({ stem }) => stem));
  const askedWords = new Set(asked.map((word) => foldForSearch(word.text)));
  const wanted = phrases.map((phrase) => lineOf(phrase).folded).filter((phrase) => phrase.length > 0);
  const line = lineOf(text);
  const found: Match[] = [];
  for (const [at, word] of line.words.entries()) {
    const phrase = wanted.find((one) => phraseAt(line.folded, at, one));
    const isAsked = askedStems.has(word.stem) || askedWords.has(line.folded[at] ?? "");
    const end = phrase === undefined ? (isAsked ? word.end : undefined) : line.words[at + phrase.length - 1]?.end;
    if (end === undefined) continue;
    const last = found.at(-1);
    if (last !== undefined && word.start < last.end)
      found[found.length - 1] = { ...last, end: Math.max(last.end, end) };
    else found.push({ start: word.start, end });
  }
  return found;
}
