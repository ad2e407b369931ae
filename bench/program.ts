import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pinned } from "./pinned.ts";

/** A program of this folder that runs. */
export interface Program {
  readonly pid: number;
  stop(): Promise<void>;
}

const wordsOf = (name: string, args: readonly string[]): readonly string[] => [
  process.execPath,
  fileURLToPath(new URL(name, import.meta.url)),
  ...args,
];

/** Starts a program of this folder on one core and waits until it says something. */
export async function startProgram(
  name: string,
  core: number | undefined,
  ...args: readonly string[]
): Promise<Program> {
  const [first, ...rest] = pinned(core, wordsOf(name, args));
  const child = spawn(first, rest, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    void ended.then(() => reject(new Error(`${name} ended before it was ready`)));
  });
  return {
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Runs a program of this folder on one core to its end; @returns what it has printed */
export async function runProgram(name: string, core: number | undefined, ...args: readonly string[]): Promise<string> {
  const [first, ...rest] = pinned(core, wordsOf(name, args));
  const child = spawn(first, rest, { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => void (told += chunk.toString("utf8")));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}`);
  return told;
}
