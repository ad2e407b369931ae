import { mkdirSync, renameSync, rmSync, rmdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type { KeptPage, PageShelf } from "./kept-page.ts";
import { type FileKind, fileKindOf } from "./page-file-kind.ts";
import { filePathOf } from "./page-file-path.ts";
import { TimeNotHeld, writePageFiles } from "./page-file-write.ts";
import { openPageFolder } from "./page-folder.ts";

/**
 * What went wrong with the files. `write-failed`: a page is no file; `drop-failed`: an old page may still be given out
 * until it can be taken away, which is tried again each second; `time-not-held`: a page is no file, for the file system
 * rounds times; `taken-over`: another process has opened the folder, or it was deleted, and this one writes no more.
 */
export interface PageFilesTrouble {
  readonly code: "write-failed" | "drop-failed" | "time-not-held" | "taken-over";
  readonly cause?: unknown;
}

export interface PageFilesWanted {
  readonly folder: string;
  /** Most bytes on the disk; a page for which there is no room is no file. */
  readonly bytes?: number;
  /** Pages that wait to be written; one that finds no room here is no file. */
  readonly waiting?: { readonly pages: number; readonly bytes: number };
  /** Pages that are written at once. */
  readonly writers?: number;
  /** Whether nginx has `brotli_static`: each page then costs a tenth of a second of one core more. */
  readonly brotli?: boolean;
  /** So many pages are taken away one by one; beyond, all are in one step, and those that were not meant come back. */
  readonly oneByOne?: number;
  /** Told of each kind of trouble once. */
  readonly onTrouble?: (trouble: PageFilesTrouble) => void;
}

/** The folder of a page's own files. No step of an address begins with a full stop. */
export const ownFolder = ".kept";

/** Pages that are brought back in one go. */
const together = 50;
/** Milliseconds. */
const tryAgain = 1_000;

interface Job {
  readonly page: KeptPage;
  readonly kind: FileKind;
  /** Under the pages' folder. */
  readonly place: string;
}

/** A page that stands as files. */
interface Placed {
  readonly address: string;
  readonly place: string;
  readonly bytes: number;
  /** What `place` is under: the pages' folder, or where it was taken away to. */
  root: string;
}

/** Something that was taken away: its pages are brought back if they are still wanted, all else is deleted. */
interface Gone {
  readonly at: string;
  readonly pages: readonly Placed[];
  /** The folder in the pages' folder that may be empty now. */
  readonly left?: string;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Keeps pages as files for nginx, in a folder of their own. A page and its codings come and go together, by one rename.
 * @throws PageFolderRefused
 */
export async function openPageFiles(wanted: PageFilesWanted): Promise<PageShelf & { close(): Promise<void> }> {
  const { bytes: most = 1024 ** 3, waiting = { pages: 1_000, bytes: 32 * 1024 ** 2 }, writers = 2 } = wanted;
  const { brotli = false, oneByOne = 200 } = wanted;
  const folder = await openPageFolder(wanted.folder);
  const { pages } = folder;

  /** The last page that was wanted under an address, until it is placed or given up. */
  const jobs = new Map<string, Job>();
  const line = new Set<Job>();
  let lineBytes = 0;
  let writing = 0;
  const placed = new Map<string, Placed>();
  /** All whose files are in the pages' folder, wanted or not. */
  const standing = new Set<Placed>();
  const gone: Gone[] = [];
  let cleaning = false;
  let used = 0;
  let state: "open" | "stuck" | "over" = "open";
  let retry: NodeJS.Timeout | undefined;
  const told = new Set<string>();
  let waiters: (() => void)[] = [];

  const tell = (code: PageFilesTrouble["code"], cause?: unknown): void => {
    if (told.has(code)) return;
    told.add(code);
    try {
      wanted.onTrouble?.({ code, cause });
    } catch {
      // whoever listens badly must not stop a drop
    }
  };

  const isSettled = (): boolean => line.size === 0 && writing === 0 && !cleaning && gone.length === 0;
  const settle = (): void => {
    if (!isSettled()) return;
    const all = waiters;
    waiters = [];
    for (const resolve of all) resolve();
  };

  const giveUp = (): void => {
    jobs.clear();
    line.clear();
    lineBytes = 0;
  };
  const isTakenOver = (cause?: unknown): boolean => {
    if (folder.isOurs()) return false;
    giveUp();
    state = "over";
    tell("taken-over", cause);
    return true;
  };
  const forget = (address: string): void => {
    const job = jobs.get(address);
    if (job === undefined) return;
    jobs.delete(address);
    if (line.delete(job)) lineBytes -= job.page.body.byteLength;
  };

  /** Takes all away that stands in the pages' folder; what is still in `placed` will be brought back. */
  const takeAllAway = (): void => {
    let at: string | undefined;
    try {
      at = folder.setAside(pages);
    } catch {
      // Where a rename fails, deleting may still be possible.
      rmSync(pages, { recursive: true, force: true });
    }
    const all = [...standing];
    standing.clear();
    if (at === undefined) {
      for (const one of all) {
        used -= one.bytes;
        if (placed.get(one.address) === one) placed.delete(one.address);
      }
      isTakenOver();
      return;
    }
    for (const one of all) one.root = at;
    gone.push({ at, pages: all });
    mkdirSync(pages, { recursive: true });
    void clean();
  };

  const stick = (cause: unknown): void => {
    if (isTakenOver(cause)) return;
    tell("drop-failed", cause);
    giveUp();
    placed.clear();
    state = "stuck";
    retry = setTimeout(() => {
      try {
        takeAllAway();
        if (state === "stuck") state = "open";
      } catch (again) {
        stick(again);
      }
    }, tryAgain);
    retry.unref();
  };

  const takeAway = (one: Placed): void => {
    if (one.root !== pages) return;
    const left = path.join(pages, one.place);
    const files = path.join(left, ownFolder);
    try {
      const at = folder.setAside(files);
      standing.delete(one);
      if (at === undefined) {
        used -= one.bytes;
        isTakenOver();
        return;
      }
      one.root = at;
      gone.push({ at, pages: [one], left: one.place });
      void clean();
    } catch {
      // Where a rename fails, deleting may still be possible.
      rmSync(files, { recursive: true, force: true });
      standing.delete(one);
      used -= one.bytes;
    }
  };

  const bringBack = (one: Placed): void => {
    const { root, place } = one;
    const target = path.join(pages, place);
    mkdirSync(target, { recursive: true });
    renameSync(path.join(root, place, ownFolder), path.join(target, ownFolder));
    one.root = pages;
    standing.add(one);
  };

  const bringBackAll = async ({ at, pages: all }: Gone): Promise<void> => {
    let turn = 0;
    for (const one of all) {
      if (one.root !== at || placed.get(one.address) !== one) continue;
      try {
        bringBack(one);
      } catch (fault) {
        placed.delete(one.address);
        if (isTakenOver(fault)) return;
        tell("write-failed", fault);
      }
      if (++turn % together === 0) await nextTurn();
    }
  };

  /** Takes empty folders away, the innermost first. In one go with nothing between: a page may be about to come there. */
  const prune = (place: string): void => {
    for (let at = place; at !== "."; at = path.dirname(at)) {
      try {
        rmdirSync(path.join(pages, at));
      } catch {
        return;
      }
    }
  };

  const clean = async (): Promise<void> => {
    if (cleaning) return;
    cleaning = true;
    // after the drop that brought it here has returned
    await nextTurn();
    for (let one = gone.shift(); one !== undefined; one = gone.shift()) {
      const { at, left, pages: all } = one;
      if (left === undefined) await bringBackAll(one);
      await rm(at, { recursive: true, force: true }).catch((fault: unknown) => tell("write-failed", fault));
      for (const page of all) if (page.root === at) used -= page.bytes;
      if (left !== undefined) prune(left);
    }
    cleaning = false;
    settle();
  };

  /** In one go: no drop comes between the question whether the page is still wanted and the moment when it stands. */
  const place = (job: Job, fresh: string, bytes: number): boolean => {
    const { address } = job.page;
    if (jobs.get(address) !== job) return false;
    const before = placed.get(address);
    if (before !== undefined) takeAway(before);
    placed.delete(address);
    if (used + bytes > most) return false;
    const target = path.join(pages, job.place);
    mkdirSync(target, { recursive: true });
    renameSync(fresh, path.join(target, ownFolder));
    const one: Placed = { address, place: job.place, bytes, root: pages };
    placed.set(address, one);
    standing.add(one);
    used += bytes;
    return true;
  };

  const write = async (job: Job): Promise<void> => {
    const { address } = job.page;
    const fresh = folder.fresh();
    let stands = false;
    try {
      const bytes = await writePageFiles({ folder: fresh, name: job.kind.name, page: job.page, brotli });
      stands = place(job, fresh, bytes);
    } catch (fault) {
      if (!isTakenOver(fault)) tell(fault instanceof TimeNotHeld ? "time-not-held" : "write-failed", fault);
    }
    if (stands) {
      jobs.delete(address);
      return;
    }
    // An older page does not stand in for one that could not be placed.
    if (jobs.get(address) === job) guarded(() => dropOne(address));
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
  };

  const pump = (): void => {
    while (writing < writers) {
      const next = line.values().next();
      if (next.done === true) break;
      const job = next.value;
      line.delete(job);
      lineBytes -= job.page.body.byteLength;
      writing += 1;
      void write(job).then(() => {
        writing -= 1;
        pump();
        settle();
      });
    }
  };

  const dropOne = (address: string): void => {
    forget(address);
    const one = placed.get(address);
    if (one === undefined) return;
    placed.delete(address);
    takeAway(one);
  };

  /** Nothing of the files may reach the site. */
  const guarded = (act: () => void): void => {
    if (state !== "open") return;
    try {
      act();
    } catch (fault) {
      stick(fault);
    }
  };

  const shelf: PageShelf = {
    keep(page) {
      guarded(() => {
        const { address } = page;
        const kind = fileKindOf(page);
        const file = filePathOf(address);
        forget(address);
        if (kind === undefined || file === undefined) return dropOne(address);
        if (line.size >= waiting.pages || lineBytes + page.body.byteLength > waiting.bytes) return dropOne(address);
        const job: Job = { page, kind, place: path.join(kind.tree, file) };
        jobs.set(address, job);
        line.add(job);
        lineBytes += page.body.byteLength;
        pump();
      });
    },
    drop(addresses) {
      guarded(() => {
        const all = [...addresses];
        const files = all.flatMap((address) => placed.get(address) ?? []);
        if (files.length <= oneByOne) {
          for (const address of all) dropOne(address);
          return;
        }
        for (const address of all) {
          forget(address);
          placed.delete(address);
        }
        takeAllAway();
      });
    },
    dropAll() {
      guarded(() => {
        giveUp();
        placed.clear();
        takeAllAway();
      });
    },
    async settled() {
      await folder.emptied;
      await new Promise<void>((resolve) => {
        waiters.push(resolve);
        settle();
      });
    },
  };

  return {
    ...shelf,
    async close() {
      shelf.dropAll();
      clearTimeout(retry);
      state = "over";
      giveUp();
      await shelf.settled();
      await folder.release();
    },
  };
}
