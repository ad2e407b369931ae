import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Archive,
  type CacheKey,
  EditConflict,
  type Front,
  FrontConflict,
  type Instant,
  LineConflict,
  type Story,
  type StoryContent,
  StoryExists,
  type StoryStep,
  approveStory,
  correctStory,
  draftStory,
  editionKey,
  embargoStory,
  frontKey,
  isPublic,
  mediaKey,
  personKey,
  publishStory,
  returnStory,
  reviseStory,
  scheduleStory,
  sectionKey,
  storyKey,
  submitStory,
  tagKey,
  tickerKey,
  withdrawStory,
} from "@mihwar/newsroom";
import { EditionMissing, Unstorable, memoryArchive } from "@mihwar/storage";
import { dayOf } from "@mihwar/arabic/date-format";
import fc from "fast-check";
import {
  after,
  breaking,
  byHind,
  bySami,
  copy,
  desk,
  economy,
  edition,
  granted,
  hind,
  hour,
  id,
  last,
  liveSteps,
  paragraph,
  person,
  photo,
  section,
  world,
} from "./copy.ts";

/** The next moment at which time alone changes what is public. */
const nextDue = async (archive: Archive): Promise<Instant | undefined> =>
  (await archive.reading.listDue(await archive.now())).next;

/** A fresh, empty archive of one kind. */
export interface ArchiveUnderTest {
  readonly archive: Archive;
  /** Another handle on the same archive, as another process has it. */
  readonly other: Archive;
  /** Lets time go by on the archive's clock: really, where the clock is a database's. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Lets what is done beside the site come to its end: what is related to each story. */
  readonly settle: () => Promise<void>;
  close(): Promise<void>;
}

/** What every archive promises, whatever holds it. */
export function archiveContract(kind: string, open: () => Promise<ArchiveUnderTest>): void {
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

  describe(`أرشيف ${kind}: حياة المادة`, () => {
    test("المسودة تعود كما حُفظت، ولا يراها قارئ", async ({ archive }) => {
      const now = await archive.now();
      const provenance = {
        format: "page",
        name: "صحيفة الوادي",
        url: "https://wadi.example/1",
        furniture: ["تابعونا"],
      } as const;
      const step = draftStory({ id: id("w1"), content: copy(), provenance, ...desk(now) });
      await archive.saveStory([step], undefined);
      assert.deepEqual(await archive.findStory(id("w1")), step.story);
      assert.equal(await archive.reading.findReading(id("w1")), undefined);
      assert.deepEqual((await archive.reading.listCards({ limit: 10 })).items, []);
      assert.equal(await archive.findStory(id("w2")), undefined);
      assert.deepEqual(await archive.listRevisions(id("w2")), []);
    });

    test("النص يعود حرفًا بحرف بترتيب حقوله، فيُعرف أن شيئًا لم يتغيّر", async ({ archive }) => {
      const now = await archive.now();
      const content = copy({ hero: { src: "https://wadi.example/a.jpg", alt: "مجرى النهر", credit: "وكالة" } });
      await archive.saveStory([draftStory({ id: id("w1"), content, ...desk(now) })], undefined);
      const story = await archive.findStory(id("w1"));
      assert.ok(story);
      assert.equal(JSON.stringify(story.content), JSON.stringify(content));
      const same = reviseStory(story, structuredClone(content), desk(now));
      assert.deepEqual(same.ok ? [] : same.refusals, [{ code: "nothing-new" }]);
    });

    test("المنشور يُقرأ كما نُشر، والتنقيح خلفه لا يظهر حتى يُنشر", async ({ archive }) => {
      const now = await archive.now();
      const steps = liveSteps("w1", copy(), now);
      await archive.saveStory(steps, undefined);
      const revised = granted(reviseStory(last(steps), copy({ headline: "عنوان لم يُنشر بعد" }), desk(now)));
      await archive.saveStory([revised], last(steps));
      const reading = await archive.reading.findReading(id("w1"));
      assert.equal(reading?.kind, "public");
      assert.equal(reading.story.content.headline, copy().headline);
      assert.equal(reading.story.revision, 1);
      assert.equal(reading.story.published, now);
      const again = granted(publishStory(revised.story, desk(after(now, 1))));
      await archive.saveStory([again], revised.story);
      const later = await archive.reading.findReading(id("w1"));
      assert.equal(later?.kind, "public");
      assert.equal(later.story.content.headline, "عنوان لم يُنشر بعد");
      assert.equal(later.story.updated, after(now, 1));
      assert.deepEqual(await archive.findStory(id("w1")), again.story);
      assert.deepEqual(
        (await archive.reading.listCards({ limit: 5 })).items.map((card) => [card.headline, card.updated]),
        [["عنوان لم يُنشر بعد", after(now, 1)]],
      );
    });

    test("ما نُشر نسخته الأولى بعد تنقيحين يُقرأ بنسخته الأولى", async ({ archive }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const scheduled = granted(scheduleStory(draft.story, after(now, hour), desk(now)));
      const revised = granted(reviseStory(scheduled.story, copy({ headline: "تنقيح أول" }), desk(now)));
      await archive.saveStory([draft, scheduled, revised], undefined);
      const again = granted(reviseStory(revised.story, copy({ headline: "تنقيح ثانٍ" }), desk(now)));
      await archive.saveStory([again], revised.story);
      const back: Story = { ...again.story, state: { kind: "live", since: now }, published: now, publicRevision: 2 };
      await archive.saveStory([{ story: back, event: { ...again.event, kind: "publish" } }], again.story);
      const reading = await archive.reading.findReading(id("w1"));
      assert.equal(reading?.kind === "public" && reading.story.content.headline, "تنقيح أول");
      assert.equal((await archive.reading.listCards({ limit: 5 })).items[0]?.headline, "تنقيح أول");
    });

    test("النسخ مرقّمة من الواحد، والسجل يقول كل خطوة", async ({ archive }) => {
      const now = await archive.now();
      const steps = liveSteps("w1", copy(), now);
      await archive.saveStory(steps, undefined);
      const second = copy({ headline: "عنوان مصحَّح" });
      const corrected = granted(correctStory(last(steps), { text: "صُحّح اسم البلدة.", content: second }, desk(now)));
      await archive.saveStory([corrected], last(steps));
      const revisions = await archive.listRevisions(id("w1"));
      assert.deepEqual(
        revisions.map(({ number, by, at, content }) => [number, by, at, content.headline]),
        [
          [1, "u:hind", now, copy().headline],
          [2, "u:hind", now, "عنوان مصحَّح"],
        ],
      );
      const log = await archive.listAudit({ limit: 10 });
      assert.deepEqual(
        log.map(({ n, action, by, subject, note }) => [n, action, by, subject, note]),
        [
          [1, "draft", "u:hind", storyKey("w1"), undefined],
          [2, "publish", "u:hind", storyKey("w1"), undefined],
          [3, "correct", "u:hind", storyKey("w1"), "صُحّح اسم البلدة."],
        ],
      );
      assert.deepEqual(
        (await archive.listAudit({ after: 1, limit: 1 })).map(({ n }) => n),
        [2],
      );
      assert.deepEqual(await archive.listAudit({ after: 3, limit: 10 }), []);
    });

    test("من حفظ على قديمٍ رُدّ ولم يُحفظ منه شيء", async ({ archive }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      await archive.saveStory([draft], undefined);
      const mine = granted(reviseStory(draft.story, copy({ headline: "صياغتي" }), desk(now)));
      const theirs = granted(reviseStory(draft.story, copy({ headline: "صياغتهم" }), desk(now)));
      await archive.saveStory([mine], draft.story);
      await assert.rejects(archive.saveStory([theirs], draft.story, { oldAddresses: ["/قديم"] }), EditConflict);
      assert.equal((await archive.findStory(id("w1")))?.content.headline, "صياغتي");
      assert.equal((await archive.listRevisions(id("w1"))).length, 2);
      assert.equal((await archive.listAudit({ limit: 10 })).length, 2);
      assert.equal(await archive.reading.findOldAddress("/قديم"), undefined);
      const nowhere = draftStory({ id: id("w9"), content: copy(), ...desk(now) });
      await assert.rejects(
        archive.saveStory([granted(submitStory(nowhere.story, desk(now)))], nowhere.story),
        EditConflict,
      );
    });

    test("تغيّر الحالة وحدها يكفي ليُرَدّ من لم يره", async ({ archive }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      await archive.saveStory([draft], undefined);
      await archive.saveStory([granted(submitStory(draft.story, desk(now)))], draft.story);
      await assert.rejects(
        archive.saveStory([granted(approveStory(draft.story, desk(now)))], draft.story),
        EditConflict,
      );
    });

    test("معرّف مأخوذ لا تأخذه مادة جديدة", async ({ archive }) => {
      const now = await archive.now();
      await archive.saveStory(liveSteps("w1", copy(), now), undefined);
      await assert.rejects(
        archive.saveStory(liveSteps("w1", copy({ headline: "غريبة" }), now), undefined),
        StoryExists,
      );
      assert.equal((await archive.findStory(id("w1")))?.content.headline, copy().headline);
    });

    test("عشرة يحفظون معًا: واحد يربح والباقون يُردّون", async ({ archive, other }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      await archive.saveStory([draft], undefined);
      const saves = Array.from({ length: 10 }, (_, turn) => {
        const step = granted(reviseStory(draft.story, copy({ headline: `صياغة ${turn}` }), desk(now)));
        return (turn % 2 === 0 ? archive : other).saveStory([step], draft.story).then(
          () => step.story.content.headline,
          (error: unknown) => error,
        );
      });
      const results = await Promise.all(saves);
      const won = results.filter((result) => typeof result === "string");
      assert.equal(won.length, 1);
      assert.ok(results.every((result) => typeof result === "string" || result instanceof EditConflict));
      assert.equal((await archive.findStory(id("w1")))?.content.headline, won[0]);
      assert.equal((await archive.listRevisions(id("w1"))).length, 2);
      assert.equal((await archive.listAudit({ limit: 100 })).length, 2);
    });

    test("عشرة يبدؤون مادة بمعرّف واحد: واحد يربح", async ({ archive, other }) => {
      const now = await archive.now();
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, turn) =>
          (turn % 2 === 0 ? archive : other).saveStory(
            liveSteps("w1", copy({ headline: `بداية ${turn}` }), now),
            undefined,
          ),
        ),
      );
      assert.equal(results.filter((result) => result.status === "fulfilled").length, 1);
      for (const result of results) if (result.status === "rejected") assert.ok(result.reason instanceof StoryExists);
      assert.equal((await archive.listAudit({ limit: 100 })).length, 2);
    });

    test("ما يخالف قواعد المادة يُرَدّ قبل أن يُكتب", async ({ archive }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const bent = (story: Partial<Story>): StoryStep => ({ ...draft, story: { ...draft.story, ...story } });
      const refusals: readonly (readonly [StoryStep, string])[] = [
        [bent({ revision: 2 }), "revision"],
        [bent({ state: { kind: "live", since: now } }), "state"],
        [bent({ publicRevision: 2 }), "revision"],
        [bent({ embargo: "غدًا" as Instant }), "time"],
        [{ story: { ...draft.story, id: id("world") }, event: { ...draft.event, story: id("world") } }, "id"],
      ];
      for (const [step, code] of refusals) {
        await assert.rejects(
          archive.saveStory([step], undefined),
          (error) => error instanceof Unstorable && error.code === code,
        );
      }
      assert.equal(await archive.findStory(id("w1")), undefined);
      assert.deepEqual(await archive.listAudit({ limit: 5 }), []);
    });
  });

  describe(`أرشيف ${kind}: الوقت`, () => {
    test("المجدول يظهر حين يحين وقته من غير أن يلمسه أحد", async ({ archive, pass }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const due = after(now, 700);
      await archive.saveStory([draft, granted(scheduleStory(draft.story, due, desk(now)))], undefined);
      assert.equal(await archive.reading.findReading(id("w1")), undefined);
      assert.deepEqual(await archive.reading.findCards([id("w1")]), []);
      assert.equal(await nextDue(archive), due);
      await pass(750);
      assert.equal((await archive.reading.findReading(id("w1")))?.kind, "public");
      assert.equal((await archive.reading.findCards([id("w1")])).length, 1);
      assert.equal((await archive.reading.listStories({ limit: 3 })).items.length, 1);
      assert.equal(await nextDue(archive), undefined);
    });

    test("الحظر يغلب وقت النشر حتى ينقضي", async ({ archive, pass }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const held = granted(embargoStory(draft.story, after(now, 700), desk(now)));
      await archive.saveStory([draft, held, granted(publishStory(held.story, desk(now)))], undefined);
      assert.equal(await archive.reading.findReading(id("w1")), undefined);
      assert.deepEqual((await archive.reading.listCards({ limit: 3 })).items, []);
      assert.equal(await nextDue(archive), after(now, 700));
      await pass(750);
      assert.equal((await archive.reading.findReading(id("w1")))?.kind, "public");
    });

    test("ما أُعيد إلى كاتبه قبل موعده لا يخرج", async ({ archive, pass }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const scheduled = granted(scheduleStory(draft.story, after(now, 300), desk(now)));
      await archive.saveStory([draft, scheduled], undefined);
      await archive.saveStory([granted(returnStory(scheduled.story, desk(now), "تحقّق من الرقم"))], scheduled.story);
      await pass(350);
      assert.equal(await archive.reading.findReading(id("w1")), undefined);
      assert.equal(await nextDue(archive), undefined);
    });

    test("الموعد التالي أقرب ما يغيّر صفحة: مادة أو شريط أو تثبيت", async ({ archive }) => {
      const now = await archive.now();
      assert.equal(await nextDue(archive), undefined);
      const pin = { kind: "pinned", story: id("w1"), until: after(now, 4 * hour) } as const;
      await archive.saveFront({ id: "home", slots: [pin, { kind: "automatic" }] }, "u:hind");
      assert.equal(await nextDue(archive), after(now, 4 * hour));
      await archive.saveTickerLine(breaking(after(now, -hour), after(now, 3 * hour)), "u:hind");
      assert.equal(await nextDue(archive), after(now, 3 * hour));
      await archive.saveTickerLine(breaking(after(now, 2 * hour), after(now, 3 * hour)), "u:hind");
      assert.equal(await nextDue(archive), after(now, 2 * hour));
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      await archive.saveStory([draft, granted(scheduleStory(draft.story, after(now, hour), desk(now)))], undefined);
      assert.equal(await nextDue(archive), after(now, hour));
    });

    test("ما حان وقته يُقال بكل مفاتيح ما يراه القارئ، لا بما خلفه، مرةً بعد أن يُرى", async ({ archive, pass }) => {
      await archive.saveEdition(edition, "u:rim");
      const now = await archive.now();
      const picture = (name: string) => ({
        src: `/media/${name}`,
        alt: "جسر حجري",
        credit: "الرُّواق",
        media: name as typeof photo.id,
      });
      const content = copy({
        tags: ["القمح", "الميناء"],
        byline: [byHind, bySami, { name: "بلا معرّف" }],
        hero: picture("sadr-1"),
        body: [
          paragraph("p1", "بدأ تفريغ السفينة عند الفجر."),
          { id: "i1" as never, kind: "image", ...picture("matn-2") },
          { id: "g1" as never, kind: "gallery", pictures: [picture("marad-3"), picture("sadr-1")] },
        ],
      });
      const draft = draftStory({ id: id("w1"), content, ...desk(now) });
      const due = after(now, 700);
      const scheduled = granted(scheduleStory(draft.story, due, desk(now)));
      const behind = copy({ section: section("economy"), tags: ["لم يُنشر"], byline: [], hero: picture("khalf-9") });
      await archive.saveStory([draft, scheduled, granted(reviseStory(scheduled.story, behind, desk(now)))], undefined);
      const before = await archive.reading.listDue(now);
      assert.deepEqual(before.keys, []);
      assert.equal(before.next, due);
      assert.ok(before.until >= now && before.until < due);
      await pass(750);
      const told = await archive.reading.listDue(before.until);
      assert.ok(told.until >= due);
      assert.equal(told.next, undefined);
      assert.deepEqual(
        told.keys.toSorted(),
        [
          storyKey("w1"),
          "latest",
          sectionKey("world"),
          personKey("hind-1"),
          personKey("sami-2"),
          tagKey("القمح"),
          tagKey("الميناء"),
          mediaKey("sadr-1"),
          mediaKey("matn-2"),
          mediaKey("marad-3"),
          `day:${dayOf(due, edition.dates.timeZone)}`,
        ].toSorted(),
      );
      assert.deepEqual((await archive.reading.listDue(told.until)).keys, []);
    });

    test("ما حان يُقال: نهاية الحظر وبداية سطر الشريط ونهايته وسقوط التثبيت", async ({ archive, pass }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const held = granted(embargoStory(draft.story, after(now, 900), desk(now)));
      await archive.saveStory([draft, held, granted(publishStory(held.story, desk(now)))], undefined);
      await archive.saveTickerLine(breaking(after(now, 600), after(now, 1400)), "u:hind");
      const pin = { kind: "pinned", story: id("w1"), until: after(now, 1200) } as const;
      const forever = { kind: "pinned", story: id("w1") } as const;
      await archive.saveFront({ id: "home", slots: [{ kind: "automatic" }, pin, forever] }, "u:hind");
      await archive.saveFront({ id: section("world"), slots: [forever] }, "u:hind");
      // over before it begins: it never shows, and so never changes anything
      const never = breaking(after(now, 700), after(now, 650), { id: "t9" as never });
      await archive.saveTickerLine(never, "u:hind");
      const wanted = [
        [600, [tickerKey]],
        [900, ["latest", storyKey("w1")]],
        [1200, [frontKey("home")]],
        [1400, [tickerKey]],
      ] as const;
      let since = now;
      let gone = 0;
      for (const [at, keys] of wanted) {
        const { next, until, keys: early } = await archive.reading.listDue(since);
        assert.deepEqual(early, [], `nothing before ${at}`);
        assert.equal(next, after(now, at));
        since = until;
        const wait = Math.max(0, Date.parse(next) - Date.parse(until)) + 5;
        await pass(wait);
        gone += wait;
        const due = await archive.reading.listDue(since);
        for (const key of keys) assert.ok(due.keys.includes(key as CacheKey), `${key} at ${at}`);
        assert.equal(due.keys.includes(tickerKey), keys.includes(tickerKey as never));
        assert.ok(!due.keys.includes(frontKey("world")));
        since = due.until;
      }
      assert.ok(gone >= 700);
      // the whole of it in one window
      const all = await archive.reading.listDue(now);
      for (const key of [tickerKey, storyKey("w1"), frontKey("home")]) assert.ok(all.keys.includes(key));
    });

    test("ساعة أُعيدت إلى الوراء تُسقط كل شيء", async ({ archive }) => {
      const now = await archive.now();
      const { keys, until } = await archive.reading.listDue(after(now, hour));
      assert.deepEqual(keys, [editionKey]);
      assert.ok(until >= now && until < after(now, hour));
    });

    test("المسحوب يقول لماذا، ومن لم يقرأه أحد لا أثر له", async ({ archive }) => {
      const now = await archive.now();
      const steps = liveSteps("w1", copy(), after(now, -hour));
      const gone = granted(withdrawStory(last(steps), "سُحب الخبر لأن مصدره تراجع.", desk(now), true));
      await archive.saveStory([...steps, gone], undefined);
      assert.deepEqual(await archive.reading.findReading(id("w1")), {
        kind: "withdrawn",
        at: now,
        notice: "سُحب الخبر لأن مصدره تراجع.",
        legal: true,
      });
      assert.deepEqual((await archive.reading.listCards({ limit: 3 })).items, []);
      assert.deepEqual(await archive.findStory(id("w1")), gone.story);
      const draft = draftStory({ id: id("w2"), content: copy(), ...desk(now) });
      const scheduled = granted(scheduleStory(draft.story, after(now, hour), desk(now)));
      const stopped = granted(withdrawStory(scheduled.story, "أُلغي قبل صدوره.", desk(now)));
      await archive.saveStory([draft, scheduled, stopped], undefined);
      assert.equal(await archive.reading.findReading(id("w2")), undefined);
    });
  });

  describe(`أرشيف ${kind}: القوائم`, () => {
    test("الأحدث أولًا، وكل مادة مرة واحدة مهما صغرت الصفحة", async ({ archive }) => {
      const now = await archive.now();
      const order: string[] = [];
      for (let turn = 0; turn < 7; turn++) {
        // two of each moment: the id decides
        const at = after(now, -hour * (10 - Math.floor(turn / 2)));
        await archive.saveStory(liveSteps(`w${turn}`, copy({ headline: `خبر ${turn}` }), now, at), undefined);
        order.unshift(`w${turn}`);
      }
      for (const limit of [1, 2, 3, 7, 50]) {
        const seen: string[] = [];
        const whole: string[] = [];
        let next: string | undefined;
        do {
          const given = { limit, ...(next === undefined ? {} : { after: next }) };
          const page = await archive.reading.listCards(given);
          whole.push(...(await archive.reading.listStories(given)).items.map((story) => story.id));
          seen.push(...page.items.map((card) => card.id));
          assert.ok(page.items.length <= limit);
          next = page.next;
        } while (next !== undefined && seen.length <= order.length);
        assert.deepEqual(seen, order);
        assert.deepEqual(whole, order);
      }
      assert.equal((await archive.reading.listCards({ limit: 0 })).items.length, 1);
      assert.equal((await archive.reading.listCards({ limit: 5_000_000 })).items.length, 7);
      for (const bad of ["هراء", "", "AAAA", "cHwyMDI2", "'; drop table story; --"]) {
        const page = await archive.reading.listCards({ limit: 1, after: bad });
        assert.equal(page.items[0]?.id, "w6", `a cursor that is none starts at the newest: ${bad}`);
      }
    });

    test("القسم والكاتب والوسم والأيام شروط تجتمع", async ({ archive }) => {
      const now = await archive.now();
      const at = (hours: number): Instant => after(now, -hour * hours);
      const save = (name: string, given: Partial<StoryContent>, hours: number): Promise<void> =>
        archive.saveStory(liveSteps(name, copy(given), now, at(hours)), undefined);
      await save("w1", { section: section("economy"), byline: [bySami], tags: ["أسعار القمح"] }, 1);
      await save("w2", { section: section("economy"), byline: [byHind, bySami], tags: ["أسعار القمح", "الميناء"] }, 2);
      await save("w3", { section: section("world"), byline: [{ name: "سامي العطّار" }], tags: ["الميناء"] }, 3);
      const ids = async (listing: Omit<Parameters<typeof archive.reading.listCards>[0], "limit">): Promise<string[]> =>
        (await archive.reading.listCards({ ...listing, limit: 10 })).items.map((card) => card.id);
      assert.deepEqual(await ids({ section: section("economy") }), ["w1", "w2"]);
      assert.deepEqual(await ids({ person: person("sami-2") }), ["w1", "w2"]);
      assert.deepEqual(await ids({ person: person("hind-1") }), ["w2"]);
      assert.deepEqual(await ids({ tag: "الميناء" }), ["w2", "w3"]);
      assert.deepEqual(await ids({ tag: "ميناء" }), []);
      assert.deepEqual(await ids({ tag: "الميناء", section: section("economy") }), ["w2"]);
      assert.deepEqual(await ids({ from: at(2) }), ["w1", "w2"]);
      assert.deepEqual(await ids({ until: at(2) }), ["w3"]);
      assert.deepEqual(await ids({ from: at(2), until: at(1) }), ["w2"]);
      assert.deepEqual(await ids({ from: "0000-01-01T00:00:00.000Z" as Instant }), ["w1", "w2", "w3"]);
      assert.deepEqual(await ids({ tag: "الميناء\0" }), []);
      assert.deepEqual(await ids({ tag: "{الميناء}" }), []);
    });

    test("أيّام الأرشيف: كلّ يوم نُشر فيه شيء مرّة، بساعة البلد، والأحدث أوّلًا، بلا ما لا يُقرأ", async ({ archive }) => {
      const now = await archive.now();
      const moments = ["2026-03-28T21:30:00Z", "2026-03-29T06:00:00Z", "2026-03-29T22:00:00Z", "2025-11-06T09:00:00Z"];
      for (const [n, at] of moments.entries())
        await archive.saveStory(liveSteps(`w${n + 1}`, copy(), now, new Date(at).toISOString() as Instant), undefined);
      const gone = liveSteps("w9", copy(), now, "2024-01-05T09:00:00.000Z" as Instant);
      const withdrawn = granted(withdrawStory(last(gone), "لم يثبت.", desk(now)));
      await archive.saveStory([...gone, withdrawn], undefined);
      const days = (timeZone: string, more: { from?: Instant; until?: Instant } = {}) =>
        archive.reading.listDays({ timeZone, ...more });
      // The clocks of Beirut went forward in the first hour of 29 March 2026.
      assert.deepEqual(await days("Asia/Beirut"), ["2026-03-30", "2026-03-29", "2026-03-28", "2025-11-06"]);
      assert.deepEqual(await days("UTC"), ["2026-03-29", "2026-03-28", "2025-11-06"]);
      const from = "2026-03-28T22:00:00.000Z" as Instant;
      assert.deepEqual(await days("Asia/Beirut", { from }), ["2026-03-30", "2026-03-29"]);
      assert.deepEqual(await days("Asia/Beirut", { until: from }), ["2026-03-28", "2025-11-06"]);
      assert.deepEqual(await days("Asia/Beirut", { until: "2020-01-01T00:00:00.000Z" as Instant }), []);
    });

    test("البطاقة تحمل ما تحتاج إليه القائمة ولا أكثر", async ({ archive }) => {
      const now = await archive.now();
      const hero = { media: photo.id, alt: photo.alt, credit: "الرُّواق" };
      const content = copy({ standfirst: "الشاحنات تعبر بعد أسبوعين من الانتظار", hero, byline: [byHind, bySami] });
      await archive.saveStory(liveSteps("w1", content, now), undefined);
      const [card] = (await archive.reading.listCards({ limit: 1 })).items;
      const reading = await archive.reading.findReading(id("w1"));
      assert.deepEqual(card, {
        id: "w1",
        slug: reading?.kind === "public" ? reading.story.slug : "",
        headline: content.headline,
        standfirst: "الشاحنات تعبر بعد أسبوعين من الانتظار",
        section: "world",
        byline: [byHind, bySami],
        hero,
        tags: content.tags,
        published: now,
      });
    });

    test("المصحَّح يُرتَّب بآخر تصحيح", async ({ archive }) => {
      const now = await archive.now();
      const fix = async (name: string, published: number, ...moments: readonly number[]): Promise<void> => {
        const steps: [StoryStep, ...StoryStep[]] = [...liveSteps(name, copy(), now, after(now, -hour * published))];
        for (const moment of moments)
          steps.push(
            granted(correctStory(last(steps), { text: "صُحّح رقم.", at: after(now, -hour * moment) }, desk(now))),
          );
        await archive.saveStory(steps, undefined);
      };
      await fix("w1", 40, 5);
      await fix("w2", 30, 9, 2);
      await fix("w3", 20);
      await fix("w4", 10, 7);
      const first = await archive.reading.listStories({ corrected: true, limit: 2 });
      assert.deepEqual(
        first.items.map((story) => [story.id, story.corrections.length]),
        [
          ["w2", 2],
          ["w1", 1],
        ],
      );
      assert.ok(first.next);
      const rest = await archive.reading.listStories({ corrected: true, limit: 2, after: first.next });
      assert.deepEqual(
        rest.items.map((story) => story.id),
        ["w4"],
      );
      assert.equal(rest.next, undefined);
      const otherOrder = await archive.reading.listCards({ limit: 1, after: first.next });
      assert.equal(otherOrder.items[0]?.id, "w4", "a cursor of another order says nothing");
    });

    test("ما يشارك في الوسوم: الأكثر وسومًا مشتركة ثم الأحدث", async ({ archive }) => {
      const now = await archive.now();
      const save = (name: string, tags: readonly string[], hours: number): Promise<void> =>
        archive.saveStory(liveSteps(name, copy({ tags }), now, after(now, -hour * hours)), undefined);
      await save("w1", ["القمح", "الميناء", "الوادي"], 9);
      await save("w2", ["الوادي"], 8);
      await save("w3", ["الوادي", "القمح"], 7);
      await save("w4", ["الشتاء"], 6);
      await save("w5", ["الوادي"], 5);
      await archive.saveStory(
        [draftStory({ id: id("w6"), content: copy({ tags: ["القمح", "الوادي"] }), ...desk(now) })],
        undefined,
      );
      const related = await archive.reading.listSharingTags(id("w1"), 10);
      assert.deepEqual(
        related.map(({ card, sharedTags }) => [card.id, sharedTags]),
        [
          ["w3", ["القمح", "الوادي"]],
          ["w5", ["الوادي"]],
          ["w2", ["الوادي"]],
        ],
      );
      assert.equal((await archive.reading.listSharingTags(id("w1"), 1)).length, 1);
      assert.deepEqual(await archive.reading.listSharingTags(id("w6"), 5), [], "a draft's tags are nobody's business");
      assert.deepEqual(await archive.reading.listSharingTags(id("w99"), 5), []);
    });

    test("بطاقات مطلوبة بأسمائها تأتي بترتيب طلبها", async ({ archive }) => {
      const now = await archive.now();
      for (const name of ["w1", "w2", "w3"]) await archive.saveStory(liveSteps(name, copy(), now), undefined);
      const cards = await archive.reading.findCards([id("w3"), id("w9"), id("w1"), id("w3")]);
      assert.deepEqual(
        cards.map((card) => card.id),
        ["w3", "w1", "w3"],
      );
      assert.deepEqual(await archive.reading.findCards([]), []);
    });

    test("أخبار مطلوبة بأسمائها تأتي بنصّها المنشور، وما لا يُقرأ لا يأتي", async ({ archive }) => {
      const now = await archive.now();
      const live = liveSteps("w1", copy({ headline: "السدّ الكبير يمتلئ" }), now);
      await archive.saveStory(live, undefined);
      await archive.saveStory([draftStory({ id: id("w2"), content: copy(), ...desk(now) })], undefined);
      await archive.saveStory(liveSteps("w3", copy({ headline: "هدنة في الوادي" }), now), undefined);
      const stories = await archive.reading.findStories([id("w3"), id("w9"), id("w2"), id("w1"), id("w3")]);
      assert.deepEqual(
        stories.map(({ content }) => content.headline),
        ["هدنة في الوادي", "السدّ الكبير يمتلئ", "هدنة في الوادي"],
      );
      const reading = await archive.reading.findReading(id("w1"));
      assert.deepEqual(reading, { kind: "public", story: stories[1] });
      await archive.saveStory([granted(withdrawStory(last(live), "لم يثبت.", desk(now)))], last(live));
      assert.deepEqual(
        (await archive.reading.findStories([id("w1"), id("w3")])).map((story) => story.id),
        ["w3"],
      );
      assert.deepEqual(await archive.reading.findStories([]), []);
    });

    test("قائمة التحرير ترى كل حال، وآخر ما تغيّر أولًا", async ({ archive, pass }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy({ headline: "مسودة" }), ...desk(now) });
      await archive.saveStory([draft], undefined);
      await pass(5);
      await archive.saveStory(liveSteps("w2", copy({ headline: "منشور" }), now), undefined);
      await pass(5);
      const revised = granted(reviseStory(draft.story, copy({ headline: "مسودة ثانية" }), desk(now)));
      await archive.saveStory([revised], draft.story);
      const lines = await archive.listStoryLines({ limit: 10 });
      assert.deepEqual(
        lines.items.map(({ id: name, headline, state, revision, section: place }) => [
          name,
          headline,
          state,
          revision,
          place,
        ]),
        [
          ["w1", "مسودة ثانية", "draft", 2, "world"],
          ["w2", "منشور", "live", 1, "world"],
        ],
      );
      assert.deepEqual(
        (await archive.listStoryLines({ state: "live", limit: 10 })).items.map((line) => line.id),
        ["w2"],
      );
      const first = await archive.listStoryLines({ limit: 1 });
      assert.ok(first.next);
      const second = await archive.listStoryLines({ limit: 1, after: first.next });
      assert.deepEqual(
        second.items.map((line) => line.id),
        ["w2"],
      );
      assert.equal(second.next, undefined);
    });

    test("قائمة التحرير تُسأل عن أقسام، بالنسخة الأحدث من كل مادة", async ({ archive }) => {
      const now = await archive.now();
      const economyCopy = copy({ section: section("economy") });
      await archive.saveStory(liveSteps("w1", copy(), now), undefined);
      await archive.saveStory(liveSteps("w2", economyCopy, now), undefined);
      const moved = liveSteps("w3", copy(), now);
      await archive.saveStory([...moved, granted(reviseStory(last(moved), economyCopy, desk(now)))], undefined);
      const inSections = async (...names: readonly string[]) =>
        (await archive.listStoryLines({ sections: names.map(section), limit: 10 })).items
          .map((line) => line.id)
          .toSorted();
      assert.deepEqual(await inSections("world"), ["w1"]);
      assert.deepEqual(await inSections("economy", "sport"), ["w2", "w3"]);
      assert.deepEqual(await inSections("economy", "world"), ["w1", "w2", "w3"]);
      assert.deepEqual(await inSections(), []);
    });
  });

  describe(`أرشيف ${kind}: غرفة الأخبار`, () => {
    test("الناس والأقسام والصور والواجهات والشريط والطبعة تعود كما حُفظت", async ({ archive }) => {
      const { reading } = archive;
      await assert.rejects(reading.getEdition(), EditionMissing);
      assert.equal(await archive.findEdition(), undefined);
      await archive.saveEdition(edition, "cli:operator");
      await archive.saveEdition({ ...edition, tagline: "سطر جديد" }, "cli:operator");
      assert.deepEqual(await reading.getEdition(), { ...edition, tagline: "سطر جديد" });
      assert.deepEqual(await archive.findEdition(), { ...edition, tagline: "سطر جديد" });

      await archive.savePerson(hind, "u:rim");
      await archive.savePerson({ id: hind.id, name: hind.name, slug: hind.slug, about: "من الوادي" }, "u:rim");
      assert.deepEqual(await reading.findPerson(hind.id), {
        id: hind.id,
        name: hind.name,
        slug: hind.slug,
        about: "من الوادي",
      });
      assert.equal((await archive.findPersonByName("هند الراوي"))?.id, hind.id);
      assert.equal(await archive.findPersonByName("هند"), undefined);
      assert.equal(await reading.findPerson(person("nobody-9")), undefined);

      await archive.saveSection(world, "u:rim");
      await archive.saveSection(economy, "u:rim");
      assert.deepEqual(await reading.listSections(), [economy, world]);

      await archive.saveMedia(photo, "u:rim");
      const { rightsNote: _note, ...shown } = photo;
      assert.equal(await reading.findMedia(photo.id), undefined, "no story shows it yet");
      assert.deepEqual(await archive.findMediaByHash(photo.sha256), photo);
      assert.equal(await archive.findMediaByHash("0".repeat(64)), undefined);
      const second = { ...shown, id: "jisr-2" as typeof photo.id, sha256: "1".repeat(64) };
      await archive.saveMedia(second, "u:rim");
      const wanted = ["jisr-2", "lost-1", "jisr-1"] as unknown as readonly (typeof photo.id)[];
      assert.deepEqual(await reading.findManyMedia(wanted), [second, shown]);
      assert.deepEqual(await reading.findManyMedia([]), []);

      assert.deepEqual(await reading.getFront("home"), { id: "home", slots: [] });
      const slots = [{ kind: "pinned", story: id("w1") }, { kind: "automatic" }] as const;
      await archive.saveFront({ id: "home", slots }, "u:rim");
      assert.deepEqual(await reading.getFront("home"), { id: "home", slots });
      assert.equal((await archive.listAudit({ limit: 20 })).length, 9);
    });

    test("الصورة للقارئ ما دامت في مادة يقرؤها: في الصدر أو المتن أو المعرض", async ({ archive, pass }) => {
      const { reading } = archive;
      const now = await archive.now();
      await archive.saveMedia(photo, "u:rim");
      const { rightsNote: _note, ...shown } = photo;
      const picture = { media: photo.id, alt: photo.alt, credit: "تصوير: نور" };
      const copies: readonly StoryContent[] = [
        copy({ hero: picture }),
        copy({ body: [paragraph("p1", "وصل الوفد."), { id: "i1" as never, kind: "image", ...picture }] }),
        copy({ body: [paragraph("p1", "وصل الوفد."), { id: "g1" as never, kind: "gallery", pictures: [picture] }] }),
      ];
      for (const [place, content] of copies.entries()) {
        const steps = liveSteps(`w${place}`, content, now);
        await archive.saveStory([steps[0]], undefined);
        assert.equal(await reading.findMedia(photo.id), undefined, "a draft shows nothing to readers");
        await archive.saveStory([granted(publishStory(steps[0].story, desk(now)))], steps[0].story);
        assert.deepEqual(await reading.findMedia(photo.id), shown, "rights notes are not for readers");
        const live = await archive.findStory(id(`w${place}`));
        assert.ok(live);
        await archive.saveStory([granted(withdrawStory(live, "سُحب الخبر.", desk(now)))], live);
        assert.equal(await reading.findMedia(photo.id), undefined, "withdrawn with its story");
      }
      const draft = draftStory({ id: id("w9"), content: copy({ hero: picture }), ...desk(now) });
      // From now, and long enough that a busy machine has saved it before it ends.
      const end = after(await archive.now(), 1_500);
      const held = granted(embargoStory(draft.story, end, desk(now)));
      await archive.saveStory([draft, held, granted(publishStory(held.story, desk(now)))], undefined);
      assert.equal(await reading.findMedia(photo.id), undefined, "under embargo");
      await pass(1_600);
      assert.deepEqual(await reading.findMedia(photo.id), shown);
    });

    test("سطر يقود إلى مادة سُحبت يغيب معها، ويُقال ذلك", async ({ archive }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const published = granted(publishStory(draft.story, desk(now)));
      await archive.saveStory([draft, published], undefined);
      const line = (name: string, href: string) =>
        breaking(after(now, -1000), after(now, hour), { id: name as ReturnType<typeof breaking>["id"], href });
      await archive.saveTickerLine(line("t1", "/w1/فيضان"), "u:rim");
      await archive.saveTickerLine(line("t2", "/w2/غيره"), "u:rim");
      assert.equal((await archive.reading.listTicker()).length, 2);
      const told: string[] = [];
      const stop = archive.reading.onChange((keys) => void told.push(...keys));
      await archive.saveStory([granted(withdrawStory(published.story, "لم يثبت.", desk(now)))], published.story);
      assert.deepEqual(
        (await archive.reading.listTicker()).map(({ href }) => href),
        ["/w2/غيره"],
      );
      await archive.reading.catchUp();
      for (let tries = 0; !told.includes(tickerKey) && tries < 100; tries++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      stop();
      assert.ok(told.includes(tickerKey) || told.includes(editionKey), told.join(" "));
    });

    test("سطر يقود إلى خبر لم يخرج يقود إليه بمعرّفه وحده: في باقي العنوان عنوان الخبر", async ({ archive, pass }) => {
      const now = await archive.now();
      const held = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const until = after(now, 1200);
      const embargo = granted(embargoStory(held.story, until, desk(now)));
      await archive.saveStory([held, embargo, granted(publishStory(embargo.story, desk(now)))], undefined);
      await archive.saveStory(liveSteps("w2", copy(), now), undefined);
      for (const [name, href] of [
        ["t1", "/w1/هدنة-هشة"],
        ["t2", "/w2/هدنة-هشة"],
        ["t3", "/archive/2026/08"],
        ["t4", "https://elsewhere.example/w1/x"],
      ] as const)
        await archive.saveTickerLine({ ...breaking(now, after(now, hour), { href }), id: name as never }, "u:rim");
      const hrefs = async () =>
        Object.fromEntries((await archive.reading.listTicker()).map(({ id: name, href }) => [name, href]));
      const others = { t2: "/w2/هدنة-هشة", t3: "/archive/2026/08", t4: "https://elsewhere.example/w1/x" };
      assert.deepEqual(await hrefs(), { t1: "/w1", ...others });
      await pass(1500);
      assert.deepEqual(await hrefs(), { t1: "/w1/هدنة-هشة", ...others });
    });

    test("الشريط: الأعلى صوتًا أولًا، والمنقضي والآتي لا يظهران", async ({ archive, pass }) => {
      const now = await archive.now();
      const line = (name: string, from: number, to: number, level: "breaking" | "developing" | "notice") =>
        breaking(after(now, from), after(now, to), { id: name as ReturnType<typeof breaking>["id"], level });
      await archive.saveTickerLine(line("t1", -2000, hour, "notice"), "u:rim");
      await archive.saveTickerLine(line("t2", -2000, 500, "breaking"), "u:rim");
      await archive.saveTickerLine(line("t3", -1000, hour, "breaking"), "u:rim");
      await archive.saveTickerLine(line("t4", hour, 2 * hour, "breaking"), "u:rim");
      await archive.saveTickerLine(line("t5", -3000, -1000, "breaking"), "u:rim");
      const names = async (): Promise<string[]> => (await archive.reading.listTicker()).map(({ id: name }) => name);
      assert.deepEqual(await names(), ["t3", "t2", "t1"]);
      await pass(550);
      assert.deepEqual(await names(), ["t3", "t1"]);
      await archive.removeTickerLine("t3" as ReturnType<typeof breaking>["id"], "u:rim");
      assert.deepEqual(await names(), ["t1"]);
      await archive.saveTickerLine({ ...line("t1", -2000, hour, "developing"), text: "متابعة", href: "/w1" }, "u:rim");
      assert.deepEqual(
        (await archive.reading.listTicker()).map(({ text, level, href }) => [text, level, href]),
        [["متابعة", "developing", "/w1"]],
      );
    });

    test("ترتيب الواجهة يُحفظ فوق الذي بُني عليه وحده، ومن سبقه غيره لا يمحوه", async ({ archive, other }) => {
      const { reading } = archive;
      const order = (...names: readonly string[]): Front => ({
        id: section("world"),
        slots: names.map((name) => ({ kind: "pinned", story: id(name) })),
      });
      const none = await reading.getFront(section("world"));
      await archive.saveFront(order("w1"), "u:rim", none);
      const first = await reading.getFront(section("world"));
      const rows = (await archive.listAudit({ limit: 20 })).length;
      await assert.rejects(archive.saveFront(order("w2"), "u:hind", none), FrontConflict);
      await assert.rejects(archive.saveFront(order("w2"), "u:hind", order("w9")), FrontConflict);
      assert.deepEqual(await reading.getFront(section("world")), order("w1"));
      assert.equal((await archive.listAudit({ limit: 20 })).length, rows, "what was refused is not in the log");
      await archive.saveFront(order("w2", "w1"), "u:hind", first);
      const second = await reading.getFront(section("world"));
      const both = await Promise.allSettled([
        archive.saveFront(order("w3"), "u:rim", second),
        other.saveFront(order("w4"), "u:hind", second),
      ]);
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
      const kept = both[0].status === "fulfilled" ? order("w3") : order("w4");
      assert.deepEqual(await reading.getFront(section("world")), kept);
      await archive.saveFront(order("w5"), "cli:setup");
      assert.deepEqual(await reading.getFront(section("world")), order("w5"), "who sets up says nothing of before");
    });

    test("أول ترتيب لواجهة لم تُرتَّب يحفظه واحد من اثنين", async ({ archive, other }) => {
      const order = (name: string): Front => ({ id: "home", slots: [{ kind: "pinned", story: id(name) }] });
      const none = await archive.reading.getFront("home");
      const both = await Promise.allSettled([
        archive.saveFront(order("w1"), "u:rim", none),
        other.saveFront(order("w2"), "u:hind", none),
      ]);
      assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    });

    test("سطور الشريط كلها لمن يعدّها، ويُعدَّل السطر كما قُرئ أو لا يُعدَّل", async ({ archive }) => {
      const now = await archive.now();
      const line = (name: string, from: number, to: number) =>
        breaking(after(now, from), after(now, to), { id: name as ReturnType<typeof breaking>["id"] });
      const [coming, live, over] = [line("t1", hour, 2 * hour), line("t2", -hour, hour), line("t3", -2 * hour, -hour)];
      for (const one of [over, coming, live]) await archive.saveTickerLine(one, "u:rim");
      assert.deepEqual(await archive.listTickerLines(10), [coming, live, over]);
      assert.deepEqual(await archive.listTickerLines(2), [coming, live]);
      assert.deepEqual(await archive.findTickerLine(over.id), over);
      assert.equal(await archive.findTickerLine("t9" as typeof over.id), undefined);

      const mended = { ...live, text: "متابعة: وصول فرق الإنقاذ", href: "/w1" };
      await archive.saveTickerLine(mended, "u:rim", live);
      await assert.rejects(archive.saveTickerLine({ ...live, text: "غيره" }, "u:hind", live), LineConflict);
      assert.deepEqual(await archive.findTickerLine(live.id), mended);
      await archive.removeTickerLine(live.id, "u:rim");
      await assert.rejects(archive.saveTickerLine(mended, "u:hind", mended), LineConflict);
      assert.equal(await archive.findTickerLine(live.id), undefined, "what was taken down stays down");
    });

    test("العناوين القديمة تدلّ على مادتها مهما كانت حالها ومهما طالت", async ({ archive }) => {
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      const long = `/أخبار/${"كلمة-".repeat(600)}`;
      await archive.saveStory([draft], undefined, { oldAddresses: ["/2019/05/خبر?p=12", long, "/2019/05/خبر?p=12"] });
      assert.equal(await archive.reading.findOldAddress("/2019/05/خبر?p=12"), "w1");
      assert.equal(await archive.reading.findOldAddress(long), "w1");
      assert.equal(await archive.reading.findOldAddress("/2019/05/خبر"), undefined);
      await archive.saveStory(liveSteps("w2", copy(), now), undefined, { oldAddresses: [long] });
      assert.equal(await archive.reading.findOldAddress(long), "w2", "the newest owner answers");
      for (const bad of ["relative", `/${"x".repeat(9000)}`, "/a\0b"]) {
        await assert.rejects(
          archive.saveStory(liveSteps("w3", copy(), now), undefined, { oldAddresses: [bad] }),
          Unstorable,
        );
      }
      assert.equal(await archive.findStory(id("w3")), undefined);
    });

    test("قرص ليس لنا لا يُقال عنه شيء", async ({ archive }) => {
      assert.equal(await archive.room(), undefined);
    });

    test("النص العدائي يعود كما دخل، وما لا يُحفظ يُرَدّ كله", async ({ archive }) => {
      const now = await archive.now();
      const hostile = [
        `'; drop schema mihwar cascade; --`,
        `<script>alert("خبر")</script>`,
        "\u202Eأدبار\u202C \u2066NATO\u2069 \u200Fنص",
        "م\u0651\u064E\u0670\u0653".repeat(300),
        "ـ".repeat(10_000),
        `\\x00 \\u0000 %s $1 {"a":1} {a,"b"} NULL \\N`,
        "👩‍👩‍👧‍👦 𐤀 \uFFFE \uFFFF \u0001 \u001F \u007F",
        "خبر  \n\t\r  ",
      ];
      for (const [turn, text] of hostile.entries()) {
        const content = copy({
          headline: text,
          tags: [text, "وسم"],
          byline: [{ name: text }],
          sources: [text],
          body: [paragraph("p1", text)],
        });
        const steps = liveSteps(`h${turn}`, content, now);
        const noted = granted(withdrawStory(last(steps), text, desk(now)));
        await archive.saveStory(steps, undefined, { oldAddresses: [`/${turn}/${text.slice(0, 900)}`] });
        assert.deepEqual((await archive.findStory(id(`h${turn}`)))?.content, content);
        assert.deepEqual(
          (await archive.reading.listCards({ tag: text, limit: 5 })).items.map((card) => card.headline),
          [text],
        );
        assert.equal(await archive.reading.findOldAddress(`/${turn}/${text.slice(0, 900)}`), `h${turn}`);
        await archive.saveStory([noted], last(steps));
        await archive.savePerson({ id: person(`p${turn}`), name: text, slug: text }, "u:rim");
        assert.equal((await archive.findPersonByName(text))?.name, text);
      }
      const rows = (await archive.listAudit({ limit: 1000 })).length;
      for (const text of ["خبر\0مبتور", "نصف \uD800 محرف", "\uDC00"]) {
        const bad = liveSteps("w1", copy({ body: [paragraph("p1", text)] }), now);
        await assert.rejects(archive.saveStory(bad, undefined), Unstorable);
        await assert.rejects(archive.savePerson({ ...hind, name: text }, "u:rim"), Unstorable);
        await assert.rejects(archive.saveEdition({ ...edition, about: [text] }, "u:rim"), Unstorable);
        assert.equal(await archive.findPersonByName(text), undefined);
      }
      assert.equal(await archive.findStory(id("w1")), undefined);
      assert.equal((await archive.listAudit({ limit: 1000 })).length, rows);
    });
  });

  describe(`أرشيف ${kind}: الإشعار`, () => {
    interface Ear {
      readonly keys: CacheKey[];
      /** Everything heard until one of these keys has come, or three seconds have gone by. */
      until(...wanted: readonly CacheKey[]): Promise<readonly CacheKey[]>;
      stop(): void;
    }

    function listen(archive: Archive): Ear {
      const keys: CacheKey[] = [];
      const stop = archive.reading.onChange((more) => keys.push(...more));
      return {
        keys,
        stop,
        async until(...wanted) {
          for (let turn = 0; turn < 300 && !wanted.some((key) => keys.includes(key)); turn++)
            await new Promise((resolve) => setTimeout(resolve, 10));
          return keys.splice(0);
        },
      };
    }

    test("يصل بعد الحفظ إلى كل من يسمع، بمفاتيح ما كان وما صار", async ({ archive, other }) => {
      const here = listen(archive);
      const there = listen(other);
      await archive.saveEdition(edition, "u:rim");
      await here.until(editionKey);
      await there.until(editionKey);
      // 21:30 in UTC is the next day in the edition's Beirut
      const published = "2025-10-24T21:30:00.000Z" as Instant;
      const now = await archive.now();
      const steps = liveSteps("w1", copy({ tags: ["الهدنة"], byline: [byHind] }), now, published);
      await archive.saveStory(steps, undefined);
      const expected = [
        storyKey("w1"),
        "latest",
        sectionKey("world"),
        personKey("hind-1"),
        tagKey("الهدنة"),
        "day:2025-10-25",
      ];
      for (const ear of [here, there])
        assert.deepEqual((await ear.until("day:2025-10-25" as CacheKey)).toSorted(), expected.toSorted());

      const moved = copy({ tags: ["الميناء"], byline: [bySami], section: section("economy") });
      const revised = granted(reviseStory(last(steps), moved, desk(now)));
      await archive.saveStory([revised], last(steps));
      await archive.saveStory([granted(publishStory(revised.story, desk(now)))], revised.story);
      const keys = await there.until(tagKey("الميناء"));
      for (const key of [
        tagKey("الهدنة"),
        personKey("hind-1"),
        sectionKey("world"),
        personKey("sami-2"),
        sectionKey("economy"),
      ])
        assert.ok(keys.includes(key), `both sides of the change: ${key}`);
      here.stop();
      there.stop();
    });

    test("ما لا يراه قارئ لا يُسقط صفحة، وكل شيء آخر يُسقط صفحاته", async ({ archive, other }) => {
      const ear = listen(other);
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      await archive.saveStory([draft], undefined);
      await archive.saveStory([granted(submitStory(draft.story, desk(now)))], draft.story);
      await archive.saveTickerLine(breaking(now, after(now, hour)), "u:rim");
      assert.deepEqual(await ear.until(tickerKey), [tickerKey]);
      await archive.savePerson(hind, "u:rim");
      await archive.saveMedia(photo, "u:rim");
      await archive.saveFront({ id: section("world"), slots: [] }, "u:rim");
      assert.deepEqual(await ear.until(frontKey("world")), [personKey(hind.id), mediaKey(photo.id), frontKey("world")]);
      await archive.saveSection(world, "u:rim");
      assert.deepEqual(await ear.until(editionKey), [sectionKey("world"), editionKey]);
      ear.stop();
      await archive.removeTickerLine("t1" as ReturnType<typeof breaking>["id"], "u:rim");
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(ear.keys, [], "whoever has stopped hears nothing");
    });

    test("صورة في متن منشور لم تعد في المسودة خلفه: السحب يُشعِر بها", async ({ archive, other }) => {
      const ear = listen(other);
      const now = await archive.now();
      const picture = { id: "i1" as never, kind: "image", src: "/media/a", alt: "جسر", media: photo.id } as const;
      const steps = liveSteps("w1", copy({ body: [picture] }), now);
      await archive.saveStory(steps, undefined);
      const revised = granted(reviseStory(last(steps), copy(), desk(now)));
      await archive.saveStory([revised], last(steps));
      await ear.until(mediaKey(photo.id));
      await archive.saveStory([granted(withdrawStory(revised.story, "سُحب.", desk(now), false))], revised.story);
      await archive.reading.catchUp();
      await other.reading.catchUp();
      assert.ok((await ear.until(storyKey("w1"))).includes(mediaKey(photo.id)));
      ear.stop();
    });

    test("من سأل أن يلحق لحق: كل ما حُفظ قبل سؤاله قيل له قبل الجواب", async ({ archive, other }) => {
      const ear = listen(other);
      assert.equal(archive.reading.isHearing(), true);
      assert.equal(other.reading.isHearing(), true);
      const told = (key: CacheKey): boolean => ear.keys.includes(key) || ear.keys.includes(editionKey);
      for (let turn = 1; turn <= 20; turn++) {
        const person = { ...hind, id: `hind-${turn}` as typeof hind.id };
        await archive.savePerson(person, "u:rim");
        await Promise.all([other.reading.catchUp(), other.reading.catchUp()]);
        assert.ok(told(personKey(person.id)), `change ${turn}`);
      }
      ear.stop();
    });

    test("تغييرات لا يراها قارئ لا تُسقط شيئًا ولو لحق بها السامع", async ({ archive, other }) => {
      const ear = listen(other);
      const now = await archive.now();
      const draft = draftStory({ id: id("w1"), content: copy(), ...desk(now) });
      await archive.saveStory([draft], undefined);
      await archive.saveStory([granted(submitStory(draft.story, desk(now)))], draft.story);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await other.reading.catchUp();
      assert.deepEqual(ear.keys, []);
      assert.equal(other.reading.isHearing(), true);
      ear.stop();
    });

    test("أرشيف أُغلق لا يسمع ولا يقول إنه لحق", async ({ archive, other }) => {
      await archive.close();
      assert.equal(archive.reading.isHearing(), false);
      await assert.rejects(archive.reading.catchUp());
      await other.close();
    });

    test("مفاتيح بلا عدّ تصل كلها أو تُسقط كل شيء", async ({ archive, other }) => {
      const ear = listen(other);
      const now = await archive.now();
      const tags = Array.from({ length: 800 }, (_, turn) => `وسم طويل جدًا لا ينتهي ${turn}`);
      await archive.saveStory(liveSteps("w1", copy({ tags }), now), undefined);
      const keys = await ear.until(tagKey("وسم طويل جدًا لا ينتهي 799"));
      assert.ok(tags.every((tag) => keys.includes(tagKey(tag))));
      await archive.saveStory(liveSteps("w2", copy({ tags: ["م".repeat(3000)] }), now), undefined);
      const told = await ear.until(editionKey, tagKey("م".repeat(3000)));
      assert.ok(told.length > 0);
      ear.stop();
    });
  });
}

type Move = (story: Story | undefined, now: Instant, name: string, text: string) => StoryStep | undefined;

const step = (outcome: ReturnType<typeof submitStory>): StoryStep | undefined =>
  outcome.ok ? outcome.value : undefined;

const texts = ["عنوان أول", "عنوانٌ ثانٍ مُشكَّل", "NATO في بغداد", "«اقتباس»", "س"];
const tagSets: readonly (readonly string[])[] = [[], ["الوادي"], ["القمح", "الوادي"], ["الميناء", "القمح", "الشتاء"]];

function randomContent(seed: number, text: string): StoryContent {
  return copy({
    headline: text,
    tags: tagSets[seed % tagSets.length] ?? [],
    section: section(seed % 3 === 0 ? "economy" : "world"),
    byline: seed % 5 === 0 ? [] : seed % 2 === 0 ? [byHind] : [bySami, byHind],
  });
}

const hours = fc.integer({ min: -19, max: 19 }).map((count) => (count === 0 ? 1 : count));

/** Steps of a story's life, as far as the domain grants them. No moment lies within an hour of the present. */
const moves: fc.Arbitrary<Move> = fc.oneof(
  fc.nat(50).map(
    (seed): Move =>
      (story, now, name, text) =>
        story === undefined
          ? draftStory({ id: id(name), content: randomContent(seed, text), ...desk(now) })
          : step(reviseStory(story, randomContent(seed, text), desk(now))),
  ),
  fc.constant<Move>((story, now) => story && step(submitStory(story, desk(now)))),
  fc.constant<Move>((story, now) => story && step(approveStory(story, desk(now)))),
  fc.constant<Move>((story, now) => story && step(publishStory(story, desk(now)))),
  hours.map(
    (count): Move =>
      (story, now) =>
        story && step(publishStory(story, desk(now), { published: after(now, -hour * Math.abs(count)) })),
  ),
  fc.tuple(hours, fc.integer({ min: 1, max: 1000 })).map(
    ([count, odd]): Move =>
      (story, now) =>
        story && step(scheduleStory(story, after(present(now), hour * count + Math.sign(count) * odd), desk(now))),
  ),
  hours.map(
    (count): Move =>
      (story, now) =>
        story && step(embargoStory(story, after(present(now), hour * count), desk(now))),
  ),
  fc.nat(50).map(
    (seed): Move =>
      (story, now, _name, text) =>
        story && step(correctStory(story, { text: "صُحّح الاسم.", content: randomContent(seed, text) }, desk(now))),
  ),
  fc.constant<Move>((story, now) => story && step(withdrawStory(story, "سُحب.", desk(now), false))),
  fc.constant<Move>((story, now) => story && step(returnStory(story, desk(now), "أعد الصياغة"))),
);

/** Every move is made between 40 and 20 hours before the present of its life, which the desk's clock tells. */
const ahead = 30 * hour;
const present = (now: Instant): Instant => after(now, ahead);

/**
 * Random lives of stories, lived in the archive and in its twin in memory: what readers see is the same, and it is what
 * the domain says.
 */
export async function compareWithTwin(archive: Archive, runs: number): Promise<void> {
  const start = await archive.now();
  const twin = memoryArchive({ clock: { now: () => start } });
  const then = after(start, -ahead);
  let life = 0;
  const lives = fc.array(
    fc.record({
      who: fc.nat(2),
      moves: fc.array(moves, { minLength: 1, maxLength: 3 }),
      text: fc.constantFrom(...texts),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(lives, async (saves) => {
      life += 1;
      const names = [0, 1, 2].map((who) => `r${life}-${who}`);
      for (const save of saves) {
        const name = names[save.who] ?? "r0";
        const before = await twin.findStory(id(name));
        let story = before;
        const steps: StoryStep[] = [];
        for (const move of save.moves) {
          const next = move(story, then, name, save.text);
          if (next === undefined) continue;
          steps.push(next);
          story = next.story;
        }
        const [first, ...rest] = steps;
        if (first === undefined) continue;
        await Promise.all([archive, twin].map((one) => one.saveStory([first, ...rest], before)));
      }
      for (const name of names) {
        const story = await twin.findStory(id(name));
        assert.deepEqual(await archive.findStory(id(name)), story);
        const reading = await archive.reading.findReading(id(name));
        assert.deepEqual(reading, await twin.reading.findReading(id(name)));
        assert.equal(reading?.kind === "public", story !== undefined && isPublic(story, start));
        assert.deepEqual(await archive.listRevisions(id(name)), await twin.listRevisions(id(name)));
        assert.deepEqual(
          await archive.reading.listSharingTags(id(name), 5),
          await twin.reading.listSharingTags(id(name), 5),
        );
      }
      for (const listing of [
        { limit: 20 },
        { limit: 3, section: section("economy") },
        { limit: 4, tag: "القمح" },
        { limit: 4, person: person("sami-2") },
        { limit: 6, corrected: true },
        { limit: 4, from: after(then, -5 * hour), until: start },
      ]) {
        const page = await archive.reading.listCards(listing);
        assert.deepEqual(page, await twin.reading.listCards(listing));
        if (page.next !== undefined)
          assert.deepEqual(
            await archive.reading.listStories({ ...listing, after: page.next }),
            await twin.reading.listStories({ ...listing, after: page.next }),
          );
      }
      assert.equal(await nextDue(archive), await nextDue(twin));
      const [here, there] = await Promise.all(
        [archive, twin].map((one) => one.reading.listDue(after(start, -3 * hour))),
      );
      assert.deepEqual(here?.keys.toSorted(), there?.keys.toSorted());
      assert.equal(here?.next, there?.next);
    }),
    { numRuns: runs, endOnFailure: true },
  );
  const told = async (one: Archive) =>
    (await one.listAudit({ limit: 1000 })).map(({ n, action, by, subject, note }) => [n, action, by, subject, note]);
  assert.deepEqual(await told(archive), await told(twin));
}
