import { stems } from "@mihwar/arabic/terms/search-terms";
import type { Position } from "@mihwar/newsroom";

/** Shorter stems are mostly particles. */
const longEnough = 3;

const contentStems = (text: string): ReadonlySet<string> =>
  new Set(stems(text).flatMap(({ stem }) => (stem.length >= longEnough ? [stem] : [])));

/** How much of what a position is about a sentence says, 0 to 1; of fewer than two words in common, 0. */
export function saidOf({ text }: Pick<Position, "text">, sentence: string): number {
  const [own, said] = [contentStems(text), contentStems(sentence)];
  const shared = [...own].filter((stem) => said.has(stem)).length;
  return own.size === 0 || shared < Math.min(2, own.size) ? 0 : shared / own.size;
}
