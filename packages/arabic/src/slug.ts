import { arabicMarks, invisible, loneMarkForms, tatweel } from "./arabic-mark.ts";
import { toWesternDigits } from "./digits.ts";

const mostLetters = 80;

/** Letters of Persian and Urdu keyboards that look like Arabic ones: one word must not have two addresses. */
const lookAlikes: Readonly<Record<string, string>> = {
  ک: "ك",
  ڪ: "ك",
  ی: "ي",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
};

const every = (pattern: RegExp): RegExp => new RegExp(pattern.source, "gu");
const everyLoneMark = every(loneMarkForms);
const everyMark = every(arabicMarks);
const everyInvisible = every(invisible);
const everyLookAlike = new RegExp(`[${Object.keys(lookAlikes).join("")}]`, "gu");
const apostrophes = /['\u2018\u2019\u02bb\u02bc`\u00b4]/gu;
const thousands = /(?<=\d)[,\u066c](?=\d{3})/gu;
/** Letters beyond the first plane count one each. */
const isOfPairs = /[\ud800-\udbff]/;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Letters, digits and signs that stand in an address as they are, or between its words, and the vowels and the tatweel,
 * which only fall away: most headlines have no others.
 */
const easy = /^[\u0621-\u063a\u0640-\u0652\d .:!"()\u060c\u061b\u061f\u00ab\u00bb-]*$/u;
const fallingAway = /\u0640|[\u064b-\u0652]/gu;

/** Compatibility forms, case and the three digit sets become one; twice, because a lower-case letter may compose anew. */
function plain(text: string): string {
  if (easy.test(text)) return text.replaceAll(fallingAway, "");
  const once = text.replaceAll(everyLoneMark, "").normalize("NFKC").toLowerCase().normalize("NFKC");
  return toWesternDigits(once)
    .replaceAll(everyMark, "")
    .replaceAll(everyInvisible, "")
    .replaceAll(tatweel, "")
    .replaceAll(apostrophes, "")
    .replaceAll(everyLookAlike, (letter) => lookAlikes[letter] ?? letter)
    .normalize("NFKC");
}

/**
 * The words of a headline as they stand in its address: whole words joined by `-`, at most 80 letters, spelled as they
 * are written but for vowels, tatweel, punctuation and look-alike letters. Empty when nothing is left.
 * @example slug("هدنة هشّة في وادي الرمّانة") // "هدنة-هشة-في-وادي-الرمانة"
 */
export function slug(text: string): string {
  // Letters far beyond the cut cannot come into the slug; marks may stand between those that do.
  const words =
    plain(text.slice(0, mostLetters * 100))
      .replaceAll(thousands, "")
      .match(word) ?? [];
  let made = "";
  let letters = 0;
  for (const one of words) {
    letters += (isOfPairs.test(one) ? Array.from(one).length : one.length) + (made === "" ? 0 : 1);
    if (made === "") made = one.length <= mostLetters ? one : Array.from(one).slice(0, mostLetters).join("");
    else if (letters <= mostLetters) made += `-${one}`;
    if (letters >= mostLetters) break;
  }
  return made;
}
