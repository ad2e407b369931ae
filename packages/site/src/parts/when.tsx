import type { DateStyle } from "@mihwar/arabic/date-format";
import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import { daysOfWhen } from "@mihwar/newsroom";
import { dossierWords } from "../words-dossier-ar.ts";

/**
 * A date as exact as it is known, in the house's words.
 * @param when EDTF
 */
export const whenWords = (when: string, style: DateStyle): string =>
  when === "XXXX" ? dossierWords.undated : formatEdtf(when, style);

/** The same with what machines read of it. */
export function When({ when, style }: { readonly when: string; readonly style: DateStyle }) {
  const words = whenWords(when, style);
  const [from = ""] = when.split("/");
  const plain = from.replace(/[~?%]$/, "");
  return /^\d{4}/.test(plain) && daysOfWhen(plain) !== undefined ? (
    <time datetime={plain}>{words}</time>
  ) : (
    <span>{words}</span>
  );
}
