import type { DateStyle } from "@mihwar/arabic/date-format";
import { formatEdtf } from "@mihwar/arabic/dates/format-edtf";
import { type When as Edtf, daysOfWhen, inUtc } from "@mihwar/newsroom";
import { dossierWords } from "../words-dossier-ar.ts";

/**
 * A date as exact as it is known, in the house's words; its hours in the house's time zone.
 * @param timeZone by whose clock its hours are said, where that is known
 */
export const whenWords = (when: Edtf, style: DateStyle, timeZone?: string): string =>
  when === "XXXX" ? dossierWords.undated : formatEdtf(inUtc(when, timeZone), style);

interface Dated {
  readonly when: Edtf;
  readonly style: DateStyle;
  readonly timeZone?: string | undefined;
}

/** The same with what machines read of it. */
export function When({ when, style, timeZone }: Dated) {
  const words = whenWords(when, style, timeZone);
  const [from = ""] = inUtc(when, timeZone).split("/");
  const plain = from.replace(/[~?%]$/, "");
  return /^\d{4}/.test(plain) && daysOfWhen(plain) !== undefined ? (
    <time datetime={plain}>{words}</time>
  ) : (
    <span>{words}</span>
  );
}
