import { type Mark, paint, spatter } from "./brush.ts";
import { chance } from "./chance.ts";
import { darker, ink } from "./ink.ts";
import { type Point, polygon, rectangle } from "./outline.ts";

/** A flat-roofed village house from the front; `lit` is the colour of its windows at night. */
export function flatHouse(
  [x, y]: Point,
  width: number,
  height: number,
  colour: string,
  seed: number,
  lit?: string,
): Mark {
  const luck = chance(seed);
  const body = rectangle(x, y - height, width, height);
  const windows = Array.from({ length: Math.max(1, Math.floor(width / 70)) }, (_, index) => {
    const left = x + (index + 0.32) * (width / Math.max(1, Math.floor(width / 70)));
    const glowing = lit !== undefined && luck.next() < 0.55;
    return paint(rectangle(left, y - height * 0.68, 24, 36), glowing ? lit : darker(colour, 0.7));
  });
  return [
    paint(body, colour),
    paint(
      polygon([
        [x + width, y - height],
        [x + width + width * 0.16, y - height + 10],
        [x + width + width * 0.16, y],
        [x + width, y],
      ]),
      darker(colour, 0.4),
    ),
    spatter(body, ink.black, { from: [x, y + 10], to: [x, y - height * 1.1], strength: 0.7 }),
    paint(rectangle(x - 6, y - height - 10, width + 12 + width * 0.14, 14), darker(colour, 0.25)),
    ...windows,
  ].join("");
}
