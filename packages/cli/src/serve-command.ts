import { createServer } from "node:net";
import type { ReadonlyArchive } from "@mihwar/newsroom";
import { createPictures, createSite, serveSite } from "@mihwar/site";
import { takeServeLock } from "@mihwar/storage";
import { type Call, type Command, type ExitCode, archiveOptions, flag, text } from "./command.ts";
import { type OpenNewsroom, openNewsroom } from "./open-newsroom.ts";
import { bringInSample } from "./sample-newsroom.ts";
import { ServeRefused } from "./serve-refused.ts";
import { readSettings } from "./settings.ts";
import { unsetOrigin } from "./starter-edition.ts";

const defaultPort = 3000;

/** Rejects with a clear fault where the address cannot be listened on: before anything is started for it. */
async function tryPort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (fault: NodeJS.ErrnoException) => reject(new ServeRefused({ code: "port", host, port, reason: fault.code ?? "" })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** A site whose edition has not said where it stands is told: at the address where it is served. */
function standingAt(archive: ReadonlyArchive, origin: string): ReadonlyArchive {
  return {
    ...archive,
    async getEdition() {
      const edition = await archive.getEdition();
      return edition.origin === unsetOrigin ? { ...edition, origin } : edition;
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
  const newsroom: OpenNewsroom = await openNewsroom(settings, async (url, embedded) => {
    // On a server of its own several web processes share one archive; a data folder has one.
    if (!embedded) return;
    const lock = await takeServeLock(url);
    if (!lock.ok) throw new ServeRefused({ code: "already-served", folder: settings.dataDir, pid: lock.pid });
    release = () => lock.release();
  });
  try {
    if (flag(call, "sample")) await bringInSample(newsroom, terminal, words);
    const pictures = createPictures({ media: newsroom.media });
    const site = createSite({ archive: standingAt(newsroom.archive.reading, originOf(host, port)), media: newsroom.media, pictures });
    const server = await serveSite({ site, host, port });
    const stop = untilAsked();
    terminal.data(`Mihwar is ready on ${originOf(host, server.port)}`);
    await stop;
    terminal.say(words.draining());
    await server.drain();
    await site.close();
    await pictures.close();
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
