import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  BackupFault,
  backupArchive,
  openArchive,
  openMediaFolder,
  restoreArchive,
  verifyBackup,
  keepSearch,
} from "@mihwar/storage";
import type pg from "pg";
import { chances, everyOriginal, everyRow, fillRichly, onServer } from "./backup-copy.ts";
import { problemsIn } from "./backup-suite.ts";
import { copy, liveSteps } from "./copy.ts";
import { manyStories } from "./many-stories.ts";
import { type TestDatabase, type TestServer, sharedCluster } from "./test-cluster.ts";

const childProgram = fileURLToPath(new URL("backup-child.ts", import.meta.url));
const seed = Number(process.env["BACKUP_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const rounds = Number(process.env["BACKUP_KILL_ROUNDS"] ?? 4);

let server: TestServer;
let base: string;
let source: TestDatabase;
const at = (name: string): string => path.join(base, name);
before(async () => {
  server = await sharedCluster();
  base = await mkdtemp(path.join(tmpdir(), "mihwar-backup-kill-"));
  source = await server.fresh();
  await onServer(source.url, (client) => manyStories(client as pg.Client, 600));
  await fillRichly(source.url, at("media"));
});
after(async () => {
  await source.drop();
  await server.close();
  await rm(base, { recursive: true, force: true });
});

/** Runs the child and kills it so many milliseconds after it has begun; @returns whether it had finished, and the milliseconds since it had begun */
async function killed(
  args: readonly string[],
  within: number,
): Promise<{ readonly finished: boolean; readonly took: number }> {
  const child = spawn(process.execPath, [childProgram, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let heard = "";
  child.stdout.on("data", (chunk: Buffer) => void (heard += chunk.toString("utf8")));
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed]);
  assert.match(heard, /^BEGINS/);
  const began = performance.now();
  const waiting = new AbortController();
  await Promise.race([sleep(within, undefined, { signal: waiting.signal }).catch(() => {}), closed]);
  const took = performance.now() - began;
  waiting.abort();
  child.kill("SIGKILL");
  await closed;
  return { finished: heard.includes("DONE"), took };
}

/** Waits until the server has noticed that nobody is there any more. */
async function settled(url: string): Promise<void> {
  await onServer(url, async (client) => {
    for (;;) {
      const { rowCount } = await client.query(
        `select from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
      );
      if (rowCount === 0) return;
      await sleep(20);
    }
  });
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

describe("القتل في أثناء النسخ والاستعادة", () => {
  it(`نسخ يُقتل: إما الملف القديم وإما الجديد تامًا (البذرة ${seed})`, async (context) => {
    const chance = chances(seed);
    const file = at("killed.tar");
    const args = ["backup", source.url, at("media"), file];
    const { finished: one, took: whole } = await killed(args, 60_000);
    assert.ok(one);
    await rm(file);
    let known: string | undefined;
    const seen = { killed: 0, finished: 0, replaced: 0 };
    for (let round = 0; round < rounds; round++) {
      // now and then a little later than it should need: the last steps are the ones to be tried
      const { finished } = await killed(args, chance() * whole * 1.3);
      seen[finished ? "finished" : "killed"] += 1;
      const stands = (await isThere(file)) ? (await verifyBackup(file)).end.sha256 : undefined;
      if (finished) assert.notEqual(stands, undefined, `round ${round}`);
      if (known !== undefined) assert.notEqual(stands, undefined, `round ${round}: the old file is gone`);
      if (stands !== known) seen.replaced += 1;
      if (!finished && round === 0 && stands === undefined) {
        // from here on there is an old file to lose
        await backupArchive({ url: source.url, media: await openMediaFolder(at("media")), file, place: base });
        known = (await verifyBackup(file)).end.sha256;
      } else known = stands;
    }
    await backupArchive({ url: source.url, media: await openMediaFolder(at("media")), file, place: base });
    const left = (await readdir(base)).filter((name) => name.startsWith(".killed.tar"));
    assert.deepEqual(left, []);
    context.diagnostic(`${rounds} rounds: ${JSON.stringify(seen)}, a whole one takes ${Math.round(whole)} ms`);
    assert.ok(seen.killed > 0);
  });

  it(`استعادة تُقتل: إما أرشيف فارغ يُستعاد من جديد وإما تامٌّ (البذرة ${seed})`, async (context) => {
    const chance = chances(seed + 1);
    const file = at("restored.tar");
    await backupArchive({ url: source.url, media: await openMediaFolder(at("media")), file, place: base });
    const backup = await verifyBackup(file);
    const was = await everyRow(source.url);
    const seen = { empty: 0, whole: 0 };
    let whole = 60_000;
    for (let round = 0; round <= rounds; round++) {
      const target = await server.bare();
      const folder = at(`restored-${round}`);
      try {
        // the first one is let through, to know how long it takes
        // most of it is the index, which is made behind the commit: every other kill comes early
        const within = round === 0 ? whole : chance() * (round % 2 === 0 ? whole : whole / 5);
        const { finished, took } = await killed(["restore", target.url, folder, file], within);
        if (round === 0) whole = took;
        await settled(target.url);
        const media = await openMediaFolder(folder);
        try {
          await restoreArchive({ backup, url: target.url, media, trustMemory: true });
          assert.ok(!finished);
          seen.empty += 1;
        } catch (error) {
          if (!(error instanceof BackupFault && error.code === "target-not-empty")) throw error;
          seen.whole += 1;
          // killed between the commit and the steps after it: the next opening takes them, and whoever keeps the index
          // beside the site indexes what it has not
          const archive = await openArchive({ url: target.url, trustMemory: true, migrate: true });
          await archive.close();
          assert.equal((await keepSearch({ url: target.url })).kind, "kept");
        }
        assert.deepEqual(await everyRow(target.url), was, `round ${round}`);
        assert.deepEqual(await everyOriginal(folder), await everyOriginal(at("media")), `round ${round}`);
        // stories that were put there set by set (m1, m2 …) are not all that the check asks of stories
        const problems = (await problemsIn(target.url, folder)).filter(({ subject }) => !subject.startsWith("story:m"));
        assert.deepEqual(problems, [], `round ${round}`);
      } finally {
        await target.drop();
        await rm(folder, { recursive: true, force: true });
      }
    }
    context.diagnostic(`${rounds} kills: ${JSON.stringify(seen)}, a whole one takes ${Math.round(whole)} ms`);
    assert.ok(seen.empty > 0);
  });

  it("نسخ وأربعة يكتبون: كل نسخة تُستعاد نظيفة، وفيها كل ما أُكّد قبلها", async (context) => {
    const database = await server.fresh();
    const archive = await openArchive({ url: database.url, trustMemory: true, connections: { writers: 4 } });
    const media = await openMediaFolder(at("busy"));
    const acked: string[] = [];
    let going = true;
    const write = async (writer: number): Promise<void> => {
      for (let turn = 0; going; turn++) {
        const name = `w${writer}-${turn}`;
        const bytes = new TextEncoder().encode(`صورة ${name}`);
        const sha256 = await media.keep(bytes);
        const asset = {
          id: `p-${name}`,
          sha256,
          mime: "image/png",
          width: 1,
          height: 1,
          bytes: bytes.length,
          alt: name,
        };
        await archive.saveMedia({ ...asset, focal: { x: 0.5, y: 0.5 } } as never, "u:rim");
        const hero = { media: asset.id as never, alt: "جسر", credit: "الرُّواق" };
        await archive.saveStory(liveSteps(name, copy({ headline: name, hero }), await archive.now()), undefined);
        acked.push(name);
        await sleep(15);
      }
    };
    const writers = [1, 2, 3, 4].map(write);
    const sizes: number[] = [];
    try {
      for (let turn = 0; turn < 3; turn++) {
        await sleep(300);
        const before = [...acked];
        const file = at(`busy-${turn}.tar`);
        const backup = await backupArchive({ url: database.url, media, file, place: base });
        assert.deepEqual(backup.missing, []);
        const target = await server.bare();
        try {
          const folder = at(`busy-${turn}`);
          const restored = await openMediaFolder(folder);
          await restoreArchive({ backup, url: target.url, media: restored, trustMemory: true });
          assert.deepEqual(await problemsIn(target.url, folder), []);
          const { rows } = await onServer(target.url, (client) =>
            client.query<{ id: string }>("select id from mihwar.story"),
          );
          const there = new Set(rows.map(({ id }) => id));
          assert.deepEqual(
            before.filter((name) => !there.has(name)),
            [],
          );
          sizes.push(there.size);
        } finally {
          await target.drop();
        }
      }
    } finally {
      going = false;
      await Promise.all(writers);
      await archive.close();
      await database.drop();
    }
    assert.ok((sizes[0] ?? 0) < (sizes.at(-1) ?? 0), "nobody wrote");
    context.diagnostic(`stories in each backup: ${sizes.join(", ")} of ${acked.length}`);
  });
});
