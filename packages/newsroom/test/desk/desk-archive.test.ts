import { deepEqual, equal, ok } from "node:assert/strict";
import { describe, test } from "node:test";
import {
  type Archive,
  type Call,
  type Coverage,
  type DeskArchive,
  type Dossier,
  type Edition,
  type Front,
  type ItemId,
  type MediaAsset,
  type Member,
  type MemberId,
  type NewEntry,
  type Outcome,
  type PermissionRefusal,
  type Person,
  type PersonId,
  type Section,
  type StoryId,
  type TickerId,
  type TickerLine,
  draftStory,
  publishStory,
  roles,
} from "@mihwar/newsroom";
import { chiefAllows, chiefTable } from "./chief-table.ts";
import { codesOf, copy, deskNewsroom, economy, granted, member, refusalsOf, world } from "./desk-newsroom.ts";

const edition: Edition = {
  name: "الضفاف",
  latinName: "Al-Difaf",
  tagline: "أخبار القرى الأربع",
  origin: "https://difaf.example",
  language: "ar",
  dates: { months: "dual", digits: "western", timeZone: "Asia/Amman", hijri: false },
  borders: { note: "نكتب الأسماء كما ترد في الخبر.", names: {} },
  follow: [],
  copyright: "© الضفاف",
  about: ["صحيفة لا وجود لها خارج هذه الاختبارات."],
  correctionsPolicy: "نصحّح الخطأ في مكانه.",
};
const photo: MediaAsset = {
  id: "jisr1" as MediaAsset["id"],
  sha256: "3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7",
  mime: "image/jpeg",
  width: 1600,
  height: 1067,
  bytes: 4,
  alt: "الجسر القديم بعد انحسار الماء",
  focal: { x: 0.5, y: 0.5 },
};
const line: TickerLine = {
  id: "t1" as TickerId,
  text: "فتح الجسر القديم أمام السيارات الصغيرة",
  level: "breaking",
  from: "2026-03-14T09:00:00.000Z" as TickerLine["from"],
  expires: "2026-03-14T12:00:00.000Z" as TickerLine["from"],
};
const hind: Person = { id: "p-hind1" as PersonId, name: "هند الصبّاغ", slug: "هند-الصباغ" };
const front = (id: Front["id"]): Front => ({ id, slots: [{ kind: "automatic" }] });
const unordered = (id: Front["id"]): Front => ({ id, slots: [] });
const sectionOf = (id: Section["id"]): Section => ({ id, name: "العالم", order: 1, tone: "teal" });
const valley: Dossier = { kind: "dossier", id: "valley" as ItemId, title: "سيول وادي الرمّانة", state: "open" };
const entry = (by: "u:rami" | "u:sami" | "m:who", given: Partial<NewEntry> = {}): NewEntry =>
  ({
    kind: "change",
    by,
    operation: { op: "add", items: [valley] },
    note: "ملف جديد",
    news: 0,
    ...given,
  }) as NewEntry;

const coverage = (section: Section["id"]): Coverage => ({
  id: "c1" as Coverage["id"],
  title: "جلسة مجلس البلدية في أمر الجسر القديم",
  from: "2026-03-16",
  section,
  assigned: [],
  state: "planned",
});

const draft = (section = world, by: "u:rami" | "u:sami" = "u:rami") =>
  draftStory({ id: "m1" as StoryId, content: copy({ section }), by, now: deskNewsroom().now() });

interface Try {
  readonly call: Call;
  /** Where what it touches lies; absent for what belongs to no section. */
  readonly section?: Section["id"];
  readonly make: (desk: DeskArchive) => Promise<Outcome<unknown, PermissionRefusal>>;
  /** What must be so for the call to be what it is. */
  readonly first?: (archive: Archive) => Promise<void>;
}

const tries: readonly Try[] = [
  { call: "save-person", make: (desk) => desk.savePerson(hind) },
  { call: "read-people", make: (desk) => desk.findPersonByName("هند الصبّاغ") },
  { call: "save-section", section: world, make: (desk) => desk.saveSection(sectionOf(world)) },
  { call: "save-section", section: economy, make: (desk) => desk.saveSection(sectionOf(economy)) },
  { call: "save-media", make: (desk) => desk.saveMedia(photo) },
  {
    call: "change-media",
    first: (archive) => archive.saveMedia(photo, "cli:setup"),
    make: (desk) => desk.saveMedia({ ...photo, credit: "ليلى حدّاد" }),
  },
  { call: "read-media", make: (desk) => desk.findMediaByHash(photo.sha256) },
  { call: "save-front", section: world, make: (desk) => desk.saveFront(front(world), unordered(world)) },
  { call: "save-front", section: economy, make: (desk) => desk.saveFront(front(economy), unordered(economy)) },
  { call: "save-front", make: (desk) => desk.saveFront(front("home"), unordered("home")) },
  { call: "save-ticker-line", make: (desk) => desk.saveTickerLine(line, undefined) },
  { call: "read-ticker", make: (desk) => desk.listTickerLines(10) },
  { call: "read-ticker", make: (desk) => desk.findTickerLine(line.id) },
  {
    call: "remove-ticker-line",
    first: (archive) => archive.saveTickerLine(line, "cli:setup"),
    make: (desk) => desk.removeTickerLine(line.id),
  },
  { call: "edition-settings", make: (desk) => desk.saveEdition(edition) },
  {
    call: "edition-settings",
    first: (archive) => archive.saveEdition(edition, "cli:setup"),
    make: (desk) => desk.saveEdition({ ...edition, tagline: "سطر آخر", origin: "https://other.example" }),
  },
  {
    call: "edition-words",
    first: (archive) => archive.saveEdition(edition, "cli:setup"),
    make: (desk) => desk.saveEdition({ ...edition, tagline: "أخبار الوادي كله", contact: "desk@difaf.example" }),
  },
  { call: "read-edition", make: (desk) => desk.findEdition() },
  { call: "read-audit", make: (desk) => desk.listAudit({ limit: 10 }) },
  { call: "read-room", make: (desk) => desk.room() },
  { call: "read-dossiers", make: (desk) => desk.dossiers.loadDossiers() },
  { call: "read-dossiers", make: (desk) => desk.dossiers.listLog({ limit: 10 }) },
  { call: "write-dossiers", make: (desk) => desk.dossiers.writeLog(() => [entry("u:rami")]) },
  {
    call: "backdate-dossiers",
    make: (desk) =>
      desk.dossiers.writeLog(() => [entry("u:rami", { at: "2025-01-01T00:00:00.000Z" as TickerLine["from"] })]),
  },
  {
    call: "decide-suggestion",
    first: async (archive) => void (await archive.dossiers.writeLog("m:who", () => [entry("m:who")])),
    make: (desk) => desk.dossiers.writeLog(() => [{ kind: "decision", by: "u:rami", of: 1, verdict: "accepted" }]),
  },
  { call: "read-plan", make: (desk) => desk.findCoverage(coverage(world).id) },
  { call: "read-plan", make: (desk) => desk.listCoverage({ limit: 10 }) },
  { call: "save-coverage", section: world, make: (desk) => desk.saveCoverage(coverage(world), undefined) },
  { call: "save-coverage", section: economy, make: (desk) => desk.saveCoverage(coverage(economy), undefined) },
  {
    call: "assign-coverage",
    section: world,
    make: (desk) => desk.saveCoverage({ ...coverage(world), assigned: ["sami" as MemberId] }, undefined),
  },
  {
    call: "create-story",
    section: world,
    make: (desk) => desk.dossiers.writeLog(() => ({ entries: [entry("u:rami")], story: [draft()] })),
  },
];

/** All that can be seen of what an archive holds. */
const all = async (archive: Archive): Promise<string> =>
  JSON.stringify([
    await archive.listAudit({ limit: 1000 }),
    await archive.listStoryLines({ limit: 1000 }),
    await archive.dossiers.listLog({ limit: 1000 }),
    await archive.findEdition(),
    await archive.reading.listSections(),
    await archive.reading.listTicker(),
    await archive.findMediaByHash(photo.sha256),
    await archive.listCoverage({ limit: 1000 }),
  ]);

describe("ما ليس مادة", () => {
  test("كل صفة في كل ما يُحفظ ويُقرأ: ما في جدول رئيس التحرير ولا شيء غيره", async (t) => {
    let asked = 0;
    let allowed = 0;
    for (const role of roles) {
      for (const sections of ["all", [world], []] as const) {
        for (const { call, section, make, first } of tries) {
          const newsroom = deskNewsroom();
          await first?.(newsroom.archive);
          const who: Member = member("rami", { role, sections });
          const before = await all(newsroom.archive);
          const outcome = await make(newsroom.as(who));
          const isInTheirSections =
            sections === "all" || (section !== undefined && sections.some((one) => one === section));
          const deed = { role, isInTheirSections, hasSomeSection: sections.length > 0, isTheirs: true };
          const expected =
            chiefAllows({ ...deed, call }) &&
            // Each of these is at the same time what it is part of.
            (call !== "backdate-dossiers" && call !== "create-story"
              ? true
              : chiefAllows({ ...deed, call: "write-dossiers" }));
          const what = JSON.stringify({ role, sections, call, section, outcome });
          equal(outcome.ok, expected, what);
          const after = await all(newsroom.archive);
          if (!expected || call.startsWith("read-")) equal(after, before, what);
          else {
            const row = (await newsroom.archive.listAudit({ limit: 1000 })).at(-1);
            equal(row?.by, "u:rami", what);
          }
          asked += 1;
          allowed += expected ? 1 : 0;
        }
      }
    }
    t.diagnostic(`${asked} محاولة، قُبل منها ${allowed}`);
  });

  test("كل فعل في الجدول يسأل عنه الأرشيف، أو يُسأل عنه خارجه", () => {
    const outside = ["list-members", "add-member", "change-member", "reset-sign-in", "disable-member", "enable-member"];
    // asked for in desk-notes.test.ts
    const notes = ["resolve-note"];
    const stories = [...chiefTable].filter(([, row]) => row.states !== undefined).map(([call]) => call);
    deepEqual(
      [...new Set([...tries.map(({ call }) => call), ...stories, ...notes, "list-stories", ...outside])].toSorted(),
      [...chiefTable.keys()].toSorted(),
    );
  });

  test("في سجل الملفات لا يكتب أحد باسم غيره، ولا باسم آلة، ولا يُدخل مادة باسم غيره أو إلى غير أقسامه", async () => {
    const newsroom = deskNewsroom();
    const desk = newsroom.as(member("rami"));
    const { dossiers } = desk;
    for (const by of ["u:sami", "m:who"] as const)
      deepEqual(refusalsOf(await dossiers.writeLog(() => [entry("u:rami"), entry(by)])), [
        { code: "another-actor", by },
      ]);
    deepEqual(codesOf(await dossiers.writeLog(() => ({ entries: [entry("u:rami")], story: [draft(economy)] }))), [
      "section",
    ]);
    deepEqual(
      codesOf(await dossiers.writeLog(() => ({ entries: [entry("u:rami")], story: [draft(world, "u:sami")] }))),
      ["another-actor"],
    );
    const reporter = newsroom.as(member("rami", { role: "reporter" }));
    const own = draft();
    const out = granted(publishStory(own.story, { by: "u:rami", now: newsroom.now() }));
    deepEqual(codesOf(await reporter.dossiers.writeLog(() => ({ entries: [entry("u:rami")], story: [own, out] }))), [
      "role",
      "role",
    ]);
    equal((await newsroom.archive.listAudit({ limit: 10 })).length, 0);
    deepEqual(await dossiers.writeLog(() => []), { ok: true, value: { ok: true, value: [] } });
    const twice = await dossiers.writeLog(() => [entry("u:rami"), entry("u:rami")]);
    equal(twice.ok && twice.value.ok, false);
  });

  test("ليس في يد العامل من الأرشيف غير ما يسأل الجدول", () => {
    const newsroom = deskNewsroom();
    const { archive } = newsroom;
    const desk = newsroom.as(member("rami", { role: "admin", sections: "all" }));
    ok(!("countReads" in desk));
    ok(!("close" in desk));
    ok(!("takeNoteStep" in desk));
    ok(!Object.values(desk).some((value) => value === archive || value === archive.dossiers));
    deepEqual(
      Object.keys(archive.dossiers).filter((method) => !(method in desk.dossiers)),
      [],
    );
  });
});

/** Never called: what stands here is for the compiler. */
export function doesNotCompile(archive: Archive, desk: DeskArchive): void {
  // @ts-expect-error -- what the desk hands out is not the archive itself
  const whole: Archive = desk;
  // @ts-expect-error -- nobody writes in a name that they choose
  void desk.saveFront(front("home"), "u:sami");
  // @ts-expect-error -- an editor says which order they looked at
  void desk.saveFront(front("home"));
  // @ts-expect-error -- an answer is looked at before it is used
  void desk.findEdition().then((found) => found.name);
  void [whole, archive];
}
