import { toArabicIndicDigits } from "./digits.ts";

/**
 * A noun as it stands after a count: «دقيقة واحدة» and «دقيقتان» say their number themselves, «دقائق» follows 3 to 10,
 * «دقيقةً» 11 to 99, «دقيقة» the hundreds and fractions. `zero` is the whole phrase for none: «لا تعليقات».
 */
export interface CountedNoun {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
  readonly zero?: string;
}

export type PluralClass = "zero" | "one" | "two" | "few" | "many" | "other";

/**
 * The class of a count in Arabic, by the rule of the Unicode CLDR (supplement `plurals`, language `ar`).
 * @example pluralClass(111) // "many"
 */
export function pluralClass(count: number): PluralClass {
  if (!Number.isInteger(count)) return "other";
  const n = Math.abs(count);
  if (n === 0) return "zero";
  if (n === 1) return "one";
  if (n === 2) return "two";
  const rest = n % 100;
  if (rest >= 3 && rest <= 10) return "few";
  return rest >= 11 ? "many" : "other";
}

/**
 * A count with its noun in the form that the count asks for. One and two print no digit.
 * @example agree(11, { one: "دقيقة واحدة", two: "دقيقتان", few: "دقائق", many: "دقيقة", other: "دقيقة" }) // "11 دقيقة"
 */
export function agree(count: number, noun: CountedNoun, digits: "western" | "arabic-indic" = "western"): string {
  const number = digits === "western" ? String(count) : toArabicIndicDigits(String(count));
  const form = pluralClass(count);
  switch (form) {
    case "zero":
      return noun.zero ?? `${number} ${noun.other}`;
    case "one":
    case "two":
      return count < 0 ? `${number} ${noun.other}` : noun[form];
    case "few":
    case "many":
    case "other":
      return `${number} ${noun[form]}`;
  }
}
