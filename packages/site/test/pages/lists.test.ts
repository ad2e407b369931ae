import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listPage } from "@mihwar/site/pages/list-page";
import { sectionPage } from "@mihwar/site/pages/section-page";
import { readPage } from "./read-page.ts";
import { card, frame, layan, pictured, world } from "./small-paper.ts";

const cards = Array.from({ length: 7 }, (_, n) => card(`a${n}`, `خبر رقم ${n}`, n === 0 ? { hero: pictured } : {}));

describe("صفحة القسم", () => {
  it("عنوانها اسم القسم، والأول أكبرها، ورابط إلى الأقدم", () => {
    const page = readPage(
      sectionPage(frame({ href: "/world" }), {
        dossiers: [],
        section: world,
        cards,
        olderHref: "/world?after=c",
        isFirstPage: true,
      }),
    );
    assert.deepEqual(page.headings(1), ["العالم"]);
    assert.deepEqual(
      page.headings(2),
      cards.map(({ headline }) => headline),
    );
    assert.ok(page.find(".lead img[fetchpriority='high']"));
    assert.equal(page.get("nav.paging a").getAttribute("href"), "/world?after=c");
    assert.equal(page.get("link[rel='next']").getAttribute("href"), "/world?after=c");
    assert.ok(page.find("link[href='/world/feed.atom']"));
  });

  it("صفحتها الأقدم قائمة بلا أول", () => {
    const page = readPage(sectionPage(frame(), { dossiers: [], section: world, cards, isFirstPage: false }));
    assert.equal(page.find(".lead"), undefined);
    assert.equal(page.find("nav.paging"), undefined);
    assert.equal(page.headings(2).length, 7);
  });

  it("قسم بلا أخبار يقول ذلك", () => {
    const page = readPage(sectionPage(frame(), { dossiers: [], section: world, cards: [], isFirstPage: true }));
    assert.match(page.get("main").textContent ?? "", /لا أخبار في هذا القسم بعد/);
    assert.deepEqual(page.headings(1), ["العالم"]);
  });
});

describe("صفحات القوائم", () => {
  it("كاتبة: اسمها وصفتها ونبذة عنها وخلاصتها", () => {
    const person = { ...layan, about: "تكتب عن الأنهار والحدود." };
    const page = readPage(listPage(frame(), { kind: "author", person, cards }));
    assert.deepEqual(page.headings(1), ["ليان الحدّاد"]);
    assert.match(page.get("main header").textContent ?? "", /مراسلة العالم.*تكتب عن الأنهار والحدود/);
    assert.equal(page.get("meta[property='og:type']").getAttribute("content"), "profile");
    assert.ok(page.find(`link[href='${encodeURI(`/author/p1/${layan.slug}/feed.xml`)}']`));
  });

  it("وسم: اسمه، وأول الصفحة الأقدم", () => {
    const page = readPage(listPage(frame(), { kind: "tag", tag: "بحر قزوين", cards, olderHref: "?after=9" }));
    assert.deepEqual(page.headings(1), ["بحر قزوين"]);
    assert.equal(page.get("nav.paging a[rel='next']").getAttribute("href"), "?after=9");
  });

  it("يوم: تاريخه بهيئة الدار، وما قبله وما بعده", () => {
    const page = readPage(
      listPage(frame(), {
        kind: "day",
        day: "2026-08-22",
        cards,
        previousHref: "/archive/2026/08/21",
        nextHref: "/archive/2026/08/23",
      }),
    );
    assert.deepEqual(page.headings(1), ["22 أغسطس/آب 2026"]);
    assert.equal(page.get("h1 time").getAttribute("datetime"), "2026-08-22");
    assert.deepEqual(
      page.all("nav.paging a").map((link) => [link.getAttribute("rel"), link.getAttribute("href")]),
      [
        ["prev", "/archive/2026/08/21"],
        ["next", "/archive/2026/08/23"],
      ],
    );
  });

  it("يوم لم يُنشر فيه شيء يقول ذلك", () => {
    const page = readPage(listPage(frame(), { kind: "day", day: "2026-08-22", cards: [] }));
    assert.match(page.get("main").textContent ?? "", /لم يُنشر شيء في هذا اليوم/);
  });
});
