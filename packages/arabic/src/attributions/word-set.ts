import { foldForSearch } from "../fold.ts";

/** Words written as a sentence is, folded for asking. */
export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/u)
      .filter((word) => word !== "")
      .map(foldForSearch),
  );

/** Pairs of words, a pair a line, as `pairAt` makes them. */
export const pairSet = (lines: string): ReadonlySet<string> =>
  new Set(
    lines
      .split("\n")
      .map((line) => foldForSearch(line.trim()))
      .filter((line) => line !== ""),
  );

/** The word at a place with the one behind it. */
export const pairAt = (keys: readonly string[], place: number): string =>
  `${keys[place] ?? ""} ${keys[place + 1] ?? ""}`;
