import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runBench, verdictsIn } from "./run-bench.ts";

describe("قياس الزحام", { timeout: 300_000 }, () => {
  it("من لا يُخدَم يُعتذر منه بما يعرف معه متى يعود، ومن يقرأ صفحة محفوظة يقرؤها", async (context) => {
    const verdicts = verdictsIn(await runBench("overload.ts", (text) => context.diagnostic(text)));
    const measured = new Map(verdicts.map((verdict) => [verdict.what, verdict.measured]));
    assert.ok((measured.get("of the peak is carried under ten times the peak") ?? 0) > 0);
    for (const never of [
      "answers other than 200, 503 and 429",
      "turned away without Retry-After",
      "readers of kept pages without their page",
    ])
      assert.equal(measured.get(never), 0, never);
    assert.ok(measured.has("until all is as before"));
  });
});
