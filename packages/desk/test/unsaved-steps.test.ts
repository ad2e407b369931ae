import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Block, type SectionId, type Story, type StoryContent, type StoryId, draftStory } from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest } from "./desk-under-test.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

const id = "w1" as StoryId;
const content: StoryContent = {
  headline: "جسر الحديد يُغلق للصيانة",
  section: "world" as SectionId,
  byline: [],
  body: [{ id: "p1", kind: "paragraph", text: "يُغلق الجسر فجر الأحد." } as unknown as Block],
  tags: [],
  language: "ar",
  sources: [],
};
const writtenOn: StoryContent = {
  ...content,
  body: [{ id: "p1", kind: "paragraph", text: "يُغلق الجسر فجر الاثنين، لا الأحد." } as unknown as Block],
};
const tab = (name: string): string => `window-of-${name}-0000`;

function test(
  name: string,
  run: (given: { under: DeskUnderTest; hind: DeskBrowser; nader: DeskBrowser }) => Promise<void>,
): void {
  it(name, async () => {
    const under = await deskUnderTest(server);
    try {
      await under.add("hind", { role: "reporter" });
      await under.add("nader", { role: "chief" });
      const [hind, nader] = [browserAt(under), browserAt(under, { client: "198.51.100.7" })];
      await hind.signIn("hind");
      await nader.signIn("nader");
      const { archive } = under;
      await archive.saveStory([draftStory({ id, content, by: "u:hind", now: await archive.now() })], undefined);
      await run({ under, hind, nader });
      assert.deepEqual(under.faults, []);
    } finally {
      await under.close();
    }
  });
}

async function find({ archive }: DeskUnderTest): Promise<Story> {
  const story = await archive.findStory(id);
  assert.ok(story !== undefined);
  return story;
}

const save = (browser: DeskBrowser, name: string, given: StoryContent, base = { revision: 1, version: 0 }) =>
  browser.postJson(`/desk/api/stories/${id}/text`, { tab: tab(name), base, content: given });

describe("خطوة على نص لم يُحفظ نسخة", () => {
  test("يُرى في صفحة المادة، ويصير نسخة باسم كاتبه قبل الخطوة", async ({ under, hind, nader }) => {
    assert.equal((await save(hind, "hind", writtenOn)).status, 200);
    const page = await nader.get(`/desk/stories/${id}`);
    assert.match(page.text, /فجر الاثنين/);
    assert.match(page.text, /فيها ما كتبه عضو hind/);
    const seen = { revision: "1", version: "1", state: "draft" };
    assert.equal((await nader.post(`/desk/stories/${id}/approve`, seen)).status, 303);
    const story = await find(under);
    assert.equal(story.state.kind, "ready");
    assert.equal(story.revision, 2);
    const revisions = await under.archive.listRevisions(id);
    assert.deepEqual(
      revisions.map(({ number, by }) => [number, by]),
      [
        [1, "u:hind"],
        [2, "u:hind"],
      ],
    );
  });

  test("من لم يرَ ما كُتب بعدُ لا ينشره: يُقال له إن المادة تغيّرت", async ({ under, hind, nader }) => {
    const seen = { revision: "1", version: "0", state: "draft" };
    await save(hind, "hind", writtenOn);
    const refused = await nader.post(`/desk/stories/${id}/publish`, seen);
    assert.equal(refused.status, 409);
    assert.match(refused.text, /تغيّرت المادة/);
    assert.equal((await find(under)).state.kind, "draft");
    assert.equal((await find(under)).revision, 1);
  });

  test("الإعادة والسحب لا ينتظران من يكتب، ونصه باقٍ", async ({ under, hind, nader }) => {
    const seen = { revision: "1", version: "0", state: "draft" };
    assert.equal((await nader.post(`/desk/stories/${id}/submit`, seen)).status, 303);
    await save(nader, "nader", writtenOn);
    const back = { revision: "1", version: "0", state: "review", note: "من أكّد الموعد؟" };
    assert.equal((await nader.post(`/desk/stories/${id}/return`, back)).status, 303);
    assert.equal((await find(under)).state.kind, "draft");
    assert.deepEqual((await under.archive.findWorkingCopy(id))?.content.body, writtenOn.body);
    assert.equal(hind.cookies.size > 0, true);
  });

  test("المقارنة ترى ما لم يُحفظ كأنه النسخة التالية", async ({ hind, nader }) => {
    await save(hind, "hind", writtenOn);
    const compared = await nader.get(`/desk/stories/${id}/compare?from=1&to=2`);
    assert.equal(compared.status, 200);
    assert.match(compared.text, /<ins[^>]*>[^<]*الاثنين/);
  });
});

describe("أسئلة المحرّر إلى الخادم", () => {
  test("لا يحفظ من ليس له، ولا بلا نافذة، ولا نصًّا يرفضه الباب، ولا على نص غير الذي بدأ منه", async ({
    under,
    hind,
    nader,
  }) => {
    await under.add("far", { role: "editor", sections: ["economy" as SectionId] });
    const far = browserAt(under, { client: "198.51.100.9" });
    await far.signIn("far");
    assert.equal((await save(far, "far", writtenOn)).status, 403);
    assert.equal((await far.get(`/desk/stories/${id}/edit`)).status, 403);
    assert.equal((await far.get(`/desk/api/stories/${id}/text`)).status, 403);
    const stranger = browserAt(under);
    assert.equal((await save(stranger, "stranger", writtenOn)).status, 401);
    const open = `/desk/api/stories/${id}/text`;
    const base = { revision: 1, version: 0 };
    for (const body of [
      { base, content },
      { tab: "short", base, content },
      { tab: tab("hind"), content },
      { tab: tab("hind"), base: { revision: -1, version: 0 }, content },
      { tab: tab("hind"), base, content: { ...content, section: "no-such" } },
      { tab: tab("hind"), base },
    ])
      assert.equal((await hind.postJson(open, body)).status, 400, JSON.stringify(body));
    const long = { ...content, headline: "ع".repeat(301) };
    const refused = await save(hind, "hind", long);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /headline/);
    assert.equal(await under.archive.findWorkingCopy(id), undefined);

    assert.equal((await save(hind, "hind", writtenOn)).status, 200);
    const other = await save(nader, "nader", { ...content, headline: "عنوان آخر" });
    assert.equal(other.status, 409);
    assert.equal((JSON.parse(other.text) as { code: string }).code, "not-writer");
    const clash = await save(hind, "hind", { ...content, headline: "عنوان ثالث" });
    const told = JSON.parse(clash.text) as { code: string; content: StoryContent; base: object };
    assert.deepEqual([clash.status, told.code, told.base], [409, "clash", { revision: 1, version: 1 }]);
    assert.deepEqual(told.content.body, writtenOn.body);
  });

  test("روابط خطرة ومحارف خفية لا تُحفظ، والعنوان قد يفرغ أثناء الكتابة", async ({ under, hind }) => {
    const given = {
      ...content,
      headline: "",
      body: [
        {
          id: "p1",
          kind: "paragraph",
          text: "رابط\u202e خطر",
          marks: [{ kind: "link", start: 0, end: 4, href: "javascript:alert(1)" }],
        },
      ],
    } as unknown as StoryContent;
    assert.equal((await save(hind, "hind", given)).status, 200);
    const kept = (await under.archive.findWorkingCopy(id))?.content;
    assert.deepEqual(kept?.body, [{ id: "p1", kind: "paragraph", text: "رابط خطر" }]);
    assert.equal(kept?.headline, "");
  });

  test("نص فيه وسم HTML لا يخرج من صفحة المحرّر وسمًا", async ({ hind }) => {
    await save(hind, "hind", { ...content, headline: "</script><script>alert(1)</script>" });
    const page = await hind.get(`/desk/stories/${id}/edit`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /<script>alert/);
    assert.match(page.text, /\\u003c\/script>/);
  });

  test("من يكتب ومن ينظر: الدور لواحد، ويؤخذ، ويُترك", async ({ hind, nader }) => {
    const see = async (browser: DeskBrowser, name: string, what = "presence") =>
      JSON.parse(
        (await browser.postJson(`/desk/api/stories/${id}/${what}`, { tab: tab(name), wants: "write" })).text,
      ) as {
        writer?: { tab: string };
        others: readonly { name: string }[];
      };
    assert.equal((await see(hind, "hind")).writer?.tab, tab("hind"));
    const second = await see(nader, "nader");
    assert.equal(second.writer?.tab, tab("hind"));
    assert.deepEqual(
      (await see(hind, "hind")).others.map(({ name }) => name),
      ["عضو nader"],
    );
    assert.equal((await see(nader, "nader", "turn")).writer?.tab, tab("nader"));
    const back = await hind.postJson(`/desk/api/stories/${id}/turn`, { tab: tab("hind") });
    assert.equal(back.status, 403, "لا يأخذ المراسل دور رئيس التحرير");
    await nader.postJson(`/desk/api/stories/${id}/leave`, { tab: tab("nader") });
    assert.equal((await see(hind, "hind")).writer?.tab, tab("hind"));
  });
});
