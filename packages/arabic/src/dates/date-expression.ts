import { type DayNumber, gregorianDay, isoDay, weekdayOf } from "./calendar-day.ts";
import { type ClockTime, type SaidDayPart, hourOfDay, readClockTime, readDayPart } from "./clock-time.ts";
import {
  type DateFields,
  endsPhrase,
  readDateFields,
  readDayOfMonth,
  readMonthAndYear,
  readYear,
} from "./date-fields.ts";
import { isYearNumber, readCardinalWords } from "./date-number.ts";
import type { DatePiece } from "./date-piece.ts";
import { readPlainUnit, readTwice, readUnits } from "./date-units.ts";
import type { DayPart } from "./date-word.ts";
import { readDayWord } from "./day-word.ts";
import { readHoliday } from "./holiday.ts";
import {
  type Part,
  type Period,
  dayPeriod,
  daysPeriod,
  monthPeriod,
  partOf,
  weekPeriod,
  weekendPeriod,
} from "./period.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";
import type { Reference } from "./reference.ts";
import { type WeekdayShift, resolveFields, resolveWeekday, resolveWeekdayAndDay } from "./resolve-fields.ts";
import { isoOffset } from "./time-zone.ts";

/** How an expression is read: `isBare` where the whole text is known to be a date, so that «15» may be a day. */
export interface Manner {
  readonly reference: Reference;
  readonly isBare: boolean;
}

/** What was said of one point or stretch of time, before it is put in place; the parts may stand in any order. */
export interface Said {
  /** A stretch that is already in place: «أمس»، «الأسبوع الماضي»، «صيف 2022». */
  readonly period?: Period;
  readonly fields?: DateFields;
  readonly weekday?: number;
  readonly weekdayShift?: WeekdayShift;
  /** The day of the week after, of «ليل السبت الأحد». */
  readonly untilWeekday?: number;
  readonly part?: Part;
  readonly dayPart?: DayPart;
  readonly isToday?: boolean;
  readonly time?: ClockTime;
  readonly isAbout?: boolean;
}

const hedges = wordSet("حوالي نحو قرابه زهاء تقريبا بحدود حدود");
const connectors = wordSet('، , في من عند - – / ( " « “ الموافق موافق يوم بتاريخ تاريخ علي شهر تمام');
const closings: Readonly<Record<string, string>> = { ")": "(", "/": "/", '"': '"', "»": "«", "”": "“" };
const rest = wordSet("بقيه باقي");
const daysLead = wordSet("يوم يومي ايام نهار");

/** The shift after a day of the week. */
function shiftAfter(pieces: readonly DatePiece[], at: number): -1 | 0 | 1 | undefined {
  return pieces[at]?.clitic === "" ? pieces[at]?.word?.shift : undefined;
}

type Weekday = Pick<Said, "weekday" | "weekdayShift" | "untilWeekday">;

/** «الخميس»، «يوم جمعة»، «السبت المقبل»، «هذا الأحد»، «أحد الأسبوع الماضي»; «الأحد الاثنين» of a night. */
function readWeekday(pieces: readonly DatePiece[], at: number, isNight: boolean): Reading<Weekday> {
  const isThis = ["هذا", "هذه"].includes(textAt(pieces, at));
  const lead = past(pieces, isThis ? at + 1 : at, wordSet("يوم يومي ايام نهار ليله"), 1);
  const piece = pieces[lead];
  const word = piece?.word;
  if (word?.weekday === undefined || (lead > at && piece?.clitic !== "")) return undefined;
  const isSaid = lead > at && !isThis;
  const beforeWeek = word.isDefinite !== true && pieces[lead + 1]?.word?.unit === "week";
  if (word.isDefinite !== true && !isSaid && !beforeWeek) return undefined;
  const twice = readTwice(pieces, lead + 1);
  if (twice !== undefined) return { value: { weekday: word.weekday, weekdayShift: twice.value }, next: twice.next };
  const shift = isThis ? undefined : shiftAfter(pieces, lead + 1);
  const stroke = ["-", "–", "/"].includes(textAt(pieces, lead + 1)) ? lead + 2 : lead + 1;
  const until = pieces[stroke]?.clitic === "" ? pieces[stroke]?.word?.weekday : undefined;
  if (isNight && until === (word.weekday + 1) % 7)
    return { value: { weekday: word.weekday, untilWeekday: until }, next: stroke + 1 };
  return {
    value: { weekday: word.weekday, ...(shift === undefined ? {} : { weekdayShift: shift }) },
    next: shift === undefined ? lead + 1 : lead + 2,
  };
}

/** «[عطلة] نهاية الأسبوع [الماضي]»: Saturday and Sunday. */
function readWeekend(pieces: readonly DatePiece[], at: number, reference: Reference): Reading<Period> {
  const start = past(pieces, at, wordSet("عطله"), 1);
  if (textAt(pieces, start) !== "نهايه") return undefined;
  const isThis = ["هذا", "هذه"].includes(textAt(pieces, start + 1));
  const week = isThis ? start + 2 : start + 1;
  if (!["الاسبوع", "اسبوع", "اسبوعي"].includes(textAt(pieces, week))) return undefined;
  const shift = shiftAfter(pieces, week + 1);
  const by = shift ?? 0;
  return { value: weekendPeriod(reference.day + by * 7), next: shift === undefined ? week + 1 : week + 2 };
}

/** «مطلع العام»، «أواخر أكتوبر»، «منتصف الثمانينيات»، «نهاية يوم الأحد»، «بقية الشهر». */
function readPartOf(pieces: readonly DatePiece[], at: number, manner: Manner): Reading<Said> {
  const { reference } = manner;
  const isRest = rest.has(textAt(pieces, at));
  const part = pieces[at]?.word?.part ?? (textAt(pieces, at) === "نصف" ? "middle" : undefined);
  if (part === undefined && !isRest) return undefined;
  const whole = past(pieces, at + 1, wordSet("من في"), 1);
  const found = readWhole(pieces, whole, manner);
  if (found === undefined) return undefined;
  const { value, next } = found;
  if (isRest) {
    const period = place(value, reference);
    if (period === undefined || period.to < reference.day) return undefined;
    return { value: { period: daysPeriod(period.unit, reference.day, period.to) }, next };
  }
  return part === undefined ? undefined : { value: { ...value, part }, next };
}

/** What a part may be of: a stretch longer than a day, or the day itself for «نهاية». */
function readWhole(pieces: readonly DatePiece[], at: number, manner: Manner): Reading<Said> {
  const { reference } = manner;
  const units = readUnits(pieces, at, reference);
  if (units !== undefined) return { value: { period: units.value }, next: units.next };
  const fields = readMonthAndYear(pieces, at);
  if (fields !== undefined) return { value: { fields: { ...fields.value, isCertain: true } }, next: fields.next };
  const year = readYear(pieces, at) ?? readFourDigits(pieces, at);
  if (year !== undefined) return { value: { fields: { year: year.value, isCertain: true } }, next: year.next };
  const isThis = ["هذا", "هذه"].includes(textAt(pieces, at)) ? at + 1 : at;
  const plain = readPlainUnit(pieces, isThis, reference);
  if (plain !== undefined && plain.value.unit !== "day") return { value: { period: plain.value }, next: plain.next };
  const day = readDayWord(pieces, at);
  if (day !== undefined) return { value: { period: dayPeriod(reference.day + day.value) }, next: day.next };
  const weekday = readWeekday(pieces, at, false);
  return weekday && { value: weekday.value, next: weekday.next };
}

function readFourDigits(pieces: readonly DatePiece[], at: number): Reading<{ readonly number: number }> {
  const piece = pieces[at];
  return isYearNumber(piece) ? { value: { number: piece.value }, next: at + 1 } : undefined;
}

const hasDay = (said: Said): boolean => said.period !== undefined || said.fields !== undefined;

/** One part of an expression that is not there yet. */
function readPartOfSaid(pieces: readonly DatePiece[], at: number, said: Said, manner: Manner): Reading<Said> {
  const { reference, isBare } = manner;
  const isNight = said.dayPart === "night";
  if (!hasDay(said)) {
    const weekend = readWeekend(pieces, at, reference);
    if (weekend !== undefined) return { value: { period: weekend.value }, next: weekend.next };
    const dayPart = readDayPart(pieces, at);
    if (dayPart === undefined) {
      const part = readPartOf(pieces, at, manner);
      if (part !== undefined) return part;
    }
    const holiday = readHoliday(pieces, at, reference);
    if (holiday !== undefined) return { value: { period: holiday.value }, next: holiday.next };
    const units = readUnits(pieces, at, reference);
    if (units !== undefined) return { value: { period: units.value }, next: units.next };
    const day = readDayWord(pieces, at);
    if (day !== undefined) return { value: { period: dayPeriod(reference.day + day.value) }, next: day.next };
    // «الليلة الماضية», «الليلة القادمة».
    if (["الليله", "ليله", "ليل"].includes(textAt(pieces, at))) {
      const shift = shiftAfter(pieces, at + 1);
      if (shift !== undefined)
        return { value: { period: dayPeriod(reference.day + shift), dayPart: "night" }, next: at + 2 };
    }
    const fields = readDateFields(pieces, past(pieces, at, daysLead, 1), isBare);
    if (fields !== undefined) return { value: { fields: fields.value }, next: fields.next };
  } else if (said.fields === undefined && said.period?.unit === "day") {
    // «اليوم 6 مايو», «أمس الأربعاء 5 نوفمبر»: the date says again which day it is.
    const again = readDateFields(pieces, at, false);
    if (again?.value.isCertain === true && again.value.day !== undefined && again.value.months !== undefined)
      return { value: { fields: again.value }, next: again.next };
  } else if (said.weekday === undefined && said.period?.unit === "week") {
    const weekday = readWeekday(pieces, at, false);
    if (weekday !== undefined) return weekday;
  }
  if (said.weekday === undefined) {
    const weekday = readWeekday(pieces, at, isNight);
    if (weekday !== undefined) return weekday;
  }
  if (!hasDay(said) && said.dayPart === undefined) {
    const day = readLoneDay(pieces, past(pieces, at, daysLead, 1), said, manner);
    if (day !== undefined) return day;
  }
  if (said.time === undefined) {
    const time = readClockTime(pieces, at);
    if (time !== undefined && isTime(pieces, at, { time: time.value, next: time.next }, said, manner))
      return { value: { time: time.value }, next: time.next };
  }
  // «بعد الظهر السابعة مساء»: what is nearer to the hour counts.
  if (said.dayPart === undefined || (isBare && said.time !== undefined)) {
    const dayPart = readDayPart(pieces, at);
    if (dayPart !== undefined) return { value: dayPartSaid(dayPart.value), next: dayPart.next };
  }
  return undefined;
}

/** «السبت السادس عشر»; where the text is a date also «الجمعة 15»، «15», and «الأحد الأول», the first Sunday of the month. */
function readLoneDay(
  pieces: readonly DatePiece[],
  at: number,
  said: Said,
  { reference, isBare }: Manner,
): Reading<Said> {
  const day =
    readDayOfMonth(pieces, at) ?? (isBare && said.weekday !== undefined ? readCardinalWords(pieces, at) : undefined);
  if (day === undefined || day.value > 31) return undefined;
  const isNumeral = pieces[at]?.value !== undefined;
  if (!isBare && !isDayInText(pieces, at, day, said)) return undefined;
  // An hour is said to be one, or has its minutes or its day part.
  const hour = readClockTime(pieces, at);
  const dayPart = hour && readDayPart(pieces, past(pieces, hour.next, wordSet("في من"), 1));
  if (hour?.value.isCertain === true || dayPart !== undefined) return undefined;
  if (said.weekday === undefined && pieces[at]?.text.endsWith("ه") === true && pieces[at]?.clitic !== "ل")
    return undefined;
  if (said.weekday !== undefined && !isNumeral && day.value <= 5) {
    const { year, month } = gregorianDay(reference.day);
    const whole = monthPeriod(year, month);
    const first = whole.from + ((said.weekday - weekdayOf(whole.from) + 7) % 7) + (day.value - 1) * 7;
    return first <= whole.to ? { value: { period: dayPeriod(first) }, next: day.next } : undefined;
  }
  return { value: { fields: { day: day.value, isCertain: true } }, next: day.next };
}

/** In running text a lone number is a day after «يوم» or a day of the week, or where «في 15» ends the sentence. */
function isDayInText(
  pieces: readonly DatePiece[],
  at: number,
  { value, next }: { readonly value: number; readonly next: number },
  said: Said,
): boolean {
  const isNumeral = pieces[at]?.value !== undefined;
  if (!isNumeral && value > 10 && said.weekday !== undefined) return true;
  if (!endsPhrase(pieces[next])) return false;
  const before = textAt(pieces, at - 1);
  if (isNumeral && (said.weekday !== undefined || before === "يوم")) return true;
  const isEnd = pieces[next] === undefined || /^[.!؟]$/u.test(textAt(pieces, next));
  return isEnd && before === "في" && (isNumeral || value > 10);
}

const dayPartSaid = ({ dayPart, isToday }: SaidDayPart): Said => (isToday ? { dayPart, isToday } : { dayPart });

/** Whether an hour may be meant: of «في السابعة» and «8 مساء» the words beside tell. */
function isTime(
  pieces: readonly DatePiece[],
  at: number,
  read: { readonly time: ClockTime; readonly next: number },
  said: Said,
  { isBare }: Manner,
): boolean {
  const { time, next } = read;
  const isFirst = !hasDay(said) && said.weekday === undefined && said.dayPart === undefined;
  const after = readDayPart(pieces, next) ?? readDayPart(pieces, past(pieces, next, wordSet("في من ، ,"), 1));
  if (time.isCertain) {
    if (textAt(pieces, at).startsWith("الساع") || !isFirst || isBare) return true;
    // A lone 15:30 may be a score or a verse.
    return (
      time.zone !== undefined || after !== undefined || ["عند", "في", "حتي", "من"].includes(textAt(pieces, at - 1))
    );
  }
  if (time.zone !== undefined) return true;
  const isNumeral = pieces[at]?.value !== undefined;
  if (isBare) return !isNumeral || !isFirst || after !== undefined;
  if (after !== undefined && textAt(pieces, next).length > 1) return true;
  // «غدا في السابعة», «الثالثة والنصف» after «عند».
  if (!isNumeral && ["عند", "تمام"].includes(textAt(pieces, at - 1))) return true;
  return false;
}

const afterConnectors = (pieces: readonly DatePiece[], at: number): number => {
  let next = at;
  for (let count = 0; count < 3 && connectors.has(textAt(pieces, next)); count++) next += 1;
  return next;
};

const isEmpty = (said: Said): boolean =>
  !hasDay(said) && said.weekday === undefined && said.time === undefined && said.dayPart === undefined;

/** An expression: its parts one after another, with the small words that may stand between them. */
export function readExpression(pieces: readonly DatePiece[], at: number, manner: Manner): Reading<Said> {
  let said: Said = {};
  let next = at;
  let start = past(pieces, at, hedges, 1);
  if (start > at) said = { isAbout: true };
  for (let count = 0; count < 6; count++) {
    const from = pieces[start];
    if (from === undefined || from.isNewLine || (count > 0 && from.clitic.includes("و"))) break;
    const part = readPartOfSaid(pieces, start, said, manner);
    if (part === undefined) break;
    said = { ...said, ...part.value };
    const begun = start;
    next = part.next;
    start = afterConnectors(pieces, next);
    // «الليلة حوالي الساعة 7».
    if (hedges.has(textAt(pieces, start))) start += 1;
    // What was opened before a part is closed after it: «أمس (الثلاثاء)»، «اليوم /الاثنين/».
    const opening = closings[textAt(pieces, next)];
    if (opening !== undefined && textAt(pieces, begun - 1) === opening && begun > at) {
      next += 1;
      start = afterConnectors(pieces, next);
    }
  }
  if (isEmpty(said)) return undefined;
  if (textAt(pieces, next) === "تقريبا") return { value: { ...said, isAbout: true }, next: next + 1 };
  return { value: said, next };
}

/** The stretch that was said, without its part and its time of day; undefined for a day that no calendar has. */
export function place(said: Said, reference: Reference): Period | undefined {
  const { period, fields, weekday, weekdayShift, untilWeekday } = said;
  if (untilWeekday !== undefined && weekday !== undefined) {
    const first = resolveWeekday(weekday, undefined, reference);
    return daysPeriod("day", first, first + 1);
  }
  if (period !== undefined && !(period.unit === "day" && fields?.year !== undefined)) {
    if (weekday === undefined || period.unit !== "week") return period;
    const week = weekPeriod(period.from, weekdayOf(period.from));
    return dayPeriod(week.from + ((weekday - weekdayOf(week.from) + 7) % 7));
  }
  if (fields !== undefined) {
    const isDayOnly = fields.months === undefined && fields.monthBy === undefined && fields.day !== undefined;
    if (weekday !== undefined && isDayOnly && fields.day !== undefined) {
      const day = resolveWeekdayAndDay(weekday, fields.day, reference);
      return day === undefined ? undefined : dayPeriod(day);
    }
    const shifted = weekdayShift === -1 || weekdayShift === 1 ? { shift: weekdayShift, ...fields } : fields;
    return resolveFields(shifted, reference, fields.alsoDays === undefined ? weekday : undefined);
  }
  if (weekday !== undefined) return dayPeriod(resolveWeekday(weekday, weekdayShift, reference));
  return undefined;
}

/** A resolved expression: the stretch it means, and EDTF of it. */
export interface Placed {
  readonly period: Period;
  readonly edtf: string;
  readonly dayPart?: DayPart;
  /** Whether there is a time of day in the EDTF. */
  readonly isTimed: boolean;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A day and a time of it as EDTF: ISO 8601, complete to the second, the offset where it is known. */
export function edtfOfTime(day: DayNumber, time: ClockTime, dayPart: DayPart | undefined): string {
  const hour = hourOfDay(time.hour, dayPart);
  const offset = time.zone?.offset;
  const zone = offset === undefined ? "" : isoOffset(offset);
  return `${isoDay(day + Math.floor(hour / 24))}T${two(hour % 24)}:${two(time.minute)}:${two(time.second)}${zone}`;
}

/** The day of a time that is said without one: that of reference; what is to come may be tomorrow's, or past noon. */
function dayOfTime(
  time: ClockTime,
  dayPart: DayPart | undefined,
  { reference, isBare }: Manner,
): { readonly day: DayNumber; readonly hour: number } {
  const hour = hourOfDay(time.hour, dayPart);
  const { day, second, direction } = reference;
  if (
    !isBare ||
    direction === "past" ||
    second === undefined ||
    dayPart !== undefined ||
    time.hour > 12 ||
    time.hour === 0
  )
    return { day, hour };
  const isPast = (of: number): boolean => of * 3600 + time.minute * 60 + time.second < second;
  if (!isPast(hour)) return { day, hour };
  return hour < 12 && !isPast(hour + 12) ? { day, hour: hour + 12 } : { day: day + 1, hour };
}

const midnight: ClockTime = { hour: 0, minute: 0, second: 0, isCertain: true };

/** Puts what was said in its place in time; undefined for what is no date. */
export function resolve(said: Said, manner: Manner): Placed | undefined {
  const { reference } = manner;
  const { time, dayPart, part, isAbout } = said;
  const whole = place(said, reference);
  const withDayPart = dayPart === undefined ? {} : { dayPart };
  if (whole === undefined) {
    if (hasDay(said) || said.weekday !== undefined) return undefined;
    const isMidnight = time === undefined && dayPart === "midnight";
    if (time === undefined && !isMidnight) {
      if (dayPart === undefined) return undefined;
      // Noon is a moment where nothing else is asked for.
      if (dayPart === "noon" && manner.isBare)
        return {
          period: dayPeriod(reference.day),
          edtf: edtfOfTime(reference.day, { ...midnight, hour: 12 }, undefined),
          isTimed: true,
        };
      const period = dayPeriod(reference.day);
      return { period, edtf: period.edtf, dayPart, isTimed: false };
    }
    const clock = time ?? midnight;
    const { day, hour } =
      said.isToday === true
        ? { day: reference.day, hour: hourOfDay(clock.hour, dayPart) }
        : dayOfTime(clock, dayPart, manner);
    return {
      period: dayPeriod(day),
      edtf: edtfOfTime(day, { ...clock, hour }, undefined),
      ...withDayPart,
      isTimed: true,
    };
  }
  if (part === "end" && whole.unit === "day")
    return { period: whole, edtf: `${whole.edtf}T23:59:00`, ...withDayPart, isTimed: true };
  const period = part === undefined ? whole : partOf(whole, part);
  if (time !== undefined) {
    if (period.unit !== "day") return undefined;
    const evening = dayPart ?? (said.isToday === true ? "night" : undefined);
    return { period, edtf: edtfOfTime(period.from, time, evening), ...withDayPart, isTimed: true };
  }
  const also = said.fields?.alsoDays;
  if (also !== undefined && said.fields !== undefined) {
    const others = also.map((day) => place({ ...said, fields: { ...said.fields, day, isCertain: true } }, reference));
    if (others.includes(undefined)) return undefined;
    const edtf = `{${[period, ...others].map((one) => one?.edtf ?? "").join(",")}}`;
    return { period, edtf, isTimed: false };
  }
  const edtf =
    isAbout === true && !period.edtf.includes("/") && !period.edtf.endsWith("~") ? `${period.edtf}~` : period.edtf;
  return { period: { ...period, edtf }, edtf, ...withDayPart, isTimed: false };
}
