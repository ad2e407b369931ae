import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runBench, verdictsIn } from "./run-bench.ts";

describe("قياس البدء والسكون", { timeout: 300_000 }, () => {
  it("يزن عمليّة الويب وقاعدة البيانات معًا، ومن يسمعون الشريط كلّهم يسمعون", async (context) => {
    const said = await runBench("start.ts", (text) => context.diagnostic(text));
    const verdicts = verdictsIn(said);
    assert.deepEqual(
      verdicts.map(({ what }) => what),
      [
        "from the second start to the first page, 500 stories",
        "idle, web process and database together, beside WordPress",
        "idle, web process and database together, beside Ghost",
        "web process with 100 listeners of the ticker",
      ],
    );
    for (const { what, measured } of verdicts) assert.ok(measured > 0 && Number.isFinite(measured), what);
    // Memory is not time: a busy machine does not make it larger.
    for (const { what, isKept } of verdicts.slice(1)) assert.ok(isKept, what);
  });
});
