import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type Post,
  type Role,
  type SectionId,
  type StoryId,
  accept,
  deskArchive,
  publishStory,
  storyAt,
  toldBody,
  withdrawStory,
} from "@mihwar/newsroom";
import type { PictureKeeper } from "@mihwar/desk";
import { readPost, rewritePost, textOfPost } from "@mihwar/desk/liveblog-form";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

/** Takes every picture as it is. */
const pictures: PictureKeeper = {
  take: async (bytes) =>
    accept({ sha256: "a".repeat(64), mime: "image/jpeg", width: 1600, height: 900, bytes: bytes.byteLength, told: {} }),
  preview: async () => undefined,
};
const jpeg = new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])]);

function test(
  name: string,
  run: (under: DeskUnderTest) => Promise<void>,
  more: { pictures?: PictureKeeper } = {},
): void {
  it(name, async () => {
    const under = await deskUnderTest(server, more);
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

const sameOrigin = { origin, "sec-fetch-site": "same-origin" };
const send = (browser: DeskBrowser, path: string, fields: Readonly<Record<string, string | Blob>>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return browser.ask(path, { method: "POST", body, headers: sameOrigin });
};

/** Begins a coverage by the form. @returns its address at the desk */
async function begin(browser: DeskBrowser, headline = "مباشر: فرز الأصوات في انتخابات البلديات"): Promise<string> {
  const begun = await browser.post("/desk/live", { headline, section: "world" });
  assert.equal(begun.status, 303, begun.text);
  return begun.to ?? "";
}
const idOf = (address: string): StoryId => address.replace("/desk/live/", "") as StoryId;

async function publish(under: DeskUnderTest, id: StoryId): Promise<void> {
  const story = (await under.archive.findStory(id)) ?? assert.fail();
  const step = publishStory(story, { by: "u:chief", now: await under.archive.now() });
  assert.ok(step.ok, JSON.stringify(step));
  await under.archive.saveStory([step.value], story);
}
const postsOf = async (under: DeskUnderTest, id: StoryId): Promise<readonly Post[]> =>
  toldBody((await under.archive.findStory(id))?.content.body ?? []).posts;
const saidIn = ({ blocks }: Post): readonly string[] =>
  blocks.map((block) => ("text" in block ? block.text : block.kind));

const first = { post: "p-first0000000", text: "فُتحت الصناديق في ثلاثة أحياء.\nوتأخر حيّ الرمّانة." };

describe("التغطية المباشرة في غرفة التحرير", () => {
  test("تُفتح بعنوان وقسم، ويُنشر فيها بنموذج بلا برنامج، وما أُرسل مرتين منشور واحد", async (under) => {
    const hind = await signedIn(under, "hind", "editor");
    assert.match((await hind.post("/desk/live", { headline: " ", section: "world" })).text, /بلا عنوان/);
    assert.equal((await hind.post("/desk/live", { headline: "عنوان", section: "nowhere" })).status, 400);
    const at = await begin(hind);
    const page = await hind.get(at);
    assert.match(page.text, /لم تُنشر هذه التغطية بعد/);
    assert.match(page.text, /name="post" value="p-[a-z0-9]{14}"/);
    for (const _twice of [1, 2]) assert.equal((await send(hind, at, first)).to, `${at}#${first.post}`);
    const [post, ...others] = await postsOf(under, idOf(at));
    assert.deepEqual([post && saidIn(post), post?.head.author, others], [first.text.split("\n"), undefined, []]);
    assert.deepEqual(under.asked, [idOf(at), idOf(at)]);
    assert.match((await hind.get("/desk/")).text, /تغطيات جارية.*مباشر: فرز الأصوات/s);
    assert.match((await hind.get("/desk/live")).text, /فرز الأصوات/);
  });

  test("ما لا يُقبل يبقى في النموذج كما كُتب ومعه السبب", async (under) => {
    const hind = await signedIn(under, "hind", "editor");
    const at = await begin(hind);
    for (const [fields, why] of [
      [{ text: "  \n " }, /المنشور بلا نص/],
      [{ text: "س".repeat(5001) }, /النص طويل/],
      [{ text: "نص", headline: "ع".repeat(201) }, /النص طويل/],
      [{ text: "نص\u0000" }, /ما لا يُقرأ/],
    ] as const) {
      const got = await send(hind, at, { post: "p-other0000000", ...fields });
      assert.equal(got.status, 400);
      assert.match(got.text, why);
      assert.match(got.text, /name="post" value="p-other0000000"/);
    }
    assert.equal(
      (await hind.ask(at, { method: "POST", body: "x", headers: { ...sameOrigin, "content-type": "text/plain" } }))
        .status,
      415,
    );
    assert.deepEqual(await postsOf(under, idOf(at)), []);
  });

  test("للبرامج: الجواب ما في الصفحة الآن، والرفض بكلمة، والصورة بلا مصدر لا تُنشر", async (under) => {
    const hind = await signedIn(under, "hind", "editor");
    const at = await begin(hind);
    const api = at.replace("/desk/", "/desk/api/");
    const posted = await send(hind, api, first);
    assert.equal(posted.status, 200);
    assert.match((JSON.parse(posted.text) as { posts: string }).posts, /فُتحت الصناديق/);
    assert.match((JSON.parse((await hind.get(api)).text) as { posts: string }).posts, /فُتحت الصناديق/);
    const { seen } = JSON.parse(posted.text) as { seen: string };
    assert.equal((await hind.get(`${api}?seen=${seen}`)).text, JSON.stringify({ seen }), "ما لم يتغيّر لا يُرسل");
    const empty = await send(hind, api, { post: "p-empty0000000", text: "" });
    assert.deepEqual([empty.status, (JSON.parse(empty.text) as { code: string }).code], [422, "post-empty"]);
    const busy = await send(hind, api, {
      post: "p-busy00000000",
      picture: jpeg,
    });
    assert.equal(busy.status, 503, "تُرسل من جديد حين تفرغ يد");
    assert.equal((await hind.get("/desk/api/live/zz9")).status, 404);
    assert.equal((await postsOf(under, idOf(at))).length, 1);
  });

  test(
    "الصورة تأتي مع منشورها بوصفها ومصدرها، ولا تُنشر دونهما على القراء، وما أُرسل ثانية لا يُحفظ ثانية",
    async (under) => {
      const hind = await signedIn(under, "hind", "editor");
      const at = await begin(hind);
      await send(hind, at, first);
      await publish(under, idOf(at));
      const pictured = { post: "p-image0000000", text: "صف الناخبين أمام المدرسة.", picture: jpeg };
      assert.match((await send(hind, at, pictured)).text, /بلا مصدر/);
      assert.match((await send(hind, at, { ...pictured, credit: "هند الراوي" })).text, /بلا وصف لمن لا يراها/);
      const whole = { ...pictured, credit: "هند الراوي", alt: "صف من الناخبين أمام مدرسة" };
      for (const _twice of [1, 2]) assert.equal((await send(hind, at, whole)).status, 303);
      const [post, ...others] = await postsOf(under, idOf(at));
      const image = post?.blocks.at(-1);
      assert.ok(image?.kind === "image");
      assert.deepEqual([image.alt, image.credit, others.length], [whole.alt, whole.credit, 1]);
      const { items } = await under.archive.listMedia({ limit: 10 });
      assert.deepEqual(
        items.map(({ id }) => id),
        [image.media],
      );
    },
    { pictures },
  );

  test("ما قرأه الناس يُصحَّح بكلمة، ويُزال بكلمة، ويُثبَّت ويُغيَّر وقته، ثم تُختم التغطية وتُفتح", async (under) => {
    const hind = await signedIn(under, "hind", "editor");
    const at = await begin(hind);
    await send(hind, at, first);
    await publish(under, idOf(at));
    const change = (fields: Readonly<Record<string, string>>) =>
      hind.post(`${at}/change`, { post: first.post, ...fields });
    assert.match((await change({ what: "mend", text: "نص" })).text, /ما الخطأ وما الصواب/);
    assert.match((await change({ what: "mend", text: "نص", note: "س".repeat(501) })).text, /النص طويل/);
    const mended = await change({
      what: "mend",
      text: "فُتحت الصناديق في أربعة أحياء.\nوتأخر حيّ الرمّانة.",
      note: "أربعة لا ثلاثة.",
    });
    assert.deepEqual([mended.status, mended.to], [303, `${at}#${first.post}`]);
    const story = (await under.archive.findStory(idOf(at))) ?? assert.fail();
    assert.deepEqual(
      story.corrections.map(({ text, post }) => [text, post]),
      [["أربعة لا ثلاثة.", first.post]],
    );
    const [post] = await postsOf(under, idOf(at));
    assert.deepEqual(
      post?.blocks.map(({ id }) => id),
      [`${first.post}-1`, `${first.post}-2`],
    );
    assert.match((await hind.get(at)).text, /صُحّح/);

    await change({ what: "mark", key: "1", pinned: "1" });
    assert.deepEqual(
      (await postsOf(under, idOf(at))).map(({ head }) => [head.key, head.pinned]),
      [[true, true]],
    );
    assert.equal((await change({ what: "retime", at: "2026-11-01T10:00" })).status, 303);
    assert.equal((await postsOf(under, idOf(at)))[0]?.head.at, "2026-11-01T08:00:00.000Z");
    assert.equal((await change({ what: "retime", at: "2099-01-01T10:00" })).status, 400);
    assert.equal((await change({ what: "retime", at: "غدًا" })).status, 400);
    assert.equal((await change({ what: "dance" })).status, 400);
    assert.equal((await hind.post(`${at}/change`, { what: "remove", post: "p-none00000000", note: "س" })).status, 400);
    await change({ what: "remove", note: "لم يثبت." });
    assert.deepEqual(
      (await postsOf(under, idOf(at))).map(({ head, blocks }) => [head.removed, blocks.length]),
      [[true, 0]],
    );

    assert.equal((await hind.post(`${at}/change`, { what: "end" })).status, 303);
    const over = await hind.get(at);
    assert.match(over.text, /انتهت التغطية/);
    assert.doesNotMatch(over.text, /data-post-box/);
    assert.match((await send(hind, at, { post: "p-late00000000", text: "متأخر" })).text, /خُتمت هذه التغطية/);
    await hind.post(`${at}/change`, { what: "reopen" });
    assert.match((await hind.get(at)).text, /data-post-box/);
  });

  test("ينشر المراسل في ما فتحه أو حمل اسمه، ولو قرأه الناس، ولا يفتح ولا يختم ولا ينشر في غيره", async (under) => {
    const [hind, sami, omar] = [
      await signedIn(under, "hind", "editor"),
      await signedIn(under, "samir", "reporter", ["world"]),
      await signedIn(under, "omarrr", "reporter", ["economy"]),
    ];
    const own = await begin(sami, "مباشر: إضراب سائقي الشاحنات");
    assert.equal((await send(sami, own, first)).status, 303);
    assert.equal((await postsOf(under, idOf(own)))[0]?.head.author, "عضو samir");
    await publish(under, idOf(own));
    assert.equal((await send(sami, own, { post: "p-second000000", text: "انضم سائقو الحافلات." })).status, 303);
    assert.match((await sami.post(`${own}/change`, { what: "end" })).text, /ليس من صلاحيات/);

    const hinds = await begin(hind);
    const refused = await send(sami, hinds, { post: "p-third0000000", text: "نص" });
    assert.deepEqual([refused.status, /المادة ليست لك/.test(refused.text)], [400, true]);
    assert.match((await sami.get(hinds)).text, /ينشر في هذه التغطية محررو القسم/);
    assert.equal((await omar.get(own)).status, 404, "ليست من أقسامه");
    assert.equal((await send(omar, own, { post: "p-fourth000000", text: "نص" })).status, 404);
    assert.deepEqual((await postsOf(under, idOf(own))).length, 2);
  });

  test("مادة ليست تغطية تصير تغطية، وما سُحب لا يُنشر فيه", async (under) => {
    const hind = await signedIn(under, "hind", "chief");
    assert.match((await hind.get("/desk/live/s1")).text, /ليست تغطية مباشرة/);
    assert.equal((await send(hind, "/desk/live/s1", first)).status, 400);
    assert.equal((await hind.post("/desk/live/s1/change", { what: "begin" })).status, 303);
    assert.equal((await send(hind, "/desk/live/s1", first)).status, 303);
    await publish(under, "s1" as StoryId);
    const story = storyAt((await under.archive.findStory("s1" as StoryId)) ?? assert.fail(), await under.archive.now());
    const step = withdrawStory(story, "سُحبت لخطأ", { by: "u:chief", now: await under.archive.now() });
    assert.ok(step.ok);
    await under.archive.saveStory([step.value], story);
    assert.equal((await send(hind, "/desk/live/s1", { post: "p-after0000000", text: "نص" })).status, 400);
    const member = (await under.accounts.accounts.listMembers()).find(({ id }) => id === "hind") ?? assert.fail();
    const calls = await deskArchive(under.archive, member).listCalls("s1" as StoryId);
    assert.ok(calls.ok && !calls.value.includes("post-live"));
  });
});

describe("كلام المنشور", () => {
  const words = (text: string, headline = "") => {
    const read = readPost("p-x000000000" as never, { headline, text }, undefined);
    return read.ok ? read.value : assert.fail(JSON.stringify(read.refusals));
  };

  it("كل سطر فقرة لها معرّف، والفراغ ليس فقرة", () => {
    const { blocks, headline } = words(" أول \r\n\r\n ثانٍ\n", " عنوان ");
    assert.deepEqual(
      [headline, blocks.map(({ id }) => id), blocks.map((block) => "text" in block && block.text)],
      ["عنوان", ["p-x000000000-1", "p-x000000000-2"], ["أول", "ثانٍ"]],
    );
  });

  it("ما لم يتغيّر يبقى بمعرّفه وروابطه، وما تغيّر يأخذ معرّف ما قام مقامه، والصورة تبقى", () => {
    const linked = {
      id: "p-1",
      kind: "paragraph",
      text: "بيان الوزارة",
      marks: [{ kind: "link", start: 0, end: 4, href: "https://x.example" }],
    };
    const post = {
      head: { id: "p-x000000000", kind: "post", at: "2026-11-28T06:00:00.000Z", headline: "قديم" },
      blocks: [linked, { id: "p-2", kind: "paragraph", text: "ثلاثة" }, { id: "p-3", kind: "image", media: "m1" }],
    } as unknown as Post;
    assert.equal(textOfPost(post), "بيان الوزارة\nثلاثة");
    const rewritten = rewritePost(post, { headline: "", text: "جديد في الأول\nبيان الوزارة\nأربعة" });
    assert.ok(rewritten.ok);
    assert.deepEqual(rewritten.value.headline, undefined);
    assert.deepEqual(
      rewritten.value.blocks.map(({ id }) => id),
      ["p-2", "p-1", "p-x000000000-1", "p-3"],
    );
    assert.deepEqual(rewritten.value.blocks[1], linked);
    const table = { ...post, blocks: [{ id: "t", kind: "table", header: [], rows: [] }] } as unknown as Post;
    assert.equal(textOfPost(table), undefined);
  });
});
