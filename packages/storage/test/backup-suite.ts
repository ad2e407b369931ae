import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import {
  BackupFault,
  type BackupTrouble,
  type CheckProblem,
  backupArchive,
  checkArchive,
  migrate,
  openArchive,
  openMediaFolder,
  restoreArchive,
  storageWordsAr,
  storageWordsEn,
  verifyBackup,
} from "@mihwar/storage";
import { ArchiveDown, type MediaFiles } from "@mihwar/newsroom";
import { freshPlace } from "@mihwar/storage/fresh-place";
import { migrations } from "@mihwar/storage/migrations/index";
import { copy, liveSteps } from "./copy.ts";
import { smallDisk } from "./small-disk.ts";
import { everyOriginal, everyRow, fillHardTypes, fillRichly, hardTypes, onServer } from "./backup-copy.ts";
import type { TestDatabase, TestServer } from "./test-cluster.ts";

export const withHardTypes = [...migrations, hardTypes];

/** The trouble that a promise is refused with; and that there are words for it in both languages. */
export async function troubleOf(promise: Promise<unknown>): Promise<BackupTrouble> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof BackupFault, String(error));
    for (const words of [storageWordsAr, storageWordsEn]) assert.ok((words.fault(error) ?? "").length > 20);
    return error.trouble;
  }
  return assert.fail("it was not refused");
}

export async function problemsIn(url: string, folder: string): Promise<readonly CheckProblem[]> {
  const problems: CheckProblem[] = [];
  for await (const look of checkArchive({ url, media: await openMediaFolder(folder) })) problems.push(...look.problems);
  return problems;
}

/** What backing up and restoring owe, on any server. */
export function backupSuite(name: string, serverOf: () => TestServer): void {
  describe(`النسخ الاحتياطي ${name}`, () => {
    let base: string;
    let source: TestDatabase;
    let file: string;
    const at = (...names: readonly string[]): string => path.join(base, ...names);
    const place = "هنا";
    before(async () => {
      base = await mkdtemp(path.join(tmpdir(), "mihwar-backup-"));
      source = await serverOf().fresh();
      await fillRichly(source.url, at("media"));
      file = at("archive.tar");
      await backupArchive({ url: source.url, media: await openMediaFolder(at("media")), file, place });
    });
    after(async () => {
      await source.drop();
      await rm(base, { recursive: true, force: true });
    });

    /** A database with nothing in it, for one test. */
    async function inBare(
      run: (target: TestDatabase) => Promise<void>,
      kind: "bare" | "fresh" = "bare",
    ): Promise<void> {
      const target = await serverOf()[kind]();
      try {
        await run(target);
      } finally {
        await target.drop();
      }
    }

    const restoreTo = async (url: string, folder: string, from = file): Promise<void> =>
      restoreArchive({
        backup: await verifyBackup(from),
        url,
        media: await openMediaFolder(folder),
        trustMemory: true,
      });

    it("يُستعاد كما كان: كل سطر في كل جدول، وكل صورة، وكل حارس", () =>
      inBare(async (target) => {
        await restoreTo(target.url, at("restored"));
        assert.deepEqual(await everyRow(target.url), await everyRow(source.url));
        assert.deepEqual(await everyOriginal(at("restored")), await everyOriginal(at("media")));
        assert.deepEqual(await problemsIn(target.url, at("restored")), []);
        const archive = await openArchive({ url: target.url, trustMemory: true });
        try {
          await archive.saveStory(liveSteps("after1", copy(), await archive.now()), undefined);
        } finally {
          await archive.close();
        }
        assert.deepEqual(await problemsIn(target.url, at("restored")), []);
      }));

    it("والأرشيف الذي هُيّئ ولم يُستعمل فارغ كالذي لم يُنشأ", () =>
      inBare(async (target) => {
        const archive = await openArchive({ url: target.url, trustMemory: true });
        await archive.saveSection({ id: "world" as never, name: "قديم", order: 9, tone: "clay" }, "cli:setup");
        await archive.close();
        await restoreTo(target.url, at("restored-2"));
        assert.deepEqual(await everyRow(target.url), await everyRow(source.url));
      }, "fresh"));

    it("كل ما قد تحمله الأعمدة يعود حرفًا بحرف، والترقيم يتابع من حيث وقف", async () => {
      await inBare(async (hard) => {
        await fillRichly(hard.url, at("media-hard"));
        await migrate(hard.url, undefined, withHardTypes);
        await onServer(hard.url, fillHardTypes);
        const hardFile = at("hard.tar");
        const media = await openMediaFolder(at("media-hard"));
        await backupArchive({ url: hard.url, media, file: hardFile, place, migrations: withHardTypes });
        await inBare(async (target) => {
          const backup = await verifyBackup(hardFile);
          const given = { backup, url: target.url, media, trustMemory: true };
          const newer = await troubleOf(restoreArchive(given));
          assert.deepEqual(newer, { code: "backup-newer", file: hardFile, migrations: [hardTypes.name] });
          await restoreArchive({ ...given, migrations: withHardTypes });
          assert.deepEqual(await everyRow(target.url), await everyRow(hard.url));
          const next = "insert into mihwar.hard default values returning n::integer as n";
          const numbers = await Promise.all(
            [target, hard].map(({ url }) => onServer(url, (client) => client.query<{ n: number }>(next))),
          );
          assert.equal(numbers[0]?.rows[0]?.n, numbers[1]?.rows[0]?.n);
          await assert.rejects(
            onServer(target.url, (client) => client.query("delete from mihwar.harder; delete from mihwar.hard")),
            /never/,
          );
        });
      }, "fresh");
    });

    const restoresOlder = (kind: "bare" | "fresh"): Promise<void> =>
      inBare(async (target) => {
        // an empty archive whose schema is ahead of the backup's
        if (kind === "fresh") await migrate(target.url, undefined, withHardTypes);
        await restoreArchive({
          backup: await verifyBackup(file),
          url: target.url,
          media: await openMediaFolder(at("restored-3")),
          migrations: withHardTypes,
          trustMemory: true,
        });
        const rows = await everyRow(target.url);
        assert.deepEqual(rows.get("hard"), []);
        assert.deepEqual(rows.get("story"), (await everyRow(source.url)).get("story"));
        assert.equal(rows.get("migration")?.length, withHardTypes.length);
        assert.deepEqual(
          rows.get("migration")?.slice(0, migrations.length),
          (await everyRow(source.url)).get("migration"),
        );
      }, kind);
    it("نسخة أقدم بنيةً تُستعاد ثم تُحدَّث", () => restoresOlder("bare"));
    it("ولو كان الأرشيف الفارغ أحدث منها بنية", () => restoresOlder("fresh"));

    it("الأرشيف المستعمل لا يُمسّ", () =>
      inBare(async (target) => {
        const archive = await openArchive({ url: target.url, trustMemory: true });
        await archive.saveStory(liveSteps("mine1", copy(), await archive.now()), undefined);
        await archive.close();
        const was = await everyRow(target.url);
        const trouble = await troubleOf(restoreTo(target.url, at("untouched")));
        assert.deepEqual(trouble, { code: "target-not-empty", found: ["audit", "revision", "story", "story_tag"] });
        assert.deepEqual(await everyRow(target.url), was);
        assert.deepEqual(await everyOriginal(at("untouched")), {});
      }, "fresh"));

    it("ولا ينتظر قرّاءَه ولا ينتظرونه", () =>
      inBare(async (target) => {
        const archive = await openArchive({ url: target.url, trustMemory: true });
        await archive.saveStory(liveSteps("mine2", copy(), await archive.now()), undefined);
        await archive.close();
        await onServer(target.url, async (reader) => {
          // a site in the middle of a question, for as long as the restore asks
          await reader.query("begin; select from mihwar.story");
          const trouble = await troubleOf(restoreTo(target.url, at("untouched")));
          assert.deepEqual(trouble, { code: "target-not-empty", found: ["audit", "revision", "story", "story_tag"] });
          await reader.query("commit");
        });
      }, "fresh"));

    it("وما أنشأه غيرنا باسمنا لا يُمسّ", () =>
      inBare(async (target) => {
        await onServer(target.url, (client) =>
          client.query("create schema mihwar; create table mihwar.notes (n integer)"),
        );
        const trouble = await troubleOf(restoreTo(target.url, at("untouched")));
        assert.deepEqual(trouble, { code: "target-not-empty", found: ["notes"] });
      }));

    it("الملف مقروء لصاحبه وحده، ولا يبقى بجانبه شيء", async () => {
      assert.equal((await stat(file)).mode & 0o777, 0o600);
      await writeFile(at(`.archive.tar.mihwar-00000000-1-0123456789abcdef`), "من جهاز آخر، اليوم");
      const dead = path.basename(freshPlace(file)).replace(`-${process.pid}-`, "-999999999-");
      await writeFile(at(dead), "نصف نسخة تركها من مات");
      await backupArchive({ url: source.url, media: await openMediaFolder(at("media")), file, place });
      const left = (await readdir(base)).filter((one) => one.startsWith(".archive.tar"));
      assert.deepEqual(left, [".archive.tar.mihwar-00000000-1-0123456789abcdef"]);
      await rm(at(left[0] ?? ""));
    });

    it("ما ليس نسخة احتياطية لا يُكتب فوقه", async () => {
      const other = at("رواية.txt");
      await writeFile(other, "كان يا ما كان");
      const media = await openMediaFolder(at("media"));
      const trouble = await troubleOf(backupArchive({ url: source.url, media, file: other, place }));
      assert.equal(trouble.code, "not-replaced");
      assert.equal(await readFile(other, "utf8"), "كان يا ما كان");
      const nowhere = await troubleOf(backupArchive({ url: source.url, media, file: at("لا", "x.tar"), place }));
      assert.equal(nowhere.code, "folder-missing");
    });

    it("لا تتغيّر بنية الأرشيف ما دام يُنسخ، والحفظ فيه ماضٍ", () =>
      inBare(async (busy) => {
        const folder = await openMediaFolder(at("media"));
        await fillRichly(busy.url, at("media"));
        const archive = await openArchive({ url: busy.url, trustMemory: true });
        let migrated = false;
        let migrating: Promise<void> | undefined;
        const media: MediaFiles = {
          ...folder,
          async find(sha256) {
            if (migrating === undefined) {
              migrating = migrate(busy.url, undefined, withHardTypes).then(() => void (migrated = true));
              await onServer(busy.url, async (client) => {
                const waits = `select from pg_locks where locktype = 'advisory' and not granted
                  and database = (select oid from pg_database where datname = current_database())`;
                while ((await client.query(waits)).rowCount === 0) assert.ok(!migrated, "it did not wait");
              });
              await archive.saveStory(liveSteps("while1", copy(), await archive.now()), undefined);
            }
            assert.ok(!migrated);
            return folder.find(sha256);
          },
        };
        const backup = await backupArchive({ url: busy.url, media, file: at("busy.tar"), place });
        await migrating;
        await archive.close();
        assert.deepEqual(
          backup.head.migrations.map((one) => one.name),
          migrations.map((one) => one.name),
        );
        assert.equal((await everyRow(busy.url)).get("story")?.length, (backup.end.rows["story"] ?? 0) + 1);
      }, "fresh"));

    it("قاعدة انقطعت في أثناء النسخ: الملف القديم كما هو، ولا نصف نسخة", async () => {
      const folder = await openMediaFolder(at("media"));
      const cut: MediaFiles = {
        ...folder,
        async find(sha256) {
          const ours = "application_name like 'mihwar-backup %' and datname = current_database()";
          await onServer(source.url, (client) =>
            client.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${ours}`),
          );
          return folder.find(sha256);
        },
      };
      const was = await readFile(file);
      await assert.rejects(backupArchive({ url: source.url, media: cut, file, place }), ArchiveDown);
      assert.deepEqual(await readFile(file), was);
      assert.deepEqual(
        (await readdir(base)).filter((one) => one.startsWith(".archive.tar")),
        [],
      );
    });

    it("قرص امتلأ في أثناء النسخ: الملف القديم كما هو، ولا نصف نسخة", async (context) => {
      const disk = await smallDisk(4);
      if (typeof disk === "string") return context.skip(disk);
      try {
        const media = await openMediaFolder(at("media"));
        const onDisk = path.join(disk.folder, "archive.tar");
        const backup = await backupArchive({ url: source.url, media, file: onDisk, place });
        const was = await readFile(onDisk);
        await disk.fillTo(40_000);
        const trouble = await troubleOf(backupArchive({ url: source.url, media, file: onDisk, place }));
        assert.deepEqual(trouble, { code: "disk-full", folder: disk.folder });
        assert.deepEqual(await readFile(onDisk), was);
        assert.equal((await verifyBackup(onDisk)).end.sha256, backup.end.sha256);
        assert.deepEqual((await readdir(disk.folder)).toSorted(), ["archive.tar", "somebody-elses-film"]);
      } finally {
        await disk.close();
      }
    });

    it("قاعدة بلا أرشيف لا تُنسخ", () =>
      inBare(async (target) => {
        const media = await openMediaFolder(at("media"));
        const trouble = await troubleOf(backupArchive({ url: target.url, media, file: at("none.tar"), place }));
        assert.deepEqual(trouble, { code: "no-archive", place });
        await assert.rejects(stat(at("none.tar")));
      }));

    it("صورة ضاعت وأخرى تلفت: يُنسخ كل ما سواهما، ويقال ما ينقص، ولا يحل الناقص محل التام", async () => {
      const folder = at("media-broken");
      const media = await openMediaFolder(folder);
      const whole = await everyOriginal(at("media"));
      const [first = "", second = "", third = ""] = Object.keys(whole);
      for (const name of [first, second, third]) await media.keep(Buffer.from(whole[name] ?? "", "base64"));
      await rm(path.join(folder, first));
      await truncate(path.join(folder, second), 1);
      const was = await readFile(file);
      const backup = await backupArchive({ url: source.url, media, file, place });
      assert.equal(backup.file, `${file}.incomplete`);
      assert.deepEqual(await readFile(file), was);
      assert.deepEqual(
        backup.missing.map(({ sha256, code }) => [sha256, code]),
        [
          [path.basename(first), "missing"],
          [path.basename(second), "damaged"],
        ],
      );
      for (const { media: ids } of backup.missing) assert.match(ids.join(), /^jisr-\d$/);
      await inBare(async (target) => {
        await restoreTo(target.url, at("restored-4"), backup.file);
        assert.deepEqual(await everyRow(target.url), await everyRow(source.url));
        assert.deepEqual(Object.keys(await everyOriginal(at("restored-4"))), [third]);
        const problems = await problemsIn(target.url, at("restored-4"));
        assert.deepEqual(
          problems.map(({ subject, code }) => `${subject} ${code}`).toSorted(),
          backup.missing.map(({ media: ids }) => `media:${ids.join()} missing`).toSorted(),
        );
      });
    });
  });
}
