// The arrows of docs/decisions/0001: what each part may import, and that nothing goes round in a circle.
import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { posix, join } from "node:path";
import { type SourceFile, lineAt, root, sourceFiles } from "./source-files.ts";

interface Arrows {
  readonly parts: readonly string[];
  /** Whether the part may touch Node: files, network, processes. */
  readonly node: boolean;
}

const arrows: Readonly<Record<string, Arrows>> = {
  arabic: { parts: [], node: false },
  newsroom: { parts: ["arabic"], node: false },
  search: { parts: ["arabic", "newsroom"], node: false },
  suggest: { parts: ["arabic", "newsroom", "search"], node: false },
  storage: { parts: ["arabic", "newsroom", "search"], node: true },
  ingest: { parts: ["arabic", "newsroom"], node: true },
  site: { parts: ["arabic", "newsroom", "search"], node: true },
  desk: { parts: ["arabic", "newsroom", "search", "suggest"], node: true },
  cli: { parts: ["arabic", "newsroom", "search", "suggest", "storage", "ingest", "site", "desk"], node: true },
};

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^"'`;]*?from\s*"([^"]+)"|(?:^|\n)\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/g;

interface Import {
  readonly from: SourceFile;
  readonly line: number;
  readonly to: string;
}

function importsOf(file: SourceFile): readonly Import[] {
  return [...file.text.matchAll(importPattern)].map((found) => ({
    from: file,
    line: lineAt(file.text, found.index + found[0].length),
    to: found[1] ?? found[2] ?? found[3] ?? "",
  }));
}

async function declared(part: string): Promise<ReadonlySet<string>> {
  const manifest = JSON.parse(await readFile(join(root, "packages", part, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
    optionalDependencies?: Record<string, string>;
  };
  return new Set([...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.optionalDependencies ?? {})]);
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

async function wrongArrows(files: readonly SourceFile[]): Promise<readonly string[]> {
  const found: string[] = [];
  const declaredBy = new Map<string, ReadonlySet<string>>();
  for (const file of files) {
    const rule = arrows[file.part];
    if (rule === undefined) {
      found.push(`packages/${file.part}: no arrows are written down for this part; add it to the table`);
      continue;
    }
    const known = declaredBy.get(file.part) ?? (await declared(file.part));
    declaredBy.set(file.part, known);
    for (const { line, to } of importsOf(file)) {
      const place = `${file.path}:${line}: "${to}"`;
      if (to.startsWith(".")) {
        const target = posix.join(posix.dirname(file.path), to);
        if (!target.startsWith(`packages/${file.part}/src/`))
          found.push(`${place} leaves its part; import @mihwar/<part>/<file>`);
        if (!/\.(ts|tsx)$/.test(to)) found.push(`${place} needs its ending (.ts or .tsx)`);
        continue;
      }
      if (to.startsWith("node:")) {
        if (file.path.includes("/src/client/")) found.push(`${place}: a member's browser has no Node`);
        if (!rule.node) found.push(`${place}: ${file.part} touches nothing outside; take what you need as an argument`);
        continue;
      }
      if (builtinModules.includes(to)) found.push(`${place} is Node's own; write node:${to}`);
      const name = packageOf(to);
      if (name.startsWith("@mihwar/")) {
        const part = name.slice("@mihwar/".length);
        if (!rule.parts.includes(part)) found.push(`${place}: ${file.part} may not import ${part}`);
      } else if (!rule.node && file.part !== "search") {
        found.push(`${place}: ${file.part} depends on no library`);
      }
      if (!known.has(name)) found.push(`${place} is not among the dependencies of packages/${file.part}/package.json`);
    }
  }
  return found;
}

function circles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      found.push(`${[...trail.slice(seenAt), path].join(" → ")}: a circle; move what both need into a file of its own`);
      return;
    }
    const file = byPath.get(path);
    if (file === undefined || done.has(path)) return;
    for (const { to } of importsOf(file)) {
      if (to.startsWith(".")) visit(posix.join(posix.dirname(path), to), [...trail, path]);
    }
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}

/** One sentence for every import that breaks an arrow or closes a circle. */
export async function lawOfParts(): Promise<readonly string[]> {
  const files = await sourceFiles();
  // A circle of types only is no circle when the program runs, but it is one when it is read.
  return [...(await wrongArrows(files)), ...circles(files)];
}
