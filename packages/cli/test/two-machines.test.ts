import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { type Postgresql15, startPostgresql15, whyNot15 } from "../../storage/test/postgresql-15.ts";
import { figureOf } from "./prometheus-text.ts";
import { type SiteProcess, get, startSite } from "./site-process.ts";
import { until } from "./until.ts";

const skip = await whyNot15();
const at = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

const story = {
  id: "j4n8k2",
  headline: "محطّة القطار القديمة تصير مكتبة للحيّ",
  section: "society",
  hero: { src: "station.jpg", alt: "خريطة الحيّ والمحطّة", credit: "أرشيف البلديّة" },
  body: [{ id: "p1", kind: "paragraph", text: "صوّت أهل الحيّ على المشروع، وتبدأ الأعمال مطلع الربيع." }],
  language: "ar",
};

/** Two machines are two folders: only the database and the pictures are shared. */
describe("جهازان على PostgreSQL واحد", { skip, timeout: 240_000 }, () => {
  let base: string;
  let server: Postgresql15;
  const machines: { readonly site: SiteProcess; readonly origin: string }[] = [];
  const folderOf = (name: string): string => path.join(base, name);

  const mihwar = (...argv: readonly string[]): Promise<{ readonly code: number; readonly said: string }> =>
    new Promise((resolve) => {
      const words = [at("bin/mihwar.mjs"), ...argv, "--data", folderOf("first"), "--database-url", server.url];
      const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
      let said = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += String(chunk)));
      child.once("close", (code) => resolve({ code: code ?? -1, said }));
    });
  const done = async (...argv: readonly string[]): Promise<void> => {
    const { code, said } = await mihwar(...argv);
    assert.equal(code, 0, said);
  };
  const everywhere = async (what: string, address: string, isSo: (response: Response, text: string) => boolean) => {
    for (const { origin } of machines) {
      await until(`${what} on ${origin}`, async () => {
        const response = await get(`${origin}${address}`);
        return isSo(response, await response.text());
      });
    }
  };

  before(async () => {
    base = await mkdtemp(path.join(tmpdir(), "mihwar-machines-"));
    server = await startPostgresql15(true);
    for (const name of ["media", "first", "second"]) await mkdir(folderOf(name));
    for (const name of ["first", "second"]) await symlink(folderOf("media"), path.join(folderOf(name), "media"));
    // Both at once on an empty database: one sets it up, and both serve.
    const options = (name: string): readonly string[] => ["--port", "0", "--data", folderOf(name), "--log", "-"];
    const sites = [
      startSite(options("first"), { DATABASE_URL: server.url }),
      startSite([...options("second"), "--workers", "2"], { DATABASE_URL: server.url }),
    ];
    for (const site of sites) machines.push({ site, origin: await site.ready });
  });
  after(async () => {
    for (const { site } of machines) {
      if (site.child.exitCode === null) site.signal("SIGKILL");
      await site.ended;
    }
    await server.close();
    await rm(base, { recursive: true, force: true });
  });

  it("ما يُنشر بالأمر يُرى على الجهازين وقد كانت صفحاتهما في الذاكرة، ومعه صورته", async () => {
    await copyFile(at("sample/pictures/c5-map.jpg"), folderOf("station.jpg"));
    await writeFile(folderOf("story.ndjson"), JSON.stringify(story));
    await done("import", folderOf("story.ndjson"), "--format", "stories");
    for (const address of ["/", "/society", "/feed.json"])
      await everywhere("kept without it", address, (response, text) => response.ok && !text.includes("محطّة القطار"));
    await everywhere("no draft", "/text/j4n8k2", ({ status }) => status === 404);

    await done("story", "publish", "j4n8k2");
    for (const address of ["/", "/society", "/text/j4n8k2"])
      await everywhere("published", address, (response, text) => response.ok && text.includes("محطّة القطار"));
    await everywhere("its picture", "/j4n8k2", (response, text) => {
      assert.equal(response.status, 200);
      return /\/media\/[^"' ]+\.(avif|webp|jpg)/.test(text);
    });
    for (const { origin } of machines) {
      const page = await (await get(`${origin}/j4n8k2`)).text();
      const [picture = ""] = /\/media\/[^"' ]+\.jpg/.exec(page) ?? [];
      const response = await get(`${origin}${picture}`);
      assert.deepEqual([response.status, response.headers.get("content-type")], [200, "image/jpeg"], picture);
    }
  });

  it("وما يُسحب يغيب عنهما", async () => {
    await done("story", "withdraw", "j4n8k2", "--notice", "أُجّل المشروع، فسُحب الخبر.");
    await everywhere("withdrawn", "/text/j4n8k2", ({ status }) => status === 410);
    await everywhere("off the front", "/", (response, text) => response.ok && !text.includes("محطّة القطار"));
  });

  it("قاعدة على جهاز آخر لا يُقال عن قرصها شيء", async () => {
    for (const { origin } of machines) {
      const text = await (await get(`${origin}/metrics`)).text();
      assert.equal(figureOf(text, "mihwar_disk_free_bytes"), undefined);
      assert.equal(figureOf(text, "mihwar_archive_up"), 1);
    }
  });

  it("يموت الخادم ويعود فيعودان وحدهما، ويتوقّف جهاز ويبقى الآخر", async () => {
    await server.restart();
    await everywhere("well again", "/healthz", (response, text) => response.ok && text.includes('"status":"ok"'));
    const [first, second] = machines;
    assert.ok(first !== undefined && second !== undefined);
    first.site.signal("SIGTERM");
    assert.equal(await first.site.ended, 0, first.site.said());
    assert.equal((await get(`${second.origin}/corrections`)).status, 200);
    second.site.signal("SIGTERM");
    assert.equal(await second.site.ended, 0, second.site.said());
  });
});
