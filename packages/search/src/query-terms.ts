import { eachTerm } from "./index-record.ts";
import type { SearchQuery } from "./search-query.ts";
import { type IndexedKind, termId } from "./term-id.ts";

/** A term that a question asks for. */
export interface QueryTerm {
  readonly id: number;
  readonly kind: IndexedKind;
  /** How often the question has it. */
  readonly asked: number;
}

/** The terms of a question, each once; those of its phrases too, by which what may have them is found. */
export function queryTerms({ words, phrases }: Pick<SearchQuery, "words" | "phrases">): readonly QueryTerm[] {
  const found = new Map<number, QueryTerm>();
  for (const text of [words.join(" "), ...phrases]) {
    eachTerm(text, (kind, term) => {
      const id = termId(kind, term);
      found.set(id, { id, kind, asked: (found.get(id)?.asked ?? 0) + 1 });
    });
  }
  return [...found.values()];
}

/**
 * The terms that a story must have if a phrase stands in it: its pairs; of one word, the runs of its letters.
 * What has them all need not have the phrase: that is read in the copy.
 */
export function termsOfPhrase(phrase: string): readonly number[] {
  const ids = new Map<IndexedKind, number[]>();
  eachTerm(phrase, (kind, term) => ids.set(kind, [...(ids.get(kind) ?? []), termId(kind, term)]));
  return [...new Set([...(ids.get("pair") ?? []), ...(ids.get("fourgram") ?? [])])];
}
