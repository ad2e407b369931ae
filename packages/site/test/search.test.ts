// What readers and programs ask the archive, over an index that forgets nothing and knows nothing of speed.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StoryId } from "@mihwar/newsroom";
import { parseHTML } from "linkedom";
import { damNewsroom, enter, id } from "./dam-newsroom.ts";
import { type SmallNewsroom, economy, openNewsroom, paragraph, world } from "./small-newsroom.ts";

const path = (question: string, more: Readonly<Record<string, string>> = {}): string =>
  `/search?${new URLSearchParams({ q: question, ...more })}`;

async function newsroomWithStories() {
  const newsroom = await openNewsroom();
  await newsroom.publish("d1", {
    headline: "وزارة الأشغال تؤجّل افتتاح سدّ الرمّانة",
    body: [
      paragraph("p1", "اجتمع المهندسون صباحًا في البلدة."),
      paragraph("p2", "وقالت الوزارة إنّ السدّ لن يُفتتح قبل الشتاء، وإنّ أوزبكستان عرضت المساعدة."),
    ],
  });
  await newsroom.publish("b2", {
    headline: "ارتفاع سعر الخبز في الأسواق",
    section: economy,
    body: [paragraph("p1", "ارتفع سعر الرغيف بعد شحّ القمح، وقال الخبّازون إنّ وزارة الاقتصاد وعدت بالدعم.")],
  });
  await newsroom.publish("m3", {
    headline: "سوق الخضار يعود إلى الساحة",
    body: [paragraph("p1", "عادت بسطات الخضار، ولا خبز فيها.")],
  });
  return newsroom;
}

async function pageOf(newsroom: Awaited<ReturnType<typeof openNewsroom>>, address: string) {
  const response = await newsroom.get(address);
  const { document } = parseHTML(await response.text());
  const all = (selector: string): readonly string[] =>
    [...document.querySelectorAll(selector)].map((one) => (one.textContent ?? "").trim());
  return { response, document, all };
}

describe("صفحة البحث", () => {
  it("بلا سؤال: صندوق وتلميح، ولا تُفهرس ولا تُحفظ", async () => {
    const { response, document, all } = await pageOf(await newsroomWithStories(), "/search");
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.equal(document.querySelector("meta[name=robots]")?.getAttribute("content"), "noindex");
    assert.equal(document.querySelector("form[role=search]")?.getAttribute("action"), "/search");
    assert.equal(document.querySelector("label[for=q]")?.textContent, "ابحث في الأرشيف");
    assert.deepEqual(all("ol.found li"), []);
  });

  it("كلمة بأيّ رسم تجد الخبر، وتُعلَّم بتمامها في عنوانه ومقتطفه", async () => {
    const newsroom = await newsroomWithStories();
    const { document, all } = await pageOf(newsroom, path("وزاره اوزبكستان"));
    assert.equal(all("ol.found h2")[0], "وزارة الأشغال تؤجّل افتتاح سدّ الرمّانة");
    assert.deepEqual(all("ol.found li:first-child h2 mark"), ["وزارة"]);
    assert.deepEqual(all("ol.found li:first-child .gist mark"), ["الوزارة", "أوزبكستان"]);
    assert.equal(document.querySelector("input[name=q]")?.getAttribute("value"), "وزاره اوزبكستان");
    assert.equal(all("[role=status]")[0], "خبران");
  });

  it("العبارة بحروفها، والمستثنى، والقسم، والترتيب", async () => {
    const newsroom = await newsroomWithStories();
    assert.deepEqual((await pageOf(newsroom, path("«سعر الخبز»"))).all("ol.found h2"), ["ارتفاع سعر الخبز في الأسواق"]);
    assert.deepEqual((await pageOf(newsroom, path("وزارة -سد"))).all("ol.found h2"), ["ارتفاع سعر الخبز في الأسواق"]);
    const narrowed = await pageOf(newsroom, path("وزارة", { section: "economy" }));
    assert.deepEqual(narrowed.all("ol.found h2"), ["ارتفاع سعر الخبز في الأسواق"]);
    assert.ok(narrowed.document.querySelector("details[open]"));
    assert.equal(narrowed.document.querySelector("option[value=economy]")?.hasAttribute("selected"), true);
    const facets = await pageOf(newsroom, path("وزارة"));
    assert.deepEqual(facets.all(".facets a"), [`${world.name} 1`, `${economy.name} 1`]);
  });

  it("عبارة لا ترد بحروفها: ما فيه كلماتها، ويُقال ذلك", async () => {
    const newsroom = await newsroomWithStories();
    const { all } = await pageOf(newsroom, path("«الخبز في سعر»"));
    assert.equal(all("ol.found h2")[0], "ارتفاع سعر الخبز في الأسواق");
    assert.deepEqual(all(".hint"), ["لا خبر فيه العبارة بحروفها؛ وهذا ما فيه كلماتها."]);
    assert.deepEqual((await pageOf(newsroom, path("«سعر الخبز»"))).all(".hint"), []);
  });

  it("ما كُتب خطأ يُقترح له رسم الأرشيف", async () => {
    const newsroom = await newsroomWithStories();
    assert.deepEqual((await pageOf(newsroom, path("أوزبكستان السد"))).all(".meant"), []);
    const { document } = await pageOf(newsroom, path("اوزبكسثان"));
    const link = document.querySelector(".meant a");
    assert.match(link?.textContent ?? "", /^أ?وزبكستان$/u);
    assert.match(decodeURIComponent(link?.getAttribute("href") ?? ""), /^\/search\?q=أ?وزبكستان$/u);
  });

  it("ما لا يُقرأ لا يُوجد: مسودّة، ومحظور إلى موعده، ومسحوب", async () => {
    const newsroom = await newsroomWithStories();
    await newsroom.embargo("h4", "2026-08-23T09:00:00Z", { headline: "تقرير الكسوف الكبير" });
    const story = await newsroom.publish("g5", { headline: "خبر الكسوف المسحوب" });
    assert.deepEqual((await pageOf(newsroom, path("الكسوف"))).all("ol.found h2"), ["خبر الكسوف المسحوب"]);
    await newsroom.withdraw(story, "لم يثبت.");
    for (const address of [path("الكسوف"), `/api/v1${path("الكسوف")}`, "/api/v1/search/words?q=الكسو"]) {
      const text = await (await newsroom.get(address)).text();
      assert.doesNotMatch(text, /المسحوب|الكبير/u, address);
    }
    newsroom.at("2026-08-23T09:00:01Z");
    assert.deepEqual((await pageOf(newsroom, path("الكسوف"))).all("ol.found h2"), ["تقرير الكسوف الكبير"]);
  });

  it("أيّ بايتات: صفحة، ولا شيء من السؤال يُنفَّذ", async () => {
    const newsroom = await newsroomWithStories();
    for (const question of [
      "<script>alert(1)</script>",
      "'; drop table mihwar.story; --",
      "((((((((((.*)+)+)+",
      "\u202e\u2066قلب\u2069",
      "ًٌٍَُِّْ",
      '- - «» " " -',
      "\0\uD800",
      "ك".repeat(600),
      "قسم: ملف:«» تاريخ:أبدًا",
    ]) {
      const { response, document } = await pageOf(newsroom, path(question));
      assert.equal(response.status, 200, question);
      assert.equal(document.querySelectorAll("main script").length, 0, question);
      assert.equal((await newsroom.get(`/api/v1${path(question)}`)).status, 200, question);
      const offered = await newsroom.get(`/api/v1/search/words?${new URLSearchParams({ q: question })}`);
      assert.equal(offered.status, 200, question);
      assert.match(offered.headers.get("content-type") ?? "", /^application\/json/);
    }
    assert.deepEqual(newsroom.faults, []);
    assert.equal((await newsroom.get(path("ك".repeat(10_000)))).status, 414);
  });

  it("الصفحة التالية تبدأ حيث انتهت الأولى، وتحمل السؤال", async () => {
    const newsroom = await openNewsroom();
    for (let n = 0; n < 25; n++) await newsroom.publish(`s${n}`, { headline: `نشرة المطر رقم ${n}` });
    const first = await pageOf(newsroom, path("المطر", { section: "world" }));
    assert.equal(first.all("ol.found li").length, 20);
    const next = first.document.querySelector("a[rel=next]")?.getAttribute("href") ?? "";
    assert.match(next, /q=.*section=world.*after=/);
    const second = await pageOf(newsroom, next);
    assert.equal(second.all("ol.found li").length, 5);
    assert.equal(new Set([...first.all("ol.found h2"), ...second.all("ol.found h2")]).size, 25);
    assert.equal(second.document.querySelector("a[rel=next]"), null);
  });
});

describe("من يسمّيه السؤال في صفحة البحث", () => {
  it("ثلاثة لا يُقال فيهم شيء منشور لا يحجبون رابعًا يُقال فيه", async () => {
    const newsroom = await damNewsroom();
    const hidden = ["a1", "a2", "a3"].map((word) => ({
      kind: "entity" as const,
      id: id(word),
      entityKind: "org" as const,
      name: "مكتب الصيد",
    }));
    const told = { kind: "entity" as const, id: id("b1"), entityKind: "org" as const, name: "مكتب الصيد" };
    const evidence = [
      { story: "s1", revision: 1, paragraph: "p1", quote: "ضمانًا مكتوبًا", attribution: "plain" } as never,
    ];
    const fact = { kind: "fact", id: id("f1"), text: "له ضمان", about: [told.id], dossiers: [id("dam")], evidence };
    const written = await newsroom.archive.dossiers.writeLog("u:hind", () => [
      enter("u:hind", { op: "add", items: [hidden[0] as never, ...hidden.slice(1), told, fact as never] }),
    ]);
    assert.ok(written.ok, JSON.stringify(written));
    const page = await (await newsroom.get(`/search?${new URLSearchParams({ q: "مكتب الصيد" })}`)).text();
    const links = [...parseHTML(page).document.querySelectorAll(".named a")].map((one) => one.getAttribute("href"));
    assert.deepEqual(links, [encodeURI("/e/b1/مكتب-الصيد")]);
  });
});

describe("البحث للبرامج", () => {
  it("JSON بمؤشّر، وحدّ غير صحيح يُرفض برمزه", async () => {
    const newsroom = await newsroomWithStories();
    const body = (await (await newsroom.get(`/api/v1${path("وزارة", { limit: "1" })}`)).json()) as {
      total: { count: number };
      stories: readonly { id: string; url: string; score: number }[];
      nextUrl: string;
      query: { words: readonly string[] };
    };
    assert.deepEqual(body.query.words, ["وزارة"]);
    assert.equal(body.total.count, 2);
    assert.equal(body.stories.length, 1);
    const { pathname, search } = new URL(body.nextUrl);
    const next = (await (await newsroom.get(pathname + search)).json()) as typeof body;
    assert.notEqual(next.stories[0]?.id, body.stories[0]?.id);
    const refused = await newsroom.get(`/api/v1${path("وزارة", { limit: "1000" })}`);
    assert.equal(refused.status, 400);
    assert.deepEqual(await refused.json(), { status: 400, problems: ["limit-invalid"] });
  });

  const proposals = async (newsroom: SmallNewsroom, question: string) =>
    (await (await newsroom.get(`/api/v1/search/words?q=${encodeURIComponent(question)}`)).json()) as {
      readonly words: readonly { readonly question: string }[];
      readonly dossiers: readonly { readonly id: string; readonly title: string; readonly path: string }[];
      readonly entities: readonly { readonly id: string; readonly name: string; readonly path: string }[];
    };

  it("إكمال الكلمة الأخيرة ممّا في الأرشيف", async () => {
    const { words, dossiers, entities } = await proposals(await newsroomWithStories(), "سعر الخبّا");
    // Nothing beside the words: in how many stories they stand would count those that are not out.
    assert.deepEqual(words, [{ question: "سعر الخبّازون" }]);
    assert.deepEqual([dossiers, entities], [[], []]);
  });

  it("من يُكتب اسمه يُقترح أوّلًا بأيّ رسم، ملفًّا أو كيانًا، وحرف واحد لا يُقترح له شيء", async () => {
    const newsroom = await damNewsroom();
    for (const typed of ["سد وادى", "وادي الر", "سدّ"]) {
      const found = await proposals(newsroom, typed);
      assert.deepEqual(
        found.dossiers.map(({ id, path }) => [id, path.startsWith("/d/dam/")]),
        [["dam", true]],
        typed,
      );
    }
    const ministry = await proposals(newsroom, "وزاره المو");
    assert.deepEqual(
      ministry.entities.map(({ id, path }) => [id, path.startsWith("/e/ministry/")]),
      [["ministry", true]],
    );
    assert.deepEqual(await proposals(newsroom, "س"), { words: [], dossiers: [], entities: [] });
    const nobody = await proposals(newsroom, "وزارة لا وجود لها");
    assert.deepEqual([nobody.dossiers, nobody.entities], [[], []]);
  });

  it("كيان لا يقول فيه خبر منشور شيئًا لا يُقترح", async () => {
    const newsroom = await damNewsroom();
    const second = await newsroom.archive.findStory("s2" as StoryId);
    const first = await newsroom.archive.findStory("s1" as StoryId);
    for (const story of [first, second]) if (story !== undefined) await newsroom.withdraw(story, "لم يثبت.");
    const found = await proposals(newsroom, "وزارة المو");
    assert.deepEqual([found.entities, found.words], [[], []]);
  });
});
