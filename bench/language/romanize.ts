import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type SystemName, romanize } from "@mihwar/arabic/romanize/romanize";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { latinPeers } from "./latin-peers.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

interface Item {
  readonly text: string;
  readonly latin: string;
}

interface Set {
  readonly name: string;
  readonly system: SystemName;
  readonly items: readonly Item[];
}

/** Letters, digits and spaces: what is left where neither accents nor case, apostrophes nor hyphens count. */
const folded = (latin: string): string =>
  latin
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/gu, "")
    .trim();
const strict = (latin: string): string => latin.normalize("NFC").trim();

/** The tests of an interscript map; those that it has commented out are not run by it and not here. */
function mapTests(file: string): readonly Item[] {
  const path = findSharedData("romanization", "interscript", "maps", file);
  if (path === undefined) return [];
  const tests = readFileSync(path, "utf8").matchAll(/^\s*test "(.*?)", "(.*?)"/gmu);
  return Array.from(tests, ([, text = "", latin = ""]) => ({ text, latin }));
}

function namePairs(file: string): readonly Item[] {
  const path = findSharedData("romanization", "google-ar2en", file);
  if (path === undefined) return [];
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [text = "", latin = ""] = line.split("\t");
    return { text, latin };
  });
}

interface GoldItem extends Item {
  readonly system: SystemName;
}
const gold = JSON.parse(
  readFileSync(join(root, "packages", "arabic", "test", "gold", "romanize.json"), "utf8"),
) as readonly GoldItem[];
const half = (system: SystemName, rest: number): readonly Item[] =>
  gold.filter((item, place) => item.system === system && place % 2 === rest);

const sets: readonly Set[] = [
  { name: "ALA-LC tests", system: "ala-lc", items: mapTests("alalc-ara-Arab-Latn-1997.imp") },
  { name: "BGN tests", system: "bgn", items: mapTests("bgnpcgn-ara-Arab-Latn-1956.imp") },
  { name: "UN tests", system: "un", items: mapTests("un-ara-Arab-Latn-2017.imp") },
  { name: "ar2en eval", system: "simple", items: namePairs("ar2en-eval.txt") },
  { name: "ar2en test", system: "simple", items: namePairs("ar2en-test.txt") },
  { name: "gold ALA-LC, tuned", system: "ala-lc", items: half("ala-lc", 0) },
  { name: "gold ALA-LC, kept", system: "ala-lc", items: half("ala-lc", 1) },
  { name: "gold press, tuned", system: "simple", items: half("simple", 0) },
  { name: "gold press, kept", system: "simple", items: half("simple", 1) },
];

type Comparable = (latin: string) => string;

function share({ items, system }: Set, work: (text: string, system: SystemName) => string, form: Comparable): number {
  const right = items.filter(({ text, latin }) => form(work(text, system)) === form(latin));
  return Math.round((right.length / items.length) * 1000) / 10;
}

const peers = await latinPeers();
const ways = [{ name: "Mihwar", work: (text: string, system: SystemName) => romanize(text, { system }) }, ...peers];
const there = sets.filter(({ name, items }) => {
  if (items.length === 0) say(`${name}: the set is absent`);
  return items.length > 0;
});

say(
  `Exact after folding to ASCII, per cent of ${there.map(({ name, items }) => `${name} (${items.length})`).join(", ")}`,
);
table(
  ways.map(({ name, work }) => ({
    name,
    ...(work === undefined
      ? { absent: "npm install --prefix bench/peers" }
      : Object.fromEntries(there.map((set) => [set.name, share(set, work, folded)]))),
  })),
);

const tables = there.filter(({ system }) => system !== "simple");
say("Exact to the last dot and hook, per cent; and of the same tests with every vowel mark taken away, after folding");
const bare = (text: string): string => text.replaceAll(/[\u064b-\u0652\u0670]/gu, "");
table(
  tables.map((set) => ({
    set: set.name,
    strict: share(set, (text, system) => romanize(text, { system }), strict),
    withoutVowels: share(set, (text, system) => romanize(bare(text), { system }), folded),
  })),
);

const alaLc = there.find(({ name }) => name === "ALA-LC tests");
if (alaLc !== undefined) {
  const measured = share(alaLc, (text, system) => romanize(text, { system }), folded);
  promised({ what: "% of ALA-LC's tests exact after folding", measured, target: { atLeast: 80 }, decimals: 1 });
}

const passages = findSharedData("retrieval", "wiki-distractors.docs.jsonl.gz");
if (passages !== undefined) {
  const text = readJsonLines<{ readonly text: string }>(passages)
    .slice(0, 300)
    .map((passage) => passage.text)
    .join("\n");
  say(`Speed over ${Math.round(Buffer.byteLength(text) / 1000)} KB of encyclopedia`);
  const contenders = [
    { name: "Mihwar: simple", work: (line: string) => romanize(line).length },
    { name: "Mihwar: ALA-LC", work: (line: string) => romanize(line, { system: "ala-lc" }).length },
    ...peers.flatMap(({ name, work }) =>
      work === undefined ? [] : [{ name, work: (line: string) => work(line).length }],
    ),
  ];
  table(throughputs(text, contenders, 3));
}
