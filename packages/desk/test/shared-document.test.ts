import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dropDoubles } from "@mihwar/desk/document/double-blocks";
import { copyIn, readShared, sheetIn, writeShared } from "@mihwar/desk/document/shared-document";
import { writersSince } from "@mihwar/desk/document/text-writers";
import { putBackUnread, unreadRuns } from "@mihwar/desk/document/unread-words";
import { type Block, type SectionId, type StoryContent, bodyText } from "@mihwar/newsroom";
import fc from "fast-check";
import * as Y from "yjs";
import { blockAs } from "./block-as.ts";

const line = (id: string, text: string, more: object = {}): Block =>
  ({ id, kind: "paragraph", text, ...more }) as never;
const content = (...body: readonly Block[]): StoryContent => ({
  headline: "سدّ الرمّانة",
  section: "world" as SectionId,
  byline: [{ name: "هند الراوي" }],
  body,
  tags: ["سدود", "النهر"],
  language: "ar",
  sources: [],
});

const begin = (of: StoryContent): Y.Doc => {
  const doc = new Y.Doc();
  writeShared(doc, of);
  return doc;
};
/** The same document in another window. */
const open = (doc: Y.Doc): Y.Doc => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
};
const blockAt = (doc: Y.Doc, at: number): Y.XmlElement => copyIn(doc).get(at) as Y.XmlElement;
const textAt = (doc: Y.Doc, at: number): Y.XmlText => blockAt(doc, at).get(0) as Y.XmlText;
const bodyOf = (doc: Y.Doc): readonly string[] =>
  (readShared(doc).copy["body"] as readonly Block[]).map((block) => bodyText([block]));

const marked = line("p1", "قال NATO\nإنه يتابع", {
  dir: "rtl",
  marks: [
    { kind: "link", start: 0, end: 13, href: "https://example.org/خبر" },
    { kind: "isolate", start: 4, end: 8, dir: "ltr" },
  ],
});
const blocks: readonly Block[] = [
  marked,
  { id: "s1", kind: "subhead", level: 3, text: "ثلاثة أيام" },
  { id: "l1", kind: "list", ordered: true, items: [{ text: "عين الزيتون" }, { text: "كفر الرمّان" }] },
  { id: "q1", kind: "quote", text: "لم نر الماء هكذا", attribution: "مختار القرية" },
  { id: "i1", kind: "image", src: "https://example.org/sadd.jpg", alt: "البوابة" },
  { id: "e1", kind: "embed", url: "https://video.example/7", title: "لحظة الفتح", provider: "مرئي" },
  { id: "r1", kind: "related", items: [{ headline: "السدّ قبل عام" }] },
  { id: "t1", kind: "table", header: ["اليوم", "المنسوب"], rows: [["الأحد", "412 م"]] },
  { id: "g1", kind: "gallery", pictures: [{ src: "https://example.org/1.jpg" }] },
] as never;

describe("النصّ المشترك", () => {
  it("يعود كما دخل، بكلّ أنواع مواضعه وعلاماتها وبما بجانبه", () => {
    const whole = content(...blocks);
    const { copy, isStrange } = readShared(begin(whole));
    assert.deepEqual(copy, whole);
    assert.equal(isStrange, false);
  });

  it("يُنقل إلى أيّ نصّ آخر، وما بقي من مواضعه يبقى هو نفسه", () => {
    const some = fc.uniqueArray(fc.constantFrom(...blocks), { selector: ({ id }) => id });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const doc = begin(content(...before));
        writeShared(doc, content(...after));
        assert.deepEqual(readShared(doc).copy["body"], after);
      }),
      { numRuns: 150 },
    );
    const doc = begin(content(line("p1", "الأولى"), line("p2", "الثانية"), line("p3", "الثالثة")));
    const stays = blockAt(doc, 4);
    const other = open(doc);
    textAt(other, 4).insert(7, " وهند تكتب فيها");
    writeShared(doc, content(line("p0", "جديدة"), line("p3", "الثالثة")));
    assert.equal(blockAt(doc, 3), stays);
    meet(doc, other);
    assert.deepEqual(bodyOf(doc), ["جديدة", "الثالثة وهند تكتب فيها"]);
  });

  it("اثنان يبدآن معًا في فقرة فارغة يكتبان فيها كلاهما", () => {
    const one = begin(content());
    const other = open(one);
    textAt(one, 2).insert(0, "من هند ");
    textAt(other, 2).insert(0, "من سالم ");
    meet(one, other);
    assert.deepEqual(bodyOf(one), bodyOf(other));
    assert.match(bodyOf(one).join(), /من هند/);
    assert.match(bodyOf(one).join(), /من سالم/);
  });

  it("ما لا يكتبه محرّر يُعرف، وما اجتمع من اثنين فلم يصلح لا يُعطّل الباقي", () => {
    const strange: readonly ((doc: Y.Doc) => void)[] = [
      (doc) => copyIn(doc).insert(2, [new Y.XmlElement("iframe")]),
      (doc) => blockAt(doc, 2).setAttribute("onclick", "x"),
      (doc) => blockAt(doc, 2).setAttribute("id", "../../x"),
      (doc) => textAt(doc, 2).format(0, 2, { link: { href: "javascript:x" } }),
      (doc) => textAt(doc, 2).format(0, 2, { blink: {} }),
      (doc) => textAt(doc, 2).insertEmbed(0, { image: "x" }),
      (doc) => sheetIn(doc).set("byline", 5),
      (doc) => sheetIn(doc).set("hero", { caption: ["img", { src: "x" }] }),
      (doc) => sheetIn(doc).set("published", "2020-01-01"),
      (doc) => blockAt(doc, 2).setAttribute("constructor", "x"),
    ];
    for (const attack of strange) {
      const doc = begin(content(marked));
      attack(doc);
      assert.equal(readShared(doc).isStrange, true, attack.toString());
    }
    const one = begin(content(blocks[2] as Block, marked));
    const other = open(one);
    blockAt(one, 2).delete(0, 1);
    blockAt(other, 2).delete(1, 1);
    meet(one, other);
    const { copy, isStrange } = readShared(one);
    assert.equal(isStrange, false);
    assert.deepEqual(copy["body"], [marked]);
  });

  it("من حذف موضعًا حذف ما قرأه فيه، لا ما كان غيره يكتبه", () => {
    const one = begin(content(line("p1", "باقية."), line("p2", "ستُدمج.")));
    const known = Y.decodeStateVector(Y.encodeStateVector(one));
    const other = open(one);
    textAt(one, 3).insert(7, " وزاد سالم جملة.");
    const runs = unreadRuns(one, known);
    // as the editor joins two paragraphs
    textAt(other, 2).insert(6, " ستُدمج.");
    copyIn(other).delete(3, 1);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    assert.equal(putBackUnread(one, runs), 1);
    assert.deepEqual(bodyOf(one), ["باقية. ستُدمج.", "ستُدمج. وزاد سالم جملة."]);
    // who has read it takes it away
    const all = Y.decodeStateVector(Y.encodeStateVector(one));
    const read = unreadRuns(one, all);
    copyIn(one).delete(3, 1);
    assert.deepEqual([read.length, putBackUnread(one, read)], [0, 0]);
  });

  it("من جعل الفقرة اقتباسًا ومن جعلها عنوانًا في اللحظة نفسها: تقف مرّة واحدة، وعند الجميع الوقفة نفسها", () => {
    const become = (doc: Y.Doc, kind: "quote" | "subhead", words = "سكتت المدافع عند الفجر."): void =>
      doc.transact(() => {
        copyIn(doc).delete(3, 1);
        copyIn(doc).insert(3, [blockAs(kind, "p2", words)]);
      });
    const meetings = (other: string | undefined, one: Y.Doc): readonly Y.Doc[] => {
      const second = open(one);
      become(one, "quote");
      become(second, "subhead", other);
      meet(one, second);
      return [one, second];
    };
    const start = (): Y.Doc =>
      begin(content(line("p1", "باقية."), line("p2", "سكتت المدافع عند الفجر."), line("p3", "باقية.")));
    const twice = meetings(undefined, start());
    assert.deepEqual(twice.map(dropDoubles), [1, 1]);
    for (const doc of twice) assert.deepEqual(bodyOf(doc), ["باقية.", "سكتت المدافع عند الفجر.", "باقية."]);
    meet(...(twice as [Y.Doc, Y.Doc]));
    const [kinds, others] = twice.map((doc) => copyIn(doc).toJSON());
    assert.equal(kinds, others);
    assert.deepEqual(twice.map(dropDoubles), [0, 0], "مرّة واحدة");
    const pictures = start();
    for (const src of ["https://example.org/1.jpg", "https://example.org/2.jpg", "https://example.org/2.jpg"]) {
      const picture = new Y.XmlElement("gallery");
      picture.setAttribute("id", "i1");
      picture.setAttribute("pictures", [{ src }] as never);
      copyIn(pictures).push([picture]);
    }
    assert.equal(dropDoubles(pictures), 1, "صورتان بلا كلام صورتان");
    assert.equal(copyIn(pictures).length, 7);
    const differ = meetings("سكتت المدافع عند الظهر.", start());
    assert.deepEqual(differ.map(dropDoubles), [0, 0], "ما اختلف كلامه لأحد، فلا يُمحى");
  });

  it("لكلّ موضع من كتب فيه منذ النسخة، ولو محا غيره حرفًا؛ ومن مُحي موضعه لا يُنسى", () => {
    const one = begin(content(line("p1", "الأولى."), line("p2", "الثانية.")));
    const since = Y.decodeStateVector(Y.encodeStateVector(one));
    const other = open(one);
    textAt(one, 2).insert(7, " من هند");
    textAt(other, 3).insert(8, " من سالم");
    sheetIn(other).set("slug", "sadd");
    meet(one, other);
    const clients = { [one.clientID]: "u:hind", [other.clientID]: "u:salim" } as const;
    const given = { since, clients, before: [{ by: "u:rana" as const, blocks: ["p9"] }], hands: ["u:nizar" as const] };
    assert.deepEqual(writersSince(one, given), [
      { by: "u:rana", blocks: [] },
      { by: "u:nizar", blocks: [] },
      { by: "u:hind", blocks: ["p1"] },
      { by: "u:salim", blocks: ["p2", "sheet"] },
    ]);
  });
});
