import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findItem } from "@mihwar/newsroom/dossier/dossiers";
import {
  cite,
  codes,
  damLog,
  demand,
  dossier,
  entity,
  event,
  fact,
  id,
  level,
  position,
  promise,
  step,
  when,
} from "./small-log.ts";

describe("ما يُدخَل في سجلّ الملفات", () => {
  it("لا شيء بلا سند، ولا سند بلا كلماته في فقرته", () => {
    const log = damLog();
    const add = (item: Parameters<typeof fact>[1]) => log.enter("u:hind", { op: "add", items: [fact("new", item)] });
    assert.deepEqual(codes(add({ evidence: [] })), ["evidence-missing"]);
    assert.deepEqual(codes(add({ evidence: [cite("s1", "p1", "فتح بوابات السد")] })), ["quote-absent"]);
    assert.deepEqual(codes(add({ evidence: [cite("s1", "p9", "فتح")] })), ["quote-absent"]);
    assert.deepEqual(codes(add({ evidence: [cite("s1", "p2", "قال مهندس السدّ", { occurrence: 3 })] })), [
      "quote-absent",
    ]);
    assert.ok(add({ evidence: [cite("s1", "p2", "قال مهندس السدّ", { occurrence: 2 })] }).ok);
    const gist = [{ text: "المنسوب يرتفع", evidence: [] }];
    assert.deepEqual(codes(log.enter("u:hind", { op: "add", items: [dossier("d2", { gist })] })), ["evidence-missing"]);
  });

  it("ما يُذكر موجود، وهو ما يُذكر به", () => {
    const log = damLog();
    const asked = log.enter("u:hind", { op: "add", items: [position("p2", { to: [id("nobody")] })] });
    assert.ok(!asked.ok);
    assert.deepEqual(asked.refusals, [{ code: "item-missing", id: "nobody", by: "p2", wanted: "entity" }]);
    const odd = log.enter("u:hind", { op: "add", items: [fact("f2", { dossiers: [id("town")] })] });
    assert.deepEqual(codes(odd), ["item-missing"]);
    assert.deepEqual(codes(log.enter("u:hind", { op: "add", items: [entity("town")] })), ["id-taken"]);
    assert.deepEqual(codes(log.enter("u:hind", { op: "fate", ref: id("level"), step: step("done") })), [
      "item-missing",
    ]);
  });

  it("الرابط وخطوة المصير لا يقومان بلا سبب، والرأي لا مصير له", () => {
    const log = damLog();
    log.must("u:hind", { op: "add", items: [dossier("river")] });
    const link = { to: id("river"), relation: "affects", why: "  " } as const;
    assert.deepEqual(codes(log.enter("u:hind", { op: "link", ref: id("dam"), link })), ["why-missing"]);
    assert.deepEqual(
      codes(log.enter("u:hind", { op: "fate", ref: id("open-gates"), step: step("done", { why: "" }) })),
      ["why-missing"],
    );
    log.must("u:hind", { op: "add", items: [position("view", { act: "stance" })] });
    assert.deepEqual(codes(log.enter("u:hind", { op: "fate", ref: id("view"), step: step("open") })), [
      "stance-has-no-fate",
      "stance-has-no-fate",
    ]);
  });

  it("الملف لا يقع في نفسه مهما طال الطريق", () => {
    const log = damLog();
    log.must("u:hind", { op: "add", items: [dossier("a", { parents: [id("dam")] })] });
    log.must("u:hind", { op: "add", items: [dossier("b", { parents: [id("a")] })] });
    const round = log.enter("u:hind", {
      op: "set",
      ref: id("dam"),
      before: { parents: null },
      after: { parents: [id("b")] },
    });
    assert.ok(!round.ok);
    assert.deepEqual(round.refusals, [{ code: "cycle", id: "dam", through: ["b", "a", "dam"] }]);
    const self = dossier("c", { parents: [id("c")] });
    assert.deepEqual(codes(log.enter("u:hind", { op: "add", items: [self] })), ["cycle"]);
  });

  it("من يغيّر ما لم يره يُقال له", () => {
    const log = damLog();
    const set = (before: object, after: object) =>
      log.enter("u:nour", { op: "set", ref: id("meeting"), before, after } as never);
    assert.deepEqual(codes(set({ state: "expected" }, { state: "held" })), ["field-changed"]);
    assert.deepEqual(codes(set({ state: "scheduled" }, { state: "scheduled" })), ["nothing-changed"]);
    assert.deepEqual(codes(set({ id: "meeting" }, { id: "other" })), ["field-fixed"]);
    assert.deepEqual(codes(set({ state: "scheduled" }, { state: "انعقد" })), ["unreadable"]);
    assert.deepEqual(codes(set({ when: "2026-03-05" }, { when: "2026-02-30" })), ["unreadable"]);
    assert.deepEqual(codes(set({ evidence: event("x").evidence }, { evidence: [] })), ["evidence-missing"]);
    assert.ok(set({ state: "scheduled" }, { state: "held" }).ok);
    assert.equal(findItem(log.dossiers, "event", id("meeting"))?.state, "held");
  });

  it("ما تقوله الآلة لا يصير شيئًا حتى يقبله إنسان باسمه، مرّة واحدة", () => {
    const log = damLog();
    const n = log.must("m:fate", { op: "fate", ref: id("open-gates"), step: step("partly") }, { confidence: 0.8 });
    const fate = () => findItem(log.dossiers, "position", id("open-gates"))?.fate;
    assert.equal(fate(), undefined);
    assert.deepEqual(codes(log.decide("m:fate", n, "accepted")), ["machine-decides"]);
    assert.deepEqual(codes(log.decide("u:nour", 99, "accepted")), ["no-such-proposal"]);
    assert.deepEqual(codes(log.decide("u:nour", 1, "accepted")), ["no-such-proposal"], "كلام الناس ليس اقتراحًا");
    assert.ok(log.decide("u:nour", n, "accepted").ok);
    assert.deepEqual(codes(log.decide("u:hind", n, "accepted")), ["already-decided"]);
    assert.deepEqual(codes(log.decide("u:hind", n, "rejected")), ["already-decided"]);
    assert.equal(fate()?.length, 1);
  });

  it("ما رُفض لا يُسأل عنه ثانية، ولو تغيّر رقم المراجعة", () => {
    const log = damLog();
    const item = fact("f2", { evidence: [cite("s1", "p3", "ويجتمع الطرفان")] });
    const n = log.must("m:when", { op: "add", items: [item] });
    assert.ok(log.decide("u:nour", n, "rejected").ok);
    assert.equal(log.dossiers.items.has(id("f2")), false);
    assert.deepEqual(codes(log.enter("m:when", { op: "add", items: [item] })), ["rejected-before"]);
    assert.ok(log.enter("u:nour", { op: "add", items: [item] }).ok, "وللإنسان أن يغيّر رأيه");
  });

  it("المقبول يُقبل كما صحّحه قابله، ويُنظر فيه كأنه جديد", () => {
    const log = damLog();
    const n = log.must("m:wants", { op: "add", items: [position("p2", { act: "commit", evidence: [promise] })] });
    const better = position("p2", { act: "offer", evidence: [promise] });
    assert.deepEqual(codes(log.decide("u:nour", n, "accepted", { op: "add", items: [{ ...better, to: [id("x")] }] })), [
      "item-missing",
    ]);
    assert.ok(log.decide("u:nour", n, "accepted", { op: "add", items: [better] }).ok);
    assert.equal(findItem(log.dossiers, "position", id("p2"))?.act, "offer");
  });

  it("اقتراح شاخ قبل أن يُقبل لا يُقبل", () => {
    const log = damLog();
    const n = log.must("m:fate", {
      op: "set",
      ref: id("meeting"),
      before: { state: "scheduled" },
      after: { state: "held" },
    });
    log.must("u:hind", {
      op: "set",
      ref: id("meeting"),
      before: { state: "scheduled" },
      after: { state: "cancelled" },
    });
    assert.deepEqual(codes(log.decide("u:nour", n, "accepted")), ["field-changed"]);
  });

  it("كيانان صارا واحدًا: كل ما كان يشير إلى الثاني يشير إلى الأول", () => {
    const log = damLog();
    log.must("u:hind", { op: "add", items: [entity("town2"), position("p2", { by: [id("town2"), id("town")] })] });
    log.must("u:hind", { op: "merge", ref: id("town"), aliases: ["بلديّة الوادي"], absorbs: id("town2") });
    assert.deepEqual(findItem(log.dossiers, "position", id("p2"))?.by, ["town"]);
    assert.deepEqual(findItem(log.dossiers, "entity", id("town"))?.aliases, ["بلديّة الوادي"]);
    assert.equal(log.dossiers.items.has(id("town2")), false);
    assert.deepEqual(codes(log.enter("u:hind", { op: "add", items: [entity("town2")] })), ["id-taken"]);
  });

  it("ما يُذكر في غيره لا يُحذف، وما حُذف بقي في السجلّ", () => {
    const log = damLog();
    const kept = log.enter("u:hind", { op: "drop", ref: id("town") });
    assert.ok(!kept.ok);
    assert.deepEqual(kept.refusals, [{ code: "still-named", id: "town", by: ["meeting", "open-gates", "level"] }]);
    log.must("u:hind", { op: "drop", ref: id("level") });
    assert.equal(log.dossiers.gone.get(id("level"))?.id, "level");
  });

  it("السند ينتقل إلى حيث صارت كلماته، ولا يُترك ما يراه القرّاء بلا سند", () => {
    const log = damLog();
    const moved = { ...level, revision: 2, paragraph: "p3" as never };
    log.must("u:hind", { op: "recite", ref: id("level"), from: level, to: moved });
    assert.deepEqual(findItem(log.dossiers, "fact", id("level"))?.evidence, [moved]);
    assert.deepEqual(codes(log.enter("u:hind", { op: "recite", ref: id("level"), from: moved })), ["evidence-missing"]);
    assert.deepEqual(codes(log.enter("u:hind", { op: "recite", ref: id("level"), from: level })), ["quote-absent"]);
    const wrong = { ...demand, revision: 2, paragraph: "p2" as never };
    assert.deepEqual(codes(log.enter("u:hind", { op: "recite", ref: id("open-gates"), from: demand, to: wrong })), [
      "quote-absent",
    ]);
  });

  it("خبر يُضاف إلى ملف، لا إلى سواه", () => {
    const log = damLog();
    log.must("u:hind", { op: "file", story: "s1" as never, ref: id("dam") });
    assert.deepEqual([...(log.dossiers.filed.get("s1" as never) ?? [])], ["dam"]);
    assert.deepEqual(codes(log.enter("u:hind", { op: "file", story: "s1" as never, ref: id("town") })), [
      "item-missing",
    ]);
  });

  it("موعد لا يُقرأ لا يدخل", () => {
    const log = damLog();
    assert.deepEqual(
      codes(
        log.enter("u:hind", {
          op: "set",
          ref: id("open-gates"),
          before: { due: "2026-03" },
          after: { due: when("آذار") },
        }),
      ),
      ["unreadable"],
    );
  });
});
