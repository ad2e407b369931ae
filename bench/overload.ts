// Overload: ten times what the site can carry, of pages that must all be made, while its database shares its core. What
// is carried then, what is turned away and how, and how soon all is well again afterwards.
// Run: node bench/overload.ts [--seconds 60]
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { residentOf } from "../test/faults/process-family.ts";
import { median, quantile } from "../test/faults/spread.ts";
import { freePort, startWeb } from "../test/faults/web.ts";
import { runProgram, startProgram } from "./program.ts";
import { fillArchive, newspaper } from "./ten-thousand.ts";

const { values } = parseArgs({ options: { seconds: { type: "string" } } });
const seconds = Number(values.seconds ?? 60);
const core = { server: 0, load: 1 } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Second {
  readonly sent: number;
  readonly pages: number;
  readonly away503: number;
  readonly away429: number;
  readonly other: number;
  readonly broken: number;
  readonly silent: number;
  readonly unsent: number;
  readonly times: readonly number[];
}

const base = await mkdtemp(join(tmpdir(), "mihwar-bench-overload-"));
const dataDir = join(base, "data");
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
try {
  await (await startWeb({ dataDir, port, options: ["--sample", "--log", "off"] })).stop();
  await fillArchive(dataDir);
  const site = await startProgram("unkept-site.ts", core.server, dataDir, String(port));
  try {
    const offer = async (rate: number, length: number): Promise<readonly Second[]> =>
      JSON.parse(
        await runProgram("open-loop.ts", core.load, origin, String(rate), String(length), String(newspaper)),
      ) as readonly Second[];
    const sum = (of: readonly Second[], what: Exclude<keyof Second, "times">): number =>
      of.reduce((total, second) => total + second[what], 0);

    await offer(0, 6);
    const carried = (await offer(0, Math.min(15, Math.max(6, seconds / 4)))).slice(1);
    const peak = median(carried.map(({ pages }) => pages));
    const calm = (await offer(peak / 2, 6)).slice(1);
    const usual = quantile(
      calm.flatMap(({ times }) => times),
      0.95,
    );
    const resident = await residentOf(site.pid);
    const storm = await offer(peak * 10, seconds);
    const after = await offer(peak / 2, 15);

    // Well: everybody gets the page, nearly as soon as before.
    const well = after.findIndex(
      ({ pages, sent, times }) => pages >= sent * 0.98 && quantile(times, 0.95) < Math.max(2 * usual, usual + 50),
    );
    const settled = storm.slice(1);
    const goodput = median(settled.map(({ pages }) => pages));
    say(`peak: ${peak} pages/s, all of them made, web process and database on one core`);
    say(`offered: ${Math.round(peak * 10)}/s for ${seconds} s`);
    const secondBySecond = (of: readonly Second[]): string =>
      of.map(({ pages, away503, away429 }) => `${pages}+${away503 + away429}`).join(" ");
    say(`pages + turned away, second by second: ${secondBySecond(storm)}`);
    say(`the same afterwards, at half the peak: ${secondBySecond(after)}`);
    // oxlint-disable-next-line no-console -- the table is the benchmark's output
    console.table({
      "goodput, of peak (promised: 0.80)": (goodput / peak).toFixed(2),
      "pages/s": goodput,
      "worst second, pages": Math.min(...settled.map(({ pages }) => pages)),
      "asked/s": Math.round(sum(settled, "sent") / settled.length),
      "503/s": Math.round(sum(settled, "away503") / settled.length),
      "429/s": Math.round(sum(settled, "away429") / settled.length),
      "answers other than 200, 503, 429 (promised: 0)": sum(storm, "other"),
      "turned away without Retry-After (promised: 0)": sum(storm, "silent"),
      "connections that broke": sum(storm, "broken"),
      "not sent, for want of connections": sum(storm, "unsent"),
      "page, p95 ms": quantile(
        settled.flatMap(({ times }) => times),
        0.95,
      ).toFixed(0),
      "page at half the peak, p95 ms": usual.toFixed(0),
      "well again after, s (promised: 5 at most)": well === -1 ? "not within 15" : well + 1,
      "memory, MiB before and after": `${(resident / 1_048_576).toFixed(0)} and ${((await residentOf(site.pid)) / 1_048_576).toFixed(0)}`,
    });
  } finally {
    await site.stop();
  }
} finally {
  await rm(base, { recursive: true, force: true });
}
