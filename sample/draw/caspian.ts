import { type Mark, hatch, inside, line, paint, spatter } from "./brush.ts";
import { quayCrane } from "./crane.ts";
import type { Gallery } from "./gallery.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { curve, polygon, rectangle, tablet, trail, under } from "./outline.ts";
import { ripples, sea } from "./sea.ts";
import type { Drawing } from "./sheet.ts";
import { cargoShip } from "./ship.ts";
import { clouds, sky, sun } from "./sky.ts";
import { masonry } from "./masonry.ts";

/** A quiet port whose old waterline stands high on the wall. */
function aktauPort(): Drawing {
  const horizon = 470;
  const [top, water] = [590, 775];
  const quay = rectangle(-20, top, 1260, water - top);
  const end = polygon([
    [1240, top],
    [1290, top - 26],
    [1290, water - 50],
    [1240, water],
  ]);
  const oldLine = top + 62;
  const wet = rectangle(-20, oldLine, 1260, water - oldLine);
  return {
    marks: [
      sky(horizon, { ground: "#efdcb6", above: mix(ink.slate, ink.sand, 0.3), low: "#eebb78", strength: 0.62 }),
      sun([1330, 330], 104, "#e39a45", ink.clay),
      clouds(8, { top: 80, bottom: 380 }, ink.light, 6),
      sea(horizon, { ground: mix(ink.teal, ink.sand, 0.42), deep: ink.teal, light: "#f1dfbc" }),
      paint(
        polygon([
          [-20, top],
          [-20, top - 40],
          [1290, top - 26],
          [1240, top],
        ]),
        lighter(ink.stone, 0.45),
      ),
      quayCrane([300, top - 12], 500, "#d6a032", 1),
      quayCrane([800, top - 12], 500, "#d6a032", 1, 0.85),
      paint(quay, ink.stone),
      masonry(quay, {
        rows: 5,
        from: [
          [-20, top],
          [1240, top],
        ],
        to: [
          [-20, water],
          [1240, water],
        ],
        seed: 3,
        colour: ink.ash,
        columns: 10,
      }),
      inside(quay, paint(wet, mix(ink.moss, ink.black, 0.25), 0.62)),
      inside(quay, hatch(wet, ink.black, { angle: 88, gap: 10, width: 2.6, opacity: 0.5 })),
      inside(quay, spatter(wet, ink.black, { from: [0, water], to: [0, oldLine], strength: 0.8 })),
      line(
        trail([
          [-20, oldLine],
          [1240, oldLine],
        ]),
        ink.black,
        11,
      ),
      paint(end, darker(ink.stone, 0.45)),
      line(
        trail([
          [-20, top],
          [1240, top],
        ]),
        ink.light,
        7,
      ),
      [110, 420, 700].map((x) => paint(tablet(x, top - 34, 34, 36, 10), ink.black)).join(""),
      cargoShip({ keel: [760, 826], length: 690, load: [2, 3, 2, 0, 0, 0, 0], seed: 4, hull: darker(ink.slate, 0.12) }),
      line(
        curve([
          [716, 585],
          [735, 640],
          [772, 712],
        ]),
        ink.black,
        4,
      ),
      paint(rectangle(-20, water, 1660, 160), mix(ink.teal, ink.black, 0.12)),
      spatter(rectangle(-20, water, 1660, 160), mix(ink.teal, ink.sand, 0.5), {
        from: [1640, 0],
        to: [500, 0],
        strength: 0.55,
      }),
      spatter(rectangle(-20, water, 1462, 60), ink.black, { from: [0, water], to: [0, water + 60], strength: 0.8 }),
      ripples(21, { left: 0, right: 1600, top: water + 10, bottom: 900 }, "#d9cfae", 46),
      ripples(22, { left: 1220, right: 1440, top: water + 4, bottom: 900 }, "#e8a552", 26),
    ].join(""),
  };
}

/** One ship at two depths: loaded over a deep floor, half empty over a shallow one. */
function shipDraft(): Drawing {
  const surface = 470;
  const floor = under(
    [
      [-40, 852],
      [200, 838],
      [440, 850],
      [660, 838],
      [800, 780],
      [930, 664],
      [1080, 640],
      [1300, 648],
      [1500, 636],
      [1660, 642],
    ],
    960,
  );
  const water = rectangle(-20, surface, 1640, 480);
  const [deepKeel, lightKeel] = [surface + 74, surface + 36];
  const gauge = (x: number, from: number, to: number): Mark =>
    line(
      trail([
        [x, from],
        [x, to],
      ]),
      ink.light,
      5,
    ) +
    line(
      trail([
        [x - 16, from],
        [x + 16, from],
      ]),
      ink.light,
      5,
    ) +
    line(
      trail([
        [x - 16, to],
        [x + 16, to],
      ]),
      ink.light,
      5,
    );
  return {
    marks: [
      sky(surface, { ground: "#efe0bf", above: mix(ink.ochre, ink.sand, 0.3), low: ink.light, strength: 0.6 }),
      clouds(14, { top: 60, bottom: 190 }, ink.light, 5),
      paint(water, mix(ink.teal, ink.sand, 0.34)),
      spatter(water, mix(ink.teal, ink.black, 0.45), { from: [0, 940], to: [0, surface], strength: 0.9 }),
      cargoShip({
        keel: [64, deepKeel],
        length: 680,
        load: [3, 4, 4, 4, 4, 4, 4],
        seed: 3,
        hull: darker(ink.slate, 0.2),
      }),
      cargoShip({
        keel: [868, lightKeel],
        length: 680,
        load: [1, 2, 2, 2, 2, 2, 1],
        seed: 9,
        hull: darker(ink.slate, 0.2),
      }),
      inside(water, paint(rectangle(-20, surface, 1640, 480), mix(ink.teal, ink.sand, 0.2), 0.24)),
      line(
        trail([
          [-20, surface],
          [1620, surface],
        ]),
        ink.light,
        6,
      ),
      ripples(6, { left: 0, right: 1600, top: surface + 12, bottom: 620 }, lighter(ink.teal, 0.5), 50),
      paint(floor, darker(ink.ochre, 0.35)),
      spatter(floor, ink.black, { from: [0, 960], to: [0, 640], strength: 0.85 }),
      hatch(floor, ink.black, { angle: 14, gap: 16, width: 2.6, opacity: 0.5 }),
      gauge(404, deepKeel + 14, 836),
      gauge(1208, lightKeel + 14, 630),
    ].join(""),
    roughness: 4,
  };
}

export const caspian: Gallery = { "aktau-port": aktauPort, "ship-draft": shipDraft };
