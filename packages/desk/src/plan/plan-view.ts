import { type SectionId, parseDay } from "@mihwar/newsroom";
import { type Days, dayPlus, monthOf, monthPlus, weekOf } from "./calendar-days.ts";
import { type PlanKind, planKinds } from "./plan-line.ts";

export const planSpans = ["day", "week", "month"] as const;
export type PlanSpan = (typeof planSpans)[number];

/** What somebody wants to see of the plan. */
export interface PlanView {
  readonly span: PlanSpan;
  /** A day of what is shown, ISO 8601. */
  readonly on: string;
  readonly section?: SectionId;
  /** None where all are wanted. */
  readonly kinds: readonly PlanKind[];
  readonly mine?: true;
}

/** The years in which a newsroom looks into its plan. */
const isShown = (day: string): boolean => day >= "1980-01-01" && day < "2100-01-01";

/** Reads the plan's address. What says nothing asks for the usual: this week, all of it. */
export function readPlanView(query: URLSearchParams, today: string): PlanView {
  const on = parseDay(query.get("on") ?? "") ?? "";
  const section = /^[a-z-]{2,32}$/.exec(query.get("section") ?? "")?.[0];
  const asked = query.getAll("kind");
  const kinds = planKinds.filter((kind) => asked.includes(kind));
  return {
    span: planSpans.find((span) => span === query.get("span")) ?? "week",
    on: isShown(on) ? on : today,
    ...(section === undefined ? {} : { section: section as SectionId }),
    kinds: kinds.length === planKinds.length ? [] : kinds,
    ...(query.get("mine") === "1" ? { mine: true } : {}),
  };
}

/**
 * The address of the plan.
 * @param today the day on which it opens without being asked
 * @example planPath({ span: "day", on: "2026-12-06", kinds: ["event"] }, "2026-11-28") // "/desk/plan?span=day&on=2026-12-06&kind=event"
 */
export function planPath({ span, on, section, kinds, mine }: PlanView, today: string): string {
  const query = new URLSearchParams();
  if (span !== "week") query.set("span", span);
  if (on !== today) query.set("on", on);
  if (section !== undefined) query.set("section", section);
  for (const kind of kinds) query.append("kind", kind);
  if (mine === true) query.set("mine", "1");
  return query.size === 0 ? "/desk/plan" : `/desk/plan?${query}`;
}

/** The days that are shown. @param weekStart 0 for Sunday */
export function daysOfView({ span, on }: Pick<PlanView, "span" | "on">, weekStart: number): Days {
  switch (span) {
    case "day":
      return { first: on, last: on };
    case "week":
      return weekOf(on, weekStart);
    case "month":
      return monthOf(on);
  }
}

/** The same view, so many days, weeks or months further. */
export function stepped(view: PlanView, by: -1 | 1): PlanView {
  const { span, on } = view;
  const next = span === "month" ? monthPlus(on, by) : dayPlus(on, span === "day" ? by : 7 * by);
  return { ...view, on: next };
}
