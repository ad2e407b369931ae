import { type Mark, inside, line, paint, spatter } from "./brush.ts";
import { containerStack } from "./container.ts";
import { darker, ink, lighter } from "./ink.ts";
import { type Point, disc, polygon, rectangle, trail } from "./outline.ts";

/** A small cargo ship from the side, bow to the left: where it floats and what it carries. */
export interface CargoShip {
  /** Left end of the ship at the height of its keel, in pixels. */
  readonly keel: Point;
  readonly length: number;
  /** Containers standing on each other, from bow to stern. */
  readonly load: readonly number[];
  readonly seed: number;
  readonly hull?: string;
}

/** The whole hull, above water and under it. */
export function cargoShip({ keel: [x, y], length, load, seed, hull = ink.slate }: CargoShip): Mark {
  const depth = length * 0.15;
  const at = (along: number, up: number): Point => [x + along * length, y - up * depth];
  const body = polygon([
    at(0.045, 0),
    at(0.03, 0.2),
    at(-0.012, 1.12),
    at(0.1, 1),
    at(0.97, 1),
    at(0.985, 0.5),
    at(0.955, 0.1),
    at(0.94, 0),
  ]);
  const boot = polygon([at(-0.1, 0), at(1.1, 0), at(1.1, 0.44), at(-0.1, 0.44)]);
  const box = (length * 0.62) / load.length - 2;
  const house = (left: number, bottom: number, width: number, height: number, colour: string): Mark =>
    paint(rectangle(x + left * length, y - depth * bottom - height * length, width * length, height * length), colour);
  const windows = [0.795, 0.825, 0.855, 0.885]
    .map((left) =>
      paint(rectangle(x + left * length, y - depth - length * 0.128, length * 0.016, length * 0.018), ink.night),
    )
    .join("");
  return [
    containerStack(x + 0.125 * length, y - depth, [box, length * 0.036], load, seed),
    house(0.775, 1, 0.15, 0.07, darker(ink.sand, 0.08)),
    house(0.785, 1, 0.125, 0.145, ink.light),
    house(0.885, 1, 0.025, 0.145, ink.stone),
    windows,
    paint(rectangle(x + 0.78 * length, y - depth - length * 0.1, 0.14 * length, length * 0.008), ink.stone),
    paint(polygon([at(0.925, 1), at(0.965, 1), at(0.96, 1.95), at(0.93, 1.95)]), ink.clay),
    paint(polygon([at(0.929, 1.75), at(0.962, 1.75), at(0.96, 1.95), at(0.93, 1.95)]), ink.black),
    line(trail([at(0.84, 1.95), at(0.84, 2.7)]), ink.black, length * 0.005),
    line(trail([at(0.815, 2.35), at(0.865, 2.35)]), ink.black, length * 0.004),
    line(trail([at(0.06, 1.05), at(0.06, 1.9)]), ink.black, length * 0.005),
    paint(body, hull),
    inside(body, paint(boot, ink.clay) + line(trail([at(-0.1, 0.44), at(1.1, 0.44)]), ink.light, length * 0.005)),
    inside(body, spatter(body, ink.black, { from: at(0.5, -0.1), to: at(0.5, 0.9), strength: 0.75 })),
    inside(body, spatter(body, ink.black, { from: at(1, 0.5), to: at(0.6, 0.5), strength: 0.6 })),
    line(trail([at(0.0, 1.08), at(0.1, 0.97), at(0.97, 0.97)]), lighter(hull, 0.35), length * 0.005),
    paint(disc(...at(0.05, 0.83), length * 0.008), ink.black),
    [0.2, 0.24, 0.28, 0.32, 0.36]
      .map((along) => line(trail([at(along, 0.62), at(along, 0.78)]), ink.light, length * 0.003))
      .join(""),
  ].join("");
}
