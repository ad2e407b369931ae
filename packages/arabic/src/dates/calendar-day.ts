/** A day as the number of days since 1 January 1970 of the proleptic Gregorian calendar. */
export type DayNumber = number;

/** A Gregorian day; years count as ISO 8601 counts them, 0 being 1 BC. */
export interface GregorianDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years of 400, from 1 March, so that the leap day is the last of its year. */
const daysOfEra = 146_097;
const daysFromEraToEpoch = 719_468;

/**
 * The number of a Gregorian day; months may lie outside 1 to 12 and run into other years.
 * @example dayNumber({ year: 1970, month: 1, day: 2 }) // 1
 */
export function dayNumber({ year, month, day }: GregorianDay): DayNumber {
  const months = year * 12 + month - 1 - 2;
  const marchYear = Math.floor(months / 12);
  const monthFromMarch = months - marchYear * 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - daysFromEraToEpoch;
}

/**
 * The Gregorian day of a number.
 * @example gregorianDay(1) // { year: 1970, month: 1, day: 2 }
 */
export function gregorianDay(number: DayNumber): GregorianDay {
  const shifted = number + daysFromEraToEpoch;
  const era = Math.floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/**
 * How many days a Gregorian month has; months may lie outside 1 to 12.
 * @example daysOfMonth(2024, 2) // 29
 */
export const daysOfMonth = (year: number, month: number): number =>
  dayNumber({ year, month: month + 1, day: 1 }) - dayNumber({ year, month, day: 1 });

/**
 * The day of the week, 0 for Sunday.
 * @example weekdayOf(0) // 4
 */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

/**
 * A year in EDTF: four digits, a minus before those before year 0, Y before those that need more digits.
 * @example isoYear(-43) // "-0043"
 */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  const signed = year < 0 ? `-${digits}` : digits;
  return digits.length > 4 ? `Y${signed}` : signed;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** @example isoMonth(2025, 4) // "2025-04" */
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${two(month)}`;

/** @example isoDay(0) // "1970-01-01" */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = gregorianDay(number);
  return `${isoMonth(year, month)}-${two(day)}`;
}

/**
 * The number of an ISO 8601 day; undefined for what is no day of the calendar.
 * @example parseIsoDay("1970-01-02") // 1
 */
export function parseIsoDay(text: string): DayNumber | undefined {
  const [, year = "", month = "", day = ""] = /^(-?\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === "") return undefined;
  const number = dayNumber({ year: Number(year), month: Number(month), day: Number(day) });
  return isoDay(number) === text ? number : undefined;
}
