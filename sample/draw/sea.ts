import { type Mark, line, paint, spatter } from "./brush.ts";
import { chance } from "./chance.ts";
import { type Point, rectangle, trail } from "./outline.ts";
import { sheet } from "./sheet.ts";

/** Still water from the horizon down: flat tone, grained depth, and strokes that lengthen towards us. */
export function sea(
  horizon: number,
  tones: { readonly ground: string; readonly deep: string; readonly light: string },
  seed = 11,
  bottom: number = sheet.height,
): Mark {
  const field = rectangle(-20, horizon, sheet.width + 40, bottom - horizon + 20);
  return [
    paint(field, tones.ground),
    spatter(field, tones.deep, { from: [0, bottom], to: [0, horizon], strength: 0.85 }),
    ripples(seed, { left: 0, right: sheet.width, top: horizon + 4, bottom }, tones.light),
  ].join("");
}

/** Strokes of light on water, denser at the far edge. */
export function ripples(
  seed: number,
  field: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  colour: string,
  count = 130,
): Mark {
  const luck = chance(seed);
  const marks: Mark[] = [];
  for (let index = 0; index < count; index += 1) {
    const share = luck.next() ** 1.7;
    const y = field.top + share * (field.bottom - field.top);
    const length = luck.between(14, 46) * (0.6 + share * 3.2);
    const x = luck.between(field.left, field.right - length);
    const stroke: readonly Point[] = [
      [x, y],
      [x + length, y + luck.between(-1, 1)],
    ];
    marks.push(line(trail(stroke), colour, 1.4 + share * 3.6, { opacity: luck.between(0.35, 0.85) }));
  }
  return marks.join("");
}
