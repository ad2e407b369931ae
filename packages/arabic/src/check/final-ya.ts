import type { Copy } from "./copy.ts";
import type { HouseStyle } from "./house-style.ts";
import { wordSet } from "./word-table.ts";

const undotted = wordSet("فى التى الذى هى أى وفى والتى والذى وهى فهى");
const dotted = wordSet("في التي الذي هي أي وفي والتي والذي وهي فهي");

/** So many small words without their dots are a habit and no slip. */
const habit = 2;

/**
 * Whether the copy prints its last ya without dots, as papers of Egypt do: the house says so, or most of the small words do. There مسئول and شئون are right as well.
 */
export function isUndotted({ words }: Copy, { finalYa }: HouseStyle): boolean {
  if (finalYa !== undefined) return finalYa === "undotted";
  let without = 0;
  let withDots = 0;
  for (const { letters } of words) {
    if (dotted.has(letters)) withDots += 1;
    if (undotted.has(letters)) without += 1;
  }
  return without >= habit && without > withDots;
}

/** Whether a correction only dots a last ya, or gives hamza the seat that Egypt does not. */
export function isEgyptianSpelling(wrong: string, right: string): boolean {
  if (wrong.endsWith("ى") && right === `${wrong.slice(0, -1)}ي`) return true;
  return /(?:مسئول|شئون|رءوس|رئوس)/u.test(wrong);
}
