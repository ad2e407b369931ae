import type { RuleCode } from "./rule-code.ts";

const withoutInitialHamza = (word: string): string =>
  word.replace(/^([وفبكل]?(?:ال)?)[أإآ]/u, "$1ا").replace(/^([وفبكل]?لل)[أإآ]/u, "$1ا");
const withoutHamza = (word: string): string =>
  word.replace(/[أإآ]/gu, "ا").replace(/ئ/gu, "ي").replace(/ؤ/gu, "و").replace(/ء/gu, "");
const skeleton = (word: string): string => word.replace(/[أإآاىيويئؤء]/gu, "");

const beforeStem = /^[وف]?[بكل]?(?:ال|لل)?(?=..)/u;

/**
 * Which rule a correction belongs to, by what it changes.
 * @example kindOfChange("المدرسه", "المدرسة") // "ta-marbuta"
 * @example kindOfChange("إنتخابات", "انتخابات") // "hamzat-wasl"
 */
export function kindOfChange(wrong: string, right: string): RuleCode {
  if (right === `${wrong}ا`) return "final-alef";
  if (wrong.replace(/[ةه]$/u, "") === right.replace(/[ةه]$/u, "")) return "ta-marbuta";
  if (wrong.replace(/[ىي]$/u, "") === right.replace(/[ىي]$/u, "")) return "alef-maqsura";
  if (wrong.replaceAll("ظ", "ض") === right.replaceAll("ظ", "ض")) return "letters";
  if (withoutInitialHamza(wrong) === withoutInitialHamza(right)) {
    return right.replace(beforeStem, "").startsWith("ا") ? "hamzat-wasl" : "hamza";
  }
  if (/[أإآئؤء]/u.test(wrong + right)) {
    if (withoutHamza(wrong) === withoutHamza(right)) return "hamza";
    if (skeleton(wrong) === skeleton(right)) return "hamza-seat";
  }
  return "misspelling";
}
