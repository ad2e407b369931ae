import { formatDate, formatDateTime } from "@mihwar/arabic/date-format";
import {
  type Block,
  type Directed,
  type Edition,
  type Inline,
  type Mark,
  type MediaAsset,
  type MediaId,
  type Picture,
  type PublicStory,
  parseHref,
} from "@mihwar/newsroom";
import { renderToString } from "preact-render-to-string";
import { absolute, renditionHref, renditionsOf } from "../addresses.ts";
import { Copy, Text } from "../parts/copy.tsx";
import { words } from "../words-ar.ts";
import { liveblogWords } from "../words-liveblog-ar.ts";

/** What blocks need to be written where no style and no script of ours will follow them. */
interface Elsewhere {
  readonly edition: Edition;
  readonly media: ReadonlyMap<MediaId, MediaAsset>;
}

/** The rendition that feed readers show: JPEG, which all of them know. */
export function feedPicture(
  picture: Picture | undefined,
  { edition, media }: Elsewhere,
): { readonly url: string; readonly width: number; readonly height: number; readonly asset: MediaAsset } | undefined {
  const asset = picture?.media === undefined ? undefined : media.get(picture.media);
  if (asset === undefined) return undefined;
  const rendition = renditionsOf(asset).findLast(({ named }) => named <= 1200);
  if (rendition === undefined) return undefined;
  const { named, width, height } = rendition;
  return { url: absolute(edition, renditionHref(asset.id, named, "jpg")), width, height, asset };
}

/** Copy whose links lead back to the site from wherever it is read. */
function Away({ inline, edition }: { readonly inline: Inline; readonly edition: Edition }) {
  const marks = inline.marks?.flatMap((mark): readonly Mark[] => {
    if (mark.kind !== "link") return [mark];
    const href = parseHref(mark.href);
    if (href === undefined || href.startsWith("#")) return [];
    return [{ ...mark, href: href.startsWith("/") ? absolute(edition, href) : href }];
  });
  return <Copy inline={marks === undefined ? { text: inline.text } : { text: inline.text, marks }} />;
}

function Shown({ picture, place }: { readonly picture: Picture; readonly place: Elsewhere }) {
  const found = feedPicture(picture, place);
  if (found === undefined) return null;
  const caption = picture.caption ?? found.asset.caption;
  const credit = picture.credit ?? found.asset.credit;
  return (
    <figure>
      <img src={found.url} alt={picture.alt ?? found.asset.alt} width={found.width} height={found.height} />
      {caption || credit ? (
        <figcaption>
          {caption ? <Text>{caption}</Text> : null}
          {caption && credit ? " " : null}
          {credit ? (
            <small>
              {words.creditLabel} <Text>{credit}</Text>
            </small>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

function Quote({
  inline,
  attribution,
  edition,
  dir,
}: {
  readonly inline: Inline;
  readonly attribution: string | undefined;
  readonly edition: Edition;
  readonly dir: Directed["dir"];
}) {
  return (
    <blockquote dir={dir}>
      <p>
        <Away inline={inline} edition={edition} />
      </p>
      {attribution === undefined ? null : (
        <p>
          {words.quoteBy} <Text>{attribution}</Text>
        </p>
      )}
    </blockquote>
  );
}

function Part({ block, place }: { readonly block: Block; readonly place: Elsewhere }) {
  const { edition } = place;
  switch (block.kind) {
    case "paragraph":
      return (
        <p dir={block.dir}>
          <Away inline={block} edition={edition} />
        </p>
      );
    case "subhead": {
      const Heading = block.level === 2 ? "h2" : "h3";
      return (
        <Heading dir={block.dir}>
          <Away inline={block} edition={edition} />
        </Heading>
      );
    }
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List dir={block.dir}>
          {block.items.map((item) => (
            <li>
              <Away inline={item} edition={edition} />
            </li>
          ))}
        </List>
      );
    }
    case "quote":
      return <Quote inline={block} attribution={block.attribution} edition={edition} dir={block.dir} />;
    case "image":
      return <Shown picture={block} place={place} />;
    case "gallery":
      return (
        <>
          {block.pictures.map((picture) => (
            <Shown picture={picture} place={place} />
          ))}
        </>
      );
    case "embed": {
      const href = parseHref(block.url);
      if (href === undefined || !/^https?:/i.test(href)) return null;
      return (
        <p>
          <a href={href}>
            <Text>{block.title === "" ? block.provider : block.title}</Text>
          </a>
        </p>
      );
    }
    case "table":
      return (
        <table dir={block.dir}>
          {block.caption === undefined ? null : (
            <caption>
              <Text>{block.caption}</Text>
            </caption>
          )}
          <thead>
            <tr>
              {block.header.map((cell) => (
                <th scope="col">
                  <Text>{cell}</Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr>
                {row.map((cell) => (
                  <td>
                    <Text>{cell}</Text>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    // What repeats the text (a pull quote) or leads away from it (a related box) stays on the page.
    case "post":
      return (
        <>
          <h3>
            {formatDateTime(block.at, place.edition.dates)}
            {block.headline ? (
              <>
                {" · "}
                <Text>{block.headline}</Text>
              </>
            ) : null}
          </h3>
          {block.removed ? <p>{liveblogWords.removed}</p> : null}
        </>
      );
    case "pullquote":
    case "related":
      return null;
  }
}

/**
 * A story's body for where it is read without the site: HTML of a few plain elements, each written here and filled with
 * escaped text; corrections at its end, dated.
 */
export function bodyHtml(story: PublicStory, edition: Edition, media: ReadonlyMap<MediaId, MediaAsset>): string {
  const place = { edition, media };
  const { content, corrections } = story;
  return renderToString(
    <div dir={content.language.startsWith("ar") ? "rtl" : "auto"} lang={content.language}>
      {content.hero === undefined ? null : <Shown picture={content.hero} place={place} />}
      {content.body.map((block) => (
        <Part block={block} place={place} />
      ))}
      {corrections.map((correction) => (
        <p>
          <strong>{words.corrections}</strong> ({formatDate(correction.at, edition.dates)}):{" "}
          <Text>{correction.text}</Text>
        </p>
      ))}
    </div>,
  );
}
