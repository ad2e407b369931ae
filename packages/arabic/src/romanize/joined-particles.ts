import { bare } from "./vowelled-word.ts";
import { findReading, isKnownWord, knownReadings } from "./word-reading.ts";

/** A word as it is written, taken apart: «وبالتمام» is wa, bi, the article and «تمام». */
export interface TakenApart {
  /** In Latin letters, in their order: `wa fa bi ka li la sa`. */
  readonly particles: readonly string[];
  readonly hasArticle: boolean;
  /** What is left, with its marks. */
  readonly stem: string;
}

const conjunctions: Readonly<Record<string, string>> = { و: "wa", ف: "fa" };
const prepositions: Readonly<Record<string, string>> = { ب: "bi", ك: "ka", ل: "li", س: "sa" };

const marks = "[\\u064b-\\u0652\\u0670]*";
const withArticle = new RegExp(`^(?:([وف])${marks})?(?:([بك])${marks})?[اٱ]${marks}ل${marks}(?=.{2})`, "u");
const withLil = new RegExp(`^(?:([وف])${marks})?ل${marks}ل${marks}(?=.{3})`, "u");
const withPreposition = new RegExp(`^(?:([وف])${marks})?([بلس])${marks}(?=.{2})`, "u");
const withConjunction = new RegExp(`^([وف])${marks}(?=.{2})`, "u");
const firstShadda = /^(.)([\u064e-\u0650]?)\u0651/u;

/** «استقبال، انطلاق، اهتمام»: nothing else begins so. */
const verbalNoun = /^[اإ](?:ست..?ا.|ن..ا.|.ت.ا.)ة?$/u;

const isKnown = (word: string, isName: (word: string) => boolean): boolean =>
  isName(bare(word)) || isKnownWord(bare(word)) || verbalNoun.test(bare(word));

/** A doubled first letter behind an article is the sun letter's, and the system writes that itself. */
const unassimilated = (stem: string): string => stem.normalize("NFC").replace(firstShadda, "$1$2");

const hasFront = /^[أإآ]/u;

/**
 * Takes the article and the particles off a word that is not whole by itself. A particle alone comes off only where what
 * is left is a known word: «وزير» keeps its waw, «ووزير» loses one.
 * @param isName whether bare letters are a name that the caller knows
 * @example takeApart("وبالتمام", () => false) // { particles: ["wa", "bi"], hasArticle: true, stem: "تمام" }
 */
export function takeApart(word: string, isName: (word: string) => boolean): TakenApart {
  const whole = { particles: [], hasArticle: false, stem: word };
  const key = bare(word);
  if (isName(key) || knownReadings(key).length > 0) return whole;
  const article = withArticle.exec(word);
  if (article !== null) {
    const [head, conjunction = "", preposition = ""] = article;
    const stem = word.slice(head.length);
    if (conjunction + preposition === "" || bare(stem).length > 2) {
      const particles = [conjunctions[conjunction], prepositions[preposition]].filter((one) => one !== undefined);
      return { particles, hasArticle: true, stem: unassimilated(stem) };
    }
  }
  const lil = withLil.exec(word);
  if (lil !== null) {
    const particles = [conjunctions[lil[1] ?? ""], "li"].filter((one) => one !== undefined);
    return { particles, hasArticle: true, stem: unassimilated(word.slice(lil[0].length)) };
  }
  if (findReading(word) !== undefined) return whole;
  for (const [shape, least] of [
    [withConjunction, 2],
    [withPreposition, 3],
  ] as const) {
    const found = shape.exec(word);
    if (found === null) continue;
    const stem = word.slice(found[0].length);
    // «سيكون»: the sin of the future stands before a verb of the present.
    if (found[2] === "س" && !/^[يتنأ]/u.test(stem)) continue;
    if (bare(stem).length < least || !(isKnown(stem, isName) || (hasFront.test(stem) && bare(stem).length > 2)))
      continue;
    const particles = [conjunctions[found[1] ?? ""], prepositions[found[2] ?? ""]].filter((one) => one !== undefined);
    return { particles, hasArticle: false, stem };
  }
  return whole;
}
