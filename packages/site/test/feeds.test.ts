import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { element, xmlDocument, xmlText } from "@mihwar/site/feeds/xml";
import { openNewsroom, paragraph } from "./small-newsroom.ts";
import { findAll, parseXml, textOf } from "./well-formed.ts";
import type { Block } from "@mihwar/newsroom";

const hostile = `</title><script>alert("x")</script> & ]]> 'سدّ' \u202e\u0007\ufffe`;

interface JsonFeed {
  readonly version: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly image?: string;
    readonly _mihwar?: { readonly corrections: readonly { readonly text: string }[] };
  }[];
}

async function filled() {
  const newsroom = await openNewsroom();
  await newsroom.savePicture({ id: "wadi" as never, caption: "الوادي عند الغروب", credit: "محور" });
  const story = await newsroom.publish("7k2m9q", {
    headline: "هدنة هشّة في وادي الرمّانة",
    standfirst: "ثلاثة أيام بلا قصف.",
    tags: ["سدّ وادي الرمّانة"],
    hero: { media: "wadi" as never, alt: "واد", credit: "محور" },
    body: [
      paragraph("p1", "وصل الوفد إلى الوادي."),
      {
        id: "p2",
        kind: "paragraph",
        text: "التفاصيل هنا وهناك.",
        marks: [
          { kind: "link", start: 9, end: 12, href: "/8m3n1r" },
          { kind: "link", start: 13, end: 18, href: "javascript:alert(1)" },
        ],
      } as unknown as Block,
      { id: "q1", kind: "quote", text: "لن نعود إلى السلاح.", attribution: "رئيس الوفد" } as unknown as Block,
    ],
  });
  await newsroom.correct(story, "عدد الأيام ثلاثة لا أربعة.", {
    headline: "هدنة هشّة في وادي الرمّانة",
    standfirst: "ثلاثة أيام بلا قصف.",
    tags: ["سدّ وادي الرمّانة"],
    hero: story.content.hero,
    body: story.content.body,
  });
  return newsroom;
}

describe("RSS", () => {
  it("فيها ما تطلبه المواصفة، والمتن كاملًا، والتصحيح", async () => {
    const newsroom = await filled();
    const response = await newsroom.get("/feed.xml");
    assert.match(response.headers.get("content-type") ?? "", /^application\/rss\+xml/);
    const rss = parseXml(await response.text());
    assert.equal(rss.attributes["version"], "2.0");
    for (const required of ["title", "link", "description"]) assert.ok(textOf(rss, required), required);
    assert.equal(textOf(rss, "language"), "ar");
    assert.equal(findAll(rss, "atom:link")[0]?.attributes["href"], "https://mihwar.example/feed.xml");
    const [item] = findAll(rss, "item");
    assert.ok(item);
    assert.equal(textOf(item, "title"), "هدنة هشّة في وادي الرمّانة");
    assert.equal(textOf(item, "guid"), "https://mihwar.example/7k2m9q");
    assert.equal(new Date(textOf(item, "pubDate") ?? "").toISOString(), "2026-08-22T09:00:00.000Z");
    assert.equal(textOf(item, "dc:creator"), "نور الحاج");
    assert.equal(findAll(item, "media:content")[0]?.attributes["url"], "https://mihwar.example/media/wadi/1200.jpg");
    const html = textOf(item, "content:encoded") ?? "";
    assert.match(html, /<p>وصل الوفد إلى الوادي\.<\/p>/);
    assert.match(html, /<blockquote>/);
    assert.match(html, /href="https:\/\/mihwar\.example\/8m3n1r"/);
    assert.doesNotMatch(html, /javascript:/);
    assert.match(html, /عدد الأيام ثلاثة لا أربعة/);
  });
});

describe("Atom", () => {
  it("لها ما يطلبه RFC 4287: معرّف وعنوان وتاريخ وكاتب لكلّ شيء", async () => {
    const newsroom = await filled();
    const atom = parseXml(await (await newsroom.get("/feed.atom")).text());
    assert.equal(atom.name, "feed");
    assert.equal(atom.attributes["xmlns"], "http://www.w3.org/2005/Atom");
    const entries = findAll(atom, "entry");
    assert.equal(entries.length, 1);
    for (const one of [atom, ...entries]) {
      for (const required of ["id", "title", "updated", "name"]) assert.ok(textOf(one, required), required);
      assert.ok(!Number.isNaN(Date.parse(textOf(one, "updated") ?? "")));
    }
    assert.equal(entries[0] && textOf(entries[0], "uri"), encodeURI("https://mihwar.example/author/nour/نور-الحاج"));
  });
});

describe("JSON Feed", () => {
  it("لها ما تطلبه النسخة 1.1", async () => {
    const newsroom = await filled();
    const response = await newsroom.get("/feed.json");
    assert.match(response.headers.get("content-type") ?? "", /^application\/feed\+json/);
    const feed = (await response.json()) as JsonFeed;
    assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
    assert.equal(feed.feed_url, "https://mihwar.example/feed.json");
    assert.equal(feed.items[0]?.id, "https://mihwar.example/7k2m9q");
    assert.equal(feed.items[0]?.image, "https://mihwar.example/media/wadi/1200.jpg");
    assert.deepEqual(
      feed.items[0]?._mihwar?.corrections.map(({ text }) => text),
      ["عدد الأيام ثلاثة لا أربعة."],
    );
  });
});

describe("خلاصات الأقسام والكتّاب", () => {
  it("لكلّ قسم ولكلّ كاتب خلاصته، وفيها أخباره وحدها", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    await newsroom.publish("8m3n1r", { headline: "خبر بلا توقيع", byline: [] });
    for (const ending of ["xml", "atom", "json"]) {
      for (const [path, own, other] of [
        [`/world/feed.${ending}`, /هدنة/, undefined],
        [`/economy/feed.${ending}`, undefined, /هدنة/],
        [`/author/nour/نور-الحاج/feed.${ending}`, /هدنة/, /خبر بلا توقيع/],
      ] as const) {
        const response = await newsroom.get(path);
        assert.equal(response.status, 200, path);
        const text = await response.text();
        if (ending !== "json") parseXml(text);
        if (own !== undefined) assert.match(text, own, path);
        if (other !== undefined) assert.doesNotMatch(text, other, path);
      }
    }
  });

  it("من يتابع كاتبًا باسمه القديم يُنقل إلى خلاصته", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q");
    const response = await newsroom.get("/author/nour/اسم-قديم/feed.xml");
    assert.equal(response.status, 301);
    assert.equal(decodeURI(response.headers.get("location") ?? ""), "/author/nour/نور-الحاج/feed.xml");
  });

  it("خلاصة قسم أو كاتب لا وجود له: 404", async () => {
    const newsroom = await openNewsroom();
    assert.equal((await newsroom.get("/sport/feed.xml")).status, 404);
    assert.equal((await newsroom.get("/author/ghost/feed.xml")).status, 404);
  });
});

describe("نصّ عدائي في الخلاصات", () => {
  it("يبقى نصًّا في كلّ حقل وفي كلّ صيغة", async () => {
    const newsroom = await openNewsroom();
    await newsroom.publish("7k2m9q", {
      headline: hostile,
      standfirst: hostile,
      tags: [hostile],
      byline: [{ name: hostile }],
      body: [
        paragraph("p1", hostile),
        { id: "t1", kind: "table", caption: hostile, header: [hostile], rows: [[hostile]] } as unknown as Block,
        { id: "e1", kind: "embed", url: "javascript:alert(1)", title: hostile, provider: hostile } as unknown as Block,
        { id: "l1", kind: "list", ordered: false, items: [{ text: hostile }] } as unknown as Block,
      ],
    });
    for (const path of ["/feed.xml", "/feed.atom", "/news-sitemap.xml"]) {
      const tree = parseXml(await (await newsroom.get(path)).text());
      assert.equal(findAll(tree, "script").length, 0);
    }
    const rss = parseXml(await (await newsroom.get("/feed.xml")).text());
    const [item] = findAll(rss, "item");
    assert.ok(item);
    const html = textOf(item, "content:encoded") ?? "";
    assert.doesNotMatch(html, /<script/);
    assert.match(html.replaceAll(/<\/?bdi[^>]*>/g, ""), /&lt;script>alert/);
    assert.doesNotMatch(html, /javascript:/);
    const json = (await (await newsroom.get("/feed.json")).json()) as JsonFeed;
    assert.doesNotMatch(json.items[0]?.content_html ?? "", /<script/);
  });

  it("متن من مئة ألف فقرة لا يُحمَّل قارئ الخلاصة به", async () => {
    const newsroom = await openNewsroom();
    const body = Array.from({ length: 20_000 }, (_, n) => paragraph(`p${n}`, "فقرة قصيرة من متن لا ينتهي."));
    await newsroom.publish("7k2m9q", { standfirst: "خبر طويل.", body });
    const feed = await (await newsroom.get("/feed.xml")).text();
    assert.ok(feed.length < 10_000);
    assert.match(feed, /خبر طويل/);
  });
});

describe("كاتب XML", () => {
  it("ما يكتبه XML سليم، مهما كان النصّ", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary-ascii" }), (text, value) => {
        const root = parseXml(xmlDocument(element("r", { v: value }, element("c", {}, text), text)));
        assert.equal(root.name, "r");
      }),
    );
  });

  it("لا يضيّع ما يمكن حمله", () => {
    assert.equal(xmlText("سدّ & «نهر» <x> 🕊"), "سدّ &amp; «نهر» &lt;x&gt; 🕊");
  });
});
