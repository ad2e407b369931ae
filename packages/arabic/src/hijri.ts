/** A day of the Umm al-Qura calendar: month and day count from 1. */
export interface HijriDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const firstYear = 1343;
const lastYear = 1500;
/** Days from 1970-01-01 to 1 Muharram 1343 (1924-08-01). */
const firstDay = -16_589;
const millisecondsOfDay = 86_400_000;

/**
 * Lengths of the months of 1343 to 1500, six hexadecimal digits a year, two bits a month: 28 days and what the bits say.
 * Umm al-Qura is announced, not reckoned, so it is a table (of the 1340s it has months of 28 and 31 days), and tables
 * differ: that of ICU, which `Intl` uses, is a day off in two days of five, and by it the Saudi Basic Law of 27/8/1412 was
 * not given on 1 March 1992, as it was. This is the table of hijri-converter by Mohammed H. Alshehri (MIT), compared by
 * him with the printed calendars, as @tabby_ai/hijri-converter 1.0.5 (MIT) carries it; `scripts/umm-al-qura.ts` prints it.
 */
const lengths =
  "a8a9a66666659a27666969a55a69a535a666b2a6669a65999a56666666669699a66669999a666665a665a6666669659a65966aa66666" +
  "666666666666a666666a2666a66666666666666666a6666669a666666666a99966a65999999999a5a666696666666a59a69996666666" +
  "9999996666666659a69969a66666996666666a65a6a6665aa66665666669a6666659a666a66666a66665a665666966666659a69966a6" +
  "66669999a666699999a6659a66599999666a6599a9966a696669a59a66669999999966666599a69666a659a69966a696a69a599a9965" +
  "9a6599996666599a66666a669a69999aa6599aa5659a95969996666659a66699a69a699969a665a6a596a696599999699666695999a9" +
  "6669a65a69999a66669999999665a66596a69666a6599a99669a66669999a666669996999659a95969a96666a699a69969a665699966" +
  "66659a99966a6665a99999a96699a59a9996a696599a596669659aa5999a6666999a666669a659a99966a965999996666659a69999a6" +
  "5a69a56a669669a6596996666659a699669a659a99969a995a9a659a69969a6659999969659a699669a659a9a569a696a99a59a66665" +
  "a659999966696599a99669a6a669999a66659a599699965a66599a99666a665a69999a66699999a9965a";

/** First day of every month of the table, counted from 1970-01-01, and of the month after its last. */
const starts: readonly number[] = (() => {
  const made = [firstDay];
  let day = firstDay;
  for (let year = 0; year <= lastYear - firstYear; year++) {
    const bits = Number.parseInt(lengths.slice(year * 6, year * 6 + 6), 16);
    for (let month = 0; month < 12; month++) {
      day += 28 + ((bits >> (month * 2)) & 3);
      made.push(day);
    }
  }
  return made;
})();

const isoOf = (epochDay: number): string => new Date(epochDay * millisecondsOfDay).toISOString().slice(0, 10);

/**
 * The first and the last day of a Hijri month, counted from 1970-01-01.
 * @returns `undefined` outside 1343 to 1500
 * @example hijriMonthDays(1447, 5) // [20384, 20413]
 */
export function hijriMonthDays(year: number, month: number): readonly [number, number] | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return undefined;
  const index = (year - firstYear) * 12 + month - 1;
  const start = starts[index];
  const next = starts[index + 1];
  return start === undefined || next === undefined ? undefined : [start, next - 1];
}

/**
 * The Gregorian day of a Hijri one (Umm al-Qura).
 * @returns ISO 8601, or `undefined` outside 1343 to 1500 and for a day that the month has not
 * @example gregorianOfHijri({ year: 1447, month: 5, day: 15 }) // "2025-11-06"
 */
export function gregorianOfHijri({ year, month, day }: HijriDay): string | undefined {
  const [start, last] = hijriMonthDays(year, month) ?? [];
  if (start === undefined || last === undefined || day < 1 || start + day - 1 > last) return undefined;
  return isoOf(start + day - 1);
}

/**
 * The Hijri day (Umm al-Qura) of a Gregorian one.
 * @param isoDay ISO 8601, `2025-11-06`
 * @returns `undefined` before 1924-08-01, after 2077-11-16, and for what is no day
 * @example hijriOf("2025-11-06") // { year: 1447, month: 5, day: 15 }
 */
export function hijriOf(isoDay: string): HijriDay | undefined {
  const epochDay = Date.parse(`${isoDay}T00:00:00Z`) / millisecondsOfDay;
  if (!Number.isInteger(epochDay) || epochDay < firstDay || epochDay >= (starts.at(-1) ?? firstDay)) return undefined;
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= epochDay) low = middle;
    else high = middle;
  }
  return { year: firstYear + Math.floor(low / 12), month: (low % 12) + 1, day: epochDay - (starts[low] ?? 0) + 1 };
}

/** Days from 1970-01-01 to 1 Muharram 1 of the reckoned calendar, 16 July 622 of the Julian one. */
const reckonedFirstDay = -492_148;

/**
 * The days on which a Hijri year begins and ends, counted from 1970-01-01. Outside the table they are reckoned (eleven leap
 * years in thirty), exact to a day or two: enough to tell the Gregorian years.
 * @example hijriYearDays(1447) // { from: 20265, to: 20619, isReckoned: false }
 */
export function hijriYearDays(year: number): {
  readonly from: number;
  readonly to: number;
  readonly isReckoned: boolean;
} {
  const first = hijriMonthDays(year, 1);
  const last = hijriMonthDays(year, 12);
  if (first !== undefined && last !== undefined) return { from: first[0], to: last[1], isReckoned: false };
  const start = (of: number): number => reckonedFirstDay + (of - 1) * 354 + Math.floor((11 * of + 3) / 30);
  return { from: start(year), to: start(year + 1) - 1, isReckoned: true };
}
