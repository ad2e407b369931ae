import type { Agenda, AgendaEvent } from "./agenda.ts";
import { calendarTimes } from "./calendar-times.ts";
import type { Patch } from "./change.ts";
import { type Dossiers, withSubDossiers } from "./dossiers.ts";
import type { ItemId } from "./item-id.ts";
import type { ItemKind, NewsEvent } from "./items.ts";
import { inUtc } from "./when.ts";

/** The machine under whose name an agenda's changes wait for a person where their evidence cannot be read yet. */
export const agendaMachine = "m:agenda";

/** What an event of an agenda is to what the newsroom remembers. */
export type AgendaVerdict =
  | { readonly kind: "new" }
  | { readonly kind: "changed"; readonly item: NewsEvent; readonly before: Patch; readonly after: Patch }
  | { readonly kind: "same" }
  /** The very change was proposed in this line of the log, and nobody has decided on it yet. */
  | { readonly kind: "waiting"; readonly n: number }
  /** A person has rejected the very change: it is not asked again. */
  | { readonly kind: "rejected"; readonly n: number }
  /** A person has taken it out of the dossiers: it does not come back by itself. */
  | { readonly kind: "dropped" }
  /** Its id is that of something else. */
  | { readonly kind: "taken"; readonly by: ItemKind };

/** An event with what it is to what the newsroom remembers. */
export interface ComparedEvent {
  readonly event: AgendaEvent;
  readonly verdict: AgendaVerdict;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether an agenda gives an event another date, as far as the agenda can know. */
function isMoved(event: AgendaEvent, item: NewsEvent): boolean {
  // What does not name its zone means the one that is known.
  const { when, timeZone = item.timeZone } = event;
  if (event.isExact) return inUtc(when, timeZone) !== inUtc(item.when, item.timeZone);
  return !isSame(
    calendarTimes({ when, ...(timeZone === undefined ? {} : { timeZone }) }),
    calendarTimes({ when: item.when, ...(item.timeZone === undefined ? {} : { timeZone: item.timeZone }) }),
  );
}

/** The fields of a known event that an agenda wants otherwise. */
function wantedOf(event: AgendaEvent, item: NewsEvent, into: ItemId, inside: ReadonlySet<ItemId>): Patch {
  const { title, when, timeZone, states } = event;
  const moved = isMoved(event, item);
  return {
    ...(title === item.title ? {} : { title }),
    ...(moved && when !== item.when ? { when } : {}),
    ...(moved && timeZone !== undefined && timeZone !== item.timeZone ? { timeZone } : {}),
    ...(states === undefined || states.includes(item.state) ? {} : { state: states[0] }),
    ...(item.dossiers.some((one) => inside.has(one)) ? {} : { dossiers: [...item.dossiers, into] }),
  };
}

const fieldsOf = (item: NewsEvent, names: readonly string[]): Patch => {
  const fields = item as unknown as Patch;
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
};

/** What became of the same change when it was proposed before; undefined where it never was, or was accepted. */
function proposedBefore(dossiers: Dossiers, ref: ItemId, after: Patch): AgendaVerdict | undefined {
  for (const { change, decision } of dossiers.proposals.values()) {
    const { by, operation, n } = change;
    if (by !== agendaMachine || operation.op !== "set" || operation.ref !== ref) continue;
    // A new agenda brings new evidence for the same words.
    const { evidence: _, ...said } = operation.after;
    if (!isSame(said, after) || decision?.verdict === "accepted") continue;
    return { kind: decision === undefined ? "waiting" : "rejected", n };
  }
  return undefined;
}

function judge(dossiers: Dossiers, event: AgendaEvent, into: ItemId, inside: ReadonlySet<ItemId>): AgendaVerdict {
  const item = dossiers.items.get(event.id);
  if (item === undefined) return dossiers.gone.has(event.id) ? { kind: "dropped" } : { kind: "new" };
  if (item.kind !== "event") return { kind: "taken", by: item.kind };
  const after = wantedOf(event, item, into, inside);
  const names = Object.keys(after);
  if (names.length === 0) return { kind: "same" };
  return proposedBefore(dossiers, item.id, after) ?? { kind: "changed", item, before: fieldsOf(item, names), after };
}

/**
 * Lays an agenda beside what the newsroom remembers: what is new in it, what it wants otherwise, what it only says again.
 * @param into the dossier that it is brought into
 */
export function compareAgenda(dossiers: Dossiers, { events }: Agenda, into: ItemId): readonly ComparedEvent[] {
  const inside = withSubDossiers(dossiers, into);
  return events.map((event) => ({ event, verdict: judge(dossiers, event, into, inside) }));
}

/** Whether an event needs a sentence of its own to stand on: it is new, or a source outside says it otherwise now. */
export const needsEvidence = ({ event, verdict }: ComparedEvent): boolean =>
  verdict.kind === "new" || (verdict.kind === "changed" && !event.isOwn);
