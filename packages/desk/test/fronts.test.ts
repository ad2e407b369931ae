import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type BlockId,
  type Front,
  type Instant,
  type Role,
  type SectionId,
  type Story,
  type StoryId,
  draftStory,
  embargoStory,
  publishStory,
  scheduleStory,
  toInstant,
  withdrawStory,
} from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, type Got, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";
import { fieldsIn } from "./sent-form.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

const world = "world" as SectionId;
const hour = 3_600_000;
const by = "u:rim" as const;

interface Newsroom extends DeskUnderTest {
  readonly now: Instant;
  later(milliseconds: number): Instant;
  write(id: string, headline: string, section?: string): Promise<Story>;
  publish(id: string, headline: string, section?: string): Promise<Story>;
}

function test(name: string, run: (under: Newsroom) => Promise<void>): void {
  it(name, async () => {
    const under = await deskUnderTest(server);
    try {
      const now = await under.archive.now();
      const write = async (id: string, headline: string, section = "world"): Promise<Story> => {
        const content = {
          headline,
          section: section as SectionId,
          byline: [],
          body: [{ id: "p1" as BlockId, kind: "paragraph" as const, text: `${headline}، كما قال من حضر.` }],
          tags: [],
          language: "ar",
          sources: [],
        };
        const step = draftStory({ id: id as StoryId, content, now: await under.archive.now(), by });
        await under.archive.saveStory([step], undefined);
        return step.story;
      };
      await run({
        ...under,
        now,
        later: (milliseconds) => toInstant(Date.parse(now) + milliseconds),
        write,
        async publish(id, headline, section) {
          const story = await write(id, headline, section);
          const step = publishStory(story, { now: await under.archive.now(), by });
          assert.ok(step.ok);
          await under.archive.saveStory([step.value], story);
          return step.value.story;
        },
      });
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

const send = (browser: DeskBrowser, path: string, fields: URLSearchParams): Promise<Got> =>
  browser.ask(path, { method: "POST", body: fields, headers: { origin, "sec-fetch-site": "same-origin" } });

/** Presses a button of the front that stands on a page. */
function press(
  browser: DeskBrowser,
  page: Got,
  front: string,
  pressed: string,
  more: Readonly<Record<string, string>> = {},
) {
  const path = `/desk/fronts/${front}`;
  const fields = fieldsIn(page, path);
  fields.set("do", pressed);
  for (const [name, value] of Object.entries(more)) fields.set(name, value);
  return send(browser, path, fields);
}

/** The headlines of the places, in order, with a star where the story is pinned. */
const placesOn = ({ text }: Got): readonly string[] =>
  [
    ...text.matchAll(
      /<li class="place[^"]*" data-place="\d+" data-kind="(\w+)">.*?<p class="headline"><bdi>(.*?)<\/bdi>/gs,
    ),
  ].map(([, kind, headline]) => `${kind === "pinned" ? "* " : ""}${headline}`);

const three = async (under: Newsroom): Promise<void> => {
  await under.publish("w1", "هدنة هشّة في وادي السنديان");
  await under.publish("w2", "سدّ الرمّانة يمتلئ قبل أوانه");
  await under.publish("e1", "الليرة تستعيد شيئًا من قيمتها", "economy");
};

describe("واجهات غرفة التحرير", () => {
  test("لكل دور ما له: الرئيسية لمن له الأقسام كلها، ولرئيس قسم واجهة قسمه وحدها", async (under) => {
    await three(under);
    for (const [role, sections, statuses] of [
      ["reporter", "all", [403, 403, 403]],
      ["editor", "all", [403, 403, 403]],
      ["chief", ["world"], [403, 200, 403]],
      ["chief", "all", [200, 200, 200]],
      ["admin", "all", [200, 200, 200]],
      ["admin", ["economy"], [403, 403, 200]],
    ] as const) {
      const id = `${role}-${sections === "all" ? "all" : sections[0]}`;
      const browser = await signedIn(under, id, role, sections);
      const got = await Promise.all(["home", "world", "economy"].map((front) => browser.get(`/desk/fronts/${front}`)));
      assert.deepEqual(
        got.map(({ status }) => status),
        statuses,
        id,
      );
      const list = await browser.get("/desk/fronts");
      assert.equal(list.status, role === "reporter" || role === "editor" ? 403 : 200, id);
      const listed = [...list.text.matchAll(/href="\/desk\/fronts\/(\w+)"/g)].map(([, front]) => front);
      assert.deepEqual(
        new Set(listed),
        new Set(["home", "world", "economy"].filter((_, at) => statuses[at] === 200)),
        id,
      );
      for (const [at, front] of ["home", "world", "economy"].entries()) {
        const fields = new URLSearchParams({ slot: "w1", until: "", was: "", basis: "", do: "show" });
        for (const path of [`/desk/fronts/${front}`, `/desk/fronts/${front}/preview`])
          assert.equal((await send(browser, path, fields)).status, statuses[at], `${id} ${path}`);
        assert.equal((await browser.get(`/desk/fronts/${front}/preview?slot=w1&until=&was=`)).status, statuses[at]);
      }
    }
    const chief = await signedIn(under, "salma", "chief");
    assert.equal((await chief.get("/desk/fronts/sport")).status, 404);
    assert.deepEqual((await under.archive.reading.getFront("home")).slots, []);
  });

  test("يُثبَّت ويُنقل ويُلغى من غير أن يُحفظ شيء، ثم يُحفظ دفعة واحدة", async (under) => {
    await three(under);
    const chief = await signedIn(under, "salma", "chief");
    let page = await chief.get("/desk/fronts/home");
    assert.deepEqual(placesOn(page), [
      "الليرة تستعيد شيئًا من قيمتها",
      "سدّ الرمّانة يمتلئ قبل أوانه",
      "هدنة هشّة في وادي السنديان",
    ]);
    page = await press(chief, page, "home", "move:2:0");
    assert.deepEqual(placesOn(page), [
      "* هدنة هشّة في وادي السنديان",
      "الليرة تستعيد شيئًا من قيمتها",
      "سدّ الرمّانة يمتلئ قبل أوانه",
    ]);
    assert.match(page.text, /تغييرات لم تُحفظ/);
    page = await press(chief, page, "home", "pin:2");
    page = await press(chief, page, "home", "move:2:1");
    assert.deepEqual(placesOn(page), [
      "* هدنة هشّة في وادي السنديان",
      "* سدّ الرمّانة يمتلئ قبل أوانه",
      "الليرة تستعيد شيئًا من قيمتها",
    ]);
    page = await press(chief, page, "home", "unpin:0");
    page = await press(chief, page, "home", "remove:1");
    assert.deepEqual(placesOn(page)[0], "الليرة تستعيد شيئًا من قيمتها");
    assert.match(page.text, /كما هي عند القراء/);
    assert.deepEqual((await under.archive.reading.getFront("home")).slots, [], "لا شيء قبل الحفظ");
    page = await press(chief, page, "home", "move:2:0");
    const saved = await press(chief, page, "home", "save");
    assert.equal(saved.to, "/desk/fronts/home?told=front-saved");
    assert.match((await chief.get(saved.to ?? "")).text, /حُفظت الواجهة/);
    assert.deepEqual((await under.archive.reading.getFront("home")).slots, [{ kind: "pinned", story: "w1" }]);
    const [row] = (await under.archive.listAudit({ limit: 1000 })).filter(({ action }) => action === "save-front");
    assert.deepEqual([row?.by, row?.subject], ["u:salma", "front:home"]);
  });

  test("يجد بكلمات المتن كما يجد القارئ، وبالرقم وبالعنوان، ويضع حيث يُطلب", async (under) => {
    await three(under);
    const chief = await signedIn(under, "salma", "chief");
    const first = await chief.get("/desk/fronts/home");
    let page = await press(chief, first, "home", "find", { q: "والسدود" });
    assert.match(page.text, /value="put:w2"/);
    assert.doesNotMatch(page.text, /value="put:e1"/);
    assert.match((await press(chief, first, "home", "find", { q: "زرافة" })).text, /لا مادة بهذه الكلمات/);
    for (const q of ["e1", "/e1/الليرة", `${origin}/e1/x`])
      assert.match((await press(chief, first, "home", "find", { q })).text, /value="put:e1"/, q);
    page = await press(chief, page, "home", "put:w2", { place: "3" });
    assert.deepEqual(placesOn(page), [
      "الليرة تستعيد شيئًا من قيمتها",
      "هدنة هشّة في وادي السنديان",
      "* سدّ الرمّانة يمتلئ قبل أوانه",
    ]);
  });

  test("المجدول والمحظور يُثبَّتان ويُقال متى يظهران، والمسودة والمسحوبة تُردّان بالكلام", async (under) => {
    await three(under);
    const { archive } = under;
    const hand = { now: under.now, by };
    const draft = await under.write("d1", "مسودة عن الميناء القديم");
    const scheduled = await under.write("d2", "قطار الساحل يعود إلى سكّته");
    const step = scheduleStory(scheduled, under.later(5 * hour), hand);
    assert.ok(step.ok);
    await archive.saveStory([step.value], scheduled);
    const held = await under.write("d3", "تقرير محظور حتى الفجر");
    const embargo = embargoStory(held, under.later(9 * hour), hand);
    assert.ok(embargo.ok);
    const out = publishStory(embargo.value.story, { ...hand, now: await archive.now() });
    assert.ok(out.ok);
    await archive.saveStory([embargo.value, out.value], held);
    const live = await under.publish("d4", "خبر لم يثبت");
    const gone = withdrawStory(live, "لم يثبت.", { ...hand, now: await archive.now() });
    assert.ok(gone.ok);
    await archive.saveStory([gone.value], live);

    const chief = await signedIn(under, "salma", "chief");
    const first = await chief.get("/desk/fronts/home");
    assert.match((await press(chief, first, "home", "find", { q: "قطار الساحل" })).text, /value="put:d2"/);
    let page = await press(chief, first, "home", "put:d2");
    page = await press(chief, page, "home", "put:d3");
    assert.equal((page.text.match(/تظهر في مكانها حين تُنشر/g) ?? []).length, 2);
    assert.match(page.text, /مثبّت هنا: «قطار الساحل يعود إلى سكّته»/);
    assert.deepEqual(placesOn(page)[0], "* الليرة تستعيد شيئًا من قيمتها", "يملأ المكان الأحدث حتى ذلك الحين");
    for (const [id, said] of [
      [draft.id, /حالها «مسودة»؛ انشرها أو جدولها/],
      ["d4", /سُحبت «خبر لم يثبت»/],
      ["x9", /لا مادة لك بهذا الرقم/],
    ] as const) {
      const refused = await press(chief, page, "home", `put:${id}`);
      assert.equal(refused.status, 400, id);
      assert.match(refused.text, said);
      assert.deepEqual(placesOn(refused), placesOn(page), "الترتيب باقٍ");
    }
    // a story that was pinned and is withdrawn then
    await archive.saveFront({ id: "home", slots: [{ kind: "pinned", story: "d4" as StoryId }] }, by);
    const told = await chief.get("/desk/fronts/home");
    assert.match(told.text, /سُحبت هذه المادة ولن تظهر/);
    const preview = await chief.get("/desk/fronts/home/preview?slot=d2&until=&was=&slot=d3&until=&was=");
    assert.doesNotMatch(preview.text, /قطار الساحل|تقرير محظور/, "المعاينة كما يرى القارئ الآن");
  });

  test("رئيس قسم لا يعرف من مادة قسم آخر لم تُنشر ولا عنوانها، ويثبّت ما نُشر من غيره", async (under) => {
    await three(under);
    await under.write("e9", "سرّ في الاقتصاد", "economy");
    await under.archive.saveFront({ id: world, slots: [{ kind: "pinned", story: "e9" as StoryId }] }, by);
    const chief = await signedIn(under, "nour", "chief", ["world"]);
    const page = await chief.get("/desk/fronts/world");
    assert.match(page.text, /مادة مثبّتة لا تُرى لك/);
    const found = await press(chief, page, "world", "find", { q: "e9" });
    const put = await press(chief, page, "world", "put:e9");
    for (const got of [page, found, put]) assert.doesNotMatch(got.text, /سرّ في الاقتصاد/);
    const own = await press(chief, page, "world", "put:e1");
    assert.equal(placesOn(own)[0], "* الليرة تستعيد شيئًا من قيمتها");
  });

  test("تثبيت حتى موعد بساعة الصحيفة، والمنقضي يُقال أنه انقضى", async (under) => {
    await three(under);
    const chief = await signedIn(under, "salma", "chief");
    let page = await press(chief, await chief.get("/desk/fronts/home"), "home", "put:w1");
    const fields = fieldsIn(page, "/desk/fronts/home");
    const untils = fields.getAll("until").map((_, place) => (place === 0 ? "2031-03-30T00:30" : ""));
    fields.delete("until");
    for (const until of untils) fields.append("until", until);
    fields.set("do", "save");
    assert.equal((await send(chief, "/desk/fronts/home", fields)).status, 303);
    const [slot] = (await under.archive.reading.getFront("home")).slots;
    assert.deepEqual(slot, { kind: "pinned", story: "w1", until: "2031-03-29T22:30:00.000Z" });
    const until = under.later(-hour);
    await under.archive.saveFront({ id: "home", slots: [{ kind: "pinned", story: "w1" as StoryId, until }] }, by);
    page = await chief.get("/desk/fronts/home");
    assert.match(page.text, /انقضى التثبيت/);
    assert.equal(placesOn(page)[0], "* الليرة تستعيد شيئًا من قيمتها");
    const wrong = fieldsIn(page, "/desk/fronts/home");
    wrong.delete("until");
    wrong.append("until", "غدًا صباحًا");
    wrong.set("do", "save");
    const refused = await send(chief, "/desk/fronts/home", wrong);
    assert.equal(refused.status, 400);
    assert.match(refused.text, /موعد التثبيت في المكان 1 ليس وقتًا/);
  });

  test("حفظ غيره في الأثناء: لا يُمحى شيء، ويُرى الترتيبان، ويختار", async (under) => {
    await three(under);
    const [salma, nour] = [await signedIn(under, "salma", "chief"), await signedIn(under, "nourr", "admin")];
    const [first, second] = [await salma.get("/desk/fronts/home"), await nour.get("/desk/fronts/home")];
    const mine = await press(salma, first, "home", "move:2:0");
    await press(nour, await press(nour, second, "home", "put:w2"), "home", "save");
    const conflict = await press(salma, mine, "home", "save");
    assert.equal(conflict.status, 409);
    const [, theirs = "", own = ""] = conflict.text.split(/<ol class="order">/);
    assert.match(theirs, /سدّ الرمّانة[^<]*<\/bdi> <span class="quiet">مثبّتة/);
    assert.match(own, /هدنة هشّة[^<]*<\/bdi> <span class="quiet">مثبّتة/);
    const held = async (): Promise<Front["slots"]> => (await under.archive.reading.getFront("home")).slots;
    assert.deepEqual(await held(), [{ kind: "pinned", story: "w2" }]);
    // looked at, and decided: mine goes in its place
    assert.equal((await press(salma, conflict, "home", "save")).status, 303);
    assert.deepEqual(await held(), [{ kind: "pinned", story: "w1" }]);
    assert.equal((await press(nour, second, "home", "save")).status, 409, "النافذة القديمة لا تحفظ");
  });

  test("المعاينة صفحة القارئ بترتيب لم يُحفظ، في إطار من الموقع نفسه، لا تُحفظ ولا تعمل فيها نصوص", async (under) => {
    await three(under);
    const chief = await signedIn(under, "salma", "chief");
    const page = await press(chief, await chief.get("/desk/fronts/home"), "home", "move:2:0");
    const fields = fieldsIn(page, "/desk/fronts/home");
    const frames = await send(chief, "/desk/fronts/home/preview", fields);
    assert.equal(frames.status, 200);
    assert.match(frames.headers.get("content-security-policy") ?? "", /frame-ancestors 'none'.*frame-src 'self'/);
    const [src = "", ...others] = [...frames.text.matchAll(/<iframe[^>]*src="([^"]+)"/g)].map(([, at = ""]) =>
      at.replaceAll("&amp;", "&"),
    );
    assert.deepEqual(others, [src]);
    const shown = await chief.get(src);
    const policy = shown.headers.get("content-security-policy") ?? "";
    assert.match(policy, /frame-ancestors 'self'/);
    assert.doesNotMatch(policy, /script-src|connect-src/);
    assert.match(policy, /default-src 'none'; style-src 'sha256-/);
    assert.equal(shown.headers.get("x-frame-options"), "SAMEORIGIN");
    assert.equal(shown.headers.get("cache-control"), "no-store");
    const order = ["هدنة هشّة", "الليرة تستعيد", "سدّ الرمّانة"].map((headline) =>
      shown.text.indexOf(headline, shown.text.indexOf("<main")),
    );
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.ok(order.every((at) => at > 0));
    assert.deepEqual((await under.archive.reading.getFront("home")).slots, []);
    assert.equal((await browserAt(under, { client: "198.51.100.9" }).get(src)).status, 303, "لغير الداخل باب الدخول");
    assert.match(
      (await chief.get("/desk/fronts")).headers.get("content-security-policy") ?? "",
      /frame-ancestors 'none'/,
    );
    assert.equal((await chief.get("/desk/fronts/world/preview?slot=w2&until=&was=")).status, 200);
    assert.equal((await chief.get("/desk/fronts/world/preview?slot=<x>")).status, 404);
  });

  test("بالإنجليزية: العناوين تبقى عربية في اتجاهها", async (under) => {
    await three(under);
    const chief = await signedIn(under, "salma", "chief");
    await chief.post("/desk/account/language", { language: "en" });
    const page = await press(chief, await chief.get("/desk/fronts/home"), "home", "put:w1");
    assert.match(page.text, /Changes not saved/);
    assert.match(page.text, /Unpin “\u2068هدنة هشّة في وادي السنديان\u2069”/);
    assert.match((await chief.get("/desk/fronts")).text, /Home front/);
  });
});
