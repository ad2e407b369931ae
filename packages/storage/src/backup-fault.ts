import { MihwarFault } from "@mihwar/newsroom/fault";

/** Why a backup was not made, a backup's file is not good, or an archive was not restored or exported. */
export type BackupTrouble =
  /** There is no archive at the place that was named. */
  | { readonly code: "no-archive"; readonly place: string }
  /** The named file is there and is no backup: it would be lost. */
  | { readonly code: "not-replaced"; readonly file: string }
  | { readonly code: "folder-missing"; readonly folder: string }
  | { readonly code: "folder-read-only"; readonly folder: string }
  | { readonly code: "folder-not-empty"; readonly folder: string }
  | { readonly code: "disk-full"; readonly folder: string }
  | { readonly code: "unreadable"; readonly file: string; readonly reason: string }
  | { readonly code: "not-a-backup"; readonly file: string }
  /** Written by a newer Mihwar in a form that this one does not know. */
  | { readonly code: "form-newer"; readonly file: string; readonly program: string }
  /** The file ends before its end record. */
  | { readonly code: "truncated"; readonly file: string; readonly bytes: number }
  /** A part is not what its name says, by hash; `at` is where in the file it begins, in bytes. */
  | { readonly code: "part-damaged"; readonly file: string; readonly part: string; readonly at: number }
  /** The parts are sound, but they are not those that the end record counts. */
  | { readonly code: "parts-differ"; readonly file: string; readonly part: string }
  /** The file is no longer the one that was verified. */
  | { readonly code: "changed-meanwhile"; readonly file: string }
  | { readonly code: "backup-newer"; readonly file: string; readonly migrations: readonly string[] }
  | { readonly code: "backup-altered"; readonly file: string; readonly migrations: readonly string[] }
  /** The archive to be restored into is in use; `found` names its tables that hold something. */
  | { readonly code: "target-not-empty"; readonly found: readonly string[] }
  /** The database's user may not make the archive's schema. */
  | { readonly code: "target-forbidden"; readonly said: string };

/** The file, or the archive, is as it was before: nothing was written over it. */
export class BackupFault extends MihwarFault {
  override readonly name = "BackupFault";
  readonly code: BackupTrouble["code"];
  readonly trouble: BackupTrouble;
  constructor(trouble: BackupTrouble, cause?: unknown) {
    super(`backup: ${trouble.code}`, cause === undefined ? undefined : { cause });
    this.code = trouble.code;
    this.trouble = trouble;
  }
}

/** The fault for an error of the file system in a folder, where people know it; the error itself otherwise. */
export function asFolderFault(error: unknown, folder: string): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return new BackupFault({ code: "disk-full", folder }, error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return new BackupFault({ code: "folder-read-only", folder }, error);
  if (code === "ENOENT" || code === "ENOTDIR") return new BackupFault({ code: "folder-missing", folder }, error);
  return error;
}
