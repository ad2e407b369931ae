import { createServer } from "node:net";
import { resolve } from "node:path";
import { ListenFailed } from "@mihwar/site";
import { takeServeLock } from "@mihwar/storage";
import { AlreadyServed } from "./already-served.ts";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { type Log, openLog } from "./log.ts";
import { type OpenNewsroom, openNewsroom } from "./open-newsroom.ts";
import { bringInSample } from "./sample-newsroom.ts";
import { readSettings } from "./settings.ts";
import { superviseWorkers } from "./supervisor.ts";
import { printable } from "./terminal.ts";
import { type PagesOnDisk, startWebProcess } from "./web-process.ts";

const defaultPort = 3000;
const mostWorkers = 16;

/** What `mihwar serve` was asked for, read. */
interface Serving {
  readonly host: string;
  readonly port: number;
  readonly workers: number;
  /** `-`, `off` or a file; see `openLog`. */
  readonly log: string;
  readonly metricsToken?: string;
  /** Folder of the pages that stand as files. */
  readonly pages?: PagesOnDisk;
}

/** Rejects with a clear fault where the address cannot be listened on: before anything is started for it. */
async function tryPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => reject(new ListenFailed(host, port, fault)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });

/** The connections of each web process: together they leave room for commands and for a second machine. */
const connectionsOf = (workers: number) => ({
  readers: Math.max(2, Math.min(5, Math.floor(48 / workers))),
  writers: 1,
});

/** Opens the site to readers, in this process or in several. */
async function open(
  call: Call,
  { host, port, workers, log: where, metricsToken, pages }: Serving,
  newsroom: OpenNewsroom,
  log: Log,
): Promise<{ readonly origin: string; drain(): Promise<void> }> {
  const more = { ...(metricsToken === undefined ? {} : { metricsToken }), ...(pages === undefined ? {} : { pages }) };
  if (workers === 1) {
    const watched = where === "off";
    return startWebProcess({
      newsroom,
      host,
      port,
      log,
      ...more,
      ...(watched ? { onFault: (line) => call.terminal.say(printable(line)) } : {}),
    });
  }
  const { dataDir } = readSettings(call.options, call.environment);
  const prepared = { ...connectionsOf(workers), embedded: newsroom.embedded };
  const settings = { dataDir, databaseUrl: newsroom.url };
  return superviseWorkers({ settings, host, port, of: workers, log: where, prepared, ...more }, log);
}

async function serve(call: Call, serving: Serving): Promise<ExitCode> {
  const { terminal, words } = call;
  const settings = readSettings(call.options, call.environment);
  await tryPort(serving.host, serving.port);
  const log = openLog(serving.log);
  log.info("start", { workers: serving.workers });
  let release = async (): Promise<void> => {};
  const newsroom: OpenNewsroom = await openNewsroom(settings, words, {
    say: (line) => terminal.say(line),
    async before(url, embedded) {
      // On a server of its own several web processes share one archive; a data folder has one.
      if (!embedded) return;
      const lock = await takeServeLock(url);
      if (!lock.ok) throw new AlreadyServed(settings.dataDir, lock.pid);
      release = () => lock.release();
    },
  });
  try {
    if (flag(call, "sample")) await bringInSample(newsroom, terminal, words);
    const stop = untilAsked();
    const web = await open(call, serving, newsroom, log);
    log.info("ready", { origin: web.origin });
    terminal.data(`Mihwar is ready on ${web.origin}`);
    await stop;
    terminal.say(words.draining());
    log.info("drain");
    await web.drain();
    return 0;
  } finally {
    await release();
    await newsroom.close();
    log.info("stop");
    await log.settle();
  }
}

export const serveCommand: Command = {
  name: "serve",
  usage: [
    "mihwar serve [--port N] [--host H] [--data DIR] [--database-url URL] [--workers N] [--pages DIR [--brotli]] [--log FILE|-|off] [--sample]",
  ],
  example: "mihwar serve --port 8080 --workers 2",
  options: {
    ...archiveOptions,
    port: { type: "string" },
    host: { type: "string" },
    workers: { type: "string" },
    log: { type: "string" },
    pages: { type: "string" },
    brotli: { type: "boolean" },
    sample: { type: "boolean" },
  },
  async run(call) {
    const port = Number(text(call, "port") ?? call.environment["PORT"] ?? defaultPort);
    const workers = Number(text(call, "workers") ?? 1);
    const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
    const isCount = Number.isInteger(workers) && workers >= 1 && workers <= mostWorkers;
    if (!isPort || !isCount || call.rest.length > 0) {
      if (!isCount) call.terminal.say(call.words.workersRefused(mostWorkers));
      call.terminal.say(call.words.wrongUsage(serveCommand.usage));
      return 2;
    }
    const pages = text(call, "pages");
    const token = call.environment["MIHWAR_METRICS_TOKEN"];
    return serve(call, {
      host: text(call, "host") ?? "127.0.0.1",
      port,
      workers,
      // People read words; programs read lines of JSON.
      log: text(call, "log") ?? (process.stderr.isTTY ? "off" : "-"),
      ...(token === undefined || token === "" ? {} : { metricsToken: token }),
      ...(pages === undefined ? {} : { pages: { folder: resolve(pages), brotli: flag(call, "brotli") } }),
    });
  },
};
