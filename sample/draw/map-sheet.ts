import { createRequire } from "node:module";
import { type GeoProjection, geoConicEqualArea, geoPath } from "d3-geo";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { type Mark, inside, line, paint, spatter } from "./brush.ts";
import { darker, ink } from "./ink.ts";
import { words } from "./lettering.ts";
import { type Outline, type Point, disc, polygon, rectangle } from "./outline.ts";
import { sheet, wholeSheet } from "./sheet.ts";

type Land = Polygon<{ name: string }> | MultiPolygon<{ name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

const atlas = createRequire(import.meta.url)("world-atlas/countries-50m.json") as Atlas;
const lands = atlas.objects.countries.geometries.filter(
  (land): land is Land => land.type === "Polygon" || land.type === "MultiPolygon",
);

/** Countries by the numbers of ISO 3166. */
export const country = {
  azerbaijan: "031",
  georgia: "268",
  kazakhstan: "398",
  kyrgyzstan: "417",
  tajikistan: "762",
  turkmenistan: "795",
  uzbekistan: "860",
} as const;

/** A part of the world on the sheet. */
export interface MapSheet {
  place(longitude: number, latitude: number): Point;
  /** The outline of one country. */
  land(code: string): Outline;
  /** Everything dry except these countries, without borders. */
  around(codes: readonly string[]): Outline;
}

/** Fits a rectangle of longitudes and latitudes to the sheet. */
export function openMap(window: {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}): MapSheet {
  const { west, east, south, north } = window;
  const corners = {
    type: "MultiPoint" as const,
    coordinates: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [(west + east) / 2, north],
      [(west + east) / 2, south],
    ],
  };
  const projection: GeoProjection = geoConicEqualArea()
    .parallels([south + (north - south) * 0.2, south + (north - south) * 0.8])
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [0, 0],
        [sheet.width, sheet.height],
      ],
      corners,
    )
    .clipExtent([
      [-60, -60],
      [sheet.width + 60, sheet.height + 60],
    ]);
  const path = geoPath(projection).digits(1);
  return {
    place: (longitude, latitude) => projection([longitude, latitude]) ?? [0, 0],
    land: (code) => {
      const found = lands.find(({ id }) => id === code);
      if (found === undefined) throw new Error(`no country ${code}`);
      return path(feature(atlas, found)) ?? "";
    },
    around: (codes) =>
      path(
        merge(
          atlas,
          lands.filter(({ id }) => !codes.includes(String(id))),
        ),
      ) ?? "",
  };
}

/** Water with lines that follow the coast, as engravers draw it. `dry` is all that is land. */
export const coastalWater = (dry: Outline, water: string, wave: string): Mark =>
  paint(wholeSheet, water) +
  [62, 44, 28, 14]
    .map((width, index) => line(dry, wave, width + 3, { opacity: 0.28 + index * 0.12 }) + line(dry, water, width))
    .join("");

/** A country: a flat tone, a deeper rim inside its border, and a thin border. */
export const tinted = (land: Outline, colour: string, border = ink.light): Mark =>
  [
    paint(land, colour),
    inside(land, line(land, darker(colour, 0.22), 26, { opacity: 0.55 })),
    spatter(land, darker(colour, 0.5), {
      from: [sheet.width, sheet.height],
      to: [sheet.width * 0.25, 0],
      strength: 0.42,
    }),
    line(land, border, 3.5),
  ].join("");

/** A town: a ring and a dot. */
export const town = (at: Point, radius = 11): Mark =>
  paint(disc(...at, radius + 4), ink.light) +
  paint(disc(...at, radius), ink.black) +
  paint(disc(...at, radius * 0.42), ink.light);

/** An arrow to the north with its letter. */
export function northArrow([x, y]: Point): { readonly marks: Mark; readonly letters: Mark } {
  return {
    marks:
      paint(
        polygon([
          [x, y - 58],
          [x + 17, y + 20],
          [x, y + 6],
        ]),
        ink.black,
      ) +
      paint(
        polygon([
          [x, y - 58],
          [x - 17, y + 20],
          [x, y + 6],
        ]),
        ink.light,
      ) +
      line(
        polygon([
          [x, y - 58],
          [x + 17, y + 20],
          [x, y + 6],
          [x - 17, y + 20],
        ]),
        ink.black,
        3,
      ),
    letters: words("ش", [x, y - 72], { size: 38, bold: true, rim: ink.paper }),
  };
}

/** A map inside the double frame of a printed sheet, with a margin of paper. */
export const framed = (marks: Mark): Mark =>
  paint(wholeSheet, ink.paper) +
  inside(rectangle(30, 30, sheet.width - 60, sheet.height - 60), marks) +
  line(rectangle(16, 16, sheet.width - 32, sheet.height - 32), ink.black, 1.5) +
  line(rectangle(30, 30, sheet.width - 60, sheet.height - 60), ink.black, 4);
