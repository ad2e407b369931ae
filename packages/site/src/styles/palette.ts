import { type SectionTone, sectionTones } from "@mihwar/newsroom";

/** A colour by day and by night. */
export interface Shade {
  readonly light: string;
  readonly dark: string;
}

/** Warm near-white and near-black: what everything is printed on. */
export const paper: Shade = { light: "#fbf8f2", dark: "#151310" };

/**
 * What is printed: text, quieter text, hairlines, the ground of pictures, the one accent for what is live or breaking, and
 * the ground of the breaking strip, whose words are white.
 */
export const inks: Readonly<Record<"ink" | "soft" | "line" | "wash" | "live" | "strip", Shade>> = {
  ink: { light: "#1b1813", dark: "#ece6da" },
  soft: { light: "#5f584d", dark: "#a9a192" },
  line: { light: "#ddd5c7", dark: "#38332b" },
  wash: { light: "#f3ede2", dark: "#1e1b17" },
  live: { light: "#b3121d", dark: "#ff7b6e" },
  strip: { light: "#a9121c", dark: "#8a1a1f" },
};

/** One quiet colour a section: a hue and how full it is. How light it is depends on the hour, and is the same for all. */
export const tones: Readonly<Record<SectionTone, string>> = {
  clay: "19 62%",
  teal: "185 60%",
  olive: "62 52%",
  plum: "303 34%",
  ochre: "38 78%",
  slate: "210 34%",
  rose: "344 50%",
  moss: "115 32%",
};

/** Dark enough on paper, light enough at night, to be read as small text: 4.5 to 1 and more in every hue. */
export const toneLightness: Shade = { light: "30%", dark: "70%" };

const inksOf = (scheme: keyof Shade): string =>
  [
    `--paper:${paper[scheme]}`,
    ...Object.entries(inks).map(([name, shade]) => `--${name}:${shade[scheme]}`),
    `--lit:${toneLightness[scheme]}`,
  ].join(";");

/** The inks of both schemes as custom properties. */
export const inkSheet = `:root{color-scheme:light dark;${inksOf("light")};--tone:var(--soft)}
@media(prefers-color-scheme:dark){:root{${inksOf("dark")}}}`;

/** The sections' colours: `--tone` under whatever carries `data-tone`. */
export const toneSheet = `${sectionTones.map((tone) => `[data-tone=${tone}]{--hue:${tones[tone]}}`).join("")}
[data-tone]{--tone:hsl(var(--hue) var(--lit))}`;
