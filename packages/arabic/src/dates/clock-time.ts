import type { DatePiece } from "./date-piece.ts";
import { readCount, readOrdinal } from "./date-number.ts";
import type { DayPart } from "./date-word.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";
import { type TimeZone, readZone } from "./time-zone.ts";

/** A time of day as it is said: an hour of the twelve keeps its day part apart, which may stand far from it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone?: TimeZone;
  /** Whether it was said so that only a clock can be meant: «الساعة 3»، «15:30»، not «الثالثة». */
  readonly isCertain: boolean;
}

/** A day part, and whether it names today's: «هذا الصباح»، «الليلة». */
export interface SaidDayPart {
  readonly dayPart: DayPart;
  readonly isToday: boolean;
}

/** What a day part makes of an hour of the twelve. */
const hourIn: Readonly<Record<DayPart, (hour: number) => number>> = (() => {
  const beforeNoon = (hour: number): number => (hour === 12 ? 0 : hour);
  const afterNoon = (hour: number): number => (hour < 12 ? hour + 12 : hour);
  return {
    dawn: beforeNoon,
    morning: beforeNoon,
    beforeNoon: (hour) => hour,
    // Noon is from eleven to past one: «الثانية ظهرا» is 14:00.
    noon: (hour) => (hour < 6 ? hour + 12 : hour),
    afternoon: afterNoon,
    evening: afterNoon,
    // The night has hours of both days: «العاشرة ليلا» is 22:00, «الثالثة ليلا» 03:00.
    night: (hour) => (hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour),
    midnight: beforeNoon,
    afterMidnight: beforeNoon,
  };
})();

/** The hour of the twenty-four. */
export const hourOfDay = (hour: number, dayPart: DayPart | undefined): number =>
  dayPart === undefined || hour > 12 ? hour : hourIn[dayPart](hour);

const prayers = wordSet("الظهر العصر المغرب العشاء الغروب الظهيره");

/** «[في] وقت متأخر من مساء الثلاثاء» is in the evening, late or early. */
function lateOrEarly(pieces: readonly DatePiece[], at: number): number | undefined {
  if (textAt(pieces, at) !== "وقت" || !["متاخر", "مبكر"].includes(textAt(pieces, at + 1))) return undefined;
  return textAt(pieces, at + 2) === "من" ? at + 3 : at + 2;
}

/** «صباحا»، «في المساء»، «بعد الظهر»، «بعد منتصف الليل»، «هذا الصباح»، «الليلة»، «مساء» before a day. */
export function readDayPart(pieces: readonly DatePiece[], at: number): Reading<SaidDayPart> {
  const text = textAt(pieces, at);
  const second = textAt(pieces, at + 1);
  const found = (dayPart: DayPart, next: number, isToday = false): Reading<SaidDayPart> => ({
    value: { dayPart, isToday },
    next,
  });
  if (text === "هذا" || text === "هذه" || text === "هاد") {
    const dayPart = pieces[at + 1]?.word?.dayPart;
    return dayPart !== undefined && second.startsWith("ال") ? found(dayPart, at + 2, true) : undefined;
  }
  if (text === "وقت" && second === "الغداء") return found("noon", at + 2);
  const inPart = lateOrEarly(pieces, at);
  if (inPart !== undefined) {
    const part = readDayPart(pieces, inPart);
    return part && found(part.value.dayPart, part.next, part.value.isToday);
  }
  if (text === "قبل" && (second === "الظهر" || second === "الظهيره")) return found("beforeNoon", at + 2);
  if ((text === "بعد" || text === "قبل") && prayers.has(second)) return found("afternoon", at + 2);
  if (text === "بعد" && second === "ظهر") return found("afternoon", at + 2);
  if (text === "قبل" && second === "ظهر") return found("beforeNoon", at + 2);
  if (text === "بعد" && second === "منتصف" && textAt(pieces, at + 2) === "الليل") return found("afterMidnight", at + 3);
  if (text === "بعد" && second === "منتصف" && textAt(pieces, at + 2) === "ليل") return found("afterMidnight", at + 3);
  if (text === "منتصف" && (second === "الليل" || second === "ليل" || second === "ليله"))
    return found("midnight", at + 2);
  if (text === "منتصف" && (second === "النهار" || second === "نهار")) return found("noon", at + 2);
  const dayPart = pieces[at]?.word?.dayPart;
  if (dayPart === undefined || text.length < 2) return undefined;
  if (text === "الليله") return found("night", at + 1, true);
  return found(dayPart, ["الباكر", "باكرا", "المتاخر"].includes(second) ? at + 2 : at + 1);
}

const isDigits = (piece: DatePiece | undefined, most: number): piece is DatePiece & { readonly value: number } =>
  piece?.value !== undefined && piece.text.length <= 2 && piece.value <= most;

/** «:30»، «:30:15»، «:30:15.123»; after «الساعة» and before a zone also «,30». */
function readDigitalMinutes(
  pieces: readonly DatePiece[],
  at: number,
  isSaid: boolean,
): Reading<readonly [number, number]> {
  const sign = textAt(pieces, at);
  const minute = pieces[at + 1];
  // Some pages print «3 : 18».
  const joined = pieces[at]?.apart === minute?.apart && (sign === ":" || minute?.apart === false);
  if (!isDigits(minute, 59) || minute.text.length !== 2 || !joined) return undefined;
  if (
    sign !== ":" &&
    !((sign === "," || sign === "." || sign === "،") && (isSaid || readZone(pieces, at + 2) !== undefined))
  )
    return undefined;
  const second = pieces[at + 3];
  if (textAt(pieces, at + 2) !== ":" || !isDigits(second, 59) || second.apart)
    return { value: [minute.value, 0], next: at + 2 };
  const fraction =
    textAt(pieces, at + 4) === "." && pieces[at + 5]?.apart === false && /^[0-9]+$/u.test(textAt(pieces, at + 5));
  return { value: [minute.value, second.value], next: fraction ? at + 6 : at + 4 };
}

const fractions: ReadonlyMap<string, number> = new Map([
  ["نصف", 30],
  ["النصف", 30],
  ["نص", 30],
  ["ونص", 30],
  ["ونصف", 30],
  ["ربع", 15],
  ["الربع", 15],
  ["ربعا", 15],
  ["ثلث", 20],
  ["الثلث", 20],
  ["ثلثا", 20],
]);
const minuteWords = wordSet("دقيقه دقايق دقائق دقيقتين دقيقتان");

/** «نصف»، «ثلاثة أرباع»، «خمس دقائق»، «18 دقيقة»، «خمسة وثلاثين». */
function readMinutes(pieces: readonly DatePiece[], at: number, needsWord: boolean): Reading<number> {
  if (textAt(pieces, at + 1) === "ارباع" && pieces[at]?.word?.cardinal === 3) return { value: 45, next: at + 2 };
  const fraction = fractions.get(textAt(pieces, at));
  if (fraction !== undefined) return { value: fraction, next: at + 1 };
  if (textAt(pieces, at) === "دقيقه") return { value: 1, next: at + 1 };
  if (pieces[at]?.word?.unit === "minute" && pieces[at]?.word?.count === 2) return { value: 2, next: at + 1 };
  const count = readCount(pieces, at);
  if (count === undefined || count.value > 59) return undefined;
  if (minuteWords.has(textAt(pieces, count.next))) return { value: count.value, next: count.next + 1 };
  return needsWord ? undefined : count;
}

/** What is added to an hour or taken from it: «والنصف»، «و18 دقيقة»، «إلا ربعا». */
function readSpokenMinutes(pieces: readonly DatePiece[], at: number): Reading<number> {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  if (piece.text === "الا" || piece.text === "الّا") {
    const minutes = readMinutes(pieces, at + 1, false);
    return minutes && { value: -minutes.value, next: minutes.next };
  }
  if (piece.text === "ونصف") return { value: 30, next: at + 1 };
  if (piece.clitic.includes("و")) return readMinutes(pieces, at, false);
  if (piece.text === "و") return readMinutes(pieces, at + 1, false);
  return undefined;
}

const theHour = wordSet("الساعه");

/** Whether the ordinal is of the hours, which are feminine: «الثالثة»، «الحادية عشرة», not «الثالث». */
const isFeminine = (piece: DatePiece | undefined): boolean => piece !== undefined && piece.text.endsWith("ه");

const isTen = (piece: DatePiece | undefined): boolean =>
  piece !== undefined && piece.clitic === "" && (piece.text === "عشر" || piece.text === "عشره");

function readHour(pieces: readonly DatePiece[], at: number, isSaid: boolean): Reading<number> {
  const piece = pieces[at];
  if (isDigits(piece, 24)) return { value: piece.value, next: at + 1 };
  if (isFeminine(piece) || piece?.text === "الاولي" || piece?.text === "الثاني" || piece?.text === "الواحده") {
    if (piece?.text === "الواحده" || piece?.text === "واحده") return { value: 1, next: at + 1 };
    // «الرابعة وأربعون دقيقة»: what is joined by و are minutes.
    const unit = piece?.word?.ordinal;
    const ordinal =
      unit !== undefined && unit < 10 && !isTen(pieces[at + 1])
        ? { value: unit, next: at + 1 }
        : readOrdinal(pieces, at);
    if (ordinal !== undefined && ordinal.value >= 1 && ordinal.value <= 12 && (isFeminine(piece) || isSaid))
      return ordinal;
  }
  if (!isSaid) return undefined;
  // «الساعة ثلاثة وخمس دقائق»: the first numeral alone is the hour.
  const cardinal = piece?.word?.cardinal;
  if (cardinal === undefined || cardinal > 10) return undefined;
  const isTeen = isTen(pieces[at + 1]) && cardinal < 3;
  return isTeen ? { value: cardinal + 10, next: at + 2 } : { value: cardinal, next: at + 1 };
}

/**
 * A time of day: «الساعة الثالثة والنصف»، «15:30»، «8:05:30»، «الثامنة إلا ربعا»، «12,30 ت غ»، «ثلاث دقائق قبل الثامنة». What
 * day part it is in stands apart. `isCertain` of the value says whether it could be anything else.
 */
export function readClockTime(pieces: readonly DatePiece[], at: number): Reading<ClockTime> {
  const zoneFirst = ["gmt", "utc"].includes(textAt(pieces, at)) ? readZone(pieces, at) : undefined;
  let start = zoneFirst?.next ?? at;
  let isSaid = false;
  if (theHour.has(textAt(pieces, start))) {
    isSaid = true;
    start = past(pieces, start + 1, wordSet("ال ـ"), 1);
  }
  const before = isSaid ? undefined : readMinutes(pieces, start, true);
  if (before !== undefined && ["قبل", "بعد", "حتي"].includes(textAt(pieces, before.next))) {
    const after = textAt(pieces, before.next) === "بعد";
    const hour = readClockTime(pieces, before.next + 1);
    if (hour !== undefined) {
      const minutes = hour.value.hour * 60 + hour.value.minute + (after ? before.value : -before.value);
      return {
        value: { ...hour.value, hour: Math.floor((minutes + 1440) / 60) % 24, minute: (minutes + 1440) % 60 },
        next: hour.next,
      };
    }
  }
  const hour = readHour(pieces, start, isSaid);
  if (hour === undefined) return undefined;
  const digital = readDigitalMinutes(pieces, hour.next, isSaid);
  const spoken = digital === undefined ? readSpokenMinutes(pieces, hour.next) : undefined;
  let next = digital?.next ?? spoken?.next ?? hour.next;
  let minutes = hour.value * 60 + (digital?.value[0] ?? spoken?.value ?? 0);
  // «9 مساء وثلاثة أرباع»: the minutes after the day part.
  if (digital === undefined && spoken === undefined && pieces[next]?.word?.dayPart !== undefined) {
    const late = readSpokenMinutes(pieces, next + 1);
    const unit = late === undefined ? undefined : textAt(pieces, late.next - 1);
    if (
      late !== undefined &&
      unit !== undefined &&
      (fractions.has(unit) || minuteWords.has(unit) || unit === "ارباع")
    ) {
      minutes += late.value;
      next = late.next;
      return {
        value: {
          hour: hourOfDay(Math.floor(minutes / 60), pieces[hour.next]?.word?.dayPart),
          minute: minutes % 60,
          second: 0,
          isCertain: true,
        },
        next,
      };
    }
  }
  if (minutes < 0) minutes += 720;
  const isCertain = isSaid || digital !== undefined;
  // «5+1» is a sum, or the name of a summit.
  const isSum = !isCertain && textAt(pieces, next) === "+";
  const zone = zoneFirst ?? (isSum ? undefined : readZone(pieces, next));
  return {
    value: {
      hour: Math.floor(minutes / 60) % 24,
      minute: minutes % 60,
      second: digital?.value[1] ?? 0,
      isCertain,
      ...(zone === undefined ? {} : { zone: zone.value }),
    },
    next: Math.max(next, zone?.next ?? 0),
  };
}
