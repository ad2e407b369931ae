import { type Mark, line, paint } from "./brush.ts";
import { type Camera, type Spot, seen } from "./camera.ts";
import { chance } from "./chance.ts";
import { type Point, between, polygon, trail } from "./outline.ts";
import { sheet } from "./sheet.ts";

/** A stretch of level ground in metres. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly near: number;
  readonly far: number;
  readonly up?: number;
}

/** Earth split by drought: uneven plates with dark joints, larger near us. */
export function crackedGround(
  camera: Camera,
  stretch: Stretch,
  how: { readonly seed: number; readonly plate: number; readonly earth: string; readonly joint: string },
): Mark {
  const { left, right, near, far, up = 0 } = stretch;
  const luck = chance(how.seed);
  const columns = Math.ceil((right - left) / how.plate) + 2;
  const rows = Math.ceil((far - near) / how.plate) + 2;
  const knots: Spot[][] = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const stagger = row % 2 === 0 ? 0 : how.plate / 2;
      return [
        left + (column - 1) * how.plate + stagger + luck.between(-0.33, 0.33) * how.plate,
        up,
        near + (row - 0.5) * how.plate + luck.between(-0.33, 0.33) * how.plate,
      ] as const;
    }),
  );
  const marks: Mark[] = [];
  for (let row = rows - 2; row >= 0; row -= 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const corners = [
        knots[row]?.[column],
        knots[row]?.[column + 1],
        knots[row + 1]?.[column + 1],
        knots[row + 1]?.[column],
      ];
      const points = corners
        .filter((spot) => spot !== undefined)
        .map((spot) => seen(camera, [spot[0], spot[1], Math.max(0.6, spot[2])]));
      if (points.every(([x, y]) => x < -60 || x > sheet.width + 60 || y > sheet.height + 200)) continue;
      const middle = points.reduce<Point>(([x, y], [a, b]) => [x + a / points.length, y + b / points.length], [0, 0]);
      const distance = (corners[0]?.[2] ?? 1) + 1;
      const width = Math.min(9, Math.max(0.7, (camera.focus * how.plate * 0.045) / distance));
      const plate = polygon(points.map((point) => between(point, middle, 0.04)));
      marks.push(paint(plate, how.earth, luck.between(0.1, 0.75)), line(plate, how.joint, width, { opacity: 0.9 }));
    }
  }
  return marks.join("");
}

/** Tufts of dry grass. */
export function tufts(
  camera: Camera,
  stretch: Stretch,
  seed: number,
  count: number,
  colour: string,
  height = 0.35,
): Mark {
  const luck = chance(seed);
  const spots = Array.from(
    { length: count },
    () =>
      [
        luck.between(stretch.left, stretch.right),
        stretch.near + luck.next() ** 2.4 * (stretch.far - stretch.near),
      ] as const,
  );
  return spots
    .toSorted((a, b) => b[1] - a[1])
    .map(([right, away]) => {
      const blades: Mark[] = [];
      const [x, y] = seen(camera, [right, stretch.up ?? 0, away]);
      const tall = (camera.focus * height) / away;
      for (let blade = -2; blade <= 2; blade += 1)
        blades.push(
          line(
            trail([
              [x + blade * tall * 0.12, y],
              [x + blade * tall * 0.36 + luck.between(-0.1, 0.1) * tall, y - tall * luck.between(0.6, 1.1)],
            ]),
            colour,
            Math.max(0.8, tall * 0.07),
          ),
        );
      return blades.join("");
    })
    .join("");
}

/** Far ridges in a row: `heights` are pixels above the base line, from left to right. */
export function ridge(base: number, heights: readonly number[]): readonly Point[] {
  const step = (sheet.width + 80) / (heights.length - 1);
  return heights.map((height, index) => [-40 + index * step, base - height] as const);
}
