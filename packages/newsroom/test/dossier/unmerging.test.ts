import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { entityKey } from "@mihwar/newsroom";
import type { Operation } from "@mihwar/newsroom/dossier/change";
import type { Dossiers } from "@mihwar/newsroom/dossier/dossiers";
import { fold } from "@mihwar/newsroom/dossier/fold";
import { keysBetween } from "@mihwar/newsroom/dossier/touched-keys";
import { standingId, unmerge } from "@mihwar/newsroom/dossier/unmerging";
import {
  type SmallLog,
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
  meeting,
  position,
  promise,
  step,
  when,
} from "./small-log.ts";

/** A log in which «town» goes by a second entity too, and both are named all over. */
function twoNames(): SmallLog {
  const log = damLog();
  log.must("u:hind", {
    op: "add",
    items: [
      entity("municipality", {
        aliases: ["مجلس بلدية الرمّانة"],
        role: "مجلس محلي",
        of: id("ministry"),
        members: [id("council")],
        same: { wikidata: "Q777" },
        geometry: { point: [36.1, 34.2] },
      }),
      entity("council", { of: id("municipality") }),
      entity("valley", { members: [id("town"), id("municipality")] }),
      dossier("floods", { gist: [{ text: "المنسوب عالٍ", evidence: [{ ...level, speaker: id("municipality") }] }] }),
    ],
  });
  log.must("u:hind", {
    op: "add",
    items: [
      event("visit", { actors: [{ entity: id("municipality"), as: "المضيف" }, { entity: id("town") }] }),
      position("more-gates", { by: [id("municipality"), id("town")], to: [id("ministry")] }),
      position("no-gates", { by: [id("ministry")], to: [id("municipality")], act: "commit" }),
      fact("of-both", {
        about: [id("municipality")],
        relation: [id("municipality"), "تملك", id("town")],
        evidence: [
          { ...level, speaker: id("municipality") },
          { ...promise, speaker: id("town") },
        ],
      }),
    ],
  });
  log.must("u:hind", {
    op: "fate",
    ref: id("no-gates"),
    step: step("moving", { by: id("visit"), evidence: [{ ...promise, speaker: id("municipality") }] }),
  });
  return log;
}

const merge: Operation = {
  op: "merge",
  ref: id("town"),
  aliases: ["جهة municipality", "مجلس بلدية الرمّانة"],
  absorbs: id("municipality"),
  takes: ["role", "geometry", "same", "members"],
};
const apart: Operation = { op: "unmerge", ref: id("town"), absorbed: id("municipality") };

/** What is remembered, in its order, without how often things were touched and how far the log has come. */
const remembered = ({ items, gone, merges, filed, news }: Dossiers) => ({
  items: [...items],
  gone: [...gone],
  merges: [...merges],
  filed: [...filed],
  news,
});

describe("دمج كيانين وفكّه", () => {
  it("يأخذ من يبقى ما اختير مما كان للآخر، وكل ما كان يذكر الآخر صار يذكره", () => {
    const log = twoNames();
    log.must("u:hind", merge, { news: 0 });
    const { items, gone, merges } = log.dossiers;
    const town = items.get(id("town"));
    assert.ok(town?.kind === "entity");
    assert.deepEqual(town.aliases, ["جهة municipality", "مجلس بلدية الرمّانة"]);
    assert.deepEqual(
      [town.role, town.same, town.geometry],
      ["مجلس محلي", { wikidata: "Q777" }, { point: [36.1, 34.2] }],
    );
    assert.deepEqual(town.members, [id("council")]);
    assert.equal(town.of, undefined, "ما لم يُختر لم يؤخذ");
    assert.ok(gone.has(id("municipality")) && !items.has(id("municipality")));
    assert.equal(standingId(log.dossiers, id("municipality")), id("town"));
    assert.equal(merges.get(id("municipality"))?.before.size, 8);
    for (const item of items.values()) assert.doesNotMatch(JSON.stringify({ ...item, aliases: [] }), /"municipality"/);
  });

  it("دمجٌ ثم فكّ: كأن شيئًا لم يكن، بترتيبه", () => {
    const log = twoNames();
    const before = remembered(log.dossiers);
    log.must("u:hind", merge, { news: 0 });
    log.must("u:nour", apart, { news: 0 });
    assert.deepEqual(remembered(log.dossiers), before);
    assert.deepEqual(fold(log.entries), log.dossiers, "السجل كله يُطوى إلى الشيء نفسه");
    log.must("u:hind", merge, { news: 0 });
    log.must("u:nour", apart, { news: 0 });
    assert.deepEqual(remembered(log.dossiers), before, "ومرّة ثانية");
  });

  it("ما تغيّر بعد الدمج يبقى كما صار، وما عداه يعود، ويُقال قبل الفكّ أيّ ذلك يبقى", () => {
    const log = twoNames();
    log.must("u:hind", merge, { news: 0 });
    log.must("u:hind", {
      op: "set",
      ref: id("of-both"),
      before: { relation: [id("town"), "تملك", id("town")] },
      after: { relation: [id("ministry"), "تملك", id("town")] },
    });
    log.must("u:hind", { op: "set", ref: id("no-gates"), before: { to: [id("town")] }, after: { to: [id("valley")] } });
    log.must("u:hind", { op: "set", ref: id("town"), before: { role: "مجلس محلي" }, after: { role: "بلدية" } });
    log.must("u:hind", {
      op: "set",
      ref: id("more-gates"),
      before: { by: [id("town")] },
      after: { by: [id("town"), id("ministry")] },
    });
    log.must("u:hind", { op: "evidence", ref: id("of-both"), evidence: [meeting] });
    log.must("u:hind", { op: "merge", ref: id("town"), aliases: ["الرمّانة"] });
    const undone = unmerge(log.dossiers, id("municipality"));
    assert.ok(undone.ok);
    assert.deepEqual(
      [...undone.value.kept],
      [
        [id("town"), ["role"]],
        [id("no-gates"), ["to"]],
        [id("of-both"), ["relation"]],
      ],
    );
    log.must("u:nour", apart);
    const { items } = log.dossiers;
    const [town, ofBoth, noGates] = ["town", "of-both", "no-gates"].map((word) => items.get(id(word)));
    assert.deepEqual(town?.kind === "entity" && [town.role, town.aliases, town.geometry], [
      "بلدية",
      ["الرمّانة"],
      undefined,
    ]);
    assert.deepEqual(noGates?.kind === "position" && noGates.to, [id("valley")]);
    const more = items.get(id("more-gates"));
    const all = ["municipality", "town", "ministry"].map(id);
    assert.deepEqual(more?.kind === "position" && more.by, all, "كلاهما، ومن أُضيف بعدهما");
    assert.deepEqual(ofBoth?.kind === "fact" && ofBoth.relation, [id("ministry"), "تملك", id("town")]);
    assert.deepEqual(ofBoth?.kind === "fact" && ofBoth.about, [id("municipality")]);
    assert.deepEqual(ofBoth?.kind === "fact" && ofBoth.evidence.map(({ speaker }) => speaker), [
      id("municipality"),
      id("town"),
      undefined,
    ]);
  });

  it("لا يصير اثنان واحدًا من نوعين، ولا ينتمي أحد إلى نفسه من وراء غيره", () => {
    const log = twoNames();
    log.must("u:hind", { op: "add", items: [entity("person", { entityKind: "person" })] });
    const into = (ref: string, absorbs: string): Operation => ({
      op: "merge",
      ref: id(ref),
      aliases: [],
      absorbs: id(absorbs),
    });
    assert.deepEqual(codes(log.enter("u:hind", into("town", "person"))), ["other-kind"]);
    assert.deepEqual(codes(log.enter("u:hind", into("town", "town"))), ["item-missing"]);
    assert.deepEqual(codes(log.enter("u:hind", into("town", "dam"))), ["item-missing"]);
    // the council belongs to the municipality, which belongs to the ministry
    assert.deepEqual(codes(log.enter("u:hind", into("council", "ministry"))), ["cycle"]);
  });

  it("لا يُفكّ ما لم يُدمج، ولا دمج جاء بعده دمج، ويُقال بأيّها يُبدأ", () => {
    const log = twoNames();
    assert.deepEqual(codes(log.enter("u:hind", apart)), ["not-merged"]);
    log.must("u:hind", merge);
    assert.deepEqual(codes(log.enter("u:hind", { ...apart, ref: id("ministry") })), ["not-merged"]);
    log.must("u:hind", { op: "merge", ref: id("town"), aliases: [], absorbs: id("council") });
    const refused = log.enter("u:hind", apart);
    assert.deepEqual(refused.ok ? [] : refused.refusals, [
      { code: "unmerge-first", id: id("municipality"), first: id("council") },
    ]);
    log.must("u:hind", { op: "merge", ref: id("ministry"), aliases: [], absorbs: id("town") });
    assert.equal(standingId(log.dossiers, id("municipality")), id("ministry"));
    const before = log.enter("u:hind", { op: "unmerge", ref: id("town"), absorbed: id("council") });
    assert.deepEqual(before.ok ? [] : before.refusals.map((one) => "first" in one && one.first), [id("town")]);
    log.must("u:hind", { op: "unmerge", ref: id("ministry"), absorbed: id("town") });
    log.must("u:hind", { op: "unmerge", ref: id("town"), absorbed: id("council") });
    log.must("u:hind", apart);
    assert.deepEqual(remembered(log.dossiers).items, remembered(twoNames().dossiers).items);
  });

  it("من خرج لا ينتمي إلى من لم يعد موجودًا، بل إلى من حلّ محلّه", () => {
    const log = damLog();
    log.must("u:hind", {
      op: "add",
      items: [
        entity("north"),
        entity("south"),
        entity("office", { of: id("north"), members: [id("south")] }),
        entity("bureau"),
      ],
    });
    log.must("u:hind", { op: "merge", ref: id("bureau"), aliases: [], absorbs: id("office") });
    log.must("u:hind", { op: "merge", ref: id("ministry"), aliases: [], absorbs: id("north") });
    log.must("u:hind", { op: "drop", ref: id("south") });
    log.must("u:hind", { op: "unmerge", ref: id("bureau"), absorbed: id("office") });
    const office = log.dossiers.items.get(id("office"));
    assert.deepEqual(office?.kind === "entity" && [office.of, office.members], [id("ministry"), []]);
  });

  it("دمجٌ اقترحته آلة وقُبل يُرجع عنه كله", () => {
    const log = twoNames();
    const before = remembered(log.dossiers);
    const n = log.must("m:alias", merge);
    assert.ok(log.decide("u:hind", n, "accepted").ok);
    assert.ok(log.dossiers.gone.has(id("municipality")));
    assert.ok(log.decide("u:hind", n, "reopened").ok);
    assert.deepEqual(remembered(log.dossiers), before);
    assert.deepEqual(fold(log.entries), log.dossiers);
    assert.ok(log.decide("u:hind", n, "accepted").ok);
    log.must("u:hind", apart);
    assert.deepEqual(codes(log.decide("u:hind", n, "reopened")), ["not-merged"], "ما فُكّ لا يُرجع عنه ثانية");
  });

  it("تسمع صفحات من دُمج ومن بقي وكل من كان يذكرهما، ولا تسمع سواها", () => {
    const log = twoNames();
    const before = log.dossiers;
    log.must("u:hind", merge);
    const merged = log.dossiers;
    const [there, back] = [
      keysBetween(before, merged),
      ((): readonly string[] => {
        log.must("u:hind", apart);
        return keysBetween(merged, log.dossiers);
      })(),
    ];
    for (const word of ["town", "municipality", "council"])
      for (const keys of [there, back]) assert.ok((keys as readonly string[]).includes(entityKey(id(word))), word);
    assert.deepEqual(before.items.get(id("level")), merged.items.get(id("level")));
    assert.equal(before.items.get(id("level")), merged.items.get(id("level")), "ما لا يذكرهما هو هو");
  });
});

/** Changes that name neither of the two. */
const anyChange: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .constantFrom("more-gates", "no-gates", "open-gates")
    .map((ref): Operation => ({ op: "fate", ref: id(ref), step: step("stalled") })),
  fc.constantFrom("more-gates", "no-gates", "of-both", "visit").map((ref): Operation => ({
    op: "evidence",
    ref: id(ref),
    evidence: [cite("s1", "p3", "ويجتمع الطرفان")],
  })),
  fc.constantFrom("held", "postponed").map((state): Operation => ({
    op: "set",
    ref: id("visit"),
    before: { state: "scheduled" },
    after: { state, when: when("2026-04") },
  })),
  fc
    .constantFrom("of-both", "level")
    .map((ref): Operation => ({ op: "fix", ref: id(ref), before: {}, after: { from: when("2026") } })),
  fc.constant<Operation>({ op: "merge", ref: id("town"), aliases: ["بلدة الرمّانة"] }),
  fc.constant<Operation>({ op: "add", items: [fact("later", { about: [id("ministry")], evidence: [demand] })] }),
  fc.constant<Operation>({ op: "drop", ref: id("level") }),
  fc.constant<Operation>({ op: "link", ref: id("floods"), link: { to: id("dam"), relation: "see", why: "السدّ واحد" } }),
  fc.constant<Operation>({ op: "file", story: "s2" as never, ref: id("floods") }),
  fc.constant<Operation>({ op: "merge", ref: id("ministry"), aliases: ["الموارد"], absorbs: id("valley") }),
);

describe("فكّ الدمج، أيًّا كان ما جاء بعده", () => {
  it("دمجٌ وتغييرات وفكّ هي التغييرات وحدها", () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const [merged, plain] = [twoNames(), twoNames()];
        merged.must("u:hind", merge, { news: 0 });
        for (const one of changes) {
          const [here, there] = [merged.enter("u:nour", one, { news: 0 }), plain.enter("u:nour", one, { news: 0 })];
          assert.equal(here.ok, there.ok, JSON.stringify([one, here, there]));
        }
        const undone = unmerge(merged.dossiers, id("municipality"));
        assert.ok(undone.ok);
        assert.deepEqual([...undone.value.kept], []);
        merged.must("u:hind", apart, { news: 0 });
        assert.deepEqual([...merged.dossiers.items], [...plain.dossiers.items]);
        assert.deepEqual([...merged.dossiers.gone], [...plain.dossiers.gone]);
        assert.deepEqual(fold(merged.entries), merged.dossiers);
      }),
      { numRuns: 300 },
    );
  });
});
