import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sortKey } from "@mihwar/arabic/sort-key";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { throughputs } from "./throughput.ts";

const gold = JSON.parse(readFileSync(join(root, "packages", "arabic", "test", "gold", "index-order.json"), "utf8")) as {
  readonly order: readonly (readonly string[])[];
};

type Compare = (one: string, other: string) => number;

/** The share of pairs that stand as the index has them, of all pairs under two headings. */
function shareInOrder(compare: Compare): number {
  let right = 0;
  let all = 0;
  for (const [place, heading] of gold.order.entries()) {
    for (const later of gold.order.slice(place + 1)) {
      for (const one of heading) {
        for (const other of later) {
          all += 1;
          if (compare(one, other) < 0) right += 1;
        }
      }
    }
  }
  return right / all;
}

const byUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const collator = new Intl.Collator("ar");
const numeric = new Intl.Collator("ar", { numeric: true, ignorePunctuation: true });

const ways: readonly (readonly [string, Compare])[] = [
  ["Mihwar: sortKey", (one, other) => byUnit(sortKey(one), sortKey(other))],
  ["Intl.Collator ar, numeric, no punctuation", (one, other) => numeric.compare(one, other)],
  ["Intl.Collator ar", (one, other) => collator.compare(one, other)],
  ["code points", byUnit],
];

const rows = ways.map(([name, compare]) => ({ name, pairsInOrder: Number(shareInOrder(compare).toFixed(4)) }));
say(`Pairs of ${gold.order.length} headings of our own index in its order`);
table(rows);
promised({ what: "of pairs in order", measured: rows[0]?.pairsInOrder ?? 0, target: { atLeast: 0.99 }, decimals: 4 });

const headlines = gold.order.flat();
const many = Array.from({ length: 400 }, () => headlines.join("\n")).join("\n");
const sortedBy = (compare: Compare) => (text: string) => text.split("\n").toSorted(compare).length;
table(
  throughputs(many, [
    {
      name: "Mihwar: keys, then sorted",
      work: (text) => text.split("\n").map(sortKey).toSorted(byUnit).length,
    },
    { name: "Intl.Collator ar", work: sortedBy((one, other) => collator.compare(one, other)) },
  ]),
);
