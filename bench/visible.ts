// Publish to visible: from the acknowledgement of a publication to each place where readers meet the story, in a process
// that heard of it through the database. All places are kept when it happens, and dropped by it.
// Run: node bench/visible.ts [--rounds 15]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ask } from "../test/faults/ask.ts";
import { startDatabaseServer } from "../test/faults/database-server.ts";
import { openDesk } from "../test/faults/desk.ts";
import { type Spread, spreadOf } from "../test/faults/spread.ts";
import { surfacesOf, versionsIn } from "../test/faults/surfaces.ts";
import { type Web, freePort, startWeb } from "../test/faults/web.ts";

const { values } = parseArgs({ options: { rounds: { type: "string" } } });
const rounds = Number(values.rounds ?? 15);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Asks until the place shows the story. @returns when it did, milliseconds of `performance.now` */
async function shows(web: Web, id: string, surface: ReturnType<typeof surfacesOf>[number]): Promise<number> {
  for (;;) {
    const told = await ask(`${web.origin}${surface.path}`);
    if (told.status === 200 || told.status === 301)
      if (versionsIn(told, id, surface).length > 0) return performance.now();
    await sleep(1);
  }
}

const dataDir = await mkdtemp(join(tmpdir(), "mihwar-bench-visible-"));
const server = await startDatabaseServer();
const webs: Web[] = [];
try {
  for (let n = 0; n < 2; n++)
    webs.push(await startWeb({ dataDir, port: await freePort(), databaseUrl: server.url, options: ["--log", "off"] }));
  const desk = await openDesk({ url: server.url, dataDir });
  const [first] = webs;
  if (first === undefined) throw new Error("no web process");
  const saved: number[] = [];
  const one = new Map<string, number[]>();
  const two = new Map<string, number[]>();
  const beat = await desk.beat("v");
  for (let n = 0; n < 30; n++) await desk.create(`f${n}`, beat);
  let turn = 0;
  const names = surfacesOf("v0", 1, Date.now(), beat).filter(({ shows: what }) => what === "versions");
  const measure = async (into: Map<string, number[]>, processes: readonly Web[]): Promise<void> => {
    for (let round = 0; round < rounds; round++)
      for (const { name } of names) {
        const id = `v${(turn += 1)}`;
        const surface = surfacesOf(id, 1, Date.now(), beat).find((other) => other.name === name);
        if (surface === undefined) continue;
        for (const web of processes) await ask(`${web.origin}${surface.path}`);
        const begun = performance.now();
        await desk.create(id, beat);
        const acknowledged = performance.now();
        saved.push(acknowledged - begun);
        const seen = await Promise.all(processes.map((web) => shows(web, id, surface)));
        const known = into.get(name) ?? [];
        known.push(Math.max(...seen) - acknowledged);
        into.set(name, known);
      }
  };
  await measure(new Map(), [first]);
  await measure(one, [first]);
  await measure(two, webs);
  await desk.close();
  const words = (spread: Spread): string => `${spread.median.toFixed(1)} / ${spread.p95.toFixed(1)}`;
  const all = (map: Map<string, number[]>): Spread => spreadOf([...map.values()].flat());
  say(
    `Publish to visible, ${rounds} publications a place, ${server.version}; saving took ${words(spreadOf(saved))} ms`,
  );
  // oxlint-disable-next-line no-console -- the table is the benchmark's output
  console.table(
    [...names.map(({ name }) => name), "all"].map((name) => ({
      place: name,
      "one process, median / p95 ms (promised: under 100)": words(
        name === "all" ? all(one) : spreadOf(one.get(name) ?? []),
      ),
      "the later of two, median / p95 ms (promised: under 500)": words(
        name === "all" ? all(two) : spreadOf(two.get(name) ?? []),
      ),
    })),
  );
  say(
    `the slowest of all: ${all(one).most.toFixed(0)} ms in one process, ${all(two).most.toFixed(0)} ms in the later of two`,
  );
} finally {
  await Promise.all(webs.map((web) => web.stop()));
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
}
