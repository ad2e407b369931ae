const MiB = 1024 * 1024;

/** Bytes that are kept aside, so that a full disk can be cleared. */
export const ballastBytes = 32 * MiB;

/**
 * How many bytes must be free for writes: 256 MiB; on a disk smaller than 5 GiB a twentieth of it, but never less than
 * 48 MiB.
 * @param total size of the disk, in bytes
 */
export const neededOn = (total: number): number => Math.max(48 * MiB, Math.min(256 * MiB, Math.floor(total / 20)));

/** A disk, as it is found. Bytes. */
export interface DiskFound {
  readonly total: number;
  /** Free for us: without what the system keeps for its administrator. */
  readonly free: number;
  /** Whether this disk is one that has a ballast, and whether it is in its place. */
  readonly ballast: "none" | "kept" | "given-up";
}

/** What to do about a disk. */
export interface DiskVerdict {
  readonly low: boolean;
  /** Bytes that must be free, or else it is low. A ballast that was given up must come back first. */
  readonly limit: number;
  readonly ballast: "leave" | "give-up" | "make";
}

/**
 * Judges a disk. The ballast is given up under half of what writes need, and made again where there is plenty of room: so
 * much that the disk is not brought near its limit by it. Its room is nobody's to write in.
 */
export function judgeDisk({ total, free, ballast }: DiskFound): DiskVerdict {
  const needed = neededOn(total);
  const limit = ballast === "given-up" ? needed + ballastBytes : needed;
  const low = free < limit;
  if (ballast === "kept" && free < needed / 2) return { low, limit, ballast: "give-up" };
  if (ballast === "given-up" && free >= needed + 2 * ballastBytes) return { low, limit, ballast: "make" };
  return { low, limit, ballast: "leave" };
}
