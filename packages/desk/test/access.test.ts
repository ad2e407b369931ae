import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { deskRoutes } from "@mihwar/desk";
import { type Role, roles } from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest, origin } from "./desk-under-test.ts";

let server: TestServer;
let under: DeskUnderTest;
const browsers = new Map<Role, DeskBrowser>();
before(async () => {
  server = await sharedCluster();
  under = await deskUnderTest(server);
  for (const role of roles) {
    await under.add(`${role}1`, { role });
    const browser = browserAt(under, { client: `198.51.100.${roles.indexOf(role)}` });
    assert.equal((await browser.signIn(`${role}1`)).to, "/desk/");
    browsers.set(role, browser);
  }
});
after(async () => {
  await under.close();
  await server.close();
});

const sample = (path: string): string =>
  path.replace(":id", "zz9").replace(/:n$/, "777").replace(":token", "no-such-address");

/** What is said of the staff, and done to them, is for admins. */
const isOfMembers = ({ path }: { readonly path: string }): boolean => path.startsWith("/desk/members");

/** The lowest role that opens a part of the desk; the rest is for every member. */
const lowest: readonly (readonly [string, Role])[] = [
  ["/desk/members", "admin"],
  ["/desk/fronts", "chief"],
  ["/desk/ticker", "chief"],
  ["/desk/suggestions/:n", "editor"],
  ["/desk/dossiers/new", "editor"],
  ["/desk/dossiers/:id/form", "editor"],
  ["/desk/dossiers/:id/remove", "editor"],
  ["/desk/stories/:id/to-dossier", "editor"],
  ["/desk/entities/:id/merge", "editor"],
  ["/desk/entities/:id/unmerge", "editor"],
];

const mayOpen = (role: Role, path: string): boolean => {
  const [, needed = "reporter"] = lowest.find(([part]) => path.startsWith(part)) ?? [];
  return roles.indexOf(role) >= roles.indexOf(needed);
};

describe("من يُجاب في غرفة التحرير", () => {
  it("لا يُجاب مجهول إلا في باب الدخول والعنوان الذي يُفتح مرة", async () => {
    const stranger = browserAt(under, { client: "192.0.2.1" });
    const open = deskRoutes.filter(({ who }) => who === "anyone").map(({ path }) => path);
    assert.deepEqual([...new Set(open)].toSorted(), [
      "/desk/api/passkeys/question",
      "/desk/api/passkeys/sign-in",
      "/desk/password/:token",
      // a calendar has no session: its address is the key, for one member, to read and nothing else
      "/desk/plan/ics/:token",
      "/desk/sign-in",
      "/desk/sign-in/code",
    ]);
    for (const route of deskRoutes.filter(({ who }) => who !== "anyone")) {
      const path = sample(route.path);
      const got = route.method === "GET" ? await stranger.get(path) : await stranger.post(path);
      if (path.startsWith("/desk/api/")) assert.deepEqual([got.status, got.text], [401, '{"code":"sign-in"}'], path);
      else assert.deepEqual([got.status, got.to?.split("?")[0], got.text], [303, "/desk/sign-in", ""], path);
    }
    for (const path of [
      "/desk",
      "/desk/",
      "/desk/no-such-place",
      "/desk/assets/desk-000000000000.css",
      "/desk//members",
    ])
      assert.equal((await stranger.get(path)).to?.split("?")[0], "/desk/sign-in", path);
    assert.equal((await stranger.get("/desk/password/no-such-address")).status, 404);
    for (const token of ["no-such-address", "A".repeat(43)]) {
      const got = await stranger.get(`/desk/plan/ics/${token}`);
      assert.deepEqual([got.status, got.text], [404, ""], token);
    }
    assert.deepEqual([...stranger.cookies.keys()], []);
  });

  it("وعناوين مكتبة الدخول نفسها لا تصل إليها يد", async () => {
    const stranger = browserAt(under, { client: "192.0.2.2" });
    for (const path of ["/desk/no-such-place/sign-up/email", "/desk/no-such-place/get-session", "/api/auth/ok"]) {
      assert.equal(
        (await stranger.postJson(path, { email: "x@y.example", password: "x", name: "x" })).status,
        303,
        path,
      );
      assert.equal((await stranger.get(path)).status, 303, path);
    }
    const signedIn = browsers.get("admin");
    assert.equal((await signedIn?.get("/desk/no-such-place/get-session"))?.status, 404);
  });

  for (const role of roles) {
    it(`«${role}» يفتح ما لدوره ولا يفتح ما لغيره`, async () => {
      const browser = browsers.get(role);
      assert.ok(browser !== undefined);
      for (const route of deskRoutes.filter(({ method, path }) => method === "GET" && !path.includes(":token"))) {
        if (route.who === "anyone") continue;
        const got = await browser.get(sample(route.path));
        const right = !mayOpen(role, route.path) ? 403 : /:(id|page|n)\b/.test(route.path) ? 404 : 200;
        assert.equal(got.status, right, route.path);
      }
      for (const route of deskRoutes.filter((one) => one.method === "POST" && isOfMembers(one))) {
        const got = await browser.post(sample(route.path), { name: "", email: "", role: "admin", all: "all" });
        const right = role !== "admin" ? 403 : route.path.includes(":id") ? 404 : 400;
        assert.equal(got.status, right, route.path);
      }
      assert.equal((await browser.get("/desk/sign-in")).to, "/desk/");
      assert.equal((await browser.get("/desk/no-such-place")).status, 404);
    });
  }

  it("ولم يتغيّر من أحد شيء", async () => {
    const members = await under.accounts.accounts.listMembers();
    assert.deepEqual(
      members.map(({ role, disabled }) => [role, disabled]),
      roles.toSorted().map((role) => [role, undefined]),
    );
    assert.deepEqual(under.faults, []);
  });

  it("كل جواب يحمل ما يحميه، ولا يُحفظ في طريقه", async () => {
    for (const path of ["/desk/", "/desk/account", "/desk/no-such-place"]) {
      const got = await browsers.get("admin")?.get(path);
      assert.equal(got?.headers.get("cache-control"), "no-store");
      const policy = got?.headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*|data:/);
      assert.doesNotMatch(got?.text ?? "", /<style|<script>|\son\w+=|style="/);
      assert.equal(got?.headers.get("strict-transport-security"), "max-age=31536000; includeSubDomains");
    }
    const css = /href="(\/desk\/assets\/desk-[0-9a-f]{12}\.css)"/.exec(
      (await browserAt(under).get("/desk/sign-in")).text,
    )?.[1];
    const asset = await browserAt(under).get(css ?? "");
    assert.equal(asset.status, 200);
    assert.match(asset.headers.get("cache-control") ?? "", /immutable/);
  });

  it("ولا يُؤخذ ما أُرسل من مكان آخر، ولا ما لا يُعرف من أين", async () => {
    const admin = browsers.get("admin");
    assert.ok(admin !== undefined);
    const body = new URLSearchParams({ language: "en" });
    const from = (headers: Readonly<Record<string, string>>): Promise<{ readonly status: number }> =>
      admin.ask("/desk/account/language", { method: "POST", body, headers });
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
      { origin, "sec-fetch-site": "cross-site" },
      { origin: "https://almadina.example.evil.example" },
      { origin: "https://almadina.example:8443" },
      { "sec-fetch-site": "same-site", origin },
      { origin: "null" },
      { origin: "null", "sec-fetch-site": "same-origin" },
      {},
    ])
      assert.equal((await from(headers)).status, 403, JSON.stringify(headers));
    assert.equal((await under.accounts.accounts.findMember("admin1" as never))?.language, "ar");
    assert.equal((await from({ origin })).status, 303);
    assert.equal((await from({ "sec-fetch-site": "same-origin" })).status, 303);
    const stranger = browserAt(under, { client: "192.0.2.3" });
    const fields = new URLSearchParams({ email: "admin1@almadina.example", password: "x" });
    const login = await stranger.ask("/desk/sign-in", {
      method: "POST",
      body: fields,
      headers: { origin: "https://evil.example" },
    });
    assert.equal(login.status, 403, "ولا الدخول نفسه");
  });

  it("ولا يُقرأ إلا نموذج أو JSON حيث يُنتظر", async () => {
    const admin = browsers.get("admin");
    const send = (path: string, type: string, body: BodyInit): Promise<{ readonly status: number }> | undefined =>
      admin?.ask(path, { method: "POST", body, headers: { origin, "content-type": type } });
    const form = "application/x-www-form-urlencoded";
    assert.equal((await send("/desk/account/language", "text/plain", "language=en"))?.status, 415);
    assert.equal((await send("/desk/account/language", "application/json", '{"language":"en"}'))?.status, 415);
    assert.equal((await send("/desk/account/language", "multipart/form-data; boundary=x", "--x--"))?.status, 415);
    assert.equal((await send("/desk/account/language", `${form}; charset=utf-16`, "language=en"))?.status, 415);
    assert.equal((await send("/desk/account/language", form, new Uint8Array([0xff, 0xfe])))?.status, 400);
    assert.equal((await send("/desk/account/language", form, "a&".repeat(200)))?.status, 400);
    assert.equal((await send("/desk/api/passkeys/offer", form, "password=x"))?.status, 415);
    for (const body of ["[]", "7", "null", "{", '{"a":'])
      assert.equal((await send("/desk/api/passkeys/offer", "application/json", body))?.status, 400, body);
  });
});
