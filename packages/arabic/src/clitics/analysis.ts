import { verbSlot } from "../lexicon/conjugation.ts";
import { nounSlot } from "../lexicon/declension.ts";
import { lexicon, nameSlot } from "../lexicon/lexicon.ts";
import { type Ending, endingsBySpelling, longestEnding } from "./ending.ts";
import { beginnings, type Beginning } from "./beginning.ts";
import { unknownCost } from "./unknown-stem.ts";

/** One way to take a word apart. */
export interface Analysis {
  readonly beginning: Beginning;
  readonly ending: Ending;
  /** Where the stem is in the word. */
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  /** What a dictionary lists the stem under; the stem itself where it is unknown. */
  readonly lemma: string;
  readonly isKnown: boolean;
  /** The less, the likelier. */
  readonly cost: number;
}

const { bare, pronoun, feminine, two, many, accusative } = nounSlot;
const nounSlots = bare | pronoun | feminine | two | many | accusative;
const { present, presentPlural, presentDual, presentObject, jussive, past, pastConsonant } = verbSlot;
const presentSlots = present | presentPlural | presentDual | presentObject | jussive;
const pastSlots = (present - 1) & ~(past - 1);

/** The letters of the present, and what each costs: news speaks of third persons. */
const presentLetters: ReadonlyMap<string, number> = new Map([
  ["ي", 0],
  ["ت", 0.1],
  ["ن", 0.5],
  ["أ", 0.9],
]);

/** A relative adjective that the lexicon does not list, of a word that it does: اقتصاد gives اقتصادي. */
const relativeCost = 0.9;
/** موظفي is rather the officials of something than an adjective of official. */
const relativeOfParticiple = 1.5;
/** The lam that strengthens a verb of the past: لكان. */
const lamBeforePast = 2;

/** ا and ي and و that stand for a fallen ن do so before another noun alone, never behind the article. */
const isConstruct = ({ parts, hasPronoun, slots }: Ending): boolean =>
  hasPronoun || (slots === two && parts.length === 1 && parts[0]?.length === 1) || slots === accusative;

const contracted: Ending = { parts: ["نا"], hasPronoun: false, slots: pastConsonant, cost: 0.6 };

interface Place {
  readonly beginning: Beginning;
  readonly ending: Ending;
  readonly start: number;
  readonly end: number;
}

/** All that the lexicon allows, and for each place one reading for the case that the stem is not in it. */
export function analyses(word: string): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const beginning of beginnings(word)) {
    const start = beginning.length;
    for (let length = 0; length <= longestEnding && start + length < word.length; length++) {
      const end = word.length - length;
      const stem = beginning.restored + word.slice(start, end);
      const endings = endingsBySpelling.get(word.slice(end));
      if (endings !== undefined) {
        for (const ending of endings) {
          if (beginning.hasArticle && isConstruct(ending)) continue;
          readStem(stem, { beginning, ending, start, end }, found);
        }
      }
      // كنا، تمكنا: the ن of the verb and that of نا are written as one.
      if (length === 1 && stem.endsWith("ن") && word.endsWith("ا")) {
        readStem(stem, { beginning, ending: contracted, start, end }, found);
      }
    }
  }
  return found;
}

function readStem(stem: string, { beginning, ending, start, end }: Place, found: Analysis[]): void {
  const base = beginning.cost + ending.cost;
  const add = (lemma: string, cost: number, isKnown: boolean): void =>
    void found.push({ beginning, ending, start, end, stem, lemma, isKnown, cost: base + cost });
  const { read } = lexicon();
  const { slots } = ending;

  if (beginning.takesNoun) {
    const wanted = slots & (nounSlots | nameSlot);
    for (const reading of read(stem)) if ((reading.slots & wanted) !== 0) add(reading.lemma, reading.cost, true);
    // Any noun gives a relative adjective: ياء النسب.
    if ((slots & nounSlots & ~pronoun) !== 0 && stem.length > 3 && stem.endsWith("ي")) {
      for (const reading of read(stem.slice(0, -1))) {
        const cost = stem.startsWith("م") ? relativeOfParticiple : relativeCost;
        if ((reading.slots & (bare | feminine | nameSlot)) !== 0) add(stem, reading.cost + cost, true);
      }
      // قضائي of قضاء, and of a name in ا.
      if (stem.endsWith("ائي")) {
        for (const reading of read(`${stem.slice(0, -2)}ء`)) {
          if ((reading.slots & bare) !== 0) add(stem, reading.cost + relativeCost, true);
        }
      }
    }
  }
  if (beginning.takesVerb) {
    const pastWanted = slots & pastSlots;
    if (pastWanted !== 0 && !beginning.isFuture) {
      const lam = beginning.preposition === "" ? 0 : lamBeforePast;
      for (const reading of read(stem)) {
        if ((reading.slots & pastWanted) !== 0) add(reading.lemma, reading.cost + lam, true);
      }
    }
    const presentWanted = slots & presentSlots;
    const first = stem.charAt(0);
    // I and we have no ending for the subject: أقول, and never أقولون.
    const isBareFirst = first === "أ" || first === "ن" ? ending.parts.length === (ending.hasPronoun ? 1 : 0) : true;
    const letter = presentWanted === 0 || !isBareFirst ? undefined : presentLetters.get(first);
    if (letter !== undefined) {
      for (const reading of read(stem.slice(1))) {
        if ((reading.slots & presentWanted) !== 0) add(reading.lemma, reading.cost + letter, true);
      }
    }
  }
  const guess = unknownCost(stem, beginning, ending);
  if (guess !== undefined) add(stem, guess, false);
}
