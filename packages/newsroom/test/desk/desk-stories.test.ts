import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Actor,
  type BlockId,
  type Call,
  EditConflict,
  type Hand,
  type Member,
  type Outcome,
  type PersonId,
  type SectionId,
  type Story,
  type StoryAction,
  type StoryContent,
  StoryExists,
  type StoryId,
  type StoryRefusal,
  type StoryStateKind,
  type StoryStep,
  actorOf,
  approveStory,
  correctStory,
  draftStory,
  embargoStory,
  publishStory,
  returnStory,
  reviseStory,
  roles,
  scheduleStory,
  submitStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { chiefAllows } from "./chief-table.ts";
import { codesOf, copy, deskNewsroom, economy, granted, member, refusalsOf, world } from "./desk-newsroom.ts";

const states: readonly StoryStateKind[] = ["draft", "review", "ready", "scheduled", "live", "corrected", "withdrawn"];
const newBody = copy({
  body: [{ id: "p1" as BlockId, kind: "paragraph", text: "وفُتح الجسر القديم أمام السيارات الصغيرة وحدها." }],
}).body;

type Take = (story: Story, hand: Hand, content: StoryContent) => Outcome<StoryStep, StoryRefusal>;
const soon = ({ now }: Hand) => toInstant(Date.parse(now) + 7_200_000);
const take: Readonly<Record<StoryAction, Take>> = {
  revise: (story, hand, content) => reviseStory(story, content, hand),
  submit: (story, hand) => submitStory(story, hand),
  approve: (story, hand) => approveStory(story, hand),
  return: (story, hand) => returnStory(story, hand, "أين المصدر الثاني؟"),
  schedule: (story, hand) => scheduleStory(story, soon(hand), hand),
  publish: (story, hand) => publishStory(story, hand),
  correct: (story, hand, content) => correctStory(story, { text: "الصواب أن القرى أربع لا خمس.", content }, hand),
  withdraw: (story, hand) => withdrawStory(story, "سُحبت حتى يُراجَع مصدرها.", hand),
  embargo: (story, hand) => embargoStory(story, soon(hand), hand),
};

/** The call that a step is, as the chief editor's table names it. */
function callOf(action: StoryAction, state: StoryStateKind): Call {
  if (action === "revise") return state === "live" || state === "corrected" ? "edit-behind-live" : "edit";
  return action === "return" && state === "scheduled" ? "unschedule" : action;
}

const isWithin = (sections: Member["sections"], places: readonly SectionId[]): boolean =>
  sections === "all" || places.every((place) => sections.includes(place));

describe("الأرشيف في يد عامل", () => {
  test("كل صفة، في كل خطوة من حياة المادة، في قسمها وغيره، ولها ولغيرها، وفي كل حال", async (t) => {
    let laid = 0;
    let asked = 0;
    let allowed = 0;
    const owners = { creator: "u:rami", byline: "u:sami", nobody: "u:sami" } as const;
    for (const role of roles) {
      for (const sections of ["all", [world], [world, economy], []] as const) {
        const rami = member("rami", { role, sections, person: "p-rami1" as PersonId });
        for (const state of states) {
          const newsroom = deskNewsroom();
          const desk = newsroom.as(rami);
          const auditRows = async () => (await newsroom.archive.listAudit({ limit: 1000 })).length;
          for (const [whose, by] of Object.entries(owners) as [keyof typeof owners, Actor][]) {
            for (const from of [world, economy]) {
              for (const to of [world, economy]) {
                for (const action of Object.keys(take) as StoryAction[]) {
                  const named = whose === "byline" ? [{ name: "رامي", person: "p-rami1" as PersonId }] : [];
                  const content = copy({ section: from, byline: named });
                  const before = await newsroom.lay(`s${laid}`, state, { by, content });
                  const hand: Hand = { by: actorOf(rami), now: newsroom.now() };
                  const ready = action === "publish" && (state === "live" || state === "corrected");
                  if (ready)
                    await newsroom.archive.saveStory(
                      [granted(reviseStory(before, { ...content, body: newBody }, { ...hand, by }))],
                      before,
                    );
                  const kept = await newsroom.find(before.id);
                  const step = take[action](kept, hand, { ...content, section: to, body: newBody });
                  laid += 1;
                  if (!step.ok) continue;
                  const audit = await auditRows();
                  const moves = action === "revise" || action === "correct";
                  const expected = chiefAllows({
                    role,
                    call: callOf(action, state),
                    state,
                    isInTheirSections: isWithin(sections, moves ? [from, to] : [from]),
                    hasSomeSection: sections.length > 0,
                    isTheirs: whose !== "nobody",
                  });
                  const outcome = await desk.saveStory([step.value], kept);
                  const what = JSON.stringify({ role, sections, state, whose, from, to, action, outcome });
                  equal(outcome.ok, expected, what);
                  deepEqual(await newsroom.find(before.id), expected ? step.value.story : kept, what);
                  equal(await auditRows(), expected ? audit + 1 : audit, what);
                  asked += 1;
                  allowed += expected ? 1 : 0;
                }
              }
            }
          }
        }
      }
    }
    t.diagnostic(`${asked} خطوة، قُبل منها ${allowed}`);
    ok(allowed > 500);
  });

  test("مادة جديدة: في أقسامه باسمه، وما يليها في الحفظ نفسه بصلاحيته", async () => {
    const newsroom = deskNewsroom();
    const layla = member("layla", { role: "reporter" });
    const desk = newsroom.as(layla);
    const hand: Hand = { by: "u:layla", now: newsroom.now() };
    const draft = (id: string, given: Partial<StoryContent> = {}, by: Actor = "u:layla") =>
      draftStory({ id: id as StoryId, content: copy(given), by, now: hand.now });
    const one = draft("a1");
    ok((await desk.saveStory([one, granted(submitStory(one.story, hand))], undefined)).ok);
    deepEqual(codesOf(await desk.saveStory([draft("a2", { section: economy })], undefined)), ["section"]);
    deepEqual(refusalsOf(await desk.saveStory([draft("a3", {}, "u:sami")], undefined)), [
      { code: "another-actor", by: "u:sami" },
    ]);
    const four = draft("a4");
    deepEqual(codesOf(await desk.saveStory([four, granted(publishStory(four.story, hand))], undefined)), ["role"]);
    const moved = granted(reviseStory(four.story, copy({ section: economy }), hand));
    deepEqual(codesOf(await desk.saveStory([four, moved], undefined)), ["section"]);
    await rejects(desk.saveStory([draft("a1")], undefined), StoryExists);
    deepEqual(
      (await newsroom.archive.listStoryLines({ limit: 10 })).items.map(({ id }) => id),
      ["a1"],
    );
  });

  test("خطوة باسم غيره لا تُحفظ، ولو كانت مما يحق له", async () => {
    const newsroom = deskNewsroom();
    const chief = newsroom.as(member("nour", { role: "admin", sections: "all" }));
    const story = await newsroom.lay("b1", "ready", { by: "u:sami" });
    for (const by of ["u:sami", "m:import", "cli:story"] as const) {
      const step = granted(publishStory(story, { by, now: newsroom.now() }));
      deepEqual(refusalsOf(await chief.saveStory([step], story)), [{ code: "another-actor", by }]);
    }
    equal((await newsroom.find(story.id)).state.kind, "ready");
  });

  test("خطوة تقول شيئًا وتفعل غيره لا تُحفظ", async () => {
    const newsroom = deskNewsroom();
    const hand: Hand = { by: "u:rami", now: newsroom.now() };
    const reporter = newsroom.as(member("rami", { role: "reporter" }));
    const story = await newsroom.lay("c1", "draft", { by: "u:rami" });
    const submitted = granted(submitStory(story, hand));
    const revised = granted(reviseStory(story, { ...copy(), body: newBody }, hand));
    const out: Partial<Story> = { state: { kind: "live", since: hand.now }, published: hand.now, publicRevision: 1 };
    const tampered: readonly StoryStep[] = [
      { ...submitted, story: { ...submitted.story, ...out } },
      { ...revised, story: { ...revised.story, ...out } },
      { ...revised, story: { ...revised.story, corrections: [{ at: hand.now, text: "لا شيء" }] } },
      { ...revised, story: { ...revised.story, embargo: hand.now } },
      { ...submitted, story: { ...submitted.story, content: copy({ section: economy }) } },
      { ...revised, event: { ...revised.event, kind: "submit" } },
      { ...revised, event: { ...revised.event, note: "زيادة" } },
      { ...revised, event: { ...revised.event, story: "zz9" as StoryId } },
      { ...submitted, event: { ...submitted.event, kind: "draft" } },
      { ...submitted, event: { ...submitted.event, kind: "toString" as StoryAction } },
      { ...revised, story: { ...revised.story, revision: 7 } },
      { ...revised, story: { ...revised.story, provenance: { format: "desk", furniture: [], name: "وكالة" } } },
    ];
    for (const step of tampered) deepEqual(codesOf(await reporter.saveStory([step], story)), ["step-untrue"]);
    deepEqual(await newsroom.find(story.id), story);
    ok((await reporter.saveStory([revised], story)).ok);
  });

  test("ما كان يُؤخذ من الأرشيف لا ممن يسأل", async () => {
    const newsroom = deskNewsroom();
    const hand: Hand = { by: "u:rami", now: newsroom.now() };
    const reporter = newsroom.as(member("rami", { role: "reporter", person: "p-rami1" as PersonId }));
    const story = await newsroom.lay("d1", "draft", { by: "u:sami" });
    const asHis = { ...story, content: copy({ byline: [{ name: "رامي", person: "p-rami1" as PersonId }] }) };
    await rejects(
      reporter.saveStory([granted(reviseStory(asHis, { ...asHis.content, body: newBody }, hand))], asHis),
      EditConflict,
    );
    const hers = await newsroom.lay("d2", "review", { by: "u:rami" });
    const asDraft: Story = { ...hers, state: { kind: "draft" } };
    await rejects(
      reporter.saveStory([granted(reviseStory(asDraft, { ...copy(), body: newBody }, hand))], asDraft),
      EditConflict,
    );
    const gone: Story = { ...story, id: "d9" as StoryId };
    await rejects(reporter.saveStory([granted(submitStory(gone, hand))], gone), EditConflict);
    // A new story in its place: the id is taken.
    await rejects(
      reporter.saveStory([draftStory({ id: story.id, content: asHis.content, ...hand })], undefined),
      StoryExists,
    );
    deepEqual(await newsroom.find(story.id), story);
  });

  test("لا تُنقل مادة من قسم ليس له ولا إليه، ولو في خطوتين", async () => {
    const newsroom = deskNewsroom();
    const hand: Hand = { by: "u:rami", now: newsroom.now() };
    const editor = newsroom.as(member("rami"));
    const foreign = await newsroom.lay("e1", "draft", { by: "u:sami", content: copy({ section: economy }) });
    const taken = granted(reviseStory(foreign, copy(), hand));
    deepEqual(refusalsOf(await editor.saveStory([taken], foreign)), [
      { code: "section", call: "edit", section: economy },
    ]);
    deepEqual(codesOf(await editor.saveStory([taken, granted(publishStory(taken.story, hand))], foreign)), ["section"]);
    const own = await newsroom.lay("e2", "draft", { by: "u:sami" });
    const away = granted(reviseStory(own, copy({ section: economy }), hand));
    const back = granted(reviseStory(away.story, copy({ body: newBody }), hand));
    ok(!(await editor.saveStory([away, back], own)).ok);
    deepEqual(await newsroom.find(own.id), own);
    const both = newsroom.as(member("rami", { sections: [world, economy] }));
    ok((await both.saveStory([away], own)).ok);
  });

  test("ما نُقل خلف المنشور يبقى لقسم القرّاء حتى يُنشر", async () => {
    const newsroom = deskNewsroom();
    const live = await newsroom.lay("f1", "live", { by: "u:sami" });
    const both = member("nour", { sections: [world, economy] });
    const move = granted(reviseStory(live, copy({ section: economy }), { by: "u:nour", now: newsroom.now() }));
    ok((await newsroom.as(both).saveStory([move], live)).ok);
    const kept = await newsroom.find(live.id);
    const publish = (by: Actor) => [granted(publishStory(kept, { by, now: newsroom.now() }))] as const;
    const inEconomy = newsroom.as(member("rami", { sections: [economy] }));
    ok((await inEconomy.findStory(live.id)).ok);
    deepEqual(refusalsOf(await inEconomy.saveStory(publish("u:rami"), kept)), [
      { code: "section", call: "publish", section: world },
    ]);
    deepEqual(codesOf(await inEconomy.findStoryFor("take-over-lock", live.id)), ["section"]);
    ok((await newsroom.as(both).saveStory(publish("u:nour"), kept)).ok);
    ok((await inEconomy.findStoryFor("take-over-lock", live.id)).ok);
  });

  test("المجدولة التي حان وقتها منشورة، ولا تُعاد بخطوة من قبل ذلك", async () => {
    const newsroom = deskNewsroom();
    const editor = newsroom.as(member("rami"));
    const story = await newsroom.lay("g1", "scheduled", { by: "u:sami" });
    newsroom.pass(3_600_000 - 1);
    const early = granted(returnStory(story, { by: "u:rami", now: newsroom.now() }, "انتظروا"));
    newsroom.pass(1);
    deepEqual(refusalsOf(await editor.saveStory([early], story)), [
      { code: "story-state", call: "return", state: "live" },
    ]);
    equal((await newsroom.archive.reading.findReading(story.id))?.kind, "public");
  });

  test("الخطوة تُحفظ في وقتها: لا من دقائق مضت ولا من وقت لم يأت", async () => {
    const newsroom = deskNewsroom();
    const editor = newsroom.as(member("rami"));
    const story = await newsroom.lay("h1", "draft", { by: "u:sami" });
    newsroom.pass(120_000);
    for (const [shift, isKept] of [
      [-60_001, false],
      [1, false],
      [-60_000, true],
    ] as const) {
      const now = toInstant(Date.parse(newsroom.now()) + shift);
      const outcome = await editor.saveStory([granted(approveStory(story, { by: "u:rami", now }))], story);
      equal(outcome.ok, isKept, String(shift));
    }
  });

  test("التأريخ بما مضى لرئيس التحرير: في النشر وفي التصحيح", async () => {
    const newsroom = deskNewsroom();
    const lastYear = toInstant(Date.parse("2025-03-14T09:30:00.000Z"));
    const story = await newsroom.lay("j1", "ready", { by: "u:sami" });
    const hand = (name: string): Hand => ({ by: `u:${name}`, now: newsroom.now() });
    const publish = (name: string) =>
      granted(publishStory(story, hand(name), { published: lastYear, updated: newsroom.now() }));
    const editor = newsroom.as(member("rami"));
    const chief = newsroom.as(member("nour", { role: "chief" }));
    deepEqual(refusalsOf(await editor.saveStory([publish("rami")], story)), [
      { code: "role", call: "backdate", role: "editor", needed: "chief" },
    ]);
    ok((await chief.saveStory([publish("nour")], story)).ok);
    const live = await newsroom.find(story.id);
    const correct = (name: string, from: Story) =>
      granted(correctStory(from, { text: "الصواب أن القرى أربع.", at: lastYear }, hand(name)));
    ok((await chief.saveStory([correct("nour", live)], live)).ok);
    const corrected = await newsroom.find(story.id);
    // At the moment of the correction before it: what is told of readers is still told late.
    deepEqual(codesOf(await editor.saveStory([correct("rami", corrected)], corrected)), ["role"]);
  });

  test("من سُمّي في التوقيع فالمسودة له، ومن رُفع اسمه وقد بدأها فله كذلك", async () => {
    const newsroom = deskNewsroom();
    const hind = newsroom.as(member("hind", { role: "reporter", person: "p-hind1" as PersonId }));
    const nameless = newsroom.as(member("faris", { role: "reporter" }));
    const assigned = await newsroom.lay("k1", "draft", { by: "cli:import" });
    ok((await hind.findStoryFor("edit", assigned.id)).ok);
    deepEqual(refusalsOf(await nameless.findStoryFor("edit", assigned.id)), [{ code: "not-yours", call: "edit" }]);
    const begun = await newsroom.lay("k2", "draft", { by: "u:hind", content: copy({ byline: [{ name: "سامي" }] }) });
    ok((await hind.findStoryFor("submit", begun.id)).ok);
    ok(!(await nameless.findStoryFor("submit", begun.id)).ok);
  });

  test("يقرأ مواد أقسامه وحدها، ونسخها، وقائمتها", async () => {
    const newsroom = deskNewsroom();
    const mine = await newsroom.lay("m1", "draft", { by: "u:sami" });
    const foreign = await newsroom.lay("m2", "live", { by: "u:sami", content: copy({ section: economy }) });
    const desk = newsroom.as(member("rami", { role: "reporter" }));
    deepEqual(await desk.findStory(mine.id), { ok: true, value: mine });
    deepEqual(codesOf(await desk.findStory(foreign.id)), ["section"]);
    deepEqual(await desk.findStory("m3" as StoryId), { ok: true, value: undefined });
    equal((await desk.listRevisions(mine.id)).ok, true);
    deepEqual(codesOf(await desk.listRevisions(foreign.id)), ["section"]);
    deepEqual(await desk.listRevisions("m3" as StoryId), { ok: true, value: [] });
    const lines = await desk.listStoryLines({ limit: 10 });
    deepEqual(lines.ok && lines.value.items.map(({ id }) => id), ["m1"]);
    deepEqual(codesOf(await desk.listStoryLines({ sections: [world, economy], limit: 10 })), ["section"]);
    deepEqual(codesOf(await newsroom.as(member("none", { sections: [] })).listStoryLines({ limit: 10 })), ["section"]);
    const all = await newsroom.as(member("all", { sections: "all" })).listStoryLines({ limit: 10 });
    deepEqual(all.ok && all.value.items.map(({ id }) => id).toSorted(), ["m1", "m2"]);
  });
});
