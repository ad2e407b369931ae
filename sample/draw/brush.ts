import { chance, fingerprint } from "./chance.ts";
import { type Outline, type Point, bounds, trail } from "./outline.ts";
import { spatterName } from "./spatter.ts";

/** A piece of a drawing: SVG elements. */
export type Mark = string;

const name = (content: string): string => `n${fingerprint(content).toString(36)}`;

/** A flat colour inside an outline. */
export const paint = (outline: Outline, colour: string, opacity = 1): Mark =>
  `<path d="${outline}" fill="${colour}"${opacity === 1 ? "" : ` fill-opacity="${opacity}"`}/>`;

/** A line along an outline; `dash` as in SVG. */
export const line = (
  outline: Outline,
  colour: string,
  width: number,
  more: { readonly dash?: string; readonly opacity?: number; readonly cap?: "butt" | "round" } = {},
): Mark =>
  `<path d="${outline}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="${more.cap ?? "round"}"${
    more.dash === undefined ? "" : ` stroke-dasharray="${more.dash}"`
  }${more.opacity === undefined ? "" : ` stroke-opacity="${more.opacity}"`}/>`;

/** Only what lies inside the outline. */
export function inside(outline: Outline, marks: Mark): Mark {
  const id = name(`inside${outline}`);
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${marks}</g>`;
}

/** Several marks as one, moved, turned or enlarged (an SVG transform). */
export const moved = (transform: string, marks: Mark): Mark => `<g transform="${transform}">${marks}</g>`;

/** Several marks as one veil. */
export const veil = (opacity: number, marks: Mark): Mark => `<g opacity="${opacity}">${marks}</g>`;

/**
 * Grained shadow or light: dots that thin out from one point to the other, as spatter on a lithographic stone.
 * @param reach where the spatter is densest, and where it ends.
 */
export function spatter(
  outline: Outline,
  colour: string,
  reach: { readonly from: Point; readonly to: Point; readonly strength?: number },
): Mark {
  const { from, to, strength = 0.8 } = reach;
  const stops = `<stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/>`;
  const id = name(`spatter${outline}${colour}${from.join()}${to.join()}${strength}`);
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${stops}</linearGradient><path d="${outline}" fill="url(#${id})" filter="url(#${spatterName(colour)})"/>`;
}

/** Grained light around a point: dense at the middle, gone at the radius. */
export function glow(
  outline: Outline,
  colour: string,
  around: { readonly at: Point; readonly radius: number; readonly strength?: number; readonly smooth?: boolean },
): Mark {
  const { at, radius, strength = 0.9, smooth = false } = around;
  const stops = `<stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/>`;
  const id = name(`glow${outline}${colour}${at.join()}${radius}${strength}`);
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${at[0]}" cy="${at[1]}" r="${radius}">${stops}</radialGradient><path d="${outline}" fill="url(#${id})"${smooth ? "" : ` filter="url(#${spatterName(colour)})"`}/>`;
}

/** Engraver's hatching inside an outline: lines at an angle (degrees), broken and of uneven weight. */
export function hatch(
  outline: Outline,
  colour: string,
  how: { readonly angle: number; readonly gap: number; readonly width: number; readonly opacity?: number },
): Mark {
  const { left, top, right, bottom } = bounds(outline);
  const luck = chance(fingerprint(outline) + Math.round(how.angle));
  const [cos, sin] = [Math.cos((how.angle * Math.PI) / 180), Math.sin((how.angle * Math.PI) / 180)];
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const half = Math.hypot(right - left, bottom - top) / 2;
  const strokes: Mark[] = [];
  for (let offset = -half; offset < half; offset += how.gap) {
    const drift = luck.between(-0.25, 0.25) * how.gap;
    let along = -half + luck.between(0, 40);
    while (along < half) {
      const length = luck.between(0.35, 1) * half;
      const end = Math.min(half, along + length);
      const point = (distance: number): Point => [
        cx + distance * cos - (offset + drift) * sin,
        cy + distance * sin + (offset + drift) * cos,
      ];
      strokes.push(line(trail([point(along), point(end)]), colour, how.width * luck.between(0.6, 1.3)));
      along = end + luck.between(6, 26);
    }
  }
  return `<g opacity="${how.opacity ?? 1}">${inside(outline, strokes.join(""))}</g>`;
}

/** A printer's screen: dots on a slanted grid whose size falls from one point to the other. */
export function halftone(
  outline: Outline,
  colour: string,
  screen: { readonly from: Point; readonly to: Point; readonly gap?: number; readonly opacity?: number },
): Mark {
  const { from, to, gap = 14, opacity = 1 } = screen;
  const { left, top, right, bottom } = bounds(outline);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  const dots: Mark[] = [];
  const reach = Math.hypot(right - left, bottom - top) / 2 + gap;
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  for (let u = -reach; u < reach; u += gap) {
    for (let v = -reach; v < reach; v += gap) {
      const [x, y] = [cx + (u - v) * 0.7071, cy + (u + v) * 0.7071];
      if (x < left - gap || x > right + gap || y < top - gap || y > bottom + gap) continue;
      const share = 1 - ((x - from[0]) * dx + (y - from[1]) * dy) / length;
      const radius = Math.min(1, Math.max(0, share)) * gap * 0.62;
      if (radius > 0.8) dots.push(`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"/>`);
    }
  }
  return inside(outline, `<g fill="${colour}" opacity="${opacity}">${dots.join("")}</g>`);
}
