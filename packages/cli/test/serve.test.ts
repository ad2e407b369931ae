import assert from "node:assert/strict";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { databaseFamily, signalAll } from "../../../test/faults/process-family.ts";
import { figureOf, parsePrometheus } from "./prometheus-text.ts";
import { type SiteProcess, freePort, get, isGone, startSite, workersOf } from "./site-process.ts";
import { until } from "./until.ts";

let dataDir: string;
let port: number;
let site: SiteProcess | undefined;
before(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "mihwar-serve-"));
});
beforeEach(async () => {
  port = await freePort();
});
afterEach(async () => {
  // What a failed test leaves awake or asleep ends with it.
  if (site !== undefined) signalAll([site.pid, ...(await workersOf(site))], "SIGKILL");
  signalAll(await databaseFamily(dataDir), "SIGCONT");
  await site?.ended;
  site = undefined;
});
after(async () => {
  const [postmaster] = await databaseFamily(dataDir);
  if (postmaster !== undefined) {
    process.kill(postmaster, "SIGINT");
    await until("the database is gone", async () => (await databaseFamily(dataDir)).length === 0);
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** Starts the site on the folder of these tests; they come and go on it as newsrooms' starts do. */
async function serve(...options: string[]): Promise<{ readonly one: SiteProcess; readonly origin: string }> {
  const one = startSite(["--port", String(port), "--data", dataDir, ...options]);
  site = one;
  return { one, origin: await one.ready };
}

/** Puts the database to sleep: answers that need it take until it is woken. */
async function sleepy(): Promise<() => void> {
  const family = await databaseFamily(dataDir);
  assert.notEqual(family.length, 0);
  signalAll(family, "SIGSTOP");
  return () => signalAll(family, "SIGCONT");
}

/** Asks for a page that is not kept while the database sleeps, does something, and wakes it; the page must come whole. */
async function askedMeanwhile(origin: string, act: () => void): Promise<void> {
  const wake = await sleepy();
  try {
    const answer = get(`${origin}/corrections`).then(async (response) => ({
      status: response.status,
      text: await response.text(),
    }));
    answer.catch(() => {});
    await wait(250);
    act();
    await wait(250);
    wake();
    const { status, text } = await answer;
    assert.equal(status, 200);
    assert.match(text, /<\/html>\s*$/);
  } finally {
    wake();
  }
}

describe("عمليّة واحدة", { timeout: 240_000 }, () => {
  it("SIGTERM: يكتمل الجواب الجاري، ثمّ تخرج بالرمز 0", async () => {
    const { one, origin } = await serve();
    await askedMeanwhile(origin, () => one.signal("SIGTERM"));
    assert.equal(await one.ended, 0, one.said());
    assert.deepEqual(await databaseFamily(dataDir), [], "والقاعدة معها");
  });

  it("من كان يقرأ كلامها وسجلّها فذهب لا يوقفها", async () => {
    const { one, origin } = await serve("--log", "-");
    one.child.stdout?.destroy();
    one.child.stderr?.destroy();
    await until("it still answers", async () => (await get(`${origin}/about`)).status === 200);
    one.signal("SIGTERM");
    assert.equal(await one.ended, 0);
  });

  it("قاعدة نائمة لا تمنعها من التوقّف، وتُترك كما هي للتشغيل التالي", async () => {
    const { one } = await serve("--log", "-");
    const wake = await sleepy();
    try {
      one.signal("SIGTERM");
      assert.equal(await one.ended, 0, one.said());
      assert.match(one.said(), /"event":"database-left"[\s\S]*"event":"stop"/);
    } finally {
      wake();
    }
    const { one: next, origin } = await serve();
    assert.equal((await get(`${origin}/about`)).status, 200);
    next.signal("SIGTERM");
    assert.equal(await next.ended, 0);
  });

  it("تُوقف وهي تُدخل غرفة الأخبار النموذجية، فيُكمَل العمل في التشغيل التالي", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "mihwar-serve-sample-"));
    const options = ["--port", String(port), "--data", folder, "--sample"];
    try {
      const first = (site = startSite(options));
      await until("the sample is coming in", () => /نموذجية: \d+ من/.test(first.said()));
      first.signal("SIGTERM");
      assert.equal(await first.ended, 0, first.said());
      assert.doesNotMatch(first.said(), /دخلت غرفة الأخبار|Mihwar is ready| at .*\.js:\d+/);
      assert.deepEqual(await databaseFamily(folder), []);
      const second = (site = startSite(options));
      const origin = await second.ready;
      assert.match(await (await get(`${origin}/api/v1/stories`)).text(), /headline/);
      second.signal("SIGTERM");
      assert.equal(await second.ended, 0);
    } finally {
      signalAll(await databaseFamily(folder), "SIGINT");
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("سجلّ لا يُفتح يُقال قبل أن يبدأ شيء", async () => {
    const folder = path.join(dataDir, "untouched");
    const one = (site = startSite(["--port", String(port), "--data", folder, "--log", "/dev/null/site.log"]));
    assert.equal(await one.ended, 1);
    assert.match(one.said(), /لا يمكن فتح السجل \/dev\/null\/site\.log \((ENOTDIR|EEXIST)\)/);
    await assert.rejects(access(folder), { code: "ENOENT" });
  });

  it("عدد العمليّات من واحدة إلى ستّ عشرة، وما عداه سوء استعمال", async () => {
    for (const many of ["0", "17", "1.5", "كثير"]) {
      const one = (site = startSite(["--port", String(port), "--data", dataDir, "--workers", many]));
      assert.equal(await one.ended, 2);
      assert.match(one.said(), /عدد عمليات الويب \(--workers\) من 1 إلى 16/);
    }
  });
});

describe("مشرف وعمليّتان", { timeout: 300_000 }, () => {
  it("Ctrl-C يبلغ الجميع، والمشرف وحده يقول متى: يكتمل الجواب الجاري ويخرجون بالرمز 0", async () => {
    const { one, origin } = await serve("--workers", "2");
    const workers = await workersOf(one);
    assert.equal(workers.length, 2);
    await askedMeanwhile(origin, () => one.signalGroup("SIGINT"));
    assert.equal(await one.ended, 0, one.said());
    for (const pid of workers) assert.ok(await isGone(pid), "لم يبقَ أحد");
  });

  it("تموت العمليّات كلّها معًا فتعود في مكانها، ولا ينقص ما عُدّ قبلها", async () => {
    const { one, origin } = await serve("--workers", "2", "--log", "-");
    for (let n = 0; n < 20; n++) await (await get(`${origin}/about`)).text();
    const answers = async (): Promise<number> =>
      figureOf(await (await get(`${origin}/metrics`)).text(), 'mihwar_answers_total{status="200"}') ?? 0;
    const counted = await answers();
    assert.ok(counted >= 20);
    const dead = await workersOf(one);
    signalAll(dead, "SIGKILL");
    await until("all are dead", async () => !(await workersOf(one)).some((pid) => dead.includes(pid)));
    const health = async (): Promise<unknown> =>
      get(`${origin}/healthz`)
        .then((response) => response.json())
        .catch(() => undefined);
    const well = JSON.stringify({ status: "ok", reasons: [], workers: { alive: 2, of: 2 } });
    await until("two answer again", async () => JSON.stringify(await health()) === well);
    assert.ok((await answers()) >= counted, "الأرقام لا تنقص");
    assert.equal(one.said().match(/"event":"worker-gone"/g)?.length, 2);
    assert.equal(one.said().match(/Mihwar is ready/g)?.length, 1, "تُقال مرّة");
    one.signal("SIGTERM");
    assert.equal(await one.ended, 0);
  });

  it("عمليّة نائمة لا تُسكت الأرقام ولا القرّاء، وقاعدة نائمة تظهر فيها", async () => {
    const { one, origin } = await serve("--workers", "2");
    await get(`${origin}/about`);
    const [sleeper] = await workersOf(one);
    assert.ok(sleeper !== undefined);
    const metrics = async (): Promise<string> => {
      // A connection that the sleeper had taken is nobody's: the next goes to who is awake.
      for (let turn = 0; turn < 5; turn++) {
        const text = await get(`${origin}/metrics`)
          .then((response) => response.text())
          .catch(() => undefined);
        if (text !== undefined) return text;
      }
      return assert.fail("no figures");
    };
    process.kill(sleeper, "SIGSTOP");
    try {
      const text = await metrics();
      parsePrometheus(text);
      assert.equal(figureOf(text, "mihwar_web_processes_late"), 1);
      assert.equal(figureOf(text, "mihwar_archive_up"), 1);
      for (let n = 0; n < 10; n++) assert.equal((await get(`${origin}/about`)).status, 200);
    } finally {
      process.kill(sleeper, "SIGCONT");
    }
    await until("none is late", async () => figureOf(await metrics(), "mihwar_web_processes_late") === 0);

    const wake = await sleepy();
    try {
      const text = await metrics();
      assert.equal(figureOf(text, "mihwar_archive_up"), 0);
      assert.equal(figureOf(text, "mihwar_archive_ping_seconds"), undefined);
      assert.equal(figureOf(text, "mihwar_web_processes"), 2);
      assert.ok((figureOf(text, "mihwar_disk_free_bytes") ?? 0) > 0);
    } finally {
      wake();
    }
    one.signal("SIGTERM");
    assert.equal(await one.ended, 0);
  });

  it("يُقتل المشرف تحت الحمل فلا يبقى أحد، ويجد التشغيل التالي المنفذ والمجلّد خاليين", async () => {
    const { one, origin } = await serve("--workers", "2");
    const workers = await workersOf(one);
    const load = { on: true };
    const loaded = (async () => {
      while (load.on) await get(`${origin}/about`).catch(() => wait(20));
    })();
    try {
      await wait(200);
      one.signal("SIGKILL");
      assert.equal(await one.ended, "SIGKILL");
      for (const pid of workers) await until(`${pid} is gone`, () => isGone(pid));
    } finally {
      load.on = false;
      await loaded;
    }
    const { one: next, origin: again } = await serve("--workers", "2");
    assert.equal(again, origin);
    assert.equal((await get(`${again}/about`)).status, 200);
    next.signal("SIGTERM");
    assert.equal(await next.ended, 0);
    assert.deepEqual(await databaseFamily(dataDir), []);
  });

  it("عمليّة لا تستطيع أن تبدأ تقول لماذا، ولا يبقى أحد", async () => {
    const file = path.join(dataDir, "not-a-folder");
    await writeFile(file, "ملفّ وليس مجلّدًا");
    const one = (site = startSite(["--port", String(port), "--data", dataDir, "--workers", "3", "--pages", file]));
    assert.equal(await one.ended, 1);
    assert.match(one.said(), /لم تبدأ إحدى عمليات الويب: .*not-a-folder ليس مجلدًا/);
    await until("nobody is left", async () => (await databaseFamily(dataDir)).length === 0);
    await assert.rejects(get(`http://127.0.0.1:${port}/about`));
  });

  it("تشغيل ثانٍ على المجلّد نفسه يُرفض، ومن يخدم يبقى", async () => {
    const { one, origin } = await serve("--workers", "2");
    const other = startSite(["--port", "0", "--data", dataDir, "--workers", "2"]);
    assert.equal(await other.ended, 1);
    assert.match(other.said(), new RegExp(`${one.pid}`));
    assert.equal((await get(`${origin}/about`)).status, 200);
    one.signal("SIGTERM");
    assert.equal(await one.ended, 0);
  });
});
