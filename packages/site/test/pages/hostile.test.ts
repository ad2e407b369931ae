import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Block } from "@mihwar/newsroom";
import { correctionsPage } from "@mihwar/site/pages/corrections-page";
import { frontPage } from "@mihwar/site/pages/front-page";
import { listPage } from "@mihwar/site/pages/list-page";
import { problemPage } from "@mihwar/site/pages/problem-page";
import { sectionPage } from "@mihwar/site/pages/section-page";
import { storyPage } from "@mihwar/site/pages/story-page";
import { textPage } from "@mihwar/site/pages/text-page";
import { readPage } from "./read-page.ts";
import {
  card,
  edition,
  frame,
  harbour,
  layan,
  moment,
  pictured,
  story,
  storyView,
  tickerLine,
  world,
} from "./small-paper.ts";

const copies = [
  ["علامات وصف", `<img src=x onerror=alert(1)><script>alert(1)</script>"' & </title></style></script>`],
  ["نهاية تعليق وبيانات", "--><!--]]><![CDATA[ </textarea><svg onload=alert(1)>"],
  ["محارف اتجاه", "\u202eمقلوب\u202c \u2066معزول\u2069 \u200fنهاية"],
  ["عشرة آلاف حرف بلا فراغ", "م".repeat(10_000)],
  ["لا شيء", ""],
] as const;

/** Every page of the paper with that copy in every place that shows copy. */
function pages(text: string): readonly string[] {
  const asset = { ...harbour, alt: text, caption: text, credit: text };
  const house = { ...edition, tagline: text, copyright: text, about: [text], follow: [{ label: text, href: text }] };
  const paper = frame({
    edition: house,
    sections: [{ ...world, name: text }],
    ticker: [tickerLine({ text, href: "/a1" })],
    media: new Map([[asset.id, asset]]),
  });
  const hostile = story({
    corrections: [{ at: moment("2026-08-22T12:00:00.000Z"), text }],
    provenance: { name: text, url: text },
    content: {
      headline: text,
      standfirst: text,
      byline: [{ name: text, role: text }],
      hero: { ...pictured, alt: text, caption: text, credit: text },
      tags: [text],
      sources: [text],
      body: [
        { id: "p1", kind: "paragraph", text },
        { id: "h1", kind: "subhead", level: 2, text },
        { id: "q1", kind: "pullquote", text, attribution: text },
        { id: "i1", kind: "image", src: text, caption: text },
        { id: "e1", kind: "embed", url: text, title: text, provider: text },
        { id: "r1", kind: "related", items: [{ headline: text, url: text, alt: text }] },
        { id: "t1", kind: "table", caption: text, header: [text], rows: [[text]] },
      ] as unknown as readonly Block[],
    },
  });
  const listed = card("a1", text, { standfirst: text, hero: pictured, byline: [{ name: text }], tags: [text] });
  const view = storyView(hostile, {
    related: [{ card: listed, reason: { kind: "about", names: [text] } }],
    latest: [listed],
    section: { ...world, name: text },
  });
  return [
    storyPage(paper, view),
    textPage(paper, view),
    frontPage(paper, {
      dossiers: [],
      mostRead: [listed],
      cards: [listed],
      bySection: [{ section: { ...world, name: text }, cards: [listed] }],
    }),
    sectionPage(paper, { dossiers: [], section: { ...world, name: text }, cards: [listed], isFirstPage: true }),
    listPage(paper, { kind: "author", person: { ...layan, name: text, role: text, about: text }, cards: [listed] }),
    listPage(paper, { kind: "tag", tag: text, cards: [listed] }),
    correctionsPage(paper, { stories: [hostile] }),
    problemPage(paper, { status: 410, notice: text, at: moment("2026-08-22T12:00:00.000Z") }),
  ];
}

describe("نصّ معادٍ في كل مكان يظهر فيه نصّ", () => {
  for (const [name, text] of copies)
    it(name, () => {
      for (const html of pages(text)) {
        const page = readPage(html);
        assert.equal(page.all("h1").length, 1);
        assert.equal(page.all("main").length, 1);
        assert.equal(page.all("title").length, 1);
        assert.equal(page.find("img[src='x'], svg[onload], textarea"), undefined);
        const scripts = page.all("script").filter((script) => script.getAttribute("type") !== "application/ld+json");
        assert.ok(
          scripts.every((script) => script.textContent === "" && script.getAttribute("src")?.startsWith("/assets/")),
        );
        for (const script of page.all("script[type='application/ld+json']")) JSON.parse(script.textContent ?? "");
        for (const element of page.all("*"))
          for (const { name: attribute } of element.attributes) assert.doesNotMatch(attribute, /^on/);
        for (const link of page.all("a[href]"))
          assert.match(
            link.getAttribute("href") ?? "",
            /^(\/(?!\/)|#|https?:\/\/|mailto:)/,
            "an address that may not be followed",
          );
      }
    });
});
