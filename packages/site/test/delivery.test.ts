import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import {
  ArchiveDown,
  type ReadonlyArchive,
  editionKey,
  latestKey,
  mediaKey,
  storyKey,
  tickerKey,
} from "@mihwar/newsroom";
import { encode, preferredCoding } from "@mihwar/site/codings";
import { createSite } from "@mihwar/site/site";
import { edition, fakePictures, openNewsroom } from "./small-newsroom.ts";

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

describe("الترميز", () => {
  for (const [accept, coding] of [
    [null, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["gzip, br;q=0.5", "gzip"],
    ["br;q=0, gzip;q=0", "identity"],
    ["*", "br"],
    ["identity;q=1, br;q=0.2", "identity"],
    ["BR", "br"],
    ["br;q=kittens", "identity"],
  ] as const) {
    it(`من يقبل «${accept}» يأخذ ${coding}`, () => assert.equal(preferredCoding(accept), coding));
  }

  it("الصفحة نفسها مهما كان ترميزها، ولكلّ ترميز بصمته", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const plain = await newsroom.get("/");
    const br = await newsroom.get("/", { "accept-encoding": "br" });
    const gz = await newsroom.get("/", { "accept-encoding": "gzip" });
    assert.equal(br.headers.get("content-encoding"), "br");
    assert.equal(gz.headers.get("content-encoding"), "gzip");
    assert.equal(plain.headers.get("content-encoding"), null);
    for (const response of [plain, br, gz]) assert.match(response.headers.get("vary") ?? "", /accept-encoding/i);
    const body = await bytesOf(plain);
    assert.deepEqual(brotliDecompressSync(await bytesOf(br)), body);
    assert.deepEqual(gunzipSync(await bytesOf(gz)), body);
    assert.equal(new Set([plain, br, gz].map((response) => response.headers.get("etag"))).size, 3);
  });

  it("ما يُضغط أصغر", async () => {
    const text = new TextEncoder().encode("وصل الوفد إلى الوادي. ".repeat(200));
    assert.ok((await encode(text, "br")).byteLength < text.byteLength / 10);
  });

  it("الصور لا تُضغط مرّة ثانية", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const card = await newsroom.get("/card/7k2m9q.png", { "accept-encoding": "br" });
    assert.equal(card.headers.get("content-encoding"), null);
  });
});

describe("القارئ العائد", () => {
  it("لا يُعاد إليه ما عنده (304)، بأيّ ترميز كان عنده", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const br = await newsroom.get("/feed.xml", { "accept-encoding": "br" });
    const etag = br.headers.get("etag") ?? "";
    assert.match(etag, /^"[^"]+"$/);
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await newsroom.get("/feed.xml", { "accept-encoding": "gzip", "if-none-match": held });
      assert.equal(again.status, 304, held);
      assert.equal((await bytesOf(again)).byteLength, 0);
      assert.ok(again.headers.get("etag"));
      assert.ok(again.headers.get("cache-control"));
    }
    assert.equal((await newsroom.get("/feed.xml", { "if-none-match": '"other"' })).status, 200);
  });

  it("يأخذ الجديد حين يتغيّر شيء، وحين يُسحب شيء", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const story = await newsroom.publish("8m3n1r", { headline: "خبر لن يبقى" });
    const held = (await newsroom.get("/feed.xml")).headers.get("etag") ?? "";
    await newsroom.withdraw(story, "لم يثبت.");
    const modified = new Date().toUTCString();
    const after = await newsroom.get("/feed.xml", { "if-none-match": held, "if-modified-since": modified });
    assert.equal(after.status, 200);
    const dateOnly = await newsroom.get("/feed.xml", { "if-modified-since": modified });
    assert.equal(dateOnly.status, 200);
  });

  it("HEAD يقول ما تقوله GET بلا متن، في كلّ عنوان", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    for (const path of [
      "/",
      "/world",
      "/7k2m9q",
      "/text/7k2m9q",
      "/feed.json",
      "/nothing",
      "/card/7k2m9q.png",
      "/healthz",
      "/%00",
    ]) {
      const [get, head] = await Promise.all([newsroom.get(path), newsroom.head(path)]);
      assert.equal(head.status, get.status, path);
      assert.equal((await bytesOf(head)).byteLength, 0, path);
      assert.equal(head.headers.get("content-length"), String((await bytesOf(get)).byteLength), path);
      assert.equal(head.headers.get("etag"), get.headers.get("etag"), path);
    }
  });
});

describe("المفاتيح", () => {
  it("الصفحة تسمّي كلّ ما تعرضه", async () => {
    const newsroom = await openNewsroom();
    await newsroom.savePicture({ id: "wadi" as never });
    await newsroom.publish("7k2m9q", { hero: { media: "wadi" as never, alt: "واد بين جبلين", credit: "محور" } });
    await newsroom.publish("8m3n1r", { headline: "الأمم المتّحدة ترحّب" });
    const response = await newsroom.get((await newsroom.get("/7k2m9q")).headers.get("location") ?? "");
    const keys = new Set((response.headers.get("surrogate-key") ?? "").split(" "));
    for (const key of [storyKey("7k2m9q"), storyKey("8m3n1r"), mediaKey("wadi"), latestKey, tickerKey, "person:nour"]) {
      assert.ok(keys.has(key), key);
    }
  });

  it("كلّ ما يُحفظ يسقط مع مفتاح الصحيفة: به تُعرف تغييرات ربّما فاتت", async () => {
    const newsroom = await openNewsroom();
    await newsroom.savePicture({ id: "wadi" as never });
    const story = await newsroom.publish("8m3n1r");
    await newsroom.withdraw(story, "لم يثبت.");
    await newsroom.publish("7k2m9q");
    for (const path of [
      "/",
      "/7k2m9q",
      "/8m3n1r",
      "/nothing",
      "/world/",
      "/feed.atom",
      "/sitemap.xml",
      "/sitemap.xml?part=stories",
      "/robots.txt",
      "/manifest.webmanifest",
      "/api/v1/stories",
      "/api/v1/stories/8m3n1r",
      "/card/7k2m9q.png",
      "/media/wadi/400.jpg",
    ]) {
      const { headers } = await newsroom.get(path);
      assert.match(headers.get("cache-control") ?? "", /^public/, path);
      assert.ok((headers.get("surrogate-key") ?? "").split(" ").includes(editionKey), path);
    }
  });

  it("كلّ تغيير يراه قارئ يمسّ مفتاحًا من مفاتيح الصفحة التي غيّرها", async () => {
    const newsroom = await openNewsroom();
    const paths = [
      "/",
      "/world",
      "/7k2m9q/هدنة-هشة-في-وادي-الرمانة",
      "/feed.xml",
      "/corrections",
      "/archive/2026/08/22",
      "/sitemap.xml?part=stories",
    ];
    const changed: Set<string> = new Set();
    newsroom.archive.reading.onChange((keys) => {
      for (const key of keys) changed.add(key);
    });
    const look = async () =>
      Promise.all(
        paths.map(async (path) => {
          const { keys, body } = await newsroom.site.produce(path);
          return { path, keys, text: Buffer.from(body).toString() };
        }),
      );
    const story = await newsroom.publish("7k2m9q");
    const steps: readonly (() => Promise<unknown>)[] = [
      () => newsroom.publish("8m3n1r", { headline: "خبر ثانٍ" }),
      () => newsroom.breaking("t1", "انفجار في الميناء", "2026-08-23T00:00:00Z"),
      () =>
        newsroom.archive.savePerson({ id: "nour", name: "نور الحاج حسن", slug: "نور-الحاج-حسن" } as never, "u:hind"),
      () =>
        newsroom.archive.saveSection({ id: "world", name: "العالم الآن", order: 1, tone: "teal" } as never, "u:hind"),
      () => newsroom.archive.saveEdition({ ...edition, tagline: "سطر جديد" }, "u:hind"),
      () => newsroom.correct(story, "الوفد من خمسة."),
    ];
    for (const [n, step] of steps.entries()) {
      const before = await look();
      changed.clear();
      await step();
      const after = await look();
      for (const [place, page] of before.entries()) {
        if (after[place]?.text === page.text) continue;
        assert.ok(
          page.keys.some((key) => changed.has(key)),
          `step ${n} changed ${page.path} unseen: ${[...changed].join(" ")}`,
        );
      }
    }
  });
});

describe("رؤوس الحماية", () => {
  it("الصفحة لا تحمّل إلّا ما هو من الموقع، وأنماطها ببصمتها", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    for (const path of ["/", "/text/7k2m9q", "/nothing", "/%00", "/about", "/corrections", "/world"]) {
      const { headers } = await newsroom.get(path);
      const policy = headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'/, path);
      assert.match(policy, /script-src 'self'(;|$)/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, /base-uri 'none'/);
      assert.match(policy, /style-src 'sha256-/);
      assert.doesNotMatch(policy, /unsafe|\*|data:/);
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.ok(headers.get("referrer-policy"));
      assert.ok(headers.get("permissions-policy"));
      assert.equal(headers.get("cross-origin-opener-policy"), "same-origin");
      assert.match(headers.get("strict-transport-security") ?? "", /max-age=31536000/);
    }
  });

  it("كلّ نمط في كلّ صفحة مذكور في سياستها، ولا نمط في سمة", async () => {
    const { createHash } = await import("node:crypto");
    const newsroom = await openNewsroom();
    await newsroom.savePicture({ id: "wadi" as never, focal: { x: 0.1, y: 0.9 } });
    await newsroom.publish("7k2m9q", { hero: { media: "wadi" as never, alt: "واد بين جبلين", credit: "محور" } });
    for (const path of [
      "/",
      "/world",
      "/7k2m9q/هدنة-هشة-في-وادي-الرمانة",
      "/text/7k2m9q",
      "/nothing",
      "/%00",
      "/archive/2026/08/22",
    ]) {
      const response = await newsroom.get(path);
      const text = await response.text();
      const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1] ?? "");
      assert.ok(styles.length > 0, path);
      for (const css of styles) {
        const hash = `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
        assert.ok(response.headers.get("content-security-policy")?.includes(hash), path);
      }
      assert.doesNotMatch(text, /<[^>]+ style=/, path);
      assert.doesNotMatch(text, /<[^>]+ on[a-z]+=/i, path);
    }
  });

  it("من لا https له لا يَعِد به", async () => {
    const newsroom = await openNewsroom();
    await newsroom.archive.saveEdition({ ...edition, origin: "http://127.0.0.1:4000" }, "u:hind");
    const { headers } = await newsroom.get("/");
    assert.equal(headers.get("strict-transport-security"), null);
    assert.doesNotMatch(headers.get("content-security-policy") ?? "", /upgrade-insecure/);
  });
});

describe("عناوين عدائية", () => {
  for (const [path, status] of [
    ["/%00", 400],
    ["/7k2m9q/%00", 400],
    ["/%0d%0aset-cookie:x=1", 400],
    ["/%1b[31m", 400],
    ["//evil.example/x", 400],
    ["/a//b", 400],
    ["/..%2f..%2fetc/passwd", 400],
    ["/%252e%252e/etc/passwd", 404],
    ["/..%5c..%5cwindows", 400],
    ["/%ff%fe", 404],
    ["/%E2%80%AEgnp.exe", 400],
    ["/%E2%81%A6x", 400],
    ["/7k2m9q/%EF%BB%BFx", 400],
    [`/${"ا".repeat(8_000)}`, 414],
    [`/?q=${"x".repeat(8_000)}`, 414],
    [`/${"a".repeat(300)}`, 404],
    ["/<script>alert(1)</script>", 404],
    ["/'\"><img src=x onerror=alert(1)>", 404],
    ["/tag/<script>alert(1)</script>", 404],
    ["/__proto__", 404],
    ["/constructor", 404],
    ["/author/__proto__/x", 404],
    ["/media/../../etc/passwd", 404],
    ["/media/wadi/401.jpg", 404],
    ["/media/wadi/400.svg", 404],
    ["/card/__proto__.png", 404],
    ["/assets/..%2fsite.js", 400],
    ["/archive/٢٠٢٦/٠٨/٢٢", 404],
    ["/feed.exe", 404],
    ["/api/v1/stories/constructor", 404],
  ] as const) {
    it(`«${path.slice(0, 40)}»: ${status}، ولا شيء منه في الصفحة`, async () => {
      const newsroom = await openNewsroom();
      const response = await newsroom.get(path);
      assert.equal(response.status, status);
      const text = await response.text();
      assert.doesNotMatch(text, /<script>alert|<img src=x|\u202e/);
      assert.equal(text.includes("\0"), false);
      assert.equal(newsroom.faults.length, 0);
      for (const [, value] of response.headers) assert.match(value, /^[\u0020-\u007e]*$/);
    });
  }

  it("لا يُسأل الموقع إلّا بالقراءة (405)", async () => {
    const newsroom = await openNewsroom();
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"]) {
      const response = await newsroom.site.fetch(new Request("http://reader.example/", { method }));
      assert.equal(response.status, 405, method);
      assert.equal(response.headers.get("allow"), "GET, HEAD");
      assert.match(await response.text(), /للقراءة فقط/);
    }
  });
});

describe("حين لا يجيب الأرشيف", () => {
  const failing = (fault: () => Error): ReadonlyArchive =>
    new Proxy({} as ReadonlyArchive, {
      get: (_target, name) =>
        name === "onChange" ? () => () => {} : name === "isHearing" ? () => true : () => Promise.reject(fault()),
    });

  it("يعتذر الموقع بالعربية (503) ويقول متى يُعاد السؤال", async () => {
    const faults: unknown[] = [];
    const site = createSite({
      archive: failing(() => new ArchiveDown(new Error("ECONNREFUSED"))),
      pictures: fakePictures(),
      door: { bytes: 0 },
      onFault: (fault) => faults.push(fault),
    });
    for (const path of [
      "/",
      "/7k2m9q",
      "/feed.xml",
      "/api/v1/stories",
      "/ticker",
      "/card/7k2m9q.png",
      "/sitemap.xml",
    ]) {
      const response = await site.fetch(new Request(`http://reader.example${path}`));
      assert.equal(response.status, 503, path);
      assert.ok(Number(response.headers.get("retry-after")) > 0);
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.match(await response.text(), /الأرشيف لا يجيب الآن/);
    }
    assert.equal(faults.length, 7);
    const health = await site.fetch(new Request("http://reader.example/healthz"));
    assert.equal(health.status, 503);
  });

  it("خلل آخر صفحة 500، ولا شيء من تفاصيله فيها", async () => {
    const site = createSite({
      archive: failing(() => new Error("select * from secrets where password = 'x'")),
      pictures: fakePictures(),
      door: { bytes: 0 },
    });
    const response = await site.fetch(new Request("http://reader.example/"));
    assert.equal(response.status, 500);
    const text = await response.text();
    assert.match(text, /وقع خطأ عندنا/);
    assert.doesNotMatch(text, /secrets/);
  });

  it("يقول الصدق عن حاله حين يجيب", async () => {
    const newsroom = await openNewsroom();
    const response = await newsroom.get("/healthz");
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("cache-control"), "no-store");
  });
});
