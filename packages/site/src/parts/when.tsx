import { monthName } from "@mihwar/arabic/calendar-words";
import { type DateStyle, formatDay } from "@mihwar/arabic/date-format";
import { dossierWords } from "../words-dossier-ar.ts";

const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

function oneDate(text: string, style: DateStyle): string {
  const [, year, month, day, mark] = date.exec(text) ?? [];
  if (year === undefined) return text;
  const words =
    day !== undefined
      ? formatDay(`${year}-${month}-${day}`, style)
      : month === undefined
        ? year
        : `${monthName(Number(month), style.months)} ${year}`;
  if (mark === "~") return dossierWords.about(words);
  return mark === undefined ? words : dossierWords.perhaps(words);
}

/**
 * A date as exact as it is known, in the house's words.
 * @param when EDTF
 */
export function whenWords(when: string, style: DateStyle): string {
  if (when === "XXXX") return dossierWords.undated;
  const [from = "", until] = when.split("/");
  if (until === undefined) return oneDate(from, style);
  if (until === "..") return dossierWords.since(oneDate(from, style));
  if (from === "..") return dossierWords.until(oneDate(until, style));
  return dossierWords.between(oneDate(from, style), oneDate(until, style));
}

/** The same with what machines read of it. */
export function When({ when, style }: { readonly when: string; readonly style: DateStyle }) {
  const words = whenWords(when, style);
  const [from = ""] = when.split("/");
  const plain = from.replace(/[~?%]$/, "");
  return /^\d{4}(-\d{2}){0,2}$/.test(plain) ? <time datetime={plain}>{words}</time> : <span>{words}</span>;
}
