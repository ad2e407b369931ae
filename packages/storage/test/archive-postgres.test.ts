import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type Archive,
  ArchiveDown,
  type CacheKey,
  type Instant,
  editionKey,
  personKey,
  storyKey,
  toInstant,
} from "@mihwar/newsroom";
import { DatabaseFault, memoryArchive, openArchive, storageWordsAr } from "@mihwar/storage";
import { openPool } from "@mihwar/storage/connection";
import pg from "pg";
import { copy, edition, hind, hour, id, liveSteps, person, section } from "./copy.ts";
import { manyStories } from "./many-stories.ts";
import { type TestDatabase, type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

async function on(run: (given: { archive: Archive; database: TestDatabase; admin: pg.Client }) => Promise<void>) {
  const database = await server.fresh();
  const archive = await openArchive({ url: database.url, trustMemory: true });
  const admin = new pg.Client({ connectionString: database.url });
  admin.on("error", () => {});
  await admin.connect();
  try {
    await run({ archive, database, admin });
  } finally {
    await archive.close();
    await admin.end();
    await database.drop();
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn++) await sleep(10);
  assert.ok(holds());
}

describe("الأرشيف والخادم", () => {
  it("خادم يؤكّد ما لم يكتبه على القرص لا يُؤتمن على أرشيف", () =>
    on(async ({ database }) => {
      const error: unknown = await openArchive({ url: database.url }).catch((fault: unknown) => fault);
      assert.ok(error instanceof DatabaseFault);
      assert.deepEqual(error.trouble, {
        code: "not-durable",
        settings: ["fsync", "full_page_writes", "synchronous_commit"],
      });
      assert.match(storageWordsAr.fault(error) ?? "", /انقطاع الكهرباء/);
    }));

  it("خادم لا يجيب: عطل معروف لا خطأ غريب، عند الفتح وبعده", () =>
    on(async ({ archive, database, admin }) => {
      const nowhere = database.url.replace(/host=[^&]*/, "host=%2Fnonexistent");
      await assert.rejects(openArchive({ url: nowhere, trustMemory: true }), ArchiveDown);
      await assert.rejects(openArchive({ url: "postgresql://a@127.0.0.1:1/b", trustMemory: true }), ArchiveDown);
      const missing = new URL(database.url);
      missing.pathname = "/no_such_database";
      await assert.rejects(openArchive({ url: missing.href, trustMemory: true }), /does not exist/);
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
        and pid <> pg_backend_pid()`);
      // idle connections have been cut: the pool makes new ones
      for (let turn = 0; turn < 20; turn++) await archive.reading.ping().catch(() => {});
      await archive.reading.ping();
      await archive.savePerson(hind, "u:rim");
    }));

  it("من ينتظر قفلًا لا ينتظر إلى الأبد، ويُقال إن الأرشيف لا يجيب", () =>
    on(async ({ database, admin }) => {
      const hurried = { readers: 300, writers: 300 };
      const archive = await openArchive({ url: database.url, trustMemory: true, patience: hurried });
      await admin.query("begin; lock table mihwar.person in access exclusive mode");
      const begun = Date.now();
      await assert.rejects(archive.reading.findPerson(person("hind-1")), ArchiveDown);
      await assert.rejects(archive.savePerson(hind, "u:rim"), ArchiveDown);
      assert.ok(Date.now() - begun < 4000);
      await admin.query("rollback");
      assert.equal(await archive.reading.findPerson(person("hind-1")), undefined);
      assert.deepEqual(await archive.listAudit({ limit: 5 }), []);
      await archive.close();
    }));

  it("يدٌ للقراءة لا تكتب ولو حاولت", () =>
    on(async ({ archive, database }) => {
      assert.deepEqual(
        Object.keys(archive.reading).filter((name) => /^(save|remove|write|insert|delete)/.test(name)),
        [],
      );
      const pool = openPool({ url: database.url, name: "reader", connections: 1, answerWithin: 1000, readonly: true });
      await assert.rejects(pool.query("delete from mihwar.person"), /read-only transaction/);
      await pool.end();
    }));
});

describe("الإشعار بين العمليات", () => {
  it("تغيير في عملية أخرى يصل", () =>
    on(async ({ archive, database }) => {
      const keys: CacheKey[] = [];
      archive.reading.onChange((more) => keys.push(...more));
      const program = `import { openArchive } from "@mihwar/storage";
        const archive = await openArchive({ url: ${JSON.stringify(database.url)}, trustMemory: true });
        await archive.savePerson(${JSON.stringify(hind)}, "u:other");
        await archive.close();`;
      const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
        cwd: import.meta.dirname,
        stdio: "inherit",
      });
      await once(child, "exit");
      await until(() => keys.includes(personKey(hind.id)));
      assert.deepEqual(keys, [personKey(hind.id)]);
    }));

  it("حفظ تراجع لا يُشعِر أحدًا", () =>
    on(async ({ archive }) => {
      const keys: CacheKey[] = [];
      archive.reading.onChange((more) => keys.push(...more));
      const now = await archive.now();
      await archive.saveStory(liveSteps("w1", copy(), now), undefined);
      await until(() => keys.includes(storyKey("w1")));
      keys.length = 0;
      await assert.rejects(archive.saveStory(liveSteps("w1", copy(), now), undefined));
      await archive.saveEdition(edition, "u:rim");
      await until(() => keys.includes(editionKey));
      assert.deepEqual(keys, [editionKey]);
    }));
});

describe("ما يحين وقته", () => {
  it("لا يقع موعد بين نافذتين ولو كان بأجزاء من الألف، ولا يُقال قبل أن يُرى", { timeout: 60_000 }, () =>
    on(async ({ archive, admin }) => {
      await manyStories(admin, 300);
      const moments = `update mihwar.story set published = clock_timestamp() + random() * interval '1.5 s'`;
      let since = await archive.now();
      await admin.query(moments);
      const told = new Map<CacheKey, number>();
      for (;;) {
        const { keys, until: next, next: later } = await archive.reading.listDue(since);
        assert.ok(next >= since);
        since = next;
        const stories = keys.filter((key) => key.startsWith("story:"));
        for (const key of stories) {
          told.set(key, (told.get(key) ?? 0) + 1);
          const reading = await archive.reading.findReading(id(key.slice("story:".length)));
          assert.equal(reading?.kind, "public", `${key} was told before it could be read`);
        }
        if (later === undefined) break;
        // now by the moment that was named, now in the middle of things
        if (told.size % 2 === 0) await sleep(Math.max(0, Date.parse(later) - Date.parse(next)));
      }
      assert.equal(told.size, 300, "every story was told of");
      const twice = [...told.values()].filter((times) => times > 1).length;
      assert.ok(twice < 100, `told twice, on the edge of a window: ${twice}`);
    }),
  );
});

describe("الأرشيف الكبير", () => {
  it("قوائم عشرة آلاف مادة من فهارس، بلا فرز ولا قراءة الجدول كله", { timeout: 120_000 }, (context) =>
    on(async ({ archive, admin }) => {
      await manyStories(admin, 10_000);
      const seen: string[] = [];
      const timed = async (name: string, ask: () => Promise<unknown>): Promise<void> => {
        const times: number[] = [];
        for (let turn = 0; turn < 21; turn++) {
          const begun = performance.now();
          await ask();
          times.push(performance.now() - begun);
        }
        seen.push(`${name} ${times.toSorted((a, b) => a - b)[10]?.toFixed(2)} ms`);
      };
      const { reading } = archive;
      const deep = await reading.listCards({ limit: 1000 });
      const lists = {
        "newest 30": { limit: 30 },
        "30 after 1,000": { limit: 30, ...(deep.next === undefined ? {} : { after: deep.next }) },
        "section 30": { limit: 30, section: section("economy") },
        "tag of every 5th, 30": { limit: 30, tag: "وسم شائع" },
        "tag of ten": { limit: 30, tag: "وسم نادر 7" },
        "person 30": { limit: 30, person: person("hind-1") },
        "corrected 30": { limit: 30, corrected: true },
      };
      for (const [name, listing] of Object.entries(lists)) {
        assert.ok((await reading.listCards(listing)).items.length >= 10, name);
        await timed(name, () => reading.listCards(listing));
      }
      await timed("one story", () => reading.findReading(id("m5000")));
      await timed("related 6", () => reading.listSharingTags(id("m5000"), 6));
      await timed("30 cards by id", () =>
        reading.findCards(Array.from({ length: 30 }, (_, turn) => id(`m${turn * 99 + 1}`))),
      );
      const anHourAgo = toInstant(Date.parse(await archive.now()) - hour);
      await timed("what came due", () => reading.listDue(anHourAgo));
      const ever = await reading.listDue("2001-01-01T00:00:00.000Z" as Instant);
      assert.deepEqual(ever.keys, [editionKey], "too much to tell one by one");
      context.diagnostic(`10,000 stories, median: ${seen.join(" · ")}`);

      // what the planner does with the listings' own conditions
      const plan = async (conditions: string, order: string): Promise<string> => {
        const explained = await admin.query<{ "QUERY PLAN": string }>(
          `explain select id, public_card from mihwar.story where visible <= now() ${conditions} order by ${order} limit 31`,
        );
        return explained.rows.map((row) => row["QUERY PLAN"]).join("\n");
      };
      const cursor = "and (published, id) < ('2024-01-01', 'm1')";
      const plans = [
        [await plan("", "published desc, id desc"), "story_latest"],
        [await plan(cursor, "published desc, id desc"), "story_latest"],
        [await plan("and public_section = 'letters'", "published desc, id desc"), "story_section"],
        [await plan("and last_correction is not null", "last_correction desc, id desc"), "story_corrected"],
        [await plan("and public_tags @> array['وسم نادر 7']", "published desc, id desc"), "story_tags"],
        [await plan("and public_persons @> array['rare-7']", "published desc, id desc"), "story_persons"],
      ] as const;
      for (const [text, index] of plans) {
        assert.ok(text.includes(index), `${index}:\n${text}`);
        assert.ok(!text.includes("Seq Scan on story"), text);
      }
    }),
  );
});

/** The twin has the same surface, so that whoever is handed one can be handed the other. */
it("التوأمان لهما اليدان نفسهما", () =>
  on(async ({ archive }) => {
    const twin = memoryArchive({ clock: { now: () => "2026-01-01T00:00:00.000Z" as never } });
    assert.deepEqual(Object.keys(archive).toSorted(), Object.keys(twin).toSorted());
    assert.deepEqual(Object.keys(archive.reading).toSorted(), Object.keys(twin.reading).toSorted());
  }));
