import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PictureJob, PictureResult } from "./picture-job.ts";

/** What pictures may cost. Milliseconds and bytes. */
export interface PictureCosts {
  /** One job, from the moment that the process takes it. */
  readonly time: number;
  /** Memory of the whole process; looked at where the system tells (Linux). */
  readonly memory: number;
  /** Jobs that may wait. */
  readonly queue: number;
  /** A process without work ends after this. */
  readonly idle: number;
}

const usualCosts: PictureCosts = { time: 10_000, memory: 448 * 1024 * 1024, queue: 256, idle: 60_000 };
/** How often memory is looked at while a job runs. Milliseconds: what is held grows meanwhile. */
const memoryEvery = 25;
/** Loading the process itself, on a busy machine. */
const startTime = 20_000;

/** The process in which pictures are opened: outside of the one that answers readers, killed when a picture costs too much. */
export interface PictureProcess {
  run(job: PictureJob): Promise<PictureResult>;
  close(): Promise<void>;
}

const refused = (code: "picture-too-costly" | "pictures-busy"): PictureResult => ({
  kind: "refused",
  refusal: { code },
});

/** Bytes of memory that a process holds, or 0 where the system does not tell. */
async function memoryOf(pid: number): Promise<number> {
  try {
    const [, pages] = (await readFile(`/proc/${pid}/statm`, "utf8")).split(" ");
    return Number(pages) * 4096;
  } catch {
    return 0;
  }
}

/** @param environment of the process: nothing of ours is handed on but this */
export function startPictureProcess(
  environment: Readonly<Record<string, string>>,
  given: Partial<PictureCosts> = {},
): PictureProcess {
  const costs = { ...usualCosts, ...given };
  const program = fileURLToPath(new URL("./picture-child.js", import.meta.url));
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let waiting = 0;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    child?.kill("SIGKILL");
    child = undefined;
  };

  /** Sends a message and waits for the answer; `undefined` when the process ends, or is ended, before it. */
  const ask = (
    target: ChildProcess,
    message: PictureJob | undefined,
    time: number,
  ): Promise<PictureResult | undefined> =>
    new Promise((resolve) => {
      const settle = (result: PictureResult | undefined): void => {
        clearTimeout(late);
        clearInterval(watch);
        target.off("message", onMessage).off("exit", onExit);
        if (result === undefined && target === child) end();
        resolve(result);
      };
      const onMessage = (result: PictureResult): void => settle(result);
      const onExit = (): void => settle(undefined);
      const late = setTimeout(() => settle(undefined), time);
      const watch = setInterval(() => {
        if (target.pid === undefined) return;
        void memoryOf(target.pid).then((held) => {
          if (held > costs.memory) settle(undefined);
        });
      }, memoryEvery);
      target.on("message", onMessage).on("exit", onExit);
      if (message !== undefined) target.send(message, (fault) => fault !== null && settle(undefined));
    });

  const start = async (): Promise<ChildProcess | undefined> => {
    if (child !== undefined && child.connected) return child;
    const started = fork(program, {
      env: { ...environment },
      execArgv: ["--max-old-space-size=256"],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    child = started;
    started.on("error", () => {});
    started.once("exit", () => {
      if (child === started) child = undefined;
    });
    const ready = await ask(started, undefined, startTime);
    return ready === undefined ? undefined : started;
  };

  const one = async (job: PictureJob): Promise<PictureResult> => {
    clearTimeout(idle);
    const target = closed ? undefined : await start();
    if (target === undefined) return refused("pictures-busy");
    target.ref();
    target.channel?.ref();
    const result = await ask(target, job, costs.time);
    // An idle process keeps nobody alive, and does not stay for ever.
    target.unref();
    target.channel?.unref();
    idle = setTimeout(end, costs.idle);
    idle.unref();
    return result ?? refused("picture-too-costly");
  };

  return {
    run(job) {
      if (closed || waiting >= costs.queue) return Promise.resolve(refused("pictures-busy"));
      waiting++;
      const mine = last.then(() => one(job)).finally(() => waiting--);
      last = mine.catch(() => {});
      return mine;
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      end();
      await last;
    },
  };
}
