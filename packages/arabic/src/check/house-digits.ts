import { toArabicIndicDigits, toWesternDigits } from "../digits.ts";
import type { Copy } from "./copy.ts";
import type { Slip } from "./finding.ts";
import type { HouseStyle } from "./house-style.ts";

const western = /\d/u;
const arabicIndic = /[\u0660-\u0669\u06f0-\u06f9]/u;

/** Two kinds of digits in one number always; the other kind, and a decimal comma, where the house has chosen. */
export function* houseDigits({ words, text }: Copy, { digits }: HouseStyle): Iterable<Slip> {
  for (const { kind, text: number, start, end } of words) {
    if (kind !== "number") continue;
    // «10/٥»: what a slash joins, and «٢٠٢5» that the tokens part nowhere.
    const isMixed = western.test(number) && arabicIndic.test(number);
    const turned =
      digits === "arabic-indic"
        ? toArabicIndicDigits(number)
        : toWesternDigits(number).replaceAll("٫", ".").replaceAll("٬", ",");
    if (isMixed || (digits !== undefined && turned !== number)) {
      yield { start, end, rule: "digits", suggest: [turned] };
    } else if (digits === "western" && /^\d+,\d{1,2}$/u.test(number) && /[\s%٪]/u.test(text.charAt(end))) {
      yield { start, end, rule: "digits", suggest: [number.replace(",", ".")] };
    }
  }
}
