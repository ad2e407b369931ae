import { foldForSearch } from "@mihwar/arabic/fold";

/** Neighbours on the keyboard, and letters that are heard alike: a slip between them is half of one. */
const heardAlike = ["ضظذزد", "صسث", "طتث", "قكغج", "حهخ", "اعءي", "جشغ", "لرن", "فبث", "وي"];

const isSlip = (a: string, b: string): boolean =>
  heardAlike.some((letters) => letters.includes(a) && letters.includes(b));

/**
 * How far two words are from each other in slips of the pen: a letter too many, missing, another, or two that changed
 * places (Damerau 1964, the restricted distance); a letter that is heard alike is half a slip. Both folded.
 * @example slipsBetween("زلزال", "زلظال") // 0.5
 */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const [x = "", y = ""] = [a[i - 1], b[j - 1]];
      const change = x === y ? 0 : isSlip(x, y) ? 0.5 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? a.length;
}

/** How many slips a word of that length is forgiven: none in two letters, two in eight. */
const forgiven = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

/**
 * How likely a known word is meant by a written one; 0 where it is not.
 * @param stories how many stories have the known word
 */
export function likelihoodOf(written: string, known: string, stories: number): number {
  const [a, b] = [foldForSearch(written), foldForSearch(known)];
  if (a === b || Math.abs(a.length - b.length) > 2) return 0;
  const slips = slipsBetween(a, b);
  return slips > forgiven(Math.min(a.length, b.length)) ? 0 : Math.log2(1 + stories) / 4 ** slips;
}
