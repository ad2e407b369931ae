import { foldForSearch } from "./fold.ts";

const units = ["الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"];

/** Folded words of a day of the month: one word, or two with a space between. */
const byWords: ReadonlyMap<string, number> = (() => {
  const made = new Map<string, number>();
  const add = (words: string, day: number): void => void made.set(foldForSearch(words), day);
  for (const [index, unit] of units.entries()) {
    if (index > 0) add(unit, index + 1);
    add(`${unit} عشر`, index + 11);
    for (const twenty of ["والعشرين", "والعشرون"]) add(`${unit} ${twenty}`, index + 21);
    for (const thirty of ["والثلاثين", "والثلاثون"]) if (index === 0) add(`${unit} ${thirty}`, 31);
  }
  add("الأول", 1);
  add("العاشر", 10);
  add("الواحد والعشرين", 21);
  add("الواحد والثلاثين", 31);
  for (const twenty of ["العشرين", "العشرون"]) add(twenty, 20);
  for (const thirty of ["الثلاثين", "الثلاثون"]) add(thirty, 30);
  return made;
})();

/**
 * The day of the month that folded words name: «السادس», «الحادي والعشرين».
 * @example dayOrdinal("الحادي والعشرين") // 21
 */
export const dayOrdinal = (folded: string): number | undefined => byWords.get(folded);
