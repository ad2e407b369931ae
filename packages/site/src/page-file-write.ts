import { createHash } from "node:crypto";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { type Coding, encode, isWorthCompressing } from "./codings.ts";
import type { KeptPage } from "./kept-page.ts";

/** How a file's name ends by its coding, as nginx looks for it. */
const endings: Readonly<Record<Coding, string>> = { identity: "", gzip: ".gz", br: ".br" };

/** What every file system counts in. Bytes. */
const block = 4_096;

/**
 * The time that a page's files say of themselves. nginx makes its validator of a file's time, in whole seconds, and its
 * length: a page that changes twice within a second and stays as long would keep its validator. So the time says the
 * content, and not when it was written: 31 bits of a hash, which every file system can hold. Seconds, at least 1.
 */
export const timeOf = (body: Uint8Array): number =>
  Math.max(1, createHash("sha256").update(body).digest().readUInt32BE(0) >>> 1);

/** The file system rounds times, so that nginx could not tell two pages apart. */
export class TimeNotHeld extends Error {}

async function writeOne(file: string, bytes: Uint8Array, time: number): Promise<void> {
  const handle = await open(file, "wx", 0o644);
  try {
    await handle.writeFile(bytes);
    await handle.utimes(time, time);
    if (Math.round((await handle.stat()).mtimeMs) !== time * 1_000) throw new TimeNotHeld(file);
    // A page must not come back from a power cut with half its bytes.
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a page in its codings into a folder of its own.
 * @param folder must not be there yet
 * @returns bytes on the disk, folders included
 */
export async function writePageFiles(wanted: {
  readonly folder: string;
  readonly name: string;
  readonly page: Pick<KeptPage, "body" | "headers">;
  readonly brotli: boolean;
}): Promise<number> {
  const { folder, name, page } = wanted;
  const coded = isWorthCompressing(page.headers["content-type"] ?? "", page.body.byteLength);
  const codings: readonly Coding[] = !coded
    ? ["identity"]
    : ["identity", "gzip", ...(wanted.brotli ? ["br" as const] : [])];
  const time = timeOf(page.body);
  let used = 3 * block;
  await mkdir(folder, 0o755);
  for (const coding of codings) {
    const bytes = await encode(page.body, coding, "best");
    await writeOne(path.join(folder, name + endings[coding]), bytes, time);
    used += Math.ceil(bytes.byteLength / block) * block;
  }
  return used;
}
