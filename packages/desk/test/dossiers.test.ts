import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type {
  BlockId,
  Dossier,
  Entity,
  Evidence,
  Item,
  ItemId,
  Operation,
  SectionId,
  StoryContent,
  StoryId,
  When,
} from "@mihwar/newsroom";
import { draftStory, publishStory } from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, type Got, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";
import { fieldsIn } from "./sent-form.ts";

const id = (word: string): ItemId => word as ItemId;
const story = (word: string): StoryId => word as StoryId;

const copyOf = (headline: string, section: string, ...paragraphs: readonly string[]): StoryContent => ({
  headline,
  section: section as SectionId,
  byline: [],
  body: paragraphs.map((text, at) => ({ id: `p${at + 1}` as BlockId, kind: "paragraph", text })),
  tags: [],
  language: "ar",
  sources: [],
});

/** The same words twice in one paragraph. */
const twice = "قالت الوزارة إنها تدرس الطلب، ثم قالت الوزارة إنها تحتاج إلى مال.";
const harbour = copyOf(
  "الصيادون يعودون إلى ميناء الرأس",
  "world",
  "طالبت نقابة الصيادين وزارة النقل بتعميق حوض ميناء الرأس قبل الأول من آذار 2027، بحسب «صوت المرفأ».",
  twice,
  "ويجتمع الطرفان في 12 شباط 2027 في قاعة الميناء <b>القديمة</b>.",
);
const secret = copyOf("مسودة عن قرض الميناء", "economy", "عرض المصرف قرضًا سريًا لم يُنشر بعد.");

const cite = (quote: string, paragraph = "p1", more: Partial<Evidence> = {}): Evidence => ({
  story: story("port1"),
  revision: 1,
  paragraph: paragraph as BlockId,
  quote,
  attribution: "plain",
  ...more,
});

const union: Entity = {
  kind: "entity",
  id: id("union"),
  entityKind: "org",
  name: "نقابة الصيادين",
  aliases: ["صيادو الرأس"],
};
const transport: Entity = { kind: "entity", id: id("transport"), entityKind: "org", name: "وزارة النقل" };
const port: Dossier = {
  kind: "dossier",
  id: id("port"),
  title: "ميناء الرأس",
  state: "open",
  gist: [
    { text: "الصيادون يريدون حوضًا أعمق.", evidence: [cite("بتعميق حوض ميناء الرأس")] },
    { text: "الوزارة تدرس.", evidence: [cite("إنها تدرس الطلب", "p2")] },
    { text: "يجتمع الطرفان في شباط.", evidence: [cite("ويجتمع الطرفان", "p3")] },
  ],
};
const quay: Dossier = {
  kind: "dossier",
  id: id("quay"),
  title: "رصيف الحاويات",
  state: "quiet",
  parents: [id("port")],
};
const meeting: Item = {
  kind: "event",
  id: id("v-meet"),
  title: "اجتماع قاعة الميناء",
  when: "2027-02-12" as When,
  state: "scheduled",
  actors: [{ entity: union.id, as: "داعٍ" }],
  dossiers: [port.id, quay.id],
  evidence: [cite("ويجتمع الطرفان في 12 شباط 2027", "p3")],
};
const deepening: Item = {
  kind: "position",
  id: id("p-deep"),
  act: "ask",
  by: [union.id],
  to: [transport.id],
  text: "تعميق الحوض",
  about: [],
  event: meeting.id,
  fate: [
    { fate: "open", at: "2026-11-20" as When, why: "طُلب علنًا", evidence: [cite("طالبت نقابة الصيادين وزارة النقل")] },
  ],
  dossiers: [port.id],
  evidence: [cite("طالبت نقابة الصيادين وزارة النقل بتعميق حوض ميناء الرأس")],
};

describe("مكتب الملفات", () => {
  let server: TestServer;
  let under: DeskUnderTest;
  let hind: DeskBrowser;
  let nour: DeskBrowser;
  let rana: DeskBrowser;
  let wael: DeskBrowser;

  before(async () => {
    server = await sharedCluster();
    under = await deskUnderTest(server);
    const { archive } = under;
    const now = await archive.now();
    const begun = draftStory({ id: story("port1"), content: harbour, now, by: "u:hind" });
    const out = publishStory(begun.story, { by: "u:hind", now });
    assert.ok(out.ok, JSON.stringify(out));
    await archive.saveStory([begun, out.value], undefined);
    await archive.saveStory([draftStory({ id: story("loan1"), content: secret, now, by: "u:hind" })], undefined);
    await under.add("hind", { role: "editor", name: "هند" });
    await under.add("nour", { role: "editor", name: "نور" });
    await under.add("rana", { role: "reporter", name: "رنا" });
    await under.add("wael", { role: "editor", name: "وائل", sections: ["world" as SectionId] });
    [hind, nour, rana, wael] = [browserAt(under), browserAt(under), browserAt(under), browserAt(under)];
    for (const [browser, who] of [
      [hind, "hind"],
      [nour, "nour"],
      [rana, "rana"],
      [wael, "wael"],
    ] as const)
      await browser.signIn(who);
    const add: Operation = { op: "add", items: [port, quay, union, transport, meeting, deepening] };
    const written = await archive.dossiers.writeLog("cli:setup", () => [
      { kind: "change", by: "u:hind", operation: add, note: "بداية", news: 1 },
    ]);
    assert.ok(written.ok, JSON.stringify(written));
  });
  after(async () => {
    await under.close();
    await server.close();
    assert.deepEqual(under.faults, []);
  });

  const plain = (html: string): string =>
    html
      .replaceAll(/<[^>]+>|[\u2066-\u2069]/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&amp;", "&")
      .replaceAll("&quot;", '"');
  const told = ({ text }: Got): string =>
    [...text.matchAll(/<p class="told[^"]*" role="alert">(.*?)<\/p>/gs)].map(([, one = ""]) => plain(one)).join(" | ");
  const dossiers = () => under.archive.dossiers.loadDossiers();
  const itemOf = async (word: string) => (await dossiers()).items.get(id(word));
  const lastChange = async () => {
    const { n } = await dossiers();
    const [entry] = await under.archive.dossiers.listLog({ after: n - 1, limit: 1 });
    assert.ok(entry?.kind === "change");
    return entry;
  };
  const escaped = (path: string): string => path.replaceAll("&", "&amp;").replaceAll(/[?.+]/g, "\\$&");
  const formOf = (path: string) => (got: Got) => fieldsIn(got, escaped(path));
  /** Opens a form, fills fields, and presses a button of it. */
  async function fill(
    browser: DeskBrowser,
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    pressed = "save",
    from?: Got,
  ): Promise<Got> {
    const opened = from ?? (await browser.get(path));
    assert.ok(from !== undefined || opened.status === 200, `${path}: ${opened.status}`);
    const form = formOf(path)(opened);
    for (const [name, value] of Object.entries(fields)) {
      form.delete(name);
      for (const one of [value].flat()) form.append(name, one);
    }
    form.delete("do");
    form.set("do", pressed);
    return browser.ask(path, { method: "POST", body: form, headers: { origin, "sec-fetch-site": "same-origin" } });
  }
  const newForm = (what: string): string => `/desk/dossiers/port/form?what=${what}`;

  it("قائمة الملفات: الحال وآخر جديد والمواقف المفتوحة، وتُضيَّق بالكلمات والحال", async () => {
    const { text } = await hind.get("/desk/dossiers");
    const said = plain(text);
    for (const one of ["ميناء الرأس", "رصيف الحاويات", "مفتوح", "هادئ", "موقف مفتوح", "بداية", "ضمن ميناء الرأس"])
      assert.ok(said.includes(one), one);
    assert.match(text, /aria-current="page">الملفات/);
    assert.ok(!(await hind.get("/desk/dossiers?q=حاوِيات")).text.includes('href="/desk/dossiers/port"'));
    assert.ok(!(await hind.get("/desk/dossiers?state=quiet")).text.includes('href="/desk/dossiers/port"'));
    assert.ok(plain((await hind.get("/desk/dossiers?q=لا+شيء")).text).includes("لا ملف كما طلبت"));
  });

  it("الملف كله مبسوط، ولكل سطر سنده وطريق إلى فقرته؛ والمراسل يقرأ ولا يكتب", async () => {
    const { text } = await hind.get("/desk/dossiers/port");
    const said = plain(text);
    for (const one of [
      "الصيادون يريدون حوضًا أعمق.",
      "اجتماع قاعة الميناء",
      "نقابة الصيادين (داعٍ)",
      "نقابة الصيادين تطلب من وزارة النقل: تعميق الحوض",
      "طُلب علنًا",
      "رصيف الحاويات",
      "ويجتمع الطرفان في 12 شباط 2027",
    ])
      assert.ok(said.includes(one), one);
    assert.match(text, /href="\/desk\/stories\/port1\?revision=1#b-p3"/);
    assert.match(text, /form\?what=fate&amp;of=p-deep&amp;at=0/);
    assert.match((await hind.get("/desk/stories/port1?revision=1")).text, /id="b-p3"/);
    const read = await rana.get("/desk/dossiers/port");
    assert.ok(plain(read.text).includes("يكتب في الملفات محرر"));
    assert.doesNotMatch(read.text, /\/form\?|\/remove\?|<button class="deed"/);
    for (const path of [newForm("event"), "/desk/dossiers/new", "/desk/stories/port1/to-dossier"])
      assert.equal((await rana.get(path)).status, 403, path);
    assert.equal((await rana.post("/desk/dossiers/port/order", { do: "up:x" })).status, 403);
    for (const path of ["/desk/dossiers/none", "/desk/dossiers/none/form?what=event", newForm("nothing")])
      assert.equal((await hind.get(path)).status, 404, path);
    assert.equal((await hind.get(`${newForm("gist")}&at=9`)).status, 404);
  });

  it("يُفتح ملف بعنوانه، وله أن يختار عنوانه في الموقع ما لم يؤخذ", async () => {
    const path = "/desk/dossiers/new";
    const opened = await fill(hind, path, { title: "سوق السمك", topics: "سمك\nأسعار" });
    assert.equal(opened.to, "/desk/dossiers/suq-al-samak?told=opened#main");
    const made = await itemOf("suq-al-samak");
    assert.ok(made?.kind === "dossier");
    assert.deepEqual([made.title, made.topics, made.state], ["سوق السمك", ["سمك", "أسعار"], "open"]);
    assert.equal((await lastChange()).news, 3);
    const taken = await fill(hind, path, { title: "ميناء آخر", address: "port" });
    assert.deepEqual([taken.status, told(taken)], [409, "العنوان «port» مأخوذ؛ اختر غيره"]);
    assert.match(taken.text, /value="ميناء آخر"/);
    assert.match(told(await fill(hind, path, { title: " " })), /«العنوان» فارغ/);
  });

  it("لا يقع ملف في نفسه: يقول الرفض من أين يدور", async () => {
    const path = "/desk/dossiers/port/form?what=dossier&of=port";
    const refused = await fill(hind, path, { parents: ["quay"], change: "wording" });
    assert.equal(refused.status, 400);
    assert.match(told(refused), /لا يقع ملف في نفسه: «ميناء الرأس» ضمن «رصيف الحاويات» ضمن «ميناء الرأس»/);
    assert.doesNotMatch((await hind.get(path)).text, /name="parents" value="port"/);
  });

  it("حدث بسند يُختار من مادة بلا برنامج: يُبحث عنها وتُفتح وتُكتب كلماتها، وتقول الآلة من أين عُلم", async () => {
    const path = newForm("position");
    const typed = {
      act: "ask",
      by: ["صيادو الرأس", ""],
      to: ["وزارة النقل"],
      text: "تعميق الحوض إلى ستة أمتار",
      due: "2027-03-01",
    };
    const bare = await fill(hind, path, typed);
    assert.match(told(bare), /لا شيء بلا سند/);
    const found = await fill(hind, path, { find: "الصيادون" }, "find", bare);
    assert.match(found.text, /value="open:port1"/);
    const open = await fill(hind, path, {}, "open:port1", found);
    assert.ok(plain(open.text).includes("في قاعة الميناء <b>القديمة</b>"), "النص المعادي نص");
    assert.match(told(await fill(hind, path, { "cite.q": "بتعميق" }, "cite", open)), /اختر الفقرة/);
    const wrong = await fill(hind, path, { "cite.p": "p1", "cite.q": "بتعميق الحوض" }, "cite", open);
    assert.equal(wrong.status, 400);
    assert.match(told(wrong), /لا تقول الفقرة «بتعميق الحوض» بحروفها\. نصها: طالبت نقابة الصيادين/);
    const cited = await fill(hind, path, { "cite.p": "p1", "cite.q": " بتعميق حوض ميناء الرأس " }, "cite", wrong);
    assert.equal(cited.status, 200);
    const fields = formOf(path)(cited);
    assert.deepEqual(
      [fields.get("ev.0.att"), fields.get("ev.0.as"), fields.get("text"), fields.getAll("by")[0], fields.get("due")],
      ["media", "بحسب «صوت المرفأ»", typed.text, "صيادو الرأس", typed.due],
    );
    assert.ok(plain(cited.text).includes("يُقرأ: 1 مارس/آذار 2027"));
    const saved = await fill(hind, path, { "ev.0.att": "named" }, "save", cited);
    assert.equal(saved.to, "/desk/dossiers/port?told=added#main", told(saved));
    const change = await lastChange();
    assert.ok(change.operation.op === "add" && change.operation.items[0].kind === "position");
    const [made] = change.operation.items;
    assert.deepEqual(
      [made.by, made.to, made.due, made.dossiers, made.evidence],
      [
        ["union"],
        ["transport"],
        "2027-03-01",
        ["port"],
        [{ ...cite("بتعميق حوض ميناء الرأس"), attribution: "named", phrase: "بحسب «صوت المرفأ»" }],
      ],
    );
    assert.equal(
      change.note,
      "موقف جديد: نقابة الصيادين تطلب من وزارة النقل: تعميق الحوض إلى ستة أمتار (حتى 1 مارس/آذار 2027)",
    );
    assert.equal(change.by, "u:hind");
  });

  it("كلمات تقولها الفقرة مرتين: يُسأل أيّها، وبموضع التحديد لا يُسأل", async () => {
    const path = newForm("fact");
    const open = await fill(hind, path, { text: "الوزارة تحتاج إلى مال" }, "open:port1");
    const asked = await fill(hind, path, { "cite.p": "p2", "cite.q": "قالت الوزارة إنها" }, "cite", open);
    assert.match(told(asked), /تقول الفقرة «قالت الوزارة إنها» 2 مرات/);
    assert.match(asked.text, /name="cite.nth" value="2"/);
    const second = await fill(hind, path, { "cite.nth": "2" }, "cite", asked);
    assert.match(formOf(path)(second).get("ev.0.cited") ?? "", /"nth":2\}$/);
    const start = String(twice.lastIndexOf("قالت"));
    const selected = await fill(
      hind,
      path,
      { "cite.p": "p2", "cite.q": "قالت الوزارة إنها", "cite.start": start },
      "cite",
      open,
    );
    const saved = await fill(hind, path, { about: ["وزارة النقل"], "relation.from": "وزارة النقل" }, "save", selected);
    assert.match(told(saved), /العلاقة ثلاثة/);
    const done = await fill(
      hind,
      path,
      { "relation.verb": "تحتاج إلى مال من", "relation.to": "نقابة الصيادين" },
      "save",
      saved,
    );
    assert.equal(done.status, 303, told(done));
    const change = await lastChange();
    assert.ok(change.operation.op === "add" && change.operation.items[0].kind === "fact");
    assert.equal(change.operation.items[0].evidence[0]?.occurrence, 2);
    assert.deepEqual(change.operation.items[0].relation, ["transport", "تحتاج إلى مال من", "union"]);
  });

  it("كيان لا يعرفه أحد يُصنع في النموذج نفسه ويدخل معه، ولا يضيع حرف", async () => {
    const path = newForm("event");
    const typed = {
      title: "زيارة خبيرة الموانئ",
      when: "2027-02",
      actors: ["ليلى الخطّار", "وزارة النقل"],
      "actors.as": ["خبيرة", ""],
      places: ["قاعة الميناء"],
      "ev.0.cited": '{"s":"port1","rev":1,"p":"p3","q":"في قاعة الميناء"}',
      "ev.0.att": "plain",
      "ev.0.who": "",
    };
    const asked = await fill(hind, path, typed);
    assert.match(told(asked), /لا يعرف أي ملف «قاعة الميناء».*لا يعرف أي ملف «ليلى الخطّار»/);
    const fields = formOf(path)(asked);
    assert.deepEqual(
      [fields.get("new.0.name"), fields.get("new.1.name"), fields.getAll("actors.as")[0], fields.get("title")],
      ["قاعة الميناء", "ليلى الخطّار", "خبيرة", typed.title],
    );
    const still = await fill(hind, path, { "new.0.entityKind": "place" }, "save", asked);
    assert.match(told(still), /«ليلى الخطّار»/);
    assert.doesNotMatch(told(still), /«قاعة الميناء»/);
    const more = {
      "new.0.geometry": "33.9, 35.81",
      "new.1.entityKind": "person",
      "new.1.role": "خبيرة موانئ",
      "new.1.aliases": "ليلى خطار\nليلى الخطار",
      "new.1.of": "هيئة السواحل",
    };
    const house = await fill(hind, path, more, "save", still);
    assert.match(told(house), /«هيئة السواحل»/);
    const done = await fill(hind, path, { "new.2.entityKind": "org" }, "save", house);
    assert.equal(done.status, 303, told(done));
    const change = await lastChange();
    assert.ok(change.operation.op === "add");
    const [event, ...entities] = change.operation.items;
    assert.ok(event.kind === "event");
    const named = new Map(entities.map((one) => [one.kind === "entity" ? one.name : "", one]));
    assert.deepEqual([...named.keys()].toSorted(), ["قاعة الميناء", "ليلى الخطّار", "هيئة السواحل"]);
    assert.deepEqual(named.get("قاعة الميناء"), {
      kind: "entity",
      id: event.places?.[0],
      entityKind: "place",
      name: "قاعة الميناء",
      geometry: { point: [35.81, 33.9] },
    });
    const expert = named.get("ليلى الخطّار");
    assert.ok(expert?.kind === "entity");
    assert.deepEqual([expert.of, expert.aliases], [named.get("هيئة السواحل")?.id, ["ليلى خطار", "ليلى الخطار"]]);
    assert.deepEqual(event.actors, [{ entity: expert.id, as: "خبيرة" }, { entity: transport.id }]);
    const jordan = formOf(newForm("position"))(await fill(hind, newForm("position"), { by: ["الأردن"] }));
    assert.deepEqual(
      [jordan.get("new.0.entityKind"), jordan.get("new.0.same.iso")],
      ["country", "JO"],
      "ما يعرفه كل أحد",
    );
  });

  it("خطوة مصير لا تقوم بلا سبب ولا سند، ورأي لا مصير له", async () => {
    const path = `${newForm("fate")}&of=p-deep`;
    const evidence = {
      "ev.0.cited": '{"s":"port1","rev":1,"p":"p2","q":"إنها تدرس الطلب"}',
      "ev.0.att": "official",
      "ev.0.who": "وزارة النقل",
    };
    const refused = await fill(hind, path, { fate: "moving", at: "2026-11-25", ...evidence });
    assert.match(told(refused), /«السبب» فارغ/);
    const saved = await fill(hind, path, { why: "بدأت الدراسة", mover: "v-meet" }, "save", refused);
    assert.equal(saved.status, 303, told(saved));
    const { operation } = await lastChange();
    assert.ok(operation.op === "fate");
    assert.deepEqual(operation.step, {
      fate: "moving",
      at: "2026-11-25",
      why: "بدأت الدراسة",
      by: "v-meet",
      evidence: [cite("إنها تدرس الطلب", "p2", { attribution: "official", speaker: transport.id })],
    });
    const stance = await fill(hind, `${newForm("position")}&of=p-deep`, { act: "stance", change: "news" });
    assert.match(told(stance), /الرأي لا مصير له/);
  });

  it("رابط بملف آخر لا يقوم بلا سبب، ويقوم على سببه وحده", async () => {
    const path = newForm("link");
    assert.match(told(await fill(hind, path, { target: "quay", tie: "affects" })), /«السبب» فارغ/);
    const saved = await fill(hind, path, { target: "quay", tie: "affects", why: "الحوض واحد" });
    assert.equal(saved.status, 303, told(saved));
    assert.deepEqual((await lastChange()).operation, {
      op: "link",
      ref: "port",
      link: { to: "quay", relation: "affects", why: "الحوض واحد" },
    });
    assert.doesNotMatch((await hind.get(path)).text, /<option value="port"/);
  });

  it("ما رآه القراء يُسأل عن تغييره: تصحيح أم خبر أم صياغة", async () => {
    const path = `${newForm("event")}&of=v-meet`;
    const unsaid = await fill(hind, path, { title: "اجتماع قاعة الميناء القديمة" });
    assert.match(told(unsaid), /قل أتصحيح هذا أم خبر جديد أم صياغة/);
    const fixed = await fill(hind, path, { change: "fix", news: "2" }, "save", unsaid);
    assert.equal(fixed.status, 303, told(fixed));
    const fix = await lastChange();
    assert.deepEqual(
      [fix.operation, fix.news],
      [
        {
          op: "fix",
          ref: "v-meet",
          before: { title: "اجتماع قاعة الميناء" },
          after: { title: "اجتماع قاعة الميناء القديمة" },
        },
        2,
      ],
    );
    assert.match(fix.note, /^تصحيح: اجتماع قاعة الميناء القديمة/);
    await fill(hind, path, { title: "اجتماع القاعة", change: "wording", news: "3" });
    assert.deepEqual([(await lastChange()).operation.op, (await lastChange()).news], ["set", 0]);
    await fill(hind, path, { state: "held", change: "news", news: "3", note: "انعقد الاجتماع" });
    const news = await lastChange();
    assert.deepEqual([news.operation.op, news.news, news.note], ["set", 3, "انعقد الاجتماع"]);
    assert.match(told(await fill(hind, path, { change: "news" })), /لم تغيّر شيئًا/);
    const more = {
      "ev.1.cited": '{"s":"port1","rev":1,"p":"p3","q":"في قاعة الميناء"}',
      "ev.1.att": "plain",
      "ev.1.who": "",
    };
    assert.equal((await fill(hind, path, { ...more, change: "news", news: "1" })).status, 303);
    const { operation } = await lastChange();
    assert.ok(operation.op === "evidence" && operation.evidence.length === 1, "سند آخر سند آخر");
  });

  it("محرران على السطر نفسه: حقلان مختلفان يجتمعان، والحقل الواحد يُقال لمن تأخر ولا يضيع ما كتب", async () => {
    const path = `${newForm("position")}&of=p-deep`;
    const [hers, theirs, late] = [await hind.get(path), await nour.get(path), await nour.get(path)];
    assert.equal((await fill(hind, path, { text: "تعميق الحوض الشرقي", change: "news" }, "save", hers)).status, 303);
    assert.equal((await fill(nour, path, { due: "2027-04", change: "news" }, "save", theirs)).status, 303);
    const both = await itemOf("p-deep");
    assert.ok(both?.kind === "position");
    assert.deepEqual([both.text, both.due], ["تعميق الحوض الشرقي", "2027-04"]);
    const overtaken = await fill(nour, path, { text: "تعميق الحوضين", change: "news" }, "save", late);
    assert.equal(overtaken.status, 409);
    assert.match(told(overtaken), /سبقك محرر آخر وغيّر «النص»/);
    assert.ok(plain(overtaken.text).includes("تعميق الحوض الشرقي"), "يُرى ما صار");
    assert.equal(formOf(path)(overtaken).get("text"), "تعميق الحوضين");
    assert.equal((await fill(nour, path, {}, "save", overtaken)).status, 303, "ومن رآه يحفظ مكانه");
    const now = await itemOf("p-deep");
    assert.ok(now?.kind === "position" && now.text === "تعميق الحوضين");
  });

  it("جملتان يعدّلهما محرران معًا تبقيان، والجملة الواحدة يُقال لمن تأخر", async () => {
    const [first, second] = [`${newForm("gist")}&at=0`, `${newForm("gist")}&at=1`];
    const [one, other, late] = [await hind.get(first), await nour.get(second), await nour.get(first)];
    assert.equal(
      (await fill(hind, first, { text: "يريد الصيادون حوضًا أعمق.", change: "wording" }, "save", one)).status,
      303,
    );
    assert.equal(
      (await fill(nour, second, { text: "الوزارة تدرس الطلب.", change: "wording" }, "save", other)).status,
      303,
    );
    const refused = await fill(nour, first, { text: "الصيادون غاضبون.", change: "wording" }, "save", late);
    assert.deepEqual([refused.status, formOf(first)(refused).get("text")], [409, "الصيادون غاضبون."]);
    assert.ok(plain(refused.text).includes("يريد الصيادون حوضًا أعمق."), "يُرى ما صارت");
    const third = `${newForm("gist")}&at=2`;
    const [stale, lost] = [await nour.get(third), await nour.get(second)];
    assert.equal((await fill(hind, "/desk/dossiers/port/remove?what=gist&of=port&at=1", {}, "remove")).status, 303);
    assert.equal((await fill(hind, `${newForm("gist")}&at=1`, { text: "يجتمعان.", change: "wording" })).status, 303);
    const moved = await fill(nour, third, { text: "يجتمع الطرفان قريبًا.", change: "wording" }, "save", stale);
    assert.equal(moved.status, 409);
    assert.ok(plain(moved.text).includes("الخلاصة: يجتمعان."), "وإن تغيّر موضعها");
    const gone = await fill(nour, second, { text: "الوزارة ترفض.", change: "wording" }, "save", lost);
    assert.match(told(gone), /لم يعد هذا السطر/);
    assert.doesNotMatch(gone.text, /name="before"/);
    const now = await itemOf("port");
    assert.ok(now?.kind === "dossier");
    assert.deepEqual(
      now.gist?.map(({ text }) => text),
      ["يريد الصيادون حوضًا أعمق.", "يجتمعان."],
    );
    const added = await fill(hind, newForm("gist"), {
      text: "لا مال بعد.",
      "ev.0.cited": '{"s":"port1","rev":1,"p":"p2","q":"إنها تحتاج إلى مال"}',
      "ev.0.att": "official",
      "ev.0.who": "",
    });
    assert.equal(added.status, 303, told(added));
  });

  it("ترتيب الخلاصة بزر وبسحب، ومن تغيّرت تحت يده يُقال له", async () => {
    const gist = async () => {
      const now = await itemOf("port");
      return now?.kind === "dossier" ? (now.gist ?? []).map(({ text }) => text) : [];
    };
    const page = await hind.get("/desk/dossiers/port");
    const signs = fieldsIn(page, "/desk/dossiers/port/order").getAll("sentence");
    const before = await gist();
    assert.equal(signs.length, before.length);
    const send = (order: readonly string[], pressed: string) =>
      hind.ask("/desk/dossiers/port/order", {
        method: "POST",
        body: new URLSearchParams([...order.map((one) => ["sentence", one] as [string, string]), ["do", pressed]]),
        headers: { origin, "sec-fetch-site": "same-origin" },
      });
    assert.equal((await send(signs, `up:${signs[2]}`)).to, `/desk/dossiers/port?told=ordered#s-${signs[2]}`);
    assert.deepEqual(await gist(), [before[0], before[2], before[1]]);
    const change = await lastChange();
    assert.deepEqual([change.operation.op, change.news], ["set", 0]);
    assert.equal((await send(signs.toReversed(), "")).status, 303);
    assert.deepEqual(await gist(), before.toReversed());
    assert.match(told(await send(signs.slice(1), "")), /سبقك محرر آخر وغيّر «الخلاصة»/);
  });

  it("حذف سطر: من ملف وحده أو من كلها، ولا يُحذف ما يُذكر في غيره", async () => {
    const path = "/desk/dossiers/quay/remove?what=event&of=v-meet";
    const asked = await hind.get(path);
    assert.ok(plain(asked.text).includes("أخرجه من هذا الملف وحده"));
    assert.equal((await fill(hind, path, { from: "here" }, "remove")).to, "/desk/dossiers/quay?told=left#main");
    const left = await itemOf("v-meet");
    assert.ok(left?.kind === "event");
    assert.deepEqual(left.dossiers, ["port"]);
    const whole = await fill(hind, path.replace("quay", "port"), {}, "remove");
    assert.match(told(whole), /يُذكر «.*» في «تعميق الحوضين»/);
    const sentence = "/desk/dossiers/port/remove?what=gist&of=port&at=0";
    const stale = await nour.get(sentence);
    assert.equal((await fill(hind, sentence, {}, "remove")).to, "/desk/dossiers/port?told=removed#main");
    assert.equal((await fill(nour, sentence, {}, "remove", stale)).status, 409);
    const now = await itemOf("port");
    assert.ok(now?.kind === "dossier" && now.gist?.length === 2);
    assert.equal((await hind.get("/desk/dossiers/port/remove?what=entity&of=union")).status, 404);
    const added = await fill(hind, newForm("fact"), {
      text: "الحوض ضحل",
      "ev.0.cited": '{"s":"port1","rev":1,"p":"p1","q":"حوض ميناء الرأس"}',
      "ev.0.att": "plain",
      "ev.0.who": "",
    });
    assert.equal(added.status, 303, told(added));
    const { operation } = await lastChange();
    const own = `of=${operation.op === "add" ? operation.items[0].id : ""}`;
    const open = await nour.get(`${newForm("fact")}&${own}`);
    assert.equal((await fill(hind, `/desk/dossiers/port/remove?what=fact&${own}`, {}, "remove")).status, 303);
    const late = await fill(nour, `${newForm("fact")}&${own}`, { text: "الحوض ضحل جدًا" }, "save", open);
    assert.equal(late.status, 409);
    assert.match(told(late), /لم يعد هذا السطر/);
    const again = await fill(nour, newForm("fact"), {}, "save", late);
    assert.equal(again.status, 303, "ما كتبه لم يضع");
    assert.equal(
      (await fill(hind, "/desk/dossiers/suq-al-samak/remove?what=dossier&of=suq-al-samak", {}, "remove")).to,
      "/desk/dossiers?told=removed#main",
    );
  });

  it("من صفحة المادة إلى ملف: الكلمات المختارة تكون سند النموذج", async () => {
    const page = await hind.get("/desk/stories/port1");
    assert.match(page.text, /data-paragraph="p2"/);
    assert.match(page.text, /href="\/desk\/stories\/port1\/to-dossier\?rev=1" data-take-words/);
    assert.doesNotMatch((await rana.get("/desk/stories/port1")).text, /to-dossier/);
    const start = twice.lastIndexOf("قالت الوزارة");
    const query = `rev=1&p=p2&start=${start}&end=${start + "قالت الوزارة".length}`;
    const adding = await hind.get(`/desk/stories/port1/to-dossier?${query}`);
    const sent = fieldsIn(adding, "/desk/stories/port1/to-dossier");
    assert.deepEqual([sent.get("cite.q"), sent.get("cite.p")], ["قالت الوزارة", "p2"]);
    const onward = await hind.post("/desk/stories/port1/to-dossier", {
      ...Object.fromEntries(sent),
      dossier: "quay",
      what: "fact",
    });
    assert.equal(onward.to, `/desk/dossiers/quay/form?what=fact&story=port1&${query}`);
    const form = await hind.get(onward.to ?? "");
    const fields = formOf("/desk/dossiers/quay/form?what=fact")(form);
    assert.equal(fields.get("ev.0.cited"), '{"s":"port1","rev":1,"p":"p2","q":"قالت الوزارة","nth":2}');
    const refused = await hind.post("/desk/stories/port1/to-dossier", {
      ...Object.fromEntries(sent),
      dossier: "quay",
      "cite.q": "قال الوزير",
      "cite.start": "",
    });
    assert.match(told(refused), /لا تقول الفقرة «قال الوزير»/);
  });

  it("لا تُفتح مادة من قسم ليس للعضو، ولا يُعرف من رفضٍ ما تقوله", async () => {
    const path = newForm("fact");
    assert.doesNotMatch((await fill(wael, path, { find: "قرض" }, "find")).text, /open:loan1/);
    assert.doesNotMatch((await fill(wael, path, {}, "open:loan1")).text, /قرضًا سريًا/);
    assert.equal((await wael.get("/desk/stories/loan1/to-dossier")).status, 404);
    const probe = async (quote: string) => {
      const got = await fill(wael, path, {
        text: "قرض",
        "ev.0.cited": JSON.stringify({ s: "loan1", rev: 1, p: "p1", q: quote }),
        "ev.0.att": "plain",
        "ev.0.who": "",
      });
      return [got.status, told(got)];
    };
    const [right, wrong] = [await probe("عرض المصرف قرضًا سريًا"), await probe("لم يعرض أحد شيئًا")];
    assert.equal(right[0], 403);
    assert.deepEqual(right, wrong, "الرفضان سواء");
    const mine = await fill(hind, path, {
      text: "قرض سري",
      "ev.0.cited": JSON.stringify({ s: "loan1", rev: 1, p: "p1", q: "قرضًا سريًا" }),
      "ev.0.att": "plain",
      "ev.0.who": "",
    });
    assert.equal(mine.status, 303, told(mine));
    const { operation } = await lastChange();
    const kept = operation.op === "add" ? operation.items[0].id : "";
    const theirs = await wael.get("/desk/dossiers/port");
    assert.ok(plain(theirs.text).includes("سند من مادة خارج أقسامك لم تُنشر"));
    assert.doesNotMatch(theirs.text, /قرضًا سريًا/);
    for (const deed of ["form", "remove"])
      assert.equal((await wael.get(`/desk/dossiers/port/${deed}?what=fact&of=${kept}`)).status, 403, deed);
    assert.equal((await hind.get(`/desk/dossiers/port/form?what=fact&of=${kept}`)).status, 200);
  });

  it("نموذج فاسد لا يُسقط الصفحة", async () => {
    for (const fields of [
      { "ev.0.cited": "{", "ev.0.att": "x" },
      { "ev.0.cited": '{"s":"../x","rev":0,"p":1,"q":""}' },
      { "cite.story": "%00", "cite.rev": "-1", "cite.start": "9e9" },
      { before: "[1,2" },
      { before: '{"title":7}', title: "x" },
      { when: "ليس تاريخًا", title: "x".repeat(5000), geometry: "x" },
      { "measure.value": "١٫٥", "measure.unit": "متر" },
    ]) {
      for (const what of ["event", "fact", "gist", "link", "position", "dossier", "entity"]) {
        for (const pressed of ["save", "cite", "open:../..", "uncite:x", "more:x", "", "enter"]) {
          const path = newForm(what);
          const got = await hind.post(path, { ...fields, do: pressed });
          assert.ok(
            [200, 400, 409].includes(got.status),
            `${what} ${pressed} ${JSON.stringify(fields)}: ${got.status}`,
          );
        }
      }
    }
  });
});
