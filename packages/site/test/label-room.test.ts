import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type LabelBox, partLabels } from "@mihwar/site/parts/label-room";

const bounds = { width: 720, height: 520 };
const box = fc.record({
  x: fc.integer({ min: 0, max: 720 }),
  y: fc.integer({ min: 0, max: 520 }),
  halfWidth: fc.integer({ min: 15, max: 85 }),
  above: fc.constant(8),
  below: fc.integer({ min: 28, max: 50 }),
});

const liesOn = (one: LabelBox, other: LabelBox): boolean =>
  Math.abs(one.x - other.x) < one.halfWidth + other.halfWidth - 1e-6 &&
  one.y - one.above < other.y + other.below - 1e-6 &&
  other.y - other.above < one.y + one.below - 1e-6;

describe("أسماء الشبكة لا يقع أحدها على آخر", () => {
  it("إن وُجد لها مكان: كلّها في الصورة، ولا اثنان معًا، والصورة هي هي في كل مرّة", () => {
    let placed = 0;
    const check = fc.property(fc.array(box, { minLength: 3, maxLength: 25 }), (given) => {
      const [boxes, again] = [given.map((one) => ({ ...one })), given.map((one) => ({ ...one }))];
      const hasRoom = partLabels(boxes, bounds);
      assert.equal(partLabels(again, bounds), hasRoom);
      assert.deepEqual(again, boxes);
      if (!hasRoom) return;
      placed += 1;
      for (const [at, one] of boxes.entries()) {
        assert.ok(one.x - one.halfWidth >= 0 && one.x + one.halfWidth <= bounds.width);
        assert.ok(one.y - one.above >= 0 && one.y + one.below <= bounds.height);
        for (const other of boxes.slice(at + 1)) assert.ok(!liesOn(one, other));
      }
    });
    fc.assert(check, { numRuns: 200 });
    assert.ok(placed > 100, `وُجد مكان في ${placed} من 200`);
  });
});
