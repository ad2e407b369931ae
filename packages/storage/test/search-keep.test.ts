import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { correctStory, withdrawStory } from "@mihwar/newsroom";
import { indexVersion, parseQuery } from "@mihwar/search";
import { type SearchableArchive, checkArchive, keepSearch, openArchive } from "@mihwar/storage";
import pg from "pg";
import { copy, desk, edition, granted, id, liveSteps, paragraph } from "./copy.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

const villages = "المرجان الخلود الطيبة الرمانة السنديان الزعرور البيادر القناطر الصفصاف العليق".split(" ");

describe("إعداد الفهرس والموقع حيّ", () => {
  let server: TestServer;
  before(async () => void (server = await sharedCluster()));
  after(() => server.close());

  interface Under {
    readonly archive: SearchableArchive;
    readonly url: string;
    readonly client: pg.Client;
  }

  /** An archive from before there was an index. */
  async function inOldArchive(stories: number, run: (under: Under) => Promise<void>): Promise<void> {
    const database = await server.fresh();
    const archive = await openArchive({ url: database.url, trustMemory: true });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await archive.saveEdition(edition, "u:hind");
      for (let n = 0; n < stories; n++) await publish(archive, n);
      await client.query("truncate mihwar.search_fresh");
      await run({ archive, url: database.url, client });
    } finally {
      await client.end();
      await archive.close();
      await database.drop();
    }
  }

  async function publish(archive: SearchableArchive, n: number): Promise<void> {
    const village = villages[n % villages.length] ?? "";
    const text = `وصلت القافلة رقم ${n} إلى بلدة ${village} بعد الظهر، وأفرغت حمولتها عند المدرسة.`;
    const content = copy({ headline: `قافلة ${n} تصل ${village}`, tags: [], body: [paragraph("p1", text)] });
    await archive.saveStory(liveSteps(`k${n}`, content, await archive.now()), undefined);
  }

  const found = async ({ search }: SearchableArchive, question: string): Promise<readonly string[]> => {
    const { hits } = await search.search(parseQuery(question, { today: "2026-08-22" }), { limit: 100 });
    return hits.map(({ card }) => card.id);
  };

  const problems = async (url: string): Promise<number> => {
    let count = 0;
    for await (const { what, problems: those } of checkArchive({ url })) if (what === "search") count += those.length;
    return count;
  };

  it("ما نُشر الآن يُعثر عليه وإن لم يُفهرس القديم بعد، والفحص يقول ما ينقص", () =>
    inOldArchive(20, async ({ archive, url }) => {
      await publish(archive, 100);
      assert.deepEqual(await found(archive, "«قافلة 100»"), ["k100"]);
      assert.deepEqual(await found(archive, "«قافلة 7»"), []);
      assert.equal(await problems(url), 20);
      const told: number[] = [];
      const kept = await keepSearch({ url, batch: 1, onProgress: ({ done, of }) => told.push(done / of) });
      assert.equal(kept.kind === "kept" && kept.indexed, 20);
      assert.ok(told.length >= 1 && told.at(-1) === 1);
      assert.deepEqual(await found(archive, "«قافلة 7»"), ["k7"]);
      assert.deepEqual(await found(archive, "«قافلة 100»"), ["k100"]);
      assert.equal(await problems(url), 0);
    }));

  it("ومن سأل في أثناء ذلك أُجيب كل مرة، وما كان في الفهرس لم يغب عنه", () =>
    inOldArchive(60, async ({ archive, url }) => {
      await publish(archive, 100);
      let keeping = true;
      const kept = (async () => {
        for (let round = 0; round < 6; round++) await keepSearch({ url, gatherFrom: 1, retireAfter: 60_000 });
        keeping = false;
      })();
      let asked = 0;
      for (let n = 200; keeping; n++) {
        assert.deepEqual(await found(archive, "«قافلة 100»"), ["k100"]);
        await publish(archive, n);
        assert.deepEqual(await found(archive, `«قافلة ${n}»`), [`k${n}`]);
        asked += 2;
      }
      await kept;
      assert.ok(asked > 0);
      assert.equal(await problems(url), 0);
    }));

  it("واحد يُعدّه لا اثنان، ومن أُوقف تابع من بعده", () =>
    inOldArchive(12, async ({ archive, url, client }) => {
      await client.query("select pg_advisory_lock($1)", [0x73_72_63_68]);
      assert.deepEqual(await keepSearch({ url }), { kind: "busy" });
      await client.query("select pg_advisory_unlock($1)", [0x73_72_63_68]);
      const stopping = AbortSignal.abort();
      const stopped = await keepSearch({ url, signal: stopping });
      assert.equal(stopped.kind === "kept" && stopped.indexed, 0);
      // a segment that was half written when the power went
      await client.query(
        `insert into mihwar.search_segment (state, docs, published, sections, lengths, section_names)
         values ('written', 1, '', '', '', '{}')`,
      );
      await keepSearch({ url });
      assert.equal((await found(archive, "قافلة")).length, 12);
      const left = await client.query("select from mihwar.search_segment where state = 'written'");
      assert.equal(left.rowCount, 0);
    }));

  it("قطع كثيرة تصير واحدة، ولا يبقى فيها ما لم يعد القراء يقرؤونه", () =>
    inOldArchive(0, async ({ archive, url, client }) => {
      for (let n = 0; n < 9; n++) {
        await publish(archive, n);
        await keepSearch({ url, gatherFrom: 1, retireAfter: 0 });
      }
      const segments = await client.query<{ state: string; docs: number }>(
        "select state, docs from mihwar.search_segment where state = 'read' order by docs desc",
      );
      assert.deepEqual(
        segments.rows.map(({ docs }) => docs),
        [8, 1],
      );
      assert.equal(await problems(url), 0);
      assert.equal((await found(archive, "قافلة")).length, 9);
      assert.deepEqual(await found(archive, "«قافلة 3»"), ["k3"]);
    }));

  const words = async (client: pg.Client): Promise<readonly unknown[]> =>
    (await client.query("select word, shown, stories, near from mihwar.search_word order by word")).rows;

  it("الفهرس يُعاد كلّه والموقع يجيب: لا يغيب خبر ولا يتكرّر، ولا تُعدّ الكلمات مرّتين", () =>
    inOldArchive(40, async ({ archive, url, client }) => {
      await keepSearch({ url, batch: 7, gatherFrom: 1 });
      const before = await words(client);
      const segments = await client.query<{ id: number }>("select id from mihwar.search_segment where state = 'read'");
      let isOver = false;
      const remaking = keepSearch({ url, remake: true, batch: 5, retireAfter: 60_000 }).finally(() => (isOver = true));
      let asked = 0;
      for (let n = 0; !isOver; n = (n + 1) % 40) {
        assert.deepEqual(await found(archive, `«قافلة ${n}»`), [`k${n}`]);
        const all = await found(archive, "قافلة");
        assert.equal(all.length, 40);
        assert.equal(new Set(all).size, 40);
        asked += 2;
      }
      const kept = await remaking;
      assert.ok(asked > 0);
      assert.equal(kept.kind === "kept" && kept.indexed, 40);
      assert.deepEqual(await words(client), before);
      const now = await client.query<{ id: number }>("select id from mihwar.search_segment where state = 'read'");
      const old = new Set(segments.rows.map(({ id }) => id));
      assert.ok(now.rows.every(({ id }) => !old.has(id)));
      assert.equal(await problems(url), 0);
      assert.equal((await found(archive, "قافلة")).length, 40);
    }));

  it("ما نُشر وصُحّح وسُحب والفهرس يُعاد يبقى كما صار", () =>
    inOldArchive(24, async ({ archive, url }) => {
      await keepSearch({ url, gatherFrom: 1 });
      let isOver = false;
      const remaking = keepSearch({ url, remake: true, batch: 2, retireAfter: 60_000 }).finally(() => (isOver = true));
      let n = 100;
      for (; !isOver; n++) {
        await publish(archive, n);
        const story = await archive.findStory(id(`k${n}`));
        assert.ok(story !== undefined);
        const hand = desk(await archive.now());
        const content = { ...story.content, headline: `قافلة ${n} تصل الميناء` };
        const corrected = granted(correctStory(story, { text: "صُحّح المكان.", content }, hand));
        await archive.saveStory([corrected], story);
        const old = await archive.findStory(id(`k${n % 24}`));
        if (old?.state.kind === "live" && n % 3 === 0)
          await archive.saveStory([granted(withdrawStory(old, "لم يثبت.", desk(await archive.now())))], old);
      }
      await remaking;
      for (let one = 100; one < n; one++) {
        assert.deepEqual(await found(archive, `«قافلة ${one}»`), [`k${one}`]);
        assert.deepEqual(await found(archive, `«قافلة ${one} تصل الميناء»`), [`k${one}`]);
      }
      for (let one = 0; one < 24; one++) {
        const isLive = (await archive.findStory(id(`k${one}`)))?.state.kind === "live";
        assert.deepEqual(await found(archive, `«قافلة ${one}»`), isLive ? [`k${one}`] : []);
      }
      assert.equal(await problems(url), 0);
    }));

  it("إعادة قُطعت: السابق يجيب، وما أُعدّ لا يُعدّ مرّة أخرى، والموقع نفسه يتابعها", () =>
    inOldArchive(30, async ({ archive, url, client }) => {
      await keepSearch({ url, gatherFrom: 1 });
      const before = await words(client);
      const stopping = new AbortController();
      const first = await keepSearch({
        url,
        remake: true,
        batch: 4,
        signal: stopping.signal,
        onProgress: ({ done }) => void (done >= 1 && stopping.abort()),
      });
      const made = first.kind === "kept" ? first.indexed : 0;
      assert.ok(made > 0 && made < 30);
      assert.equal((await found(archive, "قافلة")).length, 30);
      const on: number[] = [];
      // whoever only gathers goes on with it too, and whoever asks for it again does not begin anew
      const second = await keepSearch({ url, onlyFresh: true, onProgress: ({ of }) => on.push(of) });
      assert.equal(second.kind === "kept" && second.indexed, 30 - made);
      assert.deepEqual(await words(client), before);
      assert.equal(await problems(url), 0);
      const state = await client.query("select version, boundary from mihwar.search_state");
      assert.deepEqual(state.rows, [{ version: indexVersion, boundary: null }]);
    }));

  it("فهرس أعدّه إصدار سابق يُعاد من نفسه", () =>
    inOldArchive(8, async ({ archive, url, client }) => {
      await keepSearch({ url, gatherFrom: 1 });
      await client.query("update mihwar.search_state set version = 0");
      const kept = await keepSearch({ url });
      assert.equal(kept.kind === "kept" && kept.indexed, 8);
      const again = await keepSearch({ url });
      assert.equal(again.kind === "kept" && again.indexed, 0);
      assert.equal((await found(archive, "قافلة")).length, 8);
    }));

  it("القطع المضمومة تحفظ ساعة الخبر كما هي، لا كما كانت حين فُهرس", () =>
    inOldArchive(0, async ({ archive, url, client }) => {
      for (let n = 0; n < 9; n++) {
        await publish(archive, n);
        if (n === 0) await keepSearch({ url, gatherFrom: 1, retireAfter: 0 });
        if (n === 0) await client.query("update mihwar.story set published = '2025-11-03T08:00:00Z' where id = 'k0'");
        await keepSearch({ url, gatherFrom: 1, retireAfter: 0 });
      }
      const { hits } = await archive.search.search(parseQuery("قافلة تاريخ:نوفمبر 2025", { today: "2026-08-22" }), {
        limit: 10,
      });
      assert.deepEqual(
        hits.map(({ card }) => card.id as string),
        ["k0"],
      );
    }));

  it("أي سؤال كان يُجاب قبل أن يُلحظ", () =>
    inOldArchive(30, async ({ archive, url }) => {
      await keepSearch({ url });
      const questions = [
        "ا".repeat(10_000),
        "كلمة ".repeat(2_000),
        "َُِّ".repeat(2_500),
        '-«» "" - «« : قسم: تاريخ:',
        "\u202e\u2066\u2069\u200f قافلة \u202c",
        "'; drop table mihwar.story; --",
        "(a+)+$ .* [ا-ي]{1,9999} \\\\ %_",
        "\0\ud800 قافلة \udc00",
        "«" + "قافلة ".repeat(500),
        "-قافلة",
        "من:9999 إلى:0001 تاريخ:32/13/2025",
        "كاتب:«' or 1=1»",
        "ملف:لا-شيء كيان:لا-أحد قافلة",
        "😀 𐏃 ﷺ ﻻ",
      ];
      for (const question of questions) {
        const began = performance.now();
        const answer = await archive.search.search(parseQuery(question, { today: "2026-08-22" }), { limit: 10 });
        assert.ok(Array.isArray(answer.hits), question);
        assert.ok(performance.now() - began < 200, `${question.slice(0, 30)}: ${performance.now() - began} ms`);
        await archive.search.wordsLike(question, { by: "near", limit: 3 });
        await archive.search.wordsLike(question, { by: "begins", limit: 3 });
      }
    }));
});
