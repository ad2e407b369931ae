import { arabicMarks, tatweel } from "./arabic-mark.ts";
import { dayOrdinal } from "./day-ordinal.ts";
import { foldWithOffsets } from "./fold.ts";
import { gregorianOfHijri } from "./hijri.ts";
import { gregorianOfJalali } from "./jalali.ts";
import { type Calendar, type MonthWord, monthsNamed } from "./month-word.ts";

/** A date as a page prints it. */
export interface PrintedDate {
  /** The date alone, without the day of the week and the time of day that stand by it. */
  readonly text: string;
  /** UTF-16 offsets of the date in the text, half open. */
  readonly start: number;
  readonly end: number;
  /** Extended Date/Time Format (ISO 8601-2), Gregorian, of day or month precision: `2025-11-06`, `2025-11`. */
  readonly edtf: string;
  /** Time of day printed beside the date, 00:00 to 23:59. */
  readonly time?: string;
  /** Minutes that this time is ahead of UTC, where the page says so. */
  readonly offsetMinutes?: number;
  /** The calendar in which it is printed. */
  readonly calendar: Calendar;
}

/** A folded word, number or sign of the text. */
interface Piece {
  readonly text: string;
  /** The number that it is, with as many digits as it has. */
  readonly value?: number;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly apart: boolean;
}

/** What was read, and the index of the piece after it. */
type Read<Value> = { readonly value: Value; readonly next: number } | undefined;

interface Day {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

interface TimeOfDay {
  readonly time: string;
  readonly offsetMinutes?: number;
}

const piecePattern = /[0-9]+|\p{L}+|\S/gu;

function piecesOf(text: string): readonly Piece[] {
  const { folded, offsets } = foldWithOffsets(text);
  const endOf = (unit: number): number => {
    const at = offsets[unit] ?? 0;
    let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    // The vowels and the stroke of a last letter are part of its word.
    while (end < text.length && (text.charAt(end) === tatweel || arabicMarks.test(text.charAt(end)))) end += 1;
    return end;
  };
  let last = 0;
  return Array.from(folded.matchAll(piecePattern), (match): Piece => {
    const from = match.index;
    const apart = from > last;
    last = from + match[0].length;
    const piece = { text: match[0], start: offsets[from] ?? 0, end: endOf(last - 1), apart };
    return /^[0-9]{1,4}$/.test(match[0]) ? { ...piece, value: Number(match[0]) } : piece;
  });
}

const isNumber = (piece: Piece | undefined, digits: readonly number[]): piece is Piece & { readonly value: number } =>
  piece?.value !== undefined && digits.includes(piece.text.length);

/** The first piece from `at` that is none of the fillers; no more than `most` of them are passed over. */
function past(pieces: readonly Piece[], at: number, fillers: ReadonlySet<string>, most: number): number {
  let next = at;
  while (next - at < most && fillers.has(pieces[next]?.text ?? "")) next += 1;
  return next;
}

// Months and years

const secondNameSigns: ReadonlySet<string> = new Set(["/", "-", "(", "|", "\\"]);

/** A month's name of one or two words, the longer first. */
function readMonthName(pieces: readonly Piece[], at: number): Read<readonly MonthWord[]> {
  const first = pieces[at]?.text ?? "";
  const two = monthsNamed(`${first} ${pieces[at + 1]?.text ?? ""}`);
  if (two.length > 0) return { value: two, next: at + 2 };
  const one = monthsNamed(first);
  return one.length > 0 ? { value: one, next: at + 1 } : undefined;
}

/** A month, with its other name behind a stroke or in brackets where the page prints both: «آب/أغسطس». */
function readMonth(pieces: readonly Piece[], at: number): Read<readonly MonthWord[]> {
  const name = readMonthName(pieces, at);
  if (name === undefined) return undefined;
  const sign = pieces[name.next]?.text ?? "";
  if (!secondNameSigns.has(sign)) return name;
  const other = readMonthName(pieces, name.next + 1);
  const same = other?.value.filter((one) =>
    name.value.some(({ calendar, month }) => calendar === one.calendar && month === one.month),
  );
  if (other === undefined || same === undefined || same.length === 0) return name;
  const closed = sign === "(" && pieces[other.next]?.text === ")";
  return { value: same, next: closed ? other.next + 1 : other.next };
}

const beforeYear: ReadonlySet<string> = new Set("من في عام العام لعام للعام سنه السنه لسنه ، , - – / .".split(" "));
const beforeMonth: ReadonlySet<string> = new Set("من شهر ، , - – / of de".split(" "));
const ordinalEndings: ReadonlySet<string> = new Set(["st", "nd", "rd", "th", "er"]);

/** «1441هـ», «1399 هـ.ش», «2025م»: a year, and what its abbreviation says of its calendar. */
function readYear(pieces: readonly Piece[], at: number): Read<{ readonly year: number; readonly said?: Calendar }> {
  const number = pieces[at];
  if (!isNumber(number, [4])) return undefined;
  const year = number.value;
  const era = pieces[at + 1]?.text;
  if (era === "م" || era === "ميلادي" || era === "ميلاديه") return { value: { year, said: "gregorian" }, next: at + 2 };
  if (era === "ش" || era === "شمسي") return { value: { year, said: "jalali" }, next: at + 2 };
  if (era !== "ه" && era !== "هجري" && era !== "هجريه") return { value: { year }, next: at + 1 };
  const afterDot = pieces[at + 2]?.text === "." ? at + 3 : at + 2;
  const solar = pieces[afterDot]?.text;
  return solar === "ش" || solar === "شمسي"
    ? { value: { year, said: "jalali" }, next: afterDot + 1 }
    : { value: { year, said: "hijri" }, next: at + 2 };
}

/** Of the calendars that the month's name allows, the one in which that year has been or is soon. */
function fitting(months: readonly MonthWord[], year: number, said: Calendar | undefined): MonthWord | undefined {
  return months.find(({ calendar }) => {
    if (said !== undefined && said !== calendar) return false;
    switch (calendar) {
      case "gregorian":
        return year >= 1500 && year < 2200;
      case "hijri":
        return year >= 1300 && year <= 1600;
      case "jalali":
        return year >= 1200 && year <= 1500;
    }
  });
}

/** A month and a year: what follows a day, or stands alone. */
function readMonthAndYear(pieces: readonly Piece[], at: number): Read<Day> {
  const month = readMonth(pieces, at);
  if (month === undefined) return undefined;
  const year = readYear(pieces, past(pieces, month.next, beforeYear, 3));
  if (year === undefined) return undefined;
  const fits = fitting(month.value, year.value.year, year.value.said);
  return fits && { value: { ...fits, year: year.value.year }, next: year.next };
}

// The ways of printing a date, from the most telling

/** «8 فيفري 2019», «28 آب/أغسطس 2013», «السادس من نوفمبر 2025», «8th of January 2026». */
function readDayFirst(pieces: readonly Piece[], at: number): Read<Day> {
  const first = pieces[at];
  let day: number | undefined;
  let next = at + 1;
  if (isNumber(first, [1, 2])) {
    day = first.value;
    if (ordinalEndings.has(pieces[next]?.text ?? "")) next += 1;
  } else {
    const two = dayOrdinal(`${first?.text ?? ""} ${pieces[next]?.text ?? ""}`);
    day = two ?? dayOrdinal(first?.text ?? "");
    if (two !== undefined) next += 1;
  }
  if (day === undefined) return undefined;
  const rest = readMonthAndYear(pieces, past(pieces, next, beforeMonth, 2));
  return rest && { value: { ...rest.value, day }, next: rest.next };
}

/** «نوفمبر 6, 2025», «Jan 8, 2026», «نوفمبر 2025». */
function readMonthFirst(pieces: readonly Piece[], at: number): Read<Day> {
  const month = readMonth(pieces, at);
  if (month === undefined) return undefined;
  const day = pieces[month.next];
  if (!isNumber(day, [1, 2])) return readMonthAndYear(pieces, at);
  const afterDay = ordinalEndings.has(pieces[month.next + 1]?.text ?? "") ? month.next + 2 : month.next + 1;
  const year = readYear(pieces, past(pieces, afterDay, beforeYear, 2));
  if (year === undefined) return undefined;
  const fits = fitting(month.value, year.value.year, year.value.said);
  return fits && { value: { ...fits, year: year.value.year, day: day.value }, next: year.next };
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

const numberSigns: ReadonlySet<string> = new Set(["/", "-", ".", "–"]);

/** «2026-01-08», «2019/02/08», «08/02/2019» (the day first), «17.03.2020», «1427/4/9 هـ». */
function readNumbers(pieces: readonly Piece[], at: number): Read<Day> {
  const [first, sign, second, same, third] = pieces.slice(at, at + 5);
  if (!isNumber(first, [1, 2, 4]) || !isNumber(second, [1, 2]) || !isNumber(third, [1, 2, 4])) return undefined;
  if (sign === undefined || same?.text !== sign.text || !numberSigns.has(sign.text)) return undefined;
  if (sign.text !== "/" && [sign, second, same, third].some((piece) => piece.apart)) return undefined;
  const before = pieces[at - 1];
  const joined = (piece: Piece | undefined): boolean =>
    piece !== undefined && /^(?:[/.\-–:+_%=]|[a-z]+)$/u.test(piece.text);
  if (!first.apart && joined(before)) return undefined;
  const yearFirst = first.text.length === 4;
  if (yearFirst === (third.text.length === 4)) return undefined;
  const tail = yearFirst ? undefined : readYear(pieces, at + 4);
  const era = yearFirst ? readEra(pieces, at + 5) : tail && { value: tail.value.said, next: tail.next };
  const next = era?.next ?? at + 5;
  const after = pieces[next];
  if (after !== undefined && !after.apart && numberSigns.has(after.text) && pieces[next + 1]?.value !== undefined)
    return undefined;
  const year = yearFirst ? first.value : third.value;
  const calendar = era?.value ?? calendarOfNumbers(year);
  if (calendar === undefined) return undefined;
  if (yearFirst) return { value: { calendar, year, month: second.value, day: third.value }, next };
  // The month first is American; where the day could be either, Arabic pages print the day first.
  return second.value > 12
    ? { value: { calendar, year, month: first.value, day: second.value }, next }
    : { value: { calendar, year, month: second.value, day: first.value }, next };
}

/** «هـ» after a date that ends with its day. */
function readEra(pieces: readonly Piece[], at: number): Read<Calendar> {
  const text = pieces[at]?.text;
  if (text === "م") return { value: "gregorian", next: at + 1 };
  if (text === "ش") return { value: "jalali", next: at + 1 };
  if (text !== "ه" && text !== "هجري" && text !== "هجريه") return undefined;
  const afterDot = pieces[at + 1]?.text === "." ? at + 2 : at + 1;
  return pieces[afterDot]?.text === "ش" ? { value: "jalali", next: afterDot + 1 } : { value: "hijri", next: at + 1 };
}

// Times of day

const zonesByWord: ReadonlyMap<string, number> = new Map([
  ["غرينتش", 0],
  ["جرينتش", 0],
  ["غرينيتش", 0],
  ["جرينيتش", 0],
  ["غرينويتش", 0],
  ["العالمي", 0],
  ["مكه", 180],
  ["السعوديه", 180],
  ["الرياض", 180],
  ["الدوحه", 180],
  ["بغداد", 180],
  ["الكويت", 180],
  ["ابوظبي", 240],
  ["دبي", 240],
  ["الامارات", 240],
  ["تونس", 60],
  ["الجزائر", 60],
]);

/** «+0400», «+04:00», «+3» after a sign. */
function readOffset(pieces: readonly Piece[], at: number): Read<number> {
  const sign = pieces[at]?.text;
  const number = pieces[at + 1];
  if ((sign !== "+" && sign !== "-" && sign !== "−") || number?.apart !== false) return undefined;
  const way = sign === "+" ? 1 : -1;
  if (isNumber(number, [4])) {
    const minutes = Math.floor(number.value / 100) * 60 + (number.value % 100);
    return minutes <= 14 * 60 ? { value: way * minutes, next: at + 2 } : undefined;
  }
  if (!isNumber(number, [1, 2]) || number.value > 14) return undefined;
  const minutes = pieces[at + 3];
  if (pieces[at + 2]?.text === ":" && isNumber(minutes, [2]) && !minutes.apart)
    return { value: way * (number.value * 60 + minutes.value), next: at + 4 };
  return { value: way * number.value * 60, next: at + 2 };
}

const beforeZone: ReadonlySet<string> = new Set(["(", "[", "بتوقيت", "توقيت", "ب"]);

/** «(GMT+0400)», «بتوقيت غرينتش», «ت.غ», «+03:00», «Z». */
function readZone(pieces: readonly Piece[], at: number): Read<number> {
  const start = past(pieces, at, beforeZone, 3);
  const text = pieces[start]?.text ?? "";
  if (text === "gmt" || text === "utc") return readOffset(pieces, start + 1) ?? { value: 0, next: start + 1 };
  if (text === "z") return { value: 0, next: start + 1 };
  if (text === "تغ") return { value: 0, next: start + 1 };
  if (text === "ت" && pieces[start + 1]?.text === "." && pieces[start + 2]?.text === "غ")
    return { value: 0, next: start + 3 };
  const named = start > at ? zonesByWord.get(text) : undefined;
  if (named !== undefined) return { value: named, next: start + 1 };
  return readOffset(pieces, start);
}

/** What the word after a clock time makes of its hour. */
const hourOf: Readonly<Record<string, (hour: number) => number>> = (() => {
  const morning = (hour: number): number => (hour === 12 ? 0 : hour);
  const evening = (hour: number): number => (hour < 12 ? hour + 12 : hour);
  const noon = (hour: number): number => (hour < 6 ? hour + 12 : hour);
  const night = (hour: number): number => (hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour);
  return {
    ص: morning,
    صباحا: morning,
    فجرا: morning,
    am: morning,
    م: evening,
    مساء: evening,
    مساءا: evening,
    عصرا: evening,
    pm: evening,
    ظهرا: noon,
    ليلا: night,
  };
})();

/** «18:05», «06:05:30 م», «12:42 GMT+3»; with `spoken` also «5 مساءً». */
function readClock(pieces: readonly Piece[], at: number, spoken: boolean): Read<TimeOfDay> {
  const zoneBefore = pieces[at]?.text === "gmt" || pieces[at]?.text === "utc" ? readZone(pieces, at) : undefined;
  const start = zoneBefore?.next ?? at;
  const hour = pieces[start];
  if (!isNumber(hour, [1, 2]) || hour.value > 23) return undefined;
  const colon = pieces[start + 1]?.text === ":" || (spoken && pieces[start + 1]?.text === ".");
  const minute = pieces[start + 2];
  const hasMinutes = colon && isNumber(minute, [2]) && minute.value < 60;
  let next = hasMinutes ? start + 3 : start + 1;
  if (hasMinutes && pieces[next]?.text === ":" && isNumber(pieces[next + 1], [2])) {
    next += 2;
    // Fractions of a second: «12:42:07.000».
    if (pieces[next]?.text === "." && /^[0-9]+$/.test(pieces[next + 1]?.text ?? "")) next += 2;
  }
  const dayPart = hourOf[pieces[next]?.text ?? ""];
  if (dayPart !== undefined) next += 1;
  if (!hasMinutes && !(spoken && dayPart !== undefined)) return undefined;
  const hours = dayPart === undefined || hour.value > 12 ? hour.value : dayPart(hour.value);
  const two = (value: number): string => String(value).padStart(2, "0");
  const time = `${two(hours)}:${two(hasMinutes ? (minute?.value ?? 0) : 0)}`;
  const zone = zoneBefore ?? readZone(pieces, next);
  return zone === undefined
    ? { value: { time }, next }
    : { value: { time, offsetMinutes: zone.value }, next: Math.max(next, zone.next) };
}

const afterDate: ReadonlySet<string> = new Set(
  "اخر تحديث الساعه ساعه عند علي في تمام نشر نشرت نشرها تم حدث حدثت بتاريخ t at updated update last published | - – — ، , : ( [ · • / .".split(
    " ",
  ),
);
const beforeDate: ReadonlySet<string> = new Set(
  "يوم الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت من في | - – — ، , ( ) · • /".split(" "),
);

/** The clock time that follows a date: «… 2013، آخر تحديث 14:00 (GMT+0400)». */
function readTimeAfter(pieces: readonly Piece[], at: number): Read<TimeOfDay> {
  const start = past(pieces, at, afterDate, 8);
  const spoken = pieces.slice(at, start).some(({ text }) => text === "الساعه" || text === "ساعه");
  return readClock(pieces, start, spoken);
}

// Dates

function isoOf({ calendar, year, month, day }: Day): string | undefined {
  const two = (value: number): string => String(value).padStart(2, "0");
  switch (calendar) {
    case "gregorian": {
      if (month < 1 || month > 12) return undefined;
      if (day === undefined) return `${year}-${two(month)}`;
      const fits = day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
      return fits ? `${year}-${two(month)}-${two(day)}` : undefined;
    }
    case "hijri":
      return day === undefined ? undefined : gregorianOfHijri({ year, month, day });
    case "jalali":
      return day === undefined ? undefined : gregorianOfJalali({ year, month, day });
  }
}

/**
 * The dates of a text as Arabic news pages print them: named months in every house form with or without their other name,
 * three numbers with the year first or last, digits of all three sets, ordinals in words, Hijri and Persian dates (turned
 * into Gregorian ones), English and French months; with the clock time that stands beside. Dates without a year are left.
 * Time is linear in the length of the text.
 * @example printedDates("الجمعة 8 فيفري 2019") // [{ text: "8 فيفري 2019", start: 7, end: 19, edtf: "2019-02-08", calendar: "gregorian" }]
 */
export function printedDates(text: string): readonly PrintedDate[] {
  const pieces = piecesOf(text);
  const found: PrintedDate[] = [];
  /** A clock time that no date has claimed yet. */
  let waiting: { readonly value: TimeOfDay; readonly next: number } | undefined;
  for (let at = 0; at < pieces.length;) {
    const date = readNumbers(pieces, at) ?? readDayFirst(pieces, at) ?? readMonthFirst(pieces, at);
    const edtf = date === undefined ? undefined : isoOf(date.value);
    if (date === undefined || edtf === undefined) {
      // What looks like a date and is none («31 فبراير 2020») is no month either.
      const clock = date === undefined ? readClock(pieces, at, false) : undefined;
      if (clock !== undefined) waiting = clock;
      at = clock?.next ?? date?.next ?? at + 1;
      continue;
    }
    const after = readTimeAfter(pieces, date.next);
    const near = waiting !== undefined && past(pieces, waiting.next, beforeDate, 4) >= at ? waiting : undefined;
    const start = pieces[at]?.start ?? 0;
    const end = pieces[date.next - 1]?.end ?? start;
    found.push({
      text: text.slice(start, end),
      start,
      end,
      edtf,
      ...(after ?? near)?.value,
      calendar: date.value.calendar,
    });
    waiting = undefined;
    at = after?.next ?? date.next;
  }
  return found;
}
