// Reading: Mihwar beside a bare node:http server and nginx, the same compressed bytes, in one run. Server on one core,
// load on the other; rounds take turns, so that what else the machine does falls on all; medians.
// Run: node bench/reading.ts [--rounds 5] [--seconds 4]     wants wrk and nginx (apt-get install wrk nginx)
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { root } from "../scripts/source-files.ts";
import { startNginx, whyNoNginx } from "../test/faults/nginx.ts";
import { processorTimeOf } from "../test/faults/process-family.ts";
import { median } from "../test/faults/spread.ts";
import { freePort, startWeb } from "../test/faults/web.ts";
import { run } from "../test/journeys/serving.ts";
import { startProgram } from "./program.ts";
import { fillArchive, newspaper } from "./ten-thousand.ts";
import { type Load, whyNoWrk, wrk } from "./wrk.ts";

const { values } = parseArgs({ options: { rounds: { type: "string" }, seconds: { type: "string" } } });
const rounds = Number(values.rounds ?? 5);
const seconds = Number(values.seconds ?? 4);
const core = { server: 0, load: 1 } as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}
const fetchPlain = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());
const fetchGzip = (url: string): Promise<Page> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    }).once("error", reject);
  });

/** A place to ask, and the process whose time it costs. */
interface Contender {
  readonly name: string;
  readonly url: (path: string) => string;
}

/** Answers that a site has given so far. */
async function answersOf(origin: string): Promise<number> {
  const figures = (await fetchPlain(`${origin}/metrics`)).toString("utf8");
  return [...figures.matchAll(/^mihwar_answers_total\{.*\} (\d+)$/gm)].reduce((sum, [, many]) => sum + Number(many), 0);
}

async function compare(contenders: readonly Contender[], path: string, title: string): Promise<void> {
  const loads = new Map<string, Load[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const { name, url } of contenders) {
      loads.get(name)?.push(await wrk(url(path), { seconds, core: core.load }));
      await sleep(200);
    }
  const rateOf = (name: string): number => median((loads.get(name) ?? []).map(({ rate }) => rate));
  const [bare, nginx] = [rateOf("bare node:http"), rateOf("nginx, static files")];
  say(`\n${title}: ${rounds} rounds of ${seconds} s, 16 connections, gzip`);
  const table = contenders.map(({ name }) => {
    const rows = loads.get(name) ?? [];
    return {
      contender: name,
      "of bare node:http": (rateOf(name) / bare).toFixed(2),
      "of nginx": (rateOf(name) / nginx).toFixed(2),
      "answers/s": Math.round(rateOf(name)),
      "from–to": `${Math.round(Math.min(...rows.map(({ rate }) => rate)))}–${Math.round(Math.max(...rows.map(({ rate }) => rate)))}`,
      "p50 ms": median(rows.map(({ p50 }) => p50)).toFixed(2),
      "p99 ms": median(rows.map(({ p99 }) => p99)).toFixed(2),
      failed: rows.reduce((sum, { failed }) => sum + failed, 0),
    };
  });
  // oxlint-disable-next-line no-console -- the table is the benchmark's output
  console.table(table);
}

/** Processor time of the web process for each page, asked for one after the other. Milliseconds. */
async function processorTimeOfPages(origin: string, pid: number, paths: readonly string[]): Promise<number> {
  const before = await processorTimeOf(pid);
  for (const path of paths) {
    const { status } = await fetchGzip(`${origin}${path}`);
    if (status !== 200) throw new Error(`${path}: ${status}`);
  }
  return ((await processorTimeOf(pid)) - before) / paths.length;
}

const missing = [whyNoWrk(), await whyNoNginx()].filter((why) => why !== undefined);
if (missing.length > 0) {
  for (const why of missing) say(why);
  process.exit(1);
}

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-reading-"));
const dataDir = join(base, "data");
const pages = join(base, "pages");
const stops: (() => Promise<unknown>)[] = [];
try {
  const ports = {
    mihwar: await freePort(),
    files: await freePort(),
    bare: await freePort(),
    nginx: await freePort(),
    behind: await freePort(),
    unkept: await freePort(),
  };
  const sample = await startWeb({ dataDir, port: ports.mihwar, options: ["--sample", "--log", "off"] });
  await sample.stop();
  await fillArchive(dataDir);

  const web = await startWeb({
    dataDir,
    port: ports.mihwar,
    core: core.server,
    options: ["--log", "off", "--pages", pages],
  });
  stops.push(() => web.stop());
  const { front } = JSON.parse(await readFile(join(root, "sample", "edition.json"), "utf8")) as {
    readonly front: readonly string[];
  };
  const story = String((await fetchGzip(`${web.origin}/${front[0] ?? ""}`)).headers["location"]);

  // Read often enough for the best compression, which is made beside.
  for (let n = 0; n < 80; n++) for (const path of ["/", story]) await fetchGzip(`${web.origin}${path}`);
  await sleep(3_000);
  const kept = await Promise.all(
    ["/", story].map(async (path) => ({ path, page: await fetchGzip(`${web.origin}${path}`) })),
  );
  for (const { path, page } of kept)
    say(
      `${path === "/" ? "front" : "story page"}: ${page.bytes.byteLength} bytes, ${String(page.headers["content-encoding"])}`,
    );

  const bareFile = join(base, "pages.json");
  await writeFile(
    bareFile,
    JSON.stringify(
      kept.map(({ path, page }) => ({
        path,
        type: page.headers["content-type"],
        etag: page.headers["etag"],
        body: page.bytes.toString("base64"),
      })),
    ),
  );
  const bare = await startProgram("bare-server.ts", core.server, String(ports.bare), bareFile);
  stops.push(() => bare.stop());

  const html = join(base, "html");
  for (const { path, page } of kept) {
    const name = path === "/" ? "front" : "story";
    await mkdir(html, { recursive: true });
    await writeFile(join(html, `${name}.html.gz`), page.bytes);
  }
  const plain = await startNginx(
    `server { listen 127.0.0.1:${ports.nginx}; root ${html}; gzip_static always;
       add_header vary "accept-encoding"; add_header cache-control "public, max-age=0, must-revalidate";
       location = / { rewrite ^ /front.html break; }
       location / { rewrite ^ /story.html break; } }`,
    ports.nginx,
    core.server,
  );
  stops.push(() => plain.stop());

  const config = await run([
    "nginx",
    "--pages",
    pages,
    "--port",
    String(ports.mihwar),
    "--listen",
    `127.0.0.1:${ports.behind}`,
  ]);
  if (config.code !== 0) throw new Error(config.stderr);
  const behind = await startNginx(config.stdout, ports.behind, core.server);
  stops.push(() => behind.stop());
  for (const path of ["/", story])
    for (let n = 0; n < 5; n++) await fetchGzip(`http://127.0.0.1:${ports.behind}${path}`);

  const before = await answersOf(web.origin);
  await wrk(`http://127.0.0.1:${ports.behind}${story}`, { seconds: 1, core: core.load });
  const asked = (await answersOf(web.origin)) - before;
  say(`answers that Mihwar itself gave while nginx was asked for a second: ${asked}`);

  const at = (port: number) => (path: string) => `http://127.0.0.1:${port}${path}`;
  const contenders: readonly Contender[] = [
    { name: "bare node:http", url: at(ports.bare) },
    { name: "nginx, static files", url: at(ports.nginx) },
    { name: "Mihwar", url: at(ports.mihwar) },
    { name: "Mihwar's files behind nginx", url: at(ports.behind) },
  ];
  for (const { name, url } of contenders)
    for (const { path, page } of kept) {
      const told = await fetchGzip(url(path));
      if (told.status !== 200 || !told.bytes.equals(page.bytes))
        say(
          `${name} ${path === "/" ? "front" : "story"}: ${told.status}, ${told.bytes.byteLength} bytes: not the same`,
        );
    }
  await compare(
    contenders,
    story,
    "Story page (promised: 0.90 of bare node:http, 0.60 of nginx; as files 0.95 of nginx)",
  );
  await compare(contenders, "/", "Front (the same)");

  // What is not kept: each story by its own address, the first time that anybody asks.
  const addresses: string[] = [];
  for (let n = 1; n <= 900; n++) {
    const { headers } = await fetchGzip(`${web.origin}/m${n * 11}`);
    addresses.push(String(headers["location"]));
  }
  const [warm, measured] = [addresses.slice(0, 300), addresses.slice(300)];
  await processorTimeOfPages(web.origin, web.pid, warm);
  const story1 = await processorTimeOfPages(web.origin, web.pid, measured);
  const unkept = await startProgram("unkept-site.ts", core.server, dataDir, String(ports.unkept));
  stops.push(() => unkept.stop());
  const origin = `http://127.0.0.1:${ports.unkept}`;
  await processorTimeOfPages(origin, unkept.pid, warm);
  const story2 = await processorTimeOfPages(origin, unkept.pid, measured);
  await processorTimeOfPages(
    origin,
    unkept.pid,
    Array.from({ length: 200 }, () => "/"),
  );
  const front2 = await processorTimeOfPages(
    origin,
    unkept.pid,
    Array.from({ length: 400 }, () => "/"),
  );
  say(
    `\nNot kept, ${newspaper} stories in the archive: processor time of the web process a page (promised: 2 ms at most)`,
  );
  // oxlint-disable-next-line no-console -- the table is the benchmark's output
  console.table([
    { page: "story, the first time that it is asked for", "ms a page": story1.toFixed(2) },
    { page: "story, with no room for kept pages", "ms a page": story2.toFixed(2) },
    { page: "front, with no room for kept pages", "ms a page": front2.toFixed(2) },
  ]);
} finally {
  agent.destroy();
  for (const stop of stops.toReversed()) await stop();
  await rm(base, { recursive: true, force: true });
}
