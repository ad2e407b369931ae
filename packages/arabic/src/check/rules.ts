import { constructPlurals, pointingWords, selectedOnes } from "./agreement.ts";
import { caseEndings } from "./case-ending.ts";
import { questionMarks, speechColons, strayCommas } from "./clause-mark.ts";
import { countedNouns } from "./counted-noun.ts";
import { detachedLetters } from "./detached-letter.ts";
import {
  alefBehindNoun,
  alefBehindOwnWaw,
  ghayrWithTheArticle,
  kaffaBefore,
  kullamaTwice,
  lentVerbs,
} from "./fixed-pattern.ts";
import { houseDigits, houseMonths, tanwinOfHouse } from "./house-rules.ts";
import { innaOrAnna } from "./inna.ts";
import { misspeltWords } from "./misspelt-word.ts";
import { listedPhrases } from "./phrase.ts";
import {
  latinPunctuation,
  repeatedPunctuation,
  repeatedSpace,
  spaceAfter,
  spaceBefore,
  spaceInside,
} from "./punctuation.ts";
import { sonsBetweenNames } from "./own-son.ts";
import { quotationMarks } from "./quotation-marks.ts";
import { repeatedWords } from "./repeated-word.ts";
import { respeltWords } from "./respelt-word.ts";
import { relativePronouns } from "./relative-pronoun.ts";
import type { Rule } from "./rule.ts";
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
