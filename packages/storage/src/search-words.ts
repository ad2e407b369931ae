import { foldForSearch } from "@mihwar/arabic/fold";
import { type SearchIndex, type VocabularyWord, clampHits, likelihoodOf, nearKeys, queryLimits } from "@mihwar/search";
import type pg from "pg";
import type { FreshStory } from "./search-view.ts";
import { isStorable } from "./storable.ts";

interface WordSources {
  readonly pool: pg.Pool;
  /** Stories whose words no segment's vocabulary has yet. */
  readonly fresh: () => Promise<readonly FreshStory[]>;
  /** Whether a word stands in copy that readers may read now. */
  readonly isRead: (word: string) => Promise<boolean>;
}

/** So many words of the vocabulary are looked at for one that is asked for, and so many are looked for in the copy. */
const mostNear = 500;
const mostBegun = 2000;
const mostTried = 12;

interface Known {
  readonly word: string;
  readonly shown: string;
  readonly stories: number;
}

/**
 * Words like one, from what the segments and the fresh stories say. The vocabulary outlives what it was taken from, so each
 * word is looked for in the copy that readers may read before it is told.
 */
export async function wordsLike(
  word: string,
  { by, limit }: Parameters<SearchIndex["wordsLike"]>[1],
  { pool, fresh, isRead }: WordSources,
): Promise<readonly VocabularyWord[]> {
  const given = foldForSearch(word.slice(0, queryLimits.wordLength)).trim();
  if (given.length < 2 || /\s/u.test(given) || !isStorable(given)) return [];
  const keys = nearKeys(given);
  const { rows } =
    by === "near"
      ? await pool.query<Known>(
          `select word, shown, stories from mihwar.search_word where near && $1::int[] order by stories desc limit ${mostNear}`,
          [keys],
        )
      : await pool.query<Known>(
          `select word, shown, stories from (
             select word, shown, stories from mihwar.search_word where word > $1 and starts_with(word, $1)
               and word < $1 || chr(1114109) order by word limit ${mostBegun}
           ) as begun order by stories desc limit 100`,
          [given],
        );
  const known = new Map<string, Known>(rows.map((row) => [row.word, row]));
  for (const { words } of await fresh()) {
    for (const shown of words) {
      const folded = foldForSearch(shown);
      const there = known.get(folded);
      known.set(folded, { word: folded, shown: there?.shown ?? shown, stories: (there?.stories ?? 0) + 1 });
    }
  }
  const rated = [...known.values()].flatMap((one) => {
    const begins = one.word !== given && one.word.startsWith(given) ? one.stories : 0;
    const likelihood = by === "begins" ? begins : likelihoodOf(given, one.word, one.stories);
    return likelihood > 0 ? [{ ...one, likelihood }] : [];
  });
  const likeliest = rated.toSorted((a, b) => b.likelihood - a.likelihood || (a.word < b.word ? -1 : 1));
  const found: VocabularyWord[] = [];
  for (const { shown, stories } of likeliest.slice(0, mostTried)) {
    if (found.length === clampHits(limit)) break;
    if (await isRead(shown)) found.push({ word: shown, stories });
  }
  return found;
}
