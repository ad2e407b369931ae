import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { deskWordsAr } from "@mihwar/desk";
import type { MemberId } from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest, origin, password } from "./desk-under-test.ts";
import { timeCode } from "./time-code.ts";

let server: TestServer;
before(async () => void (server = await sharedCluster()));
after(() => server.close());

const sessionCookie = "__Secure-mihwar.session_token";
const wrong = deskWordsAr.notices["sign-in-wrong"]({ code: "sign-in-wrong" });

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

/** Turns the second step on. @returns the secret, and the recovery codes */
async function secured(browser: DeskBrowser): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const begun = await browser.post("/desk/account/second-factor", { password });
  const uri = /name="uri" value="([^"]+)"/.exec(begun.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  assert.match(begun.text, /<svg class="qr" role="img"/);
  const done = await browser.post("/desk/account/second-factor/confirm", { uri, code: timeCode(secret) });
  return { secret, codes: [...done.text.matchAll(/<li>(\w{5}-\w{5})<\/li>/g)].map(([, code = ""]) => code) };
}

describe("الدخول بكلمة السر", () => {
  test("يدخل بها كيفما ركّبت لوحة مفاتيحه حروفها، ويُسجَّل دخوله وخروجه", async (under) => {
    await under.add("hind");
    const browser = browserAt(under);
    const got = await browser.signIn("hind", password.normalize("NFD"));
    assert.deepEqual([got.status, got.to], [303, "/desk/"]);
    const cookie = got.headers.getSetCookie().find((one) => one.startsWith(sessionCookie)) ?? "";
    assert.match(cookie, /; Path=\/desk; HttpOnly; Secure; SameSite=Lax$/);
    assert.match((await browser.get("/desk/")).text, /أهلًا، عضو hind/);
    assert.equal((await browser.post("/desk/sign-out")).to, "/desk/sign-in");
    assert.equal(browser.cookies.has(sessionCookie), false);
    assert.deepEqual((await under.log()).slice(-2), [
      "u:hind sign-in member:hind password",
      "u:hind sign-out member:hind",
    ]);
  });

  test("الخطأ في البريد والخطأ في كلمة السر جواب واحد، وكلاهما في السجل بلا بريد", async (under) => {
    await under.add("hind");
    await under.add("salim");
    await under.accounts.accounts.disableMember("salim" as MemberId, "cli:user");
    const browser = browserAt(under);
    const bodies: string[] = [];
    for (const [id, word] of [
      ["hind", "ليست كلمة السر"],
      ["nobody", password],
      ["salim", password],
    ] as const) {
      const got = await browser.signIn(id, word);
      assert.equal(got.status, 401, id);
      assert.ok(got.text.includes(wrong), id);
      bodies.push(got.text.replaceAll(`${id}@`, "x@"));
    }
    assert.equal(new Set(bodies).size, 1);
    assert.deepEqual([...browser.cookies.keys()], []);
    assert.deepEqual((await under.log()).slice(-3), [
      "m:desk refuse-sign-in member:hind password",
      "m:desk refuse-sign-in member:unknown password",
      "m:desk refuse-sign-in member:salim password",
    ]);
  });

  test("والوقت واحد: من لا حساب له ينتظر كمن له", async (under) => {
    await under.add("hind");
    // Processor time of this process, hashing threads included: a clock on the wall tells of the machine's other work too.
    const median = async (id: string, place: number): Promise<number> => {
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn++) {
        const begun = process.cpuUsage();
        await browserAt(under, { client: `192.0.2.${place * 10 + turn}` }).signIn(id, "ليست كلمة السر");
        const { user, system } = process.cpuUsage(begun);
        times.push(user + system);
      }
      return times.toSorted((a, b) => a - b)[2] ?? 0;
    };
    await median("hind", 0);
    const [known, unknown] = [await median("hind", 1), await median("nobody", 2)];
    assert.ok(unknown > known / 2 && known > unknown / 2, `${known} ${unknown}`);
  });

  test("جلسة جاء بها غيره لا تصير جلسته", async (under) => {
    await under.add("hind");
    const browser = browserAt(under);
    browser.cookies.set(sessionCookie, "fixed-token.c2lnbmF0dXJl");
    await browser.signIn("hind");
    assert.notEqual(browser.cookies.get(sessionCookie), "fixed-token.c2lnbmF0dXJl");
    const first = browser.cookies.get(sessionCookie) ?? "";
    await browser.post("/desk/sign-out");
    await browser.signIn("hind");
    assert.notEqual(browser.cookies.get(sessionCookie), first);
    const old = browserAt(under);
    old.cookies.set(sessionCookie, first);
    assert.equal((await old.get("/desk/")).status, 303, "والتي خرج منها لا تُفتح");
    const forged = browserAt(under);
    const [token] = decodeURIComponent(browser.cookies.get(sessionCookie) ?? "").split(".");
    forged.cookies.set(sessionCookie, encodeURIComponent(`${token}.${Buffer.alloc(32).toString("base64")}`));
    assert.equal((await forged.get("/desk/")).status, 303, "ولا ما لم نوقّعه");
  });

  test("بعد الدخول يُذهب إلى مكان في غرفة التحرير، ولا يُذهب إلى غيرها", async (under) => {
    await under.add("hind");
    for (const [next, to] of [
      ["/desk/account", "/desk/account"],
      ["/desk/?state=draft", "/desk/?state=draft"],
      ["https://evil.example/desk/", "/desk/"],
      ["//evil.example/desk/", "/desk/"],
      ["/desk/../../evil", "/desk/"],
      ["/desk/..//evil.example", "/desk/"],
      ["/desk/\\evil.example", "/desk/"],
      ["/desk/\r\nset-cookie: a=b", "/desk/"],
      ["/desk/@evil.example", "/desk/@evil.example"],
      ["/desk/sign-in?next=/desk/sign-in", "/desk/"],
      ["javascript:alert(1)", "/desk/"],
      ["/desk/\u202eمقلوب", "/desk/%E2%80%AE%D9%85%D9%82%D9%84%D9%88%D8%A8"],
    ] as const) {
      const browser = browserAt(under);
      assert.equal((await browser.signIn("hind", password, { next })).to, to, next);
    }
  });

  test("ما يُكتب في النموذج يعود نصًّا لا وسومًا", async (under) => {
    const browser = browserAt(under);
    const got = await browser.post("/desk/sign-in", { email: `"><script>alert(1)</script>`, password: "x" });
    assert.doesNotMatch(got.text, /<script>/);
    assert.match(got.text, /&lt;script>|&lt;script&gt;/);
    assert.equal((await browser.get("/desk/sign-in?told=<b>&next=%22%3E%3Cb%3E")).text.includes("<b>"), false);
    assert.doesNotMatch((await browser.get("/desk/sign-in?told=constructor")).text, /role="(alert|status)">/);
  });

  test("كلمة سر من عشرة آلاف حرف لا تُتعب أحدًا", async (under) => {
    await under.add("hind");
    const got = await browserAt(under).signIn("hind", "س".repeat(10_000));
    assert.equal(got.status, 401);
  });
});

describe("كثرة المحاولات", () => {
  test("تُبطئ من يخمّن، ولا تُغلق الحساب على صاحبه في شبكة أخرى ولا على جهاز يعرفه", async (under) => {
    await under.add("hind");
    const known = browserAt(under, { client: "203.0.113.7" });
    assert.equal((await known.signIn("hind")).status, 303);
    await known.post("/desk/sign-out");
    const guesser = browserAt(under, { client: "203.0.113.7" });
    const statuses: number[] = [];
    for (let turn = 0; turn < 9; turn++) statuses.push((await guesser.signIn("hind", `تخمين رقم ${turn}`)).status);
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 401, 429, 429, 429]);
    const late = await guesser.signIn("hind");
    assert.equal(late.status, 429, "ولو أصاب");
    assert.match(late.text, /محاولات كثيرة/);
    assert.equal((await browserAt(under, { client: "198.51.100.1" }).signIn("hind")).status, 303, "من شبكة أخرى");
    assert.equal((await known.signIn("hind")).status, 303, "ومن الجهاز الذي يعرفه على الشبكة نفسها");
  });

  test("علامة الجهاز لصاحبها: لا تنفع غيره، ولا تُصنع", async (under) => {
    await under.add("hind");
    await under.add("salim");
    const salim = browserAt(under);
    await salim.signIn("salim");
    await salim.post("/desk/sign-out");
    const fill = async (browser: DeskBrowser): Promise<number> => {
      for (let turn = 0; turn < 6; turn++) await browser.signIn("hind", `تخمين رقم ${turn}`);
      return (await browser.signIn("hind", "تخمين آخر")).status;
    };
    assert.equal(await fill(salim), 429);
    const forger = browserAt(under);
    forger.cookies.set("mihwar.device", "hind~AAAAAAAAAAAAAAAA~AAAA");
    assert.equal((await forger.signIn("hind", "تخمين")).status, 429, "في دلو شبكته، لا في دلو جهاز");
  });

  test("من يخمّن حسابات كثيرة يُبطأ أيضًا، ومن يدخل لا يُنقص شيئًا", async (under) => {
    for (const id of ["a1", "a2", "a3"]) await under.add(id);
    for (let turn = 0; turn < 50; turn++) {
      const browser = browserAt(under, { client: "198.51.100.9" });
      assert.equal((await browser.signIn(`a${(turn % 3) + 1}`)).status, 303, String(turn));
    }
    const statuses: number[] = [];
    // one try comes back in a quarter of a minute: on a slow machine a few more are wanted
    while (statuses.at(-1) !== 429 && statuses.length < 60)
      statuses.push(
        (await browserAt(under, { client: "198.51.100.9" }).signIn(`nobody${statuses.length}`, "x")).status,
      );
    assert.ok(statuses.length > 40, String(statuses.length));
    assert.deepEqual([...new Set(statuses)], [401, 429]);
    assert.equal((await browserAt(under, { client: "198.51.100.10" }).signIn("a1")).status, 303);
  });

  test("من يلحّ في وقت واحد ينتظر نفسه", async (under) => {
    await under.add("hind");
    const crowd = Array.from({ length: 12 }, (_, turn) =>
      browserAt(under, { client: "198.51.100.77" }).signIn(`nobody${turn}`, "x"),
    );
    const other = browserAt(under, { client: "198.51.100.78" }).signIn("hind");
    const statuses = (await Promise.all(crowd)).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 401).length, 4);
    assert.equal((await other).status, 303);
  });
});

describe("التحقق بخطوتين", () => {
  test("لا دخول بكلمة السر وحدها، والرمز يُستعمل مرة، والاسترداد مرة", async (under) => {
    await under.add("hind");
    const owner = browserAt(under);
    await owner.signIn("hind");
    const { secret, codes } = await secured(owner);
    assert.equal(codes.length, 10);
    assert.equal(new Set(codes).size, 10);

    const half = browserAt(under);
    const begun = await half.signIn("hind", password, { next: "/desk/account" });
    assert.equal(begun.to, "/desk/sign-in/code?next=%2Fdesk%2Faccount");
    assert.equal((await half.get("/desk/")).status, 303);
    assert.equal((await half.post("/desk/sign-in/code", { code: "000000" })).status, 401);
    const code = timeCode(secret, 1);
    const entered = await half.post("/desk/sign-in/code", { code, next: "/desk/account" });
    assert.equal(entered.to, "/desk/account");
    assert.equal((await half.get("/desk/")).status, 200);

    const over = browserAt(under, { client: "198.51.100.5" });
    await over.signIn("hind");
    assert.equal((await over.post("/desk/sign-in/code", { code })).to, "/desk/sign-in?told=code-late");
    assert.equal((await over.get("/desk/")).status, 303, "رمز رآه غيره لا يُدخله");

    const lost = browserAt(under, { client: "198.51.100.6" });
    await lost.signIn("hind");
    assert.equal((await lost.post("/desk/sign-in/code", { code: codes[0] ?? "" })).to, "/desk/");
    await lost.post("/desk/sign-out");
    await lost.signIn("hind");
    assert.equal((await lost.post("/desk/sign-in/code", { code: codes[0] ?? "" })).status, 401);
    const log = await under.log();
    assert.ok(log.includes("u:hind second-factor-on member:hind"));
    assert.ok(log.includes("u:hind sign-in member:hind code"));
    assert.ok(log.includes("u:hind sign-in member:hind recovery-code"));
    assert.equal(log.filter((line) => line === "m:desk refuse-sign-in member:hind code").length, 2);
    assert.ok(!log.some((line) => line.includes(secret) || codes.some((one) => line.includes(one))));
  });

  test("بعد خمسة رموز خطأ يبدأ من جديد، ومن لا يعرف كلمة السر لا يصل إليها", async (under) => {
    await under.add("hind");
    const owner = browserAt(under);
    await owner.signIn("hind");
    await secured(owner);
    const guesser = browserAt(under, { client: "198.51.100.5" });
    assert.equal((await guesser.post("/desk/sign-in/code", { code: "123456" })).to, "/desk/sign-in?told=code-late");
    await guesser.signIn("hind");
    const answers: (string | number)[] = [];
    for (let turn = 0; turn < 6; turn++) {
      const got = await guesser.post("/desk/sign-in/code", { code: `00000${turn}` });
      answers.push(got.to ?? got.status);
    }
    assert.deepEqual(answers, [401, 401, 401, 401, 401, "/desk/sign-in?told=code-late"]);
  });

  test("من عرف كلمة السر لا يُغلق الباب على صاحبها: جهازه يدخل", async (under) => {
    await under.add("hind");
    const owner = browserAt(under, { client: "203.0.113.7" });
    await owner.signIn("hind");
    const { codes } = await secured(owner);
    await owner.post("/desk/sign-out");
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const thief = browserAt(under, { client: `198.51.100.${turn}` });
      statuses.push((await thief.signIn("hind")).status);
    }
    assert.deepEqual(statuses.slice(-2), [429, 429]);
    assert.equal((await owner.signIn("hind")).status, 303);
    assert.equal((await owner.post("/desk/sign-in/code", { code: codes[3] ?? "" })).to, "/desk/");
  });

  test("لا يُشغَّل ولا يُوقَف ولا تُجدَّد رموزه بلا كلمة السر", async (under) => {
    await under.add("hind");
    const owner = browserAt(under);
    await owner.signIn("hind");
    assert.equal((await owner.post("/desk/account/second-factor", { password: "ليست هي" })).status, 400);
    const { codes } = await secured(owner);
    assert.equal((await owner.post("/desk/account/second-factor/end", { password: "ليست هي" })).status, 400);
    assert.equal((await owner.post("/desk/account/recovery-codes", { password: "ليست هي" })).status, 400);
    const renewed = await owner.post("/desk/account/recovery-codes", { password });
    assert.match(renewed.text, /\w{5}-\w{5}/);
    assert.ok(!codes.some((code) => renewed.text.includes(code)));
    assert.equal(
      (await owner.post("/desk/account/second-factor/end", { password })).to,
      "/desk/account?told=second-factor-off",
    );
    const again = browserAt(under);
    assert.equal((await again.signIn("hind")).to, "/desk/");
  });
});

describe("مفاتيح المرور", () => {
  test("لا تُعرض حيث لا تعمل، ولا يُضاف مفتاح بلا كلمة السر، ولا يُدخل بما لم نسأل عنه", async (under) => {
    await under.add("hind");
    const browser = browserAt(under);
    await browser.signIn("hind");
    assert.equal((await browser.postJson("/desk/api/passkeys/offer", { password: "ليست هي" })).status, 400);
    const offer = JSON.parse((await browser.postJson("/desk/api/passkeys/offer", { password })).text) as {
      readonly rp: { readonly id: string; readonly name: string };
      readonly authenticatorSelection: { readonly userVerification: string };
    };
    assert.deepEqual(offer.rp, { id: "almadina.example", name: "المدينة" });
    assert.equal(offer.authenticatorSelection.userVerification, "required");
    const stranger = browserAt(under, { client: "198.51.100.5" });
    const question = JSON.parse((await stranger.postJson("/desk/api/passkeys/question", {})).text) as object;
    assert.deepEqual(Object.keys(question).includes("allowCredentials"), false, "لا يُقال لأحد من له مفتاح");
    for (const response of [
      undefined,
      [],
      {},
      { id: { $ne: 1 }, rawId: "x", type: "public-key", response: {} },
      { id: "x", rawId: "x", type: "public-key", response: { clientDataJSON: "x" } },
    ])
      assert.ok([400, 401].includes((await stranger.postJson("/desk/api/passkeys/sign-in", { response })).status));
    for (const at of ["http://127.0.0.1:3000", "https://elsewhere.example"]) {
      const there = browserAt(under, { at, client: "198.51.100.6" });
      assert.doesNotMatch((await there.get("/desk/sign-in")).text, /data-passkey|<script/);
      assert.equal((await there.postJson("/desk/api/passkeys/question", {})).status, 404);
    }
    assert.match((await stranger.get("/desk/sign-in")).text, /data-passkey="sign-in"/);
  });
});

describe("من أي عنوان جاء", () => {
  test("الجلسة تعمل بعنوان غير المعلن وبلا https، والملفات لا تُعلَّم آمنة إلا به", async (under) => {
    await under.add("hind");
    const local = browserAt(under, { at: "http://127.0.0.1:3000" });
    const got = await local.signIn("hind");
    assert.equal(got.to, "/desk/");
    for (const cookie of got.headers.getSetCookie()) assert.doesNotMatch(cookie, /Secure/i);
    assert.equal(got.headers.get("strict-transport-security"), null);
    assert.equal((await local.get("/desk/")).status, 200);
    const behind = browserAt(under, { at: "http://almadina.example" });
    const plainly = await behind.ask("/desk/sign-in", {
      method: "POST",
      body: new URLSearchParams({ email: "hind@almadina.example", password }),
      headers: { origin },
    });
    assert.equal(plainly.status, 303);
    assert.match(plainly.headers.getSetCookie()[0] ?? "", /Secure/, "موقع أعلن https وراء خادم أنهاها");
  });
});
