import { type Dossiers, type EventState, type Fate, daysOfWhen, listItems } from "@mihwar/newsroom";
import type { Suggestion } from "./machine.ts";

const finalStates: ReadonlySet<EventState> = new Set(["held", "cancelled"]);
const finalFates: ReadonlySet<Fate> = new Set(["done", "failed", "lapsed"]);

/** Whether the last day of a date has passed. */
const hasPassed = (when: string | undefined, today: string): boolean => {
  const { first, last } = when === undefined ? {} : (daysOfWhen(when) ?? {});
  return last !== undefined && first !== undefined && last < today;
};

/**
 * m:clock asks about what should have happened by now: «هل انعقد؟» of an event whose day has passed, «هل أُوفي؟» of an
 * ask or a promise that fell due.
 * @param today ISO 8601
 */
export function clockQuestions(dossiers: Dossiers, today: string): readonly Suggestion[] {
  const held = listItems(dossiers, "event")
    .filter(({ state, when }) => !finalStates.has(state) && hasPassed(when, today))
    .map((event): Suggestion => ({
      by: "m:clock",
      operation: { op: "ask", ref: event.id, question: "held" },
      note: `انقضى الموعد: هل انعقد «${event.title}»؟`,
      confidence: 1,
      news: 0,
      causes: [],
    }));
  const kept = listItems(dossiers, "position")
    .filter(
      ({ due, fate, act }) =>
        act !== "stance" && hasPassed(due, today) && !finalFates.has(fate?.at(-1)?.fate ?? "open"),
    )
    .map((position): Suggestion => ({
      by: "m:clock",
      operation: { op: "ask", ref: position.id, question: "kept" },
      note: `انقضى الموعد: هل تحقّق «${position.text}»؟`,
      confidence: 1,
      news: 0,
      causes: [],
    }));
  return [...held, ...kept];
}
