import { foldForSearch } from "../fold.ts";

/**
 * Words of a list with white space between, folded as the keys of a text's words are.
 * @example foldedSet("وزارة هيئة").has("وزاره") // true
 */
export const foldedSet = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(/\s+/u)
      .filter((word) => word !== "")
      .map(foldForSearch),
  );
