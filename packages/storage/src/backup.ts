import { readFileSync } from "node:fs";
import { lstat, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { MediaFiles } from "@mihwar/newsroom/media-files";
import { BackupFault, asFolderFault } from "./backup-fault.ts";
import { type BackupHead, type MissingMedium, backupForm, parsePartPath } from "./backup-parts.ts";
import { type BackupProgress, type VerifiedBackup, verifyBackup } from "./backup-reader.ts";
import { type Snapshot, inSnapshot, mediaFiles, wholeTable } from "./backup-snapshot.ts";
import { type BackupWriter, writeBackup } from "./backup-writer.ts";
import { freshPlace, sweepFresh } from "./fresh-place.ts";
import { MediaDamaged } from "./media-damaged.ts";
import { type Migration, migrations as ours } from "./migrations/index.ts";
import { syncFolder } from "./sync-folder.ts";
import { readTarHeader, tarBlock } from "./tar-block.ts";

/** What is backed up, and where to. */
export interface BackingUp {
  readonly url: string;
  readonly media: MediaFiles;
  readonly file: string;
  /** How people know the archive: its folder, or its address without a password. */
  readonly place: string;
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Only for tests: a schema other than this program's own. */
  readonly migrations?: readonly Migration[];
}

/** The version of this program. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { readonly version: string })
    .version;

/**
 * Writes the archive into one file while others go on writing to it: every row at one moment, and every picture. The
 * file has its name only after it has been forced to disk and read back whole; whatever had the name stays until then.
 *
 * A picture whose file is gone or damaged does not cost the backup: everything else is in it, and it says what it lacks.
 * Such a backup never takes the place of a file, which may be the last to hold the picture: it gets the name
 * `FILE.incomplete`.
 * @returns the backup under its name, as it was read back
 * @throws BackupFault, DatabaseFault, ArchiveDown; then nothing has changed
 */
export async function backupArchive(given: BackingUp): Promise<VerifiedBackup> {
  const { url, media, onProgress = () => {}, place, migrations = ours } = given;
  const file = path.resolve(given.file);
  const folder = path.dirname(file);
  const stands = await standing(file);
  await sweepFresh(file).catch((error: unknown) => {
    throw asFolderFault(error, folder);
  });
  const fresh = freshPlace(file);
  try {
    const handle = await open(fresh, "wx", 0o600);
    let sha256: string;
    try {
      sha256 = await inSnapshot({ url, place, migrations }, async (snapshot) => {
        const head: BackupHead = { form: backupForm, program: programVersion(), ...snapshot.head };
        const writer = await writeBackup(handle, head);
        await writeAll(snapshot, writer, media, onProgress);
        return (await writer.end()).sha256;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    const verified = await verifyBackup(fresh);
    if (verified.end.sha256 !== sha256) throw new BackupFault({ code: "changed-meanwhile", file: fresh });
    const name = stands && verified.missing.length > 0 ? `${file}.incomplete` : file;
    await rename(fresh, name);
    await syncFolder(folder);
    return { ...verified, file: name };
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw asFolderFault(error, folder);
  }
}

async function writeAll(
  snapshot: Snapshot,
  writer: BackupWriter,
  media: MediaFiles,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> {
  const done = { rows: 0, media: 0 };
  for (const table of snapshot.head.tables) {
    for await (const rows of snapshot.rows(wholeTable(table))) {
      for (const row of rows) await writer.row(table.name, row);
      done.rows += rows.length;
      onProgress({ ...done });
    }
  }
  for await (const files of snapshot.rows(mediaFiles)) {
    for (const [sha256, ids] of files) {
      const found = await findMedium(media, sha256 ?? "");
      if (typeof found === "string")
        await writer.missing({
          sha256: sha256 ?? "",
          code: found,
          media: JSON.parse(ids ?? "[]") as readonly string[],
        });
      else await writer.medium(sha256 ?? "", found);
      done.media += 1;
      onProgress({ ...done });
    }
  }
}

/** A picture's bytes, verified by their hash, or what is wrong with them. */
export async function findMedium(media: MediaFiles, sha256: string): Promise<Uint8Array | MissingMedium["code"]> {
  try {
    return (await media.find(sha256)) ?? "missing";
  } catch (error) {
    if (error instanceof MediaDamaged) return "damaged";
    // a sector that cannot be read, a file that may not be: the picture is lost to us, the backup is not
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EIO" || code === "EACCES" || code === "EISDIR") return "damaged";
    throw error;
  }
}

/**
 * Whether a backup has the name already.
 * @throws BackupFault where something has it that is no backup
 */
async function standing(file: string): Promise<boolean> {
  const found = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw asFolderFault(error, path.dirname(file));
  });
  if (found === undefined) return false;
  if (!found.isFile()) throw new BackupFault({ code: "not-replaced", file });
  if (found.size === 0) return false;
  const handle = await open(file, "r").catch((error: unknown) => {
    throw asFolderFault(error, path.dirname(file));
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(tarBlock), 0, tarBlock, 0);
    const first = bytesRead < tarBlock ? undefined : readTarHeader(buffer);
    if (first === undefined || parsePartPath(first.path)?.kind !== "head")
      throw new BackupFault({ code: "not-replaced", file });
    return true;
  } finally {
    await handle.close();
  }
}
