import { type Mark, line, paint, spatter } from "./brush.ts";
import { barFromRight, chartPaper, rule } from "./chart.ts";
import type { Gallery } from "./gallery.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { type Point, disc, polygon, rectangle, trail } from "./outline.ts";
import type { Drawing } from "./sheet.ts";

/** What the railway's six parts cost by contract and cost now, in millions of dinars. */
function railCost(): Drawing {
  const parts = [
    ["الأعمال المدنية والجسور", 168, 229],
    ["الإشارات والتحكم", 54, 102],
    ["نزع الملكية والتعويضات", 31, 58],
    ["الإدارة وكلفة التأخير", 23, 49],
    ["تحويل المرافق", 19, 41],
    ["القطارات", 117, 117],
  ] as const;
  const [axis, top, pitch, scale] = [1010, 150, 120, 3.75];
  const was = mix(ink.slate, ink.paper, 0.25);
  const rows = parts.map(([name, before, now], index) => {
    const y = top + index * pitch;
    const number = (value: number, at: number, bold: boolean): Mark =>
      words(String(value), [axis - value * scale - 16, at], {
        size: 40,
        bold,
        anchor: "right",
        colour: bold ? ink.clay : darker(ink.slate, 0.2),
      });
    return {
      marks:
        barFromRight(axis, y, before * scale, 40, was, true) + barFromRight(axis, y + 44, now * scale, 40, ink.clay),
      letters:
        words(name, [1552, y + 60], { size: 44, bold: true, anchor: "right" }) +
        number(before, y + 34, false) +
        number(now, y + 79, true),
    };
  });
  return {
    marks: [
      chartPaper,
      rows.map(({ marks }) => marks).join(""),
      line(
        trail([
          [axis, 128],
          [axis, 866],
        ]),
        ink.black,
        6,
      ),
      barFromRight(1552, 62, 46, 36, was, true),
      barFromRight(1130, 62, 46, 36, ink.clay),
    ].join(""),
    letters: [
      ...rows.map(({ letters }) => letters),
      words("العقد", [1490, 94], { size: 42, anchor: "right" }),
      words("2022", [1382, 94], { size: 42, anchor: "right" }),
      words("سبتمبر", [1068, 94], { size: 42, anchor: "right" }),
      words("2025", [930, 94], { size: 42, anchor: "right" }),
      words("ملايين الدنانير", [60, 94], { size: 38, anchor: "left", colour: darker(ink.ash, 0.3) }),
    ].join(""),
    roughness: 2,
  };
}

/** The level of the lake as measured and as published, from September 10 to October 6, in metres above the sea. */
function waterLevel(): Drawing {
  const [right, left, bottom, perMetre] = [1360, 330, 770, 69];
  const day = (count: number): number => right - (count / 26) * (right - left);
  const height = (metres: number): number => bottom - (metres - 598.4) * perMetre;
  const days = [0, 11, 26] as const;
  const measured = [606.6, 605.6, 604.7];
  const published = [603.1, 602.1, 601.2];
  const points = (values: readonly number[]): readonly Point[] =>
    values.map((value, index) => [day(days[index] ?? 0), height(value)]);
  const [upper, lower] = [points(measured), points(published)];
  const gap = polygon([...upper, ...[...lower].reverse()]);
  const dot =
    (colour: string) =>
    ([x, y]: Point): Mark =>
      paint(disc(x, y, 17), ink.paper) + paint(disc(x, y, 12), colour);
  const value = (list: readonly number[], at: readonly Point[], colour: string, lift: number): Mark =>
    at
      .map(([x, y], index) =>
        words((list[index] ?? 0).toFixed(1), [x, y + lift], { size: 46, bold: true, colour, rim: ink.paper }),
      )
      .join("");
  const target = height(599);
  const middle = day(18.5);
  const [gapTop, gapBottom] = [height(605.15), height(601.65)];
  return {
    marks: [
      chartPaper,
      [600, 602, 604, 606].map((metres) => rule([left - 50, height(metres)], [right + 60, height(metres)])).join(""),
      paint(gap, mix(ink.teal, ink.paper, 0.62)),
      spatter(gap, ink.teal, { from: [0, height(602)], to: [0, height(606.6)], strength: 0.55 }),
      line(trail(upper), ink.teal, 13),
      line(trail(lower), ink.clay, 11, { dash: "26 16", cap: "butt" }),
      upper.map(dot(ink.teal)).join("") + lower.map(dot(ink.clay)).join(""),
      line(
        trail([
          [middle, gapTop + 14],
          [middle, gapBottom - 14],
        ]),
        ink.black,
        4,
      ),
      line(
        trail([
          [middle - 11, gapTop + 28],
          [middle, gapTop + 12],
          [middle + 11, gapTop + 28],
        ]),
        ink.black,
        4,
      ),
      line(
        trail([
          [middle - 11, gapBottom - 28],
          [middle, gapBottom - 12],
          [middle + 11, gapBottom - 28],
        ]),
        ink.black,
        4,
      ),
      line(
        trail([
          [left - 50, target],
          [right + 60, target],
        ]),
        ink.plum,
        6,
        { dash: "3 14" },
      ),
      line(
        trail([
          [left - 50, bottom + 14],
          [right + 60, bottom + 14],
        ]),
        ink.black,
        5,
      ),
      days
        .map((count) =>
          line(
            trail([
              [day(count), bottom + 14],
              [day(count), bottom + 32],
            ]),
            ink.black,
            5,
          ),
        )
        .join(""),
      paint(rectangle(1480, 66, 60, 14), ink.teal),
      paint(rectangle(1024, 66, 25, 13), ink.clay) + paint(rectangle(1059, 66, 25, 13), ink.clay),
    ].join(""),
    letters: [
      words("المنسوب الفعلي", [1464, 90], { size: 46, bold: true, anchor: "right", colour: darker(ink.teal, 0.2) }),
      words("نشرة الوزارة", [1008, 90], { size: 46, bold: true, anchor: "right", colour: ink.clay }),
      words("متر فوق سطح البحر", [60, 90], { size: 38, anchor: "left", colour: darker(ink.ash, 0.3) }),
      value(measured, upper, darker(ink.teal, 0.2), -30),
      value(published, lower, ink.clay, 66),
      words("الفرق", [middle - 26, (gapTop + gapBottom) / 2 - 6], {
        size: 42,
        anchor: "right",
        rim: lighter(ink.teal, 0.6),
      }),
      words("3.5", [middle - 26, (gapTop + gapBottom) / 2 + 46], {
        size: 46,
        bold: true,
        anchor: "right",
        rim: lighter(ink.teal, 0.6),
      }),
      words("م", [middle - 104, (gapTop + gapBottom) / 2 + 46], {
        size: 42,
        anchor: "right",
        rim: lighter(ink.teal, 0.6),
      }),
      words("هدف اللجنة", [1150, target - 16], { size: 42, anchor: "right", colour: ink.plum, rim: ink.paper }),
      words("599.0", [936, target - 16], { size: 44, bold: true, anchor: "right", colour: ink.plum, rim: ink.paper }),
      [600, 602, 604, 606]
        .map((metres) =>
          words(String(metres), [right + 84, height(metres) + 14], {
            size: 38,
            anchor: "left",
            colour: darker(ink.ash, 0.3),
          }),
        )
        .join(""),
      words("10", [day(0) + 60, bottom + 82], { size: 44, bold: true, anchor: "left" }),
      words("سبتمبر", [day(0) + 46, bottom + 82], { size: 42, anchor: "right" }),
      words("21", [day(11) + 60, bottom + 82], { size: 44, bold: true, anchor: "left" }),
      words("سبتمبر", [day(11) + 46, bottom + 82], { size: 42, anchor: "right" }),
      words("6", [day(26) + 60, bottom + 82], { size: 44, bold: true, anchor: "left" }),
      words("أكتوبر", [day(26) + 46, bottom + 82], { size: 42, anchor: "right" }),
    ].join(""),
    roughness: 2,
  };
}

export const figures: Gallery = { "rail-cost-chart": railCost, "water-level-chart": waterLevel };
