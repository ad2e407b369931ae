import { type Mark, line, paint } from "./brush.ts";
import { darker } from "./ink.ts";
import { type Point, between, polygon, rectangle, trail } from "./outline.ts";

/** A beam of two chords with crossed bracing between them. */
export function lattice(from: Point, to: Point, depth: number, panels: number, colour: string, width = 4): Mark {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const side: Point = [(-dy / length) * depth, (dx / length) * depth];
  const upper = (share: number): Point => between(from, to, share);
  const lower = (share: number): Point => {
    const [x, y] = upper(share);
    return [x + side[0], y + side[1]];
  };
  const web: Point[] = [];
  for (let panel = 0; panel <= panels; panel += 1)
    web.push(panel % 2 === 0 ? upper(panel / panels) : lower(panel / panels));
  return [
    line(trail([upper(0), upper(1)]), colour, width * 1.3),
    line(trail([lower(0), lower(1)]), colour, width * 1.3),
    line(trail(web), colour, width * 0.8),
  ].join("");
}

/** A quay crane seen from the side: two legs, a boom over the water and a cabin; `foot` is the middle of its base. */
export function quayCrane([x, y]: Point, height: number, colour: string, facing: 1 | -1, lifted = 0): Mark {
  const shade = darker(colour, 0.35);
  const at = (across: number, up: number): Point => [x + facing * across * height, y - up * height];
  const leg = (across: number, lean: number, tone: string): Mark =>
    paint(
      polygon([
        at(across - 0.022, 0),
        at(across + 0.022, 0),
        at(across + lean + 0.017, 0.66),
        at(across + lean - 0.017, 0.66),
      ]),
      tone,
    );
  const boomEnd = at(0.3 + 0.72 * Math.cos(lifted), 0.67 + 0.72 * Math.sin(lifted));
  return [
    leg(-0.12, 0.02, shade),
    leg(0.21, -0.02, shade),
    leg(-0.17, 0.02, colour),
    leg(0.16, -0.02, colour),
    line(trail([at(-0.15, 0.3), at(0.15, 0.3)]), colour, height * 0.03),
    line(trail([at(-0.15, 0.31), at(0.13, 0.64)]), shade, height * 0.012),
    line(trail([at(-0.19, 0.02), at(0.2, 0.02)]), shade, height * 0.035),
    lattice(at(-0.5, 0.7), at(0.3, 0.7), facing * height * 0.045, 12, colour, height * 0.011),
    lattice(at(0.3, 0.7), boomEnd, facing * height * 0.045, 12, colour, height * 0.011),
    line(trail([at(-0.1, 0.66), at(0.02, 1), at(0.1, 0.66)]), colour, height * 0.02),
    line(trail([at(0.02, 1), between(at(0.3, 0.7), boomEnd, 0.6)]), shade, height * 0.007),
    line(trail([at(0.02, 1), between(at(0.3, 0.7), boomEnd, 0.98)]), shade, height * 0.007),
    line(trail([at(0.02, 1), at(-0.46, 0.7)]), shade, height * 0.007),
    paint(rectangle(at(facing === 1 ? -0.42 : -0.24, 0.78)[0], at(0, 0.78)[1], height * 0.18, height * 0.085), colour),
    paint(rectangle(at(facing === 1 ? 0.3 : 0.37, 0.66)[0], at(0, 0.66)[1], height * 0.07, height * 0.07), shade),
  ].join("");
}

/** A building crane: mast, jib, counterweight and a hook. */
export function towerCrane([x, y]: Point, height: number, colour: string, facing: 1 | -1, reach = 0.75): Mark {
  const shade = darker(colour, 0.3);
  const at = (across: number, up: number): Point => [x + facing * across * height, y - up * height];
  const w = height * 0.022;
  return [
    lattice([x - w, y], [x - w, y - height * 0.86], w * 2, 22, colour, height * 0.008),
    lattice(at(-0.02, 0.87), at(reach, 0.87), facing * w * 1.4, 20, colour, height * 0.007),
    lattice(at(0.02, 0.87), at(-0.24, 0.87), facing * -w * 1.4, 7, colour, height * 0.007),
    line(trail([at(-0.02, 0.87), at(0, 1), at(0.02, 0.87)]), colour, height * 0.012),
    line(trail([at(-0.23, 0.88), at(0, 1), at(reach * 0.62, 0.875)]), shade, height * 0.005),
    line(trail([at(0, 1), at(reach * 0.95, 0.875)]), shade, height * 0.005),
    paint(rectangle(at(facing === 1 ? -0.25 : -0.15, 0)[0], y - height * 0.86, height * 0.1, height * 0.075), shade),
    paint(rectangle(at(facing === 1 ? 0.02 : 0.075, 0)[0], y - height * 0.85, height * 0.055, height * 0.06), colour),
    line(trail([at(reach * 0.7, 0.85), at(reach * 0.7, 0.6)]), shade, height * 0.005),
    line(
      trail([
        at(reach * 0.7, 0.6),
        at(reach * 0.7 + 0.01, 0.585),
        at(reach * 0.7, 0.57),
        at(reach * 0.7 - 0.01, 0.585),
      ]),
      shade,
      height * 0.008,
    ),
  ].join("");
}
