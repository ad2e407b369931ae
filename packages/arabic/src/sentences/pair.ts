/** A pair of quotation marks or of brackets; both ends are offsets. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  readonly isQuote: boolean;
}

const closerOf: Readonly<Record<string, string>> = { "«": "»", "“": "”", "(": ")", "[": "]", "{": "}", '"': '"' };
const quotes = new Set(['"', "»", "”"]);

/** Nobody nests deeper; so much is looked back through for what a sign closes. */
const deepest = 8;

/**
 * The pairs of one line by the offset at which they open. What opens and never closes is no pair: one slip of the
 * keyboard shall not swallow the rest of a paragraph.
 * @example [...pairsOf("قال «نعم»").values()] // [{ open: 4, close: 8, isQuote: true }]
 */
export function pairsOf(line: string): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  const opened: { readonly open: number; readonly closer: string }[] = [];
  for (const { 0: sign, index } of line.matchAll(/[«»“”"()[\]{}]/gu)) {
    const place = opened.findLastIndex(({ closer }) => closer === sign);
    const match = opened[place];
    if (match !== undefined) {
      pairs.set(match.open, { open: match.open, close: index, isQuote: quotes.has(sign) });
      opened.length = place;
    } else if (Object.hasOwn(closerOf, sign)) {
      if (opened.length === deepest) opened.shift();
      opened.push({ open: index, closer: closerOf[sign] as string });
    }
  }
  return pairs;
}
