import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { type Instant, type TickerId, type TickerLevel, type TickerLine, liveTicker } from "@mihwar/newsroom";

const at = (time: string): Instant => `2026-01-08T${time}:00.000Z` as Instant;
const line = (id: string, level: TickerLevel, from: string, expires: string): TickerLine => ({
  id: id as TickerId,
  text: "رئيس الوزراء يصل إلى آقتاو",
  level,
  from: at(from),
  expires: at(expires),
});
const shown = (lines: readonly TickerLine[], time: string): readonly string[] =>
  liveTicker(lines, at(time)).map(({ id }) => id);

test("السطر يظهر من أول لحظة إلى ما قبل آخرها", () => {
  const one = [line("a1", "breaking", "09:00", "10:00")];
  deepEqual(shown(one, "08:59"), []);
  deepEqual(shown(one, "09:00"), ["a1"]);
  deepEqual(shown(one, "09:59"), ["a1"]);
  deepEqual(shown(one, "10:00"), []);
});

test("العاجل قبل المتابعة والمتابعة قبل التنويه، ثم الأحدث، ثم ترتيب ثابت", () => {
  const lines = [
    line("n1", "notice", "09:05", "12:00"),
    line("d1", "developing", "09:00", "12:00"),
    line("b1", "breaking", "08:00", "12:00"),
    line("b3", "breaking", "08:30", "12:00"),
    line("b2", "breaking", "08:30", "12:00"),
  ];
  const order = ["b2", "b3", "b1", "d1", "n1"];
  deepEqual(shown(lines, "10:00"), order);
  deepEqual(shown(lines.toReversed(), "10:00"), order);
  equal(lines[0]?.id, "n1");
});
