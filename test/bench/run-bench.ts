import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/source-files.ts";

/** One verdict of a benchmark, as it prints it. */
export interface Verdict {
  readonly measured: number;
  readonly what: string;
  readonly isKept: boolean;
}

/** No short form may take longer, on however busy a machine. Milliseconds. */
const patience = 240_000;

const line = /^([\d.]+|Infinity|NaN)(?: (?:ms|s|MiB))? (.+) \(promised: (at least|at most) ([\d.]+)(?: \w+)?\): (.+)$/;

/** Reads a benchmark's verdicts. @throws AssertionError where one is not what its own number says */
export function verdictsIn(report: string): readonly Verdict[] {
  return report.split("\n").flatMap((text) => {
    const [, measured = "", what = "", bound, limit = "", verdict = ""] = line.exec(text) ?? [];
    if (bound === undefined) {
      assert.doesNotMatch(text, /promised:/, "سطر وعد لا يُقرأ");
      return [];
    }
    assert.match(verdict, /^(PASS|short of the target)$/);
    const one = { measured: Number(measured), what, isKept: verdict === "PASS" };
    // What is rounded onto the limit may have been on either side of it.
    if (Number(measured) !== Number(limit))
      assert.equal(one.isKept, Number(measured) > Number(limit) === (bound === "at least") && measured !== "NaN", text);
    return [one];
  });
}

/** Runs the short form of a benchmark to its end. @returns all that it has printed */
export async function runBench(name: string, diagnostic: (text: string) => void): Promise<string> {
  const child = spawn(process.execPath, [join(root, "bench", name), "--short"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => void (said += chunk));
  // It takes its servers with it.
  const late = setTimeout(() => child.kill("SIGTERM"), patience);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(late);
  for (const text of said.trimEnd().split("\n")) diagnostic(text);
  assert.equal(code, 0, said);
  return said;
}
