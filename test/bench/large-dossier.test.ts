import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runBench, verdictsIn } from "./run-bench.ts";

describe("قياس ملف كبير", { timeout: 120_000 }, () => {
  it("يُعدّ ملف من مئات العناصر وآلاف التغييرات، ولوعده رقم", async (context) => {
    const said = await runBench("large-dossier.ts", (text) => context.diagnostic(text));
    const [verdict] = verdictsIn(said);
    assert.equal(verdict?.what, "for the page of a large dossier");
    assert.ok(Number(verdict?.measured) > 0);
  });
});
