import { MihwarFault } from "@mihwar/newsroom/fault";

/** Why the private PostgreSQL of a data folder cannot run here. */
export type ClusterTrouble =
  /** No binaries for this machine: Alpine and other musl systems, or a processor or system without a build. */
  | { readonly code: "unsupported-platform"; readonly platform: string }
  /** The package of the binaries is not installed. */
  | { readonly code: "binaries-missing"; readonly package: string }
  /** Started as root where neither a user namespace nor another user will do. */
  | { readonly code: "root"; readonly folder: string }
  | { readonly code: "other-version"; readonly folder: string; readonly found: string; readonly wanted: string }
  | { readonly code: "folder-read-only"; readonly folder: string }
  | { readonly code: "disk-full"; readonly folder: string }
  /** Something that is not a cluster stands where the cluster should be. */
  | { readonly code: "folder-strange"; readonly folder: string }
  | { readonly code: "initdb-failed"; readonly folder: string; readonly said: string }
  | { readonly code: "start-failed"; readonly folder: string; readonly said: string }
  | { readonly code: "no-answer"; readonly folder: string; readonly pid?: number };

/** The embedded PostgreSQL could not be brought up; whatever was in its folder is untouched. */
export class ClusterFault extends MihwarFault {
  override readonly name = "ClusterFault";
  readonly code: ClusterTrouble["code"];
  readonly trouble: ClusterTrouble;
  constructor(trouble: ClusterTrouble, cause?: unknown) {
    super(`the embedded PostgreSQL cannot run: ${trouble.code}`, cause === undefined ? undefined : { cause });
    this.code = trouble.code;
    this.trouble = trouble;
  }
}

const readOnlyCodes = new Set(["EACCES", "EPERM", "EROFS"]);

/** The trouble behind an error of the file system, where it is one that people know. */
export function folderTrouble(error: unknown, folder: string): ClusterTrouble | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string") return undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return { code: "disk-full", folder };
  if (readOnlyCodes.has(code)) return { code: "folder-read-only", folder };
  return code === "ENOTDIR" || code === "EEXIST" ? { code: "folder-strange", folder } : undefined;
}

/** The trouble that PostgreSQL's own words tell of, where it is one that people know. */
export function saidTrouble(said: string, folder: string): ClusterTrouble | undefined {
  if (/No space left on device|Disk quota exceeded/.test(said)) return { code: "disk-full", folder };
  if (/Read-only file system|Permission denied/.test(said)) return { code: "folder-read-only", folder };
  return undefined;
}
