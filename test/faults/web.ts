import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { root } from "../../scripts/source-files.ts";

/** `mihwar serve` as its users run it. */
export interface Web {
  readonly origin: string;
  readonly pid: number;
  /** From the start of the command to its first answer. Milliseconds. */
  readonly took: number;
  said(): string;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM. @returns the exit code, -1 where it did not end by itself */
  stop(): Promise<number>;
}

export interface WebWanted {
  readonly dataDir: string;
  readonly port: number;
  /** A PostgreSQL server instead of the embedded one. */
  readonly databaseUrl?: string;
  /** More words after `mihwar serve`. */
  readonly options?: readonly string[];
  /** Processor on which it shall run (`taskset -c`). */
  readonly core?: number;
}

export const command = join(root, "bin", "mihwar.mjs");

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

/** Starts a web process and waits until it says that it is ready. */
export async function startWeb({ dataDir, port, databaseUrl, options = [], core }: WebWanted): Promise<Web> {
  const begun = performance.now();
  const words = [process.execPath, command, "serve", "--port", String(port), "--data", dataDir, ...options];
  const [program = "", ...args] = core === undefined ? words : ["taskset", "-c", String(core), ...words];
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(program, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: databaseUrl === undefined ? env : { ...env, DATABASE_URL: databaseUrl },
  });
  let said = "";
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1)));
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      said = (said + chunk.toString("utf8")).slice(-200_000);
      const found = /Mihwar is ready on (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => reject(new Error(`mihwar serve ended with ${code} before it was ready:\n${said}`)));
  });
  return {
    origin,
    pid: child.pid ?? 0,
    took: performance.now() - begun,
    said: () => said,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
    async stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
