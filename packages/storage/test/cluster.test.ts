import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, lstat, mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import {
  type Cluster,
  ClusterFault,
  type ClusterStep,
  startCluster,
  storageWordsAr,
  storageWordsEn,
} from "@mihwar/storage";
import { findBinaries, linkLibraries, thisMachine } from "@mihwar/storage/binaries";
import { findPostmaster } from "@mihwar/storage/postmaster";
import { runToEnd } from "@mihwar/storage/server-user";
import { socketFolder } from "@mihwar/storage/socket-folder";
import pg from "pg";

const childProgram = fileURLToPath(new URL("cluster-child.ts", import.meta.url));

let base: string;
/** A cluster that has been made, to be copied: making one takes most of a test's time. */
let pattern: string;
const running: ChildProcess[] = [];

before(async () => {
  base = await mkdtemp(path.join(await realpath(tmpdir()), "mihwar-cluster-"));
  pattern = path.join(base, "pattern");
  const cluster = await startCluster({ dataDir: pattern, fast: true });
  await cluster.close();
});
after(async () => {
  for (const child of running) child.kill("SIGKILL");
  await rm(base, { recursive: true, force: true });
});

let folders = 0;
const emptyFolder = async (): Promise<string> => {
  const folder = path.join(base, `d${(folders += 1)}`);
  await mkdir(folder, { mode: 0o700 });
  return folder;
};
async function madeFolder(): Promise<string> {
  const folder = await emptyFolder();
  const copied = await runToEnd(["cp", "-a", path.join(pattern, "postgresql-18"), folder]);
  assert.equal(copied.code, 0, copied.said);
  return folder;
}

interface Child {
  readonly process: ChildProcess;
  readonly said: Promise<{ url: string; adopted: boolean; pid: number; fault?: { code: string } }>;
  /** Asks it to leave the cluster, and waits until it has. */
  leave(): Promise<void>;
}

function child(dataDir: string, keep: "keep" | "leave", before: readonly string[] = []): Child {
  const command: readonly string[] = [...before, process.execPath, childProgram, dataDir, keep];
  const [program = "", ...args] = command;
  const started = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  running.push(started);
  const lines = createInterface({ input: started.stdout });
  const first = once(lines, "line").then(([line]) => JSON.parse(String(line)));
  const ended = once(started, "exit");
  return {
    process: started,
    said: first,
    async leave() {
      started.stdin.write("\n");
      await ended;
    },
  };
}

async function ask<Row extends pg.QueryResultRow>(url: string, query: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

const holder = async (dataDir: string): Promise<number | undefined> =>
  (await findPostmaster(path.join(dataDir, "postgresql-18")))?.pid;

async function getHolder(dataDir: string): Promise<number> {
  const pid = await holder(dataDir);
  assert.ok(pid !== undefined, "a server holds the folder");
  return pid;
}

async function faultOf(starting: Promise<Cluster>): Promise<ClusterFault["trouble"]> {
  try {
    await (await starting).close();
  } catch (error) {
    assert.ok(error instanceof ClusterFault, String(error));
    for (const words of [storageWordsAr, storageWordsEn]) assert.ok((words.fault(error) ?? "").length > 20);
    return error.trouble;
  }
  throw new Error("it started");
}

describe("القاعدة الخاصة بمجلد البيانات", () => {
  it("تُنشأ مرة، وتحفظ على القرص، ولا تسمع إلا مقبسها الخاص، ثم تتوقف", async () => {
    const dataDir = await emptyFolder();
    const steps: ClusterStep[] = [];
    const cluster = await startCluster({ dataDir, onStep: (step) => steps.push(step) });
    assert.deepEqual([cluster.adopted, cluster.version.split(".")[0], steps], [false, "18", ["create", "start"]]);
    const [row] = await ask<{ settings: string }>(
      cluster.url,
      `select string_agg(current_setting(name), ' ') as settings from unnest(array['fsync', 'synchronous_commit',
         'full_page_writes', 'data_checksums', 'listen_addresses', 'server_encoding', 'TimeZone']) as name`,
    );
    assert.equal(row?.settings, "on on on on  UTF8 UTC");
    assert.equal((await lstat(path.join(dataDir, "socket"))).mode & 0o777, 0o700);
    await cluster.close();
    await cluster.close();
    assert.equal(await holder(dataDir), undefined);
    assert.deepEqual((await readdir(dataDir)).toSorted(), ["postgresql-18", "socket"]);
    const again = await startCluster({ dataDir });
    assert.equal(again.adopted, false);
    await again.close();
  });

  it("ثلاثة يبدؤون معًا على مجلد فارغ: قاعدة واحدة، والباقون يتبنّونها", async () => {
    const dataDir = await emptyFolder();
    const children = Array.from({ length: 3 }, () => child(dataDir, "keep"));
    const said = await Promise.all(children.map((one) => one.said));
    assert.equal(said.filter((one) => !one.adopted).length, 1);
    assert.equal(new Set(said.map((one) => one.url)).size, 1);
    assert.deepEqual(
      (await readdir(dataDir)).filter((name) => name.includes("new-")),
      [],
    );
    const pid = await getHolder(dataDir);
    for (const one of children.slice(0, 2)) {
      await one.leave();
      assert.equal(await holder(dataDir), pid, "whoever leaves first leaves the server to the others");
    }
    await children[2]?.leave();
    assert.equal(await holder(dataDir), undefined, "the last one stops it");
  });

  it("من أغلق وغيره ما زال متصلًا ترك الخادم يعمل", async () => {
    const dataDir = await madeFolder();
    const cluster = await startCluster({ dataDir, fast: true });
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    await cluster.close();
    assert.equal((await client.query("select 1")).rowCount, 1);
    await client.end();
    const next = await startCluster({ dataDir, fast: true });
    assert.equal(next.adopted, true);
    await next.close();
    assert.equal(await holder(dataDir), undefined);
  });

  it("من قُتل ترك خادمه، ومن بعده يتبنّاه", async () => {
    const dataDir = await madeFolder();
    const first = child(dataDir, "keep");
    const { url } = await first.said;
    first.process.kill("SIGKILL");
    await once(first.process, "exit");
    const next = await startCluster({ dataDir, fast: true });
    assert.deepEqual([next.adopted, next.url], [true, url]);
    await next.close();
    assert.equal(await holder(dataDir), undefined);
  });

  it("خادم قُتل قتلًا يقوم من جديد لمن يبدأ، ولمن كان يعمل، على العنوان نفسه", async () => {
    const dataDir = await madeFolder();
    const cluster = await startCluster({ dataDir });
    await ask(cluster.url, "create table kept (line text)");
    const killed = await getHolder(dataDir);
    process.kill(killed, "SIGKILL");
    const begun = Date.now();
    for (;;) {
      const rows = await ask(cluster.url, "select from kept").catch(() => undefined);
      if (rows !== undefined) break;
      assert.ok(Date.now() - begun < 10_000, "it heals by itself");
      await sleep(50);
    }
    process.kill(await getHolder(dataDir), "SIGKILL");
    const other = await startCluster({ dataDir });
    assert.deepEqual(await ask(other.url, "select from kept"), []);
    await other.close();
    await cluster.close();
    assert.equal(await holder(dataDir), undefined);
  });

  it("رقم عملية مات صاحبه وأخذه برنامج غريب لا يمنع البدء", async () => {
    const dataDir = await madeFolder();
    const first = await startCluster({ dataDir, fast: true });
    const file = path.join(dataDir, "postgresql-18", "postmaster.pid");
    const text = await readFile(file, "utf8");
    await first.close();
    for (const pid of [process.pid, 2_147_483_000]) {
      await writeFile(file, text.replace(/^\d+/, String(pid)), { mode: 0o600 });
      const next = await startCluster({ dataDir, fast: true });
      assert.equal(next.adopted, false);
      await next.close();
    }
    assert.deepEqual(
      (await readdir(path.dirname(file))).filter((name) => name.startsWith("postmaster.pid")),
      [],
    );
  });

  it("مجلد من إصدار آخر يُرفض ويُسمّى الإصداران ولا يُمسّ", async () => {
    const inside = await emptyFolder();
    await mkdir(path.join(inside, "postgresql-18"));
    await writeFile(path.join(inside, "postgresql-18", "PG_VERSION"), "17\n");
    const beside = await emptyFolder();
    await mkdir(path.join(beside, "postgresql-16"));
    await writeFile(path.join(beside, "postgresql-16", "PG_VERSION"), "16\n");
    const [first, second] = [
      await faultOf(startCluster({ dataDir: inside })),
      await faultOf(startCluster({ dataDir: beside })),
    ];
    assert.deepEqual(first, {
      code: "other-version",
      folder: path.join(inside, "postgresql-18"),
      found: "17",
      wanted: "18",
    });
    assert.deepEqual(second, {
      code: "other-version",
      folder: path.join(beside, "postgresql-16"),
      found: "16",
      wanted: "18",
    });
    assert.deepEqual(await readdir(beside), ["postgresql-16"]);
  });

  it("مجلد فيه ما ليس لنا يُترك لأصحابه", async () => {
    const dataDir = await emptyFolder();
    await mkdir(path.join(dataDir, "postgresql-18"));
    await writeFile(path.join(dataDir, "postgresql-18", "رسالة.txt"), "ليست قاعدة");
    assert.equal((await faultOf(startCluster({ dataDir }))).code, "folder-strange");
    const file = path.join(base, "file");
    await writeFile(file, "");
    assert.equal((await faultOf(startCluster({ dataDir: path.join(file, "data") }))).code, "folder-strange");
    assert.equal((await faultOf(startCluster({ dataDir: file }))).code, "folder-strange");
  });

  it("مسار أطول من أن يحمل مقبسًا له مقبس خاص في مكان آخر", async () => {
    const dataDir = path.join(await emptyFolder(), "مجلد-بيانات-طويل-الاسم".repeat(3));
    await mkdir(dataDir);
    await runToEnd(["cp", "-a", path.join(pattern, "postgresql-18"), dataDir]);
    const away = socketFolder(dataDir);
    assert.ok(Buffer.byteLength(away) < 80 && !away.startsWith(dataDir));
    const cluster = await startCluster({ dataDir, fast: true });
    assert.ok(cluster.url.includes(encodeURIComponent(away)));
    assert.equal((await lstat(away)).mode & 0o777, 0o700);
    assert.equal((await ask(cluster.url, "select 1")).length, 1);
    await cluster.close();
    await rm(away, { recursive: true });
    // whoever plants something under the name of our folder does not get our database
    await symlink(await emptyFolder(), away);
    assert.deepEqual(await faultOf(startCluster({ dataDir, fast: true })), { code: "folder-strange", folder: away });
    await rm(away);
  });

  it("بقايا إنشاء انقطع تُكنس", async () => {
    const dataDir = await emptyFolder();
    await mkdir(path.join(dataDir, ".postgresql-18.new-2147483000-ab12cd34", "base"), { recursive: true });
    const cluster = await startCluster({ dataDir, fast: true });
    await cluster.close();
    assert.deepEqual((await readdir(dataDir)).toSorted(), ["postgresql-18", "socket"]);
  });
});

describe("القاعدة الخاصة حيث لا مكان لها", () => {
  /** Runs a start where the data folder is a small or a read-only file system. */
  async function mounted(options: string): Promise<{ fault: string | undefined; left: readonly string[] } | undefined> {
    const dataDir = await emptyFolder();
    const script = `mount -t tmpfs -o ${options} none "$1" && { "$2" "$3" "$1" leave; ls -A "$1" | sed 's/^/left:/'; }`;
    const flags = process.getuid?.() === 0 ? ["-m"] : ["-rm"];
    const { said } = await runToEnd([
      "unshare",
      ...flags,
      "sh",
      "-c",
      script,
      "sh",
      dataDir,
      process.execPath,
      childProgram,
    ]);
    const lines = said.trim().split("\n");
    const told = lines.find((line) => line.startsWith("{"));
    if (told === undefined) return undefined;
    return {
      fault: JSON.parse(told).fault?.code,
      left: lines.filter((line) => line.startsWith("left:")).map((line) => line.slice(5)),
    };
  }

  it("قرص يمتلئ في أثناء الإنشاء: جملة واضحة ولا بقايا", async (context) => {
    const result = await mounted("size=12m");
    if (result === undefined) return context.skip("no file system can be mounted here");
    assert.deepEqual(result, { fault: "disk-full", left: [] });
  });

  it("مجلد لا يُكتب فيه: جملة واضحة", async (context) => {
    const result = await mounted("ro");
    if (result === undefined) return context.skip("no file system can be mounted here");
    assert.deepEqual(result, { fault: "folder-read-only", left: [] });
  });

  it("الجذر بلا فضاء مستخدمين يعمل بمستخدم آخر إن وصل إلى المجلد، وإلا طلب خادمًا", async (context) => {
    if (process.getuid?.() !== 0) return context.skip("only root needs another user");
    const where = path.join(base, "nobody");
    await mkdir(where);
    // a PATH without `unshare`, as where namespaces are forbidden
    const bare = ["env", `PATH=${where}`];
    const dataDir = path.join(where, "data");
    await chmod(base, 0o711);
    const first = child(dataDir, "leave", bare);
    const said = await first.said;
    await once(first.process, "exit");
    assert.deepEqual([said.fault, said.adopted], [undefined, false]);
    assert.notEqual((await lstat(path.join(dataDir, "postgresql-18"))).uid, 0);
    // root with namespaces runs a folder of somebody else's as that somebody
    const cluster = await startCluster({ dataDir, fast: true });
    await cluster.close();
    await chmod(base, 0o700);
    const second = child(path.join(where, "other"), "leave", bare);
    assert.equal((await second.said).fault?.code, "root");
  });

  it("آلة بلا نسخة مبنية لها، أو بلا الحزمة: جملة لكل منهما", async () => {
    const codeOf = (machine: Parameters<typeof findBinaries>[1]): Promise<string> =>
      findBinaries(path.join(base, "spare"), machine).then(
        () => "found",
        (error: unknown) => (error instanceof ClusterFault ? error.code : String(error)),
      );
    assert.equal(await codeOf(thisMachine()), "found");
    assert.equal(await codeOf({ platform: "linux", arch: "x64", glibc: false }), "unsupported-platform");
    assert.equal(await codeOf({ platform: "freebsd", arch: "x64", glibc: false }), "unsupported-platform");
    const elsewhere = process.platform === "darwin" ? "linux" : "darwin";
    assert.equal(await codeOf({ platform: elsewhere, arch: "arm64", glibc: true }), "binaries-missing");
  });

  it("روابط المكتبات تُصنع حيث يمكن، ولا تخرج من مجلد الحزمة", async () => {
    const root = path.join(base, "package");
    await mkdir(path.join(root, "native", "lib"), { recursive: true });
    await writeFile(path.join(root, "native", "lib", "libicu.so.60.2"), "");
    const links = [
      { source: "native/lib/libicu.so.60.2", target: "native/lib/libicu.so.60" },
      { source: "native/lib/libicu.so.60.2", target: "../outside.so" },
      { source: "/etc/passwd", target: "native/lib/passwd" },
    ];
    await writeFile(path.join(root, "native", "pg-symlinks.json"), JSON.stringify(links));
    assert.equal(await linkLibraries(root, path.join(base, "spare")), "in-package");
    assert.deepEqual((await readdir(path.join(root, "native", "lib"))).toSorted(), ["libicu.so.60", "libicu.so.60.2"]);
    assert.ok(!(await readdir(base)).includes("outside.so"));
    // where the package takes no links, they lie in a folder of ours
    const locked = path.join(base, "locked");
    await mkdir(path.join(locked, "native"), { recursive: true });
    const absent = [{ source: "native/lib/libicu.so.60.2", target: "native/lib/libicu.so.60" }];
    await writeFile(path.join(locked, "native", "pg-symlinks.json"), JSON.stringify(absent));
    assert.equal(await linkLibraries(locked, path.join(base, "spare")), "in-spare");
    assert.deepEqual(await readdir(path.join(base, "spare")), ["libicu.so.60"]);
  });
});
