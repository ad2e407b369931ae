import type { MediaAsset, MediaId, Picture } from "@mihwar/newsroom";
import { type RenditionFormat, renditionHref, renditionsOf } from "../addresses.ts";

/** How wide a picture stands on the page: what `sizes` tells a browser before it has read the styles. */
export type PicturePlace = "hero" | "lead" | "body" | "card" | "tile" | "thumbnail";

const sizes: Record<PicturePlace, string> = {
  hero: "(min-width: 76rem) 57rem, 100vw",
  lead: "(min-width: 60rem) 42rem, 100vw",
  body: "(min-width: 44rem) 35rem, 100vw",
  card: "(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw",
  tile: "(min-width: 60rem) 18rem, (min-width: 40rem) 50vw, 7rem",
  thumbnail: "(min-width: 60rem) 13rem, 7rem",
};

const mimes: Record<Exclude<RenditionFormat, "jpg">, string> = { avif: "image/avif", webp: "image/webp" };

/**
 * The nearest of the points that the styles know. A style attribute would say it exactly, and the site's content
 * security policy allows none.
 */
const quarter = (fraction: number): number => Math.round(Math.min(1, Math.max(0, fraction)) * 4);

const srcset = (asset: MediaAsset, format: RenditionFormat): string =>
  renditionsOf(asset)
    .map(({ named, width }) => `${renditionHref(asset.id, named, format)} ${width}w`)
    .join(", ");

/** The asset of a picture that readers can be shown; `undefined` for one that is not in the newsroom's keeping. */
export function assetOf(picture: Picture | undefined, media: ReadonlyMap<MediaId, MediaAsset>): MediaAsset | undefined {
  return picture?.media === undefined ? undefined : media.get(picture.media);
}

/**
 * A picture in the newsroom's keeping, in three formats and up to four widths.
 * @param place where it stands; the hero and the lead are fetched first, everything else when it comes near
 */
export function StoryPicture({
  picture,
  asset,
  place,
}: {
  readonly picture: Picture;
  readonly asset: MediaAsset;
  readonly place: PicturePlace;
}) {
  const first = place === "hero" || place === "lead";
  const renditions = renditionsOf(asset);
  const plain = renditions[Math.min(1, renditions.length - 1)];
  if (plain === undefined) return null;
  const focal =
    place === "hero" || place === "body" ? {} : { "data-x": quarter(asset.focal.x), "data-y": quarter(asset.focal.y) };
  return (
    <picture>
      {(["avif", "webp"] as const).map((format) => (
        <source key={format} type={mimes[format]} srcset={srcset(asset, format)} sizes={sizes[place]} />
      ))}
      <img
        src={renditionHref(asset.id, plain.named, "jpg")}
        srcset={srcset(asset, "jpg")}
        sizes={sizes[place]}
        width={asset.width}
        height={asset.height}
        alt={picture.alt ?? asset.alt}
        {...(first ? { fetchpriority: "high" as const } : { loading: "lazy" as const })}
        decoding="async"
        {...focal}
      />
    </picture>
  );
}
