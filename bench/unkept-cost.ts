import { setTimeout as sleep } from "node:timers/promises";
import { openArchive } from "@mihwar/storage";
import { socketFolder } from "@mihwar/storage/socket-folder";
import { databaseFamily, processorTimeOf } from "../test/faults/process-family.ts";
import { median } from "../test/faults/spread.ts";
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

/** How many pages are made before it is looked, and while. */
interface Amounts {
  readonly warm: number;
  readonly measured: number;
}

/** Has stories read for the first time, and prints what a page has cost. */
export async function costOfUnkept({
  web,
  dataDir,
  stories,
  made,
  fronts,
}: {
  readonly web: Web;
  readonly dataDir: string;
  readonly stories: number;
  readonly made: Amounts;
  readonly fronts: Amounts;
}): Promise<void> {
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
