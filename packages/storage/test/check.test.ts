import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { MediaFiles } from "@mihwar/newsroom";
import { correctStory } from "@mihwar/newsroom";
import {
  type CheckProblem,
  type CheckResult,
  checkArchive,
  memoryMediaFiles,
  openArchive,
  storageWordsAr,
  storageWordsEn,
} from "@mihwar/storage";
import pg from "pg";
import {
  after as later,
  breaking,
  byHind,
  copy,
  desk,
  edition,
  granted,
  hour,
  id,
  last,
  liveSteps,
  photo,
} from "./copy.ts";
import { migrations } from "@mihwar/storage/migrations/index";
import { change, fact, openValley } from "./dossier-contract.ts";
import { type TestDatabase, type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

interface Sound {
  readonly database: TestDatabase;
  readonly client: pg.Client;
  readonly media: MediaFiles;
}

/** A sound archive with something of everything, and a client that does what no part of the product can. */
async function inSound(run: (sound: Sound) => Promise<void>): Promise<void> {
  const database = await server.fresh();
  const archive = await openArchive({ url: database.url, trustMemory: true });
  const media = memoryMediaFiles();
  const bytes = new TextEncoder().encode("صورة");
  const sha256 = await media.keep(bytes);
  const now = await archive.now();
  await archive.saveEdition(edition, "cli:operator");
  await archive.saveMedia({ ...photo, sha256, bytes: bytes.length }, "u:rim");
  const hero = { media: photo.id, alt: photo.alt, credit: "الرُّواق" };
  const steps = liveSteps("w1", copy({ hero }), now);
  await archive.saveStory(steps, undefined, { oldAddresses: ["/قديم/1"] });
  const content = copy({ headline: "عنوان مصحَّح", byline: [byHind, { name: "بلا حساب" }], tags: ["ب", "أ", "ب"] });
  await archive.saveStory([granted(correctStory(last(steps), { text: "صُحّح.", content }, desk(now)))], last(steps));
  await archive.saveStory(liveSteps("w2", copy(), now), undefined);
  await archive.saveFront({ id: "home", slots: [{ kind: "pinned", story: id("w1") }, { kind: "automatic" }] }, "u:rim");
  await archive.saveTickerLine(breaking(now, later(now, hour), { href: "/w1/هدنة" }), "u:rim");
  await openValley(archive);
  const said = fact("said");
  await archive.dossiers.writeLog("u:rim", () => [
    change("u:hind", { op: "add", items: [fact("road-open")] }),
    change("m:when", { op: "add", items: [said] }),
  ]);
  await archive.close();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await run({ database, client, media });
  } finally {
    await client.end();
    await database.drop();
  }
}

async function look({ database, media }: Sound): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for await (const result of checkArchive({ url: database.url, media })) {
    for (const words of [storageWordsAr, storageWordsEn]) {
      assert.ok(words.checked(result).length > 5);
      for (const problem of result.problems) assert.ok(words.checkProblem(problem).startsWith(problem.subject));
    }
    results.push(result);
  }
  return results;
}

const problemsOf = (results: readonly CheckResult[]): readonly CheckProblem[] =>
  results.flatMap(({ problems }) => problems);

describe("فحص الأرشيف", () => {
  it("أرشيف سليم: يقول ماذا فحص وكم", () =>
    inSound(async (sound) => {
      const results = await look(sound);
      assert.deepEqual(problemsOf(results), []);
      assert.deepEqual(Object.fromEntries(results.map(({ what, verified }) => [what, verified])), {
        checksums: 1,
        migrations: migrations.length,
        audit: 13,
        revisions: 4,
        "working-copies": 0,
        "shared-texts": 0,
        "public-revisions": 3,
        tags: 6,
        search: 3,
        related: 3,
        dossiers: 3,
        lives: 3,
        "old-addresses": 1,
        fronts: 2,
        ticker: 1,
        coverage: 0,
        "story-notes": 0,
        pictures: 1,
        "media-files": 1,
      });
    }));

  it("السجل والنسخ لا يغيّرها أحد ولا يحذفها من طريق معتاد", () =>
    inSound(async ({ client }) => {
      for (const table of ["audit", "revision"]) {
        await assert.rejects(client.query(`delete from mihwar.${table}`), /append-only/);
        await assert.rejects(client.query(`truncate mihwar.${table} cascade`), /append-only/);
        await assert.rejects(client.query(`update mihwar.${table} set actor = 'u:x'`), /append-only/);
      }
      await assert.rejects(client.query("delete from mihwar.story"), /append-only/);
      await assert.rejects(client.query("delete from mihwar.audit_head"), /append-only/);
      await assert.rejects(
        client.query(`insert into mihwar.revision values ('w1', 9, '{}', now(), 'u:x', 1)`),
        /leaves a gap/,
      );
      await assert.rejects(client.query("update mihwar.story set public_revision = 9 where id = 'w1'"));
      await assert.rejects(client.query("update mihwar.story set revision = 9 where id = 'w1'"));
      await assert.rejects(client.query("update mihwar.story set published = null where id = 'w1'"));
      await assert.rejects(client.query("update mihwar.story set audit = 99 where id = 'w1'"));
    }));

  /** What somebody could do who owns the database, and what the check then says. */
  const bent: readonly (readonly [string, string, readonly CheckProblem[]])[] = [
    [
      "سطر في السجل عُدّل",
      "update mihwar.audit set actor = 'u:ghost' where n = 4",
      [{ subject: "audit:4", code: "chain-broken" }],
    ],
    ["سطر في السجل حُذف", "delete from mihwar.audit where n = 8", [{ subject: "audit:8", code: "chain-broken" }]],
    ["آخر السجل قُطع", "delete from mihwar.audit where n = 13", [{ subject: "audit:13", code: "tail-missing" }]],
    [
      "مادة غابت عن فهرس البحث",
      "delete from mihwar.search_fresh where story = 'w1'",
      [{ subject: "story:w1", code: "unindexed" }],
    ],
    [
      "مادة مفهرسة بغير نصها",
      "update mihwar.search_fresh set record = set_byte(record, 0, 255) where story = 'w1'",
      [{ subject: "story:w1", code: "differs" }],
    ],
    [
      "سطر في سجل الملفات حُذف",
      "delete from mihwar.dossier_entry where n = 2",
      [{ subject: "dossier-entry:3", code: "numbers-broken" }],
    ],
    [
      "كلمات في السند غُيّرت",
      "update mihwar.dossier_entry set operation = replace(operation::text, 'فُتحت', 'أُغلقت')::json where n = 3",
      [{ subject: "dossier-entry:3", code: "lawless" }],
    ],
    [
      "ملف صار في غيره بلا سطر",
      "insert into mihwar.dossier_parent values ('valley', 'world')",
      [{ subject: "dossier:valley", code: "differs" }],
    ],
    [
      "حال مادة غُيّرت بلا سطر",
      "update mihwar.story set state = 'live', corrected_at = null where id = 'w1'",
      [{ subject: "story:w1", code: "unlogged" }],
    ],
    [
      "نسخة حُذفت",
      "delete from mihwar.revision where story = 'w1' and number = 1",
      [{ subject: "story:w1", code: "numbers-broken" }],
    ],
    [
      "النسخة المنشورة حُذفت",
      "delete from mihwar.revision where story = 'w2'",
      [
        { subject: "story:w2", code: "numbers-broken" },
        { subject: "story:w2", code: "missing" },
      ],
    ],
    [
      "بطاقة خالفت نسختها",
      "update mihwar.story set public_tags = '{غريب}' where id = 'w1'",
      [
        { subject: "story:w1", code: "differs" },
        { subject: "story:w1", code: "differs" },
      ],
    ],
    [
      "مادة غابت عن وسمها",
      "delete from mihwar.story_tag where story = 'w2'",
      [{ subject: "story:w2", code: "differs" }],
    ],
    [
      "نسخة أُسندت إلى غير كاتبها",
      "update mihwar.revision set actor = 'u:ghost' where story = 'w2'",
      [{ subject: "story:w2#1", code: "unlogged" }],
    ],
    ["عنوان قديم غُيّر", "update mihwar.old_address set path = '/غيره'", [{ subject: "address:/غيره", code: "differs" }]],
    [
      "واجهة تثبّت ما لا وجود له",
      `update mihwar.front set slots = '[{"kind":"pinned","story":"w9"}]'`,
      [{ subject: "front:home story:w9", code: "dangling" }],
    ],
    [
      "شريط يقود إلى ما لا وجود له",
      "update mihwar.ticker_line set href = '/w9/خبر'",
      [{ subject: "ticker:t1 story:w9", code: "dangling" }],
    ],
    [
      "تغطية كُلّف بها من ليس من العاملين",
      `insert into mihwar.coverage (id, title, starts, section, assigned, state, begun_by, begun, changed, version)
       values ('c1', 'قمة المناخ', '2026-12-06', 'world', '{ghost}', 'planned', 'u:rim', now(), now(), 1)`,
      [{ subject: "coverage:c1", code: "dangling" }],
    ],
    [
      "ملاحظة على مادة لا وجود لها، وذُكر فيها من ليس من العاملين",
      `insert into mihwar.story_note
         (id, story, place, n, kind, block, start, quote, block_text, gone, words, mentions, replies, actor, at, state)
       values ('n1', 'w9', 1, 1, 'comment', 'p1', 0, 'الوفد', 'الوفد', false, '؟', '{}', '[]', 'u:rim', now(), 'open'),
         ('n2', 'w1', 1, 1, 'comment', 'p1', 0, 'الوفد', 'الوفد', false, '؟', '{ghost}', '[]', 'u:rim', now(), 'open')`,
      [
        { subject: "note:n1", code: "dangling" },
        { subject: "note:n2", code: "dangling" },
      ],
    ],
    [
      "ملف صورة مفقود",
      `update mihwar.media set sha256 = '${"0".repeat(64)}'`,
      [{ subject: "media:jisr-1", code: "missing" }],
    ],
    ["ملف صورة بغير حجمه", "update mihwar.media set bytes = 5", [{ subject: "media:jisr-1", code: "differs" }]],
    [
      "صورة تذكرها مادة ولا وجود لها",
      "delete from mihwar.media",
      [{ subject: "story:w1 media:jisr-1", code: "dangling" }],
    ],
    [
      "خطوة من نسخة أحدث",
      "insert into mihwar.migration values ('9999-x', 'y')",
      [{ subject: "migration:9999-x", code: "schema-newer" }],
    ],
  ];
  for (const [name, statement, problems] of bent) {
    it(`${name}: يُسمّى`, () =>
      inSound(async (sound) => {
        await sound.client.query("set session_replication_role = replica");
        await sound.client.query(statement);
        assert.deepEqual(problemsOf(await look(sound)), problems);
      }));
  }
});
