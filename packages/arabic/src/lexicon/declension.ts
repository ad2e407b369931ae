/** Where the stem of a noun or an adjective may stand; a bit each. */
export const nounSlot = {
  /** Nothing after it. */
  bare: 1 << 0,
  /** Before a pronoun. */
  pronoun: 1 << 1,
  /** Before ة, and before the ت that it becomes. */
  feminine: 1 << 2,
  /** Before ان، ين، ون and what remains of them. */
  two: 1 << 3,
  /** Before ات. */
  many: 1 << 4,
  /** Before the alef of the accusative. */
  accusative: 1 << 5,
} as const;

const { bare, pronoun, feminine, two, many, accusative } = nounSlot;

type Stem = readonly [stem: string, slots: number];

/**
 * The stems of a noun as they are written before its endings: a hamza changes its seat (أعضاء، أعضائه), ى becomes ا or ي
 * (مستوى، مستواه، مستويات), ة becomes ت or falls.
 * @example declensions("مستوى") // [["مستوى", 33], ["مستوا", 2], ["مستوي", 24], ["مستو", 8]]
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
        [noun, bare | pronoun | two | many | accusative],
        [`${head}ئ`, pronoun | two],
        [`${head}ؤ`, pronoun | two],
        // صحراوان، صحراوات: a feminine hamza becomes waw.
        [`${head}و`, two | many],
      ];
    case "ى":
      return [
        [noun, bare | accusative],
        [`${head}ا`, pronoun],
        [`${head}ي`, two | many],
        [head, two],
      ];
    case "أ":
      return [
        [noun, bare | pronoun | two],
        [`${head}ئ`, pronoun | two],
        [`${head}ؤ`, pronoun],
        [`${head}آ`, many],
      ];
    case "ي":
      return [
        [noun, bare | pronoun | feminine | two | many | accusative],
        // قاضٍ، قاضون: the ya of a weak root falls.
        [head, two],
      ];
    case "و":
      return [[noun, bare | pronoun | feminine | two | many | accusative]];
    default:
      return [[noun, bare | pronoun | feminine | two | many | accusative]];
  }
}
