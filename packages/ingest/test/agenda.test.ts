import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import {
  type AgendaProblem,
  agendaProblemWordsAr,
  agendaProblemWordsEn,
  readCalendar,
  readTable,
} from "@mihwar/ingest";
import type { AgendaEvent } from "@mihwar/newsroom";
import fc from "fast-check";

const corpus = join(import.meta.dirname, "..", "..", "..", "test", "corpus", "agenda");
const file = { name: "مواعيد", host: "mihwar.example" };

const readerOf = (name: string) => (name.endsWith(".csv") ? readTable : readCalendar);
const outcomeOf = async (name: string) => readerOf(name)(await readFile(join(corpus, name)), file);
const ics = (text: string) => readCalendar(Buffer.from(text), file);
const csv = (text: string) => readTable(Buffer.from(text), file);

async function read(name: string): Promise<readonly AgendaEvent[]> {
  const outcome = await outcomeOf(name);
  assert.ok(outcome.ok, `${name}: ${JSON.stringify(outcome)}`);
  return outcome.value.events;
}

/** What a reader of the agenda is told of an event, in one line. */
const line = ({ title, when, timeZone, states, places, url }: AgendaEvent): string =>
  [title, when, timeZone, states?.[0], places.map((place) => place.name).join("، "), url].filter(Boolean).join(" · ");

const eventOf = (...lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");

describe("تقويم يُقرأ", () => {
  it("بأيامه وساعاته ومناطقه الزمنية ومدده، وبما فيه من غيرها لا يُمسّ", async () => {
    const outcome = await outcomeOf("friendly/ministry.ics");
    assert.equal(outcome.ok && outcome.value.name, "مفكّرة وزارة الموارد");
    assert.deepEqual((await read("friendly/ministry.ics")).map(line), [
      "اجتماع لجنة السدّ, الجولة الثانية · 2026-09-06T14:30:00/2026-09-06T16:00:00 · Asia/Riyadh · scheduled · وادي الرمّانة · https://water.example/committee",
      "أسبوع المياه · 2026-10-26/2026-10-30 · expected",
      "زيارة الموقع · 2026-09-10T09:00:00/2026-09-10T10:30:00 · cancelled",
      "مؤتمر صحافي عن بعد · 2026-09-12T07:00:00Z",
      "اليوم الوطني · 2026-09-23",
      "ورشة متابعة أُرجئت يومًا · 2026-11-02/2026-11-03",
    ]);
  });

  it("كما يكتبه أوتلوك: بأسماء مناطقه، وبمنطقة لا يعرفها إلا التقويم نفسه", async () => {
    assert.deepEqual((await read("friendly/outlook.ics")).map(line), [
      "اجتماع القاهرة · 2026-07-06T10:00:00/2026-07-06T11:30:00 · Africa/Cairo",
      "لقاء القرية · 2026-07-06T06:30:00Z",
    ]);
    const outcome = await outcomeOf("friendly/outlook.ics");
    assert.equal(outcome.ok && outcome.value.name, "مواعيد", "تقويم بلا اسم يُسمّى باسم ملفّه");
  });

  it("سطر طُوي في وسط حرف يعود كما كان", async () => {
    assert.deepEqual((await read("friendly/folded-inside-letters.ics")).map(line), [
      "اجتماع مجلس إدارة سدّ وادي الرمّانة 😀 في دورته العادية · 2026-09-06 · قاعة المؤتمرات الكبرى",
    ]);
  });

  it("حيث طُوي السطر، في أيّ بايت كان، لا يتغيّر ما يُقرأ", () => {
    const whole = Buffer.from(
      eventOf("UID:a@x.example", "DTSTART;VALUE=DATE:20260906", "SUMMARY:سدّ الرمّانة 😀 المؤجَّل"),
    );
    const at = whole.indexOf("SUMMARY:") + 1;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: at, max: whole.indexOf("END:VEVENT") - 3 }), { maxLength: 6 }),
        (folds) => {
          const cuts = [0, ...[...new Set(folds)].toSorted((a, b) => a - b), whole.length];
          const parts = cuts.slice(1).map((end, n) => whole.subarray(cuts[n], end));
          const folded = Buffer.concat(parts.flatMap((part, n) => (n === 0 ? [part] : [Buffer.from("\r\n\t"), part])));
          const outcome = readCalendar(folded, file);
          assert.equal(outcome.ok && outcome.value.events[0]?.title, "سدّ الرمّانة 😀 المؤجَّل");
        },
      ),
    );
  });

  it("حدثنا يعود إلى معرّفه، وحدث غيرنا له معرّف واحد كلّما جاء", () => {
    const at = (uid: string, start = "20260906", ...more: readonly string[]): AgendaEvent | undefined => {
      const outcome = ics(eventOf(`UID:${uid}`, `DTSTART;VALUE=DATE:${start}`, "SUMMARY:جلسة", ...more));
      return outcome.ok ? outcome.value.events[0] : undefined;
    };
    assert.deepEqual([at("meeting@mihwar.example")?.id, at("meeting@mihwar.example")?.isOwn], ["meeting", true]);
    const other = at("meeting@other.example");
    assert.equal(other?.isOwn, false);
    assert.equal(at("meeting@other.example", "20270101")?.id, other?.id, "تغيّر موعده وبقي هو");
    assert.notEqual(at("meeting2@other.example")?.id, other?.id);
    assert.notEqual(at("meeting@other.example", "20260907", "RECURRENCE-ID;VALUE=DATE:20260907")?.id, other?.id);
    assert.equal(at("../etc@mihwar.example")?.isOwn, false);
  });

  it("ما قاله التقويم بلغته وحدها يُفهم به، وما قلناه فيه بلغتنا يُفهم بها ما دام موافقًا", () => {
    const told = (start: string, end: string, status: string, ...own: readonly string[]): AgendaEvent | undefined => {
      const dates = [`DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`, `STATUS:${status}`];
      const outcome = ics(eventOf("UID:m@mihwar.example", "SUMMARY:جلسة", ...dates, ...own));
      return outcome.ok ? outcome.value.events[0] : undefined;
    };
    const own = ["X-MIHWAR-WHEN:2026-09~", "X-MIHWAR-STATE:held"];
    const same = told("20260901", "20261001", "CONFIRMED", ...own);
    assert.deepEqual([same?.when, same?.isExact, same?.states], ["2026-09~", true, ["held"]]);
    const moved = told("20260903", "20260904", "CANCELLED", ...own);
    assert.deepEqual([moved?.when, moved?.isExact, moved?.states], ["2026-09-03", false, ["cancelled"]]);
  });
});

describe("جدول يُقرأ", () => {
  it("بعناوين عربية وفاصلة منقوطة وأرقام مشرقية وأشهر سريانية وهجرية", async () => {
    assert.deepEqual((await read("friendly/desk.csv")).map(line), [
      "جلسة البلدية · 2026-11-06 · scheduled · مبنى البلدية",
      "افتتاح المدرسة · 2026-12-24",
      "معرض الكتاب · 2026-10-26/2026-10-30 · expected · ساحة البلدة",
      "لقاء «أهل الوادي»; الجزء الثاني · 2026-11-20T18:30:00 · cancelled",
    ]);
  });

  it("بعناوين إنكليزية، ويوم وساعة في عمودين", async () => {
    assert.deepEqual((await read("friendly/other-calendar.csv")).map(line), [
      "Donors' conference · 2026-09-15T09:00:00/2026-09-15T17:30:00 · expected · Geneva",
      "Water week · 2026-10-26/2026-10-30",
    ]);
  });

  it("بترميز غير UTF-8: كما يحفظه الجدول الإلكتروني وكما يحفظه نظام قديم", async () => {
    assert.deepEqual((await read("friendly/spreadsheet-utf16.csv")).map(line), ["قمّة المياه · 2026-11-06/2026-11-08"]);
    assert.deepEqual((await read("friendly/windows-1256.csv")).map(line), ["زيارة وفد البلدية · 2026-11-06"]);
  });

  it("بتاريخ مفتوح أو غير معلوم أو شهر وحده", async () => {
    assert.deepEqual((await read("friendly/open-dates.csv")).map(line), [
      "بدء العام الدراسي · 2026-09",
      "نهاية المهلة · XXXX",
      "مهلة الترشّح · 2026-08-01/..",
    ]);
  });

  it("بلا معرّفات: السطر هو هو ما دام يقول الشيء نفسه، ومعرّف غيرنا في جدوله وحده", () => {
    const idOf = (text: string, name = file.name): string | undefined => {
      const outcome = readTable(Buffer.from(text), { ...file, name });
      return outcome.ok ? outcome.value.events[0]?.id : JSON.stringify(outcome.refusals);
    };
    assert.equal(idOf("title,date\nجلسة البلدية,2026-09-06\n"), idOf("date;title\n6 أيلول 2026;جلسة البلديّة\n"));
    assert.notEqual(idOf("title,date\nجلسة البلدية,2026-09-06\n"), idOf("title,date\nجلسة البلدية,2026-09-07\n"));
    const numbered = "id,title,date\n17,جلسة البلدية,2026-09-06\n";
    assert.equal(idOf(numbered), idOf(numbered.replace("06", "07")), "تغيّر موعده وبقي رقمه");
    assert.notEqual(idOf(numbered), idOf(numbered, "جدول آخر"));
    assert.notEqual(idOf(numbered), "17");
  });
});

describe("ما يُراد به الأذى", () => {
  it("كلام كالشيفرة والصيغ يبقى كلامًا، ولا تبقى علامات تقلب اتجاهه", async () => {
    assert.deepEqual((await read("friendly/tricks.ics")).map(line), [
      "<script>alert(1)</script> <b>زيارة</b> · 2026-09-06",
      "زيارة سرية · 2026-09-07",
      "END:VEVENT ثم BEGIN:VALARM · 2026-09-08",
      '=HYPERLINK("http://x.example","سدّ") · 2026-09-09',
    ]);
    assert.deepEqual(
      (await read("friendly/formulas.csv")).map(({ title }) => title),
      ['=HYPERLINK("http://x.example","سدّ")', "=1+1", "+966 أو -1", "'=ثابت"],
    );
  });

  const told: Readonly<Record<string, readonly string[]>> = {
    "columns.csv": ["1: column-missing"],
    "crossed.ics": ["8: cut-short"],
    "cut-short.ics": ["5: cut-short"],
    "dates.csv": ["2: date-unreadable", "3: date-unreadable", "4: date-unreadable", "5: start-missing"],
    "duplicate.ics": ["11: duplicate"],
    "empty.csv": [": no-events"],
    "endless.ics": ["5: repeats", "12: repeats"],
    "ends-before.ics": ["5: ends-before", "12: ends-before", "19: ends-before"],
    "impossible.ics": [
      "5: date-unreadable",
      "11: date-unreadable",
      "17: date-unreadable",
      "23: date-unreadable",
      "29: date-unreadable",
      "36: date-unreadable",
      "43: zone-unknown",
      "49: date-unreadable",
    ],
    "letters-cut.ics": ["9: not-text"],
    "long-title.ics": ["5: text-too-long", "11: text-too-long"],
    "no-date-column.csv": ["1: column-missing"],
    "no-start.ics": ["5: start-missing"],
    "no-title.ics": ["5: title-missing"],
    "nul.ics": ["5: text-hostile"],
    "only-tasks.ics": [": no-events"],
    "order.csv": ["2: ends-before", "3: date-unreadable"],
    "page.ics": [": not-calendar"],
    "picture.csv": [": not-text"],
    "quotes.csv": ["3: quotes-broken"],
    "state.csv": ["2: state-unknown"],
    "twice.csv": ["3: duplicate"],
    "zone.csv": ["2: zone-unknown"],
  };

  it("يُردّ، ويُقال في أيّ سطر وماذا", async () => {
    const names = (await readdir(join(corpus, "hostile"))).toSorted();
    assert.deepEqual(names, Object.keys(told).toSorted());
    for (const name of names) {
      const outcome = await outcomeOf(`hostile/${name}`);
      assert.ok(!outcome.ok, name);
      assert.deepEqual(
        outcome.refusals.map(({ line: at, code }) => `${at ?? ""}: ${code}`),
        told[name],
        name,
      );
      for (const problem of outcome.refusals)
        for (const words of [agendaProblemWordsAr(problem), agendaProblemWordsEn(problem)])
          assert.match(words, /[;؛]/, "ماذا وما العمل");
    }
  });

  it("كبير يُردّ قبل أن يُفهم، وسطر بلا آخر، وأحداث بلا عدد", () => {
    const codes = (outcome: ReturnType<typeof ics>): readonly AgendaProblem["code"][] =>
      outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    const began = performance.now();
    assert.deepEqual(codes(ics(eventOf(`SUMMARY:${"س".repeat(5 * 1024 * 1024)}`))), ["too-large"]);
    assert.deepEqual(codes(ics(eventOf(`SUMMARY:${"س".repeat(2_000_000)}`))), ["line-too-long"]);
    assert.deepEqual(codes(csv(`title,date\n"${"س".repeat(2_000_000)}",2026-09-06\n`)), ["line-too-long"]);
    const many = Array.from({ length: 1_001 }, (_, n) => `جلسة ${n},2026-09-06`).join("\n");
    assert.deepEqual(codes(csv(`title,date\n${many}\n`)), ["too-many"]);
    const bad = Array.from({ length: 900 }, () => "جلسة,لا أدري").join("\n");
    assert.equal(codes(csv(`title,date\n${bad}\n`)).length, 20, "لا يُقال أكثر مما يُصلح");
    const opened = ics("BEGIN:VCALENDAR\r\n".repeat(200_000));
    assert.deepEqual(codes(opened), ["cut-short"]);
    assert.ok(performance.now() - began < 5_000, `${performance.now() - began} ms`);
  });

  it("أيّ بايتات كانت: تُقرأ أو تُردّ، ولا يقع شيء", () => {
    const words = [
      "BEGIN:",
      "END:",
      "VCALENDAR",
      "VEVENT",
      "\r\n",
      "\n ",
      "DTSTART",
      ";TZID=",
      ":",
      "2026",
      "0906",
      "T09",
      "سدّ",
      '"',
      ",",
      "title,date\n",
      "\\n",
      "\0",
      "UID:",
    ];
    const soup = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(soup, (parts) => {
        for (const reader of [readCalendar, readTable]) {
          const outcome = reader(Buffer.from(parts.join("")), file);
          assert.ok(outcome.ok || outcome.refusals.length > 0);
        }
      }),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        for (const reader of [readCalendar, readTable]) reader(bytes, file);
      }),
    );
  });
});
