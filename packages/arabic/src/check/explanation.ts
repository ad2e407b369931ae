import { explanationsInArabic } from "./explanation-ar.ts";
import { explanationsInEnglish } from "./explanation-en.ts";
import type { Slip } from "./finding.ts";
import type { RuleCode } from "./rule-code.ts";

/** The languages in which the check explains itself. */
export type Language = "ar" | "en";

/** What a message is made of: the words as they stand, and the first suggestion, empty where there is none. */
export interface Explained {
  readonly wrong: string;
  readonly right: string;
}

/** The words for every rule, in one language. */
export type Explanations = Readonly<Record<RuleCode, (slip: Explained) => string>>;

const catalogues: Readonly<Record<Language, Explanations>> = { ar: explanationsInArabic, en: explanationsInEnglish };

/** What is wrong and why, in a sentence or two for the writer. */
export function explain({ rule, start, end, suggest }: Slip, text: string, language: Language): string {
  return catalogues[language][rule]({ wrong: text.slice(start, end), right: suggest[0] ?? "" });
}
