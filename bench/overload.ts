// Overload: ten times what the site can carry, of pages that must all be made, while its database shares its core. What
// is carried then, what is turned away and how, how readers of kept pages fare meanwhile, and how soon all is well again.
// Run: node bench/overload.ts [--seconds 60] [--stories 10000] [--short]     best with taskset
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { askOrMiss } from "../test/faults/ask.ts";
import { memoryOf } from "../test/faults/process-family.ts";
import { median, quantile } from "../test/faults/spread.ts";
import { type Web, freePort, startWeb } from "../test/faults/web.ts";
import { canPin, core } from "./pinned.ts";
import { runProgram } from "./program.ts";
import { promised, say, table } from "./report.ts";
import { stopWithUs } from "./stop-with-us.ts";
import { fillArchive, newspaper } from "./ten-thousand.ts";
import { pagesOf } from "./unkept-pages.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string" },
    stories: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const { short } = values;
const seconds = Number(values.seconds ?? (short ? 2 : 60));
const stories = Number(values.stories ?? (short ? 600 : newspaper));
/** How long each part before and after takes. Seconds. */
const long = short ? { warm: 1, peak: 2, calm: 2, after: 1 } : { warm: 6, peak: 15, calm: 6, after: 15 };

interface Second {
  readonly sent: number;
  readonly pages: number;
  readonly away503: number;
  readonly away429: number;
  readonly other: number;
  readonly broken: number;
  readonly late: number;
  readonly silent: number;
  readonly unsent: number;
  readonly times: readonly number[];
}

const sum = (of: readonly Second[], what: Exclude<keyof Second, "times">): number =>
  of.reduce((total, second) => total + second[what], 0);
const p95 = (of: readonly Second[]): number =>
  quantile(
    of.flatMap(({ times }) => times),
    0.95,
  );
/** Connections that found the queue at the door full since the machine was started: the kernel's own count. */
async function doorFull(): Promise<number> {
  const rows = (await readFile("/proc/net/netstat", "utf8")).split("\n").filter((row) => row.startsWith("TcpExt:"));
  const [names = [], counts = []] = rows.map((row) => row.split(" "));
  return Number(counts[names.indexOf("ListenOverflows")] ?? Number.NaN);
}
const secondBySecond = (of: readonly Second[]): string =>
  of.map(({ pages, away503, away429 }) => `${pages}+${away503 + away429}`).join(" ");

/** A reader of pages that are kept, while others storm. @returns what ends it */
function keptReader(origin: string): () => Promise<{ readonly times: readonly number[]; readonly refused: number }> {
  const times: number[] = [];
  let refused = 0;
  let going = true;
  const reading = (async () => {
    for (let n = 0; going; n++) {
      const begun = performance.now();
      const told = await askOrMiss(`${origin}${n % 2 === 0 ? "/" : "/about"}`);
      if (told?.status === 200) times.push(performance.now() - begun);
      else refused += 1;
      await sleep(50);
    }
  })();
  return async () => {
    going = false;
    await reading;
    return { times, refused };
  };
}

async function storm(web: Web, file: string): Promise<void> {
  const offer = async (rate: number, length: number): Promise<readonly Second[]> =>
    JSON.parse(
      await runProgram("open-loop.ts", core.load, web.origin, String(rate), String(length), file),
    ) as readonly Second[];

  await offer(0, long.warm);
  const carried = (await offer(0, long.peak)).slice(1);
  const peak = median(carried.map(({ pages }) => pages));
  const calm = (await offer(peak / 2, long.calm)).slice(1);
  const usual = p95(calm);
  if (!(peak > 0) || !(usual > 0)) throw new Error("no page was made");
  const memory = await memoryOf(web.pid);
  const doorFullBefore = await doorFull();
  const endReading = keptReader(web.origin);
  const stormed = await offer(peak * 10, seconds);
  const { times: kept, refused } = await endReading();
  const turnedAtDoor = (await doorFull()) - doorFullBefore;
  const after = await offer(peak / 2, long.after);

  // Well: everybody gets the page, nearly as soon as before.
  const well = after.findIndex(
    ({ pages, sent, times }) => pages >= sent * 0.98 && quantile(times, 0.95) < Math.max(2 * usual, usual + 50),
  );
  const settled = stormed.slice(1);
  const goodput = median(settled.map(({ pages }) => pages));
  say(`peak: ${peak} pages/s, all of them made${canPin ? ", web process and database on one core" : ""}`);
  say(`offered: ${Math.round(peak * 10)}/s for ${seconds} s`);
  say(`pages + turned away, second by second: ${secondBySecond(stormed)}`);
  say(`the same afterwards, at half the peak: ${secondBySecond(after)}`);
  table({
    "pages/s": goodput,
    "worst second, pages": Math.min(...settled.map(({ pages }) => pages)),
    "asked/s": Math.round(sum(settled, "sent") / settled.length),
    "503/s": Math.round(sum(settled, "away503") / settled.length),
    "429/s": Math.round(sum(settled, "away429") / settled.length),
    "times that the queue of connections was full": turnedAtDoor,
    "not sent, for want of connections": sum(stormed, "unsent"),
    "page made in the storm, p95 ms": p95(settled).toFixed(0),
    "page made at half the peak, p95 ms": usual.toFixed(0),
    "kept page in the storm, median / p95 / worst ms": [0.5, 0.95, 1]
      .map((at) => quantile(kept, at).toFixed(0))
      .join(" / "),
    "kept pages read in the storm": kept.length,
    "memory of the web process (PSS), MiB before and after": `${(memory / 1_048_576).toFixed(0)} and ${((await memoryOf(web.pid)) / 1_048_576).toFixed(0)}`,
  });
  promised({
    what: "of the peak is carried under ten times the peak",
    measured: goodput / peak,
    target: { atLeast: 0.8 },
  });
  const none = { target: { atMost: 0 }, decimals: 0 } as const;
  promised({ what: "answers other than 200, 503 and 429", measured: sum([...stormed, ...after], "other"), ...none });
  promised({ what: "turned away without Retry-After", measured: sum(stormed, "silent"), ...none });
  promised({ what: "connections broken", measured: sum(stormed, "broken"), ...none });
  promised({ what: "requests without an answer for 10 s", measured: sum(stormed, "late"), ...none });
  promised({ what: "readers of kept pages without their page", measured: refused, ...none });
  promised({
    what: "until all is as before",
    measured: well === -1 ? Number.POSITIVE_INFINITY : well + 1,
    target: { atMost: 5 },
    decimals: 0,
    unit: "s",
  });
}

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-overload-"));
const dataDir = join(base, "data");
const port = await freePort();
stopWithUs();
try {
  await (await startWeb({ dataDir, port, options: ["--log", "off"] })).stop();
  await fillArchive(dataDir, stories);
  const file = join(base, "pages.txt");
  await writeFile(file, pagesOf(stories).join("\n"));
  const pin = core.server === undefined ? {} : { core: core.server };
  const web = await startWeb({ dataDir, port, options: ["--log", "off"], ...pin });
  try {
    await storm(web, file);
  } finally {
    await web.stop();
  }
} finally {
  await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
