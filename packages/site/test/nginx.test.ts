// The printed configuration in the real nginx, in front of the real site: what a reader gets from a file is what Mihwar
// itself would have sent.
import assert from "node:assert/strict";
import { chmod, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import type { KeptPage, PageShelf } from "@mihwar/site/kept-page";
import { type HttpServer, serveSite } from "@mihwar/site/http-server";
import { namingQuery, nginxConfig } from "@mihwar/site/nginx-config";
import { fileTrees } from "@mihwar/site/page-file-kind";
import { openPageFiles } from "@mihwar/site/page-files";
import { addressName } from "@mihwar/site/reader-address";
import { type NginxHere, brotliModule, freePort, startNginx, whyNoBrotli, whyNoNginx } from "./nginx-here.ts";
import { type SmallNewsroom, edition, openNewsroom } from "./small-newsroom.ts";

const seed = Number(process.env["NGINX_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
const reason = await whyNoNginx();
const skip = reason ?? false;

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as it is spelled here: nothing is repaired on the way. */
const ask = (
  port: number,
  target: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port, path: target, headers, method, timeout: 10_000 },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    outgoing.on("timeout", () => outgoing.destroy(new Error("no answer in time")));
    outgoing.on("error", reject);
    outgoing.end();
  });

/** A whole site behind nginx. */
interface Stand {
  readonly newsroom: SmallNewsroom;
  readonly shelf: PageShelf;
  readonly server: HttpServer;
  readonly nginx: NginxHere;
  readonly port: number;
  readonly folder: string;
  /** Addresses that Mihwar itself was asked for. */
  readonly asked: string[];
  close(): Promise<void>;
}

async function build({ secure = true, brotli = false } = {}): Promise<Stand> {
  const base = await mkdtemp(path.join(tmpdir(), "mihwar-pages-"));
  await chmod(base, 0o755);
  const folder = path.join(base, "صفحات الموقع");
  const shelf = await openPageFiles({ folder, brotli });
  const newsroom = await openNewsroom({ shelf, door: { bytes: 32 * 1024 * 1024 } });
  if (!secure) await newsroom.archive.saveEdition({ ...edition, origin: "http://mihwar.example" }, "u:hind");
  const asked: string[] = [];
  const site = {
    ...newsroom.site,
    find: (...args: Parameters<typeof newsroom.site.find>) => {
      asked.push(args[1]);
      return newsroom.site.find(...args);
    },
  };
  const server = await serveSite({
    site,
    host: "127.0.0.1",
    port: 0,
    operations: { metrics: async () => ({ type: "text/plain", text: "secret_figures 1\n" }) },
  });
  const port = await freePort();
  const config = nginxConfig({ folder, port: server.port, listen: `127.0.0.1:${port}`, brotli });
  assert.ok(config.ok);
  const end = async (): Promise<void> => {
    await server.drain();
    await shelf.close();
    const left = await readdir(folder);
    await rm(base, { recursive: true });
    assert.deepEqual(left, [".mihwar-pages"]);
  };
  const nginx = await startNginx(config.value, port, brotli ? [brotliModule] : []).catch(async (fault: unknown) => {
    await end();
    throw fault;
  });
  return {
    newsroom,
    shelf,
    server,
    nginx,
    port,
    folder,
    asked,
    async close() {
      await nginx.close();
      await end();
    },
  };
}

/** What a file cannot say of one page, and what belongs to a connection. */
const ofOne = new Set(["etag", "last-modified", "surrogate-key", "date", "connection", "keep-alive", "server"]);
const common = (headers: IncomingHttpHeaders): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !ofOne.has(name) && name !== "content-length")
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

for (const secure of [true, false]) {
  describe(`ملفات خلف nginx${secure ? "، لموقع https" : "، لموقع http"}`, { skip }, () => {
    let stand: Stand;
    before(async () => {
      stand = await build({ secure });
      await stand.newsroom.publish("7k2m9q", { tags: ["سدود"] });
    });
    after(() => stand.close());

    for (const address of [
      "/",
      "/world",
      "/about",
      "/corrections",
      "/text/7k2m9q",
      "/tag/%D8%B3%D8%AF%D9%88%D8%AF",
      "/feed.xml",
      "/feed.atom",
      "/feed.json",
      "/world/feed.xml",
      "story",
    ]) {
      it(`${address}: البايتات والحال والترويسات كما يرسلها محور`, async () => {
        const found = (await stand.newsroom.get("/feed.json")).json() as Promise<{ items: { url: string }[] }>;
        const target = address === "story" ? new URL((await found).items[0]?.url ?? "").pathname : address;
        const own = await ask(stand.server.port, target);
        assert.equal(own.status, 200);
        await stand.shelf.settled();
        stand.asked.length = 0;
        for (const coding of ["identity", "gzip", "gzip, deflate, br", "gzip;q=0"]) {
          const wish = { "accept-encoding": coding };
          const file = await ask(stand.port, target, wish);
          assert.equal(file.status, 200);
          const zipped = file.headers["content-encoding"] === "gzip";
          assert.equal(zipped, coding.startsWith("gzip") && coding !== "gzip;q=0");
          assert.deepEqual(zipped ? gunzipSync(file.body) : file.body, own.body);
          assert.equal(file.headers["content-length"], String(file.body.byteLength));
          const { "content-encoding": _coding, ...headers } = common(file.headers);
          assert.deepEqual(headers, common(own.headers));
          assert.equal(file.headers["last-modified"], undefined);

          const head = await ask(stand.port, target, wish, "HEAD");
          assert.deepEqual([head.status, head.body.byteLength], [200, 0]);
          assert.equal(head.headers["content-length"], file.headers["content-length"]);
          const again = await ask(stand.port, target, { ...wish, "if-none-match": file.headers.etag ?? "" });
          assert.deepEqual([again.status, again.body.byteLength], [304, 0]);
          assert.equal(again.headers["content-security-policy"], own.headers["content-security-policy"]);
        }
        assert.deepEqual(stand.asked, [], "محور لم يُسأل");
      });
    }
  });
}

/** The page's own address, as the site spells it. */
async function storyAddress({ newsroom }: Stand): Promise<string> {
  const feed = (await (await newsroom.get("/feed.json")).json()) as { items: readonly { url: string }[] };
  return new URL(feed.items[0]?.url ?? "").pathname;
}

/** The body as it was before its coding. */
function uncoded({ headers, body }: Got): Buffer {
  const coding = headers["content-encoding"];
  if (coding === "br") return brotliDecompressSync(body);
  return coding === "gzip" ? gunzipSync(body) : body;
}

const noBrotli = await whyNoBrotli();

describe("ملفات خلف nginx يعطي brotli", { skip: noBrotli ?? false }, () => {
  let stand: Stand;
  before(async () => {
    stand = await build({ brotli: true });
    await stand.newsroom.publish("7k2m9q");
  });
  after(() => stand.close());

  for (const target of ["/", "/world", "/feed.xml", "/feed.json"]) {
    it(`${target}: لكلّ قارئ الترميز الذي يعطيه محور، والبايتات والترويسات نفسها`, async () => {
      const plain = await ask(stand.server.port, target);
      await stand.shelf.settled();
      const etags = new Set<string>();
      for (const coding of ["br", "gzip, deflate, br", "gzip, br;q=0", "gzip", "identity"]) {
        const wish = { "accept-encoding": coding };
        const own = await ask(stand.server.port, target, wish);
        stand.asked.length = 0;
        const file = await ask(stand.port, target, wish);
        assert.deepEqual(stand.asked, [], "محور لم يُسأل");
        assert.equal(file.status, 200);
        assert.deepEqual(common(file.headers), common(own.headers), coding);
        assert.deepEqual(uncoded(file), plain.body, coding);
        etags.add(file.headers.etag ?? "");
        const again = await ask(stand.port, target, { ...wish, "if-none-match": file.headers.etag ?? "" });
        assert.equal(again.status, 304);
      }
      assert.equal(etags.size, 3, "لكلّ ترميز علامته");
    });
  }

  it("ما يُسحب لا يبقى في أيّ ترميز", async () => {
    const story = await stand.newsroom.publish("b3x8t1", { headline: "النهر يعود إلى مجراه" });
    await ask(stand.port, "/");
    await stand.shelf.settled();
    for (const coding of ["br", "gzip", "identity"])
      assert.equal((await ask(stand.port, "/", { "accept-encoding": coding })).status, 200);
    await stand.newsroom.withdraw(story, "سُحبت المادة بطلب أهل القرية.");
    for (const coding of ["br", "gzip", "identity"]) {
      const got = await ask(stand.port, "/", { "accept-encoding": coding });
      assert.doesNotMatch(uncoded(got).toString(), /النهر يعود إلى مجراه/, coding);
    }
  });
});

/** Sends bytes as they are and takes what comes within a while. */
const talk = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const late = setTimeout(() => socket.destroy(), 3_000);
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(late);
      resolve(text);
    });
  });

describe("محور خلف nginx", { skip }, () => {
  let stand: Stand;
  before(async () => {
    stand = await build();
  });
  after(() => stand.close());

  it("يقبل nginx الضبط كما طُبع", () => {
    assert.equal(stand.nginx.tested.code, 0);
    assert.match(stand.nginx.tested.said, /test is successful/);
    assert.doesNotMatch(stand.nginx.tested.said, /warn|emerg/);
  });

  it("بعد التصحيح يكون الجواب التالي هو الجديد، وبعد السحب لا يبقى شيء", async () => {
    const story = await stand.newsroom.publish("7k2m9q");
    const address = await storyAddress(stand);
    for (const target of ["/", address]) {
      assert.equal((await ask(stand.port, target)).status, 200);
      await stand.shelf.settled();
      stand.asked.length = 0;
      assert.equal((await ask(stand.port, target)).status, 200);
      assert.deepEqual(stand.asked, []);
    }
    const before = await ask(stand.port, address);
    const corrected = await stand.newsroom.correct(story, "ورد في نسخة سابقة أنّ الوفد وصل ظهرًا، والصحيح قبل الغروب.");
    const next = await ask(stand.port, address, { "if-none-match": before.headers.etag ?? "" });
    assert.equal(next.status, 200);
    assert.match(next.body.toString(), /والصحيح قبل الغروب/);
    await stand.shelf.settled();
    const again = await ask(stand.port, address);
    assert.deepEqual(again.body, next.body);
    await stand.newsroom.withdraw(corrected, "سُحبت المادة بطلب أهل القرية.");
    assert.equal((await ask(stand.port, address)).status, 410);
    assert.doesNotMatch((await ask(stand.port, "/")).body.toString(), /هدنة هشّة/);
    await stand.shelf.settled();
    assert.equal((await ask(stand.port, address)).status, 410);
  });

  it("ما يتغيّر في الثانية نفسها بالطول نفسه لا يُجاب عنه بأنّه لم يتغيّر", async () => {
    const page = (body: string): KeptPage => ({
      address: "/same-length",
      status: 200,
      headers: fileTrees[0]?.headers["page.html"] ?? {},
      etag: '"x"',
      keys: [],
      body: Buffer.from(body),
    });
    const seen = new Set<string>();
    for (let at = 0; at < 20; at++) {
      stand.shelf.drop(["/same-length"]);
      stand.shelf.keep(page(`العدد ${String(at).padStart(2, "0")}`));
      await stand.shelf.settled();
      const now = await ask(stand.port, "/same-length");
      assert.equal(now.status, 200);
      for (const etag of seen) {
        const asked = await ask(stand.port, "/same-length", { "if-none-match": etag });
        assert.equal(asked.status, 200);
        assert.deepEqual(asked.body, now.body);
      }
      seen.add(now.headers.etag ?? "");
    }
    assert.equal(seen.size, 20);
    const short = await ask(stand.port, "/same-length", { "accept-encoding": "gzip" });
    assert.deepEqual([short.headers["content-encoding"], short.headers.vary], [undefined, "accept-encoding"]);
    const later = new Date(Date.now() + 1e10).toUTCString();
    assert.equal((await ask(stand.port, "/same-length", { "if-modified-since": later })).status, 200);
    assert.equal((await ask(stand.port, "/same-length", { range: "bytes=0-3" })).status, 200);
  });

  it("صفحة تذهب وتعود تحت أعين القرّاء: كلّ جواب كامل", async () => {
    const own = await ask(stand.port, "/about");
    await stand.shelf.settled();
    const place = path.join(stand.folder, "pages", fileTrees[0]?.folder ?? "", "about", ".kept");
    // Between nginx's look and its opening there is hardly time: the file goes and comes as fast as it can.
    const over = new Int32Array(new SharedArrayBuffer(4));
    const flicker = new Worker(
      `const { workerData: { place, over } } = require("node:worker_threads");
       const { renameSync } = require("node:fs");
       while (over[0] === 0) { renameSync(place, place + "-away"); renameSync(place + "-away", place); }`,
      { eval: true, workerData: { place, over } },
    );
    const ended = new Promise((resolve) => flicker.once("exit", resolve));
    stand.asked.length = 0;
    try {
      await Promise.all(
        Array.from({ length: 4 }, async (_, reader) => {
          for (let at = 0; at < 300 && over[0] === 0; at++) {
            const got = await ask(stand.port, "/about", reader % 2 === 0 ? {} : { "accept-encoding": "gzip" });
            assert.equal(got.status, 200);
            const body = got.headers["content-encoding"] === "gzip" ? gunzipSync(got.body) : got.body;
            assert.deepEqual(body, own.body);
          }
        }),
      );
    } finally {
      over[0] = 1;
      await ended;
    }
    assert.ok(stand.asked.length > 0, "محور سُئل حين لم يكن ملف");
    assert.ok(stand.asked.length < 1200, "والملف أُعطي حين كان");
  });

  it("ما ليس قراءة ملف يذهب إلى محور كما كُتب", async () => {
    await ask(stand.port, "/world");
    await stand.shelf.settled();
    for (const [target, status, headers, method] of [
      ["/world?after=nothing", 200, {}, "GET"],
      ["/world?utm_source=x&after=nothing", 200, {}, "GET"],
      ["/world?%61fter=nothing", 200, {}, "GET"],
      ["/world?part=pages", 200, {}, "GET"],
      ["/world/", 301, {}, "GET"],
      ["/world/.kept/page.html", 404, {}, "GET"],
      [`/${fileTrees[0]?.folder}/world/.kept/page.html`, 404, {}, "GET"],
      ["/world/page.html", 404, {}, "GET"],
      ["/world.gz", 404, {}, "GET"],
      ["/index.html", 404, {}, "GET"],
      ["/.mihwar-pages", 404, {}, "GET"],
      [`/7k2m9q/${encodeURI("س".repeat(300))}`, undefined, {}, "GET"],
      [`/${"a".repeat(3_900)}`, 404, {}, "GET"],
      ["/world", 405, {}, "POST"],
      ["/world", 405, {}, "DELETE"],
      ["/world", 200, { "if-match": '"x"' }, "GET"],
      ["/world", 200, { "if-unmodified-since": "Sat, 22 Aug 2020 09:00:00 GMT" }, "GET"],
    ] as const) {
      stand.asked.length = 0;
      const got = await ask(stand.port, target, headers, method);
      assert.deepEqual(stand.asked, [target], `${method} ${target}`);
      const own = await ask(stand.server.port, target, headers, method);
      if (status !== undefined) assert.equal(got.status, status, `${method} ${target}`);
      assert.deepEqual([got.status, got.body], [own.status, own.body], `${method} ${target}`);
    }
    // What hangs on an address without meaning, and other spellings of the same address (RFC 3986, 6.2.2).
    for (const target of [
      "/world?utm_source=x&fbclid=a%20b",
      "/world?",
      "/world?x",
      "/%77orld",
      "//world",
      "/x/../world",
    ]) {
      stand.asked.length = 0;
      assert.equal((await ask(stand.port, target)).status, 200);
      assert.deepEqual(stand.asked, [], target);
    }
    // What would leave the site altogether nginx itself refuses.
    for (const target of ["/%2e%2e/world", "/..%2f..%2fetc/passwd", "/../etc/passwd"])
      assert.equal((await ask(stand.port, target)).status, 400, target);
    for (const bytes of [
      "GET /world\\..\\x HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
      "GET /سد HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
      "GET /%00 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
      "GET /../../../../etc/passwd HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n",
    ]) {
      const answer = await talk(stand.port, bytes);
      assert.match(answer, /^HTTP\/1\.1 (301|400|404) /, bytes);
      assert.doesNotMatch(answer, /root:/);
    }
  });

  it("القياسات لا تخرج، بأيّ تهجئة", async () => {
    assert.match((await ask(stand.server.port, "/metrics")).body.toString(), /secret_figures/);
    for (const target of [
      "/metrics",
      "/%6detrics",
      "//metrics",
      "/x/../metrics",
      "/metrics?x",
      "/metrics/",
      "/./metrics",
    ]) {
      const got = await ask(stand.port, target);
      assert.notEqual(got.status, 200, target);
      assert.doesNotMatch(got.body.toString(), /secret_figures/, target);
    }
    stand.asked.length = 0;
    assert.equal((await ask(stand.port, "/healthz")).status, 404);
    assert.doesNotMatch(
      await talk(stand.port, "GET http://127.0.0.1/metrics HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n"),
      /secret_figures/,
    );
    assert.deepEqual(stand.asked, []);
  });

  it("سطر الشريط يصل في لحظته", async () => {
    const abort = new AbortController();
    const late = setTimeout(() => abort.abort(), 8_000);
    const stream = await fetch(`http://127.0.0.1:${stand.port}/ticker`, { signal: abort.signal });
    assert.match(stream.headers.get("content-type") ?? "", /^text\/event-stream/);
    assert.ok(stream.body !== null);
    const reader = stream.body.pipeThrough(new TextDecoderStream()).getReader();
    await stand.newsroom.breaking("t1", "وصل الوفد إلى الوادي", "2026-08-22T12:00:00Z");
    let text = "";
    while (!text.includes("وصل الوفد")) {
      const { value, done } = await reader.read();
      assert.ok(!done, text);
      text += value;
    }
    clearTimeout(late);
    await reader.cancel();
  });

  it("ملف لا يُفتح، أو وصلة إلى خارج المجلد عند من يمنعها: يُسأل محور", async () => {
    const own = await ask(stand.port, "/corrections");
    await stand.shelf.settled();
    const place = path.join(stand.folder, "pages", fileTrees[0]?.folder ?? "", "corrections", ".kept");
    stand.asked.length = 0;
    assert.deepEqual((await ask(stand.port, "/corrections")).body, own.body);
    assert.deepEqual(stand.asked, []);
    await chmod(path.join(place, "page.html"), 0);
    assert.deepEqual((await ask(stand.port, "/corrections")).body, own.body);
    assert.deepEqual(stand.asked, ["/corrections"]);

    const port = await freePort();
    const config = nginxConfig({ folder: stand.folder, port: stand.server.port, listen: `127.0.0.1:${port}` });
    assert.ok(config.ok);
    const careful = config.value.replace("#disable_symlinks", "disable_symlinks");
    assert.notEqual(careful, config.value);
    const nginx = await startNginx(careful, port);
    try {
      assert.equal((await ask(port, "/world")).status, 200);
      await stand.shelf.settled();
      stand.asked.length = 0;
      assert.equal((await ask(port, "/world")).status, 200);
      assert.deepEqual(stand.asked, []);
      for (const name of ["page.html", "page.html.gz"]) {
        await rm(path.join(place, name));
        await symlink("/etc/passwd", path.join(place, name));
      }
      for (const coding of ["identity", "gzip"]) {
        const got = await ask(port, "/corrections", { "accept-encoding": coding });
        assert.deepEqual(got.headers["content-encoding"] === "gzip" ? gunzipSync(got.body) : got.body, own.body);
      }
      assert.equal(stand.asked.length, 2);
    } finally {
      await nginx.close();
      stand.shelf.drop(["/corrections"]);
    }
  });

  it("ضبط قديم لا يجد ملفًّا، فيُسأل محور", async () => {
    await ask(stand.port, "/about");
    await stand.shelf.settled();
    const port = await freePort();
    const config = nginxConfig({ folder: stand.folder, port: stand.server.port, listen: `127.0.0.1:${port}` });
    assert.ok(config.ok);
    const old = fileTrees.reduce((text, { folder }) => text.replaceAll(folder, `${folder}-old`), config.value);
    const nginx = await startNginx(old, port);
    try {
      stand.asked.length = 0;
      const got = await ask(port, "/about");
      assert.deepEqual([got.status, stand.asked], [200, ["/about"]]);
      assert.deepEqual(got.body, (await ask(stand.port, "/about")).body);
    } finally {
      await nginx.close();
    }
  });

  it("محور مات: الملفات باقية، وما ليس ملفًّا يُعتذر عنه", async () => {
    const file = await ask(stand.port, "/about");
    await ask(stand.port, "/about");
    await stand.shelf.settled();
    await stand.server.drain();
    const still = await ask(stand.port, "/about", { "accept-encoding": "gzip" });
    assert.equal(still.status, 200);
    assert.deepEqual(gunzipSync(still.body), file.body);
    for (const target of ["/corrections?after=x", "/feed.json?part=1", "/ticker"]) {
      const missed = await ask(stand.port, target);
      assert.equal(missed.status, 503, target);
      assert.equal(missed.headers["content-type"], "text/html; charset=utf-8");
      assert.equal(missed.headers["cache-control"], "no-store");
      assert.equal(missed.headers["retry-after"], "5");
      assert.match(String(missed.headers["content-security-policy"]), /^default-src 'none'/);
      assert.match(missed.body.toString(), /لا نستطيع الإجابة الآن/);
    }
  });
});

describe("الضبط المطبوع", () => {
  it(`ما يُعدّ ملفًّا هو ما لا يسمّي به الاستعلام صفحة أخرى (البذرة ${seed})`, () => {
    const name = fc.oneof(
      fc.constantFrom("after", "part", "%61fter", "utm_source", "after.", "Part", "", "a+fter"),
      fc.stringMatching(/^[a-z_%+.-]{0,6}$/),
    );
    const query = fc
      .array(fc.tuple(name, fc.constantFrom("", "=", "=x", "=after=1", "=%26part=1", "=a;b")), { maxLength: 3 })
      .map((pairs) => pairs.map(([key, value]) => key + value).join("&"));
    const addresses = fc.constantFrom("/", "/world", "/7k2m9q/%D8%B3%D8%AF", "/world/feed.xml", "/feed.json");
    let files = 0;
    fc.assert(
      fc.property(addresses, query, (pathname, search) => {
        const target = `${pathname}?${search}`;
        if (new RegExp(namingQuery).test(search)) return;
        files += 1;
        const url = new URL(`http://site.invalid${target}`);
        assert.equal(addressName({ path: url.pathname, query: url.searchParams }), pathname, target);
      }),
      { seed, numRuns: 3_000 },
    );
    assert.ok(files > 300, `${files}`);
  });

  it("أسماء المتغيرات لا تطول على nginx، أيًّا كان المنفذ", () => {
    const config = nginxConfig({ folder: "/run/mihwar", port: 65_535, listen: "80" });
    assert.ok(config.ok);
    const names = [...config.value.matchAll(/\$(mihwar_\w+)/g)].map(([, name = ""]) => name);
    assert.ok(names.length > 5);
    for (const name of names) assert.ok(name.length <= 46, name);
  });

  it("ما لا يُكتب في ضبط nginx يُرفض", () => {
    const good = { folder: "/run/mihwar", port: 3000, listen: "80" };
    for (const [changed, code] of [
      [{ folder: '/run/"x' }, "folder-unusable"],
      [{ folder: "/run/$x" }, "folder-unusable"],
      [{ folder: "/run/x\n; include /etc/passwd" }, "folder-unusable"],
      [{ port: 0 }, "port-unusable"],
      [{ port: Number.NaN }, "port-unusable"],
      [{ listen: "80; include x" }, "listen-unusable"],
      [{ listen: "70000" }, "listen-unusable"],
      [{ name: "a;b" }, "name-unusable"],
      [{ name: "" }, "name-unusable"],
    ] as const) {
      const config = nginxConfig({ ...good, ...changed });
      assert.ok(!config.ok && config.refusals[0].code === code, JSON.stringify(changed));
    }
    const arabic = nginxConfig({ ...good, name: "محور.example www.example.org" });
    assert.ok(arabic.ok);
    assert.match(arabic.value, /server_name xn--[a-z0-9]+\.example www\.example\.org;/);
    const brotli = nginxConfig({ ...good, brotli: true });
    assert.ok(brotli.ok && brotli.value.includes("brotli_static on;"));
  });

  it("كلّ ترويسة يرسلها محور مع صفحة مذكورة فيه", async () => {
    const newsroom = await openNewsroom();
    const config = nginxConfig({ folder: "/run/mihwar", port: 3000, listen: "80" });
    assert.ok(config.ok);
    for (const target of ["/", "/feed.xml"]) {
      const { headers } = await newsroom.get(target);
      for (const [name, value] of headers) {
        if (ofOne.has(name) || name === "content-length") continue;
        assert.ok(config.value.includes(`"${value}"`), `${name}: ${value}`);
      }
    }
  });
});
