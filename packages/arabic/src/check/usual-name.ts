import { findEntity } from "../authority/authority.ts";
import { readNames } from "../names/read-names.ts";
import type { NameSpelling } from "./misspelt-name.ts";

/** So far may two spellings of one name lie apart: أستانة and أستانا, غوتيريس and غوتيريش. What is farther is another name. */
const farthest = 2;
const shortest = 5;

/** How many letters must change to make one word of the other, by Levenshtein; more than `farthest` is not told apart. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > farthest) return farthest + 1;
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let place = 1; place <= other.length; place++) {
      const swap = (row[place - 1] as number) + (one[at - 1] === other[place - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[place] as number) + 1, (next[place - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}

const judged = new Set(["person", "place", "org", "country"]);

/**
 * Names that the authority of this package knows, in a spelling near its usual one: give it to `check` as `names`. The
 * clitics of a name stay with it.
 * @example usualNames("اجتمعوا في أستانة")[0].usual // "أستانا"
 */
export function usualNames(text: string): readonly NameSpelling[] {
  const found: NameSpelling[] = [];
  for (const { text: own, name, kind, entity, start, end } of readNames(text)) {
    if (entity === undefined || !judged.has(kind) || name.length < shortest || !own.endsWith(name)) continue;
    const usual = findEntity(entity)?.names[0];
    if (usual === undefined || usual === name || usual.split(" ").length !== name.split(" ").length) continue;
    if (distance(name, usual) <= farthest) found.push({ start: start + own.length - name.length, end, usual });
  }
  return found;
}
