import { type Mark, glow, hatch, inside, line, paint, spatter } from "./brush.ts";
import { fishingBoat } from "./boat.ts";
import { type Camera, type Spot, box, plane, seen } from "./camera.ts";
import { chance } from "./chance.ts";
import type { Gallery } from "./gallery.ts";
import { ridge } from "./ground.ts";
import { darker, ink, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { framed, northArrow } from "./map-sheet.ts";
import { type Point, between, blob, curve, disc, polygon, rectangle, tablet, trail, under } from "./outline.ts";
import { hills, relief } from "./relief.ts";
import { ripples, sea } from "./sea.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";
import { clouds, halo, sky, stars, sun } from "./sky.ts";
import { trainFront, trainSide } from "./train.ts";

/** Equal steps along a line of points: the place at a share of its length. */
function along(points: readonly Point[], share: number): Point {
  const lengths = points
    .slice(1)
    .map(([x, y], index) => Math.hypot(x - (points[index]?.[0] ?? x), y - (points[index]?.[1] ?? y)));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from !== undefined && to !== undefined && (left <= length || index === lengths.length - 1))
      return between(from, to, left / length);
    left -= length;
  }
  return points[0] ?? [0, 0];
}

/** The coast, its line and its 14 stations; the sea lies to the north. */
function coastRailMap(): Drawing {
  const shore = hills(21, 120);
  const cape = (x: number): number =>
    128 * Math.exp(-(((x - 690) / 74) ** 2)) +
    60 * Math.exp(-(((x - 1250) / 60) ** 2)) -
    92 * Math.exp(-(((x - 968) / 72) ** 2)) -
    84 * Math.exp(-(((x - 330) / 96) ** 2));
  const coast = (x: number): number => 400 + 62 * Math.sin(x / 310 + 0.7) - cape(x) + (shore(x, 40) - 0.5) * 52;
  const rolling = hills(5, 190);
  const river = (y: number): number => 968 + 46 * Math.sin((y - 480) / 70) + (y - 480) * 0.1;
  const height = (x: number, y: number): number => {
    const inland = (y - coast(x)) / 420;
    const valley = 0.42 * Math.exp(-(((x - river(y)) / 90) ** 2));
    return inland <= 0 ? inland : inland * (0.75 + rolling(x, y) * 0.95) - valley * Math.min(1, inland * 1.6) + 0.001;
  };
  const route: readonly Point[] = Array.from({ length: 60 }, (_, index) => 1392 - index * 20.2).map((x) => {
    const smooth = [-54, -27, 0, 27, 54].reduce((sum, shift) => sum + coast(x + shift) / 5, 0);
    return [x, smooth + 48] as const;
  });
  const total = 31.4;
  const cut = 17.6 / total;
  const stations = [
    ...Array.from({ length: 8 }, (_, index) => (index / 7) * cut),
    ...Array.from({ length: 6 }, (_, index) => cut + ((index + 1) / 6) * (1 - cut)),
  ];
  const places = stations.map((share) => along(route, share));
  const station = (index: number): Point => places[index] ?? [0, 0];
  const [first, middle, last] = [station(0), station(7), station(13)] as const;
  const water = mix(ink.teal, ink.paper, 0.42);
  const wave = mix(ink.teal, ink.paper, 0.12);
  const edge = Array.from({ length: 165 }, (_, index) => [-20 + index * 10, coast(-20 + index * 10)] as const);
  const track = curve(route);
  const length = route
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x - (route[index]?.[0] ?? x), y - (route[index]?.[1] ?? y)), 0);
  const bar = (length / total) * 5;
  const north = northArrow([110, 190]);
  const blue = mix(ink.teal, ink.slate, 0.4);
  return {
    marks: framed(
      [
        paint(wholeSheet, water),
        [96, 70, 46, 24]
          .map((shift, index) =>
            line(curve(edge.map(([x, y]) => [x, y - shift] as const)), wave, 3, { opacity: 0.35 + index * 0.16 }),
          )
          .join(""),
        relief(
          height,
          [
            [0, "#e7d9ac"],
            [0.16, "#dcc48d"],
            [0.36, "#cfae74"],
            [0.62, "#bf955f"],
            [0.92, "#a97b4d"],
            [1.2, "#93663f"],
          ],
          darker(ink.clay, 0.4),
        ),
        line(trail(edge), darker(blue, 0.4), 4),
        spatter(wholeSheet, darker(ink.clay, 0.4), { from: [1640, 960], to: [700, 460], strength: 0.4 }),
        line(
          curve(
            Array.from({ length: 15 }, (_, index) => coast(968) - 6 + index * 34).map((y) => [river(y), y] as const),
          ),
          blue,
          12,
        ),
        line(track, ink.light, 17) +
          line(track, ink.black, 11) +
          line(track, ink.light, 5, { dash: "12 16", cap: "butt" }),
        places.map((at) => paint(disc(...at, 11), ink.black) + paint(disc(...at, 6.5), ink.light)).join(""),
        [first, middle, last]
          .map(
            (at) =>
              paint(disc(...at, 27), ink.light) + paint(disc(...at, 21), ink.red) + paint(disc(...at, 8), ink.light),
          )
          .join(""),
        north.marks,
        paint(rectangle(1300, 806, bar, 12), ink.black) +
          paint(rectangle(1300 + bar / 2, 808, bar / 2 - 2, 8), ink.light),
      ].join(""),
    ),
    letters: [
      words("مرسى اللوز", [first[0] - 22, first[1] + 88], { size: 58, bold: true, rim: ink.paper }),
      words("رأس النورس", [middle[0] - 20, middle[1] - 92], { size: 58, bold: true, rim: ink.paper }),
      words("الميناء العتيق", [last[0] + 96, last[1] - 84], { size: 58, bold: true, rim: ink.paper }),
      words("5", [1300 + bar / 2 + 34, 792], { size: 40, bold: true, rim: ink.paper }),
      words("كم", [1300 + bar / 2 - 18, 792], { size: 38, rim: ink.paper }),
      north.letters,
    ].join(""),
    roughness: 2,
  };
}

/** Boats on what is left of a beach, under the piers. */
function fishingBoats(): Drawing {
  const horizon = 330;
  const pier = (x: number, width: number): Mark => {
    const body = polygon([
      [x, -20],
      [x + width, -20],
      [x + width * 1.08, 560],
      [x - width * 0.08, 560],
    ]);
    return [
      paint(body, "#a9a294"),
      spatter(body, ink.night, { from: [x + width, 300], to: [x, 300], strength: 0.85 }),
      spatter(body, ink.black, { from: [x, -20], to: [x, 260], strength: 0.7 }),
      paint(rectangle(x - width * 0.3, 500, width * 1.6, 66), "#8f887a"),
    ].join("");
  };
  const mesh: Mark[] = [];
  for (let x = -300; x < 1960; x += 24)
    mesh.push(
      line(
        trail([
          [x, 404],
          [x + 190, 594],
        ]),
        ink.night,
        1.8,
        { opacity: 0.6 },
      ),
      line(
        trail([
          [x + 190, 404],
          [x, 594],
        ]),
        ink.night,
        1.8,
        { opacity: 0.6 },
      ),
    );
  const fence = rectangle(-20, 408, 1640, 176);
  const posts = Array.from({ length: 9 }, (_, index) =>
    line(
      trail([
        [40 + index * 196, 392],
        [40 + index * 196, 604],
      ]),
      ink.black,
      9,
    ),
  );
  const sand = under(
    [
      [-40, 590],
      [300, 578],
      [700, 592],
      [1200, 580],
      [1660, 590],
    ],
    960,
  );
  const luck = chance(6);
  const net = blob([
    [1130, 838],
    [1210, 792],
    [1330, 800],
    [1430, 842],
    [1380, 880],
    [1210, 886],
  ]);
  return {
    marks: [
      sky(horizon, { ground: "#ecdcb9", above: mix(ink.slate, ink.sand, 0.35), low: "#f0cd97" }),
      sea(horizon, { ground: mix(ink.teal, ink.sand, 0.32), deep: ink.teal, light: "#ecdfb8" }, 7, 600),
      paint(under(ridge(332, [0, 0, 0, 0, 20, 46, 36, 60, 30, 16]), 336), mix(ink.slate, ink.sand, 0.3)),
      pier(120, 96),
      pier(610, 104),
      pier(1130, 110),
      paint(rectangle(-20, -20, 1660, 104), "#8d8779"),
      paint(rectangle(-20, 74, 1660, 26), ink.night),
      spatter(rectangle(-20, -20, 1660, 120), ink.black, { from: [0, 110], to: [0, -20], strength: 0.85 }),
      inside(fence, mesh.join("")),
      line(
        trail([
          [-20, 408],
          [1620, 404],
        ]),
        ink.black,
        7,
      ),
      ...posts,
      paint(sand, "#dcbb82"),
      spatter(sand, darker(ink.clay, 0.25), { from: [0, 960], to: [0, 590], strength: 0.65 }),
      spatter(sand, ink.night, { from: [0, 560], to: [0, 660], strength: 0.7 }),
      Array.from({ length: 60 }, () => {
        const [x, y] = [luck.between(0, 1600), luck.between(640, 900)];
        return line(
          trail([
            [x, y],
            [x + luck.between(10, 60), y + luck.between(-2, 2)],
          ]),
          darker(ink.ochre, 0.3),
          2.5,
          { opacity: 0.6 },
        );
      }).join(""),
      fishingBoat(250, 648, 330, mix(ink.teal, "#2f7aa0", 0.5), -3),
      fishingBoat(690, 640, 300, ink.olive, 4, true),
      fishingBoat(1150, 644, 340, "#2f6a97", -4),
      fishingBoat(1490, 660, 300, ink.teal, 5, true),
      fishingBoat(420, 800, 520, "#2e6390", -2),
      fishingBoat(960, 776, 480, mix(ink.teal, ink.moss, 0.35), 3, true),
      paint(
        blob([
          [1120, 852],
          [1240, 826],
          [1440, 858],
          [1330, 900],
          [1160, 896],
        ]),
        ink.black,
        0.35,
      ),
      paint(net, mix(ink.clay, ink.ochre, 0.4)),
      hatch(net, ink.black, { angle: 42, gap: 11, width: 2, opacity: 0.7 }),
      hatch(net, ink.black, { angle: -38, gap: 11, width: 2, opacity: 0.7 }),
      [
        [1180, 828],
        [1262, 806],
        [1350, 822],
        [1404, 852],
      ]
        .map(
          ([x = 0, y = 0]) =>
            paint(disc(x, y, 15, 10), ink.ochre) + line(disc(x, y, 15, 10), darker(ink.ochre, 0.5), 3),
        )
        .join(""),
    ].join(""),
  };
}

/** A white train that stands still over the mouth of the valley at dawn. */
function trainBridge(): Drawing {
  const deck = 392;
  const horizon = 560;
  const pier = (x: number): Mark => {
    const body = polygon([
      [x - 15, deck + 40],
      [x + 15, deck + 40],
      [x + 20, 800],
      [x - 20, 800],
    ]);
    return (
      paint(
        polygon([
          [x - 46, deck + 34],
          [x + 46, deck + 34],
          [x + 15, deck + 74],
          [x - 15, deck + 74],
        ]),
        "#8d8a80",
      ) +
      paint(body, "#9a968a") +
      spatter(body, ink.night, { from: [x + 22, 600], to: [x - 20, 600], strength: 0.9 }) +
      paint(tablet(x - 36, 786, 72, 26, 12), "#7f7b70")
    );
  };
  const poles = Array.from({ length: 7 }, (_, index) => 100 + index * 240).map((x) =>
    line(
      trail([
        [x, deck],
        [x, deck - 184],
        [x + 52, deck - 184],
      ]),
      ink.night,
      6,
    ),
  );
  const rightHill = under(
    [
      [1150, 970],
      [1240, 830],
      [1330, 700],
      [1430, 560],
      [1540, 452],
      [1660, 396],
    ],
    960,
  );
  const leftHill = under(
    [
      [-40, 410],
      [70, 470],
      [150, 580],
      [220, 720],
      [310, 830],
      [390, 970],
    ],
    980,
  );
  return {
    marks: [
      sky(horizon, { ground: "#ebd3ae", above: mix(ink.slate, ink.plum, 0.2), low: "#f0b98a", strength: 0.6 }),
      clouds(17, { top: 60, bottom: 240 }, "#f5e2c6", 6),
      sun([1010, 548], 86, "#f4c98c", "#d98a5c"),
      sea(
        horizon,
        { ground: mix(ink.slate, ink.stone, 0.5), deep: mix(ink.slate, ink.night, 0.5), light: "#e9d9c2" },
        15,
      ),
      ripples(8, { left: 920, right: 1110, top: horizon + 6, bottom: 860 }, "#f4c98c", 44),
      Array.from({ length: 9 }, (_, index) => pier(-10 + index * 205)).join(""),
      paint(leftHill, mix(ink.moss, ink.night, 0.35)),
      spatter(leftHill, ink.black, { from: [0, 960], to: [100, 400], strength: 0.8 }),
      paint(rightHill, mix(ink.moss, ink.night, 0.25)),
      spatter(rightHill, ink.black, { from: [1500, 960], to: [1500, 400], strength: 0.8 }),
      paint(rectangle(-20, deck, 1660, 40), "#a7a294"),
      paint(rectangle(-20, deck + 26, 1660, 16), ink.night, 0.7),
      line(
        trail([
          [-20, deck],
          [1620, deck],
        ]),
        ink.light,
        5,
      ),
      ...poles,
      line(
        trail([
          [-20, deck - 160],
          [1620, deck - 160],
        ]),
        ink.night,
        2.5,
      ),
      trainSide([330, deck - 14], 4, 262, 96),
      line(
        trail([
          [240, deck],
          [240, deck - 108],
        ]),
        ink.black,
        8,
      ) +
        paint(tablet(222, deck - 152, 36, 62, 12), ink.black) +
        halo([240, deck - 134], 54, ink.red, 0.9) +
        paint(disc(240, deck - 134, 11), "#e2543f"),
      Array.from({ length: 46 }, (_, index) =>
        line(
          trail([
            [-20 + index * 36, deck],
            [-20 + index * 36, deck - 15],
          ]),
          ink.night,
          3,
        ),
      ).join(""),
      line(
        trail([
          [-20, deck - 15],
          [1620, deck - 15],
        ]),
        ink.night,
        3,
      ),
    ].join(""),
    roughness: 4,
  };
}

/** Two trains under a vault at night; the signal is red. */
function railDepot(): Drawing {
  const camera: Camera = { eye: 2.5, horizon: 500, centre: 800, focus: 900 };
  const arch = (away: number, widen = 0): readonly Spot[] =>
    Array.from({ length: 25 }, (_, index) => {
      const angle = Math.PI * (index / 24);
      return [-(10.4 + widen) * Math.cos(angle), 4 + (5.4 + widen) * Math.sin(angle), away] as const;
    });
  const outline = (away: number): string =>
    polygon([[-20, 960], ...[...arch(away)].map((spot) => seen(camera, spot)), [1640, 960]]);
  const bays = [52, 40, 31, 24, 18.5, 14, 10.5, 7.6];
  const platform = { front: "#5d6468", side: "#434b52", top: "#7d8078" };
  const roof = bays.map((away, index) => {
    const tone = mix(ink.night, ink.slate, 0.5 - index * 0.055);
    const [near, far] = [arch(bays[index + 1] ?? 5), arch(away)];
    const vault = polygon([
      ...far.map((spot) => seen(camera, spot)),
      ...near.toReversed().map((spot) => seen(camera, spot)),
    ]);
    return (
      paint(vault, tone) +
      spatter(vault, ink.black, { from: [800, -200], to: [800, 460], strength: 0.7 }) +
      line(trail(far.map((spot) => seen(camera, spot))), mix(ink.ash, ink.night, 0.35), Math.max(3, 120 / away))
    );
  });
  const purlins = [3, 6, 9, 12, 15, 18, 21].map((step) =>
    line(trail(bays.map((away) => seen(camera, arch(away)[step] ?? [0, 0, away]))), mix(ink.ash, ink.night, 0.55), 3),
  );
  const rails = (x: number): Mark =>
    [-0.75, 0.75]
      .map((side) =>
        paint(
          plane(camera, [
            [x + side - 0.05, 0.1, 3],
            [x + side + 0.05, 0.1, 3],
            [x + side + 0.05, 0.1, 50],
            [x + side - 0.05, 0.1, 50],
          ]),
          ink.ash,
        ),
      )
      .join("");
  const sleepers = Array.from({ length: 16 }, (_, index) => 15 - index * 0.75).map((away) =>
    [-2.3, 2.3]
      .map((x) =>
        paint(
          plane(camera, [
            [x - 1.3, 0.05, away],
            [x + 1.3, 0.05, away],
            [x + 1.3, 0.05, away + 0.28],
            [x - 1.3, 0.05, away + 0.28],
          ]),
          darker(ink.slate, 0.72),
        ),
      )
      .join(""),
  );
  const lamps = [40, 31, 24, 18.5, 14, 10.5].flatMap((away) =>
    [-6.6, 6.6].map((x) => [seen(camera, [x, 5.6, away]), away] as const),
  );
  const [signalX, signalY] = seen(camera, [4.7, 3.5, 8.2]);
  const [, signalFoot] = seen(camera, [4.7, 1, 8.2]);
  return {
    marks: [
      paint(wholeSheet, ink.night),
      paint(outline(52), "#26394a"),
      stars(3, 26, 460),
      glow(outline(52), ink.ochre, { at: [800, 520], radius: 240, strength: 0.6 }),
      ...roof,
      ...purlins,
      paint(
        plane(camera, [
          [-14, 0, 2],
          [14, 0, 2],
          [14, 0, 52],
          [-14, 0, 52],
        ]),
        "#232a2e",
      ),
      ...sleepers,
      rails(-2.3),
      rails(2.3),
      box(camera, { at: [-14, 0, 4], size: [8.9, 0.95, 48] }, platform),
      box(camera, { at: [5.1, 0, 4], size: [8.9, 0.95, 48] }, platform),
      line(trail([seen(camera, [-5.5, 0.96, 4]), seen(camera, [-5.5, 0.96, 50])]), ink.ochre, 7) +
        line(trail([seen(camera, [5.5, 0.96, 4]), seen(camera, [5.5, 0.96, 50])]), ink.ochre, 7),
      lamps
        .map(
          ([at, away]) =>
            line(trail([at, [at[0], at[1] - 1100 / away]]), ink.black, 3) +
            halo(at, 1500 / away, "#e9b95c", 0.75) +
            paint(
              polygon([
                [at[0] - 260 / away, at[1]],
                [at[0] + 260 / away, at[1]],
                [at[0] + 90 / away, at[1] - 170 / away],
                [at[0] - 90 / away, at[1] - 170 / away],
              ]),
              ink.black,
            ) +
            paint(disc(at[0], at[1] + 2, 200 / away, 60 / away), "#f8e2a8"),
        )
        .join(""),
      lamps
        .map(([[x], away]) =>
          glow(disc(x, seen(camera, [0, 0.96, away])[1], 2600 / away, 620 / away), "#d9a94f", {
            at: [x, seen(camera, [0, 0.96, away])[1]],
            radius: 2200 / away,
            strength: 0.5,
          }),
        )
        .join(""),
      trainFront(camera, [-2.3, 0.1, 12], 38),
      trainFront(camera, [2.3, 0.1, 12], 38),
      line(
        trail([
          [signalX, signalFoot],
          [signalX, signalY],
        ]),
        ink.black,
        17,
      ),
      halo([signalX, signalY - 20], 170, ink.red, 0.95),
      paint(tablet(signalX - 34, signalY - 66, 68, 150, 22), ink.black),
      paint(disc(signalX, signalY - 20, 23), "#ee5a41") + paint(disc(signalX - 6, signalY - 27, 8), "#ffc5ae"),
      paint(disc(signalX, signalY + 44, 21), "#2a302c"),
    ].join(""),
    roughness: 4,
  };
}

export const railway: Gallery = {
  "coast-rail-map": coastRailMap,
  "fishing-boats": fishingBoats,
  "train-bridge": trainBridge,
  "rail-depot": railDepot,
};
