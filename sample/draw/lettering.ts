import type { Mark } from "./brush.ts";
import type { Point } from "./outline.ts";
import { ink } from "./ink.ts";

/** How a label is set. */
export interface Setting {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  /** `naskh` is the hand of books; labels are in the other. */
  readonly hand?: "plex" | "naskh";
  /** Which point of the words stands at the place: their right end, their middle or their left end. */
  readonly anchor?: "right" | "middle" | "left";
  /** A rim of this colour keeps the words legible over lines. */
  readonly rim?: string;
  readonly turn?: number;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const arabic = /[\u0600-\u06ff]/;

/** One run of one script. Numbers and Latin words are set by their own call, never inside an Arabic run. */
export function words(text: string, [x, y]: Point, setting: Setting): Mark {
  const { size, colour = ink.black, bold = false, hand = "plex", anchor = "middle", rim, turn } = setting;
  const rightToLeft = arabic.test(text);
  // In a right-to-left run "start" is the right end.
  const anchors = rightToLeft
    ? { right: "start", middle: "middle", left: "end" }
    : { right: "end", middle: "middle", left: "start" };
  const family = hand === "naskh" ? "Noto Naskh Arabic" : "IBM Plex Sans Arabic";
  const look = `font-family="${family}" font-size="${size}" font-weight="${bold || hand === "naskh" ? 700 : 400}" text-anchor="${anchors[anchor]}" direction="${rightToLeft ? "rtl" : "ltr"}"`;
  const place = `x="${x}" y="${y}"${turn === undefined ? "" : ` transform="rotate(${turn} ${x} ${y})"`}`;
  const text_ = (fill: string): Mark => `<text ${place} ${look} ${fill}>${escaped(text)}</text>`;
  const halo =
    rim === undefined
      ? ""
      : text_(`fill="${rim}" stroke="${rim}" stroke-width="${size * 0.22}" stroke-linejoin="round"`);
  return `${halo}${text_(`fill="${colour}"`)}`;
}
