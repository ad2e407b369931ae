// Goes on under Node 22.18 or newer; where the running Node is older, brings Node 24 from the npm registry once.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { say } from "./words.mjs";

const wanted = "24.21.0";

/** The least version that runs TypeScript files and the libraries of the lock file. */
function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function packageName() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  return `node-${platform}-${process.arch}`;
}

/** @returns {string} the path of a Node that is new enough */
function bringNode() {
  const name = packageName();
  const folder = join(root, ".node");
  const program = join(folder, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(program)) return program;
  say("bring-node", process.versions.node, wanted);
  // Made in a folder of its own and renamed: a start that is killed half way leaves no half Node behind.
  const making = `${folder}.making-${process.pid}`;
  try {
    mkdirSync(making, { recursive: true });
    writeFileSync(join(making, "package.json"), '{"private":true}\n');
  } catch (error) {
    say("not-writable", root, error.code ?? "?");
    process.exit(1);
  }
  const npm = spawnSync(
    "npm",
    ["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", `${name}@${wanted}`],
    {
      cwd: making,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    },
  );
  if (npm.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    say("node-unavailable", `${name}@${wanted}`);
    process.exit(1);
  }
  try {
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  } catch (error) {
    // Another start has just put the same Node there.
    if (!existsSync(program)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return program;
}

/**
 * Runs the entry's program under a Node that is new enough: here, or in a child that takes over input, output, signals
 * and exit code.
 * @param {string} entry path of the file that asked
 * @param {() => Promise<void>} program
 */
export async function underNode24(entry, program) {
  if (isNewEnough()) return program();
  const node = bringNode();
  const child = spawn(node, [entry, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: `${join(node, "..")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`,
    },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 128);
  });
}
