import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runShort } from "./fault-run.ts";
import { kill } from "./kill.ts";

describe("القتل في أيّ لحظة", { timeout: 300_000 }, () => {
  it("ما أُكّد لا يضيع ولا ينتصف، قُتل البرنامج أو القاعدة، في الحفظ والاستيراد والترقية والنسخ", async (context) => {
    assert.deepEqual(await runShort(kill, (line) => context.diagnostic(line)), []);
  });
});
