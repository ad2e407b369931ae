import { spawn } from "node:child_process";
import { chmod, chown, lstat } from "node:fs/promises";
import path from "node:path";
import { ClusterFault } from "./cluster-fault.ts";

/**
 * PostgreSQL refuses to run as root. A server user is how its programs are started: as who we are, as nobody inside a
 * user namespace of our own (files stay root's, nothing on the host changes), or as another user of the host.
 */
export interface ServerUser {
  /** What stands before a program and its arguments. */
  readonly before: readonly string[];
  readonly ids?: { readonly uid: number; readonly gid: number };
  /** Gives a file or folder to the server's user, where that is somebody else. */
  own(file: string): Promise<void>;
}

const nobody = 65_534;
const namespace = ["unshare", "-U", `--map-user=${nobody}`, `--map-group=${nobody}`, "--"];

/** Runs a program to its end: whether it succeeded, and what it said. */
export function runToEnd(
  command: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly uid?: number; readonly gid?: number } = {},
): Promise<{ readonly code: number | null; readonly said: string }> {
  const [program = "", ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let said = "";
    const hear = (chunk: Buffer): void => void (said = (said + chunk.toString("utf8")).slice(-20_000));
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ code: null, said: `${said}${error.message}` }));
    child.on("close", (code) => resolve({ code, said }));
  });
}

const ourselves: ServerUser = { before: [], own: async () => {} };
const inNamespace: ServerUser = { before: namespace, own: async () => {} };
const otherUser = (uid: number, gid: number): ServerUser => ({
  before: [],
  ids: { uid, gid },
  own: (file) => chown(file, uid, gid),
});

/** Whether a user can pass through a folder and all above it. */
async function isOpenTo(folder: string, uid: number): Promise<boolean> {
  const found = await lstat(folder);
  const passes = found.uid === uid ? (found.mode & 0o100) !== 0 : (found.mode & 0o001) !== 0;
  const above = path.dirname(folder);
  return passes && (above === folder || isOpenTo(above, uid));
}

/**
 * Chooses the user under which the server runs.
 * @param cluster the cluster's folder, where it exists: whoever owns it must run it
 * @param base the folder that the server must be able to enter
 * @param probe a program of PostgreSQL's that the user must be able to run
 * @throws ClusterFault with code `root` when none will do
 */
export async function chooseServerUser(given: {
  readonly cluster: string;
  readonly base: string;
  readonly probe: string;
  readonly env: Readonly<Record<string, string>>;
}): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return ourselves;
  const owner = await lstat(given.cluster).catch(() => undefined);
  const env = { ...process.env, ...given.env };
  if (owner === undefined || owner.uid === 0) {
    const tried = await runToEnd([...namespace, given.probe, "--version"], { env });
    if (tried.code === 0) return inNamespace;
  }
  if (owner?.uid !== 0) {
    const ids = { uid: owner?.uid ?? nobody, gid: owner?.gid ?? nobody };
    const runs = await runToEnd([given.probe, "--version"], { env, ...ids });
    if (runs.code === 0 && (await isOpenTo(path.dirname(given.base), ids.uid))) {
      // the server passes through our folder to its own; it may not look around in it
      const { mode } = await lstat(given.base);
      if ((mode & 0o001) === 0) await chmod(given.base, (mode & 0o777) | 0o011);
      return otherUser(ids.uid, ids.gid);
    }
  }
  throw new ClusterFault({ code: "root", folder: given.base });
}
