import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import {
  ArchiveDown,
  type CacheKey,
  type MediaId,
  type ReadonlyArchive,
  editionKey,
  toInstant,
} from "@mihwar/newsroom";
import type { Site } from "@mihwar/site/site";
import { createSite } from "@mihwar/site/site";
import { type SmallNewsroom, edition, fakePictures, nour, openNewsroom } from "./small-newsroom.ts";

const kept = { bytes: 32 * 1024 * 1024 };
const textOf = async (response: Response): Promise<string> => Buffer.from(await response.arrayBuffer()).toString();

/** Counts what is asked of an archive, and lets a test cut it off. */
function counted(): {
  readonly of: (own: ReadonlyArchive) => ReadonlyArchive;
  readonly asked: () => number;
  hearing: boolean;
  down: boolean;
  /** What the archive would have told, had it been heard. */
  missed: boolean;
} {
  let asked = 0;
  const listeners = new Set<(keys: readonly CacheKey[]) => void>();
  const state = {
    hearing: true,
    down: false,
    missed: false,
    asked: () => asked,
    of: (own: ReadonlyArchive): ReadonlyArchive => {
      const counting = Object.fromEntries(
        Object.entries(own).map(([name, method]) => [
          name,
          async (...args: unknown[]) => {
            if (!["listDue", "now", "catchUp"].includes(name)) asked += 1;
            if (state.down) throw new ArchiveDown(new Error("cut"));
            return (method as (...all: unknown[]) => unknown)(...args);
          },
        ]),
      ) as unknown as ReadonlyArchive;
      own.onChange((keys) => {
        if (!state.hearing) state.missed = true;
        else for (const listener of listeners) listener(keys);
      });
      return {
        ...counting,
        isHearing: () => state.hearing,
        onChange(listener) {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        async catchUp() {
          if (state.down) throw new ArchiveDown(new Error("cut"));
          if (!state.missed) return;
          state.missed = false;
          for (const listener of listeners) listener([editionKey]);
        },
      };
    },
  };
  return state;
}

describe("من الذاكرة", () => {
  it("ما طُلب مرّة لا يُسأل عنه الأرشيف ثانية، بأيّ ترميز وأيّ إضافة إلى عنوانه", async () => {
    const archive = counted();
    const newsroom = await openNewsroom({ door: kept, archive: archive.of });
    await newsroom.publish("7k2m9q");
    const first = await textOf(await newsroom.get("/"));
    const before = archive.asked();
    for (const [path, coding] of [
      ["/", "br"],
      ["/", "gzip"],
      ["/", "identity"],
      ["/?utm_source=nashra&fbclid=x", "br"],
    ] as const) {
      const response = await newsroom.get(path, { "accept-encoding": coding });
      const bytes = Buffer.from(await response.arrayBuffer());
      const body = coding === "br" ? brotliDecompressSync(bytes) : coding === "gzip" ? gunzipSync(bytes) : bytes;
      assert.equal(body.toString(), first);
    }
    assert.equal((await newsroom.head("/")).headers.get("content-length"), String(Buffer.byteLength(first)));
    assert.equal(archive.asked(), before);
    assert.equal(newsroom.site.figures().made, 1);
  });

  it("مئة قارئ في لحظة واحدة: صفحة واحدة تُعدّ", async () => {
    const newsroom = await openNewsroom({ door: kept });
    await newsroom.publish("7k2m9q");
    const bodies = await Promise.all(Array.from({ length: 100 }, async () => textOf(await newsroom.get("/world"))));
    assert.equal(new Set(bodies).size, 1);
    assert.equal(newsroom.site.figures().kept.pages, 1);
    assert.equal(newsroom.site.figures().makings, 1);
  });

  it("ما يُقرأ ثانية يصغر، وما كثر قرّاؤه يصغر أكثر، ويبقى كما هو، ولكلّ حجم بصمته", async () => {
    const newsroom = await openNewsroom({ door: kept });
    await newsroom.publish("7k2m9q");
    const read = async () => {
      const response = await newsroom.get("/", { "accept-encoding": "br" });
      return { etag: response.headers.get("etag") ?? "", bytes: Buffer.from(await response.arrayBuffer()) };
    };
    const afterReaders = async (many: number) => {
      const before = await read();
      let now = before;
      for (let n = 1; n < many; n++) now = await read();
      for (let tries = 0; now.etag === before.etag && tries < 200; tries++) {
        await sleep(20);
        now = await read();
      }
      return now;
    };
    const first = await read();
    const second = await afterReaders(1);
    const best = await afterReaders(32);
    const sizes = [first, second, best].map(({ bytes }) => bytes.length);
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assert.equal(new Set(sizes).size, 3);
    assert.equal(new Set([first, second, best].map(({ etag }) => etag)).size, 3, "بصمة لكلّ حجم");
    const text = brotliDecompressSync(first.bytes).toString();
    for (const { etag, bytes } of [second, best]) {
      assert.equal(brotliDecompressSync(bytes).toString(), text);
      // The bytes that a reader holds are named back, though they are kept no more.
      for (const held of [first.etag, etag]) {
        const again = await newsroom.get("/", { "accept-encoding": "br", "if-none-match": held });
        assert.deepEqual([again.status, again.headers.get("etag")], [304, held]);
      }
    }
  });

  it("جزء من صورة، لا جزء من صفحة", async () => {
    const newsroom = await openNewsroom({ door: kept });
    await newsroom.publish("7k2m9q");
    const part = await newsroom.get("/card/7k2m9q.png", { range: "bytes=1-2" });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get("content-range"), "bytes 1-2/4");
    assert.equal((await part.arrayBuffer()).byteLength, 2);
    const stale = await newsroom.get("/card/7k2m9q.png", { range: "bytes=1-2", "if-range": '"other"' });
    assert.equal(stale.status, 200);
    assert.equal((await newsroom.get("/card/7k2m9q.png", { range: "bytes=9-" })).status, 416);
    assert.equal((await newsroom.get("/", { range: "bytes=0-9" })).status, 200);
  });

  it("الخطأ لا يُحفظ", async () => {
    const archive = counted();
    const newsroom = await openNewsroom({ door: kept, archive: archive.of });
    await newsroom.publish("7k2m9q");
    archive.down = true;
    assert.equal((await newsroom.get("/")).status, 503);
    archive.down = false;
    assert.equal((await newsroom.get("/")).status, 200);
  });
});

/** Every kind of surface on which a story can be seen, or its absence. */
const surfaces = [
  "/",
  "/world",
  "/economy",
  "/7k2m9q",
  "/7k2m9q/هدنة-هشة-في-وادي-الرمانة",
  "/b3x8t1/النهر-يعود-الى-مجراه",
  "/text/7k2m9q",
  "/tag/سدود",
  `/author/${nour.id}/${nour.slug}`,
  "/archive/2026/08/22",
  "/corrections",
  "/about",
  "/old/2019/river.html",
  "/feed.xml",
  "/feed.atom",
  "/feed.json",
  "/world/feed.xml",
  `/author/${nour.id}/${nour.slug}/feed.json`,
  "/sitemap.xml?part=stories",
  "/news-sitemap.xml",
  "/api/v1/stories",
  "/api/v1/stories?section=economy",
  "/api/v1/stories/7k2m9q",
  "/api/v1/stories/b3x8t1",
  "/card/7k2m9q.png",
  "/media/m1/480.webp",
  "/manifest.webmanifest",
];

describe("لا صفحة قديمة بعد تغيير", () => {
  /** Compares every surface with what a site without memory shows at the same moment. */
  const compare = async (newsroom: SmallNewsroom, fresh: Site, after: string): Promise<void> => {
    for (const path of surfaces) {
      const url = `http://reader.example${encodeURI(path)}`;
      const [held, made] = [await newsroom.get(encodeURI(path)), await fresh.fetch(new Request(url))];
      assert.equal(held.status, made.status, `${path} بعد ${after}`);
      assert.equal(await textOf(held), await textOf(made), `${path} بعد ${after}`);
    }
  };

  it("كلّ سطح بعد كلّ فعل كما يُعدّ من جديد", async () => {
    const newsroom = await openNewsroom({ door: kept });
    const fresh = createSite({ archive: newsroom.archive.reading, pictures: fakePictures(), door: { bytes: 0 } });
    const by = "u:hind";
    await newsroom.savePicture({ id: "m1" as MediaId });
    await compare(newsroom, fresh, "البداية");
    let dam = await newsroom.publish("7k2m9q", {
      tags: ["سدود"],
      hero: { media: "m1" as MediaId, alt: "واد بين جبلين", credit: "محور" },
    });
    await compare(newsroom, fresh, "نشر الأول");
    let river = await newsroom.publish("b3x8t1", { headline: "النهر يعود إلى مجراه", tags: ["سدود"] }, undefined, [
      "/old/2019/river.html",
    ]);
    await compare(newsroom, fresh, "نشر الثاني بعنوان قديم");
    dam = await newsroom.correct(dam, "عدد الوفد أربعة.", { headline: "هدنة ثانية في الوادي", tags: ["هدنة"] });
    await compare(newsroom, fresh, "تصحيح");
    await newsroom.breaking("t1", "بدأ ضخّ المياه في القناة", "2026-08-22T12:00:00Z");
    await compare(newsroom, fresh, "سطر عاجل");
    await newsroom.archive.saveFront({ id: "home", slots: [{ kind: "pinned", story: river.id }] }, by);
    await compare(newsroom, fresh, "ترتيب الصفحة الأولى");
    await newsroom.archive.savePerson({ ...nour, role: "محرّرة شؤون المياه" }, by);
    await compare(newsroom, fresh, "تغيير صفة الكاتبة");
    await newsroom.savePicture({ id: "m1" as MediaId, alt: "السدّ عند الغروب" });
    await compare(newsroom, fresh, "وصف الصورة");
    await newsroom.archive.saveEdition({ ...edition, tagline: "صحيفة الوادي" }, by);
    await compare(newsroom, fresh, "إعدادات الطبعة");
    dam = await newsroom.withdraw(dam, "سُحب بطلب من أصحابه.");
    await compare(newsroom, fresh, "سحب");
    river = await newsroom.withdraw(river, "حكم قضائي.", true);
    await compare(newsroom, fresh, "سحب بحكم");
    assert.ok(newsroom.site.figures().fromMemory > 50, "كانت الذاكرة تعمل");
    fresh.drain();
  });

  it("ما يحين بالوقت وحده: موعد، وحظر، وسطر يبدأ وينتهي", async () => {
    const newsroom = await openNewsroom({ door: kept }, true);
    const at = async (milliseconds: number): Promise<string> =>
      toInstant(Date.parse(await newsroom.archive.now()) + milliseconds);
    await newsroom.publish("7k2m9q");
    await newsroom.embargo("b3x8t1", await at(400), { headline: "النهر يعود إلى مجراه" });
    await newsroom.breaking("t1", "بدأ ضخّ المياه", await at(300));
    assert.match(await textOf(await newsroom.get("/")), /بدأ ضخّ المياه/);
    assert.doesNotMatch(await textOf(await newsroom.get("/")), /النهر يعود/);
    const began = performance.now();
    let front = "";
    while (!front.includes("النهر يعود") && performance.now() - began < 90_000) {
      await sleep(10);
      front = await textOf(await newsroom.get("/"));
    }
    assert.match(front, /النهر يعود/);
    assert.doesNotMatch(front, /بدأ ضخّ المياه/);
  });
});

describe("حين لا تُسمع التغييرات", () => {
  it("لا يُعطى محفوظ قبل أن يُسأل الأرشيف، فلا يبقى خبر سُحب", async () => {
    const archive = counted();
    const newsroom = await openNewsroom({ door: kept, archive: archive.of });
    const dam = await newsroom.publish("7k2m9q");
    const path = encodeURI("/7k2m9q/هدنة-هشة-في-وادي-الرمانة");
    assert.equal((await newsroom.get(path)).status, 200);
    archive.hearing = false;
    assert.equal((await newsroom.get(path)).status, 200);
    assert.equal(newsroom.site.figures().made, 1, "لم يتغيّر شيء فبقيت الصفحة");
    await newsroom.withdraw(dam, "سُحب.");
    assert.equal((await newsroom.get(path)).status, 410);
  });

  it("إذا غاب الأرشيف بقي المحفوظ، وقيل لغيره أن يعود بعد قليل، ثم يعود كلّ شيء", async () => {
    const archive = counted();
    const newsroom = await openNewsroom({ door: kept, archive: archive.of });
    await newsroom.publish("7k2m9q");
    await newsroom.get("/");
    archive.hearing = false;
    archive.down = true;
    assert.equal((await newsroom.get("/")).status, 200);
    const missing = await newsroom.get("/world");
    assert.equal(missing.status, 503);
    assert.ok(Number(missing.headers.get("retry-after")) > 0);
    assert.equal(newsroom.site.figures().stale, 1);
    archive.down = false;
    let status = 503;
    for (let tries = 0; status !== 200 && tries < 100; tries++) {
      await sleep(20);
      status = (await newsroom.get("/world")).status;
    }
    assert.equal(status, 200);
  });

  it("ما طال غياب أرشيفه لا يُعطى بعد", async () => {
    const archive = counted();
    const newsroom = await openNewsroom({ door: { ...kept, stale: 0 }, archive: archive.of });
    await newsroom.publish("7k2m9q");
    await newsroom.get("/");
    archive.hearing = false;
    archive.down = true;
    assert.equal((await newsroom.get("/")).status, 503);
  });
});

describe("تحت الضغط", () => {
  /** A site whose archive answers when it is told to. */
  const slow = async (): Promise<{ newsroom: SmallNewsroom; open: () => void; shut: () => void }> => {
    let gate: Promise<void> = Promise.resolve();
    let open = (): void => {};
    const newsroom = await openNewsroom({
      door: { ...kept, making: 200, admission: { running: 2, waiting: 2, perClient: 3, patience: 100 } },
      archive: (own) => ({
        ...own,
        async listCards(listing) {
          await gate;
          return own.listCards(listing);
        },
      }),
    });
    return {
      newsroom,
      open: () => open(),
      shut: () => void (gate = new Promise((resolve) => (open = resolve))),
    };
  };

  it("ما في الذاكرة يُعطى، وما لا يُعدّ في وقته يُقال عنه ذلك", async () => {
    const { newsroom, open, shut } = await slow();
    await newsroom.publish("7k2m9q");
    await newsroom.get("/");
    shut();
    const asked = (target: string, client: string) =>
      newsroom.site.answer({ method: "GET", target, client, acceptEncoding: undefined, ifNoneMatch: undefined });
    const making = ["/world", "/economy", "/text/7k2m9q"].map((target) => asked(target, "قارئ"));
    await sleep(5);
    assert.equal((await asked("/corrections", "قارئ")).status, 429);
    assert.equal((await asked("/", "قارئ")).status, 200);
    for (const { status, head } of await Promise.all(making)) {
      assert.equal(status, 503);
      assert.ok(head.includes("retry-after"));
    }
    open();
    await sleep(20);
    assert.equal((await asked("/world", "قارئ")).status, 200);
    const { shed, limited } = newsroom.site.figures();
    assert.deepEqual([shed, limited], [3, 1]);
  });

  it("من أغلق قبل دوره لا تُعدّ له صفحة، إلّا أن ينتظرها غيره", async () => {
    const { newsroom, open, shut } = await slow();
    await newsroom.publish("7k2m9q");
    const asked = (target: string, isGone: () => boolean) =>
      newsroom.site.answer({
        method: "GET",
        target,
        client: target,
        acceptEncoding: undefined,
        ifNoneMatch: undefined,
        isGone,
      });
    shut();
    const held = ["/world", "/economy"].map((target) => asked(target, () => false));
    await sleep(5);
    const gone = asked("/corrections", () => true);
    const shared = [asked("/text/7k2m9q", () => true), asked("/text/7k2m9q", () => false)];
    open();
    await Promise.all(held);
    assert.equal((await gone).status, 503);
    for (const one of shared) assert.equal((await one).status, 200);
  });
});
