import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type ServeLock, takeServeLock } from "@mihwar/storage";
import pg from "pg";
import { type TestDatabase, type TestServer, sharedCluster } from "./test-cluster.ts";

let server: TestServer;
let database: TestDatabase;
before(async () => {
  server = await sharedCluster();
  database = await server.bare();
});
after(async () => {
  await database.drop();
  await server.close();
});

const release = async (lock: ServeLock): Promise<void> => (lock.ok ? lock.release() : undefined);

/** Another process that serves: it says `ok` once it has the right, and keeps it until it is killed. */
async function otherServer(url: string) {
  const program = `import { takeServeLock } from "@mihwar/storage";
    const lock = await takeServeLock(${JSON.stringify(url)});
    process.stdout.write(String(lock.ok));
    setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = await once(child.stdout, "data");
  assert.equal(String(said), "true");
  return child;
}

describe("حق الخدمة", () => {
  it("لواحد في كل وقت، والثاني يُقال له من الأول في أقل من ثانيتين", async () => {
    const child = await otherServer(database.url);
    const begun = Date.now();
    assert.deepEqual(await takeServeLock(database.url), { ok: false, pid: child.pid });
    assert.ok(Date.now() - begun < 2000);
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = await takeServeLock(database.url);
    assert.equal(next.ok, true, "a dead process holds nothing");
    await release(next);
  });

  it("عشرة يطلبونه معًا: واحد يأخذه", async () => {
    const locks = await Promise.all(Array.from({ length: 10 }, () => takeServeLock(database.url)));
    assert.equal(locks.filter((lock) => lock.ok).length, 1);
    assert.deepEqual([...new Set(locks.flatMap((lock) => (lock.ok ? [] : [lock.pid])))], [process.pid]);
    await Promise.all(locks.map(release));
    const again = await takeServeLock(database.url);
    assert.equal(again.ok, true);
    await release(again);
  });

  it("انقطاع القاعدة لا يُضيعه، وإن أخذه غيره قيل له", async () => {
    const lost: (number | undefined)[] = [];
    const lock = await takeServeLock(database.url, (pid) => lost.push(pid));
    assert.equal(lock.ok, true);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const cut = (): Promise<unknown> =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'mihwar-serve %'",
      );
    await cut();
    await sleep(300);
    assert.deepEqual(await takeServeLock(database.url), { ok: false, pid: process.pid }, "it was taken again");
    // whoever is quicker while the connection is away has it
    const grab = client.query(`select pg_advisory_lock(${0x73_65_72_76})`);
    await sleep(50);
    const second = new pg.Client({ connectionString: database.url });
    await second.connect();
    await second.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'mihwar-serve %'",
    );
    await grab;
    for (let turn = 0; turn < 60 && lost.length === 0; turn++) await sleep(50);
    assert.equal(lost.length, 1);
    await release(lock);
    await second.end();
    await client.end();
  });
});
