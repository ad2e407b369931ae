import type { RenditionFormat } from "./addresses.ts";
import type { CardLayout } from "./card-layout.ts";
import type { PictureFacts, TakenPicture } from "./picture-facts.ts";
import type { PictureRefusal } from "./picture-refusal.ts";

/** What the picture process is asked. */
export type PictureJob =
  | { readonly kind: "inspect"; readonly bytes: Uint8Array }
  /** `keepTold`: credit, caption and rights stay in the file. */
  | { readonly kind: "take"; readonly bytes: Uint8Array; readonly keepTold: boolean }
  | { readonly kind: "rendition"; readonly bytes: Uint8Array; readonly width: number; readonly format: RenditionFormat }
  | { readonly kind: "card"; readonly layout: CardLayout };

/** What it answers. */
export type PictureResult =
  | { readonly kind: "facts"; readonly facts: PictureFacts }
  | { readonly kind: "taken"; readonly taken: TakenPicture }
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
