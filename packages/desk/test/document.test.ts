import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentOfDoc } from "@mihwar/desk/document/content-of-doc";
import { docOfContent } from "@mihwar/desk/document/doc-of-content";
import { schema } from "@mihwar/desk/document/schema";
import { type Block, type Inline, type Mark, type StoryContent, parseCopy } from "@mihwar/newsroom";
import { withoutRemoved } from "@mihwar/newsroom/liveblog";
import fc from "fast-check";

type Written = Pick<StoryContent, "headline" | "standfirst" | "body">;

/** Words with everything on them that a newsroom writes. */
const words = fc.constantFrom("هدنة", "قُتِلَ", "NATO", "2026", "«الأمل»", "شيءٌ", "Google LLC", "45%", "٣٫٥", "👩🏽‍🚒", "كلا؛");
const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));

/** Which of two marks on the same words is the outer one. */
const ranks: readonly Mark["kind"][] = ["link", "strong", "emphasis", "isolate"];

const inline: fc.Arbitrary<Inline> = sentence.chain((text) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom("strong" as const, "emphasis" as const, "link" as const, "isolate" as const),
        from: fc.nat(text.length - 1),
        length: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 3 },
    )
    .map((wanted): Inline => {
      // of one kind at most one: where two touch they are one
      const kinds = new Map(wanted.map((one) => [one.kind, one]));
      const marks = [...kinds.values()]
        .map(({ kind, from, length }): Mark => {
          const range = { start: from, end: Math.min(text.length, from + length) };
          if (kind === "link") return { kind, ...range, href: "https://example.org/خبر" };
          return kind === "isolate" ? { kind, ...range, dir: "ltr" } : { kind, ...range };
        })
        .toSorted((a, b) => a.start - b.start || b.end - a.end || ranks.indexOf(a.kind) - ranks.indexOf(b.kind));
      return marks.length === 0 ? { text } : { text, marks };
    }),
);

const dir = fc.constantFrom({}, { dir: "ltr" as const }, { dir: "rtl" as const });
const picture = fc.record(
  { media: fc.constant("m1"), alt: sentence, caption: sentence, credit: sentence },
  { requiredKeys: ["media"], noNullPrototype: true },
);
const unnamed = fc.oneof(
  fc.tuple(dir, inline).map(([d, i]) => ({ kind: "paragraph", ...d, ...i })),
  fc.tuple(dir, sentence).map(([d, text]) => ({ kind: "subhead", level: 3, ...d, text })),
  fc.tuple(dir, fc.array(inline, { minLength: 1, maxLength: 3 })).map(([d, items]) => ({
    kind: "list",
    ordered: true,
    ...d,
    items,
  })),
  fc.tuple(dir, inline, sentence).map(([d, i, attribution]) => ({ kind: "quote", ...d, ...i, attribution })),
  fc.tuple(dir, inline).map(([d, i]) => ({ kind: "pullquote", ...d, ...i })),
  picture.map((one) => ({ kind: "image", ...one })),
  fc.array(picture, { minLength: 1, maxLength: 3 }).map((pictures) => ({ kind: "gallery", pictures })),
  sentence.map((title) => ({ kind: "embed", url: "https://video.example/1", title, provider: "مرئي" })),
  fc
    .array(sentence, { maxLength: 3 })
    .map((all) => ({ kind: "related", items: all.map((headline) => ({ headline })) })),
  fc
    .record(
      { headline: sentence, author: sentence, key: fc.constant(true), pinned: fc.constant(true) },
      { requiredKeys: [] },
    )
    .map((head) => ({ kind: "post", at: "2026-11-28T06:00:00.000Z", ...head })),
  fc.constant({ kind: "post", at: "2026-11-28T06:05:00.000Z", removed: true as const }),
  fc.tuple(dir, sentence, sentence).map(([d, one, other]) => ({
    kind: "table",
    ...d,
    caption: other,
    header: [one, other],
    rows: [[other, one]],
  })),
);
const content: fc.Arbitrary<Written> = fc
  .tuple(sentence, fc.option(sentence, { nil: undefined }), fc.array(unnamed, { maxLength: 8 }))
  .map(([headline, standfirst, blocks]) => ({
    headline,
    ...(standfirst === undefined ? {} : { standfirst }),
    body: blocks.map((block, index) => ({ id: `p${index + 1}`, ...block }) as Block),
  }));

describe("نص المادة في المحرّر وخارجه", () => {
  it("يعود كما دخل: الكلمات والعلامات والاتجاه والمعرّفات", () => {
    fc.assert(
      fc.property(content, (written) => {
        const doc = docOfContent(written);
        doc.check();
        assert.deepEqual(contentOfDoc(doc), written);
      }),
      { numRuns: 500 },
    );
  });

  it("ويقبله باب الأرشيف كما هو", () => {
    fc.assert(
      fc.property(content, (written) => {
        const parsed = parseCopy(contentOfDoc(docOfContent(written)));
        assert.ok(parsed.ok, JSON.stringify(parsed));
        assert.deepEqual(
          parsed.value.body.map(({ id }) => id),
          // what a post said that was taken back is nobody's any more
          withoutRemoved(written.body).map(({ id }) => id),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("وهو هو بعد أن يُكتب JSON ويُقرأ", () => {
    fc.assert(
      fc.property(content, (written) => {
        const doc = docOfContent(written);
        const again = schema.nodeFromJSON(JSON.parse(JSON.stringify(doc)));
        again.check();
        assert.deepEqual(contentOfDoc(again), written);
      }),
      { numRuns: 200 },
    );
  });

  it("ما لا يقول شيئًا لا يُحفظ: فقرة فارغة وقائمة بلا بنود وجدول أبيض", () => {
    const { nodes } = schema;
    const doc = nodes.doc.create(null, [
      nodes.headline.create(null, schema.text("  عنوان  ")),
      nodes.standfirst.create(),
      nodes.paragraph.create({ id: "p1" }, schema.text("   ")),
      nodes.list.create({ id: "l1" }, [nodes.list_item.create()]),
      nodes.image.create({ id: "i1" }),
      nodes.table.create({ id: "t1" }, [nodes.table_row.create(null, [nodes.table_cell.create()])]),
      nodes.related.create({ id: "r1" }),
    ]);
    assert.deepEqual(contentOfDoc(doc), { headline: "عنوان", body: [{ id: "r1", kind: "related", items: [] }] });
  });
});
