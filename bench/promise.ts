/** A promise of the product, and what a run has measured of it. */
export interface Promised {
  readonly what: string;
  readonly measured: number;
  /** The measured number shall be no less, or no more, than this. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number };
  /** How many decimals are worth printing. */
  readonly decimals?: number;
  readonly unit?: string;
}

const fixed = (value: number, decimals: number): string => value.toFixed(decimals);

/**
 * One line of a report: the number first, the verdict last. A number that is none keeps no promise.
 * @example promiseLine({ what: "of nginx", measured: 0.7, target: { atLeast: 0.6 } }) // "0.70 of nginx (promised: at least 0.60): PASS"
 */
export function promiseLine({ what, measured, target, decimals = 2, unit = "" }: Promised): string {
  const isKept = "atLeast" in target ? measured >= target.atLeast : measured <= target.atMost;
  const [bound, limit] = "atLeast" in target ? ["at least", target.atLeast] : ["at most", target.atMost];
  const [told, wanted] = [fixed(measured, decimals), fixed(limit, decimals)];
  const space = unit === "" ? "" : ` ${unit}`;
  return `${told}${space} ${what} (promised: ${bound} ${wanted}${space}): ${isKept ? "PASS" : "short of the target"}`;
}
