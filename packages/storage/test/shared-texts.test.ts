import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type SharedNote, draftStory, toInstant } from "@mihwar/newsroom";
import {
  type CheckProblem,
  backupArchive,
  checkArchive,
  exportArchive,
  memoryArchive,
  memoryMediaFiles,
  openArchive,
  restoreArchive,
  verifyBackup,
} from "@mihwar/storage";
import pg from "pg";
import { copy, desk, id } from "./copy.ts";
import { postgresUnderTest } from "./postgres-under-test.ts";
import { sharedTextsContract } from "./shared-texts-contract.ts";
import { type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

describe("نصّ يكتبه كثيرون", () => {
  sharedTextsContract("في الذاكرة", async () => {
    let now = Date.parse("2026-08-22T18:05:00.000Z");
    const archive = memoryArchive({ clock: { now: () => toInstant(now) } });
    return {
      archive,
      other: archive,
      settle: async () => {},
      pass: async (milliseconds) => void (now += milliseconds),
      close: () => archive.close(),
    };
  });
  sharedTextsContract("في PostgreSQL المضمَّنة", () => postgresUnderTest(server));

  it("تُخبر العمليّات بعضها بعضًا بما كُتب وبمواضع الأقلام، ولا تسمع نفسها", async () => {
    const under = await postgresUnderTest(server);
    try {
      const { archive, other } = under;
      const heard: SharedNote[] = [];
      const own: SharedNote[] = [];
      other.shared.onShared((note) => heard.push(note));
      archive.shared.onShared((note) => own.push(note));
      const step = draftStory({ id: id("w1"), content: copy(), ...desk(await archive.now()) });
      await archive.saveStory([step], undefined);
      const seed = () => ({ snapshot: new Uint8Array([1]), vector: new Uint8Array([0]) });
      const append = [{ bytes: new Uint8Array([1]), by: "u:h1nd" as const }];
      await archive.shared.changeShared({ story: id("w1"), seed }, () => ({ change: { append }, value: 1 }));
      await archive.shared.tellCarets(id("w1"), "AAEC");
      await archive.shared.tellCarets(id("w1"), "A".repeat(6000));
      for (let turn = 0; turn < 200 && heard.length < 2; turn++) await sleep(10);
      assert.deepEqual(heard, [
        { kind: "updates", story: "w1", generation: 1, seq: 1 },
        { kind: "carets", story: "w1", carets: "AAEC" },
      ]);
      assert.deepEqual(own, []);
    } finally {
      await under.close();
    }
  });

  it("النسخة الاحتياطية تحمله بسجلّه وبأسماء من كتبوا، والفحص يعرف سجلًّا ناقصًا", async () => {
    const under = await postgresUnderTest(server);
    const target = await server.bare();
    const folder = await mkdtemp(path.join(tmpdir(), "mihwar-shared-"));
    const media = memoryMediaFiles();
    const problems = async (url: string): Promise<readonly CheckProblem[]> => {
      const found: CheckProblem[] = [];
      for await (const look of checkArchive({ url })) found.push(...look.problems);
      return found;
    };
    try {
      const { archive } = under;
      const step = draftStory({ id: id("w1"), content: copy(), ...desk(await archive.now()) });
      await archive.saveStory([step], undefined);
      const content = copy({ headline: "جسر الرمّانة يُفتح قبل الشتاء" });
      const seed = () => ({ snapshot: new Uint8Array([1]), vector: new Uint8Array([0]) });
      const wanted = { story: id("w1"), withTexts: true, seed };
      const by = "u:h1nd" as const;
      const writers = [{ by, blocks: ["headline"] }];
      const follow = { content, by, vector: new Uint8Array([0]), writers };
      const append = [{ bytes: new Uint8Array([2, 3]), by }];
      await archive.shared.changeShared(wanted, () => ({ change: { append, follow }, value: 1 }));
      const kept = await archive.keepWorkingCopy({ story: id("w1"), base: { revision: 1, version: 1 } });
      assert.ok(kept.ok);
      await archive.shared.changeShared(wanted, () => ({ change: { append }, value: 1 }));
      const file = path.join(folder, "archive.tar");
      await backupArchive({ url: under.url, media, file, place: "هنا" });
      await restoreArchive({ backup: await verifyBackup(file), url: target.url, media, trustMemory: true });
      assert.deepEqual(await problems(target.url), []);
      const restored = await openArchive({ url: target.url, trustMemory: true });
      const held = await restored.shared.changeShared(wanted, (found) => ({ change: {}, value: found }));
      assert.deepEqual(
        held?.updates.map(({ bytes }) => [...bytes]),
        [
          [2, 3],
          [2, 3],
        ],
      );
      assert.deepEqual([...(await restored.shared.listWriters(id("w1")))], [[2, writers]]);
      await restored.close();
      await exportArchive({ url: under.url, media, place: "هنا", folder: path.join(folder, "plain") });
      const line = await readFile(path.join(folder, "plain", "revision-writers.ndjson"), "utf8");
      assert.deepEqual(JSON.parse(line), { story: "w1", revision: 2, by, blocks: ["headline"] });
      const client = new pg.Client({ connectionString: under.url });
      await client.connect();
      await client.query("delete from mihwar.story_shared_update where seq = 1");
      await client.end();
      assert.deepEqual(await problems(under.url), [{ subject: "story:w1", code: "numbers-broken" }]);
    } finally {
      await under.close();
      await target.drop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
