import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createAdmission } from "@mihwar/site/admission";

const limits = { running: 2, waiting: 4, perClient: 4, patience: 10_000 };

/** Whether a promise has settled by now, without waiting for it. */
const settled = async (promise: Promise<unknown>): Promise<boolean> =>
  Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))]);

const leave = (turn: (() => void) | string): void => {
  assert.equal(typeof turn, "function");
  if (typeof turn === "function") turn();
};

describe("الدور عند إعداد الصفحات", () => {
  it("يدخل من له مكان، وينتظر غيره حتى يخرج أحد", async () => {
    const door = createAdmission(limits);
    const [one, two] = [await door.enter("أ"), await door.enter("ب")];
    const third = door.enter("ج");
    assert.equal(await settled(third), false);
    leave(one);
    assert.equal(await settled(third), true);
    leave(two);
    leave(await third);
    assert.deepEqual([door.running, door.waiting], [0, 0]);
  });

  it("من طلب كثيرًا ينتظر وحده: الأدوار بين القرّاء لا بين الطلبات", async () => {
    const door = createAdmission({ ...limits, waiting: 10, perClient: 10 });
    const held = [await door.enter("أ"), await door.enter("أ")];
    const greedy = [1, 2, 3, 4].map(() => door.enter("أ"));
    const other = door.enter("ب");
    leave(held[0] ?? "");
    leave(held[1] ?? "");
    assert.equal(await settled(other), true, "صاحب الطلب الواحد لم ينتظر الأربعة");
    assert.equal(await settled(greedy[1] ?? other), false);
  });

  it("لا يأخذ قارئ واحد أكثر من نصيبه", async () => {
    const door = createAdmission(limits);
    const turns = Array.from({ length: 4 }, () => door.enter("أ"));
    assert.equal(await door.enter("أ"), "too-many");
    leave(await (turns[0] ?? "busy"));
    assert.equal(await settled(door.enter("أ")), false, "خرج واحد فصار له مكان في الانتظار");
  });

  it("إذا امتلأ الانتظار قيل ذلك في الحال، وأُخرج آخر من أكثر ليدخل من لم يطلب", async () => {
    const door = createAdmission({ ...limits, perClient: 10 });
    await door.enter("أ");
    await door.enter("أ");
    const greedy = [1, 2, 3, 4].map(() => door.enter("أ"));
    assert.equal(await door.enter("أ"), "busy");
    const other = door.enter("ب");
    assert.equal(await (greedy[3] ?? other), "busy");
    assert.equal(await settled(other), false);
    assert.equal(door.waiting, 4);
  });

  it("من طال انتظاره لا ينتظر إلى الأبد", async () => {
    const door = createAdmission({ ...limits, patience: 20 });
    await door.enter("أ");
    await door.enter("أ");
    assert.equal(await door.enter("ب"), "busy");
    assert.equal(door.waiting, 0);
  });

  it("الخروج مرّتين خروج واحد", async () => {
    const door = createAdmission(limits);
    const turn = await door.enter("أ");
    leave(turn);
    leave(turn);
    assert.equal(door.running, 0);
  });
});
