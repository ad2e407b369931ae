import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../scripts/source-files.ts";

const fromPeers = createRequire(join(root, "bench", "peers", "package.json"));

/**
 * A peer of the language core, from `bench/peers`; undefined where the peers are not installed
 * (`npm install --prefix bench/peers`), which a benchmark says in place of the peer's figure.
 */
export async function findPeer<Module>(name: string): Promise<Module | undefined> {
  let path: string;
  try {
    path = fromPeers.resolve(name);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === "MODULE_NOT_FOUND") return undefined;
    if (code !== "ERR_PACKAGE_PATH_NOT_EXPORTED") throw fault;
    // A package that offers itself to `import` alone.
    path = join(root, "bench", "peers", "node_modules", name, await importEntry(name));
  }
  return (await import(pathToFileURL(path).href)) as Module;
}

interface Manifest {
  readonly exports?: unknown;
  readonly module?: string;
  readonly main?: string;
}

async function importEntry(name: string): Promise<string> {
  const path = join(root, "bench", "peers", "node_modules", name, "package.json");
  const { default: manifest } = (await import(pathToFileURL(path).href, { with: { type: "json" } })) as {
    default: Manifest;
  };
  const entry = entryOf(manifest.exports) ?? manifest.module ?? manifest.main;
  if (entry === undefined) throw new Error(`bench/peers: ${name} says nowhere what to import`);
  return entry;
}

/** The first path under the conditions that `import` has. */
function entryOf(exports: unknown): string | undefined {
  if (typeof exports === "string") return exports;
  if (typeof exports !== "object" || exports === null) return undefined;
  const conditions = exports as Readonly<Record<string, unknown>>;
  for (const key of [".", "node", "import", "default"]) {
    const found = entryOf(conditions[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
