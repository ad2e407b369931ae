import { type Mark, line, paint } from "./brush.ts";
import { darker, ink, lighter } from "./ink.ts";
import { chance } from "./chance.ts";
import { rectangle, trail } from "./outline.ts";

/** The colours that containers are painted in. */
export const containerColours = [ink.clay, ink.teal, ink.ochre, ink.slate, ink.plum, ink.olive, ink.stone] as const;

/** The long side of a container, ribbed. */
export function containerSide(x: number, y: number, width: number, height: number, colour: string): Mark {
  const ribs: Mark[] = [];
  const step = Math.max(4, width / Math.round(width / Math.max(5, height * 0.16)));
  for (let at = x + step; at < x + width - step / 2; at += step)
    ribs.push(
      line(
        trail([
          [at, y + height * 0.12],
          [at, y + height * 0.88],
        ]),
        darker(colour, 0.28),
        Math.max(1, step * 0.24),
        { cap: "butt" },
      ),
    );
  return [
    paint(rectangle(x, y, width, height), colour),
    ribs.join(""),
    paint(rectangle(x, y, width, height * 0.08), lighter(colour, 0.25)),
    paint(rectangle(x, y + height * 0.92, width, height * 0.08), darker(colour, 0.4)),
  ].join("");
}

/** Rows of containers as on a deck; `heights` says how many stand on each other in each column. */
export function containerStack(
  x: number,
  floor: number,
  size: readonly [width: number, height: number],
  heights: readonly number[],
  seed: number,
): Mark {
  const luck = chance(seed);
  const [width, height] = size;
  return heights
    .flatMap((count, column) =>
      Array.from({ length: count }, (_, row) =>
        containerSide(
          x + column * (width + 2),
          floor - (row + 1) * (height + 1),
          width,
          height,
          luck.pick(containerColours),
        ),
      ),
    )
    .join("");
}
