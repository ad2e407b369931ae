import { hijriYearDays } from "../hijri.ts";
import { gregorianDay, isoYear, weekdayOf } from "./calendar-day.ts";
import { readDateFields, readEra, readMonth, readMonthAndYear, readYear } from "./date-fields.ts";
import type { DatePiece } from "./date-piece.ts";
import { readCardinalWords, readCount, readOrdinal } from "./date-number.ts";
import {
  type Period,
  type Unit,
  centuryPeriod,
  dayAfter,
  dayPeriod,
  daysPeriod,
  decadePeriod,
  halfPeriod,
  millenniumPeriod,
  monthPeriod,
  quarterPeriod,
  seasonPeriod,
  shiftedPeriod,
  thirdPeriod,
  weekPeriod,
  yearPeriod,
} from "./period.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";
import { type Reference, yearNumber } from "./reference.ts";
import { resolveFields } from "./resolve-fields.ts";

const this_ = wordSet("هذا هذه هذين هذه");
const following = wordSet("التالي التاليه");
const of = wordSet("من في ل ب");
const hedges = wordSet("نحو حوالي قرابه زهاء تقريبا");

/** «العام»، «الأسبوع»: units that are said with the article alone where a part of them is meant: «مطلع العام». */
export function readPlainUnit(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const word = pieces[at]?.word;
  if (word?.unit === undefined || word.count !== 1 || word.isDefinite !== true || word.unit === "second")
    return undefined;
  if (word.unit === "hour" || word.unit === "minute" || word.unit === "half" || word.unit === "quarter")
    return undefined;
  return { value: shiftedPeriod(reference.day, { unit: word.unit, by: 0 }, reference.weekStart), next: at + 1 };
}

/** «قبل الماضي» is -2, «بعد المقبل» 2. */
export function readTwice(pieces: readonly DatePiece[], at: number): Reading<-2 | 2> {
  const shift = pieces[at + 1]?.word?.shift;
  if (textAt(pieces, at) === "قبل" && shift === -1) return { value: -2, next: at + 2 };
  return textAt(pieces, at) === "بعد" && shift === 1 ? { value: 2, next: at + 2 } : undefined;
}

/** «الأسبوع الماضي»، «هذا العام»، «الشهر المقبل»، «العقد الماضي». */
function readShiftedUnit(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const isThis = this_.has(textAt(pieces, at));
  const start = isThis ? at + 1 : at;
  const word = pieces[start]?.word;
  if (word?.unit === undefined || word.count !== 1 || (isThis && pieces[start]?.clitic !== "")) return undefined;
  const { unit } = word;
  if (unit === "second" || unit === "minute" || unit === "hour") return undefined;
  const twice = readTwice(pieces, start + 1);
  if (twice !== undefined && word.isDefinite === true)
    return { value: shiftedPeriod(reference.day, { unit, by: twice.value }, reference.weekStart), next: twice.next };
  const shift = pieces[start + 1]?.clitic === "" ? pieces[start + 1]?.word?.shift : undefined;
  const by = shift ?? (isThis ? 0 : undefined);
  if (by === undefined || word.isDefinite !== true) {
    // «أسبوعي»: this week of mine.
    return undefined;
  }
  // «العام القادم 2021» says it twice, and the number is the more exact.
  const again = shift === undefined || unit !== "year" ? undefined : bareYear(pieces, start + 2);
  if (again !== undefined && again.value.number >= 1900)
    return { value: yearPeriod(again.value.number), next: again.next };
  // «العام السابق له» is counted from another.
  if (["له", "لها"].includes(textAt(pieces, start + 2))) return undefined;
  // «اليوم التالي» follows the day that the text named last.
  const isFollowing = following.has(textAt(pieces, start + 1));
  const from = isFollowing ? (reference.anchor ?? reference.day) : reference.day;
  return {
    value: shiftedPeriod(from, { unit, by }, reference.weekStart),
    next: shift === undefined ? start + 1 : start + 2,
  };
}

/** «الأخيرة» after a count is «الماضية». */
const shiftAt = (pieces: readonly DatePiece[], at: number): -1 | 0 | 1 | undefined => {
  const piece = pieces[at];
  if (piece === undefined || piece.clitic !== "") return undefined;
  return piece.word?.shift ?? (["الاخيره", "الاخيرين", "الاخير", "الاخيرتين"].includes(piece.text) ? -1 : undefined);
};

/** So many whole units before or after that of reference: «الأيام الثلاثة المقبلة»، «الشهرين المقبلين»، «السنوات الخمس الماضية». */
function readCountedUnits(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  let start = textAt(pieces, at) === "ال" || textAt(pieces, at) === "الـ" ? at + 1 : at;
  const numberFirst = pieces[start]?.word?.unit === undefined ? readCount(pieces, start) : undefined;
  start = numberFirst?.next ?? start;
  const word = pieces[start]?.word;
  if (word?.unit === undefined) return undefined;
  // «أحد الأسبوع الماضي» is a day, «23 الشهر المقبل» another.
  if (numberFirst !== undefined && word.isDefinite === true && word.count === 1) return undefined;
  const numberAfter = numberFirst === undefined && word.count === 3 ? readCount(pieces, start + 1) : undefined;
  const count = numberFirst?.value ?? numberAfter?.value ?? (word.count === 2 ? 2 : undefined);
  if (count === undefined || count < 1 || count > 2000) return undefined;
  const after = numberAfter?.next ?? start + 1;
  const by = shiftAt(pieces, after);
  if (by === undefined || by === 0) return undefined;
  return { value: wholeUnits(word.unit, count, by, reference), next: after + 1 };
}

function wholeUnits(unit: Unit, count: number, by: -1 | 1, reference: Reference): Period {
  const { day, weekStart } = reference;
  if (unit === "decade") return wholeUnits("year", count * 10, by, reference);
  if (unit === "century") return wholeUnits("year", count * 100, by, reference);
  if (unit === "second" || unit === "minute" || unit === "hour") {
    const days = unit === "hour" ? Math.floor(count / 24) : 0;
    return daysPeriod("day", by < 0 ? day - days : day, by < 0 ? day : day + days);
  }
  const near = shiftedPeriod(day, { unit, by }, weekStart);
  if (count === 1) return near;
  const far = shiftedPeriod(day, { unit, by: by * count }, weekStart);
  const [first, last] = by < 0 ? [far, near] : [near, far];
  return unit === "month" || unit === "year"
    ? { unit, from: first.from, to: last.to, edtf: `${first.edtf}/${last.edtf}`, calendar: "gregorian" }
    : daysPeriod(unit, first.from, last.to);
}

/** «القرن التاسع عشر»، «القرن الرابع الهجري»، «القرن الخامس قبل الميلاد»، «الألفية الثالثة»، «العقد الأول من القرن الحالي». */
function readNumberedAge(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const word = pieces[at]?.word;
  if (word?.unit !== "century" && word?.unit !== "millennium" && word?.unit !== "decade") return undefined;
  if (word.count !== 1) return undefined;
  const ordinal = readOrdinal(pieces, at + 1);
  if (ordinal === undefined || (ordinal.value < 1 && word.unit !== "decade")) return undefined;
  if (word.unit === "decade") {
    const century = readCentury(pieces, past(pieces, ordinal.next, of, 1), reference);
    if (century === undefined) return undefined;
    const first = gregorianDay(century.value.from).year;
    const decade = ordinal.value === -1 ? 9 : ordinal.value - 1;
    return decade < 10 ? { value: decadePeriod(first + decade * 10), next: century.next } : undefined;
  }
  const own = readEra(pieces, ordinal.next);
  const next = own?.next ?? ordinal.next;
  // «القرن الخامس والسادس الهجري»: the era of the second is that of the first.
  const second = own === undefined && pieces[next]?.clitic === "و" ? readOrdinal(pieces, next) : undefined;
  const era = own ?? (second && readEra(pieces, second.next));
  if (word.unit === "millennium")
    return ordinal.value <= 9 ? { value: millenniumPeriod(ordinal.value), next } : undefined;
  if (ordinal.value > 30) return undefined;
  if (era?.value.era === "hijri") {
    const { from } = hijriYearDays(ordinal.value * 100 - 99);
    const { to } = hijriYearDays(ordinal.value * 100);
    const edtf = `${isoYear(gregorianDay(from).year)}~/${isoYear(gregorianDay(to).year)}~`;
    return { value: { unit: "century", from, to, edtf, calendar: "hijri" }, next };
  }
  return { value: centuryPeriod(ordinal.value, era?.value.isBeforeChrist ?? false), next };
}

function readCentury(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  if (pieces[at]?.word?.unit !== "century") return undefined;
  return readNumberedAge(pieces, at, reference) ?? readShiftedUnit(pieces, at, reference);
}

/** Words after a decade that make it an age: «في العشرينيات من عمره». */
const ofLife = wordSet("عمره عمرها العمر عمرهم عمرهن عمري عمرك");

/** «الثمانينيات»، «ثمانينيات القرن الماضي»، «عقد الستينات من القرن التاسع عشر». */
function readDecade(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const start = ["عقد", "سنوات", "اعوام", "حقبه"].includes(textAt(pieces, at)) ? at + 1 : at;
  const decade = pieces[start]?.word?.decade;
  if (decade === undefined) return undefined;
  const afterOf = past(pieces, start + 1, of, 1);
  if (ofLife.has(textAt(pieces, afterOf))) return undefined;
  const century = readCentury(pieces, afterOf, reference);
  if (century !== undefined)
    return { value: decadePeriod(gregorianDay(century.value.from).year + decade), next: century.next };
  // Alone it is of the century in which it has ended.
  const { year } = gregorianDay(reference.day);
  const inThis = year - (year % 100) + decade;
  return { value: decadePeriod(inThis + 9 < year ? inThis : inThis - 100), next: start + 1 };
}

/** «صيف 2025»، «الصيف الماضي»، «فصل الربيع»، «خريف العام المقبل»، «هذا الشتاء»; a season alone names no year. */
function readSeason(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const isThis = this_.has(textAt(pieces, at));
  const start = past(pieces, isThis ? at + 1 : at, wordSet("فصل موسم"), 1);
  const season = pieces[start]?.word?.season;
  if (season === undefined) return undefined;
  const { year } = gregorianDay(reference.day);
  const shift = isThis ? 0 : pieces[start + 1]?.clitic === "" ? pieces[start + 1]?.word?.shift : undefined;
  if (shift !== undefined) {
    const next = isThis ? start + 1 : start + 2;
    const years = [year - 1, year, year + 1].map((of_) => seasonPeriod(of_, season));
    if (shift === 0) return { value: seasonPeriod(year, season), next };
    const found =
      shift < 0 ? years.findLast(({ to }) => to < reference.day) : years.find(({ from }) => from > reference.day);
    return found && { value: found, next };
  }
  const afterOf = past(pieces, start + 1, of, 1);
  const said = readYear(pieces, afterOf) ?? bareYear(pieces, afterOf);
  return said && { value: seasonPeriod(yearNumber(said.value, reference), season), next: said.next };
}

const bareYear = (pieces: readonly DatePiece[], at: number): Reading<{ readonly number: number }> => {
  const piece = pieces[at];
  if (piece?.value !== undefined && piece.text.length === 4 && piece.value >= 1000 && piece.value < 2300)
    return { value: { number: piece.value }, next: at + 1 };
  const words = piece?.clitic === "" && (piece.word?.cardinal ?? 0) >= 1000 ? readCardinalWords(pieces, at) : undefined;
  return words !== undefined && words.value > 1000 && words.value < 2300
    ? { value: { number: words.value }, next: words.next }
    : undefined;
};

/** «الربع الثالث من العام الجاري»، «الربع الأخير 2023»، «النصف الأول من 2025»، «الفصل الثاني من 2024». */
function readPartOfYear(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const word = pieces[at]?.word;
  const isThird = textAt(pieces, at) === "الثلث";
  if (!isThird && ((word?.unit !== "quarter" && word?.unit !== "half") || word.count !== 1)) return undefined;
  const unit = word?.unit === "half" ? "half" : "quarter";
  const most = isThird ? 3 : unit === "half" ? 2 : 4;
  const ordinal = readOrdinal(pieces, at + 1);
  if (ordinal === undefined || ordinal.value > most || ordinal.value === 0) return undefined;
  const number = ordinal.value === -1 ? most : ordinal.value;
  const afterOf = past(pieces, ordinal.next, of, 1);
  const plain = pieces[afterOf]?.word?.unit === "year" ? readPlainUnit(pieces, afterOf, reference) : undefined;
  const said =
    readYear(pieces, afterOf) ??
    bareYear(pieces, afterOf) ??
    (plain && { value: { by: 0 as const }, next: plain.next });
  if (said === undefined) {
    // «النصف الأول من القرن العشرين».
    const century = unit === "half" ? readCentury(pieces, afterOf, reference) : undefined;
    if (century === undefined) return undefined;
    const first = gregorianDay(century.value.from).year + (number - 1) * 50;
    const edtf = `${isoYear(first)}/${isoYear(first + 49)}`;
    const { from } = yearPeriod(first);
    return { value: { unit, from, to: yearPeriod(first + 49).to, edtf, calendar: "gregorian" }, next: century.next };
  }
  const year = yearNumber(said.value, reference);
  const part = isThird ? thirdPeriod : unit === "half" ? halfPeriod : quarterPeriod;
  return { value: part(year, number), next: said.next };
}

/** «الأشهر التسعة الأولى من العام»، «الأشهر الثلاثة الأخيرة من 2024»: months counted from an end of a year. */
function readMonthsOfYear(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const word = pieces[at]?.word;
  if (word?.unit !== "month" || word.count !== 3 || word.isDefinite !== true) return undefined;
  const count = readCount(pieces, at + 1);
  if (count === undefined || count.value < 2 || count.value > 11) return undefined;
  const isFirst = textAt(pieces, count.next) === "الاولي";
  if (!isFirst && textAt(pieces, count.next) !== "الاخيره") return undefined;
  const afterOf = past(pieces, count.next + 1, of, 1);
  const plain = pieces[afterOf]?.word?.unit === "year" ? readPlainUnit(pieces, afterOf, reference) : undefined;
  const said =
    readYear(pieces, afterOf) ??
    bareYear(pieces, afterOf) ??
    (plain && { value: { by: 0 as const }, next: plain.next });
  if (afterOf === count.next + 1 || said === undefined) return undefined;
  const year = yearNumber(said.value, reference);
  const from = monthPeriod(year, isFirst ? 1 : 13 - count.value);
  const to = monthPeriod(year, isFirst ? count.value : 12);
  const edtf = `${from.edtf}/${to.edtf}`;
  return { value: { unit: "month", from: from.from, to: to.to, edtf, calendar: "gregorian" }, next: said.next };
}

/** The period that «من …» names after an ordinal: a month, a year, a week. */
function readWhole(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const start = past(pieces, at, of, 1);
  const shifted = readShiftedUnit(pieces, start, reference);
  if (shifted !== undefined) return shifted;
  const fields = readMonthAndYear(pieces, start) ?? readYear(pieces, start);
  if (fields === undefined) return readPlainUnit(pieces, start, reference);
  const value = "isCertain" in fields.value ? fields.value : { year: fields.value, isCertain: true };
  const resolved = resolveFields(value, reference);
  return resolved && { value: resolved, next: fields.next };
}

/** «أول يوم جمعة من يوليو»، «آخر اثنين من شهر آذار»، «الثلاثاء الأخير من مارس»، «الأسبوع الأول من أكتوبر»، «آخر يوم في الشهر». */
function readNumberedDay(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const lead = readOrdinal(pieces, at);
  let start = lead?.next ?? at;
  const isDay = (index: number): boolean => textAt(pieces, index) === "يوم" || textAt(pieces, index) === "اليوم";
  if (isDay(start) && pieces[start + 1]?.word?.weekday !== undefined) start += 1;
  const word = pieces[start]?.word;
  const weekday = word?.weekday;
  const isWeek = word?.unit === "week" && word.count === 1;
  const isAnyDay = isDay(start);
  if (weekday === undefined && !isWeek && !isAnyDay) return undefined;
  const tail = lead === undefined ? readOrdinal(pieces, start + 1) : undefined;
  const ordinal = lead ?? tail;
  if (ordinal === undefined || ordinal.value > 31) return undefined;
  const number = ordinal.value;
  const after = lead === undefined ? (tail?.next ?? start + 1) : start + 1;
  if (!of.has(textAt(pieces, after)) && !["ب", "ل"].includes(pieces[after]?.clitic ?? "")) return undefined;
  const whole = readWhole(pieces, after, reference);
  if (whole === undefined || whole.value.unit === "day" || whole.value.unit === "week") return undefined;
  const found = numbered({ whole: whole.value, number, weekday, isWeek }, reference);
  return found && { value: found, next: whole.next };
}

function numbered(
  asked: {
    readonly whole: Period;
    readonly number: number;
    readonly weekday: number | undefined;
    readonly isWeek: boolean;
  },
  reference: Reference,
): Period | undefined {
  const { whole, number, weekday, isWeek } = asked;
  if (weekday === undefined && !isWeek) {
    const day = number === -1 ? whole.to : whole.from + number - 1;
    return day <= whole.to ? dayPeriod(day) : undefined;
  }
  // Weeks of a year are those of ISO 8601, which the fourth of January begins; those of a month begin in it.
  if (isWeek && whole.unit === "year" && number > 0) return weekPeriod(whole.from + 3 + (number - 1) * 7, 1);
  if (isWeek && whole.unit === "year") return weekPeriod(whole.to - 3, 1);
  const start = weekday ?? reference.weekStart;
  const first = whole.from + ((start - weekdayOf(whole.from) + 7) % 7);
  const last = whole.to - ((weekdayOf(whole.to) - start + 7) % 7);
  const day = number === -1 ? (isWeek && last + 6 > whole.to ? last - 7 : last) : first + (number - 1) * 7;
  if (day > whole.to) return undefined;
  return isWeek ? daysPeriod("week", day, day + 6) : dayPeriod(day);
}

/** A length of time: «ثلاثة أيام»، «شهرين»، «أسبوع»، «48 ساعة»، «نحو عشرين عاما»، «عام ونصف». */
export interface Length {
  readonly unit: Unit;
  readonly count: number;
  readonly isAbout: boolean;
}

/** «عام ونصف»، «ثلاث ساعات ونصف الساعة». */
function readAndHalf(pieces: readonly DatePiece[], at: number, unit: Unit): Reading<true> {
  const isHalf =
    textAt(pieces, at) === "ونصف" || (["النصف", "نصف"].includes(textAt(pieces, at)) && pieces[at]?.clitic === "و");
  if (!isHalf) return undefined;
  const again = pieces[at + 1]?.word;
  return {
    value: true,
    next: again?.unit === unit && again.count === 1 && pieces[at + 1]?.clitic === "" ? at + 2 : at + 1,
  };
}

/** «نحو»، «أكثر من»، «ما يقرب من»، «ما يزيد على». */
function pastHedge(pieces: readonly DatePiece[], at: number): number {
  const start = textAt(pieces, at) === "ما" ? at + 1 : at;
  if (["اكثر", "اقل", "يقرب", "يقارب", "يزيد", "ازيد"].includes(textAt(pieces, start)))
    return past(pieces, start + 1, wordSet("من علي عن"), 1);
  return past(pieces, at, hedges, 1);
}

export function readLength(pieces: readonly DatePiece[], at: number): Reading<Length> {
  const start = pastHedge(pieces, at);
  const isAbout = start > at;
  const word = pieces[start]?.word;
  if (
    word?.unit !== undefined &&
    word.isDefinite !== true &&
    word.count !== 3 &&
    word.unit !== "quarter" &&
    word.unit !== "half"
  ) {
    // «قبل عام 2011» is a year, and no length.
    const isNumbered =
      word.unit === "year" &&
      word.count === 1 &&
      (pieces[start + 1]?.text.length ?? 0) >= 2 &&
      pieces[start + 1]?.value !== undefined;
    // «خلال شهر يناير» is that month.
    const isOne = pieces[start + 1]?.word?.cardinal === 1;
    if (word.unit === "month" && !isOne && readMonth(pieces, start) !== undefined) return undefined;
    if (isNumbered || (pieces[start + 1]?.word?.cardinal ?? 0) >= 1000) return undefined;
    let next = start + 1;
    const count = word.count ?? 1;
    if (["واحد", "واحده", "كامل", "كامله"].includes(textAt(pieces, next)) && pieces[next]?.clitic === "") next += 1;
    const more = readAndHalf(pieces, next, word.unit);
    if (more !== undefined) return { value: { unit: word.unit, count: count + 0.5, isAbout }, next: more.next };
    return { value: { unit: word.unit, count, isAbout }, next };
  }
  const half = textAt(pieces, start) === "نصف" ? 0.5 : textAt(pieces, start) === "ربع" ? 0.25 : undefined;
  const number = half === undefined ? readCount(pieces, start) : { value: half, next: start + 1 };
  if (number === undefined) return undefined;
  const unit = pieces[number.next]?.word?.unit;
  if (unit === undefined || pieces[number.next]?.clitic !== "") return undefined;
  const andHalf = readAndHalf(pieces, number.next + 1, unit);
  return andHalf
    ? { value: { unit, count: number.value + 0.5, isAbout }, next: andHalf.next }
    : { value: { unit, count: number.value, isAbout }, next: number.next + 1 };
}

/** «قبل ثلاثة أيام» is a day, «قبل شهرين» about one, «قبل عامين» a year: no more exact than the words. */
export function periodAt({ unit, count, isAbout }: Length, way: -1 | 1, reference: Reference): Period {
  const day = dayAfter(reference.day, unit, way * count);
  const isLong = unit === "decade" || unit === "century" || unit === "millennium";
  if (isLong || unit === "year") {
    const period = yearPeriod(gregorianDay(day).year);
    return isLong || isAbout ? { ...period, edtf: `${period.edtf}~` } : period;
  }
  const period = dayPeriod(day);
  const isMonths = unit === "month" || unit === "quarter" || unit === "half";
  return isMonths || isAbout ? { ...period, edtf: `${period.edtf}~` } : period;
}

/** «أسبوع 16 سبتمبر»: the week that holds a day. */
function readWeekOf(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  if (textAt(pieces, at) !== "اسبوع") return undefined;
  const fields = readDateFields(pieces, at + 1, false);
  const day = fields?.value.day === undefined ? undefined : resolveFields(fields.value, reference);
  return fields && day && { value: weekPeriod(day.from, reference.weekStart), next: fields.next };
}

/** Periods that are named by a unit and its place. */
export const readUnits = (pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> =>
  readNumberedDay(pieces, at, reference) ??
  readNumberedAge(pieces, at, reference) ??
  readPartOfYear(pieces, at, reference) ??
  readMonthsOfYear(pieces, at, reference) ??
  readDecade(pieces, at, reference) ??
  readSeason(pieces, at, reference) ??
  readCountedUnits(pieces, at, reference) ??
  readWeekOf(pieces, at, reference) ??
  readShiftedUnit(pieces, at, reference);
