// Reading: Mihwar beside a bare node:http server and nginx, the same compressed bytes, in one run. Server on one core,
// load on the other; rounds take turns, so that what else the machine does falls on all; medians. Then what a page
// costs that is not kept.
// Run: node bench/reading.ts [--rounds 9] [--seconds 2] [--stories 10000] [--short]     best with wrk, nginx, taskset
import { deepEqual } from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { root } from "../scripts/source-files.ts";
import { startNginx, whyNoNginx } from "../test/faults/nginx.ts";
import { familyOf } from "../test/faults/process-family.ts";
import { median } from "../test/faults/spread.ts";
import { type Web, freePort, startWeb } from "../test/faults/web.ts";
import { run } from "../test/journeys/serving.ts";
import { type Page, fetchGzip, figureOf, hangUp } from "./fetch-gzip.ts";
import { type Load, load, loadMaker } from "./load.ts";
import { canPin, core } from "./pinned.ts";
import { startProgram } from "./program.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";
import { fillArchive, newspaper } from "./ten-thousand.ts";
import { costOfUnkept, processorTimeOfAll } from "./unkept-cost.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    seconds: { type: "string" },
    stories: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const { short } = values;
const rounds = Number(values.rounds ?? (short ? 1 : 9));
const seconds = Number(values.seconds ?? (short ? 1 : 2));
const stories = Number(values.stories ?? (short ? 600 : newspaper));
const connections = 16;
/** A server to ask, and how it is told to be read. */
interface Contender {
  readonly name: string;
  readonly url: (path: string) => string;
  readonly pid: number;
}
const names = {
  bare: "bare node:http",
  nginx: "nginx, static files",
  headers: "nginx, static files, the page's own headers",
  logging: "nginx, static files, access log",
  mihwar: "Mihwar",
  files: "Mihwar's files behind nginx",
} as const;

interface Round extends Load {
  /** Processor time of the server for one answer. Microseconds. */
  readonly cost: number;
}

async function oneRound({ url, pid }: Contender, path: string): Promise<Round> {
  const family = await familyOf(pid);
  const before = await processorTimeOfAll(family);
  const told = await load(url(path), { seconds, connections, core: core.load });
  return { ...told, cost: (((await processorTimeOfAll(family)) - before) * 1_000) / told.answers };
}

/** What each contender has shown, by name. */
type Rounds = Map<string, Round[]>;

/** Asks each contender for each page in turn, round after round, and never in the order of the round before. */
async function race(contenders: readonly Contender[], paths: readonly string[]): Promise<ReadonlyMap<string, Rounds>> {
  const all = new Map(paths.map((path) => [path, new Map(contenders.map(({ name }) => [name, [] as Round[]]))]));
  if (!short)
    for (const { url } of contenders)
      for (const path of paths) await load(url(path), { seconds: 1, connections, core: core.load });
  for (let round = 0; round < rounds; round++)
    for (const path of paths)
      for (let n = 0; n < contenders.length; n++) {
        const contender = contenders[(n + round) % contenders.length];
        if (contender === undefined) continue;
        const told = await oneRound(contender, path);
        if (told.failed > 0 || !(told.answers > 0))
          throw new Error(`${contender.name}, ${path}: ${told.answers} answers, ${told.failed} failed`);
        all.get(path)?.get(contender.name)?.push(told);
        if (!short) await sleep(100);
      }
  return all;
}

function report(contenders: readonly Contender[], all: Rounds, what: string): void {
  const middle = (name: string, of: (round: Round) => number): number => median((all.get(name) ?? []).map(of));
  const rate = (name: string): number => middle(name, (round) => round.rate);
  say(`\n${what}: ${rounds} rounds of ${seconds} s, ${connections} connections, gzip, load by ${loadMaker}`);
  table(
    contenders.map(({ name }) => {
      const rates = (all.get(name) ?? []).map((round) => round.rate);
      return {
        "of bare": (rate(name) / rate(names.bare)).toFixed(2),
        "of nginx": (rate(name) / rate(names.nginx)).toFixed(2),
        contender: name,
        "answers/s": Math.round(rate(name)),
        "from–to": `${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))}`,
        "CPU µs/answer": middle(name, ({ cost }) => cost).toFixed(0),
        "p50 ms": middle(name, ({ p50 }) => p50).toFixed(2),
        "p99 ms": middle(name, ({ p99 }) => p99).toFixed(2),
      };
    }),
  );
  const ratio = (name: string, of: string, word: string, least: number): void => {
    if (!all.has(name) || !all.has(of)) return;
    promised({ what: `of ${word}, ${what}`, measured: rate(name) / rate(of), target: { atLeast: least } });
    const costs = middle(of, ({ cost }) => cost) / middle(name, ({ cost }) => cost);
    say(`     by processor time for an answer, which other work on the machine moves less: ${costs.toFixed(2)}`);
  };
  ratio(names.mihwar, names.bare, "bare node:http", 0.9);
  ratio(names.mihwar, names.nginx, "nginx", 0.6);
  ratio(names.files, names.headers, "nginx with the page's own headers, as files behind nginx", 0.95);
  ratio(names.files, names.nginx, "nginx with two headers, as files behind nginx", 0.95);
}

/** Headers that are of one answer, or that nginx itself makes of a file. */
const ofOneAnswer = new Set(
  "connection content-encoding content-length content-type date etag keep-alive last-modified server surrogate-key".split(
    " ",
  ),
);
const twoHeaders = { vary: "accept-encoding", "cache-control": "public, max-age=0, must-revalidate" };
const headersOf = (page: Page): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(page.headers)
      .filter(([name]) => !ofOneAnswer.has(name))
      .map(([name, value]) => [name, String(value)]),
  );

/** An nginx that gives each page as one file under constant headers: the least that it can do. */
const staticNginx = (wanted: {
  readonly on: number;
  readonly folder: string;
  readonly log: string;
  readonly headers: Readonly<Record<string, string>>;
}): string => `server { listen 127.0.0.1:${wanted.on}; root ${wanted.folder}; gzip_static always; access_log ${wanted.log};
  types { "text/html; charset=utf-8" html; }
  ${Object.entries(wanted.headers)
    .map(([name, value]) => `add_header ${name} "${value}";`)
    .join("\n  ")}
  location = / { rewrite ^ /front.html break; }
  location / { rewrite ^ /story.html break; } }`;

/** The address of the story that leads the sample newsroom's front. */
async function firstOfFront(web: Web): Promise<string> {
  const { front } = JSON.parse(await readFile(join(root, "sample", "edition.json"), "utf8")) as {
    readonly front: readonly string[];
  };
  return String((await fetchGzip(`${web.origin}/${front[0] ?? ""}`)).headers["location"]);
}

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-reading-"));
const dataDir = join(base, "data");
const pages = join(base, "pages");
const stops: (() => Promise<unknown>)[] = [];
stopWithUs();
try {
  const noNginx = await whyNoNginx();
  if (noNginx !== undefined) say(`left out: ${noNginx}`);
  if (!canPin) say("taskset is not here: server and load share the processors");
  const port = await freePort();
  // The short form has no time for the sample newsroom.
  const sample = await startWeb({ dataDir, port, options: [...(short ? [] : ["--sample"]), "--log", "off"] });
  await sample.stop();
  await fillArchive(dataDir, stories);

  const pin = core.server === undefined ? {} : { core: core.server };
  const web = await startWeb({ dataDir, port, options: ["--log", "off", "--pages", pages], ...pin });
  stops.push(() => web.stop());
  const story = short ? String((await fetchGzip(`${web.origin}/m7`)).headers["location"]) : await firstOfFront(web);

  // Read often enough for the best compression, which is made beside.
  for (let n = 0; n < 80; n++) for (const path of ["/", story]) await fetchGzip(`${web.origin}${path}`);
  await sleep(short ? 1_000 : 3_000);
  const kept = await Promise.all(
    ["/", story].map(async (path) => ({ path, page: await fetchGzip(`${web.origin}${path}`) })),
  );
  const titleOf = (path: string): string => (path === "/" ? "front" : "story page");
  for (const { path, page } of kept)
    say(`${titleOf(path)}: ${page.bytes.byteLength} bytes, ${String(page.headers["content-encoding"])}`);

  const contenders: Contender[] = [];
  const contend = async (name: string, on: number, start: () => Promise<{ pid: number; stop(): Promise<unknown> }>) => {
    const server = await start();
    stops.push(() => server.stop());
    contenders.push({ name, pid: server.pid, url: (path) => `http://127.0.0.1:${on}${path}` });
  };
  const bareFile = join(base, "pages.json");
  const barePages = kept.map(({ path, page }) => ({
    path,
    type: page.headers["content-type"],
    etag: page.headers["etag"],
    body: page.bytes.toString("base64"),
  }));
  await writeFile(bareFile, JSON.stringify(barePages));
  const barePort = await freePort();
  await contend(names.bare, barePort, () => startProgram("bare-server.ts", core.server, String(barePort), bareFile));

  if (noNginx === undefined) {
    const html = join(base, "html");
    await mkdir(html, { recursive: true });
    for (const { path, page } of kept)
      await writeFile(join(html, path === "/" ? "front.html.gz" : "story.html.gz"), page.bytes);
    const own = { "last-modified": "", ...headersOf(await fetchGzip(`${web.origin}/`)) };
    for (const [name, log, headers] of [
      [names.nginx, "off", twoHeaders],
      [names.headers, "off", own],
      ...(short ? [] : [[names.logging, join(base, "access.log"), twoHeaders] as const]),
    ] as const) {
      const on = await freePort();
      const config = staticNginx({ on, folder: html, log, headers });
      await contend(name, on, () => startNginx(config, on, core.server));
    }
  }
  contenders.push({ name: names.mihwar, pid: web.pid, url: (path) => `${web.origin}${path}` });
  if (noNginx === undefined) {
    const on = await freePort();
    const config = await run(["nginx", "--pages", pages, "--port", String(port), "--listen", `127.0.0.1:${on}`]);
    if (config.code !== 0) throw new Error(config.stderr);
    await contend(names.files, on, () => startNginx(config.stdout, on, core.server));
    const behind = `http://127.0.0.1:${on}`;
    for (let n = 0; n < 5; n++) for (const path of ["/", story]) await fetchGzip(`${behind}${path}`);
    const before = await figureOf(web.origin, "mihwar_answers_total");
    const { answers } = await load(`${behind}${story}`, { seconds: 1, connections, core: core.load });
    const asked = (await figureOf(web.origin, "mihwar_answers_total")) - before;
    say(`of ${answers} answers of nginx before the files Mihwar itself gave ${asked}`);
    if (asked > answers / 20) throw new Error("the files are not what nginx gives out");
  }

  for (const { name, url } of contenders)
    for (const { path, page } of kept) {
      const told = await fetchGzip(url(path));
      if (told.status !== 200 || told.headers["content-encoding"] !== "gzip" || !told.bytes.equals(page.bytes))
        throw new Error(`${name}, ${titleOf(path)}: ${told.status}, ${told.bytes.byteLength} bytes: not the same`);
      if (name === names.headers || name === names.files)
        deepEqual(headersOf(told), headersOf(page), `${name}, ${titleOf(path)}: not the page's own headers`);
    }
  const raced = await race(contenders, [story, "/"]);
  for (const [path, all] of raced) report(contenders, all, titleOf(path));

  // Pages that are made, in a process of its own that writes no files beside.
  hangUp();
  for (const stop of stops.splice(0).toReversed()) await stop();
  const alone = await startWeb({ dataDir, port, options: ["--log", "off"], ...pin });
  stops.push(() => alone.stop());
  await costOfUnkept({
    web: alone,
    dataDir,
    stories,
    made: short ? { warm: 40, measured: 80 } : { warm: 800, measured: 2_400 },
    fronts: short ? { warm: 5, measured: 96 } : { warm: 200, measured: 400 },
    storiesBetween: short ? 1 : 3,
  });
} finally {
  hangUp();
  for (const stop of stops.toReversed()) await stop();
  await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
