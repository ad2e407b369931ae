import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Item,
  type Operation,
  correctStory,
  dossierKey,
  draftStory,
  entityKey,
  publishStory,
  reviseStory,
  storyKey,
} from "@mihwar/newsroom";
import { damNewsroom, enter, first, id, items, second } from "./dam-newsroom.ts";
import { readPage } from "./pages/read-page.ts";
import { type SmallNewsroom, copy, paragraph } from "./small-newsroom.ts";

const dam = "/d/dam/سد-وادي-الرمانة";
const third = "موعد زيارة اللجنة 12 أيلول 2026، والمكان وادي الرمّانة.";
const addOf = (item: Item): Operation => ({ op: "add", items: [item] });

async function read(newsroom: SmallNewsroom, path: string) {
  const response = await newsroom.get(path);
  const text = await response.text();
  assert.equal(response.status, 200, text.slice(0, 200));
  const page = readPage(text);
  return { document: page.document, textOf: (selector: string) => page.words(selector), text };
}

describe("صفحة الملف", () => {
  it("الخلاصة أوّلًا، ثمّ ما سيأتي وما جرى، ومن يريد ماذا، وما آل إليه", async () => {
    const { textOf } = await read(await damNewsroom(), dam);
    assert.deepEqual(textOf("h1"), ["سدّ وادي الرمّانة"]);
    assert.match(textOf(".gists li")[0] ?? "", /^وُعد بالسدّ ثمّ تأجّل\. ?سندان/);
    assert.deepEqual(textOf(".event h3"), ["اجتماع أيلول", "جلسة الوعد"]);
    assert.deepEqual(textOf(".event .date"), ["سبتمبر/أيلول 2026 · مقرَّر", "1 أغسطس/آب 2026 · انعقد"]);
    assert.deepEqual(textOf(".wants tbody th"), ["وزارة الموارد", "مجلس البلدة"]);
    assert.deepEqual(textOf(".wants .fate"), ["أُخلف"], "وعد لم يُوفَ أُخلف، ولا يُقال رُفض");
    assert.deepEqual(textOf(".outcomes .fate"), ["مطروح", "أُخلف"]);
    assert.deepEqual(textOf("#inside ~ .ties a"), ["الضمان المكتوب"]);
    assert.match(textOf("#tied ~ .ties li")[0] ?? "", /يؤثّر في ماء البلدة ?: ماء البلدة من الوادي/);
    assert.deepEqual(textOf(".stories a"), ["السدّ يتأجّل", "وعد بالسدّ"]);
    assert.deepEqual(textOf(".map text"), ["وادي الرمّانة"]);
  });

  it("فعل كلّ سطر يطابق من يفعله، وبعده حرف جرّ من يتوجّه إليه، في الملف وصفحة الكيان والجدول", async () => {
    const newsroom = await damNewsroom();
    const evidence = [
      { story: "s1", revision: 1, paragraph: "p1", quote: "ضمانًا مكتوبًا", attribution: "plain" } as never,
    ];
    const stance: Item = {
      kind: "position",
      id: id("stance"),
      act: "stance",
      by: [id("ministry"), id("fishers")],
      to: [id("fishers")],
      text: "الضمان المكتوب سابق لأوانه",
      about: [],
      dossiers: [id("dam")],
      evidence,
    };
    const fishers: Item = { kind: "entity", id: id("fishers"), entityKind: "org", name: "صيادو الوادي" };
    const add: Operation = { op: "add", items: [fishers, stance] };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", add)])).ok);
    const page = await read(newsroom, dam);
    const rowOf = (row: string) => [...(page.document.querySelector(`#${row}`)?.children ?? [])].slice(0, 3);
    const said = (row: string) =>
      rowOf(row)
        .map((cell) => (cell.textContent ?? "").trim())
        .join(" ");
    assert.equal(said("promise"), "وزارة الموارد تلتزم تجاه مجلس البلدة");
    assert.equal(said("ask"), "مجلس البلدة يطلب من وزارة الموارد");
    assert.equal(said("stance"), "وزارة الموارد وصيادو الوادي يرون إزاء صيادي الوادي");
    assert.match(page.textOf(".outcomes h3")[0] ?? "", /^وزارة الموارد تلتزم:/);
    const entity = await read(newsroom, "/e/ministry/وزارة-الموارد");
    assert.deepEqual(entity.textOf(".wants td:nth-of-type(1)"), ["تلتزم", "يطلب", "يرون"]);
    const table = await (await newsroom.get("/d/dam/data.csv")).text();
    assert.match(table, /وزارة الموارد,تلتزم,مجلس البلدة/);
  });

  it("كل سطر يفتح فقرته في مكانها، وكلماته فيها معلَّمة، ورابطه إلى الفقرة نفسها", async () => {
    const { document, textOf } = await read(await damNewsroom(), dam);
    for (const line of document.querySelectorAll(".gists li, .event, .wants tr td:nth-of-type(3), .outcomes ol li"))
      assert.ok(line.querySelector("details.sanad > summary"), line.textContent ?? "");
    const asked = document.querySelector("#ask details");
    assert.equal(asked?.querySelector("blockquote")?.textContent, first);
    assert.equal(asked?.querySelector("mark")?.textContent, "وطلب مجلس البلدة ضمانًا");
    assert.match(
      asked?.querySelector("figcaption")?.textContent ?? "",
      /وثيقة · بحسب محضر الجلسة · وعد بالسدّ، 1 أغسطس/,
    );
    assert.match(asked?.querySelector("figcaption a")?.getAttribute("href") ?? "", /^\/s1\/.+#p1$/);
    assert.ok(textOf("mark").every((words) => `${first}${second}`.includes(words)));
  });

  it("لا يعرف القارئ ما اقترحته آلة، ولا ما سُحب خبره", async () => {
    const newsroom = await damNewsroom();
    const said = { ...items[7], id: id("machine"), title: "ما ظنّته آلة" } as Item;
    await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("m:when", { op: "add", items: [said] })]);
    assert.doesNotMatch((await read(newsroom, dam)).text, /ما ظنّته آلة/);
    const story = await newsroom.archive.findStory("s2" as never);
    assert.ok(story);
    await newsroom.withdraw(story, "سُحب لخطأ في الاسم.");
    const { textOf, text } = await read(newsroom, dam);
    assert.deepEqual(textOf(".event h3"), ["جلسة الوعد"]);
    assert.deepEqual(textOf(".outcomes .fate"), ["مطروح"]);
    assert.doesNotMatch(text, /تأجّل البناء|السدّ يتأجّل/);
  });

  it("ما صُحّح خبره ولم تبقَ كلماته يقول ذلك، بنصّه القديم ويومه ورابط التصحيح؛ وما بقيت كلماته لا يقول شيئًا", async () => {
    const newsroom = await damNewsroom();
    const start = await newsroom.archive.findStory("s2" as never);
    assert.ok(start);
    let story = start;
    const changeOn = async (day: string, text: string, note?: string) => {
      newsroom.at(`${day}T09:00:00Z`);
      const hand = { by: "u:hind", now: await newsroom.archive.now() } as const;
      const content = { ...story.content, body: [paragraph("p1", text)] };
      const changed =
        note === undefined ? reviseStory(story, content, hand) : correctStory(story, { text: note, content }, hand);
      assert.ok(changed.ok);
      const out = note === undefined ? publishStory(changed.value.story, hand) : changed;
      assert.ok(out.ok);
      await newsroom.archive.saveStory(note === undefined ? [changed.value, out.value] : [out.value], story);
      story = out.value.story;
    };
    const lastSource = async () => {
      const { document, textOf } = await read(newsroom, dam);
      const source = [...document.querySelectorAll(".outcomes details")].at(-1);
      return {
        source,
        summary: textOf(".outcomes summary").at(-1) ?? "",
        caption: textOf(".outcomes figcaption").at(-1) ?? "",
      };
    };
    await changeOn("2026-08-24", `${second} وأضيفت جملة.`);
    assert.equal((await lastSource()).summary, "سند، بلا إسناد");

    await changeOn("2026-08-25", "لم يقل أحد شيئًا.");
    assert.match((await lastSource()).caption, /20 أغسطس\/آب 2026 · عُدّل الخبر بعد ذلك، ولم تبقَ فيه هذه الكلمات$/);

    await changeOn("2026-08-26", "لم يُقل شيء.", "لم يصدر عن الوزارة قول.");
    const { source, summary, caption } = await lastSource();
    assert.equal(summary, "سند، بلا إسناد، السند تغيّر");
    assert.match(caption, /20 أغسطس\/آب 2026 · صُحّح الخبر بعد ذلك ?، ولم تبقَ فيه هذه الكلمات$/);
    assert.match(
      [...(source?.querySelectorAll("a") ?? [])].at(-1)?.getAttribute("href") ?? "",
      /^\/s2\/.+#corrections$/,
    );
    assert.equal(source?.querySelector("blockquote")?.textContent, second, "ما رآه القارئ يبقى");
    const council = await read(newsroom, "/e/council/مجلس-البلدة");
    assert.ok(
      council.textOf("summary").some((words) => words.endsWith("السند تغيّر")),
      "وفي صفحة الكيان",
    );
  });

  it("العنوان الناقص والقديم يقود إلى الصفحة، وما لا ملف فيه 404", async () => {
    const newsroom = await damNewsroom();
    for (const path of ["/d/dam", "/d/dam/شيء-آخر"]) {
      const response = await newsroom.get(path);
      assert.equal(response.status, 301);
      assert.equal(decodeURI(response.headers.get("location") ?? ""), dam);
    }
    for (const path of ["/d/none", "/d/ministry", "/e/dam", "/e/none", "/d/..%2f", "/d/%E3%CF"])
      assert.ok([400, 404].includes((await newsroom.get(path)).status), path);
  });

  it("صفحته تسقط حين يتغيّر ما فيها، وصفحة كيانه معها", async () => {
    const newsroom = await damNewsroom();
    const heard = new Set<string>();
    newsroom.archive.reading.onChange((keys) => keys.forEach((key) => heard.add(key)));
    const page = await newsroom.site.produce(encodeURI(dam));
    for (const key of [dossierKey("dam"), dossierKey("guarantee"), storyKey("s1"), storyKey("s2")])
      assert.ok(page.keys.includes(key), key);
    const change: Operation = {
      op: "fix",
      ref: id("council"),
      before: { name: "مجلس البلدة" },
      after: { name: "المجلس البلدي" },
    };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", change)])).ok);
    assert.ok(page.keys.some((key) => heard.has(key)));
    assert.ok(heard.has(entityKey("council")));
    assert.match((await read(newsroom, dam)).text, /المجلس البلدي/);
  });

  it("سطر سنده في مسوّدة لا يراه قارئ ولا يُشار إليه، ويظهر حين تُنشر", async () => {
    const newsroom = await damNewsroom();
    const hand = { by: "u:hind", now: await newsroom.archive.now() } as const;
    const draft = draftStory({ id: "s3" as never, content: copy({ body: [paragraph("p1", third)] }), ...hand });
    await newsroom.archive.saveStory([draft], undefined);
    const visit: Item = {
      ...(items[6] as Extract<Item, { kind: "event" }>),
      id: id("visit"),
      title: "زيارة اللجنة",
      actors: [{ entity: id("council") }],
      evidence: [{ story: "s3", revision: 1, paragraph: "p1", quote: third, attribution: "document" } as never],
    };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", addOf(visit))])).ok);
    const paths = [dam, "/e/council/مجلس-البلدة", "/d/dam/calendar.ics", "/d/dam/data.json", "/d/dam/data.csv"];
    const heard = new Set<string>();
    newsroom.archive.reading.onChange((keys) => keys.forEach((key) => heard.add(key)));
    const kept = await Promise.all(paths.map((path) => newsroom.site.produce(encodeURI(path))));
    for (const [at, page] of kept.entries()) {
      assert.doesNotMatch(Buffer.from(page.body).toString(), /زيارة اللجنة|s3/, paths[at]);
      assert.ok(!page.keys.includes(storyKey("s3")), "المفتاح نفسه يشي بالمسوّدة");
    }
    newsroom.at("2026-08-25T09:00:00Z");
    const published = publishStory(draft.story, { ...hand, now: await newsroom.archive.now() });
    assert.ok(published.ok);
    await newsroom.archive.saveStory([published.value], draft.story);
    for (const [at, path] of paths.entries()) {
      assert.ok(
        kept[at]?.keys.some((key) => heard.has(key)),
        `${path}: تسقط بنشر المسوّدة`,
      );
      const now = await newsroom.site.produce(encodeURI(path));
      assert.match(Buffer.from(now.body).toString().replaceAll("\r\n ", ""), /زيارة اللجنة/, path);
    }
    newsroom.at("2026-08-28T09:00:00Z");
    assert.match((await read(newsroom, `${dam}/as-of/2026-08-25`)).text, /زيارة اللجنة/);
    assert.doesNotMatch((await read(newsroom, `${dam}/as-of/2026-08-23`)).text, /زيارة اللجنة/, "لم يُنشر بعد يومئذ");
  });

  it("كلمات مراجعة لم تُنشر بعد لا تظهر سندًا، وإن كان خبرها منشورًا", async () => {
    const newsroom = await damNewsroom();
    const story = await newsroom.archive.findStory("s2" as never);
    assert.ok(story);
    const hand = { by: "u:hind", now: await newsroom.archive.now() } as const;
    const body = [paragraph("p1", second), paragraph("p2", third)];
    const revised = reviseStory(story, { ...story.content, body }, hand);
    assert.ok(revised.ok);
    await newsroom.archive.saveStory([revised.value], story);
    const visit: Item = {
      ...(items[6] as Extract<Item, { kind: "event" }>),
      id: id("visit"),
      title: "زيارة اللجنة",
      evidence: [{ story: "s2", revision: 2, paragraph: "p2", quote: third, attribution: "document" } as never],
    };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", addOf(visit))])).ok);
    assert.doesNotMatch((await read(newsroom, dam)).text, /زيارة اللجنة/);
    const published = publishStory(revised.value.story, hand);
    assert.ok(published.ok);
    await newsroom.archive.saveStory([published.value], revised.value.story);
    assert.match((await read(newsroom, dam)).text, /زيارة اللجنة/);
  });

  it("مسوّدة نُقّحت قبل نشرها: يظهر سنده من بقيت كلماته فيها، ولا يظهر ما حُذف منها", async () => {
    const newsroom = await damNewsroom();
    const hand = { by: "u:hind", now: await newsroom.archive.now() } as const;
    const fourth = "موعد جلسة الضمان 20 أيلول 2026.";
    const both = [paragraph("p1", third), paragraph("p2", fourth)];
    const draft = draftStory({ id: "s3" as never, content: copy({ body: both }), ...hand });
    await newsroom.archive.saveStory([draft], undefined);
    const eventOf = (name: string, title: string, place: string, quote: string): Item => ({
      ...(items[6] as Extract<Item, { kind: "event" }>),
      id: id(name),
      title,
      evidence: [{ story: "s3", revision: 1, paragraph: place, quote, attribution: "document" } as never],
    });
    const entries = [
      enter("u:hind", addOf(eventOf("visit", "زيارة اللجنة", "p1", third))),
      enter("u:hind", addOf(eventOf("hearing", "جلسة الضمان", "p2", fourth))),
    ];
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => entries)).ok);
    const body = [paragraph("p1", `${third} ولم تؤكّده البلدية.`)];
    const revised = reviseStory(draft.story, { ...draft.story.content, body }, hand);
    assert.ok(revised.ok);
    const published = publishStory(revised.value.story, hand);
    assert.ok(published.ok);
    await newsroom.archive.saveStory([revised.value, published.value], draft.story);
    const { text } = await read(newsroom, dam);
    assert.match(text, /زيارة اللجنة/);
    assert.doesNotMatch(text, /جلسة الضمان/);
  });

  it("ما يكتبه محرّر لا يصير شيفرة", async () => {
    const newsroom = await damNewsroom();
    const bad = `<script>alert(1)</script>"><img src=x onerror=alert(2)>`;
    const entries = [
      enter("u:hind", { op: "set", ref: id("dam"), before: { title: "سدّ وادي الرمّانة" }, after: { title: bad } }),
      enter("u:hind", { op: "fix", ref: id("valley"), before: { name: "وادي الرمّانة" }, after: { name: bad } }),
      enter("u:hind", { op: "fix", ref: id("meeting"), before: { title: "اجتماع أيلول" }, after: { title: bad } }),
    ];
    const written = await newsroom.archive.dossiers.writeLog("u:hind", () => entries);
    assert.ok(written.ok, JSON.stringify(written));
    const moved = (await newsroom.get("/d/dam")).headers.get("location") ?? "";
    const { document, text } = await read(newsroom, moved);
    assert.equal([...document.querySelectorAll("img")].length, 0);
    assert.doesNotMatch(text, /<script>alert/);
  });
});

describe("ملف طويل", () => {
  it("أحدثه في صفحته، والباقي على بعد رابط، كلّه بأسناده وبلا تكرار", async () => {
    const newsroom = await damNewsroom();
    const [session] = items.filter((item) => item.kind === "event").slice(1);
    assert.ok(session);
    const many = Array.from({ length: 150 }, (_, n): Item => ({
      ...session,
      id: id(`s-${n}`),
      title: `جلسة ${n}`,
      when: new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10) as never,
    }));
    const add: Operation = { op: "add", items: many as never };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", add)])).ok);
    const seen: string[] = [];
    let path = dam;
    for (let n = 0; n < 5; n++) {
      const page = await read(newsroom, path);
      seen.push(...page.textOf(".event h3"));
      if (n > 0) assert.deepEqual(page.textOf(".wants"), [], "الصفحة لقسم واحد");
      const [next] = [...page.document.querySelectorAll(".rest a")];
      if (next === undefined) break;
      if (n === 0) assert.equal(next.textContent, "الباقي (132)");
      path = next.getAttribute("href") ?? "";
    }
    assert.equal(seen.length, 152);
    assert.equal(new Set(seen).size, 152);
    assert.equal(seen[0], "اجتماع أيلول");
    assert.equal((await newsroom.get(`${dam}?part=wants&after=9999999999`)).status, 200);
    assert.equal((await newsroom.get(`${dam}?part=xyz`)).status, 200);
  });
});

describe("ما يقوله الملف للآلات", () => {
  it("الصفحة وما هي عنه، وأحداثها بتواريخها وأحوالها، وأخبارها؛ والخبر جزء من ملفّه", async () => {
    const newsroom = await damNewsroom();
    type Node = Readonly<Record<string, unknown>>;
    const graphOf = async (path: string): Promise<readonly Node[]> => {
      const { document } = await read(newsroom, path);
      const script = document.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
      return (JSON.parse(script) as { "@graph": Node[] })["@graph"];
    };
    const graph = await graphOf(dam);
    const page = graph.find((node) => node["@type"] === "CollectionPage");
    assert.ok(page);
    assert.equal(page["name"], "سدّ وادي الرمّانة");
    assert.equal((page["hasPart"] as unknown[]).length, 2);
    assert.deepEqual(
      graph
        .filter((node) => node["@type"] === "Event")
        .map((node) => [node["startDate"], node["endDate"], node["eventStatus"]]),
      [
        ["2026-08-01", "2026-08-01", "https://schema.org/EventScheduled"],
        ["2026-09-01", "2026-09-30", "https://schema.org/EventScheduled"],
      ],
    );
    const story = await graphOf((await newsroom.get("/s1")).headers.get("location") ?? "");
    const article = story.find((node) => node["@type"] === "NewsArticle");
    assert.ok(article);
    assert.ok((article["isPartOf"] as readonly Node[]).some((part) => part["@id"] === page["@id"]));
  });
});

describe("من يعود إلى الملف", () => {
  const change: Operation = { op: "set", ref: id("dam"), before: { state: "open" }, after: { state: "quiet" } };

  it("يُقال له ما دخله منذ زيارته، برقم واحد في كعكة هذا الملف وحده", async () => {
    const newsroom = await damNewsroom();
    const first = await newsroom.get(dam);
    const cookie = first.headers.get("set-cookie") ?? "";
    assert.match(cookie, /^seen=1; Path=\/d\/dam; Max-Age=31536000; SameSite=Lax; HttpOnly/);
    assert.match(first.headers.get("vary") ?? "", /accept-encoding, cookie/);
    assert.doesNotMatch(await first.text(), /ما الجديد منذ زيارتك/);
    const entry = { ...enter("u:hind", change), note: "هدأ الملف" };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [entry])).ok);

    const back = await newsroom.get(dam, { cookie: "other=x; seen=1" });
    const page = readPage(await back.text());
    assert.deepEqual(page.words("#new ~ .stories li"), ["هدأ الملف 12:00"]);
    assert.match(back.headers.get("set-cookie") ?? "", /^seen=2;/);
    const again = readPage(await (await newsroom.get(dam, { cookie: "seen=2" })).text());
    assert.equal(again.find("#new"), undefined);
  });

  it("كعكة عابثة لا تغيّر شيئًا، ولا تصل إلى غير الملفات", async () => {
    const newsroom = await damNewsroom();
    const plain = await (await newsroom.get(dam)).text();
    for (const cookie of ["seen=-1", "seen=1e9", "seen=99999999999", "unseen=1", "seen=1x", "seen="])
      assert.equal(await (await newsroom.get(dam, { cookie })).text(), plain, cookie);
    assert.equal((await newsroom.get("/", { cookie: "seen=1" })).headers.get("set-cookie"), null);
    assert.equal(
      new URL((await newsroom.get("/d/dam", { cookie: "seen=1" })).headers.get("location") ?? "", "http://x").search,
      "",
    );
  });
});

describe("الملف في سائر الصفحات", () => {
  it("الخبر يقول ملفّه، وعند الفقرة التي أثارت الوعد مصيره اليوم", async () => {
    const newsroom = await damNewsroom();
    const { document, textOf } = await read(newsroom, (await newsroom.get("/s1")).headers.get("location") ?? "");
    assert.deepEqual(textOf("article .kicker a").slice(1), ["سدّ وادي الرمّانة", "الضمان المكتوب"]);
    const [margin] = textOf("aside.box");
    assert.match(
      margin ?? "",
      /من ملف: سدّ وادي الرمّانة ?وزارة الموارد تلتزم تجاه مجلس البلدة: بناء السدّ قبل نهاية 2026 ?اليوم: ✕ أُخلف/,
    );
    assert.match(document.querySelector("aside.box a")?.getAttribute("href") ?? "", /^\/d\/dam\/.+#promise$/);
    assert.equal(document.querySelector("aside.box")?.nextElementSibling?.id, "p1");
  });

  it("المصير في الهامش ما يُفتح سنده: إن سُحب خبر الخطوة عاد إلى ما قبلها", async () => {
    const newsroom = await damNewsroom();
    const story = await newsroom.archive.findStory("s2" as never);
    assert.ok(story);
    await newsroom.withdraw(story, "سُحب.");
    const { textOf } = await read(newsroom, (await newsroom.get("/s1")).headers.get("location") ?? "");
    assert.match(textOf("aside.box")[0] ?? "", /اليوم: ○ مطروح/);
  });

  it("الصفحة الأولى تعرض الملفات الحيّة، ولا تقول خلاصة سُحب خبرها", async () => {
    const newsroom = await damNewsroom();
    const first = await read(newsroom, "/");
    assert.deepEqual(first.textOf("#dossiers ~ ul h3"), ["سدّ وادي الرمّانة"]);
    assert.deepEqual(first.textOf("#dossiers ~ ul .gist"), ["وُعد بالسدّ ثمّ تأجّل."]);
    assert.deepEqual((await read(newsroom, "/world")).textOf("#dossiers ~ ul h3"), ["سدّ وادي الرمّانة"]);
    assert.deepEqual((await read(newsroom, "/economy")).textOf("#dossiers ~ ul h3"), [], "لا أخبار له في هذا القسم");
    for (const id of ["s1", "s2"]) {
      const story = await newsroom.archive.findStory(id as never);
      assert.ok(story);
      await newsroom.withdraw(story, "سُحب.");
    }
    assert.deepEqual((await read(newsroom, "/")).textOf("#dossiers ~ ul .gist"), []);
  });
});

describe("صفحة الكيان", () => {
  it("تحويل عنوانها الناقص يسقط حين يُسحب ما تقوم عليه: فيه اسم الكيان", async () => {
    const newsroom = await damNewsroom();
    const short = await newsroom.site.produce("/e/council");
    assert.equal(short.status, 301);
    const page = await newsroom.site.produce(short.headers["location"] ?? "");
    assert.deepEqual(new Set(short.keys), new Set(page.keys));
  });

  it("كل ما تقوله الملفات عنه، وملفاته", async () => {
    const { textOf } = await read(await damNewsroom(), "/e/council/مجلس-البلدة");
    assert.deepEqual(textOf("h1"), ["مجلس البلدة"]);
    assert.deepEqual(textOf(".dossier nav a"), ["سدّ وادي الرمّانة", "الضمان المكتوب"]);
    assert.deepEqual(textOf(".wants tbody tr").length, 2);
    assert.deepEqual(textOf("#actors ~ dl a"), ["وزارة الموارد"]);
  });
});
