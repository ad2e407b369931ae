import { type Beginning } from "./beginning.ts";
import { type Ending } from "./ending.ts";
import { hasForeignShape, shapeOf } from "./word-shape.ts";

/** Anything known is likelier than anything unknown. */
const base = 10;
/** Stems of two and three letters are known, or they are hardly words. */
const shortStem: Readonly<Record<number, number>> = { 2: 5, 3: 1.2 };
/** What a pattern takes from the cost, and a known root in it. */
const shapeGain = { "known root": -2.6, pattern: -1.2, none: 0 } as const;

/** Endings that a word which the lexicon has not may well have; others are parted from known stems alone. */
const plainEndings: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["ة", -4],
  ["ات", -1],
  ["ت+ه", -1],
  ["ت+ها", -1.5],
  ["ت+هم", -1.5],
  ["ات+ه", -1.5],
  ["ات+ها", -2],
  ["ات+هم", -2],
  ["ه", 0.4],
  ["ها", -1.4],
  ["هم", 0],
  ["هما", -0.3],
  ["ين", 0.9],
  ["ون", 0.9],
  ["ت+ين", 0],
  ["ت+ان", 0],
  ["ا", 0.9],
  ["وا", -0.5],
  ["ت", 1.2],
  ["ون+ه", 0],
  ["ون+ها", 0],
]);

/**
 * What it costs to take a stem that the lexicon has not for a word, at this place; undefined where that is no choice.
 * The costs were set by hand, on what a reader of Arabic would take an unknown word for.
 */
export function unknownCost(stem: string, beginning: Beginning, ending: Ending): number | undefined {
  const spelling = ending.parts.join("+");
  const own = plainEndings.get(spelling);
  if (own === undefined || stem.length < 2) return undefined;
  if (beginning.isFuture && !/^[يت]/u.test(stem)) return undefined;
  const shape = shapeOf(stem);
  let cost = base + own + (shortStem[stem.length] ?? 0) + shapeGain[shape];
  // Where the article can be parted, the stem is rarely one with it: «والأنقى».
  if (!beginning.hasArticle && /^[وف]?[بكل]?ال/u.test(stem)) cost += 2.5;
  if (stem.startsWith("لل")) cost += 2.5;
  if ((spelling === "ون" || spelling === "ين") && stem.startsWith("م") && shape !== "none") cost -= 1.6;
  if ((spelling === "ون" || spelling === "ان") && /^[يت]/u.test(stem) && shape !== "none") cost -= 1.5;
  // لندن and بوتين begin with no preposition; باستكشاف does.
  const isClear = stem.length > 4 && shape !== "none";
  if (beginning.preposition !== "" && !beginning.hasArticle && !isClear) cost += 1.4;
  // No name but one like واتسون and ويلسون begins with و; with ف many do.
  const isAnd = beginning.parts[0]?.[1] === "و";
  if (isAnd && stem.length > 2 && (shape !== "none" || !/^[اي]/u.test(stem))) cost -= 1.1;
  if (spelling !== "" && spelling !== "ة" && shape === "none") cost += 0.8;
  if (spelling === "" && shape === "none" && hasForeignShape(stem)) cost -= 1.2;
  return cost;
}
