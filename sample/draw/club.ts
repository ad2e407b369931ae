import { type Mark, glow, hatch, inside, line, paint, spatter, veil } from "./brush.ts";
import { type Camera, box, plane, seen } from "./camera.ts";
import { chance } from "./chance.ts";
import { lattice, quayCrane, towerCrane } from "./crane.ts";
import type { Gallery } from "./gallery.ts";
import { ridge } from "./ground.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { type Point, blob, curve, disc, polygon, rectangle, trail, under } from "./outline.ts";
import { runner, strides } from "./runner.ts";
import { sea } from "./sea.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";
import { clouds, halo, sky, stars, sun } from "./sky.ts";
import { type Stand, crowd, standRoof, standSteps } from "./stand.ts";

/** A lighthouse: a banded tower, a gallery and a lantern. */
function lighthouse([x, y]: Point, height: number): Mark {
  const half = (share: number): number => height * (0.085 - 0.035 * share);
  const tower = polygon([
    [x - half(0), y],
    [x - half(1), y - height * 0.82],
    [x + half(1), y - height * 0.82],
    [x + half(0), y],
  ]);
  const band = (from: number, to: number): Mark =>
    paint(
      polygon([
        [x - half(from / 0.82), y - height * from],
        [x - half(to / 0.82), y - height * to],
        [x + half(to / 0.82), y - height * to],
        [x + half(from / 0.82), y - height * from],
      ]),
      ink.clay,
    );
  return [
    paint(tower, ink.light),
    band(0.08, 0.24),
    band(0.4, 0.54),
    band(0.68, 0.79),
    spatter(tower, ink.night, { from: [x + half(0), y], to: [x - half(0) * 0.6, y], strength: 0.85 }),
    paint(rectangle(x - height * 0.078, y - height * 0.845, height * 0.156, height * 0.03), ink.black),
    paint(rectangle(x - height * 0.04, y - height * 0.93, height * 0.08, height * 0.09), "#f4d58a"),
    line(
      trail([
        [x, y - height * 0.93],
        [x, y - height * 0.84],
      ]),
      ink.black,
      3,
    ),
    paint(
      polygon([
        [x - height * 0.055, y - height * 0.925],
        [x, y - height],
        [x + height * 0.055, y - height * 0.925],
      ]),
      ink.black,
    ),
  ].join("");
}

/** A stadium half built: bare earth, half a roof. */
function stadiumWorks(): Drawing {
  const camera: Camera = { eye: 5.2, horizon: 470, centre: 1010, focus: 900 };
  const west: Stand = { edge: -15, away: -1, near: 11, far: 96, rows: 15, colour: "#b3aa99" };
  const north: Stand = { edge: 22, away: 1, near: 60, far: 100, rows: 9, colour: "#a79d8b" };
  const luck = chance(42);
  const earth = polygon([
    [-20, 520],
    [560, 474],
    [1640, 474],
    [1640, 960],
    [-20, 960],
  ]);
  const track = (shift: number): Mark =>
    line(
      curve([
        [900 + shift, 960],
        [980 + shift * 0.8, 780],
        [1120 + shift * 0.5, 640],
        [1180 + shift * 0.3, 560],
        [1130 + shift * 0.2, 520],
      ]),
      darker(ink.clay, 0.5),
      9,
      { dash: "16 9", opacity: 0.55, cap: "butt" },
    );
  const heap = (x: number, y: number, w: number, h: number): Mark => {
    const shape = blob([
      [x - w, y],
      [x - w * 0.5, y - h * 0.62],
      [x, y - h],
      [x + w * 0.45, y - h * 0.66],
      [x + w, y],
      [x, y + h * 0.1],
    ]);
    return (
      paint(shape, "#a9743f") +
      spatter(shape, darker(ink.clay, 0.65), { from: [x + w, y], to: [x - w * 0.3, y - h], strength: 0.9 })
    );
  };
  return {
    marks: [
      sky(480, { ground: "#efdfbc", above: mix(ink.slate, ink.teal, 0.25), low: "#f2cd92", strength: 0.7 }),
      clouds(27, { top: 70, bottom: 300 }, ink.light, 7),
      paint(rectangle(560, 456, 1080, 22), mix(ink.teal, ink.slate, 0.4)),
      paint(
        under(
          [
            [900, 474],
            [1060, 462],
            [1220, 452],
            [1420, 456],
            [1640, 466],
          ],
          500,
        ),
        mix(ink.olive, ink.sand, 0.35),
      ),
      lighthouse([1286, 462], 330),
      paint(earth, "#c08a4e"),
      spatter(earth, darker(ink.clay, 0.5), { from: [0, 960], to: [0, 480], strength: 0.75 }),
      towerCrane([1120, 500], 430, "#d6a032", 1, 0.62),
      standSteps(camera, north),
      standSteps(camera, west),
      towerCrane([640, 500], 470, "#d6a032", -1, 0.7),
      spatter(
        plane(camera, [
          [-15, 0.9, 11],
          [-28, 8, 11],
          [-28, 8, 96],
          [-15, 0.9, 96],
        ]),
        ink.night,
        { from: [60, 960], to: [640, 480], strength: 0.6 },
      ),
      standRoof(camera, west, { panelled: 31, height: 12.5, colour: lighter(ink.slate, 0.25) }),
      track(-60),
      track(30),
      Array.from({ length: 34 }, () => {
        const [x, y] = [luck.between(420, 1600), luck.between(560, 900)];
        return line(
          trail([
            [x, y],
            [x + luck.between(16, 80), y + luck.between(-2, 3)],
          ]),
          luck.next() < 0.5 ? "#d9a765" : darker(ink.clay, 0.4),
          3.5,
          { opacity: 0.6 },
        );
      }).join(""),
      heap(1420, 640, 150, 96),
      heap(1250, 600, 90, 54),
      [0, 1, 2, 3]
        .map((index) =>
          line(
            trail([
              [760 + index * 46, 800 + index * 5],
              [1130 + index * 46, 758 + index * 5],
            ]),
            index % 2 === 0 ? ink.ash : darker(ink.slate, 0.3),
            13,
          ),
        )
        .join(""),
    ].join(""),
    roughness: 4,
  };
}

/** An old ground at night from behind the goal: one tower is dark. */
function oldStadiumNight(): Drawing {
  const camera: Camera = { eye: 3.1, horizon: 452, centre: 800, focus: 860 };
  const stand: Stand = { edge: -25, away: -1, near: 16, far: 84, rows: 12, colour: "#5b6570" };
  const pitch = plane(camera, [
    [-21, 0, 4],
    [21, 0, 4],
    [21, 0, 84],
    [-21, 0, 84],
  ]);
  const stripes = [4, 12, 24, 40, 60].map((near, index) => {
    const far = [8, 18, 32, 50, 84][index] ?? 84;
    return paint(
      plane(camera, [
        [-21, 0, near],
        [21, 0, near],
        [21, 0, far],
        [-21, 0, far],
      ]),
      "#3f6a45",
    );
  });
  const chalk = (spots: readonly (readonly [number, number])[]): Mark =>
    line(trail(spots.map(([x, z]) => seen(camera, [x, 0.01, z]))), "#dfe3d2", 4, { opacity: 0.85 });
  const circle = Array.from(
    { length: 33 },
    (_, index) =>
      [6.5 * Math.sin((index / 32) * Math.PI * 2), 44 + 6.5 * Math.cos((index / 32) * Math.PI * 2)] as const,
  );
  const tower = (x: number, away: number, lit: boolean): Mark => {
    const [foot, head] = [seen(camera, [x, 0, away]), seen(camera, [x, 16.5, away])];
    const scale = camera.focus / away;
    const frame = rectangle(head[0] - scale * 2.3, head[1] - scale * 1.6, scale * 4.6, scale * 3.2);
    const lamps = Array.from({ length: 12 }, (_, index) => {
      const at: Point = [
        head[0] - scale * 1.65 + (index % 4) * scale * 1.1,
        head[1] - scale * 1.05 + Math.floor(index / 4) * scale * 1.05,
      ];
      return (
        paint(disc(...at, scale * 0.4), lit ? "#fff3cf" : "#4a545c") +
        (lit ? "" : line(disc(...at, scale * 0.4), "#7f8a91", 3))
      );
    });
    return [
      lattice(
        [foot[0] - scale * 0.5, foot[1]],
        [head[0] - scale * 0.5, head[1]],
        scale,
        12,
        lit ? "#7c858a" : "#66717a",
        Math.max(2.4, scale * 0.14),
      ),
      lit ? halo(head, scale * 15, "#f0d592", 0.7) : "",
      paint(frame, ink.black) + (lit ? "" : line(frame, "#5d676e", 3)),
      ...lamps,
    ].join("");
  };
  const post = (x: number): Mark =>
    line(trail([seen(camera, [x, 0, 7.4]), seen(camera, [x, 2.44, 7.4])]), ink.light, 15);
  const net: Mark[] = [];
  for (let x = -3.66; x <= 3.67; x += 0.244)
    net.push(
      line(
        trail([seen(camera, [x, 2.44, 7.4]), seen(camera, [x * 1.02, 1.9, 6.5]), seen(camera, [x * 1.04, 0, 5.6])]),
        "#e9e6d6",
        2,
        { opacity: 0.75 },
      ),
    );
  for (let up = 0; up <= 2.44; up += 0.22) {
    const back = up > 1.9 ? 6.5 + ((up - 1.9) / 0.54) * 0.9 : 5.6 + (up / 1.9) * 0.9;
    net.push(
      line(trail([seen(camera, [-3.72, up, back]), seen(camera, [3.72, up, back])]), "#e9e6d6", 2, { opacity: 0.75 }),
    );
  }
  const corner = (x: number): Mark =>
    line(
      trail([
        seen(camera, [x, 2.44, 7.4]),
        seen(camera, [x * 1.02, 1.9, 6.5]),
        seen(camera, [x * 1.04, 0, 5.6]),
        seen(camera, [x, 0, 7.4]),
      ]),
      ink.light,
      6,
    );
  return {
    marks: [
      sky(900, { ground: "#22374a", above: ink.black, strength: 0.9 }),
      stars(14, 46, 300),
      paint(under(ridge(462, [34, 52, 40, 66, 48, 30, 44, 70, 58, 40]), 520), "#162129"),
      tower(-27, 88, true),
      tower(24, 88, true),
      paint(rectangle(-20, 452, 1660, 500), "#2c4432"),
      paint(pitch, "#4b7a4f"),
      ...stripes,
      glow(pitch, "#d9d39a", { at: [760, 520], radius: 640, strength: 0.5 }),
      chalk([
        [-21, 4.4],
        [-21, 84],
        [21, 84],
        [21, 4.4],
      ]),
      chalk([
        [-21, 44],
        [21, 44],
      ]),
      chalk(circle),
      chalk([
        [-12, 7.4],
        [-12, 20],
        [12, 20],
        [12, 7.4],
      ]),
      chalk([
        [-21, 7.4],
        [21, 7.4],
      ]),
      standSteps(camera, stand),
      crowd(camera, stand, 62, [ink.clay, ink.clay, ink.ochre, ink.teal, ink.sand, ink.plum]),
      line(trail([seen(camera, [-24.6, 1.1, 16]), seen(camera, [-24.6, 1.1, 84])]), ink.light, 5),
      box(camera, { at: [23, 0, 30], size: [1, 1.1, 54] }, { front: ink.stone, side: "#8f8a7a", top: ink.stone }),
      tower(-25, 34, true),
      tower(25, 34, false),
      spatter(wholeSheet, ink.black, { from: [1900, 500], to: [1200, 520], strength: 0.6 }),
      ...net,
      corner(-3.66),
      corner(3.66),
      post(-3.66),
      post(3.66),
      line(trail([seen(camera, [-3.66, 2.44, 7.4]), seen(camera, [3.66, 2.44, 7.4])]), ink.light, 15),
      spatter(wholeSheet, ink.black, { from: [800, 960], to: [800, 720], strength: 0.85 }),
    ].join(""),
    roughness: 3,
  };
}

/** Children at play on a dirt pitch between two warehouses. */
function academyPitch(): Drawing {
  const camera: Camera = { eye: 3.3, horizon: 360, centre: 830, focus: 900 };
  const shed = (side: 1 | -1): Mark => {
    const inner = side * 13;
    const wall = plane(camera, [
      [inner, 7, 6],
      [inner, 7, 46],
      [inner, 0, 46],
      [inner, 0, 6],
    ]);
    const roof = plane(camera, [
      [inner, 7, 6],
      [side * 19.5, 10.5, 6],
      [side * 19.5, 10.5, 46],
      [inner, 7, 46],
    ]);
    const tone = side === 1 ? "#b9653f" : "#7f8f8c";
    const boards = Array.from({ length: 34 }, (_, index) => 6 + index * 1.2).map((away) =>
      line(
        trail([seen(camera, [inner, 7, away]), seen(camera, [inner, 0, away])]),
        darker(tone, 0.3),
        Math.max(1.2, 26 / away),
      ),
    );
    const doors = [16, 27, 38].map(
      (away) =>
        paint(
          plane(camera, [
            [inner, 4.6, away],
            [inner, 4.6, away + 5],
            [inner, 0, away + 5],
            [inner, 0, away],
          ]),
          darker(tone, 0.55),
        ) +
        line(
          trail([seen(camera, [inner, 4.6, away + 2.5]), seen(camera, [inner, 0, away + 2.5])]),
          darker(tone, 0.8),
          3,
        ),
    );
    return [
      paint(roof, darker(tone, 0.5)),
      paint(wall, tone),
      ...boards,
      ...doors,
      spatter(
        wall,
        ink.black,
        side === 1
          ? { from: [1640, 700], to: [1000, 300], strength: 0.4 }
          : { from: [0, 760], to: [600, 300], strength: 0.8 },
      ),
      line(trail([seen(camera, [inner, 7, 6]), seen(camera, [inner, 7, 46])]), lighter(tone, 0.4), 6),
    ].join("");
  };
  const ground = polygon([
    [-20, 420],
    [500, 396],
    [1160, 396],
    [1640, 420],
    [1640, 960],
    [-20, 960],
  ]);
  const goal = 25;
  const net: Mark[] = [];
  const [left, right, height] = [-3.4, 3.4, 2.4];
  for (let share = -0.4; share <= 1.4; share += 0.055) {
    const x1 = left + (right - left) * share;
    net.push(
      line(
        trail([seen(camera, [x1, height, goal + 1]), seen(camera, [x1 + 2.2, 0, goal + 1.5])]),
        darker(ink.teal, 0.2),
        2,
      ),
      line(
        trail([seen(camera, [x1 + 2.2, height, goal + 1]), seen(camera, [x1, 0, goal + 1.5])]),
        darker(ink.teal, 0.2),
        2,
      ),
    );
  }
  const mouth = plane(camera, [
    [left, height, goal],
    [right, height, goal],
    [right, 0, goal + 1.2],
    [left, 0, goal + 1.2],
  ]);
  const rust = darker(ink.clay, 0.25);
  const kid = (x: number, away: number, stride: Parameters<typeof runner>[2], shirt: string, facing: 1 | -1): Mark =>
    runner(seen(camera, [x, 0, away]), (camera.focus * 1.45) / away, stride, shirt, facing);
  const [ballX, ballY] = seen(camera, [1.1, 0.14, 6.6]);
  const luck = chance(11);
  return {
    marks: [
      sky(370, { ground: "#efd9ac", above: mix(ink.slate, ink.sand, 0.3), low: "#f3bd77", strength: 0.6 }),
      sun([690, 300], 64, "#f6e0ae", "#e2a458"),
      sea(360, { ground: mix(ink.teal, ink.sand, 0.3), deep: ink.teal, light: ink.sand }, 3, 400),
      quayCrane([930, 396], 210, darker(ink.slate, 0.25), -1),
      paint(ground, "#cfa262"),
      spatter(ground, darker(ink.clay, 0.35), { from: [0, 960], to: [0, 400], strength: 0.65 }),
      shed(-1),
      shed(1),
      line(
        trail([
          seen(camera, [-9.5, 0.01, 4]),
          seen(camera, [-9.5, 0.01, goal]),
          seen(camera, [9.5, 0.01, goal]),
          seen(camera, [9.5, 0.01, 4]),
        ]),
        ink.light,
        5,
        { opacity: 0.7 },
      ),
      inside(mouth, net.join("")),
      [left, right]
        .map(
          (x) =>
            line(trail([seen(camera, [x, 0, goal]), seen(camera, [x, height, goal])]), rust, 9) +
            line(trail([seen(camera, [x, height, goal]), seen(camera, [x, 0, goal + 1.6])]), rust, 4),
        )
        .join(""),
      line(trail([seen(camera, [left, height, goal]), seen(camera, [right, height, goal])]), rust, 9),
      Array.from({ length: 46 }, () => {
        const [x, y] = [luck.between(0, 1600), luck.between(520, 900)];
        return line(
          trail([
            [x, y],
            [x + luck.between(14, 70), y + luck.between(-2, 2)],
          ]),
          luck.next() < 0.5 ? "#e3bf83" : darker(ink.clay, 0.3),
          3,
          { opacity: 0.55 },
        );
      }).join(""),
      kid(0.3, 23.4, strides.wait, ink.ochre, 1),
      kid(-5.6, 18, strides.push, ink.teal, 1),
      kid(5.2, 16.5, strides.sprint, ink.clay, -1),
      kid(-2.6, 13.2, strides.sprint, ink.clay, 1),
      kid(3.5, 11, strides.push, ink.teal, -1),
      kid(-4.6, 8.6, strides.sprint, ink.teal, 1),
      kid(4.6, 7.8, strides.sprint, ink.ochre, -1),
      kid(-1.2, 6.5, strides.sprint, ink.clay, 1),
      paint(disc(ballX + 40, ballY + 20, 36, 8), ink.black, 0.35) +
        paint(disc(ballX, ballY, 20), ink.light) +
        paint(disc(ballX - 4, ballY - 2, 6), ink.black) +
        paint(disc(ballX + 11, ballY + 8, 4), ink.black) +
        line(disc(ballX, ballY, 20), ink.black, 3),
      veil(
        0.7,
        [
          [-1.9, 6.6],
          [-2.4, 6.7],
          [-5.4, 8.7],
          [5.4, 7.9],
        ]
          .map(([x = 0, away = 1]) =>
            glow(disc(...seen(camera, [x, 0.15, away]), 34, 16), "#e9cf9d", {
              at: seen(camera, [x, 0.15, away]),
              radius: 34,
              strength: 0.6,
            }),
          )
          .join(""),
      ),
      hatch(
        polygon([
          [-20, 880],
          [1640, 860],
          [1640, 960],
          [-20, 960],
        ]),
        darker(ink.clay, 0.5),
        { angle: 2, gap: 13, width: 3, opacity: 0.5 },
      ),
    ].join(""),
    letters: [
      words("3", seen(camera, [-13, 4.9, 24]), { size: 72, bold: true, colour: ink.light }),
      words("4", seen(camera, [13, 4.9, 24]), { size: 72, bold: true, colour: ink.light }),
    ].join(""),
    roughness: 3,
  };
}

export const club: Gallery = {
  "stadium-works": stadiumWorks,
  "old-stadium-night": oldStadiumNight,
  "academy-pitch": academyPitch,
};
