import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import { describe, it } from "node:test";
import { collectGarbage, tidyMemory } from "@mihwar/cli/tidy-memory";

const times = { every: 5, quiet: 60, workWhileQuiet: 5 };
const allocated = (): number => getHeapStatistics().total_heap_size;

describe("ذاكرة الموقع حين يهدأ", () => {
  it("تُرتَّب مرّة بعد البدء، ومرّة بعد كل زحام انصرف، لا أثناءه", async () => {
    let work = 0;
    let tidied = 0;
    const tidying = tidyMemory({ work: () => work, collect: () => (tidied += 1), times });
    await sleep(200);
    assert.equal(tidied, 1, "بعد البدء");
    for (let n = 0; n < 30; n++) {
      work += 20;
      await sleep(5);
    }
    assert.equal(tidied, 1, "لا أثناء الزحام");
    await sleep(200);
    assert.equal(tidied, 2, "بعد أن انصرف القرّاء");
    for (let n = 0; n < 40; n++) {
      work += 1;
      await sleep(5);
    }
    await sleep(100);
    assert.equal(tidied, 2, "من يسأل عن صحّة الموقع لا يوقظ أحدًا");
    tidying.stop();
    work += 1_000;
    await sleep(200);
    assert.equal(tidied, 2);
  });

  it("ما لا يمسكه أحد يعود إلى الجهاز", async () => {
    const before = allocated();
    const leave = (): number => Array.from({ length: 400_000 }, (_, n) => ({ word: `كلمة ${n}` })).length;
    assert.equal(leave(), 400_000);
    const full = allocated();
    assert.ok(full - before > 10_000_000, String(full - before));
    await collectGarbage();
    assert.ok(allocated() < before + (full - before) / 2, `${before} ${full} ${allocated()}`);
  });
});
