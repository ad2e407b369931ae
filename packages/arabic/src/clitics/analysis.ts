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

const { bare, pronoun, feminine, two, many, accusative, persons } = nounSlot;
const nounSlots = bare | pronoun | feminine | two | many | accusative | persons;
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

/** What a relative adjective costs that the lexicon does not list. */
const relativeCost = 0.9;
/** موظفي is rather the officials of something than an adjective of official. */
const relativeOfParticiple = 1.5;
/** The lam that strengthens a verb of the past: لكان. */
const lamBeforePast = 2;

/** العراق carries its article, but ليبيا has none; and what has but two or three letters is rather part of a word. */
const unlikelyName = 0.6;
const shortName = 3;

/** ا and ي and و that stand for a fallen ن do so before another noun alone, never behind the article. */
const isConstruct = ({ parts, hasPronoun, slots }: Ending): boolean =>
  hasPronoun || slots === accusative || ((slots & (two | persons)) !== 0 && parts[0]?.length === 1);

const contracted: Ending = { parts: ["نا"], hasPronoun: false, slots: pastConsonant, cost: 0.5 };
const alef = endingsBySpelling.get("ا");

/**
 * The ways to take a word apart that the lexicon allows; where it allows none, what the shape of the word allows.
 * @param within ways that cost more than the likeliest and this are not looked for
 * @example analyses("بالقانون").map(({ stem }) => stem)[0] // "قانون"
 */
export function analyses(word: string, within = Infinity): readonly Analysis[] {
  const opened = beginnings(word);
  const closed = closings(word);
  const found: Analysis[] = [];
  let least = Infinity;
  let seen = 0;
  for (const beginning of opened) {
    if (beginning.cost > least + within) continue;
    for (const closing of closed) readStem(placeOf(word, beginning, closing), found);
    for (; seen < found.length; seen++) least = Math.min(least, found[seen]?.cost ?? least);
  }
  if (found.length > 0) return found;
  for (const beginning of opened) {
    for (const closing of closed) guessStem(placeOf(word, beginning, closing), found);
  }
  return found;
}

/** The endings of one spelling, and where it begins in the word. */
interface Closing {
  readonly end: number;
  readonly endings: readonly Ending[];
}

function closings(word: string): readonly Closing[] {
  const found: Closing[] = [];
  for (let length = 0; length <= longestEnding && length < word.length; length++) {
    const end = word.length - length;
    const endings = endingsBySpelling.get(word.slice(end));
    if (endings !== undefined) found.push({ end, endings });
  }
  return found;
}

interface Place extends Closing {
  readonly beginning: Beginning;
  readonly start: number;
  /** Empty where the ending reaches into the beginning. */
  readonly stem: string;
}

function placeOf(word: string, beginning: Beginning, { end, endings }: Closing): Place {
  const start = beginning.length;
  return { beginning, endings, start, end, stem: start < end ? beginning.restored + word.slice(start, end) : "" };
}

const way = (
  { beginning, start, end, stem }: Place,
  ending: Ending,
  { lemma, isKnown, cost }: Pick<Analysis, "lemma" | "isKnown" | "cost">,
): Analysis => ({
  beginning,
  ending,
  start,
  end,
  stem,
  lemma,
  isKnown,
  cost: beginning.cost + ending.cost + cost,
});

function guessStem(place: Place, found: Analysis[]): void {
  const { beginning, endings, stem } = place;
  if (stem === "") return;
  for (const ending of endings) {
    if (beginning.hasArticle && isConstruct(ending)) continue;
    const cost = unknownCost(stem, beginning, ending);
    if (cost !== undefined) found.push(way(place, ending, { lemma: stem, isKnown: false, cost }));
  }
}

function readStem(place: Place, found: Analysis[]): void {
  const { beginning, endings, stem } = place;
  if (stem === "") return;
  /** Every ending that one of these slots allows. */
  const add = (slots: number, lemma: string, cost: number, suits?: (ending: Ending) => boolean): void => {
    for (const ending of endings) {
      if ((ending.slots & slots) === 0 || (beginning.hasArticle && isConstruct(ending))) continue;
      if (suits?.(ending) !== false) found.push(way(place, ending, { lemma, isKnown: true, cost }));
    }
    // كنا، أعلنا: the ن of the verb and that of نا are written as one.
    if ((slots & pastConsonant) !== 0 && stem.endsWith("ن") && endings === alef) {
      found.push(way(place, contracted, { lemma, isKnown: true, cost }));
    }
  };
  const { read } = lexicon();
  const readings = read(stem);

  if (beginning.takesNoun) {
    for (const { slots, lemma, cost } of readings) {
      add(slots & nounSlots, lemma, cost);
      const isUnlikely = beginning.hasArticle || (beginning.length > 0 && stem.length <= shortName);
      add(slots & nameSlot, lemma, isUnlikely ? cost + unlikelyName : cost);
    }
    if (stem.length > 3 && stem.endsWith("ي")) addRelatives(stem, add);
  }
  if (!beginning.takesVerb) return;
  if (!beginning.isFuture) {
    const lam = beginning.preposition === "" ? 0 : lamBeforePast;
    for (const { slots, lemma, cost } of readings) add(slots & pastSlots, lemma, cost + lam);
  }
  const first = stem.charAt(0);
  const letter = presentLetters.get(first);
  if (letter === undefined || !endings.some((ending) => (ending.slots & presentSlots) !== 0)) return;
  // I and we have no ending for the subject: أقول, and never أقولون.
  const isFirstPerson = first === "أ" || first === "ن";
  for (const { slots, lemma, cost } of read(stem.slice(1))) {
    add(slots & presentSlots, lemma, cost + letter, isFirstPerson ? hasNoSubject : undefined);
  }
}

const hasNoSubject = ({ parts, hasPronoun }: Ending): boolean => parts.length === (hasPronoun ? 1 : 0);

/** Any noun gives a relative adjective (ياء النسب): اقتصاد gives اقتصادي, قضاء gives قضائي. */
function addRelatives(stem: string, add: (slots: number, lemma: string, cost: number) => void): void {
  const { read } = lexicon();
  const slots = nounSlots & ~pronoun;
  const own = stem.startsWith("م") ? relativeOfParticiple : relativeCost;
  for (const reading of read(stem.slice(0, -1))) {
    if ((reading.slots & (bare | feminine | nameSlot)) !== 0) add(slots, stem, reading.cost + own);
  }
  if (!stem.endsWith("ائي")) return;
  for (const reading of read(`${stem.slice(0, -2)}ء`)) {
    if ((reading.slots & bare) !== 0) add(slots, stem, reading.cost + relativeCost);
  }
}
