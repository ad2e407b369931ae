/** A day of the Umm al-Qura calendar: month and day count from 1. */
export interface HijriDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const firstYear = 1300;
const lastYear = 1600;
/** Days from 1970-01-01 to 1 Muharram 1300 (1882-11-12). */
const firstDay = -31_826;
const millisecondsOfDay = 86_400_000;

/**
 * Lengths of the months of 1300 to 1600, three hexadecimal digits a year: bit n is set where month n + 1 has 30 days.
 * Umm al-Qura is announced, not reckoned, so it is a table; this one equals the calendar `islamic-umalqura` of ICU,
 * and a test holds the two together day by day.
 */
const lengths =
  "5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5" +
  "d4aa955369752f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52" +
  "d29a554ad56daea6e4ed1da2aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52" +
  "c9592b25b4db9d55d2da5d4aa9554daad3aabd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55" +
  "a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9" +
  "5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4ad1562bc5b53a6b5db2d64d29a554ad96daea6e8ed1da4" +
  "d4aa6a2da5b9b72b686d16554ab95b2ba5b5da9d52ca694e46e95d4daad5aaaa4d49b9374b6975d6ad52aa594b2ab55bad95d2dc5d92" +
  "b25555ab55b4ba97a2745593aab4d69d65d2ba5b4aa954ad15d2dd9da5b45a952d25b8b717656db6aacaa9652b15b2bb5b6daab94d46" +
  "a8d52da9d55a755749f13e4aa965566b5baab94";

/** First day of every month of the table, counted from 1970-01-01, and of the month after its last. */
const starts: readonly number[] = (() => {
  const made = [firstDay];
  let day = firstDay;
  for (let year = 0; year <= lastYear - firstYear; year++) {
    const bits = Number.parseInt(lengths.slice(year * 3, year * 3 + 3), 16);
    for (let month = 0; month < 12; month++) {
      day += 29 + ((bits >> month) & 1);
      made.push(day);
    }
  }
  return made;
})();

const isoOf = (epochDay: number): string => new Date(epochDay * millisecondsOfDay).toISOString().slice(0, 10);

/**
 * The Gregorian day of a Hijri one (Umm al-Qura).
 * @returns ISO 8601, or `undefined` outside 1300 to 1600 and for the 30th of a month that has 29 days
 * @example gregorianOfHijri({ year: 1447, month: 5, day: 15 }) // "2025-11-06"
 */
export function gregorianOfHijri({ year, month, day }: HijriDay): string | undefined {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return undefined;
  const index = (year - firstYear) * 12 + month - 1;
  const start = starts[index];
  const next = starts[index + 1];
  if (start === undefined || next === undefined || start + day - 1 >= next) return undefined;
  return isoOf(start + day - 1);
}

/**
 * The Hijri day (Umm al-Qura) of a Gregorian one.
 * @param isoDay ISO 8601, `2025-11-06`
 * @returns `undefined` before 1882-11-12, after 2174-11-25, and for what is no day
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
