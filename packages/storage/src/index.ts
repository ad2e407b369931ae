export { type ArchiveOpening, type SearchableArchive, openArchive } from "./archive.ts";
export { type OpenAccounts, openAccounts } from "./accounts.ts";
export { memoryArchive } from "./memory-archive.ts";
export { DatabaseFault, type DatabaseTrouble } from "./database-fault.ts";
export { EditionMissing } from "./edition-missing.ts";
export { Unstorable, type UnstorableCode } from "./unstorable.ts";

export { type KeptRelated, type RelatedKeeper, type RelatedRound, openRelatedKeeper } from "./related-keeper.ts";
export { type KeepingSearch, type KeptSearch, keepSearch } from "./search-keep.ts";

export { type OnMigration, migrate } from "./migrate.ts";

export { type Cluster, type ClusterOpening, type ClusterStep, startCluster } from "./cluster.ts";
export { ClusterFault, type ClusterTrouble } from "./cluster-fault.ts";
export { type ServeLock, takeServeLock } from "./writer-lock.ts";

export { type DiskGuard, type DiskGuarding, guardDisk } from "./disk-guard.ts";
export { openMediaFolder } from "./media-folder.ts";
export { memoryMediaFiles } from "./memory-media-files.ts";
export { MediaDamaged } from "./media-damaged.ts";
export { MediaNameRefused } from "./media-name.ts";

export { checkArchive } from "./check.ts";
export type { CheckCode, CheckProblem, CheckResult, CheckSubject } from "./check-result.ts";

export { type BackingUp, backupArchive } from "./backup.ts";
export { type ExportSummary, exportArchive } from "./backup-export.ts";
export { BackupFault, type BackupTrouble } from "./backup-fault.ts";
export type { BackupEnd, BackupHead, MissingMedium } from "./backup-parts.ts";
export { type BackupProgress, type VerifiedBackup, verifyBackup } from "./backup-reader.ts";
export { type Restoring, restoreArchive } from "./restore.ts";

export type { BackupWords } from "./words-backup.ts";
export type { StorageWords } from "./words.ts";
export { storageWordsAr } from "./words-ar.ts";
export { storageWordsEn } from "./words-en.ts";
