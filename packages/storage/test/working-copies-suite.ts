import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { UnsavedCopy, draftStory } from "@mihwar/newsroom";
import {
  type CheckProblem,
  backupArchive,
  checkArchive,
  exportArchive,
  memoryMediaFiles,
  openArchive,
  restoreArchive,
  storageWordsAr,
  storageWordsEn,
  verifyBackup,
} from "@mihwar/storage";
import pg from "pg";
import { copy, desk, id } from "./copy.ts";
import { type PostgresUnderTest, postgresUnderTest } from "./postgres-under-test.ts";
import type { TestServer } from "./test-cluster.ts";
import { interleaveEditors } from "./two-editors.ts";
import { type WritingUnderTest, accepted, hinds, samis, workingCopiesContract } from "./working-copies-contract.ts";

interface PostgresWriting extends PostgresUnderTest {
  readonly unseen: WritingUnderTest["unseen"];
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;
}

async function postgresWriting(server: TestServer): Promise<PostgresWriting> {
  const under = await postgresUnderTest(server);
  const client = new pg.Client({ connectionString: under.url });
  await client.connect();
  const sql: PostgresWriting["sql"] = (text, values = []) => client.query(text, [...values]);
  return {
    ...under,
    sql,
    async unseen(seconds) {
      await sql("update mihwar.story_presence set seen = seen - make_interval(secs => $1)", [seconds]);
    },
    async close() {
      await client.end();
      await under.close();
    },
  };
}

/** So many lives of two editors; a long run asks for more. */
const lives = Number(process.env["MIHWAR_INTERLEAVINGS"] ?? 150);
const seed = process.env["MIHWAR_SEED"];

/** What a PostgreSQL server owes to unsaved text beyond what every archive promises. */
export function workingCopiesSuite(kind: string, serverOf: () => TestServer): void {
  workingCopiesContract(kind, () => postgresWriting(serverOf()));

  const test = (name: string, run: (under: PostgresWriting) => Promise<void>): void => {
    it(name, async () => {
      const under = await postgresWriting(serverOf());
      try {
        await run(under);
      } finally {
        await under.close();
      }
    });
  };
  const begin = async ({ archive }: PostgresWriting) => {
    await archive.saveStory([draftStory({ id: id("w1"), content: copy(), ...desk(await archive.now()) })], undefined);
    const content = copy({ headline: "عنوان لم يُحفظ بعد" });
    const base = { revision: 1, version: 0 };
    return accepted(await archive.saveWorkingCopy({ story: id("w1"), tab: hinds, content, by: "u:h1nd", base }));
  };
  const problemsIn = async (url: string): Promise<readonly CheckProblem[]> => {
    const problems: CheckProblem[] = [];
    for await (const look of checkArchive({ url })) problems.push(...look.problems);
    return problems;
  };

  describe(`النص غير المحفوظ على خادم: ${kind}`, () => {
    test("دور من أُوقف حسابه ليس دورًا، ولا يُرى في المادة", async (under) => {
      const { archive, sql } = under;
      await sql(
        "insert into mihwar.member (id, name, email, role) values ('h1nd', 'هند', 'h@riwaq.example', 'editor')",
      );
      await archive.seeStory({ ...hinds, wants: "write" });
      assert.equal((await archive.seeStory({ ...samis, wants: "write" })).writer?.tab, hinds.tab);
      await sql("update mihwar.member set disabled = now() where id = 'h1nd'");
      const seen = await archive.seeStory({ ...samis, wants: "write" });
      assert.deepEqual([seen.writer?.tab, seen.others], [samis.tab, []]);
    });

    test("ما تُرك مفتوحًا يزول سطره، ولو لم تُفتح مادته ثانية", async (under) => {
      const { archive, sql } = under;
      for (const story of ["w1", "w2", "w3"]) await archive.seeStory({ ...hinds, story: id(story), wants: "write" });
      await under.unseen(31);
      await archive.seeStory({ ...samis, story: id("w4"), wants: "look" });
      const { rows } = await sql("select story, member from mihwar.story_presence");
      assert.deepEqual(rows, [{ story: "w4", member: "s4mi" }]);
    });

    test("من ردّه الأرشيف لنص لم يُحفظ قيل له في أيّ مادة ولمن النص", async () => {
      const fault = new UnsavedCopy({ story: id("w1"), by: "u:h1nd" });
      for (const words of [storageWordsAr, storageWordsEn]) assert.match(words.fault(fault) ?? "", /w1.*u:h1nd/);
    });

    test("المادة الواحدة لها كاتب واحد، في القاعدة نفسها", async ({ archive, sql }) => {
      await archive.seeStory({ ...hinds, wants: "write" });
      await archive.seeStory({ ...samis, wants: "look" });
      await assert.rejects(sql("update mihwar.story_presence set writes = now()"), /story_presence_writer/);
    });

    test("النسخة الاحتياطية تحمل النص لا من كان يكتبه، والتصدير كذلك", async (under) => {
      const saved = await begin(under);
      const folder = await mkdtemp(path.join(tmpdir(), "mihwar-working-"));
      const target = await serverOf().bare();
      const media = memoryMediaFiles();
      try {
        const file = path.join(folder, "archive.tar");
        await backupArchive({ url: under.url, media, file, place: "هنا" });
        await restoreArchive({ backup: await verifyBackup(file), url: target.url, media, trustMemory: true });
        assert.deepEqual(await problemsIn(target.url), []);
        const restored = await openArchive({ url: target.url, trustMemory: true });
        try {
          assert.deepEqual(await restored.findWorkingCopy(id("w1")), saved);
          assert.deepEqual(await restored.seeStory({ ...samis, wants: "look" }), { others: [] });
        } finally {
          await restored.close();
        }
        await exportArchive({ url: under.url, media, place: "هنا", folder: path.join(folder, "plain") });
        const line = await readFile(path.join(folder, "plain", "working-copies.ndjson"), "utf8");
        const { story, revision, version, by, content } = saved;
        const { at: _at, ...told } = JSON.parse(line) as Record<string, unknown>;
        assert.deepEqual(told, { story, revision, version, by, content });
      } finally {
        await target.drop();
        await rm(folder, { recursive: true, force: true });
      }
    });

    test("الفحص يعرف نصًّا على غير نسخة مادته، ونصًّا تلف", async (under) => {
      await begin(under);
      for await (const look of checkArchive({ url: under.url }))
        if (look.what === "working-copies")
          assert.deepEqual(look, { what: "working-copies", verified: 1, problems: [] });
      await under.sql("update mihwar.working_copy set content = '[]'");
      assert.deepEqual(await problemsIn(under.url), [{ subject: "story:w1", code: "damaged" }]);
      const story = (await under.archive.findStory(id("w1"))) ?? assert.fail();
      await under.sql("update mihwar.working_copy set content = null");
      assert.deepEqual(await problemsIn(under.url), []);
      await under.sql("delete from mihwar.working_copy");
      const content = copy({ headline: "نسخة ثانية" });
      const base = { revision: 1, version: 0 };
      accepted(await under.archive.saveWorkingCopy({ story: story.id, tab: hinds, content, by: "u:h1nd", base }));
      accepted(await under.archive.keepWorkingCopy({ story: story.id, base: { revision: 1, version: 1 } }));
      await under.sql(
        `insert into mihwar.working_copy (story, revision, version, content, actor, at)
         select 'w1', 1, 1, content, 'u:h1nd', now() from mihwar.revision where number = 1`,
      );
      assert.deepEqual(await problemsIn(under.url), [{ subject: "story:w1", code: "differs" }]);
      await assert.rejects(
        under.sql(
          "insert into mihwar.working_copy (story, revision, version, actor, at) values ('zz9', 1, 1, 'u:h1nd', now())",
        ),
      );
    });
  });

  describe(`محرران في مادة واحدة: ${kind}`, () => {
    it("لا تضيع جملة كتبها أحدهما، والمتأخر يأخذ النصّين", async (t) => {
      const under = await postgresWriting(serverOf());
      try {
        await interleaveEditors(under, {
          lives,
          tell: (said) => t.diagnostic(said),
          ...(seed === undefined ? {} : { seed: Number(seed) }),
        });
        assert.deepEqual(await problemsIn(under.url), []);
      } finally {
        await under.close();
      }
    });
  });
}
