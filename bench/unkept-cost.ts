import { openArchive } from "@mihwar/storage";
import { socketFolder } from "@mihwar/storage/socket-folder";
import { databaseFamily, processorTimeOf } from "../test/faults/process-family.ts";
import { median, quantile } from "../test/faults/spread.ts";
import type { Web } from "../test/faults/web.ts";
import { fetchGzip, figureOf } from "./fetch-gzip.ts";
import { core } from "./pinned.ts";
import { runProgram } from "./program.ts";
import { promised, say, table } from "./report.ts";

/** Processor time of some processes together. Milliseconds. */
export const processorTimeOfAll = async (pids: readonly number[]): Promise<number> =>
  (await Promise.all(pids.map(processorTimeOf))).reduce((sum, one) => sum + one, 0);

interface Calibration {
  readonly gzip: number;
  readonly json: number;
}
const calibrate = async (): Promise<Calibration> =>
  JSON.parse(await runProgram("calibration.ts", core.server)) as Calibration;

/** Processor time. Milliseconds. */
interface Cost {
  readonly web: number;
  readonly database: number;
}

const less = (one: Cost, other: Cost): Cost => ({ web: one.web - other.web, database: one.database - other.database });
const each = (cost: Cost, many: number): Cost => ({ web: cost.web / many, database: cost.database / many });

/** Where so many of the batches cost no more. */
const costAt = (share: number, of: readonly Cost[]): Cost => ({
  web: quantile(
    of.map(({ web }) => web),
    share,
  ),
  database: quantile(
    of.map(({ database }) => database),
    share,
  ),
});
/**
 * What others do on a machine that is shared (on the other thread of the same core, in the same memory) makes the same
 * work dearer by up to two thirds, and never cheaper: what the work itself costs shows where they rest.
 */
const quiet = 0.25;

/** Has pages made, looks what they cost together, and how many of them were made. */
async function costOf(
  web: Web,
  dataDir: string,
  work: () => Promise<void>,
): Promise<{ readonly cost: Cost; readonly made: number }> {
  const family = await databaseFamily(dataDir);
  const look = async () => ({
    made: await figureOf(web.origin, "mihwar_pages_total", 'from="made"'),
    web: await processorTimeOf(web.pid),
    database: await processorTimeOfAll(family),
  });
  const before = await look();
  await work();
  const after = await look();
  return { cost: less(after, before), made: after.made - before.made };
}

/** How many pages are made before it is looked, and while. */
interface Amounts {
  readonly warm: number;
  readonly measured: number;
}

/** In so many batches stories are read and fronts saved. */
const batches = { stories: 8, fronts: 16 };

/** Has stories and fronts read for the first time, and prints what a page has cost. */
export async function costOfUnkept({
  web,
  dataDir,
  stories,
  made,
  fronts,
  storiesBetween,
}: {
  readonly web: Web;
  readonly dataDir: string;
  readonly stories: number;
  readonly made: Amounts;
  readonly fronts: Amounts;
  /** While a front is saved in another process and word of it comes, so many readers ask for stories. */
  readonly storiesBetween: number;
}): Promise<void> {
  const page = async (path: string): Promise<void> => {
    const { status } = await fetchGzip(`${web.origin}${path}`);
    if (status !== 200) throw new Error(`${path}: ${status}`);
  };
  const frontsPerBatch = Math.ceil(fronts.measured / batches.fronts);
  const storiesPerBatch = Math.ceil(made.measured / batches.stories);
  const wanted =
    made.warm +
    batches.stories * storiesPerBatch +
    storiesBetween * (fronts.warm + 2 * batches.fronts * frontsPerBatch);
  const addresses: string[] = [];
  for (let n = 1; n <= Math.min(wanted, stories); n++) {
    const { headers } = await fetchGzip(`${web.origin}/m${1 + ((n * 11) % stories)}`);
    addresses.push(String(headers["location"]));
  }
  if (addresses.length < wanted) throw new Error(`${wanted} stories are needed, and there are ${stories}`);
  const readStories = async (many: number): Promise<void> => {
    for (const address of addresses.splice(0, many)) await page(address);
  };
  const calibrations = [await calibrate()];
  await readStories(made.warm);
  const read: Cost[] = [];
  for (let batch = 0; batch < batches.stories; batch++) {
    const { cost, made: many } = await costOf(web, dataDir, () => readStories(storiesPerBatch));
    if (many < storiesPerBatch) throw new Error(`of ${storiesPerBatch} stories only ${many} were made`);
    read.push(each(cost, many));
  }

  // The front is dropped by what drops it in a newsroom: an editor saves it, in another process.
  const url = `postgresql://mihwar@localhost/mihwar?host=${encodeURIComponent(socketFolder(dataDir))}&port=5432`;
  const archive = await openArchive({ url });
  try {
    const home = await archive.reading.getFront("home");
    const saveFronts = async (many: number, then: () => Promise<void>): Promise<void> => {
      for (let n = 0; n < many; n++) {
        await archive.saveFront(home, "u:desk");
        await readStories(storiesBetween);
        await then();
      }
    };
    const nobodyReads = (): Promise<void> => Promise.resolve();
    const somebodyReads = (): Promise<void> => page("/");
    await saveFronts(fronts.warm, somebodyReads);
    /** What a batch costs more where somebody asks for each front, beside the same batch where nobody does. */
    const more: Cost[] = [];
    for (let batch = 0; batch < batches.fronts; batch++) {
      const without = await costOf(web, dataDir, () => saveFronts(frontsPerBatch, nobodyReads));
      const withFronts = await costOf(web, dataDir, () => saveFronts(frontsPerBatch, somebodyReads));
      const saved = withFronts.made - without.made;
      // Where the word came later than that, the page was kept until then.
      if (saved < 0.5 * frontsPerBatch) throw new Error(`of ${frontsPerBatch} fronts only ${saved} were made`);
      more.push(each(less(withFronts.cost, without.cost), saved));
    }
    calibrations.push(await calibrate());
    say(`\nNot kept, ${stories} stories in the archive, processor time a page:`);
    const row = (name: string, { web: own, database }: Cost) => ({
      page: name,
      "web ms": own.toFixed(2),
      "database ms": database.toFixed(2),
    });
    const costs = { "story page": costAt(quiet, read), front: costAt(0.5, more) };
    table([
      row(`story, asked for the first time, the quietest quarter of ${batches.stories} batches`, costs["story page"]),
      row("the same, median", costAt(0.5, read)),
      row(`front, saved before it is asked for, median of ${batches.fronts} pairs of batches`, costs.front),
    ]);
    const [gzip, json] = [median(calibrations.map((one) => one.gzip)), median(calibrations.map((one) => one.json))];
    say(
      `calibration in this run: gzip 6 of a fixed page of 40 KB ${gzip.toFixed(2)} ms, JSON there and back ${json.toFixed(2)} ms`,
    );
    for (const [name, cost] of Object.entries(costs)) {
      const what = `of the web process for a ${name} that is not kept, ${stories} stories`;
      promised({ what, measured: cost.web, target: { atMost: 2 }, unit: "ms" });
      say(`     in gzips of the calibration: ${(cost.web / gzip).toFixed(2)}`);
    }
  } finally {
    await archive.close();
  }
}
