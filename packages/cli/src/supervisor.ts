import cluster, { type Worker } from "node:cluster";
import { fileURLToPath } from "node:url";
import { emptyPageFiles } from "@mihwar/site";
import { figuresOfAll } from "./figures-of-all.ts";
import { faultFields } from "./fault-fields.ts";
import type { Log } from "./log.ts";
import { WorkersFailed } from "./workers-failed.ts";
import type { FromWorker, ToWorker, WorkerOrder } from "./worker-messages.ts";

/** Between the death of a web process and its successor; doubled while successors die young. Milliseconds. */
const patience = { first: 100, most: 5_000 };
/** One that has lived so long has not died young. Milliseconds. */
const grown = 10_000;
/** How long a web process may take to finish its answers before it is killed. Milliseconds. */
const drainTime = 15_000;

const program = fileURLToPath(new URL("worker.js", import.meta.url));

const tell = (worker: Worker, message: ToWorker): void => {
  if (worker.isConnected()) worker.send(message);
};

/** Several web processes on one address. */
export interface Supervised {
  readonly origin: string;
  /** Lets all finish, and resolves when the last is gone. */
  drain(): Promise<void>;
}

/**
 * Starts web processes and keeps as many alive; resolves when all answer.
 * @throws WorkersFailed when one cannot start before all have
 */
export async function superviseWorkers(order: WorkerOrder, log: Log): Promise<Supervised> {
  const { of } = order;
  const workers = new Set<Worker>();
  const ready = new Set<Worker>();
  const successors = new Set<NodeJS.Timeout>();
  const figures = figuresOfAll(of);
  let draining = false;
  let wait = patience.first;

  // Each takes connections from the one queue of the kernel: what waits there outlives the death of any of them.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  // What JSON would drop on the way: a figure that is not a number is not nothing.
  cluster.setupPrimary({ exec: program, args: [], silent: false, serialization: "advanced" });

  const say = (): void => {
    const alive = ready.size;
    for (const worker of ready) tell(worker, { kind: "workers", workers: { alive, of } });
  };

  const { pages, ...common } = order;
  const start = (slot: number, onReady: (origin: string) => void, onFailed: (reason: string) => void): void => {
    const born = performance.now();
    const own: WorkerOrder = slot === 0 && pages !== undefined ? { ...common, pages } : common;
    const worker = cluster.fork({ ...process.env, MIHWAR_WORKER: JSON.stringify(own) });
    workers.add(worker);
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") {
        log.info("worker-ready", { worker: worker.id });
        ready.add(worker);
        figures.join(worker.id, (request) => tell(worker, { kind: "tell", request }));
        say();
        onReady(message.origin);
      } else if (message.kind === "failed") onFailed(message.reason);
      else if (message.kind === "told") figures.take(worker.id, message.request, message.figures);
      else if (message.kind === "figures") void figures.text().then((text) => tell(worker, { kind: "figures", text }));
    });
    // A worker that is gone takes its messages with it.
    worker.on("error", () => {});
    worker.once("exit", (code, signal) => {
      workers.delete(worker);
      ready.delete(worker);
      figures.leave(worker.id);
      // What the dead one kept as files nobody takes away any more.
      if (own.pages !== undefined)
        emptyPageFiles(own.pages.folder).catch((fault: unknown) => log.error("pages-left", faultFields(fault)));
      if (draining) return;
      log.warn("worker-gone", { worker: worker.id, code, signal });
      onFailed(`${code ?? signal}`);
      say();
      if (performance.now() - born > grown) wait = patience.first;
      const successor = setTimeout(() => {
        successors.delete(successor);
        start(
          slot,
          () => {},
          () => {},
        );
      }, wait);
      successors.add(successor);
      wait = Math.min(wait * 2, patience.most);
    });
  };

  const stopStarting = (): void => {
    draining = true;
    for (const successor of successors) clearTimeout(successor);
  };

  const origins = await Promise.all(
    Array.from(
      { length: of },
      (_, slot) =>
        new Promise<string>((resolve, reject) => start(slot, resolve, (reason) => reject(new WorkersFailed(reason)))),
    ),
  ).catch(async (fault: unknown) => {
    stopStarting();
    for (const worker of workers) worker.process.kill("SIGKILL");
    throw fault;
  });

  return {
    origin: origins[0] ?? "",
    async drain() {
      stopStarting();
      await Promise.all(
        Array.from(
          workers,
          (worker) =>
            new Promise<void>((resolve) => {
              const late = setTimeout(() => worker.process.kill("SIGKILL"), drainTime);
              worker.once("exit", () => {
                clearTimeout(late);
                resolve();
              });
              tell(worker, { kind: "drain" });
            }),
        ),
      );
    },
  };
}
