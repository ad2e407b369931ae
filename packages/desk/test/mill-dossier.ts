import assert from "node:assert/strict";
import {
  type BlockId,
  type Dossier,
  type Entity,
  type Evidence,
  type Fact,
  type ItemId,
  type NewEntry,
  type NewsEvent,
  type Operation,
  type Position,
  type SectionId,
  type StoryContent,
  type StoryId,
  type When,
  citable,
  correctStory,
  draftStory,
  proposalsForRevision,
  proposalsForWithdrawal,
  publishStory,
  withdrawStory,
} from "@mihwar/newsroom";
import type { DeskUnderTest } from "./desk-under-test.ts";

export const id = (word: string): ItemId => word as ItemId;
export const when = (word: string): When => word as When;

export const copyOf = (headline: string, section: string, ...paragraphs: readonly string[]): StoryContent => ({
  headline,
  section: section as SectionId,
  byline: [],
  body: paragraphs.flatMap((text, at) =>
    text === "" ? [] : [{ id: `p${at + 1}` as BlockId, kind: "paragraph" as const, text }],
  ),
  tags: [],
  language: "ar",
  sources: [],
});

export const cite = (quote: string, paragraph = "p1", story = "mill1"): Evidence => ({
  story: story as StoryId,
  revision: 1,
  paragraph: paragraph as BlockId,
  quote,
  attribution: "plain",
});

const flour = copyOf(
  "المطحنة القديمة تعود إلى العمل",
  "world",
  "تعهّدت بلدية السنديانة بإصلاح المطحنة قبل نهاية شباط 2026، وطلبت قرضًا من صندوق القرى.",
  "ويُعقد اجتماع الأهالي في الثالث من آذار 2026 في ساحة المطحنة.",
  "وتطحن المطحنة عشرين كيسًا في اليوم، بحسب أمينة المخزن رُلى عازار.",
);
/** The second paragraph's words have moved to the end, and those of the third are gone. */
const corrected = copyOf(
  "المطحنة القديمة تعود إلى العمل",
  "world",
  "تعهّدت بلدية السنديانة بإصلاح المطحنة قبل نهاية شباط 2026، وطلبت قرضًا من صندوق القرى.",
  "",
  "وتطحن المطحنة ثلاثين كيسًا في اليوم.",
  "وعُلم أنه يُعقد اجتماع الأهالي في الثالث من آذار 2026 في ساحة المطحنة.",
);
const kept = copyOf("المطحنة تعمل", "world", "عادت المطحنة إلى العمل صباح اليوم، وطحنت أول كيس أمام الأهالي.");
const gone = copyOf("بيع المطحنة", "world", "بيعت المطحنة لشركة من الساحل.");
const secret = copyOf("مسودة عن القرض", "economy", "وافق الصندوق سرًّا على القرض.");

export const mill: Dossier = { kind: "dossier", id: id("mill"), title: "مطحنة السنديانة", state: "open" };
export const town: Entity = {
  kind: "entity",
  id: id("sindyana"),
  entityKind: "org",
  name: "بلدية السنديانة",
  aliases: ["البلدية"],
};
export const council: Entity = {
  kind: "entity",
  id: id("council"),
  entityKind: "org",
  name: "بلديّة السنديانه",
  role: "مجلس منتخب",
  same: { wikidata: "Q4242" },
  geometry: { point: [36.2, 34.5] },
};
export const fund: Entity = { kind: "entity", id: id("fund"), entityKind: "org", name: "صندوق القرى" };
export const promise: Position = {
  kind: "position",
  id: id("promise"),
  act: "commit",
  by: [town.id],
  to: [],
  text: "إصلاح المطحنة قبل نهاية شباط",
  about: [],
  due: when("2026-02"),
  fate: [{ fate: "open", at: when("2026-01-05"), why: "تعهّدت به علنًا", evidence: [cite("تعهّدت بلدية السنديانة")] }],
  dossiers: [mill.id],
  evidence: [cite("تعهّدت بلدية السنديانة بإصلاح المطحنة")],
};
export const meeting: NewsEvent = {
  kind: "event",
  id: id("meeting"),
  title: "اجتماع الأهالي",
  when: when("2026-03-03"),
  state: "scheduled",
  actors: [{ entity: council.id }],
  dossiers: [mill.id],
  evidence: [cite("يُعقد اجتماع الأهالي في الثالث من آذار 2026", "p2")],
};
export const sacks: Fact = {
  kind: "fact",
  id: id("sacks"),
  text: "تطحن المطحنة عشرين كيسًا في اليوم",
  about: [council.id],
  dossiers: [mill.id],
  evidence: [{ ...cite("عشرين كيسًا في اليوم", "p3"), speaker: council.id }],
};
export const sale: Fact = {
  kind: "fact",
  id: id("sale"),
  text: "بيعت المطحنة",
  about: [town.id],
  dossiers: [mill.id],
  evidence: [cite("بيعت المطحنة", "p1", "sale1")],
};

export const enter = (operation: Operation, more: Partial<NewEntry> = {}): NewEntry =>
  ({ kind: "change", by: "u:hind", operation, note: "بداية الملف", news: 1, ...more }) as NewEntry;

/**
 * A newsroom with a dossier about a mill whose stories have changed since: words that moved, words that are gone, a story
 * that was withdrawn, a promise and a meeting whose days have passed, one body under two names.
 */
export async function openMill({ archive }: Pick<DeskUnderTest, "archive">): Promise<void> {
  const now = await archive.now();
  const hand = { by: "u:hind" as const, now };
  const out = async (story: string, content: StoryContent) => {
    const begun = draftStory({ id: story as StoryId, content, ...hand });
    const live = publishStory(begun.story, hand);
    assert.ok(live.ok, JSON.stringify(live));
    await archive.saveStory([begun, live.value], undefined);
    return live.value.story;
  };
  const first = await out("mill1", flour);
  await out("mill2", kept);
  const sold = await out("sale1", gone);
  await archive.saveStory([draftStory({ id: "loan1" as StoryId, content: secret, ...hand })], undefined);
  const opened = await archive.dossiers.writeLog("cli:setup", () => [
    enter({ op: "add", items: [mill, town, council, fund] }),
    enter({ op: "add", items: [promise, meeting, sacks, sale] }),
    enter({ op: "file", story: "mill2" as StoryId, ref: mill.id }),
  ]);
  assert.ok(opened.ok, JSON.stringify(opened));
  const later = { ...hand, now: await archive.now() };
  const changed = correctStory(first, { text: "الكيس ثلاثون لا عشرون.", content: corrected }, later);
  assert.ok(changed.ok);
  await archive.saveStory([changed.value], first);
  const withdrawn = withdrawStory(sold, "سُحبت لخطأ في الاسم.", later);
  assert.ok(withdrawn.ok);
  await archive.saveStory([withdrawn.value], sold);
  const { story } = changed.value;
  const asked = await archive.dossiers.writeLog("m:evidence", (dossiers) => [
    ...proposalsForRevision(dossiers, story.id, story.revision, citable(story.content)),
    ...proposalsForWithdrawal(dossiers, sold.id, () => true),
  ]);
  assert.ok(asked.ok, JSON.stringify(asked));
}

/** What a page says, without its tags. */
export const plain = (html: string): string => html.replaceAll(/<[^>]+>|[\u2066-\u2069]/g, "");
