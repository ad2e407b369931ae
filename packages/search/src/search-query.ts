/** What a question is narrowed to. All given conditions hold together; a name is an id or what is printed. */
export interface SearchFilters {
  readonly section?: string;
  readonly dossier?: string;
  readonly entity?: string;
  readonly author?: string;
  /** First and last day of publication, ISO 8601, by the clock of the edition; both are included. */
  readonly from?: string;
  readonly until?: string;
}

/**
 * `relevance` has recency as a mild prior, `words` has none; `newest` orders what is found by its hour alone; `likeness` is
 * for the words of a whole story, beside which every other story answers little: it leaves nearly nothing out, old or new.
 */
export type SearchOrder = "relevance" | "words" | "newest" | "likeness";

/** A question as it was understood. */
export interface SearchQuery {
  /** The words that are looked for in every form, as they were written, a space between each. */
  readonly words: readonly string[];
  /** What must stand in a story word by word, spellings folded: one word or several. */
  readonly phrases: readonly string[];
  /** Words and phrases that must not stand in a story. */
  readonly excluded: readonly string[];
  readonly filters: SearchFilters;
  readonly order: SearchOrder;
}

/** Whether a question asks for nothing at all. */
export const isEmptyQuery = ({ words, phrases, filters }: SearchQuery): boolean =>
  words.length === 0 && phrases.length === 0 && Object.keys(filters).length === 0;
