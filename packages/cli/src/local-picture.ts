import { readFile, realpath, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";

/** A larger file is no picture for a page. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The bytes of a picture that lies beside imported copy, or undefined where it does not: a picture is taken only from
 * inside the given folder (links are followed first), and nothing is ever fetched.
 * @param folder the imported file's own folder
 * @param src the address as the copy has it
 */
export async function localPicture(folder: string, src: string): Promise<Uint8Array | undefined> {
  if (/^[a-z][a-z0-9+.-]*:|^\/|^\\/i.test(src) || src.includes("\0")) return undefined;
  try {
    const path = decodeURIComponent(src.split(/[?#]/)[0] ?? "");
    const root = await realpath(folder);
    const file = await realpath(resolve(root, path));
    if (!file.startsWith(root + sep)) return undefined;
    const { size } = await stat(file);
    return size <= mostBytes ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
