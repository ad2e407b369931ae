// How fast the archive answers a question, and what that costs, from ten thousand stories up. The archive is made of
// generated stories in a folder of its own: `node bench/search.ts
// [--stories 10000,100000] [--database-url URL [--held 100000]] [--peer]`. With --held the server has an archive of so
// many of them already, as an earlier run has left it.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { json } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { type StoryContent, type StoryId, draftStory, publishStory } from "@mihwar/newsroom";
import { findRelated, parseQuery } from "@mihwar/search";
import { keepSearch, openArchive, startCluster } from "@mihwar/storage";
import pg from "pg";
import { type StoryGenerator, chanceOf, fillWithGenerated, storyGenerator } from "./generated-stories.ts";
import { core, pinned } from "./pinned.ts";
import { measurePeer } from "./search-peer.ts";
import { promised, say, table } from "./report.ts";

const { values } = parseArgs({
  options: {
    stories: { type: "string", default: "10000,100000" },
    "database-url": { type: "string" },
    held: { type: "string", default: "0" },
    peer: { type: "boolean" },
    measure: { type: "boolean" },
  },
});

/** The measuring process makes no stories: their vocabulary is no memory of the product's. */
const generator: Pick<StoryGenerator, "story"> =
  values.measure === true
    ? {
        story: () => {
          throw new Error("no stories are made here");
        },
      }
    : storyGenerator();

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Questions of one to five words: words side by side in headlines, which other stories have as well. */
function questions(held: number, count: number): readonly string[] {
  const { story } = generator;
  const chance = chanceOf(99);
  return Array.from({ length: count }, (_, turn) => {
    const words = story(Math.floor(chance() * held)).content.headline.split(" ");
    const length = (turn % 5) + 1;
    const from = Math.floor(chance() * (words.length - length + 1));
    return words.slice(from, from + length).join(" ");
  });
}

interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  readonly cpu: number;
  readonly blocked: number;
  readonly memory: number;
  readonly first: number;
  readonly publish: number;
  /** Finding what is related to a new story. */
  readonly related: { readonly p50: number; readonly p95: number };
}

interface Work {
  readonly url: string;
  readonly questions: readonly string[];
  readonly stories: readonly StoryContent[];
}

/** In a process of its own, as a web process is: its memory is measured too. */
async function measure({ url, questions: asked, stories }: Work): Promise<Measured> {
  const archive = await openArchive({ url, trustMemory: true });
  const ask = async (question: string): Promise<number> => {
    const began = performance.now();
    await archive.search.search(parseQuery(question, { today: "2026-01-02" }), { limit: 20 });
    return performance.now() - began;
  };
  const first = await ask(asked[0] ?? "");
  for (const question of asked.slice(1, 300)) await ask(question);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const before = process.cpuUsage();
  const times: number[] = [];
  for (const question of asked.slice(300)) times.push(await ask(question));
  const used = process.cpuUsage(before);
  delay.disable();
  const memory = process.memoryUsage.rss() / 2 ** 20;
  const sorted = times.toSorted((a, b) => a - b);
  const published: number[] = [];
  for (const [turn, content] of stories.entries()) {
    const now = await archive.now();
    const hand = { by: "u:bench", now } as const;
    const draft = draftStory({
      id: `b${Date.now()}${turn}` as StoryId,
      content,
      ...hand,
    });
    const live = publishStory(draft.story, hand);
    const began = performance.now();
    if (live.ok) await archive.saveStory([draft, live.value], undefined);
    published.push(performance.now() - began);
  }
  const parts = { search: archive.search, archive: archive.reading };
  const relating: number[] = [];
  for (const [turn, content] of [...stories, ...stories].entries()) {
    const began = performance.now();
    await findRelated(parts, { id: `r${turn}` as StoryId, content }, 24);
    relating.push(performance.now() - began);
  }
  const related = relating.slice(stories.length).toSorted((a, b) => a - b);
  await archive.close();
  return {
    related: { p50: quantile(related, 0.5), p95: quantile(related, 0.95) },
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    worst: sorted.at(-1) ?? Number.NaN,
    cpu: (used.user + used.system) / 1000 / times.length,
    blocked: delay.max / 1e6,
    memory,
    first,
    publish: quantile(
      published.toSorted((a, b) => a - b),
      0.5,
    ),
  };
}

function measureApart(url: string, held: number): Measured {
  const program = fileURLToPath(import.meta.url);
  const [command, ...args] = pinned(core.load, [process.execPath, program, "--measure"]);
  const stories = Array.from({ length: 60 }, (_, turn) => generator.story(9_000_000 + turn).content);
  const input = JSON.stringify({ url, questions: questions(held, 600), stories } satisfies Work);
  const done = spawnSync(command, args, { input, encoding: "utf8", stdio: ["pipe", "pipe", "inherit"] });
  return JSON.parse(done.stdout) as Measured;
}

const rounded = (value: number): number => Number(value.toFixed(1));

async function run(url: string, sizes: readonly number[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows: Record<string, number>[] = [];
  let held = Number(values.held);
  // the first run only warms a new server, as it is warm later on
  measureApart(url, 100);
  const empty = held > 0 ? Number.NaN : measureApart(url, 100).publish;
  for (const size of sizes) {
    let began = performance.now();
    await fillWithGenerated(client, generator, held, size);
    await client.query("vacuum analyze mihwar.story, mihwar.revision");
    const filled = (performance.now() - began) / 1000;
    began = performance.now();
    const cpu = process.cpuUsage();
    await keepSearch({
      url,
      gatherFrom: 1,
      retireAfter: 0,
      onProgress: ({ done, of }) => process.stderr.write(`\r${done}/${of} `),
    });
    await keepSearch({ url, onlyFresh: true, retireAfter: 0 });
    const indexed = (performance.now() - began) / 1000;
    const used = process.cpuUsage(cpu);
    await client.query(
      "vacuum analyze mihwar.search_segment, mihwar.search_doc, mihwar.search_block, mihwar.search_word",
    );
    const index = await client.query<{ bytes: string; segments: string }>(
      `select sum(pg_total_relation_size(oid)) as bytes, (select count(*) from mihwar.search_segment) as segments
       from pg_class where relnamespace = 'mihwar'::regnamespace and relkind = 'r' and relname ~ '^search_'`,
    );
    const one = measureApart(url, size);
    rows.push({
      stories: size,
      "p50 ms": rounded(one.p50),
      "p95 ms": rounded(one.p95),
      "worst ms": rounded(one.worst),
      "CPU ms a question": rounded(one.cpu),
      "loop blocked at most, ms": rounded(one.blocked),
      "memory MB": rounded(one.memory),
      "first question ms": rounded(one.first),
      "publish ms": rounded(one.publish),
      "related p50 ms": rounded(one.related.p50),
      "related p95 ms": rounded(one.related.p95),
      "filled s": rounded(filled),
      "indexed s": rounded(indexed),
      "CPU ms to index a story": rounded(used.user / 1000 / (size - held)),
      "index MB": rounded(Number(index.rows[0]?.bytes ?? 0) / 2 ** 20),
      segments: Number(index.rows[0]?.segments ?? 0),
    });
    const last = rows.at(-1) ?? {};
    say("");
    for (const [name, value] of Object.entries(last)) say(`${name}: ${value}`);
    const within = size > 100_000 ? 120 : 60;
    promised({
      what: `p95 of a question among ${size} stories`,
      measured: one.p95,
      target: { atMost: within },
      unit: "ms",
    });
    promised({
      what: `memory of the process among ${size} stories`,
      measured: one.memory,
      target: { atMost: 400 },
      unit: "MB",
    });
    promised({
      what: `p95 of what is related to a new story among ${size}`,
      measured: one.related.p95,
      target: { atMost: 300 },
      unit: "ms",
    });
    if (Number.isFinite(empty))
      promised({
        what: `of the time to publish into an empty archive, among ${size} stories`,
        measured: one.publish / empty,
        target: { atMost: 1.2 },
      });
    if (values.peer === true) {
      const peer = await measurePeer(client, questions(size, 400));
      say(
        `PostgreSQL's own (tsvector, GIN, ts_rank): p50 ${rounded(peer.p50)} ms, p95 ${rounded(peer.p95)} ms, ${rounded(peer.megabytes)} MB, made in ${rounded(peer.builtSeconds)} s`,
      );
    }
    held = size;
  }
  table(rows);
  await client.end();
}

if (values.measure === true) {
  process.stdout.write(JSON.stringify(await measure((await json(process.stdin)) as Work)));
} else {
  const sizes = values.stories.split(",").map(Number);
  const folder = await mkdtemp(join(tmpdir(), "mihwar-search-"));
  const cluster = values["database-url"] === undefined ? await startCluster({ dataDir: folder }) : undefined;
  const url = values["database-url"] ?? cluster?.url ?? "";
  try {
    await (await openArchive({ url, migrate: true, trustMemory: true })).close();
    await run(url, sizes);
  } finally {
    await cluster?.close();
    await rm(folder, { recursive: true, force: true });
  }
}
