import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "./root.mjs";
import { say } from "./words.mjs";

const folder = join(root, ".build", "installing");

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The process that holds the folder, or undefined where nobody living does. */
function holder() {
  try {
    const pid = Number(readFileSync(join(folder, "pid"), "utf8"));
    return pid !== process.pid && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs work that writes into the checkout; a second start waits for the first. A holder that died is not waited for.
 * @param {() => void} work
 */
export async function oneAtATime(work) {
  let told = false;
  for (;;) {
    try {
      mkdirSync(join(root, ".build"), { recursive: true });
      mkdirSync(folder);
      writeFileSync(join(folder, "pid"), String(process.pid));
      break;
    } catch (error) {
      if (error.code !== "EEXIST") {
        say("not-writable", root, error.code ?? "?");
        process.exit(1);
      }
      const pid = holder();
      if (pid === undefined) {
        // Between another's mkdir and its pid there is a moment without a holder: look twice before taking over.
        await pause(250);
        if (holder() === undefined) rmSync(folder, { recursive: true, force: true });
        continue;
      }
      if (!told) say("waiting", String(pid));
      told = true;
      await pause(300);
    }
  }
  try {
    work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
