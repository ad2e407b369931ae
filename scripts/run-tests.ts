// Runs every test of the project with Node's own runner and closes with one plain line of totals.
import { spawn } from "node:child_process";
import { glob, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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

const count = (report: string, what: string): number =>
  Number(new RegExp(String.raw`^# ${what} (\d+)$`, "m").exec(report)?.[1] ?? "0");

/** What was left out, and why: the runner's own reasons. */
const leftOut = (report: string): readonly string[] =>
  [...report.matchAll(/^\s*ok \d+ - (.+?) # SKIP(.*)$/gm)].map(([, name = "", why = ""]) => `left out: ${name}:${why}`);

/**
 * @param wanted parts of paths: only the files whose path has one of them; all when empty
 * @returns the exit code
 */
export async function runTests(wanted: readonly string[]): Promise<number> {
  const chromium = bringChromium(say);
  bringNginx(say);
  const files = await testFiles(wanted);
  const report = join(root, ".build", "tests.tap");
  await mkdir(join(root, ".build"), { recursive: true });
  const runner = spawn(
    process.execPath,
    [
      "--test",
      "--test-concurrency=3",
      "--test-timeout=600000",
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      "--test-reporter=tap",
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM: chromium }) } },
  );
  const code = await new Promise<number>((resolve) => runner.once("exit", (status) => resolve(status ?? 1)));
  const tap = await readFile(report, "utf8");
  for (const line of leftOut(tap)) process.stdout.write(`${line}\n`);
  const failed = count(tap, "fail") + count(tap, "cancelled");
  process.stdout.write(`${count(tap, "pass")} passed, ${failed} failed\n`);
  return failed === 0 ? code : 1;
}
