import type { Calendar } from "../month-word.ts";
import { parseIsoDay } from "./calendar-day.ts";
import { momentAt, readDistance } from "./date-distance.ts";
import { type Manner, type Placed, type Said, readExpression, resolve } from "./date-expression.ts";
import { isName, isSure } from "./date-evidence.ts";
import { readCardinalWords } from "./date-number.ts";
import { type DatePiece, datePieces, isMark } from "./date-piece.ts";
import { readRange, readRangeOn } from "./date-range.ts";
import type { DayPart } from "./date-word.ts";
import { beginsHoliday } from "./holiday.ts";
import { pluralYears, readHedgedYear, readLoneYear, readYears } from "./lone-year.ts";
import { readOpenRange } from "./open-range.ts";
import { dayPeriod } from "./period.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";
import type { Reference } from "./reference.ts";
import { type Tense, tenseAfter } from "./tense.ts";

/** Circumstances of a text, by which its dates are put in their place. */
export interface DateCircumstances {
  /** When the text was published: a day (`2025-11-06`) or a moment (`2025-11-06T15:05:00+03:00`), ISO 8601. */
  readonly at: string;
  /**
   * Which way «الخميس» and «6 نوفمبر» lie where no word says so. `told`, the default, follows the sentence: «سيزور» looks
   * ahead, all else back, as news does; a text that is nothing but a date is an appointment, and looks ahead.
   */
  readonly direction?: "told" | "past" | "future";
  /** First day of the week, 0 for Sunday; Monday where nothing is said, as in ISO 8601. */
  readonly weekStart?: number;
}

/** A date or a stretch of time that a text names. */
export interface DateMention {
  readonly text: string;
  /** UTF-16 offsets in the text, half open. */
  readonly start: number;
  readonly end: number;
  /**
   * Extended Date/Time Format, ISO 8601-2, Gregorian: `2025-11-06`, `2025-11`, `198X`, `2025-22`, `2011/2015`, `2019/..`,
   * `{2025-11-03,2025-11-04}`, `1332~`, and with a time of day `2025-11-06T15:30:00Z`.
   */
  readonly edtf: string;
  /** The calendar in which it is said. */
  readonly calendar: Calendar;
  /** The part of the day that is named without an hour: «مساء أمس». */
  readonly dayPart?: DayPart;
}

/** @throws RangeError where `at` is neither day nor moment */
function referenceOf({
  at,
  direction,
  weekStart,
}: DateCircumstances): Omit<Reference, "direction"> & { readonly said: "told" | "past" | "future" } {
  const [, date = "", time] =
    /^(-?\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?$/u.exec(at) ?? [];
  const day = parseIsoDay(date);
  if (day === undefined) throw new RangeError(`"${at}" is no day`);
  const [hour = 0, minute = 0, second = 0] = (time ?? "").split(":").map(Number);
  return {
    day,
    second: time === undefined ? undefined : hour * 3600 + minute * 60 + second,
    weekStart: weekStart ?? 1,
    said: direction ?? "told",
  };
}

/** Reads one expression at a place of running text. */
function readAt(
  pieces: readonly DatePiece[],
  at: number,
  manner: Manner,
): { readonly value: Placed | undefined; readonly next: number } | undefined {
  const years = readYears(pieces, at);
  if (years !== undefined) {
    const edtf = `{${years.value.join(",")}}`;
    const said: Said = { fields: { year: { number: years.value[0] ?? 0 }, isCertain: true } };
    const placed = resolve(said, manner);
    if (placed !== undefined) return { value: { ...placed, edtf }, next: years.next };
  }
  const range = readRange(
    pieces,
    pluralYears.has(textAt(pieces, at)) || /^(?:موسم|عام|العام)$/u.test(textAt(pieces, at))
      ? seasonStart(pieces, at)
      : at,
    manner,
  );
  if (range !== undefined) return range;
  const open = readOpenRange(pieces, at, manner);
  if (open !== undefined) return open;
  const distance = readDistance(pieces, at, manner);
  if (distance !== undefined) return distance;
  const before = textAt(pieces, at - 1);
  const expression = readExpression(pieces, at, manner);
  const said = expression ?? readLoneYear(pieces, at, before) ?? readHedgedYear(pieces, at);
  if (said === undefined)
    return manner.isBare ? (readNow(pieces, at, manner) ?? readYearInWords(pieces, at, manner)) : undefined;
  if (!manner.isBare && !isSure(pieces, at, said.value)) return undefined;
  if (!manner.isBare && isName(pieces, at, said.value)) return { value: undefined, next: said.next };
  const on = expression === undefined ? undefined : readRangeOn(pieces, said.next, said.value, manner);
  if (on !== undefined) return on;
  const placed = resolve(withSharedShift(pieces, said, manner), manner);
  return placed && { value: placed, next: said.next };
}

/** «يومي الجمعة والسبت المقبلين»، «مارس وأبريل الماضيين»: a shift in the dual is of both. */
function withSharedShift(
  pieces: readonly DatePiece[],
  { value, next }: { readonly value: Said; readonly next: number },
  manner: Manner,
): Said {
  const second = pieces[next]?.clitic === "و" ? readExpression(pieces, next, manner) : undefined;
  if (second === undefined) return value;
  const { weekday, weekdayShift, period, fields } = value;
  const { weekdayShift: both, period: week, fields: others } = second.value;
  const isAlone = weekday !== undefined && weekdayShift === undefined && period === undefined;
  // «الثلاثاء والأربعاء من الأسبوع الماضي».
  if (isAlone && second.value.weekday !== undefined && week?.unit === "week") return { ...value, period: week };
  if (!/(?:ين|ان)$/u.test(textAt(pieces, second.next - 1))) return value;
  if (isAlone && both !== undefined) return { ...value, weekdayShift: both };
  const isOpen = fields !== undefined && fields.year === undefined && fields.shift === undefined;
  return isOpen && others?.shift !== undefined ? { ...value, fields: { ...fields, shift: others.shift } } : value;
}

/** «الآن»، «حالا»، «في هذه اللحظة»: the moment of reference, or its day where that is all that is known. */
function readNow(pieces: readonly DatePiece[], at: number, { reference }: Manner): Reading<Placed> {
  const isThis = textAt(pieces, at) === "هذه" && ["اللحظه", "اللحظات"].includes(textAt(pieces, at + 1));
  if (!isThis && !["الان", "حالا", "حاليا", "فورا"].includes(textAt(pieces, at))) return undefined;
  const moment = momentAt("second", 0, reference);
  const period = dayPeriod(reference.day);
  return { value: moment ?? { period, edtf: period.edtf, isTimed: false }, next: isThis ? at + 2 : at + 1 };
}

/** A year in words alone: «ألف وسبعمئة وتسعة وثمانين». */
function readYearInWords(pieces: readonly DatePiece[], at: number, manner: Manner): Reading<Placed> {
  const words = readCardinalWords(pieces, at);
  if (words === undefined || words.value < 1000 || words.value > 2100) return undefined;
  const placed = resolve({ fields: { year: { number: words.value }, isCertain: true } }, manner);
  return placed && { value: placed, next: words.next };
}

/** «موسم 2023-2024», «العام الدراسي 2025/2026»: the years after the word. */
const seasonStart = (pieces: readonly DatePiece[], at: number): number =>
  past(pieces, at + 1, wordSet("الدراسي الجامعي الكروي"), 1);

/** Small words of dates with which none begins, and those with which one does only where more of it follows. */
const neverFirst = wordSet(
  "في عند علي او لا ثم كل نفس الا عشر عشره الذي اللي الميلاد الهجري هجري هجريه الميلادي الميلاديه ميلادي ميلاديه كامل كامله م ص مده",
);
const opening = wordSet(
  "من بين مابين ما قبل بعد حتي منذ مذ هذا هذه خلال غضون نحو حوالي قرابه زهاء وقت نهايه بدايه الثلث",
);
const unlisted = wordSet("بقيه باقي عطله اكثر اقل يقرب يقارب يزيد gmt utc");

const isOfDates = (piece: DatePiece | undefined): boolean =>
  piece !== undefined &&
  (piece.value !== undefined || piece.word !== undefined || beginsHoliday(piece.text) || unlisted.has(piece.text));

const directionOf = (tense: Tense): Reference["direction"] => (tense === "present" ? "near" : (tense ?? "past"));

/** Whether a date may begin with a piece; of most words this is all that is asked. */
function mayBegin(piece: DatePiece, next: DatePiece | undefined): boolean {
  if (!isOfDates(piece)) return false;
  if (opening.has(piece.text)) return isOfDates(next);
  return piece.text === "الي" ? next?.text === "غايه" : !neverFirst.has(piece.text);
}

const idle = wordSet("في عند علي و");
const edgePunctuation = /^[.،,؛؟!?)(«»"]$/u;

function mention(
  text: string,
  pieces: readonly DatePiece[],
  { from, next }: { readonly from: number; readonly next: number },
  value: Placed,
): DateMention {
  const start = pieces[from]?.start ?? 0;
  const end = pieces[next - 1]?.end ?? start;
  return {
    text: text.slice(start, end),
    start,
    end,
    edtf: value.edtf,
    calendar: value.period.calendar,
    ...(value.dayPart === undefined || value.isTimed ? {} : { dayPart: value.dayPart }),
  };
}

const mostPiecesOfADate = 24;

/** The text as one date and nothing else, the words that may lead to it left out. */
function readBare(text: string, pieces: readonly DatePiece[], manner: Manner): DateMention | undefined {
  if (pieces.length === 0 || pieces.length > mostPiecesOfADate) return undefined;
  let end = pieces.length;
  while (end > 1 && edgePunctuation.test(textAt(pieces, end - 1))) end -= 1;
  const given = pieces.slice(0, end);
  for (let from = 0; from < Math.min(3, end); from++) {
    if (
      from > 0 &&
      !idle.has(textAt(pieces, from - 1)) &&
      !["الي", "حتي", "بتاريخ", "من", "ال"].includes(textAt(pieces, from - 1))
    )
      break;
    const found = readAt(given, from, manner);
    if (found?.value !== undefined && found.next === end)
      return mention(text, given, { from, next: found.next }, found.value);
  }
  return undefined;
}

/**
 * Reads a text that is a date and nothing else, as a field or an answer has it; more is understood than in running text, where
 * «15» is seldom a day: «15»، «السابعة»، «21/09»، «الجمعة 15».
 * @returns undefined where the text is anything else
 * @throws RangeError where `at` is neither day nor moment
 * @example readDate("الخميس المقبل", { at: "2025-11-06" })?.edtf // "2025-11-13"
 */
export function readDate(text: string, circumstances: DateCircumstances): DateMention | undefined {
  const { said, ...reference } = referenceOf(circumstances);
  const direction = said === "past" ? "past" : "future";
  return readBare(text, datePieces(text), { reference: { ...reference, direction }, isBare: true });
}

/**
 * The dates of a text, in their order and apart from each other, resolved against the day on which it was published: days in
 * every way of printing them, Gregorian, Hijri and Persian; «أمس»، «الخميس المقبل»، «الأسبوع الماضي»، «منذ مطلع العام»، «قبل
 * ثلاثة أيام»; ranges, decades, centuries, seasons, quarters, times of day and zones. What is named after a date («مدينة 6
 * أكتوبر») and what only looks like one («مارس ضغوطا») is left. Time is linear in the length of the text.
 * @throws RangeError where `at` is neither day nor moment
 * @example readDates("عُقدت القمة أمس الأول", { at: "2025-11-06" }).map(({ text, edtf }) => [text, edtf]) // [["أمس الأول", "2025-11-04"]]
 */
export function readDates(text: string, circumstances: DateCircumstances): readonly DateMention[] {
  const { said, ...reference } = referenceOf(circumstances);
  const pieces = datePieces(text);
  const asBare = readBare(text, pieces, {
    reference: { ...reference, direction: said === "past" ? "past" : "future" },
    isBare: true,
  });
  if (asBare !== undefined) return [asBare];
  const found: DateMention[] = [];
  let tense: Tense;
  let isOpening = true;
  let anchor: number | undefined;
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] as DatePiece;
    const read = mayBegin(piece, pieces[at + 1])
      ? readAt(pieces, at, {
          reference: {
            ...reference,
            direction: said === "told" ? directionOf(tense) : said,
            ...(anchor === undefined ? {} : { anchor }),
          },
          isBare: false,
        })
      : undefined;
    if (read?.value !== undefined) {
      found.push(mention(text, pieces, { from: at, next: read.next }, read.value));
      anchor = read.value.period.from;
      at = read.next;
      continue;
    }
    const isFirst: boolean = piece.isNewLine || isOpening;
    tense = tenseAfter(piece.isNewLine ? undefined : tense, piece.text, isFirst);
    isOpening = isMark(piece) && (isFirst || tense === undefined);
    at = read === undefined ? at + 1 : Math.max(at + 1, read.next);
  }
  return inBothCalendars(text, found);
}

const corresponding = /^\s*(?:[(/،]\s*)?(?:(?:و?ال)?موافق\s*(?:لـ?\s*)?)?$/u;
const day = /^\d{4}-\d{2}-\d{2}~?$/u;

/**
 * Where a day is said in both calendars, the Gregorian one is its value: the sighting of the moon may move the Hijri day by
 * one or two from the calendar's, and the page knows which day it was.
 */
function inBothCalendars(text: string, found: readonly DateMention[]): readonly DateMention[] {
  return found.map((one, place) => {
    if (one.calendar !== "hijri" || !day.test(one.edtf)) return one;
    const other = [found[place + 1], found[place - 1]].find((near) => {
      if (near === undefined || near.calendar !== "gregorian" || !day.test(near.edtf)) return false;
      return corresponding.test(text.slice(Math.min(one.end, near.end), Math.max(one.start, near.start)));
    });
    if (other === undefined) return one;
    const apart = (parseIsoDay(one.edtf.slice(0, 10)) ?? 0) - (parseIsoDay(other.edtf.slice(0, 10)) ?? 0);
    return Math.abs(apart) <= 2 ? { ...one, edtf: other.edtf } : one;
  });
}
