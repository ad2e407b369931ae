// Runs every test of the project with Node's own runner and closes with one plain line of totals.
import { glob } from "node:fs/promises";
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
const slowest = (took: Ran["took"]): readonly string[] =>
  took
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 12)
    .map(({ file, seconds }) => `${seconds.toFixed(0)} s ${file}`);

/** Journeys in which something falls due by the clock, which counts in minutes: they wait far more than they work. */
const waitsForClock = (path: string): boolean => /journeys\/(fronts|newsroom-day|workflow)\.test\.ts$/.test(path);

interface Ran {
  readonly passed: number;
  readonly failed: number;
  readonly isWhole: boolean;
  readonly leftOut: readonly string[];
  readonly took: readonly { readonly file: string; readonly seconds: number }[];
}

/** Runs some files, so many at once. @param print told what the runner says, piece by piece */
async function runFiles(files: readonly string[], atOnce: number, print: (piece: string) => void): Promise<Ran> {
  // The command `node --test` sorts its files; asked from here, the runner takes them in the order given.
  const paths = files.map((path) => join(root, path));
  const running = run({ files: paths, cwd: root, concurrency: atOnce, timeout: 600_000 });
  let [passed, failed, isWhole] = [0, 0, false];
  const leftOut: string[] = [];
  const took: { readonly file: string; readonly seconds: number }[] = [];
  running.on("test:pass", ({ name, skip }) => {
    if (skip !== undefined && skip !== false) leftOut.push(`left out: ${name}: ${String(skip)}`);
  });
  running.on("test:summary", ({ counts: { tests, passed: good, skipped, todo }, file, success, duration_ms }) => {
    if (file !== undefined) took.push({ file: relative(root, file), seconds: duration_ms / 1000 });
    // a summary without a file is the one of all
    else [passed, failed, isWhole] = [good, tests - good - skipped - todo, success];
  });
  for await (const piece of running.compose(new spec())) print(String(piece));
  return { passed, failed, isWhole, leftOut, took };
}

/**
 * @param wanted parts of paths: only the files whose path has one of them; all when empty
 * @returns the exit code
 */
export async function runTests(wanted: readonly string[]): Promise<number> {
  const chromium = bringChromium(say);
  if (chromium !== undefined) process.env["CHROMIUM"] = chromium;
  bringNginx(say);
  const files = await testFiles(wanted);
  const print = (piece: string): void => void process.stdout.write(piece);
  const aside: string[] = [];
  const parts = [
    { files: files.filter((path) => !waitsForClock(path)), atOnce: 2, print },
    // beside the others; what it says comes in one piece
    { files: files.filter(waitsForClock), atOnce: 1, print: (piece: string) => void aside.push(piece) },
  ].filter((part) => part.files.length > 0);
  const ran = await Promise.all(parts.map((part) => runFiles(part.files, part.atOnce, part.print)));
  print(aside.join(""));
  const lines = [...slowest(ran.flatMap(({ took }) => took)), ...ran.flatMap(({ leftOut }) => leftOut)];
  for (const line of lines) print(`${line}\n`);
  const [passed, failed] = [
    ran.reduce((sum, one) => sum + one.passed, 0),
    ran.reduce((sum, one) => sum + one.failed, 0),
  ];
  print(`${passed} passed, ${failed} failed\n`);
  return ran.every(({ isWhole }) => isWhole) && failed === 0 && passed > 0 ? 0 : 1;
}
