import { randomBytes } from "node:crypto";
import { existsSync, renameSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { PageFolderRefused } from "./page-folder-refused.ts";

/** Says that the folder is Mihwar's, and that all in it may be deleted. */
const marker = ".mihwar-pages";
const markerText = "Pages of a Mihwar site, for nginx. Made and deleted by Mihwar: keep nothing else here.\n";
const owner = "owner-";

/** Where the pages stand in their folder: what nginx looks into. */
export const pagesOf = (folder: string): string => path.join(folder, "pages");

/**
 * A folder for pages, in the hands of one process: of the one that opened it last. Whatever comes into the pages comes
 * by a rename out of the owner's own corner, and whoever takes the folder over takes that corner away first: from then
 * on nothing that the former owner still does can succeed.
 */
export interface PageFolder {
  readonly pages: string;
  /** Resolves when what was there before is deleted; it is out of the pages from the beginning. */
  readonly emptied: Promise<void>;
  /** A name for something new, in the same file system; made by the caller, by `mkdir` without `recursive`. */
  fresh(): string;
  /**
   * Takes something out of the pages, at once and whole.
   * @returns where it lies now, to be deleted; `undefined` where it was not there
   * @throws what the file system said, where it is still there
   */
  setAside(place: string): string | undefined;
  isOurs(): boolean;
  /** Deletes all but the marker. */
  release(): Promise<void>;
}

const codeOf = (fault: unknown): string | undefined => (fault as NodeJS.ErrnoException).code;

/** Refuses a folder that holds anything of others. */
async function look(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    await mkdir(folder, { recursive: true });
    names = await readdir(folder);
  } catch (cause) {
    const code = codeOf(cause);
    throw new PageFolderRefused(
      code === "EEXIST" || code === "ENOTDIR" ? "no-folder" : "unwritable",
      folder,
      [],
      cause,
    );
  }
  const known = (name: string): boolean => name === marker || name === "pages" || name.startsWith(owner);
  const foreign = names.includes(marker) ? names.filter((name) => !known(name)) : names;
  if (foreign.length > 0) throw new PageFolderRefused("foreign", folder, foreign.slice(0, 5));
}

/**
 * Takes a folder for pages and empties it, whoever had it before.
 * @param folder made if it is not there
 * @throws PageFolderRefused
 */
export async function openPageFolder(folder: string): Promise<PageFolder> {
  await look(folder);
  const pages = pagesOf(folder);
  const corner = path.join(folder, `${owner}${process.pid}-${randomBytes(6).toString("hex")}`);
  const [made, gone] = [path.join(corner, "new"), path.join(corner, "gone")];
  let count = 0;
  let hasCorner = false;
  try {
    await writeFile(path.join(folder, marker), markerText);
    await mkdir(corner);
    hasCorner = true;
    for (const part of [made, gone]) await mkdir(part);
    // Others are looked for only now: of two that open it at once, each would else miss the other, and both would stay.
    const corners = (await readdir(folder)).filter((name) => name.startsWith(owner));
    const old = corners.map((name) => path.join(folder, name)).filter((other) => other !== corner);
    // First the corners of those before, then what they have put there: in the other order they could put more there.
    for (const place of [...old, pages]) {
      await rename(place, path.join(gone, String(count++))).catch((fault: unknown) => {
        if (codeOf(fault) !== "ENOENT") throw fault;
      });
    }
    await mkdir(pages, { recursive: true });
  } catch (cause) {
    // Where the corner is gone, somebody else has opened the folder meanwhile: it is theirs, as `isOurs` says.
    if (!hasCorner || existsSync(corner)) throw new PageFolderRefused("unwritable", folder, [], cause);
  }
  const before = Array.from({ length: count }, (_, at) => path.join(gone, String(at)));
  const emptied = Promise.all(before.map((place) => rm(place, { recursive: true, force: true }).catch(() => {})));
  const isOurs = (): boolean => existsSync(gone);
  return {
    pages,
    emptied: emptied.then(() => {}),
    isOurs,
    fresh: () => path.join(made, String(count++)),
    setAside(place) {
      const aside = path.join(gone, String(count++));
      try {
        renameSync(place, aside);
        return aside;
      } catch (fault) {
        if (codeOf(fault) === "ENOENT") return undefined;
        throw fault;
      }
    },
    async release() {
      if (!isOurs()) return;
      await rename(pages, path.join(gone, String(count++))).catch(() => {});
      await rm(corner, { recursive: true, force: true });
      await rmdir(pages).catch(() => {});
    },
  };
}

/**
 * Empties a folder for pages, and takes it from whoever has it: for a supervisor whose writing process has died.
 * @throws PageFolderRefused
 */
export async function emptyPageFiles(folder: string): Promise<void> {
  await (await openPageFolder(folder)).release();
}
