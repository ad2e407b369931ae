import type { KeptMedia } from "@mihwar/newsroom";
import type { MemberVisit } from "../visit.ts";

/** Pictures side by side, each leading to its page, with what is said of it and what it lacks. */
export function PictureTiles({
  visit,
  pictures,
  today,
}: {
  readonly visit: MemberVisit;
  readonly pictures: readonly KeptMedia[];
  /** ISO 8601, by the clocks of the edition. */
  readonly today: string;
}) {
  const { media } = visit.words;
  return (
    <ul class="tiles">
      {pictures.map((picture) => {
        const { id, alt, caption, credit = "", fileName, rightsUntil } = picture;
        const name = [caption, alt, fileName].find((text) => text !== undefined && text !== "");
        return (
          <li key={id}>
            <a href={`/desk/media/${id}`}>
              <img
                src={`/desk/media/${id}/small`}
                width={picture.width}
                height={picture.height}
                alt=""
                loading="lazy"
                decoding="async"
              />
              <span class="name">
                <bdi>{name ?? media.unnamed}</bdi>
              </span>
            </a>
            {credit === "" ? (
              <span class="away">{media.noCredit}</span>
            ) : (
              <span class="quiet">
                <bdi>{credit}</bdi>
              </span>
            )}
            {alt === "" ? <span class="away">{media.noAlt}</span> : null}
            {rightsUntil === undefined ? null : rightsUntil < today ? (
              <span class="away">{media.rightsEnded}</span>
            ) : (
              <span class="quiet">
                {media.rightsUntil} <time datetime={rightsUntil}>{rightsUntil}</time>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
