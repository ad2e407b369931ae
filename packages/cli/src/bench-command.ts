import { readFile, writeFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { StoryId } from "@mihwar/newsroom";
import {
  findRelated,
  type SearchHit,
  type SearchIndex,
  type SearchQuery,
  parseQuery,
  queryLimits,
  relaxed,
} from "@mihwar/search";
import { type Call, type Command, type ExitCode, text } from "./command.ts";
import { type ThrowAwayArchive, contentOfText, openThrowAwayArchive } from "./throw-away-archive.ts";

interface BenchText {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

const isText = (value: unknown): value is BenchText =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  /^\S+$/u.test(value.id) &&
  "text" in value &&
  typeof value.text === "string" &&
  (!("title" in value) || typeof value.title === "string");

/** Reads a JSON object a line, gzip too; undefined where a line is refused, which is said. */
async function readTexts({ terminal, words }: Call, file: string): Promise<readonly BenchText[] | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (fault) {
    terminal.say(`${file}: ${words.fileUnreadable((fault as NodeJS.ErrnoException).code ?? "?")}`);
    return undefined;
  }
  const lines = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  const found: BenchText[] = [];
  for (const [turn, line] of lines.entries()) {
    if (line.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = undefined;
    }
    if (!isText(value)) {
      terminal.say(words.search.lineRefused(file, turn + 1));
      return undefined;
    }
    found.push(value);
  }
  return found;
}

async function pagesOf(index: SearchIndex, query: SearchQuery, limit: number): Promise<readonly SearchHit[]> {
  const hits: SearchHit[] = [];
  for (let after: string | undefined; hits.length < limit;) {
    const page = { limit: Math.min(queryLimits.page, limit - hits.length), ...(after === undefined ? {} : { after }) };
    const answer = await index.search(query, page);
    hits.push(...answer.hits);
    if (answer.next === undefined) break;
    after = answer.next;
  }
  return hits;
}

/** What a reader is shown: what has the phrases of the question as they stand, and behind it what has their words. */
async function answersTo(index: SearchIndex, question: string, limit: number, today: string) {
  const query = parseQuery(question, { today });
  const strict = await pagesOf(index, query, limit);
  const loose = relaxed(query);
  if (loose === undefined || strict.length >= limit) return strict;
  const seen = new Set(strict.map(({ card }) => card.id));
  return [...strict, ...(await pagesOf(index, loose, limit)).filter(({ card }) => !seen.has(card.id))].slice(0, limit);
}

/** What is asked of a throw-away archive, and under which names its stories came. */
interface Bench {
  readonly store: ThrowAwayArchive;
  readonly names: ReadonlyMap<StoryId, string>;
  readonly today: string;
  readonly limit: number;
}

/** A text of a run and what counts for it: behind it stand those that count less. */
interface Answered {
  readonly id: StoryId;
  readonly score: number;
}

/** Through the product's own search. Ranks are what counts: the score falls with them, as readers of a run expect. */
async function retrieval({ store, today, limit }: Bench, query: BenchText): Promise<readonly Answered[]> {
  const hits = await answersTo(store.archive.search, query.text, limit, today);
  return hits.map(({ card }, turn) => ({ id: card.id, score: limit - turn }));
}

/** Through the product's own ranking of related stories, copies of one text each by itself. */
async function related({ store, names, limit }: Bench, query: BenchText): Promise<readonly Answered[]> {
  const [id = "query-0" as StoryId] = [...names].flatMap(([own, name]) => (name === query.id ? [own] : []));
  const parts = { search: store.archive.search, archive: store.archive.reading };
  const groups = await findRelated(parts, { id, content: contentOfText(query) }, limit);
  return groups
    .flatMap((one) => [one, ...one.copies])
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ card, score }) => ({ id: card.id, score: Number(score.toFixed(6)) }));
}

/** Publishes texts in a throw-away archive, asks it for each query, and writes the answers as a TREC run. */
async function benchWith(call: Call, answers: typeof retrieval, limit: number, run: string): Promise<ExitCode> {
  const documents = await readTexts(call, text(call, "docs") ?? "");
  const queries = await readTexts(call, text(call, "queries") ?? "");
  if (documents === undefined || queries === undefined) return 1;
  const { terminal, words } = call;
  const store = await openThrowAwayArchive();
  try {
    const names = new Map<StoryId, string>();
    for (const [turn, document] of documents.entries()) {
      names.set(await store.publish(document), document.id);
      terminal.progress(words.search.indexing(turn + 1, documents.length));
    }
    await store.settle();
    const bench: Bench = { store, names, limit, today: (await store.archive.now()).slice(0, 10) };
    const lines: string[] = [];
    for (const query of queries)
      for (const [turn, { id, score }] of (await answers(bench, query)).entries())
        lines.push(`${query.id} Q0 ${names.get(id) ?? id} ${turn + 1} ${score} mihwar`);
    await writeFile(run, lines.map((line) => `${line}\n`).join(""));
    terminal.say(words.search.benched(documents.length, queries.length, run));
    return 0;
  } finally {
    await store.close();
  }
}

const benches = { retrieval, related } as const;
const isBench = (name: string | undefined): name is keyof typeof benches =>
  name !== undefined && Object.hasOwn(benches, name);

export const benchCommand: Command = {
  name: "bench",
  usage: ["mihwar bench retrieval|related --docs D.jsonl --queries Q.jsonl [--limit N] --run OUT.trec"],
  example: "mihwar bench retrieval --docs passages.jsonl --queries questions.jsonl --run answers.trec",
  options: {
    docs: { type: "string" },
    queries: { type: "string" },
    limit: { type: "string" },
    run: { type: "string" },
  },
  async run(call) {
    const [what, ...more] = call.rest;
    const limit = Number(text(call, "limit") ?? 100);
    const run = text(call, "run");
    const isWhole = text(call, "docs") !== undefined && text(call, "queries") !== undefined;
    if (
      !isBench(what) ||
      more.length > 0 ||
      run === undefined ||
      !isWhole ||
      !Number.isInteger(limit) ||
      limit < 1 ||
      limit > queryLimits.hits
    ) {
      call.terminal.say(call.words.wrongUsage(benchCommand.usage));
      return 2;
    }
    return benchWith(call, benches[what], limit, run);
  },
};
