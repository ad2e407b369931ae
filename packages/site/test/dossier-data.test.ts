import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Operation, foldCalendarLine } from "@mihwar/newsroom";
import { csvCell } from "@mihwar/site/feeds/dossier-csv";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { Model, defaultModel } from "@alephdata/followthemoney";
import jsonld from "jsonld";
import ical from "node-ical";
import { convertIcsCalendar } from "ts-ics";
import { damNewsroom, enter, first, id, items, second } from "./dam-newsroom.ts";
import { paragraph } from "./small-newsroom.ts";

const get = async (newsroom: Awaited<ReturnType<typeof damNewsroom>>, name: string) => {
  const response = await newsroom.get(`/d/dam/${name}`);
  assert.equal(response.status, 200, name);
  assert.equal(response.headers.get("access-control-allow-origin"), "*");
  return {
    type: response.headers.get("content-type") ?? "",
    text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer()),
  };
};

describe("الملف خارج صفحته", () => {
  it("التقويم يُفتح في قارئين، وفيهما التواريخ نفسها، ويُعرف الأحدث من الأقدم", async () => {
    const newsroom = await damNewsroom();
    const { type, text } = await get(newsroom, "calendar.ics");
    assert.equal(type, "text/calendar; charset=utf-8");
    const day = (at: Date | undefined): string | undefined =>
      at === undefined ? undefined : `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`;
    const first = Object.values(ical.sync.parseICS(text)).flatMap((one) =>
      one?.type === "VEVENT"
        ? [
            {
              uid: one.uid,
              summary: one.summary,
              status: one.status,
              from: day(one.start),
              until: day(one.end),
            },
          ]
        : [],
    );
    assert.deepEqual(
      first.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)),
      [
        {
          uid: "meeting@mihwar.example",
          summary: "اجتماع أيلول",
          status: "CONFIRMED",
          from: "2026-9-1",
          until: "2026-10-1",
        },
        {
          uid: "session@mihwar.example",
          summary: "جلسة الوعد",
          status: "CONFIRMED",
          from: "2026-8-1",
          until: "2026-8-2",
        },
      ],
    );
    const utc = (at: Date | undefined): string | undefined => at?.toISOString().slice(0, 10);
    const second = (convertIcsCalendar(undefined, text).events ?? []).map(({ uid, summary, start, end }) => ({
      uid,
      summary,
      from: utc(start.date),
      until: utc(end?.date),
    }));
    assert.deepEqual(
      second.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)),
      [
        {
          uid: "meeting@mihwar.example",
          summary: "اجتماع أيلول",
          from: "2026-09-01",
          until: "2026-10-01",
        },
        { uid: "session@mihwar.example", summary: "جلسة الوعد", from: "2026-08-01", until: "2026-08-02" },
      ],
    );
    const off: Operation = {
      op: "set",
      ref: id("meeting"),
      before: { state: "scheduled" },
      after: { state: "cancelled" },
    };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", off)])).ok);
    const after = (await get(newsroom, "calendar.ics")).text;
    assert.match(after, /SEQUENCE:1\r\nSTATUS:CANCELLED/);
    assert.ok(after.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
  });

  it("حدث بساعته: في التقويم بالتوقيت العالمي، وفي الصفحة بساعة الجريدة، وفي الجدول بمكانه ومنطقته", async () => {
    const newsroom = await damNewsroom();
    const hour: Operation = {
      op: "set",
      ref: id("meeting"),
      before: { when: "2026-09", timeZone: null },
      after: { when: "2026-09-03T19:30:00/2026-09-03T21:00:00", timeZone: "Asia/Dubai" },
    };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", hour)])).ok);
    const { text } = await get(newsroom, "calendar.ics");
    const [meeting] = Object.values(ical.sync.parseICS(text)).filter(
      (one) => one?.type === "VEVENT" && one.uid.startsWith("meeting"),
    );
    assert.ok(meeting?.type === "VEVENT");
    assert.equal(meeting.start.toISOString(), "2026-09-03T15:30:00.000Z");
    assert.equal(meeting.end?.toISOString(), "2026-09-03T17:00:00.000Z");
    const page = await (await newsroom.get(encodeURI("/d/dam/سد-وادي-الرمانة"))).text();
    assert.match(page, /<time datetime="2026-09-03T15:30:00Z">3 سبتمبر\/أيلول 2026، من 18:30 إلى 20:00<\/time>/);
    const rows: readonly Record<string, string>[] = parseCsv((await get(newsroom, "data.csv")).text, {
      bom: true,
      columns: true,
    });
    const row = rows.find((one) => one["المعرّف"] === "meeting");
    assert.deepEqual([row?.["المكان"], row?.["المنطقة الزمنية"]], ["وادي الرمّانة", "Asia/Dubai"]);
  });

  it("سطر التقويم لا يُقطع فيه حرف، ويعود كما كان حين يُوصل", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("سدّ", "٣", " ", "😀", "a", "ـ", "é") }), (line) => {
        const folded = foldCalendarLine(line);
        assert.equal(folded.replaceAll("\r\n ", ""), line);
        assert.ok(folded.split("\r\n").every((one) => Buffer.byteLength(one) <= 75));
        assert.ok(!folded.includes("\ufffd"));
      }),
    );
  });

  it("الجدول يُفتح بعربيّته كاملة، ولا تجري فيه صيغة", async () => {
    const newsroom = await damNewsroom();
    const bad = '=HYPERLINK("http://x.example","سدّ")';
    const change: Operation = {
      op: "fix",
      ref: id("meeting"),
      before: { title: "اجتماع أيلول" },
      after: { title: bad },
    };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("u:hind", change)])).ok);
    const { type, text } = await get(newsroom, "data.csv");
    assert.match(type, /^text\/csv; charset=utf-8/);
    assert.ok(text.startsWith("\ufeff"));
    const rows: readonly Record<string, string>[] = parseCsv(text, { bom: true, columns: true });
    assert.equal(rows.length, 4);
    const promise = rows.find((row) => row["المعرّف"] === "promise");
    assert.equal(promise?.["من"], "وزارة الموارد");
    assert.equal(promise?.["الحال"], "أُخلف");
    assert.equal(promise?.["السند"], "وعدت الوزارة ببناء السدّ");
    assert.equal(rows.find((row) => row["المعرّف"] === "meeting")?.["النص"], `'${bad}`);
  });

  it("كل خلية تعود كما كانت، إلا ما يُظنّ صيغة", () => {
    const cells = fc.string({
      unit: fc.constantFrom('"', "'", ",", "\r", "\n", "سدّ", "=", "+", "-", "@", "\t", " ", "＝", "a"),
    });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), (row) => {
        const [read = []] = parseCsv(`${row.map(csvCell).join(",")}\r\n`, {
          relax_column_count: true,
          skip_empty_lines: false,
        }) as string[][];
        for (const [at, value] of row.entries()) {
          const back = read[at] ?? "";
          const isMarked = /^'+\s*[=+\-@＝]/.test(back);
          assert.equal(isMarked ? back.slice(1) : back, value, "علامة واحدة تُنزع فتعود الخلية كما كانت");
          assert.doesNotMatch(back, /^\s*[=+\-@＝]/);
        }
      }),
    );
  });

  it("البيانات ما في الصفحة لا غير: لا اقتراح، ولا أسماء المحرّرين", async () => {
    const newsroom = await damNewsroom();
    const item = { kind: "dossier", id: id("guess"), title: "ظنّ آلة", state: "open", parents: [id("dam")] } as const;
    await newsroom.archive.dossiers.writeLog("u:hind", () => [enter("m:link", { op: "add", items: [item] })]);
    const { text } = await get(newsroom, "data.json");
    const data = JSON.parse(text) as Record<string, { id: string; note?: string }[]>;
    assert.deepEqual(
      data["positions"]?.map((one) => one.id),
      ["promise", "ask"],
    );
    assert.deepEqual(data["entities"]?.map((one) => one.id).toSorted(), ["council", "ministry", "valley"]);
    assert.equal(data["news"]?.length, 1);
    assert.doesNotMatch(text, /ظنّ آلة|u:hind|hind/);
    assert.equal(await (await newsroom.get("/api/v1/dossiers/dam")).text(), text);
    assert.equal((await newsroom.get("/api/v1/dossiers/none")).status, 404);
  });

  it("سند لا يُقرأ لا يخرج مع سطر يُقرأ، ولا ما قام عليه وحده: مصير، وجملة من الخلاصة، ورابط، وسطر من الجديد", async () => {
    const newsroom = await damNewsroom();
    newsroom.at("2026-08-23T09:00:00Z");
    const story = await newsroom.embargo("s3", "2026-08-25T09:00:00Z", {
      body: [paragraph("p1", "كلام محجوب عن السدّ.")],
    });
    const evidence = [
      { story: story.id, revision: 1, paragraph: "p1", quote: "كلام محجوب", attribution: "named" } as never,
    ] as const;
    const [dam] = items;
    const gist = dam.kind === "dossier" ? (dam.gist ?? []) : [];
    const operations: readonly Operation[] = [
      { op: "evidence", ref: id("session"), evidence },
      { op: "fate", ref: id("promise"), step: { fate: "moving", at: "2026-08-21" as never, why: "محجوب", evidence } },
      { op: "set", ref: id("dam"), before: { gist }, after: { gist: [...gist, { text: "محجوب.", evidence }] } },
      { op: "link", ref: id("guarantee"), link: { to: id("dam"), relation: "see", why: "محجوب", evidence } },
      { op: "file", story: story.id, ref: id("dam") },
    ];
    const files = ["data.json", "data.jsonld", "data.ftm.json", "data.csv", "calendar.ics", "feed.xml", "feed.json"];
    const tell = async (): Promise<readonly string[]> => [
      ...(await Promise.all(files.map(async (name) => (await get(newsroom, name)).text))),
      await (await newsroom.get("/d/dam/سد-وادي-الرمانة?since=1")).text(),
      await (await newsroom.get("/d/guarantee/الضمان-المكتوب")).text(),
    ];
    const written = await newsroom.archive.dossiers.writeLog("u:hind", () =>
      operations.map((operation) => ({ ...enter("u:hind", operation), note: "جديد محجوب" })),
    );
    assert.ok(written.ok, JSON.stringify(written));
    for (const text of await tell()) assert.doesNotMatch(text, /محجوب|s3/);
    const front = await (await newsroom.get("/")).text();
    assert.match(front, /آخر جديده <time datetime="2026-08-22/, "ما لا يراه القارئ ليس جديدًا له");
    newsroom.at("2026-08-25T09:00:00Z");
    const [data = "", ...others] = await tell();
    assert.equal(data.match(/جديد محجوب/g)?.length, operations.length);
    for (const page of others.slice(-2)) assert.match(page, /محجوب/);
  });

  it("FollowTheMoney يصحّ بمخطّطه المنشور، وكل علاقة بين كيانين فيه", async () => {
    const newsroom = await damNewsroom();
    const { type, text } = await get(newsroom, "data.ftm.json");
    assert.equal(type, "application/x-ndjson; charset=utf-8");
    const model = new Model(defaultModel);
    const entities = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> });
    const ids = new Set(entities.map(({ id: own }) => own));
    assert.equal(ids.size, entities.length);
    for (const { id: own, schema, properties } of entities) {
      const known = model.getSchema(schema);
      assert.equal(known.abstract, false, schema);
      for (const [name, values] of Object.entries(properties)) {
        assert.ok(known.hasProperty(name), `${schema}.${name}`);
        assert.ok(values.length > 0 && values.every((value) => typeof value === "string"));
        if (known.getProperty(name).type.name === "entity")
          for (const value of values) assert.ok(ids.has(value), `${own}: ${name} ${value}`);
      }
      assert.equal(model.getEntity({ id: own, schema, properties }).id, own);
    }
    const link = entities.find(({ schema }) => schema === "UnknownLink");
    assert.deepEqual(link?.properties["subject"], ["ministry"]);
    assert.deepEqual(link?.properties["status"], ["أُخلف"]);
    assert.match(link?.properties["sourceUrl"]?.[0] ?? "", /\/s1\//);
    assert.deepEqual(entities.find(({ schema }) => schema === "Event")?.properties["proof"], ["s1"]);
  });

  it("JSON-LD يُقرأ: الوعد فعل، وكل سند كلماته وموضعها", async () => {
    const { text } = await get(await damNewsroom(), "data.jsonld");
    const vocabulary = { "@context": { "@vocab": "https://schema.org/" } };
    const documentLoader = (url: string) =>
      Promise.resolve({ contextUrl: undefined, documentUrl: url, document: vocabulary });
    const expanded = (await Promise.resolve(
      jsonld.expand(JSON.parse(text) as object, { documentLoader } as never),
    )) as unknown as Record<string, unknown>[];
    const plans = expanded.filter((node) => (node["@type"] as string[])[0] === "https://schema.org/PlanAction");
    assert.equal(plans.length, 1);
    const quotes = JSON.stringify(expanded).matchAll(/"http:\/\/www\.w3\.org\/ns\/oa#exact":\[\{"@value":"([^"]+)"/g);
    const said = [...quotes].map(([, quote]) => quote);
    assert.ok(said.includes("وعدت الوزارة ببناء السدّ"));
    assert.ok(said.every((quote) => `${first}${second}`.includes(quote ?? "?")));
  });

  it("من يتابع ملفًّا يُقال له الجديد المهمّ، ويبقى يتابعه إن تغيّر عنوانه", async () => {
    const newsroom = await damNewsroom();
    const fate: Operation = {
      op: "set",
      ref: id("dam"),
      before: { title: "سدّ وادي الرمّانة" },
      after: { title: "السدّ الذي لم يُبنَ" },
    };
    const detail = {
      ...enter("u:hind", { op: "set", ref: id("dam"), before: { state: "open" }, after: { state: "quiet" } }),
      note: "هدأ الملف",
      news: 1 as const,
    };
    const headline = { ...enter("u:hind", fate), note: "تغيّر اسم الملف", news: 3 as const };
    assert.ok((await newsroom.archive.dossiers.writeLog("u:hind", () => [detail, headline])).ok);
    const moved = await newsroom.get("/d/dam/سد-وادي-الرمانة/feed.json");
    assert.equal(moved.status, 301);
    const followed = await newsroom.get(moved.headers.get("location") ?? "");
    const feed = (await followed.json()) as { title: string; items: { title: string; id: string }[] };
    assert.match(feed.title, /السدّ الذي لم يُبنَ/);
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      ["تغيّر اسم الملف", "ملاحظة"],
    );
    assert.equal(new Set(feed.items.map((item) => item.id)).size, 2);
    for (const ending of ["xml", "atom"]) assert.match((await get(newsroom, `feed.${ending}`)).text, /تغيّر اسم الملف/);
  });
});
