import { foldForSearch } from "@mihwar/arabic/fold";
import type { StoryId } from "../story-id.ts";
import type { AgendaPlace } from "./agenda.ts";
import { appointments } from "./appointments.ts";
import type { NewsLevel, Operation } from "./change.ts";
import { type ComparedEvent, agendaMachine } from "./compare-agenda.ts";
import { type Dossiers, listItems } from "./dossiers.ts";
import type { NewEntry } from "./enter-all.ts";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { Entity, NewsEvent } from "./items.ts";

/** How an agenda comes in. */
export interface AgendaArrival {
  readonly name: string;
  /** Who brings it in, and stands for it. */
  readonly person: `u:${string}`;
  /** The dossier that it goes into. */
  readonly into: ItemId;
  /** Readers can read its story at once. */
  readonly isLive: boolean;
  /** What each event that needs evidence stands on. */
  readonly evidence: ReadonlyMap<ItemId, Evidence>;
  /** Whether readers can read a story today. */
  readonly isReadable: (story: StoryId) => boolean;
}

/** The entities of an agenda's places: those that bear the name already, and new ones for the rest. */
function placesOf(dossiers: Dossiers, places: readonly AgendaPlace[]) {
  const known = new Map<string, ItemId>();
  for (const { id, name, aliases = [] } of listItems(dossiers, "entity"))
    for (const one of [name, ...aliases]) if (!known.has(foldForSearch(one))) known.set(foldForSearch(one), id);
  const fresh = new Map<ItemId, Entity>();
  for (const { id, name } of places) {
    // A place that a person has taken out is not put back.
    if (known.has(foldForSearch(name)) || dossiers.items.has(id) || dossiers.gone.has(id)) continue;
    fresh.set(id, { kind: "entity", id, entityKind: "place", name });
    known.set(foldForSearch(name), id);
  }
  return {
    fresh: [...fresh.values()],
    idsOf: (named: readonly AgendaPlace[]): readonly ItemId[] => [
      ...new Set(named.flatMap(({ name }) => known.get(foldForSearch(name)) ?? [])),
    ],
  };
}

/** New events in one change, with the places that they bring along. */
function additionOf(
  dossiers: Dossiers,
  compared: readonly ComparedEvent[],
  arrival: AgendaArrival,
): readonly NewEntry[] {
  const { name, person, into, isLive } = arrival;
  const added = compared.filter(({ verdict }) => verdict.kind === "new").map(({ event }) => event);
  const { fresh, idsOf } = placesOf(
    dossiers,
    added.flatMap(({ places }) => places),
  );
  const items = added.map((event): NewsEvent => {
    const { id, title, when, timeZone, states } = event;
    const places = idsOf(event.places);
    const evidence = arrival.evidence.get(id);
    return {
      kind: "event",
      id,
      title,
      when,
      ...(timeZone === undefined ? {} : { timeZone }),
      state: states?.[0] ?? "scheduled",
      ...(places.length === 0 ? {} : { places }),
      actors: [],
      dossiers: [into],
      evidence: evidence === undefined ? [] : [evidence],
    };
  });
  const [first, ...rest] = items;
  if (first === undefined) return [];
  const note = `من ${name}: ${appointments(items.length)}`;
  const operation: Operation = { op: "add", items: [first, ...rest, ...fresh] };
  // What no reader can see yet is no news to them.
  return [{ kind: "change", by: person, operation, note, news: isLive ? 1 : 0 }];
}

/** The evidence of an event with what its agenda says now in place of what it said before. */
const renewed = (item: NewsEvent, evidence: Evidence): readonly Evidence[] => [
  ...item.evidence.filter(
    ({ attribution, phrase }) => attribution !== evidence.attribution || phrase !== evidence.phrase,
  ),
  evidence,
];

/** A known event that is said otherwise now. */
function correctionOf({ event, verdict }: ComparedEvent, arrival: AgendaArrival): readonly NewEntry[] {
  if (verdict.kind !== "changed") return [];
  const { item, before, after } = verdict;
  const evidence = arrival.evidence.get(event.id);
  const operation: Operation = {
    op: "set",
    ref: item.id,
    before: { ...before, ...(evidence === undefined ? {} : { evidence: item.evidence }) },
    after: { ...after, ...(evidence === undefined ? {} : { evidence: renewed(item, evidence) }) },
  };
  const isRead = item.evidence.some(({ story }) => arrival.isReadable(story));
  // A line that readers have stays as it is until a person says so, where they could not look up why it has changed.
  const isReady = evidence === undefined || arrival.isLive || !isRead;
  const news: NewsLevel = isRead ? 1 : 0;
  const note = `تغيّر في ${arrival.name}: ${item.title}`;
  return [{ kind: "change", by: isReady ? arrival.person : agendaMachine, operation, note, news }];
}

/**
 * What must be entered so that dossiers say what an agenda says.
 * @param compared the agenda beside these dossiers
 */
export const entriesOfAgenda = (
  dossiers: Dossiers,
  compared: readonly ComparedEvent[],
  arrival: AgendaArrival,
): readonly NewEntry[] => [
  ...additionOf(dossiers, compared, arrival),
  ...compared.flatMap((one) => correctionOf(one, arrival)),
];
