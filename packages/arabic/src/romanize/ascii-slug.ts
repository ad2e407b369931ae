import { type Romanization, romanize } from "./romanize.ts";

const mostLetters = 80;
const apostrophes = /['\u2018\u2019\u02bb\u02bc`\u00b4]/gu;
const thousands = /(?<=\d),(?=\d{3})/gu;
const word = /[\p{L}\p{N}]+/gu;

/** A letter that has no spelling in ASCII is told by its number: «中» is u4e2d. */
const ascii = (text: string): string =>
  text.replaceAll(/[^\p{ASCII}]/gu, (sign) => `u${(sign.codePointAt(0) ?? 0).toString(16)}`);

/**
 * The words of a headline as they stand in an address, or a file's name, that must be ASCII: romanised as the press
 * spells, whole words joined by `-`, at most 80 letters. Never empty where the text has a letter or a digit; made of its
 * own outcome it is the same again.
 * @example asciiSlug("هدنة هشّة في الخرطوم") // "hudna-hasha-fi-khartoum"
 */
export function asciiSlug(text: string, { nameOf }: Pick<Romanization, "nameOf"> = {}): string {
  // Letters far beyond the cut cannot come into the slug; marks may stand between those that do.
  const latin = romanize(text.slice(0, mostLetters * 100), nameOf === undefined ? {} : { nameOf });
  const plain = latin.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(apostrophes, "");
  let made = "";
  for (const [found] of plain.replaceAll(thousands, "").matchAll(word)) {
    const one = ascii(found);
    if (made === "") made = one.slice(0, mostLetters);
    else if (made.length + 1 + one.length <= mostLetters) made += `-${one}`;
    else break;
  }
  return made;
}
