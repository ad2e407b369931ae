import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Archive,
  type Coverage,
  CoverageConflict,
  type CoverageId,
  type ItemId,
  type MemberId,
  StoryExists,
  approveStory,
  draftStory,
  embargoStory,
  scheduleStory,
} from "@mihwar/newsroom";
import { Unstorable } from "@mihwar/storage";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { after, bySami, copy, desk, edition, granted, hour, id, liveSteps, person, section } from "./copy.ts";

const note = (name: string, given: Partial<Coverage> = {}): Coverage => ({
  id: name as CoverageId,
  title: "مؤتمر المانحين لإعمار جسر الرمّانة",
  from: "2026-12-06",
  section: section("world"),
  assigned: [],
  state: "planned",
  ...given,
});
const ids = (notes: readonly { readonly id: string }[]): readonly string[] => notes.map((one) => one.id);

/** What every archive promises of coverage notes, and of what is to become of stories and when. */
export function coverageContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
  const test = (name: string, run: (under: ArchiveUnderTest) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        await under.archive.saveEdition(edition, "u:rim");
        await run(under);
      } finally {
        await under.close();
      }
    });
  };
  const found = async (archive: Archive, name: string) =>
    (await archive.findCoverage(name as CoverageId)) ?? assert.fail(name);

  describe(`المفكّرة: ${kind}`, () => {
    test("التغطية تُحفظ كما كُتبت، ومن بدأها ومتى لا يتغيّران، وتُعدّ مرات حفظها", async ({ archive, pass }) => {
      const whole = note("c1", {
        title: "قمة <b>المناخ</b> \\ «الدورة ٣١»؛ اليوم الأول, والثاني",
        from: "2026-12-06T16:30:00.000Z",
        until: "2026-12-06T19:00:00.000Z",
        note: "بطاقة الدخول عند سامي\nوالبث من الساعة السادسة",
        assigned: ["sami" as MemberId, "hind" as MemberId],
        event: "climate-31" as ItemId,
      });
      await archive.saveCoverage(whole, "u:rim");
      const { begun, changed, begunBy, version, ...kept } = await found(archive, "c1");
      assert.deepEqual(kept, whole);
      assert.deepEqual([begunBy, version, begun], ["u:rim", 1, changed]);
      await pass(5);
      const held = await found(archive, "c1");
      const { note: _note, event: _event, until: _until, ...less } = whole;
      await archive.saveCoverage({ ...less, from: "2026-12-07", state: "covered" }, "u:hind", held);
      const again = await found(archive, "c1");
      assert.deepEqual([again.begunBy, again.begun, again.version, again.state], ["u:rim", begun, 2, "covered"]);
      assert.deepEqual(
        [again.from, again.until, again.note, again.event],
        ["2026-12-07", undefined, undefined, undefined],
      );
      assert.ok(again.changed > begun);
      assert.equal(await archive.findCoverage("c9" as CoverageId), undefined);
      assert.equal(await archive.findCoverage("\0" as CoverageId), undefined);
    });

    test("لا يمحو أحد ما كتبه غيره بعد أن قرأ هو", async ({ archive, other }) => {
      await archive.saveCoverage(note("c1"), "u:rim");
      const read = await found(archive, "c1");
      await other.saveCoverage({ ...read, title: "المؤتمر أُجّل إلى كانون الثاني" }, "u:hind", read);
      await assert.rejects(
        archive.saveCoverage({ ...read, title: "المؤتمر في موعده" }, "u:rim", read),
        CoverageConflict,
      );
      await assert.rejects(archive.saveCoverage(note("c1"), "u:rim"), CoverageConflict, "ولا كأنها جديدة");
      await assert.rejects(
        archive.saveCoverage(note("c2"), "u:rim", { ...read, id: "c2" as CoverageId }),
        CoverageConflict,
      );
      assert.equal((await found(archive, "c1")).title, "المؤتمر أُجّل إلى كانون الثاني");
      const race = await found(archive, "c1");
      const both = await Promise.allSettled([
        archive.saveCoverage({ ...race, note: "من هند" }, "u:hind", race),
        other.saveCoverage({ ...race, note: "من ريم" }, "u:rim", race),
      ]);
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    });

    test("أيام المدى بساعة الصحيفة: منتصف الليل، وليلة تغيّر الساعة، وما يمتد أيامًا", async ({ archive }) => {
      const on = async (first: string, last = first, timeZone = "Asia/Beirut") =>
        ids(await archive.listCoverage({ days: { first, last, timeZone }, limit: 50 }));
      for (const one of [
        note("late", { from: "2026-12-05T22:30:00.000Z" }),
        note("day", { from: "2026-12-06" }),
        note("days", { from: "2026-12-04", until: "2026-12-06" }),
        note("night", { from: "2026-12-06T20:00:00.000Z", until: "2026-12-06T23:00:00.000Z" }),
        // the clocks of Beirut go from midnight to one o'clock
        note("spring", { from: "2026-03-28T22:00:00.000Z" }),
        note("before", { from: "2026-03-28T21:59:00.000Z" }),
      ])
        await archive.saveCoverage(one, "u:rim");
      assert.deepEqual(await on("2026-12-06"), ["days", "late", "day", "night"]);
      assert.deepEqual(await on("2026-12-05"), ["days"]);
      assert.deepEqual(await on("2026-12-05", "2026-12-05", "UTC"), ["days", "late"]);
      assert.deepEqual(await on("2026-12-07"), ["night"]);
      assert.deepEqual(await on("2026-12-07", "2026-12-07", "UTC"), []);
      assert.deepEqual(await on("2026-03-29"), ["spring"]);
      assert.deepEqual(await on("2026-03-28"), ["before"]);
      assert.deepEqual(await on("2026-12-01", "2026-12-31"), ["days", "late", "day", "night"]);
      assert.deepEqual(ids(await archive.listCoverage({ limit: 2 })), ["before", "spring"]);
    });

    test("المادة تبدأ من تغطيتها مرة واحدة: معًا أو لا شيء", async ({ archive }) => {
      await archive.saveCoverage(note("c1", { event: "e1" as ItemId }), "u:rim");
      const held = await found(archive, "c1");
      const begins = draftStory({ id: id("w1"), content: copy(), by: "u:hind", now: await archive.now() });
      await archive.saveCoverage({ ...held, story: id("w1") }, "u:hind", held, begins);
      assert.equal((await archive.findStory(id("w1")))?.state.kind, "draft");
      assert.deepEqual(ids(await archive.listCoverage({ story: id("w1"), limit: 5 })), ["c1"]);
      assert.deepEqual(ids(await archive.listCoverage({ events: ["e0", "e1"] as ItemId[], limit: 5 })), ["c1"]);
      const twice = draftStory({ id: id("w2"), content: copy(), by: "u:rim", now: await archive.now() });
      await assert.rejects(
        archive.saveCoverage({ ...held, story: id("w2") }, "u:rim", held, twice),
        CoverageConflict,
        "سبقه غيره إليها",
      );
      assert.equal(await archive.findStory(id("w2")), undefined, "ولا تبقى مادة بلا تغطية");
      const taken = draftStory({ id: id("w1"), content: copy(), by: "u:rim", now: await archive.now() });
      const now = await found(archive, "c1");
      await assert.rejects(archive.saveCoverage({ ...now, story: id("w1") }, "u:rim", now, taken), StoryExists);
    });

    test("لا يُحفظ ما لا يصح، وكل حفظ سطر في السجل، ولا خبر منه للقراء", async ({ archive }) => {
      const told: string[] = [];
      archive.reading.onChange((keys) => told.push(...keys));
      for (const wrong of [
        note("c1", { from: "2026-02-30" }),
        note("c1", { from: "2026-12-06", until: "2026-12-05" }),
        note("c1", { from: "2026-12-06", until: "2026-12-06T10:00:00.000Z" }),
        note("c1", { from: "2026-12-06T10:00:00Z" }),
        note("c1", { title: "نصف\ud800" }),
        note("c1", { section: section("../x") }),
        note("لا"),
      ])
        await assert.rejects(archive.saveCoverage(wrong, "u:rim"), Unstorable, JSON.stringify(wrong));
      await archive.saveCoverage(note("c1"), "u:rim");
      await archive.saveCoverage(
        { ...(await found(archive, "c1")), state: "dropped" },
        "u:hind",
        await found(archive, "c1"),
      );
      const rows = (await archive.listAudit({ limit: 100 })).filter(({ subject }) => subject.startsWith("coverage:"));
      assert.deepEqual(
        rows.map(({ by, action, subject, note: said }) => [by, action, subject, said]),
        [
          ["u:rim", "save-coverage", "coverage:c1", "planned"],
          ["u:hind", "save-coverage", "coverage:c1", "dropped"],
        ],
      );
      await archive.reading.catchUp();
      assert.deepEqual(
        told.filter((key) => key.startsWith("coverage")),
        [],
      );
    });

    test("مواعيد المواد: الجدولة والحظر والتسليم، لما لم يصل القراء بعد", async ({ archive, pass }) => {
      const now = await archive.now();
      const listed = (given: object = {}) =>
        archive.listStoryTimes({ from: now, until: after(now, 48 * hour), limit: 50, ...given });
      const begin = async (name: string, given: object = {}, by: "u:hind" | "u:sami" = "u:hind") => {
        const step = draftStory({ id: id(name), content: copy(given), by, now: await archive.now() });
        await archive.saveStory([step], undefined);
        return step.story;
      };
      const draft = await begin("d1", { section: section("economy") });
      await archive.setDeadline(draft.id, after(now, 2 * hour), "u:rim");
      const planned = await begin("s1", { byline: [bySami] }, "u:sami");
      const approved = granted(approveStory(planned, desk(await archive.now())));
      const scheduled = granted(scheduleStory(approved.story, after(now, 3 * hour), desk(await archive.now())));
      await archive.saveStory([approved, scheduled], planned);
      const held = await begin("e1");
      await archive.saveStory([granted(embargoStory(held, after(now, 4 * hour), desk(await archive.now())))], held);
      await archive.saveStory(liveSteps("w1", copy(), await archive.now()), undefined);
      await archive.setDeadline(id("w1"), after(now, hour), "u:rim");
      await begin("x1");
      assert.deepEqual(
        (await listed()).map((one) => [one.id, one.state, one.deadline, one.scheduled, one.embargo]),
        [
          ["d1", "draft", after(now, 2 * hour), undefined, undefined],
          ["e1", "draft", undefined, undefined, after(now, 4 * hour)],
          ["s1", "scheduled", undefined, after(now, 3 * hour), undefined],
        ],
      );
      assert.deepEqual(ids(await listed({ sections: [section("economy")] })), ["d1"]);
      assert.deepEqual(ids(await listed({ sections: [] })), []);
      assert.deepEqual(ids(await listed({ whose: { by: "u:sami" } })), ["s1"]);
      assert.deepEqual(ids(await listed({ whose: { by: "u:nobody", person: person("sami-2") } })), ["s1"]);
      assert.deepEqual(ids(await listed({ from: after(now, 3 * hour), until: after(now, 4 * hour) })), ["s1"]);
      const before = (await listed()).find((one) => one.id === "d1")?.touched;
      assert.equal(before?.times, 2);
      await pass(5);
      await archive.setDeadline(draft.id, after(now, 5 * hour), "u:rim");
      const touched = (await listed()).find((one) => one.id === "d1")?.touched;
      assert.deepEqual([touched?.first, touched?.times], [before?.first, 3]);
      assert.ok((touched?.last ?? "") > (before?.last ?? ""));
    });
  });
}
