import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openArchive } from "@mihwar/storage";
import pg from "pg";
import { change, fact, openValley } from "./dossier-contract.ts";
import { onPostgresql15 } from "./on-postgresql-15.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

/** Somebody who writes past the product, into a database with a dossier, a fact and a proposal. */
async function pastTheProduct(server: TestServer, test: (client: pg.Client) => Promise<void>): Promise<void> {
  const database = await server.fresh();
  const archive = await openArchive({ url: database.url, trustMemory: true });
  await openValley(archive);
  await archive.dossiers.writeLog("u:hind", () => [
    change("u:hind", { op: "add", items: [fact("road-open")] }),
    change("m:when", { op: "add", items: [fact("said")] }),
  ]);
  await archive.close();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await test(client);
  } finally {
    await client.end();
    await database.drop();
  }
}

const insert = `insert into mihwar.dossier_entry (n, at, actor, decides, verdict, operation, note, news, audit)
  values ($1, now(), $2, $3, $4, $5, $6, $7, 1)`;

function laws(name: string, server: () => TestServer): void {
  describe(`قوانين سجلّ الملفات في القاعدة نفسها: ${name}`, () => {
    it("تُرفض كل مخالفة وإن أتت من غير «محور»", () =>
      pastTheProduct(server(), async (client) => {
        const drop = JSON.stringify({ op: "drop", ref: "road-open" });
        const refused = (values: readonly unknown[], why: RegExp) =>
          assert.rejects(client.query(insert, [...values]), why);
        await refused([5, "u:x", null, null, drop, "قفزة", 0], /leaves a gap/);
        await refused([4, "x", null, null, drop, "بلا اسم", 0], /actor_check/);
        await refused([4, "m:when", 3, "accepted", null, null, null], /check/);
        await refused([4, "u:x", 2, "accepted", null, null, null], /no machine has proposed/);
        await refused([4, "u:x", 3, "ربما", null, null, null], /verdict/);
        await refused([4, "u:x", null, null, null, "بلا فعل", 0], /check/);
        const said = { op: "add", items: [fact("lie", "كلام لم يُقل")] };
        await refused([4, "u:x", null, null, JSON.stringify(said), "سند كاذب", 1], /words that do not stand/);
        await client.query(insert, [4, "u:x", 3, "accepted", null, null, null]);
        await refused([5, "u:y", 3, "rejected", null, null, null], /decides what is decided/);
        await client.query(insert, [5, "u:y", 3, "reopened", null, null, null]);
        await refused([6, "u:y", 3, "reopened", null, null, null], /takes back what is not/);
        await client.query(insert, [6, "u:y", 3, "rejected", null, null, null]);
        for (const change of ["update mihwar.dossier_entry set note = 'x'", "delete from mihwar.dossier_entry"])
          await assert.rejects(client.query(change), /append-only/);
        await assert.rejects(client.query("truncate mihwar.dossier_entry cascade"), /append-only/);
      }));

    it("لا يُفكّ إلا دمج قائم، مرة، وعمّن دُمج فيه", () =>
      pastTheProduct(server(), async (client) => {
        const enter = (n: number, operation: object) =>
          client.query(insert, [n, "u:x", null, null, JSON.stringify(operation), "سطر", 0]);
        const apart = { op: "unmerge", ref: "town", absorbed: "other" };
        await assert.rejects(enter(4, apart), /undoes a merge that does not stand/);
        await enter(4, { op: "merge", ref: "town", aliases: [], absorbs: "other" });
        await assert.rejects(enter(5, { ...apart, ref: "third" }), /does not stand/);
        await enter(5, apart);
        await assert.rejects(enter(6, apart), /does not stand/);
        await enter(6, { op: "merge", ref: "third", aliases: [], absorbs: "other" });
        await assert.rejects(enter(7, apart), /does not stand/);
        await enter(7, { ...apart, ref: "third" });
      }));

    it("ملف لا يقع في نفسه، وإن طال الطريق", () =>
      pastTheProduct(server(), async (client) => {
        await client.query("insert into mihwar.dossier_parent values ('b', 'a'), ('c', 'b'), ('d', 'c')");
        await assert.rejects(
          client.query("insert into mihwar.dossier_parent values ('a', 'd')"),
          /would lie in itself/,
        );
        await assert.rejects(client.query("insert into mihwar.dossier_parent values ('a', 'a')"));
        await client.query("insert into mihwar.dossier_parent values ('d', 'a')");
      }));
  });
}

let embedded: TestServer;
before(async () => void (embedded = await sharedCluster()));
after(() => embedded.close());
laws("المضمَّنة", () => embedded);

await onPostgresql15("قوانين سجلّ الملفات", (server) => laws("15", server));
