// Installs what the lock file names and builds the parts, where either is out of date.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { oneAtATime } from "./one-at-a-time.mjs";
import { root } from "./root.mjs";
import { say } from "./words.mjs";

const installStamp = join(root, "node_modules", ".mihwar-installed");
const buildStamp = join(root, ".build", "built");

const stampIs = (path, value) => existsSync(path) && readFileSync(path, "utf8") === value;

function lockHash() {
  const hash = createHash("sha256").update(process.versions.modules).update(process.platform).update(process.arch);
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex");
}

/** Changes when a source file is written, added or removed. */
function sourceHash() {
  const hash = createHash("sha256").update(lockHash());
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!["dist", "node_modules", "test"].includes(entry.name)) visit(path);
      } else {
        const { mtimeMs, size } = statSync(path);
        hash.update(`${path}\0${size}\0${mtimeMs}\n`);
      }
    }
  };
  visit(join(root, "packages"));
  return hash.digest("hex");
}

function run(program, args, failure) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    // Standard output belongs to the command that asked for the build.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    say(failure);
    process.exit(1);
  }
}

function install() {
  if (stampIs(installStamp, lockHash())) return;
  say("install");
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], "install-failed");
  writeFileSync(installStamp, lockHash());
}

function build() {
  const sources = sourceHash();
  if (stampIs(buildStamp, sources)) return;
  say("build");
  run(
    process.execPath,
    [join(root, "node_modules", "typescript", "bin", "tsc"), "-b", join(root, "packages", "cli")],
    "build-failed",
  );
  run(process.execPath, [join(root, "packages", "site", "build", "fonts.ts")], "build-failed");
  run(process.execPath, [join(root, "packages", "desk", "build", "scripts.ts")], "build-failed");
  mkdirSync(join(root, ".build"), { recursive: true });
  writeFileSync(buildStamp, sources);
}

/** Leaves the checkout installed and built. Quick where nothing changed. */
export async function prepare() {
  if (stampIs(installStamp, lockHash()) && stampIs(buildStamp, sourceHash())) return;
  await oneAtATime(() => {
    install();
    build();
  });
}
