import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asciiSlug } from "@mihwar/arabic/romanize/ascii-slug";
import { slug } from "@mihwar/arabic/slug";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { findPeer } from "./peer.ts";
import { throughputs } from "./throughput.ts";

interface Headline {
  readonly text: string;
  readonly arabic: string;
  readonly ascii: string;
}
const gold = JSON.parse(
  readFileSync(join(root, "packages", "arabic", "test", "gold", "slug.json"), "utf8"),
) as readonly Headline[];

const peer = await findPeer<{ readonly default: (text: string) => string }>("@sindresorhus/slugify");
if (peer === undefined) say("@sindresorhus/slugify is absent: npm install --prefix bench/peers");

const ways = [
  { name: "Mihwar: slug", work: (text: string) => slug(text) },
  { name: "Mihwar: asciiSlug", work: (text: string) => asciiSlug(text) },
  ...(peer === undefined ? [] : [{ name: "@sindresorhus/slugify 3.0.1", work: peer.default }]),
];

const share = (right: number): number => Math.round((right / gold.length) * 1000) / 10;
const rows = ways.map(({ name, work }) => {
  const made = gold.map(({ text }) => work(text));
  return {
    name,
    "Arabic as an editor writes it, %": share(made.filter((one, place) => one === gold[place]?.arabic).length),
    "ASCII as the press spells, %": share(made.filter((one, place) => one === gold[place]?.ascii).length),
    "made again the same, %": share(made.filter((one) => work(one) === one).length),
    "80 letters at most, %": share(made.filter((one) => one.length <= 80).length),
  };
});
say(`Addresses of ${gold.length} headlines of our own`);
table(rows);
promised({
  what: "% of Arabic addresses as an editor writes them",
  measured: rows[0]?.["Arabic as an editor writes it, %"] ?? 0,
  target: { atLeast: 98 },
  decimals: 1,
});

const many = Array.from({ length: 40 }, () => gold.map(({ text }) => text).join("\n")).join("\n");
const eachLine = (work: (line: string) => string) => (text: string) =>
  text.split("\n").reduce((sum, line) => sum + work(line).length, 0);
table(
  throughputs(
    many,
    ways.map(({ name, work }) => ({ name, work: eachLine(work) })),
  ),
);
