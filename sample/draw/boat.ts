import { type Mark, inside, line, moved, paint, spatter } from "./brush.ts";
import { darker, ink, lighter } from "./ink.ts";
import { type Outline, type Point, curve, disc } from "./outline.ts";

/** A small wooden fishing boat drawn up on sand, bow to the right, leaning a little (degrees). */
export function fishingBoat(x: number, y: number, length: number, colour: string, lean: number, flip = false): Mark {
  const scale = length / 100;
  const across = flip ? -scale : scale;
  // Written for a boat of 100; enlarged number by number, so that the grain keeps its size.
  const cut = (outline: Outline): Outline => {
    let count = 0;
    return outline.replace(/-?\d+(?:\.\d+)?/g, (number) => {
      count += 1;
      return (Number(number) * (count % 2 === 1 ? across : scale)).toFixed(1);
    });
  };
  const at = (right: number, down: number): Point => [right * across, down * scale];
  const stroke = (outline: Outline, tone: string, width: number): Mark => line(cut(outline), tone, width * scale);
  const sheer = "M-50 -13C-30 -4 10 -4 50 -27";
  const hull = cut(`${sheer}C48 -8 38 6 26 10C0 15 -24 13 -40 8C-46 4 -50 -4 -50 -13Z`);
  const strakes = [0.26, 0.5, 0.74].map((share) =>
    stroke(
      curve([
        [-50, -13 + 24 * share],
        [-20, -4 + 17 * share],
        [14, -5 + 17 * share],
        [50, -26 + 30 * share],
      ]),
      darker(colour, 0.4),
      0.7,
    ),
  );
  const turn = flip ? -lean : lean;
  return moved(
    `translate(${x} ${y}) rotate(${turn})`,
    [
      paint(cut("M-56 10C-30 4 20 4 44 11C20 19 -30 19 -56 10Z"), ink.black, 0.38),
      paint(hull, colour),
      inside(hull, strakes.join("")),
      inside(hull, paint(cut("M-60 6C-30 11 10 11 60 -2L60 20L-60 20Z"), darker(ink.clay, 0.1))),
      paint(cut("M-50 -13C-30 -4 10 -4 50 -27L49 -20C12 3 -28 3 -50 -6Z"), ink.light),
      stroke("M-50 -8.5C-28 -0.5 10 -1.5 49.4 -22.5", ink.clay, 1),
      paint(cut("M-50 -13C-30 -4 10 -4 50 -27C20 -22 -16 -19 -50 -13Z"), darker(ink.clay, 0.62)),
      paint(cut("M-30 -14L-24 -15.5L-20 -7L-26 -7.6Z"), "#b98d53") +
        paint(cut("M2 -19L8 -20L10 -8L4 -7.4Z"), "#b98d53"),
      stroke("M-50 -13C-16 -19 20 -22 50 -27", lighter(colour, 0.3), 1.4),
      stroke(sheer, darker(colour, 0.5), 1.6),
      stroke("M-44 -16L34 -31", "#b98d53", 1.5) + stroke("M30 -31L44 -34", "#b98d53", 3),
      inside(hull, spatter(hull, ink.black, { from: at(-10, 17), to: at(4, -12), strength: 0.8 })),
      stroke("M49.6 -27L52 -34", darker(colour, 0.5), 1.8),
      paint(disc(...at(44, -17), scale * 1.3), darker(colour, 0.6)),
    ].join(""),
  );
}
