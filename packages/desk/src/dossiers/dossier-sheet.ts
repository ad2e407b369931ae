import {
  type DeskArchive,
  type Dossier,
  type Dossiers,
  type Evidence,
  type Fact,
  type ItemId,
  type NewsEvent,
  type NewsLine,
  type Position,
  type StoryId,
  evidenceOf,
  findItem,
  isFinalPosition,
  listItems,
  withSubDossiers,
} from "@mihwar/newsroom";
import { type CitedStories, citedStories } from "./cited-stories.ts";
import { dossiersOf } from "../suggestion-card.ts";
import { waitingIn } from "../suggestion-queue.ts";

/** A dossier in the list of all. */
export interface DossierLine {
  readonly dossier: Dossier;
  readonly news?: NewsLine;
  /** Asks, offers and promises in it of which it is open what becomes of them. */
  readonly open: number;
  /** What machines propose for it and nobody has decided on. */
  readonly waiting: number;
}

type InDossiers = NewsEvent | Position | Fact;

/** Events, positions and facts that lie in some of these dossiers. */
function itemsIn({ items }: Pick<Dossiers, "items">, inside: ReadonlySet<ItemId>): readonly InDossiers[] {
  return [...items.values()].filter(
    (item): item is InDossiers => "dossiers" in item && item.dossiers.some((one) => inside.has(one)),
  );
}

const isOpen = (item: InDossiers): boolean =>
  item.kind === "position" && item.act !== "stance" && !isFinalPosition(item);

/** How many proposals wait for each dossier. */
function waitingByDossier(dossiers: Dossiers): ReadonlyMap<ItemId, number> {
  const waiting = new Map<ItemId, number>();
  for (const { change } of waitingIn(dossiers))
    for (const { id } of dossiersOf(dossiers, change.operation)) waiting.set(id, (waiting.get(id) ?? 0) + 1);
  return waiting;
}

/** All dossiers, those with the newest news first. */
export function dossierLines(dossiers: Dossiers): readonly DossierLine[] {
  const waiting = waitingByDossier(dossiers);
  const last = new Map<ItemId, NewsLine>();
  for (const line of dossiers.news) {
    for (const ref of line.refs) {
      const item = dossiers.items.get(ref);
      const into = item === undefined ? [] : item.kind === "dossier" ? [ref] : "dossiers" in item ? item.dossiers : [];
      for (const id of into) last.set(id, line);
    }
  }
  return listItems(dossiers, "dossier")
    .map((dossier) => {
      const news = last.get(dossier.id);
      return {
        dossier,
        open: itemsIn(dossiers, new Set([dossier.id])).filter(isOpen).length,
        waiting: waiting.get(dossier.id) ?? 0,
        ...(news === undefined ? {} : { news }),
      };
    })
    .toSorted((a, b) => (b.news?.n ?? 0) - (a.news?.n ?? 0));
}

/** A dossier laid out for work. */
export interface DossierSheet {
  readonly dossier: Dossier;
  readonly dossiers: Dossiers;
  readonly events: readonly NewsEvent[];
  readonly positions: readonly Position[];
  readonly facts: readonly Fact[];
  readonly parents: readonly Dossier[];
  readonly children: readonly Dossier[];
  readonly waiting: number;
  readonly cited: CitedStories;
}

const byWhen = (a: NewsEvent, b: NewsEvent): number => {
  const [one, other] = [a.when === "XXXX" ? "9999" : a.when, b.when === "XXXX" ? "9999" : b.when];
  return one === other ? 0 : one < other ? -1 : 1;
};

/** All evidence that a dossier shows. */
function evidenceShown(dossier: Dossier, items: readonly InDossiers[]): readonly Evidence[] {
  return [dossier, ...items].flatMap(evidenceOf);
}

export async function loadDossierSheet(
  desk: DeskArchive,
  dossiers: Dossiers,
  id: ItemId,
): Promise<DossierSheet | undefined> {
  const dossier = findItem(dossiers, "dossier", id);
  if (dossier === undefined) return undefined;
  const own = itemsIn(dossiers, new Set([id]));
  return {
    dossier,
    dossiers,
    events: own.flatMap((item) => (item.kind === "event" ? [item] : [])).toSorted(byWhen),
    positions: own.flatMap((item) => (item.kind === "position" ? [item] : [])),
    facts: own.flatMap((item) => (item.kind === "fact" ? [item] : [])),
    parents: (dossier.parents ?? []).flatMap((one) => findItem(dossiers, "dossier", one) ?? []),
    children: listItems(dossiers, "dossier").filter(({ parents }) => parents?.includes(id) === true),
    waiting: waitingByDossier(dossiers).get(id) ?? 0,
    cited: await citedStories(desk, evidenceShown(dossier, own)),
  };
}

/** The dossiers that hang together with one: all above it, and all below those. */
export function familyOf(dossiers: Pick<Dossiers, "items">, id: ItemId): ReadonlySet<ItemId> {
  const above = new Set<ItemId>([id]);
  for (const one of above) for (const parent of findItem(dossiers, "dossier", one)?.parents ?? []) above.add(parent);
  return new Set([...above].flatMap((one) => [...withSubDossiers(dossiers, one)]));
}

/** Events and positions of a dossier's family: what a line of it may name. */
export const familyItems = (dossiers: Pick<Dossiers, "items">, id: ItemId): readonly InDossiers[] =>
  itemsIn(dossiers, familyOf(dossiers, id));

/** The stories that a dossier cites, the one that was cited last first. */
export const storiesCited = (dossiers: Pick<Dossiers, "items">, id: ItemId): readonly StoryId[] => {
  const dossier = findItem(dossiers, "dossier", id);
  const all = dossier === undefined ? [] : evidenceShown(dossier, itemsIn(dossiers, familyOf(dossiers, id)));
  return [...new Set(all.map(({ story }) => story).toReversed())];
};
