import { momentOf } from "@mihwar/arabic/dates/zone-clock";
import { type Coverage, type Instant, type When, daysOfWhen, inUtc, isWholeDay, parseInstant } from "@mihwar/newsroom";

/** When something stands in the plan. */
export type PlanTime =
  | { readonly kind: "moment"; readonly at: Instant; readonly until?: Instant }
  /** On each of these days. */
  | { readonly kind: "days"; readonly first: string; readonly last: string }
  /** Some time in this stretch, or nobody knows when: it belongs to no one day. */
  | { readonly kind: "within"; readonly first?: string; readonly last?: string };

const exactDay = /^\d{4}-\d{2}-\d{2}[~?%]?$/;

/**
 * Where a date of a dossier stands in the plan, as exactly as it is known.
 * @param given.own the zone by whose clock its hours are said, where that is known; else they are the edition's
 * @example planTimeOf("2026-12", { edition: "Asia/Beirut" }) // { kind: "within", first: "2026-12-01", last: "2026-12-31" }
 * @example planTimeOf("2026-12-06T20:30:00", { own: "America/New_York", edition: "Asia/Beirut" }) // { kind: "moment", at: "2026-12-07T01:30:00.000Z" }
 */
export function planTimeOf(
  when: string,
  { own, edition }: { readonly own?: string | undefined; readonly edition: string },
): PlanTime {
  const sides = inUtc(when as When, own ?? edition).split("/");
  const [from, until] = sides.map((side) =>
    side.includes("T") ? parseInstant(side.endsWith("Z") ? side : momentOf(side, edition)) : undefined,
  );
  if (from !== undefined && sides.length === 1) return { kind: "moment", at: from };
  if (from !== undefined && until !== undefined) return { kind: "moment", at: from, until };
  const { first, last } = daysOfWhen(when) ?? {};
  if (first !== undefined && last !== undefined && sides.every((side) => exactDay.test(side)))
    return { kind: "days", first, last };
  return { kind: "within", ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

/** Where coverage stands in the plan. */
export function timeOfCoverage({ from, until }: Pick<Coverage, "from" | "until">): PlanTime {
  if (isWholeDay(from)) return { kind: "days", first: from, last: until ?? from };
  return { kind: "moment", at: from as Instant, ...(until === undefined ? {} : { until: until as Instant }) };
}
