import type { Instant } from "../instant.ts";
import type { StoryId } from "../story-id.ts";
import { type Change, type Decision, type LogEntry, type Operation, refOf } from "./change.ts";
import {
  type Dossiers,
  type Merge,
  type NewsLine,
  type Proposal,
  type StandingDecision,
  type Touched,
  noDossiers,
} from "./dossiers.ts";
import type { Evidence } from "./evidence.ts";
import type { ItemId } from "./item-id.ts";
import type { Entity, Item } from "./items.ts";
import { evidenceOf, mapEvidence } from "./map-evidence.ts";
import { isAbsorption, mergedItems, named } from "./merging.ts";
import { patched } from "./patched.ts";
import { takeBack } from "./taking-back.ts";
import { unmerge } from "./unmerging.ts";
import type { When } from "./when.ts";

/** What is being folded: the maps of `Dossiers`, open for writing until the fold is done. */
interface Folding {
  n: number;
  readonly items: Map<ItemId, Item>;
  readonly gone: Map<ItemId, Item>;
  readonly merges: Map<ItemId, Merge>;
  readonly filed: Map<StoryId, ReadonlySet<ItemId>>;
  readonly proposals: Map<number, Proposal>;
  readonly touched: Map<ItemId, Touched>;
  readonly deferred: Map<ItemId, When>;
  news: NewsLine[];
}

const isSame = (one: Evidence, other: Evidence): boolean => JSON.stringify(one) === JSON.stringify(other);

function change(items: Map<ItemId, Item>, id: ItemId, made: (item: Item) => Item): void {
  const item = items.get(id);
  if (item !== undefined) items.set(id, made(item));
}

function touch(touched: Map<ItemId, Touched>, id: ItemId, at: Instant): void {
  const before = touched.get(id);
  touched.set(id, { first: before?.first ?? at, last: at, times: (before?.times ?? 0) + 1 });
}

/** Puts an item that was gone back where it stood: items stand in the order in which they first came in. */
function putBack({ items, touched }: Folding, back: Item): void {
  const places = new Map([...touched.keys()].map((id, place) => [id, place]));
  const place = places.get(back.id) ?? Infinity;
  const later = [...items].filter(([id]) => (places.get(id) ?? Infinity) > place);
  for (const [id] of later) items.delete(id);
  for (const [id, item] of [[back.id, back] as const, ...later]) items.set(id, item);
}

/** One entity absorbs another: what named the other names the one that stays, and all of it is kept for who undoes it. */
function absorb(folding: Folding, operation: Operation, { n, at }: Pick<LogEntry, "n" | "at">): void {
  const { items, gone, merges } = folding;
  if (!isAbsorption(operation)) return;
  const { ref, absorbs } = operation;
  const made = mergedItems(folding, operation);
  const [after, other] = [made.get(ref), items.get(absorbs)];
  if (after?.kind !== "entity" || other === undefined) return;
  const before = new Map([...made.keys()].flatMap((id) => (items.has(id) ? [[id, items.get(id) as Item]] : [])));
  for (const [id, item] of made) items.set(id, item);
  items.delete(absorbs);
  gone.set(absorbs, other);
  // one that came out and is absorbed again is the newest
  merges.delete(absorbs);
  merges.set(absorbs, { n, at, ref, absorbs, before, after });
}

/** An absorbed entity comes out again. */
function comeOut(folding: Folding, absorbed: ItemId, at: Instant): void {
  const undone = unmerge(folding, absorbed);
  if (!undone.ok) return;
  const { items, gone, merges, touched } = folding;
  for (const [id, item] of undone.value.items) {
    if (id === absorbed) putBack(folding, item);
    else items.set(id, item);
  }
  gone.delete(absorbed);
  merges.delete(absorbed);
  const { again, merge } = undone.value;
  for (const id of merge.before.keys()) {
    const item = gone.get(id);
    if (item !== undefined) gone.set(id, again(item));
  }
  // whoever undoes a merge that came later finds what would have been without this one
  for (const [id, later] of merges) {
    if (later.n < merge.n || ![...later.before.keys()].some((one) => merge.before.has(one))) continue;
    const before = new Map([...later.before].map(([one, item]) => [one, again(item)]));
    merges.set(id, { ...later, before, after: again(later.after) as Entity });
  }
  for (const id of [absorbed, undone.value.merge.ref]) touch(touched, id, at);
}

/** Does what an operation says. That it may be done was looked at before it came into the log. */
function perform(folding: Folding, operation: Operation, entry: Pick<LogEntry, "n" | "at">): void {
  const { items, gone, filed, touched } = folding;
  const { at } = entry;
  const ref = refOf(operation);
  switch (operation.op) {
    case "add":
      for (const item of operation.items) {
        items.set(item.id, item);
        // an item whose acceptance was taken back keeps count: calendars know it by its number
        touched.set(item.id, { first: at, last: at, times: (touched.get(item.id)?.times ?? 0) + 1 });
      }
      return;
    case "set":
    case "fix":
      change(items, ref, (item) => patched(item, operation.after));
      break;
    case "fate":
      change(items, ref, (item) =>
        item.kind === "position" ? { ...item, fate: [...(item.fate ?? []), operation.step] } : item,
      );
      break;
    case "evidence":
      change(items, ref, (item) =>
        "evidence" in item ? { ...item, evidence: [...item.evidence, ...operation.evidence] } : item,
      );
      break;
    case "recite":
      change(items, ref, (item) =>
        mapEvidence(item, (list) => list.flatMap((one) => (isSame(one, operation.from) ? (operation.to ?? []) : one))),
      );
      break;
    case "link":
      change(items, ref, (item) =>
        item.kind === "dossier" ? { ...item, links: [...(item.links ?? []), operation.link] } : item,
      );
      break;
    case "file":
      filed.set(operation.story, new Set([...(filed.get(operation.story) ?? []), ref]));
      break;
    case "merge":
      if (isAbsorption(operation)) absorb(folding, operation, entry);
      else change(items, ref, (item) => (item.kind === "entity" ? named(item, operation.aliases) : item));
      break;
    case "unmerge":
      comeOut(folding, operation.absorbed, at);
      return;
    case "ask":
      if (operation.until !== undefined) folding.deferred.set(ref, operation.until);
      return;
    case "drop": {
      const item = items.get(ref);
      if (item !== undefined) gone.set(ref, item);
      items.delete(ref);
      for (const [story, dossiers] of filed) {
        if (dossiers.has(ref)) filed.set(story, new Set([...dossiers].filter((one) => one !== ref)));
      }
      break;
    }
  }
  touch(touched, ref, at);
}

/** The evidence that comes in with an operation. */
function broughtBy(operation: Operation, before: Item | undefined): readonly Evidence[] {
  switch (operation.op) {
    case "add":
      return operation.items.flatMap(evidenceOf);
    case "set":
    case "fix": {
      if (before === undefined) return [];
      const known = new Set(evidenceOf(before).map((one) => JSON.stringify(one)));
      return evidenceOf(patched(before, operation.after)).filter((one) => !known.has(JSON.stringify(one)));
    }
    case "fate":
      return operation.step.evidence;
    case "evidence":
      return operation.evidence;
    case "recite":
      return operation.to === undefined ? [] : [operation.to];
    case "link":
      return operation.link.evidence ?? [];
    case "file":
    case "merge":
    case "unmerge":
    case "ask":
    case "drop":
      return [];
  }
}

/** Does what a change says, as it was accepted, and remembers that it was news. */
function accept(folding: Folding, change: Change, operation: Operation, { n, at }: Pick<LogEntry, "n" | "at">): void {
  const { news: level, note } = change;
  const evidence = level === 0 ? [] : broughtBy(operation, folding.items.get(refOf(operation)));
  perform(folding, operation, { n, at });
  if (level === 0) return;
  const refs = operation.op === "add" ? operation.items.map(({ id }) => id) : [operation.ref];
  const files = operation.op === "file" ? { files: operation.story } : {};
  folding.news.push({ n, at, op: operation.op, refs, note, level, evidence, ...files });
}

function take(folding: Folding, entry: LogEntry): void {
  folding.n = entry.n;
  if (entry.kind === "change") {
    if (entry.by.startsWith("u:")) accept(folding, entry, entry.operation, entry);
    else folding.proposals.set(entry.n, { change: entry });
    return;
  }
  const proposal = folding.proposals.get(entry.of);
  if (proposal === undefined) return;
  if (entry.verdict === "reopened") {
    reopen(folding, proposal, entry);
    return;
  }
  if (proposal.decision !== undefined) return;
  const { change } = proposal;
  if (!isStanding(entry)) return;
  const operation = entry.instead ?? change.operation;
  const before = folding.items.get(refOf(operation));
  if (entry.verdict === "accepted") accept(folding, change, operation, entry);
  const after = folding.items.get(refOf(operation));
  const moved = before === undefined || after === undefined ? {} : { moved: { before, after } };
  folding.proposals.set(entry.of, { change, decision: entry, ...moved });
}

const isStanding = (decision: Decision): decision is StandingDecision => decision.verdict !== "reopened";

/** Takes back what was decided on a proposal: it waits again, and readers see what they saw before. */
function reopen(folding: Folding, proposal: Proposal, { at }: Pick<LogEntry, "at">): void {
  const { change, decision } = proposal;
  const taken = takeBack(folding, proposal);
  if (!taken.ok) return;
  const { items, filed, touched } = folding;
  const { items: changed, unfiled, comesOut } = taken.value;
  if (comesOut !== undefined) comeOut(folding, comesOut, at);
  for (const [id, item] of changed) {
    if (item === undefined) items.delete(id);
    else items.set(id, item);
  }
  if (unfiled !== undefined) {
    const rest = [...(filed.get(unfiled.story) ?? [])].filter((dossier) => dossier !== unfiled.dossier);
    if (rest.length === 0) filed.delete(unfiled.story);
    else filed.set(unfiled.story, new Set(rest));
  }
  for (const id of [...changed.keys(), ...(unfiled === undefined ? [] : [unfiled.dossier])]) touch(touched, id, at);
  folding.news = folding.news.filter(({ n }) => n !== decision?.n);
  folding.proposals.set(change.n, { change });
}

/** Looks on while entries are folded. The items are those of that moment, and are not to be kept. */
export interface FoldWatch {
  before(entry: LogEntry, items: ReadonlyMap<ItemId, Item>): void;
  after(entry: LogEntry, items: ReadonlyMap<ItemId, Item>): void;
}

/**
 * What the newsroom remembers after these entries of the log.
 * @param entries in the order of the log
 * @param before what it remembered before them
 * @param watch is told of each entry, before it is folded and after
 */
export function fold(entries: Iterable<LogEntry>, before: Dossiers = noDossiers, watch?: FoldWatch): Dossiers {
  const folding: Folding = {
    n: before.n,
    items: new Map(before.items),
    gone: new Map(before.gone),
    merges: new Map(before.merges),
    filed: new Map(before.filed),
    proposals: new Map(before.proposals),
    touched: new Map(before.touched),
    deferred: new Map(before.deferred),
    news: [...before.news],
  };
  for (const entry of entries) {
    watch?.before(entry, folding.items);
    take(folding, entry);
    watch?.after(entry, folding.items);
  }
  return folding;
}

/** What the newsroom remembered at a moment: the fold of the log until then. */
export const asOf = (log: readonly LogEntry[], moment: Instant): Dossiers =>
  fold(log.filter((entry) => entry.at <= moment));
