import { type Block, parseHref } from "@mihwar/newsroom";
import type { Frame, StoryView } from "../views.ts";
import { words } from "../words-ar.ts";
import { Copy, Text } from "./copy.tsx";
import { Figure } from "./figure.tsx";
import { assetOf } from "./picture.tsx";
import { RelatedBox, asRelatedItem } from "./related-box.tsx";

type BlockOf<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

/**
 * Somebody's words, or words of the story set large: an import may bring some of these that stand nowhere else, so nobody is
 * spared them.
 */
function Quote({ block }: { readonly block: BlockOf<"quote"> | BlockOf<"pullquote"> }) {
  return (
    <figure class={block.kind} id={block.id} dir={block.dir}>
      <blockquote>
        <p>
          <Copy inline={block} />
        </p>
      </blockquote>
      {block.attribution ? (
        <figcaption>
          <Text>{block.attribution}</Text>
        </figcaption>
      ) : null}
    </figure>
  );
}

function Gallery({ frame, block }: { readonly frame: Frame; readonly block: BlockOf<"gallery"> }) {
  return (
    <div class="gallery" id={block.id}>
      <ul>
        {block.pictures.map((picture, index) => (
          <li key={picture.media ?? index}>
            <Figure picture={picture} asset={assetOf(picture, frame.media)} place="body" />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Matter of another house: a link that says where it leads. Nothing of it is fetched before the reader asks. */
function Embed({ block }: { readonly block: BlockOf<"embed"> }) {
  const href = parseHref(block.url);
  const title = <Text>{block.title || block.provider}</Text>;
  return (
    <p class="embed" id={block.id}>
      {href === undefined ? (
        title
      ) : (
        <a href={href} rel="noopener external">
          {title}
        </a>
      )}{" "}
      <span class="label">
        <Text>{words.embed(block.provider)}</Text>
      </span>
    </p>
  );
}

function Table({ block }: { readonly block: BlockOf<"table"> }) {
  return (
    <div class="table" id={block.id} role="region" tabIndex={0} aria-label={block.caption || words.table}>
      <table dir={block.dir}>
        {block.caption ? (
          <caption>
            <Text>{block.caption}</Text>
          </caption>
        ) : null}
        {block.header.length === 0 ? null : (
          <thead>
            <tr>
              {block.header.map((cell, column) => (
                <th key={column} scope="col">
                  <Text>{cell}</Text>
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {block.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column}>
                  <Text>{cell}</Text>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** As much of a story's page as its blocks need; a post that comes by itself has no more. */
export type BodyView = Pick<StoryView, "cards" | "filledBoxes"> & Partial<Pick<StoryView, "remembered">>;

/** A block of a story's body. */
export function BodyBlock({
  frame,
  view,
  block,
}: {
  readonly frame: Frame;
  readonly view: BodyView;
  readonly block: Block;
}) {
  switch (block.kind) {
    case "paragraph":
      return block.text.trim() === "" ? null : (
        <p id={block.id} dir={block.dir}>
          <Copy inline={block} />
        </p>
      );
    case "subhead": {
      const Heading = block.level === 2 ? "h2" : "h3";
      return (
        <Heading id={block.id} dir={block.dir}>
          <a href={`#${block.id}`}>
            <Text>{block.text}</Text>
          </a>
        </Heading>
      );
    }
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List id={block.id} dir={block.dir}>
          {block.items.map((item, index) => (
            <li key={index}>
              <Copy inline={item} />
            </li>
          ))}
        </List>
      );
    }
    case "quote":
    case "pullquote":
      return <Quote block={block} />;
    case "image":
      return <Figure picture={block} asset={assetOf(block, frame.media)} place="body" id={block.id} />;
    case "gallery":
      return <Gallery frame={frame} block={block} />;
    case "embed":
      return <Embed block={block} />;
    case "related": {
      const filled = view.filledBoxes.get(block.id)?.map(asRelatedItem);
      return <RelatedBox frame={frame} view={view} items={filled ?? block.items} id={block.id} />;
    }
    case "table":
      return <Table block={block} />;
    case "post":
      // told with what belongs to it, as a whole: `posts.tsx`
      return null;
  }
}
