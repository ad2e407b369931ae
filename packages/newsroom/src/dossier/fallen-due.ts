import { type Dossiers, listItems } from "./dossiers.ts";
import type { EventState, Fate, Item, NewsEvent, Position } from "./items.ts";
import { daysOfWhen } from "./when.ts";

const finalStates: ReadonlySet<EventState> = new Set(["held", "cancelled"]);
const finalFates: ReadonlySet<Fate> = new Set(["done", "failed", "lapsed"]);

/** Whether nothing more is expected of an event. */
export const isFinalEvent = ({ state }: Pick<NewsEvent, "state">): boolean => finalStates.has(state);

/** Whether nothing more is expected of an ask, an offer or a promise; a stance expects nothing. */
export const isFinalPosition = ({ act, fate }: Pick<Position, "act" | "fate">): boolean =>
  act === "stance" || finalFates.has(fate?.at(-1)?.fate ?? "open");

/** Whether the last day of a date has passed. */
const hasPassed = (when: string | undefined, today: string): boolean => {
  const { first, last } = when === undefined ? {} : (daysOfWhen(when) ?? {});
  return last !== undefined && first !== undefined && last < today;
};

/**
 * What should have happened by now, and of which nobody has said what became of it, or that it cannot be said yet.
 * @param today ISO 8601
 */
export function fallenDue(
  dossiers: Pick<Dossiers, "items" | "deferred">,
  today: string,
): { readonly events: readonly NewsEvent[]; readonly positions: readonly Position[] } {
  const isAsked = ({ id }: Item): boolean => {
    const until = dossiers.deferred.get(id);
    return until === undefined || (daysOfWhen(until)?.first ?? "") <= today;
  };
  return {
    events: listItems(dossiers, "event").filter(
      (event) => !isFinalEvent(event) && hasPassed(event.when, today) && isAsked(event),
    ),
    positions: listItems(dossiers, "position").filter(
      (position) => !isFinalPosition(position) && hasPassed(position.due, today) && isAsked(position),
    ),
  };
}
