import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Operation } from "@mihwar/newsroom/dossier/change";
import { type Dossiers, findItem } from "@mihwar/newsroom/dossier/dossiers";
import { placeOfQuote } from "@mihwar/newsroom/dossier/evidence";
import { asOf, fold } from "@mihwar/newsroom/dossier/fold";
import type { Dossier, Item } from "@mihwar/newsroom/dossier/items";
import { evidenceOf } from "@mihwar/newsroom/dossier/map-evidence";
import { refsOf } from "@mihwar/newsroom/dossier/map-ids";
import {
  type SmallLog,
  cite,
  damLog,
  demand,
  dossier,
  entity,
  event,
  fact,
  id,
  level,
  meeting,
  paragraphs,
  position,
  promise,
  step,
} from "./small-log.ts";

const dossierNames = ["dam", "a", "b", "c"];
const names = [...dossierNames, "town", "ministry", "e1", "e2", "meeting", "open-gates", "level", "x1", "x2"];
const anyName = fc.constantFrom(...names).map(id);
const anyDossier = fc.constantFrom(...dossierNames).map(id);
// Some of it does not stand where it is said to stand.
const anyEvidence = fc.constantFrom(
  demand,
  level,
  meeting,
  promise,
  { ...level, revision: 2, paragraph: "p3" as never },
  { ...promise, speaker: id("e1") },
  cite("s1", "p2", "كلام لم يُقل"),
  cite("s3", "p1", "خبر لا وجود له"),
);
const evidence = fc.array(anyEvidence, { maxLength: 2 });
const parents = fc.array(anyDossier, { maxLength: 2 });

const anyItem: fc.Arbitrary<Item> = fc.oneof(
  fc.tuple(anyName, parents).map(([name, inside]) => dossier(name, { parents: inside })),
  fc.tuple(anyName, anyName).map(([name, of]) => entity(name, { of })),
  fc.tuple(anyName, evidence).map(([name, list]) => event(name, { evidence: list })),
  fc.tuple(anyName, evidence, anyName).map(([name, list, by]) => position(name, { evidence: list, by: [by] })),
  fc.tuple(anyName, evidence).map(([name, list]) => fact(name, { evidence: list })),
);

const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.array(anyItem, { minLength: 1, maxLength: 3 }).map((items): Operation => ({ op: "add", items: items as never })),
  fc.tuple(anyDossier, parents).map(([ref, after]): Operation => ({
    op: "set",
    ref,
    before: {},
    after: { parents: after },
  })),
  fc.constantFrom("held", "cancelled", "postponed").map((state): Operation => ({
    op: "fix",
    ref: id("meeting"),
    before: { state: "scheduled" },
    after: { state },
  })),
  fc.tuple(anyName, evidence).map(([ref, list]): Operation => ({
    op: "fate",
    ref,
    step: step("moving", { evidence: list }),
  })),
  fc.tuple(anyName, evidence).map(([ref, list]): Operation => ({ op: "evidence", ref, evidence: list })),
  fc.tuple(anyName, anyEvidence, fc.option(anyEvidence)).map(([ref, from, to]): Operation => ({
    op: "recite",
    ref,
    from,
    ...(to === null ? {} : { to }),
  })),
  fc.tuple(anyDossier, anyDossier).map(([ref, to]): Operation => ({
    op: "link",
    ref,
    link: { to, relation: "see", why: "السدّ واحد" },
  })),
  anyName.map((ref): Operation => ({ op: "file", story: "s1" as never, ref })),
  fc.tuple(anyName, fc.option(anyName)).map(([ref, absorbs]): Operation => ({
    op: "merge",
    ref,
    aliases: ["اسم آخر"],
    ...(absorbs === null ? {} : { absorbs }),
  })),
  fc.tuple(anyName, anyName).map(([ref, absorbed]): Operation => ({ op: "unmerge", ref, absorbed })),
  anyName.map((ref): Operation => ({ op: "ask", ref, question: "held" })),
  anyName.map((ref): Operation => ({ op: "drop", ref })),
);

type Deed =
  | { readonly kind: "enter"; readonly by: "u:hind" | "m:when"; readonly operation: Operation }
  | { readonly kind: "decide"; readonly of: number; readonly verdict: "accepted" | "rejected" };

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("enter" as const),
      by: fc.constantFrom("u:hind" as const, "m:when" as const),
      operation: anyOperation,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("decide" as const),
      of: fc.integer({ min: 1, max: 30 }),
      verdict: fc.constantFrom("accepted" as const, "rejected" as const),
    }),
  },
);

function lived(deeds: readonly Deed[]): SmallLog {
  const log = damLog();
  for (const deed of deeds) {
    if (deed.kind === "enter") log.enter(deed.by, deed.operation);
    else log.decide("u:nour", deed.of, deed.verdict);
  }
  return log;
}

function isInItself(dossiers: Dossiers, one: Dossier): boolean {
  const seen = new Set(one.parents);
  for (const parent of seen) for (const above of findItem(dossiers, "dossier", parent)?.parents ?? []) seen.add(above);
  return seen.has(one.id);
}

const anyLife = fc.array(anyDeed, { maxLength: 40 });
const checked = (look: (log: SmallLog) => void): void =>
  fc.assert(
    fc.property(anyLife, (deeds) => look(lived(deeds))),
    { numRuns: 300 },
  );

describe("سجلّ الملفات، أيًّا كان ما أُدخل فيه", () => {
  it("طيّ أي أوّلٍ منه هو ما كان يُعرف في لحظته، دفعة أو خطوة خطوة", () => {
    checked(({ entries, dossiers }) => {
      let one = fold([]);
      for (const [n, entry] of entries.entries()) {
        one = fold([entry], one);
        assert.deepEqual(one, asOf(entries, entry.at));
        assert.deepEqual(one, fold(entries.slice(0, n + 1)));
      }
      assert.deepEqual(one, dossiers);
      assert.deepEqual(
        entries.map((entry) => entry.n),
        entries.map((_entry, at) => at + 1),
      );
    });
  });

  it("كل ما يراه القرّاء له سند تقول فقرته كلماته", () => {
    checked(({ dossiers }) => {
      for (const item of dossiers.items.values()) {
        if ("evidence" in item) assert.ok(item.evidence.length > 0, item.id);
        for (const one of evidenceOf(item)) {
          const paragraph = paragraphs(one.story, one.revision, one.paragraph) ?? "";
          assert.notEqual(placeOfQuote(paragraph, one.quote, one.occurrence), -1);
        }
        if (item.kind === "position") for (const { evidence: of } of item.fate ?? []) assert.ok(of.length > 0);
      }
    });
  });

  it("كل ما يُذكر موجود، ولا ملف في نفسه، ولا أحد من نفسه", () => {
    checked(({ dossiers }) => {
      for (const item of dossiers.items.values()) {
        for (const ref of refsOf(item)) assert.ok(dossiers.items.has(ref), `${item.id} → ${ref}`);
        if (item.kind === "dossier") assert.equal(isInItself(dossiers, item), false, item.id);
        if (item.kind === "entity") assert.notEqual(item.of, item.id);
      }
      for (const filed of dossiers.filed.values())
        for (const ref of filed) assert.equal(dossiers.items.get(ref)?.kind, "dossier");
    });
  });

  it("ما لم يقله إنسان لا أثر له: حذف كل اقتراح لم يُقبل لا يغيّر شيئًا", () => {
    checked(({ entries, dossiers }) => {
      const accepted = new Set(
        entries.flatMap((entry) => (entry.kind === "decision" && entry.verdict === "accepted" ? [entry.of] : [])),
      );
      const spoken = entries.filter((entry) =>
        entry.kind === "decision" ? entry.verdict === "accepted" : entry.by.startsWith("u:") || accepted.has(entry.n),
      );
      const without = fold(spoken);
      assert.deepEqual(without.items, dossiers.items);
      assert.deepEqual(without.filed, dossiers.filed);
    });
  });

  it("كل اقتراح يُقضى فيه مرّة على الأكثر", () => {
    checked(({ entries }) => {
      const decided = entries.flatMap((entry) => (entry.kind === "decision" ? [entry.of] : []));
      assert.equal(new Set(decided).size, decided.length);
    });
  });
});
