import { spawn, spawnSync } from "node:child_process";
import { pinned } from "./pinned.ts";
import { runProgram } from "./program.ts";

/** What a run of load has shown. */
export interface Load {
  /** All answers of the run. */
  readonly answers: number;
  /** Answers in a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were no 2xx or 3xx, and connections that broke. */
  readonly failed: number;
}

export interface LoadWanted {
  readonly seconds: number;
  readonly connections: number;
  readonly core: number | undefined;
}

const hasWrk = spawnSync("wrk", ["-v"]).error === undefined;

/** What makes the load: `wrk` where it is installed, for it costs less than the servers that it asks. */
export const loadMaker = hasWrk ? "wrk" : "load-generator.ts (wrk is not installed: apt-get install wrk)";

const milliseconds = (value: string, unit: string): number =>
  Number(value) * (unit === "us" ? 0.001 : unit === "ms" ? 1 : 1_000);

async function wrk(url: string, { seconds, connections, core }: LoadWanted): Promise<Load> {
  const words = ["wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-H", "accept-encoding: gzip", url];
  const [first, ...rest] = pinned(core, words);
  const child = spawn(first, rest, { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => void (told += chunk.toString("utf8")));
  await new Promise((resolve) => child.once("close", resolve));
  const at = (share: string): number => {
    const [, value = "", unit = ""] = new RegExp(String.raw`${share}%\s+([\d.]+)(us|ms|s)`).exec(told) ?? [];
    return milliseconds(value, unit);
  };
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(told)?.slice(1) ?? [];
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(told)?.[1] ?? 0);
  return {
    answers: Number(/(\d+) requests in /.exec(told)?.[1] ?? Number.NaN),
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(told)?.[1] ?? Number.NaN),
    p50: at("50"),
    p99: at("99"),
    failed: refused + errors.reduce((sum, count) => sum + Number(count), 0),
  };
}

/** Asks for one page again and again by kept connections, from the processor that is named. @param wanted whole seconds */
export async function load(url: string, wanted: LoadWanted): Promise<Load> {
  if (hasWrk) return wrk(url, wanted);
  const { seconds, connections, core } = wanted;
  return JSON.parse(await runProgram("load-generator.ts", core, url, String(seconds), String(connections))) as Load;
}
