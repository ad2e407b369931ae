import { restingBefore } from "./common-words.ts";
import { foreignName } from "./foreign-name.ts";
import { type TakenApart, takeApart } from "./joined-particles.ts";
import { usualLatin } from "./latin-names.ts";
import { otherText } from "./other-text.ts";
import { type RomanizationSystem, type SystemName, systems, written } from "./romanization-system.ts";
import { type Sound, bare, isVowelled, readVowelled } from "./vowelled-word.ts";
import { doubled, likelySounds } from "./word-pattern.ts";
import { findReading, isCommonWord, isKnownWord } from "./word-reading.ts";

export type { SystemName };

/** How a text is romanised. */
export interface Romanization {
  /** Whose rules; `simple` without it. */
  readonly system?: SystemName;
  /**
   * The usual Latin spelling of a name, asked in the `simple` system before the package's own tables: one to five words
   * in bare letters with single spaces between. Undefined where the name is not known.
   */
  readonly nameOf?: (name: string) => string | undefined;
}

/** A word in Arabic letters with the text in front of it. */
interface Word {
  readonly before: string;
  readonly text: string;
  readonly key: string;
}

const mostNameWords = 5;

/** A run of letters is read in pieces of 48, which no word has: noise costs no more than its length. */
const arabicWord =
  /(?=[\p{Script=Arabic}ـ])\p{L}(?:(?=[\p{Script_Extensions=Arabic}\u0300-\u036f\u200c\u200d])[\p{L}\p{M}\p{Cf}]){0,47}/gu;

const withShadda = (word: string): string => word.replaceAll(/[\u064b-\u0650\u0652]/gu, "");

const capital = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** A verb of the present: four letters, and one of these first. */
const present = /^[يتن]\p{L}{3}$/u;
const arabicLetter = /[عحصضظقذطةء]/u;
/** The alef of the name of God is not written, and what is joined to it loses the article's. */
const divineNames: Readonly<Record<string, string>> = {
  الله: "Allāh",
  لله: "lillāh",
  بالله: "billāh",
  والله: "wallāh",
  "بسم الله": "bismillāh",
};
const sunLetters = "تثدذرزسشصضطظلن";

/** Particles and article as they stand in front of a word. */
function front({ particles, hasArticle }: TakenApart, first: Sound, system: RomanizationSystem): string {
  if (!hasArticle) return particles.map((one) => one + system.joint).join("");
  const isSun = system.sun && sunLetters.includes(first);
  const last = isSun ? (system.consonants[first] ?? "l") : "l";
  const head = particles.slice(0, -1).map((one) => one + system.joint);
  const joined = particles.at(-1);
  // «للشعب» is one syllable in every system; «بالشعب» is one on maps only, where the article loses its vowel.
  if (joined === "li" || (joined === "bi" && system.sun)) return `${head.join("")}${joined}${last}${system.joint}`;
  return `${head.join("")}${joined === undefined ? "" : joined + system.joint}a${last}${system.joint}`;
}

/** Case endings are said in recitation alone; after the article, or on a ta marbuta, a last short vowel is no more. */
function inPause(sounds: readonly Sound[], isNoun: boolean): readonly Sound[] {
  const ends = sounds.at(-1) ?? "";
  const isTanwin = ends === "un" || (ends === "in" && !isDefective(sounds));
  return isTanwin || (isNoun && ["a", "i", "u"].includes(ends)) ? sounds.slice(0, -1) : sounds;
}

/** «قاضٍ، ثانٍ»: the tanwin stands for a lost ya, and is said. */
const isDefective = (sounds: readonly Sound[]): boolean => sounds.length === 4 && sounds[1] === "ā";

/** The words of a text, told by the letters that they need of each other. */
class Page {
  readonly #system: RomanizationSystem;
  readonly #isSimple: boolean;
  readonly #nameOf: (name: string) => string | undefined;
  #made = "";
  /** Whether the word before was a name: what follows a name is likelier one too. */
  #afterName = false;

  constructor({ system = "simple", nameOf }: Romanization) {
    this.#system = systems[system];
    this.#isSimple = system === "simple";
    this.#nameOf = (name) => {
      const authorised = nameOf?.(name);
      return authorised === undefined ? usualLatin(name) : otherText(authorised, true);
    };
  }

  write(words: readonly Word[], rest: string): string {
    for (let at = 0; at < words.length;) {
      const word = words[at] as Word;
      this.#made += otherText(word.before, this.#isSimple);
      if (!/^[\s]*$/u.test(word.before)) this.#afterName = false;
      const taken = this.#isSimple ? this.#name(words, at) : 0;
      at += taken === 0 ? this.#word(words, at) : taken;
    }
    return this.#made + otherText(rest, this.#isSimple);
  }

  readonly #isName = (key: string): boolean => this.#isSimple && !isCommonWord(key) && this.#nameOf(key) !== undefined;

  /** Writes the longest name that starts here and tells how many words it took. */
  #name(words: readonly Word[], at: number): number {
    const first = words[at] as Word;
    // A doubled letter may be all that parts two names: «عمّان» and «عمان».
    const doubled = first.text.includes("\u0651") ? usualLatin(withShadda(first.text)) : undefined;
    if (doubled !== undefined) {
      this.#made += doubled;
      this.#afterName = true;
      return 1;
    }
    const keys = [first.key];
    for (let next = words[at + 1]; next !== undefined && keys.length < mostNameWords; next = words[at + keys.length]) {
      if (!/^ +$/u.test(next.before)) break;
      keys.push(next.key);
    }
    for (let count = keys.length; count > 0; count--) {
      const found = this.#nameOf(keys.slice(0, count).join(" "));
      if (found === undefined) continue;
      if (count === 1 && isCommonWord(first.key) && !this.#standsByName(keys)) return 0;
      this.#made += found;
      this.#afterName = true;
      return count;
    }
    return 0;
  }

  /**
   * «حسن نصر الله»: a word is a name by the name beside it, or by that behind more words of its kind («حسن شيخ محمود»);
   * «الخارجية المصري سامح» shows that an adjective is not.
   */
  #standsByName([first = "", ...others]: readonly string[]): boolean {
    if (this.#afterName) return true;
    if (first.startsWith("ال")) return false;
    for (const key of others) {
      if (this.#nameOf(key) === undefined) return false;
      if (!isCommonWord(key)) return true;
    }
    return false;
  }

  /** Writes the word and tells how many words it took. */
  #word(words: readonly Word[], at: number): number {
    const { text, key } = words[at] as Word;
    const next = words[at + 1];
    if (key === "بسم" && next?.key === "الله" && next.before === " ") {
      this.#made += this.#special("بسم الله", at);
      return 2;
    }
    this.#made += this.#special(key, at) ?? this.#spelled(words, at, text);
    return 1;
  }

  #spelled(words: readonly Word[], at: number, text: string): string {
    const apart = takeApart(text, this.#isName);
    const name = this.#isSimple && apart.stem !== text ? this.#joinedName(apart) : undefined;
    if (name !== undefined) {
      this.#afterName = true;
      return name;
    }
    const reading = findReading(apart.stem) ?? (isVowelled(apart.stem) ? readVowelled(apart.stem) : undefined);
    const guess = reading === undefined ? likelySounds(bare(apart.stem)) : undefined;
    if (this.#isSimple && guess !== undefined && !apart.hasArticle && this.#isForeign(words, at, apart, guess.fits)) {
      this.#afterName = true;
      return front(apart, "", this.#system) + capital(foreignName(bare(apart.stem)).spelling);
    }
    this.#afterName = false;
    const isNoun = apart.hasArticle || (reading ?? []).includes("ة");
    const sounds = inPause(
      reading ?? doubled(guess?.sounds ?? [], apart.stem),
      isNoun && !(reading ?? []).includes("an"),
    );
    const head = front(apart, sounds[0] ?? "", this.#system);
    // A lone ʿayn or hamza has no sound that the press writes; the word must not be lost.
    const body = written(sounds, this.#system, !apart.hasArticle && this.#governs(words, at)) || "a";
    if (!this.#system.capitals) return head + body;
    return (at === 0 && apart.particles.length === 0 ? capital(head) : head) + capital(body);
  }

  /**
   * What fits no pattern of Arabic is a name from abroad, and so is likely what stands alone or by another name; but no
   * word with a letter that no other language has, and no verb («ميسي يسجل»).
   */
  #isForeign(words: readonly Word[], at: number, { stem }: TakenApart, fits: boolean): boolean {
    if (arabicLetter.test(stem)) return false;
    if (!fits || words.length === 1) return true;
    if (present.test(stem)) return false;
    const next = words[at + 1];
    return this.#afterName || (next !== undefined && /^[ -]+$/u.test(next.before) && this.#looksForeign(next.key));
  }

  #looksForeign(key: string): boolean {
    if (isCommonWord(key) || isKnownWord(key) || arabicLetter.test(key)) return false;
    return this.#nameOf(key) !== undefined || !likelySounds(key).fits;
  }

  /** A name behind particles: «بالقاهرة» is bi-Cairo, for the name has the article in it. */
  #joinedName(apart: TakenApart): string | undefined {
    const stem = bare(apart.stem);
    const whole = apart.hasArticle ? this.#nameOf(`ال${stem}`) : undefined;
    if (whole !== undefined && !isCommonWord(stem))
      return front({ ...apart, hasArticle: false }, "", this.#system) + whole;
    if (isCommonWord(stem)) return undefined;
    const name = this.#nameOf(stem);
    return name === undefined ? undefined : front(apart, "", this.#system) + name;
  }

  /** The few words that each system writes in its own way. */
  #special(key: string, at: number): string | undefined {
    const divine = divineNames[key];
    if (divine !== undefined) return divine.replace("ā", this.#system.vowels["ā"] ?? "a");
    if (key === "ابن" || key === "إبن") return this.#system.capitals ? "Ibn" : "ibn";
    if (key !== "بن") return undefined;
    if (this.#isSimple) return "bin";
    // ALA-LC: in front of all else it is a modern family name, «بن خدة».
    return this.#system.capitals || at === 0 ? "Bin" : "ibn";
  }

  /** Whether the next word completes this one: «وزارة التربية», «محافظة دمشق», but not «هدنة هشة» or «سنة في». */
  #governs(words: readonly Word[], at: number): boolean {
    const next = words[at + 1];
    if (next === undefined || !/^[ \u00a0]+$/u.test(next.before)) return false;
    if (restingBefore.has(next.key)) return false;
    if (/^(?:ال|لل)/u.test(next.key)) return next.key.startsWith("ال");
    return !/[ةء]$/u.test(next.key) || usualLatin(next.key) !== undefined;
  }
}

const servantOf = /^([وفبلك]?[\u064b-\u0652]*ع[\u064b-\u0652]*ب[\u064b-\u0652]*د[\u064b-\u0652]*)(ال.{2,})$/u;
const splendourOf = /^([^وفبلك].{1,}|[وفبلك].{2,})(ال(?:د[\u064b-\u0652]*ين|ل[\u064b-\u0652\u0670]*ه))$/u;

/** «عبدالرحمن، نورالدين»: two words that are often written without their space. */
function twoNames(word: string): readonly [string, string?] {
  const [, first, second] = servantOf.exec(word) ?? splendourOf.exec(word) ?? [];
  // «الوالدين» are two parents.
  const isNone = first === undefined || second === undefined || /^(?:[وفبك]?ال|لل)و$/u.test(first);
  return isNone ? [word] : [first, second];
}

/**
 * Arabic text in Latin letters. Vowels that the writer left out are supplied: from a table of common words, from the
 * patterns of Arabic, from the spelling of known names. The `simple` system gives ASCII wherever the source is Arabic or
 * Latin, with people and places as the international press spells them; the others follow the letter of their tables.
 * What is in other scripts stays as it is. Time is linear in the length of the text.
 * @example romanize("محمد بن سلمان في القاهرة") // "Mohammed bin Salman fi Cairo"
 * @example romanize("وزارة التربية", { system: "ala-lc" }) // "wizārat al-tarbiyah"
 */
export function romanize(text: string, romanization: Romanization = {}): string {
  const words: Word[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(arabicWord)) {
    const [first, second] = twoNames(found);
    words.push({ before: text.slice(done, index), text: first, key: bare(first) });
    if (second !== undefined) words.push({ before: " ", text: second, key: bare(second) });
    done = index + found.length;
  }
  return new Page(romanization).write(words, text.slice(done));
}
