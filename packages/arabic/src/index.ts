// Attributions and quotations
export { type Attribution, type AttributionLevel, readAttributions } from "./attributions/attribution.ts";
export { type Quotation, type QuotationKind, readQuotes } from "./quotes/quotation.ts";
// Counting and numbers
export { type CountedNoun, type PluralClass, agree, pluralClass } from "./agree.ts";
export { toArabicIndicDigits, toWesternDigits } from "./digits.ts";
export { type NamedKind, type NameGender, nameGender, nameGenders } from "./name-gender.ts";
export { type Counting, type Noun, countedNoun } from "./numbers/counted-noun.ts";
export { type Case, type Gender, type NumberPlace, numberInWords } from "./numbers/number-in-words.ts";
export { ordinalInWords } from "./numbers/ordinal-in-words.ts";
export { type NumberKind, type NumberRead, numberOf, readNumbers } from "./numbers/read-numbers.ts";
// Dates
export { type MonthStyle, monthName, monthStyles } from "./calendar-words.ts";
export {
  type DateStyle,
  dayOf,
  formatDate,
  formatDateTime,
  formatDay,
  formatTime,
  formatWeekday,
} from "./date-format.ts";
export { type Duration, readDurations } from "./dates/durations.ts";
export { type EdtfStyle, formatEdtf } from "./dates/format-edtf.ts";
export { type DateCircumstances, type DateMention, readDate, readDates } from "./dates/read-dates.ts";
export { isTimeZone, momentOf } from "./dates/zone-clock.ts";
export { type HijriDay, gregorianOfHijri, hijriOf } from "./hijri.ts";
export { type PrintedDate, printedDates } from "./printed-date.ts";
// Text: cleaning, folding, cutting
export {
  type Cleaned,
  type CleanedCopy,
  type IsolatedRange,
  type TextRefusal,
  cleanCopy,
  cleanLine,
} from "./clean-text.ts";
export { excerpt } from "./excerpt.ts";
export { foldForSearch, foldWithOffsets } from "./fold.ts";
export { type ForeignRun, foreignRuns } from "./foreign-runs.ts";
export { slug } from "./slug.ts";
// Likeness and order
export { bandKeys, likeness, shingles, signature } from "./similarity/signature.ts";
export { nearness, rarity, storyWords } from "./similarity/story-words.ts";
export { sortKey } from "./sort-key.ts";
// Words and sentences
export { sentences } from "./sentences.ts";
export { type Span, type Token, type TokenKind, tokens } from "./tokens.ts";
export { stem } from "./terms/stem.ts";
export { type StemmedWord, type TermKind, type WordTerms, searchTerms, stems } from "./terms/search-terms.ts";
export { type TermStatistics, halfOfCeiling, termCeiling, termScore, termWeights } from "./terms/term-score.ts";
export { countWords, readingMinutes } from "./words.ts";
