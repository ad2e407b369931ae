import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withoutStrayMarks } from "@mihwar/arabic/bidi/direction-mark";
import { plainTextWithIsolates } from "@mihwar/arabic/bidi/plain-text";
import { foreignRuns } from "@mihwar/arabic/foreign-runs";
import { root } from "../../scripts/source-files.ts";
import { visualOrder } from "../../packages/arabic/test/visual-order.ts";
import { promised, say, table } from "../report.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

interface Sentence {
  readonly text: string;
  readonly runs: readonly string[];
}

const gold: readonly Sentence[] = readFileSync(join(root, "packages", "arabic", "test", "gold", "bidi.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => ({
    text: line.replaceAll(/[⟨⟩]/gu, ""),
    runs: Array.from(line.matchAll(/⟨(.*?)⟩/gu), ([, run = ""]) => run),
  }));

type Finder = (text: string) => readonly string[];

/** What is done where there is no such tool: every stretch of Latin letters, digits and signs. */
const latinStretch = /[A-Za-z0-9@#$€+−-][\p{ASCII}–—€−°²]*[A-Za-z0-9%+°²#]|[A-Za-z]/gu;
const finders: readonly (readonly [string, Finder])[] = [
  ["Mihwar: foreignRuns", (text) => foreignRuns(text).map(({ start, end }) => text.slice(start, end))],
  [
    "one expression: Latin, digits and signs",
    (text) => Array.from(text.matchAll(latinStretch), ([found]) => found.trim()),
  ],
  ["nothing isolated", () => []],
];

/** Whether each run of the gold stands on the screen as it is read, when the found ones are isolated. */
function isShownRight({ text, runs }: Sentence, finder: Finder): boolean {
  let isolated = "";
  let rest = text;
  for (const run of finder(text)) {
    const at = rest.indexOf(run);
    if (at < 0) continue;
    isolated += `${rest.slice(0, at)}\u2066${run}\u2069`;
    rest = rest.slice(at + run.length);
  }
  const shown = visualOrder(isolated + rest);
  return runs.every((run) => {
    const asRead = run.replaceAll(/(?:(?!\p{Nd})\p{Script=Arabic})+/gu, (word) =>
      Array.from(word).toReversed().join(""),
    );
    return shown.includes(asRead);
  });
}

const percent = (right: number, all: number): number => Math.round((right / all) * 1000) / 10;

const rows = finders.map(([name, finder]) => {
  let [found, wanted, right] = [0, 0, 0];
  for (const { text, runs } of gold) {
    const made = finder(text);
    found += made.length;
    wanted += runs.length;
    right += made.filter((run) => runs.includes(run)).length;
  }
  const exact = (rest: number): number => {
    const half = gold.filter((_, place) => place % 2 === rest);
    return percent(half.filter(({ text, runs }) => finder(text).join("\n") === runs.join("\n")).length, half.length);
  };
  return {
    name,
    precision: percent(right, found || 1),
    recall: percent(right, wanted),
    "sentences exact, tuned half": exact(0),
    "kept half": exact(1),
    "shown in reading order": percent(gold.filter((one) => isShownRight(one, finder)).length, gold.length),
  };
});
say(`${gold.length} sentences of our own, per cent; no peer on npm looks for runs to isolate`);
table(rows);
promised({
  what: "% of sentences exact, of the half that was kept",
  measured: rows[0]?.["kept half"] ?? 0,
  target: { atLeast: 90 },
  decimals: 1,
});

const passages = findSharedData("retrieval", "wiki-distractors.docs.jsonl.gz");
if (passages === undefined) say("the passages are absent: no speed");
else {
  const lines = readJsonLines<{ readonly text: string }>(passages).slice(0, 1000);
  const text = lines.map((line) => line.text).join("\n");
  say(`Speed over ${Math.round(Buffer.byteLength(text) / 1000)} KB of encyclopedia`);
  table(
    throughputs(text, [
      { name: "foreignRuns", work: (line) => foreignRuns(line).length },
      { name: "plainTextWithIsolates", work: (line) => plainTextWithIsolates(line).length },
      { name: "withoutStrayMarks", work: (line) => withoutStrayMarks(line).text.length },
    ]),
  );
}
