import { randomFillSync } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { ballastBytes } from "./disk-room.ts";
import { syncFolder } from "./sync-folder.ts";

const placeOf = (folder: string): string => path.join(folder, "ballast");

/** Whether a folder's ballast is in its place. */
export const hasBallast = (folder: string): Promise<boolean> =>
  stat(placeOf(folder)).then(
    () => true,
    () => false,
  );

/** Gives the room of the ballast back to the disk. */
export const giveUpBallast = (folder: string): Promise<void> => rm(placeOf(folder), { force: true });

/** Milliseconds after which a half ballast was left by a process that died. */
const stale = 60_000;

/**
 * Fills a file with bytes that no file system can make smaller, and puts it in its place once it is whole. Of several
 * processes one does it. Where the disk fills up meanwhile nothing is left behind.
 */
export async function makeBallast(folder: string, signal: AbortSignal): Promise<void> {
  const place = placeOf(folder);
  const half = `${place}.new`;
  const begun = await stat(half).catch(() => undefined);
  if (begun !== undefined && Date.now() - begun.mtimeMs > stale) await rm(half, { force: true });
  const file = await open(half, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") return undefined;
    throw error;
  });
  if (file === undefined) return;
  try {
    try {
      const block = Buffer.alloc(1024 * 1024);
      for (let written = 0; written < ballastBytes; written += block.length) {
        signal.throwIfAborted();
        randomFillSync(block);
        await file.writeFile(block);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, place);
    await syncFolder(folder);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
