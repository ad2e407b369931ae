import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  type BlockId,
  EditConflict,
  type Hand,
  type Member,
  type Outcome,
  type PersonId,
  type Revision,
  type Role,
  type SectionId,
  type Story,
  type StoryContent,
  StoryExists,
  type StoryId,
  type StoryRefusal,
  type StoryState,
  type StoryStep,
  actorOf,
  approveStory,
  correctStory,
  draftStory,
  embargoStory,
  isPublic,
  publishStory,
  returnStory,
  reviseStory,
  roles,
  scheduleStory,
  submitStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { type DeskNewsroom, copy, deskNewsroom, economy, member, world } from "./desk-newsroom.ts";

// Members who do whatever comes to their mind, and members who cheat: copy that is another's, states that are not so,
// other people's names, other times. Whatever the archive takes of it must be what their role may change. What changed is
// read off the archive alone, not off what they said that they do.

const staff: readonly Member[] = [
  member("hind", { role: "reporter", person: "p-hind1" as PersonId }),
  member("faris", { role: "reporter", sections: [economy] }),
  member("rami", { role: "editor" }),
  member("salma", { role: "editor", sections: [economy, world] }),
  member("nour", { role: "chief" }),
  member("layla", { role: "admin", sections: "all" }),
  member("zayd", { role: "chief", sections: [] }),
];

const deeds = [
  "draft",
  "revise",
  "move",
  "submit",
  "approve",
  "return",
  "schedule",
  "publish",
  "correct",
  "withdraw",
  "embargo",
] as const;
type Deed = (typeof deeds)[number];

const anyStates: readonly StoryState[] = [
  { kind: "draft" },
  { kind: "review" },
  { kind: "ready" },
  { kind: "live", since: "2026-03-14T09:00:00.000Z" as Hand["now"] },
];

/** What somebody tries: mostly honestly. */
interface Attempt {
  readonly who: number;
  readonly story: number;
  readonly deeds: readonly Deed[];
  readonly section: SectionId;
  readonly pass: number;
  readonly cheat?: "name" | "time" | "state" | "copy" | "after" | "unsaid" | "kind" | undefined;
  readonly pick: number;
}

const honest = fc.constant(undefined);
const attempt: fc.Arbitrary<Attempt> = fc.record({
  who: fc.nat(staff.length - 1),
  story: fc.nat(2),
  deeds: fc.array(fc.constantFrom(...deeds), { minLength: 1, maxLength: 3 }),
  section: fc.constantFrom(world, economy),
  pass: fc.constantFrom(0, 1, 1000, 3_600_000),
  cheat: fc.oneof(
    { arbitrary: honest, weight: 3 },
    { arbitrary: fc.constantFrom("name", "time", "state", "copy", "after", "unsaid", "kind"), weight: 1 },
  ),
  pick: fc.nat(9),
});

let words = 0;
const fresh = (content: StoryContent, section: SectionId): StoryContent => ({
  ...content,
  section,
  body: [{ id: "p1" as BlockId, kind: "paragraph", text: `انحسر الماء ${(words += 1)} سنتيمترات في ليلة واحدة.` }],
});

function take(deed: Deed, story: Story, hand: Hand, section: SectionId): Outcome<StoryStep, StoryRefusal> {
  const later = toInstant(Date.parse(hand.now) + 3_600_000);
  switch (deed) {
    case "draft":
      return { ok: true, value: draftStory({ id: story.id, content: fresh(story.content, section), ...hand }) };
    case "revise":
      return reviseStory(story, fresh(story.content, story.content.section), hand);
    case "move":
      return reviseStory(story, fresh(story.content, section), hand);
    case "submit":
      return submitStory(story, hand);
    case "approve":
      return approveStory(story, hand);
    case "return":
      return returnStory(story, hand, "أين المصدر الثاني؟");
    case "schedule":
      return scheduleStory(story, later, hand);
    case "publish":
      return publishStory(story, hand);
    case "correct":
      return correctStory(story, { text: "الصواب ليلتان.", content: fresh(story.content, section) }, hand);
    case "withdraw":
      return withdrawStory(story, "سُحبت حتى يُراجَع مصدرها.", hand);
    case "embargo":
      return embargoStory(story, later, hand);
  }
}

/** The steps of an attempt, and from what the one who tries says that they were taken. */
function stepsOf(tried: Attempt, who: Member, kept: Story | undefined, newsroom: DeskNewsroom) {
  const { cheat, pick, section } = tried;
  const other = staff[pick % staff.length] ?? who;
  const shift = [-3_600_000, -60_001, -30_000, 1, 60_000][pick % 5] ?? 0;
  const now = cheat === "time" ? toInstant(Date.parse(newsroom.now()) + shift) : newsroom.now();
  const hand: Hand = { by: actorOf(cheat === "name" ? other : who), now };
  const id = `w${tried.story}` as StoryId;
  const blank: Story = { id, revision: 1, content: copy({ section }), state: { kind: "draft" }, corrections: [] };
  let story = kept ?? blank;
  if (cheat === "state") story = { ...story, state: anyStates[pick % anyStates.length] ?? story.state };
  if (cheat === "copy")
    story = {
      ...story,
      content: { ...story.content, section, byline: [{ name: "هند", person: "p-hind1" as PersonId }] },
    };
  const before = kept === undefined ? undefined : cheat === "state" || cheat === "copy" ? story : kept;
  const steps: StoryStep[] = [];
  for (const deed of kept === undefined ? (["draft", ...tried.deeds] as const) : tried.deeds) {
    const taken = take(deed, story, hand, section);
    if (!taken.ok) continue;
    let step = taken.value;
    if (cheat === "after")
      step = {
        ...step,
        story: {
          ...step.story,
          state: anyStates[pick % anyStates.length] ?? step.story.state,
          published: now,
          publicRevision: step.story.revision,
        },
      };
    if (cheat === "unsaid") step = { ...step, story: { ...step.story, content: { ...step.story.content, section } } };
    if (cheat === "kind")
      step = { ...step, event: { ...step.event, kind: deeds[pick] === "move" ? "revise" : (deeds[pick] as "submit") } };
    steps.push(step);
    story = step.story;
  }
  // One who cheats with what was may also show the archive's own story for it.
  return { steps, before: pick % 2 === 0 ? before : kept };
}

const higher = (role: Role, lowest: Role): boolean => roles.indexOf(role) >= roles.indexOf(lowest);

interface Seen {
  readonly story: Story | undefined;
  readonly revisions: readonly Revision[];
  readonly audit: number;
}

/** What no role allows of what has changed; empty where all is well. */
function forbiddenIn(
  was: Seen,
  is: Seen,
  who: Member,
  now: Hand["now"],
  auditBy: readonly string[],
): readonly string[] {
  const found: string[] = [];
  const must = (isSo: boolean, what: string): void => void (isSo || found.push(what));
  const { story } = is;
  if (story === undefined) return [];
  const own = (section: SectionId | undefined): boolean =>
    section === undefined || who.sections === "all" || who.sections.includes(section);
  const shown = ({ story: one, revisions }: Seen) =>
    revisions.find(({ number }) => number === one?.publicRevision)?.content.section;
  must(own(was.story?.content.section), "القسم الذي كانت فيه");
  must(own(shown(was)), "القسم الذي يقرؤها فيه القرّاء");
  must(own(story.content.section), "القسم الذي صارت فيه");
  must(own(shown(is)), "القسم الذي صار يقرؤها فيه القرّاء");
  must(
    auditBy.every((by) => by === actorOf(who)),
    "اسم غيره في السجل",
  );
  must(
    is.revisions.slice(was.revisions.length).every(({ by }) => by === actorOf(who)),
    "اسم غيره على نسخة",
  );
  if (!higher(who.role, "editor")) {
    const begun = was.revisions[0]?.by;
    const named =
      was.story?.content.byline.some(({ person }) => person !== undefined && person === who.person) === true;
    must(was.story === undefined || begun === actorOf(who) || named, "مادة غيره");
    must(was.story === undefined || was.story.state.kind === "draft", "مادة خرجت من يده");
    must(story.state.kind === "draft" || story.state.kind === "review", "حال ليست له");
    must(story.embargo === was.story?.embargo, "حظر");
    must(story.publicRevision === undefined && story.published === undefined, "نشر");
    must(story.corrections.length === 0, "تصحيح");
  }
  if (!higher(who.role, "chief")) {
    must(story.state.kind !== "withdrawn", "سحب");
    const wasOut = was.story !== undefined && isPublic(was.story, now);
    must(!wasOut || isPublic(story, now), "أُخفي عن القرّاء");
    const minuteAgo = toInstant(Date.parse(now) - 60_000);
    must(story.published === was.story?.published || (story.published ?? now) >= minuteAgo, "تأريخ بما مضى");
  }
  return found;
}

test("لا تسلسل من الأفعال، صادقها وكاذبها، يغيّر ما لا يحق لصاحبه", async (t) => {
  const counts = { tried: 0, kept: 0, cheats: 0, cheatsKept: 0 };
  const keptBy = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 30 }), async (attempts) => {
      const newsroom = deskNewsroom();
      const see = async (id: StoryId): Promise<Seen> => ({
        story: await newsroom.archive.findStory(id),
        revisions: await newsroom.archive.listRevisions(id),
        audit: (await newsroom.archive.listAudit({ limit: 1000 })).length,
      });
      for (const tried of attempts) {
        newsroom.pass(tried.pass);
        const who = staff[tried.who];
        if (who === undefined) continue;
        const id = `w${tried.story}` as StoryId;
        const was = await see(id);
        const { steps, before } = stepsOf(tried, who, was.story, newsroom);
        const [first, ...rest] = steps;
        if (first === undefined) continue;
        const outcome = await newsroom
          .as(who)
          .saveStory([first, ...rest], before)
          .catch((fault: unknown) => {
            if (fault instanceof EditConflict || fault instanceof StoryExists) return { ok: false } as const;
            throw fault;
          });
        const is = await see(id);
        counts.tried += 1;
        if (tried.cheat !== undefined) counts.cheats += 1;
        if (!outcome.ok) {
          equal(JSON.stringify(is), JSON.stringify(was));
          continue;
        }
        counts.kept += 1;
        if (tried.cheat !== undefined) counts.cheatsKept += 1;
        keptBy.set(who.role, (keptBy.get(who.role) ?? 0) + 1);
        const rows = (await newsroom.archive.listAudit({ after: was.audit, limit: 1000 })).map(({ by }) => by);
        const forbidden = forbiddenIn(was, is, who, newsroom.now(), rows);
        equal(
          forbidden.join("، "),
          "",
          `${who.id} ${who.role}: ${JSON.stringify({ tried, was: was.story, is: is.story })}`,
        );
      }
    }),
    { numRuns: 3000 },
  );
  t.diagnostic(
    `${counts.tried} محاولة حُفظ منها ${counts.kept}؛ ومن ${counts.cheats} غشّ ${counts.cheatsKept} لا أثر لغشّه`,
  );
  for (const role of roles) ok((keptBy.get(role) ?? 0) > 20, `${role}: ${keptBy.get(role) ?? 0}`);
});
