import type { SectionId, StoryCard } from "@mihwar/newsroom";
import type { SearchQuery } from "./search-query.ts";

/** Which part of an answer. */
export interface SearchPage {
  /** `next` of the page before; anything else starts at the best. */
  readonly after?: string;
  /** 1 to 100. */
  readonly limit: number;
}

/** A story that answers a question. Where its words stand in a text, `matchesIn` tells. */
export interface SearchHit {
  readonly card: StoryCard;
  /** For comparing hits of one answer; of an answer by date alone, 0. */
  readonly score: number;
}

export interface SearchAnswer {
  /** The best first, each story once; only what readers may read at this moment. */
  readonly hits: readonly SearchHit[];
  /** How many stories answer; where `isExact` is false, about so many. */
  readonly total: { readonly count: number; readonly isExact: boolean };
  /** Opaque cursor of the following page; absent on the last, and past the thousandth hit. */
  readonly next?: string;
  /** In which sections the best hundreds of them stand, the most first. */
  readonly sections: readonly { readonly section: SectionId; readonly count: number }[];
}

/** A word of the archive's own vocabulary, as it is written there. */
export interface VocabularyWord {
  readonly word: string;
  /** About how many stories have it. */
  readonly stories: number;
}

/** What readers may find: never copy that they may not read, whatever the index still holds of it. */
export interface SearchIndex {
  search(query: SearchQuery, page: SearchPage): Promise<SearchAnswer>;
  /**
   * Words of public stories that begin as the given one (`begins`, for completion), or are spelled nearly so (`near`, for
   * «did you mean»), the likeliest first; never the word itself.
   */
  wordsLike(
    word: string,
    wanted: { readonly by: "begins" | "near"; readonly limit: number },
  ): Promise<readonly VocabularyWord[]>;
}
