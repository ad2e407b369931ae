import { foldForSearch } from "../fold.ts";
import { tokens } from "../tokens.ts";

/** Words in a shingle: with three, copies and rewrites of a story part best from other stories of the same matter. */
const shingleWords = 3;

/** Numbers in a signature. In two cases of three the estimate errs by less than √(¼ / 128) = 0.044. */
const signatureLength = 128;

/** Rows of a band; 32 bands of 4 let a pair meet at likeness 0.4 about every other time, at 0.6 nearly always. */
const bandRows = 4;

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo; public domain), 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last steps of MurmurHash3 (Appleby; public domain): every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** One seed a number of the signature; the same for ever, for signatures are stored. */
const seeds = Uint32Array.from({ length: signatureLength }, (_, place) => mix(0x6d696877 + place));

/**
 * The runs of three words of a text, folded, each as a number of 32 bits. A text of fewer words is one run; of none, no
 * run.
 * @example shingles("أعلنت الحكومة استقالتها أمس").size // 2
 */
export function shingles(text: string): ReadonlySet<number> {
  const words = tokens(text).flatMap((token) => {
    const folded = foldForSearch(token.text);
    return folded === "" ? [] : [hashOf(folded)];
  });
  const found = new Set<number>();
  const last = words.length === 0 ? -1 : Math.max(0, words.length - shingleWords);
  for (let at = 0; at <= last; at++) {
    const run = words.slice(at, at + shingleWords);
    found.add(run.reduce((hash, word) => mix(Math.imul(hash, 31) + word), run.length));
  }
  return found;
}

/**
 * What is kept of a text to find its near copies: MinHash (Broder 1997), 128 numbers of 32 bits. Of two signatures the
 * share of equal numbers is the share of shingles that the texts have in common. The same text has the same signature
 * on every machine, and in every version: signatures are stored.
 * @example signature("كلمة")[0] === signature("كَلِمة")[0] // true
 */
export function signature(text: string): Uint32Array {
  const least = new Uint32Array(signatureLength).fill(0xffffffff);
  for (const shingle of shingles(text)) {
    for (let place = 0; place < signatureLength; place++) {
      const value = mix(shingle ^ (seeds[place] as number));
      if (value < (least[place] as number)) least[place] = value;
    }
  }
  return least;
}

/**
 * The likeness of two texts by their signatures, from 0 to 1: an estimate of Jaccard's, shared shingles by all shingles.
 * Two texts without words are not alike. Likeness says that two texts share their wording, never that they say the same:
 * a denial is like what it denies.
 * @example likeness(signature("صدر البيان مساء أمس"), signature("صَدَر البيانُ مساءَ أمس")) // 1
 */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (const [place, value] of one.entries()) if (value === other[place] && value !== 0xffffffff) equal += 1;
  return equal / signatureLength;
}

/**
 * Keys under which a store finds candidates: two texts of likeness s share a key with the chance 1 − (1 − s⁴)³², which
 * is 0.56 at 0.4, 0.99 at 0.6. Compare the candidates by `likeness`.
 * @example bandKeys(signature("صدر البيان مساء أمس")).length // 32
 */
export function bandKeys(of: Uint32Array): readonly string[] {
  return Array.from({ length: signatureLength / bandRows }, (_, band) => {
    const rows = of.subarray(band * bandRows, (band + 1) * bandRows);
    const key = rows.reduce((hash, row) => mix(Math.imul(hash, 31) + row), band);
    return `${band}-${key.toString(36)}`;
  });
}
