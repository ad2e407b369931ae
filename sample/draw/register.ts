import { type Mark, hatch, inside, line, moved, paint, spatter } from "./brush.ts";
import { type Camera, box, plane, seen } from "./camera.ts";
import { plasticChair } from "./chair.ts";
import { chance } from "./chance.ts";
import type { Gallery } from "./gallery.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { type Outline, type Point, curve, disc, polygon, rectangle, tablet, trail, turned } from "./outline.ts";
import { blankSheet, scribble } from "./paper-sheet.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";

const cardTilt = 5;
const cardMiddle: Point = [1150, 446];

/** The card as it lies, turned: for cutting lines to it. */
const lyingCard: Outline = polygon(
  [
    [832, 210],
    [846, 198],
    [1458, 196],
    [1470, 212],
    [1470, 680],
    [1456, 696],
    [846, 694],
    [832, 682],
  ].map(([x = 0, y = 0]) => turned([x, y], cardMiddle, cardTilt)),
);
const tilted = (marks: Mark): Mark => moved(`rotate(${cardTilt} ${cardMiddle.join(" ")})`, marks);

/** A card without a face or a name; the lines of a finger leave it and turn into rows of dots. */
function idCardLines(): Drawing {
  const card = tablet(830, 196, 640, 500, 44);
  const [cx, cy] = [1085, 446];
  const ridges = Array.from({ length: 14 }, (_, index) => 16 + index * 17.5);
  const strand = (radius: number, side: 1 | -1, from: number, to: number): readonly Point[] =>
    Array.from({ length: 12 }, (_, index) => {
      const x = from + ((to - from) * index) / 11;
      const spread = 1 + ((cx - x) / 1100) * 0.62;
      return [x, cy + side * radius * spread + 11 * Math.sin(x / 92 + radius / 60)] as const;
    });
  const turn = (radius: number): readonly Point[] =>
    Array.from({ length: 13 }, (_, index) => -90 + index * 15).map(
      (degrees) =>
        [
          cx + radius * 0.98 * Math.cos((degrees * Math.PI) / 180),
          cy + radius * Math.sin((degrees * Math.PI) / 180) + (degrees / 90) * 11 * Math.sin(cx / 92 + radius / 60),
        ] as const,
    );
  const loop = (radius: number): string =>
    curve([
      ...strand(radius, -1, 560, cx - 14),
      ...turn(radius).slice(1, -1),
      ...[...strand(radius, 1, 560, cx - 14)].reverse(),
    ]);
  const luck = chance(19);
  const dots = ridges.flatMap((radius) =>
    ([-1, 1] as const).flatMap((side) =>
      Array.from({ length: 38 }, (_, index) => {
        const x = 548 - index * 16.5;
        const [, y] = strand(radius, side, x, x)[0] ?? [0, 0];
        const size = index < 3 ? 6.4 : Math.max(1.8, 6.4 - index * 0.12);
        return luck.next() < index / 60 ? "" : paint(disc(x, y, size), luck.next() < 0.07 ? ink.red : ink.black);
      }),
    ),
  );
  const lines = (colour: string): Mark => ridges.map((radius) => line(loop(radius), colour, 8)).join("");
  return {
    marks: [
      paint(wholeSheet, "#e9d7ae"),
      spatter(wholeSheet, ink.ochre, { from: [1700, 1000], to: [300, -100], strength: 0.75 }),
      dots.join(""),
      lines(ink.black),
      tilted(
        paint(tablet(856, 234, 640, 500, 44), ink.black, 0.42) +
          paint(card, ink.teal) +
          spatter(card, ink.night, { from: [1480, 760], to: [900, 220], strength: 0.85 }),
      ),
      inside(lyingCard, lines("#e9d7ae")),
      tilted(
        [
          line(tablet(846, 212, 608, 468, 34), lighter(ink.teal, 0.45), 4),
          paint(tablet(1318, 250, 104, 80, 14), ink.ochre) +
            line(
              trail([
                [1318, 290],
                [1422, 290],
              ]),
              darker(ink.ochre, 0.5),
              4,
            ) +
            line(
              trail([
                [1370, 250],
                [1370, 330],
              ]),
              darker(ink.ochre, 0.5),
              4,
            ),
          paint(tablet(1330, 380, 92, 112, 12), ink.night, 0.75),
          [540, 584, 628]
            .map((y, index) => paint(tablet(1296 + index * 26, y, 128 - index * 26, 18, 9), lighter(ink.teal, 0.25)))
            .join(""),
        ].join(""),
      ),
    ].join(""),
    roughness: 3,
  };
}

/** A grid of equal squares that loses a corner. */
function leakGrid(): Drawing {
  const luck = chance(112);
  const pitch = 58;
  const marks: Mark[] = [];
  const falling: Mark[] = [];
  for (let row = 0; row < 12; row += 1) {
    for (let column = 0; column < 21; column += 1) {
      const [x, y] = [250 + column * pitch, 78 + row * pitch];
      const fromCorner = Math.hypot(column * 0.95, 11 - row);
      const tone = mix(ink.slate, ink.stone, 0.35 + luck.between(0, 0.22));
      const cell = rectangle(x, y, pitch - 12, pitch - 12);
      if (fromCorner < 4.2 + luck.between(-1.1, 1.1)) {
        marks.push(line(cell, ink.ash, 2, { dash: "5 7" }));
        continue;
      }
      marks.push(
        paint(cell, tone),
        luck.next() < 0.25 ? hatch(cell, darker(tone, 0.4), { angle: 45, gap: 9, width: 2, opacity: 0.7 }) : "",
      );
    }
  }
  for (let index = 0; index < 27; index += 1) {
    const share = luck.next();
    const [x, y] = [330 - share * 330 + luck.between(-70, 110), 690 + share * 190 + luck.between(-130, 50)];
    const size = 46 - share * 8;
    const colour = luck.next() < 0.4 ? ink.clay : luck.next() < 0.5 ? ink.red : mix(ink.slate, ink.stone, 0.3);
    falling.push(
      moved(
        `translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${luck.between(-70, 70).toFixed(0)})`,
        paint(rectangle(-size / 2 + 9, -size / 2 + 13, size, size), ink.black, 0.3) +
          paint(rectangle(-size / 2, -size / 2, size, size), colour) +
          spatter(rectangle(-size / 2, -size / 2, size, size), ink.black, {
            from: [size / 2, size / 2],
            to: [-size / 2, -size / 2],
            strength: 0.6,
          }),
      ),
    );
  }
  const frame = trail([
    [206, 560],
    [206, 40],
    [1496, 40],
    [1496, 806],
    [520, 806],
  ]);
  return {
    marks: [
      paint(wholeSheet, ink.paper),
      spatter(wholeSheet, ink.sand, { from: [-100, 1000], to: [1100, 100], strength: 0.9 }),
      ...marks,
      spatter(rectangle(206, 40, 1290, 766), ink.night, { from: [1500, 30], to: [700, 640], strength: 0.5 }),
      line(frame, ink.black, 11, { cap: "butt" }),
      line(
        curve([
          [206, 560],
          [203, 606],
          [176, 640],
        ]),
        ink.black,
        11,
      ) +
        line(
          curve([
            [520, 806],
            [470, 812],
            [436, 842],
          ]),
          ink.black,
          11,
        ),
      ...falling,
    ].join(""),
    roughness: 4,
  };
}

/** A closed service window and the chairs before it. */
function closedCounter(): Drawing {
  const camera: Camera = { eye: 1.75, horizon: 400, centre: 800, focus: 900 };
  const wallAway = 6;
  const [left, top] = seen(camera, [-2.5, 2.75, wallAway]);
  const [right, bottom] = seen(camera, [1.7, 1.05, wallAway]);
  const glass = rectangle(left, top, right - left, bottom - top);
  const slats = Array.from({ length: 12 }, (_, index) => top + 10 + index * ((bottom - top) / 12));
  const [, floorLine] = seen(camera, [0, 0, wallAway]);
  const floor = polygon([
    [-20, floorLine],
    [1620, floorLine],
    [1620, 960],
    [-20, 960],
  ]);
  const joints = [
    ...Array.from({ length: 25 }, (_, index) =>
      trail([seen(camera, [-9 + index * 0.75, 0, wallAway]), seen(camera, [-9 + index * 0.75, 0, 2.2])]),
    ),
    ...[5.2, 4.4, 3.7, 3.1, 2.6].map((away) => trail([seen(camera, [-9, 0, away]), seen(camera, [9, 0, away])])),
  ];
  const screen = tablet(1180, 128, 250, 150, 12);
  const segment = (x: number): Mark =>
    [
      [x, 166, 56, 9],
      [x, 200, 56, 9],
      [x, 234, 56, 9],
      [x - 8, 172, 9, 30],
      [x + 55, 172, 9, 30],
      [x - 8, 206, 9, 30],
      [x + 55, 206, 9, 30],
    ]
      .map(([a = 0, b = 0, c = 0, d = 0]) => paint(rectangle(a, b, c, d), "#33393b"))
      .join("");
  const chairs = Array.from({ length: 7 }, (_, index) =>
    plasticChair(camera, [-2.35 + index * 0.68, 0, 3.55], index === 4 ? ink.clay : mix(ink.teal, ink.slate, 0.3)),
  );
  return {
    marks: [
      paint(wholeSheet, "#dfcda3"),
      paint(rectangle(-20, 470, 1660, 200), mix(ink.olive, ink.sand, 0.42)),
      line(
        trail([
          [-20, 470],
          [1640, 470],
        ]),
        darker(ink.olive, 0.3),
        6,
      ),
      spatter(wholeSheet, darker(ink.clay, 0.4), { from: [1700, 0], to: [500, 300], strength: 0.5 }),
      paint(rectangle(left - 26, top - 26, right - left + 52, bottom - top + 40), darker(ink.clay, 0.4)),
      paint(glass, mix(ink.slate, ink.night, 0.35)),
      slats.map((y) => paint(rectangle(left, y, right - left, 9), mix(ink.slate, ink.ash, 0.35))).join(""),
      spatter(glass, ink.black, { from: [left, bottom], to: [right, top], strength: 0.75 }),
      inside(
        glass,
        paint(
          polygon([
            [left + 40, top],
            [left + 150, top],
            [left + 20, bottom],
            [left - 90, bottom],
          ]),
          ink.light,
          0.16,
        ) +
          paint(
            polygon([
              [left + 190, top],
              [left + 226, top],
              [left + 96, bottom],
              [left + 60, bottom],
            ]),
            ink.light,
            0.14,
          ),
      ),
      line(
        trail([
          [(left + right) / 2, top],
          [(left + right) / 2, bottom],
        ]),
        darker(ink.clay, 0.4),
        12,
      ),
      paint(rectangle(left - 60, bottom + 8, right - left + 120, 30), "#b98d53"),
      paint(rectangle(left - 60, bottom + 36, right - left + 120, 12), ink.black, 0.45),
      blankSheet(
        640,
        398,
        96,
        128,
        -3,
        scribble({ x: -32, y: -40, width: 64, height: 56 }, { rows: 3, colour: ink.black, weight: 6, seed: 2 }),
      ),
      paint(rectangle(592, 330, 26, 12), ink.ochre, 0.8) + paint(rectangle(660, 326, 26, 12), ink.ochre, 0.8),
      line(
        trail([
          [1305, -20],
          [1305, 130],
        ]),
        ink.black,
        9,
      ),
      paint(screen, ink.black),
      segment(1222),
      segment(1328),
      spatter(screen, ink.slate, { from: [1180, 120], to: [1330, 260], strength: 0.5 }),
      paint(floor, "#b9a37c"),
      line(joints.join(""), darker(ink.ochre, 0.45), 2, { opacity: 0.6 }),
      spatter(floor, darker(ink.clay, 0.5), { from: [0, 960], to: [0, floorLine], strength: 0.55 }),
      paint(
        plane(camera, [
          [-2.5, 0.01, 3.3],
          [2.6, 0.01, 3.3],
          [3, 0.01, 4.05],
          [-2.2, 0.01, 4.05],
        ]),
        ink.black,
        0.4,
      ),
      box(
        camera,
        { at: [-2.42, 0.38, 3.72], size: [4.7, 0.06, 0.08] },
        { front: ink.black, side: ink.black, top: ink.ash },
      ),
      ...chairs,
    ].join(""),
    roughness: 3,
  };
}

export const register: Gallery = {
  "id-card-lines": idCardLines,
  "leak-grid": leakGrid,
  "closed-counter": closedCounter,
};
