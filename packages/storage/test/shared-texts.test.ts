import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type SharedNote, draftStory, toInstant } from "@mihwar/newsroom";
import { memoryArchive } from "@mihwar/storage";
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
});
