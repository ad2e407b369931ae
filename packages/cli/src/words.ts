import { type Words, wordsAr } from "./words-ar.ts";
import { wordsEn } from "./words-en.ts";

/** The words in the language of the user's locale (`LC_ALL`, `LC_MESSAGES`, `LANG`): Arabic, or English. */
export function wordsFor(environment: NodeJS.ProcessEnv): Words {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^ar\b|^ar_/i.test(locale) ? wordsAr : wordsEn;
}
