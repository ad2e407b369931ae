import { type Mark, line, paint } from "./brush.ts";
import { chance } from "./chance.ts";
import { type Point, between, polygon, trail } from "./outline.ts";
import { sheet } from "./sheet.ts";

/** A height for every place on the sheet. */
export type Height = (x: number, y: number) => number;

/** Smooth hills: about 0 to 1, one hill for every `size` pixels. */
export function hills(seed: number, size: number): Height {
  const columns = 64;
  const luck = chance(seed);
  const knots = Array.from({ length: columns * columns }, () => luck.next());
  const knot = (column: number, row: number): number =>
    knots[(((row % columns) + columns) % columns) * columns + (((column % columns) + columns) % columns)] ?? 0;
  const ease = (share: number): number => share * share * (3 - 2 * share);
  return (x, y) => {
    const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
    const [across, down] = [ease(x / size - column), ease(y / size - row)];
    const upper = knot(column, row) * (1 - across) + knot(column + 1, row) * across;
    const lower = knot(column, row + 1) * (1 - across) + knot(column + 1, row + 1) * across;
    return upper * (1 - down) + lower * down;
  };
}

const cell = 16;

/** The part of a cell that lies above a level, and the crossing line. */
function slice(
  corners: readonly (readonly [Point, number])[],
  level: number,
): { readonly above: readonly Point[]; readonly crossing: readonly Point[] } {
  const above: Point[] = [];
  const crossing: Point[] = [];
  corners.forEach(([from, low], index) => {
    const [to, high] = corners[(index + 1) % corners.length] ?? [from, low];
    if (low >= level) above.push(from);
    if (low >= level !== high >= level) {
      const point = between(from, to, (level - low) / (high - low));
      above.push(point);
      crossing.push(point);
    }
  });
  return { above, crossing };
}

/** Tinted steps of height with a thin line along each, as on a printed map. */
export function relief(
  height: Height,
  steps: readonly (readonly [level: number, tint: string])[],
  contour: string,
): Mark {
  return steps
    .map(([level, tint]) => {
      const fills: string[] = [];
      const lines: string[] = [];
      for (let y = -32; y < sheet.height + 32; y += cell) {
        for (let x = -32; x < sheet.width + 32; x += cell) {
          const corners: readonly Point[] = [
            [x, y],
            [x + cell, y],
            [x + cell, y + cell],
            [x, y + cell],
          ];
          const { above, crossing } = slice(
            corners.map((corner) => [corner, height(...corner)] as const),
            level,
          );
          if (above.length > 2) fills.push(polygon(above));
          if (crossing.length === 2) lines.push(trail(crossing));
        }
      }
      const outline = fills.join("");
      // The thin stroke closes the seams between cells.
      return paint(outline, tint) + line(outline, tint, 1.2) + line(lines.join(""), contour, 1.8, { opacity: 0.55 });
    })
    .join("");
}
