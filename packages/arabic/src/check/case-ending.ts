import { nounSlot } from "../lexicon/declension.ts";
import { lexicon } from "../lexicon/lexicon.ts";
import type { Copy, CopyWord } from "./copy.ts";
import type { Slip } from "./finding.ts";
import { genderOf } from "./noun-gender.ts";
import { wordSet } from "./word-table.ts";

/** Behind these a noun is in the genitive, and shows it in the plural and the dual. */
const prepositions = wordSet(
  "من إلى على عن في مع بين ضد نحو حول عند منذ لدى عبر قبل بعد تحت فوق أمام خلف وراء دون ومن وإلى وعلى وعن وفي ومع وبين",
);
/** Behind these it is in the accusative. */
const assertions = wordSet("إن أن لكن لعل كأن وإن وأن ولكن فإن بأن لأن");
/** Verbs that take no object, so that a noun behind them is who did it. */
const intransitive = wordSet(`
  قال يقول صرح يصرح وصل يصل عاد يعود ذهب يذهب خرج يخرج شارك يشارك انسحب ينسحب تظاهر يتظاهر احتج يحتج أضرب يضرب اجتمع يجتمع
  احتشد يحتشد توجه يتوجه تجمع يتجمع نزح ينزح فر يفر لجأ يلجأ اعتصم يعتصم نجا ينجو تمكن يتمكن هتف يهتف وقال وصرح ووصل وعاد وشارك وانسحب وتظاهر
  واحتج واجتمع وتمكن ويقول قالت وصلت عادت شاركت انسحبت اجتمعت تمكنت
`);

const { two } = nounSlot;
const takesPlural = (stem: string): boolean =>
  lexicon()
    .read(stem)
    .some(({ slots, cost }) => cost < 1 && (slots & two) !== 0);

const article = /^([وفبك]?ال|[وف]?لل)(.+)$/u;
const people = /^(?:م.{3,}|.ا.{2}|.{3,}ي|لاعب|صحافي)$/u;

/** The stem of a plural in ون or ين; undefined for قانون, ملايين and whatever else only ends so. */
function findPluralStem(bare: string, ending: "ون" | "ين"): string | undefined {
  if (!bare.endsWith(ending)) return undefined;
  const stem = bare.slice(0, -2);
  if (stem.length < 3 || !people.test(stem) || !takesPlural(stem)) return undefined;
  // The word as a noun of its own: قانون، زيتون، تمرين.
  const isOwn = lexicon()
    .read(bare)
    .some(({ cost }) => cost < 1);
  return isOwn ? undefined : stem;
}

/** The stem of a dual in ان: of a noun whose gender the tables know, for لبنان and برلمان end so too. */
function findDualStem(bare: string): string | undefined {
  if (!bare.endsWith("ان") || bare.length < 5) return undefined;
  const stem = bare.slice(0, -2);
  const singular = stem.endsWith("ت") ? `${stem.slice(0, -1)}ة` : stem;
  const isOwn = lexicon()
    .read(bare)
    .some(({ cost }) => cost < 1);
  if (isOwn) return undefined;
  return genderOf(singular, "singular") === undefined ? undefined : stem;
}

function rightCase(word: CopyWord, before: string): string | undefined {
  const match = article.exec(word.letters);
  if (match === null) return undefined;
  const [, head = "", bare = ""] = match;
  const isGoverned =
    prepositions.has(before) || assertions.has(before) || (head !== "ال" && /[بكل]/u.test(head.slice(0, -1)));
  if (isGoverned) {
    const stem = findPluralStem(bare, "ون") ?? findDualStem(bare);
    if (stem !== undefined) return `${head}${stem}ين`;
  }
  if (head !== "ال" || !intransitive.has(before)) return undefined;
  const stem = findPluralStem(bare, "ين");
  return stem === undefined ? undefined : `${head}${stem}ون`;
}

/**
 * The plural in ون and ين and the dual in ان and ين, where the word before decides: «من المسؤولون» is من المسؤولين,
 * «إن الطرفان» إن الطرفين, «قال المسؤولين» قال المسؤولون.
 */
export function* caseEndings({ words }: Copy): Iterable<Slip> {
  for (const [place, word] of words.entries()) {
    const before = words[place - 1];
    if (before === undefined || !word.follows || word.kind !== "word") continue;
    const right = rightCase(word, before.letters);
    if (right !== undefined) yield { start: word.start, end: word.end, rule: "case-ending", suggest: [right] };
  }
}
