import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { familyOf } from "../../../test/faults/process-family.ts";

const command = fileURLToPath(new URL("../../../bin/mihwar.mjs", import.meta.url));

/** `mihwar serve` as a terminal or an init system starts it: at the head of a process group of its own. */
export interface SiteProcess {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Resolves when it says that it answers; rejects where it ends before. */
  readonly ready: Promise<string>;
  /** Resolves with its exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** All that it has printed so far, words and data. */
  said(): string;
  /** To it alone, as an init system does. */
  signal(name: NodeJS.Signals): void;
  /** To it and all its processes, as Ctrl-C at a terminal does. */
  signalGroup(name: NodeJS.Signals): void;
}

/** @param options words after `mihwar serve` */
export function startSite(options: readonly string[], environment: NodeJS.ProcessEnv = {}): SiteProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [command, "serve", ...options], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, LC_ALL: "ar", ...environment },
  });
  const pid = child.pid ?? 0;
  let said = "";
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once("exit", (code, signal) => resolve(code ?? signal ?? -1)),
  );
  const ready = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const found = /Mihwar is ready on (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => reject(new Error(`mihwar serve ended with ${code} before it was ready:\n${said}`)));
  });
  ready.catch(() => {});
  return {
    pid,
    child,
    ready,
    ended,
    said: () => said,
    signal: (name) => void process.kill(pid, name),
    signalGroup: (name) => void process.kill(-pid, name),
  };
}

const commandOf = (pid: number): Promise<string> => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");

/** The web processes of a supervisor; its database, where it started that, is not one of them. */
export async function workersOf(site: SiteProcess): Promise<readonly number[]> {
  const commands = await Promise.all(
    (await familyOf(site.pid)).map(async (pid) => ({ pid, says: await commandOf(pid) })),
  );
  return commands.filter(({ says }) => says.includes("worker.js")).map(({ pid }) => pid);
}

/** Whether a web process is there no more. */
export const isGone = async (pid: number): Promise<boolean> => !(await commandOf(pid)).includes("worker.js");

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** A request on a connection of its own, which any web process may take; it gives up where nobody answers. */
export const get = (url: string): Promise<Response> =>
  fetch(url, { headers: { connection: "close" }, signal: AbortSignal.timeout(10_000) });
