import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type MemberId,
  type NoteId,
  type NoteRefusal,
  type NotedBlock,
  type Outcome,
  type StoryId,
  type StoryNote,
  type TabId,
  baseOf,
  noteRefusalWordsAr,
  noteRefusalWordsEn,
  placeOfAnchor,
} from "@mihwar/newsroom";
import { type DeskNewsroom, copy, deskNewsroom, economy, member } from "./desk-newsroom.ts";

const s1 = "s1" as StoryId;
const tab = "window-of-this-test-01" as TabId;
const n = (name: string): NoteId => name as NoteId;
const rami = member("rami", { role: "reporter" });
const sami = member("sami", { role: "reporter" });
const hind = member("hind");
const outsider = member("salma", { sections: [economy] });

const codes = (outcome: Outcome<unknown, { readonly code: string }>): string =>
  outcome.ok ? "done" : outcome.refusals.map(({ code }) => code).join();

const comment = (newsroom: DeskNewsroom, who = sami, id = "n1", quote = "القرى الأربع") =>
  newsroom.as(who).writeNote({
    story: s1,
    id: n(id),
    written: { kind: "comment", text: "أليست خمسًا؟", mentions: ["rami" as MemberId] },
    at: { block: "p1" as NotedBlock, quote },
  });
const suggest = (newsroom: DeskNewsroom, quote: string, replacement: string, who = sami, id = "n2") =>
  newsroom.as(who).writeNote({
    story: s1,
    id: n(id),
    written: { kind: "suggested-edit", text: "", replacement, mentions: [] },
    at: { block: "p1" as NotedBlock, quote },
  });
const step = (newsroom: DeskNewsroom, who: typeof sami, id: string, kind: "accept" | "refuse" | "resolve" | "reopen") =>
  newsroom.as(who).changeNote({ story: s1, id: n(id), step: { kind } });
const textNow = async (newsroom: DeskNewsroom): Promise<string> => {
  const texts = await newsroom.as(hind).findTexts(s1);
  const content = texts.ok ? (texts.value?.workingCopy?.content ?? texts.value?.story.content) : undefined;
  const [block] = content?.body ?? [];
  return block?.kind === "paragraph" ? block.text : "";
};

describe("ملاحظات الزملاء بيد من تكون", () => {
  test("من يقرأ المادة يعلّق ويقترح، في كل حال؛ ومن ليست في قسمه لا يراها ولا يعرف كم هي", async () => {
    for (const state of ["draft", "review", "scheduled", "live", "corrected", "withdrawn"] as const) {
      const newsroom = deskNewsroom();
      await newsroom.lay("s1", state, { by: "u:rami" });
      equal(codes(await comment(newsroom)), "done", state);
      equal(codes(await suggest(newsroom, "مئات", "آلاف")), "done", state);
      equal(codes(await comment(newsroom, outsider, "n3")), "section", state);
      const desk = newsroom.as(outsider);
      equal(codes(await desk.listNotes(s1)), "section");
      equal(codes(await desk.newestNote(s1)), "section");
      equal(
        codes(await desk.changeNote({ story: s1, id: n("n1"), step: { kind: "reply", text: "؟", mentions: [] } })),
        "section",
      );
      equal(codes(await step(newsroom, outsider, "n1", "resolve")), "section");
      equal(codes(await desk.acceptEdits({ story: s1, edits: "all", tab })), "section");
      const seen = await newsroom.as(rami).listNotes(s1);
      equal(seen.ok && seen.value.length, 2);
    }
  });

  test("يبتّ في الاقتراح من له أن يعدّل المادة كما هي، ويسحبه من كتبه", async () => {
    const newsroom = deskNewsroom();
    await newsroom.lay("s1", "draft", { by: "u:rami" });
    await suggest(newsroom, "مئات", "آلاف");
    equal(codes(await step(newsroom, sami, "n2", "accept")), "not-yours");
    equal(codes(await step(newsroom, sami, "n2", "refuse")), "not-yours");
    equal(codes(await step(newsroom, rami, "n2", "refuse")), "done");
    equal(codes(await step(newsroom, sami, "n2", "reopen")), "not-yours");
    equal(codes(await step(newsroom, rami, "n2", "reopen")), "done");
    equal(codes(await step(newsroom, sami, "n2", "resolve")), "done");
    equal(codes(await step(newsroom, sami, "n2", "accept")), "not-yours");
    equal(codes(await step(newsroom, hind, "n2", "accept")), "note-closed");
    const live = deskNewsroom();
    await live.lay("s1", "live", { by: "u:rami" });
    await suggest(live, "مئات", "آلاف");
    equal(codes(await step(live, rami, "n2", "accept")), "story-state", "كاتبها لا يعدّل المنشور");
    equal(codes(await step(live, hind, "n2", "accept")), "done");
    const withdrawn = deskNewsroom();
    await withdrawn.lay("s1", "withdrawn", { by: "u:rami" });
    await suggest(withdrawn, "مئات", "آلاف");
    equal(codes(await step(withdrawn, hind, "n2", "accept")), "story-state");
  });

  test("يطوي الملاحظة من كتبها ومن له المادة والمحرر، لا مراسل غيرهما", async () => {
    const newsroom = deskNewsroom();
    await newsroom.lay("s1", "live", { by: "u:rami" });
    await comment(newsroom);
    equal(codes(await step(newsroom, member("lina", { role: "reporter" }), "n1", "resolve")), "note-not-yours");
    for (const who of [sami, rami, hind]) {
      equal(codes(await step(newsroom, who, "n1", "resolve")), "done", who.id);
      equal(codes(await step(newsroom, who, "n1", "reopen")), "done", who.id);
    }
    equal(codes(await step(newsroom, hind, "n1", "accept")), "not-an-edit");
    const told = await newsroom.as(member("lina", { role: "reporter" })).listNotes(s1);
    deepEqual(told.ok && told.value.map(({ mayResolve, mayDecide }) => [mayResolve, mayDecide]), [[false, false]]);
    const hers = await newsroom.as(hind).listNotes(s1);
    deepEqual(hers.ok && hers.value.map(({ mayResolve, mayDecide }) => [mayResolve, mayDecide]), [[true, false]]);
  });

  test("تُثبَّت على ما في النص الآن، ولو لم يُحفظ نسخةً بعد، ولا على ما ليس فيه", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("s1", "draft", { by: "u:rami" });
    const typed = copy({ body: [{ id: "p1" as never, kind: "paragraph", text: "عاد الأهالي، وعاد معهم الخباز" }] });
    const saved = await newsroom.as(rami).saveWorkingCopy({ story: s1, tab, content: typed, base: baseOf({ story }) });
    ok(saved.ok);
    equal(codes(await comment(newsroom, sami, "n1", "الخباز")), "done");
    equal(codes(await comment(newsroom, sami, "n2", "القرى الأربع")), "words-gone");
    equal(codes(await comment(newsroom, sami, "n3", "عاد")), "words-gone", "مرتان: لا يُعرف أيهما");
    equal(codes(await suggest(newsroom, "الخباز", "الخباز", sami, "n4")), "edit-same");
    equal(codes(await suggest(newsroom, "الخباز", "الخباز\nوأهله", sami, "n5")), "edit-of-line");
  });

  test("القبول بلا نافذة: الكلمات في النص غير المحفوظ بيد من قبل، وما لم تعد كلماته يُرد بفقرته", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("s1", "draft", { by: "u:rami" });
    await suggest(newsroom, "مئات الأهالي", "أكثر من ألف شخص", sami, "n1");
    await suggest(newsroom, "الأهالي إلى", "الناس إلى", sami, "n2");
    await suggest(newsroom, "ضفّتي الوادي", "ضفّتيه", sami, "n3");
    const desk = newsroom.as(hind);
    const all = await desk.acceptEdits({ story: s1, edits: "all", tab });
    deepEqual(all.ok && all.value, { accepted: ["n1", "n3"], conflicts: ["n2"] });
    equal(await textNow(newsroom), "عاد أكثر من ألف شخص إلى القرى الأربع على ضفّتيه.");
    const texts = await desk.findTexts(s1);
    ok(texts.ok && texts.value?.workingCopy?.by === "u:hind" && texts.value.story.revision === story.revision);
    const gone = await desk.acceptEdits({ story: s1, edits: [n("n2")], tab });
    ok(!gone.ok && gone.refusals[0].code === "words-gone");
    equal(gone.refusals[0].text, "عاد أكثر من ألف شخص إلى القرى الأربع على ضفّتيه.");
    const again = await desk.acceptEdits({ story: s1, edits: [n("n1")], tab });
    equal(codes(again), "note-closed");
    equal(codes(await desk.acceptEdits({ story: s1, edits: [n("n9")], tab })), "no-note");
    const log = await desk.listStoryLog(s1);
    deepEqual(
      log.ok && log.value.filter(({ action }) => action === "accept-suggested-edit").map(({ by, note }) => [by, note]),
      [
        ["u:hind", "u:sami"],
        ["u:hind", "u:sami"],
      ],
    );
    // the turn is free again
    equal(
      (await newsroom.as(rami).seeStory({ story: s1, tab: "window-of-rami-000001" as TabId, wants: "write" })).ok,
      true,
    );
  });

  test("والمادة بيد غيره: يُقال من يكتب فيها، ولا يتغيّر شيء", async () => {
    const newsroom = deskNewsroom();
    await newsroom.lay("s1", "draft", { by: "u:rami" });
    await suggest(newsroom, "مئات", "آلاف");
    await newsroom.as(rami).seeStory({ story: s1, tab: "window-of-rami-000001" as TabId, wants: "write" });
    const before = await textNow(newsroom);
    equal(codes(await newsroom.as(hind).acceptEdits({ story: s1, edits: [n("n2")], tab })), "not-writer");
    equal(await textNow(newsroom), before);
    const notes = await newsroom.as(hind).listNotes(s1);
    equal(notes.ok && notes.value[0]?.note.state.kind, "open");
  });

  test("من يكتب يقول أين صارت الكلمات، وما ليس هناك بحروفه لا يُصدَّق", async () => {
    const newsroom = deskNewsroom();
    await newsroom.lay("s1", "draft", {
      by: "u:rami",
      content: copy({ body: [{ id: "p1" as never, kind: "paragraph", text: "عاد الأهالي ثم عاد الخباز" }] }),
    });
    const desk = newsroom.as(sami);
    const at = { block: "p1" as NotedBlock, quote: "عاد", start: 0 };
    await desk.writeNote({ story: s1, id: n("n1"), written: { kind: "comment", text: "؟", mentions: [] }, at });
    const anchorNow = async (): Promise<StoryNote["anchor"] | undefined> =>
      (await newsroom.archive.listNotes(s1))[0]?.anchor;
    const pin = (start: number, who = rami) =>
      newsroom.as(who).pinNotes(s1, [{ id: n("n1"), block: "p1" as NotedBlock, start }]);
    await pin(15);
    equal((await anchorNow())?.start, 15);
    await pin(3);
    equal((await anchorNow())?.start, 15);
    await newsroom.as(rami).pinNotes(s1, [{ id: n("n1"), gone: true }]);
    equal((await anchorNow())?.gone, true, "رآها تُحذف");
    const content = copy({ body: [{ id: "p1" as never, kind: "paragraph", text: "عاد الأهالي ثم عاد الخباز مساءً" }] });
    equal(placeOfAnchor(content, (await anchorNow()) as StoryNote["anchor"]), undefined, "فلا يُشار إلى أختها");
    await pin(15);
    equal((await anchorNow())?.gone, undefined, "ثم ردّها");
    equal(codes(await pin(0, member("lina", { role: "reporter" }))), "note-not-yours");
    equal((await anchorNow())?.start, 15);
  });

  test("من ذُكر في مادة لا يقرؤها لا يُقال له", async () => {
    const newsroom = deskNewsroom();
    await newsroom.lay("s1", "draft", { by: "u:rami" });
    await newsroom.as(hind).writeNote({
      story: s1,
      id: n("n1"),
      written: { kind: "comment", text: "@salma @rami", mentions: [outsider.id, rami.id] },
      at: { block: "headline", quote: "" },
    });
    equal((await newsroom.as(rami).listMentions(10)).length, 1);
    equal((await newsroom.as(outsider).listMentions(10)).length, 0);
    // nor is their name proposed
    const readers = await newsroom.as(hind).listNoteReaders(s1, [outsider, rami]);
    deepEqual(readers.ok && readers.value.map(({ id }) => id), [rami.id]);
    equal(codes(await newsroom.as(outsider).listNoteReaders(s1, [rami])), "section");
  });

  test("لكل ردّ كلام بالعربية وكلام بالإنكليزية", () => {
    const refusals: readonly NoteRefusal[] = [
      { code: "no-note" },
      { code: "note-taken" },
      { code: "note-empty" },
      { code: "note-long", most: 2000 },
      { code: "notes-full", most: 300 },
      { code: "replies-full", most: 50 },
      { code: "edit-same" },
      { code: "edit-of-line" },
      { code: "not-an-edit" },
      { code: "note-closed", as: "refused", by: "u:hind" },
      { code: "note-open" },
      { code: "words-gone", quote: "مئات", text: "عاد الأهالي" },
      { code: "words-gone", quote: "مئات" },
    ];
    for (const refusal of refusals) {
      ok(/^[\p{Script=Arabic}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(noteRefusalWordsAr(refusal)), refusal.code);
      ok(noteRefusalWordsEn(refusal).length > 20);
    }
  });
});
