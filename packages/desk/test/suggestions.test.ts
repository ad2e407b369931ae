import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type {
  BlockId,
  Dossier,
  Entity,
  Evidence,
  Item,
  ItemId,
  NewEntry,
  NewsEvent,
  Operation,
  Position,
  SectionId,
  StoryContent,
  StoryId,
  When,
} from "@mihwar/newsroom";
import { draftStory, publishStory } from "@mihwar/newsroom";
import { createSite } from "@mihwar/site";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest } from "./desk-under-test.ts";
import { fieldsIn } from "./sent-form.ts";

const id = (word: string): ItemId => word as ItemId;
const when = (word: string): When => word as When;

const copyOf = (headline: string, section: string, ...paragraphs: readonly string[]): StoryContent => ({
  headline,
  section: section as SectionId,
  byline: [],
  body: paragraphs.map((text, at) => ({ id: `p${at + 1}` as BlockId, kind: "paragraph", text })),
  tags: [],
  language: "ar",
  sources: [],
});

const road = copyOf(
  "الشاحنات تعود إلى طريق الوادي",
  "world",
  "طالب اتحاد بلديات الوادي وزارة الأشغال بفتح الطريق قبل نهاية آذار 2027. وتوقّف المتعهّد عن العمل أمس.",
  "ويجتمع الطرفان في الخامس من شباط 2027 في مقرّ الاتحاد، وقال <script>alert(1)</script> & «EBRD» إنه يتابع.",
);
const loan = copyOf("مسودة عن القرض", "economy", "عرض المصرف قرضًا سريًا لم يُنشر بعد.");

const cite = (quote: string, paragraph = "p1", story = "road1"): Evidence => ({
  story: story as StoryId,
  revision: 1,
  paragraph: paragraph as BlockId,
  quote,
  attribution: "plain",
});

const union: Entity = { kind: "entity", id: id("union"), entityKind: "org", name: "اتحاد بلديات الوادي" };
const works: Entity = { kind: "entity", id: id("works"), entityKind: "org", name: "وزارة الأشغال" };
const roads: Dossier = { kind: "dossier", id: id("roads"), title: "طرق الوادي", state: "open" };
const money: Dossier = { kind: "dossier", id: id("money"), title: "قرض الترميم", state: "open" };
const opening: NewsEvent = {
  kind: "event",
  id: id("opening"),
  title: "فتح الطريق",
  when: when("2026-03"),
  state: "scheduled",
  actors: [],
  dossiers: [roads.id],
  evidence: [cite("بفتح الطريق")],
};
const kept: Position = {
  kind: "position",
  id: id("kept"),
  act: "commit",
  by: [works.id],
  to: [union.id],
  text: "فتح الطريق هذا الربيع",
  about: [],
  dossiers: [roads.id],
  evidence: [cite("بفتح الطريق")],
};
const meeting: NewsEvent = {
  kind: "event",
  id: id("v-meeting"),
  title: "اجتماع الاتحاد والوزارة",
  when: when("2027-02-05"),
  state: "scheduled",
  actors: [{ entity: union.id }],
  dossiers: [roads.id],
  evidence: [cite("ويجتمع الطرفان في الخامس من شباط 2027", "p2")],
};
const asking: Position = {
  kind: "position",
  id: id("p-asking"),
  act: "ask",
  by: [union.id],
  to: [works.id],
  text: "فتح الطريق قبل نهاية آذار",
  about: [],
  due: when("2027-03"),
  fate: [
    { fate: "open", at: when("2026-11-28"), why: "طُلب علنًا", evidence: [cite("بفتح الطريق قبل نهاية آذار 2027")] },
  ],
  dossiers: [roads.id],
  evidence: [cite("بفتح الطريق قبل نهاية آذار 2027")],
};

const proposal = (by: `m:${string}`, operation: Operation, more: Partial<NewEntry> = {}): NewEntry =>
  ({ kind: "change", by, operation, note: "اقتراح", news: 1, confidence: 0.8, ...more }) as NewEntry;
const add = (...items: readonly [Item, ...Item[]]): Operation => ({ op: "add", items });
const cause = { story: "road1" as StoryId, revision: 1, paragraph: "p2" as BlockId, start: 0, end: 7 };

/** One of every kind, in the order of the log from 3 on. */
const proposals: readonly NewEntry[] = [
  proposal("m:link", { op: "file", story: "road1" as StoryId, ref: money.id }),
  proposal("m:wants", add(asking, { kind: "entity", id: id("board"), entityKind: "org", name: "لجنة السلامة" })),
  proposal("m:when", add(meeting)),
  proposal("m:fate", {
    op: "fate",
    ref: kept.id,
    step: { fate: "stalled", at: when("2026-11-27"), why: "توقّف المتعهّد", evidence: [cite("وتوقّف المتعهّد عن العمل")] },
  }),
  proposal("m:wants", { op: "evidence", ref: kept.id, evidence: [cite("قبل نهاية آذار 2027")] }),
  proposal("m:alias", { op: "merge", ref: works.id, aliases: ["الأشغال <b>العامة</b>"] }, { causes: [cause] }),
  proposal("m:who", add({ kind: "entity", id: id("who"), entityKind: "person", name: "رباب الشدياق" }), {
    causes: [cause],
  }),
  proposal("m:clock", { op: "ask", ref: opening.id, question: "held" }),
  proposal("m:evidence", { op: "recite", ref: opening.id, from: cite("بفتح الطريق"), to: cite("فتح الطريق") }),
  proposal(
    "m:wants",
    add({
      ...asking,
      id: id("p-secret"),
      text: "قرض سري",
      dossiers: [money.id],
      evidence: [cite("عرض المصرف قرضًا سريًا", "p1", "loan1")],
      fate: [],
    }),
  ),
];
const n = { link: 3, wants: 4, when: 5, fate: 6, evidence: 7, alias: 8, who: 9, clock: 10, recite: 11, secret: 12 };

describe("بطاقات الاقتراحات", () => {
  let server: TestServer;
  let under: DeskUnderTest;
  let hind: DeskBrowser;
  let nour: DeskBrowser;
  let reporter: DeskBrowser;
  let economist: DeskBrowser;

  before(async () => {
    server = await sharedCluster();
    under = await deskUnderTest(server);
    const { archive } = under;
    const now = await archive.now();
    const begun = draftStory({ id: "road1" as StoryId, content: road, now, by: "u:hind" });
    const out = publishStory(begun.story, { by: "u:hind", now });
    assert.ok(out.ok, JSON.stringify(out));
    await archive.saveStory([begun, out.value], undefined);
    await archive.saveStory([draftStory({ id: "loan1" as StoryId, content: loan, now, by: "u:hind" })], undefined);
    const written = await archive.dossiers.writeLog("cli:setup", () => [
      { kind: "change", by: "u:hind", operation: add(roads, money, union, works), note: "ملفان", news: 0 },
      { kind: "change", by: "u:hind", operation: add(opening, kept), note: "بداية", news: 0 },
      ...proposals,
    ]);
    assert.ok(written.ok, JSON.stringify(written));
    await under.add("hind", { role: "editor", name: "هند" });
    await under.add("nour", { role: "editor", name: "نور" });
    await under.add("rana", { role: "reporter", name: "رنا" });
    await under.add("ziad", { role: "editor", name: "زياد", sections: ["economy" as SectionId] });
    await under.add("wael", { role: "editor", name: "وائل", sections: ["world" as SectionId] });
    [hind, nour, reporter, economist] = [browserAt(under), browserAt(under), browserAt(under), browserAt(under)];
    for (const [browser, who] of [
      [hind, "hind"],
      [nour, "nour"],
      [reporter, "rana"],
      [economist, "ziad"],
    ] as const)
      await browser.signIn(who);
  });
  after(async () => {
    await under.close();
    await server.close();
    assert.deepEqual(under.faults, []);
  });

  const item = async (word: string) => (await under.archive.dossiers.loadDossiers()).items.get(id(word));
  const decide = (browser: DeskBrowser, pressed: string, more: Readonly<Record<string, string>> = {}) =>
    browser.post("/desk/suggestions", { do: pressed, ...more });
  const plain = (html: string): string => html.replaceAll(/<[^>]+>|[\u2066-\u2069]/g, "");
  const undo = async (...ns: readonly number[]) => {
    for (const one of ns) assert.equal((await decide(hind, `undo:${one}`)).status, 303);
  };
  /** What readers have of the dossier. */
  const readers = async (dossier = "roads"): Promise<string> => {
    const site = createSite({
      archive: under.archive.reading,
      pictures: new Proxy({}, { get: () => () => Promise.reject(new Error("no pictures")) }) as never,
      door: { bytes: 0 },
    });
    try {
      const { body } = await site.produce(`/d/${dossier}/data.csv`);
      return Buffer.from(body).toString("utf8");
    } finally {
      site.drain();
    }
  };

  it("تقول كل آلة ما تقترح بكلام القارئ، مع الجملة وكلماتها، والمادة والملف", async () => {
    const { status, text } = await hind.get("/desk/suggestions");
    assert.equal(status, 200);
    const said = plain(text);
    for (const line of [
      "تُضم المادة إلى ملف «قرض الترميم»",
      "اتحاد بلديات الوادي يطلب من وزارة الأشغال: فتح الطريق قبل نهاية آذار",
      "ويدخل معه: لجنة السلامة (جهة)",
      "اجتماع الاتحاد والوزارة · 5 فبراير/شباط 2027 · مقرَّر",
      "صار: متعثّر",
      "وزارة الأشغال تلتزم تجاه اتحاد بلديات الوادي: فتح الطريق هذا الربيع",
      "سند آخر لما يقوله الملف",
      "اسم آخر لـ«وزارة الأشغال»",
      "اسم جديد: رباب الشدياق (شخص)",
      "انقضى الموعد، فهل انعقد؟ فتح الطريق · مارس/آذار 2026",
      "انتقل السند إلى هذه الكلمات",
      "10 اقتراحات تنتظر",
    ])
      assert.ok(said.includes(line), line);
    const marked = [...text.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, words = ""]) => plain(words));
    assert.ok(marked.includes("ويجتمع الطرفان في الخامس من شباط 2027"));
    assert.ok(said.includes("ويجتمع الطرفان في الخامس من شباط 2027 في مقرّ الاتحاد"), "الجملة كلها");
    assert.match(text, /href="\/desk\/stories\/road1"/);
    assert.match(text, /href="\/\d+|href="\/[^"]*road1/);
    assert.match(text, /href="\/desk\/dossiers\/roads"/);
  });

  it("نصّ معادٍ لا يصير صفحة", async () => {
    const { text } = await hind.get("/desk/suggestions");
    assert.doesNotMatch(text, /<script>alert|<b>العامة/);
    assert.match(text, /&lt;b>العامة|&lt;b&gt;العامة/);
  });

  it("يُضيَّق بالملف وبالآلة، ومعهما العدد", async () => {
    const one = plain((await hind.get("/desk/suggestions?machine=m:when")).text);
    assert.ok(one.includes("اقتراح واحد ينتظر") && one.includes("اجتماع الاتحاد والوزارة"));
    assert.ok(!one.includes("رباب الشدياق"));
    const inMoney = plain((await hind.get("/desk/suggestions?dossier=money")).text);
    assert.ok(inMoney.includes("تُضم المادة إلى ملف") && inMoney.includes("قرض سري") && !inMoney.includes("صار: متعثّر"));
    assert.match((await hind.get("/desk/suggestions")).text, /<option value="money">قرض الترميم \(2\)/);
    for (const odd of ["machine=%00", "dossier=../x", "show=999999", "show=-1", "did=<b>&n=x"])
      assert.equal((await hind.get(`/desk/suggestions?${odd}`)).status, 200);
  });

  it("لا يرى عضو كلمات مسودة من قسم ليس له، ولا يقضي فيها", async () => {
    const seen = plain((await economist.get("/desk/suggestions")).text);
    assert.ok(seen.includes("قرض سري") && seen.includes("انقضى الموعد") && !seen.includes("اجتماع الاتحاد والوزارة"));
    const wael = browserAt(under);
    await wael.signIn("wael");
    const other = plain((await wael.get("/desk/suggestions")).text);
    assert.ok(!other.includes("قرض") || !other.includes("سري"));
    assert.equal((await wael.get(`/desk/suggestions/${n.secret}`)).status, 404);
    const refused = await decide(wael, `accept:${n.secret}`);
    assert.equal(refused.status, 404);
    assert.ok(!refused.text.includes("سري"));
    assert.equal(await item("p-secret"), undefined);
  });

  it("المراسل يقرأ ولا أزرار له، ويُردّ إن أرسل", async () => {
    const { text } = await reporter.get("/desk/suggestions");
    assert.ok(text.includes("اجتماع الاتحاد والوزارة"));
    assert.doesNotMatch(text, /name="do"|name="of"/);
    for (const answer of [
      await decide(reporter, `accept:${n.when}`),
      await reporter.get(`/desk/suggestions/${n.when}`),
      await reporter.post(`/desk/suggestions/${n.when}`, { do: "accept" }),
      await reporter.postJson("/desk/api/suggestions", { do: "accept", of: [n.when] }),
    ])
      assert.equal(answer.status, 403);
    assert.equal((await browserAt(under).get("/desk/suggestions")).status, 303, "ومن لم يدخل يُردّ إلى باب الدخول");
  });

  it("ما قُبل يقف أمام القراء في الحال، وما رُجع عنه يغيب في الحال وينتظر", async () => {
    assert.ok(!(await readers()).includes("اجتماع الاتحاد والوزارة"));
    const accepted = await decide(hind, `accept:${n.when}`, { back: "/desk/suggestions?machine=m:when" });
    assert.equal(accepted.to, "/desk/suggestions?machine=m%3Awhen&did=accept&n=1#main");
    assert.ok(plain((await hind.get(accepted.to ?? "")).text).includes("قُبل الاقتراح"));
    assert.ok((await readers()).includes("اجتماع الاتحاد والوزارة"));
    const page = await hind.get("/desk/suggestions");
    assert.ok(plain(page.text).includes("ما قضيت فيه قبل قليل"));
    assert.match(page.text, new RegExp(`value="undo:${n.when}"`));
    assert.doesNotMatch((await nour.get("/desk/suggestions")).text, /value="undo:/, "لغيرها لا يُعرض");
    await undo(n.when);
    assert.ok(!(await readers()).includes("اجتماع الاتحاد والوزارة"));
    assert.match((await hind.get("/desk/suggestions")).text, new RegExp(`value="accept:${n.when}"`));
  });

  it("محرران على بطاقة واحدة: يُقال للثاني ما صار، ولا يُكتب شيء مرتين", async () => {
    const [first, second] = await Promise.all([
      hind.postJson("/desk/api/suggestions", { do: "accept", of: [n.alias] }),
      nour.postJson("/desk/api/suggestions", { do: "reject", of: [n.alias] }),
    ]);
    assert.deepEqual(
      [first.status, second.status].toSorted((a, b) => a - b),
      [200, 409],
    );
    const late = JSON.parse(first.status === 409 ? first.text : second.text) as {
      refused: { message: string; settled: boolean }[];
    };
    assert.match(late.refused[0]?.message ?? "", /سبقك إليه (هند|نور): (قُبل|رُفض)/);
    assert.equal(late.refused[0]?.settled, true);
    const log = await under.archive.dossiers.listLog({ limit: 1000 });
    assert.equal(log.filter((one) => one.kind === "decision" && one.of === n.alias).length, 1);
    const form = await decide(first.status === 200 ? nour : hind, `accept:${n.alias}`);
    assert.equal(form.status, 409);
    assert.ok(plain(form.text).includes("سبقك إليه"));
    const others = await decide(first.status === 200 ? nour : hind, `undo:${n.alias}`);
    assert.equal(others.status, 409, "ولا يرجع أحد عن قرار غيره");
    assert.equal((await decide(first.status === 200 ? hind : nour, `undo:${n.alias}`)).status, 303);
  });

  it("دفعة تُقبل معًا، وما تعذّر منها يُقال ولا يعطّل غيره", async () => {
    const body = new URLSearchParams([
      ["do", "accept"],
      ["of", String(n.link)],
      ["of", String(n.who)],
      ["of", "999"],
    ]);
    const headers = { origin: "https://almadina.example", "sec-fetch-site": "same-origin" };
    const some = await hind.ask("/desk/suggestions", { method: "POST", body, headers });
    assert.equal(some.status, 404);
    assert.ok(plain(some.text).includes("قُبل اقتراحان") && plain(some.text).includes("لا اقتراح بهذا الرقم"));
    const { filed } = await under.archive.dossiers.loadDossiers();
    assert.ok(filed.get("road1" as StoryId)?.has(money.id));
    assert.ok((await item("who")) !== undefined);
    const none = await decide(hind, "accept");
    assert.equal(none.status, 400);
    assert.ok(plain(none.text).includes("لم تختر شيئًا"));
    const back = await hind.postJson("/desk/api/suggestions", { do: "undo", of: [n.link, n.who] });
    assert.deepEqual((JSON.parse(back.text) as { done: number[] }).done, [n.link, n.who]);
    for (const odd of [{}, { do: "accept" }, { do: "burn", of: [3] }, { do: "accept", of: ["x", -1, null] }])
      assert.equal((await hind.postJson("/desk/api/suggestions", odd)).status, 400);
  });

  const change = async (of: number, fields: Readonly<Record<string, string>>) => {
    const page = await hind.get(`/desk/suggestions/${of}`);
    assert.equal(page.status, 200);
    const form = fieldsIn(page, `/desk/suggestions/${of}`);
    for (const [name, value] of Object.entries({ do: "accept", ...fields })) form.set(name, value);
    const headers = { origin: "https://almadina.example", "sec-fetch-site": "same-origin" };
    return hind.ask(`/desk/suggestions/${of}`, { method: "POST", body: form, headers });
  };

  it("يُعدَّل الموقف ثم يُقبل: صياغته وفعله ومن ومتى، وما لم يُمسّ يبقى", async () => {
    const done = await change(n.wants, {
      text: "فتح الطريق أمام الشاحنات",
      act: "stance",
      to: "",
      due: "",
      by: "وزارة الأشغال، اتحاد بلديات الوادي",
      attribution: "named",
    });
    assert.equal(done.status, 303, plain(done.text));
    const made = await item("p-asking");
    assert.ok(made?.kind === "position");
    assert.deepEqual(
      [made.text, made.act, made.by, made.to, made.due, made.fate, made.evidence[0]?.attribution],
      ["فتح الطريق أمام الشاحنات", "stance", [works.id, union.id], [], undefined, undefined, "named"],
    );
    assert.equal(await item("board"), undefined, "من لم يُسمَّ لا يدخل");
    const machines = plain((await hind.get("/desk/suggestions/machines")).text);
    assert.ok(machines.includes("آلة المطالب والوعود"));
    const { proposals: all } = await under.archive.dossiers.loadDossiers();
    assert.notEqual(all.get(n.wants)?.decision?.instead, undefined);
    await undo(n.wants);
  });

  it("ما لا يُقبل يُقال لماذا، ولا يضيع شيء مما كُتب", async () => {
    const odd = await change(n.when, { text: "اجتماع <b>ثانٍ</b>", when: "الخامس من شباط", by: "هيئة لا يعرفها أحد" });
    assert.equal(odd.status, 400);
    const said = plain(odd.text);
    assert.ok(said.includes("«الخامس من شباط» ليس تاريخًا يُقرأ"));
    assert.ok(said.includes("لا يعرف أي ملف اسم «هيئة لا يعرفها أحد»"));
    const again = fieldsIn(odd, `/desk/suggestions/${n.when}`);
    assert.deepEqual(
      ["text", "when", "by"].map((name) => again.get(name)),
      ["اجتماع <b>ثانٍ</b>", "الخامس من شباط", "هيئة لا يعرفها أحد"],
    );
    const why = await change(n.fate, { why: " " });
    assert.equal(why.status, 400);
    assert.ok(plain(why.text).includes("لا يقومان بلا سبب"), "قانون المجال نفسه يردّ");
    assert.equal((await change(n.when, { text: "" })).status, 400);
    assert.equal((await change(n.when, { text: "س".repeat(6000) })).status, 400);
    assert.equal((await change(n.link, { dossier: "nowhere" })).status, 400);
  });

  it("التاريخ يُقرأ بالعربية قبل أن يُقبل، ولا شيء يُكتب", async () => {
    const read = await change(n.when, { when: "2027-02~", do: "read" });
    assert.equal(read.status, 200);
    assert.ok(plain(read.text).includes("يُقرأ: نحو فبراير/شباط 2027"), plain(read.text).slice(0, 900));
    assert.equal(await item("v-meeting"), undefined);
    const told = JSON.parse((await hind.get("/desk/api/suggestions/when?edtf=2027-02-05")).text) as { reads: string };
    assert.equal(told.reads, "يُقرأ: 5 فبراير/شباط 2027");
  });

  it("حدث ومصير وملف واسم وسؤال: كلها تُعدَّل ثم تُقبل، وما لم يُعدَّل قُبل كما هو", async () => {
    const cases: readonly (readonly [number, Readonly<Record<string, string>>, () => Promise<unknown>, unknown])[] = [
      [
        n.when,
        { when: "2027-02", state: "expected", also: "money" },
        async () => {
          const made = await item("v-meeting");
          return made?.kind === "event" ? [made.when, made.state, made.dossiers, made.actors] : made;
        },
        ["2027-02", "expected", ["roads", "money"], [{ entity: "union" }]],
      ],
      [
        n.fate,
        { fate: "failed", why: "قالت الوزارة إنها لن تفتحه" },
        async () => {
          const made = await item("kept");
          return made?.kind === "position" ? made.fate?.map(({ fate, why }) => [fate, why]) : made;
        },
        [["failed", "قالت الوزارة إنها لن تفتحه"]],
      ],
      [
        n.link,
        { dossier: "roads" },
        async () => [...((await under.archive.dossiers.loadDossiers()).filed.get("road1" as StoryId) ?? [])],
        ["roads"],
      ],
      [
        n.who,
        { role: "رئيسة الاتحاد", text: "رباب الشدياق" },
        async () => {
          const made = await item("who");
          return made?.kind === "entity" ? made.role : made;
        },
        "رئيسة الاتحاد",
      ],
      [
        n.clock,
        { state: "postponed" },
        async () => {
          const made = await item("opening");
          return made?.kind === "event" ? made.state : made;
        },
        "postponed",
      ],
    ];
    for (const [of, fields, found, wanted] of cases) {
      const done = await change(of, fields);
      assert.equal(done.status, 303, plain(done.text));
      assert.deepEqual(await found(), wanted);
      await undo(of);
    }
    assert.equal((await change(n.evidence, {})).status, 303);
    const { proposals: all } = await under.archive.dossiers.loadDossiers();
    assert.equal(all.get(n.evidence)?.decision?.instead, undefined);
    await undo(n.evidence);
    const bare = await hind.get(`/desk/suggestions/${n.recite}`);
    assert.ok(plain(bare.text).includes("لا شيء فيه يُعدَّل"));
  });

  it("صفحة المادة تحمل بطاقاتها، والقرار يعود إليها، والقائمة تعدّها", async () => {
    const page = await hind.get("/desk/stories/road1");
    assert.match(page.text, /id="suggestions"/);
    assert.ok(plain(page.text).includes("اجتماع الاتحاد والوزارة"));
    assert.ok(!plain(page.text).includes("قرض سري"), "لا ما هو من مادة أخرى");
    const done = await decide(hind, `reject:${n.who}`, { back: "/desk/stories/road1" });
    assert.equal(done.to, "/desk/stories/road1?did=reject&n=1#main");
    assert.ok(plain((await hind.get(done.to ?? "")).text).includes("رُفض الاقتراح"));
    await undo(n.who);
    for (const away of [
      "https://evil.example/desk/suggestions",
      "//evil.example",
      "/desk/members",
      "/desk/stories/../members",
    ]) {
      const { to } = await decide(hind, `reject:${n.who}`, { back: away });
      assert.ok(to?.startsWith("/desk/suggestions?did="), away);
      await undo(n.who);
    }
    assert.match(
      (await hind.get("/desk/")).text,
      /href="\/desk\/stories\/road1#suggestions">7 اقتراحات|href="\/desk\/stories\/road1#suggestions">\d+/,
    );
  });

  it("ما أصابته الآلات يُعدّ لكل آلة", async () => {
    await decide(hind, `accept:${n.recite}`);
    const { text } = await reporter.get("/desk/suggestions/machines");
    const row = plain(/<tr>(?:(?!<\/tr>).)*آلة الأسانيد.*?<\/tr>/s.exec(text)?.[0] ?? "");
    assert.equal(row, "آلة الأسانيد1000100%");
  });

  it("حين تُؤخذ خطوة في حياة مادة تُسأل الآلات عنها", async () => {
    const sent = await hind.post("/desk/stories/loan1/submit", { revision: "1", state: "draft" });
    assert.equal(sent.status, 303, plain(sent.text));
    assert.deepEqual(under.asked, ["loan1"]);
  });
});
