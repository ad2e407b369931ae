import { spawn, spawnSync } from "node:child_process";

/** What a run of load has shown. */
export interface Load {
  /** Answers in a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were no 2xx or 3xx, and connections that broke. */
  readonly failed: number;
}

/** Why the load cannot be made here; `undefined` where it can. */
export const whyNoWrk = (): string | undefined =>
  spawnSync("wrk", ["-v"]).error === undefined ? undefined : "wrk is not installed: apt-get install wrk";

const milliseconds = (value: string, unit: string): number =>
  Number(value) * (unit === "us" ? 0.001 : unit === "ms" ? 1 : 1_000);

/** Asks for one page again and again by kept connections, from the processor that is named. @param seconds how long */
export async function wrk(
  url: string,
  given: { readonly seconds: number; readonly connections?: number; readonly core: number },
): Promise<Load> {
  const args = ["-c", String(given.core), "wrk", "-t1", `-c${given.connections ?? 16}`, `-d${given.seconds}s`];
  const child = spawn("taskset", [...args, "--latency", "-H", "accept-encoding: gzip", url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let told = "";
  child.stdout.on("data", (chunk: Buffer) => void (told += chunk.toString("utf8")));
  await new Promise((resolve) => child.once("close", resolve));
  const at = (share: string): number => {
    const [, value = "", unit = ""] = new RegExp(String.raw`${share}%\s+([\d.]+)(us|ms|s)`).exec(told) ?? [];
    return milliseconds(value, unit);
  };
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(told)?.slice(1) ?? [];
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(told)?.[1] ?? 0);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(told)?.[1] ?? Number.NaN);
  return {
    rate,
    p50: at("50"),
    p99: at("99"),
    failed: refused + errors.reduce((sum, count) => sum + Number(count), 0),
  };
}
