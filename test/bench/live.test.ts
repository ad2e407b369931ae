import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withoutBrowser } from "../journeys/browser.ts";
import { runBench, verdictsIn } from "./run-bench.ts";

describe("قياس التغطية المباشرة", { timeout: 300_000 }, () => {
  it("لا يضيع منشور على من انقطع وعاد، ولا يأتي مرّتين، ولا يتحرّك ما تحت عين القارئ", async (context) => {
    const verdicts = verdictsIn(await runBench("live.ts", (text) => context.diagnostic(text)));
    const [worst, ...others] = verdicts;
    assert.equal(worst?.what, "from posted to a reader, the worst");
    assert.ok(worst.measured > 0 && Number.isFinite(worst.measured));
    assert.deepEqual(
      others.filter(({ isKept }) => !isKept),
      [],
    );
    // readers in raw streams; and, where there is a browser, two pages with three promises each
    assert.equal(others.length, withoutBrowser === false ? 8 : 2);
  });
});
