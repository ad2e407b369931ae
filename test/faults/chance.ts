/** Numbers that a seed decides: the same seed makes the same choices again. */
export interface Chance {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** From the first up to, but not, the second. */
  between(from: number, until: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** @param seed any whole number */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32: short, and even enough for choosing moments.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (from, until) => from + next() * (until - from),
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
  };
}
