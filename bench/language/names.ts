import { readFileSync } from "node:fs";
import { type Name, readNames } from "@mihwar/arabic/names/read-names";
import { promised, say, table } from "../report.ts";
import { findSharedData } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

/** A name by its words: from, until, tag. */
type Marked = `${number}-${number}-${string}`;

interface Sentence {
  readonly words: readonly string[];
  readonly gold: ReadonlySet<Marked>;
}

const tagOf: Readonly<Record<Name["kind"], string>> = {
  person: "PERS",
  org: "ORG",
  country: "LOC",
  place: "LOC",
  people: "MISC",
  event: "MISC",
};
const tags = ["PERS", "LOC", "ORG", "MISC"] as const;

/** Sentences of the CoNLL form: a word and its tag a line, an empty line between sentences. */
function readSentences(path: string): readonly Sentence[] {
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/u)
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.trim().split(/\s+/u))
        .filter((parts) => parts.length === 2),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const gold = new Set<Marked>();
      let from = -1;
      lines.forEach(([, tag = "O"], at) => {
        if (tag.startsWith("B-")) from = at;
        const next = lines[at + 1]?.[1] ?? "O";
        if (tag !== "O" && from >= 0 && !next.startsWith("I-")) gold.add(`${from}-${at + 1}-${tag.slice(2)}`);
        if (tag === "O") from = -1;
      });
      return { words: lines.map(([word = ""]) => word), gold };
    });
}

type Tagger = (sentence: Sentence) => ReadonlySet<Marked>;

/** Mihwar's spans, each widened to the words that it touches. */
const mihwar: Tagger = ({ words }) => {
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.length + 1;
  }
  const wordAt = (offset: number): number => {
    let at = 0;
    while (at + 1 < starts.length && (starts[at + 1] as number) <= offset) at += 1;
    return at;
  };
  return new Set(
    readNames(words.join(" ")).map(
      ({ start, end, kind }): Marked => `${wordAt(start)}-${wordAt(end - 1) + 1}-${tagOf[kind]}`,
    ),
  );
};

interface Score {
  readonly found: number;
  readonly right: number;
  readonly gold: number;
}

function score(sentences: readonly Sentence[], tagger: Tagger, tag?: string): Score {
  let [found, right, gold] = [0, 0, 0];
  const counts = (mark: Marked): boolean => tag === undefined || mark.endsWith(`-${tag}`);
  for (const sentence of sentences) {
    const marks = [...tagger(sentence)].filter(counts);
    found += marks.length;
    right += marks.filter((mark) => sentence.gold.has(mark)).length;
    gold += [...sentence.gold].filter(counts).length;
  }
  return { found, right, gold };
}

const f1 = ({ found, right, gold }: Score): number => (2 * right) / Math.max(1, found + gold);
const percent = (part: number): number => Math.round(part * 1000) / 10;

const path = findSharedData("names", "cleananercorp_TRAIN.txt");
if (path === undefined) say("the development set is absent");
else {
  const sentences = readSentences(path);
  const folds = [0, 1, 2, 3, 4].map((fold) =>
    sentences.slice(Math.floor((fold * sentences.length) / 5), Math.floor(((fold + 1) * sentences.length) / 5)),
  );
  table(
    folds.map((fold, at) => ({
      fold: at + 1,
      all: percent(f1(score(fold, mihwar))),
      ...Object.fromEntries(tags.map((tag) => [tag, percent(f1(score(fold, mihwar, tag)))])),
    })),
  );
  const all = folds.flat();
  const s = score(all, mihwar);
  say(`P ${percent(s.right / s.found)} R ${percent(s.right / s.gold)}`);
  promised({ what: "entity F1 in five folds", measured: f1(s), target: { atLeast: 0.65 }, decimals: 3 });
}
