import { isoDay } from "./calendar-day.ts";
import type { ClockTime } from "./clock-time.ts";
import { type Manner, type Placed, edtfOfTime } from "./date-expression.ts";
import type { DatePiece } from "./date-piece.ts";
import { periodAt, readLength, readUnits } from "./date-units.ts";
import { readDayWord } from "./day-word.ts";
import { dayAfter, dayPeriod } from "./period.ts";
import { type Reading, textAt, wordSet } from "./reading.ts";
import type { Reference } from "./reference.ts";

const nowWords = wordSet("الان اليوم الحين الزمن الزمان");

/** «من الآن» after a length says only that it is counted from now. */
export const afterNow = (pieces: readonly DatePiece[], at: number): number =>
  textAt(pieces, at) === "من" && nowWords.has(textAt(pieces, at + 1))
    ? at + 2
    : textAt(pieces, at) === "في" && textAt(pieces, at + 1) === "المستقبل"
      ? at + 2
      : at;

/** «قبل أسبوع من الانتخابات»، «بعد يومين من الحادث»: counted from what the text tells of, not from now. */
export const isCountedFromElsewhere = (pieces: readonly DatePiece[], at: number): boolean =>
  textAt(pieces, at) === "من" && !nowWords.has(textAt(pieces, at + 1));

const withinWords = wordSet("خلال غضون");

/** «قبل ثلاثة أيام»، «بعد أسبوعين من الآن»، «خلال 48 ساعة»، «في غضون شهر»، «شهر و21 يوما من الآن». */
export function readDistance(pieces: readonly DatePiece[], at: number, manner: Manner): Reading<Placed> {
  const { reference, isBare } = manner;
  const text = textAt(pieces, at);
  const start = at + 1;
  const isWithin = withinWords.has(text);
  const isAgo = text === "قبل" || (isBare && (text === "منذ" || text === "من"));
  const isIn = text === "بعد" || (isBare && text === "في");
  // «قبل يوم أمس» is no length before now.
  if (readDayWord(pieces, at) !== undefined) return undefined;
  if (!isWithin && !isAgo && !isIn) return readSummedDistance(pieces, at, manner);
  // «خلال الخمس سنوات القادمة» are whole years.
  if (isWithin && readUnits(pieces, start, reference) !== undefined) return undefined;
  const length = readLength(pieces, start);
  if (length === undefined || isCountedFromElsewhere(pieces, length.next)) return undefined;
  if (text === "بعد" && textAt(pieces, length.next) === "علي") return undefined;
  const { value } = length;
  // What will be is counted from now; what was «after two days» is counted from what the text tells of.
  if (!isAgo && !isBare && reference.direction === "past") return undefined;
  const next = afterNow(pieces, length.next);
  if (isWithin) {
    const days = value.unit === "hour" ? Math.ceil(value.count / 24) : undefined;
    const last = days === undefined ? dayAfter(reference.day, value.unit, value.count) : reference.day + days;
    if (last === reference.day) return undefined;
    const edtf = `${isoDay(reference.day)}/${isoDay(last)}`;
    return {
      value: {
        period: { unit: "day", from: reference.day, to: last, edtf, calendar: "gregorian" },
        edtf,
        isTimed: false,
      },
      next,
    };
  }
  const way = isAgo ? -1 : 1;
  const moment = momentAt(value.unit, value.count * way, reference);
  if (moment !== undefined) return { value: moment, next };
  const period = periodAt(value, way, reference);
  return { value: { period, edtf: period.edtf, isTimed: false }, next };
}

/** «منذ شهر و21 يوما». */
function readSummedDistance(pieces: readonly DatePiece[], at: number, { reference }: Manner): Reading<Placed> {
  let { day } = reference;
  let end = at;
  for (let count = 0; count < 4; count++) {
    const length = readLength(pieces, count > 0 && textAt(pieces, end) === "و" ? end + 1 : end);
    if (length === undefined) break;
    day = dayAfter(day, length.value.unit, -length.value.count);
    end = length.next;
  }
  const next = afterNow(pieces, end);
  if (end === at || next === end) return undefined;
  const period = dayPeriod(day);
  return { value: { period, edtf: period.edtf, isTimed: false }, next };
}

const secondsOf: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 };

/** Hours, minutes and seconds from now, where the time of reference is known. */
export function momentAt(unit: string, count: number, reference: Reference): Placed | undefined {
  const seconds = secondsOf[unit];
  if (seconds === undefined || reference.second === undefined) return undefined;
  const total = reference.second + Math.round(count * seconds);
  const day = reference.day + Math.floor(total / 86_400);
  const rest = ((total % 86_400) + 86_400) % 86_400;
  const time: ClockTime = {
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    isCertain: true,
  };
  const edtf = edtfOfTime(day, time, undefined);
  return { period: dayPeriod(day), edtf, isTimed: true };
}
