import { tokens } from "@mihwar/arabic/tokens";

/** Marks and the tatweel change no spelling; neither does the case of a Latin letter. */
const dropped = /[\p{M}\u0640\p{Cf}]/gu;

/** Most words are in their own spelling as they stand. */
const plain = /^[\u0621-\u063a\u0641-\u064a]+$/;

/**
 * A word in its own spelling: without vowels, hamza and ta marbuta as they are.
 * @example surfaceOf("الصِّحّة") // "الصحة"
 */
export const surfaceOf = (word: string): string =>
  plain.test(word) ? word : word.normalize("NFC").replaceAll(dropped, "").toLowerCase();

/** The words of a text in their own spelling. */
export const surfaces = (text: string): readonly string[] =>
  tokens(text)
    .map((token) => surfaceOf(token.text).slice(0, 64))
    .filter((word) => word !== "");
