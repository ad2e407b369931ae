import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { correctStory, withdrawStory } from "@mihwar/newsroom";
import { indexVersion, parseQuery } from "@mihwar/search";
import { type KeepingSearch, type SearchableArchive, checkArchive, keepSearch, openArchive } from "@mihwar/storage";
import fc from "fast-check";
import pg from "pg";
import { copy, desk, edition, granted, id, liveSteps, paragraph } from "./copy.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

const childProgram = fileURLToPath(new URL("remake-child.ts", import.meta.url));

const places = "المرجان الرمّانة القناطر الزعرور البيادر الصفصاف".split(" ");
const goods = "القمح الدواء الوقود الحليب الأغطية المحابر".split(" ");
const acts = ["استقبلت", "فتحت", "أعادت", "وزّعت"];

const questions = [
  "القمح",
  "وزعت الوقود في البيادر",
  "«بلدية القناطر»",
  "للمحابر والاغطية",
  "الرمانة -الحليب",
  "قافلة مساعدات قسم:العالم",
  "بلدية ترتيب:الأحدث",
  "صُحّح",
  "الزعرور الدواء استقبلت قوافل المساعدات كلّها",
];

describe("إعادة الفهرس كلّه", () => {
  let server: TestServer;
  before(async () => void (server = await sharedCluster()));
  after(() => server.close());

  interface Under {
    readonly archive: SearchableArchive;
    readonly url: string;
    readonly client: pg.Client;
    readonly keep: (more?: Partial<KeepingSearch>) => ReturnType<typeof keepSearch>;
  }

  async function inArchive(stories: number, run: (under: Under) => Promise<void>): Promise<void> {
    const database = await server.fresh();
    const { url } = database;
    const archive = await openArchive({ url, trustMemory: true });
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await archive.saveEdition(edition, "u:hind");
      for (let n = 0; n < stories; n++) await publish(archive, n);
      await run({ archive, url, client, keep: (more) => keepSearch({ url, ...more }) });
    } finally {
      await client.end();
      await archive.close();
      await database.drop();
    }
  }

  const pick = <Value>(from: readonly Value[], n: number): Value => from[n % from.length] as Value;

  async function publish(archive: SearchableArchive, n: number): Promise<void> {
    const [place, good] = [pick(places, n), pick(goods, n * 7 + 3)];
    const text = `قافلة مساعدات رقم ${n}: ${pick(acts, n)} بلدية ${place} ما وصل من ${good}، و${pick(goods, n + 1)} لم يصل.`;
    const content = copy({ headline: `${good} يصل إلى ${place} (${n})`, tags: [], body: [paragraph("p1", text)] });
    await archive.saveStory(liveSteps(`k${n}`, content, await archive.now()), undefined);
  }

  async function correct(archive: SearchableArchive, n: number): Promise<void> {
    const story = await archive.findStory(id(`k${n}`));
    if (story === undefined || story.state.kind === "withdrawn") return;
    const content = { ...story.content, standfirst: `صُحّح: الوجهة ${pick(places, n + story.revision)} لا غيرها.` };
    const step = granted(correctStory(story, { text: "صُحّحت الوجهة.", content }, desk(await archive.now())));
    await archive.saveStory([step], story);
  }

  async function withdraw(archive: SearchableArchive, n: number): Promise<void> {
    const story = await archive.findStory(id(`k${n}`));
    if (story === undefined || story.state.kind === "withdrawn") return;
    await archive.saveStory([granted(withdrawStory(story, "لم يثبت.", desk(await archive.now())))], story);
  }

  const found = async ({ search }: SearchableArchive, question: string): Promise<readonly string[]> => {
    const { hits } = await search.search(parseQuery(question, { today: "2026-08-22" }), { limit: 100 });
    return hits.map(({ card }) => card.id);
  };

  async function problems(url: string): Promise<readonly string[]> {
    const codes: string[] = [];
    for await (const { what, problems: those } of checkArchive({ url }))
      if (what === "search") codes.push(...those.map(({ subject, code }) => `${subject} ${code}`));
    return codes;
  }

  const count = async (client: pg.Client, from: string): Promise<number> =>
    Number((await client.query<{ n: string }>(`select count(*) as n from mihwar.${from}`)).rows[0]?.n);

  /** All that readers can learn of the index, and the words it proposes. */
  async function told({ archive, client }: Under) {
    const answers: object[] = [];
    for (const question of questions) {
      const { hits, ...counted } = await archive.search.search(parseQuery(question, { today: "2026-08-22" }), {
        limit: 50,
      });
      // recency moves a score while the test runs
      answers.push({ question, ...counted, hits: hits.map(({ card, score }) => `${card.id} ${score.toFixed(3)}`) });
    }
    const { rows: words } = await client.query(
      "select word, shown, stories, near from mihwar.search_word order by word",
    );
    return { answers, words };
  }

  async function fromNothing({ client, keep }: Under): Promise<void> {
    await client.query("truncate mihwar.search_fresh, mihwar.search_segment, mihwar.search_word cascade");
    await keep();
  }

  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ act: fc.constant("publish" as const) }) },
    { weight: 2, arbitrary: fc.record({ act: fc.constant("correct" as const), n: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant("withdraw" as const), n: fc.nat(30) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant("gather" as const) }) },
  );

  it("بعد الإعادة يجيب الفهرس ويعدّ الكلمات كفهرس أُعدّ من لا شيء، أيًّا كان ما مرّ به", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 10, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (steps, batch) =>
          inArchive(6, async (under) => {
            const { archive, client, keep } = under;
            let next = 6;
            for (const one of steps) {
              if (one.act === "publish") await publish(archive, next++);
              else if (one.act === "correct") await correct(archive, one.n);
              else if (one.act === "withdraw") await withdraw(archive, one.n);
              else await keep({ gatherFrom: 1 });
            }
            await keep({ remake: true, batch, gatherFrom: 1 });
            const remade = await told(under);
            await client.query("truncate mihwar.search_fresh, mihwar.search_segment, mihwar.search_word cascade");
            await keep();
            assert.deepEqual(remade, await told(under));
          }),
      ),
      { numRuns: 6 },
    ));

  it("ما يُنشر والإعادة جارية لا ينتظر آخرها حتى يُجمع", () =>
    inArchive(60, async (under) => {
      const { archive, client, keep } = under;
      await keep({ gatherFrom: 1 });
      let isGathered = false;
      let publishing: Promise<void> | undefined;
      const look = async (): Promise<void> => {
        const { rows } = await client.query<{ gathered: boolean }>(
          `select boundary is not null and exists (select from mihwar.search_doc where story = 'k100') as gathered
           from mihwar.search_state`,
        );
        isGathered ||= rows[0]?.gathered === true;
      };
      await keep({
        remake: true,
        batch: 1,
        gatherFrom: 5,
        onProgress() {
          publishing ??= (async () => {
            for (let n = 100; n < 106; n++) await publish(archive, n);
          })();
          void look();
        },
      });
      await publishing;
      assert.ok(isGathered);
      for (let n = 100; n < 106; n++) assert.ok((await found(archive, `«رقم ${n}»`)).includes(`k${n}`));
      assert.equal((await found(archive, "قافلة")).length, 66);
      await keep({ gatherFrom: 1 });
      const remade = await told(under);
      await fromNothing(under);
      assert.deepEqual(remade, await told(under));
    }));

  it("قُتلت في منتصفها: السابق يجيب عن كلّ شيء، ومن يتابعها يبدأ من حيث وقفت، ولا يُعدّ خبر مرّتين", () =>
    inArchive(40, async (under) => {
      const { archive, url, client, keep } = under;
      await keep({ gatherFrom: 1 });
      const before = await told(under);
      const child = spawn(process.execPath, [childProgram, url], { stdio: ["ignore", "pipe", "inherit"] });
      let heard = "";
      child.stdout.on("data", (chunk: Buffer) => {
        heard += chunk.toString("utf8");
        if (heard.includes("DONE 10 ")) child.kill("SIGKILL");
      });
      await once(child, "close");
      assert.doesNotMatch(heard, /WHOLE/);
      const done = Number(/DONE (?<done>\d+) 40\n$/u.exec(heard)?.groups?.["done"]);
      assert.ok(done >= 10 && done < 40, heard);
      assert.deepEqual(await told(under), before);
      assert.deepEqual(await problems(url), [`search:${indexVersion} to-be-remade`]);

      const progress: (readonly [number, number])[] = [];
      for (;;) {
        // the server may not have noticed yet that nobody is there any more
        const kept = await keep({ remake: true, batch: 2, onProgress: ({ done: d, of }) => progress.push([d, of]) });
        if (kept.kind === "kept") {
          assert.equal(kept.indexed, 40 - (progress[0]?.[0] ?? 0));
          break;
        }
        await sleep(20);
      }
      assert.ok((progress[0]?.[0] ?? 0) >= done, JSON.stringify(progress[0]));
      assert.deepEqual(progress.at(-1), [40, 40]);
      assert.deepEqual(await told(under), before);
      assert.deepEqual(await problems(url), []);
      const doubled = await client.query(
        `select story from mihwar.search_doc as doc join mihwar.search_segment as segment on segment.id = doc.segment
         where segment.state = 'read' group by story having count(*) > 1`,
      );
      assert.equal(doubled.rowCount, 0);
      assert.equal((await found(archive, "قافلة")).length, 40);
    }));

  it("إعادة بدأها إصدار سابق لا تُتابَع بل تُعاد، وفهرس إصدار لاحق يُترك له إلا أن يُطلب", () =>
    inArchive(12, async ({ archive, url, client, keep }) => {
      await keep({ gatherFrom: 1 });
      const stopping = new AbortController();
      await keep({ remake: true, batch: 2, signal: stopping.signal, onProgress: () => stopping.abort() });
      assert.ok((await count(client, "search_segment where state = 'remade'")) > 0);
      await client.query("update mihwar.search_state set version = 0");
      const kept = await keep();
      assert.equal(kept.kind === "kept" && kept.indexed, 12);

      await client.query("update mihwar.search_state set version = 9000");
      assert.deepEqual(await problems(url), ["search:9000 to-be-remade"]);
      const left = await keep();
      assert.equal(left.kind === "kept" && left.indexed, 0);
      const asked = await keep({ remake: true });
      assert.equal(asked.kind === "kept" && asked.indexed, 12);
      assert.deepEqual(await problems(url), []);
      assert.equal((await found(archive, "قافلة")).length, 12);
    }));

  it("خبر ضاع من الفهرس يعود وإن كان في ما يُعدّ ولم يكتمل", () =>
    inArchive(8, async ({ archive, client, keep }) => {
      await keep({ gatherFrom: 1 });
      const stopping = new AbortController();
      await keep({ remake: true, batch: 2, signal: stopping.signal, onProgress: () => stopping.abort() });
      await client.query(
        `delete from mihwar.search_doc where story = 'k0'
         and segment in (select id from mihwar.search_segment where state = 'read')`,
      );
      assert.ok(!(await found(archive, "قافلة")).includes("k0"));
      const told: (readonly [number, number])[] = [];
      await keep({ onProgress: ({ done, of }) => told.push([done, of]) });
      assert.deepEqual(told[0], [1, 1]);
      assert.equal((await found(archive, "قافلة")).length, 8);
    }));
});
