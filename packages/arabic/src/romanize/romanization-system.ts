import type { Sound } from "./vowelled-word.ts";

/**
 * - `ala-lc`: American Library Association and Library of Congress, 1997 and 2012: catalogues;
 * - `bgn`: United States Board on Geographic Names and its British sister, 1956: maps;
 * - `un`: United Nations, 2017: maps;
 * - `simple`: ASCII as the international press spells, people and places in their usual form: addresses, file names.
 */
export type SystemName = "ala-lc" | "bgn" | "un" | "simple";

/** How one system writes what is heard. */
export interface RomanizationSystem {
  readonly consonants: Readonly<Record<string, string>>;
  readonly vowels: Readonly<Record<string, string>>;
  /** Ta marbuta at rest, before the word it governs, and after a long alef in both. */
  readonly taMarbuta: {
    readonly atRest: string;
    readonly governing: string;
    readonly afterAlef: readonly [string, string];
  };
  /** «المصريّ، المصريّة»: `iyy` at the end and within; «عدوّ»: `uww`. */
  readonly iyy: { readonly last: string; readonly inner: string };
  readonly uww: string;
  /** Between article or particle and word. */
  readonly joint: string;
  /** Whether the article takes the sound of a sun letter: «ash Shams». */
  readonly sun: boolean;
  /** Whether words begin with capitals, as names on a map. */
  readonly capitals: boolean;
  /** Parts letters that would read as a digraph: «Adʹham». */
  readonly prime: string;
  /** Whether a doubled digraph is written twice: `shsh`. */
  readonly doublesDigraphs: boolean;
}

const common = {
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w",
  ي: "y",
  پ: "p",
  چ: "ch",
  ژ: "zh",
  گ: "g",
  ڭ: "g",
  ڴ: "g",
  ڨ: "g",
  ڤ: "v",
  ڥ: "v",
  ۋ: "v",
  ڢ: "f",
  ڧ: "q",
  ٹ: "t",
  ڈ: "d",
  ڑ: "r",
  ں: "n",
};

const scholarly = { a: "a", i: "i", u: "u", ā: "ā", ī: "ī", ū: "ū", á: "á", an: "an", in: "in", un: "un" };
const tables = {
  taMarbuta: { atRest: "ah", governing: "at", afterAlef: ["āh", "āt"] },
  doublesDigraphs: true,
} as const;

/** The four systems, each as its own publication states it. */
export const systems: Readonly<Record<SystemName, RomanizationSystem>> = {
  "ala-lc": {
    ...tables,
    consonants: { ...common, ڨ: "g", ء: "’", ع: "‘", ح: "ḥ", ص: "ṣ", ض: "ḍ", ط: "ṭ", ظ: "ẓ" },
    vowels: scholarly,
    iyy: { last: "ī", inner: "īy" },
    uww: "ūw",
    joint: "-",
    sun: false,
    capitals: false,
    prime: "ʹ",
  },
  bgn: {
    ...tables,
    consonants: { ...common, ء: "’", ع: "‘", ح: "ḩ", ص: "ş", ض: "ḑ", ط: "ţ", ظ: "z̧" },
    vowels: scholarly,
    iyy: { last: "ī", inner: "īy" },
    uww: "uww",
    joint: " ",
    sun: true,
    capitals: true,
    prime: "",
  },
  un: {
    ...tables,
    consonants: { ...common, ء: "’", ع: "‘", ح: "ẖ", ص: "s̱", ض: "ḏ", ط: "ṯ", ظ: "d͟h" },
    vowels: { ...scholarly, á: "á" },
    iyy: { last: "ī", inner: "īy" },
    uww: "uww",
    joint: " ",
    sun: true,
    capitals: true,
    prime: "",
  },
  simple: {
    consonants: { ...common, ء: "", ع: "", ح: "h", ص: "s", ض: "d", ط: "t", ظ: "z" },
    vowels: { a: "a", i: "i", u: "u", ā: "a", ī: "i", ū: "u", á: "a", an: "an", in: "in", un: "un" },
    taMarbuta: { atRest: "a", governing: "at", afterAlef: ["at", "at"] },
    iyy: { last: "i", inner: "iy" },
    uww: "uw",
    joint: "-",
    sun: false,
    capitals: false,
    prime: "",
    doublesDigraphs: false,
  },
};

const digraph = /^[tskdgz]h$|^d͟h$/u;
const beforeHa = /[تكدسذثشخغ]/u;

/**
 * Sounds as a system writes them.
 * @param governs whether a ta marbuta at the end belongs to the word that follows: «وزارة التربية» wizārat al-tarbiyah
 * @example written(["ص", "ū", "ر", "ة"], systems["ala-lc"], false) // "ṣūrah"
 */
export function written(sounds: readonly Sound[], system: RomanizationSystem, governs: boolean): string {
  let made = "";
  for (let at = 0; at < sounds.length; at++) {
    const sound = sounds[at] as Sound;
    const [second, third] = [sounds[at + 1], sounds[at + 2]];
    if (sound === "ة") {
      const { atRest, governing, afterAlef } = system.taMarbuta;
      if (second === "an") made += governing;
      else if (sounds[at - 1] !== "ā") made += governs ? governing : atRest;
      else made = made.slice(0, -1) + afterAlef[governs ? 1 : 0];
    } else if (sound === "i" && second === "ي" && third === "ي") {
      made += at + 3 === sounds.length ? system.iyy.last : system.iyy.inner;
      at += 2;
    } else if (sound === "u" && second === "و" && third === "و") {
      made += system.uww;
      at += 2;
    } else if (sound === "ء" && at === 0) {
      continue;
    } else {
      const vowel = system.vowels[sound];
      const letter = vowel ?? system.consonants[sound] ?? sound;
      if (vowel === undefined && sound === second && digraph.test(letter) && !system.doublesDigraphs) continue;
      made += letter;
      if (second === "ه" && vowel === undefined && beforeHa.test(sound) && !digraph.test(letter)) made += system.prime;
    }
  }
  return made;
}
