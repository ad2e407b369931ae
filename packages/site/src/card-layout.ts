import { excerpt } from "@mihwar/arabic/excerpt";
import { cardSize } from "./addresses.ts";
import type { CardText } from "./card-text.ts";
import { inks, paper, toneLightness, tones } from "./styles/palette.ts";

/** A run of text on a card: Pango markup, the font it is set in, and the box that it may not leave. */
export interface CardRun {
  readonly markup: string;
  /** Families and style, by Pango's names, without a size. */
  readonly font: string;
  /** The sizes to try, the largest first. Pixels. */
  readonly sizes: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Between lines. Pixels for each pixel of size. */
  readonly leading: number;
  /** Distance of the run's right edge from the card's left, and of its top from the card's top. */
  readonly right: number;
  readonly top: number;
  /** Where the run stands in a box that it does not fill. */
  readonly stands: "top" | "middle";
}

/** A filled rectangle. */
export interface CardRule {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** A share card, laid out: what is left is drawing. */
export interface CardLayout {
  readonly paper: string;
  readonly rules: readonly CardRule[];
  readonly runs: readonly CardRun[];
}

const margin = 72;
const longestHeadline = 170;
/** UTF-16 units, vowel marks among them. */
const longestWord = 36;

const naskh = "Noto Naskh Arabic,IBM Plex Sans Arabic Bold";
const plex = "IBM Plex Sans Arabic";
const plexBold = "IBM Plex Sans Arabic Bold";

/** The mark that makes Pango take a line for Arabic, whatever letter it begins with. */
const rightToLeft = "\u200f";

/** Controls, and letters that turn, hide or stack text: nothing that a headline needs. */
const unprintable =
  // oxlint-disable-next-line no-control-regex -- control characters are what must not pass
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

/**
 * Copy as a card may show it: one line, no control letters, no word that is wider than the card.
 * @param longest in letters; the rest is cut at a word
 */
export function cardCopy(text: string, longest: number): string {
  const words = text
    .slice(0, 20 * longest)
    .replaceAll(unprintable, " ")
    // More than four marks on one letter are not writing any more.
    .replaceAll(/(\p{M}{4})\p{M}+/gu, "$1")
    .replaceAll(/(.)\1{7,}/gu, "$1$1$1")
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => excerpt(word, longestWord));
  return excerpt(words.join(" "), longest);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as Pango's markup holds it.
 * @example cardMarkup("<b>هدنة</b>", "#000000") // "<span foreground=\"#000000\">\u200f&lt;b&gt;هدنة&lt;/b&gt;</span>"
 */
export const cardMarkup = (text: string, colour: string): string =>
  `<span foreground="${colour}">${rightToLeft}${text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? "")}</span>`;

/**
 * A colour as Pango knows it.
 * @param hsl hue in degrees, saturation and lightness in percent, as CSS writes them between the brackets of `hsl()`
 * @example hexColour("185 60% 30%") // "#1f737a"
 */
export function hexColour(hsl: string): string {
  const [hue = 0, saturation = 0, lightness = 0] = hsl.split(/\s+/).map((part) => Number.parseFloat(part));
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  const channel = (offset: number): string => {
    const turn = (offset + hue / 30) % 12;
    const value = light - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Lays a card out: brand above a rule, the section in its colour, the headline as large as it can be, the date below. */
export function layOutCard(text: CardText): CardLayout {
  const width = cardSize.width - 2 * margin;
  const right = cardSize.width - margin;
  const run = (words: string, colour: string, set: Omit<CardRun, "markup" | "right" | "width">): readonly CardRun[] =>
    words === "" ? [] : [{ markup: cardMarkup(words, colour), right, width, ...set }];
  const single = { leading: 0, stands: "middle" } as const;
  const ink = inks.ink.light;
  const tone = hexColour(`${tones[text.tone]} ${toneLightness.light}`);
  return {
    paper: paper.light,
    rules: [
      { left: 0, top: 0, width: cardSize.width, height: 10, colour: tone },
      { left: margin, top: 146, width, height: 3, colour: ink },
      { left: margin, top: 540, width, height: 1, colour: inks.line.light },
    ],
    runs: [
      ...run(cardCopy(text.brand, 40), ink, { ...single, font: naskh, sizes: [62, 50, 40], height: 86, top: 46 }),
      ...run(cardCopy(text.section, 60), tone, { ...single, font: plexBold, sizes: [32, 26], height: 46, top: 168 }),
      ...run(cardCopy(text.headline, longestHeadline), ink, {
        font: naskh,
        sizes: [104, 92, 82, 74, 66, 60, 54, 48, 42, 36, 30],
        height: 296,
        // The face's own lines stand further apart than a headline's should.
        leading: -0.12,
        top: 226,
        stands: "middle",
      }),
      ...run(cardCopy(text.date, 80), inks.soft.light, {
        ...single,
        font: plex,
        sizes: [28, 24],
        height: 44,
        top: 562,
      }),
    ],
  };
}
