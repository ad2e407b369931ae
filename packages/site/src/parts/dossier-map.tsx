import type { Entity } from "@mihwar/newsroom";
import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { dossierWords } from "../words-dossier-ar.ts";
import { Text } from "./copy.tsx";
import { outlines } from "./outlines.ts";

const width = 720;
const height = 400;
const margin = 70;
/** Corners of a coast that stand closer together are one. Units of the picture. */
const apart = 7;

type Point = readonly [number, number];

/** What of a place decides its picture. */
interface Placed {
  readonly name: string;
  readonly points: readonly Point[];
  readonly isLine: boolean;
}

const placedOf = ({ name, geometry }: Entity): readonly Placed[] => {
  if (geometry === undefined) return [];
  return "point" in geometry
    ? [{ name, points: [geometry.point], isLine: false }]
    : [{ name, points: geometry.line, isLine: true }];
};

/** A frame around all points, never so narrow that nothing else is seen. */
function projectionFor(points: readonly Point[]): GeoProjection {
  const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = 8;
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [padX, padY] = [Math.max(0, (least - (east - west)) / 2), Math.max(0, (least / 2 - (north - south)) / 2)];
  const corners = {
    type: "MultiPoint" as const,
    coordinates: [
      [west - padX, Math.max(-80, south - padY)],
      [east + padX, Math.min(80, north + padY)],
    ],
  };
  return geoMercator()
    .fitExtent(
      [
        [margin, margin / 2],
        [width - margin, height - margin / 2],
      ],
      corners,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2;

/** How wide a name stands, near enough: letters of the label face at this size. */
const widthOf = (name: string): number => name.length * 8.5 + 8;

/** Where a name may stand beside its point: under it, over it, to either side. */
const beside = (w: number): readonly Point[] => [
  [0, 20],
  [0, -13],
  [w / 2 + 10, 4],
  [-w / 2 - 10, 4],
  [w / 2 + 6, 18],
  [-w / 2 - 6, 18],
  [w / 2 + 6, -12],
  [-w / 2 - 6, -12],
];

interface Label {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Drawing {
  readonly land: string;
  readonly borders: string;
  readonly lines: readonly string[];
  readonly dots: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly labels: readonly Label[];
  /** Names that found no room. */
  readonly unplaced: readonly string[];
}

const whole = (value: number): number => Math.round(value);

function draw(places: readonly Placed[]): Drawing {
  const projection = projectionFor(places.flatMap(({ points }) => points));
  const path = geoPath(projection).digits(0);
  // `scale` is units a radian.
  const { land, borders } = outlines((apart / projection.scale()) * (180 / Math.PI));
  const at = (point: Point): Point => projection([...point]) ?? [0, 0];
  const dots = places
    .filter(({ isLine }) => !isLine)
    .flatMap(({ name, points }) => points.map((point) => ({ name, x: whole(at(point)[0]), y: whole(at(point)[1]) })));
  const anchors = places.map(({ name, points }) => {
    const [x, y] = at(points[Math.floor(points.length / 2)] ?? [0, 0]);
    return { name, x, y };
  });
  const taken: Box[] = dots.map(({ x, y }) => ({ x, y, w: 12, h: 12 }));
  const labels: Label[] = [];
  const unplaced: string[] = [];
  for (const { name, x, y } of anchors) {
    const w = widthOf(name);
    const spot = beside(w)
      .map(([dx, dy]) => ({ x: x + dx, y: y + dy - 4, w, h: 18 }))
      .find(
        (box) =>
          box.x - w / 2 > 0 &&
          box.x + w / 2 < width &&
          box.y > 9 &&
          box.y < height - 9 &&
          !taken.some((other) => meet(box, other)),
      );
    if (spot === undefined) unplaced.push(name);
    else {
      taken.push(spot);
      labels.push({ name, x: whole(spot.x), y: whole(spot.y + 4) });
    }
  }
  return {
    land: path(land) ?? "",
    borders: path(borders) ?? "",
    lines: places
      .filter(({ isLine }) => isLine)
      .map(({ points }) => path({ type: "LineString", coordinates: points.map((point) => [...point]) }) ?? ""),
    dots,
    labels,
    unplaced,
  };
}

/** A map takes some milliseconds, and changes only with its places. */
const drawn = new Map<string, Drawing>();
const most = 200;

function drawingOf(places: readonly Placed[]): Drawing {
  const name = JSON.stringify(places);
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const made = draw(places);
  if (drawn.size >= most) drawn.clear();
  drawn.set(name, made);
  return made;
}

/** Where it happens. Names never lie on each other; those without room stand below. */
export function DossierMap({
  places,
  note,
}: {
  readonly places: readonly Entity[];
  readonly note?: string | undefined;
}) {
  const { land, borders, lines, dots, labels, unplaced } = drawingOf(places.flatMap(placedOf));
  const names = places.map(({ name }) => name).join("، ");
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={dossierWords.mapLabel(names)}>
        <path class="land" d={land} />
        <path class="border" d={borders} />
        {lines.map((line, at) => (
          <path key={at} class="way" d={line} />
        ))}
        {dots.map(({ name, x, y }) => (
          <circle key={name} cx={x} cy={y} r="5" />
        ))}
        {labels.map(({ name, x, y }) => (
          <text key={name} x={x} y={y}>
            {name}
          </text>
        ))}
      </svg>
      {unplaced.length === 0 && note === undefined ? null : (
        <figcaption>
          {unplaced.length === 0 ? null : <Text>{dossierWords.alsoThere(unplaced.join("، "))}</Text>}{" "}
          {note === undefined ? null : <Text>{note}</Text>}
        </figcaption>
      )}
    </figure>
  );
}
