import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { hoursGood, oneTimeAddress } from "@mihwar/desk";
import type { MemberId, SectionId } from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskUnderTest, browserAt, deskUnderTest, origin, password } from "./desk-under-test.ts";

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

const addressIn = (text: string): string => new RegExp(`${origin}(/desk/password/[\\w-]{43})`).exec(text)?.[1] ?? "";

describe("أعضاء غرفة الأخبار", () => {
  test("المشرف يضيف عضوًا فيُعطى عنوانًا يُفتح مرة، ويدخل صاحبه بما اختار", async (under) => {
    await under.add("hind", { role: "admin" });
    const admin = browserAt(under);
    await admin.signIn("hind");
    const added = await admin.post("/desk/members", {
      name: "\u202eسالم\u2066 بن عُمر\u200f",
      email: "Salim@Almadina.example",
      role: "editor",
      section: "world",
    });
    assert.equal(added.status, 200);
    const address = addressIn(added.text);
    const guest = browserAt(under, { client: "198.51.100.2" });
    assert.match((await guest.get(address)).text, /أهلًا سالم بن عُمر\. اختر/);
    assert.match((await guest.get(address)).text, /<input[^>]+autocomplete="new-password"/, "النظر إليه لا يستهلكه");
    const short = await guest.post(address, { wanted: "قصيرة", again: "قصيرة" });
    assert.equal(short.status, 400);
    assert.match(short.text, /12 حرفًا على الأقل/);
    assert.equal((await guest.post(address, { wanted: password, again: `${password}.` })).status, 400);
    assert.equal(
      (await guest.post(address, { wanted: password, again: password })).to,
      "/desk/sign-in?told=password-set",
    );
    assert.equal((await guest.post(address, { wanted: password, again: password })).status, 404);
    assert.equal((await guest.get(address)).status, 404);
    assert.equal((await guest.signIn("salim")).to, "/desk/");
    const member = await under.accounts.accounts.findMemberByEmail("salim@almadina.example");
    assert.deepEqual([member?.name, member?.role, member?.sections], ["سالم بن عُمر", "editor", ["world"]]);
    assert.deepEqual((await under.log()).slice(-4), [
      `u:hind add-member member:${member?.id} editor world`,
      `u:hind invite-member member:${member?.id}`,
      `u:${member?.id} set-password member:${member?.id}`,
      `u:${member?.id} sign-in member:${member?.id} password`,
    ]);
  });

  test("ما لا يصلح يُقال كله، ويبقى ما كُتب", async (under) => {
    await under.add("hind", { role: "admin" });
    const admin = browserAt(under);
    await admin.signIn("hind");
    const got = await admin.post("/desk/members", {
      name: "\u202e",
      email: "ليس بريدًا",
      role: "owner",
      section: "sport",
    });
    assert.equal(got.status, 400);
    for (const said of ["الاسم من حرف", "ليس عنوان بريد", "لا دور باسم «owner»", "لا قسم باسم «sport»"])
      assert.ok(got.text.includes(said), said);
    assert.match(got.text, /value="ليس بريدًا"/);
    const taken = await admin.post("/desk/members", {
      name: "هند",
      email: "hind@almadina.example",
      role: "chief",
      all: "all",
    });
    assert.match(taken.text, /لعضو آخر/);
    assert.equal((await under.accounts.accounts.listMembers()).length, 1);
  });

  test("من يُوقَف يخرج في الطلب التالي، ومن يُعاد يدخل", async (under) => {
    await under.add("hind", { role: "admin" });
    await under.add("salim");
    // and in every process: he works in one, she disables him in another
    const admin = browserAt(under);
    const salim = browserAt({ desk: under.elsewhere }, { client: "198.51.100.2" });
    await admin.signIn("hind");
    await salim.signIn("salim");
    assert.equal((await salim.get("/desk/")).status, 200);
    assert.equal((await admin.post("/desk/members/salim/disable")).to, "/desk/members/salim?told=disabled");
    assert.equal((await salim.get("/desk/")).status, 303);
    assert.equal((await salim.signIn("salim")).status, 401);
    await admin.post("/desk/members/salim/enable");
    assert.equal((await salim.signIn("salim")).status, 303);
  });

  test("دور العضو وأقسامه تسري في الطلب التالي، وآخر مشرف يبقى مشرفًا", async (under) => {
    await under.add("hind", { role: "admin" });
    await under.add("salim");
    const [admin, salim] = [browserAt(under), browserAt(under, { client: "198.51.100.2" })];
    await admin.signIn("hind");
    await salim.signIn("salim");
    assert.equal((await salim.get("/desk/members")).status, 403);
    assert.match((await admin.post("/desk/members/hind/assign", { role: "chief", all: "all" })).text, /آخر مشرف/);
    assert.equal((await admin.post("/desk/members/salim/assign", { role: "admin", all: "all" })).status, 303);
    assert.equal((await salim.get("/desk/members")).status, 200);
    assert.equal((await salim.post("/desk/members/hind/disable")).status, 303);
    assert.equal((await admin.get("/desk/members")).status, 303);
  });

  test("مشرف قسم لا يعطي ما ليس له: لا مشرفًا على الكلّ ولا عضوًا في قسم غيره، ولا يمسّ من فوقه ولا نفسه", async (under) => {
    await under.add("hind", { role: "admin" });
    await under.add("nour", { role: "admin", sections: ["world" as SectionId] });
    await under.add("salim", { role: "editor", sections: ["world" as SectionId] });
    const nour = browserAt(under);
    await nour.signIn("nour");
    const added = { name: "ليان", email: "layan@almadina.example", role: "admin" };
    assert.equal((await nour.post("/desk/members", { ...added, all: "all" })).status, 403);
    assert.equal((await nour.post("/desk/members", { ...added, section: "economy" })).status, 403);
    for (const [path, form] of [
      ["nour/assign", { role: "admin", all: "all" }],
      ["salim/assign", { role: "admin", all: "all" }],
      ["hind/assign", { role: "reporter", section: "world" }],
      ["hind/reset", {}],
      ["nour/disable", {}],
    ] as const)
      assert.ok([400, 403].includes((await nour.post(`/desk/members/${path}`, form)).status), path);
    assert.notEqual((await nour.post("/desk/members/hind/disable")).status, 303);
    assert.deepEqual(
      (await under.accounts.accounts.listMembers()).map(({ id, role, sections, disabled }) => [
        id,
        role,
        sections,
        disabled,
      ]),
      [
        ["hind", "admin", "all", undefined],
        ["nour", "admin", ["world"], undefined],
        ["salim", "editor", ["world"], undefined],
      ],
    );
    assert.equal((await nour.post("/desk/members/salim/assign", { role: "chief", section: "world" })).status, 303);
  });

  test("قائمة المواد لأقسام العضو وحدها", async (under) => {
    await under.add("hind", { role: "editor", sections: ["world" as SectionId] });
    await under.add("salim", { role: "editor", sections: ["economy" as SectionId] });
    const [inside, outside] = [browserAt(under), browserAt(under, { client: "198.51.100.2" })];
    await inside.signIn("hind");
    await outside.signIn("salim");
    const headline = (await under.archive.listStoryLines({ limit: 1 })).items[0]?.headline ?? "?";
    const section = (await under.archive.listStoryLines({ limit: 1 })).items[0]?.section;
    const [has, lacks] = section === "world" ? [inside, outside] : [outside, inside];
    assert.ok((await has.get("/desk/")).text.includes(headline));
    assert.ok(!(await lacks.get("/desk/")).text.includes(headline));
  });

  test("العنوان الجديد يُبطل ما قبله وكلمة السر والجلسات، والعنوان المنقضي باطل", async (under) => {
    await under.add("hind", { role: "admin" });
    await under.add("salim");
    const [admin, salim] = [browserAt(under), browserAt(under, { client: "198.51.100.2" })];
    await admin.signIn("hind");
    await salim.signIn("salim");
    const first = addressIn((await admin.post("/desk/members/salim/reset")).text);
    assert.equal((await salim.get("/desk/")).status, 303);
    assert.equal((await salim.signIn("salim")).status, 401);
    const second = addressIn((await admin.post("/desk/members/salim/reset")).text);
    assert.equal((await salim.get(first)).status, 404);
    await under.accounts.pool.query("update member_invitation set expires = now()");
    assert.equal((await salim.post(second, { wanted: password, again: password })).status, 404);
  });

  test("يغيّر كلمة سره فتنتهي جلساته الأخرى، وينهي جلسة بعينها، ولا ينهي جلسة غيره", async (under) => {
    await under.add("salim");
    await under.add("noor");
    const [here, there, other] = [browserAt(under), browserAt(under), browserAt(under)];
    await here.signIn("salim");
    await there.signIn("salim");
    await other.signIn("noor");
    const sessions = async (id: string): Promise<readonly string[]> =>
      (
        await under.accounts.pool.query<{ id: string }>(
          "select id from member_session where member = $1 order by created",
          [id],
        )
      ).rows.map((row) => row.id);
    const [, second = ""] = await sessions("salim");
    await other.post(`/desk/account/sessions/${second}/end`);
    assert.equal((await there.get("/desk/")).status, 200);
    await here.post(`/desk/account/sessions/${second}/end`);
    assert.equal((await there.get("/desk/")).status, 303);
    await there.signIn("salim");
    const next = "نيسان يأتي بعد آذار دائمًا";
    const refused = await here.post("/desk/account/password", { current: "ليست هي", wanted: next, again: next });
    assert.equal(refused.status, 400);
    const done = await here.post("/desk/account/password", { current: password, wanted: next, again: next });
    assert.equal(done.to, "/desk/account?told=password-changed");
    assert.equal((await here.get("/desk/")).status, 200);
    assert.equal((await there.get("/desk/")).status, 303);
    assert.equal((await other.get("/desk/")).status, 200);
    assert.equal((await there.signIn("salim")).status, 401);
    assert.equal((await there.signIn("salim", next)).status, 303);
  });

  test("يختار الإنجليزية فتصير غرفته وبابها بها، ويبقى الباب لغيره بالعربية", async (under) => {
    await under.add("salim", { sections: ["economy" as SectionId] });
    const browser = browserAt(under);
    await browser.signIn("salim");
    await browser.post("/desk/account/language", { language: "en" });
    const home = (await browser.get("/desk/")).text;
    assert.match(home, /<html lang="en" dir="ltr">/);
    assert.match(home, /Welcome, /);
    assert.match(home, />Draft</);
    await browser.post("/desk/sign-out");
    assert.match((await browser.get("/desk/sign-in")).text, /Sign in to the desk/);
    assert.match((await browserAt(under).get("/desk/sign-in")).text, /<html lang="ar" dir="rtl">/);
    await browser.signIn("salim");
    await browser.post("/desk/account/language", { language: "xx" });
    assert.equal((await under.accounts.accounts.findMember("salim" as MemberId))?.language, "en");
  });

  test("أول مشرف يدخل من عنوان التشغيل الأول، مرة، وبعده لا عنوان", async (under) => {
    const { path, hash } = oneTimeAddress();
    await under.accounts.accounts.invite("first-admin", hash, hoursGood.firstAdmin, "cli:serve");
    const browser = browserAt(under);
    assert.match((await browser.get(path)).text, /أول مشرف/);
    const refused = await browser.post(path, { name: "", email: "x", wanted: "قصيرة", again: "قصيرة" });
    assert.equal(refused.status, 400);
    for (const said of ["الاسم من حرف", "ليس عنوان بريد", "12 حرفًا"]) assert.ok(refused.text.includes(said), said);
    const fields = { name: "هند الرملي", email: "hind@almadina.example", wanted: password, again: password };
    const both = await Promise.all([
      browser.post(path, fields),
      browser.post(path, { ...fields, email: "b@b.example" }),
    ]);
    assert.deepEqual(
      both.map(({ status }) => status).toSorted((a, b) => a - b),
      [303, 404],
    );
    const [first, ...rest] = await under.accounts.accounts.listMembers();
    assert.deepEqual([first?.role, first?.sections, rest.length], ["admin", "all", 0]);
    assert.equal((await browser.get(path)).status, 404);
  });
});
