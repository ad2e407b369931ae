import type { Mark } from "@mihwar/newsroom/inline";

import { limits } from "./limits.ts";
import { lineKey } from "./line-key.ts";
import type { Place } from "./place.ts";

/** What stands between lines of text on a saved page. */
export type Thing =
  | { readonly kind: "picture"; readonly src?: string; readonly alt?: string; readonly width?: number }
  | { readonly kind: "embed"; readonly url: string; readonly title: string; readonly provider: string }
  | {
      readonly kind: "table";
      readonly caption?: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** One line of foreign copy: what a reader sees as a line or a paragraph. Captures and pages become the same lines. */
export interface Line {
  /** Its number, from 0: also its place in the list of lines. */
  readonly at: number;
  /** As it is kept: cleaned, white space collapsed. Empty for a thing. */
  readonly text: string;
  /** Folded, without punctuation: what lexicons and comparisons read. Of long lines, the beginning only. */
  readonly key: string;
  readonly words: number;
  /** Whether an empty line stood before it. */
  readonly gap: boolean;
  readonly marks?: readonly Mark[];
  /** Where it stood in the page's markup; a capture has none. */
  readonly place?: Place;
  readonly thing?: Thing;
}

/** Makes a line of cleaned text. */
export function makeLine(
  at: number,
  text: string,
  more: { gap?: boolean; marks?: readonly Mark[]; place?: Place; thing?: Thing },
): Line {
  const key = lineKey(text.length > limits.headlineLength ? text.slice(0, limits.headlineLength) : text);
  return {
    at,
    text,
    key,
    words: text === "" ? 0 : text.split(" ").length,
    gap: more.gap ?? false,
    ...(more.marks === undefined || more.marks.length === 0 ? {} : { marks: more.marks }),
    ...(more.place === undefined ? {} : { place: more.place }),
    ...(more.thing === undefined ? {} : { thing: more.thing }),
  };
}

/** Whether a line closes like a sentence: full stop, question, exclamation, also before closing quotes or brackets. */
export function endsSentence(text: string): boolean {
  return /[.!?؟۔…](?:["»”’'›)\]]|\s)*$/u.test(text) || /[.!?؟][\]"»”]*\[[0-9]+\]$/u.test(text);
}

/** Whether a line closes with a real full stop, and not with the dots of a cut teaser. */
export function endsWithStop(text: string): boolean {
  return endsSentence(text) && !/(?:\.\.|…)(?:["»”’'›)\]]|\s)*$/u.test(text);
}

/** Whether a line reads like running text: a sentence of some length, not a headline and not a label. */
export function isProse(line: Line): boolean {
  if (line.words >= 26 || line.text.length >= 170) return true;
  if (line.words >= 9 && endsWithStop(line.text)) return !/[؟?!]["»”]*$/u.test(line.text) || line.words >= 14;
  return line.words >= 12 && /[:،]["»”]*$/u.test(line.text);
}

/** Whether a line could be the headline of something: some words, not too many, no running text. */
export function looksLikeHeadline(line: Line): boolean {
  return (
    line.words >= 3 &&
    line.words <= 32 &&
    line.text.length >= 12 &&
    line.text.length <= limits.headlineLength &&
    /\p{L}{2}/u.test(line.text) &&
    !(line.words > 18 && line.text.endsWith("."))
  );
}
