import type { TermKind } from "@mihwar/arabic/terms/search-terms";

/** The kinds of terms that `arabic` makes of a text, and the word as it is written. */
export type IndexedKind = TermKind | "surface";

/** In the order in which lengths are kept. */
export const indexedKinds: readonly IndexedKind[] = ["fourgram", "trigram", "root", "pair", "surface"];

/**
 * The number under which a term stands in the index: FNV-1a of its kind and its UTF-16 units, 32 bits, signed as
 * PostgreSQL's `integer` is. Two of a hundred million terms share a number here and there, which moves a score by a
 * little; what must be certain (a phrase, a word that is left out) is read in the copy itself.
 * @example termId("root", "وزر") // -53546522
 */
export function termId(kind: IndexedKind, term: string): number {
  let hash = 0x81_1c_9d_c5 ^ (indexedKinds.indexOf(kind) + 1);
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01_00_01_93);
    hash = Math.imul(hash ^ (unit >> 8), 0x01_00_01_93);
  }
  // FNV's low bits mix better than its high ones, by which the rows are ordered.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c_1b_3c_6d);
  return (hash ^ (hash >>> 13)) | 0;
}
