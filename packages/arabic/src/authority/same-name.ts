import { knownPersonWords } from "./authority.ts";
import { nameKey } from "./name-key.ts";

/** Consonants in classes, one sign each: those that two schools of writing foreign names use for one sound are one. */
const arabicClasses: Readonly<Record<string, string>> = {
  ب: "b",
  ت: "t",
  ط: "t",
  ث: "t",
  ج: "g",
  غ: "g",
  ح: "h",
  ه: "h",
  خ: "x",
  د: "d",
  ض: "d",
  ذ: "z",
  ز: "z",
  ظ: "z",
  ر: "r",
  س: "s",
  ص: "s",
  ش: "c",
  ف: "f",
  ق: "k",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
};

/** The same classes for Latin letters, in this order; `c` is what sounds like ش. */
const latinClasses: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ""],
  [/c(?!h)k?|q/gu, "k"],
  [/(?:t?sch|t?ch|sh)/gu, "c"],
  [/kh/gu, "x"],
  [/gh|j/gu, "g"],
  [/dh/gu, "z"],
  [/th/gu, "t"],
  [/ph|v/gu, "f"],
  [/p/gu, "b"],
];

const squeeze = (skeleton: string): string => skeleton.replace(/(.)\1+/gu, "$1");

/** The consonants of one word, in classes. A foreign «تش» is «ش», as some write it; a last ha is only a vowel's bearer. */
function skeleton(word: string): string {
  if (/[a-z]/u.test(word)) {
    let letters = word.normalize("NFKD");
    for (const [pattern, to] of latinClasses) letters = letters.replace(pattern, to);
    return squeeze(letters.replace(/h$/u, "").replace(/[^a-z]|[aeiouyw]/gu, ""));
  }
  const letters = word
    .replace(/^ال(?=\S{3})/u, "")
    .replace(/تش/gu, "ش")
    .replace(/ه$/u, "");
  return squeeze(Array.from(letters, (letter) => arabicClasses[letter] ?? "").join(""));
}

/** With the vowels that are written: what must agree where consonants are too few to tell names apart. */
const spelled = (word: string): string => Array.from(word, (letter) => arabicClasses[letter] ?? letter).join("");

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const bones = skeleton(a);
  if (bones !== skeleton(b)) return false;
  if (/[a-z]/u.test(a) !== /[a-z]/u.test(b)) return bones.length >= 2;
  // سالم and سليم have one skeleton and are two names; so have many short foreign ones.
  return spelled(a) === spelled(b) || (bones.length >= 4 && !(isNative(a) && isNative(b)));
}

/** Whether Arabs bear the name; its long vowels then tell it from others. */
function isNative(word: string): boolean {
  const known = knownPersonWords().get(word) ?? knownPersonWords().get(`ال${word}`);
  return known !== undefined && known.kind !== "foreign";
}

const withoutArticle = (word: string): string => word.replace(/^(?:ال(?=\S{3})|(?:al|el)(?=\S{4}))/u, "");

const wordsOf = (name: string): readonly string[] =>
  nameKey(name.replace(/\b(?:al|el)[- ]/giu, ""))
    .split(" ")
    .map(withoutArticle);

/**
 * Whether two writings are one name: Arabic spellings of a foreign name by different schools, the article on or off, or
 * a name and its Latin spelling. A full name and its last word are not one name.
 * @example sameName("ميخائيل غورباتشوف", "ميخائيل جورباتشوف") // true
 * @example sameName("محمّد", "Mohammed") // true
 * @example sameName("سالم", "سليم") // false
 */
export function sameName(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  return (
    first.length === second.length &&
    first[0] !== "" &&
    first.every((word, place) => sameWord(word, second[place] as string))
  );
}
