import { readFile, readdir, readlink } from "node:fs/promises";
import { Agent, get } from "node:http";
import { type Socket, connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Told } from "../test/faults/ask.ts";

/** A connection to one certain process of several that answer at one address. */
export interface HeldConnection {
  readonly pid: number;
  ask(path: string): Promise<Pick<Told, "status" | "headers" | "body">>;
  close(): void;
}

/** No answer takes longer. Milliseconds. */
const patience = 10_000;
const mostTries = 400;

/** The other end of a connection of this machine, by the kernel's number; `undefined` before anybody has taken it. */
async function otherEnd(socket: Socket): Promise<string | undefined> {
  const hex = (port: number | undefined): string => (port ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const table = await readFile("/proc/net/tcp", "utf8");
  for (const line of table.split("\n")) {
    const [, local = "", remote = "", , , , , , , inode = "0"] = line.trim().split(/\s+/);
    if (local.endsWith(`:${hex(socket.remotePort)}`) && remote.endsWith(`:${hex(socket.localPort)}`))
      return inode === "0" ? undefined : inode;
  }
  return undefined;
}

async function holds(pid: number, inode: string): Promise<boolean> {
  for (const file of await readdir(`/proc/${pid}/fd`)) {
    const link = await readlink(`/proc/${pid}/fd/${file}`).catch(() => "");
    if (link === `socket:[${inode}]`) return true;
  }
  return false;
}

function held(origin: string, pid: number, socket: Socket): HeldConnection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agent.createConnection = () => socket;
  return {
    pid,
    ask: (path) =>
      new Promise((resolve, reject) => {
        const request = get(`${origin}${path}`, { agent, timeout: patience }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.once("error", reject);
          response.once("end", () => {
            const { statusCode: status = 0, headers } = response;
            resolve({ status, headers, body: Buffer.concat(chunks) });
          });
        });
        request.once("timeout", () => request.destroy(new Error(`${path}: no answer in time`)));
        request.once("error", reject);
      }),
    close() {
      agent.destroy();
      socket.destroy();
    },
  };
}

/** Connects until each of the processes has taken a connection, whichever way the kernel deals them out. */
export async function holdConnections(origin: string, pids: readonly number[]): Promise<readonly HeldConnection[]> {
  const { hostname, port } = new URL(origin);
  const found = new Map<number, Socket>();
  const others: Socket[] = [];
  for (let n = 0; found.size < pids.length && n < mostTries; n++) {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.setNoDelay(true).on("error", () => {});
    await new Promise((resolve) => socket.once("connect", resolve));
    let inode: string | undefined;
    while ((inode = await otherEnd(socket)) === undefined && !socket.destroyed) await sleep(1);
    for (const pid of pids)
      if (inode !== undefined && !found.has(pid) && (await holds(pid, inode))) found.set(pid, socket);
    if (![...found.values()].includes(socket)) others.push(socket);
  }
  for (const socket of others) socket.destroy();
  if (found.size < pids.length) throw new Error(`only ${found.size} of ${pids.length} processes take connections`);
  return [...found].map(([pid, socket]) => held(origin, pid, socket));
}
