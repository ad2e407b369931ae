import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runBench, verdictsIn } from "./run-bench.ts";

describe("قياس الظهور", { timeout: 300_000 }, () => {
  it("النشر والتصحيح والسحب تُرى في كلّ موضع وفي كلّ عمليّة", async (context) => {
    const said = await runBench("visible.ts", (text) => context.diagnostic(text));
    const verdicts = verdictsIn(said);
    assert.deepEqual(
      verdicts.map(({ what }) => what),
      ["publish", "correct", "withdraw"].flatMap((step) =>
        ["one process", "both of two processes"].map((where) => `from ${step} to visible, 95 of 100, ${where}`),
      ),
    );
    for (const { what, measured } of verdicts) assert.ok(measured > 0 && Number.isFinite(measured), what);
    for (const place of ["story", "front", "section", "author", "day", "tag", "feed xml", "sitemap", "read API, list"])
      assert.ok(said.includes(`'${place}'`), place);
  });
});
