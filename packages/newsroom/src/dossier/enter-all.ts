import type { Instant } from "../instant.ts";
import { type Outcome, accept, refuse } from "../outcome.ts";
import type { LogEntry } from "./change.ts";
import type { Dossiers } from "./dossiers.ts";
import type { DossierRefusal } from "./dossier-refusal.ts";
import { fold } from "./fold.ts";
import { type NewChange, type NewDecision, type Paragraphs, enterChange, enterDecision } from "./log-door.ts";

type Unplaced<Entry> = Omit<Entry, "at"> & {
  /** Where the entry is brought from elsewhere, its moment there; otherwise the archive's clock says. */
  readonly at?: Instant;
};

/** An entry before the log has given it its number and, mostly, its moment. */
export type NewEntry =
  | ({ readonly kind: "change" } & Unplaced<NewChange>)
  | ({ readonly kind: "decision" } & Unplaced<NewDecision>);

/** Why one of several entries is not let in. */
export interface EntryRefusal {
  /** Its place among them, from 0. */
  readonly entry: number;
  readonly refusal: DossierRefusal;
}

/** What entries have become, and what is remembered with them. */
export interface Entered {
  readonly entries: readonly LogEntry[];
  readonly dossiers: Dossiers;
}

/**
 * Lets entries into the log one after the other, each looked at as it stands after those before it.
 * @param now the moment of all that bring none of their own
 */
export function enterAll(
  before: Dossiers,
  wanted: readonly NewEntry[],
  { now, paragraphs }: { readonly now: Instant; readonly paragraphs: Paragraphs },
): Outcome<Entered, EntryRefusal> {
  const entries: LogEntry[] = [];
  let dossiers = before;
  for (const [place, one] of wanted.entries()) {
    const { at = now } = one;
    const outcome =
      one.kind === "change"
        ? enterChange(dossiers, { ...one, at }, paragraphs)
        : enterDecision(dossiers, { ...one, at }, paragraphs);
    if (!outcome.ok) {
      const [first, ...rest] = outcome.refusals;
      return refuse(
        { entry: place, refusal: first },
        ...rest.map((refusal): EntryRefusal => ({ entry: place, refusal })),
      );
    }
    entries.push(outcome.value);
    dossiers = fold([outcome.value], dossiers);
  }
  return accept({ entries, dossiers });
}
