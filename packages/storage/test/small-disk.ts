import { execFile } from "node:child_process";
import { mkdtemp, open, realpath, rm, rmdir, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const MiB = 1024 * 1024;

/** A real disk of a few megabytes, in memory, that can be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Bytes that are free. */
  free(): Promise<number>;
  /** Fills it with a file that is nobody's, until so many bytes are left; with 0, until the last write fails. */
  fillTo(left: number): Promise<void>;
  /** Removes that file. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Mounts one, or says why that is not allowed here. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | string> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), "mihwar-disk-"));
  try {
    await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=0700`, "tmpfs", folder]);
  } catch (error) {
    await rmdir(folder);
    return `no file system can be mounted here (${error instanceof Error ? error.message.trim() : String(error)})`;
  }
  const filler = path.join(folder, "somebody-elses-film");
  const free = async (): Promise<number> => {
    const disk = await statfs(folder);
    return disk.bavail * disk.bsize;
  };
  return {
    folder,
    free,
    async fillTo(left) {
      const file = await open(filler, "a");
      try {
        for (;;) {
          const more = Math.min(MiB, left === 0 ? MiB : (await free()) - left);
          if (more <= 0) return;
          await file.write(Buffer.alloc(more, 1));
        }
      } catch (error) {
        if (left !== 0 || !(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      } finally {
        await file.close();
      }
    },
    clear: () => rm(filler, { force: true }),
    async close() {
      await run("umount", [folder]).catch(() => run("umount", ["-l", folder]));
      await rmdir(folder);
    },
  };
}
