import type { MediaAsset, MediaFiles, Outcome, SectionTone } from "@mihwar/newsroom";
import type { RenditionFormat, RenditionWidth } from "./addresses.ts";

/** Why a picture could not be made, or not be taken in. */
export type PictureRefusal =
  | { readonly code: "picture-unknown-format" }
  | { readonly code: "picture-too-large"; readonly width: number; readonly height: number }
  | { readonly code: "picture-broken" }
  /** It cost more time or memory than a picture may. */
  | { readonly code: "picture-too-costly" }
  /** The newsroom has the asset, but not its bytes any more. */
  | { readonly code: "picture-missing" }
  /** Too many are being made at once: ask again. */
  | { readonly code: "pictures-busy" };

/** What a picture is, as its own bytes say. Pixels after the orientation in its metadata has been applied. */
export interface PictureFacts {
  readonly mime: MediaAsset["mime"];
  readonly width: number;
  readonly height: number;
}

/** What a share card says. */
export interface CardText {
  /** The edition's name: «محور». */
  readonly brand: string;
  /** The section's name. */
  readonly section: string;
  /** The section's colour. */
  readonly tone: SectionTone;
  /** As it is to be read; cut and shrunk to fit. */
  readonly headline: string;
  /** Ready to print. */
  readonly date: string;
}

/** What makes pictures for readers: in a process of its own, with limits, each one once. */
export interface Pictures {
  /** A rendition's bytes: never wider than the original, without the original's metadata. Kept once made. */
  rendition(
    asset: MediaAsset,
    width: RenditionWidth,
    format: RenditionFormat,
  ): Promise<Outcome<Uint8Array, PictureRefusal>>;
  /** A share card, 1200×630 PNG. Kept once made. */
  card(text: CardText): Promise<Outcome<Uint8Array, PictureRefusal>>;
  /** What a picture from outside is; refuses all that the site would not show. */
  inspect(bytes: Uint8Array): Promise<Outcome<PictureFacts, PictureRefusal>>;
  /** Ends the process. */
  close(): Promise<void>;
}

/**
 * @param fontsDir folder of the TTF files that cards are set in
 */
export function createPictures(_parts: { readonly media: MediaFiles; readonly fontsDir: string }): Pictures {
  throw new Error("not yet");
}
