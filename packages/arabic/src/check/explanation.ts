import { explanationsInArabic } from "./explanation-ar.ts";
import { explanationsInEnglish } from "./explanation-en.ts";
import type { Explanations } from "./explanations.ts";
import type { Slip } from "./finding.ts";

/** The languages in which the check explains itself. */
export type Language = "ar" | "en";

const catalogues: Readonly<Record<Language, Explanations>> = { ar: explanationsInArabic, en: explanationsInEnglish };

/** What is wrong and why, in a sentence or two for the writer. */
export function explain({ rule, start, end, suggest }: Slip, text: string, language: Language): string {
  return catalogues[language][rule]({ wrong: text.slice(start, end), right: suggest[0] ?? "" });
}
