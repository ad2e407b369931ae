import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aboutPage } from "@mihwar/site/pages/about-page";
import { correctionsPage } from "@mihwar/site/pages/corrections-page";
import { problemPage } from "@mihwar/site/pages/problem-page";
import { textPage } from "@mihwar/site/pages/text-page";
import type { Block } from "@mihwar/newsroom";
import { readPage } from "./read-page.ts";
import { card, edition, frame, moment, paragraph, pictured, story, storyView } from "./small-paper.ts";

describe("صفحة التصحيحات", () => {
  it("كل تصحيح بتاريخه تحت خبره، أحدثه أولًا", () => {
    const corrected = story({
      corrections: [
        { at: moment("2026-08-20T09:00:00.000Z"), text: "السدّ أُنجز عام 2001." },
        { at: moment("2026-08-22T09:00:00.000Z"), text: "اسم الوزير هيثم." },
      ],
    });
    const page = readPage(correctionsPage(frame(), { stories: [corrected], olderHref: "/corrections?after=2" }));
    assert.deepEqual(page.headings(1), ["التصحيحات"]);
    assert.match(page.get("main").textContent ?? "", /نصحّح في المكان الذي أخطأنا فيه/);
    assert.deepEqual(page.words("ol li p"), [
      "22 أغسطس/آب 2026، 12:00",
      "اسم الوزير هيثم.",
      "20 أغسطس/آب 2026، 12:00",
      "السدّ أُنجز عام 2001.",
    ]);
    assert.equal(page.get("article h2 a").getAttribute("href"), encodeURI("/7k2m9q/هدنة-هشة"));
    assert.equal(page.get("nav.paging a").getAttribute("href"), "/corrections?after=2");
  });

  it("صحيفة لم تصحّح شيئًا بعد تقول ذلك", () => {
    assert.match(readPage(correctionsPage(frame(), { stories: [] })).get("main").textContent ?? "", /لم يُصحَّح خبر بعد/);
  });
});

describe("من نحن", () => {
  it("ما تقوله الدار عن نفسها، وكيف تُراسَل، وسياسة الأسماء إن وُجدت", () => {
    const page = readPage(
      aboutPage(frame({ edition: { ...edition, borders: { note: "نكتب الاسم كما يكتبه أهله.", names: {} } } })),
    );
    assert.deepEqual(page.headings(1), ["من نحن"]);
    assert.match(page.get("main").textContent ?? "", /نكتب ما جرى، ونحفظ ما سبقه/);
    assert.match(page.get("main").textContent ?? "", /نكتب الاسم كما يكتبه أهله/);
    assert.equal(page.get("main a[href^='mailto:']").getAttribute("href"), "mailto:salam@mihwar.example");
    assert.equal(page.get("main a[href^='mailto:'] bdi").getAttribute("dir"), "ltr");
  });
});

describe("حيث لا صفحة", () => {
  it("404 يقترح ما يُقرأ، ولا تحفظه الآلات", () => {
    const page = readPage(problemPage(frame(), { status: 404, suggestions: [card("a1", "خبر قريب")] }));
    assert.deepEqual(page.headings(1), ["لا صفحة في هذا العنوان"]);
    assert.deepEqual(page.headings(3), ["خبر قريب"]);
    assert.equal(page.get("meta[name='robots']").getAttribute("content"), "noindex");
    assert.equal(page.find("link[rel='canonical']"), undefined);
  });

  it("410 و451 يقولان ما قالته غرفة الأخبار ومتى", () => {
    for (const status of [410, 451] as const) {
      const notice = "تراجع المصدر الوحيد عن روايته.";
      const page = readPage(problemPage(frame(), { status, notice, at: moment("2026-08-22T09:00:00.000Z") }));
      assert.deepEqual(page.words("blockquote"), [notice]);
      assert.equal(page.get("main time").getAttribute("datetime"), "2026-08-22T09:00:00.000Z");
    }
  });

  it("كل حال لها عنوان عربي غير عنوان أختها، و503 تقف بلا أرشيف", () => {
    const statuses = [400, 405, 414, 500, 503] as const;
    const titles = statuses.map((status) => readPage(problemPage(undefined, { status })).headings(1)[0]);
    assert.equal(new Set(titles).size, statuses.length);
    const page = readPage(problemPage(undefined, { status: 503 }));
    assert.equal(page.document.documentElement.getAttribute("dir"), "rtl");
    assert.equal(page.find("script, img, link[rel='preload']"), undefined);
  });
});

describe("نصّ فقط", () => {
  it("الخبر كله بلا صورة ولا خط ولا نصّ برمجي، وبابٌ إلى الصفحة الكاملة", () => {
    const body = [
      paragraph("p1", "سكتت المدافع."),
      { id: "h1", kind: "subhead", level: 2, text: "ما بعدها" },
      { id: "l1", kind: "list", ordered: false, items: [{ text: "الأسرى" }] },
      { id: "i1", kind: "image", ...pictured, caption: "رصيف خال" },
      { id: "q1", kind: "quote", text: "لا ضامن إلا الأهالي.", attribution: "المختار" },
      { id: "t1", kind: "table", header: ["اليوم"], rows: [["الأحد"]] },
    ] as unknown as readonly Block[];
    const page = readPage(
      textPage(
        frame(),
        storyView(
          story({
            corrections: [{ at: moment("2026-08-22T12:00:00.000Z"), text: "الوفد خمسة." }],
            content: { body, hero: pictured },
          }),
        ),
      ),
    );
    assert.equal(page.find("img, picture, svg, script:not([type]), link[rel='preload']"), undefined);
    assert.equal(page.html.includes("@font-face"), false);
    assert.deepEqual(page.headings(1), ["هدنة هشّة في وادي الرمّانة"]);
    page.inOrder("h1", "#p1", "#h1", "#l1", "#q1", "#t1", ".corrections");
    assert.match(page.get("#i1").textContent ?? "", /رصيف خال/);
    assert.ok(page.find(`header a[href='${encodeURI("/7k2m9q/هدنة-هشة")}']`));
    assert.equal(
      page.get("link[rel='canonical']").getAttribute("href"),
      `https://mihwar.example${encodeURI("/7k2m9q/هدنة-هشة")}`,
    );
  });
});
