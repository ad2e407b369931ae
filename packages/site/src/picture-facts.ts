import type { MediaAsset } from "@mihwar/newsroom";
import type { PictureTold } from "./picture-told.ts";

/** What a picture is, as its own bytes say. Pixels after the orientation in its metadata has been applied. */
export interface PictureFacts {
  readonly mime: MediaAsset["mime"];
  readonly width: number;
  readonly height: number;
}

/** A picture from outside, as it is to be kept. */
export interface TakenPicture extends PictureFacts {
  /** The picture with its pixels upright and nothing in its file that was not asked for: never where it was taken. */
  readonly bytes: Uint8Array;
  /** 64 bits as 16 hexadecimal digits, in few of which pictures differ that look alike; absent where there is nothing to see. */
  readonly likeness?: string;
  /** What its metadata said. */
  readonly told: PictureTold;
}
