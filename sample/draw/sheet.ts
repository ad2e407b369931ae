import type { Mark } from "./brush.ts";
import { spatterFilters } from "./spatter.ts";
import { type Outline, rectangle } from "./outline.ts";

/** The size of every picture, in pixels. */
export const sheet = { width: 1600, height: 900 } as const;

/** What is drawn beyond every edge and cut off after printing, in pixels. */
export const bleed = 20;

/** The whole sheet as an outline, a little larger than the paper so that rough edges fall outside. */
export const wholeSheet: Outline = rectangle(-bleed, -bleed, sheet.width + 2 * bleed, sheet.height + 2 * bleed);

/** A picture before printing: what is cut with rough edges, and the lettering that stays sharp. */
export interface Drawing {
  readonly marks: Mark;
  readonly letters?: Mark;
  /** How far edges stray, in pixels; 0 for charts. */
  readonly roughness?: number;
}

// Edges stray as they do from a cut block: every point of the drawing is moved a little by smooth noise.
const roughEdges = (
  roughness: number,
): string => `<filter id="rough" x="-20" y="-20" width="1640" height="940" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.045" numOctaves="2" seed="3" result="noise"/>
<feDisplacementMap in="SourceGraphic" in2="noise" scale="${roughness}" xChannelSelector="R" yChannelSelector="G"/>
</filter>`;

/** The drawing as one SVG document. */
export function svgOf(drawing: Drawing): string {
  const roughness = drawing.roughness ?? 5;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.width + 2 * bleed}" height="${sheet.height + 2 * bleed}" viewBox="${-bleed} ${-bleed} ${sheet.width + 2 * bleed} ${sheet.height + 2 * bleed}"><defs>${roughEdges(roughness)}${spatterFilters(drawing.marks)}</defs><g${roughness === 0 ? "" : ` filter="url(#rough)"`}>${drawing.marks}</g>${drawing.letters ?? ""}</svg>`;
}
