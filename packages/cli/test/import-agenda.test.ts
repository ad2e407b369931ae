import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { main } from "@mihwar/cli";
import { openNewsroom } from "@mihwar/cli/open-newsroom";
import { wordsAr } from "@mihwar/cli/words-ar";
import { mihwar as atTerminal } from "./terminal-in-arabic.ts";

const corpus = path.join(import.meta.dirname, "..", "..", "..", "test", "corpus", "agenda");
const friendly = (name: string): string => path.join(corpus, "friendly", name);

let base: string;
before(async () => {
  base = await mkdtemp(path.join(tmpdir(), "mihwar-cli-agenda-"));
  const file = path.join(base, "dam.json");
  await writeFile(file, JSON.stringify(dam));
  const brought = await mihwar("import", file);
  assert.equal(brought.code, 0, brought.words);
});
after(() => rm(base, { recursive: true, force: true }));

const command = (...words: readonly string[]) => atTerminal([...words, "--data", path.join(base, "data")]);
const mihwar = (...words: readonly string[]) => command("dossier", ...words);
const bring = (file: string, ...more: readonly string[]) => mihwar("import", file, "--dossier", "dam", ...more);

const dam = {
  root: "dam",
  stories: [
    {
      id: "w1",
      title: "وعد بالسدّ",
      published: "2026-04-01T07:00:00Z",
      rev: 1,
      paras: { p1: "وعدت الوزارة ببناء السدّ، والاجتماع في أيلول." },
    },
  ],
  files: [{ id: "dam", title: "سدّ وادي الرمّانة", state: "open" }],
  entities: [{ id: "valley", kind: "place", name: "وادي الرمّانة" }],
  events: [
    {
      id: "meeting",
      title: "اجتماع أيلول",
      when: "2026-09~",
      state: "expected",
      in: ["dam"],
      ev: [{ s: "w1", rev: 1, p: "p1", q: "والاجتماع في أيلول", att: "plain" }],
    },
  ],
};

/** What readers are given of the dossier's events. */
const readers = async (): Promise<string> =>
  (await mihwar("export", "dam", "--format", "ics")).data.replaceAll("\r\n ", "");
const shown = async (): Promise<string> => (await mihwar("show", "dam")).data;

/** Everything that an import could have left behind. */
async function traces() {
  const newsroom = await openNewsroom({ dataDir: path.join(base, "data") }, wordsAr);
  try {
    const { archive } = newsroom;
    const [dossiers, stories, audit] = await Promise.all([
      archive.dossiers.loadDossiers(),
      archive.listStoryLines({ limit: 100 }),
      archive.listAudit({ limit: 1_000 }),
    ]);
    return { log: dossiers.n, stories: stories.items.length, audit: audit.length };
  } finally {
    await newsroom.close();
  }
}

/** The draft that an import says it has made. */
const draftOf = (words: string): string => /story publish (\S+)/.exec(words)?.[1] ?? "";

describe("mihwar dossier import: تقويم أو جدول", () => {
  it("يُجرَّب ولا يُكتب شيء، ثمّ يدخل مسوّدةً لا يرى القرّاء منها شيئًا حتى تُنشر، ولا يدخل مرّتين", async () => {
    const at = await traces();
    const tried = await bring(friendly("ministry.ics"), "--dry-run");
    assert.equal(tried.code, 0, tried.words);
    assert.match(tried.data, /جديد\t2026-10-26\/2026-10-30\tأسبوع المياه/);
    assert.match(tried.words, /لم يُكتب شيء\. جديد: 6\./);
    assert.deepEqual(await traces(), at);

    const brought = await bring(friendly("ministry.ics"), "--by", "هند");
    assert.equal(brought.code, 0, brought.words);
    const id = draftOf(brought.words);
    assert.match(await shown(), /2026-10-26\/2026-10-30\tمتوقَّع\tأسبوع المياه/);
    assert.doesNotMatch(await readers(), /أسبوع المياه|مفكّرة/);
    const document = await mihwar("export", "dam");
    assert.doesNotMatch(document.data, /أسبوع المياه/, "ولا يحملها ملف يخرج إلى أرشيف آخر");
    assert.match(document.data, /اجتماع أيلول/);
    const story = JSON.parse((await command("story", "show", id, "--json")).data) as {
      headline: string;
      state: string;
      body: { text: string }[];
      sources: string[];
    };
    assert.equal(story.headline, "مفكّرة وزارة الموارد");
    assert.equal(story.state, "draft");
    assert.deepEqual(story.sources, ["مفكّرة وزارة الموارد"]);
    assert.deepEqual(
      story.body.map(({ text }) => text),
      [
        "موعد «اجتماع لجنة السدّ, الجولة الثانية» 6 سبتمبر/أيلول 2026، من 14:30 إلى 16:00، والمكان وادي الرمّانة، بحسب «مفكّرة وزارة الموارد».",
        "أُلغي موعد «زيارة الموقع»، وكان 10 سبتمبر/أيلول 2026، من 09:00 إلى 10:30، بحسب «مفكّرة وزارة الموارد».",
        "موعد «مؤتمر صحافي عن بعد» 12 سبتمبر/أيلول 2026، 10:00، بحسب «مفكّرة وزارة الموارد».",
        "موعد «اليوم الوطني» 23 سبتمبر/أيلول 2026، بحسب «مفكّرة وزارة الموارد».",
        "الموعد المتوقَّع لحدث «أسبوع المياه» من 26 إلى 30 أكتوبر/تشرين الأول 2026، بحسب «مفكّرة وزارة الموارد».",
        "موعد «ورشة متابعة أُرجئت يومًا» من 2 إلى 3 نوفمبر/تشرين الثاني 2026، بحسب «مفكّرة وزارة الموارد».",
      ],
    );

    const then = await traces();
    const again = await bring(friendly("ministry.ics"));
    assert.match(again.words, /لم يُكتب شيء\. كما هو: 6\./);
    assert.deepEqual(await traces(), then, "مسوّدة واحدة لا اثنتان");

    const published = await command("story", "publish", id);
    assert.equal(published.code, 0, published.words);
    const calendar = await readers();
    assert.match(calendar, /SUMMARY:أسبوع المياه/);
    assert.match(calendar, /«الموعد المتوقَّع لحدث «أسبوع المياه» من 26 إلى 30 أكتوبر/);
    assert.doesNotMatch((await mihwar("pending")).data, /m:when/, "لا تقترح الآلات ما دخل لتوّه");
    assert.match((await bring(friendly("ministry.ics"))).words, /كما هو: 6/);
    const { data } = await mihwar("export", "dam");
    const [workshop] = (JSON.parse(data) as { events: { title: string; at?: string[]; ev: object[] }[] }).events.filter(
      ({ title }) => title.startsWith("اجتماع لجنة"),
    );
    assert.deepEqual(workshop?.at, ["valley"], "المكان المعروف هو نفسه");
    assert.deepEqual(workshop?.ev, [
      {
        s: id,
        rev: 1,
        p: "p1",
        q: story.body[0]?.text,
        att: "document",
        as: "مفكّرة وزارة الموارد",
        url: "https://water.example/committee",
      },
    ]);
  });

  it("ينشر خبره في الحال حيث أُريد، باسم يختاره من أدخله", async () => {
    const brought = await bring(friendly("desk.csv"), "--live", "--calendar", "أجندة البلدية");
    assert.equal(brought.code, 0, brought.words);
    assert.match(brought.words, /خبر المفكّرة منشور: \/\S+\/أجندة-البلدية/);
    assert.match(await readers(), /SUMMARY:معرض الكتاب/);
    assert.match(await readers(), /LOCATION:ساحة البلدة/);
  });

  it("ما خرج منّا وعاد مصحّحًا يُغيَّر حيث تغيّر، ولا يُغيَّر حيث لم يتغيّر", async () => {
    const calendar = (await mihwar("export", "dam", "--format", "ics")).data;
    const whole = path.join(base, "dam.ics");
    await writeFile(whole, calendar);
    assert.match((await bring(whole)).words, /لم يُكتب شيء/, "بلا تغيير");

    const edited = calendar
      .replace("SUMMARY:اجتماع أيلول", "SUMMARY:الاجتماع الثلاثي")
      .replace(
        /(UID:meeting@[\s\S]*?)STATUS:TENTATIVE(\r?\n)DTSTART;VALUE=DATE:\d+\r?\nDTEND;VALUE=DATE:\d+/,
        "$1STATUS:CANCELLED$2DTSTART;VALUE=DATE:20260914$2DTEND;VALUE=DATE:20260915",
      );
    await writeFile(whole, edited);
    const changed = await bring(whole, "--by", "نور");
    assert.equal(changed.code, 0, changed.words);
    assert.match(
      changed.data,
      /^meeting\tتغيّر\t2026-09-14\tالاجتماع الثلاثي\tالعنوان من «اجتماع أيلول» إلى «الاجتماع الثلاثي»؛ الموعد من «2026-09~» إلى «2026-09-14»؛ الحال من «متوقَّع» إلى «أُلغي»$/m,
    );
    assert.doesNotMatch(changed.words, /خبر المفكّرة/, "تصحيحنا لا يحتاج إلى خبر جديد");
    const { log } = JSON.parse((await mihwar("export", "dam")).data) as { log: Record<string, unknown>[] };
    const { by, op, ref, before: was, after: is } = log.at(-1) ?? {};
    assert.deepEqual(
      { by, op, ref, was, is },
      {
        by: "u:نور",
        op: "set",
        ref: "meeting",
        was: { title: "اجتماع أيلول", when: "2026-09~", state: "expected" },
        is: { title: "الاجتماع الثلاثي", when: "2026-09-14", state: "cancelled" },
      },
    );

    const table = path.join(base, "data.csv");
    await writeFile(table, (await mihwar("export", "dam", "--format", "csv")).data);
    assert.match((await bring(table)).words, /لم يُكتب شيء/);
    const corrected = (await readFile(table, "utf8")).replace(",الاجتماع الثلاثي,أُلغي,", ",الاجتماع الثلاثي,مؤجَّل,");
    await writeFile(table, corrected);
    assert.match((await bring(table)).data, /^meeting\tتغيّر\t\S+\tالاجتماع الثلاثي\tالحال من «أُلغي» إلى «مؤجَّل»$/m);
  });

  it("موعد تغيّر في تقويم غيرنا: ينتظر ما لم يُنشر خبره، ولا يُسأل عنه مرّتين، ويُقبل باسم من قبله", async () => {
    const file = path.join(base, "ministry.ics");
    const text = await readFile(friendly("ministry.ics"), "utf8");
    await writeFile(file, text.replace("VALUE=DATE:20260923", "VALUE=DATE:20260924"));
    const moved = await bring(file);
    assert.equal(moved.code, 0, moved.words);
    assert.match(moved.data, /تغيّر\t2026-09-24\tاليوم الوطني\tالموعد من «2026-09-23» إلى «2026-09-24»/);
    assert.match(await shown(), /2026-09-23\tمقرَّر\tاليوم الوطني/);
    const at = await traces();
    assert.match((await bring(file)).words, /ينتظر قرارًا: 1/);
    assert.deepEqual(await traces(), at);

    const number = /^(\d+)\tm:agenda/m.exec((await mihwar("pending")).data)?.[1] ?? "";
    assert.equal((await command("story", "publish", draftOf(moved.words))).code, 0);
    const accepted = await mihwar("accept", number, "--by", "هند");
    assert.equal(accepted.code, 0, accepted.words);
    assert.match(await readers(), /DTSTART;VALUE=DATE:20260924/);
    assert.match(await readers(), /موعد «اليوم الوطني» 24 سبتمبر/);
    assert.doesNotMatch(await readers(), /موعد «اليوم الوطني» 23 سبتمبر/, "السند القديم لا يقول الموعد الجديد");

    await writeFile(file, text.replace("VALUE=DATE:20260923", "VALUE=DATE:20260925"));
    assert.equal((await bring(file, "--live")).code, 0);
    assert.match(await readers(), /DTSTART;VALUE=DATE:20260925/, "خبره منشور: تغيّر في الحال");
  });

  it("ما يُراد به الأذى يُردّ كلّه باسم ملفّه وسطره، بالعربية والإنكليزية، والأرشيف كما كان", async () => {
    const at = await traces();
    const large = path.join(base, "large.ics");
    await writeFile(large, `BEGIN:VCALENDAR\r\nSUMMARY:${"س".repeat(5 * 1024 * 1024)}\r\n`);
    const taken = path.join(base, "taken.csv");
    await writeFile(taken, "النوع,المعرّف,التاريخ,النص,السند\nحدث,valley,2026-09-06,الوادي,\n");
    const files = (await readdir(path.join(corpus, "hostile"))).map((name) => path.join(corpus, "hostile", name));
    for (const file of [...files, large, taken]) {
      const refused = await bring(file);
      assert.equal(refused.code, 1, file);
      for (const line of refused.words.split("\n")) {
        assert.ok(line.startsWith(`${file}: `), line);
        assert.match(line, /؛/, "ما العمل");
      }
      const english: string[] = [];
      const nothing = { data: () => {}, progress: () => {}, say: (line: string) => void english.push(line) };
      const argv = ["dossier", "import", file, "--dossier", "dam", "--data", path.join(base, "data")];
      assert.equal(await main(argv, nothing as never, { LC_ALL: "en" }), 1);
      assert.equal(english.length, refused.words.split("\n").length);
      assert.doesNotMatch(english.join("").replaceAll(/"[^"]*"|\([^)]*\)/g, ""), /[\u0600-\u06ff]/, file);
    }
    assert.deepEqual(await traces(), at);
  });

  it("ملف دخلته مفكّرة يخرج كلّه ويدخل أرشيفًا آخر", async () => {
    const file = path.join(base, "whole.json");
    await writeFile(file, (await mihwar("export", "dam")).data);
    const elsewhere = ["--data", path.join(base, "elsewhere")];
    const brought = await atTerminal(["dossier", "import", file, ...elsewhere]);
    assert.equal(brought.code, 0, brought.words);
    const there = await atTerminal(["dossier", "show", "dam", ...elsewhere]);
    assert.deepEqual(there.data.split("\n").toSorted(), (await shown()).split("\n").toSorted());
  });

  it("يقول ما ينقصه", async () => {
    const bare = await mihwar("import", friendly("ministry.ics"));
    assert.equal(bare.code, 2);
    assert.match(bare.words, /--dossier/);
    assert.match((await mihwar("import", friendly("ministry.ics"), "--dossier", "none")).words, /لا ملف بالمعرّف «none»/);
    assert.match((await bring(path.join(base, "none.ics"))).words, /لا ملف بهذا الاسم/);
    assert.match((await bring(friendly("ministry.ics"), "--section", "قسم لا وجود له")).words, /لا قسم باسم/);
    const checked = await command("check");
    assert.equal(checked.code, 0, checked.words);
  });
});
