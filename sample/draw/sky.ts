import { type Mark, glow, halftone, line, paint, spatter } from "./brush.ts";
import { chance } from "./chance.ts";
import { ink } from "./ink.ts";
import { type Point, disc, rectangle, trail } from "./outline.ts";
import { sheet } from "./sheet.ts";

/** A sky down to the horizon: one flat tone, a grained darkening from above and a light low down. */
export function sky(
  horizon: number,
  tones: { readonly ground: string; readonly above: string; readonly low?: string; readonly strength?: number },
): Mark {
  const field = rectangle(-20, -20, sheet.width + 40, horizon + 40);
  return [
    paint(field, tones.ground),
    tones.low === undefined
      ? ""
      : spatter(field, tones.low, { from: [0, horizon], to: [0, horizon * 0.35], strength: 0.75 }),
    spatter(field, tones.above, {
      from: [0, -horizon * 0.1],
      to: [0, horizon * 0.9],
      strength: tones.strength ?? 0.75,
    }),
  ].join("");
}

/** A low sun: a flat disc with a printer's screen across its lower half. */
export const sun = ([x, y]: Point, radius: number, colour: string, screen: string): Mark =>
  paint(disc(x, y, radius), colour) +
  halftone(disc(x, y, radius), screen, { from: [x, y + radius], to: [x, y - radius * 0.4], gap: 13 });

/** Long flat clouds in bands. */
export function clouds(
  seed: number,
  band: { readonly top: number; readonly bottom: number },
  colour: string,
  count = 7,
): Mark {
  const luck = chance(seed);
  const marks: Mark[] = [];
  for (let index = 0; index < count; index += 1) {
    const y = luck.between(band.top, band.bottom);
    const x = luck.between(-100, sheet.width);
    const length = luck.between(160, 520);
    for (let strand = 0; strand < 3; strand += 1) {
      const from = x + luck.between(-60, 60);
      const at = y + strand * luck.between(9, 15);
      marks.push(
        line(
          trail([
            [from, at],
            [from + length * luck.between(0.4, 1), at],
          ]),
          colour,
          luck.between(6, 13),
          { opacity: 0.85 },
        ),
      );
    }
  }
  return marks.join("");
}

/** Stars, few and uneven. */
export function stars(seed: number, count: number, bottom: number): Mark {
  const luck = chance(seed);
  return Array.from({ length: count }, () =>
    paint(
      disc(luck.between(0, sheet.width), luck.between(0, bottom), luck.between(1, 3)),
      ink.sand,
      luck.between(0.4, 0.9),
    ),
  ).join("");
}

/** Rain: long slanted strokes. */
export function rain(seed: number, count: number, colour: string): Mark {
  const luck = chance(seed);
  return Array.from({ length: count }, () => {
    const [x, y, length] = [luck.between(0, sheet.width + 200), luck.between(-60, sheet.height), luck.between(30, 90)];
    return line(
      trail([
        [x, y],
        [x - length * 0.32, y + length],
      ]),
      colour,
      luck.between(1.2, 2.6),
      { opacity: luck.between(0.25, 0.7) },
    );
  }).join("");
}

/** A lamp's halo in the dark. */
export const halo = (at: Point, radius: number, colour: string = ink.ochre, strength = 0.8): Mark =>
  glow(disc(at[0], at[1], radius), colour, { at, radius, strength });
