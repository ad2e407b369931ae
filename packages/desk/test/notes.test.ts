import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { mentionAt, withName } from "@mihwar/desk/notes/mention-at";
import { mentionedIn } from "@mihwar/desk/notes/mentioned";
import {
  type Block,
  type MemberId,
  type NotedBlock,
  type SectionId,
  type StoryContent,
  type StoryId,
  type TabId,
  draftStory,
  notedText,
  noteLimits,
  publishStory,
} from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest } from "./desk-under-test.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

function test(name: string, run: (under: DeskUnderTest) => Promise<void>): void {
  it(name, async () => {
    const under = await deskUnderTest(server);
    try {
      for (const [id, role, sections] of [
        ["sami", "reporter", "all"],
        ["lina", "reporter", "all"],
        ["hind", "editor", ["world"]],
        ["salma", "editor", ["economy"]],
      ] as const)
        await under.add(id, {
          role,
          sections: sections as "all" | readonly SectionId[],
          ...(id === "hind" ? { name: "هند الراوي" } : {}),
        });
      await lay(under);
      await run(under);
      assert.deepEqual(under.faults, []);
    } finally {
      await under.close();
    }
  });
}

const paragraph = (name: string, text: string): Block => ({ id: name as Block["id"], kind: "paragraph", text });
const content: StoryContent = {
  headline: "سدّ العنّاب يفتح بوّابته الثالثة",
  section: "world" as SectionId,
  byline: [],
  body: [
    paragraph("p1", "فُتحت البوّابة الثالثة فجر الأحد، وارتفع المنسوب ثلاثة أمتار."),
    paragraph("p2", "وقال مصدر مطّلع إن المنسوب «آمن»، وقال غيره إنه ليس آمنًا."),
  ],
  tags: [],
  language: "ar",
  sources: [],
};
const d1 = "d1" as StoryId;

async function lay({ archive }: DeskUnderTest, id = d1): Promise<void> {
  await archive.saveStory([draftStory({ id, content, now: await archive.now(), by: "u:rami" })], undefined);
}

const startIn = (block: string, words: string): number =>
  (notedText(content, block as NotedBlock) ?? "").indexOf(words);

let clients = 0;
async function signedIn(under: DeskUnderTest, name: string): Promise<DeskBrowser> {
  const browser = browserAt(under, { client: `198.51.100.${++clients % 250}` });
  assert.equal((await browser.signIn(name)).to, "/desk/");
  return browser;
}

const unescaped = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");

const at = `/desk/stories/${d1}`;
const comment = { do: "comment", block: "p2", quote: "مصدر مطّلع", text: "من هو؟ @هند الراوي" };
const edit = { do: "suggest", block: "p1", quote: "ثلاثة أمتار", replacement: "مترين ونصف متر", text: "" };
const idsOf = async ({ archive }: DeskUnderTest): Promise<readonly string[]> =>
  (await archive.listNotes(d1)).map(({ id }) => id);

describe("«@» واسم زميل", () => {
  const names = ["هند الراوي", "إلهام رحّال", "سليم الهندي", "آدم"];
  const listed = (text: string, caret = text.length): readonly string[] => mentionAt(text, caret, names)?.names ?? [];

  it("يُعرض من يبدأ اسمه بما كُتب بأي رسم، ثم من بدأت به كلمة بعدها", () => {
    assert.deepEqual(listed("راجع @هن"), ["هند الراوي", "سليم الهندي"]);
    assert.deepEqual(listed("@راوي"), ["هند الراوي"]);
    assert.deepEqual(listed("@الهام رحا"), ["إلهام رحّال"]);
    assert.deepEqual(listed("@ادم"), ["آدم"]);
    assert.deepEqual(listed("@ا"), ["إلهام رحّال", "آدم", "هند الراوي", "سليم الهندي"]);
    assert.deepEqual(listed("@"), names);
    assert.deepEqual(listed("قبل @هند وبعد", 8), ["هند الراوي", "سليم الهندي"]);
  });

  it("ولا يُعرض أحد لعنوان بريد، ولا لاسم تمّ، ولا بعد سطر، ولا لمن لا يُسمّى", () => {
    for (const text of ["hind@ه", "خبر@ه", "@هند الراوي", "@هند الراوي ", "@هن\nثم", "@ هن", "@زياد", "بلا ذكر", ""])
      assert.deepEqual(listed(text), [], text);
  });

  it("وما اختير يحلّ محل ما كُتب، ويفهمه من يقرأ النص", () => {
    const text = "راجعي @هن، شكرًا";
    const found = mentionAt(text, 9, names);
    assert.ok(found !== undefined);
    const taken = withName(text, found, "هند الراوي");
    assert.deepEqual(taken, { text: "راجعي @هند الراوي، شكرًا", caret: 17 });
    assert.deepEqual(mentionedIn(taken.text, [{ id: "h1" as MemberId, name: "هند الراوي" }]), ["h1"]);
    assert.equal(withName("@هن غدًا", { start: 0, end: 3, names: [] }, "هند").text, "@هند غدًا");
    assert.equal(withName("@هنغدًا", { start: 0, end: 3, names: [] }, "هند").text, "@هند غدًا");
  });

  test("وتُعرض على من يكتب أسماء من يقرؤون المادة، دون اسمه ودون من عُطّل", async (under) => {
    const sami = await signedIn(under, "sami");
    const told = JSON.parse((await sami.get(`/desk/api/stories/${d1}/notes`)).text) as {
      readonly names: readonly string[];
    };
    assert.deepEqual(told.names, ["عضو lina", "هند الراوي"]);
  });
});

describe("ملاحظات الزملاء على صفحة المادة، بلا JavaScript", () => {
  test("تُكتب وتُقرأ مع فقرتها، ويُرد عليها وتُطوى وتُفتح", async (under) => {
    const sami = await signedIn(under, "sami");
    const sent = await sami.post(`${at}/notes`, comment);
    assert.deepEqual([sent.status, sent.to], [303, `${at}?noted=commented#notes`]);
    const [note = ""] = await idsOf(under);
    const hind = await signedIn(under, "hind");
    const page = unescaped((await hind.get(`${at}?noted=commented`)).text);
    for (const said of ["كُتبت الملاحظة", "وقال مصدر مطّلع إن المنسوب", "من هو؟ @هند الراوي", "عضو sami"])
      assert.ok(page.includes(said), said);
    const home = (await hind.get("/desk/")).text;
    assert.ok(home.includes("ذُكرت في ملاحظات") && home.includes(`${at}#note-${note}`));
    assert.ok(!(await sami.get("/desk/")).text.includes("ذُكرت في ملاحظات"));
    assert.equal((await hind.post(`${at}/notes`, { do: "reply", note, text: "المهندس المناوب" })).status, 303);
    assert.equal((await hind.post(`${at}/notes`, { do: "resolve", note })).status, 303);
    assert.ok(unescaped((await sami.get(at)).text).includes("طواها هند الراوي"));
    assert.ok(!(await hind.get("/desk/")).text.includes("ذُكرت في ملاحظات"));
    assert.equal((await sami.post(`${at}/notes`, { do: "reopen", note })).status, 303);
    assert.ok(unescaped((await sami.get(at)).text).includes("المهندس المناوب"));
  });

  test("اقتراح يُقبل فيدخل النص غير المحفوظ، ويُرفض بسبب، والتاريخ يقول من كتب ومن قبل", async (under) => {
    const sami = await signedIn(under, "sami");
    const hind = await signedIn(under, "hind");
    await sami.post(`${at}/notes`, edit);
    await sami.post(`${at}/notes`, { ...edit, quote: "فجر الأحد", replacement: "مساء السبت" });
    const [one = "", two = ""] = await idsOf(under);
    assert.equal((await sami.post(`${at}/notes`, { do: "accept", note: one })).status, 403);
    assert.equal((await hind.post(`${at}/notes`, { do: "accept", note: one })).to, `${at}?noted=accepted#notes`);
    assert.equal((await hind.post(`${at}/notes`, { do: "refuse", note: two, why: "الأحد مؤكد" })).status, 303);
    const page = unescaped((await sami.get(at)).text);
    assert.ok(page.includes("وارتفع المنسوب مترين ونصف متر.") && page.includes("الأحد مؤكد"));
    const copy = await under.archive.findWorkingCopy(d1);
    assert.equal(copy?.by, "u:hind");
    const history = unescaped((await hind.get(`${at}/history`)).text);
    assert.ok(history.includes("قبول اقتراح تعديل كتبه عضو sami"), history);
    assert.ok(history.includes("رفض اقتراح تعديل"));
    const again = await hind.post(`${at}/notes`, { do: "accept", note: one });
    assert.equal(again.status, 409);
    assert.ok(unescaped(again.text).includes("قُبل الاقتراح قبل قليل"));
  });

  test("الكلمات التي تغيّرت: تُعرض بنصها وفقرتها كما كانت، ولا تُقبل، ويُرى ما صارت إليه", async (under) => {
    const { archive } = under;
    const sami = await signedIn(under, "sami");
    const hind = await signedIn(under, "hind");
    await sami.post(`${at}/notes`, edit);
    const [note = ""] = await idsOf(under);
    const tab = { story: d1, tab: "rami-window-0000001" as TabId, member: { id: "rami" as MemberId, name: "رامي" } };
    const typed = {
      ...content,
      body: [paragraph("p1", "فُتحت البوّابة، وارتفع المنسوب مترًا واحدًا."), ...content.body.slice(1)],
    };
    await archive.saveWorkingCopy({ story: d1, tab, content: typed, by: "u:rami", base: { revision: 1, version: 0 } });
    const page = unescaped((await hind.get(at)).text);
    assert.ok(page.includes("على كلمات لم تعد في النص") && page.includes("وارتفع المنسوب ثلاثة أمتار"));
    const refused = await hind.post(`${at}/notes`, { do: "accept", note });
    assert.equal(refused.status, 409);
    assert.ok(unescaped(refused.text).includes("وارتفع المنسوب مترًا واحدًا"));
    assert.equal((await archive.listNotes(d1))[0]?.state.kind, "open");
  });

  test("اقبل الكل: ما تداخل يبقى مفتوحًا ويُقال", async (under) => {
    const sami = await signedIn(under, "sami");
    const hind = await signedIn(under, "hind");
    await sami.post(`${at}/notes`, edit);
    await sami.post(`${at}/notes`, { ...edit, quote: "المنسوب ثلاثة", replacement: "النهر ثلاثة" });
    await sami.post(`${at}/notes`, { ...edit, quote: "فجر الأحد", replacement: "" });
    assert.ok(unescaped((await hind.get(at)).text).includes("اقبل الاقتراحات كلها (3)"));
    const done = await hind.post(`${at}/notes`, { do: "accept-all" });
    assert.equal(done.to, `${at}?noted=some-accepted#notes`);
    const text = (await under.archive.findWorkingCopy(d1))?.content.body[0];
    assert.equal(text?.kind === "paragraph" && text.text, "فُتحت البوّابة الثالثة، وارتفع المنسوب مترين ونصف متر.");
    assert.deepEqual(
      (await under.archive.listNotes(d1)).map(({ state }) => state.kind),
      ["accepted", "open", "accepted"],
    );
  });

  test("ما أُرسل خطأً يُرد وما كُتب باقٍ في مكانه، ولا شيء في النص ولا في السجل", async (under) => {
    const sami = await signedIn(under, "sami");
    const wrong: readonly (readonly [Readonly<Record<string, string>>, number])[] = [
      [{ ...comment, text: "  " }, 400],
      [{ ...comment, quote: "وزير" }, 409],
      [{ ...comment, quote: "قال" }, 409],
      [{ ...comment, block: "p9" }, 409],
      [{ ...comment, block: "" }, 400],
      [{ ...comment, text: "س".repeat(noteLimits.text + 1) }, 400],
      [{ ...edit, replacement: edit.quote }, 400],
      [{ ...edit, quote: "" }, 400],
      [{ ...edit, replacement: "س".repeat(noteLimits.quote + 1) }, 400],
      [{ do: "resolve", note: "0123456" }, 404],
      [{ do: "accept", note: "0123456" }, 403],
      [{ do: "reply", note: "../x", text: "؟" }, 400],
      [{ do: "drop" }, 400],
      [{}, 400],
    ];
    for (const [fields, status] of wrong) {
      const got = await sami.post(`${at}/notes`, fields);
      assert.equal(got.status, status, JSON.stringify(fields).slice(0, 120));
    }
    assert.deepEqual(await idsOf(under), []);
    const kept = await sami.post(`${at}/notes`, { ...comment, quote: "وزير", text: "سؤال <b>مهم</b> & «كذا»" });
    assert.ok(kept.text.includes("سؤال &lt;b>مهم&lt;/b> &amp; «كذا»"), "كما كُتب، ولا وسم فيه");
    const hostile = "<script>alert(1)</script>\u202e قلب \u0007";
    await sami.post(`${at}/notes`, { ...comment, text: hostile });
    const page = (await sami.get(at)).text;
    assert.ok(!page.includes("<script>alert") && !page.includes("\u202e"));
    const loneHalf = await sami.postJson(`/desk/api/stories/${d1}/notes`, { ...comment, quote: "\ud800" });
    assert.equal(loneHalf.status, 409);
  });
});

describe("ملاحظات الزملاء لنافذة التحرير", () => {
  const api = `/desk/api/stories/${d1}/notes`;
  const told = (text: string) =>
    JSON.parse(text) as {
      readonly n: number;
      readonly notes: readonly {
        readonly id: string;
        readonly mayDecide: boolean;
        readonly pieces?: object;
        readonly anchor: { start: number };
      }[];
    };

  test("النافذة تسمع بجديدها مع إشارة الحياة، وتُجاب بها كلها", async (under) => {
    const sami = await signedIn(under, "sami");
    const hind = await signedIn(under, "hind");
    const tab = "hind-window-00000001";
    const see = async (): Promise<number> =>
      (
        JSON.parse((await hind.postJson(`/desk/api/stories/${d1}/presence`, { tab, wants: "write" })).text) as {
          notes: number;
        }
      ).notes;
    assert.equal(await see(), 0);
    const sent = await sami.postJson(api, { ...edit, start: startIn("p1", edit.quote) });
    assert.equal(sent.status, 200, sent.text);
    assert.equal(await see(), 1);
    const [note] = told((await hind.get(api)).text).notes;
    assert.ok(note?.mayDecide === true && note.pieces !== undefined);
    assert.equal(told(sent.text).notes[0]?.mayDecide, false);
    // a window that has the turn puts the words in itself
    const accepted = await hind.postJson(api, { do: "accept", note: note.id, window: "1" });
    assert.equal(accepted.status, 200);
    assert.equal(await under.archive.findWorkingCopy(d1), undefined);
    assert.equal((await sami.postJson(api, { do: "accept", note: note.id, window: "1" })).status, 403);
  });

  test("والمادة بيد نافذة أخرى: القبول بلا نافذة يُرد، ويُسمّى من يكتب", async (under) => {
    const sami = await signedIn(under, "sami");
    const hind = await signedIn(under, "hind");
    await sami.post(`${at}/notes`, edit);
    const [note = ""] = await idsOf(under);
    await hind.postJson(`/desk/api/stories/${d1}/presence`, { tab: "hind-window-00000001", wants: "write" });
    const refused = await hind.post(`${at}/notes`, { do: "accept", note });
    assert.equal(refused.status, 409);
    assert.ok(unescaped(refused.text).includes("المادة الآن بيد هند الراوي"));
  });

  test("أماكن الكلمات كما تقولها النافذة: بحروفها أو لا تُؤخذ، ومن له أن يعدّل وحده", async (under) => {
    const sami = await signedIn(under, "sami");
    const hind = await signedIn(under, "hind");
    await sami.postJson(api, { ...comment, quote: "قال", start: 1 });
    const [note] = told((await hind.get(api)).text).notes;
    const pin = async (browser: DeskBrowser, pins: unknown): Promise<number | undefined> => {
      const got = await browser.postJson(api, { do: "pin", pins });
      return got.status === 200 ? told(got.text).notes[0]?.anchor.start : -got.status;
    };
    const second = (notedText(content, "p2" as NotedBlock) ?? "").lastIndexOf("قال");
    assert.equal(await pin(hind, [{ id: note?.id, block: "p2", start: second }]), second);
    assert.equal(await pin(hind, [{ id: note?.id, block: "p2", start: 3 }]), second);
    for (const hostile of [
      undefined,
      "كلا",
      [null, 7, { id: 1 }, { id: note?.id, block: "p2", start: -1 }],
      [{ id: note?.id, block: "p9", start: 0 }],
    ])
      assert.equal(await pin(hind, hostile), second);
    const lina = await signedIn(under, "lina");
    assert.equal(await pin(lina, [{ id: note?.id, block: "p2", start: 1 }]), -403);
  });

  test("من ليست المادة في أقسامه لا يُجاب بشيء، ولا يعرف أن عليها ملاحظة", async (under) => {
    const sami = await signedIn(under, "sami");
    await sami.post(`${at}/notes`, { ...comment, text: "@عضو salma" });
    const salma = await signedIn(under, "salma");
    assert.equal((await salma.get(api)).status, 403);
    assert.equal((await salma.postJson(api, comment)).status, 403);
    assert.equal((await salma.post(`${at}/notes`, comment)).status, 404);
    assert.ok(!(await salma.get("/desk/")).text.includes("ذُكرت في ملاحظات"));
    assert.equal((await idsOf(under)).length, 1);
    for (const path of ["/desk/api/stories/zz9/notes", "/desk/api/stories/..%2f/notes"])
      assert.equal((await sami.get(path)).status, 404, path);
  });

  test("وعلى المنشور: يقترح المراسل، ويقبل المحرر خلف ما يراه القراء", async (under) => {
    const { archive } = under;
    const story = await archive.findStory(d1);
    assert.ok(story !== undefined);
    const live = publishStory(story, { by: "u:rami", now: await archive.now() });
    assert.ok(live.ok);
    await archive.saveStory([live.value], story);
    const sami = await signedIn(under, "sami");
    const hind = await signedIn(under, "hind");
    await sami.post(`${at}/notes`, edit);
    const [note = ""] = await idsOf(under);
    assert.equal((await hind.post(`${at}/notes`, { do: "accept", note })).status, 303);
    const [read] = [await archive.reading.findReading(d1)];
    assert.ok(read?.kind === "public" && JSON.stringify(read.story.content).includes("ثلاثة أمتار"));
  });
});

describe("من يُذكر بـ«@»", () => {
  const members = [
    { id: "h1" as MemberId, name: "هند" },
    { id: "h2" as MemberId, name: "هند الراوي" },
    { id: "s1" as MemberId, name: "سامي" },
  ];
  for (const [text, expected] of [
    ["@هند الراوي، راجعي الرقم", ["h2"]],
    ["@هند راجعي", ["h1"]],
    ["@هندسة الجسر", []],
    ["كتبتُ إلى sami@example.org", []],
    ["(@سامي) و@هند", ["s1", "h1"]],
    ["@@هند", ["h1"]],
    ["@", []],
  ] as const)
    it(text, () => assert.deepEqual(mentionedIn(text, members), expected));
});
