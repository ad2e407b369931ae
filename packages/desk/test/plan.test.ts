import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { dayOf } from "@mihwar/arabic/date-format";
import {
  type BlockId,
  type CoverageId,
  type ItemId,
  type MemberId,
  type NewsEvent,
  type Position,
  type SectionId,
  type StoryId,
  approveStory,
  draftStory,
  scheduleStory,
  toInstant,
} from "@mihwar/newsroom";
import { dayPlus } from "@mihwar/desk/plan/calendar-days";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, type Got, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";
import { fieldsIn } from "./sent-form.ts";

const hostile = `قمة <script>alert(1)</script> & "المناخ" \u202e`;
const world = "world" as SectionId;
const hour = 3_600_000;

let server: TestServer;
let under: DeskUnderTest;
let today: string;
const at: Record<string, DeskBrowser> = {};

async function remember(): Promise<void> {
  const { archive } = under;
  const quote = "يجتمع الوزراء في عاصمة الجبل";
  const content = {
    headline: "القمة تقترب",
    section: world,
    byline: [],
    body: [{ id: "p1" as BlockId, kind: "paragraph" as const, text: `${quote}، ووعدوا بخطة.` }],
    tags: [],
    language: "ar",
    sources: [],
  };
  await archive.saveStory(
    [draftStory({ id: "src7" as StoryId, content, by: "u:hind", now: await archive.now() })],
    undefined,
  );
  const evidence = [
    { story: "src7" as StoryId, revision: 1, paragraph: "p1" as BlockId, quote, attribution: "plain" as const },
  ];
  const event = (id: string, when: string, state: NewsEvent["state"], title: string) => ({
    kind: "event" as const,
    id: id as ItemId,
    title,
    when: when as NewsEvent["when"],
    state,
    actors: [],
    dossiers: ["climate" as ItemId],
    evidence,
  });
  const promise: Position = {
    kind: "position",
    id: "plan-due" as ItemId,
    act: "commit",
    by: ["ministers" as ItemId],
    to: [],
    text: "خطة للغابات",
    about: [],
    due: dayPlus(today, 1) as Position["due"] & string,
    dossiers: ["climate" as ItemId],
    evidence,
  };
  const written = await archive.dossiers.writeLog("u:hind", () => [
    {
      kind: "change",
      by: "u:hind",
      note: "ملف جديد",
      news: 0,
      operation: {
        op: "add",
        items: [
          { kind: "dossier", id: "climate" as ItemId, title: "قمة المناخ", state: "open" },
          { kind: "entity", id: "ministers" as ItemId, entityKind: "org", name: "مجلس الوزراء" },
          event("summit", dayPlus(today, 1), "scheduled", hostile),
          event("sometime", today.slice(0, 7), "expected", "جلسة التصويت"),
          event("missed", dayPlus(today, -40), "scheduled", "لقاء لم يُعرف إن كان انعقد"),
          promise,
        ],
      },
    },
  ]);
  assert.ok(written.ok, JSON.stringify(written));
}

before(async () => {
  server = await sharedCluster();
  under = await deskUnderTest(server);
  today = dayOf(await under.archive.now(), "Asia/Beirut");
  await remember();
  for (const [id, role, sections] of [
    ["hind", "editor", "all"],
    ["rami", "reporter", [world]],
    ["sami", "reporter", ["economy" as SectionId]],
  ] as const) {
    await under.add(id, { role, sections, name: { hind: "هند الراوي", rami: "رامي عوض", sami: "سامي العطّار" }[id] });
    const browser = browserAt(under, { client: `198.51.100.${Object.keys(at).length}` });
    assert.equal((await browser.signIn(id)).to, "/desk/");
    at[id] = browser;
  }
});
after(async () => {
  assert.deepEqual(under.faults, []);
  await under.close();
  await server.close();
});

const as = (id: string): DeskBrowser => at[id] ?? assert.fail(id);
const textOf = ({ text }: Got): string => text.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
/** What stands under a day. */
const dayOfPage = ({ text }: Got, day: string): string =>
  textOf({ text: new RegExp(`aria-labelledby="d${day}"(.*?)</section>`, "s").exec(text)?.[1] ?? "" } as Got);
const around = (): string => `/desk/plan?on=${dayPlus(today, 1)}`;
const plan = { title: "وصول الوفود", date: "", section: "world" };

async function addNote(who: string, given: Readonly<Record<string, string>> = {}): Promise<string> {
  const got = await as(who).post("/desk/plan/new", { ...plan, date: dayPlus(today, 1), ...given });
  assert.equal(got.status, 303, textOf(got));
  return /^\/desk\/plan\/([0-9a-z]+)\?told=planned$/.exec(got.to ?? "")?.[1] ?? assert.fail(got.to ?? "");
}
const kept = async (id: string) => (await under.archive.findCoverage(id as CoverageId)) ?? assert.fail(id);

describe("المفكّرة", () => {
  it("كل نوع في يومه بكلمته: حدث الملف بحاله، والوعد، والمجدول، والتسليم، والمخطَّط؛ والنص لا يصير وسمًا", async () => {
    const { archive } = under;
    const now = await archive.now();
    const later = toInstant(Date.parse(`${dayPlus(today, 1)}T10:00:00Z`));
    const content = {
      headline: "مادة مجدولة",
      section: world,
      byline: [],
      body: [{ id: "p1" as BlockId, kind: "paragraph" as const, text: "نص." }],
      tags: [],
      language: "ar",
      sources: [],
    };
    const draft = draftStory({ id: "sch1" as StoryId, content, by: "u:hind", now });
    const approved = approveStory(draft.story, { by: "u:hind", now });
    assert.ok(approved.ok);
    const scheduled = scheduleStory(approved.value.story, later, { by: "u:hind", now });
    assert.ok(scheduled.ok);
    await archive.saveStory([draft, approved.value, scheduled.value], undefined);
    await archive.setDeadline("s1" as StoryId, toInstant(Date.parse(later) + hour), "u:hind");
    await addNote("hind", { title: hostile, time: "09:00" });

    const got = await as("hind").get(around());
    assert.equal(got.status, 200);
    const day = dayOfPage(got, dayPlus(today, 1));
    for (const words of [
      "مخطَّط قمة &lt;script>alert(1)&lt;/script>",
      "حدث قمة",
      "مقرَّر",
      "استحقاق مجلس الوزراء يلتزم: خطة للغابات",
      "مجدول مادة مجدولة",
      "تسليم هدنة هشّة في وادي السنديان",
      "بلا مكلَّف",
    ])
      assert.ok(day.includes(words) || day.replaceAll("&gt;", ">").includes(words), `${words}\n${day}`);
    assert.doesNotMatch(got.text, /<script>alert|\u202e/);
    assert.ok(got.text.includes("قمة المناخ"));
    const month = await as("hind").get(`/desk/plan?span=month`);
    const within = /aria-labelledby="within"(.*?)<\/section>/s.exec(month.text)?.[1] ?? "";
    assert.match(within, /جلسة التصويت/);
    const long = await addNote("hind", { title: "معرض الكتاب", date: today, untilDate: dayPlus(today, 20) });
    const week = /aria-labelledby="within"(.*?)<\/section>/s.exec((await as("hind").get("/desk/plan")).text)?.[1] ?? "";
    assert.match(week, new RegExp(`/desk/plan/${long}"[^]*<time datetime="${today}">من`));
    assert.doesNotMatch(dayOfPage(month, today), /جلسة التصويت/);
    assert.match(/class="plan-questions"(.*?)<\/details>/s.exec(month.text)?.[1] ?? "", /لقاء لم يُعرف/);
    assert.match(textOf(await as("hind").get("/desk/plan?span=day")), /لقاء لم يُعرف/);
    assert.doesNotMatch(textOf(await as("hind").get(`/desk/plan?on=${dayPlus(today, 60)}`)), /لقاء لم يُعرف/);
  });

  it("التضييق بالقسم وبالنوع وبما لي، وما ليس لأقسام العضو من المواد لا يراه", async () => {
    const mine = await addNote("rami", { title: "تغطية رامي", assigned: "rami" });
    const on = around();
    const only = async (query: string, who = "hind") => textOf(await as(who).get(`${on}&${query}`));
    assert.match(await only("kind=scheduled"), /مادة مجدولة/);
    assert.doesNotMatch(await only("kind=scheduled"), /تغطية رامي/);
    assert.doesNotMatch(await only("section=economy"), /تغطية رامي|مادة مجدولة|خطة للغابات/);
    assert.match(await only("section=world"), /تغطية رامي.*مادة مجدولة|مادة مجدولة.*تغطية رامي/s);
    assert.match(await only("mine=1", "rami"), /تغطية رامي/);
    assert.doesNotMatch(await only("mine=1", "rami"), /مادة مجدولة|خطة للغابات/);
    assert.doesNotMatch(await only("", "sami"), /مادة مجدولة|هدنة هشّة/);
    assert.match(await only("", "sami"), /تغطية رامي/, "المفكّرة للجميع");
    assert.equal((await as("sami").get(`/desk/plan/${mine}`)).status, 200);
    const foreign = await as("sami").get(`/desk/plan/${mine}`);
    assert.doesNotMatch(foreign.text, /<button>احفظ التغطية/);
    assert.match(textOf(foreign), /القسم world ليس من أقسامك/);
    assert.equal((await as("sami").post(`/desk/plan/${mine}/state`, { state: "covered" })).status, 409);
  });

  it("تغطية حدث: تُملأ من الملف، ويُكلَّف بها، ويبدأ المكلَّف مادتها، وكلٌّ يقود إلى الآخر", async () => {
    const form = fieldsIn(await as("hind").get("/desk/plan/new?event=summit"), "/desk/plan/new");
    assert.deepEqual([form.get("date"), form.get("event")], [dayPlus(today, 1), "summit"]);
    const sent = { ...Object.fromEntries(form), title: "نغطي القمة", section: "world", assigned: "rami" };
    const id = /plan\/(\w+)/.exec((await as("hind").post("/desk/plan/new", sent)).to ?? "")?.[1] ?? "";
    assert.deepEqual([(await kept(id)).assigned, (await kept(id)).event], [["rami"], "summit"]);
    const listed = dayOfPage(await as("rami").get(around()), dayPlus(today, 1));
    assert.match(listed, /يغطّيه : رامي عوض/);
    const page = await as("rami").get(`/desk/plan/${id}`);
    const basis = fieldsIn(page, `/desk/plan/${id}/story`).get("basis") ?? "";
    const begun = await as("rami").post(`/desk/plan/${id}/story`, { basis });
    const story = /^\/desk\/stories\/(\w+)\/edit$/.exec(begun.to ?? "")?.[1] ?? assert.fail(textOf(begun));
    const found = await under.archive.findStory(story as StoryId);
    assert.deepEqual(
      [found?.content.headline, found?.content.section, found?.content.byline, found?.state.kind],
      ["نغطي القمة", "world", [{ name: "رامي عوض" }], "draft"],
    );
    assert.match((await as("rami").get(`/desk/stories/${story}`)).text, new RegExp(`href="/desk/plan/${id}"`));
    const linked = await as("hind").get(`/desk/plan/${id}`);
    assert.match(linked.text, new RegExp(`href="/desk/stories/${story}"`));
    assert.match(textOf(linked), /نغطي القمة · مسودة/);
    assert.match(textOf(await as("sami").get(`/desk/plan/${id}`)), /مادتها في قسم ليس من أقسامك/);
    assert.equal((await as("rami").post(`/desk/plan/${id}/story`, { basis })).status, 409, "لا تبدأ مرتين");
    const fresh = fieldsIn(await as("rami").get(`/desk/plan/${id}`), `/desk/plan/${id}`).get("basis") ?? "";
    assert.equal((await as("rami").post(`/desk/plan/${id}/story`, { basis: fresh })).to, `/desk/stories/${story}`);
  });

  it("محرران معًا: الثاني يرى ما كتبه الأول ولا يضيع ما كتبه هو", async () => {
    const id = await addNote("hind");
    const [one, two] = [await as("hind").get(`/desk/plan/${id}`), await as("rami").get(`/desk/plan/${id}`)];
    assert.equal(fieldsIn(two, `/desk/plan/${id}`).size, 0, "ليست لرامي");
    const fields = Object.fromEntries(fieldsIn(one, `/desk/plan/${id}`));
    assert.equal((await as("hind").post(`/desk/plan/${id}`, { ...fields, title: "الوفود تتأخر" })).status, 303);
    const clash = await as("hind").post(`/desk/plan/${id}`, { ...fields, title: "الوفود تصل", note: "ما كتبته أنا" });
    assert.equal(clash.status, 409);
    assert.match(textOf(clash), /غيّر غيرك هذه التغطية/);
    assert.match(clash.text, /<h1[^>]*>الوفود تتأخر/);
    assert.match(clash.text, /<textarea[^>]*>الوفود تصل<\/textarea>/);
    assert.match(clash.text, /ما كتبته أنا/);
    assert.equal((await kept(id)).title, "الوفود تتأخر");
    const basis = fieldsIn(clash, `/desk/plan/${id}`).get("basis") ?? "";
    const done = await as("hind").post(`/desk/plan/${id}`, { ...fields, basis, title: "الوفود تصل" });
    assert.equal(done.to, `/desk/plan/${id}?told=saved`);
    const late = await as("hind").post(`/desk/plan/${id}/state`, { basis, state: "dropped" });
    assert.equal(late.status, 409);
    const now = fieldsIn(await as("hind").get(`/desk/plan/${id}`), `/desk/plan/${id}`).get("basis") ?? "";
    assert.equal(
      (await as("hind").post(`/desk/plan/${id}/state`, { basis: now, state: "covered" })).to,
      `/desk/plan/${id}?told=covered`,
    );
    assert.equal((await kept(id)).state, "covered");
  });

  it("المراسل لا يكلّف غيره ولو أرسل اسمه، ويبقى من كُلّف معه", async () => {
    const got = await as("rami").post("/desk/plan/new", { ...plan, date: today, assigned: "sami" });
    assert.equal(got.status, 400);
    assert.match(textOf(got), /من ليس من العاملين/);
    const id = await addNote("hind", { assigned: "rami" });
    const held = await kept(id);
    await under.archive.saveCoverage({ ...held, assigned: ["rami", "hind"] as MemberId[] }, "u:hind", held);
    const page = await as("rami").get(`/desk/plan/${id}`);
    assert.match(textOf(page), /ومكلَّف بها أيضًا: هند الراوي/);
    const fields = Object.fromEntries(fieldsIn(page, `/desk/plan/${id}`));
    const { assigned: _own, ...freed } = fields;
    assert.equal((await as("rami").post(`/desk/plan/${id}`, freed)).status, 303);
    assert.deepEqual((await kept(id)).assigned, ["hind"]);
    const foreign = await as("sami").post("/desk/plan/new", { ...plan, date: today });
    assert.match(textOf(foreign), /اختر قسمًا من أقسامك/);
  });

  it("ما لا يصح يُقال بجانب ما كُتب، ولا يُحفظ", async () => {
    const got = await as("hind").post("/desk/plan/new", { ...plan, title: "", date: "2026-02-30", event: "no-such" });
    assert.equal(got.status, 400);
    for (const words of ["اكتب ما نغطّيه", "ليس يومًا من التقويم", "لا حدث بهذا المعرّف"])
      assert.match(textOf(got), new RegExp(words));
    assert.equal((await as("hind").get("/desk/plan/zz9")).status, 404);
    assert.equal((await as("hind").post("/desk/plan/zz9", plan)).status, 404);
  });
});

describe("عنوان المفكّرة في التقويم", () => {
  const open = async (who: string): Promise<string> => {
    const got = await as(who).post("/desk/plan/calendar");
    assert.equal(got.status, 200);
    return /(\/desk\/plan\/ics\/[\w-]{43})/.exec(got.text)?.[1] ?? assert.fail("لا عنوان");
  };
  const stranger = () => browserAt(under, { client: "192.0.2.9" });

  it("يقرأ بلا جلسة ما يقرؤه صاحبه في تلك اللحظة، ولا يكتب، ولا يُحفظ في طريقه", async () => {
    const path = await open("rami");
    const got = await stranger().get(path);
    assert.equal(got.status, 200);
    assert.equal(got.headers.get("content-type"), "text/calendar; charset=utf-8");
    assert.equal(got.headers.get("cache-control"), "no-store");
    assert.deepEqual(got.headers.getSetCookie(), []);
    const text = got.text.replaceAll("\r\n ", "");
    assert.match(text, /SUMMARY:مجدول: مادة مجدولة\r\n/);
    assert.match(text, /SUMMARY:مخطَّط: تغطية رامي\r\n/);
    assert.match(text, /UID:summit@almadina\.example\r\n/);
    assert.doesNotMatch(text, /لقاء لم يُعرف/);
    const other = (await stranger().get(await open("sami"))).text.replaceAll("\r\n ", "");
    assert.doesNotMatch(other, /مادة مجدولة/, "مادة في قسم ليس له");
    assert.match(other, /تغطية رامي/);
    assert.match((await stranger().post(path)).to ?? "", /^\/desk\/sign-in/);
    const kept = await under.accounts.pool.query<{ hash: string }>("select hash from member_calendar");
    assert.ok(
      kept.rows.every(({ hash }) => !path.includes(hash)),
      "لا يُحفظ العنوان نفسه",
    );
  });

  it("يبطل بجديد، وبصاحبه، وبإيقافه في الحال؛ ولا يظهر مرتين", async () => {
    const first = await open("rami");
    const second = await open("rami");
    assert.equal((await stranger().get(first)).status, 404);
    assert.equal((await stranger().get(second)).status, 200);
    const page = await as("rami").get("/desk/plan/calendar");
    assert.match(textOf(page), /لمفكّرتك عنوان منذ/);
    assert.doesNotMatch(page.text, /plan\/ics/);
    await as("rami").post("/desk/plan/calendar/close");
    assert.equal((await stranger().get(second)).status, 404);
    const third = await open("sami");
    const { accounts } = under.accounts;
    assert.ok((await accounts.disableMember("sami" as MemberId, "cli:user")).ok);
    const gone = await stranger().get(third);
    assert.deepEqual([gone.status, gone.text], [404, ""]);
  });
});

describe("تقويم يُدخل في المفكّرة", () => {
  const entry = (uid: string, day: string, more: readonly string[] = []): readonly string[] => [
    "BEGIN:VEVENT",
    `UID:${uid}@bank.example`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:اجتماع ${uid}`,
    ...more,
    "END:VEVENT",
  ];
  const calendar = (...entries: readonly (readonly string[])[]): string =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", ...entries.flat(), "END:VCALENDAR", ""].join("\r\n");
  const send = (text: string, { section = "world", name = "bank.ics", who = "hind" } = {}): Promise<Got> => {
    const body = new FormData();
    body.append("section", section);
    body.append("file", new File([text], name, { type: "text/calendar" }));
    return as(who).ask("/desk/plan/import", {
      method: "POST",
      body,
      headers: { origin, "sec-fetch-site": "same-origin" },
    });
  };

  it("يصير تغطيات مخطَّطة مرة واحدة، بلا ما مضى ولا ما أُلغي، وما تغيّر يُقال ولا يُمحى", async () => {
    const file = calendar(
      entry("u1", dayPlus(today, 2), [`LOCATION:قاعة <b>المصرف</b>`]),
      entry("u2", dayPlus(today, 3), ["STATUS:CANCELLED"]),
      entry("u3", dayPlus(today, -3)),
    );
    const got = await send(file);
    assert.equal(got.status, 200, textOf(got));
    assert.match(textOf(got), /أُضيف: 1 تغطية|أُضيف: تغطية واحدة|أُضيف: تغطية/);
    assert.match(textOf(got), /مضى: .*موعد.*أُلغي: .*موعد/);
    const days = { first: dayPlus(today, 2), last: dayPlus(today, 2), timeZone: "Asia/Beirut" };
    const notes = (await under.archive.listCoverage({ days, limit: 10 })).filter(({ id }) => id.startsWith("cal-"));
    assert.deepEqual(
      notes.map(({ title, note, assigned, state }) => [title, note, assigned, state]),
      [["اجتماع u1", "المكان: قاعة <b>المصرف</b>", [], "planned"]],
    );
    const again = await send(file);
    assert.match(textOf(again), /لم يُضف جديد؛ كان في المفكّرة من قبل/);
    const moved = await send(calendar(entry("u1", dayPlus(today, 4))));
    assert.match(textOf(moved), /تغيّرت في الملف منذ أُدخلت/);
    assert.equal((await kept(notes[0]?.id ?? "")).from, dayPlus(today, 2));
  });

  it("تقويم المفكّرة نفسه إن عاد لا يضيف شيئًا، وحدث الملف يُربط بحدثه", async () => {
    const path = /(\/desk\/plan\/ics\/[\w-]{43})/.exec((await as("hind").post("/desk/plan/calendar")).text)?.[1] ?? "";
    const own = (await browserAt(under).get(path)).text;
    const count = async () => (await under.archive.listCoverage({ limit: 1000 })).length;
    const was = await count();
    const summits = async () => (await under.archive.listCoverage({ events: ["summit" as ItemId], limit: 9 })).length;
    const covered = await summits();
    assert.equal((await send(own)).status, 200);
    assert.equal(await summits(), covered + 1, "حدث الملف صار تغطية مربوطة به");
    const after = await count();
    assert.ok(after > was);
    await send(own);
    assert.equal(await count(), after);
  });

  it("ما في الملف من خطأ يُقال بسطره، ولا يدخل منه شيء", async () => {
    const bad = calendar(entry("u8", dayPlus(today, 5)), [
      "BEGIN:VEVENT",
      "UID:u9@bank.example",
      "DTSTART:غدًا",
      "SUMMARY:متى",
      "END:VEVENT",
    ]);
    const got = await send(bad);
    assert.equal(got.status, 400);
    assert.match(textOf(got), /السطر (9|11)/);
    assert.doesNotMatch(textOf(await as("hind").get(`/desk/plan?on=${dayPlus(today, 5)}`)), /اجتماع u8/);
    assert.match(textOf(await send("ليس تقويمًا")), /لم يدخل من الملف شيء/);
    assert.equal((await send("x".repeat(70_000))).status, 413);
    assert.match(textOf(await send("", { section: "x" })), /اختر قسمًا/);
    assert.equal((await send(calendar(entry("z1", today)), { who: "rami", section: "economy" })).status, 400);
    const table = `title,start\nجلسة من جدول,${dayPlus(today, 6)}\n`;
    assert.equal((await send(table, { name: "جدول.csv" })).status, 200);
    assert.match(textOf(await as("hind").get(`/desk/plan?on=${dayPlus(today, 6)}`)), /جلسة من جدول/);
  });
});
