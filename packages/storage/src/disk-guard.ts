import { statfs } from "node:fs/promises";
import type { Room } from "@mihwar/newsroom";
import { StorageLow } from "@mihwar/newsroom/storage-low";
import pg from "pg";
import { giveUpBallast, hasBallast, makeBallast } from "./ballast.ts";
import { type DiskFound, judgeDisk } from "./disk-room.ts";

/** Watches the disk of a folder, so that writes are refused before it is full. */
export interface DiskGuard {
  /** As it was found within the last second; `undefined` where the disk cannot be asked. */
  room(): Promise<Room | undefined>;
  /** @throws StorageLow */
  verifyRoom(): Promise<void>;
  /** A full disk's own error as the fault that it is; anything else stays what it is. */
  asLow(error: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface DiskGuarding {
  readonly folder: string;
  /**
   * Whether a ballast is kept in the folder: a file whose only use is to be given up, so that a database that has come to a
   * stop on a full disk can start again.
   */
  readonly ballast?: boolean;
}

/** Milliseconds: how long a look is good for, and from one look at the ballast to the next. */
const rhythm = { look: 1000, watch: 2000 } as const;

/** Must be closed: it keeps looking, so that the ballast is given up and comes back while nobody writes. */
export function guardDisk({ folder, ballast = false }: DiskGuarding): DiskGuard {
  let looked = Number.NEGATIVE_INFINITY;
  let found: Promise<Room | undefined> = Promise.resolve(undefined);
  let making: Promise<void> | undefined;
  const closing = new AbortController();

  async function look(): Promise<Room | undefined> {
    try {
      const disk = await findDisk(folder, ballast);
      if (disk === undefined) return undefined;
      const { low, limit, ballast: todo } = judgeDisk(disk);
      if (todo === "give-up") await giveUpBallast(folder);
      if (todo === "make") make();
      return { low, free: disk.free, limit };
    } catch {
      // a folder that cannot be asked tells nothing; whoever writes there will hear why
      return undefined;
    }
  }

  function make(): void {
    if (closing.signal.aborted) return;
    making ??= makeBallast(folder, closing.signal)
      .catch(() => {})
      .finally(() => (making = undefined));
  }

  function room(): Promise<Room | undefined> {
    const now = performance.now();
    if (now - looked >= rhythm.look) {
      looked = now;
      found = look();
    }
    return found;
  }

  const timer = setInterval(() => void room(), rhythm.watch);
  timer.unref();

  async function verifyRoom(): Promise<void> {
    const now = await room();
    if (now?.low === true) throw new StorageLow({ folder, free: now.free, needed: now.limit });
  }

  return {
    room,
    verifyRoom,
    async asLow(error) {
      if (!saysFull(error)) return error;
      looked = Number.NEGATIVE_INFINITY;
      const now = await room();
      return now === undefined ? error : new StorageLow({ folder, free: now.free, needed: now.limit });
    },
    async close() {
      clearInterval(timer);
      closing.abort();
      await making;
    },
  };
}

/** A disk that says it has no size at all is one that does not know: nothing is concluded from it. */
async function findDisk(folder: string, ballast: boolean): Promise<DiskFound | undefined> {
  const [disk, kept] = await Promise.all([statfs(folder), ballast && hasBallast(folder)]);
  if (disk.blocks === 0) return undefined;
  return {
    total: disk.blocks * disk.bsize,
    free: disk.bavail * disk.bsize,
    ballast: ballast ? (kept ? "kept" : "given-up") : "none",
  };
}

/**
 * Looks at the disk before a database starts on it, and gives up the ballast where there would be no room to start in.
 * @returns the size of the disk, in bytes; infinity where it cannot be asked
 */
export async function prepareDisk(folder: string): Promise<number> {
  const disk = await findDisk(folder, true).catch(() => undefined);
  if (disk === undefined) return Number.POSITIVE_INFINITY;
  if (judgeDisk(disk).ballast === "give-up") await giveUpBallast(folder);
  return disk.total;
}

const fullErrnos = new Set(["ENOSPC", "EDQUOT"]);
/** PostgreSQL's own word for a full disk. */
const diskFull = "53100";

function saysFull(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error instanceof pg.DatabaseError ? error.code === diskFull : fullErrnos.has(String(error.code));
}
