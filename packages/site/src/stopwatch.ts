import type { Spread } from "./door-figures.ts";

const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** Collects how long things took. */
export interface Stopwatch {
  /** @param seconds that one thing took */
  add(seconds: number): void;
  spread(): Spread;
}

export function createStopwatch(): Stopwatch {
  const counts = new Float64Array(bounds.length + 1);
  let sum = 0;
  return {
    add(seconds) {
      sum += seconds;
      for (let at = 0; at <= bounds.length; at++) {
        if (seconds <= (bounds[at] ?? Infinity)) counts[at] = (counts[at] ?? 0) + 1;
      }
    },
    spread: () => ({ bounds, counts: [...counts], sum }),
  };
}
