// The index made anew beside a live site: whether every request is answered and every story found all the while, and what
// readers notice of it. `mihwar reindex --all` is killed once on the way and begun again.
// Run: node bench/reindex.ts [--stories 100000] [--database-url URL]
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { keepSearch, openArchive, startCluster } from "@mihwar/storage";
import pg from "pg";
import { root } from "../scripts/source-files.ts";
import { type Web, command, freePort, startWeb } from "../test/faults/web.ts";
import { chanceOf, fillWithGenerated, storyGenerator } from "./generated-stories.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";

const { values } = parseArgs({
  options: { stories: { type: "string", default: "100000" }, "database-url": { type: "string" } },
});
const stories = Number(values.stories);
const databaseUrl = values["database-url"];
const generator = storyGenerator();

/** Stories that are asked for by their whole headline, from all across the archive. */
const probes = Math.min(400, stories);
/** Readers who ask one after the other, and rest so long between two questions. Milliseconds. */
const readers = 4;
const rest = 50;
/** How long readers are watched before and after. Milliseconds. */
const calm = 20_000;

const doors = ["search API", "search page", "story page"] as const;
type DoorName = (typeof doors)[number];

/** What readers have met in one stretch of time. */
interface Stretch {
  failed: number;
  /** Stories that were asked for by their headline and were not among the first ten. */
  missing: number;
  /** Answers in which a story stood twice. */
  doubled: number;
  /** Milliseconds of each request. */
  readonly took: Readonly<Record<DoorName, number[]>>;
}
const stretch = (): Stretch => ({
  failed: 0,
  missing: 0,
  doubled: 0,
  took: { "search API": [], "search page": [], "story page": [] },
});

/** Asks for a story at one door. @returns which stories the answer shows, in its order; undefined where it failed */
async function ask(origin: string, door: DoorName, n: number): Promise<readonly string[] | undefined> {
  const question = encodeURIComponent(generator.story(n).content.headline);
  const path: Readonly<Record<DoorName, string>> = {
    "search API": `/api/v1/search?q=${question}&limit=10`,
    "search page": `/search?q=${question}`,
    "story page": `/g${n}`,
  };
  const answer = await fetch(origin + path[door]);
  const text = await answer.text();
  if (answer.status !== 200) return undefined;
  if (door === "story page") return [`g${n}`];
  if (door === "search API")
    return (JSON.parse(text) as { stories: readonly { id: string }[] }).stories.map(({ id }) => id);
  return [...new Set([...text.matchAll(/href="\/(?<id>g\d+)\//gu)].map((found) => found.groups?.["id"] ?? ""))].slice(
    0,
    10,
  );
}

/** Readers who ask for these stories until they are told to stop. */
function startReaders(origin: string, asked: readonly number[]) {
  let now = stretch();
  let isOver = false;
  const read = async (seed: number): Promise<void> => {
    const chance = chanceOf(seed);
    for (let turn = seed; !isOver; turn++) {
      const n = asked[Math.floor(chance() * asked.length)] as number;
      const door = doors[turn % doors.length] as DoorName;
      const on = now;
      const began = performance.now();
      const found = await ask(origin, door, n).catch(() => undefined);
      on.took[door].push(performance.now() - began);
      if (found === undefined) on.failed += 1;
      else {
        if (!found.includes(`g${n}`)) on.missing += 1;
        if (new Set(found).size < found.length) on.doubled += 1;
      }
      await wait(rest);
    }
  };
  const all = Promise.all(Array.from({ length: readers }, (_, seed) => read(seed + 1)));
  return {
    /** Begins another stretch. */
    begin: (): Stretch => (now = stretch()),
    async stop() {
      isOver = true;
      await all;
    },
  };
}

/** What a command has told of its progress. */
interface Told {
  readonly code: number;
  /** The first and the last number of stories done that it has told. */
  readonly first: number;
  readonly last: number;
}

/** Runs a command of Mihwar's to its end; or kills it as soon as it has told of so many stories. */
async function mihwar(args: readonly string[], dataDir: string, killAt = Infinity): Promise<Told> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [command, ...args, "--data", dataDir], {
    cwd: root,
    stdio: ["ignore", "inherit", "pipe"],
    env: databaseUrl === undefined ? env : { ...env, DATABASE_URL: databaseUrl },
  });
  const done: number[] = [];
  child.stderr.on("data", (chunk: Buffer) => {
    const words = chunk.toString("utf8");
    process.stderr.write(words);
    for (const found of words.matchAll(/(?:anew|archive|الأرشيف): (?<done>\d+)/gu))
      done.push(Number(found.groups?.["done"]));
    if ((done.at(-1) ?? 0) >= killAt) child.kill("SIGKILL");
  });
  const code = await new Promise<number>((resolve) => child.once("close", (ended) => resolve(ended ?? -1)));
  return { code, first: done[0] ?? 0, last: done.at(-1) ?? 0 };
}

const quantile = (times: readonly number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN);

const rowsOf = (when: string, { took }: Stretch) =>
  doors.map((door) => ({
    when,
    door,
    requests: took[door].length,
    "p50 ms": quantile(took[door], 0.5),
    "p95 ms": quantile(took[door], 0.95),
    "worst ms": quantile(took[door], 1 - Number.EPSILON),
  }));

async function prepare(url: string): Promise<void> {
  await (await openArchive({ url, migrate: true, trustMemory: true })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await fillWithGenerated(client, generator, 0, stories);
  await keepSearch({ url, onProgress: ({ done, of }) => process.stderr.write(`\r${done}/${of} `) });
  await keepSearch({ url, gatherFrom: 1, retireAfter: 0 });
  await client.query("vacuum analyze");
  await client.end();
}

async function bytesOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ bytes: string }>(
    `select sum(pg_total_relation_size(oid)) as bytes from pg_class
     where relnamespace = 'mihwar'::regnamespace and relkind = 'r' and relname ~ '^search_'`,
  );
  await client.end();
  return Number(rows[0]?.bytes ?? 0);
}

async function measure(web: Web, url: string, dataDir: string): Promise<void> {
  const asked: number[] = [];
  for (let probe = 0; probe < probes; probe++) {
    const n = Math.floor((probe * stories) / probes);
    const found = await ask(web.origin, "search API", n);
    if (found?.includes(`g${n}`) === true) asked.push(n);
  }
  say(`${asked.length} of ${probes} stories are among the first ten that their headline finds: these are asked for`);
  const reading = startReaders(web.origin, asked);
  const before = reading.begin();
  await wait(calm);
  const sizes = [await bytesOf(url)];

  const during = reading.begin();
  const began = performance.now();
  const killed = await mihwar(["reindex", "--all"], dataDir, stories / 3);
  let resumed = await mihwar(["reindex", "--all"], dataDir);
  // after the kill, the site may have been the first to go on
  while (resumed.code === 1) resumed = await mihwar(["reindex", "--all"], dataDir);
  const seconds = (performance.now() - began) / 1000;
  sizes.push(await bytesOf(url));

  const after = reading.begin();
  await wait(calm);
  await reading.stop();
  const check = await mihwar(["check"], dataDir);

  table([...rowsOf("before", before), ...rowsOf("during", during), ...rowsOf("after", after)]);
  const megabytes = sizes.map((bytes) => Math.round(bytes / 2 ** 20)).join(" MB before, ");
  say(
    `${stories} stories made anew in ${seconds.toFixed(0)} s; killed at ${killed.last}, gone on from ${resumed.first}`,
  );
  say(`the index on disk: ${megabytes} MB right after, old and new`);
  const sum = (of: (one: Stretch) => number): number => [before, during, after].reduce((all, one) => all + of(one), 0);
  const none = { target: { atMost: 0 }, decimals: 0 } as const;
  promised({ what: "requests that failed", measured: sum(({ failed }) => failed), ...none });
  promised({ what: "answers that missed the story", measured: sum(({ missing }) => missing), ...none });
  promised({ what: "answers with a story twice", measured: sum(({ doubled }) => doubled), ...none });
  promised({
    what: "stories done when it went on, after the kill",
    measured: resumed.first,
    target: { atLeast: Math.max(1, killed.last) },
    decimals: 0,
  });
  promised({ what: "exit codes of reindex and check", measured: resumed.code + check.code, ...none });
}

const dataDir = await mkdtemp(join(tmpdir(), "mihwar-bench-reindex-"));
stopWithUs();
try {
  const cluster = databaseUrl === undefined ? await startCluster({ dataDir }) : undefined;
  const url = databaseUrl ?? cluster?.url ?? "";
  try {
    await prepare(url);
    const web = await startWeb({
      dataDir,
      port: await freePort(),
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      options: ["--log", "off"],
    });
    try {
      await measure(web, url, dataDir);
    } finally {
      await web.stop();
    }
  } finally {
    await cluster?.close();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
