import { createHash } from "node:crypto";
import { chmod, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ClusterFault } from "./cluster-fault.ts";
import type { ServerUser } from "./server-user.ts";

/** The port in a socket's name; with no TCP it is a name and nothing else. */
export const socketPort = 5432;
export const socketFile = (folder: string): string => path.join(folder, `.s.PGSQL.${socketPort}`);

/** Linux allows 107 bytes in the path of a socket, macOS 103. */
const longest = 103;

/**
 * Where a data folder's socket lies: in the data folder, or, when that path is too long for a socket, in a private
 * folder named by the data folder's hash.
 * @param data the data folder, as its real path
 */
export function socketFolder(data: string, temporary: string = tmpdir()): string {
  const near = path.join(data, "socket");
  if (Buffer.byteLength(socketFile(near)) <= longest) return near;
  const hash = createHash("sha256").update(data).digest("hex").slice(0, 16);
  const away = path.join(temporary, `mihwar-${hash}`);
  return Buffer.byteLength(socketFile(away)) <= longest ? away : path.join("/tmp", `mihwar-${hash}`);
}

/**
 * Makes the folder of the socket, for its owner alone. A folder of that name that is somebody else's is not used: whoever
 * made it could stand between us and our database.
 * @throws ClusterFault with code `folder-strange`
 */
export async function prepareSocketFolder(folder: string, user: ServerUser): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const mine = process.getuid?.();
  const found = await lstat(folder);
  const owners = [mine, user.ids?.uid];
  if (!found.isDirectory() || (mine !== undefined && !owners.includes(found.uid)))
    throw new ClusterFault({ code: "folder-strange", folder });
  if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
  await user.own(folder);
}
