import { readFileSync } from "node:fs";
import { join } from "node:path";
import { segment } from "@mihwar/arabic/clitics/segment";
import { lexicon } from "@mihwar/arabic/lexicon/lexicon";
import { tokens } from "@mihwar/arabic/tokens";
import { printedWord } from "../../packages/arabic/test/printed-word.ts";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { light10, normalizeAsLucene } from "./light10.ts";
import { findPeer } from "./peer.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

interface Snowball {
  readonly newStemmer: (language: string) => { readonly stem: (word: string) => string };
}

const snowball = (await findPeer<Snowball>("snowball-stemmers"))?.newStemmer("arabic");
if (snowball === undefined) say("snowball-stemmers is absent (npm install --prefix bench/peers)");

/** A stemmer tells no parts: what is before its stem is parted as far as that is plain, what is behind it is one. */
const around =
  (stemOf: (word: string) => string) =>
  (word: string): string => {
    const stem = stemOf(word);
    const at = normalizeAsLucene(word).indexOf(normalizeAsLucene(stem));
    if (at < 0) return word;
    const [, ...before] = /^([وف]?)([بكل]?)(ال)?$/u.exec(word.slice(0, at)) ?? ["", word.slice(0, at)];
    return [...before, word.slice(at, at + stem.length), word.slice(at + stem.length)]
      .filter((part) => part !== undefined && part !== "")
      .join("+");
  };

const ways: Readonly<Record<string, (word: string) => string>> = {
  Mihwar: (word) =>
    segment(word)
      .map((part) => part.text)
      .join("+"),
  "light10 (Lucene)": around(light10),
  ...(snowball === undefined ? {} : { Snowball: around((word) => snowball.stem(word)) }),
  none: (word) => word,
};

const percent = (share: number): number => Math.round(share * 1000) / 10;

const rightOf = (words: readonly string[], way: (word: string) => string): number =>
  percent(words.filter((parts) => way(printedWord(parts)) === parts).length / words.length);

/** Of the borders between parts that a way draws, how many are right, and the other way round. */
function bordersOf(words: readonly string[], way: (word: string) => string): number {
  const borders = (parts: string): readonly string[] =>
    Array.from(parts.matchAll(/\+/gu), ({ index }) => parts.slice(0, index).replaceAll("+", ""));
  let [drawn, wanted, both] = [0, 0, 0];
  for (const parts of words) {
    const [own, gold] = [borders(way(printedWord(parts))), borders(parts)];
    drawn += own.length;
    wanted += gold.length;
    both += own.filter((border) => gold.includes(border)).length;
  }
  return percent((2 * both) / (drawn + wanted));
}

function compare(what: string, words: readonly string[]): void {
  say(`${what}: ${words.length} words`);
  table(
    Object.fromEntries(
      Object.entries(ways).map(([name, way]) => [
        name,
        { "words right": rightOf(words, way), "borders F1": bordersOf(words, way) },
      ]),
    ),
  );
}

const [tuned = "", held = ""] = readFileSync(
  join(root, "packages", "arabic", "test", "gold", "clitics.txt"),
  "utf8",
).split("# Held");
const wordsOf = (sentences: string): readonly string[] =>
  sentences
    .split("\n")
    .filter((line) => line !== "" && /^[^#:]/u.test(line))
    .flatMap((line) => line.split(" "));
compare("Our hard sentences that were looked at", wordsOf(tuned));
compare("Our held sentences", wordsOf(held));

const news = findSharedData("clitics", "WikiNews.pos.ref");
if (news === undefined) say("WikiNews is absent (MIHWAR_DATA): no figures on it.");
else {
  const words = readFileSync(news, "utf8")
    .split(/\r?\n/u)
    .slice(1)
    .map((line) => line.split("\t")[0] ?? "")
    .filter((parts) => /[\u0621-\u064a]/u.test(parts));
  const middle = words.length >> 1;
  compare("WikiNews, the half whose errors were read", words.slice(0, middle));
  compare("WikiNews, the half whose errors were not", words.slice(middle));
  const measured = rightOf(words, ways["Mihwar"] ?? String);
  promised({ what: "of the words of WikiNews right", measured, target: { atLeast: 95 }, decimals: 1, unit: "%" });
}

say(`The lexicon lists or forms ${lexicon().lemmas} words with ${lexicon().size} stems.`);

const passages = findSharedData("retrieval", "wiki-distractors.docs.jsonl.gz");
if (passages === undefined) say("The passages are absent (MIHWAR_DATA): no speed.");
else {
  const text = readJsonLines<{ readonly text: string }>(passages)
    .slice(0, 1_500)
    .map((passage) => passage.text)
    .join("\n");
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  const perWord = (work: (word: string) => number) => (whole: string) =>
    tokens(whole).reduce((sum, { kind, text: word }) => sum + (kind === "word" ? work(word) : 0), 0);
  const begun = process.cpuUsage();
  const met = tokens(text).reduce((sum, { kind, text: word }) => sum + (kind === "word" ? segment(word).length : 0), 0);
  const { user, system } = process.cpuUsage(begun);
  const first = Buffer.byteLength(text) / (user + system);
  say(`The first reading, ${met} parts: ${first.toFixed(1)} MB/s; then the words are known and the rounds are these.`);
  const speeds = throughputs(text, [
    { name: "Mihwar: tokens and their parts", work: perWord((word) => segment(word).length) },
    { name: "Intl.Segmenter: words alone", work: (whole) => Array.from(segmenter.segment(whole)).length },
    ...(snowball === undefined
      ? []
      : [{ name: "Mihwar's tokens, Snowball's stems", work: perWord((word) => snowball.stem(word).length) }]),
  ]);
  table(speeds);
  const [own, intl] = speeds.map(({ megabytesPerSecond }) => megabytesPerSecond);
  promised({ what: "with parts", measured: own ?? Number.NaN, target: { atLeast: 8 }, decimals: 1, unit: "MB/s" });
  say(`${((own ?? Number.NaN) / (intl ?? Number.NaN)).toFixed(1)} times Intl.Segmenter`);
}
