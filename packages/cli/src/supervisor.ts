import cluster, { type Worker } from "node:cluster";
import { fileURLToPath } from "node:url";
import { emptyPageFiles } from "@mihwar/site";
import { AggregatorRegistry } from "prom-client";
import { type Log, faultFields } from "./log.ts";
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
  const aggregator = new AggregatorRegistry();
  let draining = false;
  let wait = patience.first;

  // Each takes connections from the one queue of the kernel: what waits there outlives the death of any of them.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: program, args: [], silent: false });

  const say = (): void => {
    const alive = workers.size;
    for (const worker of workers) tell(worker, { kind: "workers", workers: { alive, of } });
  };
  const answerFigures = async (worker: Worker): Promise<void> => {
    const text = await aggregator.clusterMetrics().catch((fault: unknown) => `# ${String(fault)}\n`);
    tell(worker, { kind: "figures", text });
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
        onReady(message.origin);
      } else if (message.kind === "failed") onFailed(message.reason);
      else if (message.kind === "figures") void answerFigures(worker);
    });
    // A worker that is gone takes its messages with it.
    worker.on("error", () => {});
    worker.once("exit", (code, signal) => {
      workers.delete(worker);
      // What the dead one kept as files nobody takes away any more.
      if (own.pages !== undefined)
        emptyPageFiles(own.pages.folder).catch((fault: unknown) => log.error("pages-left", faultFields(fault)));
      if (draining) return;
      log.warn("worker-gone", { worker: worker.id, code, signal });
      onFailed(`${code ?? signal}`);
      say();
      const age = performance.now() - born;
      wait = age > grown ? patience.first : Math.min(wait * 2, patience.most);
      setTimeout(() => {
        if (draining) return;
        start(
          slot,
          () => {},
          () => {},
        );
        say();
      }, wait);
    });
  };

  const origins = await Promise.all(
    Array.from(
      { length: of },
      (_, slot) =>
        new Promise<string>((resolve, reject) => start(slot, resolve, (reason) => reject(new WorkersFailed(reason)))),
    ),
  ).catch(async (fault: unknown) => {
    draining = true;
    for (const worker of workers) worker.process.kill("SIGKILL");
    throw fault;
  });

  return {
    origin: origins[0] ?? "",
    async drain() {
      draining = true;
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
