import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type BlockId,
  type Instant,
  type Role,
  type SectionId,
  type StoryId,
  type TickerId,
  type TickerLine,
  draftStory,
  publishStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskUnderTest, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";
import { fieldsIn } from "./sent-form.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

const hour = 3_600_000;
const by = "u:rim" as const;

function test(name: string, run: (under: DeskUnderTest) => Promise<void>): void {
  it(name, async () => {
    const under = await deskUnderTest(server);
    try {
      await run(under);
      assert.deepEqual(under.faults, []);
    } finally {
      await under.close();
    }
  });
}

async function signedIn(under: DeskUnderTest, id: string, role: Role, sections: "all" | readonly string[] = "all") {
  await under.add(id, { role, sections: sections as "all" | readonly SectionId[] });
  const browser = browserAt(under, { client: `203.0.113.${id.length}` });
  await browser.signIn(id);
  return browser;
}

const after1 = (now: Instant, milliseconds: number): Instant => toInstant(Date.parse(now) + milliseconds);

const line = (id: string, now: Instant, from: number, to: number, more: Partial<TickerLine> = {}): TickerLine => ({
  id: id as TickerId,
  text: `سطر ${id} على الشريط`,
  level: "breaking",
  from: after1(now, from),
  expires: after1(now, to),
  ...more,
});

const newLine = {
  text: "إغلاق جسر الرمّانة أمام الشاحنات",
  level: "breaking",
  href: "",
  start: "now",
  from: "",
  lasts: "1h",
  until: "",
};

const live = async ({ archive }: DeskUnderTest): Promise<readonly string[]> =>
  (await archive.reading.listTicker()).map(({ text }) => text);

async function story(under: DeskUnderTest, id: string, headline: string): Promise<void> {
  const content = {
    headline,
    section: "world" as SectionId,
    byline: [],
    body: [{ id: "p1" as BlockId, kind: "paragraph" as const, text: `${headline}.` }],
    tags: [],
    language: "ar",
    sources: [],
  };
  const step = draftStory({ id: id as StoryId, content, now: await under.archive.now(), by });
  await under.archive.saveStory([step], undefined);
}

async function publish(under: DeskUnderTest, id: string): Promise<void> {
  const kept = await under.archive.findStory(id as StoryId);
  assert.ok(kept);
  const step = publishStory(kept, { now: await under.archive.now(), by });
  assert.ok(step.ok);
  await under.archive.saveStory([step.value], kept);
}

describe("الشريط العاجل في غرفة التحرير", () => {
  test("الشريط لمن له الأقسام كلها من رؤساء التحرير والمشرفين، ولا يراه غيرهم في رأس الصفحة", async (under) => {
    const now = await under.archive.now();
    const kept = line("t1", now, -hour, hour);
    await under.archive.saveTickerLine(kept, by);
    for (const [role, sections, may] of [
      ["reporter", "all", false],
      ["editor", "all", false],
      ["chief", ["world"], false],
      ["admin", ["world", "economy"], false],
      ["chief", "all", true],
      ["admin", "all", true],
    ] as const) {
      const id = `${role}-${sections.length}`;
      const browser = await signedIn(under, id, role, sections);
      assert.equal((await browser.get("/desk/")).text.includes('href="/desk/ticker"'), may, id);
      const status = may ? 200 : 403;
      assert.equal((await browser.get("/desk/ticker")).status, status, id);
      assert.equal((await browser.get("/desk/ticker/t1")).status, status, id);
      const done = may ? 303 : 403;
      assert.equal((await browser.post("/desk/ticker", newLine)).status, done, id);
      assert.equal((await browser.post("/desk/ticker/t1/remove")).status, done, id);
      assert.equal((await under.archive.findTickerLine(kept.id)) === undefined, may, id);
      await under.archive.saveTickerLine(kept, by);
    }
    assert.deepEqual(await live(under), [newLine.text, newLine.text, kept.text]);
  });

  test("يضاف السطر فيُقرأ في الحال، ويُرى الآتي والمنقضي، والأعلى صوتًا أولًا كما عند القارئ", async (under) => {
    const now = await under.archive.now();
    await under.archive.saveTickerLine(line("t1", now, -hour, hour, { level: "notice" }), by);
    await under.archive.saveTickerLine(line("t2", now, hour, 2 * hour), by);
    await under.archive.saveTickerLine(line("t3", now, -2 * hour, -hour), by);
    const chief = await signedIn(under, "salma", "chief");
    const added = await chief.post("/desk/ticker", newLine);
    assert.equal(added.to, "/desk/ticker?told=line-saved");
    assert.deepEqual(await live(under), [newLine.text, "سطر t1 على الشريط"]);
    const [, shown = "", coming = "", over = ""] = (await chief.get(added.to ?? "")).text.split(/<ul class="lines">/);
    assert.ok(shown.indexOf(newLine.text) > 0 && shown.indexOf(newLine.text) < shown.indexOf("سطر t1"));
    assert.match(coming, /سطر t2/);
    assert.match(over, /سطر t3/);
    assert.doesNotMatch(over, /ticker\/t3\/remove/);
    const [kept] = await under.archive.reading.listTicker();
    assert.equal(Date.parse(kept?.expires ?? "") - Date.parse(kept?.from ?? ""), hour);
    const rows = await under.archive.listAudit({ limit: 1000 });
    assert.deepEqual([rows.at(-1)?.by, rows.at(-1)?.action], ["u:salma", "save-ticker-line"]);
  });

  test("موعد الظهور والغياب بساعة الصحيفة، صيفًا وشتاءً", async (under) => {
    const chief = await signedIn(under, "salma", "chief");
    const now = Date.parse(await under.archive.now());
    const local = (at: number): string => {
      const parts = new Intl.DateTimeFormat("sv-SE", {
        timeZone: "Asia/Beirut",
        dateStyle: "short",
        timeStyle: "short",
      });
      return parts.format(at).replace(" ", "T");
    };
    const [from, until] = [now + 30 * hour, now + 54 * hour].map((at) => at - (at % 60_000));
    const done = await chief.post("/desk/ticker", {
      ...newLine,
      start: "later",
      from: local(from ?? 0),
      lasts: "until",
      until: local(until ?? 0),
    });
    assert.equal(done.status, 303);
    const [kept] = await under.archive.listTickerLines(5);
    assert.deepEqual([kept?.from, kept?.expires], [toInstant(from ?? 0), toInstant(until ?? 0)]);
    assert.deepEqual(await live(under), []);
    const spanned = await chief.post("/desk/ticker", {
      ...newLine,
      text: "بمدة",
      start: "later",
      from: local(from ?? 0),
      lasts: "3h",
    });
    assert.equal(spanned.status, 303);
    const other = (await under.archive.listTickerLines(5)).find(({ text }) => text === "بمدة");
    assert.equal(Date.parse(other?.expires ?? "") - (from ?? 0), 3 * hour, "المدة من ظهوره");
  });

  test("ما لا يصلح يُقال كله ويبقى ما كُتب", async (under) => {
    await story(under, "w1", "سدّ الرمّانة يمتلئ");
    await publish(under, "w1");
    const live1 = await under.archive.findStory("w1" as StoryId);
    assert.ok(live1);
    const gone = withdrawStory(live1, "لم يثبت.", { now: await under.archive.now(), by });
    assert.ok(gone.ok);
    await under.archive.saveStory([gone.value], live1);
    const chief = await signedIn(under, "salma", "chief");
    for (const [given, said] of [
      [{ text: " " }, /اكتب نص السطر/],
      [{ text: "و".repeat(203) }, /النص 203 أحرف، والشريط يسع 200 حرف/],
      [{ level: "loud" }, /اختر درجة السطر/],
      [{ href: "javascript:alert(1)" }, /ليس عنوانًا يُفتح بأمان/],
      [{ href: "//evil.example/x" }, /ليس عنوانًا يُفتح بأمان/],
      [{ href: "x9" }, /لا مادة بهذا الرقم/],
      [{ href: "/w1" }, /مسحوبة/],
      [{ lasts: "until", until: "" }, /وقت الغياب ليس وقتًا/],
      [{ lasts: "until", until: "2020-01-01T10:00" }, /مضى وقت الغياب/],
      [{ start: "later", from: "" }, /وقت الظهور ليس وقتًا/],
    ] as const) {
      const got = await chief.post("/desk/ticker", { ...newLine, ...given });
      assert.equal(got.status, 400, JSON.stringify(given));
      assert.match(got.text, said);
    }
    const kept = await chief.post("/desk/ticker", { ...newLine, href: "javascript:alert(1)" });
    assert.match(kept.text, new RegExp(`<textarea[^>]*>${newLine.text}</textarea>`));
    assert.deepEqual(await under.archive.listTickerLines(5), []);
  });

  test("الرابط إلى مادة بأي صورة كُتب صار عنوانها، وما لم يُنشر يُقاد إليه برقمه وحده", async (under) => {
    await story(under, "w1", "سدّ الرمّانة يمتلئ");
    await publish(under, "w1");
    await story(under, "w2", "سرّ لم يُنشر");
    const chief = await signedIn(under, "salma", "chief");
    for (const [href, expected] of [
      ["w1", "/w1/سد-الرمانة-يمتلئ"],
      [`${origin}/w1`, "/w1/سد-الرمانة-يمتلئ"],
      ["/w2/سر-لم-ينشر", "/w2"],
      ["/archive/2026", "/archive/2026"],
      ["https://wadi.example/w1", "https://wadi.example/w1"],
    ] as const) {
      assert.equal((await chief.post("/desk/ticker", { ...newLine, text: href, href })).status, 303, href);
      const kept = (await under.archive.listTickerLines(20)).find(({ text }) => text === href);
      assert.equal(kept?.href, expected, href);
    }
    assert.match((await chief.get("/desk/ticker")).text, /المادة التي يقود إليها لم تُنشر بعد/);
  });

  test("يعدّل السطر فلا تتغير أوقاته بثوانيها ما لم يغيّرها", async (under) => {
    const now = await under.archive.now();
    const kept = line("t1", now, -hour - 1234, hour + 5678);
    await under.archive.saveTickerLine(kept, by);
    const chief = await signedIn(under, "salma", "chief");
    const fields = fieldsIn(await chief.get("/desk/ticker/t1"), "/desk/ticker/t1");
    fields.set("text", "سطر صُحّح على الشريط");
    const done = await chief.post("/desk/ticker/t1", Object.fromEntries(fields));
    assert.equal(done.to, "/desk/ticker?told=line-saved");
    assert.deepEqual(await under.archive.findTickerLine(kept.id), { ...kept, text: "سطر صُحّح على الشريط" });
    assert.equal((await chief.get("/desk/ticker/t9")).status, 404);
  });

  test("اثنان على سطر واحد: الثاني يرى ما كتب الأول ولا يمحوه، وما أُنزل لا يعود من نفسه", async (under) => {
    const now = await under.archive.now();
    const kept = line("t1", now, -hour, hour);
    await under.archive.saveTickerLine(kept, by);
    const [salma, nour] = [await signedIn(under, "salma", "chief"), await signedIn(under, "nourr", "admin")];
    const first = Object.fromEntries(fieldsIn(await salma.get("/desk/ticker/t1"), "/desk/ticker/t1"));
    const second = Object.fromEntries(fieldsIn(await nour.get("/desk/ticker/t1"), "/desk/ticker/t1"));
    assert.equal((await nour.post("/desk/ticker/t1", { ...second, text: "نصّ نور" })).status, 303);
    const conflict = await salma.post("/desk/ticker/t1", { ...first, text: "نصّ سلمى" });
    assert.equal(conflict.status, 409);
    assert.match(conflict.text, /غيّر غيرك هذا السطر/);
    assert.match(conflict.text, /<bdi>نصّ نور<\/bdi>/);
    assert.match(conflict.text, />نصّ سلمى<\/textarea>/);
    assert.deepEqual(await live(under), ["نصّ نور"]);
    const again = Object.fromEntries(fieldsIn(conflict, "/desk/ticker/t1"));
    assert.equal((await salma.post("/desk/ticker/t1", again)).status, 303);
    assert.deepEqual(await live(under), ["نصّ سلمى"]);

    const open = Object.fromEntries(fieldsIn(await nour.get("/desk/ticker/t1"), "/desk/ticker/t1"));
    assert.equal((await salma.post("/desk/ticker/t1/remove")).to, "/desk/ticker?told=line-down");
    assert.equal((await salma.post("/desk/ticker/t1/remove")).status, 303, "أُنزل من قبل");
    const gone = await nour.post("/desk/ticker/t1", { ...open, text: "نصّ ثالث" });
    assert.equal(gone.status, 409);
    assert.match(gone.text, /أُنزل هذا السطر/);
    assert.match(gone.text, />نصّ ثالث<\/textarea>/);
    assert.deepEqual(await live(under), []);
  });
});
