import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runShort } from "./fault-run.ts";
import { schedule } from "./schedule.ts";

describe("ما حان وقته يخرج مرّة واحدة", { timeout: 300_000 }, () => {
  it("لا قبل لحظته بساعة القاعدة ولا مرّتين ولا يضيع، وعمليّتان تُقتلان وتبدآن من جديد", async (context) => {
    assert.deepEqual(await runShort(schedule, (line) => context.diagnostic(line)), []);
  });
});
