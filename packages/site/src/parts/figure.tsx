import type { MediaAsset, Picture } from "@mihwar/newsroom";
import { words } from "../words-ar.ts";
import { Text } from "./copy.tsx";
import { type PicturePlace, StoryPicture } from "./picture.tsx";

/** Caption and credit as a reader sees them; nothing where there is neither. */
export function Caption({
  caption,
  credit,
}: {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}) {
  if (!caption && !credit) return null;
  return (
    <figcaption>
      {caption ? (
        <span class="caption">
          <Text>{caption}</Text>
        </span>
      ) : null}
      {caption && credit ? " " : null}
      {credit ? (
        <span class="credit">
          {words.creditLabel} <Text>{credit}</Text>
        </span>
      ) : null}
    </figcaption>
  );
}

/** A picture with its caption and credit. A picture of which the newsroom holds no copy leaves its words and no hole. */
export function Figure({
  picture,
  asset,
  place,
  id,
}: {
  readonly picture: Picture;
  readonly asset: MediaAsset | undefined;
  readonly place: PicturePlace;
  readonly id?: string;
}) {
  const caption = picture.caption ?? asset?.caption;
  const credit = picture.credit ?? asset?.credit;
  if (asset === undefined) {
    if (!caption) return null;
    return (
      <figure class="absent" id={id}>
        <figcaption>
          <span class="caption">
            {words.picture}: <Text>{caption}</Text>
          </span>
          {credit ? (
            <span class="credit">
              {" "}
              {words.creditLabel} <Text>{credit}</Text>
            </span>
          ) : null}
        </figcaption>
      </figure>
    );
  }
  return (
    <figure class={place} id={id}>
      <StoryPicture picture={picture} asset={asset} place={place} />
      <Caption caption={caption} credit={credit} />
    </figure>
  );
}
