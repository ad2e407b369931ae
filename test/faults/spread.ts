/** Where the middle of some numbers lies, and how far they reach. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

/** The number below which that share of them lies (nearest rank); `NaN` of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export function spreadOf(numbers: readonly number[]): Spread {
  return {
    count: numbers.length,
    median: median(numbers),
    p95: quantile(numbers, 0.95),
    p99: quantile(numbers, 0.99),
    most: quantile(numbers, 1),
  };
}

/** @example toWords(spreadOf([1, 2, 3])) // "median 2, p95 3, most 3 (3)" */
export const toWords = ({ count, median: middle, p95, most }: Spread): string =>
  count === 0 ? "none" : `median ${round(middle)}, p95 ${round(p95)}, most ${round(most)} (${count})`;

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
