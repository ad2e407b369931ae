import { type Beginning } from "./beginning.ts";
import { type Ending } from "./ending.ts";
import { hasArabicShape, hasForeignShape } from "./word-shape.ts";

/** Anything known is likelier than anything unknown. */
const base = 6;
/** Stems of one and two letters are known, or they are none. */
const shortStem = [Infinity, Infinity, 5, 1.2];

/** Endings that a word in the lexicon's blind spot may well have; others are parted from known stems alone. */
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
  ["ها", -0.8],
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
 */
export function unknownCost(stem: string, beginning: Beginning, ending: Ending): number | undefined {
  const spelling = ending.parts.join("+");
  const own = plainEndings.get(spelling);
  if (own === undefined || stem.length < 2) return undefined;
  let cost = base + own + (shortStem[stem.length] ?? 0);
  const isArabic = hasArabicShape(stem);
  if (isArabic) cost -= 1.2;
  if (!beginning.hasArticle && stem.startsWith("ال")) cost += 2.5;
  // لندن and بوتين begin with no preposition, but no name begins with a و that a consonant follows.
  if (beginning.preposition !== "" && !beginning.hasArticle) cost += 1.4;
  if (beginning.isFuture && !/^[يت]/u.test(stem)) return undefined;
  if (beginning.hasConjunction && stem.length > 2 && /^[اأإآي]/u.test(stem) === false) cost -= 1.1;
  if (spelling !== "" && spelling !== "ة" && !isArabic) cost += 0.8;
  if (spelling === "" && !isArabic && hasForeignShape(stem)) cost -= 1.2;
  return cost;
}
