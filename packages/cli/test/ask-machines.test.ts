import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Archive,
  type Block,
  type BlockId,
  type Edition,
  type Item,
  type StoryContent,
  type StoryId,
  draftStory,
  evidenceOf,
  publishStory,
  toInstant,
} from "@mihwar/newsroom";
import { memoryArchive } from "@mihwar/storage";
import { askMachines } from "../src/ask-machines.ts";

const by = "u:hind";
const live = "1ive1" as StoryId;
const paragraph = (id: string, text: string): Block => ({ id: id as BlockId, kind: "paragraph", text });
const copy = (headline: string, body: readonly Block[], more: object = {}): StoryContent => ({
  headline,
  section: "society" as StoryContent["section"],
  byline: [],
  body,
  tags: [],
  language: "ar",
  sources: [],
  ...more,
});

const before = "طلب اتحاد بلديات الوادي من وزارة الأشغال فتح جسر الوادي قبل الشتاء.";
const [first, second] = [
  "عاينت لجنة من وزارة الأشغال جسر الوادي، والتقت اتحاد بلديات الوادي.",
  "وقال الاتحاد إن اجتماع اللجنة الثاني مع أهالي البلدة يُعقد في 12 آذار 2027.",
];

/** Posts that say nothing of the matter. */
const others = Array.from({ length: 4 }, (_, n) => `هطل المطر على البلدة ساعة (${n}).`);

async function publish(archive: Archive, id: StoryId, content: StoryContent): Promise<void> {
  const hand = { by, now: await archive.now() } as const;
  const draft = draftStory({ id, content, ...hand });
  const out = publishStory(draft.story, hand);
  assert.ok(out.ok);
  await archive.saveStory([draft, out.value], undefined);
}

/** A newsroom with a dossier that a coverage of two posts has to do with. */
async function open(): Promise<Archive> {
  const archive = memoryArchive({ clock: { now: () => toInstant(Date.parse("2027-03-01T09:00:00Z")) } });
  await archive.saveEdition(
    { dates: { months: "dual", digits: "western", timeZone: "Asia/Beirut", hijri: false } } as Edition,
    by,
  );
  await publish(archive, "b1" as StoryId, copy("الجسر قبل الشتاء", [paragraph("p1", before)]));
  const evidence = [{ story: "b1", revision: 1, paragraph: "p1", quote: "فتح جسر الوادي", attribution: "plain" }];
  const items = [
    { kind: "dossier", id: "bridge", title: "جسر الوادي", state: "open" },
    { kind: "entity", id: "works", entityKind: "org", name: "وزارة الأشغال" },
    { kind: "entity", id: "council", entityKind: "org", name: "اتحاد بلديات الوادي" },
    {
      kind: "position",
      id: "ask",
      act: "ask",
      by: ["council"],
      to: ["works"],
      text: "فتح جسر الوادي",
      about: [],
      dossiers: ["bridge"],
      evidence,
    },
  ] as unknown as readonly [Item, ...Item[]];
  const written = await archive.dossiers.writeLog(by, () => [
    { kind: "change", by, operation: { op: "add", items }, note: "ملف الجسر", news: 1 },
  ]);
  assert.ok(written.ok, JSON.stringify(written));
  const liveblog = { from: "2027-03-01T08:00:00.000Z" };
  await publish(
    archive,
    live,
    copy("مباشر: لجنة تعاين جسر الوادي", [paragraph("p1", "نوافيكم بالجديد.")], { liveblog }),
  );
  for (const [at, text] of [first, second, ...others].entries()) {
    const post = `p-post${at}` as BlockId;
    const blocks = [paragraph(`${post}-1`, text)];
    const changed = await archive.changeLiveblog({ story: live, change: { kind: "post", post, blocks }, by });
    assert.ok(changed.ok);
  }
  return archive;
}

/** The paragraphs of the coverage on which anything is proposed. */
async function readIn(archive: Archive): Promise<readonly string[]> {
  const entries = await archive.dossiers.listLog({ limit: 100 });
  const proposed = entries.flatMap((entry) =>
    entry.kind === "change" && entry.by.startsWith("m:") && entry.operation.op === "add" ? entry.operation.items : [],
  );
  return [
    ...new Set(
      proposed
        .flatMap(evidenceOf)
        .filter(({ story }) => story === live)
        .map((one) => one.paragraph),
    ),
  ];
}

describe("الآلات تقرأ ما نُشر", () => {
  it("من تغطية مباشرة تقرأ المنشور الجديد بعد قليل قبله، لا ما قرأته من قبل كله", async () => {
    const archive = await open();
    for (const far of ["p-post0", "p-post5"]) await askMachines(archive, live, [far as BlockId]);
    assert.deepEqual(await readIn(archive), [], "الموعد في منشور آخر");
    await askMachines(archive, live, ["p-post1" as BlockId]);
    assert.deepEqual(await readIn(archive), ["p-post1-1"], "و«الاتحاد» فيه هو الذي سُمّي في ما قبله");
  });

  it("ومن مادة تقرأ كلها", async () => {
    const archive = await open();
    await askMachines(archive, live);
    assert.deepEqual(await readIn(archive), ["p-post1-1"]);
    await askMachines(archive, "none1" as StoryId);
  });
});
