import { type AddressInfo, createServer } from "node:net";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ListenFailed } from "@mihwar/site";
import { takeServeLock } from "@mihwar/storage";
import { AlreadyServed } from "./already-served.ts";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { firstAdminAddress } from "./first-admin.ts";
import { type Log, openLog } from "./log.ts";
import { type OpenNewsroom, openNewsroom } from "./open-newsroom.ts";
import { bringInSample } from "./sample-newsroom.ts";
import { readSettings } from "./settings.ts";
import { startSearchKeeper } from "./search-keeper.ts";
import { superviseWorkers } from "./supervisor.ts";
import { printable } from "./terminal.ts";
import { type PagesOnDisk, startWebProcess } from "./web-process.ts";

const defaultPort = 3000;
const mostWorkers = 16;
/** How long the database may take to let go. Milliseconds. */
const closingTime = 10_000;

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

/**
 * Rejects with a clear fault where the address cannot be listened on: before anything is started for it.
 * @returns the port, which is another one where any was asked for
 */
async function tryPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => reject(new ListenFailed(host, port, fault)));
    probe.listen(port, host, () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });

/** The connections of each web process: together they leave room for commands and for a second machine. */
const connectionsOf = (workers: number) => ({
  readers: Math.max(2, Math.min(5, Math.floor(32 / workers))),
  writers: 1,
  accounts: workers > 8 ? 1 : 2,
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

/**
 * Closes the archive. A database that has fallen asleep is left as it is: what it has acknowledged is its own, and the
 * next start finds it.
 * @returns whether it was closed
 */
async function letGo(close: () => Promise<void>): Promise<boolean> {
  const isClosed = await Promise.race([close().then(() => true), wait(closingTime, false, { ref: false })]);
  // Its connections would keep the process: it ends with the code that it has by then.
  if (!isClosed) setTimeout(() => process.exit(), 500);
  return isClosed;
}

async function serve(call: Call, serving: Serving): Promise<ExitCode> {
  const { terminal, words } = call;
  const settings = readSettings(call.options, call.environment);
  let isAsked = false;
  const stop = untilAsked().then(() => void (isAsked = true));
  // Web processes that die all at once come back where they were: the port is settled before the first of them.
  const port = await tryPort(serving.host, serving.port);
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
    if (flag(call, "sample")) {
      // A first run that is stopped is taken up again by the next.
      await Promise.race([bringInSample(newsroom, terminal, words), stop]);
    }
    if (isAsked) return 0;
    const web = await open(call, serving.workers === 1 ? serving : { ...serving, port }, newsroom, log);
    log.info("ready", { origin: web.origin });
    const first = await firstAdminAddress(newsroom, web.origin);
    if (first !== undefined) terminal.say(words.user.firstAdmin(first.address, first.hours));
    terminal.data(`Mihwar is ready on ${web.origin}`);
    const keeper = startSearchKeeper(newsroom.url, log);
    await stop;
    terminal.say(words.draining());
    log.info("drain");
    await Promise.all([web.drain(), keeper.close()]);
    return 0;
  } finally {
    if (!(await letGo(() => release().then(() => newsroom.close())))) log.warn("database-left");
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
