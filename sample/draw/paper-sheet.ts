import { type Mark, line, moved, paint, spatter } from "./brush.ts";
import { chance } from "./chance.ts";
import { darker, ink } from "./ink.ts";
import { rectangle, trail } from "./outline.ts";

/** Lines of writing that cannot be read: strokes of uneven length, ragged at the left as Arabic is. */
export function scribble(
  field: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  how: { readonly rows: number; readonly colour: string; readonly weight: number; readonly seed: number },
): Mark {
  const luck = chance(how.seed);
  const marks: Mark[] = [];
  for (let row = 0; row < how.rows; row += 1) {
    const y = field.y + ((row + 0.5) * field.height) / how.rows;
    const end = field.x + (row === how.rows - 1 ? luck.between(0.4, 0.6) : luck.between(0, 0.1)) * field.width;
    let right = field.x + field.width;
    while (right > end + how.weight) {
      const left = Math.max(end, right - luck.between(0.06, 0.2) * field.width);
      marks.push(
        line(
          trail([
            [left, y],
            [right, y],
          ]),
          how.colour,
          how.weight,
          { cap: "butt" },
        ),
      );
      right = left - luck.between(0.015, 0.03) * field.width - how.weight * 0.4;
    }
  }
  return marks.join("");
}

/** A pen lying on paper. */
export const pen = (x: number, y: number, length: number, degrees: number, colour: string): Mark =>
  moved(
    `translate(${x} ${y}) rotate(${degrees})`,
    [
      line(
        trail([
          [-length / 2 + 6, 8],
          [length / 2 + 6, 8],
        ]),
        ink.black,
        length * 0.07,
        { opacity: 0.3 },
      ),
      line(
        trail([
          [-length / 2, 0],
          [length / 2, 0],
        ]),
        colour,
        length * 0.08,
      ),
      line(
        trail([
          [length * 0.1, 0],
          [length / 2, 0],
        ]),
        darker(colour, 0.5),
        length * 0.08,
      ),
      line(
        trail([
          [-length / 2, 0],
          [-length * 0.6, 0],
        ]),
        ink.black,
        length * 0.03,
      ),
    ].join(""),
  );

/** A blank sheet with its shadow, turned about its middle. */
export function blankSheet(x: number, y: number, width: number, height: number, degrees: number, on = ""): Mark {
  const page = rectangle(-width / 2, -height / 2, width, height);
  return moved(
    `translate(${x} ${y}) rotate(${degrees})`,
    paint(rectangle(-width / 2 + width * 0.06, -height / 2 + width * 0.08, width, height), ink.black, 0.28) +
      paint(page, ink.light) +
      spatter(page, ink.stone, { from: [width / 2, height / 2], to: [-width / 4, -height / 4], strength: 0.7 }) +
      on,
  );
}
