import { createRequire } from "node:module";
import type { GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";

type Topology = Parameters<typeof mesh>[0];
type Arc = Topology["arcs"][number];

/** Outlines of Natural Earth, 1:110 million, in the public domain. */
const atlas = createRequire(import.meta.url)("world-atlas/countries-110m.json") as Topology;

/** An arc is written as steps from its first point, in whole units of the atlas. */
function inDegrees(arc: Arc): Arc {
  const { scale, translate } = atlas.transform ?? { scale: [1, 1], translate: [0, 0] };
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

const arcs = atlas.arcs.map(inDegrees);

const isRing = (arc: Arc): boolean => String(arc[0]) === String(arc.at(-1));

/** Corners that a closed ring has at least, its first twice. */
const leastCorners = 4;

/** Of points that stand closer together than so many degrees one is kept; where arcs meet, they still meet. */
function thinArc(arc: Arc, apart: number): Arc {
  const kept: Arc = [];
  for (const [n, point] of arc.entries()) {
    const last = kept.at(-1);
    const far =
      last === undefined || Math.hypot((point[0] ?? 0) - (last[0] ?? 0), (point[1] ?? 0) - (last[1] ?? 0)) >= apart;
    if (far || n === arc.length - 1) kept.push(point);
  }
  // A ring of fewer corners has no inside, and would fill the world.
  return isRing(arc) && kept.length < leastCorners ? arc : kept;
}

/** The land, and the borders on it, each drawn once. */
export interface Outlines {
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
}

/**
 * Outlines of the world for a map of some scale: borders that two countries share stay shared.
 * @param apart degrees under which two corners are one
 */
export function outlines(apart: number): Outlines {
  const { type, objects } = atlas;
  const thinned: Topology = { type, objects, arcs: arcs.map((arc) => thinArc(arc, apart)) };
  const { land, countries } = objects;
  if (land === undefined || countries === undefined) throw new Error("world-atlas has other objects than it had");
  // The types of the two libraries differ in what properties may be, and no property is read here.
  const areas = countries as Parameters<typeof mesh>[1];
  return { land: feature(thinned, land), borders: mesh(thinned, areas, (one, other) => one !== other) };
}
