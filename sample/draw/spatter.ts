/** The name of the filter that turns a fading fill of this colour into dots. */
export const spatterName = (colour: string): string => `spatter-${colour.slice(1)}`;

// Noise is added to the opacity of the fill and only what stays high is kept; the dots are then one flat colour.
const filter = (
  colour: string,
): string => `<filter id="${spatterName(colour)}" x="-2%" y="-2%" width="104%" height="104%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="0.42" numOctaves="2" seed="7"/>
<feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1.9 0 0 0 -0.45" result="grain"/>
<feComposite in="SourceAlpha" in2="grain" operator="arithmetic" k1="0" k2="1" k3="1" k4="-1"/>
<feComponentTransfer result="dots"><feFuncA type="linear" slope="7" intercept="0"/></feComponentTransfer>
<feFlood flood-color="${colour}"/>
<feComposite in2="dots" operator="in"/>
</filter>`;

/** The filters for every colour that these marks spatter. */
export function spatterFilters(marks: string): string {
  const colours = new Set(Array.from(marks.matchAll(/url\(#spatter-([0-9a-f]{6})\)/g), ([, hex]) => `#${hex}`));
  return [...colours].map(filter).join("");
}
