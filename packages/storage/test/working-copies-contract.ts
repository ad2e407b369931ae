import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type CacheKey,
  EditConflict,
  type MemberId,
  type Outcome,
  type Presence,
  type Story,
  type StoryContent,
  type Tab,
  type TabId,
  type TextBase,
  UnsavedCopy,
  type WorkingCopy,
  type WorkingCopyRefusal,
  approveStory,
  baseOf,
  draftStory,
  embargoStory,
  publishStory,
  presenceSeconds,
  returnStory,
  reviseStory,
  scheduleStory,
  submitStory,
  withdrawStory,
} from "@mihwar/newsroom";
import { Unstorable } from "@mihwar/storage";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { after, copy, desk, granted, hour, id, last, liveSteps, paragraph } from "./copy.ts";

/** An archive, and a way to let its windows go unseen without waiting. */
export interface WritingUnderTest extends ArchiveUnderTest {
  readonly unseen: (seconds: number) => Promise<void>;
}

export const windowOf = (member: string, n = 1): Tab => ({
  story: id("w1"),
  tab: `${member}-window-000000${n}` as TabId,
  member: { id: member as MemberId, name: member === "h1nd" ? "هند الراوي" : "سامي العطّار" },
});
export const hinds = windowOf("h1nd");
export const samis = windowOf("s4mi");

const typed = (text: string): StoryContent => copy({ body: [...copy().body, paragraph("p3", text)] });
const bridge = typed("وفُتح الجسر القديم أمام السيارات الصغيرة وحدها.");
const school = typed("وبقيت المدرسة مأوى لستّ عشرة أسرة.");

export const accepted = <Value>(outcome: Outcome<Value, WorkingCopyRefusal>): Value =>
  outcome.ok ? outcome.value : assert.fail(JSON.stringify(outcome.refusals));
const refused = <Code extends WorkingCopyRefusal["code"]>(
  outcome: Outcome<unknown, WorkingCopyRefusal>,
  code: Code,
): Extract<WorkingCopyRefusal, { code: Code }> => {
  const [refusal] = outcome.ok ? [] : outcome.refusals;
  assert.equal(refusal?.code, code);
  return refusal as Extract<WorkingCopyRefusal, { code: Code }>;
};

const nowhere: TextBase = { revision: 1, version: 0 };

/** What every archive promises of unsaved text and of whose turn it is to write, whatever holds it. */
export function workingCopiesContract(kind: string, open: () => Promise<WritingUnderTest>): void {
  const test = (name: string, run: (under: WritingUnderTest) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        await run(under);
      } finally {
        await under.close();
      }
    });
  };
  const begin = async ({ archive }: WritingUnderTest): Promise<Story> => {
    const step = draftStory({ id: id("w1"), content: copy(), ...desk(await archive.now()) });
    await archive.saveStory([step], undefined);
    return step.story;
  };
  const beginLive = async ({ archive }: WritingUnderTest): Promise<Story> => {
    const steps = liveSteps("w1", copy(), await archive.now());
    await archive.saveStory(steps, undefined);
    return last(steps);
  };
  const saveAs =
    (tab: Tab) =>
    ({ archive }: WritingUnderTest, content: StoryContent, base: TextBase) =>
      archive.saveWorkingCopy({ story: id("w1"), tab, content, by: `u:${tab.member.id}`, base });
  const hindSaves = saveAs(hinds);
  const samiSaves = saveAs(samis);
  const samiTakesOver = ({ archive }: WritingUnderTest) => archive.takeOverStory({ ...samis, from: "anybody" });
  const history = async ({ archive }: WritingUnderTest) =>
    (await archive.listRevisions(id("w1"))).map(({ number, by, content }) => ({ number, by, content }));

  describe(`النص غير المحفوظ: ${kind}`, () => {
    test("يُحفظ ويعود كما كُتب، ولا يعرف به قارئ ولا نسخة ولا سجل ولا سامع", async (under) => {
      const { archive, other } = under;
      const live = await beginLive(under);
      const audit = await archive.listAudit({ limit: 100 });
      const lines = await archive.listStoryLines({ limit: 10 });
      await other.reading.catchUp();
      const heard: CacheKey[] = [];
      other.reading.onChange((keys) => void heard.push(...keys));
      assert.equal(await archive.findWorkingCopy(id("w1")), undefined);
      const before = await archive.now();
      const content = { ...bridge, headline: "عنوان لم يُحفظ بعد", tags: ["السيول"] };
      const saved = accepted(await hindSaves(under, content, nowhere));
      const { at, ...rest } = saved;
      assert.deepEqual(rest, { story: "w1", revision: 1, version: 1, content, by: "u:h1nd" });
      assert.ok(at >= before && at <= (await archive.now()));
      assert.deepEqual(await other.findWorkingCopy(id("w1")), saved);
      assert.equal(JSON.stringify((await other.findWorkingCopy(id("w1")))?.content), JSON.stringify(content));
      assert.deepEqual(await archive.findStory(id("w1")), live);
      assert.equal((await archive.listRevisions(id("w1"))).length, 1);
      assert.deepEqual(await archive.listAudit({ limit: 100 }), audit);
      assert.deepEqual(await archive.listStoryLines({ limit: 10 }), lines);
      const reading = await archive.reading.findReading(id("w1"));
      assert.deepEqual(reading?.kind === "public" ? reading.story.content : undefined, copy());
      await other.reading.catchUp();
      assert.deepEqual(heard, []);
    });

    test("كل حفظ برقم بعده، ومن بنى على غير ما هو هناك لا يكتب شيئًا ويأخذ النصّين", async (under) => {
      const { archive } = under;
      const story = await begin(under);
      assert.equal(accepted(await hindSaves(under, bridge, nowhere)).version, 1);
      const second = accepted(await hindSaves(under, school, { revision: 1, version: 1 }));
      assert.equal(second.version, 2);
      for (const base of [
        nowhere,
        { revision: 1, version: 1 },
        { revision: 1, version: 3 },
        { revision: 2, version: 2 },
      ]) {
        const clash = refused(await hindSaves(under, bridge, base), "clash");
        assert.deepEqual(clash, { code: "clash", story, workingCopy: second });
        assert.deepEqual(baseOf(clash), { revision: 1, version: 2 });
      }
      assert.deepEqual(await archive.findWorkingCopy(id("w1")), second);
    });

    test("حفظٌ أُعيد لأن جوابه لم يصل لا يُكتب مرتين", async (under) => {
      await begin(under);
      const saved = accepted(await hindSaves(under, bridge, nowhere));
      assert.deepEqual(accepted(await hindSaves(under, bridge, nowhere)), saved);
    });

    test("حفظان في لحظة واحدة من نص واحد: واحد يُكتب، والآخر يأخذ النصّين", async (under) => {
      await begin(under);
      const save = (content: StoryContent, archive = under.archive) =>
        archive.saveWorkingCopy({ story: id("w1"), tab: hinds, content, by: "u:h1nd", base: nowhere });
      const outcomes = await Promise.all([save(bridge), save(school, under.other)]);
      assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
      const [winner] = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
      const [loser] = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]));
      assert.deepEqual(refused(loser ?? assert.fail(), "clash").workingCopy, winner);
    });

    test("رقم النص لا يعود، وإن أُسقط النص", async (under) => {
      const { archive } = under;
      await begin(under);
      const saved = accepted(await hindSaves(under, bridge, nowhere));
      const stale = await archive.dropWorkingCopy({ story: id("w1"), base: nowhere });
      assert.deepEqual(refused(stale, "clash").workingCopy, saved);
      accepted(await archive.dropWorkingCopy({ story: id("w1"), base: saved }));
      assert.equal(await archive.findWorkingCopy(id("w1")), undefined);
      const clash = refused(await hindSaves(under, school, { revision: 1, version: 1 }), "clash");
      assert.deepEqual(baseOf(clash), nowhere);
      assert.equal(accepted(await hindSaves(under, school, nowhere)).version, 2);
    });

    test("يصير نسخةً باسم من كتبه وبوقت كتابته، ويزول", async (under) => {
      const { archive } = under;
      await begin(under);
      const saved = accepted(await hindSaves(under, bridge, nowhere));
      await under.pass(20);
      const stale = await archive.keepWorkingCopy({ story: id("w1"), base: { revision: 1, version: 7 } });
      assert.deepEqual(refused(stale, "clash").workingCopy, saved);
      const kept = accepted(await archive.keepWorkingCopy({ story: id("w1"), base: saved }));
      assert.equal(kept.revision, 2);
      assert.deepEqual(kept, await archive.findStory(id("w1")));
      assert.equal(await archive.findWorkingCopy(id("w1")), undefined);
      const revision = (await archive.listRevisions(id("w1"))).at(-1);
      assert.deepEqual(revision, { story: "w1", number: 2, content: bridge, at: saved.at, by: "u:h1nd" });
      const row = (await archive.listAudit({ limit: 100 })).at(-1);
      assert.deepEqual([row?.by, row?.action, row?.subject], ["u:h1nd", "revise", "story:w1"]);
      assert.equal(accepted(await hindSaves(under, school, { revision: 2, version: 0 })).version, 1);
    });

    test("ما لا جديد فيه لا يصير نسخة", async (under) => {
      const { archive } = under;
      const story = await begin(under);
      assert.deepEqual(accepted(await archive.keepWorkingCopy({ story: id("w1"), base: nowhere })), story);
      accepted(await hindSaves(under, bridge, nowhere));
      accepted(await hindSaves(under, copy(), { revision: 1, version: 1 }));
      assert.deepEqual(
        accepted(await archive.keepWorkingCopy({ story: id("w1"), base: { revision: 1, version: 2 } })),
        story,
      );
      assert.equal(await archive.findWorkingCopy(id("w1")), undefined);
      assert.equal((await archive.listRevisions(id("w1"))).length, 1);
    });

    test("من كتب على نص غيره حُفظ نص غيره نسخةً باسمه أولًا", async (under) => {
      await begin(under);
      const first = accepted(await hindSaves(under, bridge, nowhere));
      await samiTakesOver(under);
      refused(await samiSaves(under, school, nowhere), "clash");
      assert.equal((await history(under)).length, 1);
      const { version, revision, by, content } = accepted(await samiSaves(under, school, first));
      assert.deepEqual({ version, revision, by, content }, { version: 1, revision: 2, by: "u:s4mi", content: school });
      assert.deepEqual(await history(under), [
        { number: 1, by: "u:hind", content: copy() },
        { number: 2, by: "u:h1nd", content: bridge },
      ]);
    });

    test("ومن كتب الكلام نفسه لم يغيّر صاحبه، ومن كتب على ما لا جديد فيه لم يحفظه نسخة", async (under) => {
      await begin(under);
      const same = accepted(await hindSaves(under, copy(), nowhere));
      await samiTakesOver(under);
      const over = accepted(await samiSaves(under, school, same));
      assert.deepEqual([over.revision, over.version, over.by], [1, 2, "u:s4mi"]);
      await under.archive.takeOverStory({ ...hinds, from: "anybody" });
      assert.deepEqual(accepted(await hindSaves(under, school, over)), over);
      assert.equal((await history(under)).length, 1);
    });

    test("خطوة تتخطّى نصًّا لم يُحفظ تُردّ، وما لا شأن له بالنص يتركه مكانه", async (under) => {
      const { archive } = under;
      const story = await begin(under);
      const hand = desk(await archive.now());
      const saved = accepted(await hindSaves(under, bridge, nowhere));
      const later = after(hand.now, hour);
      for (const step of [
        submitStory(story, hand),
        approveStory(story, hand),
        publishStory(story, hand),
        scheduleStory(story, later, hand),
        reviseStory(story, school, hand),
      ])
        await assert.rejects(
          archive.saveStory([granted(step)], story),
          (fault) => fault instanceof UnsavedCopy && fault.by === "u:h1nd" && fault.story === "w1",
        );
      assert.deepEqual(await archive.findStory(id("w1")), story);
      const held = granted(embargoStory(story, later, hand));
      await archive.saveStory([held], story);
      assert.deepEqual(await archive.findWorkingCopy(id("w1")), saved);
      const kept = accepted(await archive.keepWorkingCopy({ story: id("w1"), base: { revision: 1, version: 1 } }));
      const review = granted(submitStory(kept, hand));
      await archive.saveStory([review], kept);
      const more = accepted(await hindSaves(under, school, { revision: 2, version: 0 }));
      await archive.saveStory([granted(returnStory(review.story, hand, "أين المصدر الثاني؟"))], review.story);
      assert.deepEqual(await archive.findWorkingCopy(id("w1")), more);
    });

    test("ونسخة بكلامه نفسه تأخذ مكانه، ولو تبعها نشر", async (under) => {
      const { archive } = under;
      const story = await begin(under);
      const hand = desk(await archive.now());
      accepted(await hindSaves(under, bridge, nowhere));
      const revised = granted(reviseStory(story, bridge, hand));
      await archive.saveStory([revised, granted(publishStory(revised.story, hand))], story);
      assert.equal(await archive.findWorkingCopy(id("w1")), undefined);
      // what says nothing new stands in nobody's way
      const live = (await archive.findStory(id("w1"))) ?? assert.fail();
      accepted(await hindSaves(under, bridge, { revision: 2, version: 0 }));
      await archive.saveStory([granted(reviseStory(live, school, desk(await archive.now())))], live);
      assert.equal(await archive.findWorkingCopy(id("w1")), undefined);
    });

    test("المادة المسحوبة لا يُكتب فيها، وما كُتب قبل سحبها يبقى يُقرأ", async (under) => {
      const { archive } = under;
      const live = await beginLive(under);
      const saved = accepted(await hindSaves(under, bridge, nowhere));
      await archive.saveStory([granted(withdrawStory(live, "لم تثبت.", desk(await archive.now())))], live);
      assert.deepEqual(await archive.findWorkingCopy(id("w1")), saved);
      refused(await hindSaves(under, school, { revision: 1, version: 1 }), "state");
      refused(await archive.keepWorkingCopy({ story: id("w1"), base: { revision: 1, version: 1 } }), "state");
      assert.deepEqual(await archive.findWorkingCopy(id("w1")), saved);
    });

    test("ما حُكم به على مادة تغيّرت لا يُكتب، ولا مادة لا وجود لها", async (under) => {
      const { archive } = under;
      const judged = await begin(under);
      const review = granted(submitStory(judged, desk(await archive.now())));
      await archive.saveStory([review], judged);
      const given = { story: id("w1"), tab: hinds, content: bridge, by: "u:h1nd", base: nowhere } as const;
      await assert.rejects(archive.saveWorkingCopy({ ...given, judged }), EditConflict);
      await assert.rejects(archive.keepWorkingCopy({ story: id("w1"), base: nowhere, judged }), EditConflict);
      await assert.rejects(archive.dropWorkingCopy({ story: id("w1"), base: nowhere, judged }), EditConflict);
      accepted(await archive.saveWorkingCopy({ ...given, judged: review.story }));
      for (const missing of ["zz9", "لا معرّف\0"]) {
        const story = id(missing);
        refused(await archive.saveWorkingCopy({ ...given, story }), "no-story");
        refused(await archive.keepWorkingCopy({ story, base: nowhere }), "no-story");
        refused(await archive.dropWorkingCopy({ story, base: nowhere }), "no-story");
        assert.equal(await archive.findWorkingCopy(story), undefined);
      }
      await assert.rejects(hindSaves(under, typed("نص\0ناقص"), { revision: 1, version: 1 }), Unstorable);
    });

    test("ما في الأرشيف لا يتغيّر بما يفعله من كتبه أو من قرأه", async (under) => {
      await begin(under);
      const content = structuredClone(bridge) as { headline: string } & StoryContent;
      const saved = accepted(await hindSaves(under, content, nowhere)) as {
        content: { headline: string };
      } & WorkingCopy;
      content.headline = "غيّره صاحبه بعد الحفظ";
      saved.content.headline = "غيّره من أخذه";
      assert.deepEqual((await under.archive.findWorkingCopy(id("w1")))?.content, bridge);
    });
  });

  const writerOf = ({ writer }: Presence): string | undefined => writer?.tab;
  const see = ({ archive }: WritingUnderTest, tab: Tab, wants: "write" | "look" = "write") =>
    archive.seeStory({ ...tab, wants });
  const gone = presenceSeconds.gone + 1;

  describe(`من يكتب في المادة: ${kind}`, () => {
    test("الأول يكتب والثاني ينظر، وكل منهما يرى الآخر باسمه ومنذ متى", async (under) => {
      const before = await under.archive.now();
      const first = await see(under, hinds);
      assert.equal(writerOf(first), hinds.tab);
      assert.deepEqual(first.others, []);
      await under.pass(5);
      const second = await see(under, samis);
      assert.deepEqual([second.writer?.member, second.writer?.name], ["h1nd", "هند الراوي"]);
      assert.deepEqual(second.others, []);
      assert.ok((second.writer?.since ?? "") >= before);
      const again = await see(under, hinds);
      assert.deepEqual(again.writer, first.writer);
      assert.deepEqual(
        again.others.map(({ member, name, tab }) => [member, name, tab]),
        [["s4mi", "سامي العطّار", samis.tab]],
      );
      assert.ok((again.others[0]?.since ?? "") > (first.writer?.since ?? ""));
    });

    test("من ينظر لا يأخذ الدور، ومن صار ينظر يتركه، وكل مادة وحدها", async (under) => {
      assert.equal(writerOf(await see(under, samis, "look")), undefined);
      assert.equal(writerOf(await see(under, hinds)), hinds.tab);
      assert.equal(writerOf(await see(under, hinds, "look")), undefined);
      assert.equal(writerOf(await see(under, samis)), samis.tab);
      assert.equal(writerOf(await see(under, { ...hinds, story: id("w2") })), hinds.tab);
    });

    test("من لم يُرَ زمنًا ذهب دوره واسمه، ومن عاد قبل غيره أخذه", async (under) => {
      await see(under, hinds);
      await under.unseen(presenceSeconds.gone - 5);
      assert.equal(writerOf(await see(under, samis)), hinds.tab);
      await see(under, hinds);
      await under.unseen(gone);
      const taken = await see(under, samis);
      assert.deepEqual([writerOf(taken), taken.others], [samis.tab, []]);
      assert.equal(writerOf(await see(under, hinds)), samis.tab);
      await under.unseen(gone);
      assert.equal(writerOf(await see(under, samis)), samis.tab);
    });

    test("الإغلاق يترك الدور، ولا يغلق أحد نافذة غيره", async (under) => {
      const { archive } = under;
      await see(under, hinds);
      await archive.leaveStory({ ...hinds, member: samis.member });
      assert.equal(writerOf(await see(under, samis)), hinds.tab);
      await archive.leaveStory(hinds);
      const left = await see(under, samis);
      assert.deepEqual([writerOf(left), left.others], [samis.tab, []]);
    });

    test("نافذتان لعضو واحد نافذتان، وله أن ينقل دوره بينهما لا أن يأخذ دور غيره", async (under) => {
      const { archive } = under;
      const second = windowOf("h1nd", 2);
      await see(under, hinds);
      assert.equal(writerOf(await see(under, second)), hinds.tab);
      const moved = await archive.takeOverStory({ ...second, from: "own" });
      assert.equal(writerOf(moved), second.tab);
      assert.deepEqual(
        moved.others.map(({ tab }) => tab),
        [hinds.tab],
      );
      assert.equal(writerOf(await archive.takeOverStory({ ...samis, from: "own" })), second.tab);
      assert.equal(writerOf(await archive.takeOverStory({ ...samis, from: "anybody" })), samis.tab);
      assert.equal(writerOf(await see(under, second)), samis.tab);
    });

    test("من عرف معرّف نافذة غيره لم يصر صاحبها", async (under) => {
      await begin(under);
      await see(under, hinds);
      const posing: Tab = { ...samis, tab: hinds.tab };
      assert.equal((await see(under, posing)).writer?.member, "h1nd");
      refused(await saveAs(posing)(under, bridge, nowhere), "not-writer");
    });

    test("لا يُحفظ نص إلا بالدور، والحفظ يأخذه إن كان حرًّا ويمدّه", async (under) => {
      const { archive } = under;
      await begin(under);
      const saved = accepted(await hindSaves(under, bridge, nowhere));
      const { writer } = refused(await samiSaves(under, school, saved), "not-writer");
      assert.deepEqual([writer.member, writer.tab], ["h1nd", hinds.tab]);
      refused(await saveAs(windowOf("h1nd", 2))(under, school, saved), "not-writer");
      assert.deepEqual(await archive.findWorkingCopy(id("w1")), saved);
      await under.unseen(presenceSeconds.gone - 5);
      accepted(await hindSaves(under, { ...bridge, headline: "النهر يهدأ" }, saved));
      await under.unseen(presenceSeconds.gone - 5);
      assert.equal(writerOf(await see(under, samis)), hinds.tab);
      await under.unseen(gone);
      assert.equal(accepted(await samiSaves(under, school, { revision: 1, version: 2 })).by, "u:s4mi");
      refused(await hindSaves(under, bridge, { revision: 2, version: 1 }), "not-writer");
    });

    test("في لحظة واحدة يأخذ الدور واحد، ولو من عمليتين", async (under) => {
      const tabs = Array.from({ length: 8 }, (_, n) => windowOf(n % 2 === 0 ? "h1nd" : "s4mi", n));
      await Promise.all(
        tabs.map((tab, n) => see({ ...under, archive: n % 3 === 0 ? under.other : under.archive }, tab)),
      );
      const seen = await Promise.all(tabs.map((tab) => see(under, tab, "write")));
      const writers = new Set(seen.map(writerOf));
      assert.equal(writers.size, 1);
      assert.ok(tabs.some(({ tab }) => writers.has(tab)));
    });

    test("ما ليس نافذة ولا مادة لا يُكتب", async (under) => {
      for (const tab of ["", "قصير", "x".repeat(65), "x'); drop table story; --"])
        await assert.rejects(see(under, { ...hinds, tab: tab as TabId }), Unstorable);
      await assert.rejects(see(under, { ...hinds, story: id("لا معرّف") }), Unstorable);
    });
  });
}
