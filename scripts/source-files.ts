import { readFile, readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A source file of a part: its path from the root (with `/`), and its text. */
export interface SourceFile {
  readonly path: string;
  readonly part: string;
  readonly text: string;
}

/** The names of the parts, as their folders are called. */
export async function partNames(): Promise<readonly string[]> {
  const entries = await readdir(join(root, "packages"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Every file under `packages/<part>/src` whose name ends so. */
export async function sourceFiles(ending: RegExp = /\.tsx?$/): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const part of await partNames()) {
    const folder = join(root, "packages", part, "src");
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !ending.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files.push({ path: relative(root, path).replaceAll("\\", "/"), part, text: await readFile(path, "utf8") });
    }
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The line, counted from 1, on which an offset of a text lies. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
