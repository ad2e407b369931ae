import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type BlockId,
  type LiveblogChange,
  type SectionId,
  type StoryId,
  bodyText,
  submitStory,
} from "@mihwar/newsroom";
import type { Desk } from "@mihwar/desk";
import { copyIn, sheetIn } from "@mihwar/desk/document/shared-document";
import { spellForDesk } from "@mihwar/desk/together/shared-message";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";
import { type HeadlessWindow, headlessWindow, until } from "./headless-window.ts";

let server: TestServer;
let under: DeskUnderTest;
const doors: Server[] = [];
const windows: HeadlessWindow[] = [];

/** A port before a desk, on which only sockets are opened: as a server that ends https for it. */
async function doorOf(desk: Desk): Promise<string> {
  const door = createServer((_incoming, outgoing) => outgoing.writeHead(404).end());
  door.on("upgrade", (incoming, socket, head) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const request = new Request(`${origin}${incoming.url}`, { headers });
    void desk.upgrade(request, { client: "203.0.113.9", incoming, socket, head });
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  doors.push(door);
  return `127.0.0.1:${(door.address() as AddressInfo).port}`;
}

let here: string;
let there: string;
const browsers = new Map<string, DeskBrowser>();
const cookieOf = (name: string): string =>
  [...(browsers.get(name)?.cookies ?? [])].map(([key, value]) => `${key}=${value}`).join("; ");
const socketOf = (place: string, story: string): string => `ws://${place}/desk/api/stories/${story}/together`;

async function open(
  name: string,
  more: { readonly place?: string; readonly story?: string; readonly kept?: never } = {},
) {
  const { place = here, story = "s1" } = more;
  const window = headlessWindow({
    address: () => socketOf(place, story),
    cookie: cookieOf(name),
    origin,
  });
  windows.push(window);
  await window.ready();
  return window;
}

/** What a connection is answered that asks for a socket. */
function asked(headers: Readonly<Record<string, string>>, story = "s1"): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(socketOf(here, story), { headers });
    socket.on("unexpected-response", (_request, { statusCode = 0 }) => resolve(statusCode));
    socket.on("open", () => {
      resolve(101);
      socket.terminate();
    });
    socket.on("error", () => {});
  });
}

const paragraph = (id: string, text: string) => ({ id, kind: "paragraph", text }) as const;

/** A story of its own for a test. */
let stories = 0;
async function begin(...paragraphs: readonly string[]): Promise<string> {
  stories += 1;
  const admin = browsers.get("hind");
  const story = await under.archive.findStory("s1" as StoryId);
  assert.ok(story !== undefined && admin !== undefined);
  const { draftStory } = await import("@mihwar/newsroom");
  const id = `t${stories}x`;
  const content = {
    ...story.content,
    headline: "فيضان السنديان يعزل ثلاث قرى",
    body: paragraphs.map((text, at) => paragraph(`p${at + 1}`, text)) as never,
  };
  await under.archive.saveStory(
    [draftStory({ id: id as StoryId, content, now: await under.archive.now(), by: "u:salim" })],
    undefined,
  );
  return id;
}

before(async () => {
  server = await sharedCluster();
  under = await deskUnderTest(server);
  [here, there] = [await doorOf(under.desk), await doorOf(under.elsewhere)];
  for (const [at, [name, more]] of (
    [
      ["hind", { role: "chief" }],
      ["salim", { role: "reporter" }],
      ["rana", { role: "editor", sections: ["economy" as SectionId] }],
      ["nizar", { role: "editor" }],
    ] as const
  ).entries()) {
    await under.add(name, more as never);
    const browser = browserAt(under, { client: `198.51.100.${40 + at}` });
    assert.equal((await browser.signIn(name)).to, "/desk/");
    browsers.set(name, browser);
  }
});
after(async () => {
  for (const window of windows) window.close();
  await under.close();
  for (const door of doors) door.close();
  await server.close();
});

describe("من يُفتح له نصّ مشترك", () => {
  it("لا مجهول، ولا من جاء من موقع آخر، ولا من ليست المادة في قسمه، ولا إلى مادة غير موجودة", async () => {
    assert.equal(await asked({ origin }), 401);
    assert.equal(await asked({ origin, cookie: "mihwar.session_token=x.y" }), 401);
    const cookie = cookieOf("hind");
    assert.equal(await asked({ cookie }), 403, "من لا يقول من أين جاء");
    assert.equal(await asked({ cookie, origin: "https://evil.example" }), 403);
    assert.equal(await asked({ cookie, origin, "sec-fetch-site": "cross-site" }), 403);
    assert.equal(await asked({ cookie, origin }, "zz9zz9"), 404);
    assert.equal(await asked({ cookie: cookieOf("rana"), origin }), 403);
    assert.equal(await asked({ cookie, origin }), 101);
  });

  it("من يقرأ ولا يكتب يرى ما يُكتب حرفًا حرفًا، ولا يُؤخذ منه حرف", async () => {
    const story = await begin("ارتفع الماء مترين.");
    const nizar = await open("nizar", { story });
    const reads = await under.archive.findStory(story as StoryId);
    assert.ok(reads !== undefined);
    const salim = await open("salim", { story });
    const away = await open("salim", { story });
    assert.deepEqual([nizar.mayWrite(), salim.mayWrite()], [true, true]);
    away.setOnline(false);
    away.type(2, "كلام لا يُقبل ");
    const step = submitStory(reads, { by: "u:nizar", now: await under.archive.now() });
    assert.ok(step.ok);
    await under.archive.saveStory([step.value], reads);
    await until("المراسل لا يكتب في ما سُلّم", () => !salim.mayWrite(), 4000);
    nizar.type(2, " وبقي الجسر مفتوحًا.");
    await until("المراسل يرى ما كُتب", () => salim.lines()[2]?.endsWith("مفتوحًا.") === true);
    away.setOnline(true);
    await until("رُدّ ما كتبه", () => away.text.state().kind === "refused");
    await nizar.text.follow();
    const copy = await under.archive.findWorkingCopy(story as StoryId);
    assert.equal(bodyText(copy?.content.body ?? []), "ارتفع الماء مترين. وبقي الجسر مفتوحًا.");
  });

  it("من خرج أو أُوقف أو ضاق قسمه أُغلق بابه في ثانية", async (t) => {
    const story = await begin("وصلت القوارب.");
    const [first, second] = [await open("nizar", { story }), await open("salim", { story })];
    const rows = await under.accounts.pool.query(
      "delete from mihwar.member_session where member = 'nizar' returning id",
    );
    const begun = performance.now();
    assert.ok((rows.rowCount ?? 0) > 0);
    await until("خرج فأُغلق", () => first.text.state().kind === "signed-out", 3000);
    const took = performance.now() - begun;
    t.diagnostic(`${Math.round(took)} ms`);
    // a second on a machine that does nothing else
    assert.ok(took < 3000, `${took} ms`);
    await under.accounts.accounts.assignMember(
      "salim" as never,
      { role: "reporter", sections: ["economy" as SectionId] },
      "u:hind",
    );
    await until("ضاق قسمه فأُغلق", () => second.text.state().kind === "ended", 4000);
    await under.accounts.accounts.assignMember("salim" as never, { role: "reporter", sections: "all" }, "u:hind");
    assert.equal((await browsers.get("nizar")?.signIn("nizar"))?.to, "/desk/");
  });

  it("لا أحد يكتب باسم نافذة غيره، ولا ما لا يكتبه المحرّر، ولا ينقل المادة إلى قسم ليس له؛ ولا يضرّ ذلك غيره", async () => {
    const story = await begin("النهر هادئ.");
    const hind = await open("hind", { story });
    hind.type(2, " والماء صافٍ.");
    assert.ok(await hind.text.settled(3000));
    const tries: readonly [string, (window: HeadlessWindow) => void][] = [
      [
        "باسم غيره",
        ({ text }) => {
          const other = new Y.Doc();
          Y.applyUpdate(other, Y.encodeStateAsUpdate(text.doc));
          other.clientID = hind.text.doc.clientID;
          (copyIn(other).get(2) as Y.XmlElement).insert(1, [new Y.XmlText("منتحل")]);
          Y.applyUpdate(text.doc, Y.encodeStateAsUpdate(other));
        },
      ],
      ["عنصر لا يعرفه", ({ text }) => copyIn(text.doc).insert(3, [new Y.XmlElement("script")])],
      [
        "رابط لا يُفتح",
        ({ text }) => {
          const run = (copyIn(text.doc).get(2) as Y.XmlElement).get(0) as Y.XmlText;
          run.format(0, 3, { link: { href: "javascript:alert(1)" } });
        },
      ],
      ["قسم لا وجود له", ({ text }) => sheetIn(text.doc).set("section", "no-such-place")],
    ];
    for (const [what, attack] of tries) {
      const salim = await open("salim", { story });
      attack(salim);
      await until(`رُدّ: ${what}`, () => salim.text.state().kind === "refused", 3000);
      salim.close();
    }
    hind.type(2, " ولا خطر.");
    assert.ok(await hind.text.settled(3000));
    assert.equal(hind.lines()[2], "النهر هادئ. والماء صافٍ. ولا خطر.");
  });

  it("كلام لا معنى له على المقبس يُغلقه، وما طال عن حدّه كذلك", async () => {
    const tries: readonly Uint8Array[] = [
      new Uint8Array([9, 9, 9]),
      spellForDesk({ kind: "update", n: 1, known: new Uint8Array([0]), bytes: new Uint8Array([1, 2, 3]) }),
      new Uint8Array(5 * 1024 * 1024),
    ];
    for (const bytes of tries) {
      const socket = new WebSocket(socketOf(here, "s1"), {
        headers: { cookie: cookieOf("hind"), origin },
      });
      socket.on("error", () => {});
      await once(socket, "open");
      socket.send(bytes);
      const [code] = (await once(socket, "close")) as [number];
      assert.ok([4400, 1009, 1006].includes(code), String(code));
    }
    assert.deepEqual(under.faults, []);
  });
});

describe("نصّ واحد يكتبه اثنان", () => {
  it("في عمليّتين: يرى كلّ ما كتبه الآخر، والأرشيف يقول ما يريانه، والنسخة باسميهما", async () => {
    const story = await begin("انقطعت الطريق إلى القرية.", "ولم تصل المساعدات.");
    const [hind, salim] = [await open("hind", { story }), await open("salim", { story, place: there })];
    hind.type(2, " منذ الفجر");
    salim.type(3, " حتى المساء");
    for (const window of [hind, salim]) assert.ok(await window.text.settled(5000));
    await until("نصّ واحد", () => JSON.stringify(hind.lines()) === JSON.stringify(salim.lines()), 5000);
    const browser = browsers.get("hind");
    const kept = await browser?.postJson(`/desk/api/stories/${story}/keep`, { tab: "window-0000000001" });
    assert.equal(kept?.status, 200, kept?.text);
    const found = await under.archive.findStory(story as StoryId);
    assert.deepEqual(
      [
        found?.content.headline,
        bodyText(found?.content.body ?? [])
          .split("\n")
          .filter(Boolean),
      ],
      [hind.lines()[0], ["انقطعت الطريق إلى القرية. منذ الفجر", "ولم تصل المساعدات. حتى المساء"]],
    );
    const writers = (await under.archive.shared.listWriters(story as StoryId)).get(2);
    assert.deepEqual(
      writers?.toSorted((a, b) => (a.by < b.by ? -1 : 1)),
      [
        { by: "u:hind", blocks: ["p1"] },
        { by: "u:salim", blocks: ["p2"] },
      ],
    );
    const history = await browser?.get(`/desk/stories/${story}/history`);
    assert.match(history?.text ?? "", /عضو hind/);
    assert.match(history?.text ?? "", /عضو salim/);
  });

  it("ما كُتب بلا شبكة يصل حين تعود، وما حُذف بلا شبكة لا يحذف ما لم يقرأه صاحبه", async () => {
    const story = await begin("الفقرة الأولى.", "الفقرة الثانية.", "الفقرة الثالثة.");
    const [hind, salim] = [await open("hind", { story }), await open("salim", { story })];
    salim.setOnline(false);
    salim.type(2, " كتبها سليم بعيدًا");
    salim.remove(3);
    hind.type(3, " وزادت هند فيها جملة");
    assert.ok(await hind.text.settled(3000));
    hind.remove(4);
    assert.ok(await hind.text.settled(3000));
    assert.ok(salim.kept() !== undefined || (await sleep(400), salim.kept() !== undefined), "في متصفّحه");
    salim.setOnline(true);
    for (const window of [hind, salim]) assert.ok(await window.text.settled(5000));
    await until("نصّ واحد", () => JSON.stringify(hind.lines()) === JSON.stringify(salim.lines()), 5000);
    assert.deepEqual(hind.lines().slice(2), ["الفقرة الأولى. كتبها سليم بعيدًا", "الفقرة الثانية. وزادت هند فيها جملة"]);
    assert.equal(salim.kept(), undefined);
  });

  it("فقرة جعلها أحدهما بلا شبكة اقتباسًا والآخر عنوانًا تقف مرّة واحدة عند الاثنين وفي الأرشيف", async () => {
    const story = await begin("قبلها.", "عادت المياه إلى السدّ.", "بعدها.");
    const [hind, salim] = [await open("hind", { story }), await open("salim", { story })];
    salim.setOnline(false);
    salim.become(3, "quote");
    hind.become(3, "subhead");
    assert.ok(await hind.text.settled(3000));
    salim.setOnline(true);
    const lines = ["قبلها.", "عادت المياه إلى السدّ.", "بعدها."];
    const isOnce = (): boolean =>
      [hind, salim].every((window) => isDeepStrictEqual(window.lines().slice(2), lines)) &&
      hind.kinds()[3] === salim.kinds()[3];
    await until("مرّة واحدة", isOnce, 5000);
    // and what another writes on in the one that goes is there again
    salim.setOnline(false);
    salim.become(2, "quote");
    salim.type(2, " وزاد سليم");
    hind.become(2, "subhead");
    assert.ok(await hind.text.settled(3000));
    salim.setOnline(true);
    await until("كلام الاثنين", () => salim.lines().join("|").includes("قبلها. وزاد سليم"), 5000);
    await until("عند الاثنين", () => isDeepStrictEqual(hind.lines(), salim.lines()), 5000);
    assert.ok(hind.lines().includes("قبلها."), "ما اختلف كلامه يقف كلّه");
  });

  it("وما كتبه أحدهما بلا شبكة في فقرة حذفها الآخر يقوم من جديد", async () => {
    const story = await begin("باقية.", "ستُحذف.");
    const [hind, salim] = [await open("hind", { story }), await open("salim", { story })];
    salim.setOnline(false);
    salim.type(3, " لكنّ سليمًا كان يكتب فيها");
    hind.remove(3);
    assert.ok(await hind.text.settled(3000));
    salim.setOnline(true);
    assert.ok(await salim.text.settled(5000));
    await until("عند الاثنين", () => hind.lines()[3] === "ستُحذف. لكنّ سليمًا كان يكتب فيها", 3000);
    assert.equal(salim.putBack(), 1);
  });

  it("نافذة أُغلقت قبل أن يُقبل منها تكمل أختها ما كان فيها، ولو كان لها غير معرّفها", async () => {
    const story = await begin("نصّ.");
    const first = await open("salim", { story });
    first.setOnline(false);
    first.type(2, " لم يصل بعد");
    await sleep(400);
    const kept = first.kept();
    assert.ok(kept !== undefined);
    first.close();
    const second = headlessWindow({
      address: () => socketOf(there, story),
      cookie: cookieOf("salim"),
      origin,
      kept,
    });
    windows.push(second);
    await second.ready();
    assert.ok(await second.text.settled(3000));
    const hind = await open("hind", { story });
    assert.equal(hind.lines()[2], "نصّ. لم يصل بعد");
  });

  it("ما حُفظ من نافذة بلا مقبس يدخل النصّ المشترك، ولا يضيع من أحدهما", async () => {
    const story = await begin("الأولى.", "الثانية.");
    const hind = await open("hind", { story });
    hind.type(2, " من المقبس");
    assert.ok(await hind.text.settled(3000));
    await hind.text.follow();
    const browser = browsers.get("nizar");
    const read = JSON.parse((await browser?.get(`/desk/api/stories/${story}/text`))?.text ?? "") as {
      base: object;
      content: { body: { id: string; text: string }[] };
    };
    const content = {
      ...read.content,
      body: read.content.body.map((block) => (block.id === "p2" ? { ...block, text: `${block.text} من غيره` } : block)),
    };
    const saved = await browser?.postJson(`/desk/api/stories/${story}/text`, {
      tab: "window-0000000009",
      base: read.base,
      content,
    });
    assert.equal(saved?.status, 200, saved?.text);
    await until("دخل النصّ المشترك", () => hind.lines()[3] === "الثانية. من غيره", 3000);
    assert.equal(hind.lines()[2], "الأولى. من المقبس");
  });

  it("ومنشور في تغطية مباشرة يصل إلى من يكتبون فيها، ولا يضيع ما كُتب قبله ولا بعده", async () => {
    const story = await begin("مجلس البلدة يجتمع.");
    const change = async (wanted: LiveblogChange): Promise<void> => {
      const changed = await under.archive.changeLiveblog({ story: story as StoryId, change: wanted, by: "u:hind" });
      assert.ok(changed.ok, JSON.stringify(changed));
    };
    await change({ kind: "begin" });
    const [hind, salim] = [await open("hind", { story }), await open("salim", { story, place: there })];
    hind.type(2, " والقاعة مكتظّة");
    const block = { id: "p-a000000000-1" as BlockId, kind: "paragraph", text: "صوّت ستة من تسعة." } as const;
    await change({ kind: "post", post: "p-a000000000" as BlockId, blocks: [block] });
    const stands = (window: HeadlessWindow): boolean =>
      window.lines().includes("صوّت ستة من تسعة.") && window.lines().includes("مجلس البلدة يجتمع. والقاعة مكتظّة");
    await until("عند الكاتبين كليهما", () => stands(hind) && stands(salim), 6000);
    salim.type(2, "؛ ");
    assert.ok(await salim.text.settled(3000));
    await until(
      "وفي الأرشيف",
      async () => {
        const now = (await under.archive.findWorkingCopy(story as StoryId))?.content;
        return (
          now?.body.some(({ kind }) => kind === "post") === true &&
          /مكتظّة؛/.test(bodyText(now.body)) &&
          bodyText(now.body).includes("ستة من تسعة")
        );
      },
      6000,
    );
    assert.deepEqual(under.faults, []);
  });

  it("ما يُكتب معًا يصير بعد لحظات نصّ المادة في الأرشيف، ولو لم يحفظه أحد", async () => {
    const story = await begin("قبل.");
    const hind = await open("hind", { story });
    hind.type(2, " وبعد");
    assert.ok(await hind.text.settled(3000));
    await until(
      "النصّ في الأرشيف",
      async () => bodyText((await under.archive.findWorkingCopy(story as StoryId))?.content.body ?? []) === "قبل. وبعد",
      4000,
    );
    assert.deepEqual(under.faults, []);
  });
});
