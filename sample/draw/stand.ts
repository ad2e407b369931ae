import { type Mark, line, paint, spatter } from "./brush.ts";
import { type Camera, plane, seen } from "./camera.ts";
import { chance } from "./chance.ts";
import { darker, ink, lighter } from "./ink.ts";
import { disc, trail } from "./outline.ts";

/** A stepped stand along one side of a pitch. */
export interface Stand {
  /** Metres to the right of the eye of the first step; the steps rise away from the pitch. */
  readonly edge: number;
  readonly away: 1 | -1;
  readonly near: number;
  readonly far: number;
  readonly rows: number;
  readonly colour: string;
}

const tread = 0.85;
const rise = 0.48;

/** Where row `row` stands: across and up. */
const step = (stand: Stand, row: number): readonly [number, number] => [
  stand.edge + stand.away * row * tread,
  0.9 + row * rise,
];

/** The bare steps. */
export function standSteps(camera: Camera, stand: Stand): Mark {
  const marks: Mark[] = [];
  for (let row = stand.rows - 1; row >= 0; row -= 1) {
    const [x, up] = step(stand, row);
    const [back] = step(stand, row + 1);
    const below = row === 0 ? 0 : up - rise;
    marks.push(
      paint(
        plane(camera, [
          [x, up, stand.near],
          [back, up, stand.near],
          [back, up, stand.far],
          [x, up, stand.far],
        ]),
        lighter(stand.colour, 0.25),
      ),
      paint(
        plane(camera, [
          [x, up, stand.near],
          [x, up, stand.far],
          [x, below, stand.far],
          [x, below, stand.near],
        ]),
        darker(stand.colour, row === 0 ? 0.15 : 0.32),
      ),
      line(
        trail([seen(camera, [x, up, stand.near]), seen(camera, [x, up, stand.far])]),
        darker(stand.colour, 0.5),
        1.6,
      ),
    );
  }
  return marks.join("");
}

/** People on the steps, as spots of colour. */
export function crowd(camera: Camera, stand: Stand, seed: number, colours: readonly [string, ...string[]]): Mark {
  const luck = chance(seed);
  const marks: Mark[] = [];
  for (let row = stand.rows - 1; row >= 0; row -= 1) {
    const [x, up] = step(stand, row);
    for (let away = stand.far; away > stand.near; away -= 0.62 + away * 0.004) {
      if (luck.next() < 0.08) continue;
      const [cx, cy] = seen(camera, [x + stand.away * 0.3, up + luck.between(0.62, 0.78), away]);
      const size = (camera.focus * 0.24) / away;
      marks.push(
        paint(disc(cx, cy + size * 1.3, size * 1.15, size * 1.2), luck.pick(colours)),
        paint(disc(cx, cy, size * 0.72), luck.pick(["#4a3326", "#2a211c", "#6b4a33"])),
      );
    }
  }
  return marks.join("");
}

/** A cantilevered roof over a part of the stand: posts behind, girders, and panels from `near` to `panelled`. */
export function standRoof(
  camera: Camera,
  stand: Stand,
  roof: { readonly panelled: number; readonly height: number; readonly colour: string },
): Mark {
  const [backX] = step(stand, stand.rows + 0.6);
  const frontX = stand.edge + stand.away * 0.2;
  const spacing = 5.2;
  const girders: Mark[] = [];
  for (let away = stand.far; away >= stand.near; away -= spacing) {
    const width = Math.max(2, 190 / away);
    girders.push(
      line(
        trail([seen(camera, [backX, 0, away]), seen(camera, [backX, roof.height - 0.8, away])]),
        darker(ink.slate, 0.5),
        width * 1.3,
      ),
      line(
        trail([seen(camera, [backX, roof.height - 0.9, away]), seen(camera, [frontX, roof.height, away])]),
        darker(ink.slate, 0.45),
        width,
      ),
      line(
        trail([
          seen(camera, [backX, roof.height - 3.4, away]),
          seen(camera, [(backX + frontX * 1.2) / 2.2, roof.height - 0.5, away]),
        ]),
        darker(ink.slate, 0.45),
        width * 0.8,
      ),
    );
  }
  const under = plane(camera, [
    [backX, roof.height - 0.7, roof.panelled],
    [frontX, roof.height + 0.15, roof.panelled],
    [frontX, roof.height + 0.15, stand.far],
    [backX, roof.height - 0.7, stand.far],
  ]);
  const edges: Mark[] = [];
  for (let away = roof.panelled; away <= stand.far; away += spacing / 2)
    edges.push(
      line(
        trail([seen(camera, [backX, roof.height - 0.7, away]), seen(camera, [frontX, roof.height + 0.15, away])]),
        darker(roof.colour, 0.5),
        Math.max(1, 60 / away),
      ),
    );
  const [x1, y1] = seen(camera, [backX, roof.height, roof.panelled]);
  const [x2, y2] = seen(camera, [frontX, roof.height, stand.far]);
  return (
    girders.join("") +
    paint(under, roof.colour) +
    spatter(under, ink.black, { from: [x1, y1 + 40], to: [x2, y2], strength: 0.6 }) +
    edges.join("") +
    line(
      trail([
        seen(camera, [frontX, roof.height + 0.1, roof.panelled]),
        seen(camera, [frontX, roof.height + 0.1, stand.far]),
      ]),
      lighter(roof.colour, 0.5),
      6,
    )
  );
}
