import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type NameStep, nameSteps } from "@mihwar/arabic/authority/authority";
import { nameKey } from "@mihwar/arabic/authority/name-key";
import { cliticReadings } from "@mihwar/arabic/names/clitic-reading";
import { type Name, readNames } from "@mihwar/arabic/names/read-names";
import { root } from "../../scripts/source-files.ts";
import { promised, say, table } from "../report.ts";
import { findSharedData } from "./shared-data.ts";
import { throughputs } from "./throughput.ts";

/** A name by its words: from, until, kind. */
type Marked = `${number}-${number}-${string}`;

interface Sentence {
  readonly words: readonly string[];
  readonly gold: ReadonlySet<Marked>;
}

type Tagger = (words: readonly string[]) => ReadonlySet<Marked>;

const tagOf: Readonly<Record<Name["kind"], string>> = {
  person: "PERS",
  org: "ORG",
  country: "LOC",
  place: "LOC",
  people: "MISC",
  event: "MISC",
};
const tags = ["PERS", "LOC", "ORG", "MISC"] as const;

/** Sentences in the form of CoNLL: a word and its tag a line, an empty line between sentences. */
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
      for (const [at, [, tag = "O"]] of lines.entries()) {
        if (tag === "O") from = -1;
        if (tag.startsWith("B-")) from = at;
        const next = lines[at + 1]?.[1] ?? "O";
        if (from >= 0 && !next.startsWith("I-")) gold.add(`${from}-${at + 1}-${tag.slice(2)}`);
      }
      return { words: lines.map(([word = ""]) => word), gold };
    });
}

/** Mihwar's spans, each widened to the words that it touches. */
const mihwar: Tagger = (words) => {
  const wordOf: number[] = [];
  for (const [at, word] of words.entries()) for (let unit = 0; unit <= word.length; unit++) wordOf.push(at);
  return new Set(
    readNames(words.join(" ")).map(
      ({ start, end, kind }): Marked => `${wordOf[start] ?? 0}-${(wordOf[end - 1] ?? 0) + 1}-${tagOf[kind]}`,
    ),
  );
};

/** The longest match in a list of names, clitics taken off the first word, and nothing else. */
function longestMatch(
  words: readonly string[],
  match: (keys: readonly string[], at: number) => [to: number, tag: string] | undefined,
): ReadonlySet<Marked> {
  const keys = words.map(nameKey);
  const found = new Set<Marked>();
  for (let at = 0; at < words.length;) {
    let best: [number, string] | undefined;
    for (const { key } of cliticReadings(keys[at] ?? "")) {
      const one = match([key, ...keys.slice(at + 1, at + 8)], at);
      if (one !== undefined && one[0] > (best?.[0] ?? 0)) best = one;
    }
    if (best === undefined) at += 1;
    else {
      found.add(`${at}-${at + best[0]}-${best[1]}`);
      at += best[0];
    }
  }
  return found;
}

/** Mihwar's own authority as a plain gazetteer. */
const gazetteer: Tagger = (words) =>
  longestMatch(words, (keys) => {
    let step: NameStep | undefined = nameSteps();
    let best: [number, string] | undefined;
    for (const [at, key] of keys.entries()) {
      step = step.next.get(key);
      if (step === undefined) break;
      const first = step.bearers[0];
      if (first !== undefined) best = [at + 1, tagOf[first.entity.kind]];
    }
    return best;
  });

/** The names of other folds by heart, each under the tag that it has most often. */
function memorised(training: readonly Sentence[]): Tagger {
  const counts = new Map<string, Map<string, number>>();
  for (const { words, gold } of training) {
    for (const mark of gold) {
      const [from = "0", to = "0", tag = ""] = mark.split("-");
      const name = words.slice(Number(from), Number(to)).map(nameKey).join(" ");
      const tagged = counts.get(name) ?? new Map<string, number>();
      counts.set(name, tagged.set(tag, (tagged.get(tag) ?? 0) + 1));
    }
  }
  const tagged = new Map(
    Array.from(counts, ([name, by]) => [name, Array.from(by).toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ""]),
  );
  return (words) =>
    longestMatch(words, (keys) => {
      for (let length = keys.length; length > 0; length--) {
        const tag = tagged.get(keys.slice(0, length).join(" "));
        if (tag !== undefined) return [length, tag];
      }
      return undefined;
    });
}

interface Count {
  found: number;
  right: number;
  gold: number;
}

const none = (): Count => ({ found: 0, right: 0, gold: 0 });

function count(sentences: readonly Sentence[], tagger: Tagger, into: Map<string, Count>): void {
  for (const { words, gold } of sentences) {
    const found = tagger(words);
    const add = (mark: Marked, part: keyof Count): void => {
      for (const tag of ["all", mark.slice(mark.lastIndexOf("-") + 1)]) {
        const sum = into.get(tag) ?? none();
        sum[part] += 1;
        into.set(tag, sum);
      }
    };
    for (const mark of found) {
      add(mark, "found");
      if (gold.has(mark)) add(mark, "right");
    }
    for (const mark of gold) add(mark, "gold");
  }
}

const f1 = ({ found, right, gold }: Count): number => (2 * right) / Math.max(1, found + gold);
const percent = (part: number): number => Math.round(part * 1000) / 10;

function row(name: string, counts: ReadonlyMap<string, Count>): object {
  const all = counts.get("all") ?? none();
  return {
    name,
    F1: percent(f1(all)),
    precision: percent(all.right / Math.max(1, all.found)),
    recall: percent(all.right / Math.max(1, all.gold)),
    ...Object.fromEntries(tags.map((tag) => [tag, percent(f1(counts.get(tag) ?? none()))])),
  };
}

const path = findSharedData("names", "cleananercorp_TRAIN.txt");
if (path === undefined) say("CLEANANERCorp: absent, no figures");
else {
  const sentences = readSentences(path);
  const size = sentences.length / 5;
  const folds = [0, 1, 2, 3, 4].map((fold) => sentences.slice(Math.floor(fold * size), Math.floor((fold + 1) * size)));
  const contenders: readonly (readonly [string, (training: readonly Sentence[]) => Tagger])[] = [
    ["Mihwar", () => mihwar],
    ["its authority, longest match", () => gazetteer],
    ["the other folds by heart", memorised],
  ];
  const perFold: object[] = [];
  /** Folds 1 and 2 were read while the rules were made. */
  const unread = new Map<string, Count>();
  const whole: object[] = [];
  let ours = 0;
  for (const [name, train] of contenders) {
    const counts = new Map<string, Count>();
    for (const [at, fold] of folds.entries()) {
      const tagger = train(folds.filter((other) => other !== fold).flat());
      const here = new Map<string, Count>();
      count(fold, tagger, here);
      count(fold, tagger, counts);
      if (name === "Mihwar") {
        perFold.push(row(`fold ${at + 1}`, here));
        if (at > 1) count(fold, tagger, unread);
      }
    }
    if (name === "Mihwar") ours = f1(counts.get("all") ?? none());
    whole.push(row(name, counts));
  }
  say(`CLEANANERCorp, training part: ${sentences.length} sentences in five folds, exact spans and kinds`);
  table(whole);
  say("Mihwar, fold by fold; the first two were read while the rules were made");
  table([...perFold, row("folds 3 to 5", unread)]);
  promised({ what: "entity F1 over the five folds", measured: ours, target: { atLeast: 0.65 } });
}

/** Our own sentences: the halves, and the kinds of Mihwar's own. */
function ownGold(): void {
  const file = join(root, "packages", "arabic", "test", "gold", "names.json");
  const { sentences } = JSON.parse(readFileSync(file, "utf8")) as { readonly sentences: readonly string[] };
  const rows = [0, 1].map((half) => {
    const sum = none();
    for (const [at, marked] of sentences.entries()) {
      if (at % 2 !== half) continue;
      const text = marked.replaceAll(/\[\w+ ([^\]]+)\]/gu, "$1");
      const gold = new Set<string>();
      let cut = 0;
      for (const { 0: whole, 1: kind, 2: name = "", index } of marked.matchAll(/\[(\w+) ([^\]]+)\]/gu)) {
        gold.add(`${index - cut}-${index - cut + name.length}-${kind}`);
        cut += whole.length - name.length;
      }
      const found = readNames(text).map(({ start, end, kind }) => `${start}-${end}-${kind}`);
      sum.found += found.length;
      sum.gold += gold.size;
      sum.right += found.filter((mark) => gold.has(mark)).length;
    }
    return {
      half: half === 0 ? "looked at" : "held back",
      F1: percent(f1(sum)),
      precision: percent(sum.right / sum.found),
      recall: percent(sum.right / sum.gold),
    };
  });
  say(`Our own gold: ${sentences.length} sentences`);
  table(rows);
}
ownGold();

const line =
  "قال وزير الخارجية المصري سامح شكري بعد لقائه المبعوث الأميركي ستيف ويتكوف في جنيف إن المحادثات تناولت الوضع في غزة والسودان، وأن وفدا من الأمم المتحدة سيزور رفح والخرطوم الأسبوع المقبل لمتابعة دخول المساعدات إلى السكان الذين ينتظرون منذ أشهر. ";
const text = line.repeat(2000);
const speeds = throughputs(text, [{ name: "Mihwar", work: (copy) => readNames(copy).length }], 5);
promised({
  what: "read a second of CPU time",
  measured: speeds[0]?.megabytesPerSecond ?? Number.NaN,
  target: { atLeast: 2 },
  decimals: 1,
  unit: "MB",
});
