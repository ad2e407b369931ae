import { type Mark, hatch, inside, line, moved, paint, spatter } from "./brush.ts";
import { type Camera, box, plane, seen } from "./camera.ts";
import { chairFromAbove } from "./chair.ts";
import { chance } from "./chance.ts";
import { containerColours } from "./container.ts";
import type { Gallery } from "./gallery.ts";
import { crackedGround, ridge, tufts } from "./ground.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { type Point, blob, curve, disc, polygon, rectangle, tablet, trail, turned, under } from "./outline.ts";
import { blankSheet, pen } from "./paper-sheet.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";
import { clouds, sky, sun } from "./sky.ts";

/** Six empty chairs around a table, one of them larger. */
function roundTable(): Drawing {
  const [x, y, radius] = [800, 455, 268];
  const colours = [ink.plum, ink.clay, ink.teal, ink.olive, ink.slate, ink.ochre] as const;
  const seats = colours.map((colour, index) => {
    const angle = -90 + 30 + index * 60;
    const large = index === 5;
    const far = radius + (large ? 96 : 84);
    return { colour: large ? ink.black : colour, angle, large, at: turned([x + far, y], [x, y], angle) };
  });
  const table = disc(x, y, radius);
  const rings = [0.92, 0.74, 0.52, 0.28].map((share) =>
    line(disc(x, y, radius * share), darker(ink.clay, 0.35), share === 0.92 ? 6 : 2, { opacity: 0.55 }),
  );
  const carpet = [720, 610, 500, 395].map((size, index) =>
    paint(disc(x, y, size), index % 2 === 0 ? mix(ink.teal, ink.black, 0.12) : mix(ink.teal, ink.sand, 0.16)),
  );
  return {
    marks: [
      paint(wholeSheet, mix(ink.teal, ink.black, 0.35)),
      ...carpet,
      Array.from({ length: 60 }, (_, index) =>
        line(
          trail([turned([x + 520, y], [x, y], index * 6), turned([x + 596, y], [x, y], index * 6 + 3)]),
          mix(ink.ochre, ink.teal, 0.35),
          7,
        ),
      ).join(""),
      spatter(wholeSheet, ink.black, { from: [1500, 950], to: [500, 250], strength: 0.85 }),
      seats
        .map(({ at, large }) =>
          moved("translate(26 34)", `<g opacity="0.4">${paint(disc(...at, large ? 84 : 66), ink.black)}</g>`),
        )
        .join(""),
      seats
        .map(({ at, angle, colour, large }) => chairFromAbove(at[0], at[1], angle - 90, large ? 150 : 104, colour))
        .join(""),
      paint(disc(x + 30, y + 40, radius), ink.black, 0.42),
      paint(table, "#b98245"),
      hatch(table, darker(ink.clay, 0.2), { angle: 8, gap: 13, width: 2, opacity: 0.45 }),
      inside(
        table,
        spatter(table, darker(ink.clay, 0.45), {
          from: [x + radius, y + radius],
          to: [x - radius * 0.3, y - radius * 0.3],
          strength: 0.8,
        }),
      ),
      ...rings,
      line(disc(x, y, radius), darker(ink.clay, 0.55), 9),
      seats
        .map(({ angle }) => {
          const place = turned([x + radius * 0.7, y], [x, y], angle);
          const beside = turned([x + radius * 0.68, y + 62], [x, y], angle);
          return (
            blankSheet(place[0], place[1], 70, 92, angle - 90) + pen(beside[0], beside[1], 62, angle + 12, ink.black)
          );
        })
        .join(""),
    ].join(""),
    roughness: 4,
  };
}

function core(luck: ReturnType<typeof chance>, x: number, y: number, width: number, height: number): Mark {
  const body = tablet(x, y, width, height, height * 0.16);
  const grey = mix("#8d8d88", luck.pick(["#5f6468", "#b9b2a4", "#777a78"]), luck.between(0.1, 0.8));
  const veins = Array.from({ length: luck.whole(0, 3) }, () => {
    const at = x + luck.between(0.05, 0.85) * width;
    const lean = luck.between(-60, 90);
    const path: Point[] = [0, 0.25, 0.5, 0.75, 1].map((share) => [
      at + lean * share + luck.between(-9, 9),
      y - 4 + share * (height + 8),
    ]);
    return (
      line(curve(path), ink.black, luck.between(3, 13)) +
      (luck.next() < 0.4 ? line(curve(path.map(([a, b]) => [a + 15, b] as const)), ink.light, 4, { opacity: 0.8 }) : "")
    );
  });
  const specks = Array.from({ length: Math.round(width / 14) }, () =>
    paint(
      disc(luck.between(x, x + width), luck.between(y, y + height), luck.between(1, 4)),
      luck.next() < 0.6 ? ink.black : ink.light,
      0.55,
    ),
  );
  return [
    paint(body, grey),
    inside(body, specks.join("") + veins.join("")),
    inside(body, spatter(body, ink.black, { from: [0, y + height], to: [0, y + height * 0.35], strength: 0.9 })),
    inside(body, spatter(body, ink.light, { from: [0, y], to: [0, y + height * 0.42], strength: 0.85 })),
    line(
      trail([
        [x + 10, y + height * 0.17],
        [x + width - 12, y + height * 0.17],
      ]),
      ink.light,
      4,
      { opacity: 0.6 },
    ),
  ].join("");
}

/** Cores of rock in a wooden tray, with a tag. */
function drillCores(): Drawing {
  const luck = chance(74);
  const [left, top, width, rows, pitch] = [90, 116, 1440, 5, 146];
  const height = rows * pitch + 26;
  const wood = rectangle(left - 40, top - 34, width + 80, height + 62);
  const channels: Mark[] = [];
  for (let row = 0; row < rows; row += 1) {
    const y = top + row * pitch;
    channels.push(paint(rectangle(left, y, width, pitch - 16), darker(ink.clay, 0.62)));
    let x = left + luck.between(6, 30);
    while (x < left + width - 70) {
      const length = Math.min(luck.between(90, 400), left + width - 10 - x);
      channels.push(core(luck, x, y + 8, length, pitch - 34));
      x += length + luck.between(5, 22);
    }
    channels.push(spatter(rectangle(left, y, width, 40), ink.black, { from: [0, y], to: [0, y + 36], strength: 0.7 }));
  }
  const tag: readonly Point[] = [
    [1010, 92],
    [1240, 62],
    [1268, 236],
    [1040, 268],
    [980, 186],
  ];
  return {
    marks: [
      paint(wholeSheet, mix(ink.ochre, ink.sand, 0.45)),
      spatter(wholeSheet, darker(ink.clay, 0.3), { from: [1600, 950], to: [300, -100], strength: 0.75 }),
      moved(
        "rotate(-4 800 450)",
        [
          paint(rectangle(left - 16, top + 8, width + 86, height + 70), ink.black, 0.4),
          paint(wood, "#b98d53"),
          hatch(wood, darker(ink.clay, 0.4), { angle: 1, gap: 10, width: 1.8, opacity: 0.5 }),
          ...channels,
          [left - 20, left + width + 20]
            .flatMap((x) => [top - 12, top + height / 2, top + height + 6].map((y) => paint(disc(x, y, 6), ink.black)))
            .join(""),
        ].join(""),
      ),
      line(
        curve([
          [985, 178],
          [880, 150],
          [800, 205],
          [760, 330],
        ]),
        ink.light,
        5,
      ),
      paint(polygon(tag.map(([x, y]) => [x + 16, y + 22] as const)), ink.black, 0.45),
      paint(polygon(tag), ink.paper),
      spatter(polygon(tag), ink.ochre, { from: [1268, 250], to: [1080, 120], strength: 0.7 }),
      paint(disc(1014, 180, 12), darker(ink.clay, 0.5)),
      line(
        trail([
          [1062, 226],
          [1242, 202],
        ]),
        ink.clay,
        5,
      ),
    ].join(""),
    letters: words("W", [1142, 198], { size: 128, bold: true, turn: -8 }),
  };
}

/** An old statute on a container, its rusted lock on the doors. */
function lawAndContainer(): Drawing {
  const [left, right, top] = [330, 1270, 392];
  const doors = rectangle(left, top, right - left, 560);
  const middle = (left + right) / 2;
  const ribs = Array.from({ length: 13 }, (_, index) => {
    const x = left + 26 + index * 72;
    return (
      paint(rectangle(x, top + 60, 30, 520), darker(ink.teal, 0.32)) +
      paint(rectangle(x + 30, top + 60, 8, 520), lighter(ink.teal, 0.18))
    );
  });
  const bars = [left + 130, middle - 100, middle + 100, right - 130].map(
    (x) =>
      paint(rectangle(x + 8, top + 30, 22, 560), ink.black, 0.35) +
      paint(rectangle(x - 11, top + 24, 22, 560), ink.stone) +
      paint(rectangle(x + 3, top + 24, 8, 560), ink.ash),
  );
  const handles = [middle - 100, middle + 100].map((x, index) => {
    const inner = index === 0 ? x + 120 : x - 120;
    return (
      paint(tablet(Math.min(x, inner) - 14, 690, 148, 26, 12), ink.black) +
      paint(tablet(Math.min(x, inner) - 14, 684, 148, 22, 10), ink.stone)
    );
  });
  const cover = polygon([
    [392, 206],
    [1200, 178],
    [1214, 332],
    [404, 366],
  ]);
  const pages = polygon([
    [402, 232],
    [1176, 204],
    [1184, 308],
    [410, 342],
  ]);
  const spine = blob([
    [372, 206],
    [408, 196],
    [420, 286],
    [416, 368],
    [380, 372],
    [360, 290],
  ]);
  const lid = polygon([
    [384, 196],
    [560, 110],
    [1290, 92],
    [1206, 178],
  ]);
  const shackle = curve([
    [756, 742],
    [752, 660],
    [800, 614],
    [848, 660],
    [844, 742],
  ]);
  const lock = tablet(706, 724, 188, 158, 22);
  return {
    marks: [
      sky(620, { ground: mix(ink.sand, ink.paper, 0.3), above: ink.ochre, low: ink.clay, strength: 0.55 }),
      paint(rectangle(-20, 610, 1640, 320), mix(ink.slate, ink.sand, 0.25)),
      spatter(rectangle(-20, 610, 1640, 320), ink.night, { from: [0, 930], to: [0, 560], strength: 0.8 }),
      containerWall(-80, 470, 340, 430, ink.clay) + containerWall(1340, 470, 340, 430, ink.ochre),
      paint(
        polygon([
          [right, top],
          [right + 60, top - 30],
          [right + 60, 940],
          [right, 940],
        ]),
        darker(ink.teal, 0.6),
      ),
      paint(
        polygon([
          [left, top],
          [left + 70, top - 30],
          [right + 60, top - 30],
          [right, top],
        ]),
        lighter(ink.teal, 0.3),
      ),
      paint(doors, ink.teal),
      ...ribs,
      spatter(doors, ink.black, { from: [right, 900], to: [left + 200, 400], strength: 0.75 }),
      line(
        trail([
          [middle, top],
          [middle, 940],
        ]),
        ink.black,
        9,
      ),
      paint(rectangle(left, top, right - left, 40), darker(ink.teal, 0.3)),
      ...bars,
      ...handles,
      paint(
        polygon([
          [420, 372],
          [1230, 336],
          [1290, 368],
          [520, 394],
        ]),
        ink.black,
        0.5,
      ),
      paint(cover, darker(ink.plum, 0.35)),
      paint(pages, ink.sand),
      hatch(pages, darker(ink.ochre, 0.4), { angle: -2, gap: 6, width: 1.6, opacity: 0.75 }),
      spatter(pages, darker(ink.clay, 0.4), { from: [410, 340], to: [700, 240], strength: 0.7 }),
      paint(
        polygon([
          [1176, 204],
          [1206, 178],
          [1290, 92],
          [1296, 238],
          [1214, 332],
          [1184, 308],
        ]),
        darker(ink.sand, 0.18),
      ),
      hatch(
        polygon([
          [1180, 204],
          [1290, 100],
          [1294, 230],
          [1186, 308],
        ]),
        darker(ink.ochre, 0.5),
        { angle: -46, gap: 7, width: 1.6, opacity: 0.7 },
      ),
      paint(lid, ink.plum),
      spatter(lid, ink.black, { from: [500, 210], to: [900, 60], strength: 0.55 }),
      spatter(lid, ink.sand, { from: [1290, 80], to: [620, 170], strength: 0.8 }),
      line(
        polygon([
          [452, 184],
          [584, 122],
          [1240, 106],
          [1176, 162],
        ]),
        ink.ochre,
        4,
      ),
      paint(spine, darker(ink.plum, 0.2)),
      [232, 282, 332]
        .map((y) =>
          line(
            curve([
              [366, y],
              [390, y + 8],
              [418, y],
            ]),
            ink.ochre,
            7,
          ),
        )
        .join(""),
      chain([800, 190], [800, 646], 15),
      paint(tablet(718, 742, 196, 158, 22), ink.black, 0.45),
      line(shackle, darker(ink.clay, 0.45), 26),
      line(shackle, ink.clay, 9),
      paint(lock, darker(ink.clay, 0.15)),
      spatter(lock, ink.black, { from: [894, 890], to: [740, 740], strength: 0.85 }),
      spatter(lock, ink.ochre, { from: [700, 720], to: [800, 830], strength: 0.75 }),
      hatch(lock, darker(ink.clay, 0.65), { angle: 60, gap: 15, width: 2.5, opacity: 0.5 }),
      paint(disc(800, 792, 19), ink.black) +
        paint(
          polygon([
            [792, 800],
            [808, 800],
            [814, 846],
            [786, 846],
          ]),
          ink.black,
        ),
    ].join(""),
  };
}

const containerWall = (x: number, y: number, width: number, height: number, colour: string): Mark =>
  paint(rectangle(x, y, width, height), darker(colour, 0.25)) +
  Array.from({ length: Math.floor(width / 34) }, (_, index) =>
    paint(rectangle(x + 10 + index * 34, y + 24, 14, height), darker(colour, 0.5)),
  ).join("") +
  spatter(rectangle(x, y, width, height), ink.black, { from: [0, y + height], to: [0, y], strength: 0.8 });

/** Links of a chain from one point down to another. */
function chain(from: Point, to: Point, links: number): Mark {
  return Array.from({ length: links }, (_, index) => {
    const y = from[1] + ((index + 0.5) * (to[1] - from[1])) / links;
    const long = (to[1] - from[1]) / links;
    const flat = index % 2 === 0;
    const link = tablet(from[0] - (flat ? 13 : 5), y - long * 0.72, flat ? 26 : 10, long * 1.44, 13);
    return line(link, ink.black, 13) + line(link, mix(ink.clay, ink.ash, 0.3), 6);
  }).join("");
}

/** A canal with hardly any water, its gate standing open. */
function dryCanal(): Drawing {
  const camera: Camera = { eye: 4.4, horizon: 330, centre: 760, focus: 1180 };
  const far = 420;
  const strip = (spots: readonly (readonly [number, number])[], near = 1.2): string =>
    plane(camera, [
      ...spots.map(([x, y]) => [x, y, near] as const),
      ...[...spots].reverse().map(([x, y]) => [x, y, far] as const),
    ]);
  const leftBank = strip([
    [-6.2, 0],
    [-2.2, -2.3],
  ]);
  const rightBank = strip([
    [6.2, 0],
    [2.2, -2.3],
  ]);
  const bed = strip([
    [-2.2, -2.3],
    [2.2, -2.3],
  ]);
  const water: Point[] = [];
  for (const side of [-1, 1] as const) {
    const edge = [4, 7, 10, 13, 17, 22, 30, 46, 80, 200].map((away) =>
      seen(camera, [0.6 * Math.sin(away / 3.4) + side * (0.26 + 0.07 * Math.sin(away)), -2.3, away]),
    );
    water.push(...(side === -1 ? edge : edge.reverse()));
  }
  const gate = 15;
  const iron = { front: mix(ink.clay, ink.black, 0.45), side: ink.black, top: ink.clay };
  const [wheelX, wheelY] = seen(camera, [0, 4.6, gate]);
  return {
    marks: [
      sky(330, { ground: "#eed6a4", above: mix(ink.clay, ink.sand, 0.35), low: "#f6e3b6", strength: 0.7 }),
      sun([1200, 215], 78, "#f7e7c0", "#e0a955"),
      paint(under(ridge(334, [18, 40, 26, 62, 44, 30, 14, 26, 38, 20]), 380), mix(ink.slate, ink.sand, 0.5)),
      paint(rectangle(-20, 328, 1640, 600), "#cfa869"),
      spatter(rectangle(-20, 328, 1640, 600), ink.clay, { from: [0, 930], to: [0, 330], strength: 0.7 }),
      crackedGround(
        camera,
        { left: -26, right: -6, near: 6, far: 80 },
        { seed: 4, plate: 1.25, earth: "#dcbb80", joint: darker(ink.clay, 0.5) },
      ),
      crackedGround(
        camera,
        { left: 6.4, right: 26, near: 6, far: 80 },
        { seed: 9, plate: 1.25, earth: "#dcbb80", joint: darker(ink.clay, 0.5) },
      ),
      paint(leftBank, "#a97a48"),
      hatch(leftBank, darker(ink.clay, 0.55), { angle: 62, gap: 15, width: 2.4, opacity: 0.6 }),
      spatter(leftBank, ink.black, { from: [500, 900], to: [300, 500], strength: 0.7 }),
      paint(rightBank, "#d6ae70"),
      hatch(rightBank, darker(ink.clay, 0.3), { angle: -58, gap: 17, width: 2, opacity: 0.5 }),
      paint(bed, "#8b6a45"),
      spatter(bed, ink.black, { from: [760, 900], to: [760, 430], strength: 0.6 }),
      paint(polygon(water), mix(ink.teal, ink.sand, 0.35)),
      line(trail(water.slice(0, 9)), lighter(ink.teal, 0.7), 3),
      tufts(camera, { left: -22, right: -6.3, near: 3, far: 80 }, 3, 60, mix(ink.olive, ink.ochre, 0.4)),
      tufts(camera, { left: 6.3, right: 24, near: 3, far: 80 }, 8, 60, mix(ink.olive, ink.ochre, 0.4)),
      box(
        camera,
        { at: [-3.4, -2.4, gate], size: [0.7, 3.4, 0.6] },
        { front: ink.stone, side: ink.ash, top: ink.light },
      ),
      box(
        camera,
        { at: [2.7, -2.4, gate], size: [0.7, 3.4, 0.6] },
        { front: ink.stone, side: ink.ash, top: ink.light },
      ),
      spatter(
        plane(camera, [
          [-3.4, 1, gate],
          [-2.7, 1, gate],
          [-2.7, -2.4, gate],
          [-3.4, -2.4, gate],
        ]),
        ink.black,
        { from: [500, 860], to: [520, 640], strength: 0.8 },
      ),
      spatter(
        plane(camera, [
          [2.7, 1, gate],
          [3.4, 1, gate],
          [3.4, -2.4, gate],
          [2.7, -2.4, gate],
        ]),
        ink.black,
        { from: [1000, 860], to: [1000, 640], strength: 0.8 },
      ),
      box(camera, { at: [-2.6, -2.4, gate + 0.2], size: [0.26, 6.2, 0.25] }, iron),
      box(camera, { at: [2.4, -2.4, gate + 0.2], size: [0.26, 6.2, 0.25] }, iron),
      box(camera, { at: [-2.8, 3.7, gate + 0.15], size: [5.6, 0.32, 0.35] }, iron),
      box(
        camera,
        { at: [-2.38, 1.1, gate + 0.2], size: [4.76, 1.9, 0.12] },
        { front: mix(ink.clay, ink.black, 0.2), side: ink.black, top: ink.ochre },
      ),
      hatch(
        plane(camera, [
          [-2.38, 3, gate + 0.2],
          [2.38, 3, gate + 0.2],
          [2.38, 1.1, gate + 0.2],
          [-2.38, 1.1, gate + 0.2],
        ]),
        ink.black,
        { angle: 88, gap: 22, width: 4, opacity: 0.5 },
      ),
      spatter(
        plane(camera, [
          [-2.38, 3, gate + 0.2],
          [2.38, 3, gate + 0.2],
          [2.38, 1.1, gate + 0.2],
          [-2.38, 1.1, gate + 0.2],
        ]),
        ink.ochre,
        { from: [980, 400], to: [700, 540], strength: 0.7 },
      ),
      box(camera, { at: [-2.38, 2, gate + 0.14], size: [4.76, 0.16, 0.08] }, iron),
      line(trail([seen(camera, [0, 3, gate + 0.2]), [wheelX, wheelY]]), ink.black, 10),
      line(disc(wheelX, wheelY, 50, 13), ink.black, 10) +
        line(
          trail([
            [wheelX - 48, wheelY],
            [wheelX + 48, wheelY],
          ]),
          ink.black,
          6,
        ),
    ].join(""),
  };
}

/** Containers across the steppe towards a thin line of sea. */
function containerTrain(): Drawing {
  const camera: Camera = { eye: 4.4, horizon: 430, centre: 300, focus: 1120 };
  const luck = chance(12);
  const far = 900;
  const sleepers = Array.from({ length: 70 }, (_, index) => 5.2 + index * 0.9 + index ** 2 * 0.05).reverse();
  const wagons = Array.from({ length: 46 }, (_, index) => ({
    from: 6 + index * 13.6,
    colour: containerColours[(index * 3 + 1) % containerColours.length] ?? ink.clay,
  })).reverse();
  const wagon = ({ from, colour }: { readonly from: number; readonly colour: string }): Mark => {
    const side = plane(camera, [
      [13, 3.75, from],
      [13, 3.75, from + 12.6],
      [13, 1.15, from + 12.6],
      [13, 1.15, from],
    ]);
    const ribs = Array.from({ length: from < 90 ? 30 : 0 }, (_, index) => {
      const away = from + 0.25 + index * 0.42;
      return line(
        trail([seen(camera, [13, 3.6, away]), seen(camera, [13, 1.3, away])]),
        darker(colour, 0.3),
        Math.max(0.8, 42 / away),
        { cap: "butt" },
      );
    });
    const wheels =
      from < 150
        ? [1.4, 3.2, 9.4, 11.2]
            .map((along) =>
              paint(
                disc(
                  ...seen(camera, [13.1, 0.46, from + along]),
                  (camera.focus * 0.3) / (from + along),
                  (camera.focus * 0.45) / (from + along),
                ),
                ink.black,
              ),
            )
            .join("")
        : "";
    return [
      box(
        camera,
        { at: [13, 0.85, from - 0.3], size: [2.5, 0.3, 13.2] },
        { front: ink.black, side: darker(ink.slate, 0.6), top: ink.black },
      ),
      wheels,
      box(
        camera,
        { at: [13, 1.15, from], size: [2.5, 2.6, 12.6] },
        { front: darker(colour, 0.55), side: colour, top: lighter(colour, 0.3) },
      ),
      ...ribs,
      line(
        trail([seen(camera, [13, 3.7, from]), seen(camera, [13, 3.7, from + 12.6])]),
        lighter(colour, 0.4),
        Math.max(0.8, 70 / from),
      ),
      from < 40
        ? spatter(side, ink.black, {
            from: [0, seen(camera, [13, 1.15, from + 3])[1]],
            to: [0, seen(camera, [13, 3.4, from + 3])[1]],
            strength: 0.7,
          })
        : "",
    ].join("");
  };
  const rail = (x: number): string =>
    polygon([
      seen(camera, [x - 0.06, 0.16, 3]),
      seen(camera, [x + 0.06, 0.16, 3]),
      seen(camera, [x + 0.06, 0.16, far]),
      seen(camera, [x - 0.06, 0.16, far]),
    ]);
  const ballast = plane(camera, [
    [11.4, 0, 5],
    [17, 0, 5],
    [17, 0, far],
    [11.4, 0, far],
  ]);
  return {
    marks: [
      sky(430, { ground: "#e9dcc0", above: mix(ink.slate, ink.teal, 0.35), low: "#f0d192", strength: 0.85 }),
      clouds(31, { top: 60, bottom: 290 }, ink.light, 9),
      paint(rectangle(-20, 427, 480, 17), mix(ink.slate, "#2f78a0", 0.55)),
      line(
        trail([
          [-20, 428],
          [440, 428],
        ]),
        "#cfe0e0",
        3,
      ),
      paint(
        polygon([
          [-20, 444],
          [620, 440],
          [1640, 424],
          [1640, 940],
          [-20, 940],
        ]),
        "#d9b256",
      ),
      spatter(rectangle(-20, 440, 1640, 480), darker(ink.ochre, 0.35), { from: [0, 930], to: [0, 430], strength: 0.7 }),
      Array.from({ length: 34 }, () => {
        const away = 6 + luck.next() ** 2 * 160;
        const [x, y] = seen(camera, [luck.between(-40, 9), 0, away]);
        const long = (camera.focus * luck.between(2, 9)) / away;
        return line(
          trail([
            [x, y],
            [x + long, y],
          ]),
          luck.next() < 0.5 ? "#f0d58b" : darker(ink.ochre, 0.2),
          Math.max(1.5, 40 / away),
          { opacity: 0.7 },
        );
      }).join(""),
      paint(ballast, mix(ink.ash, ink.clay, 0.25)),
      hatch(ballast, ink.black, { angle: -40, gap: 9, width: 2, opacity: 0.35 }),
      sleepers
        .map((away) =>
          paint(
            plane(camera, [
              [12.4, 0.08, away],
              [15.8, 0.08, away],
              [15.8, 0.08, away + 0.3],
              [12.4, 0.08, away + 0.3],
            ]),
            darker(ink.clay, 0.6),
          ),
        )
        .join(""),
      paint(
        plane(camera, [
          [10.2, 0.02, 6],
          [13.4, 0.02, 6],
          [13.4, 0.02, 640],
          [10.2, 0.02, 640],
        ]),
        ink.black,
        0.45,
      ),
      paint(rail(13.3), ink.stone),
      paint(rail(14.9), ink.stone),
      wagons.map(wagon).join(""),
      tufts(camera, { left: -14, right: 10, near: 8, far: 90 }, 5, 120, darker(ink.olive, 0.1), 0.42),
    ].join(""),
  };
}

export const summit: Gallery = {
  "round-table-six": roundTable,
  "drill-cores": drillCores,
  "law-and-container": lawAndContainer,
  "dry-canal": dryCanal,
  "container-train": containerTrain,
};
