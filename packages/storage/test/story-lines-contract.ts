import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Archive,
  type Instant,
  type StoryContent,
  type StoryLineListing,
  type StoryStep,
  approveStory,
  draftStory,
  embargoStory,
  returnStory,
  reviseStory,
  scheduleStory,
  submitStory,
} from "@mihwar/newsroom";
import { Unstorable } from "@mihwar/storage";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import { after, byHind, bySami, copy, desk, granted, hour, id, last, liveSteps, section } from "./copy.ts";

/** What every archive promises of the newsroom's own list, of deadlines, and of what the log says of a story. */
export function storyLinesContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
  const test = (name: string, run: (under: ArchiveUnderTest) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        await run(under);
      } finally {
        await under.close();
      }
    });
  };
  const idsOf = async (archive: Archive, wanted: Omit<StoryLineListing, "limit">): Promise<readonly string[]> =>
    (await archive.listStoryLines({ limit: 50, ...wanted })).items.map((line) => line.id);
  async function begin(archive: Archive, name: string, given: Partial<StoryContent> = {}, by = "u:hind" as const) {
    const step = draftStory({ id: id(name), content: copy(given), by, now: await archive.now() });
    await archive.saveStory([step], undefined);
    return step.story;
  }

  describe(`قائمة التحرير: ${kind}`, () => {
    test("تُطلب مواد بأعيانها، في أقسام من يطلبها وحدها", async ({ archive }) => {
      for (const name of ["a1", "a2", "a3"]) await begin(archive, name);
      await begin(archive, "a4", { section: section("sport") });
      const ids = [id("a3"), id("a1"), id("a4"), id("none")];
      assert.deepEqual((await idsOf(archive, { ids })).toSorted(), ["a1", "a3", "a4"]);
      assert.deepEqual(await idsOf(archive, { ids, sections: [section("sport")] }), ["a4"]);
      assert.deepEqual(await idsOf(archive, { ids, sections: [] }), []);
      assert.deepEqual(await idsOf(archive, { ids: [] }), []);
    });

    test("العنوان يُطلب بأي رسم يعدّه القارئ واحدًا، وكل كلمة شرط", async ({ archive }) => {
      const headlines = {
        h1: "شُؤون القُرى على شاطئ الرمّانة",
        h2: "مسئولة في وزارة المياه: السدّ آمن في ٢٠٢٦",
        h3: "رؤوس أموال تعود إلى المدينة",
        h4: "NATO يزور \u202eالوادي\u202c 100%",
      };
      for (const [name, headline] of Object.entries(headlines)) await begin(archive, name, { headline });
      const found = (words: string) => idsOf(archive, { words });
      for (const [words, right] of [
        ["شئون القرى", ["h1"]],
        ["شاطىء", ["h1"]],
        ["قرى شؤون", ["h1"]],
        ["مسؤوله", ["h2"]],
        ["المسؤولة", []],
        ["2026", ["h2"]],
        ["رءوس", ["h3"]],
        ["الي المدينه", ["h3"]],
        ["إلى المدرسة", []],
        ["nato الوادي", ["h4"]],
        ["%", ["h4"]],
        ["_", []],
        ["\\", []],
        ["'", []],
        ["\0", []],
      ] as const)
        assert.deepEqual(await found(words), right, words);
      assert.deepEqual((await found("\u064b")).toSorted(), ["h1", "h2", "h3", "h4"], "حركة وحدها لا تشترط شيئًا");
    });

    test("ما لي: ما بدأته أو حمل اسمي؛ والكاتب باسمه أو بمن بدأ", async ({ archive }) => {
      await begin(archive, "a1", { byline: [bySami] });
      await begin(archive, "a2", { byline: [byHind, bySami] }, "u:rim" as "u:hind");
      await begin(archive, "a3", { byline: [] }, "u:rim" as "u:hind");
      const hinds = { by: "u:hind", person: byHind.person ?? ("" as never) } as const;
      assert.deepEqual((await idsOf(archive, { whose: hinds })).toSorted(), ["a1", "a2"]);
      assert.deepEqual(await idsOf(archive, { whose: { by: "u:hind" } }), ["a1"]);
      assert.deepEqual((await idsOf(archive, { author: { name: "العطار", begunBy: [] } })).toSorted(), ["a1", "a2"]);
      assert.deepEqual((await idsOf(archive, { author: { name: "هند", begunBy: ["u:rim"] } })).toSorted(), [
        "a2",
        "a3",
      ]);
      const line = await archive.findStoryLine(id("a2"));
      assert.deepEqual([line?.begunBy, line?.byline], ["u:rim", ["هند الراوي", "سامي العطّار"]]);
      assert.equal(await archive.findStoryLine(id("zz9")), undefined);
      assert.equal(await archive.findStoryLine("\0" as never), undefined);
    });

    test("الاسم والقسم من النسخة الأحدث، ولو كان الباقي للقراء", async ({ archive }) => {
      const steps = liveSteps("n1", copy({ byline: [byHind] }), await archive.now());
      const moved = copy({ byline: [bySami], section: section("economy") });
      await archive.saveStory(
        [...steps, granted(reviseStory(last(steps), moved, desk(await archive.now())))],
        undefined,
      );
      assert.deepEqual(await idsOf(archive, { author: { name: "سامي", begunBy: [] } }), ["n1"]);
      assert.deepEqual(await idsOf(archive, { author: { name: "هند", begunBy: [] } }), []);
      assert.deepEqual(await idsOf(archive, { sections: [section("economy")] }), ["n1"]);
    });

    test("الحال كما هي الآن: ما حان موعده منشور وإن لم يلمسه أحد", async ({ archive, pass }) => {
      const now = await archive.now();
      const soon = await begin(archive, "t1");
      await archive.saveStory([granted(scheduleStory(soon, after(now, 400), desk(now)))], soon);
      const held = await begin(archive, "t2");
      const hold = granted(embargoStory(held, after(now, hour), desk(now)));
      await archive.saveStory([hold, granted(scheduleStory(hold.story, after(now, 400), desk(now)))], held);
      assert.deepEqual((await idsOf(archive, { state: "scheduled" })).toSorted(), ["t1", "t2"]);
      assert.deepEqual(await idsOf(archive, { state: "live" }), []);
      await pass(700);
      assert.deepEqual(await idsOf(archive, { state: "live" }), ["t1"]);
      assert.deepEqual(await idsOf(archive, { state: "scheduled" }), ["t2"]);
      assert.deepEqual(await idsOf(archive, { unpublished: true }), ["t2"]);
      assert.equal((await archive.findStoryLine(id("t1")))?.state, "live");
    });

    test("ما أُعيد إلى كاتبه مُعاد حتى يُرسله، ولو حرّره", async ({ archive }) => {
      const now = await archive.now();
      let story = await begin(archive, "r1");
      const take = async (step: StoryStep): Promise<void> => {
        await archive.saveStory([step], story);
        story = step.story;
      };
      const isReturned = async () => (await archive.findStoryLine(id("r1")))?.isReturned;
      assert.equal(await isReturned(), false);
      await take(granted(submitStory(story, desk(now))));
      await take(granted(returnStory(story, desk(now), "أين المصدر الثاني؟")));
      await take(granted(reviseStory(story, copy({ headline: "عنوان ثانٍ" }), desk(now))));
      assert.equal(await isReturned(), true);
      assert.deepEqual(await idsOf(archive, { returned: true }), ["r1"]);
      await take(granted(submitStory(story, desk(now))));
      assert.equal(await isReturned(), false);
      assert.deepEqual(await idsOf(archive, { returned: true }), []);
    });

    test("الموعد لا يمسّ المادة ولا من يحررها، ولا يقرؤه قارئ، وترتيبه الأقرب أولًا صفحةً صفحة", async ({ archive, other }) => {
      const now = await archive.now();
      const story = await begin(archive, "d1");
      for (const name of ["d2", "d3", "d4"]) await begin(archive, name);
      await archive.saveStory(liveSteps("d5", copy(), now), undefined);
      const due: readonly (readonly [string, number])[] = [
        ["d1", 3],
        ["d2", 1],
        ["d3", 2],
        ["d5", 2],
      ];
      for (const [name, hours] of due) await archive.setDeadline(id(name), after(now, hours * hour), "u:rim");
      assert.deepEqual(await archive.findStory(id("d1")), story);
      await archive.saveStory([granted(approveStory(story, desk(now)))], story);
      assert.equal((await other.findStoryLine(id("d1")))?.deadline, after(now, 3 * hour));
      assert.doesNotMatch(JSON.stringify(await archive.reading.findReading(id("d5"))), /deadline/i);
      assert.deepEqual(await idsOf(archive, { order: "deadline" }), ["d2", "d3", "d5", "d1"]);
      assert.deepEqual(await idsOf(archive, { order: "deadline", unpublished: true }), ["d2", "d3", "d1"]);
      assert.deepEqual(await idsOf(archive, { deadline: { until: after(now, 2 * hour) }, order: "deadline" }), [
        "d2",
        "d3",
        "d5",
      ]);
      assert.deepEqual(await idsOf(archive, { deadline: { from: after(now, 2 * hour) } }), ["d1"]);
      const paged: string[] = [];
      let next: string | undefined;
      do {
        const page = await archive.listStoryLines({ order: "deadline", limit: 1, ...(next ? { after: next } : {}) });
        paged.push(...page.items.map((line) => line.id));
        next = page.next;
      } while (next !== undefined && paged.length < 9);
      assert.deepEqual(paged, ["d2", "d3", "d5", "d1"]);
      await archive.setDeadline(id("d2"), undefined, "u:rim");
      assert.equal((await archive.findStoryLine(id("d2")))?.deadline, undefined);
      await assert.rejects(archive.setDeadline(id("zz9"), now, "u:rim"), Unstorable);
      await assert.rejects(archive.setDeadline(id("d1"), "غدًا" as Instant, "u:rim"), Unstorable);
    });

    test("سجل المادة: الأحدث أولًا، بنسخه وملاحظاته، ولا شيء عن غيرها", async ({ archive }) => {
      const now = await archive.now();
      const story = await begin(archive, "l1");
      await begin(archive, "l2");
      const sent = granted(submitStory(story, desk(now)));
      const back = granted(returnStory(sent.story, desk(now), "أعد صياغة المقدمة"));
      const again = granted(reviseStory(back.story, copy({ headline: "مقدمة أوضح" }), desk(now)));
      await archive.saveStory([sent, back, again], story);
      await archive.setDeadline(id("l1"), after(now, hour), "u:rim");
      assert.deepEqual(
        (await archive.listStoryLog(id("l1"))).map(({ action, note, revision, by }) => [action, note, revision, by]),
        [
          ["set-deadline", after(now, hour), undefined, "u:rim"],
          ["revise", undefined, 2, desk(now).by],
          ["return", "أعد صياغة المقدمة", 1, desk(now).by],
          ["submit", undefined, 1, desk(now).by],
          ["draft", undefined, 1, "u:hind"],
        ],
      );
      assert.deepEqual(await archive.listStoryLog(id("zz9")), []);
    });
  });
}
