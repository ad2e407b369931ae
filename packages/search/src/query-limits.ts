/** How much of a question is looked at; what goes beyond is left out, and the rest is answered. */
export const queryLimits = {
  /** UTF-16 units. */
  length: 1_000,
  /** Words of all kinds, those in phrases included. */
  words: 32,
  /** UTF-16 units of one word: longer than any word of a language. */
  wordLength: 64,
  /** Of a cursor: what lies deeper is found by a narrower question. */
  hits: 1_000,
  /** Hits on one page. */
  page: 100,
} as const;
