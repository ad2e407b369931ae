import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readAttributions } from "@mihwar/arabic/attributions/attribution";
import { readQuotes } from "@mihwar/arabic/quotes/quotation";
import {
  type MarkedAttribution,
  type MarkedSentence,
  laterSentences,
  markedQuotations,
  markedSentences,
} from "../../packages/arabic/test/attribution-gold.ts";
import { promised, say, table } from "../report.ts";
import { findSharedData } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

/** A way to read who says what. */
interface Reader {
  readonly name: string;
  readonly read: (text: string) => readonly MarkedAttribution[];
}

const verbs =
  "قال|قالت|يقول|تقول|أكد|أكدت|أضاف|أضافت|أعلن|أعلنت|ذكر|ذكرت|أفاد|أفادت|أوضح|أوضحت|أشار|أشارت|صرح|صرحت|كشف|كشفت|كتب|نقلت";
const cues = new RegExp(
  `(?:^|(?<=[\\s«"]))و?(?:(?:${verbs})|بحسب|حسب|وفقاً? ل|وفق|نقلاً? عن|كما (?:${verbs}))\\s*(?<who>[^،.:؛«»"\\n]*?)(?=\\s*(?:[،.:؛"\\n]|إلى أن|على أن|ب?أن|إن|إنها?|أنها?|ف?إن|$))`,
  "gu",
);
const guesses: readonly (readonly [RegExp, string])[] = [
  [/مراسل[نو]/u, "witness"],
  [/مصدر|مصادر|شهود|مسؤول/u, "unnamed"],
  [/صحيفة|وكالة|قناة|موقع|مجلة/u, "media"],
  [/تقرير|وثيقة|دراسة|بيانات/u, "document"],
  [/وزير|رئيس|وزارة|جيش|شرطة|حكومة|متحدث/u, "official"],
  [/^$/u, "plain"],
];

/** No peer runs for Arabic; a list of cues in one regular expression is what newsrooms write for themselves. */
const plainCues: Reader = {
  name: "list of cues, one RegExp",
  read: (text) =>
    [...text.matchAll(cues)].map(({ 0: phrase, index, groups }) => {
      const who = (groups?.["who"] ?? "").trim();
      const level = guesses.find(([pattern]) => pattern.test(who))?.[1] ?? "named";
      const end = index + phrase.trimEnd().length;
      return { start: index, end, level, ...(who !== "" && { who }) };
    }),
};
const mihwar: Reader = { name: "Mihwar", read: readAttributions };

const f1 = (hits: number, marked: number, found: number): number => Math.round((2000 * hits) / (marked + found)) / 10;

/** Levels right where the spans are the same, or overlap; speakers right where the spans overlap. */
function scoresOf({ name, read }: Reader, sentences: readonly MarkedSentence[]) {
  let [exact, spans, overlap, who, marked, found, whoMarked, whoFound, falseAlarms] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const { text, attributions } of sentences) {
    const own = read(text);
    marked += attributions.length;
    found += own.length;
    whoFound += own.filter((one) => one.who !== undefined).length;
    if (attributions.length === 0 && own.length > 0) falseAlarms += 1;
    for (const one of attributions) {
      const near = own.filter(({ start, end }) => start < one.end && end > one.start);
      const same = near.filter(({ start, end }) => start === one.start && end === one.end);
      if (same.length > 0) spans += 1;
      if (same.some(({ level }) => level === one.level)) exact += 1;
      if (near.some(({ level }) => level === one.level)) overlap += 1;
      if (one.who === undefined) continue;
      whoMarked += 1;
      if (near.some((other) => other.who === one.who)) who += 1;
    }
  }
  return {
    reader: name,
    "span + level": f1(exact, marked, found),
    span: f1(spans, marked, found),
    "overlap + level": f1(overlap, marked, found),
    who: f1(who, whoMarked, whoFound),
    "false alarms": falseAlarms,
  };
}

const all = markedSentences();
const without = all.filter(({ attributions }) => attributions.length === 0).length;
const halves = [
  ["tuned half", all.filter(({ isKept }) => !isKept)],
  ["kept half", all.filter(({ isKept }) => isKept)],
  ["later sets (their first runs: see the file)", laterSentences()],
] as const;
say(`${all.length} sentences of our own, ${without} of them without an attribution; F1 in per cent`);
for (const [name, sentences] of halves) {
  say(`\n${name}, ${sentences.length} sentences`);
  table([mihwar, plainCues].map((reader) => scoresOf(reader, sentences)));
}
const kept = scoresOf(mihwar, halves[1][1]);

say("\nBy level, kept half: what is marked, and how much of it has its span and level");
const levels = ["witness", "document", "official", "named", "media", "unnamed", "plain"];
table(
  levels.map((level) => {
    const only = halves[1][1].map((one) => ({
      ...one,
      attributions: one.attributions.filter((a) => a.level === level),
    }));
    const marked = only.reduce((sum, { attributions }) => sum + attributions.length, 0);
    const right = only.reduce(
      (sum, { text, attributions }) =>
        sum +
        attributions.filter(({ start, end }) =>
          readAttributions(text).some((own) => own.start === start && own.end === end && own.level === level),
        ).length,
      0,
    );
    return { level, marked, right };
  }),
);

say("\nQuotation marks");
const quotes = markedQuotations();
table(
  [false, true].map((isKept) => {
    let [marked, found, placed, named] = [0, 0, 0, 0];
    for (const { text, quotations } of quotes.filter((one) => one.isKept === isKept)) {
      const own = readQuotes(text);
      marked += quotations.length;
      found += own.length;
      for (const one of quotations) {
        const same = own.find(({ start, end }) => start === one.start && end === one.end);
        if (same !== undefined) placed += 1;
        if (same?.kind === one.kind) named += 1;
      }
    }
    return {
      half: isKept ? "kept" : "tuned",
      marked,
      paired: f1(placed, marked, found),
      kind: f1(named, marked, found),
    };
  }),
);

const path = findSharedData("related", "semeval-ar-dev.jsonl.gz");
if (path === undefined) say("\nthe news texts of SemEval-2022 task 8 are absent: speed on our own sentences");
const news =
  path === undefined
    ? all.map(({ text }) => text).join("\n")
    : gunzipSync(readFileSync(path))
        .toString("utf8")
        .split("\n")
        .filter((line) => line !== "")
        .flatMap((line) => {
          const { text1 = "", text2 = "" } = JSON.parse(line) as { readonly text1?: string; readonly text2?: string };
          return [text1, text2];
        })
        .join("\n");
const speeds = throughputs(news, [
  { name: "attributions", work: (text) => readAttributions(text).length },
  { name: "quotes", work: (text) => readQuotes(text).length },
  { name: plainCues.name, work: (text) => plainCues.read(text).length },
]);
say("");
table(speeds);

const promisedTo = (what: string, measured: number): void =>
  promised({ what, measured, target: { atLeast: 90 }, decimals: 1, unit: "F1" });
promisedTo("of attributions of the kept half, span and level", kept["span + level"]);
promisedTo("of their speakers", kept.who);
promised({
  what: "attributions read",
  measured: speeds[0]?.megabytesPerSecond ?? Number.NaN,
  target: { atLeast: 2 },
  decimals: 1,
  unit: "MB/s",
});
