import { readFile, readdir } from "node:fs/promises";
import type { GuidePage } from "@mihwar/desk";
import { Marked } from "marked";

const folder = new URL("../../../docs/guide/ar/", import.meta.url);
const first = "README.md";

/** Where the guide's own links lead at the desk. */
const hrefOf = (href: string): string =>
  /^[\w-]+\.md$/.test(href) ? (href === first ? "/desk/guide" : `/desk/guide/${href.slice(0, -".md".length)}`) : href;

const marked = new Marked({
  gfm: true,
  walkTokens(token) {
    if (token.type === "link") token.href = hrefOf(token.href as string);
  },
});

/** The newsroom's guide, as it lies beside the product: its first page first. */
export async function deskGuide(): Promise<readonly GuidePage[]> {
  // whoever runs the product without its documents has a desk without a guide
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".md"));
  if (!files.includes(first)) return [];
  const ordered = [first, ...files.filter((name) => name !== first).toSorted()];
  return Promise.all(
    ordered.map(async (file): Promise<GuidePage> => {
      const text = await readFile(new URL(file, folder), "utf8");
      const title = /^# (.+)$/m.exec(text)?.[1] ?? file;
      const name = file === first ? "" : file.slice(0, -".md".length);
      return { name, title, html: await marked.parse(text) };
    }),
  );
}
