import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FateStep, Item, Operation } from "@mihwar/newsroom";
import { fileKindOf } from "@mihwar/site/page-file-kind";
import { parsePastDay } from "@mihwar/site/past-day";
import { createSite } from "@mihwar/site/site";
import { damNewsroom, enter, first, id, items } from "./dam-newsroom.ts";
import { readPage } from "./pages/read-page.ts";
import { type SmallNewsroom, fakePictures } from "./small-newsroom.ts";

const dam = "/d/dam/سد-وادي-الرمانة";

/** The dam's newsroom, in which the meeting of the 25th was put off on the 26th, and the promise is moving again. */
async function newsroomOverDays(): Promise<SmallNewsroom> {
  const newsroom = await damNewsroom();
  const step = (day: string, operation: Operation) => {
    newsroom.at(`${day}T09:00:00Z`);
    return newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", operation)]);
  };
  const evidence = [{ story: "s1", revision: 1, paragraph: "p1", quote: first, attribution: "plain" } as never];
  const moving: FateStep = { fate: "moving", at: "2026-08-26" as never, why: "عاد البناء", evidence };
  const written = [
    await step("2026-08-26", {
      op: "set",
      ref: id("meeting"),
      before: { state: "scheduled" },
      after: { state: "postponed" },
    }),
    await step("2026-08-26", { op: "fate", ref: id("promise"), step: moving }),
    await step("2026-08-28", {
      op: "set",
      ref: id("dam"),
      before: { title: title("dam") },
      after: { title: "سدّ الوادي" },
    }),
  ];
  for (const one of written) assert.ok(one.ok, JSON.stringify(one));
  newsroom.at("2026-08-30T09:00:00Z");
  return newsroom;
}

const title = (of: string): string =>
  items.flatMap((item: Item) => (item.id === of && "title" in item ? [item.title] : []))[0] ?? "";

async function read(newsroom: SmallNewsroom, path: string) {
  const response = await newsroom.get(path);
  const page = readPage(await response.text());
  return {
    response,
    page,
    links: (selector: string) =>
      [...page.document.querySelectorAll(selector)].map((link) => decodeURI(link.getAttribute("href") ?? "")),
  };
}

describe("الملف كما كان", () => {
  it("أحداثه ومصائره وعنوانه كما كانت في آخر ذلك اليوم، وفوقها أنه من الماضي وطريق العودة", async () => {
    const newsroom = await newsroomOverDays();
    const home = "/d/dam/سد-الوادي";
    const seen = async (day: string) => {
      const { response, page, links } = await read(newsroom, `${home}/as-of/${day}`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("x-robots-tag"), "noindex");
      assert.equal(response.headers.get("set-cookie"), null, "ما رآه القارئ من الماضي ليس آخر ما رأى");
      assert.deepEqual(links('meta[name="robots"]').length, 1);
      assert.equal(page.document.querySelector('meta[name="robots"]')?.getAttribute("content"), "noindex");
      assert.deepEqual(links('link[rel="canonical"]'), [`https://mihwar.example${home}`]);
      assert.deepEqual(links(".then a"), [home]);
      assert.equal(page.find('script[type="application/ld+json"]'), undefined, "لا يُقال الماضي للآلات حاضرًا");
      return [
        page.words("h1")[0],
        page.words(".event .date")[0],
        page.words(".outcomes .fate").at(-1),
        page.words(".then")[0],
        page.words(".axis text.now")[0],
      ];
    };
    const banner = (day: string) => `الملف كما كان في ${day} أغسطس/آب 2026، لا كما هو اليوم. العودة إلى الملف اليوم`;
    const when = "سبتمبر/أيلول 2026";
    assert.deepEqual(await seen("2026-08-25"), ["سدّ وادي الرمّانة", `${when} · مقرَّر`, "أُخلف", banner("25"), "يومئذ"]);
    assert.deepEqual(await seen("2026-08-26"), [
      "سدّ وادي الرمّانة",
      `${when} · مؤجَّل`,
      "قيد التحرك",
      banner("26"),
      "يومئذ",
    ]);
    assert.deepEqual(await seen("2026-08-29"), ["سدّ الوادي", `${when} · مؤجَّل`, "قيد التحرك", banner("29"), "يومئذ"]);
  });

  it("يُطلب من ذيل الصفحة بلا شيفرة، والعنوان القديم يقود إليه", async () => {
    const newsroom = await newsroomOverDays();
    const { page } = await read(newsroom, "/d/dam/سد-الوادي");
    const form = page.document.querySelector("form");
    const day = form?.querySelector('input[type="date"]');
    assert.equal(day?.getAttribute("min"), "2026-08-22");
    assert.equal(day?.getAttribute("max"), "2026-08-30");
    for (const path of [
      `${form?.getAttribute("action")}?${day?.getAttribute("name")}=2026-08-25`,
      `${dam}/as-of/2026-08-25`,
    ]) {
      const asked = await newsroom.get(path);
      assert.equal(asked.status, 301, path);
      assert.equal(decodeURI(asked.headers.get("location") ?? ""), "/d/dam/سد-الوادي/as-of/2026-08-25");
    }
  });

  it("يوم لم يأتِ، ويوم قبل أن يُفتح، وما ليس يومًا: يُقال لماذا، وأين الملف", async () => {
    const newsroom = await newsroomOverDays();
    const said = async (path: string) => {
      const { response, page, links } = await read(newsroom, path);
      assert.equal(response.status, 404, path);
      assert.equal(response.headers.get("cache-control"), "no-store", "غدًا يأتي ذلك اليوم");
      assert.equal(page.headings(1)[0], "لا ملف لهذا اليوم");
      assert.ok(links("main a").includes("/d/dam/سد-الوادي"), path);
      return page.words("main p").slice(1, 3);
    };
    assert.deepEqual(await said(`${dam}/as-of/2999-01-01`), ["لم يأتِ هذا اليوم بعد.", "العودة إلى الملف اليوم"]);
    assert.deepEqual(await said(`${dam}/as-of/2026-08-21`), [
      "لم يكن الملف قد فُتح يومئذ: فُتح في 22 أغسطس/آب 2026.",
      "الملف كما فُتح",
    ]);
    const unreadable = "لا يوم كهذا في التقويم. يُكتب اليوم هكذا: 2025-11-03.";
    for (const word of ["2026-02-31", "2026-8-25", "أمس", "%3Cscript%3E", ""])
      assert.deepEqual(await said(`/d/dam/as-of?day=${word}`), [unreadable, "العودة إلى الملف اليوم"], word);
    const { page } = await read(newsroom, "/d/dam/as-of?day=x");
    assert.equal(page.document.querySelector("main bdi")?.textContent, "2025-11-03", "لا ينقلب في سطر عربي");
    const today = await newsroom.get(`${dam}/as-of/2026-08-30`);
    assert.deepEqual([today.status, today.headers.get("cache-control")], [302, "no-store"]);
    assert.equal(decodeURI(today.headers.get("location") ?? ""), "/d/dam/سد-الوادي");
    assert.equal((await newsroom.get("/d/none/x/as-of/2026-08-25")).status, 404);
  });

  it("ما حذفته غرفة الأخبار كله لا يبقى في ماضيه", async () => {
    const newsroom = await newsroomOverDays();
    assert.equal((await newsroom.get("/d/guarantee/x/as-of/2026-08-25")).status, 301);
    const free: Operation = {
      op: "set",
      ref: id("ask"),
      before: { dossiers: [id("guarantee")] },
      after: { dossiers: [id("dam")] },
    };
    const drop: Operation = { op: "drop", ref: id("guarantee") };
    for (const operation of [free, drop]) {
      const written = await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", operation)]);
      assert.ok(written.ok, JSON.stringify(written));
    }
    assert.equal((await newsroom.get("/d/guarantee/x/as-of/2026-08-25")).status, 404);
  });
});

describe("ما يُحفظ من الماضي", () => {
  it("لا يزحم صفحات اليوم مهما طُلب منه، ولا يصير ملفًّا على القرص", async () => {
    const newsroom = await newsroomOverDays();
    newsroom.at("2028-08-30T09:00:00Z");
    const bytes = 1024 * 1024;
    const site = createSite({ archive: newsroom.archive.reading, pictures: fakePictures(), door: { bytes } });
    const get = (path: string) => site.fetch(new Request(`http://reader.example${path}`));
    const living = "/d/dam/سد-الوادي";
    await get(living);
    for (let n = 0; n < 300; n++) {
      const day = new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10);
      assert.equal((await get(`${living}/as-of/${day}`)).status, 200);
      await get(living);
    }
    const { kept, fromMemory } = site.figures();
    assert.ok(kept.bytes <= bytes && kept.evicted > 100, JSON.stringify(kept));
    assert.equal(fromMemory, 300, "صفحة اليوم جاءت من الذاكرة كل مرّة");
    const past = await site.produce(encodeURI(`${living}/as-of/2026-09-01`));
    assert.equal(past.status, 200);
    assert.equal(fileKindOf(past), undefined);
  });
});

describe("يوم مضى", () => {
  const around = { opened: "2026-08-22", today: "2026-08-30" };

  it("من يوم فُتح الملف إلى أمس", () => {
    for (const day of ["2026-08-22", "2026-08-29"])
      assert.deepEqual(parsePastDay(day, around), { ok: true, value: day });
    const code = (word: string) => {
      const day = parsePastDay(word, around);
      return day.ok ? day.value : day.refusals[0].code;
    };
    assert.deepEqual(
      ["2026-08-21", "2026-08-30", "2026-08-31", "2026-02-29", "2026-08", "2026-08-25/2026-08-26", " 2026-08-25"].map(
        code,
      ),
      [
        "day-before",
        "day-is-today",
        "day-to-come",
        "day-unreadable",
        "day-unreadable",
        "day-unreadable",
        "day-unreadable",
      ],
    );
  });
});
