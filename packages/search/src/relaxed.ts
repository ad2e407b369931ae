import type { SearchQuery } from "./search-query.ts";

/**
 * The same question with the words of its phrases looked for in every form: what is answered, and said to be so, where
 * nothing has a phrase as it stands. Undefined where a question has none.
 * @example relaxed({ words: ["خبر"], phrases: ["فتح الطريق"], excluded: [], filters: {}, order: "relevance" })?.words // ["خبر", "فتح", "الطريق"]
 */
export function relaxed(query: SearchQuery): SearchQuery | undefined {
  if (query.phrases.length === 0) return undefined;
  return { ...query, words: [...query.words, ...query.phrases.flatMap((phrase) => phrase.split(" "))], phrases: [] };
}
