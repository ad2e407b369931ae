import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { answer, html } from "@mihwar/site/answer";
import fc from "fast-check";

const policy = { secure: true, styleHashes: [] };
const bodyOf = (body: string): Uint8Array => answer({ type: html, body, fresh: "page" }, policy).body;

test("ما يُرسل بحروفه كما كُتب، طال أو قصر، ولو انكسر زوج من رموزه", () => {
  const unit = fc.oneof(fc.constantFrom("س", "ّ", "a", "€", "🚆", "\ud83d", "\udd86", "\u0000"), fc.string());
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 400 }), (units) => {
      const text = units.join("");
      deepEqual(Buffer.from(bodyOf(text)), Buffer.from(text));
    }),
  );
  for (const letters of [340_000, 349_525, 349_526, 900_000]) {
    const text = "€".repeat(letters);
    equal(Buffer.compare(bodyOf(text), Buffer.from(text)), 0, String(letters));
  }
});

test("صفحة لا تكتب فوق التي قبلها", () => {
  const first = bodyOf("عاد القطار إلى الساحل.");
  bodyOf("لم يعد القطار بعد.");
  equal(Buffer.from(first).toString(), "عاد القطار إلى الساحل.");
});
