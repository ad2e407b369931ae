import { foldForSearch } from "../fold.ts";

/**
 * Spellings of Arabic names that differ by more than folding: the parts of a name that one prints joined and another
 * apart (عبد الله، عبدالله; أبو ظبي، أبوظبي), ابن for بن, أميركا for أمريكا.
 */
const sameWriting: readonly (readonly [RegExp, string])[] = [
  [/[-ـ–.'’"«»]/gu, " "],
  [/\s+/gu, " "],
  [/(^| )عبد ال/gu, "$1عبدال"],
  [/(^| )(?:ابن|إبن)(?= )/gu, "$1بن"],
  [/(^| )اب[وي] (?=\S)/gu, "$1ابو"],
  [/اميرك/gu, "امريك"],
  [/الرحمان/gu, "الرحمن"],
  [/اسحاق/gu, "اسحق"],
  [/داوود/gu, "داود"],
];

/**
 * The key that unites the spellings of an Arabic name that newsrooms differ in: hamza, vowels, final ya and ha, joined
 * or parted «عبد» and «أبو», ابن and بن. Names of other letters than Arabic keep their letters.
 * @example nameKey("عبد الله بن إدريس") // "عبدالله بن ادريس"
 */
export function nameKey(name: string): string {
  let key = foldForSearch(name);
  for (const [pattern, to] of sameWriting) key = key.replace(pattern, to);
  return key.trim();
}
