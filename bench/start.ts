// Starting and resting: the second start with ten thousand stories, the memory of web process and database together, and
// what thousands of listeners of the ticker add to it. WordPress and Ghost were measured on 2026-11-23 on the same kind
// of machine, with MariaDB.
// Run: node bench/start.ts [--rounds 5] [--stories 10000] [--listeners 2000] [--short]
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ask } from "../test/faults/ask.ts";
import { databaseFamily, memoryOf, residentOf } from "../test/faults/process-family.ts";
import { median } from "../test/faults/spread.ts";
import { type Web, freePort, startWeb } from "../test/faults/web.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";
import { fillArchive, newspaper } from "./ten-thousand.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    stories: { type: "string" },
    listeners: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const { short } = values;
const rounds = Number(values.rounds ?? (short ? 1 : 5));
const stories = Number(values.stories ?? (short ? 500 : newspaper));
const listeners = Number(values.listeners ?? (short ? 100 : 2_000));
const mebibytes = (bytes: number): number => Math.round(bytes / 1_048_576);
/** How long the site rests before it is weighed. Milliseconds. */
const rest = short ? 500 : 35_000;

/** Memory. MiB. */
interface Weight {
  readonly web: number;
  readonly database: number;
}

async function weigh(web: Web, dataDir: string): Promise<Weight> {
  const shares = await Promise.all((await databaseFamily(dataDir)).map(memoryOf));
  const weight = {
    web: mebibytes(await memoryOf(web.pid)),
    database: mebibytes(shares.reduce((sum, one) => sum + one, 0)),
  };
  if (weight.web === 0 || weight.database === 0) throw new Error("a process has no memory: it is not the one");
  return weight;
}
const middle = (of: readonly Weight[]): Weight => ({
  web: median(of.map((one) => one.web)),
  database: median(of.map((one) => one.database)),
});

/** Has many listen to the ticker. @returns memory of the web process (RSS), before and while they listen; bytes */
async function withListeners(web: Web): Promise<{ readonly before: number; readonly during: number }> {
  const before = await residentOf(web.pid);
  const program = fileURLToPath(new URL("../test/faults/ticker-listeners.ts", import.meta.url));
  const child = spawn(process.execPath, [program, web.origin, String(listeners)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    let open = 0;
    for (let n = 0; open < listeners && n < 300; n++) {
      child.stdin.write("state\n");
      const line = await lines.next();
      open = (JSON.parse(String(line.value)) as { readonly open: number }).open;
      await sleep(100);
    }
    const listening = Number(
      /^mihwar_ticker_listeners (\d+)/m.exec((await ask(`${web.origin}/metrics`)).body.toString("utf8"))?.[1],
    );
    if (open < listeners || listening < listeners)
      throw new Error(`of ${listeners} listeners ${open} are open, ${listening} as the site counts`);
    await sleep(rest);
    return { before, during: await residentOf(web.pid) };
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-start-"));
const dataDir = join(base, "data");
const port = await freePort();
stopWithUs();
try {
  const begun = performance.now();
  await (await startWeb({ dataDir, port, options: [...(short ? [] : ["--sample"]), "--log", "off"] })).stop();
  const first = performance.now() - begun;
  await fillArchive(dataDir, stories);
  const ready: number[] = [];
  const page: number[] = [];
  const idle: Weight[] = [];
  const busy: Weight[] = [];
  let listened: Awaited<ReturnType<typeof withListeners>> | undefined;
  for (let round = 0; round < rounds; round++) {
    const at = performance.now();
    const web = await startWeb({ dataDir, port, options: ["--log", "off"] });
    try {
      ready.push(web.took);
      const { status } = await ask(`${web.origin}/`);
      page.push(performance.now() - at);
      if (status !== 200) throw new Error(`the front answers ${status}`);
      await sleep(rest);
      idle.push(await weigh(web, dataDir));
      for (let n = 1; n <= 200; n++) {
        const told = await ask(`${web.origin}/text/m${n}`);
        if (told.status !== 200) throw new Error(`/text/m${n} answers ${told.status}`);
      }
      await sleep(rest / 4);
      busy.push(await weigh(web, dataDir));
      if (round === rounds - 1) listened = await withListeners(web);
    } finally {
      await web.stop();
    }
  }
  say(`${stories} stories, medians of ${rounds} starts; the very first one took ${Math.round(first)} ms`);
  say(`second start: says that it is ready after ${Math.round(median(ready))} ms`);
  const row = (name: string, { web, database }: Weight) => ({
    together: web + database,
    system: name,
    "web MiB (PSS)": web,
    "database MiB (PSS)": database,
  });
  const peers = { wordpress: { web: 61, database: 362 }, ghost: { web: 258, database: 362 } } as const;
  table([
    row("Mihwar, idle", middle(idle)),
    row("WordPress, idle (recorded)", peers.wordpress),
    row("Ghost, idle (recorded)", peers.ghost),
    row("Mihwar, after 200 requests", middle(busy)),
    row("WordPress, after 200 requests (recorded)", { web: 87, database: 362 }),
    row("Ghost, after 200 requests (recorded)", { web: 318, database: 362 }),
  ]);
  promised({
    what: `from the second start to the first page, ${stories} stories`,
    measured: median(page),
    target: { atMost: 3_000 },
    decimals: 0,
    unit: "ms",
  });
  const { web, database } = middle(idle);
  for (const [name, peer] of [
    ["WordPress", peers.wordpress],
    ["Ghost", peers.ghost],
  ] as const)
    promised({
      what: `idle, web process and database together, beside ${name}`,
      measured: web + database,
      target: { atMost: peer.web + peer.database },
      decimals: 0,
      unit: "MiB",
    });
  if (listened === undefined) throw new Error("nobody listened");
  const { before, during } = listened;
  promised({
    what: `web process with ${listeners} listeners of the ticker`,
    measured: during / 1_048_576,
    target: { atMost: 300 },
    decimals: 0,
    unit: "MiB",
  });
  say(
    `     grown by ${((during - before) / 1_048_576).toFixed(0)} MiB, ${Math.round((during - before) / listeners / 1024)} KiB each`,
  );
} finally {
  await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
