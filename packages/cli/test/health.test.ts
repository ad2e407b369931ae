import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type Health, createHealth } from "@mihwar/cli/health";
import type { Log } from "@mihwar/cli/log";
import { watchState } from "@mihwar/cli/watch-state";
import type { Archive, Room } from "@mihwar/newsroom";
import { openArchive } from "@mihwar/storage";
import { type PostgresProxy, postgresProxy } from "../../storage/test/postgres-proxy.ts";
import { type TestDatabase, type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { until } from "./until.ts";

let server: TestServer;
let database: TestDatabase;
let way: PostgresProxy;
let archive: Archive;
before(async () => {
  server = await sharedCluster();
  database = await server.fresh();
  way = await postgresProxy(database.url);
  archive = await openArchive({ url: way.url, trustMemory: true });
});
after(async () => {
  await archive.close();
  await way.close();
  await database.drop();
  await server.close();
});

/** What is asked of the archive is real; only how the disk is, is said. */
interface Scene {
  readonly health: Health;
  room: () => Promise<Room | undefined>;
  draining: boolean;
  workers: { readonly alive: number; readonly of: number } | undefined;
  pings: number;
}
function scene(): Scene {
  const one: Scene = {
    room: () => archive.room(),
    draining: false,
    workers: undefined,
    pings: 0,
    health: createHealth({
      archive: {
        ...archive,
        room: () => one.room(),
        reading: {
          ...archive.reading,
          ping: () => {
            one.pings += 1;
            return archive.reading.ping();
          },
        },
      },
      isDraining: () => one.draining,
      workers: () => one.workers,
    }),
  };
  return one;
}

describe("الصحّة", { timeout: 120_000 }, () => {
  let now: Scene;
  beforeEach(async () => {
    way.listening = "pass";
    way.others = "pass";
    await until("hears again", () => archive.reading.isHearing());
    now = scene();
  });

  it("كلّ شيء بخير", async () => {
    assert.deepEqual(await now.health.look(), { well: true, report: { status: "ok", reasons: [] } });
  });

  it("تغييرات لا تُسمع، وقرص يمتلئ، وعمليّة ناقصة: ينقص شيء والقرّاء يُخدَمون", async () => {
    way.listening = "refuse";
    await until("is deaf", () => !archive.reading.isHearing());
    now.room = async () => ({ low: true, free: 1, limit: 2 });
    now.workers = { alive: 1, of: 2 };
    const { well, report } = await now.health.look();
    assert.equal(well, true);
    assert.deepEqual(report, {
      status: "degraded",
      reasons: ["not-hearing", "disk-low", "workers-missing"],
      workers: { alive: 1, of: 2 },
    });
  });

  it("أرشيف لا يجيب يُقال ولا يُنتظر، ثمّ يعود", async () => {
    way.others = "swallow";
    const { well, report } = await now.health.look();
    assert.deepEqual([well, report], [false, { status: "down", reasons: ["archive-down"] }]);
    way.others = "refuse";
    await wait(300);
    assert.equal((await now.health.look()).report.status, "down");
    way.others = "pass";
    await until("is well again", async () => (await now.health.look()).report.status === "ok");
  });

  it("قرص لا يجيب لا يُعلّق أحدًا ولا يُحكم بشيء عنه", async () => {
    now.room = () => new Promise(() => {});
    assert.deepEqual((await now.health.look()).report, { status: "ok", reasons: [] });
    const other = scene();
    other.room = () => Promise.reject(new Error("قرص لا يُسأل"));
    assert.equal((await other.health.look()).report.status, "ok");
  });

  it("من يتوقّف يقول ذلك، وإن كان كلّ شيء سواه بخير", async () => {
    now.draining = true;
    assert.deepEqual(await now.health.look(), { well: false, report: { status: "down", reasons: ["draining"] } });
  });

  it("مئة سائل معًا يُسأل عنهم الأرشيف مرّة", async () => {
    await Promise.all(Array.from({ length: 100 }, () => now.health.look()));
    assert.equal(now.pings, 1);
    await wait(300);
    await now.health.look();
    assert.equal(now.pings, 2);
  });

  it("ما انقطع وما عاد يُقال في السجلّ مرّة لكلّ منهما، مهما طال", async () => {
    const said: string[] = [];
    const log: Log = {
      info: (event) => void said.push(`info ${event}`),
      warn: (event) => void said.push(`warn ${event}`),
      error: (event) => void said.push(`error ${event}`),
      with: () => log,
      settle: async () => {},
    };
    let turnedAway = 0;
    const watch = watchState({
      health: now.health,
      figures: () => ({ shed: turnedAway, limited: 0 }) as never,
      log,
    });
    now.room = async () => ({ low: true, free: 1, limit: 2 });
    turnedAway = 5;
    await until("both are said", () => said.includes("warn disk-low") && said.includes("warn shedding"));
    for (let second = 0; second < 3; second++) {
      turnedAway += 100;
      await wait(900);
    }
    now.room = async () => undefined;
    await until("both are over", () => said.includes("info disk-low-over") && said.includes("info shedding-over"));
    // Stopped in the middle of a look: what that finds is said no more.
    let looks = 0;
    now.room = async () => {
      looks += 1;
      await wait(500);
      return { low: true, free: 1, limit: 2 };
    };
    await until("it is looking", () => looks > 0);
    watch.stop();
    await wait(1_500);
    assert.deepEqual(said.toSorted(), ["info disk-low-over", "info shedding-over", "warn disk-low", "warn shedding"]);
  });
});
