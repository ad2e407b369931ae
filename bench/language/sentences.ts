import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sentences } from "@mihwar/arabic/sentences";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { findPeer } from "./peer.ts";
import { findSharedData } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

/** A text with the ends of its sentences; the end of the text is none of them. */
interface Divided {
  readonly text: string;
  readonly ends: readonly number[];
}

/** A way to divide a text: the ends of its sentences, with or without the white space behind them. */
interface Splitter {
  readonly name: string;
  readonly ends: (text: string) => readonly number[];
}

/** Where a text is divided, told by the first letter behind: splitters differ in whose the white space is. */
function starts(text: string, ends: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const end of ends) {
    const rest = text.slice(end);
    const start = end + rest.length - rest.trimStart().length;
    if (start < text.length && text.slice(0, end).trim() !== "") found.add(start);
  }
  return found;
}

const gold = JSON.parse(
  readFileSync(join(root, "packages", "arabic", "test", "gold", "sentences.json"), "utf8"),
) as Readonly<Record<string, readonly string[]>>;

function divided(marked: string): Divided {
  const parts = marked.split("|");
  let at = 0;
  return { text: parts.join(""), ends: parts.slice(0, -1).map((part) => (at += part.length)) };
}
const own = Object.values(gold).map((texts) => texts.map(divided));
const tuned = own.flatMap((texts) => texts.filter((_, place) => place % 2 === 0));
const kept = own.flatMap((texts) => texts.filter((_, place) => place % 2 === 1));

interface Squad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly sentence_breaks?: readonly (readonly number[])[];
      readonly sentences?: readonly string[];
    }[];
  }[];
}
const path = findSharedData("sentences", "ar.json");
if (path === undefined) say("the set of XQuAD-R is absent");
const paragraphs: readonly Divided[] =
  path === undefined
    ? []
    : (JSON.parse(readFileSync(path, "utf8")) as Squad).data.flatMap(({ paragraphs: all }) =>
        all.map(({ context, sentence_breaks: breaks = [] }) => ({
          text: context,
          ends: breaks.map(([, end]) => end ?? 0),
        })),
      );

/** XQuAD-R was divided by a machine that took the stop of an initial for the end: «راجيندرا ك. | باتشوري». */
const initial = /(?:^|[\s(])(?:\p{L}|هـ)\.\s?$/u;
const amended = paragraphs.map(({ text, ends }) => ({
  text,
  ends: ends.filter((end) => !initial.test(text.slice(0, end))),
}));

const icu = new Intl.Segmenter("ar", { granularity: "sentence" });
interface Sentencex {
  readonly segment: (language: string, text: string) => readonly string[];
}
const sentencex = await findPeer<Sentencex & { readonly default?: Sentencex }>("sentencex");
if (sentencex === undefined) say("sentencex is absent: npm install --prefix bench/peers");
const segment = sentencex?.segment ?? sentencex?.default?.segment;

/** Ends of pieces that lie one behind another in the text. */
function endsOfPieces(text: string, pieces: readonly string[]): readonly number[] {
  let at = 0;
  return pieces.map((piece) => {
    const found = text.indexOf(piece.trim(), at);
    return (at = found === -1 ? at : found + piece.trim().length);
  });
}

const splitters: readonly Splitter[] = [
  { name: "Mihwar", ends: (text) => sentences(text).map(({ end }) => end) },
  {
    name: "Intl.Segmenter",
    ends: (text) => Array.from(icu.segment(text), ({ index, segment: one }) => index + one.length),
  },
  ...(segment === undefined
    ? []
    : [{ name: "sentencex 1.0.17", ends: (text: string) => endsOfPieces(text, segment("ar", text)) }]),
  {
    name: "regex [.!?؟…]",
    ends: (text) =>
      Array.from(text.matchAll(/[.!?؟…]+["»”')\]]*(?=\s)|\n/gu), ({ 0: sign, index }) => index + sign.length),
  },
];

interface Score {
  readonly f1: number;
  readonly exact: number;
}

function score(ends: Splitter["ends"], texts: readonly Divided[]): Score {
  let right = 0;
  let told = 0;
  let wanted = 0;
  let exact = 0;
  for (const { text, ends: goldEnds } of texts) {
    const mine = starts(text, ends(text));
    const theirs = starts(text, goldEnds);
    const both = [...mine].filter((one) => theirs.has(one)).length;
    right += both;
    told += mine.size;
    wanted += theirs.size;
    if (both === mine.size && both === theirs.size) exact += 1;
  }
  return { f1: (200 * right) / (told + wanted), exact: (100 * exact) / texts.length };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const scored = splitters.map(({ name, ends }) => ({
  name,
  tuned: score(ends, tuned),
  kept: score(ends, kept),
  xquad: score(ends, paragraphs),
  amended: score(ends, amended),
}));
say(
  `Sentences: ${tuned.length + kept.length} hard texts of our own (a half was kept for the end), ${paragraphs.length} paragraphs of XQuAD-R`,
);
table(
  scored.map(({ name, tuned: one, kept: other, xquad, amended: clean }) => ({
    name,
    "own, tuned: F1": round(one.f1),
    "whole texts, %": round(one.exact),
    "own, kept: F1": round(other.f1),
    "whole texts, % ": round(other.exact),
    ...(paragraphs.length === 0
      ? {}
      : { "XQuAD-R: F1": round(xquad.f1), "without its cuts behind initials": round(clean.f1) }),
  })),
);
const [mihwar, segmenter] = scored;
promised({
  what: "F1 on the kept half of our own texts",
  measured: mihwar?.kept.f1 ?? 0,
  target: { atLeast: 98 },
  decimals: 1,
});
if (paragraphs.length > 0) {
  promised({
    what: "F1 on XQuAD-R as it is, beside Intl.Segmenter's",
    measured: mihwar?.xquad.f1 ?? 0,
    target: { atLeast: segmenter?.xquad.f1 ?? 0 },
  });
  promised({
    what: "F1 on XQuAD-R without its cuts behind initials, beside Intl.Segmenter's",
    measured: mihwar?.amended.f1 ?? 0,
    target: { atLeast: segmenter?.amended.f1 ?? 0 },
  });
}

const news = own
  .flat()
  .map(({ text }) => text)
  .join("\n");
table(
  throughputs(
    news.repeat(40),
    splitters.map(({ name, ends }) => ({ name, work: (text) => ends(text).length })),
  ),
);
