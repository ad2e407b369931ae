import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { root } from "../../scripts/source-files.ts";

/** Where the development sets lie: `MIHWAR_DATA`, or `../shared/data` beside the checkout. They are read, never copied. */
const folder = process.env["MIHWAR_DATA"] ?? join(root, "..", "shared", "data");

/** The path of a development set; undefined where it is absent, which a benchmark says in place of figures. */
export function findSharedData(...path: readonly string[]): string | undefined {
  const full = join(folder, ...path);
  return existsSync(full) ? full : undefined;
}

/** The lines of a set as JSON values; a name ending in `.gz` is unpacked. */
export function readJsonLines<Line>(path: string): readonly Line[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}
