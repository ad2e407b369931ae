import { type Mark, glow, hatch, inside, line, moved, paint, spatter, veil } from "./brush.ts";
import { type Camera, box, plane, seen } from "./camera.ts";
import { chance } from "./chance.ts";
import type { Gallery } from "./gallery.ts";
import { ridge } from "./ground.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { type Point, blob, curve, disc, polygon, rectangle, tablet, trail, under } from "./outline.ts";
import { scribble } from "./paper-sheet.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";
import { clouds, halo, sky, stars, sun } from "./sky.ts";
import { roundTree } from "./tree.ts";

/** Six floors at dusk; two of them are lit. */
function hospitalFacade(): Drawing {
  const camera: Camera = { eye: 4, horizon: 742, centre: 620, focus: 900, turn: 14 };
  const [left, right, away, storey] = [-17, 21, 31, 3.55];
  const litFloors = new Set([1, 4]);
  const luck = chance(310);
  const face = (x1: number, x2: number, y1: number, y2: number): string =>
    plane(camera, [
      [x1, y2, away],
      [x2, y2, away],
      [x2, y1, away],
      [x1, y1, away],
    ]);
  const floors = Array.from({ length: 6 }, (_, floor) => {
    const base = floor * storey + 0.5;
    const lit = litFloors.has(floor);
    const windows = Array.from({ length: 16 }, (_unused, index) => {
      const x = left + 1 + index * 2.28 + (index > 7 ? 1.4 : 0);
      if (floor === 0 && (index === 7 || index === 8)) return "";
      const pane = face(x, x + 1.45, base + 0.9, base + 2.55);
      const [cx, cy] = seen(camera, [x + 0.7, base + 1.7, away]);
      return [
        lit ? glow(disc(cx, cy, 46), "#e8b458", { at: [cx, cy], radius: 46, strength: 0.55 }) : "",
        paint(
          pane,
          lit ? luck.pick(["#f7d98e", "#f2c870", "#f9e3a8"]) : mix(ink.night, ink.slate, luck.between(0.1, 0.35)),
        ),
        line(
          trail([seen(camera, [x + 0.72, base + 0.9, away]), seen(camera, [x + 0.72, base + 2.55, away])]),
          lit ? "#9c6a2d" : ink.black,
          2.5,
        ),
        paint(face(x - 0.12, x + 1.57, base + 0.72, base + 0.9), "#8b7f74"),
      ].join("");
    });
    return `${windows.join("")}${line(trail([seen(camera, [left, base, away]), seen(camera, [right, base, away])]), "#5c5350", 3)}`;
  });
  const top = 6 * storey + 1.4;
  const front = face(left, right, 0, top);
  const stair = face(1.25, 3.1, 0, top + 2.4);
  return {
    marks: [
      sky(760, { ground: "#efb578", above: mix(ink.plum, ink.slate, 0.45), low: "#f3d08f", strength: 0.9 }),
      clouds(44, { top: 120, bottom: 480 }, "#f6cf9a", 8),
      sun([1420, 640], 96, "#f8dc9c", ink.clay),
      paint(under(ridge(752, [60, 90, 70, 40, 60, 80, 110, 90, 60, 80]), 900), mix(ink.plum, ink.slate, 0.5)),
      box(
        camera,
        { at: [left, 0, away], size: [right - left, top, 13] },
        { front: "#7b706b", side: "#3d3a40", top: ink.ash },
      ),
      hatch(front, "#5c5350", { angle: 90, gap: 17, width: 1.8, opacity: 0.35 }),
      spatter(front, mix(ink.plum, ink.night, 0.6), { from: [150, 760], to: [1100, 300], strength: 0.8 }),
      spatter(front, "#e9a866", { from: [1400, 500], to: [1000, 480], strength: 0.6 }),
      ...floors,
      paint(stair, "#665c5a"),
      spatter(stair, ink.night, { from: [0, 780], to: [0, 200], strength: 0.8 }),
      Array.from({ length: 6 }, (_, floor) =>
        paint(face(1.75, 2.6, floor * storey + 2.5, floor * storey + 4), ink.night),
      ).join(""),
      paint(face(left - 0.3, right + 0.3, top - 0.5, top), "#9a8d80"),
      line(trail([seen(camera, [12, top, away + 1]), seen(camera, [12, top + 5, away + 1])]), ink.night, 5) +
        line(trail([seen(camera, [11, top + 3.6, away + 1]), seen(camera, [13, top + 3.6, away + 1])]), ink.night, 3),
      box(
        camera,
        { at: [-1.6, 3.1, away - 4], size: [7.6, 0.5, 4] },
        { front: ink.clay, side: darker(ink.clay, 0.4), top: ink.ochre },
      ),
      paint(
        plane(camera, [
          [-0.8, 3.1, away],
          [5.2, 3.1, away],
          [5.2, 0, away],
          [-0.8, 0, away],
        ]),
        ink.night,
      ),
      [-1.2, 5.5]
        .map((x) =>
          box(
            camera,
            { at: [x, 0, away - 3.8], size: [0.3, 3.1, 0.3] },
            { front: ink.ash, side: ink.night, top: ink.ash },
          ),
        )
        .join(""),
      paint(
        polygon([
          [-20, 858],
          [900, 846],
          [1000, 790],
          [1640, 780],
          [1640, 960],
          [-20, 960],
        ]),
        "#5b4c48",
      ),
      spatter(
        polygon([
          [-20, 850],
          [900, 840],
          [1000, 790],
          [1640, 780],
          [1640, 960],
          [-20, 960],
        ]),
        ink.black,
        { from: [0, 960], to: [0, 820], strength: 0.8 },
      ),
      [
        [96, 250, 3],
        [214, 190, 9],
        [1196, 170, 5],
        [1340, 240, 7],
        [1500, 300, 2],
      ]
        .map(([x = 0, height = 0, seed = 0]) => roundTree([x, 872], height, mix(ink.moss, ink.night, 0.35), seed))
        .join(""),
    ].join(""),
    roughness: 4,
  };
}

/** A small glass bottle with a metal collar; `level` is how full it is, from 0 to 1. */
function vial(x: number, floor: number, height: number, level: number, cap: string): Mark {
  const width = height * 0.46;
  const body = `M${x - width / 2} ${floor - height * 0.06}C${x - width / 2} ${floor} ${x + width / 2} ${floor} ${x + width / 2} ${floor - height * 0.06}L${x + width / 2} ${floor - height * 0.6}C${x + width / 2} ${floor - height * 0.72} ${x + width * 0.26} ${floor - height * 0.72} ${x + width * 0.26} ${floor - height * 0.8}L${x - width * 0.26} ${floor - height * 0.8}C${x - width * 0.26} ${floor - height * 0.72} ${x - width / 2} ${floor - height * 0.72} ${x - width / 2} ${floor - height * 0.6}Z`;
  const surface = floor - height * (0.06 + level * 0.54);
  const label = rectangle(x - width / 2, floor - height * 0.5, width, height * 0.32);
  return [
    paint(disc(x + width * 0.32, floor + 4, width * 0.72, height * 0.05), ink.black, 0.4),
    paint(body, "#cfe0dc", 0.85),
    inside(
      body,
      paint(rectangle(x - width, surface, width * 2, height), "#9fc6c2") +
        line(
          trail([
            [x - width / 2, surface],
            [x + width / 2, surface],
          ]),
          ink.light,
          4,
        ),
    ),
    paint(label, ink.light) +
      scribble(
        { x: x - width * 0.4, y: floor - height * 0.46, width: width * 0.8, height: height * 0.24 },
        { rows: 3, colour: ink.slate, weight: 6, seed: Math.round(x) },
      ),
    paint(rectangle(x - width / 2, floor - height * 0.5, width, height * 0.05), ink.clay),
    inside(
      body,
      spatter(body, mix(ink.teal, ink.night, 0.5), {
        from: [x + width / 2, floor],
        to: [x - width * 0.2, floor - height * 0.3],
        strength: 0.85,
      }),
    ),
    inside(body, paint(rectangle(x - width * 0.38, floor - height * 0.66, width * 0.1, height * 0.6), ink.light, 0.7)),
    line(body, mix(ink.teal, ink.night, 0.4), 4),
    paint(tablet(x - width * 0.36, floor - height * 0.93, width * 0.72, height * 0.14, 6), "#b9bdb8") +
      spatter(tablet(x - width * 0.36, floor - height * 0.93, width * 0.72, height * 0.14, 6), ink.black, {
        from: [x + width * 0.4, floor],
        to: [x - width * 0.1, floor],
        strength: 0.7,
      }),
    paint(tablet(x - width * 0.33, floor - height, width * 0.66, height * 0.085, 8), cap),
  ].join("");
}

/** Four vials on a shelf of a medicine fridge, at four degrees. */
function vialsFridge(): Drawing {
  const shelf = 668;
  const [dialX, dialY, dial] = [1236, 300, 158];
  const angle = (degrees: number): number => ((-210 + ((degrees + 4) / 20) * 240) * Math.PI) / 180;
  const tick = (degrees: number, inner: number): string =>
    trail([
      [dialX + dial * inner * Math.cos(angle(degrees)), dialY + dial * inner * Math.sin(angle(degrees))],
      [dialX + dial * 0.9 * Math.cos(angle(degrees)), dialY + dial * 0.9 * Math.sin(angle(degrees))],
    ]);
  const number = (degrees: number): Mark =>
    words(
      String(degrees),
      [dialX + dial * 0.58 * Math.cos(angle(degrees)), dialY + dial * 0.58 * Math.sin(angle(degrees)) + 13],
      { size: 36, bold: degrees === 4 },
    );
  const arcOf = (from: number, to: number): string =>
    curve(
      Array.from({ length: 9 }, (_, index) => from + ((to - from) * index) / 8).map(
        (degrees) =>
          [dialX + dial * 0.84 * Math.cos(angle(degrees)), dialY + dial * 0.84 * Math.sin(angle(degrees))] as const,
      ),
    );
  const bars = Array.from({ length: 34 }, (_, index) => -60 + index * 52);
  const grid = (y: number, drop: number): Mark =>
    [
      paint(rectangle(-20, y + 14, 1660, drop * 0.7), ink.night, 0.25),
      bars
        .map((x) =>
          line(
            trail([
              [800 + (x - 800) * 0.9, y - drop],
              [x, y],
            ]),
            "#e9efe8",
            5,
          ),
        )
        .join(""),
      line(
        trail([
          [-20, y - drop],
          [1640, y - drop],
        ]),
        "#dfe8e2",
        5,
      ),
      line(
        trail([
          [-20, y],
          [1640, y],
        ]),
        "#f4f5ec",
        12,
      ),
      line(
        trail([
          [-20, y + 9],
          [1640, y + 9],
        ]),
        mix(ink.teal, ink.night, 0.35),
        5,
      ),
    ].join("");
  return {
    marks: [
      paint(wholeSheet, "#b7cfca"),
      spatter(wholeSheet, ink.teal, { from: [-100, 900], to: [900, 200], strength: 0.75 }),
      glow(wholeSheet, "#f4f2df", { at: [620, -40], radius: 760, strength: 0.85 }),
      Array.from({ length: 9 }, (_, index) =>
        line(
          trail([
            [-20, 60 + index * 92],
            [1640, 60 + index * 92],
          ]),
          mix(ink.teal, "#b7cfca", 0.6),
          3,
          { opacity: 0.5 },
        ),
      ).join(""),
      grid(176, 46),
      grid(shelf + 30, 70),
      spatter(rectangle(-20, 700, 1660, 240), mix(ink.teal, ink.night, 0.5), {
        from: [0, 960],
        to: [0, 690],
        strength: 0.85,
      }),
      vial(360, shelf, 300, 0.9, ink.plum),
      vial(520, shelf + 8, 300, 0.86, ink.plum),
      vial(706, shelf - 4, 300, 0.9, ink.plum),
      vial(884, shelf + 6, 300, 0.62, ink.plum),
      grid(910, 60),
      line(
        trail([
          [dialX, 132],
          [dialX, 200],
        ]),
        ink.night,
        10,
      ),
      paint(disc(dialX + 14, dialY + 20, dial + 14), ink.black, 0.35),
      paint(disc(dialX, dialY, dial + 14), mix(ink.slate, ink.night, 0.4)),
      paint(disc(dialX, dialY, dial), ink.light),
      spatter(disc(dialX, dialY, dial), ink.stone, {
        from: [dialX + dial, dialY + dial],
        to: [dialX - 40, dialY - 40],
        strength: 0.7,
      }),
      line(arcOf(2, 8), ink.teal, 18, { cap: "butt" }) +
        line(arcOf(8.4, 15.6), ink.clay, 18, { cap: "butt" }) +
        line(arcOf(-3.6, 1.6), ink.slate, 18, { cap: "butt" }),
      [-4, 0, 4, 8, 12, 16].map((degrees) => line(tick(degrees, 0.74), ink.black, 5)).join(""),
      line(
        trail([
          [dialX - 26 * Math.cos(angle(4)), dialY - 26 * Math.sin(angle(4))],
          [dialX + dial * 0.74 * Math.cos(angle(4)), dialY + dial * 0.74 * Math.sin(angle(4))],
        ]),
        ink.red,
        9,
      ),
      paint(disc(dialX, dialY, 15), ink.black),
    ].join(""),
    letters:
      [0, 8, 12].map(number).join("") + words("4°C", [dialX, dialY + 96], { size: 62, bold: true, colour: ink.red }),
    roughness: 3,
  };
}

/** A white cold lorry at a back door by night; the cartons are out. */
function coldTruck(): Drawing {
  const ground = 792;
  const dock = 610;
  const body = rectangle(640, 250, 640, 440);
  const cab = polygon([
    [1292, 690],
    [1292, 372],
    [1420, 372],
    [1478, 498],
    [1510, 520],
    [1516, 690],
  ]);
  const wheel = (x: number): Mark =>
    paint(disc(x, ground - 56, 62), ink.black) +
    paint(disc(x, ground - 56, 30), ink.ash) +
    paint(disc(x, ground - 56, 11), ink.black);
  const luck = chance(84);
  const carton = (x: number, y: number, w: number, h: number): Mark => {
    const tone = mix("#b98d53", ink.clay, luck.between(0, 0.3));
    const front = rectangle(x, y - h, w, h);
    return [
      paint(front, tone),
      paint(
        polygon([
          [x, y - h],
          [x + 16, y - h - 14],
          [x + w + 16, y - h - 14],
          [x + w, y - h],
        ]),
        lighter(tone, 0.3),
      ),
      paint(
        polygon([
          [x + w, y - h],
          [x + w + 16, y - h - 14],
          [x + w + 16, y - 14],
          [x + w, y],
        ]),
        darker(tone, 0.45),
      ),
      paint(rectangle(x + w * 0.42, y - h, w * 0.16, h), lighter(tone, 0.35), 0.7),
      spatter(front, ink.black, { from: [x + w, y + 10], to: [x, y - h], strength: 0.65 }),
      line(front, darker(tone, 0.5), 3),
      paint(rectangle(x + w * 0.1, y - h * 0.4, w * 0.24, h * 0.24), ink.light),
    ].join("");
  };
  const wall = rectangle(-20, -20, 600, 980);
  return {
    marks: [
      sky(900, { ground: mix(ink.night, ink.slate, 0.45), above: ink.black, strength: 0.85 }),
      stars(22, 40, 320),
      paint(under(ridge(700, [90, 160, 120, 200, 150, 110, 190, 240, 170, 130]), 800), mix(ink.night, ink.black, 0.3)),
      paint(rectangle(-20, ground - 30, 1660, 200), "#2b2f33"),
      glow(rectangle(-20, ground - 30, 1660, 200), "#c9944a", { at: [520, ground], radius: 720, strength: 0.7 }),
      paint(wall, "#7d6a55"),
      masonryBands(wall),
      glow(wall, "#eec573", { at: [390, 190], radius: 520, strength: 0.85 }),
      spatter(wall, ink.black, { from: [-40, 0], to: [260, 300], strength: 0.85 }),
      paint(
        polygon([
          [580, -20],
          [626, -20],
          [626, 960],
          [580, 960],
        ]),
        "#2a2725",
      ),
      paint(rectangle(110, 250, 230, dock - 250), "#25323a") + paint(rectangle(128, 268, 194, dock - 268), "#e3b964"),
      spatter(rectangle(128, 268, 194, dock - 268), ink.clay, { from: [128, dock], to: [300, 300], strength: 0.6 }),
      line(
        trail([
          [225, 268],
          [225, dock],
        ]),
        "#25323a",
        8,
      ),
      paint(
        polygon([
          [352, 150],
          [428, 150],
          [448, 190],
          [332, 190],
        ]),
        ink.black,
      ) + paint(disc(390, 192, 40, 12), "#fff0c2"),
      halo([390, 200], 130, "#f3d382", 0.85),
      paint(rectangle(-20, dock, 650, 240), "#5d544b"),
      paint(rectangle(-20, dock - 6, 660, 24), ink.stone),
      spatter(rectangle(-20, dock + 18, 650, 230), ink.black, { from: [0, 850], to: [0, dock], strength: 0.85 }),
      Array.from({ length: 13 }, (_, index) =>
        paint(
          polygon([
            [-10 + index * 50, dock + 18],
            [14 + index * 50, dock + 18],
            [-2 + index * 50, dock + 44],
            [-26 + index * 50, dock + 44],
          ]),
          ink.ochre,
        ),
      ).join(""),
      [600, 600].map((x, index) => paint(tablet(x, dock + 60 + index * 70, 44, 52, 8), ink.black)).join(""),
      carton(352, dock, 112, 92),
      carton(474, dock, 104, 84),
      carton(362, dock - 96, 106, 88),
      carton(480, dock - 88, 96, 82),
      carton(400, dock - 190, 108, 86),
      carton(20, dock, 96, 78),
      carton(28, dock - 82, 84, 72),
      paint(rectangle(648, 690, 860, 46), "#22272b"),
      paint(body, "#eeece0"),
      Array.from({ length: 8 }, (_, index) =>
        line(
          trail([
            [720 + index * 70, 258],
            [720 + index * 70, 684],
          ]),
          ink.stone,
          3,
        ),
      ).join(""),
      paint(rectangle(640, 560, 640, 46), ink.teal),
      snowflake([960, 420], 92),
      spatter(body, ink.night, { from: [1290, 700], to: [800, 300], strength: 0.75 }),
      spatter(body, "#e3b56a", { from: [630, 400], to: [790, 420], strength: 0.55 }),
      paint(rectangle(1284, 268, 96, 104), "#c9c8bd") +
        hatch(rectangle(1290, 278, 84, 84), ink.night, { angle: 0, gap: 11, width: 4, opacity: 0.8 }),
      paint(cab, "#e7e5d8"),
      spatter(cab, ink.night, { from: [1520, 700], to: [1300, 400], strength: 0.8 }),
      paint(
        polygon([
          [1330, 398],
          [1404, 398],
          [1448, 498],
          [1330, 498],
        ]),
        ink.night,
      ) +
        paint(
          polygon([
            [1342, 408],
            [1368, 408],
            [1350, 488],
            [1338, 488],
          ]),
          ink.slate,
          0.7,
        ),
      paint(tablet(1488, 592, 30, 40, 8), "#b9b6a6"),
      paint(rectangle(1290, 676, 234, 44), "#2b3136"),
      wheel(760),
      wheel(890),
      wheel(1400),
      paint(disc(1060, ground + 10, 520, 22), ink.black, 0.5),
      line(
        trail([
          [640, 250],
          [640, 690],
        ]),
        ink.black,
        8,
      ),
    ].join(""),
    roughness: 4,
  };
}

const masonryBands = (wall: string): Mark => hatch(wall, "#4d4033", { angle: 0, gap: 30, width: 2.5, opacity: 0.5 });

const snowflake = ([x, y]: Point, radius: number): Mark =>
  [0, 60, 120, 180, 240, 300]
    .map((degrees) =>
      moved(
        `rotate(${degrees} ${x} ${y})`,
        line(
          trail([
            [x, y],
            [x, y - radius],
          ]),
          ink.teal,
          11,
        ) +
          line(
            trail([
              [x - radius * 0.26, y - radius * 0.86],
              [x, y - radius * 0.6],
              [x + radius * 0.26, y - radius * 0.86],
            ]),
            ink.teal,
            9,
          ),
      ),
    )
    .join("");

/** Scissors, closed on a cutting line that runs down from the point. */
const scissors = ([x, y]: Point, size: number): Mark =>
  [
    line(
      trail([
        [x - size * 0.16, y - size * 0.5],
        [x + size * 0.07, y + size * 0.55],
      ]),
      ink.black,
      size * 0.11,
    ) +
      line(
        trail([
          [x + size * 0.16, y - size * 0.5],
          [x - size * 0.07, y + size * 0.55],
        ]),
        ink.black,
        size * 0.11,
      ),
    line(disc(x - size * 0.25, y - size * 0.68, size * 0.17, size * 0.21), ink.clay, size * 0.1) +
      line(disc(x + size * 0.25, y - size * 0.68, size * 0.17, size * 0.21), ink.clay, size * 0.1),
    paint(disc(x, y + size * 0.06, size * 0.05), ink.light),
  ].join("");

/** One bill cut into seven, under a lens. */
function auditPages(): Drawing {
  const pages = Array.from({ length: 7 }, (_, index) => ({
    x: 240 + index * 186,
    y: 486 + Math.sin(index * 1.7) * 22,
    turn: Math.sin(index * 2.3) * 4.5,
    seed: index + 3,
  }));
  const page = ({ x, y, turn, seed }: (typeof pages)[number]): Mark => {
    const leaf = rectangle(-128, -306, 256, 612);
    return moved(
      `translate(${x} ${y.toFixed(0)}) rotate(${turn.toFixed(1)})`,
      [
        paint(rectangle(-112, -282, 256, 612), ink.black, 0.35),
        paint(leaf, lighter(ink.paper, 0.2)),
        spatter(leaf, ink.stone, { from: [-140, 320], to: [90, -100], strength: 0.8 }),
        paint(
          rectangle(-128, -306, 256, 20),
          [ink.teal, ink.clay, ink.ochre, ink.slate, ink.plum, ink.olive, ink.teal][seed - 3] ?? ink.teal,
        ),
        scribble({ x: -96, y: -262, width: 192, height: 64 }, { rows: 2, colour: ink.black, weight: 11, seed }),
        Array.from(
          { length: 6 },
          (_, row) =>
            line(
              trail([
                [-98, -156 + row * 52],
                [98, -156 + row * 52],
              ]),
              ink.stone,
              3,
            ) +
            scribble(
              { x: -10, y: -152 + row * 52, width: 106, height: 44 },
              { rows: 1, colour: ink.ash, weight: 9, seed: seed * 9 + row },
            ) +
            line(
              trail([
                [-96, -130 + row * 52],
                [-52, -130 + row * 52],
              ]),
              darker(ink.ash, 0.4),
              9,
              { cap: "butt" },
            ),
        ).join(""),
        paint(rectangle(-98, 178, 196, 54), ink.sand) +
          line(
            trail([
              [-84, 205],
              [-10, 205],
            ]),
            ink.red,
            14,
            { cap: "butt" },
          ),
      ].join(""),
    );
  };
  const cuts = pages.slice(1).map(({ x }, index) => {
    const at = x - 93 + (index % 2) * 8;
    return (
      line(
        trail([
          [at, 150],
          [at, 872],
        ]),
        ink.light,
        11,
      ) +
      line(
        trail([
          [at, 150],
          [at, 872],
        ]),
        ink.red,
        5.5,
        { dash: "4 15" },
      )
    );
  });
  const lens: Point = [1010, 470];
  const radius = 182;
  const glass = disc(...lens, radius);
  return {
    marks: [
      paint(wholeSheet, mix(ink.teal, ink.night, 0.35)),
      hatch(wholeSheet, mix(ink.teal, ink.night, 0.7), { angle: 32, gap: 19, width: 3, opacity: 0.6 }),
      spatter(wholeSheet, ink.black, { from: [1640, 960], to: [400, 100], strength: 0.8 }),
      [...pages].reverse().map(page).join(""),
      ...cuts,
      [1, 4].map((index) => scissors([(pages[index]?.x ?? 0) - 93 + ((index - 1) % 2) * 8, 122], 92)).join(""),
      line(
        trail([
          [1150, 620],
          [1330, 812],
        ]),
        ink.black,
        62,
        { opacity: 0.35 },
      ),
      line(
        trail([
          [1136, 600],
          [1318, 790],
        ]),
        darker(ink.clay, 0.5),
        54,
      ) +
        line(
          trail([
            [1150, 602],
            [1322, 782],
          ]),
          ink.clay,
          12,
        ),
      paint(disc(lens[0] + 22, lens[1] + 30, radius + 16), ink.black, 0.4),
      paint(glass, "#efe3c4"),
      inside(
        glass,
        [
          Array.from(
            { length: 5 },
            (_, row) =>
              line(
                trail([
                  [780, 330 + row * 92],
                  [1240, 330 + row * 92],
                ]),
                ink.stone,
                5,
              ) +
              scribble(
                { x: 1000, y: 340 + row * 92, width: 200, height: 70 },
                { rows: 1, colour: ink.ash, weight: 18, seed: 70 + row },
              ) +
              line(
                trail([
                  [856, 376 + row * 92],
                  [944, 376 + row * 92],
                ]),
                row === 1 ? ink.red : darker(ink.ash, 0.4),
                20,
                { cap: "butt" },
              ),
          ).join(""),
          line(
            blob([
              [836, 468],
              [900, 432],
              [968, 468],
              [900, 506],
            ]),
            ink.red,
            7,
          ),
          spatter(glass, ink.light, { from: [lens[0] - radius, lens[1] - radius], to: lens, strength: 0.85 }),
          spatter(glass, ink.ochre, {
            from: [lens[0] + radius, lens[1] + radius],
            to: [lens[0] + 20, lens[1] + 20],
            strength: 0.7,
          }),
        ].join(""),
      ),
      line(glass, "#b58a3a", 30) + line(disc(lens[0] - 4, lens[1] - 4, radius + 4), "#f0d48c", 6),
    ].join(""),
    roughness: 4,
  };
}

/** Two rows of dialysis machines; ten screens glow, eight stand under covers. */
function dialysisWard(): Drawing {
  const camera: Camera = { eye: 2.5, horizon: 350, centre: 800, focus: 820 };
  const [half, tall, end] = [4.9, 3.5, 25];
  const wallLeft = plane(camera, [
    [-half, tall, 1.5],
    [-half, tall, end],
    [-half, 0, end],
    [-half, 0, 1.5],
  ]);
  const wallRight = plane(camera, [
    [half, tall, end],
    [half, tall, 1.5],
    [half, 0, 1.5],
    [half, 0, end],
  ]);
  const back = plane(camera, [
    [-half, tall, end],
    [half, tall, end],
    [half, 0, end],
    [-half, 0, end],
  ]);
  const ceiling = plane(camera, [
    [-half, tall, end],
    [half, tall, end],
    [half, tall, 1.5],
    [-half, tall, 1.5],
  ]);
  const floor = plane(camera, [
    [-half, 0, end],
    [half, 0, end],
    [half, 0, 1.5],
    [-half, 0, 1.5],
  ]);
  const covered = new Set(["right1", "right2", "left2", "right4", "left5", "left6", "right6", "right8"]);
  const place = (index: number): number => 4.3 + index * 2.25;
  const machine = (side: "left" | "right", index: number): Mark => {
    const away = place(index);
    const x = side === "left" ? -3.1 : 2.5;
    const chairX = side === "left" ? -4.6 : 3.5;
    const seat = covered.has(`${side}${index}`) ? "#8fa5a3" : ink.teal;
    const vinyl = { front: darker(seat, 0.1), side: darker(seat, 0.35), top: lighter(seat, 0.25) };
    const chair =
      box(camera, { at: [chairX, 0.2, away + 0.2], size: [1.05, 0.3, 1.2] }, vinyl) +
      box(camera, { at: [chairX, 0.5, away + 1], size: [1.05, 0.85, 0.3] }, vinyl);
    if (covered.has(`${side}${index}`)) {
      const [left, top] = seen(camera, [x - 0.08, 1.72, away]);
      const [right, bottom] = seen(camera, [x + 0.68, 0.12, away]);
      const w = right - left;
      const cover = `M${left + w * 0.2} ${top}C${left + w * 0.4} ${top - w * 0.1} ${left + w * 0.65} ${top - w * 0.08} ${left + w * 0.82} ${top + w * 0.04}L${right + w * 0.1} ${bottom}L${right - w * 0.22} ${bottom - w * 0.08}L${left + w * 0.5} ${bottom + w * 0.02}L${left + w * 0.2} ${bottom - w * 0.09}L${left - w * 0.1} ${bottom}Z`;
      const folds = [0.24, 0.46, 0.7].map((share) =>
        line(
          trail([
            [left + w * (0.24 + share * 0.5), top + w * 0.3],
            [left + w * (share * 1.05 - 0.02), bottom - w * 0.14],
          ]),
          mix(ink.slate, ink.stone, 0.5),
          Math.max(1.5, 16 / away),
        ),
      );
      return (
        chair +
        paint(cover, "#d7ddd4") +
        spatter(cover, ink.slate, { from: [right + w * 0.2, bottom], to: [left + w * 0.1, top], strength: 0.75 }) +
        folds.join("") +
        line(cover, mix(ink.slate, ink.night, 0.2), Math.max(1.5, 15 / away))
      );
    }
    const screen = plane(camera, [
      [x + 0.06, 1.72, away - 0.02],
      [x + 0.54, 1.72, away - 0.02],
      [x + 0.54, 1.36, away - 0.02],
      [x + 0.06, 1.36, away - 0.02],
    ]);
    const [sx, sy] = seen(camera, [x + 0.3, 1.54, away]);
    const unit = camera.focus / away;
    return [
      chair,
      box(camera, { at: [x, 0.1, away], size: [0.6, 1.2, 0.6] }, { front: "#e9e6da", side: "#b8bbb2", top: ink.light }),
      box(
        camera,
        { at: [x, 1.3, away], size: [0.6, 0.48, 0.3] },
        { front: "#39454b", side: "#242d32", top: "#55636a" },
      ),
      glow(disc(sx, sy, unit * 0.7), "#4fb0a6", { at: [sx, sy], radius: unit * 0.7, strength: 0.55 }),
      paint(screen, "#8fe0d2"),
      line(
        curve([
          [sx - unit * 0.2, sy + unit * 0.02],
          [sx - unit * 0.08, sy + unit * 0.02],
          [sx - unit * 0.03, sy - unit * 0.1],
          [sx + unit * 0.03, sy + unit * 0.1],
          [sx + unit * 0.08, sy],
          [sx + unit * 0.2, sy],
        ]),
        darker(ink.teal, 0.45),
        Math.max(1.5, 20 / away),
      ),
      paint(disc(...seen(camera, [x + 0.18, 0.98, away]), unit * 0.12), "#5f6d70") +
        paint(disc(...seen(camera, [x + 0.18, 0.98, away]), unit * 0.05), "#c9c9bd"),
      paint(
        plane(camera, [
          [x + 0.38, 1.2, away],
          [x + 0.52, 1.2, away],
          [x + 0.52, 0.72, away],
          [x + 0.38, 0.72, away],
        ]),
        mix(ink.teal, ink.stone, 0.4),
      ),
      line(
        curve([
          seen(camera, [x + 0.18, 0.98, away]),
          seen(camera, [x + 0.06, 0.66, away]),
          seen(camera, [x + 0.2, 0.5, away]),
          seen(camera, [side === "left" ? x - 0.35 : x + 1, 0.72, away + 0.3]),
        ]),
        ink.red,
        Math.max(1.5, 24 / away),
      ),
      line(
        trail([seen(camera, [x + 0.04, 0.36, away]), seen(camera, [x + 0.56, 0.36, away])]),
        "#b8bbb2",
        Math.max(1.5, 18 / away),
      ),
      line(
        trail([seen(camera, [x + 0.3, 1.78, away + 0.1]), seen(camera, [x + 0.3, 2.3, away + 0.1])]),
        ink.ash,
        Math.max(1.5, 18 / away),
      ) +
        paint(
          tablet(sx - unit * 0.08, seen(camera, [0, 2.3, away])[1], unit * 0.16, unit * 0.24, unit * 0.05),
          "#cfe0dc",
        ),
      spatter(
        plane(camera, [
          [x, 1.3, away],
          [x + 0.6, 1.3, away],
          [x + 0.6, 0.1, away],
          [x, 0.1, away],
        ]),
        ink.slate,
        { from: [sx + unit * 0.4, sy + unit * 1.6], to: [sx - unit * 0.2, sy + unit * 0.4], strength: 0.6 },
      ),
    ].join("");
  };
  const panels = [3, 6, 9.5, 13.5, 18, 22].map((away) =>
    paint(
      plane(camera, [
        [-0.9, tall, away],
        [0.9, tall, away],
        [0.9, tall, away + 1.5],
        [-0.9, tall, away + 1.5],
      ]),
      "#fffbe8",
    ),
  );
  const windowsRight = [2.5, 6.5, 10.5, 14.5, 18.5].map((away) => {
    const pane = plane(camera, [
      [half, 2.9, away],
      [half, 2.9, away + 2.6],
      [half, 1.3, away + 2.6],
      [half, 1.3, away],
    ]);
    return (
      paint(pane, "#bcd3d3") +
      line(pane, ink.light, Math.max(3, 40 / away)) +
      line(
        trail([seen(camera, [half, 2.9, away + 1.3]), seen(camera, [half, 1.3, away + 1.3])]),
        ink.light,
        Math.max(2, 30 / away),
      )
    );
  });
  const joints = [
    ...[-3.6, -2.4, -1.2, 0, 1.2, 2.4, 3.6].map((x) => trail([seen(camera, [x, 0, 1.6]), seen(camera, [x, 0, end])])),
    ...[2.4, 3.4, 4.6, 6, 8, 10.5, 14, 18].map((away) =>
      trail([seen(camera, [-half, 0, away]), seen(camera, [half, 0, away])]),
    ),
  ];
  return {
    marks: [
      paint(wholeSheet, "#e9e4d3"),
      paint(ceiling, "#f2eddd"),
      spatter(ceiling, ink.stone, { from: [800, -60], to: [800, 330], strength: 0.5 }),
      ...panels,
      paint(back, "#d3d5c8"),
      paint(
        plane(camera, [
          [-1, 2.4, end],
          [1, 2.4, end],
          [1, 0, end],
          [-1, 0, end],
        ]),
        mix(ink.teal, ink.sand, 0.25),
      ),
      paint(wallLeft, "#e3dfce"),
      spatter(wallLeft, ink.slate, { from: [0, 900], to: [500, 200], strength: 0.55 }),
      paint(
        plane(camera, [
          [-half, 1.1, 1.5],
          [-half, 1.1, end],
          [-half, 0, end],
          [-half, 0, 1.5],
        ]),
        mix(ink.teal, "#e3dfce", 0.55),
      ),
      paint(wallRight, "#eee9d8"),
      paint(
        plane(camera, [
          [half, 1.1, end],
          [half, 1.1, 1.5],
          [half, 0, 1.5],
          [half, 0, end],
        ]),
        mix(ink.teal, "#eee9d8", 0.6),
      ),
      ...windowsRight,
      paint(floor, "#d5ccb2"),
      line(joints.join(""), ink.ash, 2, { opacity: 0.5 }),
      spatter(floor, darker(ink.ochre, 0.4), { from: [800, 960], to: [800, 460], strength: 0.55 }),
      veil(0.5, glow(floor, ink.light, { at: [800, 560], radius: 240, strength: 0.8 })),
      [8, 7, 6, 5, 4, 3, 2, 1, 0].map((index) => machine("left", index) + machine("right", index)).join(""),
    ].join(""),
    roughness: 3,
  };
}

export const hospital: Gallery = {
  "hospital-facade": hospitalFacade,
  "vials-fridge": vialsFridge,
  "cold-truck": coldTruck,
  "audit-pages": auditPages,
  "dialysis-ward": dialysisWard,
};
