import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseTagWord, renditionsOf, tagHref, tagWord } from "@mihwar/site/addresses";
import { openNewsroom } from "./small-newsroom.ts";

const locationOf = (response: Response): string => decodeURI(response.headers.get("location") ?? "");

describe("عنوان الخبر", () => {
  const truce = "/7k2m9q/هدنة-هشة-في-وادي-الرمانة";

  it("يُفتح بعنوانه الكامل، مرمّزًا كما يرمّزه المتصفّح", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const response = await newsroom.get(truce);
    assert.equal(response.status, 200);
    assert.match(await response.text(), /هدنة هشّة في وادي الرمّانة/);
  });

  for (const [why, wrong] of [
    ["العنوان القصير", "/7k2m9q"],
    ["كلمات ناقصة", "/7k2m9q/هدنة-هشة"],
    ["كلمات عنوان سابق", "/7k2m9q/وقف-إطلاق-النار"],
    ["حروف لاتينية بدل العربية", "/7k2m9q/hudna"],
    ["ترميز بحروف صغيرة", `/7k2m9q/${encodeURIComponent("هدنة-هشة-في-وادي-الرمانة").toLowerCase()}`],
    ["حروف مفكّكة (NFD) لعنوان فيه همزة", `/7k2m9q/${"هدنة-هشة-في-وادي-الرمانة-أ".normalize("NFD")}`],
    ["ترميز ويندوز 1256 القديم", "/7k2m9q/%E5%CF%E4%C9"],
    ["ترميز مقطوع في وسط حرف", "/7k2m9q/%D9%87%D8%AF%D9%86%D8"],
    ["علامة اتّجاه علقت بالرابط حين نُسخ", "/7k2m9q/هدنة-هشة-في-وادي-الرمانة\u200f"],
    ["شرطة مائلة في آخره", `${truce}/`],
  ] as const) {
    it(`ينتقل القارئ إليه (301) من: ${why}`, async () => {
      const newsroom = await openNewsroom();
      await newsroom.publish("7k2m9q");
      let response = await newsroom.get(wrong);
      assert.equal(response.status, 301);
      // A final slash may take one step more than a wrong word.
      if (locationOf(response) !== truce) response = await newsroom.get(response.headers.get("location") ?? "");
      assert.equal(response.status === 200 ? truce : locationOf(response), truce);
    });
  }

  it("لا يدور القارئ في حلقة: وجهة كلّ انتقال صفحة", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), async (headline) => {
        const newsroom = await openNewsroom();
        // NUL never gets as far as an archive.
        await newsroom.publish("7k2m9q", { headline: `${headline.replaceAll("\0", "")} خبر` });
        const short = await newsroom.get("/7k2m9q");
        const landed = short.status === 301 ? await newsroom.get(short.headers.get("location") ?? "") : short;
        assert.equal(landed.status, 200);
      }),
      { numRuns: 60 },
    );
  });

  it("خبران بالعنوان نفسه لكلّ منهما مكانه", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    await newsroom.publish("8m3n1r");
    assert.equal((await newsroom.get("/7k2m9q/هدنة-هشة-في-وادي-الرمانة")).status, 200);
    assert.equal((await newsroom.get("/8m3n1r/هدنة-هشة-في-وادي-الرمانة")).status, 200);
  });

  it("عنوان قديم جاء مع خبر مستورد يبقى يقود إليه، بأيّ ترميز طُلب", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q", {}, undefined, [encodeURI("/2019/05/هدنة/"), "/news/article-12345.html"]);
    for (const old of ["/2019/05/هدنة/", "/2019/05/هدنة", "/news/article-12345.html"]) {
      const response = await newsroom.get(old);
      assert.equal(response.status, 301, old);
      assert.equal(locationOf(response), truce);
    }
  });

  it("عنوان قديم لخبر لم يُنشر لا يدلّ على وجوده", async () => {
    const newsroom = await openNewsroom();
    await newsroom.embargo("7k2m9q", "2026-08-30T00:00:00Z", {}, ["/news/secret"]);
    assert.equal((await newsroom.get("/news/secret")).status, 404);
    newsroom.at("2026-08-30T00:00:00Z");
    assert.equal((await newsroom.get("/news/secret")).status, 301);
  });
});

describe("عناوين أخرى", () => {
  it("صفحة القسم والكاتب والوسم واليوم والنصّ والتصحيحات ومن نحن تُفتح", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q", { tags: ["سدّ وادي الرمّانة"] });
    for (const path of [
      "/",
      "/world",
      "/economy",
      "/author/nour/نور-الحاج",
      "/tag/سدّ-وادي-الرمّانة",
      "/archive/2026/08/22",
      "/archive/2026/08/01",
      "/text/7k2m9q",
      "/corrections",
      "/about",
    ]) {
      const response = await newsroom.get(path);
      assert.equal(response.status, 200, path);
      assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
    }
  });

  it("الكاتب باسم قديم أو بلا اسم في العنوان ينتقل إلى اسمه", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    for (const path of ["/author/nour", "/author/nour/اسم-آخر", "/author/nour/نور-الحاج/"]) {
      const response = await newsroom.get(path);
      assert.equal(response.status, 301, path);
      assert.equal(locationOf(response), "/author/nour/نور-الحاج");
    }
  });

  it("كاتب ليس له منشور بعد لا صفحة له ولا خلاصة، ولا يقول عنوانه اسمه", async () => {
    const newsroom = await openNewsroom();
    await newsroom.embargo("7k2m9q", "2026-08-22T18:00:00Z");
    const paths = [
      "/author/nour",
      "/author/nour/نور-الحاج",
      "/author/nour/feed.xml",
      "/author/nour/نور-الحاج/feed.json",
    ];
    for (const path of paths) {
      const response = await newsroom.get(path);
      assert.equal(response.status, 404, path);
      assert.doesNotMatch((await response.text()).replaceAll(encodeURI(path), ""), /نور الحاج/, path);
    }
    newsroom.at("2026-08-22T18:00:00Z");
    for (const path of paths) assert.ok((await newsroom.get(path)).status < 400, path);
  });

  it("أيّام لم تأتِ أو لا توجد: 404", async () => {
    const newsroom = await openNewsroom();
    for (const day of ["2026/08/23", "2030/01/01", "2026/02/30", "2026/13/01", "0000/00/00", "2026/8/2"]) {
      assert.equal((await newsroom.get(`/archive/${day}`)).status, 404, day);
    }
  });

  it("يوم الأرشيف يوم بتوقيت الصحيفة", async () => {
    const newsroom = await openNewsroom();
    // Half past midnight of the 21st in Beirut, still the 20th in UTC.
    await newsroom.publish("7k2m9q", {}, "2026-08-20T21:30:00Z");
    assert.match(await (await newsroom.get("/archive/2026/08/21")).text(), /هدنة هشّة/);
    assert.doesNotMatch(await (await newsroom.get("/archive/2026/08/20")).text(), /هدنة هشّة/);
  });

  it("قسم لا وجود له ووسم لم يُكتب وعنوان مجهول: 404 بالعربية، وفيها ما يُقرأ", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    for (const path of ["/sport", "/tag/لا-شيء", "/d/1/ملف", "/assets/none.css", "/world/x/y/z"]) {
      const response = await newsroom.get(path);
      assert.equal(response.status, 404, path);
      const text = await response.text();
      assert.match(text, /لا صفحة في هذا العنوان/);
      assert.match(text, /هدنة هشّة/);
    }
  });

  it("القسم يتصفّح إلى أقدم خبر فيه، ولا يتكرّر خبر ولا يسقط", async () => {
    const newsroom = await openNewsroom();
    const ids = Array.from({ length: 60 }, (_, n) => `s${n}`);
    for (const [n, id] of ids.entries()) {
      await newsroom.publish(id, { headline: `الخبر رقم ${n}` }, new Date(Date.UTC(2026, 6, 1, n)).toISOString());
    }
    const seen: string[] = [];
    let next: string | undefined = "/world";
    while (next !== undefined) {
      const text = await (await newsroom.get(next)).text();
      seen.push(...[...text.matchAll(/href="\/(s\d+)\//g)].map((match) => match[1] ?? ""));
      next = /<link rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    assert.deepEqual(new Set(seen), new Set(ids));
    assert.deepEqual([...new Set(seen)], ids.toReversed());
  });

  it("ما لا تعرفه الصفحة من معاملات العنوان لا يغيّر شيئًا فيها", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const plain = await (await newsroom.get("/world")).text();
    const tracked = await (await newsroom.get("/world?utm_source=x&fbclid=%3Cscript%3E&after=<x>")).text();
    assert.equal(tracked, plain);
  });
});

describe("كلمة الوسم في العنوان", () => {
  it("تعود وسمًا كما كان، مهما كان فيه", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (tag) => {
        assert.equal(parseTagWord(tagWord(tag)), tag.normalize("NFC"));
      }),
    );
  });

  it("لا تحمل شرطة مائلة ولا مسافة", () => {
    assert.equal(decodeURIComponent(tagHref("الناتو / شرق-غرب")), "/tag/الناتو-~s-شرق~-غرب");
  });
});

describe("مقاسات الصورة", () => {
  it("لا تُكبَّر صورة، ولصورة صغيرة مقاس واحد هو مقاسها", () => {
    assert.deepEqual(renditionsOf({ width: 320, height: 200 }), [{ named: 400, width: 320, height: 200 }]);
    assert.deepEqual(
      renditionsOf({ width: 4000, height: 3000 }).map(({ width }) => width),
      [400, 800, 1200, 1600],
    );
  });
});
