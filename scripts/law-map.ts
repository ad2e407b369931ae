// docs/map.md answers "where does it live" for everything that stands at the top and for every part.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { partNames, root } from "./source-files.ts";

/** One sentence for every folder that the map does not know, and for every decision out of order. */
export async function lawOfTheMap(): Promise<readonly string[]> {
  const found: string[] = [];
  const map = await readFile(join(root, "docs", "map.md"), "utf8");
  const top = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const ours = top.filter(
    (name) => !["node_modules", "data", ".git", ".node", ".build"].includes(name) && !name.startsWith(".node.making"),
  );
  for (const folder of [...ours, ...(await partNames()).map((part) => `packages/${part}`)]) {
    if (!map.includes(`\`${folder}/`) && !map.includes(`\`${folder}\``))
      found.push(`docs/map.md: say what ${folder} is for`);
  }
  for (const [, path = ""] of map.matchAll(/`((?:packages|test|scripts|bin|bench|docs|sample)\/[\w./-]+\.\w+)`/g)) {
    const exists = await readFile(join(root, path)).then(
      () => true,
      () => false,
    );
    if (!exists) found.push(`docs/map.md: ${path} is not there any more`);
  }
  const decisions = (await readdir(join(root, "docs", "decisions"))).filter((name) => name.endsWith(".md")).toSorted();
  for (const [place, name] of decisions.entries()) {
    if (!name.startsWith(String(place + 1).padStart(4, "0")))
      found.push(`docs/decisions/${name}: number ${place + 1} is missing before it`);
    const text = await readFile(join(root, "docs", "decisions", name), "utf8");
    if (!/^Status: /m.test(text)) found.push(`docs/decisions/${name}: has no "Status:" line`);
  }
  return found;
}
