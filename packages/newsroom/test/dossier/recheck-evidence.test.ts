import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeOfQuote } from "@mihwar/newsroom/dossier/evidence";
import { recheckEvidence } from "@mihwar/newsroom/dossier/recheck-evidence";
import { cite, level, meeting, paragraphsOf } from "./small-log.ts";

const second = paragraphsOf("s1", 2);

test("كلمات في مكانها تُحمل إلى المراجعة الجديدة", () => {
  const kept = cite("s1", "p1", "تطلب بلدية وادي الرمّانة");
  assert.deepEqual(recheckEvidence(kept, 2, second), { kind: "carried", evidence: { ...kept, revision: 2 } });
});

test("كلمات صارت في فقرة أخرى تُقترح ولا تُنقل", () => {
  const found = recheckEvidence(level, 2, second);
  assert.deepEqual(found, { kind: "moved", candidates: [{ ...level, revision: 2, paragraph: "p3" }] });
  assert.equal(recheckEvidence(meeting, 2, second).kind, "moved");
});

test("ما تغيّر منه حرف تيتّم، مهما أشبه", () => {
  const deadline = cite("s1", "p1", "قبل نهاية آذار");
  assert.deepEqual(recheckEvidence(deadline, 2, second), { kind: "orphaned" });
});

test("قول يتكرّر في فقرته: الثاني غير الأوّل", () => {
  const twice = cite("s1", "p2", "وقال مهندس السدّ", { occurrence: 2 });
  assert.equal(recheckEvidence(twice, 1, paragraphsOf("s1", 1)).kind, "carried");
  const found = recheckEvidence(twice, 2, second);
  assert.deepEqual(found, {
    kind: "moved",
    candidates: [{ ...cite("s1", "p3", "وقال مهندس السدّ"), revision: 2 }],
  });
});

test("كل مرشّح تقول فقرته الكلمات حقًا", () => {
  const words = fc
    .array(fc.constantFrom("سدّ", "ماء", " ", "سدّ ماء", "،"), { maxLength: 12 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 5 }),
      words,
      fc.integer({ min: 1, max: 3 }),
      (texts, quote, occurrence) => {
        const paragraphs = new Map(texts.map((text, at) => [`p${at + 1}` as never, text]));
        const found = recheckEvidence(cite("s1", "p1", quote, { occurrence }), 2, paragraphs);
        const all = found.kind === "carried" ? [found.evidence] : found.kind === "moved" ? found.candidates : [];
        for (const one of all) {
          assert.equal(one.revision, 2);
          assert.notEqual(placeOfQuote(paragraphs.get(one.paragraph as never) ?? "", quote, one.occurrence), -1);
        }
        if (found.kind === "orphaned" && quote !== "") assert.ok(texts.every((text) => !text.includes(quote)));
      },
    ),
  );
});
