import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { ArchiveDown, type CacheKey, editionKey } from "@mihwar/newsroom";
import { migrate, openArchive } from "@mihwar/storage";
import pg from "pg";
import { hind } from "./copy.ts";
import { hearingSuite } from "./hearing-suite.ts";
import { onPostgresql15 } from "./on-postgresql-15.ts";
import { startPostgresql15 } from "./postgresql-15.ts";

await onPostgresql15("السماع", (server) => {
  hearingSuite("من PostgreSQL 15", server);

  describe("خادم يُعاد تشغيله والأرشيف مفتوح", () => {
    it(
      "لم يتغيّر شيء: يعود السماع ولا تسقط صفحة، ويعود العمل من غير إعادة تشغيل",
      { timeout: 120_000 },
      async (context) => {
        const own = await startPostgresql15(true);
        try {
          await migrate(own.url);
          const archive = await openArchive({
            url: own.url,
            name: "mihwar-test",
            connections: { readers: 3, writers: 2 },
          });
          try {
            const keys: CacheKey[] = [];
            archive.reading.onChange((more) => keys.push(...more));
            await archive.savePerson(hind, "u:rim");
            await archive.reading.catchUp();
            keys.length = 0;
            await own.restart();
            for (let turn = 0; turn < 3000 && !archive.reading.isHearing(); turn++) await sleep(5);
            assert.ok(archive.reading.isHearing());
            assert.deepEqual([...keys], []);

            // under load: what was acknowledged is there, whoever was refused was told why, and nobody is left behind
            const acknowledged: string[] = [];
            const refused: unknown[] = [];
            let most = { pool: 0, listening: 0 };
            let stop = false;
            let made = 0;
            const last = { read: 0, write: 0 };
            const read = async (): Promise<void> => {
              while (!stop) {
                await archive.reading.findPerson(hind.id).then(
                  () => (last.read = performance.now()),
                  (error: unknown) => refused.push(error),
                );
                await sleep(5);
              }
            };
            const write = async (): Promise<void> => {
              while (!stop) {
                const name = `p-${(made += 1)}`;
                await archive.savePerson({ ...hind, id: name as typeof hind.id }, "u:rim").then(
                  () => {
                    acknowledged.push(name);
                    last.write = performance.now();
                  },
                  (error: unknown) => refused.push(error),
                );
                await sleep(5);
              }
            };
            const count = async (): Promise<void> => {
              while (!stop) {
                const admin = new pg.Client({ connectionString: own.url });
                admin.on("error", () => {});
                try {
                  await admin.connect();
                  const { rows } = await admin.query<{ pool: number; listening: number }>(
                    `select (count(*) filter (where application_name = 'mihwar-test'))::integer as pool,
                     (count(*) filter (where application_name like 'mihwar-listen %'))::integer as listening
                   from pg_stat_activity`,
                  );
                  const [now = most] = rows;
                  most = { pool: Math.max(most.pool, now.pool), listening: Math.max(most.listening, now.listening) };
                } catch {
                  // the server is away: looked at again
                }
                await admin.end().catch(() => {});
                await sleep(40);
              }
            };
            const running = [read(), read(), read(), read(), read(), write(), write(), write(), count()];
            const waits: number[] = [];
            for (let turn = 0; turn < 3; turn++) {
              await sleep(300);
              await own.restart();
              const back = performance.now();
              const works = (): boolean => last.read > back && last.write > back && archive.reading.isHearing();
              for (let look = 0; look < 3000 && !works(); look++) await sleep(5);
              waits.push(performance.now() - back);
              assert.ok(works(), "reads, writes and hearing come back by themselves");
            }
            stop = true;
            await Promise.all(running);
            for (const fault of refused) assert.ok(fault instanceof ArchiveDown, String(fault));
            assert.ok(refused.length > 0, "the restart was felt");
            for (const name of acknowledged)
              assert.ok(await archive.reading.findPerson(name as typeof hind.id), `${name} was acknowledged`);
            assert.ok(most.pool <= 5 && most.listening <= 1, JSON.stringify(most));
            await archive.reading.catchUp();
            keys.length = 0;
            await archive.reading.catchUp();
            assert.ok(!keys.includes(editionKey));
            context.diagnostic(
              `${acknowledged.length} writes acknowledged, ${refused.length} answers refused; all works again after ${waits
                .map((wait) => wait.toFixed(0))
                .join(", ")} ms; at most ${most.pool} pooled and ${most.listening} listening connections`,
            );
          } finally {
            await archive.close();
          }
        } finally {
          await own.close();
        }
      },
    );
  });
});
