import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  DatabaseFault,
  type DatabaseTrouble,
  migrate,
  openArchive,
  storageWordsAr,
  storageWordsEn,
} from "@mihwar/storage";
import { verifySchema } from "@mihwar/storage/migrate";
import { type Migration, migrations } from "@mihwar/storage/migrations/index";
import pg from "pg";
import { type TestDatabase, type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

async function on(run: (database: TestDatabase, client: pg.Client) => Promise<void>, kind: "bare" | "fresh" = "bare") {
  const database = await server[kind]();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await run(database, client);
  } finally {
    await client.end();
    await database.drop();
  }
}

async function troubleOf(doing: Promise<unknown>): Promise<DatabaseTrouble> {
  try {
    await doing;
  } catch (error) {
    assert.ok(error instanceof DatabaseFault, String(error));
    for (const words of [storageWordsAr, storageWordsEn]) assert.ok((words.fault(error) ?? "").length > 20);
    return error.trouble;
  }
  throw new Error("nothing was refused");
}

const sheep: Migration = {
  name: "9001-sheep",
  sql: "create table mihwar.sheep (name text); insert into mihwar.sheep values ('دولي')",
};
const wolf: Migration = { name: "9002-wolf", sql: "create table mihwar.wolf (name text); select 1 / 0" };

describe("بنية الأرشيف", () => {
  it("كل خطوة مسجّلة باسمها وبصمتها، والإعادة لا تفعل شيئًا", () =>
    on(async (database, client) => {
      const told: string[] = [];
      await migrate(database.url, (step) => told.push(`${step.name} ${step.done}/${step.of}`));
      assert.deepEqual(
        told,
        migrations.map((one, turn) => `${one.name} ${turn}/${migrations.length}`),
      );
      await migrate(database.url, (step) => told.push(step.name));
      assert.equal(told.length, migrations.length);
      assert.equal(await verifySchema(client), migrations.length);
    }));

  it("ستة يبدؤون معًا: واحد يغيّر والباقون يجدونه قد تم", () =>
    on(async (database) => {
      const told: string[] = [];
      await Promise.all(Array.from({ length: 6 }, () => migrate(database.url, (step) => told.push(step.name))));
      assert.deepEqual(
        told,
        migrations.map((one) => one.name),
      );
    }));

  it("خطوة تتعثر لا تترك شيئًا، وما قبلها باقٍ، وما بعدها يُكمل", () =>
    on(async (database, client) => {
      await assert.rejects(
        migrate(database.url, () => {}, [...migrations, sheep, wolf]),
        /division by zero/,
      );
      assert.equal((await client.query("select from mihwar.sheep")).rowCount, 1);
      const left = await client.query(
        "select to_regclass('mihwar.wolf') as wolf, count(*)::int as steps from mihwar.migration",
      );
      assert.deepEqual(left.rows, [{ wolf: null, steps: migrations.length + 1 }]);
      await migrate(database.url, () => {}, [
        ...migrations,
        sheep,
        { ...wolf, sql: "create table mihwar.wolf (name text)" },
      ]);
      assert.equal((await client.query("select from mihwar.wolf")).rowCount, 0);
    }));

  it("برنامج أقدم من البنية يمتنع عن الهجرة وعن الفتح ولا يمسّ شيئًا", () =>
    on(async (database) => {
      await migrate(database.url, () => {}, [...migrations, sheep]);
      const newer = { code: "schema-newer", migrations: ["9001-sheep"] };
      assert.deepEqual(await troubleOf(migrate(database.url)), newer);
      assert.deepEqual(await troubleOf(openArchive({ url: database.url, trustMemory: true })), newer);
    }));

  it("خطوة مطبّقة غُيّر نصها تُكشف", () =>
    on(async (database, client) => {
      await client.query("update mihwar.migration set checksum = 'x'");
      const altered = { code: "schema-altered", migrations: migrations.map((one) => one.name) };
      assert.deepEqual(await troubleOf(migrate(database.url)), altered);
      assert.deepEqual(await troubleOf(openArchive({ url: database.url, trustMemory: true })), altered);
    }, "fresh"));

  it("أرشيف لم يُهيّأ لا يُفتح حتى يُهيّأ", () =>
    on(async (database) => {
      const behind = { code: "schema-behind", migrations: migrations.map((one) => one.name) };
      assert.deepEqual(await troubleOf(openArchive({ url: database.url, trustMemory: true })), behind);
      const archive = await openArchive({ url: database.url, trustMemory: true, migrate: true });
      assert.equal(await archive.findEdition(), undefined);
      await archive.close();
    }));
});
