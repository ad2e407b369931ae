import { type Mark, glow, hatch, inside, line, moved, paint, spatter, veil } from "./brush.ts";
import { type Camera, type Spot, box, plane, seen } from "./camera.ts";
import { chance } from "./chance.ts";
import { oldChest } from "./chest.ts";
import type { Gallery } from "./gallery.ts";
import { darker, ink, lighter, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { masonry } from "./masonry.ts";
import { type Point, blob, curve, disc, polygon, rectangle, tablet, trail } from "./outline.ts";
import { scribble } from "./paper-sheet.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";

/** Four chests behind a wall, in the light of a torch. */
function manuscriptBoxes(): Drawing {
  const hole: readonly Point[] = [
    [470, 960],
    [452, 800],
    [500, 690],
    [470, 560],
    [520, 430],
    [506, 300],
    [590, 210],
    [650, 120],
    [790, 92],
    [910, 60],
    [1020, 110],
    [1130, 150],
    [1190, 250],
    [1240, 360],
    [1214, 500],
    [1262, 620],
    [1230, 760],
    [1270, 960],
  ];
  const opening = polygon(hole);
  const inner = polygon(hole.map(([x, y]) => [860 + (x - 860) * 0.93, 560 + (y - 560) * 0.94] as const));
  const beam = polygon([
    [196, 812],
    [500, 120],
    [1240, 60],
    [1300, 900],
  ]);
  const rubble = chance(8);
  return {
    marks: [
      paint(wholeSheet, mix(ink.stone, ink.night, 0.42)),
      masonry(wholeSheet, {
        rows: 8,
        from: [
          [-20, -20],
          [1620, -20],
        ],
        to: [
          [-20, 920],
          [1620, 920],
        ],
        seed: 12,
        colour: mix(ink.ash, ink.black, 0.5),
        columns: 8,
        joint: 7,
      }),
      hatch(wholeSheet, ink.black, { angle: 64, gap: 26, width: 2, opacity: 0.28 }),
      spatter(wholeSheet, ink.black, { from: [1620, -40], to: [500, 420], strength: 0.95 }),
      spatter(wholeSheet, ink.black, { from: [-40, 100], to: [420, 500], strength: 0.9 }),
      glow(wholeSheet, "#e2b25c", { at: [760, 540], radius: 640, strength: 0.75 }),
      paint(opening, mix(ink.stone, ink.black, 0.45)) +
        spatter(opening, ink.black, { from: [1300, 500], to: [700, 500], strength: 0.8 }),
      line(opening, mix(ink.stone, ink.ochre, 0.25), 6) + line(inner, ink.black, 10),
      paint(inner, "#14110d"),
      inside(inner, glow(wholeSheet, "#8a5a26", { at: [820, 560], radius: 460, strength: 0.9 })),
      inside(
        inner,
        [
          oldChest(560, 712, 590, 178, "#a86c35"),
          oldChest(592, 536, 530, 164, "#bd7d40"),
          oldChest(566, 366, 560, 158, "#a3683a"),
          oldChest(604, 214, 480, 142, "#c48746", true),
        ].join(""),
      ),
      inside(inner, spatter(inner, ink.black, { from: [1300, 260], to: [900, 420], strength: 0.9 })),
      inside(opening, spatter(beam, "#f5d68a", { from: [196, 812], to: [1000, 420], strength: 0.5 })),
      Array.from({ length: 22 }, () => {
        const [x, y, size] = [rubble.between(360, 1400), rubble.between(856, 910), rubble.between(16, 48)];
        const stone = polygon([
          [x - size, y + size * 0.4],
          [x - size * 0.6, y - size * 0.5],
          [x + size * 0.3, y - size * 0.7],
          [x + size, y + size * 0.1],
          [x + size * 0.5, y + size * 0.7],
        ]);
        return (
          paint(stone, mix(ink.stone, ink.black, rubble.between(0.25, 0.6))) +
          spatter(stone, ink.black, { from: [x + size, y + size], to: [x - size, y - size], strength: 0.8 })
        );
      }).join(""),
      moved(
        "rotate(-38 150 846)",
        [
          paint(tablet(-60, 812, 220, 68, 18), "#20262a"),
          paint(
            polygon([
              [150, 806],
              [218, 784],
              [218, 908],
              [150, 886],
            ]),
            "#30383d",
          ),
          paint(disc(218, 846, 16, 62), "#fdeeb9"),
          line(
            trail([
              [-20, 828],
              [140, 828],
            ]),
            ink.ash,
            5,
          ),
          [0, 26, 52, 78]
            .map((x) =>
              line(
                trail([
                  [x, 816],
                  [x, 876],
                ]),
                ink.black,
                5,
              ),
            )
            .join(""),
          paint(tablet(80, 800, 40, 16, 7), ink.clay),
        ].join(""),
      ),
      glow(disc(196, 812, 150), "#fbe3a0", { at: [222, 786], radius: 150, strength: 0.85 }),
    ].join(""),
  };
}

/** A restorer's table from above. */
function restorationTable(): Drawing {
  const luck = chance(140);
  const edge = (cx: number, cy: number, w: number, h: number, wear: number): Point[] =>
    Array.from({ length: 44 }, (_, index) => {
      const angle = (index / 44) * Math.PI * 2;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const square = Math.max(Math.abs(cos), Math.abs(sin));
      const far = 1 - luck.between(0, wear);
      return [cx + ((cos / square) * w * far) / 2, cy + ((sin / square) * h * far) / 2];
    });
  const leaf = polygon(edge(0, 0, 560, 700, 0.055));
  const heart = polygon(edge(0, 0, 490, 620, 0.06));
  const glass: Point = [560, 590];
  const written = (scale: number, seed: number): Mark =>
    scribble(
      { x: -196 * scale, y: -236 * scale, width: 392 * scale, height: 470 * scale },
      { rows: 13, colour: "#3b2414", weight: 9 * scale, seed },
    );
  const lens = disc(...glass, 122);
  const bristles = polygon([
    [-96, 0],
    [96, 0],
    [112, 132],
    [70, 150],
    [20, 138],
    [-30, 154],
    [-80, 140],
    [-114, 146],
  ]);
  const head = disc(232, 116, 176, 150);
  return {
    marks: [
      paint(wholeSheet, mix(ink.teal, ink.night, 0.5)),
      hatch(wholeSheet, mix(ink.teal, ink.night, 0.8), { angle: 3, gap: 24, width: 3, opacity: 0.6 }),
      glow(wholeSheet, "#d8b777", { at: [640, 420], radius: 860, strength: 0.85 }),
      moved(
        "translate(800 468) rotate(-6)",
        [
          paint(rectangle(-330, -404, 700, 860), ink.black, 0.35),
          paint(rectangle(-350, -424, 700, 860), "#e8e0cd"),
          paint(polygon(edge(16, 20, 564, 704, 0.04)), ink.black, 0.35),
          paint(leaf, "#8f5f31"),
          paint(heart, "#d9b87c"),
          spatter(heart, "#8f5f31", { from: [300, 380], to: [-120, -60], strength: 0.85 }),
          written(1, 3),
          line(
            trail([
              [20, -266],
              [196, -266],
            ]),
            ink.red,
            13,
            { cap: "butt" },
          ),
          [
            [-120, -60, 22],
            [60, 150, 30],
            [150, 60, 14],
            [-60, 250, 18],
          ]
            .map(([x = 0, y = 0, r = 0]) =>
              paint(
                blob([
                  [x - r, y],
                  [x - r * 0.2, y - r * 0.8],
                  [x + r, y - r * 0.2],
                  [x + r * 0.4, y + r * 0.9],
                ]),
                "#e8e0cd",
              ),
            )
            .join(""),
        ].join(""),
      ),
      // the lens
      paint(disc(glass[0] + 22, glass[1] + 30, 136), ink.black, 0.4),
      line(
        trail([
          [468, 690],
          [322, 848],
        ]),
        ink.black,
        44,
        { opacity: 0.35 },
      ),
      line(
        trail([
          [470, 676],
          [316, 832],
        ]),
        darker(ink.clay, 0.45),
        40,
      ) +
        line(
          trail([
            [462, 672],
            [312, 824],
          ]),
          ink.clay,
          9,
        ),
      paint(lens, "#ecd6a2"),
      inside(lens, moved(`translate(${glass[0] + 250} ${glass[1] - 130}) rotate(-6)`, written(2.3, 3))),
      inside(
        lens,
        spatter(lens, ink.light, {
          from: [glass[0] - 120, glass[1] - 120],
          to: [glass[0] + 20, glass[1] + 20],
          strength: 0.85,
        }),
      ),
      line(lens, "#b58a3a", 20) + line(disc(glass[0] - 3, glass[1] - 3, 124), "#f0d48c", 5),
      // the brush and the bone blade
      moved(
        "translate(1290 250) rotate(24)",
        [
          paint(rectangle(-92, 24, 230, 260), ink.black, 0.22),
          paint(tablet(-26, -260, 52, 210, 22), "#9c6b38") +
            line(
              trail([
                [-8, -240],
                [-8, -70],
              ]),
              "#d3a063",
              8,
            ),
          paint(tablet(-100, -62, 200, 66, 12), ink.ash) +
            spatter(tablet(-100, -62, 200, 66, 12), ink.black, { from: [100, 0], to: [-60, -60], strength: 0.7 }),
          paint(bristles, "#e5d2a8"),
          hatch(bristles, darker(ink.ochre, 0.4), { angle: 90, gap: 8, width: 2.2, opacity: 0.8 }),
        ].join(""),
      ),
      moved(
        "translate(1330 640) rotate(-58)",
        paint(
          blob([
            [-206, 24],
            [-60, 44],
            [120, 40],
            [236, 20],
            [120, 6],
            [-60, 4],
          ]),
          ink.black,
          0.35,
        ) +
          paint(
            blob([
              [-220, 0],
              [-70, 26],
              [110, 22],
              [226, -2],
              [110, -18],
              [-70, -22],
            ]),
            "#efe6cf",
          ) +
          line(
            curve([
              [-190, 0],
              [-60, 6],
              [110, 4],
              [210, -2],
            ]),
            ink.stone,
            4,
          ),
      ),
      // the lamp
      line(
        trail([
          [-40, 420],
          [60, 60],
          [232, 116],
        ]),
        ink.black,
        26,
      ) +
        line(
          trail([
            [-46, 416],
            [54, 56],
          ]),
          ink.ash,
          6,
        ),
      paint(disc(258, 146, 180, 154), ink.black, 0.4),
      paint(head, ink.clay),
      spatter(head, ink.black, { from: [90, 10], to: [260, 160], strength: 0.85 }),
      line(head, darker(ink.clay, 0.5), 9),
      paint(disc(232, 116, 34, 29), darker(ink.clay, 0.55)),
      spatter(wholeSheet, ink.black, { from: [1640, 960], to: [900, 420], strength: 0.85 }),
    ].join(""),
    roughness: 4,
  };
}

/** A page in black and red, a slanting margin, and an old tide line on its lower third. */
function manuscriptPage(): Drawing {
  const page: readonly Point[] = [
    [392, 40],
    [900, 26],
    [1270, 44],
    [1288, 420],
    [1274, 880],
    [840, 892],
    [400, 872],
    [384, 460],
  ];
  const leaf = polygon(page);
  const facing = polygon([
    [-220, 66],
    [200, 40],
    [372, 46],
    [366, 460],
    [380, 872],
    [160, 890],
    [-220, 866],
  ]);
  const black = "#2b1b12";
  const right = 1222;
  const text = (line_: string, row: number, colour = black, size = 37): Mark =>
    words(line_, [right, 212 + row * 78], { size, hand: "naskh", colour, anchor: "right" });
  const lines = [
    "اعلم أنّ الريح لا تأتي من غير علامة، فمن",
    "راقب الغيم عند الفجر عرف ما يكون عصراً،",
    "ومن أغفله فلا يلمِ البحر. وأوّل العلامات",
    "أن تسكن الطير قبل الغروب، وأن يصفو",
    "ما بين الجبل والساحل حتى يُرى الحجر. فإن",
    "كان ذلك في تشرين فهي ريح ثلاثة أيام، وإن",
    "كان في كانون فسبعة، فلا سفر إلا لمضطرّ.",
    "والثانية أن يثقل الحبل في يد الملّاح من",
  ];
  const tide: readonly Point[] = [
    [360, 640],
    [480, 600],
    [600, 636],
    [720, 590],
    [860, 616],
    [980, 574],
    [1120, 610],
    [1300, 584],
  ];
  const stain = `${curve(tide)}L1320 920L360 920Z`;
  const margin = (line_: string, index: number): Mark =>
    words(line_, [512 + index * 6, 262 + index * 62], { size: 31, hand: "naskh", colour: ink.red, turn: -34 });
  return {
    marks: [
      paint(wholeSheet, darker(ink.plum, 0.45)),
      hatch(wholeSheet, darker(ink.plum, 0.65), { angle: 40, gap: 12, width: 2.5, opacity: 0.5 }),
      spatter(wholeSheet, ink.black, { from: [1700, 1000], to: [700, 200], strength: 0.8 }),
      moved(
        "translate(104 0)",
        [
          paint(
            polygon([
              [-220, 90],
              [380, 70],
              [1310, 70],
              [1326, 906],
              [840, 920],
              [-220, 900],
            ]),
            ink.black,
            0.5,
          ),
          paint(
            polygon([
              [1262, 52],
              [1304, 60],
              [1308, 884],
              [1268, 886],
            ]),
            "#b48f55",
          ) +
            hatch(
              polygon([
                [1270, 52],
                [1304, 60],
                [1308, 884],
                [1274, 886],
              ]),
              "#6d4c26",
              { angle: 90, gap: 7, width: 2, opacity: 0.8 },
            ),
          paint(facing, "#d6bb86"),
          scribble(
            { x: -160, y: 150, width: 450, height: 610 },
            { rows: 9, colour: mix(black, "#d6bb86", 0.22), weight: 20, seed: 5 },
          ),
          spatter(facing, darker(ink.clay, 0.5), { from: [384, 460], to: [150, 460], strength: 0.9 }),
          paint(leaf, "#e2c992"),
          spatter(leaf, "#a87a3f", { from: [1300, 460], to: [1080, 460], strength: 0.6 }),
          spatter(leaf, darker(ink.clay, 0.45), { from: [376, 460], to: [520, 460], strength: 0.85 }),
          line(rectangle(640, 70, 604, 776), ink.red, 3) + line(rectangle(630, 60, 624, 796), darker(ink.clay, 0.3), 2),
          words("باب في هبوب الرياح ومواقيتها", [942, 138], { size: 50, hand: "naskh", colour: ink.red }),
          lines.map((line_, row) => text(line_, row)).join(""),
          ["جرّبناه سنة بعد سنة", "فصحّ في الشتاء كلّه", "ولم يصحّ في الصيف", "إلا مرّة واحدة"].map(margin).join(""),
          inside(leaf, veil(0.34, paint(stain, "#8a5a24"))),
          inside(leaf, spatter(stain, "#6f4315", { from: [800, 590], to: [800, 700], strength: 0.55 })),
          inside(
            leaf,
            line(curve(tide), "#6b3f14", 8, { opacity: 0.8 }) +
              line(curve(tide.map(([x, y], index) => [x, y + 34 + (index % 3) * 11] as const)), "#7d5220", 4, {
                opacity: 0.6,
              }),
          ),
          inside(
            facing,
            veil(
              0.34,
              paint(
                polygon([
                  [-220, 660],
                  [120, 622],
                  [260, 650],
                  [390, 618],
                  [390, 920],
                  [-220, 920],
                ]),
                "#8a5a24",
              ),
            ),
          ),
          line(
            curve([
              [384, 46],
              [376, 460],
              [390, 880],
            ]),
            darker(ink.clay, 0.7),
            9,
          ),
        ].join(""),
      ),
    ].join(""),
    roughness: 3,
  };
}

/** A vaulted hall; nine glass cases shine and three do not. */
function exhibitionHall(): Drawing {
  const camera: Camera = { eye: 3.7, horizon: 330, centre: 800, focus: 1020 };
  const opening = (away: number): readonly Spot[] => [
    [-5.2, 0, away],
    ...Array.from({ length: 21 }, (_, index) => {
      const angle = Math.PI * (index / 20);
      return [-5.2 * Math.cos(angle), 2.9 + 4.1 * Math.sin(angle), away] as const;
    }),
    [5.2, 0, away],
  ];
  const at = (away: number): readonly Point[] => opening(away).map((spot) => seen(camera, spot));
  const rib = (away: number, depth: number, tone: string): Mark => {
    const [front, back] = [at(away), at(away + depth)];
    const ring = `${polygon([
      [-40, 960],
      [-40, -40],
      [1640, -40],
      [1640, 960],
    ])}${polygon([...front].reverse())}`;
    const soffit = front.slice(0, -1).map((point, index) => {
      const corners = [point, front[index + 1] ?? point, back[index + 1] ?? point, back[index] ?? point];
      const share = index / front.length;
      return paint(polygon(corners), mix(lighter(tone, 0.18), darker(tone, 0.45), Math.abs(share - 0.25) * 1.3));
    });
    const joints = Array.from({ length: 15 }, (_, index) => {
      const angle = Math.PI * ((index + 0.5) / 15);
      const from = seen(camera, [-5.2 * Math.cos(angle), 2.9 + 4.1 * Math.sin(angle), away]);
      const to = seen(camera, [-6.1 * Math.cos(angle), 2.9 + 5 * Math.sin(angle), away]);
      return line(trail([from, to]), darker(tone, 0.45), Math.max(1.5, 34 / away));
    });
    return (
      soffit.join("") +
      `<path d="${ring}" fill="${tone}" fill-rule="evenodd"/>` +
      joints.join("") +
      line(trail(front), darker(tone, 0.5), Math.max(2, 46 / away))
    );
  };
  const dark = new Set(["right1", "left3", "right4"]);
  const show = (side: "left" | "right", index: number): Mark => {
    const away = 7.4 + index * 2.9;
    const x = side === "left" ? -3.7 : 2.2;
    const lit = !dark.has(`${side}${index}`);
    const plinth = { front: lit ? "#4b3524" : "#2b2723", side: lit ? "#35251a" : "#211e1c", top: "#6d5136" };
    const glass = plane(camera, [
      [x, 1.75, away],
      [x + 1.3, 1.75, away],
      [x + 1.3, 0.92, away],
      [x, 0.92, away],
    ]);
    const inner = side === "left" ? x + 1.3 : x;
    const flank = plane(camera, [
      [inner, 1.75, away],
      [inner, 1.75, away + 0.9],
      [inner, 0.92, away + 0.9],
      [inner, 0.92, away],
    ]);
    const [bookX, bookY] = seen(camera, [x + 0.65, 1.06, away]);
    const size = camera.focus / away;
    const book = polygon([
      [bookX - size * 0.36, bookY],
      [bookX - size * 0.32, bookY - size * 0.2],
      [bookX, bookY - size * 0.13],
      [bookX + size * 0.32, bookY - size * 0.2],
      [bookX + size * 0.36, bookY],
      [bookX, bookY + size * 0.05],
    ]);
    const [middleX, middleY] = seen(camera, [x + 0.65, 1.35, away]);
    const rims = [glass, flank].map((pane) => line(pane, lit ? "#8d6a34" : "#4b4a45", Math.max(2, 34 / away))).join("");
    return [
      lit
        ? glow(disc(middleX, seen(camera, [0, 0, away])[1], size * 1.5, size * 0.5), "#e0a94f", {
            at: [middleX, seen(camera, [0, 0, away])[1]],
            radius: size * 1.4,
            strength: 0.6,
          })
        : "",
      lit
        ? glow(disc(middleX, middleY, size * 1.5), "#e6b45a", {
            at: [middleX, middleY],
            radius: size * 1.5,
            strength: 0.75,
          })
        : "",
      box(camera, { at: [x, 0, away], size: [1.3, 0.92, 0.9] }, plinth),
      paint(flank, lit ? "#e2b765" : "#2a3136"),
      paint(glass, lit ? "#f6dc98" : "#333b40"),
      lit
        ? paint(
            polygon([
              [bookX - size * 0.4, bookY + size * 0.08],
              [bookX + size * 0.4, bookY + size * 0.08],
              [bookX + size * 0.3, bookY + size * 0.02],
              [bookX - size * 0.3, bookY + size * 0.02],
            ]),
            "#8d6a34",
          ) +
          paint(book, ink.clay) +
          line(
            trail([
              [bookX, bookY - size * 0.13],
              [bookX, bookY + size * 0.05],
            ]),
            darker(ink.clay, 0.5),
            3,
          )
        : "",
      lit
        ? spatter(glass, "#c98c35", {
            from: [middleX - size, middleY + size * 0.5],
            to: [middleX, middleY - size * 0.2],
            strength: 0.6,
          })
        : spatter(glass, ink.black, {
            from: [middleX - size, middleY + size * 0.5],
            to: [middleX + size * 0.4, middleY - size * 0.4],
            strength: 0.8,
          }),
      rims,
      lit ? "" : paint(rectangle(middleX - size * 0.12, middleY + size * 0.13, size * 0.24, size * 0.13), ink.sand),
    ].join("");
  };
  const bays = [24, 19.4, 15.4, 12, 9, 6.4];
  const floor = plane(camera, [
    [-9, 0, 3],
    [9, 0, 3],
    [9, 0, 28],
    [-9, 0, 28],
  ]);
  const tiles = [
    ...Array.from({ length: 13 }, (_, index) =>
      trail([seen(camera, [-7.2 + index * 1.2, 0, 3]), seen(camera, [-7.2 + index * 1.2, 0, 28])]),
    ),
    ...[3.6, 4.4, 5.4, 6.6, 8.2, 10.2, 13, 17, 22].map((away) =>
      trail([seen(camera, [-8, 0, away]), seen(camera, [8, 0, away])]),
    ),
  ];
  const stoneAt = (index: number): string => mix("#6f5f4b", "#2e2a2a", index / 5.6);
  return {
    marks: [
      paint(wholeSheet, "#8a6e48"),
      glow(wholeSheet, "#efcf8c", { at: [800, 330], radius: 320, strength: 0.8 }),
      bays.map((away, index) => rib(away, 1.4, stoneAt(index))).join(""),
      spatter(wholeSheet, ink.black, { from: [800, -200], to: [800, 380], strength: 0.85 }),
      paint(floor, "#4a3d30"),
      line(tiles.join(""), "#2a221b", 2.5, { opacity: 0.8 }),
      spatter(floor, ink.black, { from: [800, 1000], to: [800, 480], strength: 0.6 }),
      [5, 4, 3, 2, 1, 0].map((index) => show("left", index) + show("right", index)).join(""),
    ].join(""),
    roughness: 3,
  };
}

export const manuscripts: Gallery = {
  "manuscript-boxes": manuscriptBoxes,
  "restoration-table": restorationTable,
  "manuscript-page": manuscriptPage,
  "exhibition-hall": exhibitionHall,
};
