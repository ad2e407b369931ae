import { type Calendar, type MonthWord, monthsNamed } from "../month-word.ts";
import type { DatePiece } from "./date-piece.ts";
import { readCardinalWords, readOrdinal } from "./date-number.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";

/** A year as it is said: a number, or one counted from the reference year («العام الماضي» is -1). */
export type SaidYear =
  | { readonly number: number; readonly era?: Calendar; readonly isBeforeChrist?: boolean }
  | { readonly by: number }
  /** «العام نفسه»: that which the text named last. */
  | { readonly isSame: true };

/** The parts of a date that were said; what is missing is taken from the day of reference, or from the other end of a range. */
export interface DateFields {
  readonly year?: SaidYear;
  /** The month by name, which may be one of several calendars. */
  readonly months?: readonly MonthWord[];
  /** The month counted from that of reference: «الشهر الجاري» is 0. */
  readonly monthBy?: number;
  /** «الشهر نفسه»: that which the text named last. */
  readonly isSameMonth?: true;
  readonly day?: number;
  /** Days of one month, all meant: «3 و4 نوفمبر». */
  readonly alsoDays?: readonly number[];
  /** «الماضي» and its like after day and month. */
  readonly shift?: -1 | 0 | 1;
  /** Whether the words could hardly be anything but a date. */
  readonly isCertain: boolean;
}

const secondNameSigns = wordSet("/ - ( | \\");

/** A month's name of one word or two, the longer first. */
function readMonthName(pieces: readonly DatePiece[], at: number): Reading<readonly MonthWord[]> {
  const first = pieces[at];
  if (first === undefined) return undefined;
  const second = pieces[at + 1];
  if (second !== undefined && second.clitic === "" && !second.isNewLine) {
    const two = monthsNamed(`${first.text} ${second.text}`);
    if (two.length > 0) return { value: two, next: at + 2 };
  }
  const months = first.word?.months;
  return months && { value: months, next: at + 1 };
}

/** A month, with its other name behind a stroke or in brackets where the page prints both: «آب/أغسطس». */
function readNamedMonth(pieces: readonly DatePiece[], at: number): Reading<readonly MonthWord[]> {
  const name = readMonthName(pieces, at);
  if (name === undefined) return undefined;
  const sign = textAt(pieces, name.next);
  // Some pages print the second name after a space: «12 يوليو تموز».
  const isApart = !secondNameSigns.has(sign);
  if (isApart && (pieces[name.next]?.clitic !== "" || pieces[name.next]?.isNewLine === true)) return name;
  const other = readMonthName(pieces, isApart ? name.next : name.next + 1);
  const same = other?.value.filter((one) =>
    name.value.some(({ calendar, month }) => calendar === one.calendar && month === one.month),
  );
  if (other === undefined || same === undefined || same.length === 0) return name;
  const closed = sign === "(" && textAt(pieces, other.next) === ")";
  return { value: same, next: closed ? other.next + 1 : other.next };
}

const gregorian = (month: number): readonly MonthWord[] => [{ calendar: "gregorian", month }];

interface SaidMonth {
  readonly months: readonly MonthWord[];
  /** Whether «شهر» stands before it, or two names. */
  readonly isCertain: boolean;
}

/** A month by name or number: «نوفمبر/تشرين الثاني»، «شهر رجب»، «شهر 3»، «الشهر الثامن»، «شهر عشرة». */
export function readMonth(pieces: readonly DatePiece[], at: number): Reading<SaidMonth> {
  const piece = pieces[at];
  const isSaid = piece?.text === "شهر" || piece?.text === "الشهر" || piece?.text === "شهري";
  const start = isSaid ? at + 1 : at;
  const named = readNamedMonth(pieces, start);
  if (named !== undefined) {
    const isAmbiguous = named.next === start + 1 && pieces[start]?.word?.isAmbiguous === true;
    return { value: { months: named.value, isCertain: isSaid || !isAmbiguous }, next: named.next };
  }
  if (!isSaid) return undefined;
  const number = pieces[start];
  if (number?.clitic !== "" || number.isNewLine) return undefined;
  if (number.value !== undefined) {
    return number.value >= 1 && number.value <= 12 && number.text.length <= 2
      ? { value: { months: gregorian(number.value), isCertain: true }, next: start + 1 }
      : undefined;
  }
  const counted =
    piece.text === "الشهر"
      ? readOrdinal(pieces, start)
      : number.word?.weekday === undefined || number.word.cardinal === 2
        ? readCardinalWords(pieces, start)
        : undefined;
  return counted !== undefined && counted.value >= 1 && counted.value <= 12
    ? { value: { months: gregorian(counted.value), isCertain: true }, next: counted.next }
    : undefined;
}

const sameWords = wordSet("نفسه ذاته نفسها ذاتها عينه");
const yearWords = wordSet("عام العام سنه السنه");
const beforeYear = wordSet("من في ، , ل");

/** What the words after a year say of its calendar: «هـ»، «هـ.ش»، «م»، «ميلادية»، «للهجرة»، «ق.م»، «قبل الميلاد». */
export function readEra(
  pieces: readonly DatePiece[],
  at: number,
): Reading<{ readonly era: Calendar; readonly isBeforeChrist?: boolean }> {
  const text = textAt(pieces, at);
  const dotted = textAt(pieces, at + 1) === "." ? at + 2 : at + 1;
  switch (text) {
    case "م":
    case "ميلادي":
    case "ميلاديه":
    case "الميلادي":
    case "الميلاديه":
      return { value: { era: "gregorian" }, next: at + 1 };
    case "الميلاد":
      return pieces[at]?.clitic === "ل" ? { value: { era: "gregorian" }, next: at + 1 } : undefined;
    case "ش":
    case "شمسي":
    case "شمسيه":
      return { value: { era: "jalali" }, next: at + 1 };
    case "ه":
    case "هجري":
    case "هجريه":
    case "الهجري":
    case "الهجريه":
    case "الهجره":
    case "للهجره": {
      const solar = textAt(pieces, dotted);
      return solar === "ش" || solar === "شمسي"
        ? { value: { era: "jalali" }, next: dotted + 1 }
        : { value: { era: "hijri" }, next: at + 1 };
    }
    case "ق":
      return textAt(pieces, dotted) === "م"
        ? { value: { era: "gregorian", isBeforeChrist: true }, next: dotted + 1 }
        : undefined;
    case "قم":
      return { value: { era: "gregorian", isBeforeChrist: true }, next: at + 1 };
    case "قبل":
      return ["الميلاد", "ميلاد"].includes(textAt(pieces, at + 1))
        ? { value: { era: "gregorian", isBeforeChrist: true }, next: at + 2 }
        : undefined;
    default:
      return undefined;
  }
}

/** A year's number in digits or words, with what stands after it. `isNamed`: «عام» stood before, so any number will do. */
function readYearNumber(pieces: readonly DatePiece[], at: number, isNamed: boolean): Reading<SaidYear> {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  const isClosed = piece.text === "(" || piece.text === "«";
  if (isClosed) return undefined;
  let number = piece.value;
  let next = at + 1;
  if (number === undefined) {
    const words = readCardinalWords(pieces, at);
    if (words === undefined || words.value < (isNamed ? 20 : 1000) || words.value > 2999) return undefined;
    if (!isNamed && piece.word?.cardinal !== undefined && words.next === at + 1 && words.value !== 2000)
      return undefined;
    ({ value: number, next } = words);
  } else if (piece.text.length > 4) return undefined;
  const era = readEra(pieces, next);
  if (era === undefined) {
    if (piece.value !== undefined) {
      if (!isNamed && piece.text.length !== 4) return undefined;
      if (isNamed && piece.text.length === 1) return undefined;
      // A number with a sign or a decimal behind it is an amount.
      const after = pieces[next];
      if (
        after?.text === "%" ||
        ((after?.text === "." || after?.text === ",") &&
          !after.apart &&
          pieces[next + 1]?.apart === false &&
          pieces[next + 1]?.value !== undefined)
      )
        return undefined;
    }
    return number > 0 && number < 2300 ? { value: { number }, next } : undefined;
  }
  return { value: { number, ...era.value }, next: era.next };
}

/** «العام الماضي»، «هذه السنة»، «العام 2014»، «سنة 1377 هجرية»، «عام ألفين وعشرين». */
export function readYear(pieces: readonly DatePiece[], at: number): Reading<SaidYear> {
  const text = textAt(pieces, at);
  if (
    (text === "هذا" || text === "هذه") &&
    yearWords.has(textAt(pieces, at + 1)) &&
    textAt(pieces, at + 1).startsWith("ال")
  )
    return { value: { by: 0 }, next: at + 2 };
  if (!yearWords.has(text)) return undefined;
  const afterWord = ["الهجري", "الهجريه", "الميلادي", "الدراسي", "هجري"].includes(textAt(pieces, at + 1))
    ? at + 2
    : at + 1;
  const era: Calendar | undefined = ["الهجري", "الهجريه", "هجري"].includes(textAt(pieces, at + 1))
    ? "hijri"
    : undefined;
  if (text.startsWith("ال") && sameWords.has(textAt(pieces, afterWord)))
    return { value: { isSame: true }, next: afterWord + 1 };
  const shift = pieces[afterWord]?.word?.shift;
  if (shift !== undefined && text.startsWith("ال")) {
    // «العام القادم 2021» says it twice, and the number is the more exact.
    const again = pieces[afterWord + 1];
    const number = again?.value;
    if (number !== undefined && again?.text.length === 4 && !again.isNewLine && number >= 1900 && number < 2100)
      return { value: { number }, next: afterWord + 2 };
    return { value: { by: shift }, next: afterWord + 1 };
  }
  if (pieces[afterWord]?.clitic !== "" || pieces[afterWord]?.isNewLine === true) return undefined;
  const number = readYearNumber(pieces, afterWord, true);
  if (number === undefined || !("number" in number.value)) return undefined;
  return era === undefined ? number : { value: { ...number.value, era }, next: number.next };
}

/** The year after a month: «2025»، «، 2025»، «من العام الماضي»، «عام 1981»، «لعام 2014». */
function readYearAfterMonth(pieces: readonly DatePiece[], at: number): Reading<SaidYear> {
  const start = past(pieces, at, beforeYear, 2);
  if (pieces[start]?.isNewLine === true || (pieces[start]?.clitic ?? "").includes("و")) return undefined;
  const named = readYear(pieces, start);
  if (named !== undefined) return named;
  if (start > at && !["،", ","].includes(textAt(pieces, at)) && textAt(pieces, at) !== "من") return undefined;
  const stroke =
    ["/", "-", "–", "."].includes(textAt(pieces, start)) && pieces[start + 1]?.text.length === 4 ? start + 1 : start;
  return readYearNumber(pieces, stroke, false);
}

/** «الماضي»، «الجاري»، «المقبل» after the name of a month. */
function readShift(pieces: readonly DatePiece[], at: number): Reading<-1 | 0 | 1> {
  const shift = pieces[at]?.word?.shift;
  return shift === undefined || pieces[at]?.clitic !== "" ? undefined : { value: shift, next: at + 1 };
}

type MonthAndYear = Pick<DateFields, "isSameMonth" | "months" | "monthBy" | "year" | "shift" | "isCertain">;

/** A month with its year or with «الماضي», or alone; «هذا أبريل»; «الشهر الجاري»، «هذا الشهر». */
export function readMonthAndYear(pieces: readonly DatePiece[], at: number): Reading<MonthAndYear> {
  const isThis = ["هذا", "هذه"].includes(textAt(pieces, at));
  const start = isThis ? at + 1 : at;
  const month = readMonth(pieces, start);
  if (month === undefined) {
    if (textAt(pieces, start) !== "الشهر") return undefined;
    if (sameWords.has(textAt(pieces, start + 1))) {
      // «الشهر نفسه من العام الماضي».
      const year = textAt(pieces, start + 2) === "من" ? readYear(pieces, start + 3) : undefined;
      const same = { isSameMonth: true, isCertain: true } as const;
      return year ? { value: { ...same, year: year.value }, next: year.next } : { value: same, next: start + 2 };
    }
    const shift = isThis ? { value: 0 as const, next: start + 1 } : readShift(pieces, start + 1);
    return shift && { value: { monthBy: shift.value, isCertain: true }, next: shift.next };
  }
  const { months } = month.value;
  const year = readYearAfterMonth(pieces, month.next);
  if (year !== undefined && (!("number" in year.value) || fittingMonth(months, year.value) !== undefined))
    return { value: { months, year: year.value, isCertain: true }, next: year.next };
  const shift = readShift(pieces, month.next);
  if (shift !== undefined) return { value: { months, shift: shift.value, isCertain: true }, next: shift.next };
  return {
    value: { months, ...(isThis ? { shift: 0 as const } : {}), isCertain: month.value.isCertain || isThis },
    next: month.next,
  };
}

/** Of the calendars that a month's name allows, the one in which that year has been or is soon. */
export function fittingMonth(
  months: readonly MonthWord[],
  { number, era }: { readonly number: number; readonly era?: Calendar },
): MonthWord | undefined {
  return months.find(({ calendar }) => {
    if (era !== undefined && era !== calendar) return false;
    switch (calendar) {
      case "gregorian":
        return era !== undefined || (number >= 100 && number < 2300);
      case "hijri":
        // «رمضان 2019»: the Ramadan that began in that year.
        return (
          (number >= (era === undefined ? 1300 : 1) && number <= 1600) ||
          (era === undefined && number >= 1925 && number <= 2077)
        );
      case "jalali":
        return number >= 1200 && number <= 1500;
    }
  });
}

// Days of months

const beforeMonth = wordSet("من ، , - – / . of de في");
const ordinalEndings = wordSet("st nd rd th er");

/** A day of the month: «6»، «السادس»، «الحادي والعشرين»، «اليوم الثالث»، «فاتح»، «غرة»، «8th». */
export function readDayOfMonth(pieces: readonly DatePiece[], at: number): Reading<number> {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  // «الـ20 من مارس».
  if (piece.text === "ال" && pieces[at + 1]?.value !== undefined) return readDayOfMonth(pieces, at + 1);
  if (piece.text === "اليوم") {
    const ordinal = readOrdinal(pieces, at + 1);
    return ordinal !== undefined && ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined;
  }
  if (piece.value !== undefined) {
    if (piece.text.length > 2 || piece.value < 1 || piece.value > 31) return undefined;
    return { value: piece.value, next: ordinalEndings.has(textAt(pieces, at + 1)) ? at + 2 : at + 1 };
  }
  // «لولاية ثانية في نوفمبر» is no day: but for «أول» and its like the article is needed.
  if (!/^(?:ال|اول$|فاتح$|غره$)/u.test(piece.text)) return undefined;
  const ordinal = readOrdinal(pieces, at);
  return ordinal !== undefined && ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined;
}

/** «8 فيفري 2019»، «السادس من نوفمبر»، «15 من الشهر الجاري»، «15 الجاري»، «3 و4 نوفمبر». */
function readDayFirst(pieces: readonly DatePiece[], at: number): Reading<DateFields> {
  const day = readDayOfMonth(pieces, at);
  if (day === undefined) return undefined;
  const also: number[] = [];
  let { next } = day;
  while (also.length < 10) {
    const and = pieces[next]?.clitic === "و" ? next : textAt(pieces, next) === "و" ? next + 1 : undefined;
    const another = and === undefined ? undefined : readDayOfMonth(pieces, and);
    if (another === undefined) break;
    also.push(another.value);
    ({ next } = another);
  }
  if (pieces[next]?.clitic.includes("و") === true) return undefined;
  const numeric = pieces[at]?.value !== undefined;
  const shift = numeric ? readShift(pieces, next) : undefined;
  const parts = shift
    ? { value: { monthBy: shift.value, isCertain: true }, next: shift.next }
    : readMonthAndYear(pieces, past(pieces, next, beforeMonth, 1));
  if (parts === undefined) return undefined;
  // «السادس من الشهر» needs its من: «الأول الشهر» is nothing.
  return {
    value: { ...parts.value, day: day.value, isCertain: true, ...(also.length > 0 ? { alsoDays: also } : {}) },
    next: parts.next,
  };
}

const prepositions = wordSet("في من علي الي عن مع بعد قبل حتي عند و");

/** Whether a number before this is counted no noun with: the sentence ends, or goes on with a preposition. */
export const endsPhrase = (piece: DatePiece | undefined): boolean =>
  piece === undefined ||
  piece.isNewLine ||
  /^[^\p{L}\p{N}%]/u.test(piece.text) ||
  prepositions.has(piece.text) ||
  piece.clitic !== "";

/** «نوفمبر 6, 2025»، «أكتوبر/ 2»، «يناير الثاني والعشرين، 2018»، «مايو تسعة وعشرين». */
function readMonthFirst(pieces: readonly DatePiece[], at: number): Reading<DateFields> {
  const month = readMonth(pieces, at);
  if (month === undefined) return undefined;
  const start = ["/", "-"].includes(textAt(pieces, month.next)) ? month.next + 1 : month.next;
  const first = pieces[start];
  if (first?.clitic !== "" || first.isNewLine) return undefined;
  const words =
    first.word?.cardinal !== undefined && first.word.weekday === undefined
      ? readCardinalWords(pieces, start)
      : undefined;
  const day = words !== undefined && words.value <= 31 ? words : readDayOfMonth(pieces, start);
  // «نوفمبر 26 إلى» may be a range; «نوفمبر 26 قتيلا» is a count.
  if (day === undefined || first.text === "اليوم") return undefined;
  const year = readYearAfterMonth(pieces, day.next);
  if (year !== undefined) {
    if (!("number" in year.value) || fittingMonth(month.value.months, year.value) !== undefined)
      return {
        value: { months: month.value.months, day: day.value, year: year.value, isCertain: true },
        next: year.next,
      };
  }
  // «نوفمبر 26 قتيلا» is a count, and seldom: a number that counts nothing is the day.
  const isCertain = month.value.isCertain && (first.value === undefined || endsPhrase(pieces[day.next]));
  return { value: { months: month.value.months, day: day.value, isCertain }, next: day.next };
}

/**
 * The calendar of a date of three numbers. Pages print it without a word of its calendar; a year of the Persian calendar
 * that has been (to 1410, which is 2031) is taken for that, a later one for the lunar Hijri.
 */
function calendarOfNumbers(year: number): Calendar | undefined {
  if (year >= 1600 && year < 2200) return "gregorian";
  if (year > 1410 && year <= 1500) return "hijri";
  return year >= 1300 && year <= 1410 ? "jalali" : undefined;
}

const numberSigns = wordSet("/ - . –");
const joinedSign = /^(?:[/.\-–:+_%=]|[a-z]+)$/u;

/** «2026-01-08»، «08/02/2019» (the day first), «1427/4/9 هـ»، «2/2013»; with `isBare` also «21/09». */
function readNumbers(pieces: readonly DatePiece[], at: number, isBare: boolean): Reading<DateFields> {
  const first = pieces[at];
  const sign = pieces[at + 1];
  const second = pieces[at + 2];
  if (first?.value === undefined || second?.value === undefined || sign === undefined) return undefined;
  if (!numberSigns.has(sign.text)) return undefined;
  const before = pieces[at - 1];
  if (!first.apart && before !== undefined && joinedSign.test(before.text)) return undefined;
  if (sign.text !== "/" && (sign.apart || second.apart)) return undefined;
  const third = pieces[at + 4];
  const isThree =
    textAt(pieces, at + 3) === sign.text && third?.value !== undefined && (sign.text === "/" || !third.apart);
  if (!isThree) return readTwoNumbers(pieces, at, isBare);
  const yearFirst = first.text.length === 4;
  if (yearFirst === (third.text.length === 4) || second.text.length > 2) return undefined;
  if ((yearFirst ? third : first).text.length > 2) return undefined;
  const era = readEra(pieces, at + 5);
  const next = era?.next ?? at + 5;
  const after = pieces[next];
  if (
    after !== undefined &&
    !after.apart &&
    numberSigns.has(after.text) &&
    pieces[next + 1]?.value !== undefined &&
    pieces[next + 1]?.apart === false
  )
    return undefined;
  const year = yearFirst ? first.value : third.value;
  const calendar = era?.value.era ?? calendarOfNumbers(year);
  if (calendar === undefined) return undefined;
  // The month first is American; where the day could be either, Arabic pages print the day first.
  const [month, day] = yearFirst
    ? [second.value, third.value]
    : second.value > 12
      ? [first.value, second.value]
      : [second.value, first.value];
  return {
    value: { months: [{ calendar, month }], day, year: { number: year, era: calendar }, isCertain: true },
    next,
  };
}

function readTwoNumbers(pieces: readonly DatePiece[], at: number, isBare: boolean): Reading<DateFields> {
  const first = pieces[at];
  const second = pieces[at + 2];
  if (first?.value === undefined || second?.value === undefined) return undefined;
  const [yearFirst, yearLast] = [first.text.length === 4, second.text.length === 4];
  const month = yearFirst ? second.value : first.value;
  const sign = textAt(pieces, at + 1);
  if (
    yearFirst !== yearLast &&
    month >= 1 &&
    month <= 12 &&
    (yearFirst ? second : first).text.length <= 2 &&
    sign !== "."
  ) {
    const year = yearFirst ? first.value : second.value;
    const calendar = calendarOfNumbers(year);
    if (calendar === undefined || (!isBare && calendar !== "gregorian")) return undefined;
    return {
      value: { months: [{ calendar, month }], year: { number: year, era: calendar }, isCertain: true },
      next: at + 3,
    };
  }
  const before = textAt(pieces, at - 1);
  const isDated =
    sign === "/" && (["يوم", "بتاريخ", "تاريخ", "في"].includes(before) || pieces[at - 1]?.word?.weekday !== undefined);
  if ((!isBare && !isDated) || first.text.length > 2 || second.text.length > 2) return undefined;
  const [day, of] = second.value > 12 ? [second.value, first.value] : [first.value, second.value];
  return day >= 1 && day <= 31 && of >= 1 && of <= 12
    ? { value: { months: gregorian(of), day, isCertain: true }, next: at + 3 }
    : undefined;
}

/**
 * The fields of a date, the most telling way of printing it first. `isBare`: the text is known to be a date, so that a lone
 * number may be a day.
 */
export function readDateFields(pieces: readonly DatePiece[], at: number, isBare: boolean): Reading<DateFields> {
  const fields =
    readNumbers(pieces, at, isBare) ??
    readDayFirst(pieces, at) ??
    readMonthFirst(pieces, at) ??
    readMonthAndYear(pieces, at);
  if (fields !== undefined) return fields;
  const year = readYear(pieces, at);
  return year && { value: { year: year.value, isCertain: true }, next: year.next };
}
