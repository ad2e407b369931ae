// Reading: Mihwar beside a bare node:http server and nginx, the same compressed bytes, in one run. Server on one core,
// load on the other; rounds take turns, so that what else the machine does falls on all; medians. Then what a page
// costs that is not kept.
// Run: node bench/reading.ts [--rounds 5] [--seconds 4] [--stories 10000] [--short]     best with wrk, nginx, taskset
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { openArchive } from "@mihwar/storage";
import { socketFolder } from "@mihwar/storage/socket-folder";
import { root } from "../scripts/source-files.ts";
import { startNginx, whyNoNginx } from "../test/faults/nginx.ts";
import { databaseFamily, familyOf, processorTimeOf } from "../test/faults/process-family.ts";
import { median } from "../test/faults/spread.ts";
import { type Web, freePort, startWeb } from "../test/faults/web.ts";
import { run } from "../test/journeys/serving.ts";
import { type Load, load, loadMaker } from "./load.ts";
import { canPin, core } from "./pinned.ts";
import { runProgram, startProgram } from "./program.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";
import { fillArchive, newspaper } from "./ten-thousand.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string" },
    seconds: { type: "string" },
    stories: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const { short } = values;
const rounds = Number(values.rounds ?? (short ? 1 : 5));
const seconds = Number(values.seconds ?? (short ? 1 : 4));
const stories = Number(values.stories ?? (short ? 600 : newspaper));
const connections = 16;
/** Pages that are made, each for the first time, before and while it is measured. */
const made = short ? { warm: 40, measured: 80 } : { warm: 300, measured: 600 };
const fronts = short ? { warm: 5, measured: 30 } : { warm: 100, measured: 300 };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}
const fetchGzip = (url: string): Promise<Page> =>
  new Promise((resolve, reject) => {
    const request = get(url, { agent, timeout: 10_000, headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    request.once("timeout", () => request.destroy(new Error(`${url}: no answer in time`)));
    request.once("error", reject);
  });

/** One of the site's figures, summed over its labels. @param label only where it has this */
async function figureOf(origin: string, name: string, label = ""): Promise<number> {
  const { bytes, headers } = await fetchGzip(`${origin}/metrics`);
  const text = (headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");
  return [...text.matchAll(new RegExp(String.raw`^${name}(?:\{(.*)\})? (\d+)$`, "gm"))]
    .filter(([, labels = ""]) => labels.includes(label))
    .reduce((sum, [, , many]) => sum + Number(many), 0);
}

/** A server to ask, and how it is told to be read. */
interface Contender {
  readonly name: string;
  readonly url: (path: string) => string;
  readonly pid: number;
}
const names = {
  bare: "bare node:http",
  nginx: "nginx, static files",
  logging: "nginx, static files, access log",
  mihwar: "Mihwar",
  files: "Mihwar's files behind nginx",
} as const;

const processorTimeOfAll = async (pids: readonly number[]): Promise<number> =>
  (await Promise.all(pids.map(processorTimeOf))).reduce((sum, one) => sum + one, 0);

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

async function compare(contenders: readonly Contender[], path: string, what: string): Promise<void> {
  const all = new Map<string, Round[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) {
      const told = await oneRound(contender, path);
      if (told.failed > 0 || !(told.answers > 0))
        throw new Error(`${contender.name}, ${what}: ${told.answers} answers, ${told.failed} failed`);
      all.get(contender.name)?.push(told);
      if (!short) await sleep(200);
    }
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
  ratio(names.files, names.nginx, "nginx as files behind nginx", 0.95);
}

/** The address of the story that leads the sample newsroom's front. */
async function firstOfFront(web: Web): Promise<string> {
  const { front } = JSON.parse(await readFile(join(root, "sample", "edition.json"), "utf8")) as {
    readonly front: readonly string[];
  };
  return String((await fetchGzip(`${web.origin}/${front[0] ?? ""}`)).headers["location"]);
}

interface Calibration {
  readonly gzip: number;
  readonly json: number;
}
const calibrate = async (): Promise<Calibration> =>
  JSON.parse(await runProgram("calibration.ts", core.server)) as Calibration;

/** Processor time that a number of pages has cost. Milliseconds a page. */
interface Cost {
  readonly web: number;
  readonly database: number;
}

/**
 * Has pages made and looks what they cost.
 * @param ask asks for one more page, which is to be made
 * @param least share of them that must have been
 */
async function costOf(
  web: Web,
  dataDir: string,
  { pages, least, ask }: { readonly pages: number; readonly least: number; readonly ask: (n: number) => Promise<void> },
): Promise<Cost> {
  const family = await databaseFamily(dataDir);
  const madeBefore = await figureOf(web.origin, "mihwar_pages_total", 'from="made"');
  const [webBefore, databaseBefore] = [await processorTimeOf(web.pid), await processorTimeOfAll(family)];
  for (let n = 0; n < pages; n++) await ask(n);
  const [webAfter, databaseAfter] = [await processorTimeOf(web.pid), await processorTimeOfAll(family)];
  const many = (await figureOf(web.origin, "mihwar_pages_total", 'from="made"')) - madeBefore;
  if (many < pages * least) throw new Error(`of ${pages} pages only ${many} were made: the others were kept`);
  return { web: (webAfter - webBefore) / many, database: (databaseAfter - databaseBefore) / many };
}

async function costOfUnkept(web: Web, dataDir: string): Promise<void> {
  const page = async (path: string): Promise<void> => {
    const { status } = await fetchGzip(`${web.origin}${path}`);
    if (status !== 200) throw new Error(`${path}: ${status}`);
  };
  const addresses: string[] = [];
  for (let n = 1; n <= made.warm + made.measured; n++) {
    const { headers } = await fetchGzip(`${web.origin}/m${1 + ((n * 11) % stories)}`);
    addresses.push(String(headers["location"]));
  }
  const calibrations = [await calibrate()];
  for (const address of addresses.splice(0, made.warm)) await page(address);
  const story = await costOf(web, dataDir, { pages: made.measured, least: 1, ask: (n) => page(addresses[n] ?? "") });

  // The front is dropped by what drops it in a newsroom: an editor saves it, in another process.
  const url = `postgresql://mihwar@localhost/mihwar?host=${encodeURIComponent(socketFolder(dataDir))}&port=5432`;
  const archive = await openArchive({ url });
  try {
    const home = await archive.reading.getFront("home");
    const savedFront = async (): Promise<void> => {
      await archive.saveFront(home, "u:desk");
      await sleep(10);
      await page("/");
    };
    for (let n = 0; n < fronts.warm; n++) await savedFront();
    // Where the word came later than that, the page was kept until then.
    const front = await costOf(web, dataDir, { pages: fronts.measured, least: 0.5, ask: savedFront });
    calibrations.push(await calibrate());
    say(`\nNot kept, ${stories} stories in the archive, processor time a page:`);
    const row = (name: string, { web: own, database }: Cost) => ({
      page: name,
      "web ms": own.toFixed(2),
      "database ms": database.toFixed(2),
    });
    table([row("story, asked for the first time", story), row("front, saved before it is asked for", front)]);
    const [gzip, json] = [median(calibrations.map((one) => one.gzip)), median(calibrations.map((one) => one.json))];
    say(
      `calibration in this run: gzip 6 of a fixed page of 40 KB ${gzip.toFixed(2)} ms, JSON there and back ${json.toFixed(2)} ms`,
    );
    for (const [name, cost] of Object.entries({ "story page": story, front })) {
      const what = `of the web process for a ${name} that is not kept, ${stories} stories`;
      promised({ what, measured: cost.web, target: { atMost: 2 }, unit: "ms" });
      say(`     in gzips of the calibration: ${(cost.web / gzip).toFixed(2)}`);
    }
  } finally {
    await archive.close();
  }
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

  const web = await startWeb({
    dataDir,
    port,
    ...(core.server === undefined ? {} : { core: core.server }),
    options: ["--log", "off", "--pages", pages],
  });
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
    for (const [name, log] of [
      [names.nginx, "off"],
      ...(short ? [] : [[names.logging, join(base, "access.log")] as const]),
    ] as const) {
      const on = await freePort();
      const config = `server { listen 127.0.0.1:${on}; root ${html}; gzip_static always; access_log ${log};
         add_header vary "accept-encoding"; add_header cache-control "public, max-age=0, must-revalidate";
         location = / { rewrite ^ /front.html break; }
         location / { rewrite ^ /story.html break; } }`;
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
    }
  await compare(contenders, story, titleOf(story));
  await compare(contenders, "/", titleOf("/"));
  await costOfUnkept(web, dataDir);
} finally {
  agent.destroy();
  for (const stop of stops.toReversed()) await stop();
  await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
