import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { proposalsForRevision, proposalsForWithdrawal } from "@mihwar/newsroom";
import type { StoryId } from "@mihwar/newsroom";
import type { Operation } from "@mihwar/newsroom/dossier/change";
import { fallenDue } from "@mihwar/newsroom/dossier/fallen-due";
import { everIn, historyOf } from "@mihwar/newsroom/dossier/item-history";
import { tasksOf } from "@mihwar/newsroom/dossier/tasks";
import { wouldBe } from "@mihwar/newsroom/dossier/would-be";
import {
  type SmallLog,
  damLog,
  entity,
  fact,
  id,
  level,
  paragraphs,
  paragraphsOf,
  promise,
  step,
  when,
} from "./small-log.ts";

const today = "2026-06-01";
const told = (log: SmallLog, day = today): readonly string[] =>
  tasksOf(log.dossiers, day).map(({ kind, item, due }) => [kind, item.id, due ?? ""].join(" ").trim());
const enterAll = (log: SmallLog, entries: ReturnType<typeof proposalsForRevision>): void => {
  for (const entry of entries) if (entry.kind === "change") log.must(entry.by, entry.operation, { note: entry.note });
};

describe("ما على غرفة الأخبار لملفاتها", () => {
  it("ما انقضى موعده أولًا بحسب موعده، ثم ما سألت عنه آلة ولم يُقضَ فيه بحسب عمره", () => {
    const log = damLog();
    assert.deepEqual(told(log), ["held meeting 2026-03-05", "kept open-gates 2026-03-31"]);
    assert.deepEqual(told(log, "2026-03-05"), [], "ما لم يمضِ يومه لا يُسأل عنه");
    enterAll(log, proposalsForRevision(log.dossiers, "s1" as StoryId, 2, paragraphsOf("s1", 2)));
    assert.deepEqual(told(log).slice(2), ["moved meeting", "moved level"]);
    log.must("u:hind", { op: "evidence", ref: id("level"), evidence: [promise] });
    enterAll(
      log,
      proposalsForWithdrawal(log.dossiers, "s2" as StoryId, () => false),
    );
    assert.deepEqual(told(log).slice(4), ["withdrawn level"]);
    const [asked] = tasksOf(log.dossiers, today).filter(({ kind }) => kind === "withdrawn");
    log.decide("u:hind", asked?.proposals[0]?.change.n ?? 0, "accepted");
    assert.equal(told(log).includes("withdrawn level"), false);
  });

  it("ما قيل إنه لا يُسأل عنه لا يُسأل عنه، وما لم يتبيّن بعد يُسأل عنه في يومه لا قبله", () => {
    const log = damLog();
    const n = log.must("m:clock", { op: "ask", ref: id("meeting"), question: "held" });
    log.decide("u:hind", n, "rejected");
    assert.deepEqual(told(log), ["kept open-gates 2026-03-31"]);
    log.must("u:hind", { op: "ask", ref: id("open-gates"), question: "kept", until: when("2026-07-01") });
    assert.deepEqual(told(log), []);
    assert.deepEqual(fallenDue(log.dossiers, today).positions, []);
    assert.deepEqual(told(log, "2026-06-30"), []);
    assert.deepEqual(told(log, "2026-07-01"), ["kept open-gates 2026-03-31"]);
    log.must("u:hind", { op: "ask", ref: id("open-gates"), question: "kept", until: when("2026-09") });
    assert.deepEqual(told(log, "2026-08-31"), []);
    log.must("u:hind", { op: "fate", ref: id("open-gates"), step: step("done") });
    assert.deepEqual(told(log, "2026-12-01"), []);
  });
});

describe("تاريخ سطر", () => {
  const rename: Operation = {
    op: "set",
    ref: id("level"),
    before: { text: "بلغ المنسوب حدّ الإنذار" },
    after: { text: "تجاوز المنسوب حدّ الإنذار" },
  };

  it("كل ما مسّه، الأحدث أولًا، وما كان قبله وما صار؛ وما رُفض ومن رجع عن قراره", () => {
    const log = damLog();
    log.must("u:nour", rename, { why: "قراءة المساء" });
    const n = log.must("m:fate", { op: "fate", ref: id("open-gates"), step: step("partly") });
    log.decide("u:hind", n, "accepted");
    log.decide("u:hind", n, "reopened");
    log.decide("u:nour", n, "rejected");
    const { rows } = historyOf(log.entries, new Set([id("open-gates")]), { limit: 10 });
    assert.deepEqual(
      rows.map(({ entry, steps }) => [entry.kind === "decision" ? entry.verdict : "changed", steps.length]),
      [
        ["rejected", 0],
        ["reopened", 1],
        ["accepted", 1],
        ["changed", 1],
      ],
    );
    const [accepted] = rows.filter(({ entry }) => entry.kind === "decision" && entry.verdict === "accepted");
    const [{ before, after } = {}] = accepted?.steps ?? [];
    assert.equal(before?.kind === "position" && before.fate, undefined);
    assert.deepEqual(after?.kind === "position" && after.fate?.map(({ fate }) => fate), ["partly"]);
    assert.deepEqual([accepted?.change.by, accepted?.entry.by], ["m:fate", "u:hind"]);
    const one = historyOf(log.entries, new Set([id("level")]), { limit: 1 });
    assert.deepEqual([one.rows[0]?.change.why, one.rest], ["قراءة المساء", 1]);
    const older = historyOf(log.entries, new Set([id("level")]), { limit: 5, before: one.rows[0]?.entry.n ?? 0 });
    assert.deepEqual([older.rows.length, older.rest], [1, 0]);
  });

  it("دمجٌ غيّر السطر من تاريخه، ودمجٌ لم يمسّه ليس منه", () => {
    const log = damLog();
    log.must("u:hind", { op: "add", items: [entity("villagers"), fact("of-villagers", { about: [id("villagers")] })] });
    log.must("u:hind", { op: "merge", ref: id("town"), aliases: [], absorbs: id("villagers") });
    log.must("u:hind", { op: "unmerge", ref: id("town"), absorbed: id("villagers") });
    const ops = (word: string) =>
      historyOf(log.entries, new Set([id(word)]), { limit: 10 }).rows.map(({ operation }) => operation.op);
    assert.deepEqual(ops("of-villagers"), ["unmerge", "merge", "add"]);
    assert.deepEqual(ops("level"), ["add"]);
    assert.deepEqual(ops("villagers"), ["unmerge", "merge", "add"]);
  });

  it("ملف كله: هو وكل ما كان فيه يومًا، وإن خرج منه", () => {
    const log = damLog();
    log.must("u:hind", { op: "add", items: [{ kind: "dossier", id: id("water"), title: "الماء", state: "open" }] });
    log.must("u:hind", {
      op: "set",
      ref: id("level"),
      before: { dossiers: [id("dam")] },
      after: { dossiers: [id("water")] },
    });
    assert.deepEqual([...everIn(log.entries, id("dam"))].toSorted(), ["dam", "level", "meeting", "open-gates"]);
    assert.deepEqual([...everIn(log.entries, id("water"))].toSorted(), ["level", "water"]);
  });
});

describe("ما سيصير لو قُبل ما ينتظر", () => {
  it("يُقبل ما يُقبل واحدًا بعد واحد، ويُترك ما لم يعد يُقبل، ولا يُحفظ شيء", () => {
    const log = damLog();
    log.must("m:wants", { op: "add", items: [fact("coming")] });
    log.must("m:wants", { op: "evidence", ref: id("level"), evidence: [promise] });
    const late = log.must("m:evidence", { op: "recite", ref: id("level"), from: level, to: promise });
    log.must("u:hind", { op: "recite", ref: id("level"), from: level, to: { ...level, occurrence: 1 } });
    const before = log.dossiers;
    const now = log.entries.at(-1)?.at ?? ("" as never);
    const made = wouldBe(before, [...before.proposals.values()], { by: "u:hind", now, paragraphs });
    assert.ok(made.items.has(id("coming")) && !before.items.has(id("coming")));
    assert.equal(made.proposals.get(late)?.decision, undefined);
    assert.equal(log.dossiers, before);
  });
});
