// Starting and resting: the second start with ten thousand stories, and the memory of web process and database together,
// beside what was measured of WordPress and Ghost on 2026-11-23 on the same kind of machine, with MariaDB.
// Run: node bench/start.ts [--rounds 5]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ask } from "../test/faults/ask.ts";
import { databaseFamily, memoryOf } from "../test/faults/process-family.ts";
import { median } from "../test/faults/spread.ts";
import { freePort, startWeb } from "../test/faults/web.ts";
import { fillArchive, newspaper } from "./ten-thousand.ts";

const { values } = parseArgs({ options: { rounds: { type: "string" } } });
const rounds = Number(values.rounds ?? 5);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const mebibytes = (bytes: number): number => Math.round(bytes / 1_048_576);

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-start-"));
const dataDir = join(base, "data");
const port = await freePort();
try {
  const begun = performance.now();
  await (await startWeb({ dataDir, port, options: ["--sample", "--log", "off"] })).stop();
  const first = performance.now() - begun;
  await fillArchive(dataDir);
  const ready: number[] = [];
  const page: number[] = [];
  const idle: { readonly web: number; readonly database: number }[] = [];
  const busy: { readonly web: number; readonly database: number }[] = [];
  const memory = async (pid: number) => {
    const family = await databaseFamily(dataDir);
    const shares = await Promise.all(family.map(memoryOf));
    return { web: mebibytes(await memoryOf(pid)), database: mebibytes(shares.reduce((sum, one) => sum + one, 0)) };
  };
  for (let round = 0; round < rounds; round++) {
    const at = performance.now();
    const web = await startWeb({ dataDir, port, options: ["--log", "off"] });
    ready.push(web.took);
    const { status } = await ask(`${web.origin}/`);
    page.push(performance.now() - at);
    if (status !== 200) throw new Error(`the front answers ${status}`);
    await sleep(4_000);
    idle.push(await memory(web.pid));
    for (let n = 1; n <= 200; n++) await ask(`${web.origin}/text/m${n}`);
    await sleep(500);
    busy.push(await memory(web.pid));
    await web.stop();
  }
  const middle = (of: readonly { readonly web: number; readonly database: number }[]) => {
    const [web, database] = [median(of.map((one) => one.web)), median(of.map((one) => one.database))];
    return { web, database };
  };
  say(
    `${newspaper} stories, medians of ${rounds} starts; the very first one, with the sample newsroom, took ${Math.round(first)} ms`,
  );
  say(
    `second start: ready after ${Math.round(median(ready))} ms, first page after ${Math.round(median(page))} ms (promised: 3,000 at most)`,
  );
  const row = (name: string, { web, database }: { readonly web: number; readonly database: number }) => ({
    system: name,
    "web MiB (PSS)": web,
    "database MiB (PSS)": database,
    together: web + database,
  });
  // oxlint-disable-next-line no-console -- the table is the benchmark's output
  console.table([
    row("Mihwar, idle", middle(idle)),
    row("WordPress, idle (recorded)", { web: 61, database: 362 }),
    row("Ghost, idle (recorded)", { web: 258, database: 362 }),
    row("Mihwar, after 200 requests", middle(busy)),
    row("WordPress, after 200 requests (recorded)", { web: 87, database: 362 }),
    row("Ghost, after 200 requests (recorded)", { web: 318, database: 362 }),
  ]);
} finally {
  await rm(base, { recursive: true, force: true });
}
