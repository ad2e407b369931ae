import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Instant,
  type StoryContent,
  correctStory,
  embargoStory,
  publishStory,
  reviseStory,
  scheduleStory,
  draftStory,
  withdrawStory,
} from "@mihwar/newsroom";
import { type AskedFor, type SearchIndex, parseQuery } from "@mihwar/search";
import { change, fact, openValley } from "./dossier-contract.ts";
import type { ArchiveUnderTest } from "./archive-contract.ts";
import {
  after,
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
  section,
  world,
} from "./copy.ts";

/** An empty archive and the index of what it holds. */
export interface SearchUnderTest extends ArchiveUnderTest {
  readonly search: SearchIndex;
  /** Lets the index rearrange what it keeps, where it does. */
  readonly tidy: () => Promise<void>;
}

const said = (headline: string, ...paragraphs: readonly string[]): StoryContent =>
  copy({ headline, tags: [], body: paragraphs.map((text, turn) => paragraph(`p${turn}`, text)) });

/** What every search index promises, whatever holds it. */
export function searchContract(kind: string, open: () => Promise<SearchUnderTest>): void {
  const test = (name: string, run: (under: SearchUnderTest, now: Instant) => Promise<void>): void => {
    it(name, async () => {
      const under = await open();
      try {
        await under.archive.saveEdition(edition, "u:hind");
        for (const one of [world, economy]) await under.archive.saveSection(one, "u:hind");
        await under.archive.savePerson(hind, "u:hind");
        await run(under, await under.archive.now());
      } finally {
        await under.close();
      }
    });
  };

  async function publish(under: SearchUnderTest, name: string, content: StoryContent, published?: Instant) {
    const steps = liveSteps(name, content, await under.archive.now(), published);
    await under.archive.saveStory(steps, undefined);
    return last(steps);
  }

  async function ask(under: SearchUnderTest, question: string, given: AskedFor = {}): Promise<readonly string[]> {
    const query = parseQuery(question, { today: (await under.archive.now()).slice(0, 10), given });
    return (await under.search.search(query, { limit: 50 })).hits.map(({ card }) => card.id as string);
  }

  /** What an answer says of its size, in all and by section. */
  async function count(under: SearchUnderTest, question: string): Promise<number> {
    const query = parseQuery(question, { today: (await under.archive.now()).slice(0, 10) });
    const { total, sections } = await under.search.search(query, { limit: 50 });
    assert.equal(
      sections.reduce((sum, one) => sum + one.count, 0),
      total.count,
    );
    return total.count;
  }

  /** Before the index rearranges itself and after. */
  async function always(under: SearchUnderTest, look: () => Promise<void>): Promise<void> {
    await look();
    await under.tidy();
    await look();
  }

  describe(`بحث ${kind}`, () => {
    test("الجديد يتقدّم على القديم بقليل، و«ترتيب:الأقرب» لا ينظر إلى العمر", async (under, now) => {
      const more = " وبقيت الشاحنات عند المدخل حتى المساء، والحارس يعدّها.";
      await publish(under, "a1", said("افتتاح جسر الوادي", "فُتح الجسر صباحًا."), after(now, -3 * 365 * 24 * hour));
      await publish(under, "b2", said("افتتاح جسر الوادي", `فُتح الجسر صباحًا.${more}`));
      await publish(under, "c3", said("سوق الخضار يعود", "عادت البسطات."));
      await always(under, async () => {
        assert.deepEqual(await ask(under, "افتتاح جسر الوادي"), ["b2", "a1"]);
        assert.deepEqual(await ask(under, "افتتاح جسر الوادي ترتيب:الأقرب"), ["a1", "b2"]);
        assert.deepEqual(await ask(under, "افتتاح جسر الوادي", { order: "words" }), ["a1", "b2"]);
      });
    });

    test("أرشيف فارغ لا يجيب بشيء", async (under) => {
      await always(under, async () => {
        assert.deepEqual(await ask(under, "الهدنة"), []);
        assert.deepEqual(await ask(under, ""), []);
        assert.deepEqual(await under.search.wordsLike("الهدنة", { by: "near", limit: 5 }), []);
      });
    });

    test("الكلمة بكل صورها، ورسمها نفسه أولًا", async (under, now) => {
      await publish(
        under,
        "s1",
        said("ادارة المياه تعلن جدول التوزيع", "قالت الادارة إن الصهاريج تصل فجرًا."),
        after(now, -hour),
      );
      await publish(
        under,
        "s2",
        said("إدارة المياه تعلن جدول التوزيع", "قالت الإدارة إن الصهاريج تصل فجرًا."),
        after(now, -hour),
      );
      await publish(under, "s3", said("حصاد القمح يبدأ في السهل", "خرجت الحصّادات مع الفجر."), after(now, -hour));
      await always(under, async () => {
        assert.deepEqual(await ask(under, "ادارة"), ["s1", "s2"]);
        assert.deepEqual(await ask(under, "إدارة"), ["s2", "s1"]);
        assert.deepEqual(await ask(under, "والصهاريج"), (await ask(under, "صهريج الصهاريج")).slice(0, 2));
      });
    });

    test("العنوان يغلب المتن", async (under, now) => {
      await publish(
        under,
        "s1",
        said("مجلس البلدة ينعقد", "بحث المجلس أسعار الزيتون والطريق والمدرسة والعيادة."),
        after(now, -hour),
      );
      await publish(
        under,
        "s2",
        said("موسم الزيتون يبدأ متأخرًا", "قال المزارعون إن الأمطار أخّرت القطاف أسبوعين."),
        after(now, -hour),
      );
      await always(under, async () => assert.equal((await ask(under, "الزيتون"))[0], "s2"));
    });

    test("العبارة بين علامتين حرفًا بحرف، والمستثنى غائب", async (under, now) => {
      await publish(under, "s1", said("العلم يرفرف فوق القلعة", "رفع الأهالي العلم صباحًا."), after(now, -hour));
      await publish(under, "s2", said("العالم يرقب القلعة", "قال العالم الجليل إن الجدار قديم."), after(now, -hour));
      await always(under, async () => {
        assert.deepEqual(await ask(under, "«العالم»"), ["s2"]);
        assert.deepEqual(await ask(under, "«العلم»"), ["s1"]);
        assert.deepEqual(await ask(under, '"العالم الجليل"'), ["s2"]);
        assert.deepEqual(await ask(under, '"الجليل العالم"'), []);
        assert.deepEqual(await ask(under, "القلعة -العلم"), ["s2"]);
      });
    });

    test("القسم والكاتب والأيام تضيّق، وحدها أو مع كلمات", async (under, now) => {
      const day = (text: string): Instant => text as Instant;
      await publish(
        under,
        "s1",
        { ...said("أسعار القمح ترتفع", "ارتفعت الأسعار."), section: section("economy"), byline: [bySami] },
        day("2025-11-03T08:00:00.000Z"),
      );
      await publish(
        under,
        "s2",
        { ...said("القمح على طاولة الوفدين", "ناقش الوفدان القمح."), byline: [byHind] },
        day("2025-11-30T21:30:00.000Z"),
      );
      await publish(
        under,
        "s3",
        { ...said("القمح يصل المطحنة", "وصلت الشاحنات."), byline: [byHind] },
        day("2025-11-30T22:30:00.000Z"),
      );
      await always(under, async () => {
        assert.deepEqual(await ask(under, "القمح قسم:اقتصاد"), ["s1"]);
        assert.deepEqual(await ask(under, "القمح", { section: "economy" }), ["s1"]);
        assert.deepEqual(await ask(under, "القمح كاتب:«سامي العطار»"), ["s1"]);
        assert.deepEqual((await ask(under, "القمح كاتب:hind-1")).toSorted(), ["s2", "s3"]);
        // the clock of Beirut: the last minutes of November are before 22:00 in UTC
        assert.deepEqual((await ask(under, "القمح تاريخ:نوفمبر 2025")).toSorted(), ["s1", "s2"]);
        assert.deepEqual(await ask(under, "تاريخ:نوفمبر 2025"), ["s2", "s1"]);
        assert.deepEqual(await ask(under, "القمح قسم:رياضة"), []);
        assert.deepEqual(await ask(under, "القمح ترتيب:الأحدث"), ["s3", "s2", "s1"]);
      });
      assert.ok(now > "2025-12");
    });

    test("الملف والكيان يضيّقان إلى ما يستند إليه ما قيل فيهما", async (under, now) => {
      await openValley(under.archive);
      const { ok } = await under.archive.dossiers.writeLog("u:hind", () => [
        change("u:hind", { op: "add", items: [fact("road-open")] }),
      ]);
      assert.ok(ok);
      await publish(under, "s2", said("وفد آخر يصل إلى الميناء", "وصل الوفد ليلًا."), after(now, -hour));
      await always(under, async () => {
        assert.deepEqual((await ask(under, "الوفد")).toSorted(), ["road1", "s2"]);
        assert.deepEqual(await ask(under, "الوفد ملف:valley"), ["road1"]);
        assert.deepEqual(await ask(under, "ملف:valley"), ["road1"]);
        assert.deepEqual(await ask(under, "الوفد كيان:«بلدية وادي الرمانة»"), ["road1"]);
        assert.deepEqual(await ask(under, "الوفد ملف:لا-ملف"), []);
        assert.deepEqual(await ask(under, "الوفد كيان:لا-أحد"), []);
      });
    });

    test("ما صُحّح يُعثر عليه بنصه الجديد وحده", async (under, now) => {
      const first = await publish(
        under,
        "s1",
        said("انهيار سور الخان", "انهار السور ليلًا، وجاءت الجرّافات."),
        after(now, -hour),
      );
      await under.tidy();
      const corrected = granted(
        correctStory(
          first,
          { content: said("تصدّع سور الخان", "تصدّع الحائط ولم ينهر."), text: "السور تصدّع." },
          desk(await under.archive.now()),
        ),
      );
      await under.archive.saveStory([corrected], first);
      await always(under, async () => {
        assert.deepEqual(await ask(under, "«تصدع سور»"), ["s1"]);
        assert.deepEqual(await ask(under, "«انهيار سور»"), []);
        assert.deepEqual(await ask(under, "«انهار»"), []);
        assert.equal(await count(under, "الجرافات"), 0);
      });
    });

    test("لا مسودة ولا مجدول ولا محظور ولا مسحوب ولا نسخة لم تُنشر", async (under, now) => {
      const later = after(now, 10 * hour);
      const secret = said("تسريب يكشف صفقة الخزّان", "قال المصدر إن الصفقة سرّية.");
      const draft = draftStory({ id: id("draft1"), content: secret, ...desk(now) });
      await under.archive.saveStory([draft], undefined);
      const toSchedule = draftStory({ id: id("sched1"), content: secret, ...desk(now) });
      await under.archive.saveStory(
        [toSchedule, granted(scheduleStory(toSchedule.story, later, desk(now)))],
        undefined,
      );
      const toEmbargo = draftStory({ id: id("emb1"), content: secret, ...desk(now) });
      const embargoed = granted(embargoStory(toEmbargo.story, later, desk(now)));
      const due = granted(scheduleStory(embargoed.story, later, desk(now)));
      await under.archive.saveStory([toEmbargo, embargoed, due], undefined);
      const live = await publish(under, "gone1", secret, after(now, -hour));
      assert.deepEqual(await ask(under, "صفقة الخزّان"), ["gone1"]);
      await under.tidy();
      const gone = granted(withdrawStory(live, "سُحب الخبر.", desk(await under.archive.now())));
      await under.archive.saveStory([gone], live);
      const open1 = await publish(under, "open1", said("الخزّان يمتلئ", "امتلأ بعد المطر."), after(now, -hour));
      const revised = granted(reviseStory(open1, secret, desk(await under.archive.now())));
      await under.archive.saveStory([revised], open1);
      await always(under, async () => {
        assert.deepEqual(await ask(under, "صفقة الخزّان"), ["open1"]);
        assert.deepEqual(await ask(under, "«صفقة الخزان»"), []);
        assert.deepEqual(await ask(under, "تسريب"), []);
        // a number tells of what it counts
        assert.equal(await count(under, "تسريب"), 0);
        assert.equal(await count(under, "صفقة الخزّان"), 1);
        for (const word of ["تسرب", "صفقه", "سريه"]) {
          assert.deepEqual(await under.search.wordsLike(word, { by: "near", limit: 5 }), [], word);
          assert.deepEqual(await under.search.wordsLike(word.slice(0, 3), { by: "begins", limit: 5 }), [], word);
        }
      });
    });

    test("المجدول يُعثر عليه متى حانت ساعته، ولا شيء غير الساعة", async (under, now) => {
      const at = after(now, 1500);
      const draft = draftStory({ id: id("sched1"), content: said("جسر القافلة يُفتح", "فُتح الجسر."), ...desk(now) });
      await under.archive.saveStory([draft, granted(scheduleStory(draft.story, at, desk(now)))], undefined);
      await under.tidy();
      assert.deepEqual(await ask(under, "جسر القافلة"), []);
      await under.pass(2000);
      assert.deepEqual(await ask(under, "جسر القافلة"), ["sched1"]);
    });

    test("ونسخة نُشرت فوق أخرى في خطوة واحدة تُفهرس الأخيرة", async (under, now) => {
      const draft = draftStory({ id: id("s1"), content: said("نسخة أولى عن المحصول", "نص."), ...desk(now) });
      const revised = granted(reviseStory(draft.story, said("نسخة ثانية عن المحصول", "نص."), desk(now)));
      await under.archive.saveStory([draft, revised, granted(publishStory(revised.story, desk(now)))], undefined);
      await always(under, async () => {
        assert.deepEqual(await ask(under, "«نسخة ثانية»"), ["s1"]);
        assert.deepEqual(await ask(under, "«نسخة أولى»"), []);
      });
    });

    test("الصفحات تلي بعضها بلا تكرار، والعدد والأقسام معها", async (under, now) => {
      for (let turn = 0; turn < 7; turn++) {
        const content = said(`جلسة المجلس رقم ${turn}`, "ناقش المجلس الميزانية.");
        await publish(
          under,
          `s${turn}`,
          { ...content, section: section(turn < 3 ? "economy" : "world") },
          after(now, -turn * hour),
        );
      }
      await always(under, async () => {
        const query = parseQuery("جلسة المجلس", { today: "2026-08-22" });
        const seen: string[] = [];
        for (let next: string | undefined; ;) {
          const answer = await under.search.search(query, { limit: 3, ...(next === undefined ? {} : { after: next }) });
          seen.push(...answer.hits.map(({ card }) => card.id));
          assert.equal(answer.total.count, 7);
          assert.deepEqual(answer.sections, [
            { section: "world", count: 4 },
            { section: "economy", count: 3 },
          ]);
          next = answer.next;
          if (next === undefined) break;
        }
        assert.equal(seen.length, 7);
        assert.equal(new Set(seen).size, 7);
      });
    });

    test("كلمة قريبة من معجم الأرشيف، وتكملة ما بُدئ", async (under, now) => {
      for (const turn of [1, 2]) {
        await publish(under, `s${turn}`, said("زلزال يهزّ السهل", "شعر به سكان المرجان."), after(now, -hour));
      }
      await always(under, async () => {
        assert.deepEqual(
          (await under.search.wordsLike("زلظال", { by: "near", limit: 3 })).map(({ word }) => word),
          ["زلزال"],
        );
        assert.deepEqual(
          (await under.search.wordsLike("المرج", { by: "begins", limit: 3 })).map(({ word }) => word),
          ["المرجان"],
        );
        assert.deepEqual(await under.search.wordsLike("زلزال", { by: "near", limit: 3 }), []);
      });
    });
  });
}
