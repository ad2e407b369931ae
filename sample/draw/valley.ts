import { type Mark, glow, hatch, inside, line, moved, paint, spatter, veil } from "./brush.ts";
import { type Camera, box, plane, seen } from "./camera.ts";
import { woodenChair } from "./chair.ts";
import { chance } from "./chance.ts";
import type { Gallery } from "./gallery.ts";
import { crackedGround, ridge } from "./ground.ts";
import { flatHouse } from "./house.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { framed, northArrow, town } from "./map-sheet.ts";
import { type Point, blob, curve, disc, polygon, rectangle, tablet, trail, under } from "./outline.ts";
import { blankSheet, scribble } from "./paper-sheet.ts";
import { hills, relief } from "./relief.ts";
import { ripples, sea } from "./sea.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";
import { clouds, halo, rain, sky } from "./sky.ts";
import { cypress, treeFromAbove } from "./tree.ts";

/** A cut through block 7 of the dam: the gallery and the crack. */
function damCrackSection(): Drawing {
  const metre = 14;
  const crest = 150;
  const base = crest + 41 * metre;
  const face = 1010;
  const gallery = crest + 22 * metre;
  const water = crest + 2.4 * metre;
  const body: readonly Point[] = [
    [face, crest],
    [face - 96, crest],
    [face - 112, crest + 96],
    [face - 520, base],
    [face, base],
  ];
  const dam = polygon(body);
  const rock = under(
    [
      [-40, base - 26],
      [160, base - 12],
      [face - 640, base - 14],
      [face - 420, base - 8],
      [face, base - 6],
      [face + 160, base - 4],
      [1300, base + 10],
      [1660, base - 14],
    ],
    960,
  );
  const lake = rectangle(face, water, 700, base - water + 30);
  const luck = chance(7);
  const stones = Array.from({ length: 190 }, () => {
    const [x, y, size] = [luck.between(face - 520, face), luck.between(crest, base), luck.between(3, 11)];
    return paint(
      blob([
        [x - size, y],
        [x, y - size * 0.7],
        [x + size, y + size * 0.2],
        [x + size * 0.2, y + size * 0.8],
      ]),
      luck.next() < 0.5 ? ink.ash : lighter(ink.stone, 0.4),
      0.75,
    );
  });
  const crack = curve([
    [face, gallery + 4],
    [face - 90, gallery - 3],
    [face - 178, gallery + 6],
    [face - 262, gallery - 1],
    [face - 330, gallery + 4],
  ]);
  const label = { size: 50, bold: true, rim: ink.paper };
  return {
    marks: [
      sky(base, { ground: "#f1e4c6", above: mix(ink.ochre, ink.sand, 0.45), strength: 0.55 }),
      paint(
        under(
          [
            [-40, 560],
            [150, 470],
            [330, 540],
            [520, 610],
            [700, 700],
          ],
          760,
        ),
        mix(ink.olive, ink.sand, 0.5),
      ),
      paint(lake, mix(ink.teal, ink.sand, 0.25)),
      spatter(lake, ink.night, { from: [0, base + 40], to: [0, water], strength: 0.85 }),
      ripples(5, { left: face + 10, right: 1600, top: water + 16, bottom: base - 40 }, lighter(ink.teal, 0.45), 34),
      line(
        trail([
          [face, water],
          [1640, water],
        ]),
        ink.light,
        6,
      ),
      paint(rock, darker(ink.clay, 0.4)),
      hatch(rock, ink.black, { angle: 28, gap: 17, width: 3, opacity: 0.6 }),
      spatter(rock, ink.black, { from: [0, 960], to: [0, base], strength: 0.8 }),
      paint(dam, ink.stone),
      inside(dam, stones.join("")),
      inside(
        dam,
        spatter(dam, darker(ink.slate, 0.4), { from: [face - 480, base], to: [face - 60, crest + 120], strength: 0.7 }),
      ),
      line(dam, ink.black, 6),
      [0.25, 0.5, 0.75]
        .map((share) =>
          inside(
            dam,
            line(
              trail([
                [200, crest + share * 41 * metre - 30],
                [1200, crest + share * 41 * metre - 30],
              ]),
              ink.ash,
              3,
              { dash: "26 14" },
            ),
          ),
        )
        .join(""),
      line(
        trail([
          [face - 112, crest - 12],
          [face + 12, crest - 12],
        ]),
        ink.black,
        12,
      ),
      paint(tablet(face - 250, gallery - 66, 86, 100, 43), ink.black) +
        paint(rectangle(face - 250, gallery - 10, 86, 44), ink.black),
      glow(rectangle(face - 250, gallery - 66, 86, 100), ink.ochre, {
        at: [face - 207, gallery - 40],
        radius: 60,
        strength: 0.8,
      }),
      line(crack, ink.light, 19),
      line(crack, ink.red, 11),
      line(
        trail([
          [430, gallery - 60],
          [face - 262, gallery - 34],
        ]),
        ink.black,
        4,
      ),
      line(
        trail([
          [1180, gallery - 96],
          [face - 40, gallery - 8],
        ]),
        ink.red,
        4,
      ),
      line(
        trail([
          [face - 600, crest],
          [face - 600, base],
        ]),
        ink.black,
        4,
      ),
      line(
        trail([
          [face - 616, crest],
          [face - 584, crest],
        ]),
        ink.black,
        4,
      ) +
        line(
          trail([
            [face - 616, base],
            [face - 584, base],
          ]),
          ink.black,
          4,
        ),
    ].join(""),
    letters: [
      words("ممرّ التفتيش", [250, gallery - 44], label),
      words("الشقّ", [1270, gallery - 88], { ...label, colour: ink.red }),
      words("البحيرة", [1330, 640], { size: 54, bold: true, colour: ink.light }),
      words("41", [face - 640, 250], { ...label, anchor: "right" }),
      words("م", [face - 708, 250], { ...label, anchor: "right" }),
      words("الكتلة", [face - 160, base - 52], { size: 52, bold: true, anchor: "right" }),
      words("7", [face - 312, base - 52], { size: 56, bold: true, anchor: "right" }),
    ].join(""),
    roughness: 3,
  };
}

/** The valley with its seven villages; the north is up. */
function valleyMap(): Drawing {
  const axis = (y: number): number => 800 + 62 * Math.sin(y / 132 + 0.6) + 26 * Math.sin(y / 57);
  const rolling = hills(14, 230);
  const fine = hills(3, 90);
  const height = (x: number, y: number): number =>
    (Math.abs(x - axis(y)) / 520) ** 0.85 * 0.72 +
    (rolling(x, y) - 0.5) * 0.5 +
    (fine(x, y) - 0.5) * 0.13 +
    (450 - y) / 3400;
  const dam = 436;
  const spread = (y: number, side: number): number =>
    16 + 128 * ((y - 96) / (dam - 96)) ** 0.75 * (0.78 + 0.45 * fine(side * 900 + 40, y * 1.7));
  const rows = Array.from({ length: 14 }, (_, index) => 96 + (index * (dam - 96)) / 13);
  const lake = blob([
    ...rows.map((y) => [axis(y) - spread(y, 0), y] as const),
    ...rows.toReversed().map((y) => [axis(y) + spread(y, 1), y] as const),
  ]);
  const stream = curve([20, 50, 96].map((y) => [axis(y), y] as const));
  const river = curve(Array.from({ length: 14 }, (_, index) => dam + index * 38).map((y) => [axis(y), y] as const));
  const canal = curve([
    [axis(dam) + 96, dam + 8],
    [axis(490) + 118, 490],
    [axis(560) + 96, 560],
    [axis(640) + 124, 640],
    [axis(700) + 112, 712],
  ]);
  const villages = [
    ["عين السنابك", [500, 226], "left"],
    ["رأس الحجل", [1040, 170], "right"],
    ["شعب الغار", [1110, 356], "right"],
    ["أم الطواحين", [axis(548) + 150, 548], "right"],
    ["بيت السواقي", [axis(612) - 118, 612], "left"],
    ["حوش الدلب", [axis(716) + 160, 716], "right"],
    ["الرقيدة", [axis(800) - 110, 800], "left"],
  ] as const;
  const water = mix(ink.teal, ink.slate, 0.4);
  const road = curve([
    [axis(548) + 150, 548],
    [axis(548) + 144, 490],
    [1000, 470],
    [960, 436],
    [1050, 420],
    [1030, 384],
    [1110, 356],
  ]);
  const north = northArrow([1480, 170]);
  return {
    marks: [
      framed(
        [
          paint(wholeSheet, "#dcd3a2"),
          relief(
            height,
            [
              [0.2, "#e4d0a0"],
              [0.36, "#d9bb85"],
              [0.52, "#c9a06a"],
              [0.68, "#b58456"],
              [0.86, "#9c6a48"],
            ],
            darker(ink.clay, 0.4),
          ),
          spatter(wholeSheet, darker(ink.clay, 0.4), { from: [1640, 940], to: [700, 300], strength: 0.4 }),
          [
            [axis(560) + 60, 590],
            [axis(690) - 60, 690],
            [axis(650) + 70, 668],
            [axis(770) + 46, 770],
          ]
            .map(([x = 0, y = 0], index) =>
              hatch(
                blob([
                  [x - 58, y],
                  [x, y - 42],
                  [x + 58, y - 6],
                  [x + 8, y + 44],
                ]),
                ink.moss,
                { angle: 30 + index * 24, gap: 9, width: 4, opacity: 0.75 },
              ),
            )
            .join(""),
          line(stream, water, 9),
          line(river, ink.light, 14) + line(river, water, 9),
          line(canal, water, 5, { dash: "14 8" }),
          paint(lake, water),
          inside(lake, line(lake, lighter(water, 0.35), 26)),
          inside(lake, line(lake, lighter(water, 0.12), 12)),
          line(lake, darker(water, 0.35), 3),
          line(road, ink.light, 10) + line(road, darker(ink.clay, 0.3), 5, { dash: "16 10" }),
          line(
            curve([
              [axis(dam) - 142, dam - 6],
              [axis(dam), dam + 16],
              [axis(dam) + 142, dam - 6],
            ]),
            ink.light,
            26,
          ),
          line(
            curve([
              [axis(dam) - 142, dam - 6],
              [axis(dam), dam + 16],
              [axis(dam) + 142, dam - 6],
            ]),
            ink.black,
            17,
          ),
          villages.map(([, at]) => town([at[0], at[1]], 12)).join(""),
          north.marks,
        ].join(""),
      ),
    ].join(""),
    letters: [
      villages
        .map(([name, [x, y], side]) =>
          words(name, [x + (side === "right" ? 30 : -30), y + 16], {
            size: 48,
            bold: true,
            anchor: side === "right" ? "left" : "right",
            rim: ink.paper,
          }),
        )
        .join(""),
      words("السد", [axis(dam) - 176, dam + 26], {
        size: 52,
        bold: true,
        anchor: "right",
        colour: ink.red,
        rim: ink.paper,
      }),
      words("البحيرة", [axis(330), 330], { size: 46, bold: true, colour: ink.light }),
      north.letters,
    ].join(""),
    roughness: 2,
  };
}

/** A grey wall under scaffolding, and a sealed page before it. */
function damContract(): Drawing {
  const luck = chance(64);
  const wall = polygon([
    [-20, 176],
    [1640, 132],
    [1640, 800],
    [-20, 800],
  ]);
  const crestAt = (along: number): number => 176 - (along / 1640) * 44;
  const joints = Array.from({ length: 10 }, (_, index) => 60 + index * 172);
  const columns = Array.from({ length: 21 }, (_, index) => 590 + index * 56);
  const decks = Array.from({ length: 8 }, (_, index) => 112 + index * 92);
  const tube = darker(ink.clay, 0.5);
  const far = columns.map((along) =>
    line(
      trail([
        [along + 17, crestAt(along) - 20],
        [along + 17, 806],
      ]),
      darker(ink.ash, 0.45),
      3,
    ),
  );
  const near = columns.map((along) =>
    line(
      trail([
        [along, crestAt(along) - luck.between(56, 96)],
        [along, 812],
      ]),
      tube,
      6,
    ),
  );
  const boards = decks.map((down, index) => {
    const from = 572 + (index % 3) * 18;
    return [
      paint(rectangle(from, down + 92, 1100, 20), ink.black, 0.28),
      paint(rectangle(from, down + 80, 1100, 13), ink.ochre),
      line(
        trail([
          [from, down + 44],
          [1660, down + 44],
        ]),
        tube,
        3.5,
      ),
    ].join("");
  });
  const braces = Array.from({ length: 15 }, () => {
    const column = luck.whole(0, columns.length - 2);
    const down = (decks[luck.whole(1, decks.length - 2)] ?? 200) + 86;
    const along = columns[column] ?? 600;
    return line(
      luck.next() < 0.5
        ? trail([
            [along, down],
            [along + 56, down - 92],
          ])
        : trail([
            [along + 56, down],
            [along, down - 92],
          ]),
      tube,
      4.5,
    );
  });
  const [x, y] = [430, 492];
  const seal = disc(-120, 196, 78);
  const ground = polygon([
    [-20, 800],
    [1640, 786],
    [1640, 960],
    [-20, 960],
  ]);
  return {
    marks: [
      sky(300, { ground: "#f0dcae", above: mix(ink.ochre, ink.sand, 0.2), low: "#f6e3b6", strength: 0.6 }),
      paint(under(ridge(190, [40, 70, 50, 30, 20, 30, 60, 96, 110, 90]), 320), mix(ink.olive, ink.sand, 0.4)),
      paint(wall, "#a5a095"),
      joints
        .map((along) =>
          line(
            trail([
              [along, crestAt(along)],
              [along, 800],
            ]),
            darker(ink.ash, 0.35),
            4,
          ),
        )
        .join(""),
      [290, 400, 510, 620, 730]
        .map((down) =>
          line(
            trail([
              [-20, down + 10],
              [1640, down - 12],
            ]),
            ink.ash,
            2.5,
          ),
        )
        .join(""),
      joints
        .slice(1, 9)
        .map((along) =>
          hatch(
            rectangle(along + 30, crestAt(along) + 20, luck.between(18, 60), luck.between(150, 420)),
            darker(ink.slate, 0.4),
            { angle: 90, gap: 9, width: 3, opacity: 0.35 },
          ),
        )
        .join(""),
      spatter(wall, ink.night, { from: [-100, 860], to: [1100, 240], strength: 0.8 }),
      paint(
        polygon([
          [-20, 158],
          [1640, 114],
          [1640, 140],
          [-20, 184],
        ]),
        ink.light,
      ),
      line(
        trail([
          [-20, 184],
          [1640, 140],
        ]),
        ink.black,
        6,
      ),
      ...far,
      ...boards,
      ...near,
      ...braces,
      paint(ground, darker(ink.clay, 0.5)),
      spatter(ground, ink.black, { from: [0, 940], to: [0, 760], strength: 0.8 }),
      blankSheet(
        x,
        y,
        560,
        760,
        -7,
        [
          line(
            trail([
              [-90, -306],
              [170, -306],
            ]),
            ink.black,
            18,
            { cap: "butt" },
          ),
          scribble(
            { x: -220, y: -256, width: 440, height: 300 },
            { rows: 9, colour: darker(ink.ash, 0.25), weight: 9, seed: 4 },
          ),
          scribble(
            { x: 40, y: 110, width: 180, height: 60 },
            { rows: 2, colour: darker(ink.ash, 0.25), weight: 9, seed: 6 },
          ),
          line(
            curve([
              [210, 250],
              [170, 214],
              [140, 262],
              [104, 220],
              [60, 258],
              [30, 236],
            ]),
            ink.slate,
            6,
          ),
          veil(
            0.9,
            line(seal, ink.red, 11) +
              line(disc(-120, 196, 58), ink.red, 4) +
              paint(disc(-120, 196, 40), ink.red, 0.85) +
              hatch(disc(-120, 196, 82), ink.light, { angle: 33, gap: 17, width: 2.5, opacity: 0.75 }),
          ),
        ].join(""),
      ),
    ].join(""),
  };
}

/** Groves from above, and the line where the lorries would pass. */
function pomegranatePlots(): Drawing {
  const luck = chance(23);
  const earths = ["#c99f63", "#b88a55", "#d8b67c", "#a9a05f", "#8f8a4e", "#c08f5a"] as const;
  const marks: Mark[] = [];
  let seed = 1;
  let top = -260;
  while (top < 1180) {
    const deep = luck.between(150, 250);
    let left = -300 + luck.between(-80, 0);
    while (left < 1900) {
      const wide = luck.between(210, 400);
      const plot = rectangle(left, top, wide - 14, deep - 14);
      const bare = luck.next() < 0.16;
      marks.push(
        paint(plot, luck.pick(earths)),
        hatch(plot, darker(ink.clay, 0.35), {
          angle: bare ? 90 : 0,
          gap: bare ? 15 : 21,
          width: bare ? 5 : 2.5,
          opacity: 0.45,
        }),
      );
      if (!bare) {
        const pitch = luck.between(46, 58);
        const colour = luck.pick([ink.moss, ink.olive, darker(ink.olive, 0.2)]);
        for (let y = top + 34; y < top + deep - 34; y += pitch)
          for (let x = left + 34; x < left + wide - 34; x += pitch) {
            seed += 1;
            if (luck.next() < 0.94)
              marks.push(
                treeFromAbove(
                  [x + luck.between(-4, 4), y + luck.between(-4, 4)],
                  luck.between(15, 21),
                  colour,
                  seed,
                  ink.red,
                ),
              );
          }
      }
      left += wide;
    }
    top += deep;
  }
  const road: readonly Point[] = [
    [-60, 800],
    [240, 700],
    [560, 560],
    [820, 470],
    [1080, 330],
    [1340, 140],
    [1700, -60],
  ];
  const ditch = curve([
    [-40, 150],
    [330, 240],
    [700, 260],
    [980, 520],
    [1300, 640],
    [1660, 700],
  ]);
  return {
    marks: [
      paint(wholeSheet, "#8d6b42"),
      moved("rotate(-11 800 450)", marks.join("")),
      line(ditch, darker(ink.clay, 0.5), 26) + line(ditch, mix(ink.teal, ink.sand, 0.3), 13),
      line(curve(road), ink.paper, 74, { opacity: 0.42 }),
      line(curve(road), ink.light, 26, { dash: "58 34", cap: "butt" }),
      line(curve(road), ink.red, 15, { dash: "58 34", cap: "butt" }),
      spatter(wholeSheet, ink.black, { from: [1640, 960], to: [800, 400], strength: 0.5 }),
    ].join(""),
    roughness: 4,
  };
}

/** A siren over the roofs; cars climb in the rain. */
function sirenNight(): Drawing {
  const bends: readonly Point[] = [
    [520, 840],
    [880, 770],
    [1250, 720],
    [1420, 660],
    [1200, 610],
    [900, 580],
    [800, 536],
    [960, 496],
    [1240, 470],
    [1330, 430],
    [1180, 396],
    [990, 378],
    [960, 346],
    [1080, 318],
    [1210, 296],
  ];
  const road = curve(bends);
  const near = under(ridge(900, [520, 470, 400, 330, 310, 390, 520, 660, 640, 560, 470, 410]), 960);
  const far = under(ridge(640, [330, 290, 340, 400, 370, 300, 340, 430, 500, 540, 470, 420]), 960);
  const lights: Mark[] = [];
  bends.slice(1, -1).forEach((from, index) => {
    const to = bends[index + 2] ?? from;
    const size = 1 - index * 0.052;
    for (const share of [0.1, 0.42, 0.72]) {
      const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share - 5];
      lights.push(
        halo([x, y], 40 * size, "#e9b24c", 0.75),
        paint(disc(x - 6 * size, y, 5.5 * size), "#fbe7b0"),
        paint(disc(x + 7 * size, y, 5.5 * size), "#fbe7b0"),
      );
    }
  });
  const horn = (x: number, y: number, side: 1 | -1): Mark =>
    paint(
      polygon([
        [x, y - 16],
        [x + side * 60, y - 22],
        [x + side * 132, y - 74],
        [x + side * 132, y + 74],
        [x + side * 60, y + 22],
        [x, y + 16],
      ]),
      darker(ink.clay, 0.1),
    ) +
    spatter(
      polygon([
        [x, y - 16],
        [x + side * 60, y - 22],
        [x + side * 132, y - 74],
        [x + side * 132, y + 74],
        [x + side * 60, y + 22],
        [x, y + 16],
      ]),
      ink.black,
      { from: [x, y + 80], to: [x, y - 30], strength: 0.9 },
    ) +
    paint(disc(x + side * 132, y, 24, 74), ink.ochre) +
    paint(disc(x + side * 134, y, 15, 52), darker(ink.clay, 0.7));
  const [x, y] = [470, 236];
  const waves = [190, 260, 330].map((radius, index) =>
    [1, -1]
      .map((side) =>
        line(
          curve(
            [-26, -13, 0, 13, 26].map(
              (degrees) =>
                [
                  x + side * radius * Math.cos((degrees * Math.PI) / 180),
                  y + radius * Math.sin((degrees * Math.PI) / 180),
                ] as const,
            ),
          ),
          ink.ochre,
          9 - index * 2,
          { opacity: 0.85 - index * 0.22 },
        ),
      )
      .join(""),
  );
  return {
    marks: [
      sky(900, { ground: mix(ink.night, ink.slate, 0.32), above: ink.black, strength: 0.85 }),
      paint(far, mix(ink.night, ink.slate, 0.62)),
      spatter(far, ink.black, { from: [0, 900], to: [0, 100], strength: 0.6 }),
      paint(near, mix(ink.night, ink.slate, 0.2)),
      hatch(near, mix(ink.night, ink.slate, 0.62), { angle: -52, gap: 19, width: 2.6, opacity: 0.5 }),
      line(road, mix(ink.slate, ink.ash, 0.3), 15) + line(road, mix(ink.night, ink.slate, 0.7), 8),
      ...lights,
      flatHouse([-40, 960], 300, 250, mix(ink.clay, ink.night, 0.55), 3, "#e0a545"),
      flatHouse([980, 960], 260, 170, mix(ink.slate, ink.night, 0.5), 8, "#e0a545"),
      flatHouse([640, 970], 300, 240, mix(ink.clay, ink.night, 0.66), 5, "#e0a545"),
      flatHouse([1270, 970], 380, 220, mix(ink.ochre, ink.night, 0.68), 6, "#e0a545"),
      flatHouse([290, 960], 330, 150, mix(ink.ochre, ink.night, 0.6), 4, "#e0a545"),
      paint(disc(980, 702, 44, 12), ink.black) + paint(rectangle(700, 676, 74, 60), ink.black),
      line(
        trail([
          [x, 960],
          [x, y],
        ]),
        ink.black,
        26,
      ) +
        line(
          trail([
            [x - 6, 960],
            [x - 6, y],
          ]),
          ink.ash,
          5,
        ),
      line(
        trail([
          [x - 60, 560],
          [x + 60, 560],
        ]),
        ink.black,
        10,
      ),
      ...waves,
      horn(x + 14, y, 1),
      horn(x - 14, y, -1),
      paint(tablet(x - 34, y - 46, 68, 92, 14), ink.black) + paint(rectangle(x - 22, y - 34, 16, 68), ink.ash, 0.6),
      paint(
        polygon([
          [x - 48, y - 46],
          [x, y - 84],
          [x + 48, y - 46],
        ]),
        ink.black,
      ),
      rain(77, 210, "#aebdc4"),
    ].join(""),
  };
}

/** A table with papers in the yard of a mountain school. */
function schoolCourtyard(): Drawing {
  const camera: Camera = { eye: 2.7, horizon: 330, centre: 800, focus: 1000 };
  const floor = plane(camera, [
    [-30, 0, 2],
    [30, 0, 2],
    [30, 0, 17],
    [-30, 0, 17],
  ]);
  const tiles = [
    ...Array.from({ length: 41 }, (_, index) =>
      trail([seen(camera, [-30 + index * 1.5, 0, 2.4]), seen(camera, [-30 + index * 1.5, 0, 17])]),
    ),
    ...Array.from({ length: 12 }, (_, index) =>
      trail([seen(camera, [-30, 0, 2.5 + index * 1.3]), seen(camera, [30, 0, 2.5 + index * 1.3])]),
    ),
  ];
  const wood = { front: "#8a5a34", side: "#6d4426", top: "#c18d55" };
  const sheets = Array.from({ length: 9 }, (_, index) => {
    const [x, z] = [-2.75 + index * 0.63, 7.15 + (index % 2) * 0.42];
    return paint(
      plane(camera, [
        [x, 0.79, z],
        [x + 0.32, 0.79, z - 0.02],
        [x + 0.36, 0.79, z + 0.36],
        [x + 0.03, 0.79, z + 0.4],
      ]),
      ink.light,
    );
  });
  const chairBack = [-2.4, -1.2, 0, 1.2, 2.3].map((x) => woodenChair(camera, [x - 0.22, 0, 8.25], ink.teal, 2));
  const chairFront = [-2.5, -1.1, 0.2, 1.5, 2.5].map((x, index) =>
    woodenChair(camera, [x - 0.22, 0, 6.1 - (index % 2) * 0.18], index === 2 ? ink.clay : "#8a6a3c", 0),
  );
  const wallFace = plane(camera, [
    [-30, 1, 17],
    [30, 1, 17],
    [30, 0, 17],
    [-30, 0, 17],
  ]);
  const wing = { front: "#d9bf8f", side: "#c7a876", top: ink.sand };
  const door = (z: number): Mark => {
    const [left, top] = seen(camera, [-6.5, 2.5, z + 1.1]);
    const [right, bottom] = seen(camera, [-6.5, 0, z]);
    const [, topNear] = seen(camera, [-6.5, 2.5, z]);
    const [, bottomFar] = seen(camera, [-6.5, 0, z + 1.1]);
    return paint(
      polygon(
        [
          [right, topNear],
          [left, top],
          [left, bottomFar],
          [right, bottom],
        ].map(([a = 0, b = 0]) => [a, b] as const),
      ),
      darker(ink.teal, 0.35),
    );
  };
  const pane = (z: number): Mark =>
    paint(
      plane(camera, [
        [-6.5, 2.5, z],
        [-6.5, 2.5, z + 1.4],
        [-6.5, 1.2, z + 1.4],
        [-6.5, 1.2, z],
      ]),
      darker(ink.slate, 0.4),
    ) + line(trail([seen(camera, [-6.5, 2.5, z + 0.7]), seen(camera, [-6.5, 1.2, z + 0.7])]), ink.light, 4);
  return {
    marks: [
      sky(330, { ground: "#efd9ae", above: mix(ink.slate, ink.sand, 0.4), low: "#f4c58a", strength: 0.65 }),
      clouds(9, { top: 40, bottom: 130 }, ink.light, 4),
      paint(under(ridge(330, [70, 120, 90, 170, 210, 150, 190, 140, 90, 130]), 400), mix(ink.slate, ink.sand, 0.42)),
      paint(under(ridge(332, [20, 40, 24, 60, 90, 120, 60, 40, 70, 150]), 400), mix(ink.slate, ink.olive, 0.5)),
      sea(330, { ground: mix(ink.teal, ink.sand, 0.32), deep: ink.teal, light: ink.sand }, 4, 460),
      paint(
        under(
          [
            [820, 470],
            [960, 428],
            [1120, 384],
            [1320, 352],
            [1640, 322],
          ],
          480,
        ),
        mix(ink.olive, ink.ochre, 0.35),
      ),
      [1200, 1262, 1340, 1428]
        .map((x, index) => cypress([x, 452], 120 + (index % 2) * 46, darker(ink.moss, 0.15)))
        .join(""),
      paint(wallFace, ink.stone),
      spatter(wallFace, ink.ash, { from: [0, 500], to: [0, 420], strength: 0.8 }),
      line(trail([seen(camera, [-30, 1.04, 17]), seen(camera, [30, 1.04, 17])]), ink.light, 10),
      paint(floor, "#cdae7c"),
      line(tiles.join(""), darker(ink.ochre, 0.35), 2, { opacity: 0.6 }),
      spatter(floor, darker(ink.clay, 0.4), { from: [300, 960], to: [900, 420], strength: 0.65 }),
      box(camera, { at: [-14, 0, 4], size: [7.5, 4.6, 12] }, wing),
      spatter(
        plane(camera, [
          [-6.5, 4.6, 4],
          [-6.5, 4.6, 16],
          [-6.5, 0, 16],
          [-6.5, 0, 4],
        ]),
        darker(ink.clay, 0.3),
        { from: [0, 900], to: [200, 100], strength: 0.6 },
      ),
      line(trail([seen(camera, [-6.5, 3.1, 4]), seen(camera, [-6.5, 3.1, 16])]), ink.clay, 9),
      door(9.2),
      pane(11.4),
      pane(13.6),
      pane(6.4),
      paint(
        plane(camera, [
          [-3.1, 0.01, 6.5],
          [3.4, 0.01, 6.3],
          [3.9, 0.01, 7.6],
          [-2.8, 0.01, 7.8],
        ]),
        ink.black,
        0.35,
      ),
      ...chairBack,
      box(camera, { at: [-2.95, 0, 7], size: [0.1, 0.75, 0.1] }, wood) +
        box(camera, { at: [2.85, 0, 7], size: [0.1, 0.75, 0.1] }, wood),
      box(camera, { at: [-3.05, 0.72, 6.9], size: [6.1, 0.07, 1.05] }, wood),
      ...sheets,
      ...chairFront,
    ].join(""),
    roughness: 3,
  };
}

/** A pump on a raft, and a bank where the water was. */
function pumpsRaft(): Drawing {
  const camera: Camera = { eye: 4.6, horizon: 262, centre: 700, focus: 1000, turn: 0 };
  const bank: readonly Point[] = [
    [700, 380],
    [820, 430],
    [890, 500],
    [1010, 600],
    [1090, 720],
    [1230, 830],
    [1330, 960],
  ];
  const dry = `${curve(bank)}L1660 960L1660 330L640 352Z`;
  const bands = [0, 46, 96, 150].map((shift) =>
    line(
      curve(bank.map(([x, y]) => [x + shift * (0.4 + y / 760), y - shift * 0.16] as const)),
      darker(ink.clay, 0.25),
      5,
      { opacity: 0.5 },
    ),
  );
  const steel = {
    front: mix(ink.slate, ink.ash, 0.4),
    side: darker(ink.slate, 0.3),
    top: mix(ink.stone, ink.slate, 0.25),
  };
  const drums = [0, 1, 2, 3, 4].map((index) => {
    const [x, y] = seen(camera, [-3.9 + index * 0.92, 0.16, 10.7]);
    return (
      paint(tablet(x - 40, y - 34, 82, 74, 30), index % 2 === 0 ? ink.clay : darker(ink.clay, 0.2)) +
      spatter(tablet(x - 40, y - 34, 82, 74, 30), ink.black, { from: [x, y + 60], to: [x, y - 30], strength: 0.9 })
    );
  });
  const motor = { front: ink.ochre, side: darker(ink.ochre, 0.35), top: lighter(ink.ochre, 0.35) };
  const pipe = curve([
    [572, 574],
    [650, 528],
    [726, 596],
    [806, 664],
    [910, 640],
    [1020, 548],
    [1170, 484],
    [1400, 440],
    [1660, 412],
  ]);
  const floats = [
    [736, 612],
    [816, 668],
    [916, 642],
  ] as const;
  return {
    marks: [
      sky(262, { ground: "#efdcb4", above: mix(ink.slate, ink.sand, 0.35), low: "#f3cf97" }),
      paint(under(ridge(266, [110, 150, 120, 80, 130, 170, 140, 100, 120, 160]), 330), mix(ink.slate, ink.sand, 0.35)),
      sea(262, { ground: mix(ink.teal, ink.sand, 0.3), deep: mix(ink.teal, ink.night, 0.35), light: "#e9dcb4" }, 9),
      paint(dry, "#c99a5f"),
      inside(
        dry,
        crackedGround(
          { ...camera, centre: 1000 },
          { left: -9, right: 16, near: 5.2, far: 46 },
          { seed: 31, plate: 0.95, earth: "#dcb67c", joint: darker(ink.clay, 0.5) },
        ),
      ),
      inside(dry, bands.join("")),
      inside(dry, spatter(dry, darker(ink.clay, 0.5), { from: [820, 800], to: [1300, 560], strength: 0.75 })),
      line(curve(bank), darker(ink.clay, 0.55), 7),
      paint(
        polygon([
          [240, 672],
          [720, 672],
          [790, 706],
          [280, 722],
        ]),
        ink.night,
        0.55,
      ),
      ...drums,
      box(camera, { at: [-4.5, 0.5, 10.5], size: [4.7, 0.22, 2.6] }, steel),
      hatch(
        plane(camera, [
          [-4.5, 0.72, 13.1],
          [0.2, 0.72, 13.1],
          [0.2, 0.72, 10.5],
          [-4.5, 0.72, 10.5],
        ]),
        ink.slate,
        { angle: 0, gap: 9, width: 2, opacity: 0.55 },
      ),
      box(camera, { at: [-3.5, 0.72, 11.2], size: [1.7, 1.05, 1] }, motor),
      hatch(
        plane(camera, [
          [-3.4, 1.66, 11.2],
          [-1.9, 1.66, 11.2],
          [-1.9, 0.84, 11.2],
          [-3.4, 0.84, 11.2],
        ]),
        ink.black,
        { angle: 90, gap: 17, width: 5, opacity: 0.55 },
      ),
      spatter(
        plane(camera, [
          [-3.5, 1.77, 11.2],
          [-1.8, 1.77, 11.2],
          [-1.8, 0.72, 11.2],
          [-3.5, 0.72, 11.2],
        ]),
        ink.black,
        { from: [530, 620], to: [420, 540], strength: 0.7 },
      ),
      box(
        camera,
        { at: [-3.05, 1.77, 11.5], size: [0.2, 0.62, 0.2] },
        { front: ink.black, side: ink.black, top: ink.ash },
      ),
      paint(disc(...seen(camera, [-1.42, 1.14, 11.1]), 42), ink.black) +
        paint(disc(...seen(camera, [-1.42, 1.14, 11.1]), 33), darker(ink.teal, 0.1)) +
        paint(disc(...seen(camera, [-1.42, 1.14, 11.1]), 12), ink.stone),
      [-4.4, -2.2, 0.08]
        .map((right) =>
          line(trail([seen(camera, [right, 1.65, 10.55]), seen(camera, [right, 0.7, 10.55])]), ink.black, 7),
        )
        .join(""),
      line(trail([seen(camera, [-4.4, 1.62, 10.55]), seen(camera, [0.08, 1.62, 10.55])]), ink.black, 5),
      line(pipe, ink.black, 34) + line(pipe, "#3a719c", 25),
      line(
        curve([
          [572, 568],
          [650, 522],
          [726, 589],
          [806, 656],
          [910, 632],
          [1020, 541],
          [1170, 478],
          [1400, 434],
          [1660, 406],
        ]),
        "#9fc0d2",
        5,
      ),
      floats
        .map(
          ([x, y]) =>
            paint(tablet(x - 26, y - 8, 52, 44, 18), ink.ochre) + line(tablet(x - 26, y - 8, 52, 44, 18), ink.black, 3),
        )
        .join(""),
      ripples(41, { left: 40, right: 860, top: 720, bottom: 900 }, "#e9dcb4", 24),
    ].join(""),
  };
}

export const valley: Gallery = {
  "dam-crack-section": damCrackSection,
  "valley-map": valleyMap,
  "dam-contract": damContract,
  "pomegranate-plots": pomegranatePlots,
  "siren-night": sirenNight,
  "school-courtyard": schoolCourtyard,
  "pumps-raft": pumpsRaft,
};
