import type { RenditionFormat } from "./addresses.ts";
import type { CardLayout } from "./card-layout.ts";
import type { PictureFacts } from "./picture-facts.ts";
import type { PictureRefusal } from "./picture-refusal.ts";

/** What the picture process is asked. */
export type PictureJob =
  | { readonly kind: "inspect"; readonly bytes: Uint8Array }
  | { readonly kind: "rendition"; readonly bytes: Uint8Array; readonly width: number; readonly format: RenditionFormat }
  | { readonly kind: "card"; readonly layout: CardLayout };

/** What it answers. */
export type PictureResult =
  | { readonly kind: "facts"; readonly facts: PictureFacts }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly refusal: PictureRefusal };

/** No picture of a newspaper is larger; below it, a hostile one costs what can be paid. */
export const pictureLimits = {
  /** Width times height. */
  pixels: 100e6,
  /** Width, and height. */
  side: 16_384,
  /** Of the file. */
  bytes: 60 * 1024 * 1024,
} as const;

/**
 * The format that a picture's first bytes name. Everything else, SVG and GIF among it, is not taken in.
 * @returns `undefined` for anything that is not JPEG, PNG, WebP or AVIF
 */
export function formatOf(bytes: Uint8Array): PictureFacts["mime"] | undefined {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (ascii(0, 8) === "\u0089PNG\r\n\u001a\n") return "image/png";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "image/webp";
  if (ascii(4, 8) === "ftyp" && /^avi[fs]$/.test(ascii(8, 12))) return "image/avif";
  return undefined;
}
