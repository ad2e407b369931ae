const millisecondsOfDay = 86_400_000;

/**
 * Years at which the Persian leap rule begins a new cycle: K. M. Borkowski, "The Persian calendar for 3000 years",
 * Earth, Moon and Planets 74 (1996).
 */
const breaks = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
];

/** The day of March on which a Persian year begins, in the Gregorian year `year + 621`, and whether it is a leap year. */
function beginningOf(year: number): { readonly march: number; readonly leap: boolean } {
  let leaps = -14;
  let from = breaks[0] ?? 0;
  let cycle = 0;
  for (const until of breaks.slice(1)) {
    cycle = until - from;
    if (year < until) break;
    leaps += Math.trunc(cycle / 33) * 8 + Math.trunc((cycle % 33) / 4);
    from = until;
  }
  const into = year - from;
  leaps += Math.trunc(into / 33) * 8 + Math.trunc(((into % 33) + 3) / 4);
  if (cycle % 33 === 4 && cycle - into === 4) leaps += 1;
  const gregorian = year + 621;
  const gregorianLeaps = Math.trunc(gregorian / 4) - Math.trunc(((Math.trunc(gregorian / 100) + 1) * 3) / 4) - 150;
  const place = cycle - into < 6 ? into - cycle + Math.trunc((cycle + 4) / 33) * 33 : into;
  const rest = (((place + 1) % 33) - 1) % 4;
  return { march: 20 + leaps - gregorianLeaps, leap: rest === 0 };
}

/**
 * The Gregorian day of a Persian (Jalali, solar Hijri) one.
 * @returns ISO 8601, or `undefined` outside 1 to 1600 and for the 30th of Esfand in a common year
 * @example gregorianOfJalali({ year: 1399, month: 2, day: 21 }) // "2020-05-10"
 */
export function gregorianOfJalali(given: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string | undefined {
  const { year, month, day } = given;
  if (year < 1 || year > 1600 || month < 1 || month > 12 || day < 1) return undefined;
  const { march, leap } = beginningOf(year);
  const daysOfMonth = month <= 6 ? 31 : month < 12 || leap ? 30 : 29;
  if (day > daysOfMonth) return undefined;
  const before = (month - 1) * 31 - Math.max(0, month - 7);
  const time = new Date(0).setUTCFullYear(year + 621, 2, march) + (before + day - 1) * millisecondsOfDay;
  return new Date(time).toISOString().slice(0, 10);
}
