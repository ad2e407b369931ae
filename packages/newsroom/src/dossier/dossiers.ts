import type { Instant } from "../instant.ts";
import type { StoryId } from "../story-id.ts";
import type { Change, Decision, NewsLevel, Operation } from "./change.ts";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { Dossier, Entity, Item, ItemKind, NewsEvent, Position, Fact } from "./items.ts";
import type { When } from "./when.ts";

/** A proposal of a machine and what became of it. */
export interface Proposal {
  readonly change: Change;
  /** The one that stands. */
  readonly decision?: StandingDecision;
  /** The item that it changed, as it was before and as it left it; where it is accepted, and did not only add to it. */
  readonly moved?: { readonly before: Item; readonly after: Item };
}

/** A decision that nobody has taken back. */
export type StandingDecision = Decision & { readonly verdict: "accepted" | "rejected" };

/** What the newsroom remembers at one moment: the fold of all that was accepted until then. */
export interface Dossiers {
  /** The number of the last entry of the log that is in it. */
  readonly n: number;
  readonly items: ReadonlyMap<ItemId, Item>;
  /** Dropped and absorbed items, as they were last. Their ids are never given again. */
  readonly gone: ReadonlyMap<ItemId, Item>;
  /** Merges of two entities that stand, by the absorbed one; the oldest first. */
  readonly merges: ReadonlyMap<ItemId, Merge>;
  /** The dossiers that a story lies in. */
  readonly filed: ReadonlyMap<StoryId, ReadonlySet<ItemId>>;
  /** By the number of the change. */
  readonly proposals: ReadonlyMap<number, Proposal>;
  readonly touched: ReadonlyMap<ItemId, Touched>;
  /** Items of which nobody can say yet what became of them, and the day before which nobody is asked again. */
  readonly deferred: ReadonlyMap<ItemId, When>;
  /** What was accepted and is news to readers, in the order in which it was. */
  readonly news: readonly NewsLine[];
}

/** A merge of two entities, with all that undoing it needs. */
export interface Merge {
  /** The entry of the log that made it so. */
  readonly n: number;
  readonly at: Instant;
  /** The entity that stays. */
  readonly ref: ItemId;
  readonly absorbs: ItemId;
  /** Every item that it changed, as it was before: the one that stays, and whatever named the other. */
  readonly before: ReadonlyMap<ItemId, Item>;
  /** The entity that stays, as the merge left it. */
  readonly after: Entity;
}

/** When an item was changed first and last, and how often, its birth included. */
export interface Touched {
  readonly first: Instant;
  readonly last: Instant;
  readonly times: number;
}

/** A change that readers are told of. */
export interface NewsLine {
  /** The entry of the log that made it so. */
  readonly n: number;
  readonly at: Instant;
  readonly op: Operation["op"];
  /** The items that it is about. */
  readonly refs: readonly ItemId[];
  readonly note: string;
  readonly level: Exclude<NewsLevel, 0>;
  /** What it brought to stand on, where it brought any. */
  readonly evidence: readonly Evidence[];
  /** The story that it laid into a dossier. */
  readonly files?: StoryId;
}

export const noDossiers: Dossiers = {
  n: 0,
  items: new Map(),
  gone: new Map(),
  merges: new Map(),
  filed: new Map(),
  proposals: new Map(),
  touched: new Map(),
  deferred: new Map(),
  news: [],
};

/** The same without what machines propose: no reader learns of it. */
export const withoutProposals = (dossiers: Dossiers): Dossiers => ({ ...dossiers, proposals: new Map() });

interface ItemOfKind {
  readonly dossier: Dossier;
  readonly entity: Entity;
  readonly event: NewsEvent;
  readonly position: Position;
  readonly fact: Fact;
}

/** The item of that kind and id, if there is one. */
export function findItem<Kind extends ItemKind>(
  dossiers: Pick<Dossiers, "items">,
  kind: Kind,
  id: ItemId,
): ItemOfKind[Kind] | undefined {
  const item = dossiers.items.get(id);
  return item?.kind === kind ? (item as ItemOfKind[Kind]) : undefined;
}

/** All items of a kind, in the order in which they came in. */
export const listItems = <Kind extends ItemKind>(
  dossiers: Pick<Dossiers, "items">,
  kind: Kind,
): readonly ItemOfKind[Kind][] =>
  [...dossiers.items.values()].filter((item): item is Item & ItemOfKind[Kind] => item.kind === kind);

/** A dossier and all that lie in it, however deep; each once. */
export function withSubDossiers(dossiers: Pick<Dossiers, "items">, id: ItemId): ReadonlySet<ItemId> {
  const found = new Set<ItemId>([id]);
  const all = listItems(dossiers, "dossier");
  for (const one of found) {
    for (const { id: child, parents } of all) if (parents?.includes(one) === true) found.add(child);
  }
  return found;
}
