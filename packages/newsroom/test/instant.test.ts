import { equal, ok } from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseDay, parseInstant, toInstant } from "@mihwar/newsroom";

test("اللحظة بأي فرق توقيت لها كتابة واحدة", () => {
  equal(parseInstant("2025-10-24T09:30:00+03:00"), "2025-10-24T06:30:00.000Z");
  equal(parseInstant("2025-10-24T09:30+0300"), "2025-10-24T06:30:00.000Z");
  equal(parseInstant("2025-10-24T06:30:00.5Z"), "2025-10-24T06:30:00.500Z");
  equal(parseInstant("2024-02-29T23:59:59.999999999Z"), "2024-02-29T23:59:59.999Z");
});

const wrong: readonly unknown[] = [
  "2025-10-24",
  "2025-10-24T09:30:00",
  "2025-10-24 09:30:00Z",
  "2025-02-29T00:00:00Z",
  "2025-13-01T00:00:00Z",
  "2025-00-10T00:00:00Z",
  "2025-10-24T25:00:00Z",
  "2025-10-24T09:61:00Z",
  "٢٠٢٥-١٠-٢٤T٠٩:٣٠:٠٠Z",
  "0000-01-01T00:00:00+10:00",
  "9999-12-31T23:00:00-10:00",
  "24 أكتوبر 2025",
  "",
  " 2025-10-24T09:30:00Z",
  `2025-10-24T09:30:00.${"0".repeat(100_000)}Z`,
  1_761_287_400_000,
  null,
  undefined,
  {},
  [],
];

for (const value of wrong)
  test(`ليست لحظة: ${JSON.stringify(value)?.slice(0, 40)}`, () => equal(parseInstant(value), undefined));

test("ما يُقرأ يُكتب كما هو، وترتيب النص ترتيب الزمن", () => {
  const moment = fc.integer({ min: Date.UTC(2, 0), max: Date.UTC(9999, 0) });
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [first, second] = [toInstant(one), toInstant(other)];
      equal(parseInstant(first), first);
      ok(one < other === first < second);
    }),
  );
});

test("اليوم يوم من التقويم", () => {
  equal(parseDay("2024-02-29"), "2024-02-29");
  for (const value of ["2025-02-29", "2025-2-9", "2025-02-09T00:00:00Z", "", 20250209, null])
    equal(parseDay(value), undefined);
});
