import type { Instant } from "../instant.ts";
import type { Operation } from "./change.ts";
import { type Dossiers, type Proposal } from "./dossiers.ts";
import { fallenDue } from "./fallen-due.ts";
import type { Item } from "./items.ts";
import type { ItemId } from "./item-id.ts";
import { daysOfWhen } from "./when.ts";

/**
 * What the newsroom owes an item: an answer whether it happened or was kept, words that a story says no more or says
 * elsewhere, and what to do with an item whose only story is withdrawn.
 */
export const taskKinds = ["held", "kept", "orphaned", "moved", "withdrawn"] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface Task {
  readonly kind: TaskKind;
  readonly item: Item;
  /** The last day on which it should have happened, ISO 8601. */
  readonly due?: string;
  /** Since when it is owed. */
  readonly since?: Instant;
  /** What machines have proposed about it and nobody has decided: whoever does the task closes them. */
  readonly proposals: readonly Proposal[];
}

const kindOf = (operation: Operation): TaskKind | undefined =>
  operation.op === "ask" ? operation.question : operation.op === "recite" ? "moved" : undefined;

/** Questions to which a person has said that they are not to be asked. */
const silencedIn = ({ proposals }: Pick<Dossiers, "proposals">): ReadonlySet<ItemId> =>
  new Set(
    [...proposals.values()].flatMap(({ change: { operation }, decision }) =>
      operation.op === "ask" && decision?.verdict === "rejected" ? [operation.ref] : [],
    ),
  );

/** What fell due first stands first, then what is owed longest. */
function inOrder(one: Task, other: Task): number {
  const [a, b] = [one.due ?? "9999", other.due ?? "9999"];
  if (a !== b) return a < b ? -1 : 1;
  return (one.since ?? "") < (other.since ?? "") ? -1 : 1;
}

/**
 * All that the newsroom owes its dossiers.
 * @param today ISO 8601, in the edition's time zone
 */
export function tasksOf(dossiers: Pick<Dossiers, "items" | "proposals" | "deferred">, today: string): readonly Task[] {
  const waiting = new Map<string, Proposal[]>();
  for (const proposal of dossiers.proposals.values()) {
    const { operation } = proposal.change;
    const kind = proposal.decision === undefined ? kindOf(operation) : undefined;
    if (kind === undefined || !("ref" in operation)) continue;
    const key = `${kind} ${operation.ref}`;
    waiting.set(key, [...(waiting.get(key) ?? []), proposal]);
  }
  const silenced = silencedIn(dossiers);
  const { events, positions } = fallenDue(dossiers, today);
  const fallen = [
    ...events.map((item) => ({ kind: "held", item, when: item.when }) as const),
    ...positions.map((item) => ({ kind: "kept", item, when: item.due ?? "" }) as const),
  ].filter(({ item }) => !silenced.has(item.id));
  const asked = fallen.map(({ kind, item, when }): Task => {
    const { last } = daysOfWhen(when) ?? {};
    const proposals = waiting.get(`${kind} ${item.id}`) ?? [];
    const since = proposals[0]?.change.at;
    return {
      kind,
      item,
      ...(last === undefined ? {} : { due: last }),
      ...(since === undefined ? {} : { since }),
      proposals,
    };
  });
  const others = [...waiting].flatMap(([key, proposals]): readonly Task[] => {
    const [kind = "", id = ""] = key.split(" ");
    const item = dossiers.items.get(id as ItemId);
    if (item === undefined || kind === "held" || kind === "kept") return [];
    const since = proposals[0]?.change.at;
    return [{ kind: kind as TaskKind, item, ...(since === undefined ? {} : { since }), proposals }];
  });
  return [...asked, ...others].toSorted(inOrder);
}
