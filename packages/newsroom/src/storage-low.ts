import { MihwarFault } from "./fault.ts";

/**
 * The disk has too little room left, and so the write was refused before it began: nothing of it is kept, what was
 * acknowledged before is safe, and reading goes on. Works again by itself once there is room.
 */
export class StorageLow extends MihwarFault {
  override readonly name = "StorageLow";
  /** On whose disk room is missing. */
  readonly folder: string;
  /** Bytes that are free there. */
  readonly free: number;
  /** Bytes that must be free there. */
  readonly needed: number;
  constructor({ folder, free, needed }: { readonly folder: string; readonly free: number; readonly needed: number }) {
    super(`the disk of ${folder} has ${free} bytes left where ${needed} are needed`);
    this.folder = folder;
    this.free = free;
    this.needed = needed;
  }
}
