import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { startSite } from "./site-process.ts";
import { mihwar as atTerminal } from "./terminal-in-arabic.ts";

const password = "آذار يأتي بعد شباط دائمًا";
const addressPattern = /\/desk\/password\/[\w-]{43}/;

let base: string;
before(async () => void (base = await mkdtemp(path.join(tmpdir(), "mihwar-user-"))));
after(() => rm(base, { recursive: true, force: true }));

const mihwar = (words: readonly string[], input = "") =>
  atTerminal(["user", ...words, "--data", path.join(base, "data")], input);

describe("mihwar user", () => {
  it("يضيف عضوًا ويطبع له عنوانًا يُفتح مرة", async () => {
    const added = await mihwar(["add", "هند الرملي", "--email", "Hind@example.org", "--role", "admin"]);
    assert.equal(added.code, 0, added.words);
    assert.match(added.data, new RegExp(`^[0-9a-z]{7}\\t${addressPattern.source}$`));
    assert.match(added.words, /يُفتح مرة واحدة خلال 72 ساعة/);
  });

  it("أو يقرأ كلمة السر من مجرى الإدخال، ولا يطبع منها شيئًا", async () => {
    const words = ["add", "سالم", "--email", "s@example.org", "--role", "reporter", "--sections", "world, economy"];
    const short = await mihwar([...words, "--password-stdin"], "قصيرة\n");
    assert.deepEqual([short.code, short.data], [1, ""]);
    assert.match(short.words, /12 حرفًا على الأقل/);
    const added = await mihwar([...words, "--password-stdin", "--json"], `${password}\r\nسطر ثانٍ`);
    assert.equal(added.code, 0, added.words);
    const { id: _, since: _since, ...told } = JSON.parse(added.data) as Record<string, unknown>;
    assert.deepEqual(told, {
      name: "سالم",
      email: "s@example.org",
      role: "reporter",
      sections: ["world", "economy"],
      password: true,
      secondFactor: false,
      passkeys: 0,
    });
  });

  it("يقول كل ما لا يصلح، في سطر لكل منه، ولا يضيف", async () => {
    const refused = await mihwar(["add", "\u202e", "--email", "بريد", "--role", "owner", "--sections", "world,مريخ"]);
    assert.equal(refused.code, 1);
    assert.deepEqual(
      refused.words.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")),
      ["الاسم من", "«بريد» ليس", "لا دور", "لا قسم"],
    );
    const taken = await mihwar(["add", "آخر", "--email", "s@example.org", "--role", "chief"]);
    assert.deepEqual([taken.code, taken.data], [1, ""]);
    assert.match(taken.words, /لعضو آخر/);
    assert.equal((await mihwar(["list"])).data.split("\n").length, 2);
  });

  it("يعرض الأعضاء سطرًا سطرًا، وJSON لكل منهم", async () => {
    const listed = await mihwar(["list"]);
    assert.match(listed.data, /^\w{7}\treporter\tworld,economy\ts@example.org\tسالم$/m);
    assert.match(listed.data, /^\w{7}\tadmin\tall\thind@example.org\tهند الرملي$/m);
    for (const line of (await mihwar(["list", "--json"])).data.split("\n"))
      assert.doesNotMatch(Object.keys(JSON.parse(line) as object).join(" "), /hash|secret|token/i);
  });

  it("يوقف ويعيد ويعيد الضبط، بالمعرّف أو بالبريد، وآخر مشرف يبقى", async () => {
    const off = await mihwar(["disable", "S@example.org"]);
    assert.deepEqual([off.code, off.words], [0, "أُوقف سالم وانتهت جلساته."]);
    assert.match((await mihwar(["list"])).data, /سالم\tموقوف$/m);
    const reset = await mihwar(["reset", "s@example.org"]);
    assert.deepEqual([reset.code, reset.words], [1, "العضو موقوف؛ أعِده أولًا"]);
    const id = /^(\w{7})\treporter/m.exec((await mihwar(["list"])).data)?.[1] ?? "";
    assert.equal((await mihwar(["enable", id])).code, 0);
    const again = await mihwar(["reset", id, "--second-factor", "--json"]);
    assert.equal(again.code, 0, again.words);
    const told = JSON.parse(again.data) as { readonly address: string; readonly password: boolean };
    assert.match(told.address, addressPattern);
    assert.equal(told.password, false);
    assert.match((await mihwar(["disable", "hind@example.org"])).words, /آخر مشرف/);
    const nobody = await mihwar(["disable", "nobody@example.org"]);
    assert.deepEqual([nobody.code, nobody.words], [1, "لا عضو بهذا المعرّف أو البريد: nobody@example.org"]);
  });

  for (const words of [
    [],
    ["add"],
    ["add", "هند", "--role", "admin"],
    ["add", "هند", "--email", "h@example.org"],
    ["add", "هند", "الرملي", "--email", "h@example.org", "--role", "admin"],
    ["list", "هند"],
    ["disable"],
    ["remove", "هند"],
  ])
    it(`استعمال خطأ: user ${words.join(" ")}`, async () => assert.equal((await mihwar(words)).code, 2));
});

describe("أول تشغيل لصحيفة بلا أعضاء", () => {
  it("يطبع عنوانًا لأول مشرف ما دامت بلا أعضاء، ولا يطبعه بعدهم", async () => {
    const data = path.join(base, "first");
    const serve = async (): Promise<string> => {
      const site = startSite(["--port", "0", "--data", data, "--log", "off"]);
      try {
        const origin = await site.ready;
        const address = new RegExp(`${origin}${addressPattern.source}`).exec(site.said())?.[0];
        if (address !== undefined) assert.equal((await fetch(address)).status, 200);
        return address ?? "";
      } finally {
        site.signal("SIGTERM");
        assert.equal(await site.ended, 0);
      }
    };
    const [first, second] = [await serve(), await serve()];
    assert.notEqual(first, "");
    assert.notEqual(second, "");
    const added = await atTerminal(
      ["user", "add", "هند", "--email", "h@example.org", "--role", "admin", "--password-stdin", "--data", data],
      password,
    );
    assert.equal(added.code, 0, added.words);
    assert.equal(await serve(), "");
  });
});
