import type { Archive } from "../archive.ts";
import type { LogEntry } from "../dossier/change.ts";
import { type LogTurn, turnOf } from "../dossier/dossier-archive.ts";
import type { Dossiers } from "../dossier/dossiers.ts";
import type { EntryRefusal, NewEntry } from "../dossier/enter-all.ts";
import type { Instant } from "../instant.ts";
import { type Outcome, accept, settle } from "../outcome.ts";
import { type Asked, asked, lacks } from "./asked.ts";
import { lacksForSteps, newGround } from "./lacks-for-steps.ts";
import { ofNoSection } from "./may.ts";
import { type Member, actorOf } from "./member.ts";
import type { PermissionRefusal } from "./permission-refusal.ts";

/** The log of dossiers as one member may read and write it. */
export interface DeskDossiers {
  loadDossiers(asOf?: Instant): Asked<Dossiers>;
  listLog(wanted: { readonly after?: number; readonly limit: number }): Asked<readonly LogEntry[]>;
  /** As `DossierArchive.writeLog`. Every entry, and every step of the story that comes in with them, is the member's own. */
  writeLog(
    make: (dossiers: Dossiers) => readonly NewEntry[] | LogTurn,
  ): Asked<Outcome<readonly LogEntry[], EntryRefusal>>;
}

/** The archive's log of dossiers for one member. */
export function deskDossiers(archive: Pick<Archive, "now" | "dossiers">, member: Member): DeskDossiers {
  const by = actorOf(member);
  const { dossiers } = archive;

  const lacksForEntry = (entry: NewEntry): readonly PermissionRefusal[] => [
    ...(entry.by === by ? [] : [{ code: "another-actor", by: entry.by } as const]),
    ...lacks(member, entry.kind === "change" ? "write-dossiers" : "decide-suggestion", ofNoSection),
    ...(entry.at === undefined ? [] : lacks(member, "backdate-dossiers", ofNoSection)),
  ];

  return {
    loadDossiers: (asOf) => asked(member, "read-dossiers", ofNoSection, () => dossiers.loadDossiers(asOf)),
    listLog: (wanted) => asked(member, "read-dossiers", ofNoSection, () => dossiers.listLog(wanted)),
    writeLog: async (make) => {
      const readable = await asked(member, "read-dossiers", ofNoSection, () => archive.now());
      if (!readable.ok) return readable;
      let lacking: readonly PermissionRefusal[] = [];
      const written = await dossiers.writeLog(by, (remembered) => {
        const turn = turnOf(make(remembered));
        const steps = { member, ground: newGround, now: readable.value };
        lacking = [...turn.entries.flatMap(lacksForEntry), ...lacksForSteps(undefined, turn.story ?? [], steps)];
        // A turn without entries leaves everything as it is.
        return lacking.length === 0 ? turn : [];
      });
      const outcome = settle(undefined, lacking);
      return outcome.ok ? accept(written) : outcome;
    },
  };
}
