import { foldForSearch, foldWithOffsets } from "@mihwar/arabic/fold";
import { promised, say, table } from "../report.ts";
import { normalizeAsLucene } from "./light10.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

/** Spellings of one word, a row each, written for this comparison; the kinds are the issue's own. */
const spellings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "hamza on alef": [
    ["إلى", "الى"],
    ["أحمد", "احمد"],
    ["آثار", "اثار"],
    ["ٱلقدس", "القدس"],
    ["أمر", "ا\u0654مر"],
  ],
  "hamza on waw and ya": [
    ["مسؤول", "مسئول"],
    ["شؤون", "شئون"],
    ["رؤوس", "رءوس"],
    ["شاطئ", "شاطىء"],
    ["مؤتمر", "موتمر"],
    ["رئيس", "رييس"],
  ],
  "ta marbuta, alef maqsura": [
    ["مدرسة", "مدرسه"],
    ["مستشفى", "مستشفي"],
    ["على", "علي"],
    ["هيئة", "هيئه"],
  ],
  "harakat and tatweel": [
    ["مُحَمَّدٌ", "محمد"],
    ["كتـــاب", "كتاب"],
    ["الرحمٰن", "الرحمن"],
    ["قُرۡءَان", "قرءان"],
    ["ذَٰلِكَ", "ذلك"],
  ],
  "presentation forms": [
    ["ﻻ", "لا"],
    ["ﷲ", "الله"],
    ["ﻣﺪﻳﻨﺔ", "مدينة"],
    ["ﺷﺊ", "شئ"],
  ],
  digits: [
    ["٢٠٢٦", "2026"],
    ["۱۴۰۴", "1404"],
    ["١٢٫٥", "12.5"],
  ],
  "Persian and Urdu letters": [
    ["کرکوک", "كركوك"],
    ["ڤيينا", "فيينا"],
    ["چاد", "جاد"],
    ["سیاسة", "سياسة"],
    ["پاكستان", "باكستان"],
  ],
  "stray marks": [
    ["كت\u200fاب", "كتاب"],
    ["می\u200cخواهد", "میخواهد"],
    ["\ufeffخبر", "خبر"],
    ["\u2067خبر\u2069", "خبر"],
  ],
};

/** Words that are two for every reader. */
const apart: readonly (readonly string[])[] = [
  ["ماء", "ما"],
  ["شيء", "شي"],
  ["ظل", "ضل"],
  ["ذكر", "زكر"],
  ["قلب", "كلب"],
  ["سوء", "سو"],
  ["حرب", "حزب"],
];

const folds: Readonly<Record<string, (text: string) => string>> = {
  "Mihwar: foldForSearch": foldForSearch,
  "Lucene's ArabicNormalizer": normalizeAsLucene,
  "NFKC and lower case": (text) => text.normalize("NFKC").toLowerCase(),
};

const meets = (fold: (text: string) => string, [one = "", other = ""]: readonly string[]): boolean =>
  fold(one) === fold(other);

const rows = Object.entries(folds).map(([name, fold]) => {
  const met = (pairs: readonly (readonly string[])[]): string =>
    `${pairs.filter((pair) => meets(fold, pair)).length}/${pairs.length}`;
  return [
    name,
    {
      ...Object.fromEntries(Object.entries(spellings).map(([kind, pairs]) => [kind, met(pairs)])),
      "two words taken for one": met(apart),
    },
  ] as const;
});
const kinds = Object.keys(rows[0]?.[1] ?? {});
say("Spellings of one word that meet");
table(
  Object.fromEntries(
    kinds.map((kind) => [kind, Object.fromEntries(rows.map(([name, row]) => [name, row[kind as keyof typeof row]]))]),
  ),
);
const all = Object.values(spellings).flat();
promised({
  what: "of spellings meet",
  measured: all.filter((pair) => meets(foldForSearch, pair)).length / all.length,
  target: { atLeast: 1 },
});

const path = findSharedData("retrieval", "wiki-distractors.docs.jsonl.gz");
if (path === undefined) say("The passages are absent (MIHWAR_DATA): no speed.");
else {
  const text = readJsonLines<{ readonly text: string }>(path)
    .slice(0, 1_500)
    .map((passage) => passage.text)
    .join("\n");
  const inLines = (work: (line: string) => string) => (whole: string) =>
    whole.split("\n").reduce((sum, line) => sum + work(line).length, 0);
  const speeds = throughputs(text, [
    { name: "Mihwar: foldForSearch", work: inLines(foldForSearch) },
    { name: "Mihwar: foldWithOffsets", work: inLines((line) => foldWithOffsets(line).folded) },
    { name: "Lucene's ArabicNormalizer, by replaceAll", work: inLines(normalizeAsLucene) },
    { name: "String.normalize NFKC, lower case", work: inLines((line) => line.normalize("NFKC").toLowerCase()) },
  ]);
  table(speeds);
  promised({
    what: "folded",
    measured: speeds[0]?.megabytesPerSecond ?? Number.NaN,
    target: { atLeast: 20 },
    decimals: 1,
    unit: "MB/s",
  });
}
