import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { NewEntry, SectionId, StoryId } from "@mihwar/newsroom";
import { type TestServer, sharedCluster } from "../../storage/test/test-cluster.ts";
import { type DeskBrowser, type DeskUnderTest, browserAt, deskUnderTest } from "./desk-under-test.ts";
import { cite, enter, id, openMill, plain, when } from "./mill-dossier.ts";
import { fieldsIn } from "./sent-form.ts";

describe("الكيانات عند غرفة التحرير", () => {
  let server: TestServer;
  let under: DeskUnderTest;
  let hind: DeskBrowser;
  let reporter: DeskBrowser;

  before(async () => {
    server = await sharedCluster();
    under = await deskUnderTest(server);
    await openMill(under);
    const more = await under.archive.dossiers.writeLog("cli:setup", () => [
      enter({
        op: "add",
        items: [
          { kind: "entity", id: id("us"), entityKind: "country", name: "الولايات المتحدة", same: { iso: "US" } },
          { kind: "entity", id: id("gorbachev"), entityKind: "person", name: "ميخائيل غورباتشوف" },
        ],
      }),
    ]);
    assert.ok(more.ok);
    await under.add("hind", { role: "editor", name: "هند" });
    await under.add("nour", { role: "editor", name: "نور" });
    await under.add("rana", { role: "reporter", name: "رنا" });
    await under.add("ziad", { role: "editor", name: "زياد", sections: ["economy" as SectionId] });
    [hind, reporter] = [browserAt(under), browserAt(under)];
    await hind.signIn("hind");
    await reporter.signIn("rana");
  });
  after(async () => {
    await under.close();
    await server.close();
    assert.deepEqual(under.faults, []);
  });

  const memory = () => under.archive.dossiers.loadDossiers();
  const item = async (word: string) => (await memory()).items.get(id(word));
  const found = async (q: string): Promise<readonly string[]> => {
    const { text } = await hind.get(`/desk/entities?${new URLSearchParams({ q })}`);
    return [...text.matchAll(/href="\/desk\/entities\/([\w-]+)"/g)].map(([, one = ""]) => one);
  };
  /** A page's form as a browser would send it, with some fields in place of its own. */
  async function send(path: string, fields: Readonly<Record<string, string | readonly string[]>>, from = path) {
    const form = fieldsIn(await hind.get(from), path);
    for (const [name, value] of Object.entries(fields)) {
      form.delete(name);
      for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
    }
    return hind.ask(path, {
      method: "POST",
      body: form,
      headers: { origin: "https://almadina.example", "sec-fetch-site": "same-origin" },
    });
  }

  it("يُبحث فيها بالاسم على أي وجه كُتب، وباسم آخر تعرفه دار الأسماء، وباللاتينية، وبالمعرّف", async () => {
    assert.deepEqual((await found("بلديه السنديانة")).toSorted(), ["council", "sindyana"]);
    assert.deepEqual(await found("جورباتشوف"), [], "الاسم الأخير وحده ليس الاسم");
    assert.deepEqual(await found("ميخائيل جورباتشوف"), ["gorbachev"]);
    assert.deepEqual(await found("أميركا"), ["us"]);
    assert.deepEqual(await found("United States"), ["us"]);
    for (const q of ["US", "us", "Q4242"]) assert.equal((await found(q)).length, 1, q);
    const countries = await hind.get("/desk/entities?kind=country");
    assert.match(plain(countries.text), /كيان واحد/);
    assert.match(plain((await hind.get("/desk/entities?q=لا-أحد")).text), /لا كيان بهذا الاسم/);
    for (const odd of ["q=%00", "kind=<b>", "show=99999"])
      assert.equal((await hind.get(`/desk/entities?${odd}`)).status, 200, odd);
  });

  it("صفحة الكيان: ما يُعرف عنه، وأين يُذكر، ومن قد يكون هو نفسه؛ والمراسل يقرؤها بلا أزرار", async () => {
    const { text } = await hind.get("/desk/entities/council");
    const said = plain(text);
    for (const words of [
      "بلديّة السنديانه",
      "مجلس منتخب",
      "Q4242",
      "اجتماع الأهالي",
      "تطحن المطحنة عشرين كيسًا",
      "قد يكون هو نفسه",
    ])
      assert.ok(said.includes(words), words);
    assert.match(text, /<iframe[^>]*src="\/desk\/entities\/council\/map"/);
    const drawn = await hind.get("/desk/entities/council/map");
    assert.match(drawn.text, /<svg[^>]*role="img"/);
    assert.match(drawn.headers.get("content-security-policy") ?? "", /style-src 'sha256-/);
    assert.equal((await hind.get("/desk/entities/fund/map")).status, 404);
    const read = await reporter.get("/desk/entities/council");
    assert.doesNotMatch(read.text, /<form[^>]*action="\/desk\/entities/);
    assert.equal((await reporter.post("/desk/entities/council", { do: "save", name: "اسم" })).status, 403);
    assert.equal((await reporter.get("/desk/entities/council/merge")).status, 403);
  });

  it("يُعدَّل بعد أن يُرى الفرق، ويُردّ ما لا يُقرأ ويبقى ما كُتب، ومن سبقه غيره يُقال له", async () => {
    const path = "/desk/entities/fund";
    const look = await send(path, {
      do: "look",
      aliases: "صندوق القرى والبلدات\nالصندوق",
      of: "الولايات المتحدة",
      geometry: "33.9, 35.5",
    });
    assert.equal(look.status, 200);
    assert.match(look.text, /<ins>.*صندوق القرى والبلدات/s);
    assert.match(look.text, /\/map\?geometry=33\.9/, "والخريطة كما ستصير");
    assert.equal(
      (await item("fund"))?.kind === "entity" && JSON.stringify(await item("fund")).includes("aliases"),
      false,
    );
    const wrong = await send(path, { do: "save", name: "", of: "لا أحد", geometry: "شمالًا قليلًا" });
    assert.equal(wrong.status, 400);
    for (const words of [/اكتب الاسم/, /لا يعرف أي ملف اسم «لا أحد»/, /ليس موضعًا/]) assert.match(plain(wrong.text), words);
    const saved = await send(path, {
      do: "save",
      aliases: "الصندوق",
      wikidata: "q77",
      geometry: "33.9, 35.5\n34, 36",
      why: "من موقعه",
    });
    assert.deepEqual([saved.status, saved.to], [303, "/desk/entities/fund?told=saved#main"]);
    const fund = await item("fund");
    assert.deepEqual(fund?.kind === "entity" && [fund.aliases, fund.same, fund.geometry], [
      ["الصندوق"],
      { wikidata: "Q77" },
      {
        line: [
          [35.5, 33.9],
          [36, 34],
        ],
      },
    ]);
    assert.equal((await send(path, { do: "save", iso: "لبنان" })).status, 400);
    const none = await send(path, { do: "save" });
    assert.match(plain(none.text), /لا تغيير في ما كتبت/);
    const late = await send(path, { do: "save", role: "مؤسسة", basis: "0000000000000000" });
    assert.equal(late.status, 409);
    assert.match(plain(late.text), /تغيّر منذ أن قرأت الصفحة/);
    const fixed = await send(path, { do: "save", role: "مؤسسة عامة", fix: "yes" });
    assert.equal(fixed.status, 303);
    const log = plain((await hind.get("/desk/items/fund/history")).text);
    for (const words of ["صُحّح", "تصحيح", "مؤسسة عامة", "من موقعه", "هند", "أُضيف"])
      assert.ok(log.includes(words), words);
  });

  it("لا يُدمج ما ليس من نوعه ولا في نفسه، ولا ما لم يُرَ ما يتغيّر فيه", async () => {
    const path = "/desk/entities/council/merge";
    assert.match(plain((await hind.get(`${path}?with=council`)).text), /هذا هو نفسه/);
    assert.match(plain((await hind.get(`${path}?with=نكرة`)).text), /لا يعرف أي ملف اسم «نكرة»/);
    const kinds = await send(path, { do: "merge" }, `${path}?with=us`);
    assert.equal(kinds.status, 400);
    assert.match(plain(kinds.text), /ليسا من نوع واحد/);
    const turned = await send(path, { do: "merge", stays: "sindyana" }, `${path}?with=sindyana`);
    assert.equal(turned.status, 200, "من قُلب أيّهما يبقى يرى أولًا ما يتغيّر");
    assert.ok((await memory()).items.has(id("council")));
    const late = await send(path, { do: "merge", basis: "0000000000000000" }, `${path}?with=sindyana`);
    assert.equal(late.status, 409);
  });

  it("يُدمجان: من يبقى وما يأخذ، وكل سطر يتغيّر قبل أن يتغيّر؛ وعنوان من دُمج يقود إلى من بقي", async () => {
    const path = "/desk/entities/sindyana/merge";
    const seen = await hind.get(`${path}?with=council`);
    const said = plain(seen.text);
    for (const words of [
      "يتغيّر 3 أسطر",
      "اجتماع الأهالي",
      "تطحن المطحنة عشرين كيسًا",
      "ادمج «بلديّة السنديانه» في «بلدية السنديانة»",
    ])
      assert.ok(said.includes(words), words);
    const merged = await send(path, { do: "merge", take: ["role", "same"] }, `${path}?with=council`);
    assert.deepEqual([merged.status, merged.to], [303, "/desk/entities/sindyana?told=merged#main"], plain(merged.text));
    const town = await item("sindyana");
    assert.deepEqual(town?.kind === "entity" && [town.aliases, town.role, town.same, town.geometry], [
      ["البلدية", "بلديّة السنديانه"],
      "مجلس منتخب",
      { wikidata: "Q4242" },
      undefined,
    ]);
    assert.equal((await hind.get("/desk/entities/council")).to, "/desk/entities/sindyana");
    assert.match((await hind.get("/desk/entities/sindyana")).text, /href="\/desk\/entities\/council\/unmerge"/);
  });

  it("يُفكّ الدمج بعد أن يُقال ما يعود، وما تغيّر فيبقى، وما جاء بعده؛ ومن سبقه تغيير يرى الصفحة ثانية", async () => {
    const later = await under.archive.dossiers.writeLog("u:nour", () => [
      {
        kind: "change",
        by: "u:nour",
        operation: { op: "set", ref: id("sindyana"), before: { role: "مجلس منتخب" }, after: { role: "بلدية" } },
        note: "الصفة",
        news: 0,
      },
      {
        kind: "change",
        by: "u:nour",
        operation: {
          op: "add",
          items: [
            {
              kind: "fact",
              id: id("repair"),
              text: "أُصلحت الرحى",
              about: [id("sindyana")],
              dossiers: [id("mill")],
              evidence: [cite("عادت المطحنة", "p1", "mill2")],
            },
          ],
        },
        note: "الرحى",
        news: 1,
      } as NewEntry,
    ]);
    assert.ok(later.ok, JSON.stringify(later));
    const path = "/desk/entities/council/unmerge";
    const seen = await hind.get(path);
    const said = plain(seen.text);
    for (const words of [
      "تغيّر بعد الدمج، فيبقى كما صار",
      "جاء بعد الدمج",
      "أُصلحت الرحى",
      "اجتماع الأهالي",
      "أعد «بلديّة السنديانه» كيانًا وحده",
    ])
      assert.ok(said.includes(words), words);
    const stale = await send(path, { basis: "0000000000000000" });
    assert.equal(stale.status, 409);
    assert.equal((await send(path, { why: "كيانان" })).to, "/desk/entities/council?told=unmerged#main");
    const [town, council, sacks] = [await item("sindyana"), await item("council"), await item("sacks")];
    assert.deepEqual(town?.kind === "entity" && [town.role, town.aliases, town.same], [
      "بلدية",
      ["البلدية"],
      undefined,
    ]);
    assert.deepEqual(council?.kind === "entity" && [council.role, council.same], ["مجلس منتخب", { wikidata: "Q4242" }]);
    assert.deepEqual(sacks?.kind === "fact" && [sacks.about, sacks.evidence[0]?.speaker], [["council"], "council"]);
    assert.equal((await hind.get(path)).status, 404);
    const log = plain((await hind.get("/desk/items/council/history")).text);
    for (const words of ["دُمجا في واحد", "فُكّ الدمج", "كيانان"]) assert.ok(log.includes(words), words);
  });

  it("تاريخ الملف كله: كل تغيير وما كان قبله، وما اقترحته آلة ومن قبله؛ وما ليس من أقسام العضو لا يُقال له", async () => {
    const step = {
      fate: "moving",
      at: when("2026-02-20"),
      why: "وافق الصندوق",
      evidence: [cite("وافق الصندوق", "p1", "loan1")],
    } as const;
    const asked = await under.archive.dossiers.writeLog("m:fate", ({ n }) => [
      {
        kind: "change",
        by: "m:fate",
        operation: { op: "fate", ref: id("promise"), step },
        note: "وافق الصندوق سرًّا",
        news: 2,
        confidence: 0.7,
      },
      { kind: "decision", by: "u:hind", of: n + 1, verdict: "accepted" },
    ]);
    assert.ok(asked.ok, JSON.stringify(asked));
    const whole = plain((await hind.get("/desk/dossiers/mill/history")).text);
    for (const words of [
      "ضُمّت مادة",
      "المطحنة تعمل",
      "اقترحته آلة المصائر",
      "قبله",
      "وافق الصندوق",
      "دُمجا في واحد",
      "أُصلحت الرحى",
    ])
      assert.ok(whole.includes(words), words);
    const wael = browserAt(under);
    await under.add("wael", { role: "editor", name: "وائل", sections: ["world" as SectionId] });
    await wael.signIn("wael");
    const his = plain((await wael.get("/desk/dossiers/mill/history")).text);
    assert.ok(his.includes("تغيير من مادة ليست من أقسامك") && !his.includes("وافق الصندوق"), "لا كلمة منه");
    assert.ok(his.includes("عادت المطحنة"), "وما له يُقال");
    assert.equal((await hind.get("/desk/dossiers/council/history")).status, 404);
    assert.equal((await hind.get("/desk/dossiers/mill/history?before=2")).status, 200);
  });

  it("الملف كما يراه القارئ: الآن، وفي يوم، وكما سيصير إن قُبل ما ينتظر؛ ولا يظهر فيه ما لم يُنشر", async () => {
    const fact = {
      kind: "fact",
      id: id("coming"),
      text: "ستعمل المطحنة كل يوم",
      about: [],
      dossiers: [id("mill")],
      evidence: [cite("عادت المطحنة", "p1", "mill2")],
    } as const;
    const hidden = {
      ...fact,
      id: id("hidden"),
      text: "القرض سرّي",
      evidence: [cite("وافق الصندوق", "p1", "loan1")],
    } as const;
    const proposed = await under.archive.dossiers.writeLog("m:wants", () =>
      [fact, hidden].map(
        (one) =>
          ({
            kind: "change",
            by: "m:wants",
            operation: { op: "add", items: [one] },
            note: "اقتراح",
            news: 1,
          }) as NewEntry,
      ),
    );
    assert.ok(proposed.ok, JSON.stringify(proposed));
    const path = "/desk/dossiers/mill/preview";
    const { text } = await hind.get(path);
    assert.match(plain(text), /كما سيصير إن قُبل اقتراحين ينتظران|كما سيصير/);
    const framed = async (query: string) => {
      const page = await hind.get(`${path}/page${query}`);
      assert.equal(page.status, 200, query);
      assert.equal(page.headers.get("x-frame-options"), "SAMEORIGIN");
      return plain(page.text);
    };
    assert.ok(!(await framed("")).includes("ستعمل المطحنة كل يوم"));
    const coming = await framed("?as=accepted");
    assert.ok(coming.includes("ستعمل المطحنة كل يوم") && !coming.includes("القرض سرّي"));
    assert.ok(!(await memory()).items.has(id("coming")), "ولا شيء منه يُحفظ");
    for (const [day, words] of [
      ["2020-01-01", /لم يكن الملف قد فُتح/],
      ["2199-01-01", /لم يأتِ هذا اليوم/],
      ["أمس", /ليس هذا يومًا/],
    ] as const) {
      const got = await hind.get(`${path}?${new URLSearchParams({ day })}`);
      assert.equal(got.status, 400);
      assert.match(plain(got.text), words);
      assert.equal((await hind.get(`${path}/page?${new URLSearchParams({ day })}`)).status, 404);
    }
    assert.equal((await reporter.get(path)).status, 200);
    assert.equal((await hind.get("/desk/dossiers/council/preview")).status, 404);
    assert.equal((await memory()).filed.has("mill2" as StoryId), true);
  });
});
