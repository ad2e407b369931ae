import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type AgendaEvent,
  type AgendaVerdict,
  type Dossiers,
  type Evidence,
  type Instant,
  type ItemId,
  type LogEntry,
  type NewsEvent,
  type Operation,
  type When,
  agendaMachine,
  compareAgenda,
  entriesOfAgenda,
  fold,
} from "@mihwar/newsroom";

const id = (word: string): ItemId => word as ItemId;
const said = (story: string, more: Partial<Evidence> = {}): Evidence =>
  ({ story, revision: 1, paragraph: "p1", quote: "موعد الجلسة", attribution: "document", ...more }) as Evidence;

const meeting: NewsEvent = {
  kind: "event",
  id: id("meeting"),
  title: "جلسة البلدية",
  when: "2026-09-06" as When,
  state: "scheduled",
  actors: [],
  dossiers: [id("dam")],
  evidence: [said("old", { phrase: "مفكّرة البلدية" }), said("s1", { attribution: "plain" })],
};

const again: AgendaEvent = {
  id: meeting.id,
  isOwn: false,
  line: 2,
  title: meeting.title,
  when: meeting.when,
  isExact: true,
  states: ["scheduled"],
  places: [],
};

/** A log in which two dossiers, one in the other, know one meeting; and what else is entered. */
function dossiersWith(...more: readonly Operation[]): Dossiers {
  const operations: readonly Operation[] = [
    {
      op: "add",
      items: [
        { kind: "dossier", id: id("dam"), title: "السدّ", state: "open" },
        { kind: "dossier", id: id("land"), title: "الأرض", state: "open" },
        { kind: "dossier", id: id("valley"), title: "الوادي", state: "open" },
        { kind: "entity", id: id("hall"), entityKind: "org", name: "البلدية", aliases: ["مبنى البلديّة"] },
        { ...meeting, dossiers: [id("dam")] },
      ],
    },
    { op: "set", ref: id("dam"), before: { parents: null }, after: { parents: [id("valley")] } },
    ...more,
  ];
  return fold(
    operations.map((operation, n): LogEntry => ({
      kind: "change",
      n: n + 1,
      at: "2026-08-01T08:00:00.000Z" as Instant,
      by: "u:hind",
      operation,
      note: "ملاحظة",
      news: 0,
    })),
  );
}

const verdictOf = (event: Partial<AgendaEvent>, dossiers = dossiersWith(), into = "dam"): AgendaVerdict => {
  const [compared] = compareAgenda(dossiers, { name: "مفكّرة البلدية", events: [{ ...again, ...event }] }, id(into));
  assert.ok(compared);
  return compared.verdict;
};
const afterOf = (event: Partial<AgendaEvent>, dossiers = dossiersWith(), into = "dam"): unknown => {
  const verdict = verdictOf(event, dossiers, into);
  return verdict.kind === "changed" ? verdict.after : verdict.kind;
};

describe("مفكّرة بجانب ما تذكره غرفة الأخبار", () => {
  it("ما يُقال كما هو لا يُكتب، وما تغيّر منه يُكتب وحده", () => {
    assert.equal(afterOf({}), "same");
    assert.deepEqual(afterOf({ title: "جلسة المجلس البلدي" }), { title: "جلسة المجلس البلدي" });
    assert.deepEqual(afterOf({ when: "2026-09-07" as When, states: ["postponed"] }), {
      when: "2026-09-07",
      state: "postponed",
    });
    const verdict = verdictOf({ when: "2026-09-07T10:00:00" as When, timeZone: "Asia/Amman" });
    assert.deepEqual(verdict.kind === "changed" && [verdict.before, verdict.after], [
      { when: "2026-09-06", timeZone: null },
      { when: "2026-09-07T10:00:00", timeZone: "Asia/Amman" },
    ]);
  });

  it("تقويم يعرف ثلاث أحوال وأيامًا كاملة لا يغيّر ما لا يعرفه", () => {
    const coarse = { isExact: false, states: ["scheduled", "underway", "held"] } as const;
    const held = dossiersWith({ op: "set", ref: meeting.id, before: { state: "scheduled" }, after: { state: "held" } });
    assert.equal(afterOf(coarse, held), "same");
    assert.deepEqual(afterOf({ ...coarse, states: ["cancelled"] }, held), { state: "cancelled" });
    const month = dossiersWith({
      op: "set",
      ref: meeting.id,
      before: { when: "2026-09-06" },
      after: { when: "2026-09~" },
    });
    const days = { ...coarse, when: "2026-09-01/2026-09-30" as When };
    assert.equal(afterOf(days, month), "same");
    assert.deepEqual(afterOf({ ...days, isExact: true }, month), { when: "2026-09-01/2026-09-30" });
    const hour = dossiersWith({
      op: "set",
      ref: meeting.id,
      before: { when: "2026-09-06", timeZone: null },
      after: { when: "2026-09-06T14:30:00", timeZone: "Asia/Riyadh" },
    });
    assert.equal(afterOf({ ...coarse, when: "2026-09-06T11:30:00Z" as When }, hour), "same", "الساعة نفسها بتوقيت آخر");
    assert.equal(afterOf({ when: "2026-09-06T14:30:00" as When }, hour), "same", "جدول لا يذكر المنطقة");
  });

  it("حدث في ملف آخر يوضع في هذا أيضًا، إلا إن كان في ملف داخله", () => {
    assert.deepEqual(afterOf({}, dossiersWith(), "land"), { dossiers: ["dam", "land"] });
    assert.equal(afterOf({}, dossiersWith(), "valley"), "same");
  });

  it("ما حذفه محرّر لا يعود، ومعرّف لغير حدث لا يُمسّ صاحبه", () => {
    assert.equal(afterOf({ id: id("new") }), "new");
    assert.equal(afterOf({}, dossiersWith({ op: "drop", ref: meeting.id })), "dropped");
    assert.deepEqual(verdictOf({ id: id("hall") }), { kind: "taken", by: "entity" });
  });
});

const arrival = {
  name: "مفكّرة البلدية",
  person: "u:hind",
  into: id("dam"),
  isLive: false,
  isReadable: () => true,
} as const;
const entriesFor = (
  dossiers: Dossiers,
  event: AgendaEvent,
  more: Partial<Parameters<typeof entriesOfAgenda>[2]> = {},
) =>
  entriesOfAgenda(dossiers, compareAgenda(dossiers, { name: arrival.name, events: [event] }, id("dam")), {
    ...arrival,
    evidence: new Map([[event.id, said("new", { phrase: arrival.name })]]),
    ...more,
  });

describe("ما يُكتب من مفكّرة", () => {
  const moved = { ...again, when: "2026-09-07" as When };

  it("موعد يقرؤه الناس لا يتغيّر بمسوّدة: ينتظر من يقبله، ولا يُقترح مرّتين", () => {
    const dossiers = dossiersWith();
    const [entry] = entriesFor(dossiers, moved);
    assert.ok(entry?.kind === "change" && entry.operation.op === "set");
    assert.equal(entry.by, agendaMachine);
    assert.deepEqual(
      (entry.operation.after["evidence"] as Evidence[]).map(({ story }) => story),
      ["s1", "new"],
      "ما قالته المفكّرة من قبل يحلّ محلّه ما تقوله الآن، وسند غيرها يبقى",
    );
    const proposed: LogEntry = { ...entry, n: dossiers.n + 1, at: "2026-08-02T08:00:00.000Z" as Instant };
    const after = fold([proposed], dossiers);
    assert.deepEqual(verdictOf(moved, after), { kind: "waiting", n: proposed.n });
    const rejected: LogEntry = {
      ...proposed,
      kind: "decision",
      n: proposed.n + 1,
      by: "u:nour",
      of: proposed.n,
      verdict: "rejected",
    };
    assert.deepEqual(verdictOf(moved, fold([rejected], after)), { kind: "rejected", n: proposed.n });
    const accepted = fold([{ ...rejected, verdict: "accepted" }], after);
    assert.equal(afterOf(moved, accepted), "same");
    assert.deepEqual(afterOf({}, accepted), { when: "2026-09-06" }, "وإن عاد التقويم إلى ما كان سُئل عنه");
  });

  it("وإن لم يقرأه أحد، أو نُشر خبر المفكّرة، أو كان تصحيحنا نحن، صار بكلمة من أدخله", () => {
    const byOf = (event: AgendaEvent, more: Parameters<typeof entriesFor>[2]) =>
      entriesFor(dossiersWith(), event, more)[0]?.by;
    assert.equal(byOf(moved, { isReadable: () => false }), "u:hind");
    assert.equal(byOf(moved, { isLive: true }), "u:hind");
    assert.equal(byOf({ ...moved, isOwn: true }, { evidence: new Map() }), "u:hind");
  });

  it("مكان نعرفه باسم من أسمائه هو هو، وما لا نعرفه يدخل مع حدثه مرّة", () => {
    const named = (name: string) => ({ id: id(`place-${name}`), name });
    const dossiers = dossiersWith();
    const events = ["one", "two"].map((name): AgendaEvent => ({
      ...again,
      id: id(name),
      places: [named("مبنى البلدية"), named("ساحة البلدة")],
    }));
    const compared = compareAgenda(dossiers, { name: arrival.name, events }, id("dam"));
    const evidence = new Map(events.map((event) => [event.id, said("new")]));
    const entries = entriesOfAgenda(dossiers, compared, { ...arrival, evidence });
    assert.equal(entries.length, 1);
    const [entry] = entries;
    assert.ok(entry?.kind === "change" && entry.operation.op === "add");
    assert.equal(entry.news, 0, "ما لا يراه القرّاء بعدُ ليس خبرًا لهم");
    assert.deepEqual(
      entry.operation.items.map((item) => (item.kind === "event" ? item.places : item.kind === "entity" && item.name)),
      [["hall", "place-ساحة البلدة"], ["hall", "place-ساحة البلدة"], "ساحة البلدة"],
    );
  });
});
