// Makes packages/search/src/news-words.ts: the stems that many stories of the sample newsroom have, whatever they are about.
// Run: node scripts/news-words.ts
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stems } from "@mihwar/arabic/terms/search-terms";
import { root } from "./source-files.ts";

/** Fewer stories than this have a word by their subject. */
const fewest = 6;

const folder = join(root, "sample", "stories");
const stories = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map(
    (name) =>
      JSON.parse(readFileSync(join(folder, name), "utf8")) as {
        readonly headline: string;
        readonly body: readonly { readonly text?: string }[];
      },
  );
const having = new Map<string, number>();
for (const { headline, body } of stories) {
  const text = [headline, ...body.map((block) => block.text ?? "")].join(". ");
  for (const stem of new Set(stems(text).map((word) => word.stem))) having.set(stem, (having.get(stem) ?? 0) + 1);
}
const common = [...having]
  .filter(([, count]) => count >= fewest)
  .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
const lines = new Map<number, string[]>();
for (const [stem, count] of common) lines.set(count, [...(lines.get(count) ?? []), stem]);
writeFileSync(
  join(root, "packages", "search", "src", "news-words.ts"),
  `// Made by scripts/news-words.ts from the stories of the sample newsroom.

/** So many stories were counted. */
const stories = ${stories.length};

/** How many of them have a stem, and the stems: words of all news, which tell no subject from another. */
const counted: readonly (readonly [number, string])[] = [
${[...lines].map(([count, words]) => `  [${count}, "${words.join(" ")}"],`).join("\n")}
];

const having: ReadonlyMap<string, number> = new Map(
  counted.flatMap(([count, words]) => words.split(" ").map((word) => [word, count] as const)),
);

/**
 * What a stem counts for in telling subjects apart: the natural logarithm of all stories by those that have it. A stem
 * that few have is one subject's own.
 */
export const newsRarity = (stem: string): number => Math.log((stories + 1) / (having.get(stem) ?? 1));
`,
);
