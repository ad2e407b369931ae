import { chown, link, readFile, readlink, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a cluster's `postmaster.pid` says of the server that holds the folder. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string | undefined;
  /** `starting`, `ready`, `stopping`, as the server writes it. */
  readonly status: string | undefined;
  readonly text: string;
}

const pidFile = (cluster: string): string => path.join(cluster, "postmaster.pid");

/** Reads who holds a cluster's folder; `undefined` where nobody has said so (or is just saying it). */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(cluster), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, socketFolder: lines[4] === "" ? undefined : lines[4], status: lines[7], text };
}

/** Whether a process of that id is there, as far as we may know. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * What stands under a postmaster's id now: `server` where it is (or may be) a PostgreSQL, `ended` where a killed one only
 * waits to be buried, `stranger` where the id has gone to another program, `nobody`.
 */
export async function whoIs(pid: number, cluster: string): Promise<"server" | "ended" | "stranger" | "nobody"> {
  if (!isAlive(pid)) return "nobody";
  const told = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // without /proc there is no telling: PostgreSQL's own judgement stands
  if (told === undefined) return isAlive(pid) ? "server" : "nobody";
  const [, name = "", state = ""] = /^\d+ \((.*)\) (\w)/s.exec(told) ?? [];
  if (state === "Z" || state === "X") return "ended";
  const program = await readlink(`/proc/${pid}/exe`).catch(() => name);
  if (!program.includes("postgres") && !name.includes("postgres")) return "stranger";
  // a postmaster stands in its own folder; one of another folder is a stranger here
  const stands = await readlink(`/proc/${pid}/cwd`).catch(() => cluster);
  return stands === cluster ? "server" : "stranger";
}

/** An id that no process can have. */
const noPid = 2_147_483_646;

/**
 * Takes a dead server's name off its `postmaster.pid`, where the id now belongs to another program and PostgreSQL would
 * think it alive. The rest of the file stays, so that PostgreSQL itself still looks whether anything of the old server
 * lives on in shared memory before it takes the folder over. A file that has changed in the meantime is left alone.
 */
export async function disownPostmaster(cluster: string, dead: Postmaster): Promise<void> {
  const file = pidFile(cluster);
  const aside = `${file}.${process.pid}.aside`;
  const fresh = `${file}.${process.pid}.fresh`;
  try {
    await rename(file, aside);
    const found = await readFile(aside, "utf8");
    if (found === dead.text) {
      await writeFile(fresh, found.replace(/^[^\n]*/, String(noPid)), { mode: 0o600 });
      const { uid, gid } = await stat(aside);
      await chown(fresh, uid, gid);
      await link(fresh, file);
    } else {
      await link(aside, file);
    }
  } catch {
    // another start was quicker: the file is its own now
  } finally {
    await rm(aside, { force: true });
    await rm(fresh, { force: true });
  }
}
