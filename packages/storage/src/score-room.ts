import { type DocumentScores, noScores } from "@mihwar/search";

/** What is kept for the next questions. Bytes. */
const most = 8 * 2 ** 20;
const perDocument = 5;

/**
 * Room for the scores of documents, used again: a question among a million stories takes five megabytes of it, and to make
 * it for each and clear it away costs more than to sweep it.
 */
export interface ScoreRoom {
  /** Scores of so many documents, all 0. */
  take(documents: number): DocumentScores;
  /** Gives back what nobody looks at any more. */
  give(scores: readonly DocumentScores[]): void;
}

export function scoreRoom(): ScoreRoom {
  const free = new Map<number, DocumentScores[]>();
  let size = 0;
  return {
    take(documents) {
      const known = free.get(documents)?.pop();
      if (known === undefined) return noScores(documents);
      size -= documents * perDocument;
      known.scores.fill(0);
      known.words.fill(0);
      return known;
    },
    give(scores) {
      for (const one of scores) {
        const documents = one.scores.length;
        size += documents * perDocument;
        if (size > most) {
          // sizes of segments that are no more
          free.clear();
          size = documents * perDocument;
        }
        const those = free.get(documents);
        if (those === undefined) free.set(documents, [one]);
        else those.push(one);
      }
    },
  };
}
