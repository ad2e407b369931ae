/** Where the stem of a noun or an adjective may stand; a bit each. */
export const nounSlot = {
  /** Nothing after it. */
  bare: 1 << 0,
  /** Before a pronoun. */
  pronoun: 1 << 1,
  /** Before ة, and before the ت that it becomes. */
  feminine: 1 << 2,
  /** Before ان and ين and what remains of them. */
  two: 1 << 3,
  /** Before ات. */
  many: 1 << 4,
  /** Before the alef of the accusative. */
  accusative: 1 << 5,
  /** Before ون and ين and what remains of them: persons, and what is said of them. */
  persons: 1 << 18,
} as const;

const { bare, pronoun, feminine, two, many, accusative, persons } = nounSlot;
const counted = two | persons;

type Stem = readonly [stem: string, slots: number];

/**
 * The stems of a noun as they are written before its endings: a hamza changes its seat (أعضاء، أعضائه), ى becomes ا or ي
 * (مستوى، مستواه، مستويات), ة becomes ت or falls.
 * @example declensions("مستوى") // [["مستوى", 33], ["مستوا", 2], ["مستوي", 262168], ["مستو", 262144]]
 */
export function declensions(noun: string): readonly Stem[] {
  const head = noun.slice(0, -1);
  switch (noun.charAt(noun.length - 1)) {
    case "ة":
      return noun.endsWith("اة")
        ? [
            [head, feminine],
            [`${head.slice(0, -1)}و`, many],
            [`${head.slice(0, -1)}ي`, many],
          ]
        : [[head, feminine | many]];
    case "ء":
      return [
        [noun, bare | pronoun | counted | many | accusative],
        [`${head}ئ`, pronoun | counted],
        [`${head}ؤ`, pronoun | counted],
        // صحراوان، صحراوات: a feminine hamza becomes waw.
        [`${head}و`, counted | many],
      ];
    case "ى":
      return [
        [noun, bare | accusative],
        [`${head}ا`, pronoun],
        [`${head}ي`, counted | many],
        [head, persons],
      ];
    case "أ":
      return [
        [noun, bare | pronoun | counted],
        [`${head}ئ`, pronoun | counted],
        [`${head}ؤ`, pronoun],
        [`${head}آ`, many],
      ];
    case "ي":
      return [
        [noun, bare | pronoun | feminine | counted | many | accusative],
        // قاضٍ، قاضون: the ya of a weak root falls.
        [head, persons],
      ];
    case "و":
      return [[noun, bare | pronoun | feminine | counted | many | accusative]];
    default:
      return [[noun, bare | pronoun | feminine | counted | many | accusative]];
  }
}
