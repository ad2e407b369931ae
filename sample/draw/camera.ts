import { type Mark, paint } from "./brush.ts";
import { type Outline, type Point, polygon } from "./outline.ts";

/** A place in the drawn world, in metres: to the right, up, and away from the eye. */
export type Spot = readonly [right: number, up: number, away: number];

/** Where the eye stands and how it looks: always level, so that uprights stay upright. */
export interface Camera {
  /** Height of the eye in metres. */
  readonly eye: number;
  /** The line of the horizon, in pixels from the top. */
  readonly horizon: number;
  /** The upright line straight ahead, in pixels from the left. */
  readonly centre: number;
  /** Pixels for a metre at a distance of one metre. */
  readonly focus: number;
  /** Degrees to which the eye is turned to the right. */
  readonly turn?: number;
}

/** Where a spot is seen on the sheet. */
export function seen(camera: Camera, [right, up, away]: Spot): Point {
  const angle = ((camera.turn ?? 0) * Math.PI) / 180;
  const x = right * Math.cos(angle) - away * Math.sin(angle);
  const z = Math.max(0.2, right * Math.sin(angle) + away * Math.cos(angle));
  return [camera.centre + (camera.focus * x) / z, camera.horizon - (camera.focus * (up - camera.eye)) / z];
}

/** A flat shape in the world, as it is seen. */
export const plane = (camera: Camera, spots: readonly Spot[]): Outline =>
  polygon(spots.map((spot) => seen(camera, spot)));

/** Colours of the faces of a box: towards us, sideways, and up (or down). */
export interface Faces {
  readonly front: string;
  readonly side: string;
  readonly top: string;
}

const turnsClockwise = (points: readonly Point[]): boolean =>
  points.reduce((area, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return area + x * nextY - nextX * y;
  }, 0) > 0;

/** A box whose near lower left corner is `at`; only faces that the eye can see are drawn. */
export function box(
  camera: Camera,
  body: { readonly at: Spot; readonly size: readonly [width: number, height: number, depth: number] },
  faces: Faces,
): Mark {
  const [x, y, z] = body.at;
  const [width, height, depth] = body.size;
  const [right, up, away] = [x + width, y + height, z + depth];
  const sides: readonly (readonly [readonly Spot[], string])[] = [
    [
      [
        [x, up, z],
        [right, up, z],
        [right, y, z],
        [x, y, z],
      ],
      faces.front,
    ],
    [
      [
        [right, up, away],
        [x, up, away],
        [x, y, away],
        [right, y, away],
      ],
      faces.front,
    ],
    [
      [
        [x, up, away],
        [x, up, z],
        [x, y, z],
        [x, y, away],
      ],
      faces.side,
    ],
    [
      [
        [right, up, z],
        [right, up, away],
        [right, y, away],
        [right, y, z],
      ],
      faces.side,
    ],
    [
      [
        [x, up, away],
        [right, up, away],
        [right, up, z],
        [x, up, z],
      ],
      faces.top,
    ],
    [
      [
        [x, y, z],
        [right, y, z],
        [right, y, away],
        [x, y, away],
      ],
      faces.top,
    ],
  ];
  return sides
    .map(([spots, colour]) => [spots.map((spot) => seen(camera, spot)), colour] as const)
    .filter(([points]) => turnsClockwise(points))
    .map(([points, colour]) => paint(polygon(points), colour))
    .join("");
}
