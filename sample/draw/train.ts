import { type Mark, inside, line, paint, spatter } from "./brush.ts";
import { type Camera, type Spot, box, seen } from "./camera.ts";
import { darker, ink } from "./ink.ts";
import { type Point, disc, polygon, rectangle, tablet, trail } from "./outline.ts";

/** A white electric train from the side: cars of one length, a sloped nose at the left end. */
export function trainSide([x, floor]: Point, cars: number, length: number, height: number): Mark {
  const marks: Mark[] = [];
  for (let car = 0; car < cars; car += 1) {
    const left = x + car * (length + 6);
    const right = left + length;
    const nose = car === 0 ? length * 0.13 : 0;
    const tail = car === cars - 1 ? length * 0.13 : 0;
    const body = polygon([
      [left + nose * 0.1, floor],
      [left, floor - height * 0.3],
      [left + nose, floor - height],
      [right - tail, floor - height],
      [right, floor - height * 0.3],
      [right - tail * 0.1, floor],
    ]);
    const windows = Array.from({ length: 7 }, (_, index) =>
      paint(
        tablet(left + length * (0.15 + index * 0.105), floor - height * 0.8, length * 0.075, height * 0.3, 5),
        ink.night,
      ),
    );
    const doors = [0.3, 0.72].map((share) =>
      line(rectangle(left + length * share, floor - height * 0.86, length * 0.07, height * 0.8), ink.ash, 2.5),
    );
    marks.push(
      [0.14, 0.22, 0.78, 0.86]
        .map((share) => paint(disc(left + length * share, floor + height * 0.12, height * 0.13), ink.black))
        .join(""),
      paint(rectangle(left + length * 0.08, floor - 2, length * 0.84, height * 0.1), ink.black),
      paint(body, ink.light),
      inside(body, paint(rectangle(left - 4, floor - height * 0.42, length + 8, height * 0.13), ink.teal)),
      ...doors,
      ...windows,
      nose > 0
        ? paint(
            polygon([
              [left + nose * 0.35, floor - height * 0.52],
              [left + nose * 0.98, floor - height * 0.9],
              [left + nose * 1.05, floor - height * 0.52],
            ]),
            ink.night,
          )
        : "",
      tail > 0
        ? paint(
            polygon([
              [right - tail * 0.35, floor - height * 0.52],
              [right - tail * 0.98, floor - height * 0.9],
              [right - tail * 1.05, floor - height * 0.52],
            ]),
            ink.night,
          )
        : "",
      inside(
        body,
        spatter(body, darker(ink.slate, 0.2), {
          from: [left, floor + 6],
          to: [left, floor - height * 0.8],
          strength: 0.7,
        }),
      ),
      paint(rectangle(left + length * 0.18, floor - height * 1.07, length * 0.64, height * 0.08), ink.ash),
    );
  }
  return marks.join("");
}

/** The same train standing nose towards us; `at` is the middle of its nose on the rails. */
export function trainFront(camera: Camera, [x, y, z]: Spot, length: number): Mark {
  const [left, top] = seen(camera, [x - 1.45, y + 3.9, z]);
  const [right, bottom] = seen(camera, [x + 1.45, y + 0.5, z]);
  const [w, h] = [right - left, bottom - top];
  const face = `${polygon([
    [left + w * 0.12, top],
    [right - w * 0.12, top],
    [right, top + h * 0.2],
    [right, bottom - h * 0.12],
    [right - w * 0.1, bottom],
    [left + w * 0.1, bottom],
    [left, bottom - h * 0.12],
    [left, top + h * 0.2],
  ])}`;
  return [
    box(
      camera,
      { at: [x - 1.45, y + 0.5, z + 0.05], size: [2.9, 3.2, length] },
      { front: ink.stone, side: "#8f9692", top: "#7c8482" },
    ),
    box(
      camera,
      { at: [x - 1.46, y + 1.75, z + 0.05], size: [2.92, 0.85, length] },
      { front: ink.stone, side: ink.night, top: ink.night },
    ),
    box(
      camera,
      { at: [x - 1.46, y + 1.1, z + 0.05], size: [2.92, 0.35, length] },
      { front: ink.stone, side: darker(ink.teal, 0.25), top: ink.teal },
    ),
    paint(face, ink.paper),
    paint(tablet(left + w * 0.12, top + h * 0.17, w * 0.76, h * 0.36, w * 0.08), ink.night),
    spatter(tablet(left + w * 0.12, top + h * 0.17, w * 0.76, h * 0.36, w * 0.08), ink.slate, {
      from: [left, top],
      to: [right, top + h * 0.5],
      strength: 0.8,
    }),
    line(
      trail([
        [left + w * 0.5, top + h * 0.17],
        [left + w * 0.5, top + h * 0.53],
      ]),
      ink.paper,
      w * 0.02,
    ),
    paint(rectangle(left, top + h * 0.58, w, h * 0.09), ink.teal),
    paint(tablet(left + w * 0.1, top + h * 0.72, w * 0.16, h * 0.07, 8), ink.ash) +
      paint(tablet(left + w * 0.74, top + h * 0.72, w * 0.16, h * 0.07, 8), ink.ash),
    spatter(face, ink.night, { from: [left, bottom + 20], to: [right, top], strength: 0.72 }),
    paint(rectangle(left + w * 0.06, bottom - h * 0.1, w * 0.88, h * 0.14), ink.black),
  ].join("");
}
