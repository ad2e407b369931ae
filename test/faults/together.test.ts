import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runShort } from "./fault-run.ts";
import { together } from "./together.ts";

describe("خمسة يكتبون مادة واحدة", { timeout: 120_000 }, () => {
  it("ما أُكّد لا يضيع ولو انقطعت الشبكة وقُتلت عمليّة، والكلّ يرى نصًّا واحدًا هو نصّ الأرشيف", async (context) => {
    assert.deepEqual(await runShort(together, (line) => context.diagnostic(line)), []);
  });
});
