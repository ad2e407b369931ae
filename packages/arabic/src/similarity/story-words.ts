import { stems } from "../terms/search-terms.ts";

/** A headline says in ten words what the body says in three hundred. */
const headlineWeight = 3;

/**
 * The words of a story as a related story has them: its stems, each with its weight in the text. A word in the headline
 * counts three times.
 * @example Object.fromEntries(storyWords({ headline: "قمة عربية", body: "انعقدت القمة" })) // { قمه: 4, عرب: 3, انعقد: 1 }
 */
export function storyWords({
  headline,
  body,
}: {
  readonly headline: string;
  readonly body: string;
}): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const { stem } of stems(text)) weights.set(stem, (weights.get(stem) ?? 0) + weight);
  };
  add(headline, headlineWeight);
  add(body, 1);
  return weights;
}

/**
 * The words of a story, and beside them its telling words that stand side by side, as pairs of stems: «سد الرمانة» is one
 * matter, and «سد» here with «الرمانة» there may be two.
 * @param isTelling whether a stem tells one subject from another: pairs are made of two that do
 * @example Object.fromEntries(storyPairs({ headline: "سد الرمانة", body: "شق في سد الرمانة" }, (stem) => stem !== "في").pairs) // { "سد رمان": 4 }
 */
export function storyPairs(
  { headline, body }: { readonly headline: string; readonly body: string },
  isTelling: (stem: string) => boolean,
): { readonly words: ReadonlyMap<string, number>; readonly pairs: ReadonlyMap<string, number> } {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    let before: string | undefined;
    for (const { stem } of stems(text)) {
      words.set(stem, (words.get(stem) ?? 0) + weight);
      const now = isTelling(stem) ? stem : undefined;
      if (before !== undefined && now !== undefined) {
        const pair = `${before} ${now}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
      }
      before = now;
    }
  };
  add(headline, headlineWeight);
  add(body, 1);
  return { words, pairs };
}

/**
 * What a word counts for where so many stories have it: the natural logarithm of all by those.
 * @example rarity({ stories: 100, storiesWithWord: 100 }) // 0
 */
export function rarity({
  stories,
  storiesWithWord,
}: {
  readonly stories: number;
  readonly storiesWithWord: number;
}): number {
  return Math.log(stories / storiesWithWord);
}

/**
 * How near two stories are, from 0 to 1: the cosine of their words, each weighed by its rarity. It may propose a link
 * and shall never decide one.
 * @param rarityOf the `rarity` of a word in the archive
 * @example nearness(new Map([["قمه", 2]]), new Map([["قمه", 1]]), () => 1) // 1
 */
export function nearness(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  rarityOf: (word: string) => number,
): number {
  let shared = 0;
  for (const [word, weight] of one) {
    const weightThere = other.get(word);
    if (weightThere !== undefined) shared += weight * weightThere * rarityOf(word) ** 2;
  }
  const lengths = squaredLength(one, rarityOf) * squaredLength(other, rarityOf);
  return lengths === 0 ? 0 : Math.min(1, shared / Math.sqrt(lengths));
}

function squaredLength(words: ReadonlyMap<string, number>, rarityOf: (word: string) => number): number {
  let sum = 0;
  for (const [word, weight] of words) sum += (weight * rarityOf(word)) ** 2;
  return sum;
}
