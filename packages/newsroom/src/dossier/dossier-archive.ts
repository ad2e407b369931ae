import type { Actor } from "../actor.ts";
import type { Instant } from "../instant.ts";
import type { StoryCard } from "../story-card.ts";
import type { Outcome } from "../outcome.ts";
import type { Correction } from "../story.ts";
import type { StoryStep } from "../story-life.ts";
import type { BlockId } from "../block.ts";
import type { LogEntry } from "./change.ts";
import type { CitedRevision } from "./citations.ts";
import type { Dossiers } from "./dossiers.ts";
import type { EntryRefusal, NewEntry } from "./enter-all.ts";

/**
 * The copy that evidence points into, as readers had it, and the story as they find it today. `revision` is the cited one;
 * where no reader has ever seen it, the paragraphs are those of the revision that is public.
 */
export interface CitedCopy extends CitedRevision {
  readonly card: StoryCard;
  readonly paragraphs: ReadonlyMap<BlockId, string>;
  /** The newer revision that readers find today, where the story has changed since. */
  readonly today?: {
    readonly revision: number;
    readonly paragraphs: ReadonlyMap<BlockId, string>;
    /** What was put right until the cited copy came out, and since it gave way. The oldest first. */
    readonly corrections: { readonly before: readonly Correction[]; readonly since: readonly Correction[] };
  };
}

/** Dossiers as readers' pages may see them: what was accepted, and nothing of what machines propose. */
export interface ReadonlyDossiers {
  /** What the newsroom remembers; of a moment, what it remembered then. Without proposals. */
  loadDossiers(asOf?: Instant): Promise<Dossiers>;
  /** The copy that is cited, of stories that readers may read now; of others, nothing. */
  findCited(cited: readonly CitedRevision[]): Promise<readonly CitedCopy[]>;
}

/** What is written in one turn: entries, and the new story that they cite where it comes in with them. */
export interface LogTurn {
  readonly entries: readonly NewEntry[];
  readonly story?: readonly [StoryStep, ...StoryStep[]];
}

/** Entries alone are a turn too. */
export const turnOf = (made: readonly NewEntry[] | LogTurn): LogTurn => ("length" in made ? { entries: made } : made);

/** The log of dossiers as those who write it see it. */
export interface DossierArchive {
  /** What the newsroom remembers, proposals included; of a moment, what it remembered then. */
  loadDossiers(asOf?: Instant): Promise<Dossiers>;
  /** Entries of the log after `after`, in their order; 1 to 1,000 of them. */
  listLog(wanted: { readonly after?: number; readonly limit: number }): Promise<readonly LogEntry[]>;
  /**
   * Enters changes and decisions in one transaction: all of them, or none. Writers take turns: `make` is told what is
   * remembered when its turn has come, and nobody writes between it and what it gives.
   * @param by whose doing the whole is, for the audit log
   * @param make the entries; none leaves everything as it is. It may be called again where the turn was lost
   */
  writeLog(
    by: Actor,
    make: (dossiers: Dossiers) => readonly NewEntry[] | LogTurn,
  ): Promise<Outcome<readonly LogEntry[], EntryRefusal>>;
}
