import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type CacheKey, type StoryContent, correctStory, storyKey } from "@mihwar/newsroom";
import { checkArchive, openArchive, openRelatedKeeper, type SearchableArchive } from "@mihwar/storage";
import pg from "pg";
import { desk, edition, granted, id, last, liveSteps } from "./copy.ts";
import { bread, crack, dam, farmers, story } from "./dam-copy.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

describe("إعداد ما يتّصل بالأخبار والموقع حيّ", () => {
  let server: TestServer;
  before(async () => void (server = await sharedCluster()));
  after(() => server.close());

  interface Under {
    readonly archive: SearchableArchive;
    readonly url: string;
    readonly client: pg.Client;
  }

  async function inArchive(run: (under: Under) => Promise<void>): Promise<void> {
    const database = await server.fresh();
    const archive = await openArchive({ url: database.url, trustMemory: true });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      await archive.saveEdition(edition, "u:hind");
      await run({ archive, url: database.url, client });
    } finally {
      await client.end();
      await archive.close();
      await database.drop();
    }
  }

  async function publish({ archive }: Under, name: string, content: StoryContent) {
    const steps = liveSteps(name, content, await archive.now());
    await archive.saveStory(steps, undefined);
    return last(steps);
  }

  async function settle({ url }: Under): Promise<number> {
    const keeper = await openRelatedKeeper(url);
    try {
      const kept = await keeper.round();
      return kept.kind === "kept" ? kept.stories : -1;
    } finally {
      await keeper.close();
    }
  }

  const waiting = async ({ client }: Under): Promise<number> =>
    Number((await client.query<{ n: string }>("select count(*) as n from mihwar.related_due")).rows[0]?.n);

  it("صفحات الخبرين كليهما تُعدّ من جديد حين يتّصلان", () =>
    inArchive(async (under) => {
      await publish(under, "d1", dam);
      assert.equal(await settle(under), 1);
      await publish(under, "f2", farmers);
      const heard = new Set<CacheKey>();
      await under.archive.reading.catchUp();
      const stop = under.archive.reading.onChange((keys) => {
        for (const key of keys) heard.add(key);
      });
      assert.equal(await settle(under), 1);
      for (let turn = 0; turn < 200 && heard.size < 2; turn++) await new Promise((done) => setTimeout(done, 10));
      stop();
      assert.deepEqual(heard, new Set([storyKey(id("d1")), storyKey(id("f2"))]));
      assert.ok(under.archive.reading.isHearing(), "تلميح لا رقم له في السجلّ لا يُعدّ ثغرة");
    }));

  it("يعدّه واحد في كلّ مرّة، ومن جاء بعده ينتظر", () =>
    inArchive(async (under) => {
      await publish(under, "d1", dam);
      const first = await openRelatedKeeper(under.url);
      const second = await openRelatedKeeper(under.url);
      assert.deepEqual(await first.round(), { kind: "kept", stories: 1 });
      assert.deepEqual(await second.round(), { kind: "busy" });
      await first.close();
      assert.deepEqual(await second.round(), { kind: "kept", stories: 0 });
      await second.close();
    }));

  it("الجولة تقف عند حدّها، وما بقي يبقى منتظرًا، والأحدث أوّلًا", () =>
    inArchive(async (under) => {
      for (const [turn, content] of [dam, farmers, crack, bread].entries()) await publish(under, `s${turn}`, content);
      const keeper = await openRelatedKeeper(under.url);
      const told: number[] = [];
      const kept = await keeper.round({ most: 2, onProgress: ({ done, of }) => told.push(of - done) });
      assert.deepEqual([kept, told], [{ kind: "kept", stories: 2 }, [3, 2]]);
      const { rows } = await under.client.query<{ story: string }>(
        "select story from mihwar.related_due order by story",
      );
      assert.deepEqual(
        rows.map((row) => row.story),
        ["s0", "s1"],
      );
      await keeper.close();
    }));

  it("خبر لا يُقارَن لا يوقف غيره، ويُعاد بعد ساعة", () =>
    inArchive(async (under) => {
      await publish(under, "d1", dam);
      await publish(under, "f2", farmers);
      await under.client.query(`create function mihwar.break_it() returns trigger language plpgsql as $$
        begin raise exception 'لا يُكتب هذا'; end $$;
        create trigger broken before insert on mihwar.related_story for each row
        when (new.story = 'f2') execute function mihwar.break_it()`);
      const keeper = await openRelatedKeeper(under.url);
      const faults: string[] = [];
      await keeper.round({ onFault: (one) => faults.push(one) });
      await keeper.close();
      assert.deepEqual(faults, ["f2"]);
      assert.equal(await waiting(under), 1);
      const found = await under.archive.reading.listRelated(id("d1"), 5);
      assert.deepEqual(
        found.map(({ card }) => card.id as string),
        ["f2"],
      );
    }));

  it("ما تغيّر أثناء المقارنة يُقارَن من جديد، والفحص يقول ما لم يُقارَن", () =>
    inArchive(async (under) => {
      const { archive, client, url } = under;
      const first = await publish(under, "d1", dam);
      await publish(under, "f2", farmers);
      const rounds = (async () => {
        for (let turn = 0; turn < 12; turn++) await settle(under);
      })();
      let now = first;
      for (let turn = 0; turn < 8; turn++) {
        const content = story(
          turn % 2 === 0 ? "خبر آخر عن القمح" : dam.headline,
          ...(turn % 2 === 0 ? ["شحّ القمح."] : ["سدّ الرمّانة وبحيرته."]),
        );
        const corrected = granted(correctStory(now, { text: "صُحّح.", content }, desk(await archive.now())));
        await archive.saveStory([corrected], now);
        now = corrected.story;
      }
      await rounds;
      await settle(under);
      assert.equal(await waiting(under), 0);
      const related = await archive.reading.listRelated(id("f2"), 5);
      assert.deepEqual(
        related.map(({ card }) => card.id as string),
        ["d1"],
      );
      const problems = async (): Promise<readonly string[]> => {
        for await (const { what, problems: found } of checkArchive({ url }))
          if (what === "related") return found.map(({ subject }) => subject);
        return ["?"];
      };
      assert.deepEqual(await problems(), []);
      await client.query("delete from mihwar.related_story where story = 'f2'");
      assert.deepEqual(await problems(), ["story:f2"]);
    }));
});
