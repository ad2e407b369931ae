import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frontPage } from "@mihwar/site/pages/front-page";
import { readPage } from "./read-page.ts";
import { card, economy, frame, moment, pictured, tickerLine, world } from "./small-paper.ts";

const many = (count: number, changes: Parameters<typeof card>[2] = {}) =>
  Array.from({ length: count }, (_, n) => card(`a${n}`, `خبر رقم ${n} من الوادي`, changes));

describe("الصفحة الأولى", () => {
  it("اسم الصحيفة عنوانها، ثم الأول فالصف الثاني فآخر الأخبار فالأقسام، وكلّ خبر مرة", () => {
    const page = readPage(
      frontPage(frame(), {
        dossiers: [],
        cards: many(9),
        bySection: [
          { section: world, cards: [card("b1", "من العالم")] },
          { section: economy, cards: [] },
        ],
      }),
    );
    assert.equal(page.all("h1").length, 1);
    assert.equal(page.get("h1 [aria-label]").getAttribute("aria-label"), "محور");
    assert.deepEqual(page.headings(2), ["أبرز الأخبار", "آخر الأخبار", "العالم"]);
    assert.deepEqual(page.headings(3), [...many(9).map(({ headline }) => headline), "من العالم"]);
    page.inOrder("h1", ".lead", ".second", ".latest", ".band", "footer");
  });

  it("اسم غير مرسوم يُكتب كتابة", () => {
    const other = frame({ edition: { ...frame().edition, name: "صوت المرسى" } });
    assert.deepEqual(readPage(frontPage(other, { dossiers: [], cards: [], bySection: [] })).headings(1), [
      "صوت المرسى",
    ]);
  });

  it("صورة الأول تُطلب أولًا، ولا تُطلب صورة أخرى قبل حاجتها", () => {
    const page = readPage(frontPage(frame(), { dossiers: [], cards: many(6, { hero: pictured }), bySection: [] }));
    assert.equal(page.all("img[fetchpriority='high']").length, 1);
    assert.ok(page.get(".lead img").hasAttribute("fetchpriority"));
    assert.ok(page.all(".second img").every((image) => image.getAttribute("loading") === "lazy"));
    assert.equal(page.get(".lead img").getAttribute("data-x"), "4", "cut around its focal point");
  });

  it("أول بلا صورة له هيئته، لا فراغ مكان الصورة", () => {
    const page = readPage(frontPage(frame(), { dossiers: [], cards: many(2), bySection: [] }));
    assert.ok(page.find(".lead.unpictured"));
    assert.equal(page.find(".picture"), undefined);
  });

  it("قسمان متجاوران لا يجريان على إيقاع واحد", () => {
    const cards = many(5, { hero: pictured });
    const bands = [world, economy, { ...world, id: "sport" as typeof world.id }].map((section) => ({ section, cards }));
    const rhythms = readPage(frontPage(frame(), { dossiers: [], cards: [], bySection: bands }))
      .all(".band")
      .map((band) => band.getAttribute("data-rhythm"));
    assert.equal(rhythms.length, 3);
    for (const [place, rhythm] of rhythms.entries()) assert.notEqual(rhythm, rhythms[place + 1]);
  });

  it("خبر اليوم بساعته، والأقدم بيومه، وما تغيّر اليوم «محدّث»", () => {
    const cards = [
      card("a1", "اليوم", {
        published: moment("2026-08-22T09:30:00.000Z"),
        updated: moment("2026-08-22T09:30:00.000Z"),
      }),
      card("a2", "أمس", { published: moment("2026-08-21T09:30:00.000Z"), updated: moment("2026-08-21T10:00:00.000Z") }),
      card("a3", "تغيّر", {
        published: moment("2026-08-21T09:30:00.000Z"),
        updated: moment("2026-08-22T10:00:00.000Z"),
      }),
    ];
    const page = readPage(frontPage(frame(), { dossiers: [], cards, bySection: [] }));
    assert.deepEqual(page.words("article time"), ["12:30", "21 أغسطس/آب 2026", "13:00"]);
    assert.deepEqual(page.words("article .changed"), ["محدّث"]);
  });

  it("صحيفة لم تنشر بعد تقول ذلك، ولا قسم خاليًا فيها", () => {
    const page = readPage(
      frontPage(frame({ ticker: [tickerLine()] }), {
        dossiers: [],
        cards: [],
        bySection: [{ section: world, cards: [] }],
      }),
    );
    assert.match(page.get("main").textContent ?? "", /لم يُنشر شيء بعد/);
    assert.equal(page.find(".band"), undefined);
    assert.equal(page.all("h1").length, 1);
  });

  it("تذييلها: الأقسام ومن نحن والتصحيحات والمتابعة والخلاصات والحقوق", () => {
    const links = readPage(frontPage(frame(), { dossiers: [], cards: [], bySection: [] }))
      .all("footer a")
      .map((link) => link.getAttribute("href"));
    for (const href of [
      "/world",
      "/about",
      "/corrections",
      "https://social.example/@mihwar",
      "/feed.xml",
      "/feed.json",
    ])
      assert.ok(links.includes(href), href);
  });
});
