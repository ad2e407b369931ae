import { commonWords, properWords } from "./common-words.ts";
import { type Letter, type Sound, bare, daggerAlef, isVowelled, lettersOf, readVowelled } from "./vowelled-word.ts";

/** Words that are not said as they are written. */
const irregular: Readonly<Record<string, string>> = {
  طه: "طاها",
  يس: "ياسين",
  يسن: "ياسين",
  عمرو: "عَمر",
  مئه: "مِئة",
  مائة: "مِئة",
};

/** Spellings of one word that careless typing makes two: hamza seats at the front, dotless ya, ha for ta marbuta. */
const loose = (key: string): string =>
  key
    .replaceAll(/[أإآ]/gu, "ا")
    .replace(/^(.+)ى$/u, "$1ي")
    .replace(/^(..+)ه$/u, "$1ة");

const readings = new Map<string, string[]>();
const looseReadings = new Map<string, string[]>();

function enter(table: Map<string, string[]>, key: string, word: string): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [word]);
  else known.push(word);
}

function fill(): void {
  for (const written of [...commonWords, ...properWords]) {
    // A bare alef in front of a consonant is one that only helps to begin, and it is said `i`.
    const word = written.replace(/^ا(?=[^\u064b-\u0652وي])(?!ل\u064e?\u0651|لل)/u, "اِ");
    const key = bare(word).replaceAll("-", "");
    enter(readings, key, word);
    enter(looseReadings, loose(key), word);
  }
}

const commonKeys = new Set(commonWords.map((word) => bare(word).replaceAll("-", "")));

/** Whether bare letters are a word of the table, with an ending or without. */
export const isKnownWord = (key: string): boolean => findReading(key) !== undefined;

/** Whether bare letters are a word of the language, whatever name they may be as well: «سلام، أمل، حرب». */
export const isCommonWord = (key: string): boolean =>
  commonKeys.has(key) || (key.startsWith("ال") && commonKeys.has(key.slice(2)));

/** The table's words with these bare letters, the likeliest first. */
export function knownReadings(key: string): readonly string[] {
  if (readings.size === 0) fill();
  const exact = readings.get(key) ?? [];
  const letters = lettersOf(key);
  const careless = looseReadings.get(loose(key)) ?? [];
  return [...exact, ...careless.filter((word) => !exact.includes(word) && agrees(letters, lettersOf(word)))];
}

/** The vowel that a letter of the table carries, said or implied by the long vowel behind it. */
function carried(letter: Letter, next: Letter | undefined): Letter["vowel"] {
  if (letter.vowel !== "" || next === undefined) return letter.vowel;
  if ("اىةآ".includes(next.base) || next.base === daggerAlef) return "a";
  const isBare = next.vowel === "" && !next.isDouble;
  if (next.base === "و" && isBare) return "u";
  if (next.base === "ي" && (isBare || next.isDouble)) return "i";
  return "none";
}

/** Whether the writer's letter is that of the table, or the careless spelling of it. */
const isSameLetter = (given: string, known: string): boolean =>
  given === known || (given === "ا" && "أإآ".includes(known)) || /^(?:[يى]{2}|هة)$/u.test(given + known);

/** Whether a reading is what the writer's marks say. Nothing is asked where the writer has written nothing. */
function agrees(given: readonly Letter[], reading: readonly Letter[]): boolean {
  const plain = (letters: readonly Letter[]) => letters.filter(({ base }) => base !== daggerAlef && base !== "-");
  const [wanted, offered] = [plain(given), plain(reading)];
  if (wanted.length !== offered.length) return false;
  // Two vowels or more: the writer marks the whole word, and what is bare is bare on purpose. One only chooses: «قُتل».
  const marksAll = wanted.filter(({ vowel }) => vowel !== "").length > 1;
  return wanted.every((letter, at) => {
    const other = offered[at] as Letter;
    if (!isSameLetter(letter.base, other.base)) return false;
    if (letter.tanwin === "a" && other.tanwin !== "a") return false;
    // «صُور» is no «صُوَر»: a bare glide behind its own vowel is long.
    const own = letter.base === "و" ? "u" : letter.base === "ي" ? "i" : undefined;
    if (own !== undefined && letter.vowel === "" && wanted[at - 1]?.vowel === own && other.vowel !== "") return false;
    if (letter.isDouble ? !other.isDouble : marksAll && other.isDouble) return false;
    const isLast = at === wanted.length - 1;
    if (isLast) return letter.vowel === "" || other.vowel === "" || letter.vowel === other.vowel;
    if (letter.vowel === "") return !marksAll || other.vowel === "" || other.vowel === "none";
    const place = reading.indexOf(other);
    const vowel = carried(other, reading[place + 1]);
    return vowel === letter.vowel || (letter.vowel === "none" && vowel === "");
  });
}

/** Endings that a word of the table may take, with their vowels, and what of the word gives way to them. */
const endings: readonly (readonly [string, string, string])[] = [
  ["يات", "يّات", "ي"],
  ["يون", "يّون", "ي"],
  ["يين", "يّين", "ي"],
  ["ية", "يّة", "ي"],
  ["تها", "َتُها", "ة"],
  ["تهم", "َتُهُم", "ة"],
  ["ته", "َتُهُ", "ة"],
  ["تنا", "َتُنا", "ة"],
  ["تي", "َتي", "ة"],
  ["تين", "َتَين", "ة"],
  ["تان", "َتان", "ة"],
  ["ات", "ات", "ة"],
  ["ات", "ات", ""],
  ["ون", "ون", ""],
  ["وا", "وا", ""],
  ["ين", "ين", ""],
  ["ان", "ان", ""],
  ["هما", "ُهُما", ""],
  ["هم", "ُهُم", ""],
  ["ها", "ُها", ""],
  ["نا", "ُنا", ""],
  ["كم", "ُكُم", ""],
  ["ة", "ة", ""],
  ["ه", "ُه", ""],
  ["ي", "يّ", ""],
  ["ا", "ًا", ""],
  ["ت", "ت", ""],
];

const finalVowel = /[\u064e-\u0650]$/u;

function derived(key: string): string | undefined {
  for (const [ending, said, gone] of endings) {
    const length = key.length - ending.length + gone.length;
    if (!key.endsWith(ending) || length < 2) continue;
    const base = knownReadings(key.slice(0, -ending.length) + gone)[0];
    // Of words with two letters only those with a doubled one take endings: «هشّة».
    if (length === 2 && base?.endsWith("\u0651") !== true) continue;
    if (base === undefined || (gone === "" && /[ىةاوي]\u0651?$/u.test(base))) continue;
    const stem = gone === "" ? base : base.replace(/[ةي]\u0651?$/u, "");
    return (/^[\u064e-\u0650]/u.test(said) || said === "وا" ? stem.replace(finalVowel, "") : stem) + said;
  }
  return undefined;
}

/** Words come again in a text; what was found is kept, up to a number, then forgotten together. */
const found = new Map<string, readonly Sound[] | undefined>();
const mostFound = 20_000;

/**
 * The sounds of a word that the table holds, itself or with an ending; undefined when it holds none that agrees with
 * what the writer has marked.
 * @example findReading("وزيرة") // ["و", "a", "ز", "ī", "ر", "ة"]
 */
export function findReading(word: string): readonly Sound[] | undefined {
  if (found.has(word)) return found.get(word);
  if (found.size >= mostFound) found.clear();
  const reading = search(word);
  found.set(word, reading);
  return reading;
}

function search(word: string): readonly Sound[] | undefined {
  const key = bare(word);
  const known = knownReadings(key);
  const given = lettersOf(word);
  const odd = irregular[key];
  if (odd !== undefined) return readVowelled(odd);
  const chosen = known.find((reading) => agrees(given, lettersOf(reading)));
  if (chosen !== undefined) return readVowelled(chosen);
  if (chosen === undefined && isVowelled(word)) return undefined;
  const made = derived(key);
  return made === undefined ? undefined : readVowelled(made);
}
