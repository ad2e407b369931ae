import { type SectionTone, sectionTones } from "@mihwar/newsroom";

/** A colour by day and by night. */
export interface Shade {
  readonly light: string;
  readonly dark: string;
}

/** Warm near-white and near-black: what everything is printed on. */
export const paper: Shade = { light: "#fbf8f2", dark: "#151310" };

/** What is printed: text, quieter text, hairlines, rules, the one accent for what is live or breaking. */
export const inks: Readonly<Record<"ink" | "soft" | "line" | "wash" | "live", Shade>> = {
  ink: { light: "#1b1813", dark: "#ece6da" },
  soft: { light: "#5f584d", dark: "#a9a192" },
  line: { light: "#ddd5c7", dark: "#38332b" },
  wash: { light: "#f3ede2", dark: "#1e1b17" },
  live: { light: "#b3121d", dark: "#ff7b6e" },
};

/** One quiet colour a section: dark enough on paper, light enough at night, to be read as text. */
export const tones: Readonly<Record<SectionTone, Shade>> = {
  clay: { light: "#96461f", dark: "#e2a07e" },
  teal: { light: "#14646b", dark: "#74bfc4" },
  olive: { light: "#5f5d12", dark: "#c0ba6b" },
  plum: { light: "#6f3a6c", dark: "#cfa0ca" },
  ochre: { light: "#85560a", dark: "#dcae5d" },
  slate: { light: "#3f566d", dark: "#a2b8cd" },
  rose: { light: "#96344f", dark: "#e59bae" },
  moss: { light: "#3a6536", dark: "#98c391" },
};

const inksOf = (scheme: keyof Shade): string =>
  [`--paper:${paper[scheme]}`, ...Object.entries(inks).map(([name, shade]) => `--${name}:${shade[scheme]}`)].join(";");

const tonesOf = (scheme: keyof Shade): string =>
  sectionTones.map((tone) => `[data-tone=${tone}]{--tone:${tones[tone][scheme]}}`).join("");

/** The inks of both schemes as custom properties. */
export const inkSheet = `:root{color-scheme:light dark;${inksOf("light")};--tone:var(--soft)}
@media(prefers-color-scheme:dark){:root{${inksOf("dark")}}}`;

/** The sections' colours: `--tone` under whatever carries `data-tone`. */
export const toneSheet = `${tonesOf("light")}@media(prefers-color-scheme:dark){${tonesOf("dark")}}`;
