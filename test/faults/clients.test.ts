import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clients } from "./clients.ts";
import { runShort } from "./fault-run.ts";

describe("زوّار بطيئون ومعادون", { timeout: 300_000 }, () => {
  it("لا يوقفون الموقع ولا يملؤون ذاكرته، ومن يسمع الشريط لا يفوته سطر ولا يُعاد عليه", async (context) => {
    assert.deepEqual(await runShort(clients, (line) => context.diagnostic(line)), []);
  });
});
