import type { Change } from "./change.ts";
import type { Dossiers } from "./dossiers.ts";
import { importer } from "./history-of-document.ts";

/** What became of the proposals that one machine made in one month. */
export interface MachineTally {
  readonly machine: Change["by"];
  /** ISO 8601, by UTC: `2026-11`. */
  readonly month: string;
  readonly asProposed: number;
  /** Accepted once a person had put it right. */
  readonly changed: number;
  readonly rejected: number;
  readonly pending: number;
}

/** Counts what became of each machine's proposals, month by month, the newest first. */
export function tallyOf({ proposals }: Pick<Dossiers, "proposals">): readonly MachineTally[] {
  const found = new Map<string, MachineTally>();
  for (const { change, decision } of proposals.values()) {
    // what came in with a document was decided on elsewhere
    if (change.by === importer) continue;
    const month = change.at.slice(0, 7);
    const key = `${month} ${change.by}`;
    const none = { machine: change.by, month, asProposed: 0, changed: 0, rejected: 0, pending: 0 };
    const tally = found.get(key) ?? none;
    const became =
      decision === undefined
        ? "pending"
        : decision.verdict === "rejected"
          ? "rejected"
          : decision.instead === undefined
            ? "asProposed"
            : "changed";
    found.set(key, { ...tally, [became]: tally[became] + 1 });
  }
  return [...found.values()].toSorted((a, b) =>
    a.month === b.month ? (a.machine < b.machine ? -1 : 1) : a.month < b.month ? 1 : -1,
  );
}
