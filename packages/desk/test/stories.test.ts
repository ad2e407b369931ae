import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type Actor,
  type Block,
  type Hand,
  type Instant,
  type Outcome,
  type Role,
  type SectionId,
  type Story,
  type StoryContent,
  type StoryId,
  type StoryRefusal,
  type StoryStateKind,
  type StoryStep,
  approveStory,
  correctStory,
  draftStory,
  embargoStory,
  publishStory,
  returnStory,
  reviseStory,
  roles,
  scheduleStory,
  submitStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { chiefAllows } from "../../newsroom/test/desk/chief-table.ts";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest } from "./desk-under-test.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

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

const id = (text: string): StoryId => text as StoryId;
const world = "world" as SectionId;
const economy = "economy" as SectionId;
const paragraph = (name: string, text: string): Block => ({ id: name as Block["id"], kind: "paragraph", text });
const copy = (given: Partial<StoryContent> = {}): StoryContent => ({
  headline: "مسؤولو السدّ يفتحون البوّابة الثالثة",
  section: world,
  byline: [{ name: "هند الراوي" }],
  body: [paragraph("p1", "فُتحت البوّابة الثالثة فجر الأحد."), paragraph("p2", "وقال المهندس إن المنسوب «آمن».")],
  tags: [],
  language: "ar",
  sources: [],
  ...given,
});
const granted = (outcome: Outcome<StoryStep, StoryRefusal>): StoryStep => {
  if (!outcome.ok) throw new Error(outcome.refusals[0].code);
  return outcome.value;
};
const hour = 3_600_000;
const later = (at: Instant, hours: number): Instant => toInstant(Date.parse(at) + hours * hour);

/** Lays a story in the archive in a state, begun by somebody. */
async function lay(
  { archive }: DeskUnderTest,
  name: string,
  state: StoryStateKind,
  { by = "u:hind", content = copy() }: { by?: Actor; content?: StoryContent } = {},
): Promise<Story> {
  const now = await archive.now();
  const hand: Hand = { by, now };
  const draft = draftStory({ id: id(name), content, ...hand });
  const live = (): StoryStep => granted(publishStory(draft.story, hand));
  const steps: Readonly<Record<StoryStateKind, () => readonly StoryStep[]>> = {
    draft: () => [],
    review: () => [granted(submitStory(draft.story, hand))],
    ready: () => [granted(approveStory(draft.story, hand))],
    scheduled: () => [granted(scheduleStory(draft.story, later(now, 1), hand))],
    live: () => [live()],
    corrected: () => [live(), granted(correctStory(live().story, { text: "الصواب: البوّابة الثالثة." }, hand))],
    withdrawn: () => [live(), granted(withdrawStory(live().story, "لم يثبت.", hand))],
  };
  const all = [draft, ...steps[state]()] as const;
  await archive.saveStory(all, undefined);
  return all.at(-1)?.story ?? draft.story;
}

async function find({ archive }: DeskUnderTest, name: string): Promise<Story> {
  const story = await archive.findStory(id(name));
  assert.ok(story !== undefined);
  return story;
}

const seen = ({ revision, state }: Story) => ({ revision: String(revision), state: state.kind });

let clients = 0;
async function signedIn(under: DeskUnderTest, name: string): Promise<DeskBrowser> {
  const browser = browserAt(under, { client: `198.51.100.${++clients % 250}` });
  assert.equal((await browser.signIn(name)).to, "/desk/");
  return browser;
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");

const states: readonly StoryStateKind[] = ["draft", "review", "ready", "scheduled", "live", "corrected", "withdrawn"];
const soon = { date: "2030-06-01", time: "10:00" };
const forms = {
  submit: {},
  return: { note: "أين المصدر الثاني؟" },
  approve: {},
  schedule: soon,
  unschedule: {},
  embargo: soon,
  publish: {},
  correct: { note: "الصواب أن البوّابة الثالثة فُتحت لا الثانية." },
  withdraw: { note: "سُحبت حتى يُراجَع مصدرها.", sure: "yes" },
  deadline: soon,
} as const;
const callOf = { deadline: "set-deadline" } as Readonly<Record<string, string>>;

describe("خطوات المادة في غرفة التحرير", () => {
  test("كل دور في كل حال، له ولغيره: الزر لمن له، ومن أرسل بلا زر رُدّ ولم يتغيّر شيء", async (under) => {
    let tried = 0;
    let taken = 0;
    for (const role of roles) {
      await under.add(`${role}1`, { role, sections: [world] });
      const browser = await signedIn(under, `${role}1`);
      for (const state of states)
        for (const whose of ["own", "other"] as const) {
          const by: Actor = whose === "own" ? `u:${role}1` : "u:hind";
          for (const [form, fields] of Object.entries(forms)) {
            const name = `t${++tried}`;
            let story = await lay(under, name, state, { by, content: copy({ byline: [] }) });
            if (form === "publish" && (state === "live" || state === "corrected")) {
              const revised = granted(
                reviseStory(story, copy({ byline: [], headline: "عنوان ثانٍ" }), { by, now: await under.archive.now() }),
              );
              await under.archive.saveStory([revised], story);
              story = revised.story;
            }
            const call = (callOf[form] ?? form) as Parameters<typeof chiefAllows>[0]["call"];
            const right = chiefAllows({
              role,
              call,
              state,
              isInTheirSections: true,
              hasSomeSection: true,
              isTheirs: whose === "own",
            });
            const page = await browser.get(`/desk/stories/${name}`);
            const what = `${role} ${state} ${whose} ${form}`;
            assert.equal(page.status, 200, what);
            assert.equal(page.text.includes(`action="/desk/stories/${name}/${form}#`), right, what);
            const was = JSON.stringify([await find(under, name), await under.archive.findStoryLine(id(name))]);
            const got = await browser.post(`/desk/stories/${name}/${form}`, { ...seen(story), ...fields });
            if (right) {
              assert.equal(got.status, 303, `${what} ${textOf(got.text).slice(0, 600)}`);
              assert.match((await browser.get(got.to ?? "")).text, /class="told well" role="status"/, what);
              taken += 1;
            } else {
              assert.ok([400, 403].includes(got.status), `${what} ${got.status}`);
              assert.equal(
                JSON.stringify([await find(under, name), await under.archive.findStoryLine(id(name))]),
                was,
                what,
              );
            }
          }
        }
    }
    assert.ok(taken > 60 && tried > 400, `${taken} / ${tried}`);
  });

  test("ما في قسم ليس له كأنه ليس موجودًا: صفحة وتاريخًا ومقارنة وكل خطوة، وفي القائمة", async (under) => {
    await lay(under, "e1", "review", { content: copy({ section: economy, headline: "سرّ الميزانية" }) });
    for (const role of roles) {
      await under.add(`${role}2`, { role, sections: [world] });
      const browser = await signedIn(under, `${role}2`);
      for (const path of ["", "/history", "/compare?from=1&to=1", "?revision=1"]) {
        const got = await browser.get(`/desk/stories/e1${path}`);
        assert.equal(got.status, 404, path);
        assert.doesNotMatch(got.text, /الميزانية/);
      }
      for (const [form, fields] of Object.entries({ ...forms, restore: { number: "1" } })) {
        const got = await browser.post(`/desk/stories/e1/${form}`, { revision: "1", state: "review", ...fields });
        assert.ok([403, 404].includes(got.status), `${role} ${form} ${got.status}`);
        assert.doesNotMatch(got.text, /الميزانية/);
      }
      for (const query of ["", "?section=economy", "?q=الميزانية", "?state=review", "?author=هند", "?waiting=1"])
        assert.doesNotMatch((await browser.get(`/desk/${query}`)).text, /الميزانية<|سرّ/, `${role} ${query}`);
    }
    assert.equal((await find(under, "e1")).state.kind, "review");
  });

  test("من أرسل على قديم رُدّ بكلام واضح، وبقي ما كتبه، وإن أعاد قُبل", async (under) => {
    await under.add("chief3", { role: "chief" });
    const browser = await signedIn(under, "chief3");
    const story = await lay(under, "c1", "live");
    const hand = { by: "u:hind", now: await under.archive.now() } as const;
    const revised = granted(reviseStory(story, copy({ headline: "عنوان غيّره زميل" }), hand));
    await under.archive.saveStory([revised], story);
    const note = 'كُتب "الثانية" والصواب <الثالثة>؛ نعتذر.';
    const got = await browser.post("/desk/stories/c1/correct", { ...seen(story), note });
    assert.equal(got.status, 409);
    assert.match(got.text, /role="alert">[^<]*تغيّرت المادة بعد أن فتحت هذه الصفحة/);
    assert.match(got.text, /&lt;الثالثة>؛ نعتذر|&lt;الثالثة&gt;؛ نعتذر/);
    assert.match(got.text, /عنوان غيّره زميل/);
    assert.match(got.text, /name="revision" value="2"/);
    assert.equal((await find(under, "c1")).corrections.length, 0);
    assert.equal((await browser.post("/desk/stories/c1/correct", { ...seen(revised.story), note })).status, 303);
    assert.deepEqual(
      (await find(under, "c1")).corrections.map(({ text }) => text),
      [note],
    );
  });

  test("حال تغيّرت وحدها تكفي للردّ، وحتى ما حان موعده وحده", async (under) => {
    await under.add("editor3", { role: "editor" });
    const browser = await signedIn(under, "editor3");
    const story = await lay(under, "c2", "draft");
    const hand = { by: "u:hind", now: await under.archive.now() } as const;
    const due = granted(scheduleStory(story, toInstant(Date.parse(hand.now) + 150), hand));
    await under.archive.saveStory([due], story);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const got = await browser.post("/desk/stories/c2/unschedule", seen(due.story));
    assert.equal(got.status, 409);
    assert.match(textOf(got.text), /منشورة/);
    const wrong = await browser.post("/desk/stories/c2/publish", {});
    assert.equal(wrong.status, 409, "نموذج بلا نسخة ولا حال لا يُؤخذ");
    const long = await browser.post("/desk/stories/c2/correct", {
      revision: "1",
      state: "live",
      note: "ا".repeat(1001),
    });
    assert.equal(long.status, 400);
    assert.match(textOf(long.text), /النص طويل/);
  });

  test("وما كُتب لخطوة لم يعد لها مكان يُعرض ولا يضيع", async (under) => {
    await under.add("editor4", { role: "editor" });
    const browser = await signedIn(under, "editor4");
    const story = await lay(under, "c3", "review");
    const hand = { by: "u:hind", now: await under.archive.now() } as const;
    await under.archive.saveStory([granted(publishStory(story, hand))], story);
    const got = await browser.post("/desk/stories/c3/return", { ...seen(story), note: "أعد صياغة المقدمة" });
    assert.equal(got.status, 409);
    assert.match(textOf(got.text), /تغيّرت المادة.*أعد صياغة المقدمة/);
    const empty = await lay(under, "c4", "review");
    const none = await browser.post("/desk/stories/c4/return", { ...seen(empty), note: " \u202e " });
    assert.equal(none.status, 400);
    assert.match(textOf(none.text), /ليعرف كاتبها لماذا أُعيدت/);
  });

  test("مواعيد لا تصح تُرَدّ بسببها: مضى، وليس تاريخًا، وساعة قفزت فوقها الساعات", async (under) => {
    await under.add("editor5", { role: "editor" });
    const browser = await signedIn(under, "editor5");
    const story = await lay(under, "m1", "ready");
    const send = (form: string, date: string, time: string) =>
      browser.post(`/desk/stories/m1/${form}`, { ...seen(story), date, time });
    for (const form of ["schedule", "embargo", "deadline"]) {
      for (const [date, time, why] of [
        ["2020-01-02", "10:00", /الموعد الخميس 2 يناير\/كانون الثاني 2020، 10:00 مضى/],
        ["", "", /اليوم والساعة معًا/],
        ["2030-06-01", "", /اليوم والساعة معًا/],
        ["2030-02-30", "10:00", /لا يُفهم هذا الموعد/],
        ["غدًا", "10:00", /لا يُفهم هذا الموعد/],
        ["2030-06-01", "25:00", /لا يُفهم هذا الموعد/],
        ["2030-06-01", "10:00; drop", /لا يُفهم هذا الموعد/],
        ["9999-06-01", "10:00", /بعيد جدًا/],
        // في بيروت تقفز الساعة من 00:00 إلى 01:00 ليلة الأحد الأخير من آذار
        ["2030-03-31", "00:30", /الساعة 00:30 لا وجود لها/],
      ] as const) {
        const got = await send(form, date, time);
        assert.equal(got.status, 400, `${form} ${date} ${time}`);
        assert.match(textOf(got.text), why, `${form} ${date} ${time}`);
        if (time === "00:30") assert.match(got.text, /value="2030-03-31"/, "ما كُتب باقٍ");
      }
    }
    assert.deepEqual(await find(under, "m1"), story);
    const done = await send("schedule", "٢٠٣٠-١٢-٠٨", "١٨:٣٠");
    assert.equal(done.status, 303);
    assert.deepEqual((await find(under, "m1")).state, { kind: "scheduled", at: "2030-12-08T16:30:00.000Z" });
    assert.match(
      textOf((await browser.get(done.to ?? "")).text),
      /جُدولت المادة: الأحد 8 ديسمبر\/كانون الأول 2030، 18:30/,
    );
    const kept = await find(under, "m1");
    const dst = await browser.post("/desk/stories/m1/schedule", { ...seen(kept), date: "2030-07-01", time: "18:30" });
    assert.equal(dst.status, 303);
    assert.equal((await find(under, "m1")).published, "2030-07-01T15:30:00.000Z", "صيفًا ثلاث ساعات");
  });

  test("السحب يُسأل عنه مرتين بما سيقرؤه القارئ، ومن رجع وجد ما كتب", async (under) => {
    await under.add("chief6", { role: "chief" });
    const browser = await signedIn(under, "chief6");
    const story = await lay(under, "w1", "live");
    const fields = { ...seen(story), note: "بأمر من محكمة الوادي", legal: "1" };
    const asked = await browser.post("/desk/stories/w1/withdraw", fields);
    assert.equal(asked.status, 200);
    assert.match(textOf(asked.text), /لا عودة عن السحب.*بأمر من محكمة الوادي.*451/);
    assert.equal((await find(under, "w1")).state.kind, "live");
    const back = await browser.post("/desk/stories/w1/withdraw", { ...fields, sure: "no" });
    assert.equal(back.status, 200);
    assert.match(back.text, /<textarea[^>]*>بأمر من محكمة الوادي<\/textarea>/);
    assert.match(back.text, /name="legal" value="1" checked/);
    assert.equal((await browser.post("/desk/stories/w1/withdraw", { ...fields, note: " " })).status, 400);
    assert.equal((await browser.post("/desk/stories/w1/withdraw", { ...fields, sure: "yes" })).status, 303);
    const { state } = await find(under, "w1");
    assert.ok(state.kind === "withdrawn" && state.legal && state.notice === "بأمر من محكمة الوادي");
  });

  test("خلف المنشور: ما يراه القراء وما هو الأحدث، والتصحيح ينشر الأحدث", async (under) => {
    await under.add("editor7", { role: "editor" });
    const browser = await signedIn(under, "editor7");
    const story = await lay(under, "b1", "live");
    const hand = { by: "u:hind", now: await under.archive.now() } as const;
    const revised = granted(reviseStory(story, copy({ headline: "البوّابة الثالثة والرابعة" }), hand));
    await under.archive.saveStory([revised], story);
    const page = await browser.get("/desk/stories/b1");
    assert.match(textOf(page.text), /القراء يرون النسخة 1، وأحدث نسخة 2/);
    assert.match(page.text, /href="\/desk\/stories\/b1\/compare\?from=1&amp;to=2"/);
    const got = await browser.post("/desk/stories/b1/correct", {
      ...seen(revised.story),
      note: "الرابعة فُتحت أيضًا.",
    });
    assert.equal(got.status, 303);
    assert.equal((await find(under, "b1")).publicRevision, 2);
    const embargoed = await lay(under, "b2", "draft");
    const held = granted(embargoStory(embargoed, later(hand.now, 2), hand));
    await under.archive.saveStory([held], embargoed);
    const out = await browser.post("/desk/stories/b2/publish", seen(held.story));
    assert.match(textOf((await browser.get(out.to ?? "")).text), /تخرج المادة حين ينتهي الحظر: /);
  });
});

describe("صفحة المادة وتاريخها", () => {
  test("النص العدائي يُعرض ولا يفعل شيئًا", async (under) => {
    await under.add("chief8", { role: "chief" });
    const browser = await signedIn(under, "chief8");
    const evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)> \u202eevil\u202c';
    const id8 = paragraph("p1", evil);
    const content = copy({
      headline: evil,
      standfirst: evil,
      byline: [{ name: evil }],
      tags: [evil],
      sources: [evil],
      hero: { src: "javascript:alert(3)", alt: evil, caption: evil, credit: evil },
      body: [
        { ...id8, marks: [{ kind: "link", start: 0, end: 9, href: "javascript:alert(4)" }] } as Block,
        { id: "q1" as Block["id"], kind: "quote", text: evil, attribution: evil },
        { id: "l1" as Block["id"], kind: "list", ordered: false, items: [{ text: evil }] },
        { id: "e1" as Block["id"], kind: "embed", url: "javascript:alert(5)", title: evil, provider: evil },
        { id: "r1" as Block["id"], kind: "related", items: [{ headline: evil, url: "javascript:alert(6)" }] },
        { id: "t1" as Block["id"], kind: "table", caption: evil, header: [evil], rows: [[evil]] },
      ],
    });
    const story = await lay(under, "x1", "draft", { content });
    const hand = { by: "u:hind", now: await under.archive.now() } as const;
    const sent = granted(submitStory(story, hand));
    const back = granted(returnStory(sent.story, hand, evil));
    const revised = granted(reviseStory(back.story, { ...content, headline: `${evil}!`, body: [] }, hand));
    await under.archive.saveStory([sent, back, revised], story);
    for (const path of [
      "/desk/",
      `/desk/?q=${encodeURIComponent(evil)}&author=${encodeURIComponent(evil)}`,
      "/desk/stories/x1",
      "/desk/stories/x1?revision=1",
      "/desk/stories/x1/history",
      "/desk/stories/x1/compare?from=1&to=2",
    ]) {
      const { status, text } = await browser.get(path);
      assert.equal(status, 200, path);
      const body = text.slice(text.indexOf("<body"));
      assert.doesNotMatch(body, /<script|<img|href="javascript:/i, path);
      const shown = text.replaceAll(/ value="[^"]*"/gs, "");
      assert.ok(!shown.includes("\u202e"), `${path}: لا محرف يقلب ما بعده`);
      if (!path.includes("?q")) assert.match(shown, /U\+202E/, path);
    }
  });

  test("التاريخ بأسماء من فعلوا وملاحظاتهم، والاسترجاع نسخة جديدة بلا حذف", async (under) => {
    await under.add("rep9", { role: "reporter", name: "سلمى الرملي" });
    await under.add("edit9", { role: "editor", name: "نادر الحلبي" });
    const story = await lay(under, "h1", "draft", { by: "u:rep9", content: copy({ byline: [] }) });
    const editor = await signedIn(under, "edit9");
    const reporter = await signedIn(under, "rep9");
    await reporter.post("/desk/stories/h1/submit", seen(story));
    const sent = await find(under, "h1");
    await editor.post("/desk/stories/h1/return", { ...seen(sent), note: "من قال إن المنسوب آمن؟" });
    const back = await find(under, "h1");
    const page = textOf((await reporter.get("/desk/stories/h1")).text);
    assert.match(page, /أُعيدت إلى كاتبها نادر الحلبي.*من قال إن المنسوب آمن؟/);
    assert.match(textOf((await reporter.get("/desk/")).text), /بانتظارك .*أُعيدت إليك/);
    const hand = { by: "u:rep9", now: await under.archive.now() } as const;
    const revised = granted(reviseStory(back, copy({ byline: [], headline: "مسئولو السدّ: المنسوب آمن" }), hand));
    await under.archive.saveStory([revised], back);
    const history = await reporter.get("/desk/stories/h1/history");
    assert.match(
      textOf(history.text),
      /تعديل النسخة 2 · الأحدث سلمى الرملي.*إعادة إلى الكاتب من قال إن المنسوب آمن؟ نادر الحلبي.*إرسال إلى المراجعة سلمى الرملي.*مسودة جديدة النسخة 1 سلمى الرملي/,
    );
    const compared = await reporter.get("/desk/stories/h1/compare?from=1&to=2");
    assert.match(compared.text, /<del class="respelled"><bdi>مسؤولو<\/bdi><\/del>/);
    assert.match(compared.text, /<ins class="respelled"><bdi>مسئولو<\/bdi><\/ins>/);
    assert.match(compared.text, /<span class="unseen"> محذوف: <\/span>/);
    assert.match(textOf(compared.text), /موضع واحد تغيّر/);
    for (const query of ["?from=1&to=9", "?from=x", "?from=0&to=1", "?from=-1"])
      assert.equal((await reporter.get(`/desk/stories/h1/compare${query}`)).status, 404, query);
    assert.equal((await reporter.get("/desk/stories/h1/compare")).status, 200);
    const old = await reporter.get("/desk/stories/h1?revision=1");
    assert.match(textOf(old.text), /هذه النسخة 1، حُفظت .*، وليست الأحدث/);
    const bad = await reporter.post("/desk/stories/h1/restore", { ...seen(revised.story), number: "7" });
    assert.equal(bad.status, 400);
    assert.match(textOf(bad.text), /لا نسخة بهذا الرقم/);
    const same = await reporter.post("/desk/stories/h1/restore", { ...seen(revised.story), number: "2" });
    assert.equal(same.status, 400);
    const stale = await reporter.post("/desk/stories/h1/restore", { ...seen(story), number: "1" });
    assert.equal(stale.status, 409);
    const done = await reporter.post("/desk/stories/h1/restore", { ...seen(revised.story), number: "1" });
    assert.equal(done.to, "/desk/stories/h1?told=restored#main");
    const after = await find(under, "h1");
    assert.deepEqual([after.revision, after.content], [3, story.content]);
    assert.equal((await under.archive.listRevisions(id("h1"))).length, 3);
    const other = await lay(under, "h2", "draft");
    const notHers = await reporter.post("/desk/stories/h2/restore", { ...seen(other), number: "1" });
    assert.equal(notHers.status, 403);
  });

  test("ما ينقصها يُقال، وعنوانها على الموقع حيث هي منشورة وحدها", async (under) => {
    await under.add("chief10", { role: "chief" });
    const browser = await signedIn(under, "chief10");
    await lay(under, "l1", "draft", { content: copy({ headline: " ", body: [], byline: [] }) });
    const page = await browser.get("/desk/stories/l1");
    assert.match(textOf(page.text), /ينقصها عنوان \(لا تُنشر بدونه\) متن \(لا تُنشر بدونه\) اسم كاتب/);
    assert.doesNotMatch(page.text, /على الموقع/);
    await lay(under, "l2", "live");
    assert.match((await browser.get("/desk/stories/l2")).text, /href="\/l2\/%D9%85/);
    const refused = await browser.post("/desk/stories/l1/publish", { revision: "1", state: "draft" });
    assert.equal(refused.status, 400);
    assert.match(textOf(refused.text), /المادة بلا عنوان/);
    for (const path of ["zz9", "new2", "l1%00", "l1%0a"])
      assert.ok([404, 303].includes((await browser.get(`/desk/stories/${path}`)).status), path);
  });

  test("غرفة بالإنجليزية لا تقلب النص العربي", async (under) => {
    await under.add("chief11", { role: "chief" });
    const browser = await signedIn(under, "chief11");
    await lay(under, "n1", "live");
    await browser.post("/desk/account/language", { language: "en" });
    const page = await browser.get("/desk/stories/n1");
    assert.match(page.text, /<html lang="en" dir="ltr">/);
    assert.match(page.text, /<h1 dir="rtl" lang="ar">/);
    assert.match(page.text, /<article class="copy" lang="ar" dir="rtl"/);
    for (const path of ["/desk/", "/desk/stories/n1/history", "/desk/stories/new", "/desk/stories/n1"]) {
      const { text } = await browser.get(path);
      const said = textOf(text).replaceAll(
        /مسؤولو السدّ يفتحون البوّابة الثالثة|المدينة|هند الراوي|عضو chief11|العالم|اقتصاد|هدنة هشّة في وادي السنديان|فُتحت.*آمن»\.|\/n1\/\S*/g,
        "",
      );
      assert.doesNotMatch(said, /[\u0621-\u064a]{2}/, `${path}: ${/.{20}[\u0621-\u064a]{2}.{20}/.exec(said)?.[0]}`);
    }
  });
});

describe("القائمة ومادة جديدة", () => {
  test("تُضيَّق بالكلمات والقسم والكاتب والموعد، وتُقلَّب صفحاتها بما ضُيّقت به", async (under) => {
    await under.add("edit12", { role: "editor", name: "نادر الحلبي" });
    await under.add("rep12", { role: "reporter", name: "سلمى الرملي" });
    const browser = await signedIn(under, "edit12");
    for (let turn = 1; turn <= 45; turn++)
      await lay(under, `k${turn}`, "draft", { content: copy({ headline: `خبر رقم ${turn}` }) });
    await lay(under, "q1", "review", { by: "u:rep12", content: copy({ headline: "إضراب المُعلّمين", byline: [] }) });
    const ids = async (query: string): Promise<readonly string[]> => {
      const { text } = await browser.get(`/desk/?${query}`);
      const list = text.slice(text.indexOf('id="stories"'));
      return [...list.matchAll(/href="\/desk\/stories\/(\w+)"/g)].map(([, name]) => name ?? "");
    };
    assert.deepEqual(await ids("q=اضراب المعلمين"), ["q1"]);
    assert.deepEqual(await ids("author=سلمي"), ["q1"]);
    assert.deepEqual(await ids("author=الرملي&q=خبر"), []);
    assert.deepEqual(await ids("mine=1"), []);
    assert.deepEqual(await ids("state=review"), ["q1"]);
    assert.deepEqual(await ids("waiting=1"), ["q1"]);
    assert.deepEqual(await ids("section=economy"), []);
    assert.equal((await ids("")).length, 40);
    const first = await browser.get("/desk/?q=خبر&section=world&order=changed");
    const next = /href="(\/desk\/\?[^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    assert.match(next, /q=%D8%AE%D8%A8%D8%B1/);
    assert.equal((await ids(next.split("?")[1] ?? "")).length, 5);
    const now = await under.archive.now();
    for (const [name, hours] of [
      ["k1", -3],
      ["k2", 100],
      ["k3", 2],
    ] as const)
      await under.archive.setDeadline(id(name), later(now, hours), "u:edit12");
    assert.deepEqual(await ids("order=deadline"), ["k1", "k3", "k2"]);
    assert.deepEqual(await ids("deadline=late"), ["k1"]);
    assert.deepEqual((await ids("deadline=set")).toSorted(), ["k1", "k2", "k3"]);
    assert.deepEqual((await ids("deadline=week")).toSorted(), ["k2", "k3"]);
    assert.match(textOf((await browser.get("/desk/?deadline=late")).text), /فات موعدها تُسلَّم/);
    for (const query of ["state=__proto__", "order=x", "deadline=%00", "after=zzz", "section=../..", "q=%00"])
      assert.equal((await browser.get(`/desk/?${query}`)).status, 200, query);
  });

  test("مادة جديدة في قسم له فيه ذلك، باسم كاتبها، ثم إلى التحرير", async (under) => {
    await under.add("rep13", { role: "reporter", name: "سلمى الرملي", sections: [world] });
    const browser = await signedIn(under, "rep13");
    const form = await browser.get("/desk/stories/new");
    assert.match(form.text, /value="world"/);
    assert.doesNotMatch(form.text, /value="economy"/);
    const bad = await browser.post("/desk/stories/new", { headline: " \u202e", section: "world" });
    assert.equal(bad.status, 400);
    const notHers = await browser.post("/desk/stories/new", { headline: "الميزانية", section: "economy" });
    assert.equal(notHers.status, 400);
    assert.match(notHers.text, /الميزانية/);
    assert.equal(
      (await browser.post("/desk/stories/new", { headline: "ا".repeat(301), section: "world" })).status,
      400,
    );
    const done = await browser.post("/desk/stories/new", { headline: "حريق في\u202e سوق النحّاسين", section: "world" });
    const [, name = ""] = /^\/desk\/stories\/([\w-]+)\/edit$/.exec(done.to ?? "") ?? [];
    const story = await find(under, name);
    assert.equal(story.content.headline, "حريق في سوق النحّاسين");
    assert.deepEqual(story.content.byline, [{ name: "سلمى الرملي" }]);
    assert.equal((await under.archive.findStoryLine(id(name)))?.begunBy, "u:rep13");
    const role: Role = "editor";
    await under.add("nowhere13", { role, sections: [] });
    const nobody = await signedIn(under, "nowhere13");
    assert.match(textOf((await nobody.get("/desk/stories/new")).text), /لا قسم لك/);
    assert.doesNotMatch((await nobody.get("/desk/")).text, /stories\/new/);
  });
});
