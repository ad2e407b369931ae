import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dossierKey, storyKey } from "@mihwar/newsroom";
import type { StoryId } from "@mihwar/newsroom";
import type { Operation } from "@mihwar/newsroom/dossier/change";
import type { Dossiers } from "@mihwar/newsroom/dossier/dossiers";
import { tallyOf } from "@mihwar/newsroom/dossier/machine-tally";
import { keysBetween } from "@mihwar/newsroom/dossier/touched-keys";
import { asOf, fold } from "@mihwar/newsroom/dossier/fold";
import { type SmallLog, damLog, entity, event, fact, id, level, position, promise, step } from "./small-log.ts";

const code = (outcome: ReturnType<SmallLog["decide"]>): string => (outcome.ok ? "" : outcome.refusals[0].code);

/** What is remembered, without what machines propose and how often things were touched. */
const remembered = ({ items, filed, news, gone }: Dossiers) => ({
  items: [...items],
  filed: [...filed].map(([story, into]) => [story, [...into]]),
  news,
  gone: [...gone],
});

const proposals: Readonly<Record<string, Operation>> = {
  "حدث جديد": { op: "add", items: [event("new-meeting")] },
  "موقف ومعه كيان جديد": { op: "add", items: [position("ask-more", { to: [id("board")] }), entity("board")] },
  "سند آخر": { op: "evidence", ref: id("level"), evidence: [promise] },
  "خطوة مصير": { op: "fate", ref: id("open-gates"), step: step("partly") },
  "مادة تُضم إلى ملف": { op: "file", story: "s2" as StoryId, ref: id("dam") },
  "اسم آخر": { op: "merge", ref: id("town"), aliases: ["بلدية الرمّانة"] },
  "قيمة حقل": { op: "set", ref: id("meeting"), before: { state: "scheduled" }, after: { state: "held" } },
  سؤال: { op: "ask", ref: id("meeting"), question: "held" },
};

describe("الرجوع عن قرار", () => {
  for (const [name, operation] of Object.entries(proposals)) {
    it(`${name}: يُقبل فيصير، ويُرجع عنه فيعود كل شيء كما كان وينتظر الاقتراح، ثم يُقبل ثانية`, () => {
      const log = damLog();
      const before = remembered(log.dossiers);
      const n = log.must("m:test", operation);
      assert.equal(code(log.decide("u:hind", n, "accepted")), "");
      const accepted = remembered(log.dossiers);
      if (operation.op !== "ask") assert.notDeepEqual(accepted.items.concat(accepted.filed as never), before.items);
      assert.equal(code(log.decide("u:hind", n, "reopened")), "");
      assert.deepEqual(remembered(log.dossiers), before);
      assert.equal(log.dossiers.proposals.get(n)?.decision, undefined);
      assert.deepEqual(fold(log.entries), log.dossiers, "السجل كله يُطوى إلى الشيء نفسه");
      assert.equal(code(log.decide("u:nour", n, "accepted")), "");
      assert.deepEqual(remembered(log.dossiers).items, accepted.items);
      const moment = log.entries.at(-3)?.at;
      assert.ok(moment !== undefined);
      assert.deepEqual(remembered(asOf(log.entries, moment)), accepted, "وما كان في يومه يبقى كما كان");
    });
  }

  it("ما رُفض ينتظر ثانية، ولا يُرجع عما لا قرار فيه", () => {
    const log = damLog();
    const n = log.must("m:test", { op: "add", items: [fact("said")] });
    assert.equal(code(log.decide("u:hind", n, "reopened")), "not-decided");
    log.decide("u:hind", n, "rejected");
    assert.equal(code(log.decide("u:hind", n, "accepted")), "already-decided");
    log.decide("u:hind", n, "reopened");
    assert.equal(code(log.decide("u:hind", n, "reopened")), "not-decided");
    assert.equal(code(log.enter("m:test", { op: "add", items: [fact("said")] }) as never), "proposed-before");
    assert.equal(code(log.decide("u:hind", n, "accepted")), "");
  });

  it("ما تغيّر بعد قبوله، وما صار يُذكر في غيره، لا يُرجع عنه", () => {
    const log = damLog();
    const n = log.must("m:test", { op: "add", items: [event("new-meeting")] });
    log.decide("u:hind", n, "accepted");
    log.must("u:nour", {
      op: "set",
      ref: id("new-meeting"),
      before: { state: "scheduled" },
      after: { state: "postponed" },
    });
    assert.equal(code(log.decide("u:hind", n, "reopened")), "changed-since");
    const board = log.must("m:test", { op: "add", items: [entity("board")] });
    log.decide("u:hind", board, "accepted");
    log.must("u:nour", { op: "add", items: [fact("of-board", { about: [id("board")] })] });
    assert.equal(code(log.decide("u:hind", board, "reopened")), "still-named");
  });

  it("ما أُضيف يذهب وحده، وإن جاء بعده غيره إلى جانبه", () => {
    const log = damLog();
    const n = log.must("m:test", { op: "evidence", ref: id("open-gates"), evidence: [level] });
    log.decide("u:hind", n, "accepted");
    log.must("u:nour", { op: "fate", ref: id("open-gates"), step: step("moving") });
    assert.equal(code(log.decide("u:hind", n, "reopened")), "");
    const item = log.dossiers.items.get(id("open-gates"));
    assert.deepEqual(item?.kind === "position" && [item.evidence.length, item.fate?.length], [1, 1]);
  });

  it("لا يبقى شيء بلا سند: ما صار سنده الوحيد لا يُرجع عنه", () => {
    const log = damLog();
    const n = log.must("m:test", { op: "evidence", ref: id("level"), evidence: [promise] });
    log.decide("u:hind", n, "accepted");
    log.must("u:nour", { op: "recite", ref: id("level"), from: level });
    assert.equal(code(log.decide("u:hind", n, "reopened")), "evidence-missing");
  });

  it("صفحة الملف التي خرجت منها المادة تُصنع من جديد", () => {
    const log = damLog();
    const n = log.must("m:link", { op: "file", story: "s2" as StoryId, ref: id("dam") });
    log.decide("u:hind", n, "accepted");
    const before = log.dossiers;
    log.decide("u:hind", n, "reopened");
    const keys = keysBetween(before, log.dossiers);
    for (const key of [dossierKey(id("dam")), storyKey("s2" as StoryId)]) assert.ok(keys.includes(key), key);
  });

  it("ما أصابته كل آلة يُحصى من السجل: كما هو، ومعدَّلًا، ومرفوضًا، وما ينتظر أو عاد ينتظر", () => {
    const log = damLog();
    const propose = (name: string): number => log.must("m:when", { op: "add", items: [event(name)] });
    const [one, two, three, four] = [propose("v1"), propose("v2"), propose("v3"), propose("v4")];
    propose("v5");
    log.decide("u:hind", one, "accepted");
    log.decide("u:hind", two, "accepted", { op: "add", items: [event("v2", { title: "اجتماع ثانٍ" })] });
    log.decide("u:hind", three, "rejected");
    log.decide("u:hind", four, "rejected");
    log.decide("u:hind", four, "reopened");
    assert.deepEqual(tallyOf(log.dossiers), [
      { machine: "m:when", month: "2026-03", asProposed: 1, changed: 1, rejected: 1, pending: 2 },
    ]);
  });
});
