import { createHash, randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { isAlive } from "./postmaster.ts";

const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const day = 24 * 60 * 60 * 1000;

/** A name beside the target, in its folder, for what is not yet good: it says who is writing it. */
export const freshPlace = (target: string): string =>
  path.join(
    path.dirname(target),
    `.${path.basename(target)}.mihwar-${host}-${process.pid}-${randomBytes(8).toString("hex")}`,
  );

/** Removes what writers of this target that died have left: of this machine at once, of another one after a day. */
export async function sweepFresh(target: string): Promise<void> {
  const folder = path.dirname(target);
  const begins = `.${path.basename(target)}.mihwar-`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(begins)) continue;
    const [, from = "", pid = ""] = /^([0-9a-f]{8})-(\d+)-[0-9a-f]{16}$/.exec(name.slice(begins.length)) ?? [];
    if (from === "") continue;
    const place = path.join(folder, name);
    const left =
      from === host
        ? !isAlive(Number(pid))
        : await stat(place).then(
            (found) => Date.now() - found.mtimeMs > day,
            () => false,
          );
    if (left) await rm(place, { recursive: true, force: true });
  }
}
