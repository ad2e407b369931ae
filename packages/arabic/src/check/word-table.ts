/**
 * Reads a table of words: white space between them.
 * @example wordSet("قال قالت").has("قالت") // true
 */
export const wordSet = (table: string): ReadonlySet<string> => new Set(table.trim().split(/\s+/u));

/**
 * Reads a table of corrections, one an entry: `wrong=right` or `wrong=right/other`; `_` stands for a space.
 * @example corrections("لاكن=لكن").get("لاكن") // ["لكن"]
 */
export function corrections(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table
      .trim()
      .split(/\s+/u)
      .map((entry) => {
        const [wrong = "", right = ""] = entry.replaceAll("_", " ").split("=");
        return [wrong, right.split("/")];
      }),
  );
}
