import type { DatePiece } from "./date-piece.ts";

/** What was read of the pieces, and the index of the piece after it; undefined where nothing was. */
export type Reading<Value> = { readonly value: Value; readonly next: number } | undefined;

export const textAt = (pieces: readonly DatePiece[], at: number): string => pieces[at]?.text ?? "";

const sets = new Map<string, ReadonlySet<string>>();

/** Folded words between spaces, as a set; the same list is the same set, so that it may be written where it is used. */
export function wordSet(words: string): ReadonlySet<string> {
  let made = sets.get(words);
  if (made === undefined) sets.set(words, (made = new Set(words.split(" "))));
  return made;
}

/** The first piece from `at` that is none of the fillers; no more than `most` of them are passed over. */
export function past(pieces: readonly DatePiece[], at: number, fillers: ReadonlySet<string>, most: number): number {
  let next = at;
  while (next - at < most && fillers.has(textAt(pieces, next))) next += 1;
  return next;
}
