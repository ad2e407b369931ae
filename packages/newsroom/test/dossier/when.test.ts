import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type When,
  calendarStatuses,
  calendarTimes,
  daysOfWhen,
  inUtc,
  parseWhen,
  statesOfStatus,
} from "@mihwar/newsroom";

const when = (text: string): When => {
  const read = parseWhen(text);
  assert.ok(read, text);
  return read;
};

describe("تاريخ الحدث", () => {
  it("يُعرف بالساعة حيث عُرفت، ويبقى له يومه", () => {
    assert.deepEqual(daysOfWhen("2025-11-06T14:30:00"), { first: "2025-11-06", last: "2025-11-06" });
    assert.deepEqual(daysOfWhen("2025-11-06T22:00:00Z/2025-11-07T01:00:00Z"), {
      first: "2025-11-06",
      last: "2025-11-07",
    });
    assert.deepEqual(daysOfWhen("2025-11-06T14:30:00/.."), { first: "2025-11-06" });
  });

  it("ما ليس ساعة من ساعات اليوم ليس تاريخًا، ولا ما ينتهي قبل أن يبدأ", () => {
    for (const text of [
      "2025-11-06T24:00:00",
      "2025-11-06T14:60:00",
      "2025-11-06T14:30",
      "2025-11T14:30:00",
      "2025-02-30T14:30:00",
      "2025-11-06T14:30:00~",
      "2025-11-06T14:30:00+03:00",
      "2025-11-06T16:00:00/2025-11-06T14:30:00",
    ])
      assert.equal(parseWhen(text), undefined, text);
  });

  it("ساعة المكان تُقال بالتوقيت العالمي حيث عُرفت منطقتها، وغيرها يبقى كما هو", () => {
    const hours = when("2025-11-06T14:30:00/2025-11-06T16:00:00");
    assert.equal(inUtc(hours, "Asia/Riyadh"), "2025-11-06T11:30:00Z/2025-11-06T13:00:00Z");
    assert.equal(inUtc(hours, undefined), hours);
    for (const text of ["2025-11~", "2025-10/..", "XXXX", "2025-11-06T11:30:00Z"])
      assert.equal(inUtc(when(text), "Asia/Riyadh"), text);
  });

  it("في التقويم: أيام كاملة أو ساعات، ونهاية ليست منه", () => {
    for (const [text, timeZone, start, end] of [
      ["2025-11-06", undefined, "20251106", "20251107"],
      ["2025-02", undefined, "20250201", "20250301"],
      ["2025-10-26/2025-10-30", undefined, "20251026", "20251031"],
      ["2025-10/..", undefined, "20251001", "20251002"],
      ["../2025-10-05", undefined, "20251005", "20251006"],
      ["2025-11-06T14:30:00", undefined, "20251106T143000", undefined],
      ["2025-11-06T14:30:00", "Asia/Riyadh", "20251106T113000Z", undefined],
      ["2025-11-06T14:30:00/2025-11-06T16:00:00", "Asia/Riyadh", "20251106T113000Z", "20251106T130000Z"],
      ["2025-11-06T14:30:00Z/2025-11-07", undefined, "20251106", "20251108"],
    ] as const)
      assert.deepEqual(
        calendarTimes({ when: when(text), ...(timeZone === undefined ? {} : { timeZone }) }),
        { start, ...(end === undefined ? {} : { end }) },
        text,
      );
    assert.equal(calendarTimes({ when: when("XXXX") }), undefined);
  });

  it("كل حال تُفهم من كلمة التقويم التي قيلت بها", () => {
    for (const [state, status] of Object.entries(calendarStatuses))
      assert.ok(statesOfStatus(status).includes(state as keyof typeof calendarStatuses), state);
    assert.deepEqual(statesOfStatus("CONFIRMED")[0], "scheduled");
    assert.deepEqual(statesOfStatus("NEEDS-ACTION"), []);
  });
});
