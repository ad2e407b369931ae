import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { MediaId } from "@mihwar/newsroom";
import { migrate, openArchive } from "@mihwar/storage";
import { migrations } from "@mihwar/storage/migrations/index";
import pg from "pg";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

const insert = (id: string, alt: string): string =>
  `insert into mihwar.media (id, sha256, mime, width, height, bytes, alt, focal_x, focal_y)
   values ('${id}', repeat('0', 64), 'image/jpeg', 10, 10, 1, '${alt}', 0.5, 0.5)`;

describe("صور من قبل المكتبة", () => {
  it("يُعرف من أدخلها ومتى من السجل، وتُوجد بكلماتها من أول سؤال", async () => {
    const database = await server.bare();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      const earlier = migrations.filter(({ name }) => name < "0012");
      await migrate(database.url, undefined, earlier);
      await client.query(insert("old-1", "جسرٌ حجري فوق مجرى جافّ"));
      await client.query(insert("lost-1", "ميناء"));
      for (const actor of ["u:rim", "u:sami"])
        await client.query(
          "insert into mihwar.audit (actor, action, subject) values ($1, 'save-media', 'media:old-1')",
          [actor],
        );
      const { rows } = await client.query<{ at: Date }>("select at from mihwar.audit where actor = 'u:rim'");
      const archive = await openArchive({ url: database.url, trustMemory: true, migrate: true });
      try {
        const found = await archive.findMedia("old-1" as MediaId);
        assert.deepEqual([found?.addedBy, found?.added], ["u:rim", rows[0]?.at.toISOString()]);
        assert.equal((await archive.findMedia("lost-1" as MediaId))?.addedBy, "cli:import");
        assert.deepEqual(
          (await archive.listMedia({ text: "الجسور", limit: 9 })).items.map(({ id }) => id),
          ["old-1"],
        );
        // as after a release that makes words in another way
        await client.query("update mihwar.media set words = ' ', words_edition = 0");
        assert.equal((await archive.listMedia({ text: "الجسور", limit: 9 })).items.length, 1);
      } finally {
        await archive.close();
      }
    } finally {
      await client.end();
      await database.drop();
    }
  });

  it("وما يشبه صورة بين مئة ألف يُوجد في أقل من ثانية، وكذا كلماتها", async (t) => {
    const database = await server.fresh();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query(`insert into mihwar.media (id, sha256, mime, width, height, bytes, alt, focal_x, focal_y, likeness,
          added, added_by, words, words_edition)
        select 'm' || n, md5(n::text) || md5('x' || n), 'image/jpeg', 10, 10, 1, 'صورة', 0.5, 0.5,
          left(md5(n::text), 16), now() - n * interval '1 minute', 'u:rim', ' صوره ' || md5(n::text) || ' وادي ', 1
        from generate_series(1, 100000) as n`);
      const archive = await openArchive({ url: database.url, trustMemory: true });
      try {
        const took = async (ask: () => Promise<unknown>): Promise<number> => {
          const began = performance.now();
          await ask();
          return performance.now() - began;
        };
        await archive.listMedia({ limit: 1 });
        const times = {
          like: await took(() => archive.listLikeMedia("m7" as MediaId)),
          search: await took(() => archive.listMedia({ text: "طائرة في الوادي", limit: 48 })),
          newest: await took(() => archive.listMedia({ limit: 48 })),
        };
        t.diagnostic(JSON.stringify(times));
        for (const [name, time] of Object.entries(times)) assert.ok(time < 1_000, `${name} ${time} ms`);
      } finally {
        await archive.close();
      }
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
