import { caseEndings } from "./case-ending.ts";
import { questionMarks, speechColons, strayCommas } from "./clause-mark.ts";
import { constructPlurals } from "./construct-plural.ts";
import { countedNouns } from "./counted-noun.ts";
import { detachedLetters } from "./detached-letter.ts";
import { ghayrWithTheArticle } from "./ghayr.ts";
import { hamzaInGenitive } from "./hamza-case.ts";
import { houseDigits } from "./house-digits.ts";
import { houseMonths } from "./house-month.ts";
import { innaOrAnna } from "./inna.ts";
import { kaffaBefore } from "./kaffa.ts";
import { kullamaTwice } from "./kullama.ts";
import { lentVerbs } from "./lent-verb.ts";
import { misspeltWords } from "./misspelt-word.ts";
import { sonsBetweenNames } from "./own-son.ts";
import { alefBehindOwnWaw } from "./own-waw.ts";
import { listedPhrases } from "./phrase.ts";
import { alefBehindNoun } from "./plural-waw.ts";
import { pointingWords } from "./pointing-word.ts";
import { predicates } from "./predicate.ts";
import {
  latinPunctuation,
  repeatedPunctuation,
  repeatedSpace,
  spaceAfter,
  spaceBefore,
  spaceInside,
} from "./punctuation.ts";
import { quotationMarks } from "./quotation-marks.ts";
import { relativePronouns } from "./relative-pronoun.ts";
import { repeatedWords } from "./repeated-word.ts";
import { respeltWords } from "./respelt-word.ts";
import type { Rule } from "./rule.ts";
import { selectedOnes } from "./selected-one.ts";
import { tanwinOfHouse } from "./tanwin.ts";
import { verbEndings } from "./verb-ending.ts";

/** All that goes through a text. Of two findings at one place that of the earlier rule stands. */
export const rules: readonly Rule[] = [
  houseMonths,
  houseDigits,
  misspeltWords,
  sonsBetweenNames,
  listedPhrases,
  ghayrWithTheArticle,
  kullamaTwice,
  kaffaBefore,
  lentVerbs,
  innaOrAnna,
  verbEndings,
  constructPlurals,
  caseEndings,
  hamzaInGenitive,
  predicates,
  relativePronouns,
  countedNouns,
  selectedOnes,
  pointingWords,
  repeatedWords,
  detachedLetters,
  alefBehindOwnWaw,
  alefBehindNoun,
  respeltWords,
  tanwinOfHouse,
  questionMarks,
  speechColons,
  strayCommas,
  latinPunctuation,
  repeatedPunctuation,
  spaceBefore,
  spaceAfter,
  spaceInside,
  repeatedSpace,
  quotationMarks,
];
