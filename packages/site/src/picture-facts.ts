import type { MediaAsset } from "@mihwar/newsroom";

/** What a picture is, as its own bytes say. Pixels after the orientation in its metadata has been applied. */
export interface PictureFacts {
  readonly mime: MediaAsset["mime"];
  readonly width: number;
  readonly height: number;
}
