import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { blockIds } from "../src/client/editor/block-ids.ts";
import { cardKey } from "../src/client/editor/notes/note-keys.ts";
import { noteMarks, rangeOfNote, setNotes } from "../src/client/editor/notes/note-marks.ts";
import { rangeOf, wordsIn, wordsOfBlock } from "../src/client/editor/notes/noted-text.ts";
import { putEdit } from "../src/client/editor/notes/put-edit.ts";
import { contentOfDoc } from "../src/document/content-of-doc.ts";
import { docOfContent } from "../src/document/doc-of-content.ts";
import {
  type Block,
  type NoteId,
  type NotedBlock,
  type StoryContent,
  acceptEdits,
  anchorByWords,
  notedText,
  placeOfAnchor,
} from "@mihwar/newsroom";
import { history, undo } from "prosemirror-history";
import { EditorState } from "prosemirror-state";

const block = (id: string, given: object): Block => ({ id, ...given }) as unknown as Block;
const content: StoryContent = {
  headline: "سدّ العنّاب يفتح بوّابته",
  standfirst: "البلدية تطلب الحذر",
  section: "world" as StoryContent["section"],
  byline: [],
  body: [
    block("p1", { kind: "paragraph", text: "فُتحت البوّابة\nفجر الأحد، وقال مصدر إن المنسوب آمن" }),
    block("l1", { kind: "list", ordered: false, items: [{ text: "عين الزيتون" }, { text: "كفر الرمّان" }] }),
    block("q1", { kind: "quote", text: "لم نر الماء هكذا", attribution: "مختار القرية" }),
    block("i1", { kind: "image", src: "https://example.org/a.jpg" }),
    block("t1", { kind: "table", header: ["اليوم"], rows: [["الأحد"]] }),
    block("p2", { kind: "paragraph", text: "وقال آخر إن الماء آمن" }),
  ],
  tags: [],
  language: "ar",
  sources: [],
};
const { headline: _headline, standfirst: _standfirst, body: _body, ...sheet } = content;

const opened = (copy = content): EditorState =>
  EditorState.create({ doc: docOfContent(copy), plugins: [history(), blockIds(), ...noteMarks()] });

const anchorOf = (copy: StoryContent, name: string, quote: string) => {
  const anchor = anchorByWords(copy, { block: name as NotedBlock, quote });
  assert.ok(anchor !== undefined, quote);
  return anchor;
};
const marking = (state: EditorState, name: string, quote: string, copy = content): EditorState =>
  state.apply(setNotes(state.tr, [{ id: "n1", isEdit: true, anchor: anchorOf(copy, name, quote) }]));
const marked = (state: EditorState): string | undefined => {
  const range = rangeOfNote(state, "n1");
  return range === undefined ? undefined : state.doc.textBetween(range.from, range.to, "\n", "\n");
};

describe("كلمات الملاحظة على ورقة المحرر", () => {
  it("لكل كلمة مكانها في كل نوع من الفقرات، ذهابًا وإيابًا، وكلمات الورقة كلمات المادة", () => {
    const { doc } = opened();
    for (const [name, quote] of [
      ["headline", "العنّاب"],
      ["standfirst", "الحذر"],
      ["p1", "البوّابة\nفجر"],
      ["p1", "آمن"],
      ["l1", "عين الزيتون"],
      ["l1", "الرمّان"],
      ["q1", "الماء"],
      ["p2", "وقال"],
    ] as const) {
      const { start } = anchorOf(content, name, quote);
      const range = rangeOf(doc, { block: name as NotedBlock, start, end: start + quote.length });
      assert.ok(range !== undefined, quote);
      assert.equal(doc.textBetween(range.from, range.to, "\n", "\n"), quote);
      assert.deepEqual(wordsIn(doc, range), { block: name, start, quote });
    }
    for (const { id } of content.body) assert.equal(wordsOfBlock(doc, id), notedText(content, id), id);
    assert.equal(wordsOfBlock(doc, "x" as NotedBlock), undefined);
  });

  it("تمشي مع ما يُكتب قبلها وفيما حولها، وتضيع إن مُسّت حروفها، وتعود إن رُدّت", () => {
    let state = marking(opened(), "p1", "مصدر");
    const { from, to } = rangeOfNote(state, "n1") ?? assert.fail();
    state = state.apply(state.tr.insertText("ثم ", from));
    assert.deepEqual(rangeOfNote(state, "n1"), { from: from + 3, to: to + 3 });
    state = state.apply(state.tr.insertText("مصدر ", from));
    assert.deepEqual(rangeOfNote(state, "n1"), { from: from + 8, to: to + 8 }, "لا أختها التي كُتبت قبلها");
    state = state.apply(state.tr.split(from + 8));
    assert.equal(marked(state), "مصدر", "وفي الفقرة التي انفصلت بها");
    state = state.apply(state.tr.insertText("ا", from + 11));
    assert.equal(marked(state), undefined);
    undo(state, (transaction) => (state = state.apply(transaction)));
    assert.equal(marked(marking(opened(), "p1", "مصدر")), "مصدر");
  });

  it("ما حُذف ثم أُعيد بالتراجع عاد، وما عُلّق على صورة بقي عليها", () => {
    let state = marking(opened(), "p2", "الماء");
    const { from, to } = rangeOfNote(state, "n1") ?? assert.fail();
    state = state.apply(state.tr.delete(from - 2, to + 1));
    assert.equal(marked(state), undefined);
    undo(state, (transaction) => (state = state.apply(transaction)));
    assert.equal(marked(state), "الماء");
    const whole = { block: "i1" as NotedBlock, start: 0, quote: "", text: "" };
    state = state.apply(setNotes(state.tr, [{ id: "n1", isEdit: false, anchor: whole }]));
    state = state.apply(state.tr.insertText("قبلها ", 1));
    const range = rangeOfNote(state, "n1");
    assert.equal(range && state.doc.nodeAt(range.from)?.attrs["id"], "i1");
  });

  it("في كتابة عشوائية طويلة: على حروفها هي أو على لا شيء، والمادة المحفوظة لا تقول غير ذلك", () => {
    let seed = Number(process.env["MIHWAR_SEED"] ?? 11);
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const typed = ["قال ", "آمن", "م", " ", "الماء", "إن الماء آمن"];
    let [standing, lost] = [0, 0];
    for (let turn = 0; turn < 300; turn++) {
      const quote = ["آخر", "الماء", "آمن", "وقال"][next(4)] as string;
      const copy: StoryContent = { ...content, body: [content.body[5] as Block, content.body[0] as Block] };
      let state = marking(opened(copy), "p2", quote, copy);
      const anchor = anchorOf(copy, "p2", quote);
      // where the very letters are, by positions that follow them; none once one of them is gone
      let own = rangeOfNote(state, "n1");
      for (let step = 0; step < 6; step++) {
        const size = state.doc.content.size;
        const at = 1 + next(size - 1);
        const { tr } = state;
        if (next(3) > 0) tr.insertText(typed[next(typed.length)] as string, at);
        else tr.delete(at, Math.min(size, at + 1 + next(6)));
        state = state.apply(tr);
        const moved: { from: number; to: number } | undefined = own && {
          from: tr.mapping.map(own.from, 1),
          to: tr.mapping.map(own.to, -1),
        };
        own = moved !== undefined && moved.to - moved.from === quote.length ? moved : undefined;
        const range = rangeOfNote(state, "n1");
        const what = JSON.stringify({
          turn,
          step,
          quote,
          text: state.doc.textBetween(0, state.doc.content.size, "|", "\n"),
        });
        if (range !== undefined) assert.equal(marked(state), quote, what);
        if (own !== undefined && state.doc.textBetween(own.from, own.to, "\n", "\n") === quote)
          assert.deepEqual(range, own, what);
        if (range === undefined) lost++;
        else standing++;
        const saved = { ...sheet, ...contentOfDoc(state.doc) };
        const place = placeOfAnchor(saved, anchor);
        if (place !== undefined)
          assert.equal(notedText(saved, place.block)?.slice(place.start, place.end), quote, what);
      }
    }
    assert.ok(standing > 300 && lost > 100, `${standing} ${lost}`);
  });
});

describe("اقتراح يدخل النص من النافذة", () => {
  const edits: readonly (readonly [string, string, string])[] = [
    ["headline", "بوّابته", "بوّابته الثالثة"],
    ["standfirst", "تطلب الحذر", "تحذّر"],
    ["p1", "مصدر", "المهندس المناوب"],
    ["p1", "وقال مصدر", ""],
    ["l1", "كفر الرمّان", ""],
    ["q1", "هكذا", "هكذا منذ سنين"],
    ["p2", "وقال آخر إن الماء آمن", ""],
  ];
  for (const [name, quote, replacement] of edits)
    it(`${name}: «${quote}» ← «${replacement}»: كما لو قُبل بلا نافذة، ويُرد بالتراجع`, () => {
      let state = marking(opened(), name, quote);
      const edit = { id: "n1" as NoteId, anchor: anchorOf(content, name, quote), replacement };
      const range = rangeOfNote(state, "n1") ?? assert.fail();
      const made = putEdit(state, { edit, range, sheet });
      assert.ok(made !== undefined);
      state = state.apply(made);
      assert.deepEqual({ ...sheet, ...contentOfDoc(state.doc) }, acceptEdits(content, [edit]).content);
      undo(state, (transaction) => (state = state.apply(transaction)));
      assert.deepEqual(contentOfDoc(state.doc), contentOfDoc(opened().doc));
    });

  it("ما ليس هناك بحروفه لا يدخل", () => {
    const state = opened();
    const edit = { id: "n1" as NoteId, anchor: anchorOf(content, "p2", "الماء"), replacement: "السيل" };
    const range = rangeOf(state.doc, { block: "p2" as NotedBlock, start: 0, end: 5 }) ?? assert.fail();
    assert.equal(putEdit(state, { edit, range, sheet }), undefined);
  });
});

it("ق ور بالحرف وبمكان المفتاح، أيًّا كانت لغة اللوحة", () => {
  assert.equal(cardKey({ key: "ق", code: "KeyK" }), "accept");
  assert.equal(cardKey({ key: "r", code: "KeyR" }), "accept");
  assert.equal(cardKey({ key: "ر", code: "KeyX" }), "refuse");
  assert.equal(cardKey({ key: "v", code: "KeyV" }), "refuse");
  assert.equal(cardKey({ key: "q", code: "KeyQ" }), undefined);
});
