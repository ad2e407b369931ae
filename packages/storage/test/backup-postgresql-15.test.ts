import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { backupArchive, migrate, openMediaFolder, restoreArchive, verifyBackup } from "@mihwar/storage";
import { everyOriginal, everyRow, fillHardTypes, fillRichly, onServer } from "./backup-copy.ts";
import { backupSuite, problemsIn, troubleOf, withHardTypes } from "./backup-suite.ts";
import { startPostgresql15, whyNot15 } from "./postgresql-15.ts";
import { type TestServer, sharedCluster, testServer } from "./test-cluster.ts";

const reason = await whyNot15();

if (reason !== undefined) {
  describe("النسخ الاحتياطي إلى PostgreSQL 15 ومنه", () => {
    it("لا يُجرَّب هنا", { skip: reason }, () => {});
  });
} else {
  let postgres: Awaited<ReturnType<typeof startPostgresql15>>;
  let served: TestServer;
  let embedded: TestServer;
  before(async () => {
    postgres = await startPostgresql15();
    [served, embedded] = [await testServer(postgres.url), await sharedCluster()];
  });
  after(async () => {
    await Promise.all([served.close(), embedded.close()]);
    await postgres.close();
  });

  backupSuite("في PostgreSQL 15", () => served);

  describe("الاستعادة بمستخدم ليس مدير الخادم", () => {
    const named = (url: string, user: string, database: string): string => {
      const address = new URL(url);
      [address.username, address.pathname] = [user, `/${database}`];
      return address.href;
    };

    it("مالك القاعدة يستعيد كل شيء، ومن لا يملكها يُردّ بجملة ولا يتغيّر شيء", async () => {
      const base = await mkdtemp(path.join(tmpdir(), "mihwar-owner-"));
      const source = await served.fresh();
      const role = `desk_${process.pid}`;
      try {
        await onServer(postgres.url, (client) =>
          client.query(`create role ${role} login; create role ${role}_guest login`),
        );
        await onServer(postgres.url, (client) =>
          client.query(`create database ${role} owner ${role} template template0`),
        );
        await fillRichly(source.url, path.join(base, "media"));
        const media = await openMediaFolder(path.join(base, "media"));
        const backup = await backupArchive({ url: source.url, media, file: path.join(base, "b.tar"), place: base });
        const guest = named(postgres.url, `${role}_guest`, role);
        const trouble = await troubleOf(restoreArchive({ backup, url: guest, media, trustMemory: true }));
        assert.equal(trouble.code, "target-forbidden");
        const owner = named(postgres.url, role, role);
        assert.equal((await everyRow(owner)).get("story"), undefined);
        await restoreArchive({ backup, url: owner, media, trustMemory: true });
        assert.deepEqual(await everyRow(owner), await everyRow(source.url));
        assert.deepEqual(await problemsIn(owner, path.join(base, "media")), []);
      } finally {
        await source.drop();
        await onServer(postgres.url, (client) => client.query(`drop database if exists ${role} with (force)`));
        await onServer(postgres.url, (client) =>
          client.query(`drop role if exists ${role}; drop role if exists ${role}_guest`),
        );
        await rm(base, { recursive: true, force: true });
      }
    });
  });

  describe("من القاعدة المضمَّنة إلى PostgreSQL 15 ثم إليها", () => {
    it("هو الأرشيف نفسه: كل سطر وكل صورة، والتحقق نظيف في الموضعين", async () => {
      const base = await mkdtemp(path.join(tmpdir(), "mihwar-there-and-back-"));
      const at = (name: string): string => path.join(base, name);
      const databases = [await embedded.fresh(), await served.bare(), await embedded.bare()] as const;
      const [home, away, again] = databases;
      try {
        await fillRichly(home.url, at("home"));
        await migrate(home.url, undefined, withHardTypes);
        await onServer(home.url, fillHardTypes);

        const carry = async (from: string, to: string, fromFolder: string, toFolder: string): Promise<void> => {
          const media = await openMediaFolder(at(fromFolder));
          const file = at(`${fromFolder}.tar`);
          const given = { migrations: withHardTypes, trustMemory: true };
          await backupArchive({ url: from, media, file, place: fromFolder, ...given });
          const backup = await verifyBackup(file);
          await restoreArchive({ backup, url: to, media: await openMediaFolder(at(toFolder)), ...given });
        };
        await carry(home.url, away.url, "home", "away");
        await carry(away.url, again.url, "away", "again");

        const [was, there, back] = [await everyRow(home.url), await everyRow(away.url), await everyRow(again.url)];
        assert.ok((was.get("audit")?.length ?? 0) > 20);
        assert.deepEqual(there, was);
        assert.deepEqual(back, was);
        const originals = await everyOriginal(at("home"));
        assert.equal(Object.keys(originals).length, 3);
        assert.deepEqual(await everyOriginal(at("away")), originals);
        assert.deepEqual(await everyOriginal(at("again")), originals);
        for (const [database, folder] of [[away, "away"] as const, [again, "again"] as const]) {
          // the step that only tests know is no problem of the archive's
          const problems = await problemsIn(database.url, at(folder));
          assert.deepEqual(problems, [{ subject: "migration:9990-hard-types", code: "schema-newer" }]);
          await onServer(database.url, (client) =>
            client.query("delete from mihwar.migration where name = '9990-hard-types'"),
          );
          assert.deepEqual(await problemsIn(database.url, at(folder)), []);
        }
      } finally {
        await Promise.all(databases.map((database) => database.drop()));
        await rm(base, { recursive: true, force: true });
      }
    });
  });
}
