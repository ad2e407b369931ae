import { type Mark, hatch, line, paint, spatter } from "./brush.ts";
import type { Gallery } from "./gallery.ts";
import { darker, ink, mix } from "./ink.ts";
import { words } from "./lettering.ts";
import { coastalWater, country, framed, openMap, tinted, town } from "./map-sheet.ts";
import { type Point, curve } from "./outline.ts";
import { type Drawing, wholeSheet } from "./sheet.ts";

const water = mix(ink.slate, ink.paper, 0.62);
const wave = mix(ink.slate, ink.paper, 0.1);
const neighbours = mix(ink.sand, ink.paper, 0.45);

/** A sea's name in two lines. */
const seaName = ([first, second]: readonly [string, string], [x, y]: Point): Mark =>
  [first, second]
    .map((text, row) => words(text, [x, y + row * 44], { size: 40, colour: darker(ink.slate, 0.45), rim: water }))
    .join("");

/** The five states and the sea to their west. */
function fiveStates(): Drawing {
  const map = openMap({ west: 48, east: 87.4, south: 34.7, north: 55.7 });
  const tones = [
    [country.kazakhstan, "#d0a45a"],
    [country.uzbekistan, "#b46a3f"],
    [country.turkmenistan, "#c98a4e"],
    [country.kyrgyzstan, "#8d7a48"],
    [country.tajikistan, "#8a4a35"],
  ] as const;
  const codes = tones.map(([code]) => code);
  const around = map.around(codes);
  const lands = codes.map((code) => map.land(code));
  const state = (text: string, at: Point, size: number): Mark =>
    words(text, at, { size, bold: true, colour: ink.light, rim: "#3b2a1d" });
  const outer = { size: 46, colour: darker(ink.ash, 0.35) };
  return {
    marks: [
      framed(
        coastalWater([around, ...lands].join(""), water, wave) +
          paint(around, neighbours) +
          hatch(around, ink.stone, { angle: -38, gap: 11, width: 1.8, opacity: 0.6 }) +
          spatter(wholeSheet, ink.stone, { from: [1600, 900], to: [500, 100], strength: 0.5 }) +
          tones.map(([code, tone]) => tinted(map.land(code), tone)).join(""),
      ),
    ].join(""),
    letters: [
      state("كازاخستان", map.place(67.5, 48.2), 84),
      state("أوزبكستان", map.place(61.5, 42.75), 46),
      state("تركمانستان", map.place(59.2, 39.1), 52),
      state("قيرغيزستان", map.place(75.4, 41.3), 42),
      state("طاجيكستان", map.place(71.4, 38.2), 42),
      seaName(["بحر", "قزوين"], map.place(50.9, 42.2)),
      words("روسيا", map.place(80, 54.3), outer),
      words("الصين", map.place(85.2, 41.5), outer),
    ].join(""),
    roughness: 2,
  };
}

/** The route from the Chinese border to the Black Sea. */
function middleCorridor(): Drawing {
  const map = openMap({ west: 38.8, east: 83.2, south: 38.2, north: 54.2 });
  const tones = [
    [country.kazakhstan, "#d6b47a"],
    [country.azerbaijan, "#9a9a5c"],
    [country.georgia, "#c4905a"],
  ] as const;
  const codes = tones.map(([code]) => code);
  const around = map.around(codes);
  const khorgos = map.place(80.4, 44.2);
  const aktau = map.place(51.2, 43.65);
  const baku = map.place(49.9, 40.4);
  const tbilisi = map.place(44.8, 41.7);
  const batumi = map.place(41.65, 41.65);
  const steppe = curve([
    khorgos,
    map.place(77.1, 43.8),
    map.place(74.6, 44.2),
    map.place(73.4, 46.3),
    map.place(71.2, 48),
    map.place(67.6, 47.8),
    map.place(63.8, 47.3),
    map.place(61, 47.1),
    map.place(58, 47.1),
    map.place(55.2, 45.3),
    map.place(53.2, 44.3),
    aktau,
  ]);
  const crossing = curve([aktau, map.place(50.6, 42.6), map.place(50.7, 41.2), baku]);
  const caucasus = curve([
    baku,
    map.place(48.6, 40.2),
    map.place(47, 40.7),
    map.place(45.6, 41.3),
    tbilisi,
    map.place(43.4, 42),
    map.place(42.2, 42.05),
    batumi,
  ]);
  const name = { size: 50, bold: true, rim: ink.light };
  const quiet = { size: 44, colour: darker(ink.ash, 0.45) };
  return {
    marks: [
      framed(
        coastalWater([around, ...codes.map((code) => map.land(code))].join(""), water, wave) +
          paint(around, neighbours) +
          hatch(around, ink.stone, { angle: -38, gap: 11, width: 1.8, opacity: 0.6 }) +
          spatter(wholeSheet, ink.stone, { from: [1600, 900], to: [500, 100], strength: 0.45 }) +
          tones.map(([code, tone]) => tinted(map.land(code), tone)).join(""),
      ),
      line(steppe, ink.light, 20) + line(steppe, ink.red, 12),
      line(crossing, ink.light, 18) + line(crossing, ink.red, 12, { dash: "22 18", cap: "butt" }),
      line(caucasus, ink.light, 20) + line(caucasus, ink.red, 12),
      [khorgos, aktau, baku, tbilisi, batumi].map((at) => town(at, 13)).join(""),
    ].join(""),
    letters: [
      words("خورغوس", [khorgos[0] - 10, khorgos[1] + 66], name),
      words("أكتاو", [aktau[0] + 84, aktau[1] + 20], name),
      words("باكو", [baku[0] + 74, baku[1] + 30], name),
      words("تبليسي", [tbilisi[0] + 16, tbilisi[1] - 30], name),
      words("باتومي", [batumi[0] - 4, batumi[1] + 68], name),
      words("كازاخستان", map.place(66, 49.9), { size: 60, colour: darker(ink.ochre, 0.5), bold: true }),
      seaName(["بحر", "قزوين"], map.place(51.3, 38.9)),
      seaName(["البحر", "الأسود"], map.place(39.75, 42.9)),
      words("الصين", map.place(80.6, 41.3), quiet),
      words("روسيا", map.place(45, 47.6), quiet),
    ].join(""),
    roughness: 2,
  };
}

export const centralAsiaMaps: Gallery = { "c5-map": fiveStates, "middle-corridor-map": middleCorridor };
