// Taking in: Mihwar beside the extractors that run on Node, on the same pages in one process.
// Run: node bench/ingest.ts [FOLDER with truth.json]. The pages are their publishers' and are read where they lie.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { extractFromHtml } from "@extractus/article-extractor";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { readCapture, readPage } from "@mihwar/ingest";
import { root } from "../scripts/source-files.ts";

interface Truth {
  readonly id: string;
  readonly url: string;
  readonly path: string;
  readonly stripped_path: string;
  readonly txt_path: string;
  readonly headline: string;
  readonly headline_alt?: readonly string[];
  readonly date: string;
  readonly date_any?: readonly string[];
  readonly body: readonly string[];
  readonly must_not: readonly string[];
}

/** What an extractor says of a page; a field that it does not have is absent. */
interface Extract {
  readonly text: string;
  readonly headline?: string | undefined;
  readonly date?: string | undefined;
}

type Extractor = (source: string, url: string) => Promise<Extract> | Extract;

const textOf = (html: string): string => {
  // Blocks are told apart before their tags go: words of two paragraphs are not one word.
  const { document } = parseHTML(
    `<!doctype html><html><body>${html.replaceAll(/<\/(p|div|li|h\d|blockquote|figcaption)>|<br\s*\/?>/gi, "$&\n")}</body></html>`,
  );
  return document.body.textContent ?? "";
};

const ours = (outcome: ReturnType<typeof readPage>): Extract =>
  outcome.ok
    ? {
        text: outcome.value.body
          .flatMap((block) =>
            "text" in block ? [block.text] : block.kind === "list" ? block.items.map((item) => item.text) : [],
          )
          .join("\n"),
        headline: outcome.value.headline,
        date: outcome.value.published,
      }
    : { text: "" };

const onPages: Readonly<Record<string, Extractor>> = {
  Mihwar: (source, url) => ours(readPage(source, { url })),
  "@mozilla/readability": (source) => {
    const { document } = parseHTML(source);
    const article = new Readability(document as unknown as Document).parse();
    return {
      text: textOf(article?.content ?? ""),
      headline: article?.title ?? undefined,
      date: article?.publishedTime ?? undefined,
    };
  },
  defuddle: async (source, url) => {
    const article = await Defuddle(source, url);
    return { text: textOf(article.content), headline: article.title, date: article.published };
  },
  "@extractus/article-extractor": async (source, url) => {
    const article = await extractFromHtml(source, url);
    return { text: textOf(article?.content ?? ""), headline: article?.title, date: article?.published };
  },
};

const onCaptures: Readonly<Record<string, Extractor>> = {
  Mihwar: (source, url) => ours(readCapture(source, { url })),
  "lines of 80 letters and more": (source) => ({
    text: source
      .split("\n")
      .filter((line) => line.length >= 80)
      .join("\n"),
  }),
  "@mozilla/readability on wrapped lines": (source) => {
    const { document } = parseHTML(
      `<html><body>${source
        .split("\n")
        .map((line) => `<p>${line.replaceAll("<", "&lt;")}</p>`)
        .join("")}</body></html>`,
    );
    return { text: textOf(new Readability(document as unknown as Document).parse()?.content ?? "") };
  },
};

/** Shingles of four words, counted: the measure of the article-extraction benchmark (scrapinghub, 2020). */
function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const counted = new Map<string, number>();
  for (let at = 0; at + 4 <= Math.max(words.length, 4); at++) {
    const shingle = words.slice(at, at + 4).join(" ");
    counted.set(shingle, (counted.get(shingle) ?? 0) + 1);
  }
  return counted;
}

function f1(text: string, truth: string): number {
  const found = shingles(text);
  const wanted = shingles(truth);
  let both = 0;
  for (const [shingle, count] of found) both += Math.min(count, wanted.get(shingle) ?? 0);
  const sum = (counted: ReadonlyMap<string, number>): number =>
    [...counted.values()].reduce((total, count) => total + count, 0);
  return (2 * both) / (sum(found) + sum(wanted));
}

const plain = (text: string | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();

async function measure(
  folder: string,
  truths: readonly Truth[],
  pathOf: (truth: Truth) => string,
  extractors: Readonly<Record<string, Extractor>>,
) {
  const rows = [];
  for (const [name, extract] of Object.entries(extractors)) {
    let sum = 0;
    let clean = 0;
    let leaks = 0;
    let headlines = 0;
    let dates = 0;
    const sources = truths.map((truth) => ({ truth, source: readFileSync(join(folder, pathOf(truth)), "utf8") }));
    for (const { truth, source } of sources) await extract(source, truth.url);
    const before = process.cpuUsage();
    const extracts: { readonly truth: Truth; readonly got: Extract }[] = [];
    for (const { truth, source } of sources) extracts.push({ truth, got: await extract(source, truth.url) });
    const { user, system } = process.cpuUsage(before);
    for (const { truth, got } of extracts) {
      const text = plain(got.text);
      const leaked = truth.must_not.filter((furniture) => text.includes(plain(furniture))).length;
      sum += f1(got.text, truth.body.join("\n"));
      leaks += leaked;
      if (leaked === 0 && text.includes(plain(truth.body[0])) && text.includes(plain(truth.body.at(-1)))) clean += 1;
      if ([truth.headline, ...(truth.headline_alt ?? [])].map(plain).includes(plain(got.headline))) headlines += 1;
      if (got.date !== undefined && [truth.date, ...(truth.date_any ?? [])].some((day) => got.date?.startsWith(day)))
        dates += 1;
    }
    rows.push({
      extractor: name,
      "body F1": (sum / truths.length).toFixed(3),
      "clean pages": `${clean}/${truths.length}`,
      leaks,
      headlines: `${headlines}/${truths.length}`,
      dates: `${dates}/${truths.length}`,
      "pages a CPU second": Math.round((truths.length * 1_000_000) / (user + system)),
    });
  }
  return rows;
}

const folder = resolve(process.argv[2] ?? join(root, "..", "shared", "data", "pages"));
if (!existsSync(join(folder, "truth.json"))) {
  process.stdout.write(`No pages to measure on: ${folder} has no truth.json. Name a folder that does.\n`);
} else {
  // Peers say what they miss on standard error; the table is what was asked for.
  // oxlint-disable-next-line no-console -- a peer's chatter, not ours
  console.error = console.warn = () => {};
  const { pages } = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as { pages: readonly Truth[] };
  const sets = [
    ["saved pages", (truth: Truth) => truth.path, onPages],
    ["the same without names and metadata", (truth: Truth) => truth.stripped_path, onPages],
    ["plain-text captures", (truth: Truth) => truth.txt_path, onCaptures],
  ] as const;
  for (const [name, pathOf, extractors] of sets) {
    process.stdout.write(`\n${name}\n`);
    // oxlint-disable-next-line no-console -- the table is the benchmark's output
    console.table(await measure(folder, pages, pathOf, extractors));
  }
}
