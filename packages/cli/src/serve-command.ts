import { createServer } from "node:net";
import type { ReadonlyArchive } from "@mihwar/newsroom";
import { ListenFailed, createSite, serveSite } from "@mihwar/site";
import { takeServeLock } from "@mihwar/storage";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { type OpenNewsroom, openNewsroom } from "./open-newsroom.ts";
import { bringInSample } from "./sample-newsroom.ts";
import { AlreadyServed } from "./already-served.ts";
import { readSettings } from "./settings.ts";
import { unsetOrigin } from "./starter-edition.ts";
import { printable } from "./terminal.ts";

const defaultPort = 3000;

/** Rejects with a clear fault where the address cannot be listened on: before anything is started for it. */
async function tryPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => reject(new ListenFailed(host, port, fault)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** A site whose edition has not said where it stands is told: at the address where it is served. */
function standingAt(archive: ReadonlyArchive, origin: { readonly current: string }): ReadonlyArchive {
  return {
    ...archive,
    async getEdition() {
      const edition = await archive.getEdition();
      return edition.origin === unsetOrigin ? { ...edition, origin: origin.current } : edition;
    },
  };
}

const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });

const originOf = (host: string, port: number): string =>
  `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;

async function serve(call: Call, host: string, port: number): Promise<ExitCode> {
  const { terminal, words } = call;
  const settings = readSettings(call.options, call.environment);
  await tryPort(host, port);
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
    const { archive, pictures } = newsroom;
    const origin = { current: originOf(host, port) };
    const site = createSite({
      archive: standingAt(archive.reading, origin),
      pictures,
      onFault: (fault, { method, path }) =>
        terminal.say(`${method} ${printable(path)}: ${fault instanceof Error ? fault.stack : String(fault)}`),
    });
    const server = await serveSite({ site, host, port });
    // Port 0 takes any free one: only now is it known.
    origin.current = originOf(host, server.port);
    const stop = untilAsked();
    terminal.data(`Mihwar is ready on ${origin.current}`);
    await stop;
    terminal.say(words.draining());
    site.drain();
    await server.drain();
    return 0;
  } finally {
    await release();
    await newsroom.close();
  }
}

export const serveCommand: Command = {
  name: "serve",
  usage: ["mihwar serve [--port N] [--host H] [--data DIR] [--database-url URL] [--sample]"],
  example: "mihwar serve --port 8080",
  options: { ...archiveOptions, port: { type: "string" }, host: { type: "string" }, sample: { type: "boolean" } },
  async run(call) {
    const port = Number(text(call, "port") ?? call.environment["PORT"] ?? defaultPort);
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || call.rest.length > 0) {
      call.terminal.say(call.words.wrongUsage(serveCommand.usage));
      return 2;
    }
    return serve(call, text(call, "host") ?? "127.0.0.1", port);
  },
};
