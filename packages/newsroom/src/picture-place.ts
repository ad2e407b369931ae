import type { BlockId, Picture } from "./block.ts";
import type { MediaId } from "./media-asset.ts";
import type { StoryContent } from "./story.ts";

/** Which of a story's pictures is meant. */
export interface PicturePlace {
  readonly media: MediaId;
  /** 0 is the main picture; those of the body are counted from 1. */
  readonly place: number;
  /** The block in which it stands, where it stands in the body. */
  readonly block?: BlockId;
  readonly caption?: string;
}

/** A picture in the newsroom's keeping, and where a story shows it. */
export interface PlacedPicture {
  readonly picture: Picture;
  readonly at: PicturePlace;
}

/**
 * The pictures in the newsroom's keeping that a story shows, in the order in which a reader meets them. Pictures that it
 * has by their address alone are counted with them and left out.
 * @example placedPictures({ hero: { media: "m1" }, body: [{ id: "i1", kind: "image", media: "m2" }] }).map(({ at }) => at.place) // [0, 1]
 */
export function placedPictures(content: Pick<StoryContent, "hero" | "body">): readonly PlacedPicture[] {
  const placed = (picture: Picture, place: number, block?: BlockId): readonly PlacedPicture[] => {
    const { media, caption } = picture;
    if (media === undefined) return [];
    const at = {
      media,
      place,
      ...(block === undefined ? {} : { block }),
      ...(caption === undefined ? {} : { caption }),
    };
    return [{ picture, at }];
  };
  let place = 0;
  const inBody = content.body.flatMap((block): readonly PlacedPicture[] => {
    const pictures = block.kind === "image" ? [block] : block.kind === "gallery" ? block.pictures : [];
    return pictures.flatMap((picture) => placed(picture, ++place, block.id));
  });
  return [...(content.hero === undefined ? [] : placed(content.hero, 0)), ...inBody];
}
