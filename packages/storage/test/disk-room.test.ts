import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ballastBytes, judgeDisk, neededOn } from "@mihwar/storage/disk-room";
import fc from "fast-check";

const MiB = 1024 * 1024;
const GiB = 1024 * MiB;

describe("ما يلزم من مساحة على القرص", () => {
  it("256 ميبيبايت، وعلى القرص الصغير واحد من عشرين، ولا أقل من 48", () => {
    assert.equal(neededOn(4000 * GiB), 256 * MiB);
    assert.equal(neededOn(5 * GiB), 256 * MiB);
    assert.equal(neededOn(4 * GiB), Math.floor((4 * GiB) / 20));
    assert.equal(neededOn(960 * MiB), 48 * MiB);
    assert.equal(neededOn(200 * MiB), 48 * MiB);
    assert.equal(neededOn(0), 48 * MiB);
  });

  it("الحكم على القرص: متى يُرَدّ الحفظ ومتى يُترك الاحتياطي ومتى يعود", () => {
    const disk = { total: 200 * MiB };
    const judge = (free: number, ballast: "none" | "kept" | "given-up") => {
      const { low, ballast: todo } = judgeDisk({ ...disk, free: free * MiB, ballast });
      return [low, todo];
    };
    assert.deepEqual(judge(48, "kept"), [false, "leave"]);
    assert.deepEqual(judge(47.9, "kept"), [true, "leave"]);
    assert.deepEqual(judge(24, "kept"), [true, "leave"]);
    assert.deepEqual(judge(23.9, "kept"), [true, "give-up"]);
    // what giving it up has freed is not there to be written in
    assert.deepEqual(judge(23.9 + 32, "given-up"), [true, "leave"]);
    assert.deepEqual(judge(79.9, "given-up"), [true, "leave"]);
    assert.deepEqual(judge(80, "given-up"), [false, "leave"]);
    assert.deepEqual(judge(111.9, "given-up"), [false, "leave"]);
    assert.deepEqual(judge(112, "given-up"), [false, "make"]);
    assert.deepEqual(judge(47.9, "none"), [true, "leave"]);
    assert.deepEqual(judge(48, "none"), [false, "leave"]);
    assert.deepEqual(judge(1, "none"), [true, "leave"]);
  });

  it("لا يعود الاحتياطي ليُترك، ولا يُترك ليُكتب في مكانه", () => {
    fc.assert(
      fc.property(fc.nat(20 * GiB), fc.double({ min: 0, max: 1, noNaN: true }), (total, share) => {
        const free = Math.floor(total * share);
        const made = judgeDisk({ total, free, ballast: "given-up" });
        if (made.ballast === "make") {
          const then = judgeDisk({ total, free: free - ballastBytes, ballast: "kept" });
          assert.deepEqual([then.low, then.ballast], [false, "leave"]);
        }
        const given = judgeDisk({ total, free, ballast: "kept" });
        if (given.ballast === "give-up") {
          const then = judgeDisk({ total, free: free + ballastBytes, ballast: "given-up" });
          assert.deepEqual([then.low, then.ballast], [true, "leave"]);
        }
      }),
    );
  });
});
