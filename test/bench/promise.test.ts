import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { promiseLine } from "../../bench/promise.ts";
import { verdictsIn } from "./run-bench.ts";

describe("سطر الوعد في تقارير القياس", () => {
  const verdict = (measured: number, target: Parameters<typeof promiseLine>[0]["target"]) =>
    verdictsIn(promiseLine({ what: "of nginx", measured, target }))[0];

  it("يُوفى عند الحدّ نفسه، ولا يُوفى دونه", () => {
    assert.equal(verdict(0.6, { atLeast: 0.6 })?.isKept, true);
    assert.equal(verdict(0.59, { atLeast: 0.6 })?.isKept, false);
    assert.equal(verdict(2, { atMost: 2 })?.isKept, true);
    assert.equal(verdict(2.01, { atMost: 2 })?.isKept, false);
  });

  it("ما كاد يبلغ الحدّ لا يُقرَّب إليه", () => {
    assert.equal(verdict(0.5999, { atLeast: 0.6 })?.isKept, false);
    assert.equal(verdict(2.001, { atMost: 2 })?.isKept, false);
  });

  it("ما لم يُقَس لا يُعدّ وعدًا موفًّى", () => {
    assert.equal(verdict(Number.NaN, { atMost: 100 })?.isKept, false);
    assert.equal(verdict(Number.NaN, { atLeast: 0.9 })?.isKept, false);
    assert.equal(verdict(Number.POSITIVE_INFINITY, { atMost: 5 })?.isKept, false);
  });

  it("الرقم أوّلًا، ثم ما هو، ثم الوعد، ثم الحكم", () => {
    assert.equal(
      promiseLine({ what: "until all is as before", measured: 2, target: { atMost: 5 }, decimals: 0, unit: "s" }),
      "2 s until all is as before (promised: at most 5 s): PASS",
    );
  });
});
