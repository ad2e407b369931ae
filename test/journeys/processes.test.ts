import assert from "node:assert/strict";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { type Serving, run, startServing } from "./serving.ts";

/** A request that gives up: nothing here may hang. */
const get = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url, { headers, signal: AbortSignal.timeout(5_000) });

/** Waits until something is so, for as long as a slow machine may take. */
async function until(what: string, isSo: () => Promise<boolean> | boolean, patience = 30_000): Promise<void> {
  const late = performance.now() + patience;
  while (!(await isSo())) {
    assert.ok(performance.now() < late, what);
    await wait(50);
  }
}

/** The children of a process, by their command line. */
async function childrenOf(pid: number): Promise<readonly { readonly pid: number; readonly command: string }[]> {
  const found: { pid: number; command: string }[] = [];
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "");
    if (Number(/\) \w (\d+)/.exec(stat)?.[1]) !== pid) continue;
    found.push({ pid: Number(entry), command: await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "") });
  }
  return found;
}

const workersOf = async (serving: Serving): Promise<readonly number[]> =>
  (await childrenOf(serving.pid)).filter(({ command }) => command.includes("worker.js")).map(({ pid }) => pid);

interface Health {
  readonly status: string;
  readonly reasons: readonly string[];
  readonly workers?: { readonly alive: number; readonly of: number };
}
const healthOf = async (serving: Serving): Promise<Health> =>
  (await (await get(`${serving.origin}/healthz`)).json()) as Health;

const story = JSON.stringify({
  id: "w7k2m9",
  headline: "الفرات يفيض على قرى الضفّة اليسرى",
  section: "world",
  body: [{ id: "p1", kind: "paragraph", text: "ارتفع منسوب النهر ثلاثة أمتار في ليلة واحدة." }],
  language: "ar",
});

describe("عمليّات ويب عدّة على أرشيف واحد", { timeout: 240_000 }, () => {
  let serving: Serving;
  before(async () => {
    serving = await startServing("--workers", "2", "--log", "-");
    const file = join(serving.dataDir, "story.ndjson");
    await writeFile(file, story);
    const took = await serving.mihwar("import", file, "--format", "stories", "--live");
    assert.equal(took.code, 0, took.stderr);
  });
  after(() => serving.stop());

  it("ما نُشر يُرى في كلّ عمليّة، وما سُحب يغيب من كلّ عمليّة", async () => {
    // Each request on a connection of its own: the kernel hands them to either.
    const ask = async () => (await get(`${serving.origin}/text/w7k2m9`, { connection: "close" })).status;
    for (let n = 0; n < 20; n++) assert.equal(await ask(), 200);
    const withdrawn = await serving.mihwar("story", "withdraw", "w7k2m9", "--notice", "خبر لم يثبت.");
    assert.equal(withdrawn.code, 0, withdrawn.stderr);
    await wait(500);
    for (let n = 0; n < 20; n++) assert.equal(await ask(), 410);
  });

  it("الأرقام مجموع ما في العمليّات كلّها", async () => {
    const counted = async (): Promise<number> => {
      const text = await (await get(`${serving.origin}/metrics`)).text();
      for (const line of text.split("\n").filter((one) => one !== "")) {
        assert.match(line, /^(# (HELP|TYPE) [a-z_]\w* .+|[a-z_]\w*(\{[^}]*\})? (NaN|[+-]?Inf|-?[\d.e+-]+)( \d+)?)$/i);
      }
      return Number(/^mihwar_answers_total\{status="200"\} (\d+)$/m.exec(text)?.[1] ?? 0);
    };
    const begun = await counted();
    for (let n = 0; n < 30; n++) await (await get(`${serving.origin}/about`, { connection: "close" })).text();
    assert.equal(await counted(), begun + 30);
    const foreign = await get(`${serving.origin}/metrics`, { "x-forwarded-for": "203.0.113.9" });
    assert.equal(foreign.status, 404, "من وراء خادم آخر لا يراها");
  });

  it("من قُتلت خلفتها غيرها، وبقي الموقع يجيب", async () => {
    const [victim] = await workersOf(serving);
    assert.ok(victim !== undefined);
    process.kill(victim, "SIGKILL");
    for (let n = 0; n < 40; n++) {
      const response = await get(`${serving.origin}/`, { connection: "close" }).catch(() => undefined);
      // What the dead one had taken is cut; the next is answered.
      if (response !== undefined) assert.equal(response.status, 200);
      else assert.equal((await get(`${serving.origin}/`)).status, 200);
    }
    await until("two workers again", async () => (await healthOf(serving)).workers?.alive === 2);
    assert.deepEqual((await healthOf(serving)).status, "ok");
    assert.ok(!(await workersOf(serving)).includes(victim));
  });

  it("تشغيل ثانٍ على المجلّد نفسه يُرفض بكلام مفهوم", async () => {
    const second = await run(["serve", "--port", "0", "--data", serving.dataDir], {
      env: { LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
    });
    assert.equal(second.code, 1);
    assert.match(second.stderr, new RegExp(String(serving.pid)));
  });

  it("السجلّ لا يعرف ماذا قرأ القارئ ولا من هو", async () => {
    await get(`${serving.origin}/?q=سرّ-القارئ&utm_source=nashra`, { "user-agent": "Reader-Browser/7" });
    await get(`${serving.origin}/tag/${encodeURIComponent("مرض نادر")}`);
    const said = serving.said();
    assert.match(said, /"event":"ready"/);
    assert.match(said, /"event":"worker-gone"/);
    // Where it is served, and where the first admin sets a password, is told to whoever starts it.
    const ofItself = /"event":"ready"|ready on|\/desk\/password\//;
    for (const secret of ["سرّ", encodeURIComponent("سرّ"), "utm_source", "Reader-Browser", "نادر", "127.0.0.1:"]) {
      const lines = said.split("\n").filter((line) => line.includes(secret) && !ofItself.test(line));
      assert.deepEqual(lines, [], secret);
    }
  });

  it("إذا قُتل المشرف لم يبقَ بعده أحد، ويبدأ من جديد في مكانه", async () => {
    const workers = await workersOf(serving);
    assert.equal(workers.length, 2);
    process.kill(serving.pid, "SIGKILL");
    await serving.ended;
    await until("nobody left", async () =>
      (await Promise.all(workers.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")))).every(
        (command) => !command.includes("worker.js"),
      ),
    );
  });
});

describe("عمليّة واحدة", { timeout: 240_000 }, () => {
  it("صحّتها صدق: قاعدة نائمة تُقال، وما في الذاكرة يُقرأ، ثمّ يعود كلّ شيء", async () => {
    const serving = await startServing("--log", "-");
    try {
      assert.deepEqual(await healthOf(serving), { status: "ok", reasons: [] });
      assert.equal((await get(`${serving.origin}/about`)).status, 200);
      const [pid] = (await readFile(join(serving.dataDir, "postgresql-18", "postmaster.pid"), "utf8")).split("\n");
      const family = [Number(pid), ...(await childrenOf(Number(pid))).map((child) => child.pid)];
      for (const one of family) process.kill(one, "SIGSTOP");
      try {
        await until("down is said", async () => (await get(`${serving.origin}/healthz`)).status === 503);
        assert.ok((await healthOf(serving)).reasons.includes("archive-down"));
        assert.equal((await get(`${serving.origin}/about`)).status, 200, "ما في الذاكرة");
        const missing = await get(`${serving.origin}/corrections`);
        assert.equal(missing.status, 503);
        assert.ok(Number(missing.headers.get("retry-after")) > 0);
      } finally {
        for (const one of family) process.kill(one, "SIGCONT");
      }
      await until("all is well", async () => (await healthOf(serving)).status === "ok");
      assert.equal((await get(`${serving.origin}/corrections`)).status, 200);
      await until("the log says both", () =>
        /"event":"archive-down"[\s\S]*"event":"archive-down-over"/.test(serving.said()),
      );
    } finally {
      assert.equal(await serving.stop(), 0);
    }
  });

  it("سجلّ لا يُكتب لا يوقف الموقع، ومن يسمع الشريط يُصرَف عند التوقّف", async () => {
    const serving = await startServing("--log", "/dev/full");
    for (let n = 0; n < 5; n++) assert.equal((await get(`${serving.origin}/about`)).status, 200);
    const ticker = await fetch(`${serving.origin}/ticker`);
    const heard = ticker.text();
    assert.equal(await serving.stop(), 0);
    assert.match(await heard, /event: lines/);
  });
});
