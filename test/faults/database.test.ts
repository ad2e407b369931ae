import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { database } from "./database.ts";
import { runShort } from "./fault-run.ts";

describe("قاعدة البيانات تغيب", { timeout: 300_000 }, () => {
  it("القرّاء يُجابون ولا يُعلَّقون، ويعود كلّ شيء وحده، وما أُكّد لا يضيع", async (context) => {
    assert.deepEqual(await runShort(database, (line) => context.diagnostic(line)), []);
  });
});
