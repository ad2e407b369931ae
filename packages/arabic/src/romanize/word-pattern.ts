import { type Sound, lettersOf } from "./vowelled-word.ts";

/**
 * The patterns (أوزان) that tell the vowels of a word from its letters: the bare letters with digits for the consonants
 * of the root, and what is said (`T` is ta marbuta, `'` hamza). The first that fits is taken, so the rarer letters come
 * first; among patterns with the same letters stands the one that news copy has most often.
 */
const patterns = `
است12ا3 isti12ā3 | است12ا3ة isti12ā3T | است1ا2ة isti1ā2T | است12اء isti12ā' | مست123ة musta12a3T | مست1ي2 musta1ī2 | مست123 musta12i3 | يست123 yasta12i3 | تست123 tasta12i3 | يست1ي2 yasta1ī2
ان12ا3 in1i2ā3 | ا1ت2ا3 i1ti2ā3 | ا12ا3 i12ā3 | إ12ا3 i12ā3 | إ1ا2ة i1ā2T | أ1ا2 a1ā2 | أ123ت a12a3at | إ12اء i12ā' | أ12اء a12ā' | أ123اء a12i3ā' | أ12ا3 a12ā3 | آ1ا2 ā1ā2
أ1ا2ي3 a1ā2ī3 | أ1ا23 a1ā2i3 | أ12و3ة u12ū3T | أ12و3 u12ū3 | أ12ية a12iyT | أ123ة a12i3T | أ123 a12a3 | أ12ى a12á
مت1ا2ي muta1ā2ī | مت1ا23 muta1ā2i3 | مت123 muta1a22i3 | من123 mun1a2i3 | م1ت23 mu1ta2i3 | م1ا2ي3 ma1ā2ī3 | م1ا23ة mu1ā2a3T | م1ا23ات mu1ā2a3āt | م1ا23ون mu1ā2i3ūn | م1ا23ين mu1ā2i3īn | م1ا2ة ma1ā2T | م1ا23 ma1ā2i3 | م12و3ة ma12ū3T | م12و3 ma12ū3 | م12ا3 mi12ā3 | م12ي3 ma12ī3 | م1ي2 mu1ī2 | م1ا2 ma1ā2 | م12ى ma12á | م123ة ma12a3T | م123 ma12a3
ت1ا2ي3 ta1ā2ī3 | ت1ا23 ta1ā2u3 | ت12ي3ة ta12ī3T | ت12ي3 ta12ī3 | ت12ية ta12iyT | ت123 ta1a22u3 | ت123ة ta12i3T
يت1ا23 yata1ā2a3 | يت123 yata1a22a3 | ين123 yan1a2i3 | ي1ا23 yu1ā2i3 | ي12و ya12ū | ي12ي ya12ī | ي12ى ya12á | ي1و2 ya1ū2 | ي1ي2 yu1ī2 | ي1ا2 ya1ā2 | ي123 ya12u3
1وا2ي3 1awā2ī3 | 1وا23 1awā2i3 | 12ائ3ية 1a2ā'i3iyyT | 12ائ3ي 1a2ā'i3iyy | 12ائ3 1a2ā'i3 | 12ا3ي4 1a2ā3ī4 | 12ا34ة 1a2ā3i4T | 12ا34 1a2ā3i4 | 12اء 1i2ā' | 123اء 1u2a3ā' | 123ان 1a23ān | 12ا3ة 1i2ā3T | 12ا3 1i2ā3 | 12اية 1i2āyT
1ا2و3ة 1ā2ū3T | 1ا2و3 1ā2ū3 | 1ا2ي3 1ā2ī3 | 1ا23ة 1ā2i3T | 1ا23 1ā2i3 | 1ائ2ة 1ā'i2T | 1ائ2 1ā'i2 | 1ا2ية 1ā2iyT | 1ا2ي 1ā2ī | 1ا2ة 1ā2T
12ي3ة 1a2ī3T | 12ي3 1a2ī3 | 12و3ة 1u2ū3T | 12و3 1u2ū3 | 12وي 1a2awiyy | 1و2ي3 1aw2ī3 | 1ي2و3 1ay2ū3 | 1ي2ا3 1ay2ā3 | 1ي2ة 1ay2T | 1و2ة 1aw2T | 1و2ي 1aw2iyy | 1ي2ا 1ī2ā | 1ي2ي 1ī2iyy | 12ي 1a2iyy | 12ية 1a2iyyT | 12وة 1a2wT | 12ى 1a2á | 123ى 1a23á | 1ا2 1ā2
123ة 1a23T | 123ت 1a2a3at | 1ا2ت 1ā2at | 123ات 1a2a3āt | 123ية 1a2a3iyyT | 12ة 1i22T | 123ي 1a2a3iyy | 123و3 1a23ū3 | 123ي4 1a23ī4 | 123و4 1a23ū4 | 123ا4 1a23ā4 | 1234ة 1a23a4T | 12345 1a23a45 | 1234 1a23a4 | 123 1a23
1ي2 1ay2 | 1و2 1aw2 | 12و 1a2w | 12 1a2`;

const root = "[بتثجحخدذرزسشصضطظعغفقكلمنهءؤئأ]";
/** At the front waw and ya are consonants as well: «وجود، يسار». */
const firstRoot = `[وي${root.slice(1)}`;
const affix: Readonly<Record<string, Sound>> = { m: "م", t: "ت", y: "ي", w: "و", n: "ن", s: "س", T: "ة", "'": "ء" };

interface Pattern {
  readonly letters: RegExp;
  readonly said: string;
}

/** By the number of letters: most patterns need not be tried. */
const byLength = new Map<number, Pattern[]>();
for (const row of patterns.split(/[|\n]/u)) {
  const [letters, said] = row.trim().split(" ");
  if (letters === undefined || said === undefined) continue;
  const rows = byLength.get(letters.length) ?? [];
  byLength.set(letters.length, rows);
  rows.push({
    letters: new RegExp(`^${letters.replace(/^1/u, `(${firstRoot})`).replaceAll(/\d/gu, `(${root})`)}$`, "u"),
    said,
  });
}

const hamzaSeat = /[ءأؤئ]/u;

/** Endings that leave a word's pattern as it was, with what they say. */
const endings: readonly (readonly [string, readonly Sound[]])[] = [
  ["يات", ["i", "ي", "ي", "ā", "ت"]],
  ["يون", ["i", "ي", "ي", "ū", "ن"]],
  ["يين", ["i", "ي", "ي", "ī", "ن"]],
  ["ية", ["i", "ي", "ي", "ة"]],
  ["ات", ["ā", "ت"]],
  ["ون", ["ū", "ن"]],
  ["ين", ["ī", "ن"]],
  ["ان", ["ā", "ن"]],
  ["ها", ["u", "ه", "ā"]],
  ["هم", ["u", "ه", "u", "م"]],
  ["نا", ["u", "ن", "ā"]],
  ["ة", ["ة"]],
  ["ي", ["i", "ي", "ي"]],
  ["ه", ["u", "ه"]],
  ["ا", ["an"]],
];

/** The consonants of the root stand in the order of their digits, so a digit is the number of its group. */
function fit(letters: string): readonly Sound[] | undefined {
  for (const { letters: shape, said } of byLength.get(letters.length) ?? []) {
    const found = shape.exec(letters);
    if (found === null) continue;
    const sounds: Sound[] = /^[aiuā]/u.test(said) ? ["ء"] : [];
    for (const one of said) {
      const consonant = /\d/u.test(one) ? (found[Number(one)] ?? "") : (affix[one] ?? one);
      sounds.push(hamzaSeat.test(consonant) ? "ء" : consonant);
    }
    return sounds;
  }
  return undefined;
}

const glides: Readonly<Record<string, Sound>> = { و: "ū", ي: "ī" };
const vowels = "aiuāīūá";

/** No pattern: letters as they stand, an `a` where two consonants cannot be said together. */
function spellOut(letters: string): readonly Sound[] {
  const sounds: Sound[] = [];
  const isVowel = (at: number): boolean => vowels.includes(sounds.at(at) ?? "-");
  for (let at = 0; at < letters.length; at++) {
    const letter = letters.charAt(at);
    const next = letters.charAt(at + 1);
    const afterConsonant = sounds.length > 0 && !isVowel(-1);
    const long = glides[letter];
    if (letter === "ا" || letter === "آ" || letter === "ى") {
      if (at === 0) sounds.push("ء", letter === "آ" ? "ā" : "a");
      else if (!isVowel(-1)) sounds.push(letter === "ى" ? "á" : "ā");
    } else if (long !== undefined && afterConsonant && !"اآةوي".includes(next || "-")) {
      sounds.push(long);
    } else {
      // A consonant that opens a syllable before another one needs a vowel of its own.
      const opensSyllable = afterConsonant && (sounds.length === 1 || !isVowel(-2));
      if (opensSyllable && letter !== "ة") sounds.push("a");
      sounds.push(hamzaSeat.test(letter) || letter === "إ" ? "ء" : letter);
      if (at > 0 || !"أإ".includes(letter)) continue;
      const isLong = next === (letter === "إ" ? "ي" : "و");
      sounds.push(letter === "إ" ? (isLong ? "ī" : "i") : isLong ? "ū" : "a");
      if (isLong) at++;
    }
  }
  return sounds;
}

/**
 * The likely sounds of a word without vowels, by its pattern; letters that fit none are spelled out. Whether a pattern
 * fits tells an Arabic word from a foreign name, so that is told too.
 * @param letters the bare letters of one word, its article and particles taken off
 * @example likelySounds("مشروب") // { sounds: ["م", "a", "ش", "ر", "ū", "ب"], fits: true }
 */
export function likelySounds(letters: string): { readonly sounds: readonly Sound[]; readonly fits: boolean } {
  const whole = fit(letters.replace(/^إ(?=ست|ن..ا|.ت.ا)/u, "ا"));
  if (whole !== undefined) return { sounds: whole, fits: true };
  for (const [ending, said] of endings) {
    if (!letters.endsWith(ending) || letters.length - ending.length < 3) continue;
    const stem = fit(letters.slice(0, -ending.length));
    if (stem !== undefined) return { sounds: [...stem, ...said], fits: true };
  }
  return { sounds: spellOut(letters), fits: false };
}

/**
 * Sounds with the doublings that a writer has marked where the vowels were left out: «رمّان» is rammān. The vowel before
 * a doubled letter and a long alef is `a`, as in names of trades and tools.
 */
export function doubled(sounds: readonly Sound[], word: string): readonly Sound[] {
  const made: Sound[] = [];
  const marked = lettersOf(word).filter(({ base }) => !"اآىةوي".includes(base));
  let next = 0;
  for (const [at, sound] of sounds.entries()) {
    const letter = marked[next];
    made.push(sound);
    if (letter === undefined || (letter.base !== sound && !(sound === "ء" && hamzaSeat.test(letter.base)))) continue;
    next += 1;
    if (!letter.isDouble || sounds[at + 1] === sound || sounds[at - 1] === sound) continue;
    made.push(sound);
    if (sounds[at + 1] === "ā" && made.at(-3) === "i") made[made.length - 3] = "a";
  }
  return made;
}
