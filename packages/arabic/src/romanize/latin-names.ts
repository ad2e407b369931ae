import { arabNames } from "./arab-names.ts";
import { foreignSpellings } from "./foreign-spellings.ts";
import { usualPlaces } from "./usual-places.ts";

/**
 * What names are compared by: bare letters, hamza seats at the front of words told apart no more, single spaces. A
 * shadda is kept, for «عمّان» and «عمان» are two capitals.
 */
const nameKey = (name: string): string => name.replaceAll(/[أإآ]/gu, "ا");

const spellings = new Map<string, string>();

function fill(): void {
  // A place first: «سوريا» in the news is the country. Within a table, and among tables, the first spelling stands.
  for (const table of [usualPlaces, foreignSpellings, arabNames]) {
    for (const pair of table.split(",")) {
      const [name, latin] = pair.trim().split("=");
      if (name === undefined || latin === undefined) continue;
      const key = nameKey(name);
      if (!spellings.has(key)) spellings.set(key, latin);
    }
  }
}

const article = /^ال(?=.{3})/u;

/**
 * The usual Latin spelling of a person's, a place's or an institution's name, one to five words in bare letters; undefined
 * where the tables have none. A family name is found with its article too.
 * @example usualLatin("البرغوثي") // "al-Barghouti"
 */
export function usualLatin(name: string): string | undefined {
  if (spellings.size === 0) fill();
  const key = nameKey(name);
  const found = spellings.get(key);
  if (found !== undefined || !article.test(key) || key.includes(" ")) return found;
  const family = spellings.get(key.slice(2));
  return family === undefined ? undefined : `al-${family}`;
}
