/** A place on the sheet, in pixels from its top left corner. */
export type Point = readonly [x: number, y: number];

/** The outline of a shape, in the language of an SVG path with absolute M, L, C and Z only. */
export type Outline = string;

const at = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Straight lines from point to point. */
export const trail = (points: readonly Point[]): Outline => `M${points.map(at).join("L")}`;

/** Straight lines from point to point and back to the first. */
export const polygon = (points: readonly Point[]): Outline => `${trail(points)}Z`;

/** An upright rectangle. */
export const rectangle = (x: number, y: number, width: number, height: number): Outline =>
  polygon([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);

/** An upright rectangle with round corners. */
export function tablet(x: number, y: number, width: number, height: number, radius: number): Outline {
  const r = Math.min(radius, width / 2, height / 2);
  const k = r * 0.45;
  const [right, bottom] = [x + width, y + height];
  return [
    `M${at([x + r, y])}L${at([right - r, y])}C${at([right - k, y])} ${at([right, y + k])} ${at([right, y + r])}`,
    `L${at([right, bottom - r])}C${at([right, bottom - k])} ${at([right - k, bottom])} ${at([right - r, bottom])}`,
    `L${at([x + r, bottom])}C${at([x + k, bottom])} ${at([x, bottom - k])} ${at([x, bottom - r])}`,
    `L${at([x, y + r])}C${at([x, y + k])} ${at([x + k, y])} ${at([x + r, y])}Z`,
  ].join("");
}

/** An ellipse; a circle when one radius is given. */
export function disc(x: number, y: number, across: number, down = across): Outline {
  const [a, b] = [across * 0.5523, down * 0.5523];
  return [
    `M${at([x + across, y])}`,
    `C${at([x + across, y + b])} ${at([x + a, y + down])} ${at([x, y + down])}`,
    `C${at([x - a, y + down])} ${at([x - across, y + b])} ${at([x - across, y])}`,
    `C${at([x - across, y - b])} ${at([x - a, y - down])} ${at([x, y - down])}`,
    `C${at([x + a, y - down])} ${at([x + across, y - b])} ${at([x + across, y])}Z`,
  ].join("");
}

function bends(points: readonly Point[], closed: boolean): string {
  const count = points.length;
  const point = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  const parts: string[] = [];
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [point(index - 1), point(index), point(index + 1), point(index + 2)];
    const first: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    parts.push(`C${at(first)} ${at(second)} ${at(to)}`);
  }
  return parts.join("");
}

/** A smooth line through the points (Catmull-Rom). */
export const curve = (points: readonly Point[]): Outline => `M${at(points[0] ?? [0, 0])}${bends(points, false)}`;

/** A smooth closed shape through the points. */
export const blob = (points: readonly Point[]): Outline => `M${at(points[0] ?? [0, 0])}${bends(points, true)}Z`;

/** What lies under a smooth line: from the line down to `floor`. */
export const under = (points: readonly Point[], floor: number): Outline => {
  const [first, last] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  return `${curve(points)}L${at([last[0], floor])}L${at([first[0], floor])}Z`;
};

/** The upright box around an outline, by its points and handles. */
export function bounds(outline: Outline): { left: number; top: number; right: number; bottom: number } {
  const numbers = (outline.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [xs, ys] = [numbers.filter((_, index) => index % 2 === 0), numbers.filter((_, index) => index % 2 === 1)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** A point part of the way from one to another. */
export const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

/** A point turned about another, clockwise, in degrees. */
export function turned([x, y]: Point, [cx, cy]: Point, degrees: number): Point {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos];
}
