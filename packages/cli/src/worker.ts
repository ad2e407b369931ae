// One of several web processes, started and watched by the supervisor; see docs/decisions/0010-processes.md.
import cluster from "node:cluster";
import { AggregatorRegistry } from "prom-client";
import { type Log, faultFields, openLog } from "./log.ts";
import { openNewsroom } from "./open-newsroom.ts";
import type { FromWorker, ToWorker, WorkerOrder } from "./worker-messages.ts";
import { startWebProcess } from "./web-process.ts";
import { wordsFor } from "./words.ts";

const send = (message: FromWorker): void => void process.send?.(message);

/** Asks the supervisor for the figures of all. */
function figuresOfAll(): { readonly ask: () => Promise<string>; readonly take: (text: string) => void } {
  let waiting: ((text: string) => void)[] = [];
  return {
    ask: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (waiting.length === 1) send({ kind: "figures" });
      }),
    take: (text) => {
      const all = waiting;
      waiting = [];
      for (const resolve of all) resolve(text);
    },
  };
}

async function work(order: WorkerOrder, log: Log): Promise<void> {
  const { settings, host, port, prepared, metricsToken, pages } = order;
  let workers = { alive: order.of, of: order.of };
  const figures = figuresOfAll();
  let asked = false;
  let drain = (): void => void (asked = true);
  process.on("message", (message: ToWorker) => {
    if (message.kind === "drain") drain();
    else if (message.kind === "workers") workers = message.workers;
    else if (message.kind === "figures") figures.take(message.text);
  });
  // A terminal tells all of its processes; it is the supervisor who says when.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => drain());
  // A worker whose supervisor is gone is ended by node:cluster itself.

  const newsroom = await openNewsroom(settings, wordsFor(process.env), { prepared });
  const web = await startWebProcess({
    newsroom,
    host,
    port,
    log,
    allFigures: figures.ask,
    workers: () => workers,
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(pages === undefined ? {} : { pages }),
  });
  // Answers the supervisor when it collects.
  AggregatorRegistry.setRegistries(web.registry);
  new AggregatorRegistry();
  const done = new Promise<void>((resolve) => {
    drain = resolve;
    if (asked) resolve();
  });
  send({ kind: "ready", origin: web.origin });
  await done;
  await web.drain();
  await newsroom.close();
}

const order = JSON.parse(process.env["MIHWAR_WORKER"] ?? "null") as WorkerOrder | null;
if (order === null) throw new Error("this program is started by mihwar serve --workers");
const log = openLog(order.log).with({ worker: cluster.worker?.id });
try {
  await work(order, log);
  await log.settle();
  process.exit(0);
} catch (fault) {
  log.error("worker-failed", faultFields(fault));
  await log.settle();
  send({ kind: "failed", reason: wordsFor(process.env).fault(fault) ?? String(fault) });
  process.exit(1);
}
