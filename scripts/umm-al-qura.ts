/**
 * Prints the table of `packages/arabic/src/hijri.ts`: the lengths of the months of the Umm al-Qura calendar, 1343 to 1500.
 * They are asked month by month of @tabby_ai/hijri-converter (MIT), which is among the benchmarks' peers:
 * `npm install --prefix bench/peers && node scripts/umm-al-qura.ts`.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./source-files.ts";

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const peers = createRequire(join(root, "bench", "peers", "package.json"));
const { hijriToGregorian } = peers("@tabby_ai/hijri-converter") as { readonly hijriToGregorian: (day: Day) => Day };

const firstYear = 1343;
const lastYear = 1500;
const millisecondsOfDay = 86_400_000;

const epochDay = (year: number, month: number): number => {
  const day = hijriToGregorian({ year, month, day: 1 });
  return Date.UTC(day.year, day.month - 1, day.day) / millisecondsOfDay;
};

/** The package ends with the last day of 1500, a month of 30 days. */
const startOf = (year: number, month: number): number => {
  if (month === 13) return year === lastYear ? startOf(year, 12) + 30 : startOf(year + 1, 1);
  return epochDay(year, month);
};

let digits = "";
for (let year = firstYear; year <= lastYear; year++) {
  let bits = 0;
  for (let month = 1; month <= 12; month++) {
    const days = startOf(year, month + 1) - startOf(year, month);
    if (days < 28 || days > 31) throw new Error(`a month of ${days} days: ${year}-${month}`);
    bits |= (days - 28) << ((month - 1) * 2);
  }
  digits += bits.toString(16).padStart(6, "0");
}

process.stdout.write(`first day ${startOf(firstYear, 1)}\n${(digits.match(/.{1,108}/gu) ?? []).join("\n")}\n`);
