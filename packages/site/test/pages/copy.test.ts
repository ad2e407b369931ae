import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Block, Mark } from "@mihwar/newsroom";
import { storyPage } from "@mihwar/site/pages/story-page";
import { readPage } from "./read-page.ts";
import { frame, story, storyView } from "./small-paper.ts";

/** The first paragraph of a page whose story has only this one. */
function paragraph(text: string, marks: readonly Mark[] = []): Element {
  const body = [{ id: "p1", kind: "paragraph", text, marks } as unknown as Block];
  return readPage(storyPage(frame(), storyView(story({ content: { body } })))).get("#p1");
}

/** A text with its marks drawn in it: `<a>…</a>`. Marks must not cross here. */
const markup = (element: Element): string => element.innerHTML;

describe("النصّ وعلاماته", () => {
  it("رابط داخلي، ورابط خارجي يُعلم بأنه خارجي، وتشديد", () => {
    const text = "قال البيان إن الهدنة قائمة";
    assert.equal(
      markup(paragraph(text, [{ kind: "link", start: 4, end: 10, href: "/7k2m9q" }])),
      'قال <a href="/7k2m9q">البيان</a> إن الهدنة قائمة',
    );
    const outside = paragraph(text, [{ kind: "link", start: 4, end: 10, href: "https://un.example/1" }]);
    assert.equal(outside.querySelector("a")?.getAttribute("rel"), "noopener external");
    assert.equal(
      markup(paragraph(text, [{ kind: "strong", start: 14, end: 20 }])),
      "قال البيان إن <strong>الهدنة</strong> قائمة",
    );
  });

  it("علامتان متقاطعتان تتداخلان ولا ينكسر الكلام", () => {
    const crossing = paragraph("واحد اثنان ثلاثة", [
      { kind: "strong", start: 0, end: 10 },
      { kind: "emphasis", start: 5, end: 16 },
    ]);
    assert.equal(markup(crossing), "<strong>واحد <em>اثنان</em></strong><em> ثلاثة</em>");
  });

  it("رابط داخل رابط لا يكون رابطين", () => {
    const nested = paragraph("بيان مشترك", [
      { kind: "link", start: 0, end: 10, href: "/a1" },
      { kind: "link", start: 5, end: 10, href: "/b2" },
    ]);
    assert.equal(nested.querySelectorAll("a").length, 1);
  });

  it("عنوان لا تقبله الدار يبقى كلامًا بلا رابط", () => {
    for (const href of ["javascript:alert(1)", "//evil.example", "data:text/html,x", " java\u0000script:x"])
      assert.equal(markup(paragraph("اقرأ هنا", [{ kind: "link", start: 0, end: 4, href }])), "اقرأ هنا");
  });

  it("الأجنبي معزول بلغته، وما عزله المحرر بيده لا يُعزل مرتين", () => {
    const summit = paragraph("قمة C5+1 في واشنطن").querySelector("bdi");
    assert.equal(summit?.textContent, "C5+1");
    assert.equal(summit?.getAttribute("lang"), "en");
    assert.equal(summit?.getAttribute("dir"), "ltr");
    const byHand = paragraph("قمة C5+1 في واشنطن", [{ kind: "isolate", start: 4, end: 8, dir: "auto" }]);
    assert.equal(markup(byHand), 'قمة <bdi dir="auto">C5+1</bdi> في واشنطن');
  });

  it("أجنبي داخل رابط يبقى داخله، والرابط واحد", () => {
    const linked = paragraph("بيان قمة C5+1 أمس", [{ kind: "link", start: 5, end: 17, href: "/a1" }]);
    assert.equal(linked.querySelectorAll("a").length, 1);
    assert.equal(linked.querySelector("a bdi")?.textContent, "C5+1");
  });

  it("مهما كانت العلامات، يقرأ القارئ النصّ كما كُتب، حرفًا حرفًا", () => {
    const mark = fc.record({
      kind: fc.constantFrom("strong", "emphasis", "link", "isolate"),
      start: fc.integer({ min: -3, max: 60 }),
      end: fc.integer({ min: -3, max: 60 }),
      href: fc.constantFrom("/a1", "https://x.example/", "javascript:x"),
      dir: fc.constantFrom("ltr", "rtl", "auto"),
    });
    const text = fc.array(fc.constantFrom("سلام", "C5+1", " ", "<b>", "&amp;", '"', "٪12", "@mihwar", "م"), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, fc.array(mark, { maxLength: 6 }), (words, marks) => {
        const whole = `أ${words.join("")}`;
        assert.equal(paragraph(whole, marks as readonly Mark[]).textContent, whole);
      }),
      { numRuns: 150 },
    );
  });
});
