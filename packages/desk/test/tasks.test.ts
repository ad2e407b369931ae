import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { NewEntry, SectionId, StoryId } from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest } from "./desk-under-test.ts";
import { cite, id, mill, openMill, plain, when } from "./mill-dossier.ts";

describe("مهام الملفات", () => {
  let server: TestServer;
  let under: DeskUnderTest;
  let hind: DeskBrowser;
  let reporter: DeskBrowser;

  before(async () => {
    server = await sharedCluster();
    under = await deskUnderTest(server);
    await openMill(under);
    await under.add("hind", { role: "editor", name: "هند" });
    await under.add("rana", { role: "reporter", name: "رنا" });
    await under.add("ziad", { role: "editor", name: "زياد", sections: ["economy" as SectionId] });
    [hind, reporter] = [browserAt(under), browserAt(under)];
    await hind.signIn("hind");
    await reporter.signIn("rana");
  });
  after(async () => {
    await under.close();
    await server.close();
    assert.deepEqual(under.faults, []);
  });

  const memory = () => under.archive.dossiers.loadDossiers();
  const kinds = async (): Promise<readonly string[]> => {
    const { text } = await hind.get("/desk/tasks");
    return [...text.matchAll(/class="owed-kind"><b>(.*?)<\/b>/g)].map(([, kind = ""]) => kind);
  };
  const settle = (item: string, fields: Readonly<Record<string, string>>) => hind.post(`/desk/tasks/${item}`, fields);

  it("كلها في قائمة واحدة، ما انقضى موعده أولًا، مع الملف ومنذ متى، والعدد في رأس كل صفحة", async () => {
    assert.deepEqual(await kinds(), ["هل أُوفي؟", "هل انعقد؟", "السند انتقل", "السند تغيّر", "سُحبت مادته"]);
    const { text } = await hind.get("/desk/tasks");
    const said = plain(text);
    for (const words of ["5 مهام", "كان موعده 28 فبراير/شباط 2026", "في ملف", "مطحنة السنديانة", "منذ اليوم"])
      assert.ok(said.includes(words), words);
    // whoever reads the desk in English reads its days in English: an Arabic one would be read in pieces
    assert.equal((await reporter.post("/desk/account/language", { language: "en" })).status, 303);
    assert.ok(plain((await reporter.get("/desk/tasks")).text).includes("was due 28 February 2026, "));
    assert.equal((await reporter.post("/desk/account/language", { language: "ar" })).status, 303);
    assert.match(plain((await hind.get("/desk/")).text), /الملفات\s*5\s*5 مهام/);
    assert.match(plain((await hind.get("/desk/entities")).text), /مهام الملفات\s*5\s*5 مهام/);
  });

  it("تُضيَّق بالملف وبالنوع، وما لا يُقرأ من العنوان لا يطلب شيئًا", async () => {
    const one = plain((await hind.get("/desk/tasks?kind=orphaned")).text);
    assert.ok(one.includes("مهمة واحدة") && one.includes("تطحن المطحنة عشرين كيسًا"));
    assert.ok(plain((await hind.get("/desk/tasks?dossier=mill")).text).includes("5 مهام"));
    assert.ok(plain((await hind.get("/desk/tasks?dossier=other")).text).includes("لا مهمة مما اخترت"));
    for (const odd of ["kind=<b>", "dossier=../x", "show=99999", "told=%00"])
      assert.equal((await hind.get(`/desk/tasks?${odd}`)).status, 200, odd);
  });

  it("المراسل يقرأ ولا أزرار له، ويُردّ إن أرسل", async () => {
    const { text } = await reporter.get("/desk/tasks/sacks");
    assert.match(plain(text), /يقضي فيها محرر/);
    assert.doesNotMatch(text, /name="do"/);
    assert.equal((await reporter.post("/desk/tasks/sacks", { do: "drop" })).status, 403);
    assert.ok((await memory()).items.has(id("sacks")));
  });

  it("لا يُعطى عضو كلام مادة ليست من أقسامه: لا كما كان ولا كما صار", async () => {
    const ziad = browserAt(under);
    await ziad.signIn("ziad");
    const { text } = await ziad.get("/desk/tasks/sacks");
    assert.doesNotMatch(plain(text), /ثلاثين كيسًا|رُلى عازار/);
    assert.doesNotMatch(plain((await ziad.get("/desk/tasks")).text), /السند انتقل/, "ما اقتُرح من كلماتها ليس له");
    const named = await ziad.post("/desk/tasks/promise", { do: "read", other: "/desk/stories/mill2" });
    assert.doesNotMatch(plain(named.text), /أول كيس/);
  });

  it("سند تغيّر: الفقرة كما هي الآن بجانب ما استُشهد به؛ ويُعاد بيد إلى كلمات في فقرة، ولا يُعاد إلى ما لا تقوله", async () => {
    const { text } = await hind.get("/desk/tasks/sacks");
    const said = plain(text);
    for (const words of [
      "عشرين كيسًا في اليوم، بحسب أمينة المخزن",
      "وتطحن المطحنة ثلاثين كيسًا في اليوم.",
      "لم تعد كلماته في",
    ])
      assert.ok(said.includes(words), words);
    const sign = /value="cut:([\w-]{16})"/.exec(text)?.[1] ?? "";
    const only = await settle("sacks", { do: `cut:${sign}` });
    assert.equal(only.status, 400);
    assert.match(plain(only.text), /هذا سنده الوحيد/);
    const absent = await settle("sacks", {
      do: `move:${sign}`,
      [`paragraph-${sign}`]: "p3",
      [`quote-${sign}`]: "أربعين كيسًا",
    });
    assert.equal(absent.status, 400);
    assert.match(plain(absent.text), /لا تقول الفقرة: «أربعين كيسًا»/);
    const moved = await settle("sacks", {
      do: `move:${sign}`,
      [`paragraph-${sign}`]: "p3",
      [`quote-${sign}`]: "كيسًا في اليوم",
      back: "/desk/tasks?kind=orphaned",
    });
    assert.deepEqual([moved.status, moved.to], [303, "/desk/tasks?kind=orphaned&told=task-done#main"]);
    const item = (await memory()).items.get(id("sacks"));
    assert.deepEqual(
      item?.kind === "fact" &&
        item.evidence.map(({ revision, paragraph, quote, speaker }) => [revision, paragraph, quote, speaker]),
      [[2, "p3", "كيسًا في اليوم", "council"]],
    );
    assert.ok(!(await kinds()).includes("السند تغيّر"), "والسؤال طُوي");
    assert.match(plain((await hind.get("/desk/tasks/sacks")).text), /لا شيء عليه الآن/);
    const ziad = browserAt(under);
    await ziad.signIn("ziad");
    const his = plain((await ziad.get("/desk/items/sacks/history")).text);
    assert.ok(his.includes("سند من مادة ليست من أقسامك") && his.includes("سؤال"));
    assert.doesNotMatch(his, /«(?:عشرين )?كيسًا في اليوم»/, "لا كلمة من مادة ليست له");
  });

  it("سند انتقل: يُعاد بضغطة إلى فقرة تقول كلماته، باسم من قبل ما اقترحته الآلة", async () => {
    const { text } = await hind.get("/desk/tasks/meeting");
    assert.match(plain(text), /حُذفت الفقرة من المادة/);
    const place = /value="(move:[\w-]{16}:p4:1)"/.exec(text)?.[1] ?? "";
    assert.equal((await settle("meeting", { do: place })).status, 303);
    const { items, proposals } = await memory();
    const item = items.get(id("meeting"));
    assert.deepEqual(item?.kind === "event" && item.evidence.map(({ revision, paragraph }) => [revision, paragraph]), [
      [2, "p4"],
    ]);
    const recited = [...proposals.values()].find(({ change }) => change.operation.op === "recite");
    assert.deepEqual([recited?.decision?.by, recited?.decision?.verdict], ["u:hind", "accepted"]);
    assert.equal((await settle("meeting", { do: place })).status, 409, "ولا يُعاد مرتين");
  });

  it("سُحبت مادته: يُعطى سندًا آخر أو يُحذف، ولا سند من مادة لا تُقرأ", async () => {
    const none = await settle("sale", { do: "support:withdrawn", other: "no-such", paragraph: "p1" });
    assert.match(plain(none.text), /لا مادة لك بهذا المعرّف/);
    const read = await settle("sale", { do: "read", story: "mill2" });
    assert.equal(read.status, 200);
    assert.match(read.text, /type="radio" name="paragraph" value="p1"/);
    assert.equal((await settle("sale", { do: "drop" })).status, 303);
    const { items, gone } = await memory();
    assert.deepEqual([items.has(id("sale")), gone.has(id("sale"))], [false, true]);
    assert.ok(!(await kinds()).includes("سُحبت مادته"));
  });

  it("«هل أُوفي؟»: خطوة مصير بسبب وسند، ولا تُسجَّل بلا واحد منهما", async () => {
    const answer = (fields: Readonly<Record<string, string>>) =>
      settle("promise", { do: "answer:kept", state: "done", when: "2026-03-01", ...fields });
    assert.match(plain((await answer({ why: "", story: "" })).text), /لا جواب بلا سبب/);
    const bare = await answer({ why: "عادت إلى العمل" });
    assert.equal(bare.status, 400);
    assert.match(plain(bare.text), /لا خطوة في المصير بلا سند/);
    assert.match(bare.text, /<textarea[^>]*name="why"[^>]*>عادت إلى العمل</, "وما كُتب يبقى");
    assert.match(plain((await answer({ why: "عادت", story: "mill2" })).text), /اختر الفقرة/);
    const open = await answer({ why: "بدأ", state: "moving", story: "mill2", paragraph: "p1" });
    assert.match(plain(open.text), /اكتب اليوم الذي نسأل فيه ثانية/, "ما لم ينتهِ يُسأل عنه ثانية");
    assert.match(
      plain((await answer({ why: "عادت", when: "أمس", story: "mill2", paragraph: "p1" })).text),
      /ليس تاريخًا يُقرأ/,
    );
    const long = await answer({ why: "طويل ".repeat(900), story: "mill2", paragraph: "p1" });
    assert.equal(long.status, 400, "وما لا يتّسع له السجل يُردّ");
    const done = await answer({
      why: "عادت إلى العمل أمام الأهالي",
      other: "/mill2/المطحنة-تعمل",
      paragraph: "p1",
      quote: "عادت المطحنة إلى العمل",
    });
    assert.equal(done.status, 303);
    const item = (await memory()).items.get(id("promise"));
    const step = item?.kind === "position" ? item.fate?.at(-1) : undefined;
    assert.deepEqual(
      [
        step?.fate,
        step?.at,
        step?.why,
        step?.evidence.map(({ story, quote, attribution }) => [story, quote, attribution]),
      ],
      ["done", "2026-03-01", "عادت إلى العمل أمام الأهالي", [["mill2", "عادت المطحنة إلى العمل", "plain"]]],
    );
    assert.ok(!(await kinds()).includes("هل أُوفي؟"));
    assert.equal((await answer({ why: "عادت", story: "mill2", paragraph: "p1" })).status, 409, "ولا يُجاب مرتين");
  });

  it("«لم يتبيّن بعد»: يُطوى السؤال حتى يوم قادم، ويُطوى معه ما سألته الآلة، ولا يراه القارئ", async () => {
    const asked = await under.archive.dossiers.writeLog("m:clock", () => [
      {
        kind: "change",
        by: "m:clock",
        operation: { op: "ask", ref: id("meeting"), question: "held" },
        note: "هل انعقد؟",
        news: 0,
      } as NewEntry,
    ]);
    assert.ok(asked.ok);
    assert.match(
      (await hind.get("/desk/suggestions")).text,
      /href="\/desk\/tasks\/meeting"/,
      "والبطاقة تقود إلى الجواب",
    );
    for (const until of ["", "غدًا", "2026-01-01"])
      assert.equal((await settle("meeting", { do: "later:held", until })).status, 400, until);
    assert.equal((await settle("meeting", { do: "later:held", until: "2027-05-01" })).status, 303);
    const { items, proposals, deferred } = await memory();
    const item = items.get(id("meeting"));
    assert.equal(item?.kind === "event" && item.state, "scheduled");
    assert.equal(deferred.get(id("meeting")), "2027-05-01");
    assert.deepEqual(
      [...proposals.values()].filter(({ decision }) => decision === undefined).map(({ change }) => change.operation.op),
      [],
    );
    assert.deepEqual(await kinds(), []);
    assert.ok(plain((await hind.get("/desk/tasks")).text).includes("لا شيء على غرفة التحرير"));
  });

  it("«هل انعقد؟»: حال جديدة بسبب وسند، تُقرأ في السجل", async () => {
    const event = {
      kind: "event",
      id: id("feast"),
      title: "عيد الطحين",
      when: when("2026-04"),
      state: "scheduled",
      actors: [],
      dossiers: [mill.id],
      evidence: [cite("عادت المطحنة", "p1", "mill2")],
    } as const;
    await under.archive.dossiers.writeLog("cli:setup", () => [
      { kind: "change", by: "u:hind", operation: { op: "add", items: [event] }, note: "العيد", news: 1 },
    ]);
    const answered = await settle("feast", {
      do: "answer:held",
      state: "held",
      why: "اجتمع الأهالي",
      story: "mill2",
      paragraph: "p1",
    });
    assert.equal(answered.status, 303, plain(answered.text));
    const item = (await memory()).items.get(id("feast"));
    assert.deepEqual(item?.kind === "event" && [item.state, item.evidence.length], ["held", 2]);
    const log = plain((await hind.get("/desk/items/feast/history")).text);
    for (const words of ["سند آخر", "تغيّر", "مقرَّر", "انعقد", "اجتمع الأهالي", "هند"])
      assert.ok(log.includes(words), words);
  });

  it("ما ليس شيئًا لا صفحة له، ونصّ معادٍ لا يصير صفحة", async () => {
    for (const path of ["/desk/tasks/none", "/desk/tasks/%00", "/desk/items/none/history"])
      assert.equal((await hind.get(path)).status, 404, path);
    const odd = await settle("promise", {
      do: "answer:kept",
      why: "<script>alert(1)</script>",
      state: "<b>",
      other: "<i>",
    });
    assert.ok([400, 409].includes(odd.status));
    assert.doesNotMatch(odd.text, /<script>alert|<i>/);
    assert.equal((await settle("promise", { do: "<b>" })).status, 409);
    assert.equal((await memory()).filed.has("mill2" as StoryId), true);
  });
});
