import { nounSlot } from "../lexicon/declension.ts";
import { nameSlot } from "../lexicon/lexicon.ts";
import { verbSlot } from "../lexicon/conjugation.ts";

/** What may follow a stem, and what the stem must be for it. */
export interface Ending {
  /** The endings and the pronoun in their order. */
  readonly parts: readonly string[];
  readonly hasPronoun: boolean;
  /** Slots of the stem, any of which will do. */
  readonly slots: number;
  /** The higher, the rarer in news; in the unit of a reading's cost. */
  readonly cost: number;
}

const { bare, pronoun, feminine, two, many, accusative, persons } = nounSlot;
const {
  past,
  pastFeminine,
  pastConsonant,
  pastPlural,
  pastDual,
  pastObject,
  present,
  presentPlural,
  presentDual,
  presentObject,
  jussive,
} = verbSlot;

/** The third person fills the news; the second is met in speech that is quoted. */
const pronounCosts: readonly (readonly [string, number])[] = [
  ["ه", 0.5],
  ["ها", 0.4],
  ["هم", 0.6],
  ["هما", 0.8],
  ["هن", 1],
  ["نا", 0.9],
  ["ك", 1.8],
  ["كم", 1.6],
  ["كما", 3],
  ["كن", 2.5],
];
const nounPronouns = [...pronounCosts, ["ي", 1.6] as const];
const verbPronouns = [...pronounCosts, ["ني", 0.8] as const];

function allEndings(): readonly Ending[] {
  const made: Ending[] = [];
  const add = (parts: readonly string[], slots: number, cost: number): void =>
    void made.push({ parts, hasPronoun: false, slots, cost });
  const addWith = (
    pronouns: readonly (readonly [string, number])[],
    before: readonly string[],
    slots: number,
    cost: number,
  ): void => {
    for (const [one, own] of pronouns)
      made.push({ parts: [...before, one], hasPronoun: true, slots, cost: cost + own });
  };

  add([], bare | past | present | nameSlot, 0);
  addWith(nounPronouns, [], pronoun, 0);
  add(["ا"], accusative, 0.3);
  add(["ة"], feminine, 0.1);
  addWith(nounPronouns, ["ت"], feminine, 0.1);
  add(["ات"], many, 0.2);
  addWith(nounPronouns, ["ات"], many, 0.2);
  add(["ين"], two | persons, 0.3);
  add(["ون"], persons, 0.3);
  add(["ان"], two, 0.6);
  add(["ي"], two | persons, 1.2);
  add(["و"], persons, 0.9);
  add(["ا"], two, 1.5);
  addWith(pronounCosts, ["ي"], two | persons, 0.9);
  addWith(pronounCosts, ["ا"], two, 0.9);
  addWith(pronounCosts, ["و"], persons, 0.9);
  for (const dual of ["ان", "ين"]) add(["ت", dual], feminine, 0.4);
  for (const dual of ["ا", "ي"]) {
    add(["ت", dual], feminine, 0.9);
    addWith(pronounCosts, ["ت", dual], feminine, 1.1);
  }

  addWith(verbPronouns, [], pastObject | presentObject, 0);
  add([], jussive, 0.8);
  addWith(verbPronouns, [], jussive, 1);
  add(["ت"], pastFeminine, 0.2);
  addWith(verbPronouns, ["ت"], pastFeminine, 0.2);
  add(["ت", "ا"], pastFeminine, 0.8);
  addWith(verbPronouns, ["ت", "ا"], pastFeminine, 1.2);
  add(["ت"], pastConsonant, 0.9);
  addWith(verbPronouns, ["ت"], pastConsonant, 1.4);
  add(["نا"], pastConsonant, 0.5);
  addWith(verbPronouns, ["نا"], pastConsonant, 0.7);
  add(["تم"], pastConsonant, 1.2);
  add(["ن"], pastConsonant | presentDual, 2);
  add(["وا"], pastPlural | presentPlural, 0.2);
  addWith(verbPronouns, ["و"], pastPlural | presentPlural, 0.5);
  add(["ا"], pastDual | presentDual, 1);
  addWith(verbPronouns, ["ا"], pastDual | presentDual, 1.4);
  add(["ون"], presentPlural, 0.1);
  addWith(verbPronouns, ["ون"], presentPlural, 0.3);
  add(["ان"], presentDual, 0.3);
  addWith(verbPronouns, ["ان"], presentDual, 0.8);
  add(["ين"], presentPlural, 2);
  return made;
}

/** The endings by their spelling: تها is the ت of a noun or of a verb, and ها. */
export const endingsBySpelling: ReadonlyMap<string, readonly Ending[]> = (() => {
  const bySpelling = new Map<string, Ending[]>();
  for (const ending of allEndings()) {
    const spelling = ending.parts.join("");
    const same = bySpelling.get(spelling);
    if (same === undefined) bySpelling.set(spelling, [ending]);
    else same.push(ending);
  }
  return bySpelling;
})();

/** The longest spelling of an ending. */
export const longestEnding = Math.max(...Array.from(endingsBySpelling.keys(), (spelling) => spelling.length));
