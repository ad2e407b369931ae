import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  type BlockId,
  type Hand,
  type Instant,
  type Outcome,
  type SectionId,
  type Story,
  type StoryAction,
  type StoryContent,
  type StoryId,
  type StoryRefusal,
  type StoryState,
  type StoryStateKind,
  type StoryStep,
  approveStory,
  correctStory,
  draftStory,
  embargoStory,
  isPublic,
  publishStory,
  returnStory,
  reviseStory,
  scheduleStory,
  submitStory,
  withdrawStory,
} from "@mihwar/newsroom";

const at = (time: string): Instant => `2026-01-08T${time}:00.000Z` as Instant;
const now = at("09:30");
const hind: Hand = { by: "u:hind", now };
const when = (time: string): Hand => ({ by: "u:hind", now: at(time) });

const content: StoryContent = {
  headline: "هدنة هشّة في وادي الرمّانة",
  section: "world" as SectionId,
  byline: [{ name: "هند الصبّاغ" }],
  body: [{ id: "p1" as BlockId, kind: "paragraph", text: "صمدت الهدنة يومها الثالث." }],
  tags: [],
  language: "ar",
  sources: [],
};
const revised: StoryContent = { ...content, headline: "هدنة الوادي تصمد يومها الرابع" };

const states: Readonly<Record<StoryStateKind, StoryState>> = {
  draft: { kind: "draft" },
  review: { kind: "review" },
  ready: { kind: "ready" },
  scheduled: { kind: "scheduled", at: at("18:00") },
  live: { kind: "live", since: at("08:00") },
  corrected: { kind: "corrected", since: at("07:00"), at: at("08:00") },
  withdrawn: { kind: "withdrawn", at: at("08:00"), notice: "سُحبت لخطأ في المصدر.", legal: false },
};

const publishedAt: Partial<Record<StoryStateKind, Instant>> = {
  scheduled: at("18:00"),
  live: at("08:00"),
  corrected: at("07:00"),
  withdrawn: at("07:00"),
};

function storyIn(kind: StoryStateKind, more: Partial<Story> = {}): Story {
  const published = publishedAt[kind];
  return {
    id: "7k2m9q" as StoryId,
    revision: 2,
    content,
    state: states[kind],
    corrections: [],
    ...(published === undefined ? {} : { published, publicRevision: 1 }),
    ...more,
  };
}

const granted = (outcome: Outcome<StoryStep, StoryRefusal>): StoryStep => {
  ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const refusalOf = (outcome: Outcome<StoryStep, StoryRefusal>): StoryRefusal => {
  ok(!outcome.ok, JSON.stringify(outcome));
  return outcome.refusals[0];
};

const take: Readonly<Record<StoryAction, (story: Story) => Outcome<StoryStep, StoryRefusal>>> = {
  revise: (story) => reviseStory(story, revised, hind),
  submit: (story) => submitStory(story, hind),
  approve: (story) => approveStory(story, hind),
  return: (story) => returnStory(story, hind, "تحقّق من الرقم"),
  schedule: (story) => scheduleStory(story, at("12:00"), hind),
  publish: (story) => publishStory(story, hind),
  correct: (story) => correctStory(story, { text: "الصواب أن العدد 12." }, hind),
  withdraw: (story) => withdrawStory(story, "سُحبت لخطأ في المصدر.", hind),
  embargo: (story) => embargoStory(story, at("12:00"), hind),
};

/** The state after each action in each state; «—» where the action is refused. */
const lives: Readonly<Record<StoryAction, Readonly<Record<StoryStateKind, StoryStateKind | "—">>>> = {
  revise: {
    draft: "draft",
    review: "review",
    ready: "ready",
    scheduled: "scheduled",
    live: "live",
    corrected: "corrected",
    withdrawn: "—",
  },
  submit: { draft: "review", review: "—", ready: "—", scheduled: "—", live: "—", corrected: "—", withdrawn: "—" },
  approve: { draft: "ready", review: "ready", ready: "—", scheduled: "—", live: "—", corrected: "—", withdrawn: "—" },
  return: {
    draft: "—",
    review: "draft",
    ready: "draft",
    scheduled: "draft",
    live: "—",
    corrected: "—",
    withdrawn: "—",
  },
  schedule: {
    draft: "scheduled",
    review: "scheduled",
    ready: "scheduled",
    scheduled: "scheduled",
    live: "—",
    corrected: "—",
    withdrawn: "—",
  },
  publish: {
    draft: "live",
    review: "live",
    ready: "live",
    scheduled: "live",
    live: "live",
    corrected: "corrected",
    withdrawn: "—",
  },
  correct: {
    draft: "—",
    review: "—",
    ready: "—",
    scheduled: "—",
    live: "corrected",
    corrected: "corrected",
    withdrawn: "—",
  },
  withdraw: {
    draft: "—",
    review: "—",
    ready: "—",
    scheduled: "withdrawn",
    live: "withdrawn",
    corrected: "withdrawn",
    withdrawn: "—",
  },
  embargo: {
    draft: "draft",
    review: "review",
    ready: "ready",
    scheduled: "scheduled",
    live: "—",
    corrected: "—",
    withdrawn: "—",
  },
};

describe("كل فعل في كل حال", () => {
  for (const [action, row] of Object.entries(lives) as [StoryAction, (typeof lives)[StoryAction]][]) {
    for (const [state, after] of Object.entries(row) as [StoryStateKind, StoryStateKind | "—"][]) {
      test(`${action} في ${state} ← ${after}`, () => {
        const story = storyIn(state);
        const outcome = take[action](story);
        if (after === "—") deepEqual(refusalOf(outcome), { code: "state", state, wanted: action });
        else {
          const step = granted(outcome);
          equal(step.story.state.kind, after);
          equal(step.event.kind, action);
          equal(step.event.at, now);
        }
        deepEqual(story, storyIn(state));
      });
    }
  }
});

test("المسودة تبدأ بنسختها الأولى", () => {
  const { story, event } = draftStory({ id: "7k2m9q" as StoryId, content, ...hind });
  equal(story.revision, 1);
  equal(story.publicRevision, undefined);
  deepEqual(event, { kind: "draft", story: "7k2m9q", at: now, by: "u:hind" });
  ok(!isPublic(story, now));
});

test("القراء يبقون على نسختهم حتى تُنشر الجديدة", () => {
  const live = granted(publishStory(storyIn("ready"), hind)).story;
  equal(live.publicRevision, 2);
  const edited = granted(reviseStory(live, revised, when("10:00"))).story;
  equal(edited.revision, 3);
  equal(edited.publicRevision, 2);
  const again = granted(publishStory(edited, when("11:00"))).story;
  equal(again.publicRevision, 3);
  equal(again.published, now);
  equal(again.updated, at("11:00"));
  deepEqual(refusalOf(publishStory(again, when("12:00"))), { code: "nothing-new" });
});

test("ما لا يقرؤه قارئ لا يُنشر ولا يُجدول ولا يُجاز", () => {
  const unreadable: readonly (readonly [Partial<StoryContent>, string])[] = [
    [{ headline: " \u200f " }, "headline-empty"],
    [{ body: [] }, "body-empty"],
    [{ hero: { media: "m1" as never, credit: " " } }, "hero-without-credit"],
  ];
  for (const [change, code] of unreadable.slice(1)) {
    const story = storyIn("draft", { content: { ...content, ...change } });
    for (const action of ["publish", "schedule", "approve"] as const) equal(refusalOf(take[action](story)).code, code);
    equal(refusalOf(correctStory(storyIn("live"), { text: "صواب", content: story.content }, hind)).code, code);
  }
  for (const headline of ["  ", " \u200f "]) {
    const nameless = storyIn("draft", { content: { ...content, headline } });
    for (const action of ["submit", "publish", "schedule", "approve"] as const)
      equal(refusalOf(take[action](nameless)).code, "headline-empty");
  }
});

test("لا تصحيح بلا نص، ولا سحب بلا بيان، ولا تنقيح بلا جديد", () => {
  equal(refusalOf(correctStory(storyIn("live"), { text: " " }, hind)).code, "correction-empty");
  equal(refusalOf(withdrawStory(storyIn("live"), " ", hind)).code, "notice-empty");
  equal(refusalOf(reviseStory(storyIn("draft"), { ...content }, hind)).code, "nothing-new");
});

test("الموعد لا يكون في ما مضى", () => {
  deepEqual(refusalOf(scheduleStory(storyIn("ready"), now, hind)), { code: "time-past", at: now, now });
  deepEqual(refusalOf(embargoStory(storyIn("ready"), at("09:00"), hind)), { code: "time-past", at: at("09:00"), now });
  equal(refusalOf(publishStory(storyIn("ready"), hind, { published: at("10:00") })).code, "time-past");
  equal(refusalOf(publishStory(storyIn("ready"), hind, { updated: at("10:00") })).code, "time-past");
  equal(refusalOf(correctStory(storyIn("live"), { text: "صواب", at: at("10:00") }, hind)).code, "time-past");
});

test("المنقول من مكان آخر يحفظ تاريخيه", () => {
  const { story } = granted(publishStory(storyIn("draft"), hind, { published: at("06:00"), updated: at("07:00") }));
  equal(story.published, at("06:00"));
  equal(story.updated, at("07:00"));
  const corrected = granted(correctStory(story, { text: "الصواب 12.", at: at("06:30") }, hind)).story;
  equal(corrected.updated, at("07:00"));
  deepEqual(corrected.corrections, [{ at: at("06:30"), text: "الصواب 12." }]);
});

test("المجدول الذي حان وقته منشور وإن لم يلمسه أحد", () => {
  const out = storyIn("scheduled");
  ok(!isPublic(out, at("17:59")));
  ok(isPublic(out, at("18:00")));
  const later = when("19:00");
  deepEqual(refusalOf(returnStory(out, later, "أعده")), { code: "state", state: "live", wanted: "return" });
  equal(refusalOf(scheduleStory(out, at("20:00"), later)).code, "state");
  equal(refusalOf(embargoStory(out, at("20:00"), later)).code, "state");
  const corrected = granted(correctStory(out, { text: "الصواب 12." }, later)).story;
  deepEqual(corrected.state, { kind: "corrected", since: at("18:00"), at: at("19:00") });
  equal(corrected.published, at("18:00"));
  const again = granted(publishStory(out, later)).story;
  equal(again.published, at("18:00"));
  equal(again.updated, at("19:00"));
  equal(granted(reviseStory(out, revised, later)).story.state.kind, "live");
});

test("المُعاد إلى كاتبه لا يخرج في موعده", () => {
  const back = granted(returnStory(storyIn("scheduled"), hind, "تحقّق")).story;
  equal(back.published, undefined);
  equal(back.publicRevision, undefined);
  ok(!isPublic(back, at("23:00")));
});

test("الحظر يغلب النشر والجدولة، قبلهما وبعدهما", () => {
  const held = granted(embargoStory(storyIn("ready"), at("15:00"), hind)).story;
  const published = granted(publishStory(held, hind)).story;
  deepEqual(published.state, { kind: "scheduled", at: at("15:00") });
  equal(published.published, at("15:00"));
  ok(!isPublic(published, at("14:59")));
  ok(isPublic(published, at("15:00")));
  deepEqual(granted(scheduleStory(held, at("12:00"), hind)).story.state, { kind: "scheduled", at: at("15:00") });
  deepEqual(granted(scheduleStory(held, at("16:00"), hind)).story.state, { kind: "scheduled", at: at("16:00") });
  const scheduled = granted(scheduleStory(storyIn("ready"), at("12:00"), hind)).story;
  const heldAfter = granted(embargoStory(scheduled, at("15:00"), hind)).story;
  equal(heldAfter.published, at("15:00"));
  deepEqual(heldAfter.state, { kind: "scheduled", at: at("15:00") });
  equal(granted(publishStory(held, when("15:30"))).story.published, at("15:30"));
});

test("السحب يقول متى ولماذا وبأمر مَن", () => {
  deepEqual(granted(withdrawStory(storyIn("corrected"), "بأمر قضائي.", hind, true)).story.state, {
    kind: "withdrawn",
    at: now,
    notice: "بأمر قضائي.",
    legal: true,
  });
});

test("حياة عشوائية: لا يظهر لقارئ ما لم يحن، ولا يتغير أول موعد قُرئ فيه، والنسخ لا تنقص", () => {
  const moves = fc.array(
    fc.record({
      action: fc.constantFrom(...(Object.keys(take) as StoryAction[])),
      minutes: fc.integer({ min: 1, max: 600 }),
      ahead: fc.integer({ min: -60, max: 600 }),
      text: fc.constantFrom("عنوان أول", "عنوان ثانٍ", "عنوان ثالث"),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(moves, (life) => {
      let clock = Date.parse(now);
      const stamp = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
      let story: Story = draftStory({ id: "7k2m9q" as StoryId, content, ...hind }).story;
      let first: Instant | undefined;
      for (const { action, minutes, ahead, text } of life) {
        clock += minutes * 60_000;
        const hand: Hand = { by: "u:hind", now: stamp(clock) };
        const due = stamp(clock + ahead * 60_000);
        if (isPublic(story, hand.now)) first ??= story.published;
        const outcome =
          action === "schedule"
            ? scheduleStory(story, due, hand)
            : action === "embargo"
              ? embargoStory(story, due, hand)
              : action === "revise"
                ? reviseStory(story, { ...content, headline: text }, hand)
                : action === "publish"
                  ? publishStory(story, hand)
                  : action === "correct"
                    ? correctStory(story, { text }, hand)
                    : action === "withdraw"
                      ? withdrawStory(story, text, hand)
                      : action === "return"
                        ? returnStory(story, hand, text)
                        : action === "submit"
                          ? submitStory(story, hand)
                          : approveStory(story, hand);
        if (!outcome.ok) continue;
        const after = outcome.value.story;
        ok(after.revision >= story.revision);
        ok(after.corrections.length >= story.corrections.length);
        const hidden = after.embargo !== undefined && after.embargo > hand.now;
        if (hidden) ok(!isPublic(after, hand.now));
        // Once readers have read it, only withdrawing takes it away, and its first moment stands.
        if (isPublic(story, hand.now)) ok(isPublic(after, hand.now) || after.state.kind === "withdrawn");
        if (first !== undefined) equal(after.published, first);
        if (after.updated !== undefined) ok(after.updated <= hand.now);
        if (after.state.kind === "live") ok(isPublic(after, hand.now));
        story = after;
      }
    }),
    { numRuns: 1000 },
  );
});
