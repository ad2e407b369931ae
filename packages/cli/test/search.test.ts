import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { mihwar as atTerminal } from "./terminal-in-arabic.ts";

let base: string;
before(async () => {
  base = await mkdtemp(path.join(tmpdir(), "mihwar-cli-search-"));
  const stories = [
    { id: "s1", headline: "المعادن في وادي السنديان", text: "قالت وزارة المعادن إن المنجم يُفتح في الربيع." },
    { id: "s2", headline: "مدارس القناطر تعود", text: "عادت المدارس بعد أسبوعين من الثلوج، وتأخرت الحافلات." },
    { id: "s3", headline: "جدول الصهاريج", text: "توزّع إدارة المياه جدول الصهاريج على أحياء المدينة." },
  ].map(({ text, ...story }) =>
    JSON.stringify({
      ...story,
      language: "ar",
      published: "2026-02-01T08:00:00Z",
      body: [{ id: "p1", kind: "paragraph", text }],
    }),
  );
  const file = path.join(base, "stories.jsonl");
  await writeFile(file, stories.join("\n"));
  const brought = await mihwar("import", file, "--format", "stories", "--live");
  assert.equal(brought.code, 0, brought.words);
});
after(() => rm(base, { recursive: true, force: true }));

const mihwar = (...words: readonly string[]) => atTerminal([...words, "--data", path.join(base, "data")]);

describe("mihwar search", () => {
  it("يجد الكلمة بصورها، سطرًا لكل مادة، والعدد على مجرى الكلام", async () => {
    const found = await mihwar("search", "معادن");
    assert.equal(found.code, 0);
    assert.match(found.data, /^\/s1\/\S+\tالمعادن في وادي السنديان$/);
    assert.match(found.words, /النتائج: مادة واحدة/);
  });

  it("و--json كائنًا لكل مادة", async () => {
    const found = await mihwar("search", "ادارة المياه", "--json", "--limit", "1");
    const { id, score, headline } = JSON.parse(found.data) as Record<string, unknown>;
    assert.equal(id, "s3");
    assert.equal(headline, "جدول الصهاريج");
    assert.equal(typeof score, "number");
  });

  it("وكلمة أخطأت اليد فيها تُقترح صحيحة", async () => {
    assert.match((await mihwar("search", "السندبان")).data, /^\/s1\//);
    const found = await mihwar("search", "«السندبان»");
    assert.equal(found.data, "");
    assert.match(found.words, /هل تقصد: السنديان؟/);
  });

  it("وسؤال بلا سؤال استعمال خطأ", async () => {
    assert.equal((await mihwar("search")).code, 2);
    assert.equal((await mihwar("search", "خبر", "--limit", "0")).code, 2);
  });

  it("mihwar reindex يقول ما فهرس، ولا يفهرس مرتين", async () => {
    const first = await mihwar("reindex");
    assert.equal(first.code, 0, first.words);
    assert.match(first.words, /لا مواد/);
  });

  it("و--all يعيده كلّه ويقول كم وصل", async () => {
    const all = await mihwar("reindex", "--all");
    assert.equal(all.code, 0, all.words);
    assert.match(all.words, /أُعيد إعداد الفهرس كله: 3 مواد/);
    assert.match(all.progress.at(-1) ?? "", /3 من 3/);
    assert.match((await mihwar("search", "معادن")).data, /^\/s1\//);
  });
});

describe("mihwar related", () => {
  it("ما يتّصل بمادة، بما تشترك فيه، ولا تتّصل بنفسها", async () => {
    const more = path.join(base, "more.jsonl");
    const text = "قالت وزارة المعادن إن منجم وادي السنديان يُفتح في الربيع بعد أن أُصلح طريق المنجم.";
    const body = [{ id: "p1", kind: "paragraph", text }];
    await writeFile(more, JSON.stringify({ id: "s4", headline: "منجم السنديان يُفتح", language: "ar", body }));
    assert.equal((await mihwar("import", more, "--format", "stories", "--live")).code, 0);
    const found = await mihwar("related", "s1", "--json", "--limit", "3");
    assert.equal(found.code, 0, found.words);
    const [first = "", ...others] = found.data.trim().split("\n");
    const { id, score, shared, isAfter } = JSON.parse(first) as Record<string, unknown>;
    assert.equal(id, "s4");
    assert.ok(typeof score === "number" && score > 0.2 && score < 1);
    assert.ok(Array.isArray(shared) && shared.length === 3);
    assert.equal(isAfter, true);
    assert.ok(others.every((line) => !line.includes('"id":"s1"')));
    assert.match((await mihwar("related", "s1")).data, /^\/s4\/\S+\tمنجم السنديان يُفتح\t/);
  });

  it("مادة لا تُعرف تُسمّى، وحدّ غير صحيح استعمال خطأ", async () => {
    const unknown = await mihwar("related", "zz9");
    assert.equal(unknown.code, 1);
    assert.match(unknown.words, /zz9/);
    assert.equal((await mihwar("related", "s1", "--limit", "0")).code, 2);
    assert.equal((await mihwar("related")).code, 2);
  });
});

describe("mihwar bench retrieval", () => {
  it("يسأل أرشيفًا لا يبقى، ويكتب الأجوبة كما تُقرأ في TREC", async () => {
    const at = (name: string): string => path.join(base, name);
    const lines = (...values: readonly object[]): string => values.map((value) => JSON.stringify(value)).join("\n");
    const docs = [
      { id: "d1", text: "وُلد الشاعر في بلدة الزعرور وكتب عن النهر." },
      { id: "d2", title: "سدّ الرمّانة", text: "ارتفاع السد ستون مترًا." },
    ];
    await writeFile(at("docs.jsonl"), lines(...docs));
    await writeFile(
      at("queries.jsonl"),
      lines({ id: "q1", text: "كم يبلغ ارتفاع «السد»؟" }, { id: "q2", text: "أين ولد الشاعر" }),
    );
    const done = await atTerminal([
      "bench",
      "retrieval",
      "--docs",
      at("docs.jsonl"),
      "--queries",
      at("queries.jsonl"),
      "--limit",
      "5",
      "--run",
      at("run.trec"),
    ]);
    assert.equal(done.code, 0, done.words);
    const run = (await readFile(at("run.trec"), "utf8")).trim().split("\n");
    assert.ok(run.includes("q1 Q0 d2 1 5 mihwar"), run.join("\n"));
    assert.ok(run.includes("q2 Q0 d1 1 5 mihwar"), run.join("\n"));
    for (const line of run) assert.match(line, /^q[12] Q0 d[12] [1-5] [1-5] mihwar$/);
  });

  it("related: الأقرب إلى كلّ مادة بدرجة قربه، ولا تكون قريبة من نفسها", async () => {
    const at = (name: string): string => path.join(base, name);
    const river = "ارتفع منسوب النهر مترين بعد أمطار الليل، وأُخليت قرى الضفّة الشرقية.";
    const docs = [
      { id: "r1", title: "النهر يرتفع", text: river },
      { id: "r2", title: "قرى الضفّة تُخلى", text: "أُخليت قرى الضفّة الشرقية ليلًا بعد أن ارتفع منسوب النهر." },
      { id: "r3", title: "الخبز يغلو", text: "ارتفع سعر الرغيف بعد شحّ القمح." },
    ];
    await writeFile(at("stories.jsonl"), docs.map((one) => JSON.stringify(one)).join("\n"));
    const files = ["--docs", at("stories.jsonl"), "--queries", at("stories.jsonl"), "--run", at("related.trec")];
    const done = await atTerminal(["bench", "related", ...files]);
    assert.equal(done.code, 0, done.words);
    const run = (await readFile(at("related.trec"), "utf8")).trim().split("\n");
    assert.match(run.find((line) => line.startsWith("r1 ")) ?? "", /^r1 Q0 r2 1 0\.\d+ mihwar$/);
    assert.match(run.find((line) => line.startsWith("r2 ")) ?? "", /^r2 Q0 r1 1 0\.\d+ mihwar$/);
    assert.ok(
      run.every((line) => !/^(?<own>r\d) Q0 \k<own> /u.test(line)),
      run.join("\n"),
    );
  });

  it("وسطر ليس وثيقة يُسمّى", async () => {
    const file = path.join(base, "bad.jsonl");
    await writeFile(file, '{"id":"d1","text":"نص"}\n{"id":7}\n');
    const refused = await atTerminal([
      "bench",
      "retrieval",
      "--docs",
      file,
      "--queries",
      file,
      "--run",
      `${file}.trec`,
    ]);
    assert.equal(refused.code, 1);
    assert.match(refused.words, /bad\.jsonl:2/);
  });
});
