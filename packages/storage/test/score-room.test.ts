import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scoreRoom } from "@mihwar/storage/score-room";

describe("مكان الدرجات بين سؤال وسؤال", () => {
  it("ما عاد يؤخذ ثانية وهو نظيف، وبقدر ما طُلب", () => {
    const room = scoreRoom();
    const first = room.take(3);
    first.scores[1] = 7.5;
    first.words[2] = 1;
    room.give([first]);
    const second = room.take(3);
    assert.equal(second, first);
    assert.deepEqual([...second.scores, ...second.words], [0, 0, 0, 0, 0, 0]);
    assert.notEqual(room.take(3), first, "ما في يد سؤال لا يُعطى لآخر");
    assert.equal(room.take(4).scores.length, 4);
  });

  it("لا يُحفظ أكثر من ثمانية ميغابايت", () => {
    const room = scoreRoom();
    const kept = Array.from({ length: 5 }, () => room.take(500_000));
    room.give(kept);
    const again = Array.from({ length: 5 }, () => room.take(500_000));
    const same = again.filter((one) => kept.includes(one));
    assert.ok(same.length >= 1 && same.length <= 3, String(same.length));
  });
});
