import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { faultFields } from "@mihwar/cli/fault-fields";
import { kindOfPath, openLog } from "@mihwar/cli/log";
import { LogRefused } from "@mihwar/cli/log-refused";

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mihwar-log-"));
});
after(() => rm(folder, { recursive: true, force: true }));

interface Line {
  readonly level: string;
  readonly time: string;
  readonly pid: number;
  readonly event: string;
  readonly [field: string]: unknown;
}
const linesOf = async (file: string): Promise<readonly Line[]> =>
  (await readFile(file, "utf8"))
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

describe("السجلّ", () => {
  it("سطر JSON لكلّ حدث: المستوى باسمه، والوقت كما يُكتب، والعمليّة", async () => {
    const file = path.join(folder, "new", "site.log");
    const log = openLog(file);
    log.info("start", { workers: 2 });
    const worker = log.with({ worker: 3 });
    worker.warn("archive-down");
    worker.error("fault", faultFields(new TypeError("خبر بلا عنوان", { cause: new Error("السبب") })));
    worker.error("fault", faultFields("رُمي نصّ لا خطأ"));
    await log.settle();
    const [start, down, fault, text] = await linesOf(file);
    assert.deepEqual([start?.level, start?.event, start?.["workers"], start?.pid], ["info", "start", 2, process.pid]);
    assert.equal(new Date(start?.time ?? "").toISOString(), start?.time);
    assert.deepEqual([down?.level, down?.event, down?.["worker"]], ["warn", "archive-down", 3]);
    assert.deepEqual([fault?.level, fault?.["fault"], fault?.["message"]], ["error", "TypeError", "خبر بلا عنوان"]);
    assert.match(String(fault?.["stack"]), /log\.test/);
    assert.equal(fault?.["cause"], "السبب");
    assert.equal(text?.["fault"], "رُمي نصّ لا خطأ");
    assert.equal((await stat(file)).mode & 0o007, 0, "لا يقرؤه كلّ أحد");
  });

  it("يُضاف إليه ولا يُمحى", async () => {
    const file = path.join(folder, "twice.log");
    for (const event of ["start", "stop"]) {
      const log = openLog(file);
      log.info(event);
      await log.settle();
    }
    assert.deepEqual(
      (await linesOf(file)).map((line) => line.event),
      ["start", "stop"],
    );
  });

  it("ما لا يُفتح يُرفض باسمه ورمزه", () => {
    assert.throws(
      () => openLog(folder),
      (fault) => fault instanceof LogRefused && fault.code === "EISDIR" && fault.file === folder,
    );
    assert.throws(() => openLog("/dev/null/under-a-file.log"), LogRefused);
  });

  it("قرص ممتلئ يُضيّع الأسطر ولا يوقف أحدًا", async () => {
    const log = openLog("/dev/full");
    for (let n = 0; n < 1000; n++) log.info("ready", { n });
    await log.settle();
    log.info("after");
    await log.settle();
  });

  /** A program that writes so many lines to its standard error, and then says on its standard output that it is done. */
  const writer = `
    import { openLog } from ${JSON.stringify(import.meta.resolve("@mihwar/cli/log"))};
    const log = openLog("-");
    for (let n = 0; n < 20000; n++) log.info("line", { n, filling: "x".repeat(200) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.info("last");
    await log.settle();
    process.stdout.write("done");
    process.exit(0);
  `;
  for (const [how, act] of [
    ["أنبوب مغلق", (child: ReturnType<typeof spawn>) => void child.stderr?.destroy()],
    ["أنبوب لا يقرؤه أحد", (child: ReturnType<typeof spawn>) => void child.stderr?.pause()],
  ] as const) {
    it(`${how} لا يوقف من يكتب`, { timeout: 60_000 }, async () => {
      const child = spawn(process.execPath, ["--input-type=module", "--eval", writer], {
        stdio: ["ignore", "pipe", "pipe"],
      });
      act(child);
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (chunk: string) => void (said += chunk));
      const ended = await new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
      child.stderr.destroy();
      assert.deepEqual([ended, said], [0, "done"]);
    });
  }

  it("من العنوان نوعه وحده: لا ما قُرئ ولا ما بُحث عنه", () => {
    const kinds = {
      "/": "front",
      "/7k2m9q/انهيار-سدّ": "page",
      "/author/p1/نور-الهدى": "author",
      "/tag/مرض نادر": "tag",
      "/archive/2026/11/27": "archive",
      "/world/feed.xml": "feed",
      "/feed.json": "feed",
      "/robots.txt": "file",
      "/media/aa/640.avif": "media",
      "/api/v1/stories": "api",
      "/%2e%2e/etc/passwd": "page",
      "": "page",
    };
    for (const [address, kind] of Object.entries(kinds)) assert.equal(kindOfPath(address), kind, address);
  });
});
