import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { findPostmaster, isAlive } from "@mihwar/storage/postmaster";

/** A process and its children, the parent first. */
export async function familyOf(pid: number): Promise<readonly number[]> {
  const family = [pid];
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "");
    if (Number(/\) \w (\d+)/.exec(stat)?.[1]) === pid) family.push(Number(entry));
  }
  return family;
}

/** Sends a signal to all of them; who is gone already is left out. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // gone already
    }
  }
}

/** The PostgreSQL of a data folder with all its processes; empty where none runs. */
export async function databaseFamily(dataDir: string): Promise<readonly number[]> {
  const holder = await findPostmaster(join(dataDir, "postgresql-18"));
  return holder === undefined || !isAlive(holder.pid) ? [] : familyOf(holder.pid);
}

/** Memory that is a process's own, its share of what it shares included (PSS). Bytes. */
export async function memoryOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
}

/** Memory that a process has in hand (RSS). Bytes. */
export async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
}

/** Processor time that a process has used. Milliseconds, in steps of ten. */
export async function processorTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
