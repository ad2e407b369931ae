import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TickerId } from "@mihwar/newsroom";
import { socketFolder } from "@mihwar/storage/socket-folder";
import { toInstant } from "@mihwar/newsroom";
import { ask, askOrMiss } from "./ask.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type Fault, brokenPromises } from "./fault-run.ts";
import { residentOf } from "./process-family.ts";
import { type RawClient, rawClient } from "./raw-client.ts";
import { quantile, spreadOf, toWords } from "./spread.ts";
import { type Web, freePort, startWeb } from "./web.ts";

// Clients that want to hold the site, to fill it or to break it, and many that only listen. A round is all of it.

type Broken = ReturnType<typeof brokenPromises>;

/** How long an ordinary reader waits, page after page. Milliseconds each. */
async function readerTimes(origin: string, pages: number, broken: Broken): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < pages; n++) {
    const begun = performance.now();
    const told = await askOrMiss(`${origin}${n % 2 === 0 ? "/" : "/about"}`, { within: 10_000 });
    times.push(performance.now() - begun);
    if (told?.status !== 200) broken.add("an ordinary reader is not served", `${told?.status ?? "no answer"}`);
    await sleep(4);
  }
  return times;
}

const unread = "answers that are not read";
/** A picture of some hundred kilobytes: few of them fill what the kernel takes for a reader. */
const heavy = "/media/port-c/1600.jpg";

/** What trickles: how each sends, and whether the site must have closed it in the end. */
const trickles: readonly {
  readonly name: string;
  readonly begin: (client: RawClient) => void;
  readonly drop: string;
}[] = [
  { name: "headers byte by byte", begin: (client) => void client.send("GET / HTTP/1.1\r\nhost: a\r\n"), drop: "x" },
  {
    name: "a body byte by byte",
    begin: (client) => void client.send("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 100000\r\n\r\n"),
    drop: "x",
  },
  { name: "idle from the start", begin: () => {}, drop: "" },
  {
    name: unread,
    begin(client) {
      client.stopReading();
      client.send(`GET ${heavy} HTTP/1.1\r\nhost: a\r\n\r\n`.repeat(60));
    },
    drop: "",
  },
];

async function trickling(web: Web, broken: Broken, size: { readonly connections: number; readonly wait: number }) {
  const picture = await ask(`${web.origin}${heavy}`, { within: 30_000 });
  if (picture.status !== 200) broken.add("an ordinary reader is not served", `${heavy}: ${picture.status}`);
  await readerTimes(web.origin, 50, broken);
  const before = await readerTimes(web.origin, 250, broken);
  const begun = performance.now();
  const clients = await Promise.all(
    Array.from({ length: size.connections }, async (_, n) => {
      const trickle = trickles[n % trickles.length];
      const client = await rawClient(web.origin);
      trickle?.begin(client);
      return { client, trickle };
    }),
  );
  let going = true;
  const drip = async (): Promise<void> => {
    while (going) {
      for (const { client, trickle } of clients)
        if (trickle !== undefined && trickle.drop !== "") client.send(trickle.drop);
      await sleep(1_000);
    }
  };
  const dripping = drip();
  const during = await readerTimes(web.origin, 250, broken);
  let last = 0;
  while (performance.now() - begun < size.wait && (await figureOf(web, "mihwar_connections")) > 10) await sleep(500);
  last = performance.now() - begun;
  going = false;
  await dripping;
  const left = new Map<string, number>();
  // Who does not read does not see the end either: whether it was cut is asked of the site.
  const open = await figureOf(web, "mihwar_connections");
  for (const { client, trickle } of clients) {
    const name = trickle?.name ?? "";
    if (!client.isClosed && name !== unread) left.set(name, (left.get(name) ?? 0) + 1);
    client.close();
  }
  if (open > 10) left.set(unread, open);
  return { before, during, left, last };
}

interface Hostile {
  readonly name: string;
  readonly send: (client: RawClient) => Promise<void> | void;
  /** What may be answered. */
  readonly status: readonly number[];
  /** Closed also after a page; what is refused is closed always. */
  readonly closes?: true;
}

const hostile: readonly Hostile[] = [
  {
    name: "ten gigabytes announced",
    send: (client) => void client.send("POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10737418240\r\n\r\nx"),
    status: [413],
  },
  {
    name: "chunks without end",
    async send(client) {
      client.send("POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n");
      const chunk = `4000\r\n${"x".repeat(0x4000)}\r\n`;
      for (let n = 0; n < 400 && !client.isClosed; n++) {
        client.send(chunk);
        await sleep(2);
      }
    },
    status: [413],
  },
  { name: "garbage", send: (client) => void client.send(Buffer.from([0, 255, 13, 10, 200, 10, 10])), status: [400] },
  // Older than heads: an answer is as good as a refusal, as long as nobody waits for more.
  { name: "HTTP/0.9", send: (client) => void client.send("GET /\r\n\r\n"), status: [200, 400, 505], closes: true },
  { name: "HTTP/9.9", send: (client) => void client.send("GET / HTTP/9.9\r\nhost: a\r\n\r\n"), status: [400, 505] },
  {
    name: "a hundred kilobytes of headers",
    send: (client) => void client.send(`GET / HTTP/1.1\r\nhost: a\r\nx-long: ${"a".repeat(100_000)}\r\n\r\n`),
    status: [431],
  },
  {
    name: "two hosts",
    send: (client) => void client.send("GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n"),
    status: [400],
  },
  {
    name: "two lengths",
    send: (client) =>
      void client.send("GET / HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\ncontent-length: 5\r\n\r\nhello"),
    status: [400],
  },
  {
    name: "a length and chunks",
    send: (client) =>
      void client.send(
        "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      ),
    status: [400, 413],
  },
  {
    name: "a TLS greeting",
    send: (client) => void client.send(Buffer.from("160301020001000001fc0303", "hex")),
    status: [400],
  },
  { name: "TRACE", send: (client) => void client.send("TRACE / HTTP/1.1\r\nhost: a\r\n\r\n"), status: [405] },
  {
    name: "another protocol wanted",
    send: (client) =>
      void client.send("GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"),
    status: [200, 400, 426],
  },
];

async function hostileRequests(web: Web, broken: Broken): Promise<Record<string, string>> {
  const figures: Record<string, string> = {};
  const resident = await residentOf(web.pid);
  for (const { name, send, status, closes = false } of hostile) {
    const client = await rawClient(web.origin);
    await send(client);
    for (let turn = 0; turn < 250 && client.heard() === "" && !client.isClosed; turn++) await sleep(20);
    const told = Number(/^HTTP\/1\.\d (\d+)/.exec(client.heard())?.[1] ?? 0);
    if (!status.includes(told))
      broken.add("a hostile request", `${name}: ${told === 0 ? "no answer" : told}, not ${status.join(" or ")}`);
    if ((told !== 200 || closes) && !(await client.closedWithin(5_000)))
      broken.add("a hostile connection stays open", name);
    client.close();
  }
  const grown = ((await residentOf(web.pid)) - resident) / 1_048_576;
  figures["memory after hostile requests, MiB more"] = grown.toFixed(0);
  if (grown > 200) broken.add("hostile requests fill the memory", `${grown.toFixed(0)} MiB`);
  return figures;
}

/** The listeners in their process, and questions to them. */
function startListeners(origin: string, count: number) {
  const program = fileURLToPath(new URL("ticker-listeners.ts", import.meta.url));
  const child = spawn(process.execPath, [program, origin, String(count)], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(question: string) {
      child.stdin.write(`${question}\n`);
      const { value } = await lines.next();
      return JSON.parse(String(value)) as Record<"open" | "told" | "events" | "doubles" | "connections", number>;
    },
    async close() {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.stdin.end();
      await ended;
    },
  };
}

async function listening(
  place: { web: Web; readonly restart: () => Promise<Web> },
  desk: Desk,
  broken: Broken,
  size: { readonly listeners: number; readonly slow: number },
): Promise<Record<string, string | number>> {
  let turn = 0;
  const say = async (text: string): Promise<void> => {
    const now = await desk.archive.now();
    const expires = toInstant(Date.parse(now) + 3_600_000);
    const id = `slow-${(turn += 1) % 40}` as TickerId;
    await desk.archive.saveTickerLine({ id, text, level: "breaking", from: now, expires }, "u:desk");
  };
  const empty = await residentOf(place.web.pid);
  const listeners = startListeners(place.web.origin, size.listeners);
  try {
    for (let n = 0; n < 300 && (await listeners.ask("state")).open < size.listeners; n++) await sleep(50);
    const first = await listeners.ask("state");
    const tell = async (text: string, when: string): Promise<void> => {
      await say(text);
      const { told, open } = await listeners.ask(`wait ${text}`);
      if (told < size.listeners)
        broken.add("a listener misses a line", `${when}: ${told} of ${size.listeners} have heard it, ${open} are open`);
    };
    await tell(`عاجل: الخبر الأوّل لهم وهم ${size.listeners}`, "at the start");
    const resident = await residentOf(place.web.pid);

    // Listeners that do not read: what waits for them is bounded, and they are cut.
    const slow = await Promise.all(Array.from({ length: size.slow }, () => rawClient(place.web.origin)));
    for (const client of slow) {
      client.send("GET /ticker HTTP/1.1\r\nhost: a\r\n\r\n");
      client.stopReading();
    }
    const all = size.listeners + size.slow;
    for (let look = 0; look < 200 && (await listenersOf(place.web)) < all; look++) await sleep(20);
    for (let n = 0; n < 2_000 && (n % 20 > 0 || (await listenersOf(place.web)) > size.listeners); n++)
      await say(`${"خبر طويل على الشريط ".repeat(9)}${n}`);
    const cut = all - (await listenersOf(place.web));
    if (cut < size.slow) broken.add("a listener that does not read is kept", `${cut} of ${size.slow} were cut`);
    for (const client of slow) client.close();
    await tell(`عاجل: الخبر الثاني لهم وهم ${size.listeners}`, "beside slow ones");

    // Killed, and back: all come again, and hear what was said meanwhile, once.
    await place.web.kill();
    const absent = `عاجل: قيل والموقع غائب عنهم وهم ${size.listeners}`;
    await say(absent);
    place.web = await place.restart();
    const { told } = await listeners.ask(`wait ${absent}`);
    if (told < size.listeners) broken.add("a gap after coming again", `${told} of ${size.listeners}`);
    const before = await listeners.ask("state");
    // Nothing new is said: who comes again with the newest event hears nothing twice.
    await place.web.kill();
    place.web = await place.restart();
    for (let n = 0; n < 200 && (await listeners.ask("state")).open < size.listeners; n++) await sleep(50);
    await sleep(300);
    const after = await listeners.ask("state");
    if (after.doubles > 0) broken.add("a double after coming again", `${after.doubles}`);
    if (after.events !== before.events)
      broken.add("a double after coming again", `${after.events - before.events} events with nothing new`);
    if (after.open < size.listeners) broken.add("listeners do not come back", `${after.open} of ${size.listeners}`);
    return {
      open: first.open,
      "web process with no listener, MiB": (empty / 1_048_576).toFixed(0),
      "web process with them, MiB": (resident / 1_048_576).toFixed(0),
      "slow listeners cut": `${cut} of ${size.slow}`,
      "events heard": after.events,
      "of them doubles": after.doubles,
    };
  } finally {
    await listeners.close();
  }
}

async function figureOf(web: Web, name: string): Promise<number> {
  const figures = (await ask(`${web.origin}/metrics`)).body.toString("utf8");
  return Number(new RegExp(`^${name} (\\d+)`, "m").exec(figures)?.[1] ?? 0);
}
const listenersOf = (web: Web): Promise<number> => figureOf(web, "mihwar_ticker_listeners");

export const clients: Fault = {
  name: "clients",
  rounds: { full: 1, short: 1 },
  async run({ rounds, short, say }) {
    const broken = brokenPromises();
    const dataDir = await mkdtemp(join(tmpdir(), "mihwar-fault-clients-"));
    const port = await freePort();
    const restart = (): Promise<Web> => startWeb({ dataDir, port });
    const place: { web: Web; restart: () => Promise<Web>; desk?: Desk } = { web: await restart(), restart };
    const figures: Record<string, string | number> = {};
    try {
      const url = `postgresql://mihwar@localhost/mihwar?host=${encodeURIComponent(socketFolder(dataDir))}&port=5432`;
      const desk = await openDesk({ url, dataDir });
      place.desk = desk;
      const beat = await desk.beat("c");
      for (let n = 0; n < 30; n++) await desk.create(`c${n}`, beat);
      for (let round = 0; round < rounds; round++) {
        Object.assign(figures, await hostileRequests(place.web, broken));
        say("  hostile requests done");
        const { before, during, left, last } = await trickling(place.web, broken, {
          connections: short ? 120 : 500,
          wait: short ? 1_000 : 90_000,
        });
        Object.assign(figures, {
          "reader alone, ms": toWords(spreadOf(before)),
          [`reader beside ${short ? 120 : 500} that trickle, ms`]: toWords(spreadOf(during)),
          "slower by (p95; promised: less than 2)": (quantile(during, 0.95) / quantile(before, 0.95)).toFixed(2),
          "the last of them was closed after, s": short ? "not waited for" : (last / 1_000).toFixed(0),
        });
        if (!short)
          for (const [name, count] of left) broken.add("a trickling connection is kept", `${count} with ${name}`);
        say("  trickling connections done");
        // Slow ones apart from the many: enough is said to fill what the kernel keeps for them, to everybody.
        const sizes = short
          ? [{ listeners: 150, slow: 2 }]
          : [
              { listeners: 150, slow: 20 },
              { listeners: 2_000, slow: 0 },
            ];
        for (const size of sizes) {
          const told = await listening(place, desk, broken, size);
          for (const [name, value] of Object.entries(told)) figures[`${size.listeners} listeners: ${name}`] = value;
        }
      }
    } finally {
      await place.desk?.close();
      await place.web.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    return { figures, broken: broken.all() };
  },
};
