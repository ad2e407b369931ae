import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runShort } from "./fault-run.ts";
import { stale } from "./stale.ts";

describe("لا صفحة قديمة بعد تغيير", { timeout: 300_000 }, () => {
  it("ما نُشر أو صُحّح أو سُحب أو حان وقته يُرى في كلّ مكان وكلّ عمليّة، ولو قُطع الخبر عنها", async (context) => {
    assert.deepEqual(await runShort(stale, (line) => context.diagnostic(line)), []);
  });
});
