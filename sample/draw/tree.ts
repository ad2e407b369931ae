import { type Mark, inside, line, paint, spatter } from "./brush.ts";
import { chance } from "./chance.ts";
import { darker, ink, lighter } from "./ink.ts";
import { type Point, blob, disc, trail } from "./outline.ts";

/** A tree seen from above: an uneven crown, its shadow, and a few fruits. */
export function treeFromAbove([x, y]: Point, radius: number, colour: string, seed: number, fruit?: string): Mark {
  const luck = chance(seed);
  const crown = (cx: number, cy: number, size: number): Point[] =>
    Array.from({ length: 9 }, (_, index) => {
      const far = size * luck.between(0.82, 1.14);
      return [cx + far * Math.cos((index / 9) * Math.PI * 2), cy + far * Math.sin((index / 9) * Math.PI * 2)];
    });
  const outer = blob(crown(x, y, radius));
  return [
    paint(disc(x + radius * 0.45, y + radius * 0.5, radius * 1.02), ink.black, 0.38),
    paint(outer, darker(colour, 0.22)),
    paint(blob(crown(x - radius * 0.16, y - radius * 0.18, radius * 0.72)), colour),
    paint(blob(crown(x - radius * 0.3, y - radius * 0.34, radius * 0.36)), lighter(colour, 0.25)),
    fruit === undefined
      ? ""
      : Array.from({ length: luck.whole(2, 4) }, () =>
          paint(disc(x + luck.between(-0.6, 0.6) * radius, y + luck.between(-0.6, 0.6) * radius, radius * 0.13), fruit),
        ).join(""),
  ].join("");
}

/** A round tree from the side, lit from the left. */
export function roundTree([x, y]: Point, height: number, colour: string, seed: number): Mark {
  const luck = chance(seed);
  const crown = blob(
    Array.from({ length: 11 }, (_, index) => {
      const far = height * 0.34 * luck.between(0.85, 1.12);
      return [
        x + far * Math.cos((index / 11) * Math.PI * 2),
        y - height * 0.66 + far * Math.sin((index / 11) * Math.PI * 2),
      ] as const;
    }),
  );
  return [
    line(
      trail([
        [x, y],
        [x, y - height * 0.6],
      ]),
      darker(ink.clay, 0.55),
      height * 0.07,
    ),
    paint(crown, colour),
    inside(
      crown,
      spatter(crown, darker(colour, 0.65), {
        from: [x + height * 0.36, y - height * 0.4],
        to: [x - height * 0.2, y - height * 0.9],
        strength: 0.9,
      }),
    ),
  ].join("");
}

/** A pointed cypress from the side. */
export function cypress([x, y]: Point, height: number, colour: string): Mark {
  const crown = blob([
    [x, y - height],
    [x + height * 0.1, y - height * 0.5],
    [x + height * 0.085, y - height * 0.08],
    [x, y - height * 0.03],
    [x - height * 0.085, y - height * 0.08],
    [x - height * 0.1, y - height * 0.5],
  ]);
  return [
    line(
      trail([
        [x, y],
        [x, y - height * 0.1],
      ]),
      darker(ink.clay, 0.55),
      height * 0.04,
    ),
    paint(crown, colour),
    inside(
      crown,
      spatter(crown, darker(colour, 0.7), { from: [x + height * 0.12, y], to: [x - height * 0.08, y], strength: 0.9 }),
    ),
  ].join("");
}
