/** The house colours: one paper, one ink, and seven printers' colours that all pictures share. */
export const ink = {
  paper: "#f4ecdc",
  light: "#fbf6ea",
  sand: "#e4d3b0",
  stone: "#cdbfa5",
  ash: "#9b9182",
  black: "#1d1b18",
  night: "#1b2733",
  clay: "#a4502f",
  red: "#b3362a",
  teal: "#2f6f6d",
  ochre: "#c08a2d",
  olive: "#6b7340",
  moss: "#4c5a3a",
  plum: "#6e3b5c",
  slate: "#48607a",
} as const;

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));

/**
 * A colour on the way from one to another.
 * @param share 0 is the first colour, 1 the second.
 * @example mix("#000000", "#ffffff", 0.5) // "#808080"
 */
export function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) => Math.round(value + ((target[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Towards the ink. */
export const darker = (colour: string, share: number): string => mix(colour, ink.black, share);

/** Towards the paper in the light. */
export const lighter = (colour: string, share: number): string => mix(colour, ink.light, share);
