import { type Outcome, accept, refuse } from "../outcome.ts";
import type { StoryId } from "../story-id.ts";
import type { DossierRefusal } from "./dossier-refusal.ts";
import type { Dossiers, Proposal } from "./dossiers.ts";
import type { ItemId } from "./item-id.ts";
import type { Item } from "./items.ts";
import { isAbsorption } from "./merging.ts";
import { unmerge } from "./unmerging.ts";

/** What becomes of the memory when an accepted proposal is taken back. */
export interface TakenBack {
  /** Items as they are then; `undefined` for those that go. */
  readonly items: ReadonlyMap<ItemId, Item | undefined>;
  /** The entity that is absorbed no more; what else that puts back is not among the items. */
  readonly comesOut?: ItemId;
  /** The story that no longer lies in a dossier. */
  readonly unfiled?: { readonly story: StoryId; readonly dossier: ItemId };
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A list without these entries, each once and the newest first; `undefined` where one of them is not there. */
function without<Entry>(list: readonly Entry[], gone: readonly Entry[]): readonly Entry[] | undefined {
  const rest = [...list];
  for (const one of gone) {
    const at = rest.findLastIndex((entry) => isEqual(entry, one));
    if (at === -1) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

/**
 * What is remembered once a decision on a proposal is taken back. What was only added goes, whatever has come beside it
 * since; what was changed goes back to what it was, if nobody has changed it since.
 */
export function takeBack(
  dossiers: Pick<Dossiers, "items" | "filed" | "gone" | "merges">,
  { change, decision, moved }: Proposal,
): Outcome<TakenBack, DossierRefusal> {
  const { items, filed } = dossiers;
  if (decision === undefined) return refuse({ code: "not-decided", n: change.n });
  if (decision.verdict === "rejected") return accept({ items: new Map() });
  const operation = decision.instead ?? change.operation;
  const changed = (id: ItemId) => refuse({ code: "changed-since", n: change.n, id } as const);
  const becomes = (id: ItemId, item: Item | undefined) => accept({ items: new Map([[id, item]]) });
  /** What was changed goes back whole. */
  const whole = (ref: ItemId) =>
    moved === undefined || !isEqual(items.get(ref), moved.after) ? changed(ref) : becomes(ref, moved.before);
  switch (operation.op) {
    case "add": {
      const other = operation.items.find((item) => !isEqual(items.get(item.id), item));
      if (other !== undefined) return changed(other.id);
      return accept({ items: new Map(operation.items.map(({ id }) => [id, undefined])) });
    }
    case "fate": {
      const item = items.get(operation.ref);
      if (item?.kind !== "position") return changed(operation.ref);
      const fate = without(item.fate ?? [], [operation.step]);
      if (fate === undefined) return changed(item.id);
      const { fate: _fate, ...rest } = item;
      return becomes(item.id, fate.length === 0 ? rest : { ...item, fate });
    }
    case "evidence": {
      const item = items.get(operation.ref);
      if (item === undefined || !("evidence" in item)) return changed(operation.ref);
      const evidence = without(item.evidence, operation.evidence);
      return evidence === undefined ? changed(item.id) : becomes(item.id, { ...item, evidence });
    }
    case "file": {
      const { story, ref: dossier } = operation;
      if (filed.get(story)?.has(dossier) !== true) return changed(dossier);
      return accept({ items: new Map(), unfiled: { story, dossier } });
    }
    case "ask":
      return accept({ items: new Map() });
    case "merge": {
      if (!isAbsorption(operation)) return whole(operation.ref);
      const undone = unmerge(dossiers, operation.absorbs);
      if (!undone.ok) return undone;
      // Since then the same entity may have come out, and have been absorbed once more.
      if (undone.value.merge.n !== decision.n) return changed(operation.absorbs);
      return accept({ items: new Map(), comesOut: operation.absorbs });
    }
    case "unmerge":
      return changed(operation.absorbed);
    case "set":
    case "fix":
    case "recite":
    case "link":
    case "drop":
      return whole(operation.ref);
  }
}
