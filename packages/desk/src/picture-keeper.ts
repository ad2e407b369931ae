import type { MediaAsset, Outcome } from "@mihwar/newsroom";
import type { PictureFault } from "./media-refusal.ts";

/** Widths in pixels at which the desk shows pictures; none is enlarged. */
export const previewWidths = { small: 400, large: 1600 } as const;
export type PreviewWidth = (typeof previewWidths)[keyof typeof previewWidths];

/** A picture that has been taken in: its bytes are kept, and nobody's asset yet. */
export interface KeptPicture extends Pick<MediaAsset, "sha256" | "mime" | "width" | "height" | "bytes"> {
  readonly likeness?: string;
  /** What its metadata said: plain lines. */
  readonly told: { readonly credit?: string; readonly caption?: string; readonly rights?: string };
}

/** What the desk asks of whoever opens, cleans and keeps pictures. */
export interface PictureKeeper {
  /**
   * Opens a picture from outside with limits, cleans it, and keeps it.
   * @param given `keepTold`: credit, caption and rights stay in its file; where it was taken never does
   */
  take(bytes: Uint8Array, given: { readonly keepTold: boolean }): Promise<Outcome<KeptPicture, PictureFault>>;
  /** A smaller one, as WebP; `undefined` where it cannot be had now. */
  preview(asset: MediaAsset, width: PreviewWidth): Promise<Uint8Array | undefined>;
}
