// The index made anew beside a live site: whether every request is answered, and every story found, all the while.
// `node bench/reindex.ts [--stories 100000]`.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { keepSearch, startCluster } from "@mihwar/storage";
import pg from "pg";
import { freePort, startWeb } from "../test/faults/web.ts";
import { chanceOf, fillWithGenerated, storyGenerator } from "./generated-stories.ts";
import { promised, say, table } from "./report.ts";

const { values } = parseArgs({ options: { stories: { type: "string", default: "100000" } } });
const stories = Number(values.stories);
const generator = storyGenerator();
const program = fileURLToPath(new URL("../bin/mihwar.mjs", import.meta.url));

/** What readers have met in one stretch of time. */
interface Stretch {
  requests: number;
  failed: number;
  /** Stories that were asked for by their whole headline and were not among the first ten. */
  missing: number;
  /** Stories that stood twice in one answer. */
  doubled: number;
  readonly times: number[];
}
const stretch = (): Stretch => ({ requests: 0, failed: 0, missing: 0, doubled: 0, times: [] });

const quantile = (times: readonly number[], share: number): number =>
  Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN);

/** Readers ask one after the other, over stories from all across the archive, until they are told to stop. */
function readers(origin: string, many: number): { readonly begin: () => Stretch; stop(): Promise<void> } {
  let now = stretch();
  let isOver = false;
  const read = async (seed: number): Promise<void> => {
    const chance = chanceOf(seed);
    while (!isOver) {
      const n = Math.floor(chance() * stories);
      const { headline } = generator.story(n).content;
      const on = now;
      const began = performance.now();
      try {
        const asked = `${origin}/api/v1/search?q=${encodeURIComponent(headline)}&limit=10`;
        const [answer, page] = await Promise.all([fetch(asked), fetch(`${origin}/g${n}`)]);
        await page.arrayBuffer();
        on.requests += 2;
        if (answer.status !== 200 || page.status !== 200) on.failed += 1;
        else {
          const { stories: found } = (await answer.json()) as { stories: readonly { id: string }[] };
          const ids = found.map(({ id }) => id);
          if (!ids.includes(`g${n}`)) on.missing += 1;
          if (new Set(ids).size < ids.length) on.doubled += 1;
        }
      } catch {
        on.failed += 1;
      }
      on.times.push(performance.now() - began);
      await wait(50);
    }
  };
  const all = Promise.all(Array.from({ length: many }, (_, seed) => read(seed + 1)));
  return {
    begin: () => (now = stretch()),
    async stop() {
      isOver = true;
      await all;
    },
  };
}

interface Running {
  /** Its exit code; -1 where it was killed. */
  readonly ended: Promise<number>;
  kill(): void;
}

/** Runs `mihwar …` on an archive. */
function mihwar(dataDir: string, ...words: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...words, "--data", dataDir], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return {
    ended: new Promise((resolve) => child.once("close", (code) => resolve(code ?? -1))),
    kill: () => void child.kill("SIGKILL"),
  };
}

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-reindex-"));
const dataDir = join(base, "data");
try {
  await (await startWeb({ dataDir, port: await freePort(), options: ["--log", "off"] })).stop();
  const cluster = await startCluster({ dataDir });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await fillWithGenerated(client, generator, 0, stories);
  await keepSearch({ url: cluster.url, onProgress: ({ done, of }) => process.stderr.write(`\r${done}/${of} `) });
  await keepSearch({ url: cluster.url, onlyFresh: true, retireAfter: 0 });
  await client.query("vacuum analyze");
  await client.end();
  await cluster.close();

  const web = await startWeb({ dataDir, port: await freePort(), options: ["--log", "off"] });
  const asking = readers(web.origin, 4);
  await wait(5_000);
  const before = asking.begin();
  await wait(15_000);

  const during = asking.begin();
  const began = performance.now();
  const killed = mihwar(dataDir, "reindex", "--all");
  await wait(Math.min(30_000, stories / 5));
  killed.kill();
  await killed.ended;
  const code = await mihwar(dataDir, "reindex", "--all").ended;
  const seconds = (performance.now() - began) / 1000;
  const after = asking.begin();
  await wait(15_000);
  await asking.stop();
  await web.stop();

  const sound = await mihwar(dataDir, "check").ended;
  const rows = Object.entries({ before, during, after }).map(([when, { times, ...counts }]) => ({
    when,
    ...counts,
    "p50 ms": quantile(times, 0.5),
    "p95 ms": quantile(times, 0.95),
  }));
  table(rows);
  say(
    `${stories} stories made anew in ${seconds.toFixed(0)} s, killed once on the way; reindex ended with ${code}, check with ${sound}`,
  );
  const all = [before, during, after];
  const sum = (of: (one: Stretch) => number): number => all.reduce((total, one) => total + of(one), 0);
  promised({ what: "requests failed", measured: sum(({ failed }) => failed), target: { atMost: 0 }, decimals: 0 });
  promised({
    what: "stories missing from an answer",
    measured: during.missing,
    target: { atMost: before.missing },
    decimals: 0,
  });
  promised({
    what: "stories twice in an answer",
    measured: sum(({ doubled }) => doubled),
    target: { atMost: 0 },
    decimals: 0,
  });
  promised({
    what: "exit codes of reindex and check together",
    measured: code + sound,
    target: { atMost: 0 },
    decimals: 0,
  });
} finally {
  await rm(base, { recursive: true, force: true });
}
