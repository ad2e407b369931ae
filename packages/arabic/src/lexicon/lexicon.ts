import { adjectives } from "./adjectives.ts";
import { type Conjugation, conjugate, conjugateLong } from "./conjugation.ts";
import { declensions, nounSlot } from "./declension.ts";
import { foreignWords } from "./foreign-words.ts";
import { nounsOfPeople } from "./nouns-of-people.ts";
import { nounsOfPublicLife } from "./nouns-of-public-life.ts";
import { nounsOfTheWorld } from "./nouns-of-the-world.ts";
import { nounsOfThought } from "./nouns-of-thought.ts";
import { personNames } from "./person-names.ts";
import { placeNames } from "./place-names.ts";
import { longRoots, roots } from "./roots.ts";
import { verbalNouns } from "./verbal-nouns.ts";
import { irregularVerbs } from "./irregular-verbs.ts";

/** A name: it takes proclitics and has no endings. A bit beside those of `nounSlot` and `verbSlot`. */
export const nameSlot = 1 << 16;

/** One way to take a stem: where it may stand, and the word that a dictionary lists it under. */
export interface Reading {
  readonly slots: number;
  readonly lemma: string;
  /** What it costs to take this reading before a likelier one: a listed word is free, a formed one is not. */
  readonly cost: number;
}

/** Every stem that the lexicon lists or forms, as it is spelt before its endings. */
export interface Lexicon {
  /** The readings of a stem; none where it is unknown. */
  readonly read: (stem: string) => readonly Reading[];
  /** Whether three letters are a root of the lexicon. */
  readonly hasRoot: (root: string) => boolean;
  /** How many stems there are. */
  readonly size: number;
  /** How many words a dictionary would list. */
  readonly lemmas: number;
}

const nothing: readonly Reading[] = [];

/** Copy is often printed without hamza on alef, and in Egypt without dots on the last ya and with مسئول for مسؤول. */
const bareSpelling = (stem: string): string =>
  hasSpellings.test(stem) ? stem.replace(/[أإآ]/gu, "ا").replace(/ى$/u, "ي").replace(/[ئء]و/u, "ؤو") : stem;
const hasSpellings = /[أإآى]|[ئء]و/u;

/** Costs of what a rule has formed and no list vouches for. */
const formedVerb = 0.2;
/** كتاب is rather a book than writers. */
const listedPlural = 0.05;
const formedNoun = 0.3;
const guessedNoun = 0.45;
const unlikelyFeminine = 0.6;
const fallenYa = 0.3;
/** A stem in another spelling than the lexicon's. */
const otherSpelling = 1;

const dearer = (known: readonly Reading[]): readonly Reading[] =>
  known.map((reading) => ({ ...reading, cost: reading.cost + otherSpelling }));

/** Stems without their hamzas on alef, where no stem of the lexicon is spelt so. */
function addBareSpellings(readings: Map<string, Reading[]>): void {
  const bare = new Map<string, Reading[]>();
  for (const [stem, known] of readings) {
    const plain = bareSpelling(stem);
    if (plain !== stem && !readings.has(plain)) bare.set(plain, [...(bare.get(plain) ?? []), ...dearer(known)]);
  }
  for (const [plain, known] of bare) readings.set(plain, known);
}

function build(): Lexicon {
  const readings = new Map<string, Reading[]>();
  const lemmas = new Set<string>();

  const add = (stem: string, slots: number, lemma: string, cost: number): void => {
    const known = readings.get(stem);
    const reading: Reading = { slots, lemma, cost };
    if (known === undefined) {
      readings.set(stem, [reading]);
      return;
    }
    const place = known.findIndex((other) => other.lemma === lemma && other.cost === cost);
    const same = known[place];
    if (same === undefined) known.push(reading);
    else known[place] = { slots: same.slots | slots, lemma, cost };
  };
  const addNoun = (noun: string, lemma: string, cost: number): void => {
    lemmas.add(lemma);
    for (const [stem, slots] of declensions(noun)) {
      // اجتماعين is rather two meetings than of اجتماعي, whose ya stays.
      const isFallenYa = slots === nounSlot.persons;
      add(stem, slots, lemma, isFallenYa ? cost + fallenYa : cost);
    }
  };
  /** A noun that is no adjective has no ون, and hardly a feminine: وعودة is rather عودة than of وعود. */
  const addThing = (noun: string, lemma: string, cost: number): void => {
    lemmas.add(lemma);
    const unlikely = noun.endsWith("ة") ? 0 : nounSlot.feminine;
    for (const [stem, slots] of declensions(noun)) {
      add(stem, slots & ~(unlikely | nounSlot.persons), lemma, cost);
      if ((slots & unlikely) !== 0) add(stem, unlikely, lemma, cost + unlikelyFeminine);
    }
  };
  /** أدوات is أدا and ات; أصوات is whole, for its ت is that of صوت. */
  const addPlural = (plural: string, lemma: string): void => {
    const isBroken = !plural.endsWith("ات") || /ت[ةا]?$/u.test(lemma);
    if (isBroken) addThing(plural, lemma, listedPlural);
    else add(plural.slice(0, -2), nounSlot.many, lemma, 0);
  };
  const addNouns = (table: string, addOne: typeof addNoun): void => {
    for (const entry of table.trim().split(/\s+/u)) {
      const [lemma = "", plurals = ""] = entry.split(":");
      // بيانات and their like stand without a singular; نبات and إثبات are no plurals.
      if (/^[^إا].{2,}ات$/u.test(lemma)) addPlural(lemma, lemma.slice(0, -2));
      else addOne(lemma, lemma, 0);
      for (const plural of plurals.split(",")) if (plural !== "") addPlural(plural, lemma);
    }
  };
  const addNames = (table: string): void => {
    for (const entry of table.trim().split(/\s+/u)) {
      const [name = "", relatives = ""] = entry.split(":");
      lemmas.add(name);
      // A name in ة is written ة or, before a pronoun, never: ة is parted from names as from nouns.
      if (name.endsWith("ة")) add(name.slice(0, -1), nounSlot.feminine, name, 0);
      else add(name, nameSlot, name, 0);
      for (const relative of relatives.split(",")) {
        if (relative.endsWith("ي")) addNoun(relative, relative, 0);
        else if (relative !== "") addPlural(relative, name);
      }
    }
  };
  /** A verbal noun that no list vouches for is not counted: وعيان are no two of وعي. */
  const addGuess = (noun: string): void => {
    lemmas.add(noun);
    for (const [stem, slots] of declensions(noun)) {
      add(stem, slots & (nounSlot.bare | nounSlot.pronoun | nounSlot.accusative), noun, guessedNoun);
    }
  };
  const addVerb = ({ lemma, stems, verbalNouns, participles }: Conjugation, isRegular: boolean): void => {
    lemmas.add(lemma);
    for (const [stem, slots] of stems) add(stem, slots, lemma, formedVerb);
    for (const noun of verbalNouns) {
      if (isRegular) addThing(noun, noun, formedNoun);
      else addGuess(noun);
    }
    for (const participle of participles) addNoun(participle, participle, formedNoun);
  };

  for (const table of [nounsOfPeople, adjectives]) addNouns(table, addNoun);
  for (const table of [nounsOfPublicLife, nounsOfTheWorld, nounsOfThought, verbalNouns]) addNouns(table, addThing);
  for (const table of [placeNames, personNames, foreignWords]) addNames(table);
  const rootSet = new Set<string>();
  for (const entry of roots.trim().split(/\s+/u)) {
    rootSet.add(entry.slice(0, 3));
    const hasAlef = entry.includes("a");
    for (const form of entry.slice(3).replace("a", "")) {
      addVerb(conjugate(entry.slice(0, 3), form, hasAlef), form !== "1");
    }
  }
  for (const entry of longRoots.trim().split(/\s+/u)) {
    const root = entry.replace("2", "");
    addVerb(conjugateLong(root, false), true);
    if (entry.endsWith("2")) addVerb(conjugateLong(root, true), true);
  }
  for (const { lemma, stems } of irregularVerbs) for (const [stem, slots] of stems) add(stem, slots, lemma, formedVerb);
  const size = readings.size;
  addBareSpellings(readings);
  const respelt = (stem: string): readonly Reading[] => {
    const plain = bareSpelling(stem);
    const known = plain === stem ? undefined : readings.get(plain);
    return known === undefined ? nothing : dearer(known);
  };
  return {
    hasRoot: (root) => rootSet.has(root),
    read: (stem) => readings.get(stem) ?? respelt(stem),
    size,
    lemmas: lemmas.size,
  };
}

let built: Lexicon | undefined;

/**
 * The lexicon of news Arabic, built from its tables when it is first asked for.
 * @example lexicon().read("مدارس")[0].lemma // "مدرسة"
 */
export function lexicon(): Lexicon {
  return (built ??= build());
}
