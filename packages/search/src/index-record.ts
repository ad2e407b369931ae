import { type WordTerms, searchTerms } from "@mihwar/arabic/terms/search-terms";
import type { StoryContent } from "@mihwar/newsroom";
import { storyFields } from "./story-fields.ts";
import { surfaces } from "./surface.ts";
import { type IndexedKind, indexedKinds, termId } from "./term-id.ts";

/** What the index keeps of one story. */
export interface IndexRecord {
  /** The numbers of its terms, ascending, each once. */
  readonly terms: Int32Array;
  /** How often the story has each, weighed by field: 1 to 127. */
  readonly counts: Uint8Array;
  /** How many terms of each kind it has, in the order of `indexedKinds`; 65,535 at most. */
  readonly lengths: Uint16Array;
}

/** More of one term changes no score that could be told apart. */
export const mostOfOneTerm = 127;

/** Copy longer than any story of a newspaper: what goes beyond is not found. UTF-16 units. */
const longestCopy = 400_000;

const ofArabic = ["fourgram", "trigram", "root", "pair"] as const satisfies readonly (keyof WordTerms)[];

/** Told of each term of a text. */
export function eachTerm(text: string, tell: (kind: IndexedKind, term: string) => void): void {
  for (const word of searchTerms(text)) for (const kind of ofArabic) for (const term of word[kind]) tell(kind, term);
  for (const word of surfaces(text)) tell("surface", word);
}

/** Makes what the index keeps of a story's copy. */
export function indexRecord(content: StoryContent): IndexRecord {
  const counts = new Map<number, number>();
  const lengths = new Uint16Array(indexedKinds.length);
  let left = longestCopy;
  for (const { weight, lines } of storyFields(content)) {
    for (const line of lines) {
      eachTerm(line.slice(0, left), (kind, term) => {
        const id = termId(kind, term);
        counts.set(id, (counts.get(id) ?? 0) + weight);
        const place = indexedKinds.indexOf(kind);
        lengths[place] = Math.min(0xffff, (lengths[place] ?? 0) + weight);
      });
      left = Math.max(0, left - line.length);
    }
  }
  const terms = Int32Array.from(counts.keys()).sort();
  return { terms, counts: Uint8Array.from(terms, (id) => Math.min(mostOfOneTerm, counts.get(id) ?? 1)), lengths };
}

/** The place of a term among those of a record; -1 where it is not there. */
export function placeOfTerm(terms: Int32Array, id: number): number {
  let [from, to] = [0, terms.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const there = terms[middle] as number;
    if (there === id) return middle;
    if (there < id) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
