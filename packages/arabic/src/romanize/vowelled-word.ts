/**
 * What is heard in a word, one sound each: a consonant is its Arabic letter (hamza is always `ء`, a doubled one stands
 * twice), a vowel one of `a i u ā ī ū`, `á` for alef maqsura, `an in un` a tanwin, `ة` a ta marbuta with the `a`
 * before it, which each system writes in its own way.
 */
export type Sound = string;

/** A letter with what is written on it. */
export interface Letter {
  readonly base: string;
  readonly vowel: "" | "a" | "i" | "u" | "none";
  readonly isDouble: boolean;
  readonly tanwin: "" | "a" | "i" | "u";
}

const vowelOf: Readonly<Record<string, Letter["vowel"]>> = {
  "\u064e": "a",
  "\u064f": "u",
  "\u0650": "i",
  "\u0652": "none",
};
const tanwinOf: Readonly<Record<string, Letter["tanwin"]>> = { "\u064b": "a", "\u064c": "u", "\u064d": "i" };
const shadda = "\u0651";
/** The small alef above the line, as in «هٰذا». */
export const daggerAlef = "\u0670";

/** The letter that a typist of another keyboard meant. */
const plainLetter: Readonly<Record<string, string>> = {
  ک: "ك",
  ڪ: "ك",
  ی: "ي",
  ۀ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ٱ: "ا",
};

const mark = /[\u064b-\u0655\u0670]/u;

/** A word in composed letters, without strokes and invisible signs. */
function composed(word: string): string {
  return word.normalize("NFKC").replaceAll(/[\u0640\p{Cf}\u0610-\u061a\u06d6-\u06ed]/gu, "");
}

/** A word as the press prints it: no vowel, no shadda, no tanwin. */
export function bare(word: string): string {
  let made = "";
  for (const one of composed(word)) if (!mark.test(one)) made += plainLetter[one] ?? one;
  return made;
}

/** Whether a writer has put vowels on the word, as books for children do and news copy does not. */
export const isVowelled = (word: string): boolean => /[\u064e-\u0650\u0652]/u.test(word);

/** The letters of a word, each with its marks; an alef above the line is a letter of its own. */
export function lettersOf(word: string): readonly Letter[] {
  const letters: Letter[] = [];
  for (const one of composed(word)) {
    const last = letters.at(-1);
    if (!mark.test(one)) {
      letters.push({ base: plainLetter[one] ?? one, vowel: "", isDouble: false, tanwin: "" });
    } else if (last !== undefined) {
      if (one === daggerAlef) {
        // «هٰذا، رحمٰن، الله»: an alef above the line is an alef; above alef maqsura it says what is said without it.
        if (last.base !== "ى") letters.push({ base: daggerAlef, vowel: "", isDouble: false, tanwin: "" });
        continue;
      }
      const vowel = vowelOf[one] ?? last.vowel;
      const tanwin = tanwinOf[one] ?? last.tanwin;
      letters[letters.length - 1] = { base: last.base, vowel, isDouble: last.isDouble || one === shadda, tanwin };
    }
  }
  return letters;
}

const isHamza = (base: string): boolean => "ءأإؤئ".includes(base);
const isShort = (sound: Sound | undefined): boolean => sound === "a" || sound === "i" || sound === "u";
const isLong = (sound: Sound | undefined): boolean => sound !== undefined && "āīūá".includes(sound);

/** Writes down the sounds of one word, letter by letter. */
class Reading {
  readonly sounds: Sound[] = [];
  readonly #letters: readonly Letter[];

  constructor(letters: readonly Letter[]) {
    this.#letters = letters;
  }

  read(): readonly Sound[] {
    for (const [at, letter] of this.#letters.entries()) {
      if (letter.base === "ا" || letter.base === "آ" || letter.base === daggerAlef) this.#alef(at, letter);
      else if (letter.base === "ى") this.#maqsura(at, letter);
      else if (letter.base === "ة") this.#taMarbuta(letter);
      else if (letter.base === "و" || letter.base === "ي") this.#glide(at, letter);
      else this.#consonant(at, letter);
    }
    return this.sounds;
  }

  #isLast(at: number): boolean {
    return at === this.#letters.length - 1;
  }

  /** The consonant with its doubling and what is written on it. */
  #say(base: string, { vowel, isDouble, tanwin }: Letter): void {
    this.sounds.push(base);
    if (isDouble) this.sounds.push(base);
    if (vowel !== "" && vowel !== "none") this.sounds.push(vowel);
    if (tanwin !== "") this.sounds.push(`${tanwin}n`);
  }

  #consonant(at: number, letter: Letter): void {
    if (!isHamza(letter.base)) return this.#say(letter.base, letter);
    const { base, vowel } = letter;
    if (at > 0 || vowel !== "") this.#say("ء", base === "إ" && vowel === "" ? { ...letter, vowel: "i" } : letter);
    else {
      // «أوج، أيسر» and «إيمان»: the seat tells the vowel, and a glide behind it makes the diphthong or the long vowel.
      this.#say("ء", { ...letter, vowel: base === "إ" ? "i" : "a" });
    }
    // «مَلَأ، خَطِئ»: two short vowels before a last hamza are a verb's, and it ends in -a.
    if (at === 2 && this.#isLast(at) && vowel === "" && /^.[a].[ai]ء$/u.test(this.sounds.join("")))
      this.sounds.push("a");
  }

  #alef(at: number, letter: Letter): void {
    const next = this.#letters[at + 1];
    const last = this.sounds.at(-1);
    if (letter.base === "آ") {
      const restsOnHamza = next?.base === "ء" && this.#isLast(at + 1);
      // «خلفآء»: the stroke above warns of the hamza that follows; it is none itself.
      if (restsOnHamza && isShort(last)) this.sounds.pop();
      if (!restsOnHamza || at === 0) this.sounds.push("ء");
      this.sounds.push("ā");
      return;
    }
    if (letter.tanwin !== "") {
      this.sounds.push(`${letter.tanwin}n`);
    } else if (at === 0) {
      // «انتخاب»: an alef that only helps to begin, before a consonant without a vowel, is said `i`.
      const helps = next !== undefined && (next.vowel === "" || next.vowel === "none") && !"ويا".includes(next.base);
      this.sounds.push("ء", letter.vowel === "" || letter.vowel === "none" ? (helps ? "i" : "a") : letter.vowel);
      // «ايران، اوروبا»: a bare alef and a glide at the front are one long vowel.
      if (letter.vowel === "" && (next?.base === "ي" || next?.base === "و") && next.vowel === "" && !next.isDouble)
        this.sounds[1] = next.base === "ي" ? "i" : "u";
    } else if (last === "an" || (this.#isLast(at) && (last === "ū" || last === "u" || last === "و"))) {
      // The alef of tanwin and that of «فعلوا» are only written.
      if (last === "u") this.sounds[this.sounds.length - 1] = "ū";
    } else if (letter.vowel !== "" && letter.vowel !== "none") {
      this.sounds.push(letter.vowel);
    } else {
      if (last === "a") this.sounds.pop();
      if (!isLong(last)) this.sounds.push("ā");
    }
  }

  #maqsura(at: number, letter: Letter): void {
    const last = this.sounds.at(-1);
    if (letter.isDouble || letter.vowel !== "" || !this.#isLast(at)) return this.#glide(at, { ...letter, base: "ي" });
    if (letter.tanwin === "a") this.sounds.push("an");
    else if (last === "an") return;
    else if (last === "i") this.sounds[this.sounds.length - 1] = "ī";
    else {
      if (last === "a") this.sounds.pop();
      this.sounds.push("á");
    }
  }

  #taMarbuta({ tanwin }: Letter): void {
    if (this.sounds.at(-1) === "a") this.sounds.pop();
    this.sounds.push("ة");
    if (tanwin === "a") this.sounds.push("an");
  }

  /** Waw and ya: a consonant, or the second half of a diphthong, or a long vowel. */
  #glide(at: number, letter: Letter): void {
    const { base, vowel, isDouble, tanwin } = letter;
    const [short, long] = base === "و" ? ["u", "ū"] : ["i", "ī"];
    const last = this.sounds.at(-1);
    const next = this.#letters[at + 1];
    const isBare = (vowel === "" || vowel === "none") && !isDouble && tanwin === "";
    const alefFollows = next !== undefined && "اآ\u0670".includes(next.base) && next.tanwin === "";
    const silentAlef = alefFollows && base === "و" && this.#isLast(at + 1);
    if (isDouble && last !== undefined && !isShort(last) && !isLong(last)) this.sounds.push(short);
    if (!isBare || at === 0 || isLong(last) || last === "a") return this.#say(base, letter);
    // «مِليون، تَطوير»: of two glides side by side the first is the consonant.
    const glideFollows = next !== undefined && "وي".includes(next.base) && next.vowel === "" && !next.isDouble;
    if (next?.base === "ة" || (alefFollows && !silentAlef) || glideFollows) return this.#say(base, letter);
    if (last === short) this.sounds[this.sounds.length - 1] = long;
    else if (isShort(last)) this.#say(base, letter);
    // «دَلو، طَهي»: after the two consonants of a short word the glide is the third.
    else if (this.#isLast(at) && at === 2 && isShort(this.sounds.at(-2))) this.#say(base, letter);
    else this.sounds.push(long);
  }
}

/**
 * The sounds of a word with its vowels written. A consonant with nothing on it carries no vowel; a long vowel needs no
 * short one before it.
 * @example readVowelled("مُستَشفى") // ["م", "u", "س", "ت", "a", "ش", "ف", "á"]
 */
export function readVowelled(word: string): readonly Sound[] {
  return new Reading(lettersOf(word)).read();
}
