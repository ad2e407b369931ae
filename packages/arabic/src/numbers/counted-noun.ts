import { pluralClass } from "../agree.ts";
import { toArabicIndicDigits } from "../digits.ts";
import { type Case, type Gender, numberInWords } from "./number-in-words.ts";

/** A noun that can be counted, without vowels. What is left out is formed from the singular. */
export interface Noun {
  readonly gender: Gender;
  readonly singular: string;
  /** As it stands behind three to ten, in the genitive: «صحفيين», «سنوات», «كتب». */
  readonly plural: string;
  /** «صحفيان» and «صحفيين». */
  readonly dual?: { readonly nominative: string; readonly oblique: string };
  /** Behind eleven to ninety-nine, with the alif of its tanwin: «صحفيا», «قاضيا»; of loan words mostly as it is. */
  readonly accusative?: string;
}

/** Letters that do not join to the next one: behind them a last hamza stays on the line, «جزءان» but «شيئان». */
const doesNotJoin = /[اأإآدذرزوؤةىء]/u;

const onSeat = (noun: string): string =>
  noun.endsWith("ء") && !doesNotJoin.test(noun.charAt(noun.length - 2)) ? `${noun.slice(0, -1)}ئ` : noun;

/** What a dual's ending is put to: «سنت», «مستشفي», «صحراو», «شيئ» (Wright I § 299). */
function dualStem({ singular, gender }: Noun): string {
  if (singular.endsWith("ة")) return `${singular.slice(0, -1)}ت`;
  if (singular.endsWith("ى")) return `${singular.slice(0, -1)}ي`;
  if (singular.endsWith("اء") && gender === "feminine") return `${singular.slice(0, -1)}و`;
  return onSeat(singular);
}

/** No alif of the tanwin stands behind ة, a last alif of either kind, or a hamza behind an alif. */
const takesNoAlif = /(?:[ةىاأ]|اء)$/u;

const accusativeOf = ({ singular, accusative }: Noun): string =>
  accusative ?? (takesNoAlif.test(singular) ? singular : `${onSeat(singular)}ا`);

/** The noun alone for one and two. */
function alone(count: 1 | 2, noun: Noun, kase: Case): string {
  if (count === 1) return kase === "accusative" ? accusativeOf(noun) : noun.singular;
  const isNominative = kase === "nominative";
  if (noun.dual !== undefined) return isNominative ? noun.dual.nominative : noun.dual.oblique;
  return `${dualStem(noun)}${isNominative ? "ان" : "ين"}`;
}

/** «صحفي واحد», «سنة واحدة». */
function exactlyOne(noun: Noun, kase: Case): string {
  const one = noun.gender === "feminine" ? "واحدة" : kase === "accusative" ? "واحدا" : "واحد";
  return `${alone(1, noun, kase)} ${one}`;
}

export interface Counting {
  readonly case?: Case;
  /** Words, or digits of either set. One and two are said by the noun in each. */
  readonly in?: "words" | "western" | "arabic-indic";
  readonly hundred?: "مئة" | "مائة";
}

/**
 * A whole number with what it counts, in the number, gender and case that each asks of the other: a dual for two, the
 * plural for 3–10, the accusative singular for 11–99, the genitive singular for hundreds, and beyond a hundred the noun
 * once more for one and two («مئة صحفي وصحفي»). Fractions and negatives are digits' and take the singular.
 * @example countedNoun(12, { gender: "feminine", singular: "سنة", plural: "سنوات" }, { case: "genitive" }) // "اثنتي عشرة سنة"
 */
export function countedNoun(n: number, noun: Noun, counting: Counting = {}): string {
  const { case: kase = "nominative", in: script = "words", hundred = "مئة" } = counting;
  if (n === 1) return exactlyOne(noun, kase);
  if (n === 2) return alone(2, noun, kase);
  const form = pluralClass(n);
  const form3 = form === "few" ? noun.plural : form === "many" ? accusativeOf(noun) : noun.singular;
  if (script !== "words") return `${script === "western" ? n : toArabicIndicDigits(String(n))} ${form3}`;
  const rest = n % 100;
  const place = { gender: noun.gender, case: kase, hundred };
  if ((rest === 1 || rest === 2) && n > 100) {
    const round = numberInWords(n - rest, { ...place, isConstruct: true });
    return `${round} ${noun.singular} و${alone(rest, noun, kase)}`;
  }
  return `${numberInWords(n, { ...place, isConstruct: form !== "many" })} ${form3}`;
}
