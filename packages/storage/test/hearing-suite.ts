import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type Archive, ArchiveDown, type CacheKey, editionKey, personKey, storyKey } from "@mihwar/newsroom";
import { openArchive } from "@mihwar/storage";
import fc from "fast-check";
import pg from "pg";
import { copy, hind, liveSteps } from "./copy.ts";
import { type PostgresProxy, postgresProxy } from "./postgres-proxy.ts";
import type { TestServer } from "./test-cluster.ts";

interface Heard {
  readonly keys: CacheKey[];
  has(key: CacheKey): boolean;
}

interface Given {
  /** Listens through the proxy. */
  readonly archive: Archive;
  /** Writes past it. */
  readonly other: Archive;
  readonly proxy: PostgresProxy;
  readonly admin: pg.Client;
  /** All that `archive` has told. */
  readonly heard: Heard;
}

const named = (name: string) => ({ ...hind, id: name as typeof hind.id });
const save = (archive: Archive, name: string) => archive.savePerson(named(name), "u:rim");

async function until(what: string, holds: () => boolean, seconds = 15): Promise<void> {
  for (let turn = 0; turn < seconds * 200 && !holds(); turn++) await sleep(5);
  assert.ok(holds(), what);
}

function earOf(archive: Archive): Heard {
  const keys: CacheKey[] = [];
  archive.reading.onChange((more) => keys.push(...more));
  return { keys, has: (key) => keys.includes(key) };
}

const cutListeners = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name like 'mihwar-listen %' and datname = current_database()`;

/** What a listener promises whose connection is disturbed, on a real server. */
export function hearingSuite(kind: string, server: () => TestServer): void {
  const test = (name: string, run: (given: Given) => Promise<void>): void => {
    it(name, { timeout: 120_000 }, async () => {
      const database = await server().fresh();
      const proxy = await postgresProxy(database.url);
      const opening = { trustMemory: true, connections: { readers: 2, writers: 2 } };
      const [archive, other] = await Promise.all([
        openArchive({ ...opening, url: proxy.url }),
        openArchive({ ...opening, url: database.url }),
      ]);
      const admin = new pg.Client({ connectionString: database.url });
      admin.on("error", () => {});
      await admin.connect();
      try {
        await run({ archive, other, proxy, admin, heard: earOf(archive) });
      } finally {
        await Promise.all([archive.close(), other.close(), admin.end()]);
        await proxy.close();
        await database.drop();
      }
    });
  };

  const isDeaf = ({ archive }: Given) => until("not hearing", () => !archive.reading.isHearing());
  const hearsAgain = ({ archive }: Given) => until("hearing again", () => archive.reading.isHearing());
  /** Breaks the listening connection and keeps it from coming back. */
  async function breakOff(given: Given): Promise<void> {
    given.proxy.listening = "refuse";
    await isDeaf(given);
  }
  async function comeBack(given: Given): Promise<void> {
    given.proxy.listening = "pass";
    await hearsAgain(given);
  }

  describe(`السماع ${kind}`, () => {
    test("انقطع والقارئ لا يعلم ثم عاد ولم يفته شيء: لا تسقط صفحة", async (given) => {
      assert.ok(given.archive.reading.isHearing());
      await given.admin.query(cutListeners);
      await isDeaf(given);
      await given.archive.reading.catchUp();
      await hearsAgain(given);
      await breakOff(given);
      await given.archive.reading.catchUp();
      await comeBack(given);
      assert.deepEqual(given.heard.keys, []);
      await save(given.other, "hind-2");
      await until("the change", () => given.heard.keys.length > 0);
      assert.deepEqual(given.heard.keys, [personKey("hind-2")]);
    });

    test("فاته شيء وهو منقطع: يسقط كل شيء حين يعود، مرة", async (given) => {
      await breakOff(given);
      await save(given.other, "hind-2");
      await sleep(100);
      assert.deepEqual(given.heard.keys, [], "who is cut off hears nothing");
      await comeBack(given);
      assert.deepEqual(given.heard.keys, [editionKey]);
      await given.archive.reading.catchUp();
      assert.deepEqual(given.heard.keys, [editionKey]);
    });

    test("فاته شيء وهو منقطع فسأل: يسقط كل شيء قبل الجواب، ولا يسقط ثانية حين يعود", async (given) => {
      await breakOff(given);
      await save(given.other, "hind-2");
      await given.archive.reading.catchUp();
      assert.deepEqual(given.heard.keys, [editionKey]);
      await given.archive.reading.catchUp();
      assert.deepEqual(given.heard.keys, [editionKey]);
      assert.equal(given.archive.reading.isHearing(), false);
      await save(given.other, "hind-3");
      await Promise.all(Array.from({ length: 30 }, () => given.archive.reading.catchUp()));
      assert.deepEqual(given.heard.keys, [editionKey, editionKey]);
      await comeBack(given);
      assert.deepEqual(given.heard.keys, [editionKey, editionKey]);
    });

    test("أرشيف آخر وراء العنوان نفسه يُسقط كل شيء، ولو تساوت الأرقام", async (given) => {
      await save(given.other, "hind-2");
      await save(given.other, "hind-3");
      await until("the changes", () => given.heard.has(personKey("hind-3")));
      given.heard.keys.length = 0;
      await breakOff(given);
      // as a backup that was put in its place has it: the same number of rows, written by another history
      await given.admin.query("update mihwar.audit_head set hash = sha256(hash)");
      await comeBack(given);
      assert.deepEqual(given.heard.keys, [editionKey]);
      await breakOff(given);
      await given.admin.query("update mihwar.audit_head set n = n - 1");
      await given.archive.reading.catchUp();
      assert.deepEqual(given.heard.keys, [editionKey, editionKey]);
      await comeBack(given);
      assert.deepEqual(given.heard.keys, [editionKey, editionKey]);
    });

    test("الخط يبتلع كل شيء بلا صوت: يُعرف خلال خمس ثوانٍ، ولا يُقال شيء خطأ", async (given) => {
      given.proxy.listening = "swallow";
      await sleep(5000);
      assert.equal(given.archive.reading.isHearing(), false);
      assert.deepEqual(given.heard.keys, []);
      await save(given.other, "hind-2");
      await given.archive.reading.catchUp();
      assert.deepEqual(given.heard.keys, [editionKey]);
      given.proxy.listening = "pass";
      await hearsAgain(given);
      assert.deepEqual(given.heard.keys, [editionKey]);
      await save(given.other, "hind-3");
      await until("the change", () => given.heard.keys.length > 1);
      assert.deepEqual(given.heard.keys, [editionKey, personKey("hind-3")]);
    });

    test("الخط يجيب والإشعارات وحدها تضيع: يُعرف عند أول تغيير ضاع، ولا يُوثق به حتى تصل", async (given) => {
      given.proxy.listening = "deaf";
      await save(given.other, "hind-2");
      await until("the loss is noticed", () => given.heard.keys.length > 0);
      assert.deepEqual(given.heard.keys, [editionKey]);
      await isDeaf(given);
      await sleep(2500);
      assert.equal(given.archive.reading.isHearing(), false, "an answer is no proof that notices come");
      await save(given.other, "hind-3");
      await given.archive.reading.catchUp();
      // the line may come back in this moment and tell of the change once more: a page is made again, and no truth is lost
      const told = (): readonly CacheKey[] => given.heard.keys.filter((key) => key !== personKey("hind-3"));
      assert.deepEqual(told(), [editionKey, editionKey]);
      await comeBack(given);
      assert.deepEqual(told(), [editionKey, editionKey]);
      await save(given.other, "hind-4");
      await until("the change", () => given.heard.has(personKey("hind-4")));
      assert.deepEqual(told(), [editionKey, editionKey, personKey("hind-4")]);
    });

    test("عملية نامت طويلًا لا تثق بما سمعته قبل نومها حتى تسأل", async (given) => {
      assert.ok(given.archive.reading.isHearing());
      // as a process that was stopped: nothing of it runs, and nothing tells it so
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4600);
      assert.equal(given.archive.reading.isHearing(), false);
      await hearsAgain(given);
      assert.deepEqual(given.heard.keys, []);
    });

    test("تغيير لم يُشعِر به كاتبه يُعرف من السجل", async (given) => {
      await given.admin.query(`insert into mihwar.audit (actor, action, subject) values ('cli:x', 'mend', 'story:w1')`);
      await until("the silence is noticed", () => given.heard.has(editionKey));
      await hearsAgain(given);
    });

    test("أرشيف لا يجيب لا يقول إنه لحق", async (given) => {
      given.proxy.listening = "swallow";
      given.proxy.others = "swallow";
      await assert.rejects(given.archive.reading.catchUp(), ArchiveDown);
      given.proxy.listening = "refuse";
      given.proxy.others = "refuse";
      await isDeaf(given);
      await assert.rejects(given.archive.reading.catchUp(), ArchiveDown);
      given.proxy.others = "pass";
      await comeBack(given);
      await save(given.other, "hind-2");
      await given.archive.reading.catchUp();
      assert.ok(given.heard.has(personKey("hind-2")));
    });

    test("أرشيفان على قاعدة واحدة يكتبان معًا: كلٌّ يسمع كل تغيير بمفاتيحه", async (given) => {
      const ears = [given.heard, earOf(given.other)];
      const handles = [given.archive, given.other];
      const now = await given.archive.now();
      let made = 0;
      const write = fc.record({ by: fc.nat(1), kind: fc.constantFrom("person", "draft", "story", "wide") });
      await fc.assert(
        fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 24 }), async (writes) => {
          for (const ear of ears) ear.keys.length = 0;
          const told = await Promise.all(
            writes.map(async ({ by, kind: what }): Promise<CacheKey | undefined> => {
              const n = (made += 1);
              const archive = handles[by] ?? given.archive;
              if (what === "person") {
                await save(archive, `p-${n}`);
                return personKey(`p-${n}`);
              }
              const tags = what === "wide" ? Array.from({ length: 500 }, (_, turn) => `وسم ${n} ${turn}`) : [];
              const [draft, live] = liveSteps(`w${n}`, copy({ tags }), now);
              await archive.saveStory(what === "draft" ? [draft] : [draft, live], undefined);
              return what === "draft" ? undefined : storyKey(`w${n}`);
            }),
          );
          await Promise.all(handles.map((archive) => archive.reading.catchUp()));
          for (const ear of ears)
            for (const key of told) assert.ok(key === undefined || ear.has(key) || ear.has(editionKey), key);
          // once all is quiet, nothing is left that could be missing
          await sleep(20);
          for (const ear of ears) ear.keys.length = 0;
          await Promise.all(handles.map((archive) => archive.reading.catchUp()));
          for (const ear of ears) assert.ok(!ear.has(editionKey));
        }),
        { numRuns: 15 },
      );
    });

    test("يكتبان معًا والسماع ينقطع ويصمّ ويعود: لا تغيير بلا مفتاحه أو إسقاط كل شيء", async (given) => {
      const handles = [given.archive, given.other];
      const ears = [given.heard, earOf(given.other)];
      let made = 0;
      const fate = fc.constantFrom("pass", "refuse", "deaf", "swallow", "cut");
      await fc.assert(
        fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 5 }), async (fates) => {
          const saved: CacheKey[] = [];
          for (const ear of ears) ear.keys.length = 0;
          for (const one of fates) {
            if (one === "cut") await given.admin.query(cutListeners);
            else given.proxy.listening = one;
            const names = [0, 1, 2, 3].map(() => `p-${(made += 1)}`);
            await Promise.all(names.map((name, turn) => save(handles[turn % 2] ?? given.other, name)));
            saved.push(...names.map((name) => personKey(name)));
            if (made % 3 === 0) await sleep(120);
            // catching up is asked of every handle, and after it nothing may be missing
            await Promise.all(handles.map((archive) => archive.reading.catchUp()));
            for (const ear of ears)
              for (const key of saved) assert.ok(ear.has(key) || ear.has(editionKey), `${key} after ${one}`);
            saved.length = 0;
            for (const ear of ears) ear.keys.length = 0;
          }
          given.proxy.listening = "pass";
        }),
        { numRuns: 12 },
      );
      await hearsAgain(given);
    });
  });
}
