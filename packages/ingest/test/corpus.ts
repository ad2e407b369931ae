import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import type { Block } from "@mihwar/newsroom/block";
import type { Draft } from "@mihwar/newsroom/draft";

/** What a fixture says must come of it; what it does not name is not asked. `null` says that there must be none. */
export interface Expected {
  readonly encoding?: "windows-1256";
  readonly url?: string;
  readonly headline: string;
  readonly section?: string | null;
  readonly ticker?: readonly string[];
  readonly byline?: readonly string[];
  readonly published?: string | null;
  readonly updated?: string | null;
  readonly standfirst?: string | null;
  readonly hero?: {
    readonly src?: string;
    readonly alt?: string;
    readonly caption?: string;
    readonly credit?: string;
  } | null;
  readonly paragraphs?: number;
  readonly first: string;
  readonly last: string;
  readonly subheads?: readonly string[];
  readonly related?: readonly (readonly [string, string | null])[];
  readonly images?: readonly (readonly [string | null, string | null])[];
  readonly quotes?: readonly string[];
  readonly lists?: readonly (readonly string[])[];
  readonly embeds?: readonly string[];
  readonly tags?: readonly string[];
  readonly sources?: readonly string[];
  /** The kinds of the blocks by their letters: p, s, r, i, q, l, e, t. */
  readonly order?: string;
  readonly mustNot?: readonly string[];
}

export interface Fixture {
  readonly name: string;
  readonly kind: "page" | "capture";
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

const root = join(import.meta.dirname, "../../../test/corpus/ingest");

/** The project's own foreign copy: a folder a hard thing. */
export function fixtures(): readonly Fixture[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => {
      const folder = join(root, entry.name);
      const files = readdirSync(folder);
      if (!files.includes("expected.json")) return [];
      const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
      return files
        .filter((file) => file === "page.html" || file === "capture.txt")
        .map((file): Fixture => {
          const text = readFileSync(join(folder, file), "utf8");
          const bytes =
            expected.encoding === undefined
              ? new TextEncoder().encode(text)
              : encodeSingleByte(text, expected.encoding);
          return { name: entry.name, kind: file === "page.html" ? "page" : "capture", text, bytes, expected };
        });
    });
}

function encodeSingleByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 63);
}

/** A page with every class, id, meta, script and style taken out: what is left of markup that says nothing. */
export function stripped(page: string): string {
  return page
    .replaceAll(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/giu, "")
    .replaceAll(/<meta(?![^>]*charset)[^>]*>|<link[^>]*>/giu, "")
    .replaceAll(
      /\s(?:class|id|itemprop|property|rel|style|name|content|datetime|data-(?!src)[\w-]+|aria-[\w-]+|role|title)=("[^"]*"|'[^']*')/giu,
      "",
    );
}

/** Every sentence of a draft's body, a block a string. */
export function bodyTexts(draft: Draft): readonly string[] {
  return draft.body.flatMap((block) => {
    if (block.kind === "list") return block.items.map((item) => item.text);
    if (block.kind === "table") return [block.header, ...block.rows].map((row) => row.join(" "));
    return "text" in block ? [block.text] : [];
  });
}

const letters: Readonly<Record<Block["kind"], string>> = {
  paragraph: "p",
  subhead: "s",
  related: "r",
  image: "i",
  quote: "q",
  pullquote: "q",
  list: "l",
  embed: "e",
  table: "t",
  gallery: "g",
  post: "h",
};

export function orderOf(draft: Draft): string {
  return draft.body.map((block) => letters[block.kind]).join("");
}

/** All that a draft says differently from what was expected, one line a difference. */
export function differences(
  draft: Draft,
  expected: Expected,
  kind: "page" | "capture" | "stripped",
): readonly string[] {
  const found: string[] = [];
  const same = (what: string, got: unknown, wanted: unknown): void => {
    if (wanted === undefined) return;
    const one = JSON.stringify(got ?? null);
    const other = JSON.stringify(wanted);
    if (one !== other) found.push(`${what}: ${one} ≠ ${other}`);
  };
  same("headline", draft.headline, expected.headline);
  same("section", draft.section, kind === "stripped" ? undefined : expected.section);
  same("ticker", draft.ticker, expected.ticker);
  same(
    "byline",
    draft.byline.map((one) => one.name),
    expected.byline,
  );
  same("published", draft.published?.slice(0, 10), expected.published);
  if (kind !== "stripped") same("updated", draft.updated?.slice(0, 10), expected.updated);
  same("standfirst", draft.standfirst, expected.standfirst);
  if (expected.hero === null) same("hero", draft.hero, null);
  else if (expected.hero !== undefined) {
    const { src, ...words } = expected.hero;
    if (src !== undefined && kind !== "capture" && draft.hero?.src?.includes(src) !== true)
      found.push(`hero.src: ${draft.hero?.src} ≠ ${src}`);
    for (const [name, wanted] of Object.entries(words))
      same(`hero.${name}`, draft.hero?.[name as keyof typeof words], wanted);
  }
  const texts = bodyTexts(draft);
  const paragraphs = draft.body.filter((block) => block.kind === "paragraph");
  same("paragraphs", paragraphs.length, expected.paragraphs);
  if (texts[0]?.startsWith(expected.first) !== true) found.push(`first: ${texts[0]?.slice(0, 90)} ≠ ${expected.first}`);
  if (texts.at(-1)?.endsWith(expected.last) !== true)
    found.push(`last: ${texts.at(-1)?.slice(-90)} ≠ ${expected.last}`);
  same(
    "subheads",
    draft.body.flatMap((block) => (block.kind === "subhead" ? [block.text] : [])),
    expected.subheads,
  );
  same(
    "related",
    draft.body.flatMap((block) =>
      block.kind === "related" ? block.items.map((item) => [item.headline, item.alt ?? null]) : [],
    ),
    expected.related,
  );
  same(
    "images",
    draft.body.flatMap((block) => (block.kind === "image" ? [[block.caption ?? null, block.credit ?? null]] : [])),
    expected.images,
  );
  same(
    "quotes",
    draft.body.flatMap((block) => (block.kind === "quote" ? [block.text] : [])),
    expected.quotes,
  );
  same(
    "lists",
    draft.body.flatMap((block) => (block.kind === "list" ? [block.items.map((item) => item.text)] : [])),
    expected.lists,
  );
  same(
    "embeds",
    draft.body.flatMap((block) => (block.kind === "embed" ? [block.provider] : [])),
    expected.embeds,
  );
  same("tags", draft.tags.toSorted(), expected.tags?.toSorted());
  same("sources", draft.sources ?? [], expected.sources);
  same("order", orderOf(draft), expected.order);
  for (const text of expected.mustNot ?? [])
    if (texts.some((one) => one.includes(text))) found.push(`in the body: ${text}`);
  return found;
}
