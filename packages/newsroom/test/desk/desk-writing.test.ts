import { deepEqual, equal, fail, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Archive,
  type BlockId,
  type DeskArchive,
  type Member,
  type Outcome,
  type PermissionRefusal,
  type PersonId,
  type SectionId,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryStateKind,
  type TabId,
  type TextBase,
  type WorkingCopyRefusal,
  approveStory,
  baseOf,
  deskArchive,
  publishStory,
  returnStory,
  reviseStory,
  roles,
  submitStory,
  withdrawStory,
  workingCopyRefusalWordsAr,
  workingCopyRefusalWordsEn,
} from "@mihwar/newsroom";
import { chiefAllows } from "./chief-table.ts";
import { copy, deskNewsroom, economy, granted, member, world } from "./desk-newsroom.ts";

type Refusal = PermissionRefusal | WorkingCopyRefusal;

const typed = (text: string, given: Partial<StoryContent> = {}): StoryContent =>
  copy({ body: [...copy().body, { id: "p2" as BlockId, kind: "paragraph", text }], ...given });
const bridge = typed("وفُتح الجسر القديم أمام السيارات الصغيرة وحدها.");
const school = typed("وبقيت المدرسة مأوى لستّ عشرة أسرة.");
const nowhere: TextBase = { revision: 1, version: 0 };

const tabOf = (name: string): TabId => `${name}-window-00000001` as TabId;
const save = (desk: DeskArchive, story: StoryId, content: StoryContent, base: TextBase = nowhere) =>
  desk.saveWorkingCopy({ story, tab: tabOf(desk.member.id), content, base });
const accepted = <Value>(outcome: Outcome<Value, Refusal>): Value =>
  outcome.ok ? outcome.value : fail(JSON.stringify(outcome.refusals));
const codesOf = (outcome: Outcome<unknown, Refusal>): readonly string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

const states: readonly StoryStateKind[] = ["draft", "review", "ready", "scheduled", "live", "corrected", "withdrawn"];
const isWithin = (sections: Member["sections"], places: readonly SectionId[]): boolean =>
  sections === "all" || places.every((place) => sections.includes(place));

describe("النص غير المحفوظ في يد عامل", () => {
  test("يكتبه ويأخذ دوره من له أن يعدّل: كل صفة وقسم وحال، ولمن كانت المادة", async (t) => {
    let [laid, asked, allowed] = [0, 0, 0];
    for (const role of roles) {
      for (const sections of ["all", [world], [world, economy], []] as const) {
        const rami = member("rami", { role, sections, person: "p-rami1" as PersonId });
        for (const state of states) {
          for (const isTheirs of [true, false]) {
            for (const from of [world, economy]) {
              for (const to of [world, economy]) {
                const newsroom = deskNewsroom();
                const desk = newsroom.as(rami);
                const by = isTheirs ? "u:rami" : "u:sami";
                const story = await newsroom.lay(`s${(laid += 1)}`, state, {
                  by,
                  content: copy({ section: from, byline: [] }),
                });
                const expect = (places: readonly SectionId[]): boolean =>
                  chiefAllows({
                    role,
                    call: state === "live" || state === "corrected" ? "edit-behind-live" : "edit",
                    state,
                    isInTheirSections: isWithin(sections, places),
                    hasSomeSection: sections.length > 0,
                    isTheirs,
                  });
                const base = { revision: story.revision, version: 0 };
                const what = JSON.stringify({ role, sections, state, isTheirs, from, to });
                const seen = await desk.seeStory({ story: story.id, tab: tabOf("rami"), wants: "write" });
                equal(seen.ok, expect([from]), what);
                const saved = await save(desk, story.id, { ...bridge, byline: [], section: to }, base);
                equal(saved.ok, expect([from, to]), what);
                equal((await newsroom.archive.findWorkingCopy(story.id)) !== undefined, saved.ok, what);
                deepEqual(await newsroom.find(story.id), story);
                asked += 1;
                allowed += saved.ok ? 1 : 0;
              }
            }
          }
        }
      }
    }
    t.diagnostic(`${asked} محاولة، قُبل منها ${allowed}`);
    ok(allowed > 50 && allowed < asked / 2);
  });

  test("يقرؤه من يقرأ المادة وحده، ومعه المادة التي هو عليها", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k1", "draft", { by: "u:sami" });
    const sami = newsroom.as(member("sami"));
    const saved = accepted(await save(sami, story.id, bridge));
    equal(saved.by, "u:sami");
    const reader = newsroom.as(member("nour", { role: "reporter" }));
    deepEqual(await reader.findWorkingCopy(story.id), { ok: true, value: saved });
    deepEqual(await reader.findTexts(story.id), { ok: true, value: { story, workingCopy: saved } });
    const foreign = newsroom.as(member("faris", { sections: [economy] }));
    deepEqual(codesOf(await foreign.findWorkingCopy(story.id)), ["section"]);
    deepEqual(codesOf(await foreign.findTexts(story.id)), ["section"]);
    for (const ask of [sami.findWorkingCopy("zz9" as StoryId), sami.findTexts("zz9" as StoryId)])
      deepEqual(await ask, { ok: true, value: undefined });
    deepEqual(codesOf(await save(sami, "zz9" as StoryId, bridge)), ["no-story"]);
  });

  test("من كتب على نص غيره صار نص غيره نسخةً باسم صاحبه، وله أن يكون في أقسام النصّين", async () => {
    const newsroom = deskNewsroom();
    const both = newsroom.as(member("sami", { sections: [world, economy] }));
    const story = await newsroom.lay("k2", "draft", { by: "u:sami" });
    const moved = accepted(await save(both, story.id, { ...bridge, section: economy }));
    const rami = newsroom.as(member("rami"));
    ok((await rami.takeOverStory({ story: story.id, tab: tabOf("rami") })).ok);
    deepEqual(codesOf(await save(rami, story.id, school, moved)), ["section"]);
    const chief = newsroom.as(member("nour", { role: "chief", sections: "all" }));
    ok((await chief.takeOverStory({ story: story.id, tab: tabOf("nour") })).ok);
    const saved = accepted(await save(chief, story.id, school, moved));
    deepEqual([saved.revision, saved.version, saved.by], [2, 1, "u:nour"]);
    const revisions = await newsroom.archive.listRevisions(story.id);
    deepEqual(
      revisions.map(({ by, content }) => [by, content.section]),
      [
        ["u:sami", world],
        ["u:sami", economy],
      ],
    );
  });

  test("المتأخر يأخذ النصّين، ويمضي من حيث هما بعد أن يدمج", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k3", "live", { by: "u:sami" });
    const [sami, rami] = [newsroom.as(member("sami")), newsroom.as(member("rami"))];
    const first = accepted(await save(sami, story.id, bridge));
    deepEqual(codesOf(await save(rami, story.id, school)), ["not-writer"]);
    ok((await rami.takeOverStory({ story: story.id, tab: tabOf("rami") })).ok);
    const late = await save(rami, story.id, school);
    const [refusal] = late.ok ? [] : late.refusals;
    deepEqual(refusal, { code: "clash", story, workingCopy: first });
    if (refusal?.code !== "clash") return;
    equal(accepted(await save(rami, story.id, school, baseOf(refusal))).revision, 2);
  });

  test("خطوة تتخطّاه تُردّ بصاحبه، وبعد حفظه تمضي", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k4", "draft", { by: "u:hind" });
    const hind = newsroom.as(member("hind", { role: "reporter" }));
    const rami = newsroom.as(member("rami"));
    const hand = { by: "u:rami", now: newsroom.now() } as const;
    accepted(await save(hind, story.id, bridge));
    for (const step of [
      submitStory(story, hand),
      approveStory(story, hand),
      publishStory(story, hand),
      reviseStory(story, school, hand),
    ])
      deepEqual(await rami.saveStory([granted(step)], story), {
        ok: false,
        refusals: [{ code: "working-copy", by: "u:hind" }],
      });
    deepEqual(await newsroom.find(story.id), story);
    const kept = accepted(await rami.keepWorkingCopy(story.id)) ?? fail();
    deepEqual(kept.content, bridge);
    equal((await newsroom.archive.listRevisions(story.id)).at(-1)?.by, "u:hind");
    ok((await rami.saveStory([granted(publishStory(kept, hand))], kept)).ok);
    equal(await newsroom.archive.findWorkingCopy(story.id), undefined);
  });

  test("ما لا يمسّ النص يمضي والنص مكانه: إعادة وسحب", async () => {
    const newsroom = deskNewsroom();
    const chief = newsroom.as(member("nour", { role: "chief" }));
    const hand = { by: "u:nour", now: newsroom.now() } as const;
    const review = await newsroom.lay("k5", "review", { by: "u:hind" });
    const saved = accepted(await save(chief, review.id, bridge));
    ok((await chief.saveStory([granted(returnStory(review, hand, "أين المصدر الثاني؟"))], review)).ok);
    deepEqual(await newsroom.archive.findWorkingCopy(review.id), saved);
    const live = await newsroom.lay("k6", "live", { by: "u:hind" });
    const behind = accepted(await save(chief, live.id, bridge));
    ok((await chief.saveStory([granted(withdrawStory(live, "لم يثبت الخبر.", hand))], live)).ok);
    deepEqual(await chief.findWorkingCopy(live.id), { ok: true, value: behind });
    deepEqual(codesOf(await save(chief, live.id, school, { revision: 1, version: 1 })), ["story-state"]);
    deepEqual(codesOf(await chief.keepWorkingCopy(live.id)), ["story-state"]);
  });

  test("يحفظه نسخةً من له أن يعدّل، وما لا جديد فيه يجيب عنه من يقرأ", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k7", "draft", { by: "u:hind" });
    const hind = newsroom.as(member("hind", { role: "reporter" }));
    const other = newsroom.as(member("faris", { role: "reporter" }));
    deepEqual(await other.keepWorkingCopy(story.id), { ok: true, value: story });
    accepted(await save(hind, story.id, copy()));
    deepEqual(await other.keepWorkingCopy(story.id), { ok: true, value: story });
    equal(await newsroom.archive.findWorkingCopy(story.id), undefined);
    accepted(await save(hind, story.id, bridge));
    deepEqual(codesOf(await other.keepWorkingCopy(story.id)), ["not-yours"]);
    equal(accepted(await hind.keepWorkingCopy(story.id))?.revision, 2);
    deepEqual(await hind.keepWorkingCopy("zz9" as StoryId), { ok: true, value: undefined });
    deepEqual(codesOf(await newsroom.as(member("x", { sections: [economy] })).keepWorkingCopy(story.id)), ["section"]);
  });

  test("يُسقط ما كتبه هو، لا ما كتبه غيره ولا غير ما رآه", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k8", "draft", { by: "u:sami" });
    const [sami, rami] = [newsroom.as(member("sami")), newsroom.as(member("rami"))];
    const drop = (desk: DeskArchive, base: TextBase) => desk.dropWorkingCopy({ story: story.id, base });
    const saved = accepted(await save(sami, story.id, bridge));
    deepEqual(codesOf(await drop(rami, saved)), ["working-copy"]);
    deepEqual(codesOf(await drop(sami, nowhere)), ["clash"]);
    deepEqual(codesOf(await drop(newsroom.as(member("x", { role: "reporter" })), saved)), ["not-yours"]);
    deepEqual(await newsroom.archive.findWorkingCopy(story.id), saved);
    ok((await drop(sami, saved)).ok);
    equal(await newsroom.archive.findWorkingCopy(story.id), undefined);
    deepEqual(codesOf(await sami.dropWorkingCopy({ story: "zz9" as StoryId, base: nowhere })), ["no-story"]);
  });

  test("ما حُكم به على مادة تغيّرت في الطريق يُحكم به من جديد", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k9", "draft", { by: "u:hind" });
    let calls = 0;
    const meanwhile: Archive = {
      ...newsroom.archive,
      async saveWorkingCopy(given) {
        calls += 1;
        if (calls === 1) {
          const hand = { by: "u:sami", now: newsroom.now() } as const;
          await newsroom.archive.saveStory([granted(submitStory(story, hand))], story);
        }
        return newsroom.archive.saveWorkingCopy(given);
      },
    };
    const hind = deskArchive(meanwhile, member("hind", { role: "reporter" }));
    deepEqual(codesOf(await save(hind, story.id, bridge)), ["story-state"]);
    equal(calls, 1);
    equal(await newsroom.archive.findWorkingCopy(story.id), undefined);
  });

  test("نص حُفظ بين النظر والحفظ نسخةً لا يضيع ولا يوقف الحفظ", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k10", "draft", { by: "u:sami" });
    const sami = newsroom.as(member("sami"));
    const first = accepted(await save(sami, story.id, bridge));
    let calls = 0;
    const meanwhile: Archive = {
      ...newsroom.archive,
      async keepWorkingCopy(given) {
        calls += 1;
        if (calls === 1) accepted(await save(sami, story.id, school, first));
        return newsroom.archive.keepWorkingCopy(given);
      },
    };
    const kept = accepted(await deskArchive(meanwhile, member("rami")).keepWorkingCopy(story.id)) ?? fail();
    deepEqual([kept.content, calls], [school, 2]);
  });
});

describe("الدور في المادة في يد عامل", () => {
  const see = (desk: DeskArchive, story: Story, wants: "write" | "look" = "write", tab = tabOf(desk.member.id)) =>
    desk.seeStory({ story: story.id, tab, wants });

  test("ينظر من يقرأ، ويكتب من يعدّل، ولا مادة لا وجود لها", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k1", "draft", { by: "u:sami" });
    const reader = newsroom.as(member("nour", { role: "reporter", name: "نور الحاج" }));
    deepEqual(codesOf(await see(reader, story)), ["not-yours"]);
    deepEqual(accepted(await see(reader, story, "look")), { others: [] });
    deepEqual(codesOf(await see(newsroom.as(member("x", { sections: [economy] })), story, "look")), ["section"]);
    const sami = newsroom.as(member("sami"));
    const presence = accepted(await see(sami, story)) ?? fail();
    equal(presence.writer?.member, "sami");
    deepEqual(
      presence.others.map(({ name }) => name),
      ["نور الحاج"],
    );
    const nobody = { story: "zz9" as StoryId, tab: tabOf("sami") };
    deepEqual(await sami.seeStory({ ...nobody, wants: "look" }), { ok: true, value: undefined });
    deepEqual(await sami.takeOverStory(nobody), { ok: true, value: undefined });
    await sami.leaveStory({ story: story.id, tab: tabOf("sami") });
    equal(accepted(await see(reader, story, "look"))?.writer, undefined);
  });

  test("يأخذ الدور من غيره من له ذلك، ومن نافذته كل من يعدّل", async () => {
    const newsroom = deskNewsroom();
    const story = await newsroom.lay("k2", "draft", { by: "u:hind" });
    const hind = newsroom.as(member("hind", { role: "reporter" }));
    const sami = newsroom.as(member("sami"));
    const second = "hind-window-00000002" as TabId;
    accepted(await see(hind, story));
    equal(accepted(await see(hind, story, "write", second))?.writer?.tab, tabOf("hind"));
    equal(accepted(await hind.takeOverStory({ story: story.id, tab: second }))?.writer?.tab, second);
    equal(accepted(await sami.takeOverStory({ story: story.id, tab: tabOf("sami") }))?.writer?.member, "sami");
    deepEqual(codesOf(await hind.takeOverStory({ story: story.id, tab: second })), ["role"]);
    equal(accepted(await see(sami, story))?.writer?.member, "sami");
    const reader = newsroom.as(member("faris", { role: "reporter" }));
    deepEqual(codesOf(await reader.takeOverStory({ story: story.id, tab: tabOf("faris") })), ["not-yours"]);
  });
});

test("لكل ردّ على الكتابة كلام بالعربية وكلام بالإنكليزية", () => {
  const writer = { member: "hind" as never, name: "هند الصبّاغ", tab: tabOf("hind"), since: "" as never };
  const story = { id: "k1" } as Story;
  const refusals: readonly WorkingCopyRefusal[] = [
    { code: "clash", story },
    { code: "not-writer", writer },
    { code: "no-story" },
    { code: "state", state: "withdrawn", wanted: "revise" },
  ];
  for (const refusal of refusals) {
    const arabic = workingCopyRefusalWordsAr(refusal);
    ok(/^[\p{Script=Arabic}\p{M}\p{P} ]+$/u.test(arabic), arabic);
    ok(workingCopyRefusalWordsEn(refusal).length > 20);
  }
  ok(workingCopyRefusalWordsAr({ code: "not-writer", writer }).includes("هند الصبّاغ"));
});
