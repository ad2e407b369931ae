import { type TermKind, searchTerms, stems } from "@mihwar/arabic/terms/search-terms";
import { termScore } from "@mihwar/arabic/terms/term-score";
import { promised, say, table } from "../report.ts";
import { light10, normalizeAsLucene } from "./light10.ts";
import { PassageIndex, type WayOfSearching, bm25, counted, rankOf } from "./passage-index.ts";
import { findPeer } from "./peer.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

interface Text {
  readonly id: string;
  readonly text: string;
}

interface Question extends Text {
  readonly rel: readonly string[];
}

interface PassageSet {
  readonly name: string;
  readonly texts: readonly Text[];
  readonly questions: readonly Question[];
}

const kinds: readonly TermKind[] = ["fourgram", "trigram", "root", "pair"];

const mihwar: WayOfSearching = {
  name: "Mihwar",
  termsOf: (text) => {
    const words = searchTerms(text);
    return new Map(kinds.map((kind) => [kind, counted(words.flatMap((word) => word[kind]))]));
  },
  score: ({ kind, ...statistics }) => termScore({ kind: kind as TermKind, ...statistics }),
};

const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
const wordsOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));

const oneKind = (
  name: string,
  terms: (text: string) => readonly string[],
  score = bm25({ k1: 1.2, b: 0.75 }),
): WayOfSearching => ({
  name,
  termsOf: (text) => new Map([["term", counted(terms(text))]]),
  score,
});

function fourGrams(word: string): readonly string[] {
  return Array.from({ length: Math.max(1, word.length - 3) }, (_, at) => `${word.slice(at, at + 4)}…`);
}

const lightAndGrams = (text: string): readonly string[] =>
  wordsOf(text).flatMap((word) => [light10(word), ...fourGrams(normalizeAsLucene(word).toLowerCase())]);

interface Snowball {
  readonly newStemmer: (language: string) => { readonly stem: (word: string) => string };
}

async function ways(): Promise<readonly WayOfSearching[]> {
  const snowball = (await findPeer<Snowball>("snowball-stemmers"))?.newStemmer("arabic");
  if (snowball === undefined) say("snowball-stemmers is absent (npm install --prefix bench/peers)");
  return [
    mihwar,
    oneKind("Mihwar's stems alone, plain BM25", (text) => stems(text).map(({ stem }) => stem)),
    oneKind("light10 + 4-grams", lightAndGrams),
    oneKind("light10 + 4-grams, k1 and b as Mihwar's", lightAndGrams, bm25({ k1: 0.5, b: 1 })),
    oneKind("light10 (Lucene)", (text) => wordsOf(text).map(light10)),
    ...(snowball === undefined
      ? []
      : [oneKind("Snowball", (text) => wordsOf(text).map((word) => snowball.stem(word)))]),
    oneKind("words as they stand", wordsOf),
  ];
}

function reciprocalRanks({ texts, questions }: PassageSet, way: WayOfSearching): readonly number[] {
  const index = new PassageIndex(
    way,
    texts.map(({ text }) => text),
  );
  const places = new Map(texts.map(({ id }, place) => [id, place]));
  return questions.map(({ text, rel }) => {
    const scores = index.scores(text);
    const ranks = rel.map((id) => rankOf(places.get(id) ?? -1, scores) ?? Infinity);
    const best = Math.min(...ranks);
    return best <= 10 ? 1 / best : 0;
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function findSet(name: string, folder: string, ...textFiles: readonly string[]): PassageSet | undefined {
  const questions = findSharedData("retrieval", `${folder}.queries.jsonl`);
  const texts = textFiles.map((file) => findSharedData("retrieval", `${file}.docs.jsonl.gz`));
  if (questions === undefined || texts.includes(undefined)) return undefined;
  return {
    name,
    texts: texts.flatMap((path) => readJsonLines<Text>(path ?? "")),
    questions: readJsonLines<Question>(questions),
  };
}

type Pair = Readonly<Record<"id1" | "id2" | "title1" | "title2" | "text1" | "text2", string | null>>;

/** Headlines as questions for their own stories: news, as long as news is. No choice was made by this set. */
function findHeadlines(): PassageSet | undefined {
  const path = findSharedData("related", "semeval-ar-dev.jsonl.gz");
  if (path === undefined) return undefined;
  const stories = new Map<string, { readonly title: string; readonly text: string }>();
  for (const pair of readJsonLines<Pair>(path)) {
    for (const n of [1, 2] as const) {
      const [id, title, text] = [pair[`id${n}`], pair[`title${n}`], pair[`text${n}`]];
      if (id !== null && title !== null && text !== null && text !== "") stories.set(id, { title, text });
    }
  }
  return {
    name: "news headlines",
    texts: Array.from(stories, ([id, { text }]) => ({ id, text })),
    questions: Array.from(stories, ([id, { title }]) => ({ id, text: title, rel: [id] })),
  };
}

const sets = [
  findSet("XQuAD", "xquad", "xquad"),
  findSet("ARCD-dev", "arcd-dev", "arcd-dev"),
  findSet("ARCD-dev + 5,000", "arcd-dev", "arcd-dev", "wiki-distractors"),
  findHeadlines(),
].filter((set) => set !== undefined);

if (sets.length === 0) say("The passage sets are absent (MIHWAR_DATA): no figures.");
else {
  say("MRR@10, every way on the same passages and questions");
  const figures = new Map<string, Record<string, number>>();
  for (const way of await ways()) {
    figures.set(
      way.name,
      Object.fromEntries(sets.map((set) => [set.name, Number(mean(reciprocalRanks(set, way)).toFixed(4))])),
    );
  }
  table(Object.fromEntries(figures));
  const figure = (way: string, set: string): number => figures.get(way)?.[set] ?? Number.NaN;
  promised({ what: "MRR@10 on XQuAD", measured: figure("Mihwar", "XQuAD"), target: { atLeast: 0.955 }, decimals: 4 });
  promised({
    what: "MRR@10 on ARCD-dev",
    measured: figure("Mihwar", "ARCD-dev"),
    target: { atLeast: 0.815 },
    decimals: 4,
  });
  promised({
    what: "MRR@10 on ARCD-dev among 5,000 more passages; bound: light10 + 4-grams beside it",
    measured: figure("Mihwar", "ARCD-dev + 5,000"),
    target: { atLeast: figure("light10 + 4-grams", "ARCD-dev + 5,000") },
    decimals: 4,
  });

  const passages = sets.flatMap(({ texts }) => texts.map(({ text }) => text)).slice(0, 3_000);
  const inPassages = (count: (text: string) => number) => (text: string) =>
    text.split("\n\n\n").reduce((sum, passage) => sum + count(passage), 0);
  const snowball = (await findPeer<Snowball>("snowball-stemmers"))?.newStemmer("arabic");
  const speeds = throughputs(passages.join("\n\n\n"), [
    { name: "Mihwar: words and stems", work: inPassages((text) => stems(text).length) },
    { name: "Mihwar: all terms", work: inPassages((text) => searchTerms(text).length) },
    { name: "Intl.Segmenter and light10", work: inPassages((text) => wordsOf(text).map(light10).length) },
    ...(snowball === undefined
      ? []
      : [
          {
            name: "Intl.Segmenter and Snowball",
            work: inPassages((text: string) => wordsOf(text).map((word) => snowball.stem(word)).length),
          },
        ]),
  ]);
  table(speeds);
  promised({
    what: "words with their stems",
    measured: speeds[0]?.megabytesPerSecond ?? Number.NaN,
    target: { atLeast: 8 },
    decimals: 1,
    unit: "MB/s",
  });
}
