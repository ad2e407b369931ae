import { isoDay } from "./calendar-day.ts";
import { type ClockTime, readClockTime } from "./clock-time.ts";
import { type DateFields, endsPhrase, readDayOfMonth } from "./date-fields.ts";
import { type Manner, type Placed, type Said, edtfOfTime, place, readExpression, resolve } from "./date-expression.ts";
import { isYearNumber } from "./date-number.ts";
import type { DatePiece } from "./date-piece.ts";
import { dayPeriod } from "./period.ts";
import { type Reading, past, textAt, wordSet } from "./reading.ts";
import type { Reference } from "./reference.ts";

const to = wordSet("الي حتي لغايه - – — ل");
const dashes = wordSet("- – —");

/** The words between the ends of a range: «إلى»، «حتى»، «وحتى»، «إلى غاية»، «-». */
function afterTo(pieces: readonly DatePiece[], at: number): number | undefined {
  const piece = pieces[at];
  if (piece === undefined || piece.isNewLine) return undefined;
  if (!to.has(piece.text)) return undefined;
  const next = textAt(pieces, at + 1) === "غايه" ? at + 2 : at + 1;
  return pieces[next] === undefined ? undefined : next;
}

/** One end of a range: an expression, or a number that the other end explains: «26 إلى 30 أكتوبر». */
type End =
  | { readonly kind: "said"; readonly said: Said }
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "hour"; readonly time: ClockTime };

/** The ways to read an end, the fullest first. */
function ends(pieces: readonly DatePiece[], at: number, manner: Manner): readonly Exclude<Reading<End>, undefined>[] {
  const found: Exclude<Reading<End>, undefined>[] = [];
  // Of a bare number the other end tells what it is; «الجمعة 11» is a day.
  const isBare = manner.isBare && pieces[at]?.word?.weekday !== undefined;
  const expression = readExpression(pieces, at, { ...manner, isBare });
  if (expression !== undefined) found.push({ value: { kind: "said", said: expression.value }, next: expression.next });
  const start = ["عام", "سنه", "العام", "عامي", "سنتي", "العامين", "السنتين"].includes(textAt(pieces, at))
    ? at + 1
    : at;
  const piece = pieces[start];
  if (isYearNumber(piece)) {
    const isEra = textAt(pieces, start + 1) === "م";
    found.push({ value: { kind: "year", year: piece.value }, next: isEra ? start + 2 : start + 1 });
  }
  const day = readDayOfMonth(pieces, at);
  if (day !== undefined) found.push({ value: { kind: "day", day: day.value }, next: day.next });
  const time = readClockTime(pieces, at) ?? readNumeralHour(pieces, at);
  if (time !== undefined) found.push({ value: { kind: "hour", time: time.value }, next: time.next });
  return found;
}

/** «من اثنين إلى خمسة مساء»: an hour as a numeral in words. */
function readNumeralHour(pieces: readonly DatePiece[], at: number): Reading<ClockTime> {
  const hour = pieces[at]?.word?.cardinal;
  return hour === undefined || hour > 10
    ? undefined
    : { value: { hour, minute: 0, second: 0, isCertain: false }, next: at + 1 };
}

/** What the other end has and this one has not. */
function fill(fields: DateFields, other: DateFields): DateFields {
  const months = fields.months ?? other.months;
  return {
    ...fields,
    ...(months === undefined ? {} : { months }),
    ...(fields.year === undefined && other.year !== undefined && fields.shift === undefined
      ? { year: other.year }
      : {}),
    ...(fields.monthBy === undefined && other.monthBy !== undefined && fields.months === undefined
      ? { monthBy: other.monthBy }
      : {}),
    ...(fields.shift === undefined && other.shift !== undefined && fields.year === undefined
      ? { shift: other.shift }
      : {}),
  };
}

interface Ends {
  readonly first: Said;
  readonly last: Said;
}

/** Both ends as expressions, each with what it takes from the other; undefined where they do not go together. */
function together(first: End, last: End, isOpened: boolean): Ends | undefined {
  if (first.kind === "said" && last.kind === "said") return bothSaid(first.said, last.said);
  if (first.kind === "day" && last.kind === "said") {
    const { fields } = last.said;
    if (last.said.part !== undefined || fields === undefined || fields.day === undefined) return undefined;
    if (fields.months === undefined && fields.monthBy === undefined) return undefined;
    return { first: { fields: fill({ day: first.day, isCertain: true }, fields) }, last: last.said };
  }
  if (first.kind === "said" && last.kind === "day") {
    const { fields } = first.said;
    if (fields?.day === undefined || fields.months === undefined || fields.year !== undefined || last.day <= fields.day)
      return undefined;
    return { first: first.said, last: { fields: { ...fields, day: last.day } } };
  }
  if (first.kind === "year" && last.kind === "year" && first.year < last.year) {
    const said = (number: number): Said => ({ fields: { year: { number }, isCertain: true } });
    return { first: said(first.year), last: said(last.year) };
  }
  if (first.kind === "year" && last.kind === "said") {
    const year = last.said.fields?.year;
    if (last.said.fields?.months !== undefined || year === undefined || !("number" in year)) return undefined;
    return { first: { fields: { year: { number: first.year }, isCertain: true } }, last: last.said };
  }
  if (first.kind === "said" && last.kind === "year") {
    const year = first.said.fields?.year;
    if (first.said.fields?.months !== undefined || year === undefined || !("number" in year)) return undefined;
    return { first: first.said, last: { fields: { year: { number: last.year }, isCertain: true } } };
  }
  return hours(first, last, isOpened);
}

function bothSaid(first: Said, last: Said): Ends | undefined {
  if (first.time !== undefined && last.time !== undefined && last.period === undefined && last.fields === undefined) {
    // «الخميس من التاسعة وحتى الحادية عشرة»: one day.
    return {
      first: {
        ...(first.dayPart === undefined && last.dayPart !== undefined ? { dayPart: last.dayPart } : {}),
        ...first,
      },
      last: { ...first, ...last },
    };
  }
  if (
    first.time !== undefined &&
    last.time !== undefined &&
    first.period === undefined &&
    first.fields === undefined &&
    first.weekday === undefined
  ) {
    // «من السابعة إلى 4 مساء غدا»: the day of the last is that of the first, its day part is not.
    const { dayPart: _, ...day } = last;
    return { first: { ...day, ...first }, last };
  }
  if (first.fields !== undefined && last.fields !== undefined) {
    // Where the last has its year, so has the first: «من 20 نوفمبر إلى 18 ديسمبر 2022».
    return { first: { ...first, fields: fill(first.fields, { ...last.fields }) }, last };
  }
  // Two days, or two moments of days that are both said.
  return (first.time === undefined) === (last.time === undefined) ? { first, last } : undefined;
}

function hours(first: End, last: End, isOpened: boolean): Ends | undefined {
  const one =
    first.kind === "hour"
      ? { time: first.time }
      : first.kind === "said" && first.said.time !== undefined
        ? first.said
        : undefined;
  const other =
    last.kind === "hour"
      ? { time: last.time }
      : last.kind === "said" && last.said.time !== undefined
        ? last.said
        : undefined;
  if (one?.time === undefined || other?.time === undefined || one === undefined || other === undefined)
    return undefined;
  const isLicensed = isOpened || "dayPart" in other || "dayPart" in one || one.time.isCertain || other.time.isCertain;
  if (!isLicensed) return undefined;
  return bothSaid(one, other);
}

/** EDTF of an end: of a stretch its first or last day, where EDTF has no name for it. */
function edgeOf(placed: Placed, side: "from" | "to"): string {
  const { edtf, period } = placed;
  if (placed.isTimed) return edtf;
  if (/[/{[]/u.test(edtf)) return isoDay(period[side]);
  return edtf;
}

function placeEnds({ first, last }: Ends, manner: Manner): Placed | undefined {
  let start = resolve(first, manner);
  let end = resolve(last, manner);
  if (start === undefined || end === undefined) return undefined;
  if (start.isTimed !== end.isTimed) return undefined;
  if (start.isTimed) return timed(last, start, end);
  if (start.period.from > end.period.from) {
    [start, end] = turned(first, last, manner, { start, end });
    if (start.period.from > end.period.from) return undefined;
  }
  const isEdge = first.part !== undefined || last.part !== undefined;
  const from = first.part !== undefined && isEdge ? exact(first, manner, "from") : edgeOf(start, "from");
  const until = last.part !== undefined && isEdge ? exact(last, manner, "to") : edgeOf(end, "to");
  const edtf = `${from}/${until}`;
  const { calendar } = end.period;
  return {
    period: { unit: end.period.unit, from: start.period.from, to: end.period.to, edtf, calendar },
    edtf,
    isTimed: false,
  };
}

/** «مطلع العام» as an end is its first day, «نهاية العام» its last. */
export function exact(said: Said, { reference }: Manner, side: "from" | "to"): string {
  const whole = place(said, reference);
  if (whole === undefined) return "";
  if (said.part === "start" || said.part === "end") return isoDay(said.part === "start" ? whole.from : whole.to);
  const placed = resolve(said, { reference, isBare: false });
  // «منذ منتصف أبريل» is open at one end, and its other end is not open to doubt besides.
  return placed === undefined
    ? isoDay(whole[side])
    : edgeOf(placed, side).replace(/~$/u, said.part === undefined ? "~" : "");
}

/** Where the last seems to be before the first, one of them lies in another year or week. */
function turned(
  first: Said,
  last: Said,
  manner: Manner,
  { start, end }: { readonly start: Placed; readonly end: Placed },
): [Placed, Placed] {
  const { reference } = manner;
  const near = (day: number, direction: Reference["direction"]): Manner => ({
    ...manner,
    reference: { ...reference, day, direction },
  });
  // The last is counted from the first: «من الأحد إلى الخميس», «من 28 ديسمبر إلى 3 يناير».
  const isFree = last.fields?.year === undefined;
  if (isFree && first.fields?.year === undefined && reference.direction === "past") {
    const before = resolve(first, near(end.period.from, "past"));
    if (before !== undefined) return [before, end];
  }
  if (isFree) {
    const after = resolve(last, near(start.period.from, "future"));
    if (after !== undefined) return [start, after];
  }
  const { fields } = first;
  const year = fields?.year;
  if (fields?.months !== undefined && year !== undefined && "number" in year) {
    const earlier = resolve({ ...first, fields: { ...fields, year: { ...year, number: year.number - 1 } } }, manner);
    if (earlier !== undefined) return [earlier, end];
  }
  return [start, end];
}

function timed(last: Said, start: Placed, end: Placed): Placed | undefined {
  let { edtf } = end;
  let until = end.period;
  if (edtf <= start.edtf && last.time !== undefined) {
    // «من 3 مساء إلى السابعة»: past noon; or past midnight.
    if (last.dayPart === undefined && last.time.hour < 12) {
      const later = edtfOfTime(end.period.from, { ...last.time, hour: last.time.hour + 12 }, undefined);
      if (later > start.edtf) edtf = later;
    }
    if (edtf <= start.edtf) {
      until = dayPeriod(end.period.from + 1);
      edtf = edtfOfTime(until.from, last.time, last.dayPart);
    }
  }
  const whole = `${start.edtf}/${edtf}`;
  return { period: { ...start.period, to: until.to, edtf: whole }, edtf: whole, isTimed: true };
}

const isBetween = (pieces: readonly DatePiece[], at: number): number | undefined => {
  const start = textAt(pieces, at) === "ما" ? at + 1 : at;
  return ["بين", "مابين"].includes(textAt(pieces, start)) ? start + 1 : undefined;
};

/** The و of «بين … و…», joined to the word or alone. */
const afterAnd = (pieces: readonly DatePiece[], at: number): number | undefined => {
  const piece = pieces[at];
  if (piece === undefined) return undefined;
  if (piece.text === "و") return at + 1;
  if (piece.clitic.includes("و")) return to.has(piece.text) ? at + 1 : at;
  return to.has(piece.text) ? at + 1 : undefined;
};

/**
 * A range: «من 26 إلى 30 أكتوبر»، «بين 3 و12 سبتمبر»، «26-30 أكتوبر»، «بين عامي 2011 و2015»، «من الأحد إلى الخميس»، «من
 * الثامنة صباحا حتى السادسة مساء». A day of the week or a date may stand before it: «الخميس من 9 إلى 11 صباحا».
 */
export function readRange(pieces: readonly DatePiece[], at: number, manner: Manner): Reading<Placed> {
  const range = readEnds(pieces, at, manner);
  if (range === undefined) return undefined;
  const { placed, ends: both } = range.value;
  if (!placed.isTimed || hasDay(both.first) || hasDay(both.last)) return { value: placed, next: range.next };
  // «من 5 إلى 6 في 1 يناير»: the day of the hours after them.
  const after = past(pieces, range.next, wordSet("في من ، , يوم"), 2);
  const day = readExpression(pieces, after, { ...manner, isBare: false });
  const onDay = day === undefined || day.value.time !== undefined ? undefined : onTheDay(both, day.value, manner);
  return onDay === undefined || day === undefined
    ? { value: placed, next: range.next }
    : { value: onDay, next: day.next };
}

/** Hours or days of the week that follow the day or the week in which they are: «الخميس من 9 إلى 11 صباحا»، «الأسبوع المقبل بين الأربعاء والجمعة». */
export function readRangeOn(pieces: readonly DatePiece[], at: number, day: Said, manner: Manner): Reading<Placed> {
  const start = past(pieces, at, wordSet("، , في الساعه"), 2);
  const isOpened = textAt(pieces, start) === "من" || isBetween(pieces, start) !== undefined;
  if (!isOpened) return undefined;
  const range = readEnds(pieces, start, { ...manner, isBare: true });
  if (range === undefined) return undefined;
  const { first, last } = range.value.ends;
  const isOfWeek = day.period?.unit === "week" && first.weekday !== undefined && last.weekday !== undefined;
  if (!isOfWeek && (!range.value.placed.isTimed || hasDay(first) || hasDay(last))) return undefined;
  const placed = onTheDay(range.value.ends, day, manner);
  return placed && { value: placed, next: range.next };
}

const hasDay = ({ period, fields, weekday }: Said): boolean =>
  period !== undefined || fields !== undefined || weekday !== undefined;

const onTheDay = ({ first, last }: Ends, day: Said, manner: Manner): Placed | undefined =>
  placeEnds({ first: { ...day, ...first }, last: { ...day, ...last } }, manner);

/** «2025/2026»: a year and the next behind a stroke, as schools and leagues count. */
function afterStroke(
  pieces: readonly DatePiece[],
  { value, next }: { readonly value: End; readonly next: number },
): number | undefined {
  if (value.kind !== "year" || textAt(pieces, next) !== "/") return undefined;
  return isYearNumber(pieces[next + 1]) && pieces[next + 1]?.value === value.year + 1 ? next + 1 : undefined;
}

const longestEnd = 14;

/** Whether «إلى» or its like follows so near that an end may stand before it: of most dates this ends the question. */
function hasLink(pieces: readonly DatePiece[], at: number): boolean {
  for (let next = at + 1; next < Math.min(pieces.length, at + longestEnd); next++)
    if (to.has(textAt(pieces, next)) || textAt(pieces, next) === "/") return true;
  return false;
}

function readEnds(
  pieces: readonly DatePiece[],
  at: number,
  manner: Manner,
): Reading<{ readonly placed: Placed; readonly ends: Ends }> {
  const between = isBetween(pieces, at);
  const isFrom = textAt(pieces, at) === "من";
  const start = between ?? (isFrom ? at + 1 : at);
  const isHours = between === undefined && textAt(pieces, start) === "الساعه" && textAt(pieces, start + 1) === "من";
  const isOpened = isFrom || between !== undefined;
  if (!isOpened && !hasLink(pieces, start)) return undefined;
  for (const first of ends(pieces, isHours ? start + 2 : start, manner)) {
    const second =
      between === undefined
        ? (afterTo(pieces, first.next) ?? afterStroke(pieces, first))
        : afterAnd(pieces, first.next);
    if (second === undefined) continue;
    for (const last of ends(pieces, second, manner)) {
      if (!isOpened && !isLooseRange(pieces, start, { first: first.value, second }, manner.isBare)) continue;
      // «حتى 15 أبريل إلى 23 ألفا»: a number that counts is no day.
      if (last.value.kind === "day" && !endsPhrase(pieces[last.next])) continue;
      if (!isTelling(first.value, last.value, manner.isBare)) continue;
      const both = together(first.value, last.value, isOpened);
      const placed = both && placeEnds(both, manner);
      if (both !== undefined && placed !== undefined) return { value: { placed, ends: both }, next: last.next };
    }
  }
  return undefined;
}

/** A range of two bare hours is one only where the text is a date: «بين 3 و5» may be anything. */
function isTelling(first: End, last: End, isBare: boolean): boolean {
  if (isBare) return true;
  const isNumber = ({ kind }: End): boolean => kind === "hour" || kind === "day";
  if (!isNumber(first) || !isNumber(last)) return true;
  const certain = (end: End): boolean => end.kind === "hour" && end.time.isCertain;
  return certain(first) && certain(last);
}

/** Without «من» and «بين» a range needs a stroke, or two dates that are whole. */
function isLooseRange(
  pieces: readonly DatePiece[],
  at: number,
  { first, second }: { readonly first: End; readonly second: number },
  isBare: boolean,
): boolean {
  if (isBare || first.kind === "day") return true;
  const link = textAt(pieces, second - 1);
  const isDash = dashes.has(link) || (first.kind === "year" && link === "/");
  if (first.kind === "year" && isYearNumber(pieces[second]))
    return isDash && Math.abs((pieces[second]?.value ?? 0) - first.year) <= 150 && textAt(pieces, at - 1) !== "رقم";
  if (first.kind === "said") {
    const { fields, time, period, weekday } = first.said;
    const isDay = period?.unit === "day" || weekday !== undefined;
    return isDash || fields?.day !== undefined || time !== undefined || (isDay && textAt(pieces, second - 1) === "حتي");
  }
  return isDash;
}
