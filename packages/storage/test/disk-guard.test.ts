import assert from "node:assert/strict";
import { access, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ArchiveDown, StorageLow } from "@mihwar/newsroom";
import {
  checkArchive,
  guardDisk,
  openArchive,
  openMediaFolder,
  startCluster,
  storageWordsAr,
  storageWordsEn,
} from "@mihwar/storage";
import { findPostmaster } from "@mihwar/storage/postmaster";
import pg from "pg";
import { hind } from "./copy.ts";
import { smallDisk } from "./small-disk.ts";

const MiB = 1024 * 1024;

async function until(what: string, holds: () => Promise<boolean> | boolean, seconds = 60): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    assert.ok(performance.now() - begun < seconds * 1000, what);
    await sleep(50);
  }
  return performance.now() - begun;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

describe("القرص يضيق", () => {
  it(
    "يُرَدّ الحفظ قبل أن يمتلئ، والقراءة مستمرة، ولا يضيع ما أُكِّد، ويعود كل شيء حين تُفرغ مساحة",
    {
      timeout: 300_000,
    },
    async (context) => {
      const disk = await smallDisk(224);
      if (typeof disk === "string") return context.skip(disk);
      try {
        const cluster = await startCluster({ dataDir: disk.folder });
        const guard = guardDisk({ folder: disk.folder, ballast: true });
        const ballast = path.join(disk.folder, "ballast");
        const archive = await openArchive({ url: cluster.url, migrate: true, disk: guard });
        const media = await openMediaFolder(path.join(disk.folder, "media"), guard);
        const acknowledged: string[] = [];
        let made = 0;
        const save = async (): Promise<void> => {
          const name = `p-${(made += 1)}`;
          await archive.savePerson({ ...hind, id: name as typeof hind.id }, "u:rim");
          acknowledged.push(name);
        };
        const saves = (): Promise<unknown> =>
          save().then(
            () => undefined,
            (error: unknown) => error,
          );
        /** Ends the server at once, as a machine that goes down does. */
        const quit = async (): Promise<void> => {
          const server = path.join(disk.folder, "postgresql-18");
          const running = await findPostmaster(server);
          if (running === undefined) return;
          try {
            process.kill(running.pid, "SIGQUIT");
          } catch {
            return; // it has ended by itself
          }
          await until("the server is gone", async () => (await findPostmaster(server))?.pid !== running.pid);
        };
        const clean = async (): Promise<void> => {
          for await (const look of checkArchive({ url: cluster.url })) assert.deepEqual(look.problems, []);
        };
        const read = () => archive.reading.findPerson("p-1" as typeof hind.id);
        try {
          await save();
          await until("the ballast is made", () => exists(ballast));
          assert.equal((await stat(ballast)).size, 32 * MiB);
          assert.ok((await stat(ballast)).blocks * 512 >= 32 * MiB, "really written");
          await until("it is counted", async () => (await archive.room())?.limit === 48 * MiB);
          const room = await archive.room();
          assert.ok(room !== undefined && !room.low && room.free > room.limit);

          // low: refused before it begins, with the numbers and words that help
          await disk.fillTo(40 * MiB);
          await until("writes are refused", async () => (await saves()) instanceof StorageLow);
          const refusal = await saves();
          assert.ok(refusal instanceof StorageLow);
          assert.ok(refusal.free <= 40 * MiB && refusal.needed === 48 * MiB && refusal.folder === disk.folder);
          for (const words of [storageWordsAr, storageWordsEn]) {
            assert.ok(words.fault(refusal)?.includes(disk.folder));
            assert.match(words.fault(refusal) ?? "", /51/);
          }
          await assert.rejects(media.keep(Buffer.from("صورة")), StorageLow);
          await assert.rejects(media.keepDerived("a".repeat(64), "400.avif", Buffer.from("صورة")), StorageLow);
          assert.equal((await archive.room())?.low, true);
          assert.equal((await read())?.name, hind.name);
          assert.ok(await exists(ballast), "there is still enough to clear up with");

          // lower: the ballast is given up, and its room is nobody's to write in
          await disk.fillTo(20 * MiB);
          await until("the ballast is given up", async () => !(await exists(ballast)));
          await until("it is counted", async () => ((await archive.room())?.free ?? 0) > 48 * MiB);
          assert.ok((await saves()) instanceof StorageLow);
          assert.equal((await read())?.name, hind.name);

          // room comes back: everything by itself
          await disk.clear();
          const first = await until("writes work again", async () => (await saves()) === undefined);
          await until("the ballast is made again", () => exists(ballast));

          // full to the last byte, and the database goes down on it: the ballast is what it starts again with
          await disk.fillTo(0);
          await quit();
          await until("the site is read again", () =>
            read().then(
              (person) => person?.name === hind.name,
              () => false,
            ),
          );
          await until("writes are refused", async () => (await saves()) instanceof StorageLow);
          assert.equal(await exists(ballast), false);
          await clean();
          await disk.clear();
          await until("the ballast is made again", () => exists(ballast));

          // a program that asks nobody fills it while it runs, and the database comes to a stop, and the database comes to a stop on it
          await disk.fillTo(0);
          const stranger = new pg.Client({ connectionString: cluster.url });
          stranger.on("error", () => {});
          await stranger.connect();
          const said: string[] = [];
          for (let turn = 0; turn < 60 && !said.some((words) => /PANIC|terminat/i.test(words)); turn++) {
            await disk.fillTo(0);
            await stranger
              .query("select pg_logical_emit_message(false, 'film', repeat('x', 4000000))")
              .catch((error: unknown) =>
                said.push(error instanceof pg.DatabaseError ? `${error.severity} ${error.message}` : String(error)),
              );
          }
          await stranger.end().catch(() => {});
          context.diagnostic(`the database on the full disk: ${said.at(-1) ?? "goes on"}`);
          await until("writes are refused", async () => {
            await disk.fillTo(0);
            const during = await saves();
            assert.ok(during === undefined || during instanceof StorageLow || during instanceof ArchiveDown);
            return during !== undefined;
          });
          await sleep(3000);
          await quit();
          await disk.fillTo(0);
          await sleep(3000);
          await disk.clear();
          const second = await until("writes work again", async () => (await saves()) === undefined);
          assert.equal((await read())?.name, hind.name);
          for (const name of acknowledged) assert.ok(await archive.reading.findPerson(name as typeof hind.id), name);
          await clean();
          assert.equal((await media.keep(Buffer.from("صورة"))).length, 64);
          await until("the ballast is made again", () => exists(ballast));
          context.diagnostic(
            `${acknowledged.length} writes acknowledged; they work ${first.toFixed(0)} ms after room came back, ${second.toFixed(0)} ms where the database had stopped; in the folder: ${(
              await readdir(disk.folder)
            ).join(" ")}`,
          );
        } finally {
          await archive.close();
          await guard.close();
          await cluster.close();
        }
      } finally {
        await disk.close();
      }
    },
  );
});
