import type { BackupFault, BackupTrouble } from "./backup-fault.ts";
import type { MissingMedium } from "./backup-parts.ts";
import type { BackupProgress, VerifiedBackup } from "./backup-reader.ts";
import type { ExportSummary } from "./backup-export.ts";

/** What people read of backups, in one language. */
export interface BackupWords {
  fault(fault: BackupFault): string;
  /** How far it has come. */
  progress(progress: BackupProgress): string;
  verifying(progress: BackupProgress): string;
  restoring(progress: BackupProgress): string;
  /** A backup has been made, and read back. */
  made(backup: VerifiedBackup): string;
  /** What was verified, line by line. */
  verified(backup: VerifiedBackup): readonly string[];
  /** The backup lacks this picture's file. */
  missing(medium: MissingMedium): string;
  /** A backup lacks so many pictures: what that means. */
  incomplete(missing: number): string;
  restored(backup: VerifiedBackup): string;
  exported(summary: ExportSummary): string;
}

type Sayings = {
  readonly [Code in BackupTrouble["code"]]: (trouble: Extract<BackupTrouble, { readonly code: Code }>) => string;
};

/** A language's sentences: whole, or it does not compile. */
export interface BackupSentences extends Omit<BackupWords, "fault"> {
  readonly faults: Sayings;
}

export function backupWords({ faults, ...sentences }: BackupSentences): BackupWords {
  const say = faults as Readonly<Record<string, (trouble: BackupTrouble) => string>>;
  return { ...sentences, fault: ({ trouble }) => say[trouble.code]?.(trouble) ?? trouble.code };
}

/** All rows of a backup. */
export const rowsOf = ({ end }: VerifiedBackup): number => Object.values(end.rows).reduce((sum, rows) => sum + rows, 0);
