import { type Mark, hatch, line, paint, spatter } from "./brush.ts";
import { darker, ink, lighter } from "./ink.ts";
import { curve, disc, polygon, rectangle, tablet, trail } from "./outline.ts";

/** An old wooden chest from the front, iron bands around it, its lock broken open; `seal` is a drop in a ring. */
export function oldChest(x: number, y: number, width: number, height: number, wood: string, seal = false): Mark {
  const body = rectangle(x, y, width, height);
  const lid = polygon([
    [x - 6, y + height * 0.3],
    [x - 6, y + 4],
    [x + 26, y - height * 0.16],
    [x + width - 26, y - height * 0.16],
    [x + width + 6, y + 4],
    [x + width + 6, y + height * 0.3],
  ]);
  const iron = darker(ink.slate, 0.55);
  const band = (share: number): Mark =>
    paint(rectangle(x + width * share - 11, y - height * 0.14, 22, height * 1.14), iron) +
    [0.06, 0.42, 0.7, 0.92].map((down) => paint(disc(x + width * share, y + height * down, 4.5), ink.ash)).join("");
  const [lockX, lockY] = [x + width / 2, y + height * 0.46];
  return [
    paint(body, wood),
    hatch(body, darker(wood, 0.45), { angle: 1, gap: 11, width: 2.4, opacity: 0.75 }),
    paint(lid, lighter(wood, 0.12)),
    hatch(lid, darker(wood, 0.4), { angle: 0, gap: 12, width: 2, opacity: 0.6 }),
    line(
      trail([
        [x - 6, y + height * 0.3],
        [x + width + 6, y + height * 0.3],
      ]),
      ink.black,
      6,
    ),
    band(0.14),
    band(0.86),
    spatter(body, ink.black, { from: [x, y + height], to: [x, y + height * 0.2], strength: 0.85 }),
    paint(rectangle(lockX - 13, y + height * 0.16, 26, height * 0.24), iron),
    line(
      curve([
        [lockX - 26, lockY + 4],
        [lockX - 44, lockY - 24],
        [lockX - 22, lockY - 46],
        [lockX - 2, lockY - 30],
      ]),
      ink.ash,
      8,
    ),
    paint(tablet(lockX - 30, lockY, 52, 46, 8), lighter(iron, 0.22)),
    paint(disc(lockX - 4, lockY + 20, 6), ink.black),
    seal
      ? line(disc(x + width * 0.69, y + height * 0.66, height * 0.17), ink.sand, 5) +
        paint(drop(x + width * 0.69, y + height * 0.66, height * 0.1), ink.sand)
      : "",
  ].join("");
}

const drop = (x: number, y: number, size: number): string =>
  `M${x} ${y - size}C${x + size * 0.3} ${y - size * 0.4} ${x + size * 0.7} ${y} ${x + size * 0.6} ${y + size * 0.45}C${x + size * 0.4} ${y + size} ${x - size * 0.4} ${y + size} ${x - size * 0.6} ${y + size * 0.45}C${x - size * 0.7} ${y} ${x - size * 0.3} ${y - size * 0.4} ${x} ${y - size}Z`;
