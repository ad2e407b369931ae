import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type KeptCoverage, weekStartOf } from "@mihwar/newsroom";
import { dayPlus, monthOf, monthPlus, startOfDay, weekOf } from "@mihwar/desk/plan/calendar-days";
import { clockFields, enterCoverage, emptyCoverage, fieldsOfCoverage } from "@mihwar/desk/plan/coverage-form";
import { placePlan } from "@mihwar/desk/plan/placed-plan";
import { planCalendar } from "@mihwar/desk/plan/plan-calendar";
import { type PlanLine, keyOf } from "@mihwar/desk/plan/plan-line";
import { planTimeOf, timeOfCoverage } from "@mihwar/desk/plan/plan-time";
import { daysOfView, planPath, readPlanView, stepped } from "@mihwar/desk/plan/plan-view";

const beirut = "Asia/Beirut";
const note = (id: string, from: string, until?: string, more: Partial<KeptCoverage> = {}): PlanLine => {
  const coverage = {
    id: id as KeptCoverage["id"],
    title: "جلسة مجلس البلدية",
    from,
    ...(until === undefined ? {} : { until }),
    section: "world" as KeptCoverage["section"],
    assigned: [],
    state: "planned",
    begunBy: "u:hind",
    begun: "2026-11-01T08:00:00.000Z" as KeptCoverage["begun"],
    changed: "2026-11-02T08:00:00.000Z" as KeptCoverage["begun"],
    version: 3,
    ...more,
  } satisfies KeptCoverage;
  return { kind: "coverage", coverage, time: timeOfCoverage(coverage) };
};
const event = (id: string, when: string, timeZone?: string): PlanLine => ({
  kind: "event",
  event: {
    kind: "event",
    id: id as never,
    title: `حدث ${id}`,
    when: when as never,
    state: "expected",
    actors: [],
    dossiers: [],
    evidence: [],
  },
  time: planTimeOf(when, { own: timeZone, edition: beirut }),
  dossiers: [],
  covered: [],
  touched: undefined,
});
const named = (lines: readonly { readonly line: PlanLine; readonly nth?: number }[]): readonly string[] =>
  lines.map(({ line, nth }) => keyOf(line).replace("coverage-", "") + (nth === undefined ? "" : `#${nth}`));
const placed = (lines: readonly PlanLine[], first: string, last: string) => {
  const plan = placePlan(lines, { first, last }, beirut);
  return {
    days: Object.fromEntries(plan.days.filter((one) => one.lines.length > 0).map((one) => [one.day, named(one.lines)])),
    within: plan.within.map(keyOf),
    undated: plan.undated.map(keyOf),
  };
};

describe("أيام المفكّرة", () => {
  it("الأسبوع يبدأ حيث يبدأ عند الصحيفة، ويعبر السنة والكبيسة", () => {
    assert.deepEqual(weekOf("2026-11-29", 1), { first: "2026-11-23", last: "2026-11-29" });
    assert.deepEqual(weekOf("2026-11-29", 0), { first: "2026-11-29", last: "2026-12-05" });
    assert.deepEqual(weekOf("2026-12-31", 6), { first: "2026-12-26", last: "2027-01-01" });
    assert.deepEqual(monthOf("2028-02-10"), { first: "2028-02-01", last: "2028-02-29" });
    assert.equal(monthPlus("2026-01-31", 1), "2026-02-01");
    assert.equal(monthPlus("2026-01-31", -1), "2025-12-01");
    assert.equal(dayPlus("2026-12-31", 1), "2027-01-01");
    const dates = { months: "dual", digits: "western", hijri: false } as const;
    assert.equal(weekStartOf({ dates: { ...dates, timeZone: "Asia/Riyadh" } }), 0);
    assert.equal(weekStartOf({ dates: { ...dates, timeZone: beirut } }), 1);
    assert.equal(weekStartOf({ weekStart: 6, dates: { ...dates, timeZone: beirut } }), 6);
  });

  it("اليوم الذي لا منتصف ليل له يبدأ بأول ساعة فيه، واليوم ذو الخمس والعشرين ساعة كله يوم واحد", () => {
    // clocks in Beirut leave out the hour after midnight on 29 March 2026, and show that before it twice on 25 October
    assert.equal(startOfDay("2026-03-29", beirut), "2026-03-28T22:00:00.000Z");
    assert.equal(startOfDay("2026-03-30", beirut), "2026-03-29T21:00:00.000Z");
    const lines = [
      note("last", "2026-03-28T21:59:00.000Z"),
      note("first", "2026-03-28T22:00:00.000Z"),
      note("twice1", "2026-10-24T20:30:00.000Z"),
      note("twice2", "2026-10-24T21:30:00.000Z"),
      note("next", "2026-10-24T22:00:00.000Z"),
    ];
    assert.deepEqual(placed(lines, "2026-03-28", "2026-03-29").days, {
      "2026-03-28": ["last"],
      "2026-03-29": ["first"],
    });
    assert.deepEqual(placed(lines, "2026-10-24", "2026-10-25").days, {
      "2026-10-24": ["twice1", "twice2"],
      "2026-10-25": ["next"],
    });
  });

  it("ما لا يُعرف يومه لا يوضع تحت يوم: الشهر والسنة والمفتوح فوق الأيام، وما لا موعد له وحده", () => {
    const lines = [
      event("day", "2026-12-06"),
      event("about", "2026-12-07~"),
      event("range", "2026-12-05/2026-12-07"),
      event("month", "2026-12"),
      event("year", "2026"),
      event("open", "2026-11/.."),
      event("until", "../2026-12-02"),
      event("long", "2026-11-20/2026-12-25"),
      event("undated", "XXXX"),
      event("other", "2027-01"),
    ];
    assert.deepEqual(placed(lines, "2026-12-05", "2026-12-07"), {
      days: {
        "2026-12-05": ["range#1"],
        "2026-12-06": ["day", "range#2"],
        "2026-12-07": ["about", "range#3"],
      },
      within: ["year", "open", "long", "month"],
      undated: ["undated"],
    });
  });

  it("الساعة بساعة مكانها تصير يومًا آخر عندنا، والنهاية عند منتصف الليل لا تأخذ يومًا بعدها", () => {
    assert.deepEqual(planTimeOf("2026-12-06T20:30:00", { own: "America/New_York", edition: beirut }), {
      kind: "moment",
      at: "2026-12-07T01:30:00.000Z",
    });
    const lines = [
      event("far", "2026-12-06T20:30:00", "America/New_York"),
      event("ours", "2026-12-06T20:30:00"),
      note("midnight", "2026-12-06T20:00:00.000Z", "2026-12-06T22:00:00.000Z"),
      note("over", "2026-12-06T20:00:00.000Z", "2026-12-07T00:00:00.000Z"),
      note("day", "2026-12-06"),
    ];
    assert.deepEqual(placed(lines, "2026-12-06", "2026-12-07").days, {
      "2026-12-06": ["day", "ours", "midnight", "over#1"],
      "2026-12-07": ["over#2", "far"],
    });
  });

  it("عنوان المفكّرة يعود إلى ما كان، ولا يفهم ما لا يُفهم", () => {
    const today = "2026-11-28";
    const read = (query: string) => readPlanView(new URLSearchParams(query), today);
    assert.deepEqual(read("on=2026-02-30&span=year&section=../x&kind=x&mine=2"), {
      span: "week",
      on: today,
      kinds: [],
    });
    assert.equal(planPath(read(""), today), "/desk/plan");
    const whole = read("span=month&on=2026-12-31&section=world&kind=event&kind=due&mine=1");
    assert.equal(
      planPath(whole, today),
      "/desk/plan?span=month&on=2026-12-31&section=world&kind=event&kind=due&mine=1",
    );
    assert.deepEqual(daysOfView(stepped(whole, 1), 1), { first: "2027-01-01", last: "2027-01-31" });
    assert.deepEqual(daysOfView(stepped(read("on=2026-12-31"), 1), 1), { first: "2027-01-04", last: "2027-01-10" });
  });
});

describe("خانات التغطية", () => {
  const known = {
    timeZone: beirut,
    sections: new Set(["world"]),
    members: new Set(["hind"]),
    isEvent: (id: string) => id === "climate",
  };
  const fields = { ...emptyCoverage, title: "قمة المناخ", date: "2026-12-06", section: "world" };
  const codes = (given: object): readonly string[] => {
    const entered = enterCoverage({ ...fields, ...given }, known);
    return entered.ok ? [] : entered.refusals.map(({ code }) => code);
  };
  const times = (given: object) => {
    const entered = enterCoverage({ ...fields, ...given }, known);
    return entered.ok ? [entered.value.from, entered.value.until] : entered.refusals;
  };

  it("يوم كامل، وأيام، وساعة، وساعة إلى ساعة؛ بأرقام أي لوحة مفاتيح", () => {
    assert.deepEqual(times({}), ["2026-12-06", undefined]);
    assert.deepEqual(times({ untilDate: "2026-12-06" }), ["2026-12-06", undefined]);
    assert.deepEqual(times({ untilDate: "2026-12-08" }), ["2026-12-06", "2026-12-08"]);
    assert.deepEqual(times({ date: "٢٠٢٦-١٢-٠٦", time: "١٨:٣٠" }), ["2026-12-06T16:30:00.000Z", undefined]);
    assert.deepEqual(times({ time: "18:30", untilTime: "20:00" }), [
      "2026-12-06T16:30:00.000Z",
      "2026-12-06T18:00:00.000Z",
    ]);
    const entered = enterCoverage({ ...fields, time: "18:30", untilTime: "20:00", note: " أ \r\n\r\nب " }, known);
    assert.ok(entered.ok);
    const kept = { ...entered.value, id: "c1", state: "planned" } as unknown as KeptCoverage;
    assert.equal(kept.note, "أ\n\nب");
    const again = enterCoverage(fieldsOfCoverage(kept, beirut), known);
    assert.deepEqual(again.ok && again.value, entered.value);
  });

  it("ساعة تظهر مرتين تبقى التي كانت ما لم تُغيَّر، وثوانيها معها", () => {
    const was = { from: "2026-10-24T21:30:15.000Z", until: "2026-10-24T23:00:00.000Z" };
    const filled = { ...fields, ...clockFields(was, beirut) };
    const saved = enterCoverage(filled, { ...known, was });
    assert.deepEqual(saved.ok && [saved.value.from, saved.value.until], [was.from, was.until]);
    const moved = enterCoverage({ ...filled, untilTime: "01:30" }, { ...known, was });
    assert.deepEqual(moved.ok && [moved.value.from, moved.value.until], [
      "2026-10-24T20:30:00.000Z",
      "2026-10-24T23:30:00.000Z",
    ]);
  });

  it("ما لا يصح يُقال كله، وساعة تتركها الساعات يُقال أنها لا تأتي", () => {
    assert.deepEqual(codes({ title: " ", date: "", section: "x", assigned: ["ghost"], event: "x" }), [
      "title-missing",
      "day-missing",
      "section-missing",
      "member-unknown",
      "event-unknown",
    ]);
    assert.deepEqual(codes({ date: "2026-02-30" }), ["day-unreadable"]);
    assert.deepEqual(codes({ untilDate: "2026-12-05" }), ["until-before"]);
    assert.deepEqual(codes({ time: "18:00", untilTime: "17:59" }), ["until-before"]);
    assert.deepEqual(codes({ untilTime: "20:00" }), ["moment-missing"]);
    assert.deepEqual(codes({ time: "18:00", untilDate: "2026-12-07" }), ["until-time-missing"]);
    assert.deepEqual(codes({ date: "2026-03-29", time: "00:30" }), ["moment-skipped"]);
    assert.deepEqual(codes({ title: "س".repeat(301) }), ["title-long"]);
    assert.deepEqual(codes({ event: "climate", assigned: ["hind"] }), []);
  });
});

describe("تقويم المفكّرة", () => {
  const said = {
    name: "مفكّرة المدينة",
    host: "almadina.example",
    origin: "https://almadina.example",
    kinds: { coverage: "مخطَّط", event: "حدث" } as never,
    states: { dropped: "أُسقطت" } as never,
    eventStates: { expected: "متوقَّع" } as never,
    sectionOf: () => "العالم",
    nameOf: (id: string) => id,
    nobody: "بلا مكلَّف",
    covers: "يغطّيه",
  };

  it("كل سطر اسمه ثابت ونوعه أول كلمة فيه، والأسطر مطويّة على 75 بايتًا، وما كُتب لا يصير سطرًا آخر", () => {
    const title = "قمة; المناخ, «الأولى»\\ \r\nEND:VEVENT\u0007 في عاصمة الجبل البعيد عن البحر والنهر والسهل";
    const text = planCalendar(
      [
        note("c1", "2026-12-06T16:30:00.000Z", "2026-12-06T18:00:00.000Z", { title }),
        note("c2", "2026-12-06", "2026-12-08", { state: "dropped" }),
        event("e1", "2026-12"),
        event("e2", "XXXX"),
      ],
      said,
      "2026-11-28T10:00:00.000Z" as never,
    );
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    const unfolded = text.replaceAll("\r\n ", "");
    assert.equal(unfolded.match(/^BEGIN:VEVENT\r$/gm)?.length, 3, "ما لا موعد له لا يوضع");
    assert.equal(unfolded.match(/^END:VEVENT\r$/gm)?.length, 3);
    for (const line of [
      "UID:coverage-c1@almadina.example",
      "SEQUENCE:2",
      "DTSTART:20261206T163000Z",
      "DTEND:20261206T180000Z",
      "DTSTART;VALUE=DATE:20261206",
      "DTEND;VALUE=DATE:20261209",
      "STATUS:CANCELLED",
      "SUMMARY:أُسقطت: جلسة مجلس البلدية",
      "UID:e1@almadina.example",
      "STATUS:TENTATIVE",
      "DTSTART;VALUE=DATE:20261201",
      "DTEND;VALUE=DATE:20270101",
      "URL:https://almadina.example/desk/plan/c1",
      "SUMMARY:حدث: حدث e1",
    ])
      assert.ok(unfolded.includes(`\r\n${line}\r\n`), line);
    assert.match(unfolded, /SUMMARY:مخطَّط: قمة\\; المناخ\\, «الأولى»\\\\ \\nEND:VEVENT في عاصمة/);
  });
});
