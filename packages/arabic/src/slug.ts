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
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Compatibility forms, case and the three digit sets become one; twice, because a lower-case letter may compose anew. */
function plain(text: string): string {
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
    const signs = Array.from(one);
    letters += signs.length + (made === "" ? 0 : 1);
    if (made === "") made = signs.slice(0, mostLetters).join("");
    else if (letters <= mostLetters) made += `-${one}`;
    if (letters >= mostLetters) break;
  }
  return made;
}
