import { readFileSync } from "node:fs";
import { join } from "node:path";

/** An attribution as an editor marked it. */
export interface MarkedAttribution {
  readonly start: number;
  readonly end: number;
  readonly level: string;
  readonly who?: string;
}

/** A sentence, and who says what in it. */
export interface MarkedSentence {
  readonly text: string;
  readonly attributions: readonly MarkedAttribution[];
  /** Held back when the rules were tuned. */
  readonly isKept: boolean;
}

/** A quotation as an editor marked it: offsets with the marks. */
export interface MarkedQuotation {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

const levels: Readonly<Record<string, string>> = {
  w: "witness",
  d: "document",
  o: "official",
  n: "named",
  m: "media",
  u: "unnamed",
  p: "plain",
};

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, "gold", name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const mark = /\[(?<level>[wdonmup]) (?<words>[^\]=]*?)(?: ?=(?<who>[^\]]*))?\]/gu;

function readSentence(line: string, place: number): MarkedSentence {
  let text = "";
  let done = 0;
  const attributions: MarkedAttribution[] = [];
  for (const { 0: whole, index, groups } of line.matchAll(mark)) {
    text += line.slice(done, index);
    done = index + whole.length;
    const start = text.length;
    const words = groups?.["words"] ?? "";
    text += words.replaceAll(/[{}]/gu, "");
    const printed = (groups?.["who"] ?? /\{(?<name>.*)\}/u.exec(words)?.groups?.["name"])?.replace(
      /^«([^«»]*)»$/u,
      "$1",
    );
    const level = levels[groups?.["level"] ?? ""] ?? "";
    attributions.push({ start, end: text.length, level, ...(printed !== undefined && { who: printed }) });
  }
  return { text: text + line.slice(done), attributions, isKept: place % 2 === 1 };
}

/** The sentences of `gold/attributions.txt`. */
export const markedSentences = (): readonly MarkedSentence[] => linesOf("attributions.txt").map(readSentence);

/** The sentences of `gold/attributions-later.txt`, which tells what the first run on them gave. */
export const laterSentences = (): readonly MarkedSentence[] => linesOf("attributions-later.txt").map(readSentence);

const quoteKinds: Readonly<Record<string, string>> = { s: "speech", n: "name", t: "term" };
const opening: Readonly<Record<string, string>> = { "»": "«", "”": "“„", "’": "‘", "›": "‹", '"': '"', "'": "'" };

function readQuotation(line: string): { readonly text: string; readonly quotations: readonly MarkedQuotation[] } {
  let text = "";
  let done = 0;
  const quotations: MarkedQuotation[] = [];
  const closed = new Set<number>();
  for (const { 0: whole, index, groups } of line.matchAll(/\{(?<kind>[snt])\}/gu)) {
    text += line.slice(done, index);
    done = index + whole.length;
    // «…».{s}: the stop of the sentence may stand between the mark and its letter.
    const end = text.endsWith(".") ? text.length - 1 : text.length;
    const opens = opening[text.charAt(end - 1)] ?? "";
    let start = end - 2;
    while (start >= 0 && (!opens.includes(text.charAt(start)) || closed.has(start))) start -= 1;
    closed.add(start).add(end - 1);
    quotations.push({ start, end, kind: quoteKinds[groups?.["kind"] ?? ""] ?? "" });
  }
  return { text: text + line.slice(done), quotations: quotations.toSorted((a, b) => a.start - b.start) };
}

/** The sentences of `gold/quotations.txt`. */
export const markedQuotations = (): readonly {
  readonly text: string;
  readonly quotations: readonly MarkedQuotation[];
  readonly isKept: boolean;
}[] => linesOf("quotations.txt").map((line, place) => ({ ...readQuotation(line), isKept: place % 2 === 1 }));
