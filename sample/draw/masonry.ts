import { type Mark, inside, line, paint } from "./brush.ts";
import { chance } from "./chance.ts";
import { type Outline, type Point, between, polygon, trail } from "./outline.ts";

/** Courses of stone between an upper and a lower edge that may be seen at a slant. */
export function masonry(
  wall: Outline,
  how: {
    readonly rows: number;
    readonly from: readonly [Point, Point];
    readonly to: readonly [Point, Point];
    readonly seed: number;
    readonly colour: string;
    readonly columns?: number;
    readonly joint?: number;
  },
): Mark {
  const { rows, from, to, seed, colour, columns = 11, joint = 3 } = how;
  const luck = chance(seed);
  const place = (across: number, down: number): Point =>
    between(between(from[0], from[1], across), between(to[0], to[1], across), down);
  const marks: Mark[] = [];
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = [row / rows, (row + 1) / rows];
    marks.push(line(trail([place(0, bottom), place(1, bottom)]), colour, joint, { opacity: 0.8 }));
    let left = luck.between(-1, 0) / columns;
    while (left < 1) {
      const right = left + luck.between(0.7, 1.4) / columns;
      if (luck.next() < 0.35)
        marks.push(
          paint(
            polygon([place(left, top), place(right, top), place(right, bottom), place(left, bottom)]),
            colour,
            luck.between(0.1, 0.4),
          ),
        );
      marks.push(line(trail([place(right, top), place(right, bottom)]), colour, joint, { opacity: 0.8 }));
      left = right;
    }
  }
  return inside(wall, marks.join(""));
}
