import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Archive,
  type Block,
  type BlockId,
  EditConflict,
  type LiveblogChange,
  type LiveblogRefusal,
  type Outcome,
  type Story,
  type StoryContent,
  type TabId,
  draftStory,
  publishStory,
  reviseStory,
  scheduleStory,
  submitStory,
  toldBody,
  withdrawStory,
} from "@mihwar/newsroom";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { after, copy, desk, edition, granted, hour, id, paragraph, section } from "./copy.ts";

const story = id("l1");
const lead = paragraph("p1", "يجتمع مجلس البلدة منذ الصباح للتصويت على خطة السدّ، ونوافيكم بما يجري أولًا بأول.");
const name = (text: string): BlockId => `p-${text}000000000` as BlockId;
const opened = (given: Partial<StoryContent> = {}): StoryContent =>
  copy({
    headline: "تغطية مباشرة: التصويت على سدّ الرمّانة",
    body: [lead],
    liveblog: { from: "2026-08-22T06:00:00.000Z" as never },
    ...given,
  });
const post = (which: string, text: string, more: object = {}): LiveblogChange => ({
  kind: "post",
  post: name(which),
  blocks: [{ id: `${name(which)}-1` as BlockId, kind: "paragraph", text }],
  ...more,
});
const said = (which: string, text: string): readonly Block[] => [
  { id: `${name(which)}-1` as BlockId, kind: "paragraph", text },
];

const done = (outcome: Outcome<Story, LiveblogRefusal>): Story =>
  outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.refusals));
const refused = (outcome: Outcome<Story, LiveblogRefusal>): LiveblogRefusal["code"] | undefined =>
  outcome.ok ? undefined : outcome.refusals[0].code;
const postsOf = (content: StoryContent): readonly string[] =>
  toldBody(content.body).posts.map(({ head }) => head.id.slice(2, 4));

/** What every archive promises of live coverages. */
export function liveblogsContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
  const test = (title: string, run: (under: ArchiveUnderTest) => Promise<void>): void => {
    it(title, async () => {
      const under = await open();
      try {
        await under.archive.saveEdition(edition, "u:rim");
        await run(under);
      } finally {
        await under.close();
      }
    });
  };
  const change = (archive: Archive, wanted: LiveblogChange, by = "u:hind" as const) =>
    archive.changeLiveblog({ story, change: wanted, by });
  const begin = async (archive: Archive, isOut = true): Promise<Story> => {
    const hand = desk(await archive.now());
    const draft = draftStory({ id: story, content: opened(), ...hand });
    const steps = isOut ? ([draft, granted(publishStory(draft.story, hand))] as const) : ([draft] as const);
    await archive.saveStory(steps, undefined);
    return steps.at(-1)?.story ?? draft.story;
  };
  const read = async (archive: Archive): Promise<StoryContent> => {
    const reading = await archive.reading.findReading(story);
    return reading?.kind === "public" ? reading.story.content : assert.fail("لا يقرؤها أحد");
  };
  const found = async (archive: Archive): Promise<Story> => (await archive.findStory(story)) ?? assert.fail("لا مادة");

  describe(`التغطية المباشرة: ${kind}`, () => {
    test("المنشور يراه القراء فور نشره، والأحدث أولًا، ومن نشره مكتوب في نسخته", async ({ archive, pass }) => {
      await begin(archive);
      done(await change(archive, post("a1", "افتُتحت الجلسة متأخرة ساعة.", { author: "هند الراوي" })));
      await pass(5);
      const now = done(
        await change(archive, post("b2", "صوّت ستة أعضاء بنعم.", { headline: "ستة أصوات", key: true }), "u:hind"),
      );
      assert.deepEqual(postsOf(await read(archive)), ["b2", "a1"]);
      assert.equal(now.publicRevision, now.revision);
      const [head] = toldBody(now.content.body).posts.map(({ head: one }) => one);
      assert.deepEqual([head?.headline, head?.key, head?.at], ["ستة أصوات", true, now.updated]);
      assert.equal((await archive.findRevision(story, now.revision))?.by, "u:hind");
      assert.equal(await archive.findRevision(story, 99), undefined);
      assert.deepEqual(
        (await archive.reading.listCards({ limit: 1 })).items.map(({ liveblog }) => liveblog),
        [{ from: "2026-08-22T06:00:00.000Z" }],
      );
    });

    test("ما أُرسل مرتين لأن الجواب ضاع منشور واحد، ولو أُزيل بينهما", async ({ archive }) => {
      await begin(archive);
      const first = done(await change(archive, post("a1", "افتُتحت الجلسة.")));
      const again = done(await change(archive, post("a1", "افتُتحت الجلسة.")));
      assert.equal(again.revision, first.revision);
      done(await change(archive, { kind: "remove", post: name("a1"), note: "نُشر قبل التحقق منه." }));
      const back = done(await change(archive, post("a1", "افتُتحت الجلسة.")));
      assert.deepEqual(
        toldBody(back.content.body).posts.map(({ head, blocks }) => [head.removed, blocks.length]),
        [[true, 0]],
      );
    });

    test("مراسلون ينشرون معًا لا يضيع لأحد منهم منشور", async ({ archive, other }) => {
      await begin(archive);
      const letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
      const all = await Promise.all(
        letters.map((letter, place) =>
          (place % 2 === 0 ? archive : other).changeLiveblog({
            story,
            change: post(`${letter}${place}`, `منشور المراسل ${letter}`),
            by: `u:${letter}`,
          }),
        ),
      );
      assert.ok(
        all.every(({ ok }) => ok),
        JSON.stringify(all),
      );
      assert.equal(new Set(postsOf(await read(archive))).size, letters.length);
      const revisions = await archive.listRevisions(story);
      assert.deepEqual(
        await archive.listRevisionLines(story),
        revisions.map(({ content: _content, ...line }) => line),
      );
      assert.deepEqual(
        new Set(revisions.slice(1).map(({ by }) => by)),
        new Set(letters.map((letter) => `u:${letter}`)),
      );
    });

    test("نص لم يحفظه محرر نسخةً لا يمنع منشورًا، ويبقى على النص الجديد بيد صاحبه", async ({ archive }) => {
      await begin(archive);
      done(await change(archive, post("a1", "افتُتحت الجلسة متأخرة.")));
      const { content, revision } = await found(archive);
      const typed = { ...content, body: [...content.body, paragraph("m1", "وغاب عضوان عن الجلسة.")] };
      const tab = { story, tab: "s4mi-window-00000001" as TabId, member: { id: "s4mi" as never, name: "سامي" } };
      const saved = await archive.saveWorkingCopy({
        story,
        tab,
        content: typed,
        by: "u:s4mi",
        base: { revision, version: 0 },
      });
      assert.ok(saved.ok);
      const now = done(await change(archive, post("b2", "بدأ التصويت.")));
      assert.equal(postsOf(await read(archive)).length, 2);
      assert.ok(!JSON.stringify(await read(archive)).includes("وغاب عضوان"));
      const kept = await archive.findWorkingCopy(story);
      assert.deepEqual([kept?.by, kept?.revision, kept?.version], ["u:s4mi", now.revision, 1]);
      // what was written at the end of the first post has not fallen into another
      const first = toldBody(kept?.content.body ?? []).posts.find(({ head }) => head.id === name("a1"));
      assert.deepEqual(
        first?.blocks.map((block) => block.id),
        [`${name("a1")}-1`, "m1"],
      );
      const clash = await archive.saveWorkingCopy({
        story,
        tab,
        content: typed,
        by: "u:s4mi",
        base: { revision, version: 1 },
      });
      assert.ok(!clash.ok && clash.refusals[0].code === "clash", "النافذة تدمج ما عندها في ما هناك");
    });

    test("نسخة كتبها محرر خلف المنشور ولم تُنشر تبقى خلفه باسمه، ولا تخرج مع منشور غيره", async ({ archive }) => {
      const before = await begin(archive);
      const draft = { ...before.content, headline: "عنوان لم يُجزه أحد بعد" };
      await archive.saveStory(
        [granted(reviseStory(before, draft, { by: "u:sami", now: await archive.now() }))],
        before,
      );
      const now = done(await change(archive, post("a1", "افتُتحت الجلسة.")));
      const shown = await read(archive);
      assert.deepEqual([shown.headline, postsOf(shown)], [before.content.headline, ["a1"]]);
      assert.deepEqual([now.content.headline, postsOf(now.content)], ["عنوان لم يُجزه أحد بعد", ["a1"]]);
      assert.equal((await archive.findRevision(story, now.revision))?.by, "u:sami");
      done(await change(archive, post("b2", "بدأ التصويت.")));
      assert.deepEqual(postsOf(await read(archive)).toSorted(), ["a1", "b2"]);
    });

    test("ما قرأه الناس يُصحَّح بكلمة للقراء أو لا يُمسّ، وما لم يقرؤوه يُعدَّل بلا كلمة", async ({ archive }) => {
      await begin(archive);
      done(await change(archive, post("a1", "صوّت خمسة أعضاء.")));
      const mend = { kind: "mend", post: name("a1"), blocks: said("a1", "صوّت ستة أعضاء.") } as const;
      assert.equal(refused(await change(archive, mend)), "post-note-empty");
      assert.equal(refused(await change(archive, { ...mend, note: "  " })), "post-note-empty");
      assert.equal(refused(await change(archive, { ...mend, blocks: [], note: "س" })), "post-empty");
      const now = done(await change(archive, { ...mend, note: "كانوا ستة لا خمسة." }));
      assert.deepEqual(now.corrections, [{ at: now.updated, text: "كانوا ستة لا خمسة.", post: name("a1") }]);
      assert.equal(now.state.kind, "corrected");
      assert.ok(JSON.stringify(await read(archive)).includes("صوّت ستة أعضاء"));
      // sent again because the answer got lost: one correction
      assert.equal(done(await change(archive, { ...mend, note: "كانوا ستة لا خمسة." })).corrections.length, 1);
      done(await change(archive, { kind: "remove", post: name("a1"), note: "لم يُؤخذ التصويت بعد." }));
      const gone = done(await change(archive, { kind: "remove", post: name("a1"), note: "لم يُؤخذ التصويت بعد." }));
      assert.equal(gone.corrections.length, 2);
      assert.equal(refused(await change(archive, { ...mend, note: "عاد" })), "post-removed");
      assert.equal(refused(await change(archive, { ...mend, post: name("zz"), note: "عاد" })), "no-post");
    });

    test("في مسودة يُكتب المنشور ويُعدَّل ولا يراه قارئ حتى تُنشر التغطية", async ({ archive }) => {
      await begin(archive, false);
      done(await change(archive, post("a1", "افتُتحت الجلسة.")));
      const now = done(
        await change(archive, { kind: "mend", post: name("a1"), blocks: said("a1", "افتُتحت الجلسة متأخرة.") }),
      );
      assert.deepEqual([now.state.kind, now.corrections], ["draft", []]);
      assert.equal(await archive.reading.findReading(story), undefined);
      assert.equal(await archive.reading.findEarlier(story, 1), undefined);
    });

    test("تغطية مجدولة تخرج في موعدها بما نُشر فيها قبله", async ({ archive, pass }) => {
      const draft = await begin(archive, false);
      const now = await archive.now();
      const due = after(now, 1500);
      await archive.saveStory([granted(scheduleStory(draft, due, desk(now)))], draft);
      done(await change(archive, post("a1", "الطرق إلى البلدة مقطوعة.")));
      const kept = await found(archive);
      assert.deepEqual([kept.state, kept.publicRevision], [{ kind: "scheduled", at: due }, kept.revision]);
      assert.equal(await archive.reading.findReading(story), undefined);
      await pass(1600);
      assert.deepEqual(postsOf(await read(archive)), ["a1"]);
    });

    test("تُثبَّت المنشورات ويتغيّر وقتها ولا يسبق الآن، وتُختم التغطية فلا يُنشر فيها حتى تُفتح", async ({ archive, pass }) => {
      await begin(archive);
      done(await change(archive, post("a1", "افتُتحت الجلسة.")));
      await pass(5);
      done(await change(archive, post("b2", "بدأ التصويت.")));
      const [newer] = toldBody((await found(archive)).content.body).posts;
      done(await change(archive, { kind: "mark", post: name("a1"), key: true, pinned: true }));
      done(await change(archive, { kind: "mark", post: name("a1"), key: false, pinned: true }));
      const pinned = toldBody((await read(archive)).body).posts.find(({ head }) => head.id === name("a1"));
      assert.deepEqual([pinned?.head.pinned, pinned?.head.key], [true, undefined]);
      const at = after(newer?.head.at ?? ("" as never), -hour);
      done(await change(archive, { kind: "retime", post: name("b2"), at }));
      assert.deepEqual(postsOf(await read(archive)), ["a1", "b2"]);
      const ahead = after(await archive.now(), hour);
      assert.equal(refused(await change(archive, { kind: "retime", post: name("b2"), at: ahead })), "time-past");

      const ended = done(await change(archive, { kind: "end" }));
      assert.ok(ended.content.liveblog?.until !== undefined);
      assert.equal(done(await change(archive, { kind: "end" })).revision, ended.revision);
      assert.equal(refused(await change(archive, post("c3", "متأخر"))), "liveblog-ended");
      const list = async (liveblog: "running" | "ended") =>
        (await archive.listStoryLines({ liveblog, limit: 5 })).items.map((line) => line.liveblog);
      assert.deepEqual([await list("running"), await list("ended")], [[], ["ended"]]);
      done(await change(archive, { kind: "reopen" }));
      done(await change(archive, post("c3", "عاد الأعضاء إلى القاعة.")));
      assert.deepEqual([await list("running"), await list("ended")], [["running"], []]);
    });

    test("ما ليس تغطية لا يُنشر فيه حتى تُفتح فيه تغطية، وما سُحب لا يُمسّ", async ({ archive }) => {
      const hand = desk(await archive.now());
      const { liveblog: _liveblog, ...plain } = opened();
      await archive.saveStory([draftStory({ id: story, content: plain, ...hand })], undefined);
      assert.equal(refused(await change(archive, post("a1", "نص"))), "not-liveblog");
      assert.equal(
        refused(await archive.changeLiveblog({ story: id("none"), change: post("a1", "نص"), by: "u:hind" })),
        "no-story",
      );
      done(await change(archive, { kind: "begin" }));
      const now = done(await change(archive, post("a1", "نص")));
      const out = granted(publishStory(now, { by: "u:rim", now: await archive.now() }));
      await archive.saveStory(
        [out, granted(withdrawStory(out.story, "سُحبت لخطأ", { by: "u:rim", now: await archive.now() }))],
        now,
      );
      assert.equal(refused(await change(archive, post("b2", "نص آخر"))), "state");
    });

    test("من أُذن له في مادة لا ينشر فيها بعد أن صارت في قسم آخر أو حال أخرى", async ({ archive }) => {
      const draft = await begin(archive, false);
      const hand = desk(await archive.now());
      const asked = () => archive.changeLiveblog({ story, change: post("a1", "نص"), by: "u:hind", judged: draft });
      const moved = granted(reviseStory(draft, { ...draft.content, section: section("economy") }, hand));
      await archive.saveStory([moved], draft);
      await assert.rejects(asked, EditConflict);
      const back = granted(reviseStory(moved.story, draft.content, hand));
      await archive.saveStory([back], moved.story);
      done(await asked());
      const posted = await found(archive);
      await archive.saveStory([granted(submitStory(posted, desk(await archive.now())))], posted);
      await assert.rejects(asked, EditConflict);
    });

    test("القراء يسألون عمّا تغيّر منذ نسخة كانت لهم، ولا يُعطَون ما لم يُنشر", async ({ archive }) => {
      const first = await begin(archive);
      const next = done(await change(archive, post("a1", "افتُتحت الجلسة.")));
      assert.deepEqual(postsOf((await archive.reading.findEarlier(story, first.revision)) ?? copy()), []);
      assert.deepEqual(postsOf((await archive.reading.findEarlier(story, next.revision)) ?? copy()), ["a1"]);
      const secret = { ...next.content, headline: "لم يُنشر بعد" };
      await archive.saveStory([granted(reviseStory(next, secret, desk(await archive.now())))], next);
      assert.equal(await archive.reading.findEarlier(story, next.revision + 1), undefined);
      assert.equal(await archive.reading.findEarlier(id("none"), 1), undefined);
      assert.equal(await archive.reading.findEarlier(story, 1.5), undefined);
    });
  });
}
