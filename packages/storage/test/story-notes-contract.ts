import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Actor,
  type Archive,
  type CacheKey,
  type MemberId,
  type NoteId,
  type NoteRefusal,
  type NoteStep,
  type Outcome,
  type StoryNote,
  anchorByWords,
  draftStory,
  noteLimits,
} from "@mihwar/newsroom";
import { Unstorable } from "@mihwar/storage";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { copy, desk, edition, id, liveSteps } from "./copy.ts";

const sami: Actor = "u:s4mi";
const hind: Actor = "u:h1nd";
const note = (name: string): NoteId => name as NoteId;
const member = (name: string): MemberId => name as MemberId;

/** Words of the second paragraph: «مصدر مطّلع» stands in it once. */
const anchor = anchorByWords(copy(), { block: "p2" as never, quote: "مصدر مطّلع" }) ?? assert.fail();
const comment = (text = "من هو؟ لا ننقل عن مجهول في خبر كهذا", mentions: readonly MemberId[] = []): NoteStep => ({
  kind: "write",
  note: { kind: "comment", anchor, text, mentions },
});
const edit = (replacement = "عضو في الوفد"): NoteStep => ({
  kind: "write",
  note: { kind: "suggested-edit", anchor, text: "هكذا عرّف نفسه", mentions: [], replacement },
});

const taken = (outcome: Outcome<StoryNote, NoteRefusal>): StoryNote =>
  outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.refusals));
const codeOf = (outcome: Outcome<StoryNote, NoteRefusal>): string => (outcome.ok ? "done" : outcome.refusals[0].code);

/** What every archive promises of colleagues' notes on stories. */
export function storyNotesContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
  const test = (name: string, run: (under: ArchiveUnderTest) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        const { archive } = under;
        await archive.saveEdition(edition, "u:rim");
        const now = await archive.now();
        await archive.saveStory([draftStory({ id: id("w1"), content: copy(), ...desk(now) })], undefined);
        await archive.saveStory([draftStory({ id: id("w2"), content: copy(), ...desk(now) })], undefined);
        await run(under);
      } finally {
        await under.close();
      }
    });
  };
  const take = (archive: Archive, name: string, step: NoteStep, by = sami, story = "w1") =>
    archive.takeNoteStep({ story: id(story), note: note(name), step, by });

  describe(`ملاحظات الزملاء: ${kind}`, () => {
    test("الملاحظة والاقتراح يُحفظان كما كُتبا إلى آخر حرف، بترتيب كتابتهما", async ({ archive }) => {
      const hard = "أَهُوَ «مَصدر»؟ <b>لا</b> \\ ‏\u200fNATO 👩‍🚒\nوسطر ثانٍ";
      const first = taken(await take(archive, "n1", comment(hard, [member("h1nd")])));
      const second = taken(await take(archive, "n2", edit(""), hind));
      assert.deepEqual(await archive.listNotes(id("w1")), [first, second]);
      assert.deepEqual(
        { ...first, at: "" },
        {
          id: "n1",
          story: "w1",
          kind: "comment",
          anchor,
          text: hard,
          mentions: ["h1nd"],
          by: sami,
          at: "",
          replies: [],
          state: { kind: "open" },
          n: 1,
        },
      );
      assert.ok(second.kind === "suggested-edit" && second.replacement === "" && second.n === 2);
      assert.deepEqual(await archive.listNotes(id("w2")), []);
    });

    test("الرد والطيّ والفتح والتثبيت: كلٌّ يرفع عدد المادة واحدًا، وترتيب الملاحظات كما كُتبت", async ({ archive }) => {
      assert.equal(await archive.newestNote(id("w1")), 0);
      await take(archive, "n1", comment());
      await take(archive, "n2", edit());
      const steps: readonly (readonly [string, NoteStep, Actor])[] = [
        ["n1", { kind: "reply", text: "قاله لي وهو خارج من القاعة", mentions: [] }, hind],
        ["n1", { kind: "resolve" }, sami],
        ["n1", { kind: "reopen" }, hind],
        ["n2", { kind: "pin", anchor: { ...anchor, start: anchor.start + 1, text: ` ${anchor.text}` } }, hind],
        ["n1", { kind: "pin", anchor: { ...anchor, gone: true } }, hind],
        ["n2", { kind: "refuse", why: "ننتظر البيان" }, hind],
      ];
      for (const [at, [name, step, by]] of steps.entries()) {
        assert.equal(taken(await take(archive, name, step, by)).n, at + 3);
        assert.equal(await archive.newestNote(id("w1")), at + 3);
      }
      const [first, second] = await archive.listNotes(id("w1"));
      assert.deepEqual(
        first?.replies.map(({ by, text }) => [by, text]),
        [[hind, "قاله لي وهو خارج من القاعة"]],
      );
      assert.equal(first?.state.kind, "open");
      assert.deepEqual(first?.anchor, { ...anchor, gone: true });
      assert.equal(second?.anchor.text, ` ${anchor.text}`);
      assert.ok(second?.state.kind === "refused" && second.state.why === "ننتظر البيان" && second.state.by === hind);
      assert.equal(await archive.newestNote(id("w2")), 0);
    });

    test("ما طُوي لا يُبتّ فيه مرتين، ومن جاء ثانيًا يُقال له من سبقه", async ({ archive }) => {
      await take(archive, "n1", edit());
      const both = await Promise.all([
        take(archive, "n1", { kind: "accept" }, hind),
        take(archive, "n1", { kind: "refuse" }, sami),
      ]);
      assert.deepEqual(both.map(codeOf).toSorted(), ["done", "note-closed"]);
      const [kept] = await archive.listNotes(id("w1"));
      const lost = both.find(({ ok }) => !ok);
      assert.ok(lost?.ok === false && lost.refusals[0].code === "note-closed" && kept?.state.kind !== "open");
      assert.deepEqual([lost.refusals[0].as, lost.refusals[0].by], [kept?.state.kind, kept?.state.by]);
      assert.equal(codeOf(await take(archive, "n1", { kind: "reply", text: "حسنًا", mentions: [] })), "done");
      assert.equal(codeOf(await take(archive, "n1", { kind: "reopen" })), "done");
      assert.equal(codeOf(await take(archive, "n1", { kind: "reopen" })), "note-open");
    });

    test("كتابتان في لحظة واحدة: لكل منهما رقمها، ولا تضيع واحدة", async ({ archive }) => {
      const names = ["a1", "b2", "c3", "d4", "e5", "f6"];
      const notes = await Promise.all(names.map((name) => take(archive, name, comment(`ملاحظة ${name}`))));
      assert.deepEqual(
        notes.map((one) => taken(one).n).toSorted((a, b) => a - b),
        [1, 2, 3, 4, 5, 6],
      );
      assert.deepEqual(
        (await archive.listNotes(id("w1"))).map(({ n }) => n),
        [1, 2, 3, 4, 5, 6],
      );
    });

    test("لا ملاحظة على ما لا وجود له، ولا يبلغ أحد ملاحظة مادة من مادة أخرى", async ({ archive }) => {
      assert.equal(codeOf(await take(archive, "n1", comment(), sami, "w9")), "no-note");
      assert.equal(codeOf(await take(archive, "n1", { kind: "resolve" })), "no-note");
      await take(archive, "n1", comment());
      assert.equal(codeOf(await take(archive, "n1", { kind: "resolve" }, sami, "w2")), "no-note");
      assert.equal(codeOf(await take(archive, "n1", comment(), sami, "w2")), "note-taken");
      assert.equal(codeOf(await take(archive, "n1", comment("غيرها"))), "note-taken");
      assert.deepEqual(await archive.listNotes("لا'--" as never), []);
      assert.equal(await archive.newestNote("\0" as never), 0);
      await assert.rejects(take(archive, "..'", comment()), Unstorable);
      await assert.rejects(take(archive, "n2", comment("\0")), Unstorable);
      await assert.rejects(take(archive, "n2", comment("هكذا", [member("x'y")])), Unstorable);
      assert.equal((await archive.listNotes(id("w1"))).length, 1);
    });

    test("للردود حدّ، وللنص حدّ", async ({ archive }) => {
      await take(archive, "n1", comment("س".repeat(noteLimits.text)));
      assert.equal(codeOf(await take(archive, "n2", comment("س".repeat(noteLimits.text + 1)))), "note-long");
      for (let at = 0; at < noteLimits.replies; at++)
        assert.equal(codeOf(await take(archive, "n1", { kind: "reply", text: `${at}`, mentions: [] })), "done");
      assert.equal(codeOf(await take(archive, "n1", { kind: "reply", text: "وهذا", mentions: [] })), "replies-full");
    });

    test("من ذُكر يجد ما ذُكر فيه ما دام مفتوحًا، الأحدث أولًا", async ({ archive, pass }) => {
      await take(archive, "n1", comment("@هند؟", [member("h1nd")]));
      await pass(1000);
      await take(archive, "n2", comment("لسامي", [member("s4mi")]), hind, "w2");
      await take(archive, "n3", comment("بلا ذكر"));
      await take(archive, "n3", { kind: "reply", text: "@هند", mentions: [member("h1nd")] });
      const mentions = async (name: string, limit = 10): Promise<readonly string[]> =>
        (await archive.listMentions(member(name), limit)).map((one) => one.id);
      assert.deepEqual(await mentions("h1nd"), ["n3", "n1"]);
      assert.deepEqual(await mentions("h1nd", 1), ["n3"]);
      assert.deepEqual(await mentions("s4mi"), ["n2"]);
      await take(archive, "n3", { kind: "resolve" });
      assert.deepEqual(await mentions("h1nd"), ["n1"]);
      assert.deepEqual(await mentions("nobody"), []);
    });

    test("سجل المادة يقول من قبل اقتراح من ومن رفضه، ولا تُبلَّغ صفحة قارئ بشيء", async (under) => {
      const { archive, settle } = under;
      await archive.saveStory(liveSteps(id("l1"), copy(), await archive.now()), undefined);
      await archive.reading.catchUp();
      await settle();
      const told: (readonly CacheKey[])[] = [];
      const stop = archive.reading.onChange((keys) => told.push(keys));
      await take(archive, "n1", edit(), sami, "l1");
      await take(archive, "n2", edit("مصدر في الوفد"), sami, "l1");
      await take(archive, "n3", comment(), sami, "l1");
      await take(archive, "n1", { kind: "accept" }, hind, "l1");
      await take(archive, "n2", { kind: "refuse" }, hind, "l1");
      await take(archive, "n3", { kind: "resolve" }, hind, "l1");
      await archive.reading.catchUp();
      await settle();
      stop();
      assert.deepEqual(told.flat(), []);
      const log = await archive.listStoryLog(id("l1"));
      assert.deepEqual(
        log.slice(0, 2).map(({ action, by, note: of }) => [action, by, of]),
        [
          ["refuse-suggested-edit", hind, sami],
          ["accept-suggested-edit", hind, sami],
        ],
      );
      assert.equal((await archive.findStory(id("l1")))?.revision, 1);
    });
  });
}
