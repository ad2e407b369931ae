import { bandKeys, likeness, shingles, signature } from "@mihwar/arabic/similarity/signature";
import { nearness, rarity, storyWords } from "@mihwar/arabic/similarity/story-words";
import { promised, say, table } from "../report.ts";
import { findSharedData, readJsonLines } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

type Pair = Readonly<Record<"id1" | "id2", string>> &
  Readonly<Record<"title1" | "title2" | "text1" | "text2", string | null>> & {
    /** From 1, the same, to 4, nothing in common. */
    readonly Overall: number;
  };

interface Story {
  readonly headline: string;
  readonly body: string;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function pearson(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  let [both, first, second] = [0, 0, 0];
  for (const [at, value] of one.entries()) {
    const there = (other[at] ?? 0) - b;
    both += (value - a) * there;
    first += (value - a) ** 2;
    second += there ** 2;
  }
  return both / Math.sqrt(first * second);
}

/** Ranks from 0; equal values share the mean of theirs. */
function ranks(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return below + (values.filter((other) => other === value).length - 1) / 2;
  });
}

/** Words as white space parts them, all alike: the peer. */
function plainWords({ headline, body }: Story): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of `${headline} ${body}`.split(/\s+/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

type Words = ReadonlyMap<string, number>;

function rarities(of: Iterable<Words>): (word: string) => number {
  const storiesWith = new Map<string, number>();
  let stories = 0;
  for (const words of of) {
    stories += 1;
    for (const word of words.keys()) storiesWith.set(word, (storiesWith.get(word) ?? 0) + 1);
  }
  return (word) => rarity({ stories, storiesWithWord: storiesWith.get(word) ?? 1 });
}

const storyOf = (pair: Pair, n: 1 | 2): Story => ({ headline: pair[`title${n}`] ?? "", body: pair[`text${n}`] ?? "" });

/** Every second number of a row is a plain choice of places that no other edit depends on. */
function edits(body: string): Readonly<Record<string, string>> {
  const words = body.split(/\s+/u);
  const everySoMany = (n: number): string =>
    words.map((word, at) => (at % n === n - 1 ? `${word.slice(0, 2)}تحرير` : word)).join(" ");
  return {
    "respelt: bare alef, ha, no vowels": body
      .replaceAll(/[أإآ]/gu, "ا")
      .replaceAll("ة", "ه")
      .replaceAll(/[\u064b-\u0652]/gu, ""),
    "last third cut": words.slice(0, Math.ceil((words.length * 2) / 3)).join(" "),
    "another lead of 20 words": `${Array.from({ length: 20 }, (_, at) => `مقدمة${at}`).join(" ")} ${words.slice(15).join(" ")}`,
    "one word in 20 changed": everySoMany(20),
    "one word in 10 changed": everySoMany(10),
  };
}

/** The likeness from which two stories are taken for copies in these figures. */
const copyFrom = 0.4;

/** The share of pairs that an editor would be told of: they meet on a key, and their signatures are alike. */
function shareTold(pairs: readonly (readonly [string, string])[]): number {
  const told = pairs.filter(([one, other]) => {
    const [a, b] = [signature(one), signature(other)];
    const keys = new Set(bandKeys(a));
    return bandKeys(b).some((key) => keys.has(key)) && likeness(a, b) >= copyFrom;
  });
  return told.length / pairs.length;
}

function shareByCosine(pairs: readonly (readonly [string, string])[], from: number): number {
  const vector = (body: string): Words => plainWords({ headline: "", body });
  return pairs.filter(([one, other]) => nearness(vector(one), vector(other), () => 1) >= from).length / pairs.length;
}

function relatedStories(pairs: readonly Pair[]): void {
  const human = pairs.map(({ Overall }) => -Overall);
  const row = (wordsOf: (story: Story) => Words, isWeighed: boolean) => {
    const all = new Map(
      pairs.flatMap((pair) => ([1, 2] as const).map((n) => [pair[`id${n}`], wordsOf(storyOf(pair, n))])),
    );
    const rarityOf = isWeighed ? rarities(all.values()) : () => 1;
    const near = pairs.map(({ id1, id2 }) => nearness(all.get(id1) ?? new Map(), all.get(id2) ?? new Map(), rarityOf));
    return {
      pearson: Number(pearson(near, human).toFixed(3)),
      spearman: Number(pearson(ranks(near), ranks(human)).toFixed(3)),
    };
  };
  const rows = {
    "Mihwar: nearness": row(storyWords, true),
    "tf-idf of words between spaces": row(plainWords, true),
    "plain cosine of words between spaces": row(plainWords, false),
  };
  say(`Related stories: agreement with people on ${pairs.length} pairs of SemEval-2022 task 8`);
  table(rows);
  promised({
    what: "Pearson; bound: plain cosine beside it",
    measured: rows["Mihwar: nearness"].pearson,
    target: { atLeast: rows["plain cosine of words between spaces"].pearson },
    decimals: 3,
  });
}

function nearCopies(pairs: readonly Pair[]): void {
  const bodies = [...new Set(pairs.flatMap((pair) => ([1, 2] as const).map((n) => storyOf(pair, n).body)))].filter(
    (body) => body.split(/\s+/u).length >= 60,
  );
  const kinds = Object.keys(edits(""));
  const told = (list: readonly (readonly [string, string])[]) => ({
    "Mihwar: keys and likeness ≥ 0.4": Number(shareTold(list).toFixed(3)),
    "plain cosine ≥ 0.8": Number(shareByCosine(list, 0.8).toFixed(3)),
    "plain cosine ≥ 0.6": Number(shareByCosine(list, 0.6).toFixed(3)),
  });
  const rows = Object.fromEntries(
    kinds.map((kind) => [kind, told(bodies.map((body) => [body, edits(body)[kind] ?? ""]))]),
  );
  const apart = pairs
    .filter(({ Overall }) => Overall >= 2)
    .map((pair): readonly [string, string] => [storyOf(pair, 1).body, storyOf(pair, 2).body]);
  const strangers = bodies.map((body, at): readonly [string, string] => [body, bodies[(at + 7) % bodies.length] ?? ""]);
  say(`Near copies: share of pairs told, of ${bodies.length} stories edited by rule`);
  table({
    ...rows,
    "— not copies: other stories": told(strangers),
    "— not copies: people say 2 and more apart": told(apart),
  });
  const all = kinds.flatMap((kind) => bodies.map((body): readonly [string, string] => [body, edits(body)[kind] ?? ""]));
  promised({ what: "of edited copies told", measured: shareTold(all), target: { atLeast: 0.95 }, decimals: 3 });
  promised({ what: "of other stories told", measured: shareTold(strangers), target: { atMost: 0.005 }, decimals: 3 });

  const text = bodies.join("\n\n\n");
  const inBodies = (count: (body: string) => number) => (joined: string) =>
    joined.split("\n\n\n").reduce((sum, body) => sum + count(body), 0);
  table(
    throughputs(text, [
      { name: "Mihwar: signature and keys", work: inBodies((body) => bandKeys(signature(body)).length) },
      { name: "Mihwar: shingles", work: inBodies((body) => shingles(body).size) },
      { name: "Mihwar: story words", work: inBodies((body) => storyWords({ headline: "", body }).size) },
      { name: "words between spaces", work: inBodies((body) => plainWords({ headline: "", body }).size) },
    ]),
  );
}

const path = findSharedData("related", "semeval-ar-dev.jsonl.gz");
if (path === undefined) say("The pairs of stories are absent (MIHWAR_DATA): no figures.");
else {
  const pairs = readJsonLines<Pair>(path);
  relatedStories(pairs);
  nearCopies(pairs);
}
