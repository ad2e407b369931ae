import { type Mark, hatch, line, paint, spatter } from "./brush.ts";
import { darker, ink } from "./ink.ts";
import { type Outline, type Point, rectangle, trail } from "./outline.ts";
import { sheet, wholeSheet } from "./sheet.ts";

/** The ground of a chart: paper with a warmer foot. */
export const chartPaper: Mark =
  paint(wholeSheet, ink.paper) +
  spatter(wholeSheet, ink.sand, { from: [0, sheet.height + 60], to: [0, 200], strength: 0.6 });

/** A bar that grows from the right: a flat tone with a hatched foot. */
export function barFromRight(
  right: number,
  top: number,
  length: number,
  height: number,
  colour: string,
  hatched = false,
): Mark {
  const body: Outline = rectangle(right - length, top, length, height);
  return [
    paint(body, colour),
    hatched ? hatch(body, darker(colour, 0.35), { angle: -55, gap: 13, width: 4, opacity: 0.7 }) : "",
    spatter(body, darker(colour, 0.45), {
      from: [right - length, top + height],
      to: [right - length * 0.4, top],
      strength: 0.4,
    }),
  ].join("");
}

/** A dashed rule across a chart. */
export const rule = (from: Point, to: Point, colour: string = ink.ash, width = 3): Mark =>
  line(trail([from, to]), colour, width, { dash: "4 12" });
