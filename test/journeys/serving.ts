import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/source-files.ts";

/** The product as a user runs it: the real command, the real embedded archive, a folder of its own. */
export interface Serving {
  readonly origin: string;
  readonly dataDir: string;
  /** Of the process that was started. */
  readonly pid: number;
  /** All that it has printed so far. */
  said(): string;
  /** Resolves with its exit code; -1 where it was killed. */
  readonly ended: Promise<number>;
  /** Runs `mihwar …` on the same archive. */
  mihwar(...args: string[]): Promise<Ran>;
  stop(): Promise<number>;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const command = join(root, "bin", "mihwar.mjs");

/** Runs the command and waits for its end. */
export function run(
  args: readonly string[],
  options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd: root, env: { ...process.env, ...options.env } });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? -1, stdout, stderr }));
    child.stdin.end(options.input ?? "");
  });
}

/**
 * Starts the product and waits until it says that it is ready.
 * @param options words after `mihwar serve`
 */
export async function startServing(...options: string[]): Promise<Serving> {
  return serve(await mkdtemp(join(tmpdir(), "mihwar-journey-")), "0", options);
}

/** Starts the product again where one was killed: the same archive, the same address. */
export const serveAgain = ({ dataDir, origin }: Pick<Serving, "dataDir" | "origin">): Promise<Serving> =>
  serve(dataDir, new URL(origin).port, []);

async function serve(dataDir: string, port: string, options: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, [command, "serve", "--port", port, "--data", dataDir, ...options], {
    cwd: root,
  });
  let said = "";
  const ended = new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1)));
  const origin = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const found = /Mihwar is ready on (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => reject(new Error(`mihwar serve ended with ${code} before it was ready:\n${said}`)));
  });
  return {
    origin,
    dataDir,
    pid: child.pid ?? 0,
    said: () => said,
    ended,
    mihwar: (...args) => {
      const [name = "", ...rest] = args;
      return run([name, "--data", dataDir, ...rest]);
    },
    async stop() {
      child.kill("SIGTERM");
      const code = await ended;
      await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
