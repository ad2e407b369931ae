import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import type { MediaFiles } from "@mihwar/newsroom/media-files";
import { MediaDamaged } from "./media-damaged.ts";
import { MediaNameRefused, isContentName, isDerivedName } from "./media-name.ts";
import type { DiskGuard } from "./disk-guard.ts";
import { isAlive } from "./postmaster.ts";
import { syncFolder } from "./sync-folder.ts";

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Unfinished files, by name; what is not among them and carries our process id is a predecessor's. */
const unfinished = new Set<string>();
const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const day = 24 * 60 * 60 * 1000;

/**
 * Opens a folder of media files: `ab/cd/abcd…` for a content, `ab/cd/abcd….d/` for what is derived from it. A file is
 * written under another name in `incoming/`, forced to disk, and then moved to its own; both folders are forced to disk
 * after it. What writers that died have left in `incoming/` is swept away.
 * @param disk refuses with StorageLow what would fill the disk
 */
export async function openMediaFolder(
  folder: string,
  disk?: Pick<DiskGuard, "verifyRoom" | "asLow">,
): Promise<MediaFiles> {
  await mkdir(folder, { recursive: true });
  const root = path.resolve(folder);
  const incoming = path.join(root, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweep(incoming);

  const placeOf = (sha256: string): string => path.join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  async function put(file: string, bytes: Uint8Array): Promise<void> {
    await disk?.verifyRoom();
    try {
      await write(file, bytes);
    } catch (error) {
      throw (await disk?.asLow(error)) ?? error;
    }
  }

  async function write(file: string, bytes: Uint8Array): Promise<void> {
    const target = path.dirname(file);
    await makeFolder(root, target);
    const name = `${host}-${process.pid}-${randomBytes(8).toString("hex")}`;
    const fresh = path.join(incoming, name);
    unfinished.add(name);
    try {
      const handle = await open(fresh, "wx", 0o644);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(fresh, file);
      await syncFolder(target);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    } finally {
      unfinished.delete(name);
    }
  }

  return {
    async keep(bytes) {
      const sha256 = hashOf(bytes);
      const kept = await readWhole(placeOf(sha256));
      // a damaged file is mended by whoever still has the bytes
      if (kept === undefined || hashOf(kept) !== sha256) await put(placeOf(sha256), bytes);
      return sha256;
    },
    async find(sha256) {
      if (!isContentName(sha256)) return undefined;
      const bytes = await readWhole(placeOf(sha256));
      if (bytes !== undefined && hashOf(bytes) !== sha256) throw new MediaDamaged(sha256);
      return bytes;
    },
    async keepDerived(sha256, name, bytes) {
      if (!isContentName(sha256) || !isDerivedName(name)) throw new MediaNameRefused();
      await put(path.join(`${placeOf(sha256)}.d`, name), bytes);
    },
    async findDerived(sha256, name) {
      if (!isContentName(sha256) || !isDerivedName(name)) return undefined;
      return readWhole(path.join(`${placeOf(sha256)}.d`, name));
    },
  };
}

/** Reads a file whole; `undefined` where there is none. A link under a file's name is not followed. */
async function readWhole(file: string): Promise<Uint8Array | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ELOOP" || code === "EMLINK") return undefined;
    throw error;
  }
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Makes a folder under the root, and forces each new name on the way to disk. */
async function makeFolder(root: string, folder: string): Promise<void> {
  if (folder === root) return;
  const made = await mkdir(folder).then(
    () => true,
    async (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      if (error.code !== "ENOENT") throw error;
      await makeFolder(root, path.dirname(folder));
      return mkdir(folder).then(
        () => true,
        (again: NodeJS.ErrnoException) => {
          if (again.code === "EEXIST") return false;
          throw again;
        },
      );
    },
  );
  if (made) await syncFolder(path.dirname(folder));
}

/** Removes what dead writers left: of this machine at once, of another machine that shares the folder after a day. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const [, from = "", pid = ""] = /^([0-9a-f]{8})-(\d+)-[0-9a-f]{16}$/.exec(name) ?? [];
    const file = path.join(incoming, name);
    const left =
      from === host
        ? Number(pid) === process.pid
          ? !unfinished.has(name)
          : !isAlive(Number(pid))
        : await stat(file).then(
            (found) => Date.now() - found.mtimeMs > day,
            () => false,
          );
    if (left) await rm(file, { force: true });
  }
}
