import type { Change, Decision, LogEntry, Operation } from "./change.ts";
import { noDossiers } from "./dossiers.ts";
import { fold } from "./fold.ts";
import type { ItemId } from "./item-id.ts";
import type { Item } from "./items.ts";

/** An item as it was before an entry of the log and as it is after it; one that is new has no `before`, one that went no `after`. */
export interface ItemStep {
  readonly before?: Item;
  readonly after?: Item;
}

/** An entry of the log with what it did. */
export interface HistoryRow {
  /** What a person did: changed something, or decided on what a machine had proposed. */
  readonly entry: LogEntry;
  /** What was changed, or had been proposed. */
  readonly change: Change;
  readonly operation: Operation;
  /** Of the items that were asked about, those that it changed. */
  readonly steps: readonly ItemStep[];
}

/** Items that an operation names as its own. */
function idsIn(operation: Operation): readonly ItemId[] {
  if (operation.op === "add") return operation.items.map(({ id }) => id);
  if (operation.op === "unmerge") return [operation.ref, operation.absorbed];
  return operation.op === "merge" && operation.absorbs !== undefined
    ? [operation.ref, operation.absorbs]
    : [operation.ref];
}

const operationsOf = (entry: LogEntry): readonly Operation[] =>
  entry.kind === "change" ? [entry.operation] : entry.instead === undefined ? [] : [entry.instead];

/** A dossier, and every item that ever lay in it by the log. */
export function everIn(log: readonly LogEntry[], dossier: ItemId): ReadonlySet<ItemId> {
  const found = new Set<ItemId>([dossier]);
  const lies = (value: unknown): boolean => Array.isArray(value) && value.includes(dossier);
  for (const operation of log.flatMap(operationsOf)) {
    if (operation.op === "add") {
      for (const item of operation.items) if ("dossiers" in item && lies(item.dossiers)) found.add(item.id);
    } else if (operation.op === "set" || operation.op === "fix") {
      if (lies(operation.before["dossiers"]) || lies(operation.after["dossiers"])) found.add(operation.ref);
    }
  }
  return found;
}

/** Whether a person spoke: what a machine proposes does nothing until then. */
const isSpoken = (entry: LogEntry): entry is Decision | Change =>
  entry.kind === "decision" || entry.by.startsWith("u:");

/**
 * What happened to some items, the newest first, each with what was before it.
 * @param log of all dossiers, whole
 * @param wanted `before`: only entries with a lower number
 */
export function historyOf(
  log: readonly LogEntry[],
  ids: ReadonlySet<ItemId>,
  { before = Infinity, limit }: { readonly before?: number; readonly limit: number },
): { readonly rows: readonly HistoryRow[]; readonly rest: number } {
  const proposed = new Map(log.flatMap((entry) => (entry.kind === "change" ? [[entry.n, entry] as const] : [])));
  const decided = new Map<number, Decision>();
  const about = new Map<number, Omit<HistoryRow, "steps">>();
  for (const entry of log) {
    if (!isSpoken(entry)) continue;
    const change = entry.kind === "change" ? entry : proposed.get(entry.of);
    if (change === undefined) continue;
    // what is taken back is what was accepted before
    const decision = entry.kind === "decision" && entry.verdict === "reopened" ? decided.get(entry.of) : entry;
    if (entry.kind === "decision") decided.set(entry.of, entry);
    const operation = (decision?.kind === "decision" ? decision.instead : undefined) ?? change.operation;
    // a merge renames in whatever names the absorbed one
    const mayTouch = operation.op === "merge" ? operation.absorbs !== undefined : operation.op === "unmerge";
    if (mayTouch || idsIn(operation).some((id) => ids.has(id))) about.set(entry.n, { entry, change, operation });
  }
  const rows: HistoryRow[] = [];
  const was = new Map<ItemId, Item>();
  fold(log, noDossiers, {
    before(entry, items) {
      if (entry.n >= before || !about.has(entry.n)) return;
      was.clear();
      for (const id of ids) {
        const item = items.get(id);
        if (item !== undefined) was.set(id, item);
      }
    },
    after(entry, items) {
      const row = entry.n < before ? about.get(entry.n) : undefined;
      if (row === undefined) return;
      const steps = [...ids].flatMap((id): readonly ItemStep[] => {
        const [old, made] = [was.get(id), items.get(id)];
        if (old === made) return [];
        return [{ ...(old === undefined ? {} : { before: old }), ...(made === undefined ? {} : { after: made }) }];
      });
      if (steps.length > 0 || idsIn(row.operation).some((id) => ids.has(id))) rows.push({ ...row, steps });
    },
  });
  const newest = rows.toReversed();
  return { rows: newest.slice(0, limit), rest: Math.max(0, newest.length - limit) };
}
