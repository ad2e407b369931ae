import { readAttributions } from "@mihwar/arabic/attributions/attribution";
import { latinName } from "@mihwar/arabic/authority/authority";
import { check } from "@mihwar/arabic/check/check";
import { readDates } from "@mihwar/arabic/dates/read-dates";
import { foldForSearch } from "@mihwar/arabic/fold";
import { foreignRuns } from "@mihwar/arabic/foreign-runs";
import { readNames } from "@mihwar/arabic/names/read-names";
import { readNumbers } from "@mihwar/arabic/numbers/read-numbers";
import { readQuotes } from "@mihwar/arabic/quotes/quotation";
import { romanize } from "@mihwar/arabic/romanize/romanize";
import { sentences } from "@mihwar/arabic/sentences";
import { slug } from "@mihwar/arabic/slug";
import { stems } from "@mihwar/arabic/terms/search-terms";
import { tokens } from "@mihwar/arabic/tokens";

/** What may matter for an answer besides the line. */
export interface TextCircumstances {
  /** The day on which the text was published, `YYYY-MM-DD`: what «أمس» is counted from. */
  readonly at: string;
}

/** Answers about one line of text: a string is printed as it is, all else as JSON. */
export type TextQuestion = (line: string, circumstances: TextCircumstances) => unknown;

/** What the language core can be asked on a line of text. */
export const textQuestions: Readonly<Record<string, TextQuestion>> = {
  fold: foldForSearch,
  slug,
  romanize: (line) => romanize(line, { nameOf: latinName }),
  tokens,
  stems,
  sentences,
  dates: (line, { at }) =>
    readDates(line, { at }).map(({ text, start, end, edtf, calendar }) => ({ text, start, end, edtf, calendar })),
  numbers: readNumbers,
  names: (line) =>
    readNames(line).map(({ text, start, end, kind, entity }) => ({
      text,
      start,
      end,
      kind,
      ...(entity === undefined ? {} : { entity }),
    })),
  attributions: (line) =>
    readAttributions(line).map(({ text, start, end, level, who }) => ({
      text,
      start,
      end,
      level,
      ...(who === undefined ? {} : { who }),
    })),
  quotes: readQuotes,
  bidi: foreignRuns,
  check: (line) => check(line),
};
