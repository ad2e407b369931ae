import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ItemId } from "@mihwar/newsroom";
import { checkArchive, openArchive, startCluster } from "@mihwar/storage";
import { findPostmaster } from "@mihwar/storage/postmaster";
import { id } from "./copy.ts";

const childProgram = fileURLToPath(new URL("kill-child.ts", import.meta.url));
const seed = Number(process.env["KILL_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const rounds = Number(process.env["KILL_ROUNDS"] ?? 4);

/** Numbers between 0 and 1 that the seed decides. */
function chances(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

let dataDir: string;
before(async () => void (dataDir = await mkdtemp(path.join(tmpdir(), "mihwar-kill-"))));
after(() => rm(dataDir, { recursive: true, force: true }));

/** The server and all that it has started, as a power button kills them. */
async function killServer(folder: string): Promise<void> {
  const holder = await findPostmaster(path.join(folder, "postgresql-18"));
  assert.ok(holder !== undefined);
  const family = [holder.pid];
  for (const entry of await readdir("/proc").catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "");
    if (Number(/\) \w (\d+)/.exec(stat)?.[1]) === holder.pid) family.push(Number(entry));
  }
  for (const pid of family) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // gone already
    }
  }
}

/** Opens what the kill has left, and looks for all that was acknowledged. */
async function verify(
  acked: ReadonlyMap<string, number>,
  remembered: ReadonlyMap<string, number>,
  round: string,
): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const archive = await openArchive({ url: cluster.url });
  try {
    const lost: string[] = [];
    for (const [name, revision] of acked) {
      const story = await archive.findStory(id(name));
      if (story === undefined || story.revision < revision) lost.push(`${name} ${revision}`);
      else if ((await archive.reading.findOldAddress(`/قديم/${name}`)) !== name) lost.push(`address of ${name}`);
    }
    const { n, items } = await archive.dossiers.loadDossiers();
    for (const [name, entry] of remembered) {
      if (n < entry || !items.has(`d-${name}` as ItemId) || !items.has(`f-${name}` as ItemId))
        lost.push(`dossier ${name}`);
    }
    // Three entries came in together each time: no part of a writing is left alone.
    assert.equal(n % 3, 0, round);
    assert.deepEqual(lost, [], round);
    for await (const look of checkArchive({ url: cluster.url })) assert.deepEqual(look.problems, [], round);
  } finally {
    await archive.close();
    await cluster.close();
  }
}

describe("القتل في أثناء الحفظ", () => {
  it(`ما أُكّد حفظه لا يضيع ولا ينتصف، ولو قُتل البرنامج أو القاعدة (البذرة ${seed})`, async (context) => {
    const chance = chances(seed);
    const acked = new Map<string, number>();
    const remembered = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const child = spawn(process.execPath, [childProgram, dataDir, String(round)], {
        stdio: ["ignore", "pipe", "ignore"],
      });
      let heard = "";
      child.stdout.on("data", (chunk: Buffer) => void (heard += chunk.toString("utf8")));
      const began = once(child.stdout, "data");
      await Promise.race([
        began,
        once(child, "close").then(() => assert.fail(`round ${round}: it ended without a save`)),
      ]);
      await sleep(20 + chance() * 400);
      if (round % 2 === 0) child.kill("SIGKILL");
      else await killServer(dataDir);
      const ended = once(child, "close");
      if (round % 2 === 1) setTimeout(() => child.kill("SIGKILL"), 300);
      await ended;
      // a last line that was cut off says nothing
      for (const [, name = "", revision] of heard.matchAll(/^ACK (\S+) (\d+)$/gm))
        acked.set(name, Math.max(acked.get(name) ?? 0, Number(revision)));

      for (const [, name = "", n] of heard.matchAll(/^ENTRY (\S+) (\d+)$/gm)) remembered.set(name, Number(n));

      await verify(acked, remembered, `round ${round}`);
    }
    context.diagnostic(
      `${rounds} kills, ${acked.size} stories and ${[...acked.values()].reduce((a, b) => a + b, 0)} revisions and ${remembered.size} dossiers acknowledged, 0 lost`,
    );
    assert.ok(acked.size > 0 && remembered.size > 0);
  });
});
