// Visible: from the acknowledgement of a publication, a correction or a withdrawal, saved in another process, to each
// place where readers meet the story. Every place is kept in memory when it happens, and dropped by it.
// Run: node bench/visible.ts [--rounds 15] [--short]
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type DatabaseServer, startDatabaseServer } from "../test/faults/database-server.ts";
import { type Desk, openDesk } from "../test/faults/desk.ts";
import { familyOf } from "../test/faults/process-family.ts";
import { type Spread, spreadOf } from "../test/faults/spread.ts";
import { type Beat, type Surface, surfacesOf, versionsIn } from "../test/faults/surfaces.ts";
import { type Web, freePort, startWeb } from "../test/faults/web.ts";
import { type HeldConnection, holdConnections } from "./held-connection.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string" }, short: { type: "boolean", default: false } },
});
const { short } = values;
const rounds = Number(values.rounds ?? (short ? 1 : 15));
/** A place that does not show it by then never will. Milliseconds. */
const patience = 10_000;

const steps = ["publish", "correct", "withdraw"] as const;
type Step = (typeof steps)[number];

/** What a place must show after a step: versions of the story, none where it is gone. */
const shown: Readonly<Record<Step, readonly number[]>> = { publish: [1], correct: [2], withdraw: [] };

/** One change in one place. Milliseconds. */
interface Seen {
  readonly step: Step;
  readonly place: string;
  readonly saving: number;
  /** From the acknowledgement to the end of the first answer that shows it, in the last of the processes. */
  readonly took: number;
}

/** Asks one process until the place shows what it must. @returns when it did, milliseconds of `performance.now` */
async function untilShown(connection: HeldConnection, id: string, surface: Surface, step: Step): Promise<number> {
  const late = performance.now() + patience;
  for (;;) {
    const told = await connection.ask(surface.path);
    const versions = versionsIn({ ...told, begun: 0, ended: 0 }, id, surface);
    const wanted = shown[step];
    const isThere = wanted.length > 0 && told.status < 400 && wanted.every((version) => versions.includes(version));
    const isGone = wanted.length === 0 && versions.length === 0 && (surface.withdrawn !== 410 || told.status === 410);
    const isOld = step === "correct" && surface.name !== "short link" && told.status === 200 && versions.includes(1);
    if (isGone || (isThere && !isOld)) return performance.now();
    if (performance.now() > late)
      throw new Error(`${surface.name} of ${id} after ${step}: ${told.status}, versions ${versions.join(", ")}`);
  }
}

let turn = 0;

/** The life of a story, for each place: every step is waited for there. */
async function measure(
  desk: Desk,
  beat: Beat,
  connections: readonly HeldConnection[],
  many: number,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const places = surfacesOf("v0", 1, Date.now(), beat).filter(({ shows }) => shows === "versions");
  for (let round = 0; round < many; round++)
    for (const { name: place } of places) {
      const id = `v${(turn += 1)}`;
      const surface = surfacesOf(id, 1, Date.now(), beat).find(({ name }) => name === place);
      if (surface === undefined) throw new Error(`no ${place}`);
      const acts: Readonly<Record<Step, () => Promise<void>>> = {
        publish: () => desk.create(id, beat),
        correct: () => desk.correct(id, 2),
        withdraw: () => desk.withdraw(id),
      };
      for (const step of steps) {
        // Asked twice: made, and then given out of memory.
        for (const connection of connections) for (let n = 0; n < 2; n++) await connection.ask(surface.path);
        const begun = performance.now();
        await acts[step]();
        const acknowledged = performance.now();
        const ends = await Promise.all(connections.map((one) => untilShown(one, id, surface, step)));
        seen.push({ step, place, saving: acknowledged - begun, took: Math.max(...ends) - acknowledged });
      }
    }
  return seen;
}

/** Measures in so many processes of one `mihwar serve`. */
async function among(workers: number, server: DatabaseServer, dataDir: string): Promise<readonly Seen[]> {
  const options = ["--log", "off", "--workers", String(workers)];
  const web: Web = await startWeb({ dataDir, port: await freePort(), databaseUrl: server.url, options });
  let connections: readonly HeldConnection[] = [];
  let desk: Desk | undefined;
  try {
    const pids = workers === 1 ? [web.pid] : await workersOf(web.pid);
    if (pids.length !== workers) throw new Error(`${pids.length} processes instead of ${workers}`);
    desk = await openDesk({ url: server.url, dataDir });
    const beat = await desk.beat(`v${workers}`);
    for (let n = 0; n < 20; n++) await desk.create(`f${workers}-${n}`, beat);
    connections = await holdConnections(web.origin, pids);
    // The first of everything is slow: it is not counted.
    if (!short) await measure(desk, beat, connections, 1);
    return await measure(desk, beat, connections, rounds);
  } finally {
    for (const connection of connections) connection.close();
    await desk?.close();
    await web.stop();
  }
}

async function workersOf(pid: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (const child of (await familyOf(pid)).slice(1))
    if ((await readFile(`/proc/${child}/cmdline`, "utf8")).includes("worker.js")) found.push(child);
  return found;
}

const dataDir = await mkdtemp(join(tmpdir(), "mihwar-bench-visible-"));
stopWithUs();
const server = await startDatabaseServer();
try {
  const one = await among(1, server, dataDir);
  const two = await among(2, server, dataDir);
  const words = ({ median, p95, most }: Spread): string => [median, p95, most].map((at) => at.toFixed(1)).join(" / ");
  const took = (of: readonly Seen[], which: (seen: Seen) => boolean): Spread =>
    spreadOf(of.filter(which).map((seen) => seen.took));
  say(
    `${rounds} stories a place, ${server.version}; saving took ${words(spreadOf([...one, ...two].map(({ saving }) => saving)))} ms`,
  );
  say("milliseconds from acknowledged to shown, or gone: median / 95 of 100 / worst");
  const row = (name: string, which: (seen: Seen) => boolean) => ({
    name,
    "one process": words(took(one, which)),
    "the later of two": words(took(two, which)),
  });
  table([
    ...[...new Set(one.map(({ place }) => place))].map((name) => row(name, ({ place }) => place === name)),
    ...steps.map((name) => row(`${name}, all places`, ({ step }) => step === name)),
  ]);
  for (const step of steps) {
    const [alone, both] = [one, two].map((of) => took(of, (seen) => seen.step === step));
    const line = { decimals: 0, unit: "ms" };
    const what = `from ${step} to visible, 95 of 100`;
    promised({ ...line, what: `${what}, one process`, measured: alone?.p95 ?? Number.NaN, target: { atMost: 100 } });
    promised({
      ...line,
      what: `${what}, both of two processes`,
      measured: both?.p95 ?? Number.NaN,
      target: { atMost: 500 },
    });
  }
} finally {
  await server.close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
