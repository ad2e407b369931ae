import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { mihwar as atTerminal } from "./terminal-in-arabic.ts";

let base: string;
before(async () => void (base = await mkdtemp(path.join(tmpdir(), "mihwar-cli-dossier-"))));
after(() => rm(base, { recursive: true, force: true }));

const mihwar = (words: readonly string[], input = "") =>
  atTerminal(["dossier", ...words, "--data", path.join(base, "data")], input);

const said = (s: string, p: string, q: string) => ({ s, rev: 1, p, q, att: "plain" });
const well = {
  root: "well",
  stories: [
    {
      id: "w1",
      title: "بئر القرية تجفّ",
      published: "2026-04-01T07:00:00Z",
      rev: 1,
      paras: { p1: "طلب أهل القرية من البلدية حفر بئر ثانية." },
    },
    {
      id: "w2",
      title: "بئر ثانية في القرية",
      published: "2026-07-01T07:00:00Z",
      rev: 2,
      revNote: "صُحّح عمق البئر",
      paras: { p1: "حُفرت البئر الثانية على عمق ستين مترًا." },
    },
  ],
  files: [{ id: "well", title: "ماء القرية", state: "open" }],
  entities: [
    { id: "people", kind: "org", name: "أهل القرية" },
    { id: "council", kind: "org", name: "البلدية" },
  ],
  positions: [
    {
      id: "second",
      act: "ask",
      by: ["people"],
      to: ["council"],
      text: "حفر بئر ثانية",
      about: [],
      in: ["well"],
      ev: [said("w1", "p1", "حفر بئر ثانية")],
      fate: [
        { s: "open", at: "2026-04-01", why: "طُلب", ev: [said("w1", "p1", "طلب أهل القرية")] },
        { s: "done", at: "2026-07", why: "حُفرت", ev: [{ ...said("w2", "p1", "حُفرت البئر الثانية"), rev: 2 }] },
      ],
    },
  ],
};

describe("mihwar dossier", () => {
  it("يُدخل ملفًّا بمواده، ويعرضه كما هو وكما كان، ويُخرجه", async () => {
    const file = path.join(base, "well.json");
    await writeFile(file, JSON.stringify(well));
    const brought = await mihwar(["import", file]);
    assert.equal(brought.code, 0, brought.words);
    assert.match(brought.words, /دخل الملف\. العناصر: 4، أسطر السجل: \d+، المواد الجديدة: 2/);

    assert.equal((await mihwar(["list"])).data, "well\tمفتوح\tماء القرية");
    const now = await mihwar(["show", "well"]);
    assert.match(now.data, /أهل القرية\tيطلبون\tالبلدية\tحفر بئر ثانية\tتحقّق/);
    const then = await mihwar(["show", "well", "--as-of", "2026-05-01"]);
    assert.match(then.data, /حفر بئر ثانية\tمطروح/);
    assert.equal((await mihwar(["show", "well", "--as-of", "2026-03-01"])).code, 1);

    const out = JSON.parse((await mihwar(["export", "well"])).data) as typeof well;
    assert.deepEqual(out.positions, well.positions);
    assert.deepEqual(new Set(out.stories.map(({ id, rev }) => `${id} ${rev}`)), new Set(["w1 1", "w2 2"]));
    const story = await atTerminal(["story", "show", "w2", "--json", "--data", path.join(base, "data")]);
    assert.match(story.data, /صُحّح عمق البئر/);
  });

  it("ما يُدخل مرّتين يُردّ كلّه، ولا ينقص مما كان شيء", async () => {
    const again = await mihwar(["import", "-"], JSON.stringify(well));
    assert.equal(again.code, 1);
    assert.match(again.words, /well: المعرّف مأخوذ/);
    assert.equal((await mihwar(["list"])).data, "well\tمفتوح\tماء القرية");
  });

  it("ملف بلا مواد يقوم على ما في الأرشيف: كل سطر فيه من يوم نُشر خبره", async () => {
    const depth = {
      root: "depth",
      stories: [],
      files: [{ id: "depth", title: "عمق الآبار", state: "open" }],
      facts: [
        {
          id: "metres",
          text: "العمق ستون مترًا",
          about: [],
          in: ["depth"],
          ev: [{ ...said("w2", "p1", "ستين مترًا"), rev: 2 }],
        },
      ],
    };
    const imported = await mihwar(["import", "-"], JSON.stringify(depth));
    assert.equal(imported.code, 0, imported.words);
    const on = async (day: string) => (await mihwar(["show", "depth", "--as-of", day])).data;
    assert.doesNotMatch(await on("2026-05-01"), /ستون/, "لم يُنشر بعد");
    assert.match(await on("2026-08-01"), /ستون/, "عُرف يوم نُشر، لا يوم دخل الملف");
  });

  it("خبر صُحّح أو سُحب: يُسأل عن كل سند تغيّر، ولا يُسأل مرّتين", async () => {
    const revised = {
      headline: "بئر القرية تجفّ",
      language: "ar",
      section: "مجتمع",
      body: [{ id: "p1", kind: "paragraph", text: "حفر بئر ثانية مطلب أهل البلدة." }],
    };
    const file = path.join(base, "w1.json");
    await writeFile(file, JSON.stringify(revised));
    const story = (...words: readonly string[]) => atTerminal(["story", ...words, "--data", path.join(base, "data")]);
    const corrected = await story("correct", "w1", "--note", "صُحّح", "--from", file);
    assert.equal(corrected.code, 0, corrected.words);
    assert.match(
      corrected.words,
      /السند تغيّر في الملفات؛ تنتظر قرارك مسألة واحدة/,
      "«حفر بئر ثانية» بقيت، و«طلب أهل القرية» لا",
    );
    const again = await story("correct", "w1", "--note", "صُحّح ثانية", "--from", file);
    assert.doesNotMatch(again.words, /تنتظر قرارك/);
    assert.equal((await mihwar(["show", "well", "--as-of", "2026-05-01"])).code, 0, "القرّاء يبقون على ما كان");
    const withdrawn = await story("withdraw", "w1", "--notice", "سُحب");
    assert.equal(withdrawn.code, 0, withdrawn.words);
    assert.doesNotMatch(withdrawn.words, /تنتظر قرارك/, "الموقف يقوم على خبر آخر أيضًا");
  });

  it("ما يُنشر تقرأه الآلات، ولا يصير اقتراحها في الملف حتى يقبله شخص، وما رُفض لا يعود", async () => {
    const published = {
      id: "w3",
      headline: "بئر ثالثة لأهل القرية",
      language: "ar",
      section: "مجتمع",
      published: "2026-08-01T07:00:00Z",
      body: [
        { id: "p1", kind: "paragraph", text: "وعدت البلدية أهل القرية بحفر بئر ثالثة تكفي ماء القرية." },
        { id: "p2", kind: "paragraph", text: "ويجري اجتماع أهل القرية مع البلدية في 12 آب 2026." },
      ],
    };
    const file = path.join(base, "w3.json");
    await writeFile(file, JSON.stringify(published));
    const story = (...words: readonly string[]) => atTerminal(["story", ...words, "--data", path.join(base, "data")]);
    const created = await story("create", file, "--live");
    assert.equal(created.code, 0, created.words);
    assert.match(created.words, /للملفات 3 اقتراحات من الآلات/);
    const waiting = async () =>
      (await mihwar(["pending"])).data
        .split("\n")
        .map((line) => line.split("\t"))
        .filter(([, by = ""]) => ["m:link", "m:wants", "m:when"].includes(by));
    const shown = async () => (await mihwar(["show", "well"])).data;
    const [link = "", wants = "", when = ""] = (await waiting())
      .toSorted(([, a = ""], [, b = ""]) => (a < b ? -1 : 1))
      .map(([n]) => n);
    assert.doesNotMatch(await shown(), /2026-08-12/);
    const accepted = await mihwar(["accept", when, "--by", "هند"]);
    assert.equal(accepted.code, 0, accepted.words);
    assert.match(await shown(), /2026-08-12\tمقرَّر/);
    assert.equal((await mihwar(["accept", wants, "--by", "هند"])).code, 0);
    assert.match(await shown(), /البلدية\tتلتزم\tأهل القرية\tحفر بئر ثالثة تكفي ماء القرية/);
    assert.match((await mihwar(["accept", when])).words, /هند/, "مَن سبق إلى القرار يُسمّى");
    assert.equal((await mihwar(["reject", link])).code, 0);
    assert.deepEqual(await waiting(), []);
    const undone = await mihwar(["undo", wants, "--by", "هند"]);
    assert.equal(undone.code, 0, undone.words);
    assert.match(undone.words, /عاد ينتظر/);
    assert.doesNotMatch(await shown(), /حفر بئر ثالثة/);
    assert.equal((await waiting()).length, 1);
    assert.equal((await mihwar(["undo", wants])).code, 1, "لا يُرجع عن قرار مرتين");
    assert.equal((await mihwar(["accept", wants, "--by", "هند"])).code, 0);
    await story("correct", "w3", "--note", "صُحّح", "--from", file);
    assert.deepEqual(await waiting(), [], "ما رُفض لا يُقترح ثانية");
    assert.equal((await mihwar(["accept", "99999"])).code, 1);
    assert.equal((await mihwar(["accept", "أوّل"])).code, 2);
  });

  it("سند لا تقوله فقرته يُقال أين هو وما فيه", async () => {
    const lie = {
      ...well,
      files: [{ ...well.files[0], id: "lie" }],
      entities: [],
      positions: [],
      facts: [{ id: "f", text: "جفّ النهر", about: [], in: ["lie"], ev: [said("w1", "p1", "جفّ النهر")] }],
    };
    const refused = await mihwar(["import", "-"], JSON.stringify(lie));
    assert.equal(refused.code, 1);
    assert.match(refused.words, /لا تقول الفقرة p1 من المادة w1 \(المراجعة 1\): «جفّ النهر»/);
  });

  it("يقول ما لا يفهمه", async () => {
    assert.match((await mihwar(["import", "-"], "{")).words, /JSON/);
    assert.match((await mihwar(["import", path.join(base, "none.json")])).words, /لا ملف بهذا الاسم/);
    assert.match((await mihwar(["show", "none"])).words, /لا ملف بالمعرّف «none»/);
    assert.match(
      (await mihwar(["import", "-", "--section", "قسم لا وجود له"], JSON.stringify(well))).words,
      /لا قسم باسم/,
    );
    for (const wrong of [["show"], ["list", "x"], ["close", "well"], ["list", "--as-of", "أمس"]])
      assert.equal((await mihwar(wrong)).code, 2, wrong.join(" "));
    assert.equal((await mihwar(["export", "well", "--format", "pdf"])).code, 2);
  });
});
