// Runs every test of the project with Node's own runner and closes with one plain line of totals.
import { glob } from "node:fs/promises";
import { once } from "node:events";
import { join, relative } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { bringChromium } from "./chromium.ts";
import { bringNginx } from "./nginx.ts";
import { root } from "./source-files.ts";

const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function testFiles(wanted: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (const pattern of ["packages/*/test/**/*.test.ts", "test/**/*.test.ts"]) {
    for await (const path of glob(pattern, { cwd: root })) files.push(path);
  }
  return spread(files.filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part))).toSorted());
}

/** Journeys wait for clocks and pages more than they work: spread among the others, they run while those compute. */
function spread(files: readonly string[]): readonly string[] {
  const isJourney = (path: string): boolean => path.includes("test/journeys/");
  const journeys = files.filter(isJourney);
  const others = files.filter((path) => !isJourney(path));
  const between = Math.ceil(others.length / (journeys.length + 1));
  return [...journeys, undefined].flatMap((journey, index) => [
    ...(journey === undefined ? [] : [journey]),
    ...others.slice(index * between, (index + 1) * between),
  ]);
}

/** The files that take the longest, for whoever has to keep the whole run short. */
const slowest = (took: readonly { readonly file: string; readonly seconds: number }[]): readonly string[] =>
  took
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 12)
    .map(({ file, seconds }) => `${seconds.toFixed(0)} s ${file}`);

/**
 * @param wanted parts of paths: only the files whose path has one of them; all when empty
 * @returns the exit code
 */
export async function runTests(wanted: readonly string[]): Promise<number> {
  const chromium = bringChromium(say);
  if (chromium !== undefined) process.env["CHROMIUM"] = chromium;
  bringNginx(say);
  const files = await testFiles(wanted);
  // The command `node --test` sorts its files; asked from here, the runner takes them in the order given.
  const running = run({ files: files.map((path) => join(root, path)), cwd: root, concurrency: 2, timeout: 600_000 });
  let [passed, failed, isWhole] = [0, 0, false];
  const leftOut: string[] = [];
  const took: { readonly file: string; readonly seconds: number }[] = [];
  running.on("test:pass", ({ name, skip }) => {
    if (skip !== undefined && skip !== false) leftOut.push(`left out: ${name}: ${String(skip)}`);
  });
  running.on("test:summary", ({ counts: { tests, passed: good, skipped, todo }, file, success, duration_ms }) => {
    if (file !== undefined) took.push({ file: relative(root, file), seconds: duration_ms / 1000 });
    // a summary without a file is the one of all
    if (file === undefined) [passed, failed, isWhole] = [good, tests - good - skipped - todo, success];
  });
  const told = running.compose(new spec());
  told.pipe(process.stdout, { end: false });
  await once(told, "end");
  for (const line of [...slowest(took), ...leftOut]) process.stdout.write(`${line}\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return isWhole && failed === 0 && passed > 0 ? 0 : 1;
}
