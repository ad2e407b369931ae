import { mkdir } from "node:fs/promises";
import path from "node:path";

/**
 * Makes a folder and those above it that are missing, one at a time: Node's own recursive way answers ENOENT where a disk
 * is read-only, and does not come back from file systems such as /proc.
 * @throws the system's own error for the folder that could not be made (EROFS, EACCES, ENOSPC …)
 */
export async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return;
    const above = path.dirname(folder);
    if (code !== "ENOENT" || above === folder) throw error;
    await makeFolder(above, mode);
    await mkdir(folder, { mode }).catch((again: unknown) => {
      const still = again instanceof Error && "code" in again ? again.code : undefined;
      // Where nothing at all can be made (/proc), the system says only that nothing is there.
      if (still !== "EEXIST")
        throw still === "ENOENT"
          ? Object.assign(new Error(`cannot make ${folder}`, { cause: again }), { code: "EROFS" })
          : again;
    });
  }
}
