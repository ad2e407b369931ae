// One of several web processes, started and watched by the supervisor; see docs/decisions/0010-processes.md.
import cluster from "node:cluster";
import { faultFields } from "./fault-fields.ts";
import { type Log, openLog, silentLog } from "./log.ts";
import { inTime } from "./in-time.ts";
import { openNewsroom } from "./open-newsroom.ts";
import type { FromWorker, ToWorker, WorkerOrder } from "./worker-messages.ts";
import { startWebProcess } from "./web-process.ts";
import { wordsFor } from "./words.ts";

const send = (message: FromWorker): void => {
  if (process.connected) process.send?.(message);
};

/** Longer than the supervisor waits for any process. Milliseconds. */
const figuresWithin = 6_000;

/** How long the database may take to let go. Milliseconds. */
const closingTime = 2_000;

/** Asks the supervisor for the figures of all. */
function figuresOfAll(): { readonly ask: () => Promise<string>; readonly take: (text: string) => void } {
  let waiting: ((text: string) => void)[] = [];
  return {
    async ask() {
      const text = await inTime(
        new Promise<string>((resolve) => {
          waiting.push(resolve);
          if (waiting.length === 1) send({ kind: "figures" });
        }),
        figuresWithin,
      );
      if (text === undefined) throw new Error("the supervisor tells no figures");
      return text;
    },
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
  let tellFigures = async (_request: number): Promise<void> => {};
  process.on("message", (message: ToWorker) => {
    if (message.kind === "drain") drain();
    else if (message.kind === "workers") workers = message.workers;
    else if (message.kind === "tell") void tellFigures(message.request);
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
  tellFigures = async (request) => {
    send({ kind: "told", request, figures: await web.registry.getMetricsAsJSON() });
  };
  const done = new Promise<void>((resolve) => {
    drain = resolve;
    if (asked) resolve();
  });
  send({ kind: "ready", origin: web.origin });
  await done;
  await web.drain();
  // The process ends now, whether the database says goodbye or not.
  await inTime(newsroom.close(), closingTime);
}

const order = JSON.parse(process.env["MIHWAR_WORKER"] ?? "null") as WorkerOrder | null;
if (order === null) throw new Error("this program is started by mihwar serve --workers");
/** The supervisor has opened the same log: where it can be opened no more, readers are served without. */
function openSameLog(where: string): Log {
  try {
    return openLog(where);
  } catch {
    return silentLog;
  }
}
const log = openSameLog(order.log).with({ worker: cluster.worker?.id });
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
